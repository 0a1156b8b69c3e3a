//! Turns the body of a request into a message, or into a change of one.

use serde_json::{Value, json};

use super::body::Upload;
use crate::payload;
use crate::settings::APPLICATION;
use crate::snowflake;
use crate::stored::{EPHEMERAL, LOADING, Stored, children};
use crate::world::World;

/// Where a new message goes, and on whose behalf.
#[derive(Clone, Copy)]
pub(crate) struct Destination {
    pub(crate) channel: u64,
    /// The person whose interaction it answers.
    pub(crate) answers: Option<u64>,
}

/// What a new message is made of.
pub(crate) struct Draft<'a> {
    pub(crate) body: &'a Value,
    pub(crate) files: &'a [Upload],
    pub(crate) flags: u64,
}

/// Stores a new message.
pub(crate) fn create(world: &mut World, to: Destination, draft: &Draft<'_>) -> u64 {
    let id = world.ids.mint();
    let mut json = json!({
        "id": id.to_string(), "channel_id": to.channel.to_string(), "author": payload::bot_user(),
        "content": "", "timestamp": snowflake::timestamp(), "edited_timestamp": null, "tts": false,
        "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "components": [], "pinned": false, "type": 0, "flags": draft.flags,
    });
    if to.answers.is_some() {
        json["webhook_id"] = json!(APPLICATION.to_string());
        json["application_id"] = json!(APPLICATION.to_string());
    }
    if !draft.body["nonce"].is_null() {
        json["nonce"] = draft.body["nonce"].clone();
    }
    write(world, &mut json, draft.body, draft.files);
    let only_for = to.answers.filter(|_| draft.flags & EPHEMERAL != 0);
    if only_for.is_none() {
        world.count_in_thread(to.channel);
    }
    let stored = Stored {
        id,
        channel: to.channel,
        json,
        only_for,
        loading: draft.flags & LOADING != 0,
        read: false,
        edits: 0,
        edits_read: 0,
    };
    world.messages.insert(id, stored);
    id
}

/// Changes what the body names, and keeps the rest.
pub(crate) fn edit(world: &mut World, id: u64, body: &Value, files: &[Upload]) {
    let Some(message) = world.messages.get(&id) else {
        return;
    };
    let mut json = message.json.clone();
    write(world, &mut json, body, files);
    if let Some(message) = world.messages.get_mut(&id) {
        message.json = json;
        message.edited();
    }
}

fn write(world: &mut World, message: &mut Value, body: &Value, files: &[Upload]) {
    if let Some(content) = body.get("content") {
        // Discord trims what people would not see.
        message["content"] = json!(content.as_str().unwrap_or_default().trim());
    }
    if let Some(components) = body.get("components") {
        message["components"] = Value::from(settled(components));
    }
    attach(world, message, body, files);
    if let Some(embeds) = body.get("embeds") {
        let embeds = embeds.as_array().into_iter().flatten();
        message["embeds"] = embeds.map(|embed| shown(embed, &message["attachments"])).collect();
    }
}

/// Components as Discord gives them back: with `disabled` spelt out, and without null.
fn settled(components: &Value) -> Vec<Value> {
    let mut rows = components.as_array().cloned().unwrap_or_default();
    for row in &mut rows {
        for child in row["components"].as_array_mut().into_iter().flatten() {
            if child.get("disabled").is_none() && children(child).count() == 1 {
                child["disabled"] = json!(false);
            }
        }
    }
    rows
}

/// Keeps the attachments the body lists, or all when it lists none, and adds the files it brings.
fn attach(world: &mut World, message: &mut Value, body: &Value, files: &[Upload]) {
    let channel = message["channel_id"].as_str().unwrap_or_default().to_owned();
    let mut attachments = message["attachments"].as_array().cloned().unwrap_or_default();
    let listed = body["attachments"].as_array();
    if let Some(listed) = listed {
        let named =
            |id: &Value| listed.iter().any(|entry| snowflake::read(&entry["id"]) == snowflake::read(id));
        attachments.retain(|attachment| named(&attachment["id"]));
    }
    for file in files {
        let mut described = listed.into_iter().flatten();
        let described = described.find(|entry| snowflake::read(&entry["id"]) == Some(file.slot));
        attachments.push(keep(world, &channel, file, described));
    }
    message["attachments"] = Value::from(attachments);
}

/// Keeps a file's bytes and describes it.
pub(crate) fn keep(world: &mut World, channel: &str, file: &Upload, described: Option<&Value>) -> Value {
    let id = world.ids.mint();
    let name = described.and_then(|entry| entry["filename"].as_str()).unwrap_or(&file.filename);
    let url = format!("http://127.0.0.1:{}/attachments/{channel}/{id}/{name}", world.port);
    let mut attachment = json!({
        "id": id.to_string(), "filename": name, "size": file.bytes.len(), "url": url, "proxy_url": url,
    });
    if let Some(text) = described.and_then(|entry| entry["description"].as_str()) {
        attachment["description"] = json!(text);
    }
    if let Some(kind) = &file.content_type {
        attachment["content_type"] = json!(kind);
    }
    world.files.insert(id, file.bytes.clone());
    attachment
}

/// An embed as Discord gives it back, its pictures found among the attachments.
fn shown(embed: &Value, attachments: &Value) -> Value {
    let mut embed = embed.clone();
    embed["type"] = json!("rich");
    for picture in ["image", "thumbnail"] {
        let url = embed[picture]["url"].as_str().unwrap_or_default();
        let Some(name) = url.strip_prefix("attachment://") else {
            continue;
        };
        let mut attachments = attachments.as_array().into_iter().flatten();
        if let Some(found) = attachments.find(|attachment| attachment["filename"] == name) {
            embed[picture]["url"] = found["url"].clone();
        }
    }
    if let Some(embed) = embed.as_object_mut() {
        embed.retain(|_, value| !value.is_null());
    }
    embed
}
