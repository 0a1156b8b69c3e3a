//! The pictures of results: their figures, and their words in one language.

use crate::{
    chart::{self, EventMark, Mark, Panel, Point, TeamChart, Turnout, Words},
    discord::{locale::say, report},
    domain::{
        disclosure::End,
        language::Language,
        participation::{Level, Participation},
        summary::{self, Summary},
        verdict::{Observation, Verdict},
    },
};

mod heat;

pub(super) use heat::heat_maps;

/// The picture of a summary. A topic that the fonts cannot write has a number for its name.
pub(super) fn of(summary: &Summary) -> TeamChart {
    drawn(&with_numbered_topics(summary))
}

fn with_numbered_topics(summary: &Summary) -> Summary {
    let mut summary = summary.clone();
    for (finding, place) in summary.findings.iter_mut().zip(1..) {
        finding.title = topic(summary.language, &finding.title, place);
    }
    summary
}

/// A topic as far as it can be written; by its number where nothing of it can.
fn topic(language: Language, title: &str, place: usize) -> String {
    written(title).unwrap_or_else(|| say!(language, "chart-topic", place = place))
}

/// What of a name can be written, if anything.
fn written(name: &str) -> Option<String> {
    let part = chart::writable_part(name);
    part.chars().any(char::is_alphanumeric).then_some(part)
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
        subtitle: subtitle(summary),
        panels: (0..summary.findings.len()).map(|place| panel(summary, place)).collect(),
        participation: chart::Participation {
            sentence: match summary.participation {
                Some(words) => report::turnout(language, words, summary.subject.roster),
                None => say!(language, "chart-no-answers"),
            },
            rounds: turnouts(summary),
        },
        rounds: numbers(summary).map(|round| numbered(language, round)).collect(),
        events: summary.marks.iter().map(|mark| event_mark(summary, mark)).collect(),
        footnote: report::footnote(summary),
        words: words(language, summary.findings.len()),
    }
}

/// An event that cannot be written is named in the message alone.
fn event_mark(summary: &Summary, mark: &summary::Mark) -> EventMark {
    let label = report::event(summary.language, mark);
    let label = if chart::covers(&label) { label } else { mark.day.to_string() };
    EventMark { before: summary.earlier.len() + mark.before, label }
}

/// The longest name of a team in a headline, in characters.
const LONGEST_NAME: usize = 30;

/// The message names the team in any script; the picture only where its font can.
fn team(summary: &Summary) -> String {
    let name = &summary.subject.name;
    let Some(name) = written(name) else { return say!(summary.language, "chart-team") };
    // What was found matters more than a long name.
    let short: String = name.chars().take(LONGEST_NAME).collect();
    if short == name { short } else { short + "…" }
}

/// The usual is explained once there is one.
fn subtitle(summary: &Summary) -> String {
    let compared = summary.findings.iter().any(|finding| finding.reading.comparison.is_some());
    if compared {
        say!(summary.language, "chart-subtitle")
    } else {
        say!(summary.language, "chart-subtitle-first")
    }
}

fn words(language: Language, panels: usize) -> Words {
    Words {
        answers: say!(language, "chart-answers"),
        not_shown: say!(language, "verdict-not-shown"),
        grey_column: say!(language, "chart-grey-column"),
        thin_line: say!(language, "chart-thin-line"),
        coded_end: say!(language, "chart-coded-end"),
        not_drawn: match panels.saturating_sub(chart::MOST_PANELS) {
            0 => String::new(),
            more => say!(language, "chart-not-drawn", count = more),
        },
    }
}

fn numbered(language: Language, number: u32) -> chart::Round {
    chart::Round { number, name: say!(language, "chart-round", round = number) }
}

/// The numbers of all rounds in the picture.
fn numbers(summary: &Summary) -> impl Iterator<Item = u32> {
    let earlier = summary.earlier.iter().map(|round| round.number);
    earlier.chain(summary.rounds.iter().copied())
}

/// All that was printed of a topic, also before its series.
fn seen(summary: &Summary, place: usize) -> impl Iterator<Item = Option<Observation>> {
    let earlier = summary.earlier.iter().map(move |round| round.seen.get(place).copied().flatten());
    earlier.chain(summary.findings[place].history.iter().copied())
}

fn turnouts(summary: &Summary) -> Vec<Option<Turnout>> {
    let mut turnouts = vec![None; numbers(summary).count()];
    for place in 0..summary.findings.len() {
        for (turnout_of_round, seen) in turnouts.iter_mut().zip(seen(summary, place)) {
            *turnout_of_round = turnout_of_round.or(seen.map(|seen| turnout(seen.participation)));
        }
    }
    turnouts
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

fn panel(summary: &Summary, place: usize) -> Panel {
    let (language, finding) = (summary.language, &summary.findings[place]);
    let start = Some(summary.earlier.len()).filter(|start| *start > 0);
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
        points: seen(summary, place).map(|seen| seen.map(|seen| point(language, &seen))).collect(),
        series_starts: start.into_iter().collect(),
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
    use crate::domain::{
        disclosure::{CodedScore, Figure, Grid},
        summary::{Finding, Subject},
        verdict,
    };

    /// A summary of a round in which nothing was shown.
    fn summary(team: &str, topic: &str) -> Summary {
        let finding = Finding {
            title: topic.into(),
            figure: Figure::NotShown,
            reading: verdict::read(&[]),
            in_a_row: 1,
            drift: None,
            history: vec![None],
        };
        Summary {
            language: Language::Japanese,
            title: "Pulse".into(),
            subject: Subject { name: team.into(), roster: 8, teams: Vec::new() },
            number: 3,
            closed_at: chrono::DateTime::UNIX_EPOCH,
            min_group: 5,
            participation: None,
            rounds: vec![3],
            findings: vec![finding],
            earlier: Vec::new(),
            commented: false,
            marks: Vec::new(),
            aftermaths: Vec::new(),
            promises: Vec::new(),
        }
    }

    fn picture(team: &str, topic: &str) -> TeamChart {
        of(&summary(team, topic))
    }

    #[test]
    fn rounds_before_the_series_are_drawn_before_a_thin_line() {
        let score = CodedScore { hundredths: 300, grid: Grid::Quarter, end: None };
        let seen = Observation { score, roster: 8, participation: Participation::of(5, 8, &(5..=8)) };
        let earlier = [1, 2].map(|number| summary::Earlier { number, seen: vec![Some(seen)] });
        let mark = summary::Mark { label: "A".into(), day: chrono::NaiveDate::MIN, before: 1, is_new: false };
        let summary = Summary { earlier: earlier.into(), marks: vec![mark], ..summary("Atlas", "Trust") };
        let drawing = of(&summary);
        assert_eq!(drawing.rounds.iter().map(|round| round.number).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(drawing.panels[0].series_starts, [2]);
        assert_eq!(drawing.panels[0].points.iter().filter(|point| point.is_some()).count(), 2);
        assert_eq!(drawing.participation.rounds, [Some(Turnout::MostOrAll), Some(Turnout::MostOrAll), None]);
        assert_eq!(drawing.events[0].before, 3, "events are counted from the series");
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
        assert_eq!(
            (drawing.panels[0].title.as_str(), drawing.headline.as_str()),
            ("テーマ1", "チーム · 第3回 · 今回は表示できるものなし")
        );
    }
}
