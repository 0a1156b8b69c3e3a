//! Embeds. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>

use serde_json::Value;

use super::{Check, characters, list};

/// The limit over all embeds of a message.
const ALL_TOGETHER: usize = 6000;

pub(super) fn embeds(check: &mut Check, embeds: &[Value]) {
    check.count(embeds, "embeds", 0, 10);
    for (at, each) in embeds.iter().enumerate() {
        embed(check, each, &format!("embeds.{at}"));
    }
    let total: usize = embeds.iter().map(size).sum();
    let says = "Embed size exceeds maximum size of 6000";
    check.ensure(total <= ALL_TOGETHER, "embeds", "MAX_EMBED_SIZE_EXCEEDED", says);
}

fn embed(check: &mut Check, embed: &Value, path: &str) {
    check.text(embed, path, "title", 256);
    check.text(embed, path, "description", 4096);
    check.text(&embed["footer"], &format!("{path}.footer"), "text", 2048);
    check.text(&embed["author"], &format!("{path}.author"), "name", 256);
    check.number(embed, path, "color", 0, 0x00FF_FFFF);
    let fields = list(embed, "fields");
    check.count(fields, &format!("{path}.fields"), 0, 25);
    for (at, field) in fields.iter().enumerate() {
        let path = format!("{path}.fields.{at}");
        check.needed_text(field, &path, "name", 1, 256);
        check.needed_text(field, &path, "value", 1, 1024);
    }
    // A picture alone makes an embed; nothing at all does not.
    let shows = size(embed) > 0 || embed["image"].is_object() || embed["thumbnail"].is_object();
    check.ensure(shows, &format!("{path}.description"), "BASE_TYPE_REQUIRED", "This field is required");
}

fn size(embed: &Value) -> usize {
    let texts = [&embed["title"], &embed["description"], &embed["footer"]["text"], &embed["author"]["name"]];
    let fields = list(embed, "fields").iter().flat_map(|field| [&field["name"], &field["value"]]);
    texts.into_iter().chain(fields).map(characters).sum()
}
