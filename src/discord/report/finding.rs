//! The words for one score: as it is printed, where it likely lies, and what it was compared with.

use super::{Style, verdict};
use crate::{
    discord::{locale::say, texts::decimal},
    domain::{
        digest::Standing,
        disclosure::{CodedScore, End, Figure},
        drift,
        language::Language,
        summary::{Finding, Summary},
        verdict::{Comparison, Observation, Verdict},
    },
};

pub(super) fn finding_line(language: Language, finding: &Finding, style: Style) -> String {
    let topic = style.bold(&finding.title);
    let said = verdict(language, finding.reading.verdict);
    let flagged = matches!(finding.reading.verdict, Verdict::Lower | Verdict::Higher);
    let said = if flagged { style.bold(&said) } else { said };
    let said = match finding.in_a_row {
        rounds @ 2.. if flagged => say!(language, "verdict-in-a-row", verdict = said, rounds = rounds),
        _ => said,
    };
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
pub(super) fn standing_line(language: Language, standing: &Standing) -> String {
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
pub(super) fn drifts(summary: &Summary, style: Style) -> Vec<String> {
    let language = summary.language;
    let told = summary.findings.iter().filter_map(|finding| Some((finding, finding.drift?)));
    told.map(|(finding, drift)| {
        let topic = style.bold(&finding.title);
        let score = tenths(language, drift.total.abs());
        if drift.total > 0.0 {
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

pub(super) fn tenths(language: Language, value: f64) -> String {
    decimal(language, &format!("{value:.1}"))
}
