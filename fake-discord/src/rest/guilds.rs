//! Guilds, their roles, channels and members, to read.

use serde_json::{Map, Value, json};

use super::refusal::{self, Refusal};
use super::{Call, Outcome};
use crate::gateway::GUILD_MEMBERS;
use crate::payload;
use crate::permissions::VIEW_CHANNEL;
use crate::settings::BOT_USER;
use crate::world::{ChannelState, GuildState, World};

fn visible(world: &World, guild: u64) -> Result<&GuildState, Refusal> {
    let guild = world.guilds.get(&guild).ok_or_else(refusal::unknown_guild)?;
    if guild.bot_inside { Ok(guild) } else { Err(refusal::missing_access()) }
}

pub(crate) fn guild(world: &World, call: &Call, guild: u64) -> Outcome {
    let guild = visible(world, guild)?;
    let mut body = payload::guild(guild);
    if call.parameter("with_counts") == Some("true") {
        body["approximate_member_count"] = json!(guild.members.len() + 1);
        body["approximate_presence_count"] = json!(1);
    }
    Ok((200, body))
}

/// All channels of a guild, those the bot cannot view too, as Discord answers.
pub(crate) fn channels(world: &World, guild: u64) -> Outcome {
    let guild = visible(world, guild)?;
    let channels = world.channels_of(guild.id).map(|channel| payload::channel(world, channel));
    Ok((200, channels.collect()))
}

pub(crate) fn roles(world: &World, guild: u64) -> Outcome {
    Ok((200, Value::from(payload::roles(visible(world, guild)?))))
}

/// How many members have each role; @everyone is left out, as Discord documents.
pub(crate) fn member_counts(world: &World, guild: u64) -> Outcome {
    let guild = visible(world, guild)?;
    let others = guild.roles.iter().filter(|role| role.id != guild.id);
    let counts: Map<String, Value> = others
        .map(|role| {
            let people = guild.members.values().filter(|roles| roles.contains(&role.id)).count();
            (role.id.to_string(), json!(people + usize::from(role.id == guild.bot_role)))
        })
        .collect();
    Ok((200, Value::Object(counts)))
}

/// The members whose names begin with a word; that takes no intent. A word of letters and digits is
/// all that is read, as tests need no other.
pub(crate) fn search(world: &World, call: &Call, guild: u64) -> Outcome {
    let guild = visible(world, guild)?;
    let query = call.parameter("query").unwrap_or_default().to_lowercase();
    let limit = call.parameter("limit").and_then(|limit| limit.parse().ok()).unwrap_or(1);
    let fits = |person: &&u64| world.person(**person).name.to_lowercase().starts_with(&query);
    let found = guild.members.keys().filter(fits).take(limit);
    Ok((200, found.map(|person| payload::member(world, guild, *person)).collect()))
}

/// Everybody; Discord wants the members intent for that.
pub(crate) fn members(world: &World, guild: u64) -> Outcome {
    let guild = visible(world, guild)?;
    if world.settings.privileged_intents & GUILD_MEMBERS == 0 {
        return Err(refusal::missing_access());
    }
    Ok((200, guild.members.keys().map(|person| payload::member(world, guild, *person)).collect()))
}

pub(crate) fn member(world: &World, guild: u64, person: u64) -> Outcome {
    let guild = visible(world, guild)?;
    if person != BOT_USER && !guild.members.contains_key(&person) {
        return Err(refusal::unknown_member());
    }
    Ok((200, payload::member(world, guild, person)))
}

pub(crate) fn channel(world: &World, channel: u64) -> Outcome {
    let channel = reachable(world, channel)?;
    Ok((200, payload::channel(world, channel)))
}

/// A channel the bot can view.
pub(crate) fn reachable(world: &World, channel: u64) -> Result<&ChannelState, Refusal> {
    let channel = world.channels.get(&channel).ok_or_else(refusal::unknown_channel)?;
    if world.bot_rights(channel) & VIEW_CHANNEL == 0 {
        return Err(refusal::missing_access());
    }
    Ok(channel)
}
