//! A round: one asking of a schedule, from its opening to its summary, with its
//! own copy of everything that later edits must not change.

use chrono::{DateTime, Utc};

use super::{ChannelId, GuildId, RoleId, RoundId, ScheduleId, TeamId, survey::Questionnaire};

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
    /// Where the summary goes.
    pub report_to: ChannelId,
    /// When it opened.
    pub opened_at: DateTime<Utc>,
    /// When it closes, or closed.
    pub closes_at: DateTime<Utc>,
    /// Whether its teams were reminded.
    pub reminded: bool,
    /// How far it has come.
    pub state: RoundState,
    /// Who is asked, as they were at opening.
    pub teams: Vec<AskedTeam>,
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
    /// How many people had the role at opening.
    pub roster: u32,
}

impl Round {
    /// Whether answers are taken at `now`.
    pub fn takes_answers(&self, now: DateTime<Utc>) -> bool {
        self.state == RoundState::Open && now < self.closes_at
    }

    /// Whether it is open or about to be: not over at `now`.
    pub fn is_running(&self, now: DateTime<Utc>) -> bool {
        matches!(self.state, RoundState::Opening | RoundState::Open) && now < self.closes_at
    }

    /// When its teams are reminded: half-way.
    pub fn reminds_at(&self) -> DateTime<Utc> {
        self.opened_at + (self.closes_at - self.opened_at) / 2
    }

    /// The team with this id, when the round asks it.
    pub fn team(&self, id: TeamId) -> Option<&AskedTeam> {
        self.teams.iter().find(|team| team.id == id)
    }
}

impl AskedTeam {
    /// Whether a figure of this team alone can ever be printed: with exactly
    /// `min_group` people, printing one would prove that each of them answered.
    pub fn can_be_shown(&self, min_group: u32) -> bool {
        self.roster > min_group
    }
}
