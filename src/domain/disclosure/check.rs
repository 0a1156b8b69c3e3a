//! Whether what was printed keeps the rules of this folder: worked out again, long after the
//! answers are gone, from what is kept of a round and of its release.

use super::{
    super::{
        TeamId,
        participation::Participation,
        round::{AskedTeam, Round},
        tree::Node,
    },
    CodedScore,
};

/// What is kept of a printed cell, as it stands there and perhaps against the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCell {
    /// Where its people are counted.
    pub node: Node,
    /// Its teams.
    pub teams: Vec<TeamId>,
    /// The fewest answers that the printed word allows.
    pub answered_at_least: u32,
    /// The most who may have answered.
    pub possible: u32,
    /// The ids of dimensions, each with what was printed of it.
    pub figures: Vec<(String, CodedScore)>,
}

/// A rule that a release does not keep. Worded for whoever runs the bot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// `min_group` is out of bounds.
    #[error("figures may stand for {0} answers, where only 4 to 20 are allowed")]
    MinGroup(u32),
    /// Printing anything of so few would prove that all of them answered.
    #[error("{node} has {people} people, and nothing may be printed of that few")]
    FewPeople {
        /// The cell.
        node: Node,
        /// Its people.
        people: u64,
    },
    /// The cell says that fewer may have answered than people are told.
    #[error("{node} may stand for {answers} answers, fewer than members were told")]
    FewAnswers {
        /// The cell.
        node: Node,
        /// The fewest answers.
        answers: u32,
    },
    /// More answers than people, or a single number of answers.
    #[error("{node} leaves {from} to {to} answers possible, which is not what its people leave")]
    Possible {
        /// The cell.
        node: Node,
        /// The fewest answers.
        from: u32,
        /// The most.
        to: u32,
    },
    /// No word begins at this number of answers.
    #[error("{node} says that {answers} or more answered, and no word for that begins there")]
    NoWord {
        /// The cell.
        node: Node,
        /// The fewest answers.
        answers: u32,
    },
    /// A team in two cells.
    #[error("team-{0} is counted twice")]
    Twice(TeamId),
    /// A team that the round did not ask.
    #[error("{node} counts team-{team}, which was not asked")]
    NotAsked {
        /// The cell.
        node: Node,
        /// The team.
        team: TeamId,
    },
    /// A team that does not lie below its cell.
    #[error("{node} counts team-{team}, which does not lie there")]
    Elsewhere {
        /// The cell.
        node: Node,
        /// The team.
        team: TeamId,
    },
    /// A team's own cell without it or with others, or a group's cell of fewer than two teams.
    #[error("the number of teams in {node} is {teams}, where a team counts alone and a group at least two")]
    Company {
        /// The cell.
        node: Node,
        /// How many teams it has.
        teams: usize,
    },
    /// A team that had to be counted with others.
    #[error("team-{0} has a figure of its own, though its size had just changed")]
    Quiet(TeamId),
    /// A dimension that was not asked.
    #[error("{node} has a figure for {dimension}, which was not asked")]
    Dimension {
        /// The cell.
        node: Node,
        /// The dimension's id.
        dimension: String,
    },
    /// A figure that says more than the rule allows.
    #[error("{node} printed {score} for {dimension}, which the rule never prints for that many people")]
    Figure {
        /// The cell.
        node: Node,
        /// The dimension's id.
        dimension: String,
        /// What was printed.
        score: CodedScore,
    },
}

/// The rules that the release of a round does not keep.
pub fn faults(round: &Round, cells: &[KeptCell]) -> Vec<Fault> {
    // Nothing below means anything without it.
    if !(4..=20).contains(&round.min_group) {
        return vec![Fault::MinGroup(round.min_group)];
    }
    let mut faults = counted_twice(cells);
    for cell in cells {
        let seen = Seen { round, cell };
        faults.extend(seen.teams());
        faults.extend(seen.company());
        match seen.size() {
            Some(fault) => faults.push(fault),
            None => faults.extend(seen.figures()),
        }
    }
    faults
}

fn counted_twice(cells: &[KeptCell]) -> Vec<Fault> {
    let teams: Vec<TeamId> = cells.iter().flat_map(|cell| cell.teams.iter().copied()).collect();
    let again =
        |(place, team): (usize, &TeamId)| teams[..place].contains(team).then_some(Fault::Twice(*team));
    teams.iter().enumerate().filter_map(again).collect()
}

/// A cell and the round it was printed of.
struct Seen<'a> {
    round: &'a Round,
    cell: &'a KeptCell,
}

impl Seen<'_> {
    /// Teams that have no business in the cell.
    fn teams(&self) -> Vec<Fault> {
        let node = self.cell.node;
        let fault = |team: &TeamId| match self.round.team(*team) {
            None => Some(Fault::NotAsked { node, team: *team }),
            Some(asked) if !self.lies_below(asked) => Some(Fault::Elsewhere { node, team: *team }),
            Some(asked) if asked.quiet && node == Node::Team(*team) => Some(Fault::Quiet(*team)),
            Some(_) => None,
        };
        self.cell.teams.iter().filter_map(fault).collect()
    }

    fn lies_below(&self, team: &AskedTeam) -> bool {
        match self.cell.node {
            Node::Team(id) => team.id == id,
            Node::Group(id) => self.round.groups_above(team).any(|group| group.id == id),
            Node::Server => true,
        }
    }

    fn company(&self) -> Option<Fault> {
        let teams = self.cell.teams.len();
        let fits = match self.cell.node {
            Node::Team(_) => teams == 1,
            Node::Group(_) | Node::Server => teams > 1,
        };
        (!fits).then_some(Fault::Company { node: self.cell.node, teams })
    }

    fn people(&self) -> u64 {
        let asked = self.cell.teams.iter().filter_map(|team| self.round.team(*team));
        asked.map(|team| u64::from(team.roster)).sum()
    }

    /// The first thing that is wrong with the numbers of people and answers; what comes after
    /// it would only follow from it.
    fn size(&self) -> Option<Fault> {
        let KeptCell { node, answered_at_least: answers, possible: to, .. } = *self.cell;
        let (from, people) = (self.round.min_group, self.people());
        if people <= u64::from(from) {
            return Some(Fault::FewPeople { node, people });
        }
        if answers < from {
            return Some(Fault::FewAnswers { node, answers });
        }
        if u64::from(to) > people || to <= answers {
            return Some(Fault::Possible { node, from, to });
        }
        (!self.words().contains(&answers)).then_some(Fault::NoWord { node, answers })
    }

    /// The fewest answers of each word that could have been printed.
    fn words(&self) -> Vec<u32> {
        let people = u32::try_from(self.people()).unwrap_or(u32::MAX);
        Participation::fewest_of_words(people, &(self.round.min_group..=self.cell.possible))
    }

    /// Figures that say more than they may. Grid and ends are those of the fewest answers of a
    /// word: the printed one, or a lower one where fewer answered an item.
    fn figures(&self) -> Vec<Fault> {
        let mut answers = self.words();
        answers.retain(|fewest| *fewest <= self.cell.answered_at_least);
        let figures = self.cell.figures.iter();
        figures.filter_map(|(dimension, score)| self.figure(dimension, *score, &answers)).collect()
    }

    fn figure(&self, id: &str, score: CodedScore, answers: &[u32]) -> Option<Fault> {
        let (node, dimension) = (self.cell.node, id.to_owned());
        let asked = &self.round.questionnaire;
        let Some(place) = asked.dimensions.iter().position(|topic| topic.id == id) else {
            return Some(Fault::Dimension { node, dimension });
        };
        let items = asked.questions.iter().filter(|question| question.dimension == place).count();
        (!score.can_be_printed(items, answers)).then_some(Fault::Figure { node, dimension, score })
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{
        super::{super::*, End, Figure, Grid, Release, Tally, TeamTally, release},
        *,
    };
    use crate::domain::{language::Language, round::RoundState, tree::Group};

    const PLATFORM: GroupId = GroupId(1);

    fn team(id: i64, roster: u32) -> AskedTeam {
        AskedTeam {
            id: TeamId(id),
            role: RoleId(id),
            name: format!("Team {id}"),
            channel: ChannelId(1),
            group: Some(PLATFORM),
            position: 1,
            roster,
            roster_before: None,
            quiet: false,
            opens_at: DateTime::UNIX_EPOCH,
            reminds_at: None,
        }
    }

    fn round(teams: Vec<AskedTeam>) -> Round {
        Round {
            id: RoundId(1),
            schedule: ScheduleId(1),
            guild: GuildId(1),
            number: 1,
            questionnaire: rotation::questionnaire(&survey_file::shipped()[0], &[]),
            min_group: 5,
            shared: true,
            comment_group: 5,
            report_to: ChannelId(4),
            language: Language::English,
            opened_at: DateTime::UNIX_EPOCH,
            closes_at: DateTime::UNIX_EPOCH,
            reminded: false,
            forgotten: false,
            state: RoundState::Closed,
            teams,
            groups: vec![Group { id: PLATFORM, parent: None, name: "Platform".into() }],
            others: Vec::new(),
        }
    }

    fn kept(round: &Round, release: &Release) -> Vec<KeptCell> {
        let figures = |figures: &[Figure]| {
            let all = round.questionnaire.dimensions.iter().zip(figures);
            all.filter_map(|(topic, figure)| match figure {
                Figure::Printed(score) => Some((topic.id.clone(), *score)),
                Figure::NotShown => None,
            })
            .collect()
        };
        let cell = |cell: &super::super::Cell| KeptCell {
            node: cell.node,
            teams: cell.teams.clone(),
            answered_at_least: cell.participation.at_least,
            possible: cell.possible,
            figures: figures(&cell.figures),
        };
        release.cells.iter().map(cell).collect()
    }

    #[test]
    fn whatever_the_rule_prints_keeps_the_rules() {
        let mut cells = 0;
        for seed in 0..400 {
            let mut random = fastrand::Rng::with_seed(seed);
            let mut round = round((1..=random.i64(1..6)).map(|id| team(id, random.u32(2..60))).collect());
            round.min_group = random.u32(4..=8);
            let several = round.teams.len() > 1;
            for team in &mut round.teams {
                team.quiet = several && random.u8(0..4) == 0;
                team.group = random.bool().then_some(PLATFORM);
            }
            let tallies: Vec<TeamTally> = round.teams.iter().map(|team| tally(team, &mut random)).collect();
            let release = release(&tallies, &round.groups, &round.questionnaire, round.min_group);
            cells += release.cells.len();
            assert_eq!(faults(&round, &kept(&round, &release)), [], "seed {seed}");
        }
        assert!(cells > 300, "only {cells} cells were looked at");
    }

    fn tally(team: &AskedTeam, random: &mut fastrand::Rng) -> TeamTally {
        let question = |_| {
            let answers = random.u32(0..=team.roster);
            Tally { answers, sum: (0..answers).map(|_| random.u32(1..=5)).sum() }
        };
        TeamTally {
            team: team.id,
            group: team.group,
            roster: team.roster,
            quiet: team.quiet,
            questions: (0..6).map(question).collect(),
        }
    }

    /// A team of six and two that are counted together, all as it should be.
    fn healthy() -> (Round, Vec<KeptCell>) {
        let quarter = |hundredths| CodedScore { hundredths, grid: Grid::Quarter, end: None };
        let round = round(vec![team(1, 6), team(2, 12), team(3, 4), team(4, 4)]);
        let cell = |node, teams: &[i64], at_least, possible| KeptCell {
            node,
            teams: teams.iter().map(|id| TeamId(*id)).collect(),
            answered_at_least: at_least,
            possible,
            figures: vec![("trust".into(), quarter(325))],
        };
        let cells = vec![
            cell(Node::Team(TeamId(1)), &[1], 5, 6),
            cell(Node::Team(TeamId(2)), &[2], 8, 12),
            cell(Node::Group(PLATFORM), &[3, 4], 5, 8),
        ];
        (round, cells)
    }

    type Tamper = fn(&mut Round, &mut Vec<KeptCell>);

    #[test]
    fn anonymity_each_broken_rule_has_its_sentence() {
        let (round, cells) = healthy();
        assert_eq!(faults(&round, &cells), []);
        let cases: [(&str, Tamper); 16] = [
            ("figures may stand for 3 answers, where only 4 to 20 are allowed", |r, _| r.min_group = 3),
            ("team-1 has 5 people, and nothing may be printed of that few", |r, _| r.teams[0].roster = 5),
            ("team-1 may stand for 4 answers, fewer than members were told", |_, c| {
                c[0].answered_at_least = 4;
            }),
            ("team-1 leaves 5 to 7 answers possible, which is not what its people leave", |_, c| {
                c[0].possible = 7;
            }),
            ("team-1 leaves 5 to 5 answers possible, which is not what its people leave", |_, c| {
                c[0].possible = 5;
            }),
            ("team-2 says that 7 or more answered, and no word for that begins there", |_, c| {
                c[1].answered_at_least = 7;
            }),
            ("team-3 is counted twice", |_, c| c[2].teams.push(TeamId(3))),
            ("group-1 counts team-9, which was not asked", |_, c| c[2].teams.push(TeamId(9))),
            ("group-1 counts team-3, which does not lie there", |r, _| r.teams[2].group = None),
            (
                "the number of teams in group-1 is 1, where a team counts alone and a group at least two",
                |r, c| {
                    r.teams[2].roster = 12;
                    c[2].teams.truncate(1);
                },
            ),
            (
                "the number of teams in team-1 is 2, where a team counts alone and a group at least two",
                |_, c| {
                    c[0].teams.push(TeamId(9));
                },
            ),
            ("team-1 has a figure of its own, though its size had just changed", |r, _| {
                r.teams[0].quiet = true;
            }),
            ("team-1 has a figure for mood, which was not asked", |_, c| {
                c[0].figures[0].0 = "mood".into();
            }),
            ("team-1 printed 3.3 for trust, which the rule never prints for that many people", |_, c| {
                c[0].figures[0].1 = CodedScore { hundredths: 330, grid: Grid::Tenth, end: None };
            }),
            (
                "team-1 printed 1.75 or lower for trust, which the rule never prints for that many people",
                |_, c| {
                    c[0].figures[0].1 =
                        CodedScore { hundredths: 175, grid: Grid::Quarter, end: Some(End::OrLower) };
                },
            ),
            ("team-1 printed 1.75 for trust, which the rule never prints for that many people", |_, c| {
                c[0].figures[0].1.hundredths = 175;
            }),
        ];
        for (sentence, tamper) in cases {
            let (mut round, mut cells) = (round.clone(), cells.clone());
            tamper(&mut round, &mut cells);
            let said: Vec<String> = faults(&round, &cells).iter().map(ToString::to_string).collect();
            assert!(said.iter().any(|said| said == sentence), "{sentence}: {said:?}");
        }
    }
}
