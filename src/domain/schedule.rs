//! A schedule: which survey is asked of whom, when it opens and how long it stays open.

use std::{collections::BTreeSet, fmt, str::FromStr};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

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
    pub teams: Vec<Audience>,
    /// When it opens and how long it stays open.
    pub times: Times,
    /// After which part of their time people are reminded, in per cent (10 to 90); absent for never.
    pub remind_percent: Option<u32>,
    /// Whether it rests.
    pub paused: bool,
    /// The next opening. A cache: the rule says what is true.
    pub planned: Planned,
}

/// A team that a schedule asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// The team.
    pub team: TeamId,
    /// The zone whose clock it goes by; that of the schedule when absent.
    pub zone: Option<Zone>,
}

/// When to look at a schedule again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The next opening, by the schedule's own clock.
    pub due_at: DateTime<Utc>,
    /// When the first of its teams is asked, by its own clock.
    pub wakes_at: DateTime<Utc>,
}

impl Schedule {
    /// Whether a team is among those that are asked.
    pub fn asks(&self, team: TeamId) -> bool {
        self.teams.iter().any(|audience| audience.team == team)
    }

    /// What to write down for an opening.
    pub fn plan(&self, opening: &Opening) -> Planned {
        Planned { due_at: opening.due_at, wakes_at: self.times.window(opening, &self.teams).opens_at }
    }

    /// The first opening of which some team's hour is ahead of `now`, planned anew: as when the rule, the
    /// days that are left out, or the teams have changed. Teams whose hour has passed are asked with
    /// the next one. One that was made already is not planned again: `last_due_at` is the latest.
    pub fn replanned(&self, now: DateTime<Utc>, last_due_at: Option<DateTime<Utc>>) -> Option<Planned> {
        // No two clocks are further apart than two days.
        let lately = now - TimeDelta::days(2);
        let after = last_due_at.map_or(lately, |last| last.max(lately));
        self.times.upcoming(after).find_map(|opening| {
            let wakes_at = hours(&opening, &self.teams).filter(|at| *at > now).min()?;
            Some(Planned { due_at: opening.due_at, wakes_at })
        })
    }

    /// What is due at `now`.
    pub fn due(&self, now: DateTime<Utc>) -> Due {
        self.times.due(self.planned.due_at, now, &self.teams)
    }
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
    /// Days on which nothing opens, such as holidays.
    pub skips: BTreeSet<NaiveDate>,
}

/// One opening of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// What the wall clocks show. A team in another zone is asked when its own clocks show it.
    pub civil: NaiveDateTime,
    /// When the schedule's own clocks show it. It names the opening: no other one of the schedule
    /// is due then, wherever its teams are.
    pub due_at: DateTime<Utc>,
}

/// From when to when a round of several zones is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When the first team is asked.
    pub opens_at: DateTime<Utc>,
    /// When the round closes for all: the last team has had its whole time by then.
    pub closes_at: DateTime<Utc>,
}

/// What is to be done about a schedule at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The opening to make now: the latest whose window is not over.
    pub open: Option<Opening>,
    /// The openings that passed while nobody was there to make them.
    pub missed: Vec<Opening>,
    /// The opening after those.
    pub next: Option<Opening>,
}

/// The hours of a team's own clock in which it may be reminded.
const WAKING_HOURS: std::ops::Range<u32> = 8..20;

/// How long before the end a reminder is still of use.
const IN_TIME: TimeDelta = TimeDelta::hours(1);

/// When a team is reminded that is asked from `opens_at` on: after so many per cent of its time, and
/// not at night by its own clock, but in the morning. `None` when the round is as good as over by then.
pub fn reminds_at(
    (opens_at, closes_at): (DateTime<Utc>, DateTime<Utc>),
    percent: u32,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    let percent = i32::try_from(percent).unwrap_or(100);
    let wanted = opens_at + (closes_at - opens_at) * percent / 100;
    let civil = zone.civil(wanted);
    let morning = NaiveTime::from_hms_opt(WAKING_HOURS.start, 0, 0)?;
    let at = match civil.hour() {
        hour if WAKING_HOURS.contains(&hour) => wanted,
        hour if hour < WAKING_HOURS.start => zone.instant(civil.date().and_time(morning))?,
        _ => zone.instant(civil.date().succ_opt()?.and_time(morning))?,
    };
    (at + IN_TIME <= closes_at).then_some(at)
}

impl Opening {
    /// When a team is asked whose clocks are in `zone`; those in the schedule's own zone at `due_at`.
    pub fn at(&self, zone: Option<&Zone>) -> DateTime<Utc> {
        zone.and_then(|zone| zone.instant(self.civil)).unwrap_or(self.due_at)
    }
}

impl Times {
    /// The first opening strictly after `after`, by the schedule's own clocks.
    ///
    /// `None` when the rule has no occurrence in the next years.
    pub fn next_after(&self, after: DateTime<Utc>) -> Option<Opening> {
        let mut civil = self.zone.civil(after);
        loop {
            civil = self.rule.next_after(civil)?;
            if self.skips.contains(&civil.date()) {
                continue;
            }
            // A time that comes twice is its first pass, which may lie behind us.
            if let Some(due_at) = self.zone.instant(civil).filter(|at| *at > after) {
                return Some(Opening { civil, due_at });
            }
        }
    }

    /// The opening that is due at this very moment, or the one after it: what was planned may have
    /// been planned with other zone data.
    fn from(&self, due_at: DateTime<Utc>) -> Option<Opening> {
        self.next_after(due_at - TimeDelta::seconds(1))
    }

    /// The openings after `after`.
    pub fn upcoming(&self, after: DateTime<Utc>) -> impl Iterator<Item = Opening> {
        std::iter::successors(self.next_after(after), |opening| self.next_after(opening.due_at))
    }

    /// When a round of these teams is open.
    pub fn window(&self, opening: &Opening, teams: &[Audience]) -> Window {
        let closes_at = hours(opening, teams).max().unwrap_or(opening.due_at) + self.open_for.0;
        Window { opens_at: hours(opening, teams).min().unwrap_or(opening.due_at), closes_at }
    }

    /// Whether every round of the coming year closes before the next one opens, wherever its teams are.
    pub fn rounds_stay_apart(&self, now: DateTime<Utc>, teams: &[Audience]) -> bool {
        let windows: Vec<Window> =
            self.upcoming(now).take(366).map(|opening| self.window(&opening, teams)).collect();
        windows.windows(2).all(|pair| pair[1].opens_at >= pair[0].closes_at)
    }

    /// What is due at `now`, given the opening that was planned next by its `due_at`.
    pub fn due(&self, planned: DateTime<Utc>, now: DateTime<Utc>, teams: &[Audience]) -> Due {
        let from = std::iter::successors(self.from(planned), |opening| self.next_after(opening.due_at));
        let has_come = |opening: &Opening| self.window(opening, teams).opens_at <= now;
        let mut passed: Vec<Opening> = from.take_while(has_come).take(MOST_MISSED).collect();
        let next = match passed.last() {
            // After a very long absence, the rest of the past is left out.
            Some(last) if passed.len() < MOST_MISSED => self.next_after(last.due_at),
            Some(_) => self.next_after(now),
            None => self.from(planned),
        };
        let open = passed.pop_if(|latest| now < self.window(latest, teams).closes_at);
        Due { open, missed: passed, next }
    }
}

/// When the teams of an opening are asked; the schedule's own hour where there are none.
fn hours(opening: &Opening, teams: &[Audience]) -> impl Iterator<Item = DateTime<Utc>> {
    let nobody = teams.is_empty().then_some(opening.due_at);
    teams.iter().map(|audience| opening.at(audience.zone.as_ref())).chain(nobody)
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
            skips: BTreeSet::new(),
        }
    }

    fn teams(zones: &[&str]) -> Vec<Audience> {
        let audience =
            |(id, name): (i64, &&str)| Audience { team: TeamId(id), zone: Some(Zone::find(name).unwrap()) };
        (1..).zip(zones).map(audience).collect()
    }

    fn upcoming(times: &Times, after: &str, count: usize) -> Vec<DateTime<Utc>> {
        times.upcoming(at(after)).take(count).map(|opening| opening.due_at).collect()
    }

    #[test]
    fn openings_keep_the_wall_clock_over_clock_changes() {
        let weekly = times("every monday 10:00", "Europe/Berlin");
        assert_eq!(
            upcoming(&weekly, "2026-03-20T00:00", 2),
            [at("2026-03-23T09:00"), at("2026-03-30T08:00")]
        );
    }

    #[test]
    fn a_skipped_hour_opens_at_the_jump_and_a_doubled_one_once() {
        let daily = times("every day 02:30", "Europe/Berlin");
        assert_eq!(upcoming(&daily, "2026-03-28T12:00", 2), [at("2026-03-29T01:00"), at("2026-03-30T00:30")]);
        assert_eq!(upcoming(&daily, "2026-10-24T12:00", 2), [at("2026-10-25T00:30"), at("2026-10-26T01:30")]);
        assert_eq!(upcoming(&daily, "2026-10-25T01:10", 1), [at("2026-10-26T01:30")]);
    }

    #[test]
    fn nothing_opens_on_a_day_that_is_skipped() {
        let mut weekly = times("every monday 10:00", "UTC");
        weekly.skips = ["2026-03-09", "2026-03-10", "2026-03-16"].map(|day| day.parse().unwrap()).into();
        assert_eq!(
            upcoming(&weekly, "2026-03-01T00:00", 2),
            [at("2026-03-02T10:00"), at("2026-03-23T10:00")]
        );
        let due = weekly.due(at("2026-03-02T10:00"), at("2026-03-17T00:00"), &[]);
        assert_eq!((due.missed.len(), due.open), (1, None), "what was skipped was not missed");
    }

    #[test]
    fn each_team_is_asked_at_its_own_hour_and_the_round_closes_at_one() {
        let weekly = times("every monday 10:00", "Europe/Berlin");
        let teams = teams(&["Asia/Tokyo", "Europe/Berlin", "America/New_York"]);
        let opening = weekly.next_after(at("2026-03-20T00:00")).unwrap();
        let asked = teams.iter().map(|audience| opening.at(audience.zone.as_ref()));
        assert_eq!(
            asked.collect::<Vec<_>>(),
            [at("2026-03-23T01:00"), at("2026-03-23T09:00"), at("2026-03-23T14:00")]
        );
        let window = weekly.window(&opening, &teams);
        assert_eq!(
            (window.opens_at, window.closes_at),
            (at("2026-03-23T01:00"), at("2026-03-25T14:00")),
            "New York has its two days, too"
        );
        assert_eq!(opening.at(None), at("2026-03-23T09:00"), "without a zone, that of the schedule");
    }

    #[test]
    fn an_opening_that_came_early_elsewhere_does_not_come_again() {
        let weekly = times("every monday 10:00", "Europe/Berlin");
        let (tokyo, planned) = (teams(&["Asia/Tokyo"]), at("2026-03-23T09:00"));
        let due = weekly.due(planned, at("2026-03-23T01:00"), &tokyo);
        assert_eq!(due.open.map(|opening| opening.due_at), Some(planned));
        let next = due.next.unwrap().due_at;
        assert_eq!(next, at("2026-03-30T08:00"));
        // The team in Tokyo is removed; Berlin's hour comes, and the opening was made already.
        let due = weekly.due(next, at("2026-03-23T09:00"), &[]);
        assert_eq!((due.open, due.next.map(|opening| opening.due_at)), (None, Some(next)));
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
            let due = weekly.due(planned, at(now), &[]);
            assert_eq!(due.open.map(|opening| opening.due_at), open.map(at), "{now}");
            assert_eq!(due.missed.len(), missed, "{now}");
            assert_eq!(due.next.map(|opening| opening.due_at), Some(at(next)), "{now}");
        }
    }

    #[test]
    fn nobody_is_reminded_at_night_or_when_it_is_as_good_as_over() {
        let berlin = Zone::find("Europe/Berlin").unwrap();
        for (opens, closes, percent, expected) in [
            ("2026-03-02T09:00", "2026-03-04T09:00", 50, Some("2026-03-03T09:00")),
            ("2026-03-02T09:00", "2026-03-03T09:00", 50, Some("2026-03-03T07:00")), // 22:00 becomes 08:00
            ("2026-03-02T21:00", "2026-03-03T12:00", 25, Some("2026-03-03T07:00")), // 01:45 becomes 08:00
            ("2026-03-02T15:00", "2026-03-03T07:30", 50, None),
            ("2026-03-02T09:00", "2026-03-02T10:00", 50, None),
        ] {
            let found = reminds_at((at(opens), at(closes)), percent, &berlin);
            assert_eq!(found, expected.map(at), "{opens} to {closes}");
        }
    }

    #[test]
    fn overlapping_rounds_are_seen() {
        let apart = |when, zones: &[&str]| {
            times(when, "UTC").rounds_stay_apart(at("2026-03-02T00:00"), &teams(zones))
        };
        assert!(apart("every monday 10:00", &[]));
        assert!(!apart("every day 10:00", &[]));
        assert!(apart("every mon and wed 10:00", &[]));
        assert!(!apart("every mon and wed 10:00", &["Asia/Tokyo", "America/Los_Angeles"]));
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
