//! When rounds open, against two other calendars and over all zones there are.

use candor::domain::{
    friendly,
    rule::Rule,
    schedule::{Opening, Times},
    zone::{self, Zone},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// For how long openings are compared: two leap years are among them.
const YEARS: i64 = 9;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

fn rule(text: &str) -> Rule {
    friendly::parse(text, TODAY).unwrap()
}

/// The openings of a rule on a wall clock, until the years are over.
fn openings(text: &str) -> Vec<NaiveDateTime> {
    let (rule, start) = (rule(text), TODAY.and_hms_opt(0, 0, 0).unwrap());
    let end = start + TimeDelta::days(365 * YEARS);
    let all = std::iter::successors(rule.next_after(start), |at| rule.next_after(*at));
    all.take_while(|at| *at <= end).collect()
}

/// The same by `hron`, in UTC.
fn by_hron(schedule: &hron::Schedule) -> Vec<NaiveDateTime> {
    let start: jiff::Zoned = "2026-03-02T00:00:00+00:00[UTC]".parse().unwrap();
    let end = (TODAY.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::days(365 * YEARS)).and_utc().timestamp();
    let seconds = schedule.occurrences(&start).map(|at| at.timestamp().as_second());
    let instants = seconds.take_while(|at| *at <= end).map(|at| DateTime::from_timestamp(at, 0).unwrap());
    instants.map(|at| at.naive_utc()).collect()
}

#[test]
fn friendly_forms_agree_with_another_calendar() {
    for (ours, theirs) in [
        ("every day 16:00", "every day at 16:00"),
        ("every monday 10:00", "every monday at 10:00"),
        ("every mon, wed and fri 09:05", "every monday, wednesday, friday at 09:05"),
        ("every weekday 08:30", "every weekday at 08:30"),
        ("first monday of the month 09:00", "every month on the first monday at 09:00"),
        ("third thursday of the month 23:59", "every month on the third thursday at 23:59"),
        ("last friday of the month 17:00", "every month on the last friday at 17:00"),
        ("day 15 of the month 12:00", "every month on the 15th at 12:00"),
        ("last day of the month 00:00", "every month on the last day at 00:00"),
    ] {
        let (found, wanted) = (openings(ours), by_hron(&theirs.parse().unwrap()));
        assert!(wanted.len() > 100, "{theirs}: {}", wanted.len());
        assert_eq!(found, wanted, "{ours}");
    }
}

#[test]
fn crontab_lines_mean_what_crontab_says() {
    for line in [
        "0 10 * * 1",
        "0 10 * * 0",
        "0 10 * * 7",
        "30 9 * * 1-5",
        "0 0 * * sun",
        "15 6 * * 5-7",
        "0 12 1 * *",
        "0 12 31 * *",
        "0 12 29 2 *",
        "0 9 1,15 * *",
        "0 9 */10 * *",
        "0 8 * 1,4,7,10 1",
        "0 8 * */3 2,4",
    ] {
        let wanted = by_hron(&hron::Schedule::from_cron(line).unwrap());
        assert!(!wanted.is_empty(), "{line}");
        assert_eq!(openings(line), wanted, "{line}");
    }
}

/// By RFC 5545, at nine o'clock.
fn by_rrule(rule: &str) -> Vec<NaiveDateTime> {
    let text = format!("DTSTART:20260302T090000Z\nRRULE:{rule};UNTIL=20350227T235959Z");
    let set: rrule::RRuleSet = text.parse().unwrap();
    set.into_iter().map(|at| at.with_timezone(&Utc).naive_utc()).collect()
}

#[test]
fn where_both_day_fields_are_restricted_either_opens() {
    for (line, day, weekday) in [
        ("0 9 13 * 5", "FREQ=MONTHLY;BYMONTHDAY=13", "FREQ=WEEKLY;BYDAY=FR"),
        ("0 9 1-7 * 1", "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7", "FREQ=WEEKLY;BYDAY=MO"),
        ("0 9 31 * 0,6", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=WEEKLY;BYDAY=SU,SA"),
    ] {
        let mut wanted = [by_rrule(day), by_rrule(weekday)].concat();
        wanted.sort();
        wanted.dedup();
        assert_eq!(openings(line), wanted, "{line}");
    }
}

#[test]
fn every_few_weeks_stays_exact_over_the_years() {
    for (weeks, day) in [(2, "tuesday"), (3, "monday"), (4, "sunday"), (13, "friday")] {
        let found = openings(&format!("every {weeks} weeks on {day} 09:00 from 2026-03-02"));
        // RFC 5545 counts weeks from Monday, as we do.
        let code = day[..2].to_uppercase();
        let wanted = by_rrule(&format!("FREQ=WEEKLY;INTERVAL={weeks};WKST=MO;BYDAY={code}"));
        assert!(wanted.len() > 30, "{day}: {}", wanted.len());
        assert_eq!(found, wanted, "every {weeks} weeks on {day}");
    }
}

fn times(zone: &str, when: &str) -> Times {
    Times {
        rule: rule(when),
        zone: Zone::find(zone).unwrap(),
        open_for: "1 hour".parse().unwrap(),
        skips: std::collections::BTreeSet::new(),
    }
}

/// Over every zone and the hours in which clocks change: each day has one opening, in order, at the
/// hour that was asked for, or at the jump where the clocks jump over it.
#[test]
fn in_no_zone_a_day_is_lost_doubled_or_out_of_order() {
    let zones = zone::matching("", usize::MAX);
    assert!(zones.len() > 500, "{} zones", zones.len());
    let (mut jumped, start): (usize, DateTime<Utc>) = (0, "2026-01-01T00:00:00Z".parse().unwrap());
    for zone in &zones {
        for hour in ["00:00", "01:30", "02:30", "03:00", "23:59"] {
            let times = times(zone, &format!("every day {hour}"));
            let days: Vec<Opening> = times.upcoming(start).take(3 * 366).collect();
            for pair in days.windows(2) {
                let [one, next] = pair else { unreachable!("windows of two") };
                assert!(one.due_at < next.due_at, "{zone} {hour}: {one:?} {next:?}");
                assert_eq!(next.civil - one.civil, TimeDelta::days(1), "{zone} {hour}: {one:?} {next:?}");
            }
            for day in days {
                let shown = times.zone.civil(day.due_at);
                if shown != day.civil {
                    jumped += 1;
                    let late = shown - day.civil;
                    // Troll in Antarctica jumps by two hours.
                    assert!(
                        (TimeDelta::zero()..=TimeDelta::hours(2)).contains(&late),
                        "{zone} {hour}: {shown} for {day:?}"
                    );
                    let before = times.zone.civil(day.due_at - TimeDelta::seconds(1));
                    assert!(before < day.civil, "{zone} {hour}: at the jump, not later");
                }
            }
        }
    }
    assert!(jumped > 100, "some hours are jumped over: {jumped}");
}
