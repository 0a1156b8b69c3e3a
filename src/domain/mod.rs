//! What a pulse is: surveys, schedules, rounds, ballots, what may be printed of
//! them and what it means. Values in, values out: no I/O, no clock, no Discord.

use std::{fmt, num::ParseIntError, str::FromStr};

pub mod ballot;
pub mod chronicle;
pub mod comment;
pub mod comment_batch;
mod crontab;
pub mod digest;
pub mod disclosure;
pub mod drift;
pub mod export;
pub mod friendly;
pub mod language;
#[cfg(test)]
mod oracle;
pub mod participation;
pub mod rotation;
pub mod round;
pub mod rule;
pub mod schedule;
pub mod summary;
pub mod survey;
pub mod survey_file;
pub mod tree;
pub mod verdict;
pub mod zone;

/// A person's words as they may be quoted back to them: short, and on one line.
pub fn quotable(text: &str) -> String {
    const LONGEST: usize = 60;
    let clean: String = text.chars().filter(|c| !comment::is_hidden(*c) && *c != '`').take(LONGEST).collect();
    if text.chars().count() > LONGEST { clean + "…" } else { clean }
}

/// A text somebody typed, on one line and without what nobody sees; `None` when nothing is left of it, or more
/// than `longest` characters.
pub fn one_line(typed: &str, longest: usize) -> Option<String> {
    let seen: String = typed.chars().filter(|c| c.is_whitespace() || !comment::is_hidden(*c)).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    (1..=longest).contains(&line.chars().count()).then_some(line)
}

/// A short mark that tells a text from others: a button carries that of the text it was shown with.
pub fn mark(text: &str) -> u32 {
    let mut mark = [0; 4];
    blake3::Hasher::new().update(text.as_bytes()).finalize_xof().fill(&mut mark);
    u32::from_le_bytes(mark)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIntError;

            fn from_str(text: &str) -> Result<Self, ParseIntError> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// A Discord server.
    GuildId
    /// A Discord text channel.
    ChannelId
    /// A Discord role; a team is the people who have one.
    RoleId
    /// A person on Discord. Never stored beside anything that came from an answer.
    UserId
    /// A message on Discord.
    MessageId
    /// A team that is asked together.
    TeamId
    /// A group of teams and groups.
    GroupId
    /// A survey, its audience and its times.
    ScheduleId
    /// One asking of a schedule.
    RoundId
    /// Something that happened.
    EventId
    /// Something leadership promised.
    PromiseId
}
