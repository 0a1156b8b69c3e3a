//! What leadership is told about one team's round: a function of printed values
//! only, so that any past summary can be made again, byte for byte.

use chrono::{DateTime, Datelike, Utc};

use super::{
    TeamId,
    chronicle::{Chronicle, Promise},
    disclosure::{Cell, Figure, Release},
    drift::{self, Drift},
    language::Language,
    participation::Participation,
    round::Round,
    tree::Node,
    verdict::{self, Observation, Reading, Verdict},
};

mod aftermath;

pub use aftermath::{Aftermath, Happening, Mark};
use aftermath::{aftermaths, marks};

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
    /// When the round closed.
    pub closed_at: DateTime<Utc>,
    /// The fewest answers a printed figure may stand for.
    pub min_group: u32,
    /// How many answered; absent when nothing is shown.
    pub participation: Option<Participation>,
    /// The numbers of the rounds in each finding's history, oldest first.
    pub rounds: Vec<u32>,
    /// One for each dimension.
    pub findings: Vec<Finding>,
    /// What happened between these rounds, the earliest first.
    pub marks: Vec<Mark>,
    /// What can be said by now of what followed something.
    pub aftermaths: Vec<Aftermath>,
    /// The rounds before the series: they can be looked at, and not compared.
    pub earlier: Vec<Earlier>,
    /// Whether comments of these people are shown below it.
    pub commented: bool,
    /// What was promised to these people and not done when the round closed, the earliest first.
    pub promises: Vec<Promise>,
}

/// A round that asked the same survey in other words.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The round's number.
    pub number: u32,
    /// What was printed, one for each finding.
    pub seen: Vec<Option<Observation>>,
}

/// The people a summary is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What they are called.
    pub name: String,
    /// How many they were at opening.
    pub roster: u32,
    /// Their teams.
    pub teams: Vec<TeamId>,
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
    /// For how many rounds the verdict has been the same, this one included.
    pub in_a_row: usize,
    /// Whether it drifts, although no round stands out; told in the first round of a month only.
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
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
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
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
    /// What was printed; `None` when these people were no cell of their own then.
    pub cell: Option<Cell>,
}

/// What was printed of the people of a cell (the same teams in the same place), out of the releases
/// of a series.
pub fn series(rounds: &[PastRound], node: Node, teams: &[TeamId]) -> Vec<PastCell> {
    let past = |round: &PastRound| PastCell {
        number: round.number,
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        cell: round.release.cells.iter().find(|cell| is_same(cell, node, teams)).cloned(),
    };
    rounds.iter().map(past).collect()
}

/// What was printed of the people of a cell before the series of a round, from the first of these rounds in which
/// anything was.
pub fn earlier(round: &Round, past: &[(Round, Release)], node: Node, teams: &[TeamId]) -> Vec<Earlier> {
    let seen = |(past, release): &(Round, Release)| {
        let cell = release.cells.iter().find(|cell| is_same(cell, node, teams));
        let place = |id: &str| past.questionnaire.dimensions.iter().position(|topic| topic.id == id);
        let topics = round.questionnaire.dimensions.iter();
        let seen = topics.map(|topic| observation(cell?, place(&topic.id)?));
        Earlier { number: past.number, seen: seen.collect() }
    };
    let is_empty = |it: &Earlier| it.seen.iter().all(Option::is_none);
    past.iter().map(seen).skip_while(is_empty).collect()
}

impl Summary {
    /// Sums up the last entry of `series`: what was printed of these people in the rounds of
    /// one survey version, oldest first, the round itself last. Of the `chronicle` it tells what stood
    /// there when the round closed.
    pub fn of(
        round: &Round,
        language: Language,
        subject: Subject,
        series: &[PastCell],
        chronicle: &Chronicle,
    ) -> Self {
        let topics = round.questionnaire.dimensions.iter().enumerate();
        let latest = series.last().and_then(|past| past.cell.as_ref());
        let findings: Vec<Finding> = topics
            .map(|(place, topic)| Finding::of(topic.title.in_language(language), place, series))
            .collect();
        let marks = marks(round, &subject.teams, series, &chronicle.events);
        let aftermaths = aftermaths(round, &subject.teams, series, &findings, (&marks, &chronicle.promises));
        let open = |promise: &&Promise| promise.is_open(round.closes_at) && promise.concerns(&subject.teams);
        Self {
            language,
            title: round.questionnaire.title.in_language(language).to_owned(),
            promises: chronicle.promises.iter().filter(open).cloned().collect(),
            earlier: Vec::new(),
            commented: false,
            marks,
            aftermaths,
            subject,
            number: round.number,
            closed_at: round.closes_at,
            min_group: round.min_group,
            participation: latest.map(|cell| cell.participation),
            rounds: series.iter().map(|past| past.number).collect(),
            findings,
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
        let reading = verdict::read(&history);
        let flagged = matches!(reading.verdict, Verdict::Higher | Verdict::Lower);
        let latest = series.last().and_then(|past| past.cell.as_ref());
        Self {
            title: title.to_owned(),
            figure: latest.map_or(Figure::NotShown, |cell| figure(cell, place)),
            reading,
            in_a_row: in_a_row(&history),
            // What single rounds show needs no second sentence.
            drift: drift_of(series, &history).filter(|_| !flagged),
            history,
        }
    }

    /// This round's observation, when something was printed.
    pub fn latest(&self) -> Option<&Observation> {
        self.history.last().and_then(Option::as_ref)
    }
}

/// Whether a cell is of the same people; an admin may have changed their order.
fn is_same(cell: &Cell, node: Node, teams: &[TeamId]) -> bool {
    cell.node == node && cell.teams.len() == teams.len() && cell.teams.iter().all(|team| teams.contains(team))
}

fn in_a_row(history: &[Option<Observation>]) -> usize {
    let verdict = |rounds: usize| verdict::read(&history[..rounds]).verdict;
    let latest = verdict(history.len());
    (1..=history.len()).rev().take_while(|rounds| verdict(*rounds) == latest).count()
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
