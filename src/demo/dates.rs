//! Times as people in the story read them.

use chrono::{DateTime, Utc};

use super::ZONE;
use crate::domain::zone::Zone;

/// Replaces Discord's timestamps, such as `<t:1767603600:F>`, by what a person in Berlin reads
/// at `now`.
pub(super) fn dated(text: &str, now: DateTime<Utc>) -> String {
    let mut parts = text.split("<t:");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('>').and_then(|(stamp, rest)| Some((moment(stamp, now)?, rest))) {
            Some((moment, rest)) => out.extend([&moment, rest]),
            None => out.extend(["<t:", part]),
        }
    }
    out
}

/// A timestamp such as `1767603600:F` (in full) or `1767603600:R` (how far away).
fn moment(stamp: &str, now: DateTime<Utc>) -> Option<String> {
    let (seconds, style) = stamp.split_once(':')?;
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    let days = (at - now).num_days();
    Some(match (style, days) {
        ("R", 1..) => format!("in {days} days"),
        ("R", 0) => "now".into(),
        ("R", _) => format!("{} days ago", -days),
        ("D", _) => at.format("%a %d %b").to_string(),
        _ => wall_clock(at),
    })
}

/// What a clock in Berlin shows.
pub(super) fn wall_clock(at: DateTime<Utc>) -> String {
    let zone = Zone::find(ZONE).expect("Berlin has a zone");
    zone.civil(at).format("%a %d %b %H:%M").to_string()
}
