//! What an interaction's token opens after the first answer: its message, and further ones.

use super::compose::{self, Destination, Draft};
use super::refusal::{self, Refusal};
use super::{Call, Outcome, done, messages};
use crate::interaction::{Answer, Interaction, Standing};
use crate::limits::{self, Use};
use crate::settings::APPLICATION;
use crate::world::World;

/// `POST /webhooks/{application}/{token}`
pub(crate) fn follow_up(world: &mut World, call: &Call, application: u64, token: &str) -> Outcome {
    let interaction = answered(world, application, token)?;
    let (id, original) = (interaction.id, interaction.original);
    let thinking = interaction.answer == Some(Answer::Thinking);
    let to = Destination { channel: interaction.channel, answers: Some(interaction.person) };
    limits::message(&call.json, &call.files, Use::Answer)?;
    messages::note_unknown(world, call, limits::ANSWER_PROPERTIES);
    // Right after a deferral Discord edits the loading message instead, and keeps it as private as it was.
    if let Some(loading) = original.filter(|_| thinking) {
        compose::edit(world, loading, &call.json, &call.files);
        world.settle(id, None);
        return Ok((200, messages::json_of(world, loading)?));
    }
    let flags = call.json["flags"].as_u64().unwrap_or(0);
    let posted = compose::create(world, to, &Draft { body: &call.json, files: &call.files, flags });
    world.settle(id, Some(posted));
    Ok((200, messages::json_of(world, posted)?))
}

/// One message of an interaction, or its first.
pub(crate) fn one(
    world: &mut World,
    call: &Call,
    application: u64,
    token: &str,
    message: Option<u64>,
) -> Outcome {
    let interaction = answered(world, application, token)?;
    let (id, original) = (interaction.id, interaction.original);
    let message = message.or(original).ok_or_else(refusal::unknown_message)?;
    match call.method.as_str() {
        "GET" => Ok((200, messages::json_of(world, message)?)),
        "PATCH" => edit(world, call, id, message),
        "DELETE" => delete(world, message),
        _ => Err(refusal::method_not_allowed()),
    }
}

fn edit(world: &mut World, call: &Call, interaction: u64, message: u64) -> Outcome {
    limits::message(&call.json, &call.files, Use::Edit)?;
    messages::note_unknown(world, call, limits::ANSWER_PROPERTIES);
    let changed = messages::change(world, call, message)?;
    world.settle(interaction, None);
    Ok(changed)
}

fn delete(world: &mut World, message: u64) -> Outcome {
    let removed = world.messages.remove(&message);
    removed.map(|_| done()).ok_or_else(refusal::unknown_message)
}

/// The interaction of a token, once it has an answer.
fn answered<'a>(world: &'a World, application: u64, token: &str) -> Result<&'a Interaction, Refusal> {
    if application != APPLICATION {
        return Err(refusal::unknown_webhook());
    }
    let interaction = world.interaction_of(token).ok_or_else(refusal::unknown_webhook)?;
    match interaction.standing(world.settings.answer_within, world.settings.token_valid) {
        Standing::Answered => Ok(interaction),
        Standing::Expired => Err(refusal::token_expired()),
        Standing::Unanswered | Standing::Unknown => Err(refusal::unknown_webhook()),
    }
}
