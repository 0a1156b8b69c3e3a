//! What goes wrong: kills, requests that fail in every way, a gateway that breaks, interactions that get
//! lost or come twice.

use std::{sync::Arc, time::Duration};

use fake_discord::{FakeDiscord, Fault, Route};
use tokio::{
    sync::{Mutex, OwnedMutexGuard, oneshot},
    task::JoinHandle,
};

use super::machine::Machine;

pub(super) struct Storm {
    gate: Arc<Mutex<()>>,
    over: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// The pause between two things that go wrong, kills aside.
const PAUSE: std::ops::Range<u64> = 10..120;

/// How many requests are meant to fail at a time.
const FAULTS: usize = 5;

/// How long a kill waits for the worst moment.
const WORST_MOMENT: Duration = Duration::from_millis(400);

impl Storm {
    /// Begins; the bot lives for `life` on average.
    pub(super) fn begin(
        discord: &FakeDiscord,
        machine: &Arc<Machine>,
        life: Duration,
        random: fastrand::Rng,
    ) -> Self {
        let gate = Arc::new(Mutex::new(()));
        let (over, mut ends) = oneshot::channel();
        let mut blows = Blows { discord: discord.clone(), machine: Arc::clone(machine), random };
        let held = Arc::clone(&gate);
        #[expect(clippy::disallowed_methods, reason = "`ends` awaits it")]
        let task = tokio::spawn(async move {
            let mut left = blows.next_life(life);
            loop {
                let pause = Duration::from_millis(blows.random.u64(PAUSE));
                if tokio::time::timeout(pause, &mut ends).await.is_ok() {
                    return;
                }
                let _gate = held.lock().await;
                left = left.saturating_sub(pause);
                if left.is_zero() {
                    blows.the_bot_dies().await;
                    left = blows.next_life(life);
                } else {
                    blows.something_goes_wrong();
                }
            }
        });
        Self { gate, over, task }
    }

    /// Nothing goes wrong as long as what is returned is held.
    pub(super) async fn pauses(&self) -> OwnedMutexGuard<()> {
        Arc::clone(&self.gate).lock_owned().await
    }

    pub(super) async fn ends(self) {
        self.over.send(()).unwrap();
        self.task.await.unwrap();
    }
}

struct Blows {
    discord: FakeDiscord,
    machine: Arc<Machine>,
    random: fastrand::Rng,
}

impl Blows {
    /// Drawn from an exponential distribution: the next kill may come at any moment.
    fn next_life(&mut self, average: Duration) -> Duration {
        average.mul_f64(-(1.0 - self.random.f64()).ln())
    }

    /// Every other time in the worst moment: when a message is there, and the bot does not know it yet.
    async fn the_bot_dies(&mut self) {
        if self.random.bool() {
            let _ = tokio::time::timeout(WORST_MOMENT, self.discord.next_post()).await;
        }
        self.machine.kill();
        self.machine.revive();
    }

    fn something_goes_wrong(&mut self) {
        let gateway = self.discord.gateway();
        match self.random.u8(0..40) {
            0 => gateway.drop_connection(),
            1 => gateway.reconnect(),
            2 if self.random.u8(0..4) == 0 => gateway.invalid_session(self.random.bool()),
            3 => gateway.loses_an_interaction(),
            4..8 => gateway.doubles_an_interaction(),
            _ => self.a_request_fails(),
        }
    }

    fn a_request_fails(&mut self) {
        let routes = [
            Route::PostMessage,
            Route::PostMessage,
            Route::EditMessage,
            Route::Callback,
            Route::Callback,
            Route::MemberCounts,
        ];
        let wait = Duration::from_millis(self.random.u64(50..1500));
        let faults = [
            Fault::RateLimited { retry_after: wait, global: self.random.bool() },
            Fault::ServerError,
            Fault::StoredThenDropped,
            Fault::Dropped,
        ];
        let route = *self.random.choice(&routes).unwrap();
        // What nobody asks for does not pile up.
        if self.discord.faults_to_come() < FAULTS {
            self.discord.fail(route, *self.random.choice(&faults).unwrap());
        }
    }
}
