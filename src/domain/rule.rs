//! When a schedule opens, on a wall clock without a zone: `zone` turns the civil
//! times that come out of here into instants.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// How far ahead an opening is looked for; a rule without one is refused.
const HORIZON_YEARS: u32 = 4;

/// A repeating moment of the week or month.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// On these days of every n-th week.
    Weekly {
        /// 1 for every week. The weeks that count are those `every` apart from the
        /// week of `from`.
        every: u32,
        /// The first day it may come true; its week counts.
        from: NaiveDate,
        /// The days, at least one, Monday first.
        days: Vec<Weekday>,
        /// The time of day.
        at: NaiveTime,
    },
    /// On the first, second, … or last of a weekday in each month.
    MonthlyNth {
        /// Which one.
        nth: Nth,
        /// Of what.
        day: Weekday,
        /// The time of day.
        at: NaiveTime,
    },
    /// On this day of each month that has it.
    MonthlyDay {
        /// Which day.
        day: MonthDay,
        /// The time of day.
        at: NaiveTime,
    },
    /// Five crontab fields.
    Crontab(Crontab),
}

/// The place of a weekday in its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nth {
    /// 1 to 4.
    From(u8),
    /// The last one, fourth or fifth.
    Last,
}

/// A day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthDay {
    /// 1 to 31; months without that day are passed over.
    Number(u32),
    /// The last one.
    Last,
}

/// A crontab line: the text as typed, and what the `cron` crate made of it. Where
/// both day fields are restricted either may match (as in crontab(5)), which takes two.
#[derive(Clone, Debug)]
pub struct Crontab {
    pub(super) text: String,
    pub(super) either: Vec<cron::Schedule>,
}

impl PartialEq for Crontab {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Rule {
    /// The first occurrence strictly after `after`, within four years.
    pub fn next_after(&self, after: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Weekly { every, from, days, at } => {
                let counts = |date: &NaiveDate| {
                    date >= from
                        && days.contains(&date.weekday())
                        && weeks_between(*from, *date) % i64::from(*every) == 0
                };
                dates_from(after.date()).filter(counts).map(|d| d.and_time(*at)).find(|t| *t > after)
            }
            Self::MonthlyNth { nth, day, at } => months_from(after.date())
                .filter_map(|month| nth.of(*day, month))
                .map(|d| d.and_time(*at))
                .find(|t| *t > after),
            Self::MonthlyDay { day, at } => months_from(after.date())
                .filter_map(|month| day.of(month))
                .map(|d| d.and_time(*at))
                .find(|t| *t > after),
            Self::Crontab(crontab) => crontab.next_after(after),
        }
    }
}

impl Crontab {
    fn next_after(&self, after: NaiveDateTime) -> Option<NaiveDateTime> {
        let end = after.checked_add_months(Months::new(12 * HORIZON_YEARS))?;
        self.either
            .iter()
            .filter_map(|one| one.after(&after.and_utc()).next())
            .map(|next| next.naive_utc())
            .filter(|next| *next <= end)
            .min()
    }
}

impl Nth {
    fn of(self, day: Weekday, month: NaiveDate) -> Option<NaiveDate> {
        let (year, number) = (month.year(), month.month());
        match self {
            Self::From(n) => NaiveDate::from_weekday_of_month_opt(year, number, day, n),
            Self::Last => {
                (1..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, number, day, n))
            }
        }
    }
}

impl MonthDay {
    fn of(self, month: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Number(day) => month.with_day(day),
            Self::Last => month.checked_add_months(Months::new(1))?.pred_opt(),
        }
    }
}

fn dates_from(date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    date.iter_days().take(366 * HORIZON_YEARS as usize)
}

/// The first days of the months from that of `date` on.
fn months_from(date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = date.with_day(1);
    (0..=12 * HORIZON_YEARS).filter_map(move |n| first?.checked_add_months(Months::new(n)))
}

fn weeks_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (monday_of(to) - monday_of(from)).num_days() / 7
}

fn monday_of(date: NaiveDate) -> NaiveDate {
    let back = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(back)).unwrap_or(date)
}

/// Writes the rule so that `friendly::parse` reads the same one back.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekly { every: 1, days, at, .. } => write!(f, "every {} {}", day_list(days), clock(*at)),
            Self::Weekly { every, from, days, at } => {
                write!(f, "every {every} weeks on {} {} from {from}", day_list(days), clock(*at))
            }
            Self::MonthlyNth { nth, day, at } => {
                write!(f, "{nth} {} of the month {}", day_name(*day), clock(*at))
            }
            Self::MonthlyDay { day: MonthDay::Last, at } => write!(f, "last day of the month {}", clock(*at)),
            Self::MonthlyDay { day: MonthDay::Number(day), at } => {
                write!(f, "day {day} of the month {}", clock(*at))
            }
            Self::Crontab(crontab) => f.write_str(&crontab.text),
        }
    }
}

impl fmt::Display for Nth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::From(1) => "first",
            Self::From(2) => "second",
            Self::From(3) => "third",
            Self::From(_) => "fourth",
            Self::Last => "last",
        })
    }
}

fn clock(at: NaiveTime) -> String {
    at.format("%H:%M").to_string()
}

fn day_list(days: &[Weekday]) -> String {
    if days.len() == 7 {
        return "day".into();
    }
    let names: Vec<&str> = days.iter().map(|day| day_name(*day)).collect();
    names.join(" and ")
}

fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
