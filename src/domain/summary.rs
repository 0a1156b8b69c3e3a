//! What leadership is told about one team's round: a function of printed values
//! only, so that any past summary can be made again, byte for byte.

use chrono::{DateTime, Datelike, Utc};

use super::{
    TeamId,
    disclosure::{Cell, Figure, Release},
    drift::{self, Drift},
    language::Language,
    participation::Participation,
    round::Round,
    tree::Node,
    verdict::{self, Observation, Reading, Verdict},
};

/// One cell's round and what it says beside the rounds before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The language it is told in.
    pub language: Language,
    /// The survey's title.
    pub title: String,
    /// Whose it is: a team, or several that are counted together.
    pub subject: Subject,
    /// The round's number in its schedule.
    pub number: u32,
    /// The fewest answers a printed figure may stand for.
    pub min_group: u32,
    /// How many answered; absent when nothing is shown.
    pub participation: Option<Participation>,
    /// The numbers of the rounds in each finding's history, oldest first.
    pub rounds: Vec<u32>,
    /// One for each dimension.
    pub findings: Vec<Finding>,
}

/// The people a summary is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What they are called.
    pub name: String,
    /// How many they were at opening.
    pub roster: u32,
}

/// One dimension of a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The dimension's title.
    pub title: String,
    /// What was printed this round.
    pub figure: Figure,
    /// What it says beside the history.
    pub reading: Reading,
    /// Whether it drifts; told in the first round of a month only.
    pub drift: Option<Drift>,
    /// All rounds of the series, this one last.
    pub history: Vec<Option<Observation>>,
}

/// Everything that was printed of one round of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastRound {
    /// The round's number.
    pub number: u32,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// What was printed.
    pub release: Release,
}

/// What was printed of a cell in one round of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastCell {
    /// The round's number.
    pub number: u32,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// What was printed; `None` when these people were no cell of their own then.
    pub cell: Option<Cell>,
}

/// What was printed of the people of a cell (the same teams in the same place), out of the releases
/// of a series.
pub fn series(rounds: &[PastRound], node: Node, teams: &[TeamId]) -> Vec<PastCell> {
    // An admin may have changed their order.
    let same = |cell: &&Cell| {
        cell.node == node
            && cell.teams.len() == teams.len()
            && cell.teams.iter().all(|team| teams.contains(team))
    };
    let past = |round: &PastRound| PastCell {
        number: round.number,
        opened_at: round.opened_at,
        cell: round.release.cells.iter().find(same).cloned(),
    };
    rounds.iter().map(past).collect()
}

impl Summary {
    /// Sums up the last entry of `series`: what was printed of these people in the rounds of
    /// one survey version, oldest first, the round itself last.
    pub fn of(round: &Round, language: Language, subject: Subject, series: &[PastCell]) -> Self {
        let topics = round.questionnaire.dimensions.iter().enumerate();
        let latest = series.last().and_then(|past| past.cell.as_ref());
        Self {
            language,
            title: round.questionnaire.title.in_language(language).to_owned(),
            subject,
            number: round.number,
            min_group: round.min_group,
            participation: latest.map(|cell| cell.participation),
            rounds: series.iter().map(|past| past.number).collect(),
            findings: topics
                .map(|(place, topic)| Finding::of(topic.title.in_language(language), place, series))
                .collect(),
        }
    }

    /// The findings with this verdict.
    pub fn with(&self, verdict: Verdict) -> Vec<&Finding> {
        self.findings.iter().filter(|finding| finding.reading.verdict == verdict).collect()
    }

    /// The smallest move of a single round, in any dimension, that is surely told from chance.
    pub fn smallest_change(&self) -> Option<f64> {
        let compared = self.findings.iter().filter(|it| it.reading.verdict != Verdict::NotComparable);
        compared.filter_map(|finding| finding.reading.smallest_change).reduce(f64::max)
    }
}

impl Finding {
    fn of(title: &str, place: usize, series: &[PastCell]) -> Self {
        let history: Vec<_> = series.iter().map(|past| observation(past.cell.as_ref()?, place)).collect();
        let latest = series.last().and_then(|past| past.cell.as_ref());
        Self {
            title: title.to_owned(),
            figure: latest.map_or(Figure::NotShown, |cell| figure(cell, place)),
            reading: verdict::read(&history),
            drift: drift_of(series, &history),
            history,
        }
    }

    /// This round's observation, when something was printed.
    pub fn latest(&self) -> Option<&Observation> {
        self.history.last().and_then(Option::as_ref)
    }
}

/// The drift of a history that ends with the first round of a month.
fn drift_of(series: &[PastCell], history: &[Option<Observation>]) -> Option<Drift> {
    let [.., before, last] = series else { return None };
    let month = |past: &PastCell| (past.opened_at.year(), past.opened_at.month());
    let values: Vec<Option<f64>> =
        history.iter().map(|observation| observation.map(|it| it.score.value())).collect();
    drift::of(&values).filter(|_| month(before) != month(last))
}

fn figure(cell: &Cell, place: usize) -> Figure {
    cell.figures.get(place).copied().unwrap_or(Figure::NotShown)
}

fn observation(cell: &Cell, place: usize) -> Option<Observation> {
    let Figure::Printed(score) = figure(cell, place) else { return None };
    Some(Observation { score, roster: cell.roster, participation: cell.participation })
}
