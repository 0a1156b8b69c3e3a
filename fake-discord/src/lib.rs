//! A small, strict Discord on loopback, for the tests and demonstrations of a bot.
//!
//! It serves REST v10 and a gateway on one port, refuses what Discord refuses, and writes down each
//! mistake of the bot. On the other side people act in it: they run commands, press buttons, fill in
//! forms and read messages, and all of that reaches the bot through the real protocol.
//!
//! ```no_run
//! # async fn story() {
//! use fake_discord::{FakeDiscord, Value};
//!
//! let discord = FakeDiscord::start().await;
//! let guild = discord.guild("Northwind");
//! let atlas = guild.role("Atlas");
//! let ada = guild.member("ada", &[&atlas]);
//! // … start a bot with `discord.url()` and `discord.token()`, then:
//! discord.gateway().connected().await;
//! let reply = ada.runs("/hello", &[("to", Value::from(&atlas))]).await;
//! println!("{}", reply.message());
//! assert_eq!(discord.violations(), Vec::<String>::new());
//! # }
//! ```
//!
//! Where things are: `rest` and `gateway` are the bot's side, `guild`, `person`, `message` and `form` the
//! people's; `world` is what both share, `limits` what Discord refuses.

mod act;
mod channel;
mod faults;
mod form;
mod gateway;
mod guild;
mod hub;
mod interaction;
mod invocation;
mod limits;
mod message;
mod payload;
mod permissions;
mod person;
mod ratelimit;
mod reply;
mod resolved;
mod rest;
#[cfg_attr(not(feature = "openapi"), path = "no_schema.rs")]
mod schema;
mod server;
mod settings;
mod sight;
mod snowflake;
mod stored;
mod thread;
mod value;
mod world;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::timeout;

pub use self::channel::Channel;
pub use self::faults::{Fault, Route};
pub use self::form::{Form, Input};
pub use self::gateway::Gateway;
pub use self::guild::{Guild, Role};
pub use self::message::{Attachment, Component, Message};
pub use self::person::Person;
pub use self::reply::{Choice, Reply};
pub use self::rest::log::Request;
pub use self::settings::Builder;
pub use self::value::Value;
use crate::hub::Hub;
use crate::server::Server;

/// A running server. Clones share it; it stops when the last is dropped.
#[derive(Clone)]
pub struct FakeDiscord {
    hub: Arc<Hub>,
    server: Arc<Server>,
}

impl FakeDiscord {
    pub(crate) fn new(hub: Arc<Hub>, server: Arc<Server>) -> Self {
        Self { hub, server }
    }

    /// Starts one as Discord is, on any free port.
    ///
    /// # Panics
    /// When no port is free.
    pub async fn start() -> Self {
        Self::builder().start().await
    }

    /// Sets one up.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Where a bot reaches it, for example `http://127.0.0.1:41234`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.hub.port)
    }

    /// The bot's token.
    pub fn token(&self) -> String {
        settings::TOKEN.to_owned()
    }

    /// The application's id, which is the bot user's too.
    pub fn application_id(&self) -> u64 {
        settings::APPLICATION
    }

    /// A new guild with the bot in it.
    pub fn guild(&self, name: &str) -> Guild {
        Guild::create(self, name)
    }

    /// The gateway, to wait for a bot and to break its connection.
    pub fn gateway(&self) -> Gateway {
        Gateway::new(self.clone())
    }

    /// Makes the next request of a route go wrong. Several calls queue up.
    pub fn fail(&self, route: Route, fault: Fault) {
        self.hub.change(|world| world.faults.add(route, fault));
    }

    /// How many requests met a fault.
    pub fn faults_met(&self) -> usize {
        self.hub.world().faults.met
    }

    /// How many faults are still to come.
    pub fn faults_to_come(&self) -> usize {
        self.hub.world().faults.count()
    }

    /// How many messages the bot tried to post.
    pub fn posts(&self) -> usize {
        self.hub.world().log.posts
    }

    /// Waits until the bot has tried to post one more message. It may not know yet how that went.
    pub async fn next_post(&self) {
        let before = self.hub.world().log.posts;
        self.hub.until(|world| (world.log.posts > before).then_some(())).await;
    }

    /// Forgets the faults that are still to come.
    pub fn mend(&self) {
        self.hub.change(|world| world.faults.clear());
    }

    /// Sets the clock that answers tell in their `Date`; the machine's own unless set.
    pub fn set_time(&self, now: DateTime<Utc>) {
        self.hub.change(|world| world.time = Some(now));
    }

    /// What the bot did wrong so far, each with its request.
    pub fn violations(&self) -> Vec<String> {
        self.hub.world().log.violations.clone()
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        self.hub.world().log.requests.clone()
    }

    /// How many requests broke a rate limit. Those answered 429 on demand are not among them.
    pub fn rate_limit_breaches(&self) -> usize {
        self.hub.world().limiter.breaches
    }

    /// How many requests were answered 429, on demand or not.
    pub fn rate_limited(&self) -> usize {
        self.hub.world().log.count(&[429])
    }

    /// How many requests count towards Discord's ban for invalid ones: 401, 403 and 429.
    pub fn invalid_requests(&self) -> usize {
        self.hub.world().log.count(&[401, 403, 429])
    }

    /// Messages that no test read: those in channels and direct ones, and ephemeral ones.
    pub fn unread(&self) -> Vec<Message> {
        let world = self.hub.world();
        let unread = world.messages.values().filter(|message| !message.read && !message.loading);
        unread.map(|message| Message::of(&world, message)).collect()
    }

    /// The names of the commands registered now.
    pub fn commands(&self) -> Vec<String> {
        let world = self.hub.world();
        let names = world.commands.iter().filter_map(|command| command.body["name"].as_str());
        names.map(str::to_owned).collect()
    }

    /// What a registered command looks like to the API.
    pub fn command(&self, name: &str) -> Option<serde_json::Value> {
        let world = self.hub.world();
        let mut commands = world.commands.iter();
        commands.find(|command| command.body["name"] == name).map(|command| command.body.clone())
    }

    /// Waits until a command of this name is registered.
    ///
    /// # Panics
    /// When it isn't in time.
    pub async fn registered(&self, name: &str) {
        let patience = self.patience();
        let there = self
            .hub
            .until(|world| world.commands.iter().any(|command| command.body["name"] == name).then_some(()));
        assert!(
            timeout(patience, there).await.is_ok(),
            "no command /{name} was registered within {patience:?}"
        );
    }

    /// Stops the server. Handles can still be read; what a bot sends is not answered any more.
    pub fn stop(&self) {
        self.server.stop();
    }

    pub(crate) fn hub(&self) -> &Hub {
        &self.hub
    }

    pub(crate) fn patience(&self) -> Duration {
        self.hub.world().settings.patience
    }
}

impl std::fmt::Debug for FakeDiscord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FakeDiscord").field("url", &self.url()).finish_non_exhaustive()
    }
}
