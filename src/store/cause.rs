//! What causes a message. Its text names the message in the outbox, so that the same cause
//! never makes two.

use std::{fmt, str::FromStr};

use crate::domain::{PromiseId, RoundId, ScheduleId, TeamId, UserId, tree::Node};

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
    /// The overview of a round that asks several teams, in parts that fit Discord's messages.
    Overview(RoundId, usize),
    /// The summary of a cell.
    Summary(RoundId, Node),
    /// A team hears its own result.
    Shared(RoundId, TeamId),
    /// A team could not hear its own result.
    NotShared(RoundId, TeamId),
    /// A team hears that a promise was kept.
    Kept(PromiseId, TeamId),
    /// One of a round's batches of comments, in parts that fit Discord's messages.
    Comments(RoundId, usize, usize),
    /// Somebody asked to be invited by direct message.
    Direct(RoundId, UserId),
    /// The same, when they are reminded.
    DirectReminder(RoundId, UserId),
    /// A team hears that less is needed for something to be shown, since this second since 1970.
    Lowered(i64, TeamId),
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
            Self::Overview(round, part) => write!(f, "overview:{round}:{part}"),
            Self::Summary(round, node) => write!(f, "summary:{round}:{node}"),
            Self::Shared(round, team) => write!(f, "shared:{round}:{team}"),
            Self::NotShared(round, team) => write!(f, "not-shared:{round}:{team}"),
            Self::Kept(promise, team) => write!(f, "kept:{promise}:{team}"),
            Self::Comments(round, batch, part) => write!(f, "comments:{round}:{batch}:{part}"),
            Self::Direct(round, user) => write!(f, "direct:{round}:{user}"),
            Self::DirectReminder(round, user) => write!(f, "direct:{round}:{user}:again"),
            Self::Lowered(at, team) => write!(f, "lowered:{at}:{team}"),
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
            ["overview", round, part] => Self::Overview(id(round)?, id(part)?),
            ["summary", round, node] => Self::Summary(id(round)?, id(node)?),
            ["shared", round, team] => Self::Shared(id(round)?, id(team)?),
            ["not-shared", round, team] => Self::NotShared(id(round)?, id(team)?),
            ["kept", promise, team] => Self::Kept(id(promise)?, id(team)?),
            ["comments", round, batch, part] => Self::Comments(id(round)?, id(batch)?, id(part)?),
            ["direct", round, user] => Self::Direct(id(round)?, id(user)?),
            ["direct", round, user, "again"] => Self::DirectReminder(id(round)?, id(user)?),
            ["lowered", at, team] => Self::Lowered(id(at)?, id(team)?),
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
            Cause::Overview(round, 1),
            Cause::Summary(round, Node::Team(team)),
            Cause::Shared(round, team),
            Cause::NotShared(round, team),
            Cause::Kept(PromiseId(8), team),
            Cause::Comments(round, 1, 2),
            Cause::Direct(round, UserId(9)),
            Cause::DirectReminder(round, UserId(9)),
            Cause::Lowered(4, team),
            Cause::Lost(round),
            Cause::Missed(ScheduleId(5), 1_800_000_000),
        ] {
            assert_eq!(cause.to_string().parse(), Ok(cause));
        }
        assert_eq!("weather:1".parse::<Cause>(), Err(NoCause));
    }
}
