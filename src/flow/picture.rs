//! The picture of a summary: its figures, and its words in one language.

use crate::{
    chart::{self, Mark, Panel, Point, TeamChart, Turnout, Words},
    discord::{locale::say, report},
    domain::{
        disclosure::End,
        language::Language,
        participation::{Level, Participation},
        summary::{Finding, Summary},
        verdict::{Observation, Verdict},
    },
};

/// The picture of a summary. A topic that the fonts cannot write has a number for its name.
pub(super) fn of(summary: &Summary) -> TeamChart {
    drawn(&with_numbered_topics(summary))
}

fn with_numbered_topics(summary: &Summary) -> Summary {
    let mut summary = summary.clone();
    for (finding, place) in summary.findings.iter_mut().zip(1..) {
        if !chart::covers(&finding.title) {
            finding.title = say!(summary.language, "chart-topic", place = place);
        }
    }
    summary
}

fn drawn(summary: &Summary) -> TeamChart {
    let language = summary.language;
    TeamChart {
        headline: say!(
            language,
            "chart-headline",
            team = team(summary),
            round = summary.number,
            headline = report::headline(summary),
        ),
        subtitle: say!(language, "chart-subtitle"),
        panels: summary.findings.iter().map(|finding| panel(language, finding)).collect(),
        participation: chart::Participation {
            sentence: match summary.participation {
                Some(words) => report::turnout(language, words, summary.subject.roster),
                None => say!(language, "chart-no-answers"),
            },
            rounds: turnouts(summary),
        },
        rounds: summary.rounds.iter().map(|round| numbered(language, *round)).collect(),
        events: Vec::new(),
        footnote: report::told_from_chance(summary).unwrap_or_default(),
        words: words(language, summary.findings.len()),
    }
}

/// The message names the team in any script; the picture only where its font can.
fn team(summary: &Summary) -> String {
    let name = &summary.subject.name;
    if chart::covers(name) { name.clone() } else { say!(summary.language, "chart-team") }
}

fn words(language: Language, panels: usize) -> Words {
    Words {
        answers: say!(language, "chart-answers"),
        not_shown: say!(language, "verdict-not-shown"),
        grey_column: say!(language, "chart-grey-column"),
        thin_line: say!(language, "chart-thin-line"),
        coded_end: String::new(),
        not_drawn: match panels.saturating_sub(chart::MOST_PANELS) {
            0 => String::new(),
            more => say!(language, "chart-not-drawn", count = more),
        },
    }
}

fn numbered(language: Language, number: u32) -> chart::Round {
    chart::Round { number, name: say!(language, "chart-round", round = number) }
}

fn turnouts(summary: &Summary) -> Vec<Option<Turnout>> {
    (0..summary.rounds.len())
        .map(|place| {
            summary.findings.iter().find_map(|finding| finding.history.get(place).copied().flatten())
        })
        .map(|seen| seen.map(|seen: Observation| turnout(seen.participation)))
        .collect()
}

fn turnout(participation: Participation) -> Turnout {
    if participation.is_most_or_all() {
        return Turnout::MostOrAll;
    }
    match participation.lowest_level() {
        Level::FEW => Turnout::Few,
        Level::ABOUT_HALF => Turnout::AboutHalf,
        Level::MOST => Turnout::Most,
        _ => Turnout::NearlyEveryone,
    }
}

fn panel(language: Language, finding: &Finding) -> Panel {
    Panel {
        title: finding.title.clone(),
        verdict: report::verdict(language, finding.reading.verdict),
        mark: match finding.reading.verdict {
            Verdict::Higher => Mark::Higher,
            Verdict::Lower => Mark::Lower,
            Verdict::NoClearChange => Mark::Steady,
            Verdict::Building { .. } | Verdict::NotComparable | Verdict::NotShown => Mark::Unknown,
        },
        usual: finding.reading.comparison.map(|comparison| comparison.usual),
        points: finding.history.iter().map(|seen| seen.as_ref().map(|seen| point(language, seen))).collect(),
        series_starts: Vec::new(),
    }
}

fn point(language: Language, seen: &Observation) -> Point {
    let (low, high) = seen.likely_range();
    Point {
        value: seen.score.value(),
        low,
        high,
        end: seen.score.end.map(|end| match end {
            End::OrLower => chart::End::OrLower,
            End::OrHigher => chart::End::OrHigher,
        }),
        label: report::short(language, seen.score.value()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{disclosure::Figure, summary::Subject, verdict};

    /// A picture of a round in which nothing was shown.
    fn picture(team: &str, topic: &str) -> TeamChart {
        let finding = Finding {
            title: topic.into(),
            figure: Figure::NotShown,
            reading: verdict::read(&[]),
            drift: None,
            history: Vec::new(),
        };
        of(&Summary {
            language: Language::Japanese,
            title: "Pulse".into(),
            subject: Subject { name: team.into(), roster: 8 },
            number: 3,
            min_group: 5,
            participation: None,
            rounds: vec![3],
            findings: vec![finding],
        })
    }

    #[test]
    fn each_of_our_languages_can_be_drawn() {
        let drawing = picture("開発", "信頼");
        assert_eq!(drawing.panels[0].title, "信頼");
        assert_eq!(drawing.headline, "開発 · 第3回 · 今回は表示できるものなし");
    }

    #[test]
    fn what_cannot_be_written_has_another_name() {
        let drawing = picture("🚀", "🚀");
        assert_eq!(drawing.panels[0].title, "テーマ1");
        assert_eq!(drawing.headline, "チーム · 第3回 · 今回は表示できるものなし");
    }
}
