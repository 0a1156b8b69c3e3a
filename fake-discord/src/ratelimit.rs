//! Rate limits as Discord counts them: a bucket for each message route in each channel, and one
//! limit over everything. See <https://docs.discord.com/developers/topics/rate-limits>.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use crate::settings::{Rate, Settings};

/// Counts requests.
pub(crate) struct Limiter {
    messages: Rate,
    global: Rate,
    buckets: HashMap<(String, u64), Window>,
    recent: VecDeque<Instant>,
    pub(crate) breaches: usize,
}

/// A bucket's fixed window.
struct Window {
    opened: Instant,
    used: u32,
}

/// Where a bucket stands after a request, for the headers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Standing {
    pub(crate) bucket: String,
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    pub(crate) reset_after: Duration,
}

/// Why a request is too many.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TooMany {
    Global { retry_after: Duration },
    Bucket(Standing),
}

impl Limiter {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            messages: settings.messages,
            global: settings.global,
            buckets: HashMap::new(),
            recent: VecDeque::new(),
            breaches: 0,
        }
    }

    /// Counts a request against the limit over all routes.
    pub(crate) fn global(&mut self, now: Instant) -> Result<(), TooMany> {
        while self.recent.front().is_some_and(|first| now - *first >= self.global.per) {
            self.recent.pop_front();
        }
        if self.recent.len() < self.global.limit as usize {
            self.recent.push_back(now);
            return Ok(());
        }
        self.breaches += 1;
        let first = self.recent.front().copied().unwrap_or(now);
        Err(TooMany::Global { retry_after: self.global.per.saturating_sub(now - first) })
    }

    /// Counts a request against the bucket of its route in its channel.
    pub(crate) fn bucket(&mut self, route: &str, channel: u64, now: Instant) -> Result<Standing, TooMany> {
        let Rate { limit, per } = self.messages;
        let window =
            self.buckets.entry((route.to_owned(), channel)).or_insert(Window { opened: now, used: 0 });
        if now - window.opened >= per {
            *window = Window { opened: now, used: 0 };
        }
        let full = window.used >= limit;
        window.used += u32::from(!full);
        let standing = Standing {
            bucket: hash(route),
            limit,
            remaining: limit - window.used,
            reset_after: per.saturating_sub(now - window.opened),
        };
        if full {
            self.breaches += 1;
            return Err(TooMany::Bucket(standing));
        }
        Ok(standing)
    }
}

/// A bucket's name: the same for one route in all channels, and it says nothing.
fn hash(route: &str) -> String {
    let mixed = route.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{mixed:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter(limit: u32) -> Limiter {
        let rate = Rate { limit, per: Duration::from_secs(5) };
        Limiter::new(&Settings { messages: rate, global: rate, ..Settings::default() })
    }

    #[test]
    fn a_bucket_counts_down_refuses_and_opens_again() {
        let (mut limiter, now) = (limiter(2), Instant::now());
        assert_eq!(limiter.bucket("POST", 1, now).unwrap().remaining, 1);
        assert_eq!(limiter.bucket("POST", 1, now).unwrap().remaining, 0);
        assert!(matches!(limiter.bucket("POST", 1, now), Err(TooMany::Bucket(_))));
        assert_eq!(limiter.bucket("POST", 2, now).unwrap().remaining, 1, "another channel");
        assert_eq!(limiter.bucket("PATCH", 1, now).unwrap().remaining, 1, "another route");
        let later = now + Duration::from_secs(5);
        assert_eq!(limiter.bucket("POST", 1, later).unwrap().remaining, 1);
        assert_eq!(limiter.breaches, 1);
    }

    #[test]
    fn the_global_limit_slides() {
        let (mut limiter, now) = (limiter(1), Instant::now());
        assert!(limiter.global(now).is_ok());
        let refused = limiter.global(now + Duration::from_secs(1));
        assert_eq!(refused, Err(TooMany::Global { retry_after: Duration::from_secs(4) }));
        assert!(limiter.global(now + Duration::from_secs(5)).is_ok());
    }
}
