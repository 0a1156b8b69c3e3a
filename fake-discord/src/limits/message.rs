//! Messages: what they may hold, and how much.
//! <https://docs.discord.com/developers/resources/message#create-message>

use serde_json::Value;

use super::{Check, characters, component, embed, join, list};
use crate::rest::body::{LARGEST_FILE, Upload};
use crate::rest::refusal::{self, Refusal};
use crate::snowflake;
use crate::stored::{COMPONENTS_V2, EPHEMERAL, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS};

/// What may be named when a message is created, edited, or answers an interaction.
pub(crate) const CREATE_PROPERTIES: &[&str] = &[
    "content",
    "nonce",
    "tts",
    "embeds",
    "allowed_mentions",
    "message_reference",
    "components",
    "sticker_ids",
    "attachments",
    "flags",
    "enforce_nonce",
    "poll",
];
pub(crate) const EDIT_PROPERTIES: &[&str] =
    &["content", "embeds", "flags", "allowed_mentions", "components", "attachments"];
pub(crate) const ANSWER_PROPERTIES: &[&str] =
    &["content", "tts", "embeds", "allowed_mentions", "flags", "components", "attachments", "poll"];

/// Why a message is sent; some rules depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// To a channel.
    Channel,
    /// As an answer to an interaction, or after one.
    Answer,
    /// To change one.
    Edit,
}

/// Checks the body of a message.
pub(crate) fn message(body: &Value, files: &[Upload], to: Use) -> Result<(), Refusal> {
    let mut check = Check::default();
    check.text(body, "", "content", 2000);
    embed::embeds(&mut check, list(body, "embeds"));
    flags(&mut check, body, to);
    let v2 = body["flags"].as_u64().unwrap_or(0) & COMPONENTS_V2 != 0;
    if v2 {
        only_components(&mut check, body);
    }
    component::rows(&mut check, list(body, "components"), v2);
    mentions(&mut check, &body["allowed_mentions"]);
    attachments(&mut check, body, files);
    if to != Use::Edit {
        unnamed_pictures(&mut check, body, files);
    }
    nonce(&mut check, body);
    check.verdict()?;
    if to != Use::Edit && is_empty(body, files) {
        return Err(refusal::empty_message());
    }
    Ok(())
}

/// Which flags a bot may set, and where.
fn flags(check: &mut Check, body: &Value, to: Use) {
    let Some(flags) = body.get("flags").filter(|flags| !flags.is_null()) else {
        return;
    };
    let allowed = match to {
        Use::Channel => SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
        Use::Answer => SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
        // Discord leaves a message as private as it was, and ignores that it is asked to again.
        Use::Edit => SUPPRESS_EMBEDS | COMPONENTS_V2 | EPHEMERAL,
    };
    let fits = flags.as_u64().is_some_and(|flags| flags & !allowed == 0);
    check.ensure(fits, "flags", "MESSAGE_FLAGS_INVALID", "These flags cannot be set on this message.");
}

/// <https://docs.discord.com/developers/components/reference#component-object-component-types>
fn only_components(check: &mut Check, body: &Value) {
    for name in ["content", "embeds", "poll", "sticker_ids"] {
        let present = match &body[name] {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(list) => !list.is_empty(),
            Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
        };
        let says = "The MessageFlags.IS_COMPONENTS_V2 flag excludes this field.";
        check.ensure(!present, name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", says);
    }
}

/// <https://docs.discord.com/developers/resources/message#allowed-mentions-object>
fn mentions(check: &mut Check, mentions: &Value) {
    let parse = list(mentions, "parse");
    for (at, kind) in parse.iter().enumerate() {
        let known = kind.as_str().is_some_and(|kind| ["roles", "users", "everyone"].contains(&kind));
        let path = format!("allowed_mentions.parse.{at}");
        check.ensure(
            known,
            &path,
            "BASE_TYPE_CHOICES",
            "Value must be one of ('users', 'roles', 'everyone').",
        );
    }
    for name in ["roles", "users"] {
        let ids = list(mentions, name);
        let both = !ids.is_empty() && parse.iter().any(|kind| kind == name);
        let says = format!("parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive.");
        check.ensure(!both, "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", &says);
        check.count(ids, &join("allowed_mentions", name), 0, 100);
    }
}

fn attachments(check: &mut Check, body: &Value, files: &[Upload]) {
    let listed = list(body, "attachments");
    for (at, attachment) in listed.iter().enumerate() {
        check.text(attachment, &format!("attachments.{at}"), "description", 1024);
        let id = snowflake::read(&attachment["id"]);
        check.ensure(
            id.is_some(),
            &format!("attachments.{at}.id"),
            "BASE_TYPE_REQUIRED",
            "This field is required",
        );
    }
    check.ensure(
        listed.len().max(files.len()) <= 10,
        "attachments",
        "BASE_TYPE_MAX_LENGTH",
        "Must be 10 or fewer in length.",
    );
    for file in files {
        let path = format!("files.{}", file.slot);
        check.ensure(
            file.bytes.len() <= LARGEST_FILE,
            &path,
            "BASE_TYPE_MAX_LENGTH",
            "File is larger than 10 MiB.",
        );
        check.ensure(!file.filename.is_empty(), &path, "BASE_TYPE_REQUIRED", "A file needs a name.");
    }
}

/// A picture that a new embed names has to come with the message; Discord would show a blank.
fn unnamed_pictures(check: &mut Check, body: &Value, files: &[Upload]) {
    let names: Vec<&str> = list(body, "attachments")
        .iter()
        .filter_map(|attachment| attachment["filename"].as_str())
        .chain(files.iter().map(|file| file.filename.as_str()))
        .collect();
    for (at, embed) in list(body, "embeds").iter().enumerate() {
        for picture in ["image", "thumbnail"] {
            let url = embed[picture]["url"].as_str().unwrap_or_default();
            let missing = url.strip_prefix("attachment://").is_some_and(|name| !names.contains(&name));
            let path = format!("embeds.{at}.{picture}.url");
            check.ensure(!missing, &path, "URL_TYPE_INVALID_URL", "No attachment has this name.");
        }
    }
}

fn nonce(check: &mut Check, body: &Value) {
    let fits = match &body["nonce"] {
        Value::Null => true,
        Value::String(text) => text.chars().count() <= 25,
        Value::Number(number) => number.is_i64() || number.is_u64(),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => false,
    };
    check.ensure(fits, "nonce", "NONCE_TYPE_TOO_LONG", "A nonce is a number or up to 25 characters.");
}

fn is_empty(body: &Value, files: &[Upload]) -> bool {
    let lists = ["embeds", "components", "sticker_ids"];
    characters(&body["content"]) == 0
        && lists.iter().all(|name| list(body, name).is_empty())
        && body["poll"].is_null()
        && files.is_empty()
}

/// Refuses an edit that would leave an empty message.
pub(crate) fn something_left(current: &Value, body: &Value, files: &[Upload]) -> Result<(), Refusal> {
    let mut after = current.clone();
    for name in ["content", "embeds", "components", "attachments"] {
        if let Some(value) = body.get(name) {
            after[name] = value.clone();
        }
    }
    let keeps_files = !list(&after, "attachments").is_empty();
    if is_empty(&after, files) && !keeps_files {
        return Err(refusal::empty_message());
    }
    Ok(())
}

/// Names at the top of a body that Discord would ignore without a word.
pub(crate) fn unknown_properties(body: &Value, known: &[&str]) -> Vec<String> {
    let names = body.as_object().into_iter().flat_map(|fields| fields.keys());
    names.filter(|name| !known.contains(&name.as_str())).cloned().collect()
}
