//! What stands above the summaries of a round that asks several teams.

use chrono::{DateTime, Utc};

use super::next_round;
use crate::{
    discord::{
        locale::say,
        texts::{decimal, literal, messages, with_commas},
    },
    domain::{
        digest::Standing,
        disclosure::{
            Counted, Release,
            roll_up::{Band, RollUp},
        },
        language::Language,
        round::Round,
        tree::Node,
    },
};

/// The overview, in messages that fit Discord's limit.
pub fn overview(
    round: &Round,
    release: &Release,
    digest: Option<&[Standing]>,
    roll_ups: &[RollUp],
    next: Option<DateTime<Utc>>,
) -> Vec<String> {
    let language = round.language;
    let title = literal(round.questionnaire.title.in_language(language));
    let mut lines = vec![say!(language, "overview-heading", title = title, round = round.number)];
    if let Some(digest) = digest {
        lines.extend(stand_out(language, digest));
        lines.push(String::new());
    }
    if !roll_ups.is_empty() {
        lines.push(say!(language, "overview-groups"));
    }
    lines.extend(roll_ups.iter().map(|group| format!("- {}", roll_up(round, group))));
    lines.push(String::new());
    lines.extend(counted(round, release));
    lines.extend(next.map(|next| next_round(language, next)));
    messages(lines)
}

/// What can be told from chance over all teams together, if anything.
fn stand_out(language: Language, digest: &[Standing]) -> Vec<String> {
    if digest.is_empty() {
        return vec![say!(language, "overview-calm")];
    }
    let line = |it: &Standing| {
        let team = literal(&it.summary.subject.name);
        format!("- {team} · {}", super::standing_line(language, it))
    };
    [say!(language, "overview-stand-out")].into_iter().chain(digest.iter().map(line)).collect()
}

fn roll_up(round: &Round, group: &RollUp) -> String {
    let language = round.language;
    let topics = round.questionnaire.dimensions.iter().zip(&group.bands).map(|(topic, found)| {
        let topic = literal(topic.title.in_language(language));
        match found {
            Some(found) => say!(language, "overview-topic", topic = topic, range = band(language, *found)),
            None => say!(language, "overview-topic-not-shown", topic = topic),
        }
    });
    let (people, topics) = (group.roster, topics.collect::<Vec<_>>().join(" · "));
    match round.name(group.node) {
        Some(name) => {
            say!(language, "overview-group", group = literal(name), people = people, topics = topics)
        }
        None => say!(language, "overview-server", people = people, topics = topics),
    }
}

fn band(language: Language, band: Band) -> String {
    let text =
        |hundredths: u32| decimal(language, &format!("{}.{}", hundredths / 100, hundredths % 100 / 10));
    say!(language, "range", low = text(band.low), high = text(band.high))
}

/// Where a team's answers are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where<'a> {
    Alone,
    Group(&'a str),
    Server,
    Nowhere,
}

/// Where each team is counted, up to ten with the same answer in one line.
fn counted(round: &Round, release: &Release) -> Vec<String> {
    const IN_A_LINE: usize = 10;
    let mut lines: Vec<(Where, Vec<String>)> = Vec::new();
    for team in &round.teams {
        let place = place(round, release.counted(team.id));
        match lines.iter_mut().find(|(other, teams)| *other == place && teams.len() < IN_A_LINE) {
            Some((_, teams)) => teams.push(literal(&team.name)),
            None => lines.push((place, vec![literal(&team.name)])),
        }
    }
    lines.into_iter().map(|(place, teams)| counted_there(round.language, place, &teams)).collect()
}

fn place(round: &Round, counted: Counted) -> Where<'_> {
    match counted {
        Counted::Alone => Where::Alone,
        Counted::In(node @ (Node::Team(_) | Node::Group(_))) => {
            round.name(node).map_or(Where::Server, Where::Group)
        }
        Counted::In(Node::Server) => Where::Server,
        Counted::NotShown => Where::Nowhere,
    }
}

fn counted_there(language: Language, place: Where, teams: &[String]) -> String {
    let teams = with_commas(language, teams);
    match place {
        Where::Alone => say!(language, "counted-alone", teams = teams),
        Where::Group(name) => say!(language, "counted-in-group", teams = teams, group = literal(name)),
        Where::Server => say!(language, "counted-in-server", teams = teams),
        Where::Nowhere => say!(language, "counted-not-shown", teams = teams),
    }
}
