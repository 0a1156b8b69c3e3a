//! The wording of a summary: one sentence with the finding first, then each
//! dimension, then how many answered and how sure that makes anybody.

use chrono::{DateTime, Utc};

use super::texts::{capital, literal, messages, moment, number, people};
use crate::domain::{
    comment::CommentText,
    disclosure::{
        Counted, End, Figure, Release,
        roll_up::{Band, RollUp},
    },
    language::Language,
    participation::Participation,
    round::Round,
    summary::{Finding, Summary},
    verdict::{Comparison, Observation, Verdict},
};

/// The longest alt text Discord takes, in characters.
const LONGEST_ALT_TEXT: usize = 1024;

/// A verdict in words.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Higher => "higher than usual".into(),
        Verdict::Lower => "lower than usual".into(),
        Verdict::NoClearChange => "no clear change".into(),
        Verdict::Building { more: 1 } => "still building a baseline (1 more round)".into(),
        Verdict::Building { more } => format!("still building a baseline ({more} more rounds)"),
        Verdict::NotComparable => "answers may not be comparable".into(),
        Verdict::NotShown => "not shown".into(),
    }
}

/// The finding in one sentence, without markup or a full stop.
pub fn headline(summary: &Summary) -> String {
    let mut parts: Vec<String> = [Verdict::Lower, Verdict::Higher]
        .into_iter()
        .filter_map(|flag| Some((titles(&summary.with(flag))?, flag)))
        .map(|((titles, is), flag)| format!("{titles} {is} {}", verdict(flag)))
        .collect();
    if parts.is_empty() {
        parts.push(calm(summary));
    }
    parts.join(", ")
}

/// The headline when nothing is flagged.
fn calm(summary: &Summary) -> String {
    let readings = summary.findings.iter().map(|finding| finding.reading.verdict);
    let building = readings.filter(|reading| matches!(reading, Verdict::Building { .. }));
    if summary.with(Verdict::NotShown).len() == summary.findings.len() {
        return "Nothing can be shown this time".into();
    }
    if let Some(building) = building.max_by_key(rounds_to_go) {
        return capital(&verdict(building));
    }
    if summary.with(Verdict::NotComparable).is_empty() {
        return "No clear change".into();
    }
    "No verdict this time: answers may not be comparable".into()
}

fn rounds_to_go(reading: &Verdict) -> usize {
    if let Verdict::Building { more } = reading { *more } else { 0 }
}

/// "Trust and Autonomy" with the verb that goes with it; `None` for nothing.
fn titles(findings: &[&Finding]) -> Option<(String, &'static str)> {
    let names: Vec<&str> = findings.iter().map(|finding| finding.title.as_str()).collect();
    match names.split_last()? {
        (only, []) => Some(((*only).to_owned(), "is")),
        (last, first) => Some((format!("{} and {last}", first.join(", ")), "are")),
    }
}

/// The whole message.
pub fn message(summary: &Summary, next: Option<DateTime<Utc>>) -> String {
    let style = Style::Markup;
    let mut lines = vec![
        format!(
            "{} · {}, round {}",
            style.bold(&headline(summary)),
            style.plain(&summary.subject.name),
            summary.number
        ),
        format!("{}\n", style.plain(&summary.title)),
    ];
    if summary.participation.is_some() {
        lines.extend(summary.findings.iter().map(|finding| finding_line(finding, style)));
        lines.push(String::new());
    }
    lines.push(answered(summary, style));
    if let Some(next) = next {
        lines.push(format!("Next round: {}", moment(next)));
    }
    lines.join("\n")
}

/// The same facts for people who do not see the picture, without markup.
pub fn alt_text(summary: &Summary) -> String {
    let mut parts =
        vec![format!("{}, round {}: {}.", summary.subject.name, summary.number, headline(summary))];
    parts.extend(summary.findings.iter().map(|finding| format!("{}.", finding_line(finding, Style::Bare))));
    parts.push(answered(summary, Style::Bare));
    parts.join(" ").chars().take(LONGEST_ALT_TEXT).collect()
}

/// Whether a text is read by Discord's markdown.
#[derive(Clone, Copy)]
enum Style {
    Markup,
    Bare,
}

impl Style {
    fn plain(self, text: &str) -> String {
        match self {
            Self::Markup => literal(text),
            Self::Bare => text.to_owned(),
        }
    }

    fn bold(self, text: &str) -> String {
        match self {
            Self::Markup => format!("**{}**", literal(text)),
            Self::Bare => text.to_owned(),
        }
    }
}

fn finding_line(finding: &Finding, style: Style) -> String {
    let said = verdict(finding.reading.verdict);
    let flagged = matches!(finding.reading.verdict, Verdict::Lower | Verdict::Higher);
    let said = if flagged { style.bold(&said) } else { said };
    let title = style.bold(&finding.title);
    let (Figure::Printed(score), Some(latest)) = (finding.figure, finding.latest()) else {
        return format!("{title}: {said}");
    };
    let usual = finding.reading.comparison.map(usually).unwrap_or_default();
    let figure = format!("{title}: {score} (likely {}{usual})", likely(latest));
    // While the baseline is built, the headline says so for all of them.
    let building = matches!(finding.reading.verdict, Verdict::Building { .. });
    if building { figure } else { format!("{figure}, {said}") }
}

/// What the score was compared with, to go on after the likely range.
fn usually(comparison: Comparison) -> String {
    let Comparison { rounds, recent, usual } = comparison;
    match rounds {
        1 => format!("; usually {usual:.1}"),
        n => format!("; last {n} rounds {recent:.1}, usually {usual:.1}"),
    }
}

/// The likely range; a coded end is open to its side.
fn likely(observation: &Observation) -> String {
    let (low, high) = observation.likely_range();
    match observation.score.end {
        None => format!("{}–{}", short(low), short(high)),
        Some(End::OrLower) => format!("{} or lower", short(high)),
        Some(End::OrHigher) => format!("{} or higher", short(low)),
    }
}

/// One or two decimals, as they are needed.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.strip_suffix('0').map(str::to_owned).unwrap_or(text)
}

/// How many answered, and how much that can tell.
fn answered(summary: &Summary, style: Style) -> String {
    let Some(participation) = summary.participation else {
        return not_shown(summary, style);
    };
    let sure = told_from_chance(summary).map(|sure| format!(" With this many answers {sure}"));
    format!("{} answered.{}", turnout(participation, summary.subject.roster), sure.unwrap_or_default())
}

/// How far a single round has to move; it goes on a sentence.
pub fn told_from_chance(summary: &Summary) -> Option<String> {
    let least = (summary.smallest_change()? * 10.0).ceil() / 10.0;
    Some(format!("a single round has to move about {least:.1} to be told from chance."))
}

/// How many of how many, as in "Most of 15".
pub fn turnout(participation: Participation, roster: u32) -> String {
    match participation.to_string() {
        everyone if everyone == "Nearly everyone" => format!("{everyone} of the {roster}"),
        word => format!("{word} of {roster}"),
    }
}

fn not_shown(summary: &Summary, style: Style) -> String {
    if summary.subject.roster <= summary.min_group {
        return format!(
            "Results are shown for teams of at least {}; {} had {} when the round opened.",
            people(summary.min_group + 1),
            style.plain(&summary.subject.name),
            people(summary.subject.roster)
        );
    }
    format!(
        "Too few answers: results are shown from {} on, so that nobody's answer can be worked out.",
        number(summary.min_group)
    )
}

/// What stands above the summaries of a round that asks several teams, in messages that fit
/// Discord's limit.
pub fn overview(
    round: &Round,
    release: &Release,
    roll_ups: &[RollUp],
    next: Option<DateTime<Utc>>,
) -> Vec<String> {
    let mut lines = vec![format!(
        "**{}**, round {}",
        literal(round.questionnaire.title.in_language(Language::English)),
        round.number
    )];
    if !roll_ups.is_empty() {
        lines.push("Where the score of each group lies, from the scores of its teams:".into());
    }
    lines.extend(roll_ups.iter().map(|group| roll_up(round, group)));
    lines.push(String::new());
    lines.extend(counted(round, release));
    if let Some(next) = next {
        lines.push(format!("Next round: {}", moment(next)));
    }
    messages(lines)
}

fn roll_up(round: &Round, group: &RollUp) -> String {
    let bands = round.questionnaire.dimensions.iter().zip(&group.bands).map(|(topic, found)| {
        format!(
            "{} {}",
            literal(topic.title.in_language(Language::English)),
            found.map_or_else(|| "not shown".into(), band)
        )
    });
    let name = capital(&literal(round.name(group.node)));
    format!("- **{name}** ({}): {}", people(group.roster), bands.collect::<Vec<_>>().join(" · "))
}

fn band(band: Band) -> String {
    let text = |hundredths: u32| format!("{}.{}", hundredths / 100, hundredths % 100 / 10);
    format!("{}–{}", text(band.low), text(band.high))
}

/// Where each team is counted, up to ten with the same answer in one line.
fn counted(round: &Round, release: &Release) -> Vec<String> {
    const IN_A_LINE: usize = 10;
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for team in &round.teams {
        let said = match release.counted(team.id) {
            Counted::Alone => "own summary below".to_owned(),
            Counted::In(node) => format!("counted in {}", literal(round.name(node))),
            Counted::NotShown => "not shown".to_owned(),
        };
        match lines.iter_mut().find(|(other, teams)| *other == said && teams.len() < IN_A_LINE) {
            Some((_, teams)) => teams.push(literal(&team.name)),
            None => lines.push((said, vec![literal(&team.name)])),
        }
    }
    lines.into_iter().map(|(said, teams)| format!("{}: {said}", teams.join(", "))).collect()
}

/// The comments of those who are called `whose`, in messages that fit Discord's limit. They
/// come in the order given.
pub fn comments(round: &Round, whose: &str, comments: &[CommentText]) -> Vec<String> {
    let heading = format!(
        "**What people of {} wrote**, round {}, in no particular order:",
        literal(whose),
        round.number
    );
    let quoted = comments.iter().map(|comment| format!("> {}", literal(comment.text())));
    messages([heading].into_iter().chain(quoted).collect())
}
