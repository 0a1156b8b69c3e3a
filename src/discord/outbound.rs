//! Calls to Discord's REST interface, other than replies to interactions: paced by
//! the limits Discord announces in its headers, each failure sorted into what to do.

use std::{collections::HashMap, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::{Response, header::HeaderMap, multipart};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::Instant;
use twilight_http_ratelimiting::{Endpoint, Method, RateLimitHeaders, RateLimiter};

use crate::domain::{ChannelId, GuildId, MessageId, RoleId, UserId};

mod attachment;
mod breaker;
mod failure;
mod pace;

pub use attachment::NoFile;
use breaker::Breaker;
pub use failure::{Failure, Reason};
use failure::{failure, later, network};
use pace::Pace;

/// How long Discord may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How far Discord's clock and ours may differ.
const CLOCKS_APART: TimeDelta = TimeDelta::minutes(10);

/// Discord's limit for one bot, in requests a second. [`Pace`] keeps below it.
const GLOBAL_LIMIT: u16 = 50;

/// A way to Discord for everything but replies to interactions.
#[derive(Clone)]
pub struct Outbound {
    http: reqwest::Client,
    api: String,
    authorization: String,
    limits: RateLimiter,
    pace: Pace,
    breaker: Breaker,
}

/// What is sent with a request.
enum Body {
    Nothing,
    Json(Value),
    WithPicture(Value, Vec<u8>),
}

impl Outbound {
    /// A way to the Discord at `base`, such as `https://discord.com`.
    ///
    /// # Errors
    /// When no client can be made, for lack of system resources.
    pub fn new(base: &str, token: &str) -> reqwest::Result<Self> {
        Ok(Self {
            http: client()?,
            api: format!("{}/api/v10", base.trim_end_matches('/')),
            authorization: format!("Bot {token}"),
            limits: RateLimiter::new(GLOBAL_LIMIT),
            pace: Pace::new(),
            breaker: Breaker::default(),
        })
    }

    /// Posts a message. With the same `nonce` within a few minutes Discord returns the
    /// first message instead of posting another.
    pub async fn post(
        &self,
        channel: ChannelId,
        body: &str,
        picture: Option<Vec<u8>>,
        nonce: &str,
    ) -> Result<MessageId, Failure> {
        let mut message = parsed(body);
        message["nonce"] = json!(nonce);
        message["enforce_nonce"] = json!(true);
        let body = match picture {
            Some(png) => Body::WithPicture(message, png),
            None => Body::Json(message),
        };
        let posted: Value = self.call(Method::Post, &format!("channels/{channel}/messages"), body).await?;
        message_id(&posted)
    }

    /// Changes a message.
    pub async fn edit(
        &self,
        channel: ChannelId,
        message: MessageId,
        body: &str,
    ) -> Result<MessageId, Failure> {
        let path = format!("channels/{channel}/messages/{message}");
        let edited: Value = self.call(Method::Patch, &path, Body::Json(parsed(body))).await?;
        message_id(&edited)
    }

    /// The thread below a message, started if there is none yet.
    pub async fn start_thread(
        &self,
        channel: ChannelId,
        message: MessageId,
        name: &str,
    ) -> Result<ChannelId, Failure> {
        let path = format!("channels/{channel}/messages/{message}/threads");
        match self.call::<Value>(Method::Post, &path, Body::Json(json!({ "name": name }))).await {
            // A thread has the id of its message; one that is there already is just as good.
            // <https://discord.com/developers/docs/resources/channel#start-thread-from-message>
            Ok(_) | Err(Failure::Never(Reason::Other(160_004))) => Ok(ChannelId(message.0)),
            Err(other) => Err(other),
        }
    }

    /// Those of the words that are part of the name of a member of a server. Looks for a second at
    /// the most, and says what it found by then.
    pub async fn member_names(&self, guild: GuildId, words: Vec<String>) -> Vec<String> {
        let end = Instant::now() + Duration::from_secs(1);
        let mut found = Vec::new();
        for word in words {
            if let Ok(Ok(true)) = tokio::time::timeout_at(end, self.has_member(guild, &word)).await {
                found.push(word);
            }
        }
        found
    }

    async fn has_member(&self, guild: GuildId, word: &str) -> Result<bool, Failure> {
        let query = reqwest::Url::parse_with_params("http://query/", [("limit", "5"), ("query", word)]);
        let query = query.ok().and_then(|url| url.query().map(str::to_owned)).unwrap_or_default();
        let members: Vec<Value> = self.get(&format!("guilds/{guild}/members/search?{query}")).await?;
        let word = word.to_lowercase();
        let is_named = |member: &Value| {
            let names = [&member["nick"], &member["user"]["global_name"], &member["user"]["username"]];
            let mut names = names.into_iter().filter_map(|name| Some(name.as_str()?.to_lowercase()));
            names.any(|name| name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word))
        };
        Ok(members.iter().any(is_named))
    }

    /// The channel for direct messages to a person.
    pub async fn direct_channel(&self, person: UserId) -> Result<ChannelId, Failure> {
        let recipient = json!({ "recipient_id": person.to_string() });
        let channel: Value = self.call(Method::Post, "users/@me/channels", Body::Json(recipient)).await?;
        message_id(&channel).map(|id| ChannelId(id.0))
    }

    /// The roles of a member of a server; `None` for somebody who is none.
    pub async fn roles_of(&self, guild: GuildId, person: UserId) -> Result<Option<Vec<RoleId>>, Failure> {
        match self.get::<Value>(&format!("guilds/{guild}/members/{person}")).await {
            Ok(member) => {
                let roles = member["roles"].as_array().into_iter().flatten();
                Ok(Some(roles.filter_map(|role| role.as_str()?.parse().ok()).collect()))
            }
            Err(Failure::Never(Reason::Other(10_007 | 10_013))) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// The message with this very content that `bot` posted in the channel after `since`, if
    /// it is among the latest fifty.
    pub async fn find(
        &self,
        channel: ChannelId,
        body: &str,
        bot: Option<UserId>,
        since: DateTime<Utc>,
    ) -> Result<Option<MessageId>, Failure> {
        let latest: Vec<Value> = self.get(&format!("channels/{channel}/messages?limit=50")).await?;
        let body = parsed(body);
        let bot = bot.map(|bot| bot.to_string());
        let ours = |message: &&Value| {
            let author = message["author"]["id"].as_str();
            bot.as_deref().is_none_or(|bot| author == Some(bot))
                && says(message, &body)
                && message_id(message).is_ok_and(|id| posted_at(id) >= since - CLOCKS_APART)
        };
        latest.iter().find(ours).map(message_id).transpose()
    }

    /// How many members have each role of a server; `@everyone` is not counted.
    pub async fn role_counts(&self, guild: GuildId) -> Result<HashMap<RoleId, u32>, Failure> {
        let counts: HashMap<String, u32> = self.get(&format!("guilds/{guild}/roles/member-counts")).await?;
        Ok(counts.into_iter().filter_map(|(role, count)| Some((role.parse().ok()?, count))).collect())
    }

    /// Reads something.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Failure> {
        self.call(Method::Get, path, Body::Nothing).await
    }

    /// Makes the bot's commands these.
    pub async fn put_commands(&self, application: u64, commands: &Value) -> Result<(), Failure> {
        let path = format!("applications/{application}/commands");
        self.call::<Value>(Method::Put, &path, Body::Json(commands.clone())).await.map(|_| ())
    }

    /// What Discord's clock says; `None` when it did not tell.
    pub async fn time(&self) -> Result<Option<DateTime<Utc>>, Failure> {
        let response = self.send(Method::Get, "gateway", Body::Nothing).await?;
        let date = response.headers().get("date").and_then(|date| date.to_str().ok());
        Ok(date.and_then(|date| DateTime::parse_from_rfc2822(date).ok()).map(|date| date.to_utc()))
    }

    async fn call<T: DeserializeOwned>(&self, method: Method, path: &str, body: Body) -> Result<T, Failure> {
        let response = self.send(method, path, body).await?;
        response.json().await.map_err(|error| later(None, network(&error)))
    }

    /// Sends a request when its turn has come.
    async fn send(&self, method: Method, path: &str, body: Body) -> Result<Response, Failure> {
        let route = path.split('?').next().unwrap_or(path).to_owned();
        let permit = self.limits.acquire(Endpoint { method, path: route }).await;
        self.pace.turn().await;
        if let Some(pause) = self.breaker.pause(Instant::now()) {
            permit.complete(None);
            return Err(later(
                Some(pause),
                "Discord has refused requests; waiting before more are sent".into(),
            ));
        }
        let sent = self.request(method, path, body).send().await;
        permit.complete(sent.as_ref().ok().and_then(|response| limit_headers(response.headers())));
        let response = sent.map_err(|error| later(None, network(&error)))?;
        self.breaker.note(&response, Instant::now());
        if response.status().is_success() { Ok(response) } else { Err(failure(response).await) }
    }

    fn request(&self, method: Method, path: &str, body: Body) -> reqwest::RequestBuilder {
        let method = reqwest::Method::from_bytes(method.name().as_bytes()).unwrap_or_default();
        let request = self
            .http
            .request(method, format!("{}/{path}", self.api))
            .header("Authorization", &self.authorization);
        match body {
            Body::Nothing => request,
            Body::Json(value) => request.json(&value),
            Body::WithPicture(value, png) => {
                let picture = multipart::Part::bytes(png).file_name("summary.png");
                let form =
                    multipart::Form::new().text("payload_json", value.to_string()).part("files[0]", picture);
                request.multipart(form)
            }
        }
    }
}

/// Whether a message says what ours does: its text, and all its embeds. Discord may have added some for links.
fn says(message: &Value, ours: &Value) -> bool {
    let text = |message: &Value| message["content"].as_str().unwrap_or_default().trim().to_owned();
    let embeds = |message: &Value| -> Vec<String> {
        let embeds = message["embeds"].as_array().into_iter().flatten();
        embeds.filter_map(|embed| Some(embed["description"].as_str()?.trim().to_owned())).collect()
    };
    let theirs = embeds(message);
    text(message) == text(ours) && embeds(ours).iter().all(|embed| theirs.contains(embed))
}

/// When a message was posted, as its id tells.
/// <https://discord.com/developers/docs/reference#snowflakes>
fn posted_at(message: MessageId) -> DateTime<Utc> {
    const EPOCH_MS: i64 = 1_420_070_400_000;
    DateTime::from_timestamp_millis((message.0 >> 22) + EPOCH_MS).unwrap_or_default()
}

/// A client that never waits for ever and says who it is.
///
/// # Errors
/// When no client can be made, for lack of system resources.
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("DiscordBot (candor, ", env!("CARGO_PKG_VERSION"), ")"))
        .build()
}

fn parsed(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_default()
}

fn message_id(message: &Value) -> Result<MessageId, Failure> {
    let id = message["id"].as_str().and_then(|id| id.parse().ok());
    id.ok_or_else(|| later(None, "the reply named no message".into()))
}

/// What Discord says of the bucket this request fell into.
fn limit_headers(headers: &HeaderMap) -> Option<RateLimitHeaders> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let reset_after: f64 = text(RateLimitHeaders::RESET_AFTER)?.parse().ok()?;
    Some(RateLimitHeaders {
        bucket: text(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: text(RateLimitHeaders::LIMIT)?.parse().ok()?,
        remaining: text(RateLimitHeaders::REMAINING)?.parse().ok()?,
        reset_at: std::time::Instant::now() + Duration::try_from_secs_f64(reset_after).ok()?,
    })
}
