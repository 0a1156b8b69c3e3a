//! A person: what they may do in Discord's client, and nothing more unless it says "forged".

use std::fmt;

use serde_json::json;
use tokio::time::timeout;

use crate::interaction::Kind;
use crate::invocation::Checks;
use crate::{Channel, Choice, FakeDiscord, Form, Message, Reply, Role, Value};

/// Somebody, in a guild.
#[derive(Clone)]
pub struct Person {
    pub(crate) discord: FakeDiscord,
    pub(crate) id: u64,
    pub(crate) guild: u64,
    pub(crate) place: Where,
}

/// Where somebody types commands.
#[derive(Clone, Copy)]
pub(crate) enum Where {
    FirstChannel,
    Channel(u64),
    DirectMessages,
}

impl Person {
    pub(crate) fn new(discord: &FakeDiscord, id: u64, guild: u64) -> Self {
        Self { discord: discord.clone(), id, guild, place: Where::FirstChannel }
    }

    /// Their id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Their name.
    pub fn name(&self) -> String {
        self.discord.hub().world().person(self.id).name.clone()
    }

    /// The same person, who types commands in this channel.
    #[must_use]
    pub fn within(&self, channel: &Channel) -> Self {
        Self { place: Where::Channel(channel.id()), ..self.clone() }
    }

    /// The same person, who types commands to the bot in private.
    #[must_use]
    pub fn in_direct_messages(&self) -> Self {
        Self { place: Where::DirectMessages, ..self.clone() }
    }

    /// Gets a role.
    pub fn give(&self, role: &Role) {
        self.with_roles(|roles| roles.push(role.id()));
    }

    /// Loses a role.
    pub fn take(&self, role: &Role) {
        self.with_roles(|roles| roles.retain(|known| *known != role.id()));
    }

    fn with_roles(&self, change: impl FnOnce(&mut Vec<u64>)) {
        self.discord.hub().change(|world| world.guild_mut(self.guild).members.get_mut(&self.id).map(change));
    }

    /// Takes no direct messages from the bot any more.
    pub fn block_direct_messages(&self) {
        self.discord.hub().change(|world| world.person_mut(self.id).direct_messages_blocked = true);
    }

    /// Takes direct messages again.
    pub fn allow_direct_messages(&self) {
        self.discord.hub().change(|world| world.person_mut(self.id).direct_messages_blocked = false);
    }

    /// Uses Discord in this language, for example `de`.
    pub fn set_locale(&self, locale: &str) {
        self.discord.hub().change(|world| locale.clone_into(&mut world.person_mut(self.id).locale));
    }

    /// Runs a command, as in `/name group subcommand`.
    ///
    /// # Panics
    /// When Discord's client would not offer the command or not send it so.
    pub async fn runs(&self, command: &str, options: &[(&str, Value)]) -> Reply {
        self.types(command, options, None, Checks::AsTheClient).await
    }

    /// Runs a command without the client's checks: permissions, required options, bounds.
    ///
    /// # Panics
    /// When there is no such command at all.
    pub async fn runs_forged(&self, command: &str, options: &[(&str, Value)]) -> Reply {
        self.types(command, options, None, Checks::None).await
    }

    /// Types into one option of a command, and reads what is offered.
    ///
    /// # Panics
    /// When the command has no such option, the option offers nothing, or the bot doesn't answer.
    pub async fn completes(
        &self,
        command: &str,
        typed: (&str, &str),
        options: &[(&str, Value)],
    ) -> Vec<Choice> {
        self.types(command, options, Some(typed), Checks::AsTheClient).await.choices()
    }

    /// Presses the button with this label, or else the first whose label starts so.
    ///
    /// # Panics
    /// When they cannot see the message, or there is no such button to press.
    pub async fn presses(&self, message: &Message, label: &str) -> Reply {
        let custom_id = self.discord.hub().world().button(self.id, message.id, label);
        let custom_id =
            custom_id.unwrap_or_else(|why| panic!("{} cannot press {label:?}: {why}", self.name()));
        self.presses_id(message, &custom_id).await
    }

    /// Presses what has this custom id, even if no button on the message has it.
    ///
    /// # Panics
    /// When they cannot see the message.
    pub async fn presses_id(&self, message: &Message, custom_id: &str) -> Reply {
        self.uses(message, json!({"custom_id": custom_id, "component_type": 2})).await
    }

    /// Chooses values in a select.
    ///
    /// # Panics
    /// When there is no such select, or it does not offer these values.
    pub async fn chooses(&self, message: &Message, custom_id: &str, values: &[&str]) -> Reply {
        let data = self.discord.hub().world().selection(message.id, custom_id, values);
        let data = data.unwrap_or_else(|why| panic!("{} cannot choose {values:?}: {why}", self.name()));
        self.uses(message, data).await
    }

    /// Fills in a form and sends it. Inputs that are not named keep what was in them.
    ///
    /// # Panics
    /// When the client would not send it: a required input is empty, or a text too short or too long.
    pub async fn submits(&self, form: &Form, answers: &[(&str, &str)]) -> Reply {
        let data = form.filled(answers);
        let kind = Kind::Form { message: form.message };
        let interaction = self.discord.hub().change(|world| self.acts(world, kind, form.channel, &data));
        self.waits(interaction).await
    }

    /// Direct messages from the bot, oldest first. They count as read.
    pub fn direct_messages(&self) -> Vec<Message> {
        self.direct_channel().messages()
    }

    /// The oldest direct message not read yet; waits for one.
    ///
    /// # Panics
    /// When none comes in time.
    pub async fn next_direct_message(&self) -> Message {
        self.direct_channel().next_message().await
    }

    /// The direct channel with the bot.
    pub fn direct_channel(&self) -> Channel {
        let id = self.discord.hub().change(|world| world.direct_channel(self.id));
        Channel::new(&self.discord, id)
    }

    /// What only they can see, oldest first. It counts as read.
    pub fn ephemeral_messages(&self) -> Vec<Message> {
        let mut world = self.discord.hub().world();
        let own = world.messages.values().filter(|message| message.only_for == Some(self.id));
        let own: Vec<u64> = own.map(|message| message.id).collect();
        own.into_iter().filter_map(|id| Message::read(&mut world, id)).collect()
    }

    /// The oldest message only they can see and have not read; waits for one. For what a bot sends
    /// after its first answer.
    ///
    /// # Panics
    /// When none comes in time.
    pub async fn next_ephemeral_message(&self) -> Message {
        let patience = self.discord.patience();
        let next = self.discord.hub().until(|world| {
            let mut own = world.messages.values().filter(|message| message.only_for == Some(self.id));
            let next = own.find(|message| !message.read && !message.loading)?.id;
            Message::read(world, next)
        });
        let next = timeout(patience, next).await;
        next.unwrap_or_else(|_| panic!("nothing new only for {} within {patience:?}", self.name()))
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("name", &self.name()).finish_non_exhaustive()
    }
}
