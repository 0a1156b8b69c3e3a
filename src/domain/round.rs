//! A round: one asking of a schedule, from its opening to its summary, with its
//! own copy of everything that later edits must not change.

use chrono::{DateTime, Utc};

use super::{
    ChannelId, GroupId, GuildId, RoleId, RoundId, ScheduleId, TeamId,
    language::Language,
    survey::Questionnaire,
    tree::{self, Group, Node, upwards},
};

/// One asking of a schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// The schedule that asked.
    pub schedule: ScheduleId,
    /// The server.
    pub guild: GuildId,
    /// 1 for the first round of its schedule.
    pub number: u32,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// The fewest answers a printed figure may stand for; taken at opening.
    pub min_group: u32,
    /// The fewest answers among which comments are shown; taken at opening.
    pub comment_group: u32,
    /// Whether each team hears its own result in its channel; taken at opening.
    pub shared: bool,
    /// Where the summary goes.
    pub report_to: ChannelId,
    /// In which language its channels are written to; taken at opening.
    pub language: Language,
    /// When it opened.
    pub opened_at: DateTime<Utc>,
    /// When it closes, or closed.
    pub closes_at: DateTime<Utc>,
    /// Whether its teams were reminded.
    pub reminded: bool,
    /// How far it has come.
    pub state: RoundState,
    /// Whether what was printed is removed by now.
    pub forgotten: bool,
    /// Who is asked, as they were at opening, in the admin's order.
    pub teams: Vec<AskedTeam>,
    /// The groups above them, as they were at opening.
    pub groups: Vec<Group>,
    /// The server's other teams at opening.
    pub others: Vec<OtherTeam>,
}

/// Whether a team has its invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// It is in the channel.
    Yes,
    /// It waits to be sent.
    NotYet,
    /// It could not be posted.
    Never,
}

/// How far a round has come. It only ever moves forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundState {
    /// Made, but nobody has been told: its file and key may still be missing.
    Opening,
    /// People may answer.
    Open,
    /// Nobody may answer any more; the answers are being turned into a release.
    Closing,
    /// The release is kept, and the answers are being destroyed.
    Closed,
    /// The answers are gone, and the summary has been handed to the outbox.
    Reported,
}

impl RoundState {
    const ALL: [Self; 5] = [Self::Opening, Self::Open, Self::Closing, Self::Closed, Self::Reported];

    /// Its name in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Reported => "reported",
        }
    }

    /// The state with this name.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A team as a round asks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedTeam {
    /// Its id.
    pub id: TeamId,
    /// The role its members have.
    pub role: RoleId,
    /// What it is called.
    pub name: String,
    /// Where it is asked.
    pub channel: ChannelId,
    /// The group it lies in.
    pub group: Option<GroupId>,
    /// Its place in the admin's order.
    pub position: u32,
    /// How many people had the role at opening.
    pub roster: u32,
    /// How many had it when it was asked before.
    pub roster_before: Option<u32>,
    /// Whether it is to be counted in its group, because its size changed.
    pub quiet: bool,
    /// When it is asked, by its own clock.
    pub opens_at: DateTime<Utc>,
    /// When it is reminded, if it is.
    pub reminds_at: Option<DateTime<Utc>>,
}

/// A team that a round does not ask; a person may count in it all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTeam {
    /// The role its members have.
    pub role: RoleId,
    /// What it is called.
    pub name: String,
    /// Its place in the admin's order.
    pub position: u32,
}

/// Where a person counts in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat<'a> {
    /// In this team, and in none of the `others` whose roles they have, too.
    In {
        /// The first in the admin's order.
        team: &'a AskedTeam,
        /// The names of the others.
        others: Vec<&'a str>,
    },
    /// In a team that is not asked.
    Elsewhere(&'a str),
    /// In no team.
    Nowhere,
}

impl Round {
    /// Whether its scores can be compared with those of `past`, a round of the same schedule that is not
    /// later. Where somebody changed an anchor and forgot the version, a new series starts all the same.
    pub fn continues(&self, past: &Self) -> bool {
        past.schedule == self.schedule
            && past.number <= self.number
            && past.questionnaire.is_comparable_with(&self.questionnaire)
    }

    /// Whether answers are taken at `now`.
    pub fn takes_answers(&self, now: DateTime<Utc>) -> bool {
        self.state == RoundState::Open && now < self.closes_at
    }

    /// Whether it is open or about to be: not over at `now`.
    pub fn is_running(&self, now: DateTime<Utc>) -> bool {
        matches!(self.state, RoundState::Opening | RoundState::Open) && now < self.closes_at
    }

    /// When the first of its teams is reminded, if any is.
    pub fn reminds_at(&self) -> Option<DateTime<Utc>> {
        self.teams.iter().filter_map(|team| team.reminds_at).min()
    }

    /// The team with this id, when the round asks it.
    pub fn team(&self, id: TeamId) -> Option<&AskedTeam> {
        self.teams.iter().find(|team| team.id == id)
    }

    /// The group a team lies in.
    pub fn home(&self, team: TeamId) -> Option<GroupId> {
        self.team(team).and_then(|team| team.group)
    }

    /// Where somebody with these roles counts: in the first team of the admin's order.
    pub fn seat(&self, roles: &[RoleId]) -> Seat<'_> {
        let asked = self.teams.iter().map(|team| (team.position, team.role, team.name.as_str(), Some(team)));
        let others = self.others.iter().map(|team| (team.position, team.role, team.name.as_str(), None));
        let mut mine: Vec<_> = asked.chain(others).filter(|(_, role, ..)| roles.contains(role)).collect();
        mine.sort_by_key(|(position, role, ..)| (*position, *role));
        match mine.split_first() {
            None => Seat::Nowhere,
            Some(((_, _, name, None), _)) => Seat::Elsewhere(name),
            Some(((_, _, _, Some(team)), rest)) => {
                Seat::In { team, others: rest.iter().map(|(_, _, name, _)| *name).collect() }
            }
        }
    }

    /// Whether anything of a team can ever be printed in this round: by itself or together with
    /// others.
    pub fn can_show(&self, team: &AskedTeam) -> bool {
        team.can_be_shown(self.min_group)
            || (self.teams.len() > 1 && self.people(Node::Server) > self.min_group)
    }

    /// The groups above a team, the innermost first.
    pub fn groups_above(&self, team: &AskedTeam) -> impl Iterator<Item = &Group> {
        upwards(&self.groups, team.group)
    }

    /// How many people the teams below a place had at opening.
    pub fn people(&self, node: Node) -> u32 {
        let is_below = |team: &&AskedTeam| tree::is_below(&self.groups, (team.id, team.group), node);
        self.teams.iter().filter(is_below).map(|team| team.roster).sum()
    }

    /// The name of a team or group; `None` for the whole server.
    pub fn name(&self, node: Node) -> Option<&str> {
        match node {
            Node::Team(id) => self.team(id).map(|team| team.name.as_str()),
            Node::Group(id) => {
                self.groups.iter().find(|group| group.id == id).map(|group| group.name.as_str())
            }
            Node::Server => None,
        }
    }
}

impl AskedTeam {
    /// Whether a figure of this team alone can ever be printed: with exactly
    /// `min_group` people, printing one would prove that each of them answered.
    pub fn can_be_shown(&self, min_group: u32) -> bool {
        self.roster > min_group
    }
}
