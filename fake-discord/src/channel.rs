//! Channels and threads: what tests read, and what the bot may do there.

use std::fmt;

use tokio::time::timeout;

use crate::gateway::GUILDS;
use crate::guild::announce;
use crate::permissions::{self, Overwrite};
use crate::world::{ChannelState, Place, World};
use crate::{FakeDiscord, Message, Person, payload};

/// A channel of a guild, a thread in one, or the direct channel with a person.
#[derive(Clone)]
pub struct Channel {
    discord: FakeDiscord,
    id: u64,
}

impl Channel {
    pub(crate) fn new(discord: &FakeDiscord, id: u64) -> Self {
        Self { discord: discord.clone(), id }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Its name.
    ///
    /// # Panics
    /// When it was deleted.
    pub fn name(&self) -> String {
        let world = self.discord.hub().world();
        world.channels.get(&self.id).expect("the channel was deleted").name().to_owned()
    }

    /// The threads below messages here, oldest message first.
    pub fn threads(&self) -> Vec<Self> {
        let world = self.discord.hub().world();
        world.threads_in(self.id).map(|thread| Self::new(&self.discord, thread.id)).collect()
    }

    /// The thread below a message here.
    pub fn thread_of(&self, message: u64) -> Option<Self> {
        let world = self.discord.hub().world();
        let thread = world.thread_of(message).filter(|thread| thread.parent() == Some(self.id))?;
        Some(Self::new(&self.discord, thread.id))
    }

    /// Waits until there is a thread below a message here.
    ///
    /// # Panics
    /// When none is started in time.
    pub async fn threaded(&self, message: u64) -> Self {
        let patience = self.discord.patience();
        let started = self.discord.hub().until(|world| {
            world.thread_of(message).filter(|thread| thread.parent() == Some(self.id)).map(|thread| thread.id)
        });
        let started = timeout(patience, started).await;
        let id = started.unwrap_or_else(|_| {
            panic!("no thread below message {message} in #{} within {patience:?}", self.name())
        });
        Self::new(&self.discord, id)
    }

    /// Takes rights from the bot here, and in the threads here, by the names of Discord's settings page.
    ///
    /// # Panics
    /// When no permission has one of these names, or in a thread, which has no permissions of its own.
    pub fn deny(&self, permissions: &[&str]) {
        self.overwrite(Some(permissions::bits(permissions)));
    }

    /// Hides the channel and its threads from the bot.
    ///
    /// # Panics
    /// In a thread, which has no permissions of its own.
    pub fn hide(&self) {
        self.deny(&["View Channel"]);
    }

    /// Gives the bot back what its role grants.
    ///
    /// # Panics
    /// In a thread, which has no permissions of its own.
    pub fn allow_all(&self) {
        self.overwrite(None);
    }

    fn overwrite(&self, denied: Option<u64>) {
        self.discord.hub().change(|world| {
            let guild = world.channels.get(&self.id).and_then(ChannelState::guild);
            let bot_role = guild.map(|guild| world.guild(guild).bot_role);
            let place = world.channels.get_mut(&self.id).map(|channel| &mut channel.place);
            let is_thread = matches!(place, Some(Place::Thread(_)));
            assert!(!is_thread, "a thread has the permissions of its channel; change them there");
            if let (Some(role), Some(Place::Guild { overwrites, .. })) = (bot_role, place) {
                overwrites.clear();
                overwrites.extend(denied.map(|deny| Overwrite { role, allow: 0, deny }));
                announce(world, "CHANNEL_UPDATE", self.id);
            }
        });
    }

    /// Deletes the channel, its threads, and what was said in them.
    pub fn delete(&self) {
        self.discord.hub().change(|world| {
            match world.thread_of(self.id).map(payload::thread_delete) {
                Some(payload) => world.sessions.dispatch_to(GUILDS, "THREAD_DELETE", &payload),
                None => announce(world, "CHANNEL_DELETE", self.id),
            }
            world.channels.retain(|id, channel| *id != self.id && channel.parent() != Some(self.id));
            let World { channels, messages, .. } = world;
            messages.retain(|_, message| channels.contains_key(&message.channel));
        });
    }

    /// Everything said here that everybody can see, oldest first. Counts as read.
    pub fn messages(&self) -> Vec<Message> {
        self.read_all();
        let world = self.discord.hub().world();
        world.public_messages(self.id).map(|message| Message::of(&world, message)).collect()
    }

    /// A message as it is now. Counts as read.
    pub fn message(&self, id: u64) -> Option<Message> {
        Message::read(&mut self.discord.hub().world(), id).filter(|message| message.channel_id == self.id)
    }

    /// Counts everything here as read.
    pub fn read_all(&self) {
        let mut world = self.discord.hub().world();
        for message in world.messages.values_mut().filter(|message| message.channel == self.id) {
            message.read = true;
            message.edits_read = message.edits;
        }
    }

    /// The oldest message nobody read yet; waits for one.
    ///
    /// # Panics
    /// When none comes in time.
    pub async fn next_message(&self) -> Message {
        let patience = self.discord.patience();
        let next = self.discord.hub().until(|world| {
            let next = world.public_messages(self.id).find(|message| !message.read && !message.loading)?.id;
            Message::read(world, next)
        });
        let next = timeout(patience, next).await;
        next.unwrap_or_else(|_| panic!("no new message in #{} within {patience:?}", self.name()))
    }

    /// Waits until a message was edited since it was last read, and reads it.
    ///
    /// # Panics
    /// When it isn't in time.
    pub async fn edited(&self, id: u64) -> Message {
        let patience = self.discord.patience();
        let edited = self.discord.hub().until(|world| {
            let message = world.messages.get(&id)?;
            (message.edits > message.edits_read).then_some(())?;
            Message::read(world, id)
        });
        let edited = timeout(patience, edited).await;
        edited
            .unwrap_or_else(|_| panic!("message {id} in #{} was not edited within {patience:?}", self.name()))
    }

    /// A person says something here, which the bot did not write and may not edit.
    ///
    /// # Panics
    /// When the channel was deleted.
    pub fn says(&self, person: &Person, content: &str) -> Message {
        let id =
            self.discord.hub().change(|world| crate::message::said(world, self.id, person.id(), content));
        self.message(id).expect("the message was just said")
    }
}

impl fmt::Debug for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Channel").field("id", &self.id).finish_non_exhaustive()
    }
}
