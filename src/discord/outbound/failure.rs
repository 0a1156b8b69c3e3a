//! Why Discord did not do as asked, sorted into what to do about it.

use std::{fmt, time::Duration};

use reqwest::{Response, StatusCode};
use serde_json::Value;

/// Why Discord did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may work later.
    #[error("Discord is out of reach or busy: {why}")]
    Later {
        /// How long Discord asked to wait, if it did.
        after: Option<Duration>,
        /// What happened.
        why: String,
    },
    /// It will not work until somebody changes something.
    #[error("{0}")]
    Never(Reason),
}

/// Why Discord never will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The token is not accepted (HTTP 401).
    Token,
    /// The bot cannot see the channel, or is not in the server (50001, 10004).
    NoAccess,
    /// The bot may not do that there (50013).
    NoPermission,
    /// The channel is gone (10003).
    NoChannel,
    /// The message is gone (10008).
    NoMessage,
    /// Anything else, by Discord's code.
    Other(u64),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token => f.write_str("Discord does not accept the bot's token"),
            Self::NoAccess => f.write_str("I cannot see that channel"),
            Self::NoPermission => f.write_str("I lack a permission there"),
            Self::NoChannel => f.write_str("that channel does not exist any more"),
            Self::NoMessage => f.write_str("that message does not exist any more"),
            Self::Other(code) => write!(f, "Discord refused with code {code}"),
        }
    }
}

pub(super) fn later(after: Option<Duration>, why: String) -> Failure {
    Failure::Later { after, why }
}

/// The error without its address, which may hold a token.
pub(super) fn network(error: &reqwest::Error) -> String {
    let kind = match () {
        () if error.is_timeout() => "no answer in time",
        () if error.is_connect() => "no connection",
        () if error.is_decode() => "an answer I cannot read",
        () => "the connection broke",
    };
    kind.to_owned()
}

pub(super) async fn failure(response: Response) -> Failure {
    let status = response.status();
    let after = response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
    let after = after.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let error: Value = response.json().await.unwrap_or_default();
    let code = error["code"].as_u64().unwrap_or_default();
    match (status, code) {
        (StatusCode::TOO_MANY_REQUESTS, _) => later(after, "too many requests".into()),
        (status, _) if status.is_server_error() => later(after, format!("HTTP {}", status.as_u16())),
        (StatusCode::UNAUTHORIZED, _) => Failure::Never(Reason::Token),
        // Too many direct channels opened at once.
        (_, 40_003) => later(after, "too many direct messages".into()),
        (_, 50001 | 10004) => Failure::Never(Reason::NoAccess),
        (_, 10003) => Failure::Never(Reason::NoChannel),
        (_, 10008) => Failure::Never(Reason::NoMessage),
        (_, 50013) => Failure::Never(Reason::NoPermission),
        // No word from Discord itself: a proxy on the way, or a page that is not there yet.
        (status, 0) => later(after, format!("HTTP {}", status.as_u16())),
        (_, code) => Failure::Never(Reason::Other(code)),
    }
}
