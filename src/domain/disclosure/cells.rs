//! Who is counted together: the smallest sets of people whose figures are printed.
//!
//! A team with enough people and enough answers is a cell. What lacks one is counted in its
//! group; when what a group has to count is still too little, its smallest team joins; what
//! cannot be placed in the server is counted nowhere. Only sizes and numbers of answers
//! decide, never the answers: nothing here has ever seen one.
//!
//! Which cells there are says something about how many answered (a team that is counted in
//! its group *may* have had too few). So each cell comes with the numbers of answers that the
//! cells leave possible, for the word that tells how many answered. A reader cannot tell
//! whether a team was counted in its group because too few answered or because it was the
//! smallest; that is why "smallest" goes by people, which everybody knows, and not by answers.

use std::ops::RangeInclusive;

use super::{
    super::{
        GroupId, TeamId,
        tree::{Group, Node},
    },
    quiet,
};

/// A team as this decision sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// The team.
    pub team: TeamId,
    /// The group it lies in.
    pub group: Option<GroupId>,
    /// How many people it had at opening.
    pub roster: u32,
    /// Whether its size changed so lately that a figure of its own would tell on somebody.
    pub quiet: bool,
    /// How many answered each question.
    pub answers: Vec<u32>,
}

/// People who are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Where they are counted.
    pub node: Node,
    /// Their teams, in the admin's order.
    pub teams: Vec<TeamId>,
    /// How many of them may have answered, for somebody who sees only which cells there are.
    pub possible: RangeInclusive<u32>,
}

/// The cells of a round, in the admin's order of their first teams.
pub fn cells(teams: &[Turnout], groups: &[Group], min_group: u32) -> Vec<Shape> {
    // Nobody is nobody's company.
    let teams: Vec<Turnout> = teams.iter().filter(|team| team.roster > 0).cloned().collect();
    let mut count = Count { teams: &teams, groups, min_group, done: Vec::new() };
    let _counted_nowhere = count.below(None);
    let mut done = count.done;
    let place = |shape: &Shape| teams.iter().position(|team| team.team == shape.teams[0]);
    done.sort_by_key(place);
    done
}

struct Count<'a> {
    teams: &'a [Turnout],
    groups: &'a [Group],
    min_group: u32,
    done: Vec<Shape>,
}

/// People without a cell yet.
#[derive(Clone, Debug, Default)]
struct Rest<'a> {
    teams: Vec<&'a Turnout>,
    /// The most that can have answered without changing what is printed.
    most: u32,
}

impl Rest<'_> {
    fn people(&self) -> u32 {
        self.teams.iter().map(|team| team.roster).sum()
    }

    /// How many answered the question that most of them answered.
    fn answers(&self) -> u32 {
        let questions = self.teams.iter().map(|team| team.answers.len()).max().unwrap_or(0);
        let answered = |place| self.teams.iter().filter_map(|team| team.answers.get(place)).sum();
        (0..questions).map(answered).max().unwrap_or(0)
    }

    fn with(mut self, other: Self) -> Self {
        self.teams.extend(other.teams);
        self.most += other.most;
        self
    }

    /// Whether it may be a cell when enough answer: more people than the smallest group, or a
    /// printed figure would prove that all of them answered; more than one number of answers
    /// possible; and enough company for each team that is to be quiet, or it would speak by
    /// another name.
    fn may_print(&self, min_group: u32) -> bool {
        let has_company = |team: &&Turnout| !team.quiet || self.people() - team.roster > quiet::FEW;
        self.people() > min_group
            && self.most > min_group
            && self.teams.len() > 1
            && self.teams.iter().all(has_company)
    }
}

impl<'a> Count<'a> {
    /// Makes the cells below and at a node; returns the people without one.
    fn below(&mut self, group: Option<GroupId>) -> Rest<'a> {
        let (mut own, mut rest) = (Vec::new(), Rest::default());
        for team in self.teams.iter().filter(|team| self.home(team) == group) {
            let alone = self.alone(team);
            if self.can_stand_alone(team) && alone.answers() >= self.min_group {
                own.push(team);
            } else {
                rest = rest.with(alone);
            }
        }
        let groups = self.groups;
        for child in groups.iter().filter(|child| child.parent == group) {
            rest = rest.with(self.below(Some(child.id)));
        }
        let rest = self.place(Node::of_group(group), &mut own, rest);
        for team in own {
            self.done.push(Shape {
                node: Node::Team(team.team),
                teams: vec![team.team],
                possible: self.min_group..=team.roster,
            });
        }
        rest
    }

    /// Counts `rest` at `node`, with the smallest of its `own` teams if need be.
    fn place(&mut self, node: Node, own: &mut Vec<&'a Turnout>, rest: Rest<'a>) -> Rest<'a> {
        if rest.teams.is_empty() {
            return rest;
        }
        if rest.may_print(self.min_group) && rest.answers() >= self.min_group {
            self.together(node, &rest);
            return Rest::default();
        }
        if let Some(smallest) = smallest(own) {
            let joins = own.remove(smallest);
            self.together(node, &rest.with(self.alone(joins)));
            return Rest::default();
        }
        // Above, all that is known is that too few answered here.
        let most = if rest.may_print(self.min_group) { rest.most.min(self.min_group - 1) } else { rest.most };
        Rest { most, ..rest }
    }

    fn together(&mut self, node: Node, rest: &Rest<'a>) {
        let order = |team: &&Turnout| self.teams.iter().position(|other| other.team == team.team);
        let mut teams = rest.teams.clone();
        teams.sort_by_key(order);
        let possible = self.min_group..=self.most_together(node, rest);
        self.done.push(Shape { node, teams: teams.iter().map(|team| team.team).collect(), possible });
    }

    /// The most that can have answered in a cell of several teams, for all a reader knows. It
    /// must not depend on which team, if any, joined.
    fn most_together(&self, node: Node, all: &Rest) -> u32 {
        if all.may_print(self.min_group) {
            return all.most;
        }
        // Without one that joined, this would be no cell: the smallest that can have done so.
        let can_join =
            |team: &&&Turnout| Node::of_group(self.home(team)) == node && self.can_stand_alone(team);
        let able: Vec<&Turnout> = all.teams.iter().filter(can_join).copied().collect();
        let joined = smallest(&able).map_or(0, |place| able[place].roster);
        let others = all.most.saturating_sub(if joined > 0 { self.min_group - 1 } else { 0 });
        joined + others.min(self.min_group - 1)
    }

    /// A team as a rest of its own. One that could stand alone and does not has too few answers.
    fn alone(&self, team: &'a Turnout) -> Rest<'a> {
        let most = if self.can_stand_alone(team) { self.min_group - 1 } else { team.roster };
        Rest { teams: vec![team], most }
    }

    fn can_stand_alone(&self, team: &Turnout) -> bool {
        team.roster > self.min_group && !team.quiet
    }

    /// The group a team lies in; one that is gone counts as none.
    fn home(&self, team: &Turnout) -> Option<GroupId> {
        team.group.filter(|id| self.groups.iter().any(|group| group.id == *id))
    }
}

/// The place of the team with the fewest people; of several, the first in the admin's order.
fn smallest(teams: &[&Turnout]) -> Option<usize> {
    (0..teams.len()).min_by_key(|place| teams[*place].roster)
}

#[cfg(test)]
mod tests;
