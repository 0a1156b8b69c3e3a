//! Answers as they leave: status, headers, JSON.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::response::Response;
use serde_json::{Value, json};

use super::Answer;
use super::refusal::Refusal;
use crate::ratelimit::{Standing, TooMany};
use crate::world::World;

/// An answer in the making.
pub(crate) struct Reply {
    status: u16,
    body: Value,
    headers: Vec<(&'static str, String)>,
}

impl Reply {
    pub(crate) fn accepted((status, body): Answer) -> Self {
        Self { status, body, headers: Vec::new() }
    }

    pub(crate) fn refused(refusal: &Refusal) -> Self {
        Self::accepted((refusal.status, refusal.body()))
    }

    /// For requests that never get an answer.
    pub(crate) fn none() -> Self {
        Self::accepted((204, Value::Null))
    }

    /// 429 on demand.
    pub(crate) fn asked_to_wait(retry_after: Duration, global: bool) -> Self {
        let scope = if global { "global" } else { "user" };
        let mut reply = Self::accepted((
            429,
            json!({
                "message": "You are being rate limited.",
                "retry_after": retry_after.as_secs_f64(),
                "global": global,
            }),
        ));
        // The header is in whole seconds, and never too few of them.
        let seconds = retry_after.as_millis().div_ceil(1000);
        reply.headers.push((RETRY_AFTER.as_str(), seconds.to_string()));
        reply.headers.push(("x-ratelimit-scope", scope.into()));
        if global {
            reply.headers.push(("x-ratelimit-global", "true".into()));
        }
        reply
    }

    /// 429 because the bot asked too often.
    pub(crate) fn slowed(too_many: TooMany) -> Self {
        match too_many {
            TooMany::Global { retry_after } => Self::asked_to_wait(retry_after, true),
            TooMany::Bucket(standing) => {
                Self::asked_to_wait(standing.reset_after, false).with_standing(Some(&standing))
            }
        }
    }

    /// Adds the headers that say where a bucket stands:
    /// <https://docs.discord.com/developers/topics/rate-limits#header-format>.
    pub(crate) fn with_standing(mut self, standing: Option<&Standing>) -> Self {
        let Some(standing) = standing else {
            return self;
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let reset = (now + standing.reset_after).as_secs_f64();
        self.headers.extend([
            ("x-ratelimit-limit", standing.limit.to_string()),
            ("x-ratelimit-remaining", standing.remaining.to_string()),
            ("x-ratelimit-reset", format!("{reset:.3}")),
            ("x-ratelimit-reset-after", format!("{:.3}", standing.reset_after.as_secs_f64())),
            ("x-ratelimit-bucket", standing.bucket.clone()),
        ]);
        self
    }

    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    pub(crate) fn into_response(self) -> Response {
        let mut response = Response::builder().status(self.status);
        for (name, value) in self.headers {
            response = response.header(name, value);
        }
        let body = if self.body.is_null() { Body::empty() } else { Body::from(self.body.to_string()) };
        let response = response.header(CONTENT_TYPE, "application/json").body(body);
        response.expect("statuses and headers are all written above")
    }
}

/// The bytes of an attachment; `path` is channel, id and name, as in the url of an attachment.
pub(crate) fn file(world: &World, path: &str) -> Response {
    let id = path.split('/').nth(1).and_then(|id| id.parse().ok());
    let bytes = id.and_then(|id: u64| world.files.get(&id));
    let (status, bytes) = bytes.map_or((404, Vec::new()), |bytes| (200, bytes.clone()));
    let response = Response::builder().status(status).body(Body::from(bytes));
    response.expect("a status alone is a valid response")
}
