//! Everything that exists in this Discord: guilds, people, channels, messages, commands.
//! One value behind one lock; nothing here waits.

use std::collections::{BTreeMap, HashMap};
use std::time::Instant;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::faults::Faults;
use crate::gateway::session::Sessions;
use crate::interaction::Interaction;
use crate::permissions::{self, Overwrite};
use crate::ratelimit::Limiter;
use crate::rest::log::Log;
use crate::settings::Settings;
use crate::snowflake::Snowflakes;
use crate::stored::Stored;
use crate::thread::Thread;

/// The whole state.
pub(crate) struct World {
    pub(crate) ids: Snowflakes,
    pub(crate) settings: Settings,
    pub(crate) port: u16,
    pub(crate) guilds: BTreeMap<u64, GuildState>,
    pub(crate) people: BTreeMap<u64, PersonState>,
    pub(crate) channels: BTreeMap<u64, ChannelState>,
    pub(crate) messages: BTreeMap<u64, Stored>,
    pub(crate) files: BTreeMap<u64, Vec<u8>>,
    pub(crate) commands: Vec<Registered>,
    pub(crate) interactions: BTreeMap<u64, Interaction>,
    pub(crate) nonces: HashMap<(u64, String), (Instant, u64)>,
    pub(crate) limiter: Limiter,
    pub(crate) faults: Faults,
    pub(crate) log: Log,
    pub(crate) sessions: Sessions,
    /// What its clock says, when a test has set that.
    pub(crate) time: Option<DateTime<Utc>>,
    pub(crate) stopped: bool,
}

/// A guild and who is in it.
pub(crate) struct GuildState {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) bot_role: u64,
    pub(crate) roles: Vec<RoleState>,
    pub(crate) members: BTreeMap<u64, Vec<u64>>,
    pub(crate) bot_inside: bool,
}

/// A role; the one with the guild's own id is @everyone.
pub(crate) struct RoleState {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) permissions: u64,
    pub(crate) managed: bool,
}

/// A person, whatever guilds they are in.
pub(crate) struct PersonState {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) direct_messages_blocked: bool,
}

/// A channel and what the bot may do there.
pub(crate) struct ChannelState {
    pub(crate) id: u64,
    pub(crate) place: Place,
}

/// Where a channel is.
pub(crate) enum Place {
    Guild { guild: u64, name: String, overwrites: Vec<Overwrite> },
    Thread(Thread),
    Direct { person: u64 },
}

/// A command as the bot registered it, in one guild or in all.
pub(crate) struct Registered {
    pub(crate) id: u64,
    pub(crate) guild: Option<u64>,
    pub(crate) body: Value,
}

impl World {
    pub(crate) fn new(settings: Settings, port: u16) -> Self {
        Self {
            ids: Snowflakes::default(),
            limiter: Limiter::new(&settings),
            settings,
            port,
            guilds: BTreeMap::new(),
            people: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            files: BTreeMap::new(),
            commands: Vec::new(),
            interactions: BTreeMap::new(),
            nonces: HashMap::new(),
            faults: Faults::default(),
            log: Log::default(),
            sessions: Sessions::default(),
            time: None,
            stopped: false,
        }
    }

    /// A guild a handle points to.
    pub(crate) fn guild(&self, id: u64) -> &GuildState {
        self.guilds.get(&id).expect("guilds are never removed from the world")
    }

    pub(crate) fn guild_mut(&mut self, id: u64) -> &mut GuildState {
        self.guilds.get_mut(&id).expect("guilds are never removed from the world")
    }

    /// A person a handle points to.
    pub(crate) fn person(&self, id: u64) -> &PersonState {
        self.people.get(&id).expect("people are never removed from the world")
    }

    pub(crate) fn person_mut(&mut self, id: u64) -> &mut PersonState {
        self.people.get_mut(&id).expect("people are never removed from the world")
    }

    /// What the bot may do in a channel.
    pub(crate) fn bot_rights(&self, channel: &ChannelState) -> u64 {
        let Some((guild, overwrites)) = self.rules_of(channel) else {
            return permissions::BOT;
        };
        if !guild.bot_inside {
            return 0;
        }
        permissions::in_channel(guild.rights_of(&[guild.bot_role]), guild.id, &[guild.bot_role], overwrites)
    }

    /// What a person may do in a channel.
    pub(crate) fn person_rights(&self, person: u64, channel: &ChannelState) -> u64 {
        let Some((guild, overwrites)) = self.rules_of(channel) else {
            return permissions::EVERYONE;
        };
        let Some(roles) = guild.members.get(&person) else {
            return 0;
        };
        permissions::in_channel(guild.rights_of(roles), guild.id, roles, overwrites)
    }

    /// The guild of a channel and the overwrites that count there; a thread has those of its channel.
    fn rules_of(&self, channel: &ChannelState) -> Option<(&GuildState, &[Overwrite])> {
        let at = channel.parent().unwrap_or(channel.id);
        match &self.channels.get(&at)?.place {
            Place::Guild { guild, overwrites, .. } => Some((self.guild(*guild), overwrites)),
            Place::Thread(_) | Place::Direct { .. } => None,
        }
    }

    /// The direct channel with a person, opened if there is none.
    pub(crate) fn direct_channel(&mut self, person: u64) -> u64 {
        let known = self.channels.values().find(|channel| channel.person() == Some(person));
        if let Some(channel) = known {
            return channel.id;
        }
        let id = self.ids.mint();
        self.channels.insert(id, ChannelState { id, place: Place::Direct { person } });
        id
    }

    /// Whether the bot and this person share a guild, without which Discord carries no direct message.
    pub(crate) fn shares_a_guild(&self, person: u64) -> bool {
        let mut guilds = self.guilds.values();
        guilds.any(|guild| guild.bot_inside && guild.members.contains_key(&person))
    }

    /// A guild's channels without their threads, oldest first.
    pub(crate) fn channels_of(&self, guild: u64) -> impl Iterator<Item = &ChannelState> {
        let channels = self.channels.values();
        channels.filter(move |channel| channel.guild() == Some(guild) && channel.parent().is_none())
    }

    /// A channel's messages everybody there can see, oldest first.
    pub(crate) fn public_messages(&self, channel: u64) -> impl DoubleEndedIterator<Item = &Stored> {
        self.messages.values().filter(move |message| message.channel == channel && message.only_for.is_none())
    }
}

impl GuildState {
    pub(crate) fn role(&self, id: u64) -> Option<&RoleState> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// What these roles and @everyone grant together.
    pub(crate) fn rights_of(&self, roles: &[u64]) -> u64 {
        let granted = self.roles.iter().filter(|role| role.id == self.id || roles.contains(&role.id));
        granted.fold(0, |all, role| all | role.permissions)
    }
}

impl ChannelState {
    pub(crate) fn guild(&self) -> Option<u64> {
        match self.place {
            Place::Guild { guild, .. } | Place::Thread(Thread { guild, .. }) => Some(guild),
            Place::Direct { .. } => None,
        }
    }

    pub(crate) fn person(&self) -> Option<u64> {
        match self.place {
            Place::Guild { .. } | Place::Thread(_) => None,
            Place::Direct { person } => Some(person),
        }
    }

    /// The channel a thread is in.
    pub(crate) fn parent(&self) -> Option<u64> {
        self.thread().map(|thread| thread.parent)
    }

    pub(crate) fn thread(&self) -> Option<&Thread> {
        match &self.place {
            Place::Thread(thread) => Some(thread),
            Place::Guild { .. } | Place::Direct { .. } => None,
        }
    }

    pub(crate) fn name(&self) -> &str {
        match &self.place {
            Place::Guild { name, .. } | Place::Thread(Thread { name, .. }) => name,
            Place::Direct { .. } => "direct message",
        }
    }
}
