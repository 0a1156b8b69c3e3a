//! The REST side: who may ask, how often, with what body; then one function for each endpoint.

pub(crate) mod body;
mod commands;
pub(crate) mod compose;
pub(crate) mod endpoint;
mod guilds;
mod interactions;
pub(crate) mod log;
mod messages;
pub(crate) mod refusal;
mod reply;
mod threads;
mod webhooks;

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, DATE};
use axum::response::Response;
use serde_json::{Value, json};

use self::body::Upload;
use self::endpoint::Endpoint;
use self::refusal::Refusal;
use self::reply::Reply;
use crate::faults::{Fault, Route};
use crate::gateway::session::A_DAY;
use crate::hub::Hub;
use crate::payload;
use crate::ratelimit::{Standing, TooMany};
use crate::server::Scissors;
use crate::settings::TOKEN;
use crate::world::World;

/// A request that passed the door.
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) endpoint: Endpoint,
    pub(crate) json: Value,
    pub(crate) files: Vec<Upload>,
}

impl Call {
    /// A parameter of the query. Ids and numbers only, so nothing has to be decoded.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}

/// A success: a status and a body, which 204 has not.
pub(crate) type Answer = (u16, Value);
pub(crate) type Outcome = Result<Answer, Refusal>;

pub(crate) const fn done() -> Answer {
    (204, Value::Null)
}

/// A request at the door.
struct Asked {
    method: String,
    /// Below `/api/v10`.
    path: String,
    endpoint: Option<Endpoint>,
}

impl Asked {
    fn read(request: &Request) -> Self {
        let path = request.uri().path();
        let below = path.strip_prefix("/api/v10");
        Self {
            method: request.method().to_string(),
            path: below.unwrap_or(path).to_owned(),
            endpoint: below.and_then(Endpoint::read),
        }
    }

    fn route(&self) -> Option<Route> {
        self.endpoint.as_ref()?.route(&self.method)
    }
}

/// Serves everything but the gateway.
pub(crate) async fn serve(
    State(hub): State<Arc<Hub>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    if hub.world().stopped {
        scissors.cut();
    }
    if let Some(file) = request.uri().path().strip_prefix("/attachments/") {
        return reply::file(&hub.world(), file);
    }
    let asked = Asked::read(&request);
    let fault = hub.world().faults.take(asked.route());
    let reply = suffer(&hub, request, &asked, fault).await;
    let lost = [Fault::StoredThenDropped, Fault::Dropped, Fault::Silent];
    let lost = fault.filter(|fault| lost.contains(fault));
    let status = if lost.is_some() { 0 } else { reply.status() };
    let is_post = asked.route() == Some(Route::PostMessage);
    let Asked { method, path, .. } = asked;
    let line = log::Request { method, path, status };
    hub.change(|world| {
        world.log.requests.push(line);
        world.log.posts += usize::from(is_post);
    });
    if lost == Some(Fault::Silent) {
        std::future::pending::<()>().await;
    }
    if lost.is_some() {
        scissors.cut();
    }
    let mut response = reply.into_response();
    let time = hub.world().time.map(|now| now.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
    if let Some(time) = time.and_then(|time| time.parse().ok()) {
        response.headers_mut().insert(DATE, time);
    }
    response
}

/// Answers a request, or does what a test wants done with it.
async fn suffer(hub: &Hub, request: Request, asked: &Asked, fault: Option<Fault>) -> Reply {
    match fault {
        Some(Fault::ServerError) => Reply::refused(&refusal::server_error()),
        Some(Fault::RateLimited { retry_after, global }) => Reply::asked_to_wait(retry_after, global),
        Some(Fault::Dropped | Fault::Silent) => Reply::none(),
        Some(Fault::StoredThenDropped) | None => perform(hub, request, asked).await,
    }
}

/// Answers a request and writes down what the bot did wrong.
async fn perform(hub: &Hub, request: Request, asked: &Asked) -> Reply {
    let (outcome, standing) = match admit(hub, &request, asked) {
        Ok((endpoint, standing)) => (converse(hub, request, asked, endpoint).await, standing),
        Err(Turned::Away(refusal)) => (Err(refusal), None),
        Err(Turned::Slowed(too_many)) => return Reply::slowed(too_many),
    };
    let reply = match outcome {
        Ok(answer) => Reply::accepted(answer),
        Err(refusal) => {
            if refusal.blameworthy {
                blame(hub, asked, &refusal.violation());
            }
            Reply::refused(&refusal)
        }
    };
    reply.with_standing(standing.as_ref())
}

/// Why a request does not come in.
enum Turned {
    Away(Refusal),
    Slowed(TooMany),
}

/// Checks route, token and rate limits, in the order Discord does.
fn admit(hub: &Hub, request: &Request, asked: &Asked) -> Result<(Endpoint, Option<Standing>), Turned> {
    let Some(endpoint) = asked.endpoint.clone() else {
        return Err(Turned::Away(refusal::not_found()));
    };
    if endpoint.is_of_an_interaction() {
        return Ok((endpoint, None));
    }
    let token = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    if token != Some(&format!("Bot {TOKEN}")) && endpoint != Endpoint::Gateway {
        return Err(Turned::Away(refusal::unauthorized()));
    }
    let (mut world, now) = (hub.world(), Instant::now());
    world.limiter.global(now).map_err(Turned::Slowed)?;
    let Some((route, channel)) = endpoint.bucket() else {
        return Ok((endpoint, None));
    };
    let route = format!("{} {route}", request.method());
    let standing = world.limiter.bucket(&route, channel, now).map_err(Turned::Slowed)?;
    drop(world);
    Ok((endpoint, Some(standing)))
}

/// Reads the body and does what is asked.
async fn converse(hub: &Hub, request: Request, asked: &Asked, endpoint: Endpoint) -> Outcome {
    let query = request.uri().query().unwrap_or_default().to_owned();
    let body::Carried { json, files } = body::read(request).await?;
    let template = endpoint.template().filter(|_| !json.is_null());
    let complaint = hub.schema.as_ref().zip(template);
    let complaint = complaint.and_then(|(schema, at)| schema.complaint(&asked.method, at, &json));
    if let Some(complaint) = complaint {
        blame(hub, asked, &complaint);
    }
    let (method, path) = (asked.method.clone(), asked.path.clone());
    let call = Call { method, path, query, endpoint, json, files };
    hub.change(|world| answer(world, &call))
}

fn blame(hub: &Hub, Asked { method, path, .. }: &Asked, what: &str) {
    let line = format!("{method} {path}: {what}");
    hub.change(|world| world.log.violations.push(line));
}

/// One arm for each method and endpoint there is.
fn answer(world: &mut World, call: &Call) -> Outcome {
    match (call.method.as_str(), &call.endpoint) {
        (_, Endpoint::Commands { application, guild }) => commands::all(world, call, *application, *guild),
        (_, Endpoint::Command { application, guild, command }) => {
            commands::one(world, call, *application, *guild, *command)
        }
        (_, Endpoint::Messages { channel }) => messages::all(world, call, *channel),
        (_, Endpoint::Message { channel, message }) => messages::one(world, call, *channel, *message),
        ("POST", Endpoint::Threads { channel, message }) => threads::start(world, call, *channel, *message),
        ("POST", Endpoint::DirectChannels) => messages::open_direct(world, call),
        ("POST", Endpoint::Callback { interaction, token }) => {
            interactions::callback(world, call, *interaction, token)
        }
        ("POST", Endpoint::Followups { application, token }) => {
            webhooks::follow_up(world, call, *application, token)
        }
        (_, Endpoint::Followup { application, token, message }) => {
            webhooks::one(world, call, *application, token, *message)
        }
        _ => read_only(world, call),
    }
}

/// What can be read and not changed here.
fn read_only(world: &World, call: &Call) -> Outcome {
    match (call.method.as_str(), &call.endpoint) {
        ("GET", Endpoint::Gateway) => Ok((200, json!({"url": gateway_url(world)}))),
        ("GET", Endpoint::GatewayBot) => Ok((200, gateway_bot(world))),
        ("GET", Endpoint::Me) => Ok((200, payload::bot_user())),
        ("GET", Endpoint::Application) => Ok((200, payload::application())),
        ("GET", Endpoint::Guild { guild }) => guilds::guild(world, call, *guild),
        ("GET", Endpoint::GuildChannels { guild }) => guilds::channels(world, *guild),
        ("GET", Endpoint::GuildRoles { guild }) => guilds::roles(world, *guild),
        ("GET", Endpoint::MemberCounts { guild }) => guilds::member_counts(world, *guild),
        ("GET", Endpoint::Members { guild }) => guilds::members(world, *guild),
        ("GET", Endpoint::MemberSearch { guild }) => guilds::search(world, call, *guild),
        ("GET", Endpoint::Member { guild, person }) => guilds::member(world, *guild, *person),
        ("GET", Endpoint::Channel { channel }) => guilds::channel(world, *channel),
        _ => Err(refusal::method_not_allowed()),
    }
}

fn gateway_url(world: &World) -> String {
    format!("ws://127.0.0.1:{}/gateway", world.port)
}

fn gateway_bot(world: &World) -> Value {
    let (remaining, reset_after) = world.sessions.left(Instant::now());
    let reset_after = u64::try_from(reset_after.as_millis()).unwrap_or(u64::MAX);
    json!({
        "url": gateway_url(world),
        "shards": 1,
        "session_start_limit": {
            "total": A_DAY, "remaining": remaining, "reset_after": reset_after, "max_concurrency": 1,
        },
    })
}
