//! Companies for the attacks: who is in which team, who answered what, and the round that asks
//! them. Everything random comes from a seed.

use std::sync::LazyLock;

use candor::domain::{
    ChannelId, GroupId, GuildId, RoleId, RoundId, ScheduleId, TeamId,
    disclosure::{self, Release, Tally, TeamTally},
    language::Language,
    rotation,
    round::{AskedTeam, Round, RoundState},
    survey::Questionnaire,
    survey_file,
    tree::Group,
};
use fastrand::Rng;

use crate::harness::at;

/// How many questions a round of the shipped survey asks.
pub(crate) const QUESTIONS: usize = 6;

/// What one person answered; `None` is a question that was skipped.
pub(crate) type Answers = [Option<u32>; QUESTIONS];

/// How people answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// People differ; the mean is 3.7.
    Typical,
    /// Nearly everybody gives the same extreme.
    Extreme,
    /// All but one of a team give 5.
    LoneDissenter,
}

impl Profile {
    pub(crate) const ALL: [Self; 3] = [Self::Typical, Self::Extreme, Self::LoneDissenter];

    /// The answers of a team of this size in which everybody answers everything.
    pub(crate) fn team(self, size: u32, random: &mut Rng) -> Vec<Answers> {
        let extreme = if random.bool() { 5 } else { 1 };
        let dissenter = random.u32(0..size);
        (0..size)
            .map(|person| match self {
                Self::Typical => typical(random),
                Self::Extreme => [(); QUESTIONS].map(|()| Some(nearly(extreme, random))),
                Self::LoneDissenter => [Some(if person == dissenter { 1 } else { 5 }); QUESTIONS],
            })
            .collect()
    }
}

/// A person with an opinion, and a little chance in every answer.
fn typical(random: &mut Rng) -> Answers {
    let mut about = |spread: f64| spread * (random.f64() + random.f64() + random.f64() - 1.5);
    let opinion = 3.7 + about(1.4);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
    [(); QUESTIONS].map(|()| Some((opinion + about(1.6)).round().clamp(1.0, 5.0) as u32))
}

fn nearly(extreme: u32, random: &mut Rng) -> u32 {
    if random.u32(0..20) == 0 { random.u32(1..=5) } else { extreme }
}

/// A team and the answers of those who answered.
#[derive(Clone, Debug)]
pub(crate) struct Crew {
    pub(crate) id: TeamId,
    pub(crate) group: Option<GroupId>,
    pub(crate) roster: u32,
    pub(crate) people: Vec<Answers>,
}

/// A server in which one survey is asked.
#[derive(Clone, Debug)]
pub(crate) struct Company {
    pub(crate) groups: Vec<Group>,
    pub(crate) crews: Vec<Crew>,
    pub(crate) min_group: u32,
}

impl Crew {
    /// A team in which these people answered.
    pub(crate) fn new(id: i64, group: Option<i64>, roster: u32, people: Vec<Answers>) -> Self {
        Self { id: TeamId(id), group: group.map(GroupId), roster, people }
    }

    pub(crate) fn name(&self) -> String {
        format!("Team {}", self.id)
    }

    /// How many answered a question.
    pub(crate) fn answers(&self, question: usize) -> u32 {
        count(self.people.iter().filter(|answers| answers[question].is_some()).count())
    }

    fn tally(&self) -> TeamTally {
        let sum = |question: usize| self.people.iter().filter_map(|answers| answers[question]).sum();
        let questions = (0..QUESTIONS).map(|at| Tally { answers: self.answers(at), sum: sum(at) }).collect();
        TeamTally { team: self.id, group: self.group, roster: self.roster, quiet: false, questions }
    }
}

impl Company {
    /// Two to ten teams of 1 to 20 people in one to three groups, perhaps with a group inside
    /// another; between 60 % and all of a team answer, and some skip questions.
    pub(crate) fn random(seed: u64, profile: Profile) -> Self {
        let mut random = Rng::with_seed(seed);
        let groups = groups(&mut random);
        let min_group = if random.u32(0..4) == 0 { 4 } else { 5 };
        let skips = random.choice([0.0, 0.05, 0.15]).unwrap_or_default();
        let crews = (1..=random.i64(2..=10)).map(|id| {
            let home = random.i64(0..=count(groups.len()).into());
            let roster = random.u32(1..=20);
            let turnout = 0.6 + 0.4 * random.f64();
            let mut people = profile.team(roster, &mut random);
            people.retain(|_| random.f64() < turnout);
            people.iter_mut().flatten().filter(|_| random.f64() < skips).for_each(|answer| *answer = None);
            people.retain(|answers| answers.iter().any(Option::is_some));
            Crew::new(id, Some(home).filter(|home| *home > 0), roster, people)
        });
        Self { crews: crews.collect(), groups, min_group }
    }

    /// One group with these teams, all of whose people answer the same.
    pub(crate) fn unanimous(teams: &[(u32, u32)], value: u32) -> Self {
        let crew = |(id, (roster, answers)): (i64, &(u32, u32))| {
            Crew::new(id, Some(1), *roster, vec![[Some(value); QUESTIONS]; *answers as usize])
        };
        Self { groups: vec![group(1, None)], crews: (1..).zip(teams).map(crew).collect(), min_group: 5 }
    }

    /// What Candor prints of it.
    pub(crate) fn release(&self) -> Release {
        let tallies: Vec<TeamTally> = self.crews.iter().map(Crew::tally).collect();
        disclosure::release(&tallies, &self.groups, &asked(), self.min_group)
    }

    /// The round that asks it.
    pub(crate) fn round(&self) -> Round {
        Round {
            shared: true,
            id: RoundId(1),
            schedule: ScheduleId(1),
            guild: GuildId(1),
            number: 1,
            questionnaire: asked(),
            min_group: self.min_group,
            comment_group: self.min_group,
            report_to: ChannelId(1),
            language: Language::English,
            opened_at: at("2026-03-02 10:00"),
            closes_at: at("2026-03-04 10:00"),
            reminded: true,
            forgotten: false,
            state: RoundState::Closed,
            teams: self.crews.iter().map(asked_team).collect(),
            groups: self.groups.clone(),
            others: Vec::new(),
        }
    }

    /// The same people, each of whom gave a 3 to whatever they answered: all that can be known
    /// of it without its answers.
    pub(crate) fn without_answers(&self) -> Self {
        let mut blank = self.clone();
        let answers = blank.crews.iter_mut().flat_map(|crew| crew.people.iter_mut().flatten().flatten());
        answers.for_each(|answer| *answer = 3);
        blank
    }
}

/// One to three groups; the last may lie in the first.
fn groups(random: &mut Rng) -> Vec<Group> {
    let many = random.i64(1..=3);
    let nested = many > 1 && random.bool();
    (1..=many).map(|id| group(id, (nested && id == many).then_some(1))).collect()
}

/// A group, perhaps in another.
pub(crate) fn group(id: i64, parent: Option<i64>) -> Group {
    Group { id: GroupId(id), parent: parent.map(GroupId), name: format!("Group {id}") }
}

fn asked_team(crew: &Crew) -> AskedTeam {
    AskedTeam {
        id: crew.id,
        role: RoleId(crew.id.0),
        name: crew.name(),
        channel: ChannelId(1),
        group: crew.group,
        position: 0,
        roster: crew.roster,
        roster_before: None,
        quiet: false,
        opens_at: chrono::DateTime::UNIX_EPOCH,
        reminds_at: None,
    }
}

/// The first round of the shipped survey.
pub(crate) fn asked() -> Questionnaire {
    static FIRST: LazyLock<Questionnaire> =
        LazyLock::new(|| rotation::questionnaire(&survey_file::shipped()[0], &[]));
    FIRST.clone()
}

/// A count as the domain has it.
pub(crate) fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap()
}
