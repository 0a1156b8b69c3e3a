//! Registering commands, for all guilds or for one.
//! See <https://docs.discord.com/developers/interactions/application-commands>.

use serde_json::{Value, json};

use super::refusal::{self, Refusal};
use super::{Call, Outcome, done};
use crate::limits;
use crate::settings::APPLICATION;
use crate::world::{Registered, World};

pub(crate) fn all(world: &mut World, call: &Call, application: u64, guild: Option<u64>) -> Outcome {
    check_owner(world, application, guild)?;
    match call.method.as_str() {
        "GET" => Ok((200, listed(world, call, guild))),
        "POST" => create(world, &call.json, guild),
        "PUT" => replace(world, &call.json, guild),
        _ => Err(refusal::method_not_allowed()),
    }
}

pub(crate) fn one(world: &mut World, call: &Call, application: u64, guild: Option<u64>, id: u64) -> Outcome {
    check_owner(world, application, guild)?;
    let known = world.commands.iter().position(|known| known.id == id && known.guild == guild);
    let at = known.ok_or_else(refusal::unknown_command)?;
    match call.method.as_str() {
        "GET" => Ok((200, world.commands[at].body.clone())),
        "PATCH" => change(world, &call.json, at),
        "DELETE" => {
            world.commands.remove(at);
            Ok(done())
        }
        _ => Err(refusal::method_not_allowed()),
    }
}

fn check_owner(world: &World, application: u64, guild: Option<u64>) -> Result<(), Refusal> {
    if application != APPLICATION {
        return Err(refusal::not_this_application());
    }
    let inside = |guild: u64| world.guilds.get(&guild).is_some_and(|guild| guild.bot_inside);
    if guild.is_some_and(|guild| !inside(guild)) {
        return Err(refusal::missing_access());
    }
    Ok(())
}

fn list(world: &World, guild: Option<u64>) -> Value {
    let listed = world.commands.iter().filter(|known| known.guild == guild);
    listed.map(|known| known.body.clone()).collect()
}

/// The list as it is told without being changed: translations are for those who ask for them.
fn listed(world: &World, call: &Call, guild: Option<u64>) -> Value {
    let mut all = list(world, guild);
    if call.parameter("with_localizations") != Some("true") {
        all.as_array_mut().into_iter().flatten().for_each(untranslated);
    }
    all
}

fn untranslated(command: &mut Value) {
    if let Some(fields) = command.as_object_mut() {
        fields.retain(|name, _| !name.ends_with("_localizations"));
        fields.get_mut("options").and_then(Value::as_array_mut).into_iter().flatten().for_each(untranslated);
    }
}

/// A command of the same name and kind is overwritten and keeps its id.
fn create(world: &mut World, body: &Value, guild: Option<u64>) -> Outcome {
    limits::command(body)?;
    let same = |known: &Registered| {
        known.guild == guild && known.body["name"] == body["name"] && known.body["type"] == kind(body)
    };
    if let Some(at) = world.commands.iter().position(same) {
        let id = world.commands[at].id;
        world.commands[at].body = registered(world, body, guild, id);
        return Ok((200, world.commands[at].body.clone()));
    }
    Ok((201, add(world, body, guild)))
}

fn add(world: &mut World, body: &Value, guild: Option<u64>) -> Value {
    let id = world.ids.mint();
    let body = registered(world, body, guild, id);
    world.commands.push(Registered { id, guild, body: body.clone() });
    body
}

/// Bulk overwrite: commands that stay keep their ids, the others go.
fn replace(world: &mut World, body: &Value, guild: Option<u64>) -> Outcome {
    limits::commands(body)?;
    let wanted = body.as_array().cloned().unwrap_or_default();
    let stays = |known: &Registered| {
        wanted.iter().any(|new| new["name"] == known.body["name"] && kind(new) == known.body["type"])
    };
    world.commands.retain(|known| known.guild != guild || stays(known));
    for new in &wanted {
        create(world, new, guild)?;
    }
    Ok((200, list(world, guild)))
}

fn change(world: &mut World, body: &Value, at: usize) -> Outcome {
    let mut changed = world.commands[at].body.clone();
    if let (Some(changed), Some(body)) = (changed.as_object_mut(), body.as_object()) {
        changed.extend(body.clone());
    }
    limits::command(&changed)?;
    changed["version"] = json!(world.ids.mint().to_string());
    world.commands[at].body = changed.clone();
    Ok((200, changed))
}

fn kind(body: &Value) -> Value {
    body.get("type").filter(|kind| !kind.is_null()).cloned().unwrap_or(json!(1))
}

/// A command as Discord gives it back, with what the bot left out spelt out.
fn registered(world: &mut World, body: &Value, guild: Option<u64>, id: u64) -> Value {
    let mut command = json!({
        "id": id.to_string(), "application_id": APPLICATION.to_string(), "version": world.ids.mint().to_string(),
        "type": kind(body), "name": body["name"], "description": body["description"].as_str().unwrap_or_default(),
        "name_localizations": translations(&body["name_localizations"]),
        "description_localizations": translations(&body["description_localizations"]), "nsfw": body["nsfw"] == json!(true),
        "default_member_permissions": permissions(&body["default_member_permissions"]),
        "options": settled(&body["options"]),
    });
    if let Some(guild) = guild {
        command["guild_id"] = json!(guild.to_string());
        return command;
    }
    let types = body.get("integration_types").filter(|types| !types.is_null());
    command["integration_types"] = types.cloned().unwrap_or(json!([0]));
    command["contexts"] = body["contexts"].clone();
    command["dm_permission"] = json!(body["dm_permission"] != json!(false));
    command
}

/// No translations are told back as null.
fn translations(given: &Value) -> Value {
    if *given == json!({}) { Value::Null } else { given.clone() }
}

/// Discord drops what says nothing: `required: false`, empty lists and the like.
fn settled(options: &Value) -> Value {
    let options = options.as_array().into_iter().flatten();
    options
        .map(|option| {
            let mut option = option.clone();
            if let Some(fields) = option.as_object_mut() {
                fields.retain(|_, value| !value.is_null() && *value != json!(false) && *value != json!([]));
                if let Some(inner) = fields.get("options") {
                    let inner = settled(inner);
                    fields.insert("options".into(), inner);
                }
            }
            option
        })
        .collect()
}

/// A string of digits, however it was sent.
fn permissions(given: &Value) -> Value {
    given.as_u64().map_or_else(|| given.clone(), |bits| json!(bits.to_string()))
}
