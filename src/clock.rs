//! Where time comes from. Nothing else asks the system for it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::watch;

/// The longest sleep before looking at the clock again: a computer that was suspended,
/// or whose clock was set, is noticed this soon.
const LONGEST_SLEEP: Duration = Duration::from_secs(15);

/// Where time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own.
    System,
    /// One that tests and the demo move by hand.
    Manual(watch::Receiver<DateTime<Utc>>),
}

impl Clock {
    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
            Self::System => Utc::now(),
            Self::Manual(time) => *time.borrow(),
        }
    }

    /// Sleeps from `now` until `wake`, or until it is worth looking at the clock again: for
    /// the machine's own after a quarter of a minute, for one moved by hand when it is moved.
    pub async fn sleep(&self, now: DateTime<Utc>, wake: DateTime<Utc>) {
        match self {
            Self::System => {
                let left = (wake - self.now()).to_std().unwrap_or_default();
                self.pause(left.min(LONGEST_SLEEP)).await;
            }
            Self::Manual(time) if wake > now => {
                // A clock nobody can move any more never gets there.
                if time.clone().wait_for(|time| *time != now).await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
            Self::Manual(_) => {}
        }
    }

    /// Waits for some real time, whatever the clock: for retries and watching over the network.
    #[expect(clippy::disallowed_methods, reason = "the one place that sleeps")]
    pub async fn pause(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}
