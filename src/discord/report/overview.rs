//! What stands above the summaries of a round that asks several teams.

use chrono::{DateTime, Utc};

use super::next_round;
use crate::{
    discord::{
        locale::say,
        texts::{decimal, literal, messages, with_commas},
    },
    domain::{
        chronicle::Promise,
        digest::Standing,
        disclosure::{
            Counted, Release,
            roll_up::{Band, RollUp},
        },
        language::Language,
        round::Round,
        summary::Summary,
        tree::Node,
    },
};

/// What is known of several teams together.
#[derive(Clone, Copy, Debug)]
pub struct Overview<'a> {
    /// The round.
    pub round: &'a Round,
    /// What was printed.
    pub release: &'a Release,
    /// What is said of each of its cells.
    pub summaries: &'a [Summary],
    /// What stands out among them; `None` while nothing can be compared.
    pub digest: Option<&'a [Standing<'a>]>,
    /// A band for each group.
    pub roll_ups: &'a [RollUp],
    /// What was promised to everybody.
    pub promises: &'a [Promise],
    /// When the next round opens.
    pub next: Option<DateTime<Utc>>,
}

/// The finding in one sentence, without markup or a full stop.
pub fn headline(language: Language, summaries: &[Summary], digest: Option<&[Standing]>) -> String {
    let scores = summaries.iter().flat_map(|it| &it.findings).filter(|it| it.latest().is_some()).count();
    match digest {
        None => say!(language, "overview-building"),
        Some([]) => say!(language, "overview-calm"),
        Some(found) => say!(language, "overview-found", count = found.len(), total = scores),
    }
}

/// The overview: the heading, and what stands below its picture in parts that fit a message.
pub fn overview(overview: &Overview) -> (String, Vec<String>) {
    let Overview { round, release, summaries, digest, roll_ups, .. } = *overview;
    let language = round.language;
    let title = literal(round.questionnaire.title.in_language(language));
    let headline = literal(&headline(language, summaries, digest));
    let heading =
        say!(language, "overview-heading", headline = headline, title = title, round = round.number);
    let mut lines = digest.map(|digest| stand_out(language, digest)).unwrap_or_default();
    if !roll_ups.is_empty() {
        lines.push(say!(language, "overview-groups"));
    }
    lines.extend(roll_ups.iter().map(|group| format!("- {}", roll_up(round, group))));
    lines.push(String::new());
    lines.extend(counted(round, release));
    lines.extend(super::promises(language, overview.promises, round.closes_at));
    lines.extend(overview.next.map(|next| format!("\n{}", next_round(language, next))));
    (heading, messages(lines))
}

/// The heading of a further part of an overview.
pub fn continued(round: &Round, part: usize) -> String {
    let title = literal(round.questionnaire.title.in_language(round.language));
    say!(round.language, "overview-continued", title = title, round = round.number, place = part)
}

/// The rows of a picture in words, as many as fit.
pub fn alt_text(headline: &str, rows: &[String]) -> String {
    let mut text = headline.to_owned();
    for row in rows {
        if text.chars().count() + row.chars().count() + 2 > super::LONGEST_ALT_TEXT {
            text.push('…');
            break;
        }
        text = format!("{text} {row}");
    }
    text
}

/// What can be told from chance over all teams together, each in words.
fn stand_out(language: Language, digest: &[Standing]) -> Vec<String> {
    let line = |it: &Standing| {
        let team = literal(&it.summary.subject.name);
        format!("- {team} · {}", super::finding::standing_line(language, it))
    };
    let mut lines: Vec<String> = digest.iter().map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, say!(language, "overview-stand-out"));
        lines.push(String::new());
    }
    lines
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
