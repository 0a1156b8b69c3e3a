//! What is said of what leadership writes down. What only admins read is English.

use chrono::{DateTime, NaiveDate, Utc};

use super::{day, literal, messages};
use crate::{
    discord::{custom_id::Tell, locale::say, report},
    domain::{
        chronicle::{Event, Fate, Promise},
        language::Language,
    },
};

/// The most promises that have ended which are listed.
const MOST_ENDED: usize = 10;

/// The reply to `event add`.
pub fn event_added(label: &str, on: NaiveDate, team: Option<&str>) -> String {
    let whose = team.map_or_else(|| "all teams".to_owned(), literal);
    format!(
        "**{}** ({}) is written down for {whose}. From the next summary on, leadership and \
         the team see it in their pictures. When there are three rounds before it and three after, a summary compares them. \
         `/pulse-admin event remove` takes it out.",
        literal(label),
        day(on)
    )
}

/// The reply to `event remove`.
pub fn event_removed(label: &str, on: NaiveDate) -> String {
    format!(
        "**{}** ({}) is taken out: summaries from now on do not tell of it. To bring it back, use `/pulse-admin event add`.",
        literal(label),
        day(on)
    )
}

/// The reply to `event list`.
pub fn events(events: &[(Event, Option<String>)]) -> Vec<String> {
    if events.is_empty() {
        let none = "Nothing is written down yet. `/pulse-admin event add` notes what may matter to scores, such as a \
                    re-organisation or an offsite.";
        return vec![none.into()];
    }
    let line = |(event, team): &(Event, Option<String>)| {
        let whose = team.as_deref().map_or_else(|| "all teams".to_owned(), literal);
        format!("- {} **{}** · {whose}", day(event.day), literal(&event.label))
    };
    let heading = "**Events**, the earliest first".to_owned();
    messages([heading].into_iter().chain(events.iter().map(line)).collect())
}

/// The reply to `action list`: promises, each with the teams it was made to; to all where there is none.
pub fn promises(promises: &[(Promise, Vec<String>)], now: DateTime<Utc>) -> Vec<String> {
    if promises.is_empty() {
        let none = "Nothing is promised yet. Promise something with the button below a summary, or with `/pulse-admin \
                    action add`.";
        return vec![none.into()];
    }
    let line = |(promise, teams): &(Promise, Vec<String>)| {
        let teams: Vec<String> = teams.iter().map(|team| literal(team)).collect();
        let whose = if teams.is_empty() { "all teams".to_owned() } else { teams.join(", ") };
        let line = report::promise_line(Language::English, promise, now);
        match &promise.fate {
            Fate::Open => format!("- **{whose}** · {line}"),
            Fate::Done { at, words, .. } => {
                format!("- **{whose}** · {line} · done {}: {}", day(at.date_naive()), literal(words))
            }
            Fate::TakenBack { at } => format!("- **{whose}** · {line} · taken back {}", day(at.date_naive())),
        }
    };
    let is_open = |it: &&(Promise, Vec<String>)| it.0.fate == Fate::Open;
    let open: Vec<String> = promises.iter().filter(is_open).map(line).collect();
    let ended = promises.iter().rev().filter(|it| !is_open(it)).take(MOST_ENDED);
    let ended: Vec<String> = ended.map(line).collect();
    let mut lines = vec!["**Promised and still open**".to_owned()];
    if open.is_empty() {
        lines.push("- nothing".into());
    }
    lines.extend(open);
    if !ended.is_empty() {
        lines.push("**Ended**, the latest first".into());
    }
    lines.extend(ended);
    lines.push("`/pulse-admin action done` tells a team that a promise was kept.".into());
    messages(lines)
}

/// What is said to whoever took a promise back.
pub fn taken_back(language: Language, promise: &Promise) -> String {
    say!(language, "taken-back", promise = literal(&promise.text))
}

/// What is said to whoever kept a promise.
pub fn kept(language: Language, promise: &Promise, tell: Tell) -> String {
    let promise = literal(&promise.text);
    match tell {
        Tell::Teams => say!(language, "kept-told", promise = promise),
        Tell::Nobody => say!(language, "kept-untold", promise = promise),
    }
}
