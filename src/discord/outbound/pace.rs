//! A limit on all requests together. Discord allows a bot fifty a second, counted at its end: requests
//! that leave evenly, and a few less, stay below that although some take longer on their way.
//! <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::Mutex,
    time::{Interval, MissedTickBehavior, interval},
};

/// How many requests leave in a second, at the most: 96 % of what Discord allows. The 51st leaves 42 ms
/// more than a second after the first, which is how much slower the first may travel.
const A_SECOND: u32 = 48;

/// Lets requests leave one by one.
#[derive(Clone, Debug)]
pub(super) struct Pace(Arc<Mutex<Interval>>);

impl Pace {
    pub(super) fn new() -> Self {
        let mut gate = interval(Duration::from_secs(1) / A_SECOND);
        gate.set_missed_tick_behavior(MissedTickBehavior::Skip);
        Self(Arc::new(Mutex::new(gate)))
    }

    /// Waits for its turn. Who came first goes first.
    pub(super) async fn turn(&self) {
        self.0.lock().await.tick().await;
    }
}
