//! The first answer to an interaction.
//! See <https://docs.discord.com/developers/interactions/receiving-and-responding>.

use serde_json::{Value, json};

use super::compose::{self, Destination, Draft};
use super::refusal::{self, Refusal};
use super::{Call, Outcome, done, messages};
use crate::interaction::{Answer, Kind, Standing};
use crate::limits::{self, Use};
use crate::stored::{EPHEMERAL, LOADING};
use crate::world::World;

/// The types of callback.
const MESSAGE: u64 = 4;
const DEFERRED_MESSAGE: u64 = 5;
const DEFERRED_UPDATE: u64 = 6;
const UPDATE: u64 = 7;
const CHOICES: u64 = 8;
const FORM: u64 = 9;

/// An interaction that waits for this callback.
struct Open {
    id: u64,
    kind: Kind,
    person: u64,
    channel: u64,
}

pub(crate) fn callback(world: &mut World, call: &Call, id: u64, token: &str) -> Outcome {
    let open = open(world, id, token)?;
    let kind = call.json["type"].as_u64();
    let Some(kind) = kind.filter(|kind| fits(*kind, open.kind)) else {
        let says = format!("an interaction of type {} cannot be answered so", open.kind.number());
        return Err(limits::single("type", "INTERACTION_CALLBACK_TYPE_INVALID", &says));
    };
    let (answer, original) = match kind {
        MESSAGE => message(world, call, &open)?,
        DEFERRED_MESSAGE => thinking(world, call, &open),
        DEFERRED_UPDATE => (Answer::Acknowledged, open.kind.message()),
        UPDATE => update(world, call, &open)?,
        CHOICES => (choices(&call.json["data"])?, None),
        _ => (form(&call.json["data"])?, None),
    };
    if let Some(interaction) = world.interactions.get_mut(&open.id) {
        interaction.answer = Some(answer);
        interaction.original = original;
    }
    Ok(receipt(world, call, &open, kind, original))
}

fn open(world: &World, id: u64, token: &str) -> Result<Open, Refusal> {
    let known = world.interactions.get(&id).filter(|known| known.token == token);
    let known = known.ok_or_else(refusal::unknown_interaction)?;
    match known.standing(world.settings.answer_within, world.settings.token_valid) {
        Standing::Unanswered => {
            Ok(Open { id, kind: known.kind, person: known.person, channel: known.channel })
        }
        Standing::Unknown => Err(refusal::unknown_interaction()),
        Standing::Answered | Standing::Expired => Err(refusal::already_acknowledged()),
    }
}

/// Which callbacks go with which interaction. A form cannot be answered with another form, and
/// only what hangs on a message can update it.
fn fits(callback: u64, kind: Kind) -> bool {
    match kind {
        Kind::Command => [MESSAGE, DEFERRED_MESSAGE, FORM].contains(&callback),
        Kind::Autocomplete => callback == CHOICES,
        Kind::Component { .. } => {
            [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, FORM].contains(&callback)
        }
        Kind::Form { message } => {
            [MESSAGE, DEFERRED_MESSAGE].contains(&callback)
                || message.is_some() && [DEFERRED_UPDATE, UPDATE].contains(&callback)
        }
    }
}

fn message(world: &mut World, call: &Call, open: &Open) -> Result<(Answer, Option<u64>), Refusal> {
    let data = data(world, call, limits::ANSWER_PROPERTIES, Use::Answer)?;
    let flags = data["flags"].as_u64().unwrap_or(0);
    let draft = Draft { body: &data, files: &call.files, flags };
    let to = Destination { channel: open.channel, answers: Some(open.person) };
    let posted = compose::create(world, to, &draft);
    Ok((Answer::Posted(posted), Some(posted)))
}

/// The "is thinking…" message. Whether it is ephemeral is settled here and never again.
fn thinking(world: &mut World, call: &Call, open: &Open) -> (Answer, Option<u64>) {
    let flags = call.json["data"]["flags"].as_u64().unwrap_or(0) & EPHEMERAL | LOADING;
    let draft = Draft { body: &json!({}), files: &[], flags };
    let to = Destination { channel: open.channel, answers: Some(open.person) };
    (Answer::Thinking, Some(compose::create(world, to, &draft)))
}

fn update(world: &mut World, call: &Call, open: &Open) -> Result<(Answer, Option<u64>), Refusal> {
    let message = open.kind.message().ok_or_else(refusal::unknown_message)?;
    let data = data(world, call, limits::ANSWER_PROPERTIES, Use::Edit)?;
    let current = world.messages.get(&message).ok_or_else(refusal::unknown_message)?;
    limits::something_left(&current.json, &data, &call.files).map_err(under_data)?;
    compose::edit(world, message, &data, &call.files);
    Ok((Answer::Updated(message), Some(message)))
}

/// The `data` of a callback, checked as a message.
fn data(world: &mut World, call: &Call, known: &[&str], to: Use) -> Result<Value, Refusal> {
    let data = call.json["data"].clone();
    limits::message(&data, &call.files, to).map_err(under_data)?;
    for unknown in limits::unknown_properties(&data, known) {
        world
            .log
            .violations
            .push(format!("{} {}: unknown property \"data.{unknown}\"", call.method, call.path));
    }
    Ok(data)
}

fn under_data(mut refusal: Refusal) -> Refusal {
    for fault in &mut refusal.faults {
        fault.path = format!("data.{}", fault.path);
    }
    refusal
}

fn choices(data: &Value) -> Result<Answer, Refusal> {
    limits::choices(&data["choices"]).map_err(under_data)?;
    Ok(Answer::Choices(data["choices"].clone()))
}

fn form(data: &Value) -> Result<Answer, Refusal> {
    limits::form(data).map_err(under_data)?;
    Ok(Answer::Form(data.clone()))
}

/// 204, or the message when the bot asks for it.
fn receipt(world: &World, call: &Call, open: &Open, kind: u64, original: Option<u64>) -> super::Answer {
    if call.parameter("with_response") != Some("true") {
        return done();
    }
    let message = original.and_then(|id| messages::json_of(world, id).ok());
    let mut body = json!({
        "interaction": {
            "id": open.id.to_string(), "type": open.kind.number(),
            "response_message_id": original.map(|id| id.to_string()),
            "response_message_ephemeral": message.as_ref().is_some_and(|json| json["flags"].as_u64().unwrap_or(0) & EPHEMERAL != 0),
            "response_message_loading": kind == DEFERRED_MESSAGE,
        },
    });
    if let Some(message) = message {
        body["resource"] = json!({"type": kind, "message": message});
    }
    (200, body)
}
