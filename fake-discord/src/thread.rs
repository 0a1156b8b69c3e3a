//! Threads: channels below a message, with the rights of the channel it is in.
//! See <https://docs.discord.com/developers/topics/threads>.

use std::collections::BTreeSet;

use crate::settings::BOT_USER;
use crate::stored::Stored;
use crate::world::{ChannelState, Place, World};

/// What a thread is beside a channel. Only the bot starts threads, so each is the bot's.
pub(crate) struct Thread {
    pub(crate) guild: u64,
    /// The channel of the message it hangs on.
    pub(crate) parent: u64,
    pub(crate) name: String,
    /// After so many quiet minutes Discord archives a thread; here none ever is.
    pub(crate) archive_after: u64,
    pub(crate) started_at: String,
    /// How many messages were ever sent, those deleted since too.
    pub(crate) sent: usize,
}

impl World {
    /// The thread below a message, which has the message's id.
    pub(crate) fn thread_of(&self, message: u64) -> Option<&ChannelState> {
        self.channels.get(&message).filter(|channel| channel.thread().is_some())
    }

    /// A channel's threads, oldest message first.
    pub(crate) fn threads_in(&self, channel: u64) -> impl Iterator<Item = &ChannelState> {
        self.channels.values().filter(move |thread| thread.parent() == Some(channel))
    }

    /// Counts a message, if the channel is a thread.
    pub(crate) fn count_in_thread(&mut self, channel: u64) {
        let place = self.channels.get_mut(&channel).map(|channel| &mut channel.place);
        if let Some(Place::Thread(thread)) = place {
            thread.sent += 1;
        }
    }

    /// How many people take part, the bot among them: whoever writes something joins.
    /// Discord counts no further than 50.
    pub(crate) fn members_of_thread(&self, thread: u64) -> usize {
        let mut members: BTreeSet<u64> = self.public_messages(thread).filter_map(Stored::author).collect();
        members.insert(BOT_USER);
        members.len().min(50)
    }
}
