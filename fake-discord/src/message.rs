//! A message as a person sees it.

use std::fmt;

use serde_json::{Value, json};

use crate::payload;
use crate::rest::compose::{self, Destination, Draft};
use crate::snowflake;
use crate::stored::{Stored, children};
use crate::world::World;

/// A message at the moment it was read. It does not change when the bot edits it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id.
    pub id: u64,
    /// Where it is.
    pub channel_id: u64,
    /// Who wrote it, by name.
    pub author: String,
    /// Its text, with Discord's markup.
    pub content: String,
    /// Its embeds, as the API has them.
    pub embeds: Vec<Value>,
    /// Its buttons and selects, row by row.
    pub rows: Vec<Vec<Component>>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// Whether only one person sees it.
    pub ephemeral: bool,
    /// Whether it was edited.
    pub edited: bool,
    /// The whole message, as the API has it.
    pub json: Value,
}

/// A button or a select.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// 2 is a button, 3 and 5 to 8 are selects.
    pub kind: u64,
    /// What is written on a button; empty when there is only an emoji.
    pub label: String,
    /// What the bot gets back; empty for links.
    pub custom_id: String,
    /// The style of a button, 1 to 6.
    pub style: u64,
    /// Whether it can be used.
    pub disabled: bool,
    /// Where a link leads.
    pub url: Option<String>,
    /// What a select says while nothing is chosen.
    pub placeholder: Option<String>,
    /// What a select offers: label and value.
    pub options: Vec<(String, String)>,
}

/// A file of a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub filename: String,
    /// What is read aloud instead of a picture.
    pub description: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.filename, self.bytes.len())
    }
}

impl Message {
    /// Reads a message, so that it no longer counts as unread.
    pub(crate) fn read(world: &mut World, id: u64) -> Option<Self> {
        let message = world.messages.get_mut(&id)?;
        message.read = true;
        message.edits_read = message.edits;
        Some(Self::of(world, world.messages.get(&id)?))
    }

    /// A message, unread as it may be.
    pub(crate) fn of(world: &World, stored: &Stored) -> Self {
        let json = &stored.json;
        let list = |name: &str| json[name].as_array().cloned().unwrap_or_default();
        Self {
            id: stored.id,
            channel_id: stored.channel,
            author: text(&json["author"]["username"]),
            content: text(&json["content"]),
            embeds: list("embeds"),
            rows: list("components").iter().map(|row| children(row).map(Component::of).collect()).collect(),
            attachments: list("attachments").iter().map(|file| Attachment::of(world, file)).collect(),
            ephemeral: stored.only_for.is_some(),
            edited: stored.edits > 0,
            json: payload::message(world, stored),
        }
    }

    /// All buttons, in reading order.
    pub fn buttons(&self) -> Vec<&Component> {
        self.rows.iter().flatten().filter(|component| component.kind == 2).collect()
    }

    /// What is written on the buttons, in reading order.
    pub fn labels(&self) -> Vec<&str> {
        self.buttons().into_iter().map(|button| button.label.as_str()).collect()
    }

    /// All selects, in reading order.
    pub fn selects(&self) -> Vec<&Component> {
        self.rows.iter().flatten().filter(|component| component.kind > 2).collect()
    }

    /// The field of an embed with this name.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.embeds.iter().filter_map(|embed| embed["fields"].as_array()).flatten();
        fields.find(|field| field["name"] == name).and_then(|field| field["value"].as_str())
    }

    /// All its words: its text, then those of its embeds.
    pub fn text(&self) -> String {
        let embeds = self.embeds.iter().map(|embed| text(&embed["description"]));
        let parts: Vec<String> =
            [self.content.clone()].into_iter().chain(embeds).filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }

    /// The message as it reads in a terminal; [`fmt::Display`] prints the same.
    pub fn render(&self) -> String {
        let mut lines = vec![];
        push(&mut lines, &self.content);
        self.embeds.iter().for_each(|embed| render_embed(&mut lines, embed));
        for file in &self.attachments {
            let alt = file.description.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
            lines.push(format!("<{}{alt}>", file.filename));
        }
        for row in &self.rows {
            lines.push(row.iter().map(Component::to_string).collect::<Vec<_>>().join(" "));
        }
        lines.join("\n")
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render())
    }
}

fn push(lines: &mut Vec<String>, text: &str) {
    if !text.is_empty() {
        lines.push(text.to_owned());
    }
}

fn render_embed(lines: &mut Vec<String>, embed: &Value) {
    let mut inside = vec![];
    push(&mut inside, &text(&embed["author"]["name"]));
    push(&mut inside, &text(&embed["title"]));
    push(&mut inside, &text(&embed["description"]));
    for field in embed["fields"].as_array().into_iter().flatten() {
        inside.push(format!("{}: {}", text(&field["name"]), text(&field["value"])));
    }
    push(&mut inside, &text(&embed["footer"]["text"]));
    let indented = inside.join("\n").lines().map(|line| format!("| {line}")).collect::<Vec<_>>();
    lines.extend(indented);
}

impl Component {
    fn of(json: &Value) -> Self {
        let options = json["options"].as_array().into_iter().flatten();
        Self {
            kind: json["type"].as_u64().unwrap_or(0),
            label: json["label"].as_str().or(json["emoji"]["name"].as_str()).unwrap_or_default().to_owned(),
            custom_id: text(&json["custom_id"]),
            style: json["style"].as_u64().unwrap_or(0),
            disabled: json["disabled"] == true,
            url: json["url"].as_str().map(str::to_owned),
            placeholder: json["placeholder"].as_str().map(str::to_owned),
            options: options.map(|option| (text(&option["label"]), text(&option["value"]))).collect(),
        }
    }
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.disabled) {
            (2, false) => write!(f, "[{}]", self.label),
            (2, true) => write!(f, "({})", self.label),
            (10, _) => f.write_str(&self.label),
            _ => write!(f, "[{} v]", self.placeholder.as_deref().unwrap_or("choose")),
        }
    }
}

impl Attachment {
    fn of(world: &World, json: &Value) -> Self {
        let id = snowflake::read(&json["id"]);
        Self {
            filename: text(&json["filename"]),
            description: json["description"].as_str().map(str::to_owned),
            bytes: id.and_then(|id| world.files.get(&id)).cloned().unwrap_or_default(),
        }
    }
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A message of a person.
pub(crate) fn said(world: &mut World, channel: u64, person: u64, content: &str) -> u64 {
    let draft = Draft { body: &json!({"content": content}), files: &[], flags: 0 };
    let id = compose::create(world, Destination { channel, answers: None }, &draft);
    let author = payload::user(world.person(person));
    if let Some(message) = world.messages.get_mut(&id) {
        message.json["author"] = author;
        message.read = true;
    }
    id
}
