//! A schedule: which survey is asked of whom, when it opens and how long it stays open.

use std::{fmt, str::FromStr};

use chrono::{DateTime, TimeDelta, Utc};

use super::{ChannelId, GuildId, ScheduleId, TeamId, rule::Rule, zone::Zone};

/// How many missed openings are counted after a long absence.
const MOST_MISSED: usize = 1000;

/// A repeating pulse.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// Its id.
    pub id: ScheduleId,
    /// The server it belongs to.
    pub guild: GuildId,
    /// The survey's name.
    pub survey: String,
    /// Where summaries go.
    pub report_to: ChannelId,
    /// Who is asked.
    pub teams: Vec<TeamId>,
    /// When it opens and how long it stays open.
    pub times: Times,
    /// The next opening. A cache: the rule says what is true.
    pub next_due_at: DateTime<Utc>,
}

/// When a schedule opens and how long a round stays open.
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    /// The rule, on the zone's wall clock.
    pub rule: Rule,
    /// The zone.
    pub zone: Zone,
    /// How long a round stays open.
    pub open_for: OpenFor,
}

/// What is to be done about a schedule at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The opening to make now: the latest whose window is not over.
    pub open: Option<DateTime<Utc>>,
    /// The openings that passed while nobody was there to make them.
    pub missed: Vec<DateTime<Utc>>,
    /// When to look again.
    pub next_due_at: DateTime<Utc>,
}

impl Times {
    /// The first opening strictly after `after`.
    ///
    /// `None` when the rule has no occurrence in the next years.
    pub fn next_after(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut civil = self.zone.civil(after);
        loop {
            civil = self.rule.next_after(civil)?;
            // A time that comes twice is its first pass, which may lie behind us.
            if let Some(at) = self.zone.instant(civil).filter(|at| *at > after) {
                return Some(at);
            }
        }
    }

    /// The next `count` openings after `after`.
    pub fn upcoming(&self, after: DateTime<Utc>, count: usize) -> Vec<DateTime<Utc>> {
        std::iter::successors(self.next_after(after), |at| self.next_after(*at)).take(count).collect()
    }

    /// Whether every round of the coming year closes before the next one opens.
    pub fn rounds_stay_apart(&self, now: DateTime<Utc>) -> bool {
        let openings = self.upcoming(now, 366);
        openings.windows(2).all(|pair| pair[1] - pair[0] >= self.open_for.0)
    }

    /// What is due at `now`, given the opening that was planned next.
    pub fn due(&self, planned: DateTime<Utc>, now: DateTime<Utc>) -> Due {
        let far = now + TimeDelta::days(366);
        let mut passed: Vec<_> = std::iter::successors(Some(planned), |at| self.next_after(*at))
            .take_while(|at| *at <= now)
            .take(MOST_MISSED)
            .collect();
        let open = passed.pop_if(|latest| now < *latest + self.open_for.0);
        let next_due_at =
            if open.is_none() && passed.is_empty() { planned } else { self.next_after(now).unwrap_or(far) };
        Due { open, missed: passed, next_due_at }
    }
}

/// How long a round stays open: an hour to two weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenFor(TimeDelta);

/// A text that is no such time. Shown to the person who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("A round stays open between 1 hour and 14 days: write `2 days`, `36 hours` or `1 week`.")]
pub struct BadOpenFor;

impl OpenFor {
    /// The time itself.
    pub fn delta(self) -> TimeDelta {
        self.0
    }

    /// Accepts whole seconds from an hour to two weeks.
    pub fn from_seconds(seconds: i64) -> Result<Self, BadOpenFor> {
        let delta = TimeDelta::try_seconds(seconds).ok_or(BadOpenFor)?;
        (TimeDelta::hours(1)..=TimeDelta::days(14)).contains(&delta).then_some(Self(delta)).ok_or(BadOpenFor)
    }
}

impl FromStr for OpenFor {
    type Err = BadOpenFor;

    fn from_str(text: &str) -> Result<Self, BadOpenFor> {
        let text = text.trim().to_lowercase();
        let digits = text.chars().take_while(char::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let number: i64 =
            if number.is_empty() { Err(BadOpenFor) } else { number.parse().map_err(|_| BadOpenFor) }?;
        let seconds = match unit.trim() {
            "h" | "hour" | "hours" => 3600,
            "d" | "day" | "days" => 24 * 3600,
            "w" | "week" | "weeks" => 7 * 24 * 3600,
            _ => return Err(BadOpenFor),
        };
        Self::from_seconds(number.checked_mul(seconds).ok_or(BadOpenFor)?)
    }
}

impl fmt::Display for OpenFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours = self.0.num_hours();
        let (count, unit) = if hours % 24 == 0 { (hours / 24, "day") } else { (hours, "hour") };
        write!(f, "{count} {unit}{}", if count == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::super::friendly;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().unwrap()
    }

    fn times(when: &str, zone: &str) -> Times {
        Times {
            rule: friendly::parse(when, at("2026-03-02T00:00").date_naive()).unwrap(),
            zone: Zone::find(zone).unwrap(),
            open_for: "2 days".parse().unwrap(),
        }
    }

    #[test]
    fn openings_keep_the_wall_clock_over_clock_changes() {
        let weekly = times("every monday 10:00", "Europe/Berlin");
        let openings = weekly.upcoming(at("2026-03-20T00:00"), 2);
        assert_eq!(openings, [at("2026-03-23T09:00"), at("2026-03-30T08:00")]);
    }

    #[test]
    fn a_skipped_hour_opens_at_the_jump_and_a_doubled_one_once() {
        let daily = times("every day 02:30", "Europe/Berlin");
        assert_eq!(
            daily.upcoming(at("2026-03-28T12:00"), 2),
            [at("2026-03-29T01:00"), at("2026-03-30T00:30")]
        );
        assert_eq!(
            daily.upcoming(at("2026-10-24T12:00"), 2),
            [at("2026-10-25T00:30"), at("2026-10-26T01:30")]
        );
        assert_eq!(daily.next_after(at("2026-10-25T01:10")), Some(at("2026-10-26T01:30")));
    }

    #[test]
    fn after_downtime_the_latest_opening_inside_its_window_opens() {
        let weekly = times("every monday 10:00", "UTC");
        let planned = at("2026-03-02T10:00");
        let cases = [
            ("2026-03-02T09:59", None, 0, "2026-03-02T10:00"),
            ("2026-03-02T10:00", Some("2026-03-02T10:00"), 0, "2026-03-09T10:00"),
            ("2026-03-04T09:59", Some("2026-03-02T10:00"), 0, "2026-03-09T10:00"),
            ("2026-03-04T10:00", None, 1, "2026-03-09T10:00"),
            ("2026-03-17T10:00", Some("2026-03-16T10:00"), 2, "2026-03-23T10:00"),
        ];
        for (now, open, missed, next) in cases {
            let due = weekly.due(planned, at(now));
            assert_eq!(due.open, open.map(at), "{now}");
            assert_eq!(due.missed.len(), missed, "{now}");
            assert_eq!(due.next_due_at, at(next), "{now}");
        }
    }

    #[test]
    fn overlapping_rounds_are_seen() {
        assert!(times("every monday 10:00", "UTC").rounds_stay_apart(at("2026-03-02T00:00")));
        assert!(!times("every day 10:00", "UTC").rounds_stay_apart(at("2026-03-02T00:00")));
    }

    #[test]
    fn windows_are_read_and_written() {
        for (text, written) in
            [("2 days", "2 days"), ("36 Hours", "36 hours"), ("1w", "7 days"), ("24h", "1 day")]
        {
            assert_eq!(text.parse::<OpenFor>().unwrap().to_string(), written);
        }
        for text in
            ["", "days", "0 days", "15 days", "30 minutes", "2", "9999999999999999999 days", "-1 days"]
        {
            assert_eq!(text.parse::<OpenFor>(), Err(BadOpenFor), "{text}");
        }
    }
}
