//! A limit on all requests together. Discord allows a bot fifty a second, counted at its end: requests
//! that leave evenly, and a few less, stay below that although some take longer on their way.
//! <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

/// How many requests leave in a second, at the most: 96 % of what Discord allows. The 51st leaves 42 ms
/// more than a second after the first, which is how much slower the first may travel.
const A_SECOND: u32 = 48;

/// Lets requests leave one by one.
#[derive(Clone, Debug)]
pub(super) struct Pace(Arc<Mutex<Instant>>);

impl Pace {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    /// Waits for its turn. Who came first goes first.
    pub(super) async fn turn(&self) {
        sleep_until(self.next(Instant::now())).await;
    }

    /// The next turn that nobody has.
    fn next(&self, now: Instant) -> Instant {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = now.max(*free);
        *free = turn + Duration::from_secs(1) / A_SECOND;
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn of_fifty_one_requests_no_second_sees_more_than_forty_nine() {
        let (pace, now) = (Pace::new(), Instant::now());
        let turns: Vec<Instant> = (0..51).map(|_| pace.next(now)).collect();
        assert!(turns[50] - turns[0] > Duration::from_millis(1041));
        let later = now + Duration::from_mins(1);
        assert_eq!(pace.next(later), later, "who comes after a pause does not wait");
        assert!(pace.next(later) > later, "and nobody makes up for it");
    }
}
