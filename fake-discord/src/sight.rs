//! What a person finds on a message: whether they see it at all, its buttons, its selects.

use serde_json::{Value as Json, json};

use crate::permissions::VIEW_CHANNEL;
use crate::world::World;
use crate::{Message, resolved};

impl World {
    /// The channel of a message, if this person can see it.
    pub(crate) fn seen_by(&self, person: u64, message: u64) -> Result<u64, String> {
        let message = self.messages.get(&message).ok_or("the message was deleted")?;
        if message.only_for.is_some_and(|only| only != person) {
            return Err("the message is for somebody else alone".into());
        }
        let channel = self.channels.get(&message.channel).ok_or("the channel was deleted")?;
        let sees = channel.person().map_or_else(
            || self.person_rights(person, channel) & VIEW_CHANNEL != 0,
            |recipient| recipient == person,
        );
        if sees { Ok(channel.id) } else { Err("they cannot see the channel".into()) }
    }

    /// The custom id of the button with this label.
    pub(crate) fn button(&self, person: u64, message: u64, label: &str) -> Result<String, String> {
        self.seen_by(person, message)?;
        let stored = self.messages.get(&message).ok_or("the message was deleted")?;
        let seen = Message::of(self, stored);
        let buttons = seen.buttons();
        let exact = buttons.iter().find(|button| button.label == label);
        let found = exact.or_else(|| buttons.iter().find(|button| button.label.starts_with(label)));
        match found {
            Some(button) if button.disabled => Err("the button is disabled".into()),
            Some(button) if button.custom_id.is_empty() => Err("the button is a link".into()),
            Some(button) => Ok(button.custom_id.clone()),
            None => Err(format!("there are {:?} under {:?}", seen.labels(), seen.content)),
        }
    }

    /// The `data` of a choice in a select.
    pub(crate) fn selection(&self, message: u64, custom_id: &str, values: &[&str]) -> Result<Json, String> {
        let stored = self.messages.get(&message).ok_or("the message was deleted")?;
        let mut components = stored.components().into_iter();
        let found = components.find(|(_, component)| component["custom_id"] == custom_id);
        let (_, select) = found.ok_or(format!("there is no select {custom_id:?}"))?;
        let offered = select["options"].as_array();
        let unknown = values.iter().find(|value| {
            offered.is_some_and(|offered| !offered.iter().any(|option| option["value"] == **value))
        });
        if let Some(unknown) = unknown {
            return Err(format!("{unknown:?} is not offered"));
        }
        let least = select["min_values"].as_u64().unwrap_or(1);
        let most = select["max_values"].as_u64().unwrap_or(1);
        if !(least..=most).contains(&(values.len() as u64)) {
            return Err(format!("{least} to {most} values have to be chosen"));
        }
        Ok(json!({
            "custom_id": custom_id, "component_type": select["type"], "values": values,
            "resolved": resolved::chosen(self, values),
        }))
    }
}
