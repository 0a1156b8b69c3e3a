//! Reading `when`: friendly forms such as "every monday 10:00" and five-field
//! crontab, each into a `Rule`.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::{
    crontab, quotable,
    rule::{MonthDay, Nth, Rule},
};

/// Why a `when` was not understood. The text is shown to the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("I do not understand {part} in `{text}`. {why} {EXAMPLES}")]
pub struct NotUnderstood {
    text: String,
    part: String,
    why: String,
}

/// The longest text that is read, in characters.
const LONGEST: usize = 100;

const EXAMPLES: &str = "You could write `every monday 10:00`, `every 2 weeks on tue 09:30` or \
                        `first monday of the month 09:00`.";

/// Reads a rule that somebody typed. `today` starts the count for "every 2 weeks" where no
/// `from` says otherwise.
///
/// # Errors
/// When the text is in no known form, never comes true, or comes true more than once a day.
pub fn parse(text: &str, today: NaiveDate) -> Result<Rule, NotUnderstood> {
    let refuse = |part, why| Err(NotUnderstood::new(text, fault(part, why)));
    if text.chars().count() > LONGEST {
        return refuse("the text", "It is longer than any rule needs to be.");
    }
    let rule = read(text, today)?;
    if rule.next_after(today.and_time(NaiveTime::MIN)).is_none() {
        return refuse("the day", "It does not come in the next four years.");
    }
    Ok(rule)
}

/// Reads a rule back that was written by its `Display`, or one that was typed.
///
/// # Errors
/// When the text is in no known form.
pub fn read(text: &str, today: NaiveDate) -> Result<Rule, NotUnderstood> {
    let words: Vec<String> =
        text.to_lowercase().replace(',', " , ").split_whitespace().map(String::from).collect();
    let rule = if crontab::looks_like_one(text) {
        crontab::parse(text)
    } else {
        Words { words: &words }.rule(today)
    };
    rule.map_err(|fault| NotUnderstood::new(text, fault))
}

impl NotUnderstood {
    fn new(text: &str, fault: Fault) -> Self {
        Self { text: quotable(text), part: fault.part, why: fault.why }
    }
}

/// What is wrong with a text: the bad part and the reason.
pub(super) struct Fault {
    part: String,
    why: String,
}

pub(super) fn fault(part: &str, why: &str) -> Fault {
    Fault { part: part.into(), why: why.into() }
}

pub(super) fn unknown(word: Option<&str>, why: &str) -> Fault {
    let part = word.map_or_else(|| "the end".into(), |word| format!("`{}`", quotable(word)));
    fault(&part, why)
}

/// The words not read yet.
struct Words<'a> {
    words: &'a [String],
}

impl<'a> Words<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.first().map(String::as_str)
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn skip(&mut self, any: &[&str]) -> bool {
        let found = self.peek().is_some_and(|word| any.contains(&word));
        if found {
            self.next();
        }
        found
    }

    fn rule(mut self, today: NaiveDate) -> Result<Rule, Fault> {
        self.skip(&["every", "each", "on"]);
        self.skip(&["the"]);
        let rule = match self.peek() {
            Some("first" | "1st" | "second" | "2nd" | "third" | "3rd" | "fourth" | "4th" | "last")
                if self.names_a_day(1) =>
            {
                self.monthly()?
            }
            Some("day")
                if self.words.get(1).is_some_and(|w| w.parse::<u32>().is_ok() && self.of_a_month(2)) =>
            {
                self.monthly_day()?
            }
            _ => self.weekly(today)?,
        };
        match self.peek() {
            None => Ok(rule),
            extra => Err(unknown(extra, "I stopped reading there.")),
        }
    }

    fn names_a_day(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| word == "day" || weekday(word).is_some())
    }

    fn of_a_month(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| word == "of")
    }

    fn monthly(&mut self) -> Result<Rule, Fault> {
        let nth = match self.next() {
            Some("first" | "1st") => Nth::From(1),
            Some("second" | "2nd") => Nth::From(2),
            Some("third" | "3rd") => Nth::From(3),
            Some("fourth" | "4th") => Nth::From(4),
            _ => Nth::Last,
        };
        let word = self.next();
        let day = word.and_then(weekday);
        self.of_the_month()?;
        let at = self.time()?;
        match (day, nth) {
            (Some(day), nth) => Ok(Rule::MonthlyNth { nth, day, at }),
            (None, Nth::Last) => Ok(Rule::MonthlyDay { day: MonthDay::Last, at }),
            (None, Nth::From(day)) => Ok(Rule::MonthlyDay { day: MonthDay::Number(day.into()), at }),
        }
    }

    fn monthly_day(&mut self) -> Result<Rule, Fault> {
        self.next();
        let word = self.next();
        let day = word
            .and_then(|word| word.parse().ok())
            .filter(|day| (1..=31).contains(day))
            .ok_or_else(|| unknown(word, "A month has days 1 to 31."))?;
        self.of_the_month()?;
        let at = self.time()?;
        Ok(Rule::MonthlyDay { day: MonthDay::Number(day), at })
    }

    fn of_the_month(&mut self) -> Result<(), Fault> {
        if !self.skip(&["of"]) {
            return Err(unknown(self.peek(), "After the day I expect `of the month`."));
        }
        self.skip(&["the", "every", "each"]);
        if self.skip(&["month"]) {
            return Ok(());
        }
        Err(unknown(self.peek(), "I expect `of the month` there."))
    }

    fn weekly(&mut self, today: NaiveDate) -> Result<Rule, Fault> {
        let every = self.every_n_weeks()?;
        let days = self.days()?;
        let at = self.time()?;
        let from = self.from(every, first_on(today, &days))?;
        Ok(Rule::Weekly { every, from, days, at })
    }

    fn every_n_weeks(&mut self) -> Result<u32, Fault> {
        let every = match (self.peek(), self.words.get(1).map(String::as_str)) {
            (Some("week"), _) => {
                self.next();
                self.skip(&["on"]);
                return Ok(1);
            }
            (Some(n), Some("week" | "weeks")) => match n {
                "other" | "second" | "2nd" => 2,
                n => n
                    .parse()
                    .ok()
                    .filter(|n| (1..=26).contains(n))
                    .ok_or_else(|| unknown(Some(n), "Every 1 to 26 weeks is possible."))?,
            },
            _ => return Ok(1),
        };
        self.next();
        self.next();
        self.skip(&["on"]);
        Ok(every)
    }

    fn days(&mut self) -> Result<Vec<Weekday>, Fault> {
        let mut days = Vec::new();
        while let Some(found) = self.peek().and_then(days_of) {
            self.next();
            days.extend(found);
            while self.skip(&[",", "and"]) {}
        }
        if days.is_empty() {
            return Err(unknown(self.peek(), "I expect a day such as `monday`, `weekday` or `day` there."));
        }
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        Ok(days)
    }

    fn time(&mut self) -> Result<NaiveTime, Fault> {
        self.skip(&["at"]);
        let word = self.next();
        let half = match self.peek() {
            Some(half @ ("am" | "pm")) => {
                self.next();
                half
            }
            _ => "",
        };
        word.and_then(|word| time_of_day(&format!("{word}{half}")))
            .ok_or_else(|| unknown(word, "I expect a time such as `10:00` or `4pm` there."))
    }

    fn from(&mut self, every: u32, first: NaiveDate) -> Result<NaiveDate, Fault> {
        if !matches!(self.peek(), Some("from" | "starting")) {
            return Ok(first);
        }
        if every == 1 {
            return Err(unknown(self.peek(), "A first date goes with `every 2 weeks` and the like."));
        }
        self.next();
        let word = self.next();
        word.and_then(|word| word.parse().ok())
            .ok_or_else(|| unknown(word, "I expect a date such as `2026-03-02` there."))
    }
}

fn first_on(today: NaiveDate, days: &[Weekday]) -> NaiveDate {
    today.iter_days().take(7).find(|date| days.contains(&date.weekday())).unwrap_or(today)
}

fn days_of(word: &str) -> Option<Vec<Weekday>> {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match word {
        "day" | "days" => Some(vec![Mon, Tue, Wed, Thu, Fri, Sat, Sun]),
        "weekday" | "weekdays" => Some(vec![Mon, Tue, Wed, Thu, Fri]),
        word => weekday(word).map(|day| vec![day]),
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = word.strip_suffix("days").map_or_else(|| word.into(), |stem| format!("{stem}day"));
    word.chars().all(char::is_alphabetic).then(|| Weekday::from_str(&word).ok()).flatten()
}

fn time_of_day(word: &str) -> Option<NaiveTime> {
    match word {
        "noon" => return NaiveTime::from_hms_opt(12, 0, 0),
        "midnight" => return Some(NaiveTime::MIN),
        _ => {}
    }
    let (digits, half) =
        match word.strip_suffix("am").map(|d| (d, 0)).or(word.strip_suffix("pm").map(|d| (d, 12))) {
            Some((digits, half)) => (digits, Some(half)),
            None => (word, None),
        };
    let (hour, minute) = digits.split_once(':').unwrap_or((digits, "0"));
    let plain = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(hour) || !plain(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        None => hour,
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;

    /// A Wednesday.
    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();

    fn next_three(text: &str) -> Vec<String> {
        let rule = parse(text, TODAY).unwrap();
        let mut after: NaiveDateTime = TODAY.and_time(NaiveTime::MIN);
        let mut openings = Vec::new();
        for _ in 0..3 {
            after = rule.next_after(after).unwrap();
            openings.push(after.format("%a %m-%d %H:%M").to_string());
        }
        openings
    }

    #[test]
    fn friendly_forms_mean_what_they_say() {
        let cases = [
            ("every monday 10:00", "Mon 03-09 10:00, Mon 03-16 10:00, Mon 03-23 10:00"),
            ("Every Mondays at 10", "Mon 03-09 10:00, Mon 03-16 10:00, Mon 03-23 10:00"),
            ("every 2 weeks on tue 09:30", "Tue 03-10 09:30, Tue 03-24 09:30, Tue 04-07 09:30"),
            ("every other week on tue, thu 4pm", "Thu 03-05 16:00, Tue 03-17 16:00, Thu 03-19 16:00"),
            (
                "every 2 weeks on tue 09:30 from 2026-03-03",
                "Tue 03-17 09:30, Tue 03-31 09:30, Tue 04-14 09:30",
            ),
            ("first monday of the month 09:00", "Mon 04-06 09:00, Mon 05-04 09:00, Mon 06-01 09:00"),
            ("last friday of every month noon", "Fri 03-27 12:00, Fri 04-24 12:00, Fri 05-29 12:00"),
            ("last day of the month 9:30am", "Tue 03-31 09:30, Thu 04-30 09:30, Sun 05-31 09:30"),
            ("day 31 of the month 10:00", "Tue 03-31 10:00, Sun 05-31 10:00, Fri 07-31 10:00"),
            ("every day 16:00", "Wed 03-04 16:00, Thu 03-05 16:00, Fri 03-06 16:00"),
            ("every weekday at 9", "Wed 03-04 09:00, Thu 03-05 09:00, Fri 03-06 09:00"),
            ("0 10 * * 1", "Mon 03-09 10:00, Mon 03-16 10:00, Mon 03-23 10:00"),
            ("0 10 * * 0", "Sun 03-08 10:00, Sun 03-15 10:00, Sun 03-22 10:00"),
            ("30 9 * * fri-mon", "Fri 03-06 09:30, Sat 03-07 09:30, Sun 03-08 09:30"),
            ("0 9 13 * 5", "Fri 03-06 09:00, Fri 03-13 09:00, Fri 03-20 09:00"),
            ("@weekly", "Sun 03-08 00:00, Sun 03-15 00:00, Sun 03-22 00:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(next_three(text).join(", "), expected, "{text}");
        }
    }

    #[test]
    fn a_written_rule_reads_back_the_same() {
        for text in [
            "every monday and thursday 10:00",
            "every day 16:00",
            "every 2 weeks on tuesday 09:30 from 2026-03-03",
            "last friday of the month 12:00",
            "day 15 of the month 08:00",
            "last day of the month 08:00",
            "0 10 * * 1",
        ] {
            let rule = parse(text, TODAY).unwrap();
            assert_eq!(rule.to_string(), text);
            let in_the_past = NaiveDate::default();
            let stored = read(&rule.to_string(), in_the_past).unwrap();
            let after = TODAY.and_time(NaiveTime::MIN);
            assert_eq!(stored.next_after(after), rule.next_after(after), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_and_the_bad_part_quoted() {
        let cases = [
            ("", "the end"),
            ("every blue moon", "`blue`"),
            ("every monday", "the end"),
            ("every monday 25:00", "`25:00`"),
            ("every monday 10:00 sharp", "`sharp`"),
            ("every 0 weeks on tue 10:00", "`0`"),
            ("0 0 31 2 *", "the day"),
            ("*/5 * * * *", "`*/5`"),
            ("0 9,15 * * *", "`9,15`"),
            ("0 10 * * mon#1", "`mon#1`"),
            ("0 10 * * 8", "`8`"),
            ("61 10 * * 1", "`61`"),
            ("0 10 32 * *", "`32`"),
            ("0 10 ? * 1", "`?`"),
            ("every monday 10:00 from 2026-06-01", "`from`"),
        ];
        for (text, part) in cases {
            let error = parse(text, TODAY).unwrap_err();
            assert_eq!(error.part, part, "{text}");
            assert!(error.to_string().contains("`every monday 10:00`"));
        }
    }

    #[test]
    fn no_text_panics() {
        for text in [
            "@",
            "@@@@@",
            "\u{0}",
            "every , , ,",
            "９:００ ９ * * *",
            "-1 -1 * * *",
            "first of",
            "day 1 of",
            "every 99999999999999999999 weeks on mon 10",
        ] {
            assert!(parse(text, TODAY).is_err(), "{text}");
        }
    }
}
