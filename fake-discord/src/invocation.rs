//! What Discord's client makes of a command a person types: it finds the command, and lets nobody
//! send what was not declared.

use serde_json::{Value as Json, json};

use crate::Value;
use crate::resolved::{Resolved, plain, resolve};
use crate::snowflake;
use crate::world::{Registered, World};

/// Whether the client checks what a person sends, as it does, or a forger sends what it likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Checks {
    AsTheClient,
    None,
}

/// Who runs a command, and where.
#[derive(Clone, Copy)]
pub(crate) struct Runner {
    pub(crate) guild: Option<u64>,
    pub(crate) rights: u64,
}

/// A command line, read but not yet checked.
pub(crate) struct Line<'a> {
    /// `/name group subcommand`
    pub(crate) text: &'a str,
    pub(crate) options: &'a [(&'a str, Value)],
    /// The option a person is typing in.
    pub(crate) focused: Option<(&'a str, &'a str)>,
    pub(crate) checks: Checks,
}

/// The `data` of the interaction, or why a person could not have sent it.
pub(crate) fn data(world: &mut World, runner: Runner, line: &Line<'_>) -> Result<Json, String> {
    let mut words = line.text.trim_start_matches('/').split_whitespace();
    let name = words.next().unwrap_or_default();
    let command = find(world, runner.guild, name)?;
    if line.checks == Checks::AsTheClient {
        visible(&command.body, runner)?;
    }
    let (id, scope, body) = (command.id, command.guild, command.body.clone());
    let path: Vec<&str> = words.collect();
    let leaf = descend(&body, &path)?;
    let mut resolved = Resolved::default();
    let mut options = fill(world, leaf, line, &mut resolved)?;
    for (depth, word) in path.iter().enumerate().rev() {
        let kind = if depth + 1 == path.len() { 1 } else { 2 };
        options = vec![json!({"name": word, "type": kind, "options": options})];
    }
    let mut data = json!({"id": id.to_string(), "name": name, "type": 1, "options": options});
    if let Some(guild) = scope {
        data["guild_id"] = json!(guild.to_string());
    }
    if !resolved.0.is_empty() {
        data["resolved"] = json!(resolved.0);
    }
    Ok(data)
}

/// A guild's own command goes before the one for all guilds.
fn find<'a>(world: &'a World, guild: Option<u64>, name: &str) -> Result<&'a Registered, String> {
    let is_it = |known: &&Registered| known.body["name"] == name && known.body["type"] == 1;
    let own = world.commands.iter().filter(is_it).find(|known| known.guild.is_some() && known.guild == guild);
    let known = own.or_else(|| world.commands.iter().filter(is_it).find(|known| known.guild.is_none()));
    known.ok_or_else(|| {
        let names: Vec<_> = world.commands.iter().map(|known| &known.body["name"]).collect();
        format!("there is no command /{name}; registered are {names:?}")
    })
}

/// Who may see a command: `default_member_permissions`, where "0" is for administrators alone, and
/// `contexts`, which says where it can be run.
fn visible(command: &Json, runner: Runner) -> Result<(), String> {
    let name = &command["name"];
    let needed = snowflake::read(&command["default_member_permissions"]);
    let sees = match needed {
        Some(0) => runner.rights == u64::MAX,
        Some(bits) => runner.guild.is_none() || runner.rights & bits == bits,
        None => true,
    };
    if !sees {
        return Err(format!("the command {name} is hidden from somebody without the permissions {needed:?}"));
    }
    let here = u8::from(runner.guild.is_none());
    let contexts = command["contexts"].as_array();
    if contexts.is_some_and(|contexts| !contexts.iter().any(|context| *context == here)) {
        return Err(format!("the command {name} cannot be run here; its contexts are {contexts:?}"));
    }
    Ok(())
}

fn descend<'a>(command: &'a Json, path: &[&str]) -> Result<&'a Json, String> {
    let mut at = command;
    for word in path {
        let mut inner = inner(at);
        at = inner.find(|option| option["name"] == *word).ok_or_else(|| {
            let known: Vec<_> = self::inner(at).map(|option| &option["name"]).collect();
            format!("there is no subcommand {word:?} of {}; there are {known:?}", at["name"])
        })?;
    }
    match inner(at).next() {
        Some(first) => Err(format!("{} needs a subcommand, such as {}", at["name"], first["name"])),
        None => Ok(at),
    }
}

/// The subcommands and groups of a command.
fn inner(command: &Json) -> impl Iterator<Item = &Json> {
    let options = command["options"].as_array().into_iter().flatten();
    options.filter(|option| matches!(option["type"].as_u64(), Some(1 | 2)))
}

/// The options of a subcommand, in the order they are declared.
fn fill(
    world: &mut World,
    leaf: &Json,
    line: &Line<'_>,
    resolved: &mut Resolved,
) -> Result<Vec<Json>, String> {
    let declared: Vec<Json> = leaf["options"].as_array().cloned().unwrap_or_default();
    let names: Vec<&str> = declared.iter().filter_map(|option| option["name"].as_str()).collect();
    let typed = line.focused.map(|(name, _)| name);
    let unknown = line.options.iter().map(|(name, _)| *name).chain(typed).find(|name| !names.contains(name));
    if let Some(unknown) = unknown {
        return Err(format!("{:?} has no option {unknown:?}; it has {names:?}", line.text));
    }
    let mut options = Vec::new();
    for declared in &declared {
        options.extend(one(world, declared, line, resolved)?);
    }
    Ok(options)
}

fn one(
    world: &mut World,
    declared: &Json,
    line: &Line<'_>,
    resolved: &mut Resolved,
) -> Result<Option<Json>, String> {
    let name = declared["name"].as_str().unwrap_or_default();
    if let Some((_, typed)) = line.focused.filter(|(focused, _)| *focused == name) {
        if declared["autocomplete"] != true {
            return Err(format!("the option {name:?} of {:?} offers nothing while typing", line.text));
        }
        // What is being typed is always a text, whatever the option takes in the end.
        return Ok(Some(json!({"name": name, "type": declared["type"], "value": typed, "focused": true})));
    }
    let given = line.options.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
    let strict = line.checks == Checks::AsTheClient;
    match given {
        Some(value) => {
            let value =
                accepted(declared, value, strict).map_err(|why| format!("{:?} {name}: {why}", line.text))?;
            Ok(Some(
                json!({"name": name, "type": declared["type"], "value": resolve(world, &value, resolved)}),
            ))
        }
        None if declared["required"] == true && strict && line.focused.is_none() => {
            Err(format!("{:?} needs the option {name:?}", line.text))
        }
        None => Ok(None),
    }
}

/// The value, if the option takes it. Of choices a person reads the name and sends the value.
fn accepted(declared: &Json, value: &Value, strict: bool) -> Result<Value, String> {
    let kind = declared["type"].as_u64().unwrap_or(0);
    let fits = matches!(
        (kind, value),
        (3, Value::Text(_))
            | (4, Value::Integer(_))
            | (5, Value::Boolean(_))
            | (6, Value::User(_))
            | (7, Value::Channel(_))
            | (8, Value::Role(_))
            | (9, Value::User(_) | Value::Role(_))
            | (10, Value::Number(_) | Value::Integer(_))
            | (11, Value::File { .. })
    );
    if !fits {
        return Err(format!("takes values of type {kind}, not {value:?}"));
    }
    let Some(choices) = declared["choices"].as_array().filter(|choices| strict && !choices.is_empty()) else {
        return if strict { within(declared, value).map(|()| value.clone()) } else { Ok(value.clone()) };
    };
    let plain = plain(value);
    let choice = choices.iter().find(|choice| choice["name"] == plain || choice["value"] == plain);
    match choice.map(|choice| &choice["value"]) {
        Some(Json::String(text)) => Ok(Value::Text(text.clone())),
        Some(_) => Ok(value.clone()),
        None => Err(format!("offers no choice {plain}")),
    }
}

/// Lengths and bounds.
fn within(declared: &Json, value: &Value) -> Result<(), String> {
    let (size, least, most) = match value {
        Value::Text(text) => (json!(text.chars().count()), "min_length", "max_length"),
        Value::Integer(number) => (json!(number), "min_value", "max_value"),
        Value::Number(number) => (json!(number), "min_value", "max_value"),
        Value::Boolean(_) | Value::Role(_) | Value::Channel(_) | Value::User(_) | Value::File { .. } => {
            return Ok(());
        }
    };
    let (least, most) = (&declared[least], &declared[most]);
    let number = |json: &Json| json.as_f64();
    if number(least).is_some_and(|least| number(&size) < Some(least))
        || number(most).is_some_and(|most| number(&size) > Some(most))
    {
        return Err(format!("takes {least} to {most}, not {size}"));
    }
    Ok(())
}
