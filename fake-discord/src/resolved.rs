//! The objects behind the ids in an interaction, which Discord sends along.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use crate::rest::body::Upload;
use crate::rest::compose;
use crate::snowflake;
use crate::world::{ChannelState, World};
use crate::{Value, payload};

/// The objects that values point to, by kind and id.
#[derive(Default)]
pub(crate) struct Resolved(pub(crate) BTreeMap<&'static str, Map<String, Json>>);

impl Resolved {
    fn add(&mut self, kind: &'static str, id: u64, object: Json) {
        self.0.entry(kind).or_default().insert(id.to_string(), object);
    }
}

/// The value as it is sent, and the object it points to beside it.
pub(crate) fn resolve(world: &mut World, value: &Value, resolved: &mut Resolved) -> Json {
    match value {
        Value::Role(id) => resolve_role(world, *id, resolved),
        Value::Channel(id) => resolve_channel(world, *id, resolved),
        Value::User(id) => resolved.add("users", *id, payload::user(world.person(*id))),
        Value::File { name, bytes } => return upload(world, name, bytes, resolved),
        Value::Text(_) | Value::Integer(_) | Value::Number(_) | Value::Boolean(_) => {}
    }
    plain(value)
}

fn resolve_role(world: &World, id: u64, resolved: &mut Resolved) {
    let mut guilds = world.guilds.values();
    if let Some((guild, role)) = guilds.find_map(|guild| Some((guild, guild.role(id)?))) {
        let position = guild.roles.iter().position(|known| known.id == id).unwrap_or(0);
        resolved.add("roles", id, payload::role(role, position));
    }
}

fn resolve_channel(world: &World, id: u64, resolved: &mut Resolved) {
    if let Some(channel) = world.channels.get(&id) {
        resolved.add("channels", id, partial(world, channel));
    }
}

/// A channel as interactions carry it, with what the bot may do there.
pub(crate) fn partial(world: &World, channel: &ChannelState) -> Json {
    let mut payload = payload::channel(world, channel);
    let rights = world.bot_rights(channel).to_string();
    payload["permissions"] = json!(rights);
    payload["app_permissions"] = json!(rights);
    payload
}

fn upload(world: &mut World, name: &str, bytes: &[u8], resolved: &mut Resolved) -> Json {
    let file = Upload { slot: 0, filename: name.into(), content_type: None, bytes: bytes.to_vec() };
    let mut attachment = compose::keep(world, "0", &file, None);
    attachment["ephemeral"] = json!(true);
    let id = attachment["id"].clone();
    if let Some(key) = snowflake::read(&id) {
        resolved.add("attachments", key, attachment);
    }
    id
}

/// The objects behind ids chosen in a select.
pub(crate) fn chosen(world: &World, values: &[&str]) -> Json {
    let mut resolved = Resolved::default();
    for id in values.iter().filter_map(|value| value.parse().ok()) {
        resolve_role(world, id, &mut resolved);
        resolve_channel(world, id, &mut resolved);
        if let Some(person) = world.people.get(&id) {
            resolved.add("users", id, payload::user(person));
        }
    }
    json!(resolved.0)
}

/// A value as JSON has it.
pub(crate) fn plain(value: &Value) -> Json {
    match value {
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Number(number) => json!(number),
        Value::Boolean(answer) => json!(answer),
        Value::Role(id) | Value::Channel(id) | Value::User(id) => json!(id.to_string()),
        Value::File { name, .. } => json!(name),
    }
}
