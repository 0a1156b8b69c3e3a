//! A message as the server keeps it: Discord's own JSON, and who has read it.

use serde_json::Value;

use crate::snowflake;

/// One message.
#[derive(Clone)]
pub(crate) struct Stored {
    pub(crate) id: u64,
    pub(crate) channel: u64,
    /// As `GET /channels/{id}/messages/{id}` answers.
    pub(crate) json: Value,
    /// The one person who can see it, when it is ephemeral.
    pub(crate) only_for: Option<u64>,
    /// Whether it still says "thinking…", after a deferred answer.
    pub(crate) loading: bool,
    pub(crate) read: bool,
    pub(crate) edits: u32,
    pub(crate) edits_read: u32,
}

impl Stored {
    /// Writes what an edit changed, and that there was one.
    pub(crate) fn edited(&mut self) {
        if self.loading {
            self.loading = false;
            self.json["flags"] = Value::from(self.flags() & !LOADING);
        } else {
            self.json["edited_timestamp"] = Value::from(snowflake::timestamp());
        }
        self.edits += 1;
    }

    pub(crate) fn flags(&self) -> u64 {
        self.json["flags"].as_u64().unwrap_or(0)
    }

    pub(crate) fn author(&self) -> Option<u64> {
        snowflake::read(&self.json["author"]["id"])
    }

    /// The components inside the rows, each with its row.
    pub(crate) fn components(&self) -> Vec<(usize, &Value)> {
        let rows = self.json["components"].as_array().into_iter().flatten();
        rows.enumerate().flat_map(|(at, row)| children(row).map(move |child| (at, child))).collect()
    }
}

/// What a component holds: itself, when it is no row.
pub(crate) fn children(row: &Value) -> impl Iterator<Item = &Value> {
    let inner = row["components"].as_array();
    let alone = inner.is_none().then_some(row);
    inner.into_iter().flatten().chain(alone)
}

/// <https://docs.discord.com/developers/resources/message#message-object-message-flags>
pub(crate) const EPHEMERAL: u64 = 1 << 6;
pub(crate) const LOADING: u64 = 1 << 7;
pub(crate) const SUPPRESS_EMBEDS: u64 = 1 << 2;
pub(crate) const HAS_THREAD: u64 = 1 << 5;
pub(crate) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
pub(crate) const COMPONENTS_V2: u64 = 1 << 15;
