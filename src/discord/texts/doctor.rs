//! What admins are told about the health of their pulses.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{literal, mention, messages, moment};
use crate::domain::{ChannelId, schedule::Planned};

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The bot lacks permissions in a channel.
    Permissions {
        /// The channel.
        channel: ChannelId,
        /// What is lacking, with Discord's names.
        missing: String,
    },
    /// A channel cannot be used at all.
    Channel {
        /// The channel.
        channel: ChannelId,
        /// Why not.
        why: String,
    },
    /// Discord did not say how it is with a channel.
    Unknown {
        /// The channel.
        channel: ChannelId,
        /// Why not.
        why: String,
    },
    /// The role of a team is not there any more.
    NoRole(String),
    /// Nobody has the role of a team.
    NobodyThere(String),
    /// Discord did not say how many people have which role.
    NoSizes,
    /// No schedule asks a team.
    NotAsked(String),
    /// The machine's clock differs from Discord's.
    Clock {
        /// By how much it is ahead; negative when it is behind.
        ahead: TimeDelta,
    },
    /// The database is not as it should be.
    Database(String),
    /// Messages could not be posted.
    GivenUp {
        /// Where.
        channel: ChannelId,
        /// Why not.
        why: String,
        /// How many.
        count: u32,
    },
}

/// What is worth knowing when all is well, too.
#[derive(Clone, Debug)]
pub struct Health {
    /// The version of the data on time zones.
    pub zone_data: String,
    /// The night of the latest backup.
    pub last_backup: Option<NaiveDate>,
    /// Each schedule's survey, whether it rests, and its next opening.
    pub schedules: Vec<(String, bool, Planned)>,
}

/// The reply to `doctor`, in messages that fit Discord's limit.
pub fn report(findings: &[Finding], health: &Health, now: DateTime<Utc>) -> Vec<String> {
    let heading = match findings.len() {
        0 => {
            "**All is well.** Channels, permissions, roles, the clock and the database are as they should be."
                .to_owned()
        }
        1 => "**There is one thing to look at:**".to_owned(),
        n => format!("**There are {n} things to look at:**"),
    };
    let found = findings.iter().map(|finding| format!("- {}", said(finding)));
    let openings = health.schedules.iter().map(|(survey, paused, planned)| match paused {
        true => format!("- `{survey}` is paused"),
        false => format!("- `{survey}` opens {}", moment(planned.wakes_at.max(now))),
    });
    let next = if health.schedules.is_empty() { "No schedule asks anybody." } else { "Next:" };
    let backup = health.last_backup.map_or_else(|| "none yet".to_owned(), |night| night.to_string());
    let others = format!("Data on time zones: {} · latest nightly backup: {backup}", health.zone_data);
    messages(
        [heading].into_iter().chain(found).chain([next.to_owned()]).chain(openings).chain([others]).collect(),
    )
}

fn said(finding: &Finding) -> String {
    match finding {
        Finding::Permissions { channel, missing } => {
            format!("{}: I lack {missing}. Allow them for me in the channel's settings.", mention(*channel))
        }
        Finding::Channel { channel, why } => {
            format!(
                "{}: {why}. Allow me to see it, or choose another channel with `/pulse-admin team edit` or `/pulse-admin schedule edit`.",
                mention(*channel)
            )
        }
        Finding::Unknown { channel, why } => {
            format!("{}: I could not find out how it is there. {why}.", mention(*channel))
        }
        Finding::NoRole(team) => format!(
            "The role of {} is gone, so nobody can answer. Make it anew with `/pulse-admin team add`, or take the team away with `/pulse-admin team remove`.",
            literal(team)
        ),
        Finding::NobodyThere(team) => {
            format!("Nobody has the role of {}. Give it to those who are to be asked.", literal(team))
        }
        Finding::NoSizes => {
            "Discord did not tell how many people have which role. Look again in a minute.".into()
        }
        Finding::NotAsked(team) => format!(
            "No schedule asks {}. Add it to one with `/pulse-admin schedule edit`, or run `/pulse-admin setup` with its role.",
            literal(team)
        ),
        Finding::Clock { ahead } => clock(*ahead),
        Finding::Database(why) => {
            format!("{why}. Tell whoever runs me: a backup can be brought back with `candor restore`.")
        }
        Finding::GivenUp { channel, why, count } => {
            let messages = if *count == 1 { "1 message".to_owned() } else { format!("{count} messages") };
            format!("{}: {messages} could not be posted lately: {why}.", mention(*channel))
        }
    }
}

fn clock(ahead: TimeDelta) -> String {
    let way = if ahead > TimeDelta::zero() { "ahead of" } else { "behind" };
    format!(
        "My clock is {} {way} Discord's, so rounds open and close at the wrong time. Tell whoever runs me to set it.",
        about(ahead)
    )
}

/// A length of time in its largest unit.
fn about(time: TimeDelta) -> String {
    let time = time.abs();
    let (count, unit) = match () {
        () if time.num_days() > 0 => (time.num_days(), "day"),
        () if time.num_hours() > 0 => (time.num_hours(), "hour"),
        () => (time.num_minutes(), "minute"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}
