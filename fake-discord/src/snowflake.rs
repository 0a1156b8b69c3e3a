//! Ids as Discord makes them: 64 bits, growing, with the time in the upper 42.
//! See <https://docs.discord.com/developers/reference#snowflakes>.

use chrono::Utc;
use serde_json::Value;

/// The first second of 2015, in milliseconds.
const DISCORD_EPOCH: i64 = 1_420_070_400_000;

/// Mints ids, each greater than the one before.
#[derive(Default)]
pub(crate) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// The next id.
    pub(crate) fn mint(&mut self) -> u64 {
        let millis = u64::try_from(Utc::now().timestamp_millis() - DISCORD_EPOCH).unwrap_or(0);
        self.last = (millis << 22).max(self.last + 1);
        self.last
    }
}

/// Reads an id as JSON carries it: a string, or a number from clients that are careless.
pub(crate) fn read(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

/// This instant as Discord writes it.
pub(crate) fn timestamp() -> String {
    Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Micros, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_carry_the_time() {
        let mut ids = Snowflakes::default();
        let (first, second) = (ids.mint(), ids.mint());
        assert!(second > first);
        let millis = i64::try_from(first >> 22).unwrap() + DISCORD_EPOCH;
        assert!((Utc::now().timestamp_millis() - millis).abs() < 10_000);
    }
}
