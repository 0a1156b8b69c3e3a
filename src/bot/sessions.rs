//! A limit on sessions at the gateway: Discord lets a bot begin 1,000 of them a day, and takes its token
//! away when it begins more. <https://discord.com/developers/docs/events/gateway#session-start-limit-object>

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use serde::Deserialize;
use tokio::{sync::Notify, time::Instant};

/// For how long Discord counts.
const DAY: Duration = Duration::from_hours(24);

/// How many sessions may be begun in a day before the bot stops: half of what Discord allows, since a
/// supervisor starts it again.
pub(super) const MOST: usize = 500;

/// How many sessions must be left for a start.
const RESERVE: u32 = 50;

/// What Discord says of the gateway when a bot is about to connect.
#[derive(Debug, Deserialize)]
pub(super) struct Gateway {
    /// Where it is.
    pub(super) url: String,
    session_start_limit: StartLimit,
}

#[derive(Debug, Deserialize)]
struct StartLimit {
    remaining: u32,
    /// In milliseconds.
    reset_after: u64,
}

impl Gateway {
    /// How long to wait before a session is begun; `None` when enough are left.
    pub(super) fn pause(&self) -> Option<Duration> {
        let StartLimit { remaining, reset_after } = self.session_start_limit;
        (remaining < RESERVE).then(|| Duration::from_millis(reset_after).min(DAY))
    }
}

/// Counts sessions that began.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    begun: Mutex<VecDeque<Instant>>,
    enough: Notify,
}

impl Sessions {
    /// One began.
    pub(super) fn begin(&self, now: Instant) {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push_back(now);
        while begun.front().is_some_and(|at| now.duration_since(*at) >= DAY) {
            begun.pop_front();
        }
        if begun.len() >= MOST {
            self.enough.notify_one();
        }
    }

    /// Waits until there were so many in a day that it is better to stop.
    pub(super) async fn too_many(&self) {
        self.enough.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn many_sessions_in_a_day_are_too_many_and_as_many_in_a_week_are_not() {
        let start = Instant::now();
        let stops = async |apart: Duration| {
            let sessions = Sessions::default();
            for number in 0..u32::try_from(MOST).unwrap() {
                sessions.begin(start + apart * number);
            }
            tokio::time::timeout(Duration::ZERO, sessions.too_many()).await.is_ok()
        };
        assert!(stops(Duration::from_secs(5)).await);
        assert!(!stops(Duration::from_mins(20)).await);
    }
}
