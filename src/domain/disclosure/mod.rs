//! What may be printed of a round: one coded score a dimension and cell, and
//! nothing finer. This is the only place where sums of answers become figures.
//!
//! **Guarantee.** Whatever was answered, given everything printed for the round, the exact
//! roster, who answered and one responder's own answers, each answer of everybody else could
//! still have been at least three of the five values.
//!
//! **Why it holds.** Everybody is in one cell, and of a cell only coded sums are printed
//! ([`score`]): all sums between the least and the greatest are reachable, so the values left to
//! a person form an interval, and the grid and its coded ends are wide enough to leave three.
//! Which cells there are follows from sizes and numbers of answers alone ([`cells`]); what is
//! printed of a group follows from the printed figures alone ([`roll_up`]). Neither says
//! anything about what was answered. The tests enumerate it.
//!
//! **Counts.** How many answered is told in words. The grid and the ends follow from
//! the fewest answers the word allows, so they say no more about the number than the
//! word does, and each word leaves at least two numbers, given all cells of the round.
//!
//! **Limits.** The guarantee is for one round. Over rounds, somebody who was away and came back
//! while all others answered exactly as before can be told from the difference; the grid makes
//! that rare, [`quiet`] rarer, and a test holds it to a bound. A team that has no group cannot be
//! quiet. Sizes are those of Discord's roles: a person who came as another left goes unseen.

use super::{GroupId, TeamId, participation::Participation, survey::Questionnaire, tree::Node};

pub mod cells;
pub mod check;
pub mod quiet;
pub mod roll_up;
pub mod score;

use cells::{Shape, Turnout};
pub use score::{CodedScore, End, Grid};

/// The `min-group` of a server that set none.
pub const DEFAULT_MIN_GROUP: u32 = 5;

/// The answers of one team to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many answered.
    pub answers: u32,
    /// The sum of their scores.
    pub sum: u32,
}

/// One team's answers, question by question; it exists only while a round closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamTally {
    /// The team.
    pub team: TeamId,
    /// The group it lies in.
    pub group: Option<GroupId>,
    /// How many people it had at opening.
    pub roster: u32,
    /// Whether it is to be counted in its group: see [`quiet`].
    pub quiet: bool,
    /// In the order of the questions.
    pub questions: Vec<Tally>,
}

/// Everything that is printed of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// In the admin's order of their first teams.
    pub cells: Vec<Cell>,
}

/// What is printed of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where its people are counted.
    pub node: Node,
    /// Its teams, in the admin's order.
    pub teams: Vec<TeamId>,
    /// How many people they had at opening.
    pub roster: u32,
    /// The most who may have answered, for all that the cells of the round say.
    pub possible: u32,
    /// How many of them answered, in words.
    pub participation: Participation,
    /// One for each dimension, in the order of the survey.
    pub figures: Vec<Figure>,
}

/// The printed result of a cell in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A coded score.
    Printed(CodedScore),
    /// Too few answers.
    NotShown,
}

/// Where the people of a team are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// By themselves.
    Alone,
    /// Together with others, there.
    In(Node),
    /// In no figure at all.
    NotShown,
}

impl Release {
    /// The cell a team is counted in.
    pub fn cell_of(&self, team: TeamId) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.teams.contains(&team))
    }

    /// Where a team is counted.
    pub fn counted(&self, team: TeamId) -> Counted {
        match self.cell_of(team).map(|cell| cell.node) {
            Some(Node::Team(_)) => Counted::Alone,
            Some(node) => Counted::In(node),
            None => Counted::NotShown,
        }
    }
}

/// Decides what is printed of a round. Only counts decide what is shown, never answers.
pub fn release(
    teams: &[TeamTally],
    groups: &[super::tree::Group],
    questionnaire: &Questionnaire,
    min_group: u32,
) -> Release {
    let turnouts: Vec<Turnout> = teams.iter().map(turnout).collect();
    let shapes = cells::cells(&turnouts, groups, min_group).into_iter();
    let cells = shapes.map(|shape| print(shape, teams, questionnaire, min_group)).collect();
    Release { cells }
}

fn turnout(team: &TeamTally) -> Turnout {
    let answers = team.questions.iter().map(|tally| tally.answers).collect();
    Turnout { team: team.team, group: team.group, roster: team.roster, quiet: team.quiet, answers }
}

fn print(shape: Shape, teams: &[TeamTally], questionnaire: &Questionnaire, min_group: u32) -> Cell {
    let together: Vec<&TeamTally> = teams.iter().filter(|team| shape.teams.contains(&team.team)).collect();
    let roster = together.iter().map(|team| team.roster).sum();
    let questions: Vec<Tally> =
        (0..questionnaire.questions.len()).map(|place| sum(&together, place)).collect();
    let figures = (0..questionnaire.dimensions.len()).map(|dimension| {
        let items = items(dimension, &questions, questionnaire, min_group);
        figure(&items, |fewest| Participation::of(fewest, roster, &shape.possible).at_least)
    });
    let answers = questions.iter().map(|tally| tally.answers).max().unwrap_or(0);
    Cell {
        node: shape.node,
        roster,
        possible: *shape.possible.end(),
        participation: Participation::of(answers, roster, &shape.possible),
        figures: figures.collect(),
        teams: shape.teams,
    }
}

/// The answers of several teams to the question at this place.
fn sum(teams: &[&TeamTally], place: usize) -> Tally {
    let tallies = teams.iter().filter_map(|team| team.questions.get(place));
    tallies.fold(Tally::default(), |all, tally| Tally {
        answers: all.answers + tally.answers,
        sum: all.sum + tally.sum,
    })
}

/// The items of a dimension that enough people answered.
fn items(dimension: usize, questions: &[Tally], questionnaire: &Questionnaire, min_group: u32) -> Vec<Tally> {
    let of_dimension =
        questionnaire.questions.iter().zip(questions).filter(|(it, _)| it.dimension == dimension);
    of_dimension.map(|(_, tally)| *tally).filter(|tally| tally.answers >= min_group).collect()
}

/// The figure of one dimension: the mean of the means of its items. Grid and ends depend on
/// the number of answers, and would give it away beside the word for it: so they are those of
/// the fewest answers the word allows, which `at_least` tells.
fn figure(items: &[Tally], at_least: impl Fn(u32) -> u32) -> Figure {
    let fewest = items.iter().map(|item| item.answers).min();
    fewest.map_or(Figure::NotShown, |fewest| Figure::Printed(score::coded(items, at_least(fewest))))
}

#[cfg(test)]
mod tests;
