//! Messages in channels, and opening a direct one.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::compose::{self, Destination, Draft};
use super::guilds::reachable;
use super::refusal::{self, Refusal};
use super::{Call, Outcome, done};
use crate::limits::{self, Use};
use crate::payload;
use crate::permissions::{
    ATTACH_FILES, EMBED_LINKS, MANAGE_MESSAGES, READ_MESSAGE_HISTORY, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS,
};
use crate::settings::BOT_USER;
use crate::snowflake;
use crate::stored::Stored;
use crate::world::World;

/// How long a nonce is remembered; Discord says "the past few minutes".
const NONCE_REMEMBERED: Duration = Duration::from_mins(5);

pub(crate) fn all(world: &mut World, call: &Call, channel: u64) -> Outcome {
    match call.method.as_str() {
        "GET" => list(world, call, channel),
        "POST" => post(world, call, channel),
        _ => Err(refusal::method_not_allowed()),
    }
}

pub(crate) fn one(world: &mut World, call: &Call, channel: u64, message: u64) -> Outcome {
    reachable(world, channel)?;
    let known = world.public_messages(channel).find(|known| known.id == message);
    let known = known.ok_or_else(refusal::unknown_message)?;
    match call.method.as_str() {
        "GET" => Ok((200, payload::message(world, known))),
        "PATCH" => edit(world, call, message),
        "DELETE" => delete(world, channel, message),
        _ => Err(refusal::method_not_allowed()),
    }
}

/// Newest first, as Discord lists them.
fn list(world: &World, call: &Call, channel: u64) -> Outcome {
    let channel = reachable(world, channel)?;
    if world.bot_rights(channel) & READ_MESSAGE_HISTORY == 0 {
        return Ok((200, json!([])));
    }
    let number = |name| call.parameter(name).and_then(|value| value.parse::<u64>().ok());
    let limit = number("limit").unwrap_or(50);
    if !(1..=100).contains(&limit) {
        return Err(limits::single("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100."));
    }
    let limit = usize::try_from(limit).unwrap_or(100);
    let ids: Vec<u64> = world.public_messages(channel.id).map(|message| message.id).collect();
    let mut chosen = window(&ids, limit, number("before"), number("after"), number("around"));
    chosen.reverse();
    Ok((200, chosen.iter().filter_map(|id| json_of(world, *id).ok()).collect()))
}

/// The part of a channel that a question asks for, oldest first.
fn window(
    ids: &[u64],
    limit: usize,
    before: Option<u64>,
    after: Option<u64>,
    around: Option<u64>,
) -> Vec<u64> {
    if let Some(after) = after {
        let start = ids.partition_point(|id| *id <= after);
        return ids[start..].iter().take(limit).copied().collect();
    }
    let end = match (before, around) {
        (Some(before), _) => ids.partition_point(|id| *id < before),
        (None, Some(around)) => (ids.partition_point(|id| *id < around) + limit / 2 + 1).min(ids.len()),
        (None, None) => ids.len(),
    };
    ids[end.saturating_sub(limit)..end].to_vec()
}

fn post(world: &mut World, call: &Call, channel: u64) -> Outcome {
    may_send(world, call, channel)?;
    limits::message(&call.json, &call.files, Use::Channel)?;
    note_unknown(world, call, limits::CREATE_PROPERTIES);
    if let Some(known) = remembered(world, call, channel) {
        return Ok((200, known));
    }
    let flags = call.json["flags"].as_u64().unwrap_or(0);
    let draft = Draft { body: &call.json, files: &call.files, flags };
    let id = compose::create(world, Destination { channel, answers: None }, &draft);
    if let Some(nonce) = nonce(&call.json) {
        world.nonces.insert((channel, nonce), (Instant::now(), id));
    }
    Ok((200, json_of(world, id)?))
}

/// Whether the bot may send there at all: rights in a guild, a person's wish in direct messages.
fn may_send(world: &World, call: &Call, channel: u64) -> Result<(), Refusal> {
    let channel = reachable(world, channel)?;
    if let Some(person) = channel.person() {
        return may_message(world, person);
    }
    let rights = world.bot_rights(channel);
    let has_some = |name: &str| call.json[name].as_array().is_some_and(|list| !list.is_empty());
    let sending = if channel.thread().is_some() { SEND_MESSAGES_IN_THREADS } else { SEND_MESSAGES };
    let needed = sending
        | if has_some("embeds") { EMBED_LINKS } else { 0 }
        | if call.files.is_empty() { 0 } else { ATTACH_FILES };
    if rights & needed != needed {
        return Err(refusal::missing_permissions());
    }
    Ok(())
}

fn may_message(world: &World, person: u64) -> Result<(), Refusal> {
    if !world.shares_a_guild(person) {
        return Err(refusal::no_mutual_guild());
    }
    if world.person(person).direct_messages_blocked {
        return Err(refusal::cannot_message_person());
    }
    Ok(())
}

/// The message an enforced nonce stands for, when it was sent a short while ago:
/// <https://docs.discord.com/developers/resources/message#create-message>.
fn remembered(world: &World, call: &Call, channel: u64) -> Option<Value> {
    if call.json["enforce_nonce"] != json!(true) {
        return None;
    }
    let (sent, id) = world.nonces.get(&(channel, nonce(&call.json)?))?;
    let message = world.messages.get(id)?;
    (sent.elapsed() < NONCE_REMEMBERED).then(|| payload::message(world, message))
}

fn nonce(body: &Value) -> Option<String> {
    match &body["nonce"] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn edit(world: &mut World, call: &Call, message: u64) -> Outcome {
    let author = world.messages.get(&message).and_then(Stored::author);
    if author != Some(BOT_USER) {
        return Err(refusal::not_the_author());
    }
    limits::message(&call.json, &call.files, Use::Edit)?;
    note_unknown(world, call, limits::EDIT_PROPERTIES);
    change(world, call, message)
}

/// Edits a message, if something is left of it.
pub(crate) fn change(world: &mut World, call: &Call, message: u64) -> Outcome {
    let current = world.messages.get(&message).ok_or_else(refusal::unknown_message)?;
    limits::something_left(&current.json, &call.json, &call.files)?;
    compose::edit(world, message, &call.json, &call.files);
    Ok((200, json_of(world, message)?))
}

pub(crate) fn json_of(world: &World, message: u64) -> Result<Value, Refusal> {
    let message = world.messages.get(&message).ok_or_else(refusal::unknown_message)?;
    Ok(payload::message(world, message))
}

/// Somebody else's message goes only with the right to manage messages.
fn delete(world: &mut World, channel: u64, message: u64) -> Outcome {
    let author = world.messages.get(&message).and_then(Stored::author);
    let channel = reachable(world, channel)?;
    if author != Some(BOT_USER) && world.bot_rights(channel) & MANAGE_MESSAGES == 0 {
        return Err(refusal::missing_permissions());
    }
    world.messages.remove(&message);
    Ok(done())
}

/// Discord ignores properties it does not know, which hides a misspelt one.
pub(crate) fn note_unknown(world: &mut World, call: &Call, known: &[&str]) {
    for unknown in limits::unknown_properties(&call.json, known) {
        world.log.violations.push(format!("{} {}: unknown property {unknown:?}", call.method, call.path));
    }
}

/// `POST /users/@me/channels`. Whether the person takes messages shows only when one is sent.
pub(crate) fn open_direct(world: &mut World, call: &Call) -> Outcome {
    let person = snowflake::read(&call.json["recipient_id"]);
    let Some(person) = person else {
        return Err(limits::single("recipient_id", "BASE_TYPE_REQUIRED", "This field is required"));
    };
    if !world.people.contains_key(&person) {
        return Err(refusal::unknown_user());
    }
    note_unknown(world, call, &["recipient_id"]);
    let id = world.direct_channel(person);
    let channel = world.channels.get(&id).ok_or_else(refusal::unknown_channel)?;
    Ok((200, payload::channel(world, channel)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_what_was_asked_for() {
        let ids = [1, 2, 3, 4, 5];
        assert_eq!(window(&ids, 2, None, None, None), [4, 5]);
        assert_eq!(window(&ids, 2, Some(3), None, None), [1, 2]);
        assert_eq!(window(&ids, 2, None, Some(2), None), [3, 4]);
        assert_eq!(window(&ids, 3, None, None, Some(3)), [2, 3, 4]);
        assert_eq!(window(&ids, 9, None, None, None), ids);
    }
}
