//! Everything Candor says to people, in the language it is said in: each text a function that
//! puts messages of `locales/` together. Here are the pieces that others are made of.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{
    LONGEST_MESSAGE,
    locale::{self, say},
};
use crate::domain::{ChannelId, TeamId, language::Language, round::Round, tree::Node};

pub mod admin;
pub mod chronicle;
pub mod doctor;
pub mod failures;
#[cfg(test)]
mod lengths;
pub mod posts;
pub mod privacy;
pub mod schedule;
pub mod survey;

/// An instant that each reader sees in their own zone.
pub fn moment(at: DateTime<Utc>) -> String {
    format!("<t:{}:F>", at.timestamp())
}

/// How far away an instant is, as each reader's Discord says it.
pub fn ago(at: DateTime<Utc>) -> String {
    format!("<t:{}:R>", at.timestamp())
}

/// A day, as each reader's Discord writes it.
pub fn day(day: NaiveDate) -> String {
    format!("<t:{}:D>", day.and_time(NOON).and_utc().timestamp())
}

/// Noon in UTC is the same day almost everywhere.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is an hour");

/// A text as Discord shows it, letter for letter: nothing in it becomes bold, a list or a mention.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.starts_with(['-', '#', '+']) {
        out.push('\\');
    }
    for c in text.chars() {
        if "\\*_~`|[]<>".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Lines in as few messages as take them; each line alone fits one.
pub fn messages(lines: Vec<String>) -> Vec<String> {
    parts(lines, LONGEST_MESSAGE)
}

/// Lines in as few parts as take them, each at most so many characters long; each line alone fits one.
pub fn parts(lines: impl IntoIterator<Item = String>, longest: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in lines {
        match parts.last_mut() {
            Some(last) if last.chars().count() + 1 + line.chars().count() <= longest => {
                last.push('\n');
                last.push_str(&line);
            }
            _ => parts.push(line),
        }
    }
    parts
}

/// A channel, as a mention.
pub fn mention(channel: ChannelId) -> String {
    format!("<#{channel}>")
}

/// So many people.
pub fn people(language: Language, people: u32) -> String {
    say!(language, "people", people = people)
}

/// A number as the language writes it: most of ours have a comma where English has a point.
pub fn decimal(language: Language, number: &str) -> String {
    match language {
        Language::English | Language::Japanese => number.to_owned(),
        Language::German | Language::French | Language::Spanish | Language::BrazilianPortuguese => {
            number.replace('.', ",")
        }
    }
}

/// A text for admins in which commands have the names that people type in a language.
pub fn with_commands_in(language: Language, text: &str) -> String {
    const COMMAND: &str = "/pulse-admin ";
    let mut parts = text.split(COMMAND);
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        said += COMMAND;
        let end =
            part.find(|c: char| !(c.is_ascii_lowercase() || c == '-' || c == ' ')).unwrap_or(part.len());
        let words: Vec<&str> = part[..end].split_whitespace().collect();
        let (mut path, mut names, mut known) = ("command".to_owned(), Vec::new(), 0);
        for word in words.iter().take(2) {
            path = format!("{path}-{word}");
            let Some(name) = locale::name(language, &path) else { break };
            names.push(name);
            known += word.len() + usize::from(known > 0);
        }
        said += &names.join(" ");
        said += &part[known..];
    }
    said
}

/// Names in a row.
pub fn in_a_row<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.as_ref().to_owned(),
        Some((last, first)) => {
            say!(language, "list-and", first = with_commas(language, first), second = last.as_ref())
        }
    }
}

/// Names in a row; of many, the first ones and how many more there are.
pub fn listed<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    const MOST: usize = 4;
    if names.len() <= MOST {
        return in_a_row(language, names);
    }
    let (first, more) = names.split_at(MOST - 1);
    say!(language, "list-more", first = with_commas(language, first), count = more.len())
}

/// Names in a row without an end, as in a table.
pub fn with_commas<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    let names = names.iter().map(|name| name.as_ref().to_owned());
    let row = names.reduce(|row, name| say!(language, "list-comma", first = row, second = name));
    row.unwrap_or_default()
}

/// The teams a round asks, as Discord shows them.
pub fn teams(language: Language, round: &Round) -> String {
    listed(language, &round.teams.iter().map(|team| literal(&team.name)).collect::<Vec<_>>())
}

/// What the people of a cell are called: a team by its name, several by their own and that of the
/// place they are counted in.
pub fn cell_name(language: Language, round: &Round, node: Node, teams: &[TeamId]) -> String {
    let names: Vec<&str> = teams.iter().filter_map(|team| round.name(Node::Team(*team))).collect();
    let teams = listed(language, &names);
    match (node, round.name(node)) {
        (Node::Team(_), _) => teams,
        (Node::Group(_) | Node::Server, Some(group)) => {
            say!(language, "cell-in-group", teams = teams, group = group)
        }
        (Node::Group(_) | Node::Server, None) => say!(language, "cell-in-server", teams = teams),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_names_end_where_they_get_long() {
        let names = ["A", "B", "C", "D", "E", "F"];
        let row = |count: usize| listed(Language::English, &names[..count]);
        assert_eq!([row(0), row(1), row(2)], ["", "A", "A and B"]);
        assert_eq!([row(4), row(5), row(6)], ["A, B, C and D", "A, B, C and 2 more", "A, B, C and 3 more"]);
        assert_eq!(in_a_row(Language::English, &names), "A, B, C, D, E and F");
        assert_eq!(with_commas(Language::English, &names[..3]), "A, B, C");
    }

    #[test]
    fn numbers_have_the_comma_of_their_language() {
        let written = Language::ALL.map(|language| decimal(language, "3.25"));
        assert_eq!(written, ["3.25", "3,25", "3,25", "3,25", "3,25", "3.25"]);
    }
}
