//! What leadership is told about one team's round: a function of printed values
//! only, so that any past summary can be made again, byte for byte.

use super::{
    disclosure::{Cell, Figure},
    participation::Participation,
    round::{AskedTeam, Round},
    verdict::{self, Observation, Reading, Verdict},
};

/// One team's round and what it says beside the rounds before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The survey's title.
    pub title: String,
    /// The team's name.
    pub team: String,
    /// The round's number in its schedule.
    pub number: u32,
    /// How many people the team had.
    pub roster: u32,
    /// The fewest answers a printed figure may stand for.
    pub min_group: u32,
    /// How many answered; absent when nothing is shown.
    pub participation: Option<Participation>,
    /// The numbers of the rounds in each finding's history, oldest first.
    pub rounds: Vec<u32>,
    /// One for each dimension.
    pub findings: Vec<Finding>,
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
    /// All rounds of the series, this one last.
    pub history: Vec<Option<Observation>>,
}

/// What was printed of one team in one round of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastCell {
    /// The round's number.
    pub number: u32,
    /// What was printed.
    pub cell: Cell,
}

impl Summary {
    /// Sums up the last entry of `series`: the printed cells of `team` in the rounds of
    /// one survey version, oldest first, the round itself last.
    pub fn of(round: &Round, team: &AskedTeam, series: &[PastCell]) -> Self {
        let topics = round.questionnaire.dimensions.iter().enumerate();
        Self {
            title: round.questionnaire.title.clone(),
            team: team.name.clone(),
            number: round.number,
            roster: team.roster,
            min_group: round.min_group,
            participation: series.last().and_then(|past| past.cell.participation),
            rounds: series.iter().map(|past| past.number).collect(),
            findings: topics.map(|(place, topic)| Finding::of(&topic.title, place, series)).collect(),
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
        let history: Vec<_> = series.iter().map(|past| observation(&past.cell, place)).collect();
        Self {
            title: title.to_owned(),
            figure: series.last().map_or(Figure::NotShown, |past| figure(&past.cell, place)),
            reading: verdict::read(&history),
            history,
        }
    }

    /// This round's observation, when something was printed.
    pub fn latest(&self) -> Option<&Observation> {
        self.history.last().and_then(Option::as_ref)
    }
}

fn figure(cell: &Cell, place: usize) -> Figure {
    cell.figures.get(place).copied().unwrap_or(Figure::NotShown)
}

fn observation(cell: &Cell, place: usize) -> Option<Observation> {
    let (Figure::Printed(score), Some(participation)) = (figure(cell, place), cell.participation) else {
        return None;
    };
    Some(Observation { score, roster: cell.roster, participation })
}
