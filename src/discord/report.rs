//! The wording of a summary: one sentence with the finding first, then each
//! dimension, then how many answered and how sure that makes anybody.

use chrono::{DateTime, Utc};

use super::{
    locale::say,
    texts::{decimal, in_a_row, literal, messages, moment, with_commas},
};
use crate::domain::{
    comment::CommentText,
    digest::Standing,
    disclosure::{CodedScore, End, Figure},
    drift,
    language::Language,
    round::Round,
    summary::{Finding, Summary},
    verdict::{Comparison, Observation, Verdict},
};

mod answered;
mod overview;

use answered::answered;
pub use answered::{told_from_chance, turnout};
pub use overview::overview;

/// The longest alt text Discord takes, in characters.
const LONGEST_ALT_TEXT: usize = 1024;

/// A verdict in words.
pub fn verdict(language: Language, verdict: Verdict) -> String {
    match verdict {
        Verdict::Higher => say!(language, "verdict-higher"),
        Verdict::Lower => say!(language, "verdict-lower"),
        Verdict::NoClearChange => say!(language, "verdict-steady"),
        Verdict::Building { more } => say!(language, "verdict-building", count = more),
        Verdict::NotComparable => say!(language, "verdict-not-comparable"),
        Verdict::NotShown => say!(language, "verdict-not-shown"),
    }
}

/// The finding in one sentence, without markup or a full stop.
pub fn headline(summary: &Summary) -> String {
    let language = summary.language;
    let flagged = |flag| {
        let found = summary.with(flag);
        let titles: Vec<&str> = found.iter().map(|finding| finding.title.as_str()).collect();
        (in_a_row(language, &titles), found.len())
    };
    let mut parts = Vec::new();
    if let (topics, count @ 1..) = flagged(Verdict::Lower) {
        parts.push(say!(language, "headline-lower", topics = topics, count = count));
    }
    if let (topics, count @ 1..) = flagged(Verdict::Higher) {
        parts.push(say!(language, "headline-higher", topics = topics, count = count));
    }
    if parts.is_empty() { calm(summary) } else { with_commas(language, &parts) }
}

/// The headline when nothing is flagged.
fn calm(summary: &Summary) -> String {
    let language = summary.language;
    if summary.with(Verdict::NotShown).len() == summary.findings.len() {
        return say!(language, "headline-nothing");
    }
    if let Some(more) = summary.findings.iter().filter_map(rounds_to_go).max() {
        return say!(language, "headline-building", count = more);
    }
    if summary.with(Verdict::NotComparable).is_empty() {
        return say!(language, "headline-steady");
    }
    say!(language, "headline-not-comparable")
}

/// How many more rounds the baseline takes that is still being built.
fn rounds_to_go(finding: &Finding) -> Option<usize> {
    if let Verdict::Building { more } = finding.reading.verdict { Some(more) } else { None }
}

/// The whole message.
pub fn message(summary: &Summary, next: Option<DateTime<Utc>>) -> String {
    let (language, style) = (summary.language, Style::Markup);
    let heading = say!(
        language,
        "summary-heading",
        headline = literal(&headline(summary)),
        team = literal(&summary.subject.name),
        round = summary.number,
    );
    let mut lines = vec![heading, literal(&summary.title), String::new()];
    if summary.participation.is_some() {
        lines.extend(summary.findings.iter().map(|finding| finding_line(language, finding, style)));
        lines.push(String::new());
        lines.extend(drifts(summary, style));
    }
    lines.extend(answered(summary, style));
    lines.extend(next.map(|next| next_round(language, next)));
    lines.join("\n")
}

fn next_round(language: Language, next: DateTime<Utc>) -> String {
    say!(language, "next-round", next = moment(next))
}

/// The same facts for people who do not see the picture, without markup.
pub fn alt_text(summary: &Summary) -> String {
    let language = summary.language;
    let heading = say!(
        language,
        "alt-heading",
        team = summary.subject.name.as_str(),
        round = summary.number,
        headline = headline(summary),
    );
    let findings = summary.findings.iter().map(|finding| {
        let text = finding_line(language, finding, Style::Bare);
        say!(language, "alt-sentence", text = text)
    });
    let drifts = drifts(summary, Style::Bare);
    let parts = [heading].into_iter().chain(findings).chain(drifts).chain(answered(summary, Style::Bare));
    parts.collect::<Vec<_>>().join(" ").chars().take(LONGEST_ALT_TEXT).collect()
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

fn finding_line(language: Language, finding: &Finding, style: Style) -> String {
    let topic = style.bold(&finding.title);
    let said = verdict(language, finding.reading.verdict);
    let flagged = matches!(finding.reading.verdict, Verdict::Lower | Verdict::Higher);
    let said = if flagged { style.bold(&said) } else { said };
    let (Figure::Printed(score), Some(latest)) = (finding.figure, finding.latest()) else {
        return say!(language, "finding-bare", topic = topic, verdict = said);
    };
    let (score, range) = (printed(language, score), likely(language, latest));
    match finding.reading.comparison {
        // While the baseline is built, the headline says so for all of them.
        None => say!(language, "finding-building", topic = topic, score = score, range = range),
        Some(comparison) => compared(language, (topic, score, range), comparison, said),
    }
}

/// A finding that stands out among those of several teams, with what speaks for it.
fn standing_line(language: Language, standing: &Standing) -> String {
    let topic = Style::Markup.bold(&standing.finding.title);
    let comparison = standing.evidence.comparison;
    let said = Style::Markup.bold(&verdict(language, comparison.direction()));
    let (Figure::Printed(score), Some(latest)) = (standing.finding.figure, standing.finding.latest()) else {
        return say!(language, "finding-bare", topic = topic, verdict = said);
    };
    let figure = (topic, printed(language, score), likely(language, latest));
    compared(language, figure, comparison, said)
}

/// What drifts, over the latest rounds together.
fn drifts(summary: &Summary, style: Style) -> Vec<String> {
    let language = summary.language;
    let told = summary.findings.iter().filter_map(|finding| Some((finding, finding.drift?)));
    told.map(|(finding, drift)| {
        let topic = style.bold(&finding.title);
        let score = tenths(language, (drift.slope * f64::from(drift::ROUNDS - 1)).abs());
        if drift.slope > 0.0 {
            return say!(language, "drift-up", rounds = drift::ROUNDS, topic = topic, score = score);
        }
        say!(language, "drift-down", rounds = drift::ROUNDS, topic = topic, score = score)
    })
    .collect()
}

/// A score beside what it was compared with.
fn compared(
    language: Language,
    (topic, score, range): (String, String, String),
    comparison: Comparison,
    verdict: String,
) -> String {
    let Comparison { rounds, recent, usual } = comparison;
    let usual = tenths(language, usual);
    if rounds == 1 {
        return say!(
            language,
            "finding",
            topic = topic,
            score = score,
            range = range,
            usual = usual,
            verdict = verdict
        );
    }
    say!(
        language,
        "finding-long",
        topic = topic,
        score = score,
        range = range,
        rounds = rounds,
        recent = tenths(language, recent),
        usual = usual,
        verdict = verdict,
    )
}

/// The likely range; a coded end is open to its side.
fn likely(language: Language, observation: &Observation) -> String {
    let (low, high) = observation.likely_range();
    let (low, high) = (short(language, low), short(language, high));
    match observation.score.end {
        None => say!(language, "range", low = low, high = high),
        Some(End::OrLower) => say!(language, "score-or-lower", score = high),
        Some(End::OrHigher) => say!(language, "score-or-higher", score = low),
    }
}

/// A score as it is printed.
fn printed(language: Language, score: CodedScore) -> String {
    let number = short(language, score.value());
    match score.end {
        None => number,
        Some(End::OrLower) => say!(language, "score-or-lower", score = number),
        Some(End::OrHigher) => say!(language, "score-or-higher", score = number),
    }
}

/// One or two decimals, as they are needed.
pub fn short(language: Language, value: f64) -> String {
    let text = format!("{value:.2}");
    decimal(language, text.strip_suffix('0').unwrap_or(&text))
}

fn tenths(language: Language, value: f64) -> String {
    decimal(language, &format!("{value:.1}"))
}

/// The comments of those who are called `whose`, or of the whole server, in messages that fit
/// Discord's limit. They come in the order given.
pub fn comments(round: &Round, whose: Option<&str>, comments: &[CommentText]) -> Vec<String> {
    let language = round.language;
    let heading = match whose {
        Some(whose) => say!(language, "comments-heading", team = literal(whose), round = round.number),
        None => say!(language, "comments-heading-server", round = round.number),
    };
    let quoted = comments.iter().map(|comment| format!("> {}", literal(comment.text())));
    messages([heading].into_iter().chain(quoted).collect())
}
