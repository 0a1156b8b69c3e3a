//! The wording of a summary: one sentence with the finding first, then each
//! dimension, then how many answered and how sure that makes anybody.

use chrono::{DateTime, Utc};

use super::texts::{capital, literal, moment, number};
use crate::domain::{
    comment::CommentText,
    disclosure::{Figure, Grid},
    participation::Participation,
    round::{AskedTeam, Round},
    summary::{Finding, Summary},
    verdict::{Observation, Verdict},
};

/// The longest message Discord takes, in characters.
const LONGEST_MESSAGE: usize = 2000;

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
    let mut lines = vec![
        format!("**{}** · {}, round {}", literal(&headline(summary)), literal(&summary.team), summary.number),
        format!("{}\n", literal(&summary.title)),
    ];
    if summary.participation.is_some() {
        lines.extend(summary.findings.iter().map(|finding| finding_line(finding, true)));
        lines.push(String::new());
    }
    lines.push(answered(summary));
    if let Some(next) = next {
        lines.push(format!("Next round: {}", moment(next)));
    }
    lines.join("\n")
}

/// The same facts for people who do not see the picture, without markup.
pub fn alt_text(summary: &Summary) -> String {
    let mut parts = vec![format!("{}, round {}: {}.", summary.team, summary.number, headline(summary))];
    parts.extend(summary.findings.iter().map(|finding| format!("{}.", finding_line(finding, false))));
    parts.push(answered(summary).replace("**", ""));
    parts.join(" ").chars().take(1024).collect()
}

fn finding_line(finding: &Finding, markup: bool) -> String {
    let said = verdict(finding.reading.verdict);
    let flagged = matches!(finding.reading.verdict, Verdict::Lower | Verdict::Higher);
    let (title, said) = match (markup, flagged) {
        (true, true) => (format!("**{}**", literal(&finding.title)), format!("**{said}**")),
        (true, false) => (format!("**{}**", literal(&finding.title)), said),
        (false, _) => (finding.title.clone(), said),
    };
    let (Figure::Printed(score), Some(latest)) = (finding.figure, finding.latest()) else {
        return format!("{title}: {said}");
    };
    let usual = finding.reading.usual.map(|usual| format!("; usually {usual:.1}")).unwrap_or_default();
    let figure = format!("{title}: {score} (likely {}{usual})", likely(latest));
    // While the baseline is built, the headline says so for all of them.
    let building = matches!(finding.reading.verdict, Verdict::Building { .. });
    if building { figure } else { format!("{figure}, {said}") }
}

/// The likely range, widened to the grid of the figure.
fn likely(observation: &Observation) -> String {
    let (low, high) = observation.likely_range();
    let step = f64::from(observation.score.grid.hundredths()) / 100.0;
    // A hair of slack, so that 2.75 stays 2.75 whatever its last bit is.
    let (low, high) = ((low / step + 1e-9).floor() * step, (high / step - 1e-9).ceil() * step);
    match observation.score.grid {
        Grid::Quarter => format!("{}–{}", short(low.max(1.0)), short(high.min(5.0))),
        Grid::Tenth => format!("{:.1}–{:.1}", low.max(1.0), high.min(5.0)),
    }
}

fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.strip_suffix('0').map(str::to_owned).unwrap_or(text)
}

/// How many answered, and how much that can tell.
fn answered(summary: &Summary) -> String {
    let Some(participation) = summary.participation else {
        return not_shown(summary);
    };
    let sure = summary.smallest_change().map(|least| {
        let least = (least * 10.0).ceil() / 10.0;
        format!(" With this many answers a single round has to move about {least:.1} to be told from chance.")
    });
    format!("{} answered.{}", turnout(participation, summary.roster), sure.unwrap_or_default())
}

/// How many of how many, as in "Most of 15".
pub fn turnout(participation: Participation, roster: u32) -> String {
    match participation.to_string() {
        everyone if everyone == "Nearly everyone" => format!("{everyone} of the {roster}"),
        word => format!("{word} of {roster}"),
    }
}

fn not_shown(summary: &Summary) -> String {
    if summary.roster <= summary.min_group {
        return format!(
            "Results are shown for teams of at least {} people; {} had {} when the round opened.",
            number(summary.min_group + 1),
            literal(&summary.team),
            number(summary.roster)
        );
    }
    format!(
        "Too few answers: results are shown from {} on, so that nobody's answer can be worked out.",
        number(summary.min_group)
    )
}

/// The comments of a team, in messages that fit Discord's limit. They come in the order given.
pub fn comments(round: &Round, team: &AskedTeam, comments: &[CommentText]) -> Vec<String> {
    let heading = format!(
        "**What people of {} wrote**, round {}, in no particular order:",
        literal(&team.name),
        round.number
    );
    let mut messages = vec![heading];
    for comment in comments {
        let line = format!("\n> {}", literal(comment.text()));
        match messages.last_mut() {
            Some(last) if last.chars().count() + line.chars().count() <= LONGEST_MESSAGE => {
                last.push_str(&line);
            }
            _ => messages.push(line.trim_start().to_owned()),
        }
    }
    messages
}
