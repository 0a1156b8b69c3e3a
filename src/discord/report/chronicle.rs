//! The words for what leadership writes down: what happened, what followed, and what was promised.

use chrono::{DateTime, Utc};

use super::finding::tenths;
use crate::{
    discord::{
        locale::say,
        texts::{ago, day, in_a_row, literal},
        view::Readers,
    },
    domain::{
        chronicle::{Promise, PromisedTopic, Said},
        language::Language,
        summary::{Aftermath, Happening, Mark, Summary},
        verdict::{LONG_WINDOW, Since, Verdict},
    },
};

/// The most promises that a summary names.
const MOST_PROMISES: usize = 3;

/// What happened, and when.
pub fn event(language: Language, mark: &Mark) -> String {
    say!(language, "event", event = mark.label.as_str(), day = mark.day.to_string())
}

/// What can be said of what followed something; nothing about causes.
pub(super) fn aftermaths(summary: &Summary, readers: Readers) -> Vec<String> {
    // A team that was not told that something was done does not hear of it here.
    let is_for_them = |told: &&Aftermath| {
        readers == Readers::Leadership || !matches!(told.of, Happening::Done { told: false, .. })
    };
    let told = summary.aftermaths.iter().filter(is_for_them);
    capped(summary.language, told.map(|told| aftermath(summary.language, told)).collect())
}

/// The latest few lines, and how many more there are.
pub(super) fn capped(language: Language, mut lines: Vec<String>) -> Vec<String> {
    const MOST: usize = 3;
    let more = lines.len().saturating_sub(MOST);
    lines.drain(..more);
    lines.extend((more > 0).then(|| say!(language, "promises-more", count = more)));
    lines
}

fn aftermath(language: Language, told: &Aftermath) -> String {
    let with = |verdict: Verdict| told.topics.iter().filter(move |(_, since)| since.verdict == verdict);
    let names = |verdict| with(verdict).map(|(title, _)| literal(title)).collect::<Vec<_>>();
    let mut parts: Vec<String> = [Verdict::Lower, Verdict::Higher]
        .into_iter()
        .flat_map(with)
        .map(|(title, since)| moved(language, title, since))
        .collect();
    if let calm @ [_, ..] = &names(Verdict::NoClearChange)[..] {
        parts.push(say!(language, "since-steady", topics = in_a_row(language, calm)));
    }
    if let apart @ [_, ..] = &names(Verdict::NotComparable)[..] {
        parts.push(say!(language, "since-not-comparable", topics = in_a_row(language, apart)));
    }
    let topics = parts.join("; ");
    match &told.of {
        Happening::Event(mark) => {
            let event = literal(&event(language, mark));
            say!(language, "since-event", rounds = LONG_WINDOW, event = event, topics = topics)
        }
        Happening::Done { words, .. } => {
            say!(language, "since-done", rounds = LONG_WINDOW, done = literal(words), topics = topics)
        }
    }
}

fn moved(language: Language, title: &str, since: &Since) -> String {
    let topic = literal(title);
    let (recent, usual) = (tenths(language, since.after), tenths(language, since.before));
    if since.verdict == Verdict::Lower {
        return say!(language, "since-lower", topic = topic, recent = recent, usual = usual);
    }
    say!(language, "since-higher", topic = topic, recent = recent, usual = usual)
}

/// What was promised and not done yet.
pub(super) fn promises(language: Language, promises: &[Promise], at: DateTime<Utc>) -> Vec<String> {
    if promises.is_empty() {
        return Vec::new();
    }
    let listed =
        promises.iter().take(MOST_PROMISES).map(|it| format!("- {}", promise_line(language, it, at)));
    let more = promises.len().saturating_sub(MOST_PROMISES);
    let more = (more > 0).then(|| format!("- {}", say!(language, "promises-more", count = more)));
    let heading = [String::new(), say!(language, "promises")];
    heading.into_iter().chain(listed).chain(more).collect()
}

/// A promise with its topic, its owner, its age and its day, which may be over `at` a time.
pub fn promise_line(language: Language, promise: &Promise, at: DateTime<Utc>) -> String {
    let topic = promise.topic.as_ref().map(|topic| literal(&topic.title));
    let owner = promise.owner.as_deref().map(literal);
    let made = say!(language, "promise-made", ago = ago(promise.made_at));
    let due = promise.due.map(|due| {
        if due < at.date_naive() && promise.is_open(at) {
            return say!(language, "promise-overdue", day = day(due));
        }
        say!(language, "promise-due", day = day(due))
    });
    let parts = [Some(literal(&promise.text)), topic, owner, Some(made), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a team hears when a promise was kept.
pub fn you_said(language: Language, promise: &Promise, done: &str) -> String {
    let said = match promise.topic.as_ref() {
        None => say!(language, "you-said"),
        Some(PromisedTopic { title, said, .. }) => {
            let topic = literal(title);
            match *said {
                None => say!(language, "you-said-topic", topic = topic),
                Some(Said { lower: true, round }) => {
                    say!(language, "you-said-lower", topic = topic, round = round)
                }
                Some(Said { lower: false, round }) => {
                    say!(language, "you-said-higher", topic = topic, round = round)
                }
            }
        }
    };
    let promised = say!(language, "we-promised", promise = literal(&promise.text));
    [said, promised, say!(language, "we-did", done = literal(done))].join("\n")
}
