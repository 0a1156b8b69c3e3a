//! Starting a thread below a message.
//! See <https://docs.discord.com/developers/resources/channel#start-thread-from-message>.

use serde_json::{Value, json};

use super::guilds::reachable;
use super::refusal::{self, Refusal};
use super::{Call, Outcome, messages};
use crate::gateway::GUILDS;
use crate::permissions::CREATE_PUBLIC_THREADS;
use crate::thread::Thread;
use crate::world::{ChannelState, Place, World};
use crate::{limits, payload, snowflake};

/// How many quiet minutes a thread has unless the bot says so.
const A_DAY: u64 = 1440;

/// `POST /channels/{channel}/messages/{message}/threads`
pub(crate) fn start(world: &mut World, call: &Call, channel: u64, message: u64) -> Outcome {
    let guild = may_start(world, channel)?;
    if !world.public_messages(channel).any(|known| known.id == message) {
        return Err(refusal::unknown_message());
    }
    limits::thread(&call.json)?;
    messages::note_unknown(world, call, limits::THREAD_PROPERTIES);
    if world.thread_of(message).is_some() {
        return Err(refusal::has_a_thread());
    }
    let thread = Thread {
        guild,
        parent: channel,
        name: call.json["name"].as_str().unwrap_or_default().trim().to_owned(),
        archive_after: call.json["auto_archive_duration"].as_u64().unwrap_or(A_DAY),
        started_at: snowflake::timestamp(),
        sent: 0,
    };
    Ok((201, add(world, message, thread)))
}

/// Whether the bot may start a thread there, and in which guild that is.
fn may_start(world: &World, channel: u64) -> Result<u64, Refusal> {
    let channel = reachable(world, channel)?;
    let guild = channel.guild().ok_or_else(refusal::not_in_direct_messages)?;
    if channel.thread().is_some() {
        return Err(refusal::wrong_kind_of_channel());
    }
    if world.bot_rights(channel) & CREATE_PUBLIC_THREADS == 0 {
        return Err(refusal::missing_permissions());
    }
    Ok(guild)
}

/// A thread shares its message's id, so that there can be only one.
fn add(world: &mut World, message: u64, thread: Thread) -> Value {
    let channel = ChannelState { id: message, place: Place::Thread(thread) };
    let payload = payload::channel(world, &channel);
    world.channels.insert(message, channel);
    let mut event = payload.clone();
    event["newly_created"] = json!(true);
    world.sessions.dispatch_to(GUILDS, "THREAD_CREATE", &event);
    payload
}
