//! Five crontab fields, as in crontab(5), read into what the `cron` crate runs. The
//! crate numbers weekdays differently and ties the day fields together differently.

use super::{
    friendly::{Fault, unknown},
    rule::{Crontab, Rule},
};

/// Whether a text is meant as crontab.
pub(super) fn looks_like_one(text: &str) -> bool {
    text.trim_start().starts_with('@')
        || (text.split_whitespace().count() == 5
            && text.split_whitespace().take(2).all(|f| f.chars().all(|c| "0123456789*,/-".contains(c))))
}

/// Reads five fields, or `@daily`, `@weekly`, `@monthly`.
pub(super) fn parse(text: &str) -> Result<Rule, Fault> {
    let fields: Vec<&str> = match text.trim() {
        "@daily" => vec!["0", "0", "*", "*", "*"],
        "@weekly" => vec!["0", "0", "*", "*", "0"],
        "@monthly" => vec!["0", "0", "1", "*", "*"],
        text => text.split_whitespace().collect(),
    };
    let known = |c: char| c.is_ascii_alphanumeric() || "*,/-".contains(c);
    if let Some(strange) = fields.iter().find(|field| !field.chars().all(known)) {
        return Err(unknown(Some(strange), "Crontab fields hold digits, names, `*`, `,`, `/` and `-`."));
    }
    let [minute, hour, day, month, weekday] = fields[..] else {
        return Err(unknown(fields.first().copied(), "A crontab line has five fields."));
    };
    for once in [minute, hour] {
        if once.parse::<u8>().is_err() {
            return Err(unknown(
                Some(once),
                "A pulse opens at most once a day, so minute and hour are plain numbers.",
            ));
        }
    }
    let weekdays = cron_weekdays(weekday)?;
    let open = |field: &str| field.starts_with('*');
    let lines = if open(day) || open(weekday) {
        vec![format!("0 {minute} {hour} {day} {month} {weekdays}")]
    } else {
        vec![format!("0 {minute} {hour} {day} {month} *"), format!("0 {minute} {hour} * {month} {weekdays}")]
    };
    let either = lines.iter().map(|line| line.parse::<cron::Schedule>()).collect::<Result<_, _>>();
    let either = either.map_err(|_| out_of_range([minute, hour, day, month, &weekdays], &fields))?;
    let text = fields.join(" ");
    Ok(Rule::Crontab(Crontab { text, either }))
}

/// Names the field that the `cron` crate does not take, tried alone.
fn out_of_range(fields: [&str; 5], as_written: &[&str]) -> Fault {
    let is_bad = |place: &usize| {
        let mut alone = ["0", "0", "*", "*", "*"];
        alone[*place] = fields[*place];
        format!("0 {}", alone.join(" ")).parse::<cron::Schedule>().is_err()
    };
    let bad = (0..fields.len()).find(is_bad).map(|place| as_written[place]);
    unknown(bad, "It is out of range: minutes are 0 to 59, hours 0 to 23, days 1 to 31, months 1 to 12.")
}

/// The weekday field with names instead of numbers: crontab(5) counts from Sunday = 0 or 7,
/// the `cron` crate from Sunday = 1.
fn cron_weekdays(field: &str) -> Result<String, Fault> {
    const NAMES: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    if field == "*" {
        return Ok("*".into());
    }
    let bad = |part: &str| unknown(Some(part), "Days of the week are 0 to 7 or `mon` to `sun`.");
    let number = |part: &str| {
        let named = NAMES.iter().position(|name| name.eq_ignore_ascii_case(part));
        named.or_else(|| part.parse().ok().filter(|n| *n <= 7)).ok_or_else(|| bad(part))
    };
    let mut days = Vec::new();
    for part in field.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, step.parse().ok().filter(|s| *s > 0).ok_or_else(|| bad(part))?),
            None => (part, 1),
        };
        let (first, last) = match range.split_once('-') {
            _ if range == "*" => (0, 6),
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(range)?, number(range)?),
        };
        let last = if last < first { last + 7 } else { last };
        days.extend((first..=last).step_by(step).map(|day| NAMES[day % 7]));
    }
    days.sort_unstable();
    days.dedup();
    Ok(days.join(","))
}
