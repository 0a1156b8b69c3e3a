//! `/healthz` and `/metrics` for whatever watches over the bot. No ids of servers, teams,
//! people or channels, and nothing about answers.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
};

use axum::{Router, http::StatusCode, routing::get};
use chrono::TimeDelta;
use serenity::{all::ConnectionStage, gateway::ShardManager};
use tokio::{net::TcpListener, sync::watch};

use super::Beat;
use crate::flow::App;

/// How old the last round of the scheduler's loop may be.
const OLDEST_BEAT: TimeDelta = TimeDelta::minutes(1);

/// What the two pages look at.
#[derive(Clone)]
pub(super) struct Health {
    pub(super) app: Arc<App>,
    pub(super) shards: Arc<ShardManager>,
    pub(super) beats: watch::Receiver<Beat>,
}

impl Health {
    /// Serves the pages until the bot ends.
    pub(super) async fn serve(self, address: SocketAddr) -> io::Result<()> {
        let listener = TcpListener::bind(address).await?;
        let (health, metrics) = (self.clone(), self);
        let pages = Router::new()
            .route("/healthz", get(async move || health.page().await))
            .route("/metrics", get(async move || metrics.numbers().await));
        axum::serve(listener, pages).await
    }

    async fn page(&self) -> (StatusCode, &'static str) {
        if !self.connected().await {
            return (StatusCode::SERVICE_UNAVAILABLE, "not connected to Discord\n");
        }
        if self.app.clock.now() - self.beats.borrow().at > OLDEST_BEAT {
            return (StatusCode::SERVICE_UNAVAILABLE, "the scheduler does not get on\n");
        }
        (StatusCode::OK, "ok\n")
    }

    /// The numbers in Prometheus' text format.
    async fn numbers(&self) -> (StatusCode, String) {
        let Ok((open, pending)) = self.app.store.workload().await else {
            return (StatusCode::INTERNAL_SERVER_ERROR, "the database cannot be read\n".into());
        };
        let connected = i64::from(self.connected().await);
        let gauges = [
            ("candor_gateway_connected", "1 while Discord's gateway is connected", connected),
            (
                "candor_last_tick_seconds",
                "when the scheduler last did what was due",
                self.beats.borrow().at.timestamp(),
            ),
            (
                "candor_interactions_unread",
                "commands and presses since the start that could not be read",
                i64::try_from(self.app.unread.load(Ordering::Relaxed)).unwrap_or(i64::MAX),
            ),
            ("candor_rounds_open", "rounds that take answers", open),
            ("candor_outbox_pending", "messages that wait to be sent", pending),
        ];
        let page = gauges.map(|(name, help, value)| {
            format!("# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n")
        });
        (StatusCode::OK, page.concat())
    }

    async fn connected(&self) -> bool {
        let runners = self.shards.runners.lock().await;
        runners.values().any(|shard| shard.stage == ConnectionStage::Connected)
    }
}
