//! The picture of several teams.

use std::ops::Range;

use super::{point, topic, turnout, written};
use crate::{
    chart::{self, HeatCell, HeatMap, HeatRow, HeatWords, Mark},
    discord::{locale::say, report},
    domain::{
        digest::{self, Standing},
        disclosure::Release,
        language::Language,
        round::{AskedTeam, Round},
        summary::{Finding, Summary},
        verdict::Verdict,
    },
};

/// The pages of a picture of several teams, each with its words: the teams by their names, those of which
/// nothing is shown last, and what stands out marked. Titles as in the language of the round.
pub(in crate::flow) fn heat_maps(
    round: &Round,
    release: &Release,
    summaries: &[Summary],
) -> Vec<(HeatMap, String)> {
    let language = round.language;
    let digest = digest::of(summaries);
    let mut rows: Vec<HeatRow> =
        summaries.iter().map(|it| heat_row(language, it, digest.as_deref())).collect();
    rows.sort_by_key(|row| row.name.to_lowercase());
    rows.extend(not_shown(round, release));
    let titles: Vec<&str> =
        round.questionnaire.dimensions.iter().map(|topic| topic.title.in_language(language)).collect();
    let headline = say!(
        language,
        "chart-headline",
        team = round.questionnaire.title.in_language(language),
        round = round.number,
        headline = report::overview_headline(language, summaries, digest.as_deref()),
    );
    let parts = evenly(titles.len(), chart::MOST_TOPICS);
    let here = rows.chunks(chart::MOST_ROWS).flat_map(|rows| parts.iter().map(move |part| (rows, part)));
    let here: Vec<_> = here.collect();
    let total = here.len();
    let page = |(number, (rows, part)): (usize, (&[HeatRow], &Range<usize>))| {
        let headline = if total > 1 { format!("{headline} · {number}/{total}") } else { headline.clone() };
        heat_page(language, headline, (&titles, part.clone()), rows)
    };
    (1..).zip(here).map(page).collect()
}

/// One page, with its words.
fn heat_page(
    language: Language,
    headline: String,
    (titles, part): (&[&str], Range<usize>),
    rows: &[HeatRow],
) -> (HeatMap, String) {
    let rows: Vec<HeatRow> = rows.iter().map(|row| row.only(part.clone())).collect();
    let alt = heat_alt(language, &headline, &titles[part.clone()], &rows);
    let topics = part.map(|place| topic(language, titles[place], place + 1)).collect();
    let drawn = rows.into_iter().zip(1..).map(|(row, place)| {
        let unnamed = || format!("{} {place}", say!(language, "chart-team"));
        HeatRow { name: written(&row.name).unwrap_or_else(unnamed), ..row }
    });
    let map = HeatMap {
        headline,
        subtitle: say!(language, "chart-heat-subtitle"),
        topics,
        rows: drawn.collect(),
        words: HeatWords {
            answers: say!(language, "chart-answers"),
            not_shown: say!(language, "verdict-not-shown"),
            stands_out: say!(language, "chart-stands-out"),
        },
    };
    (map, alt)
}

/// So many things in as few parts as hold at most `most` each, none much larger than another.
fn evenly(things: usize, most: usize) -> Vec<Range<usize>> {
    let parts = things.div_ceil(most).max(1);
    (0..parts).map(|part| part * things / parts..(part + 1) * things / parts).collect()
}

fn heat_row(language: Language, summary: &Summary, digest: Option<&[Standing]>) -> HeatRow {
    let cell = |finding: &Finding| {
        let point = point(language, finding.latest()?);
        let standing = digest.into_iter().flatten().find(|it| std::ptr::eq(it.finding, finding));
        let mark = match standing.map(|it| it.evidence.comparison.direction()) {
            Some(Verdict::Higher) => Mark::Higher,
            Some(_) => Mark::Lower,
            None => Mark::Steady,
        };
        Some(HeatCell { value: point.value, label: point.label, end: point.end, mark })
    };
    HeatRow {
        name: summary.subject.name.clone(),
        cells: summary.findings.iter().map(cell).collect(),
        turnout: summary.participation.map(turnout),
        people: say!(language, "chart-people", people = summary.subject.roster),
    }
}

/// The teams that are in no figure.
fn not_shown(round: &Round, release: &Release) -> Vec<HeatRow> {
    let nowhere = round.teams.iter().filter(|team| release.cell_of(team.id).is_none());
    let row = |team: &AskedTeam| HeatRow {
        name: team.name.clone(),
        cells: vec![None; round.questionnaire.dimensions.len()],
        turnout: None,
        people: say!(round.language, "chart-people", people = team.roster),
    };
    nowhere.map(row).collect()
}

/// The figures in words, row by row, in the order of the topics; as many rows as there is room for.
fn heat_alt(language: Language, headline: &str, titles: &[&str], rows: &[HeatRow]) -> String {
    let cell = |cell: &Option<HeatCell>| {
        let Some(cell) = cell else { return say!(language, "verdict-not-shown") };
        let score = match cell.end {
            None => cell.label.clone(),
            Some(chart::End::OrLower) => say!(language, "score-or-lower", score = cell.label.as_str()),
            Some(chart::End::OrHigher) => say!(language, "score-or-higher", score = cell.label.as_str()),
        };
        let verdict = match cell.mark {
            Mark::Higher => Verdict::Higher,
            Mark::Lower => Verdict::Lower,
            Mark::Steady | Mark::Unknown => return score,
        };
        format!("{score} ({})", report::verdict(language, verdict))
    };
    let row = |row: &HeatRow| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        let text = say!(language, "finding-bare", topic = row.name.as_str(), verdict = cells.join("; "));
        say!(language, "alt-sentence", text = text)
    };
    let topics = format!("{headline}: {}", titles.join("; "));
    let headline = say!(language, "alt-sentence", text = topics);
    report::overview_alt_text(&headline, &rows.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_topics_are_split_evenly() {
        let parts = |things| evenly(things, 6).into_iter().map(|part| part.len()).collect::<Vec<_>>();
        assert_eq!((parts(1), parts(6), parts(7), parts(9)), (vec![1], vec![6], vec![3, 4], vec![4, 5]));
    }
}
