//! The longest that may stand in a message, for each variable.

use fluent_bundle::FluentValue;

/// Counts for which some of our languages have words of their own.
pub(super) const COUNTS: [u32; 6] = [0, 1, 2, 5, 21, 1000];

/// The worst a variable can be.
pub(super) fn of(name: &str, count: u32) -> FluentValue<'static> {
    // A name has up to 50 characters, and each may have to be escaped.
    let (team, topic, title) = ("\\_".repeat(50), "Ｗ".repeat(40), "Ｗ".repeat(100));
    let moment = |style: char| format!("<t:{}:{style}>", 253_402_300_799_i64);
    let text = match name {
        "count" | "total" | "place" | "people" | "before" | "least" | "answers" | "writers" | "round"
        | "rounds" | "percent" | "code" => return count.into(),
        "team" | "group" | "second" => team,
        "teams" | "first" => row(&team, 10),
        "groups" => row(&format!("{team} ({count} people)"), 3),
        "topics" | "headline" => row(&format!("{topic} 4,25–4,75"), 8),
        "title" => title,
        "topic" => topic,
        "channel" => format!("<#{}>", u64::MAX),
        "until" | "due" | "next" => moment('F'),
        "ago" => moment('R'),
        "score" | "low" | "high" | "usual" | "recent" | "lowest" | "highest" => {
            "4,25 or anything higher than that".into()
        }
        "range" | "verdict" => "still building a baseline (3 more rounds)".repeat(2),
        "event" => "Ｗ".repeat(40),
        "day" => moment('D'),
        "promise" | "done" => "\\_".repeat(200),
        "word" => "Ｗ".repeat(100),
        "link" => format!("https://discord.com/channels/{}/{}", u64::MAX, u64::MAX),
        "rule" => "the first monday of the month 09:00, or something longer".into(),
        "recall" => title.clone(),
        "name" => "a".repeat(50),
        "language" => "Português (Brasil)".into(),
        "text" => title.repeat(3),
        unknown => panic!("what can ${unknown} be?"),
    };
    text.into()
}

fn row(name: &str, names: usize) -> String {
    vec![name; names].join(", ")
}
