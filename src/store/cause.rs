//! What causes a message. Its text names the message in the outbox, so that the same cause
//! never makes two.

use std::{fmt, str::FromStr};

use crate::domain::{RoundId, ScheduleId, TeamId};

/// Why a message is posted or edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A team is invited to a round.
    Invitation(RoundId, TeamId),
    /// A team could not be invited.
    NotInvited(RoundId, TeamId),
    /// A team is reminded of a round.
    Reminder(RoundId, TeamId),
    /// A round is over; its invitation loses its buttons.
    End(RoundId, TeamId),
    /// A team's summary.
    Summary(RoundId, TeamId),
    /// What a team wrote, in parts that fit Discord's messages.
    Comments(RoundId, TeamId, usize),
    /// The key of a round is lost.
    Lost(RoundId),
    /// Openings of a schedule were missed, the first at this second since 1970.
    Missed(ScheduleId, i64),
}

/// A text in the outbox that names no cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invitation(round, team) => write!(f, "invitation:{round}:{team}"),
            Self::NotInvited(round, team) => write!(f, "not-invited:{round}:{team}"),
            Self::Reminder(round, team) => write!(f, "reminder:{round}:{team}"),
            Self::End(round, team) => write!(f, "end:{round}:{team}"),
            Self::Summary(round, team) => write!(f, "summary:{round}:{team}"),
            Self::Comments(round, team, part) => write!(f, "comments:{round}:{team}:{part}"),
            Self::Lost(round) => write!(f, "lost:{round}"),
            Self::Missed(schedule, first) => write!(f, "missed:{schedule}:{first}"),
        }
    }
}

impl FromStr for Cause {
    type Err = NoCause;

    fn from_str(text: &str) -> Result<Self, NoCause> {
        let parts: Vec<&str> = text.split(':').collect();
        let cause = match parts[..] {
            ["invitation", round, team] => Self::Invitation(id(round)?, id(team)?),
            ["not-invited", round, team] => Self::NotInvited(id(round)?, id(team)?),
            ["reminder", round, team] => Self::Reminder(id(round)?, id(team)?),
            ["end", round, team] => Self::End(id(round)?, id(team)?),
            ["summary", round, team] => Self::Summary(id(round)?, id(team)?),
            ["comments", round, team, part] => Self::Comments(id(round)?, id(team)?, id(part)?),
            ["lost", round] => Self::Lost(id(round)?),
            ["missed", schedule, first] => Self::Missed(id(schedule)?, id(first)?),
            _ => return Err(NoCause),
        };
        Ok(cause)
    }
}

fn id<T: FromStr>(text: &str) -> Result<T, NoCause> {
    text.parse().map_err(|_| NoCause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cause_reads_back() {
        let (round, team) = (RoundId(17), TeamId(3));
        for cause in [
            Cause::Invitation(round, team),
            Cause::NotInvited(round, team),
            Cause::Reminder(round, team),
            Cause::End(round, team),
            Cause::Summary(round, team),
            Cause::Comments(round, team, 2),
            Cause::Lost(round),
            Cause::Missed(ScheduleId(5), 1_800_000_000),
        ] {
            assert_eq!(cause.to_string().parse(), Ok(cause));
        }
        assert_eq!("weather:1".parse::<Cause>(), Err(NoCause));
    }
}
