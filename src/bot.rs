//! The running bot: events in, replies out, the scheduler's loop, a watchdog over
//! the gateway, and an orderly end.

use std::{
    future::Future,
    net::SocketAddr,
    pin::pin,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicI64, AtomicU64},
    },
    time::Duration,
};

use serenity::{
    all::{ClientBuilder, GatewayError, GatewayIntents, HttpBuilder},
    gateway::ShardManager,
};
use tokio::sync::{Mutex, Notify, watch};
use tracing::{info, warn};

use crate::{
    clock::Clock,
    config::Config,
    discord::outbound::{self, Failure, Outbound},
    domain::zone,
    flow::{self, App, close, schedules},
    store::{self, Lock, Store, open_round::OpenRounds},
};

pub use scheduler::Beat;
use scheduler::{courier, scheduler};
use sessions::{Gateway, MOST, Sessions};

mod about_me;
mod admin;
mod handler;
mod health;
mod leadership;
mod person;
mod scheduler;
mod sessions;
mod unread;
mod watchdog;

/// How soon a failed step, or Discord, is tried again.
const RETRY: Duration = Duration::from_secs(5);

/// The bot, ready to run.
pub struct Bot {
    config: Config,
    clock: Clock,
    beats: watch::Sender<Beat>,
}

/// Why the bot stopped by itself.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// Discord did not accept the token or the intents.
    #[error("Discord refused the bot: {0}")]
    Refused(String),
    /// The data folder cannot be used.
    #[error("the data folder {folder} cannot be used")]
    Data {
        /// The folder.
        folder: String,
        /// Why not.
        source: store::Error,
    },
    /// The address of `/healthz` cannot be used.
    #[error("CANDOR_HTTP: cannot listen on {address}; choose a free address of this machine")]
    Http {
        /// The address.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// The gateway has been silent for too long; a supervisor should start the bot again.
    #[error("Discord's gateway has been silent for {} s", .0.as_secs())]
    Silent(Duration),
    /// Discord lets a bot begin so many sessions a day, and no more.
    #[error(
        "{MOST} sessions began within a day; Discord ends them without saying why, and allows a thousand"
    )]
    Restless,
    /// Something that cannot happen on a healthy machine.
    #[error("the bot could not go on: {0}")]
    Other(String),
}

impl Bot {
    /// A bot that will run with this configuration and this clock.
    pub fn new(config: Config, clock: Clock) -> Self {
        Self { config, clock, beats: watch::Sender::default() }
    }

    /// Tells each time the scheduler has done what was due.
    pub fn beats(&self) -> watch::Receiver<Beat> {
        self.beats.subscribe()
    }

    /// Runs until `shutdown` is done, or something makes going on senseless.
    pub async fn run(self, shutdown: impl Future<Output = ()>) -> Result<(), Stop> {
        let data = |source| Stop::Data { folder: self.config.data.display().to_string(), source };
        let _lock = Lock::take(&self.config.data).map_err(data)?;
        let app = Arc::new(self.app().await.map_err(data)?);
        let result = self.serve(&app, shutdown).await;
        app.open_rounds.close().await;
        app.store.close().await;
        result
    }

    async fn app(&self) -> Result<App, store::Error> {
        info!(
            "Candor {}, data in {}, time zone data {}",
            env!("CARGO_PKG_VERSION"),
            self.config.data.display(),
            zone::choose(system_zone_data().as_deref())
        );
        if self.config.keys_beside_answers() {
            warn!(
                "there is no folder in memory for the keys of open rounds; they are kept beside the answers in {}",
                self.config.runtime.display()
            );
        }
        let app = App {
            store: Store::open(&self.config.data).await?,
            open_rounds: OpenRounds::new(&self.config.data, &self.config.runtime)?,
            discord: Outbound::new(&self.config.discord_url, self.config.token.secret())
                .map_err(|_| store::Error::NoClient)?,
            surveys: self.config.surveys.clone(),
            data: self.config.data.clone(),
            runtime: self.config.runtime.clone(),
            back_up_after: AtomicI64::new(0),
            clock: self.clock.clone(),
            wake: Notify::new(),
            mail: Notify::new(),
            opening: Mutex::default(),
            log_is_full: AtomicBool::new(true),
            unread: AtomicU64::new(0),
            bot: OnceLock::new(),
        };
        let swept = close::sweep(&app).await;
        let planned = schedules::replan_the_future(&app, self.clock.now()).await;
        match swept.and(planned) {
            Ok(()) => Ok(app),
            Err(flow::Error::Store(error)) => Err(error),
            Err(other) => unreachable!("both touch the data folder only: {other}"),
        }
    }

    /// Does the work of the scheduler and keeps the gateway, until one of them or `shutdown`
    /// ends it. What is due does not wait for Discord to be within reach.
    async fn serve(&self, app: &Arc<App>, shutdown: impl Future<Output = ()>) -> Result<(), Stop> {
        let (stop, stopped) = watch::channel(false);
        let gateway = async {
            let outcome = self.keep_gateway(app, shutdown).await;
            stop.send_replace(true);
            outcome
        };
        let (outcome, (), ()) =
            tokio::join!(gateway, scheduler(app, &self.beats, stopped.clone()), courier(app, stopped));
        outcome
    }

    async fn keep_gateway(&self, app: &Arc<App>, shutdown: impl Future<Output = ()>) -> Result<(), Stop> {
        let mut shutdown = pin!(shutdown);
        let sessions = Arc::new(Sessions::default());
        let mut client = tokio::select! {
            client = self.connect(app, &sessions) => client?,
            () = &mut shutdown => return Ok(()),
        };
        let shards = Arc::clone(&client.shard_manager);
        let outcome = tokio::select! {
            ended = client.start() => Err(gateway_ended(ended)),
            silent = watchdog::watch(&shards, self.config.patience, &self.clock) => Err(Stop::Silent(silent)),
            () = sessions.too_many() => Err(Stop::Restless),
            ended = self.health(app, &shards) => ended,
            () = shutdown => Ok(()),
        };
        // A deaf peer must not hold up the end.
        let _ = tokio::time::timeout(Duration::from_secs(1), shards.shutdown_all()).await;
        outcome
    }

    /// Serves `/healthz` and `/metrics`, or waits for ever where nobody asked for them.
    async fn health(&self, app: &Arc<App>, shards: &Arc<ShardManager>) -> Result<(), Stop> {
        let Some(address) = self.config.http else { return std::future::pending().await };
        let health = health::Health { app: Arc::clone(app), shards: Arc::clone(shards), beats: self.beats() };
        let served = health.serve(address).await;
        served.map_err(|source| Stop::Http { address, source })
    }

    /// A client for the gateway, once Discord can be reached.
    async fn connect(&self, app: &Arc<App>, sessions: &Arc<Sessions>) -> Result<serenity::Client, Stop> {
        let gateway = self.gateway_url(app).await?;
        let http = HttpBuilder::new(self.config.token.secret())
            .proxy(&self.config.discord_url)
            .ratelimiter_disabled(true)
            .client(outbound::client().map_err(|error| Stop::Other(error.to_string()))?)
            .build();
        let client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS)
            .event_handler(handler::Handler { app: Arc::clone(app), sessions: Arc::clone(sessions) })
            .raw_event_handler(unread::Unread { app: Arc::clone(app) })
            .await
            .map_err(|error| Stop::Other(error.to_string()))?;
        // Serenity falls back to the real gateway when it cannot ask for the address.
        *client.ws_url.lock().await = gateway;
        Ok(client)
    }

    async fn gateway_url(&self, app: &App) -> Result<String, Stop> {
        loop {
            match app.discord.get::<Gateway>("gateway/bot").await {
                Ok(gateway) => match gateway.pause() {
                    None => return Ok(gateway.url),
                    Some(pause) => {
                        let pause = pause.max(RETRY);
                        let hours = pause.as_secs().div_ceil(3600);
                        warn!(
                            "Discord allows this bot hardly any more sessions today; connecting in {hours} h"
                        );
                        self.clock.pause(pause).await;
                        continue;
                    }
                },
                Err(Failure::Never(outbound::Reason::Token)) => return Err(Stop::Refused(token_refused())),
                Err(error) => {
                    warn!("{}: {error}; trying again in {} s", self.config.discord_url, RETRY.as_secs());
                }
            }
            self.clock.pause(RETRY).await;
        }
    }
}

fn gateway_ended(ended: serenity::Result<()>) -> Stop {
    match ended {
        Err(serenity::Error::Gateway(GatewayError::InvalidAuthentication)) => Stop::Refused(token_refused()),
        Err(serenity::Error::Gateway(
            GatewayError::DisallowedGatewayIntents | GatewayError::InvalidGatewayIntents,
        )) => Stop::Refused("it does not allow the intent Guilds, which every bot may have; look at the bot's page in the developer portal".into()),
        Err(error) => Stop::Other(error.to_string()),
        Ok(()) => Stop::Other("the gateway's connection was ended".into()),
    }
}

fn token_refused() -> String {
    "the token is not valid; copy it again from https://discord.com/developers/applications".into()
}

/// The version of the system's zone data, such as "2026f".
fn system_zone_data() -> Option<String> {
    let text = std::fs::read_to_string("/usr/share/zoneinfo/tzdata.zi").ok()?;
    text.lines().next()?.strip_prefix("# version ").map(str::to_owned)
}
