//! Guilds and roles: what tests build a world with.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::json;

use crate::gateway::GUILDS;
use crate::permissions;
use crate::world::{ChannelState, GuildState, PersonState, Place, RoleState, World};
use crate::{Channel, FakeDiscord, Person, payload};

/// A guild, which people call a server.
#[derive(Clone)]
pub struct Guild {
    discord: FakeDiscord,
    id: u64,
}

/// A role of a guild.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Role {
    id: u64,
}

impl Role {
    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }
}

impl Guild {
    /// A guild has @everyone, the bot's role, and a channel called general.
    pub(crate) fn create(discord: &FakeDiscord, name: &str) -> Self {
        let id = discord.hub().change(|world| {
            let (id, bot_role) = (world.ids.mint(), world.ids.mint());
            let role = |id, name: &str, permissions, managed| RoleState {
                id,
                name: name.into(),
                permissions,
                managed,
            };
            let roles = vec![
                role(id, "@everyone", permissions::EVERYONE, false),
                role(bot_role, "bot", world.settings.bot_permissions, true),
            ];
            let guild = GuildState {
                id,
                name: name.into(),
                locale: "en-US".into(),
                bot_role,
                roles,
                members: BTreeMap::new(),
                bot_inside: true,
            };
            world.guilds.insert(id, guild);
            add_channel(world, id, "general");
            let payload = payload::guild_create(world, world.guild(id));
            world.sessions.dispatch_to(GUILDS, "GUILD_CREATE", &payload);
            id
        });
        Self { discord: discord.clone(), id }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// A new role without permissions of its own.
    pub fn role(&self, name: &str) -> Role {
        self.role_with(name, &[])
    }

    /// A new role with permissions, by the names of Discord's settings page.
    ///
    /// # Panics
    /// When no permission has one of these names.
    pub fn role_with(&self, name: &str, permissions: &[&str]) -> Role {
        let permissions = permissions::bits(permissions);
        self.discord.hub().change(|world| {
            let id = world.ids.mint();
            let role = RoleState { id, name: name.into(), permissions, managed: false };
            let guild = world.guild_mut(self.id);
            let payload =
                json!({"guild_id": self.id.to_string(), "role": payload::role(&role, guild.roles.len())});
            guild.roles.push(role);
            world.sessions.dispatch_to(GUILDS, "GUILD_ROLE_CREATE", &payload);
            Role { id }
        })
    }

    /// Deletes a role; nobody has it any more.
    pub fn delete_role(&self, role: &Role) {
        self.discord.hub().change(|world| {
            let guild = world.guild_mut(self.id);
            guild.roles.retain(|known| known.id != role.id);
            for roles in guild.members.values_mut() {
                roles.retain(|known| *known != role.id);
            }
            let payload = json!({"guild_id": self.id.to_string(), "role_id": role.id.to_string()});
            world.sessions.dispatch_to(GUILDS, "GUILD_ROLE_DELETE", &payload);
        });
    }

    /// A new text channel.
    pub fn channel(&self, name: &str) -> Channel {
        let id = self.discord.hub().change(|world| {
            let id = add_channel(world, self.id, name);
            announce(world, "CHANNEL_CREATE", id);
            id
        });
        Channel::new(&self.discord, id)
    }

    /// The oldest channel; every guild starts with one called general.
    ///
    /// # Panics
    /// When all were deleted.
    pub fn general(&self) -> Channel {
        let world = self.discord.hub().world();
        let id = world.channels_of(self.id).next().map(|channel| channel.id);
        drop(world);
        Channel::new(&self.discord, id.expect("the guild has no channel left"))
    }

    /// A new person with these roles.
    pub fn member(&self, name: &str, roles: &[&Role]) -> Person {
        let id = self.discord.hub().change(|world| {
            let id = world.ids.mint();
            let person =
                PersonState { id, name: name.into(), locale: "en-US".into(), direct_messages_blocked: false };
            world.people.insert(id, person);
            id
        });
        let person = Person::new(&self.discord, id, self.id);
        self.join(&person, roles)
    }

    /// A new person who may manage the server.
    pub fn admin(&self, name: &str) -> Person {
        let role = self.role_with(&format!("{name}'s admin role"), &["Manage Server"]);
        self.member(name, &[&role])
    }

    /// Lets somebody from another guild in. The handle returned acts in this one.
    pub fn join(&self, person: &Person, roles: &[&Role]) -> Person {
        let roles = roles.iter().map(|role| role.id).collect();
        self.discord.hub().change(|world| world.guild_mut(self.id).members.insert(person.id(), roles));
        Person::new(&self.discord, person.id(), self.id)
    }

    /// Somebody leaves.
    pub fn leave(&self, person: &Person) {
        self.discord.hub().change(|world| world.guild_mut(self.id).members.remove(&person.id()));
    }

    /// The bot is removed: `GUILD_DELETE`, and every request about this guild is refused.
    pub fn remove_bot(&self) {
        self.discord.hub().change(|world| {
            world.guild_mut(self.id).bot_inside = false;
            let payload = json!({"id": self.id.to_string()});
            world.sessions.dispatch_to(GUILDS, "GUILD_DELETE", &payload);
        });
    }

    /// The bot is invited again: `GUILD_CREATE`.
    pub fn invite_bot(&self) {
        self.discord.hub().change(|world| {
            world.guild_mut(self.id).bot_inside = true;
            let payload = payload::guild_create(world, world.guild(self.id));
            world.sessions.dispatch_to(GUILDS, "GUILD_CREATE", &payload);
        });
    }

    /// An outage of the guild: `GUILD_DELETE` with `unavailable`. The bot stays a member.
    pub fn go_unavailable(&self) {
        self.discord.hub().change(|world| {
            let payload = json!({"id": self.id.to_string(), "unavailable": true});
            world.sessions.dispatch_to(GUILDS, "GUILD_DELETE", &payload);
        });
    }

    /// What the bot's role grants from now on, by the names of Discord's settings page.
    ///
    /// # Panics
    /// When no permission has one of these names.
    pub fn bot_permissions(&self, names: &[&str]) {
        let permissions = permissions::bits(names);
        self.discord.hub().change(|world| {
            let guild = world.guild_mut(self.id);
            let bot_role = guild.bot_role;
            let role = guild.roles.iter_mut().find(|role| role.id == bot_role);
            let role = role.expect("the bot's role is never deleted");
            role.permissions = permissions;
            let payload = json!({"guild_id": self.id.to_string(), "role": payload::role(role, 1)});
            world.sessions.dispatch_to(GUILDS, "GUILD_ROLE_UPDATE", &payload);
        });
    }

    /// The language the guild prefers, for example `de`.
    pub fn set_locale(&self, locale: &str) {
        self.discord.hub().change(|world| locale.clone_into(&mut world.guild_mut(self.id).locale));
    }
}

fn add_channel(world: &mut World, guild: u64, name: &str) -> u64 {
    let id = world.ids.mint();
    let place = Place::Guild { guild, name: name.into(), overwrites: Vec::new() };
    world.channels.insert(id, ChannelState { id, place });
    id
}

pub(crate) fn announce(world: &mut World, event: &str, channel: u64) {
    let payload = world.channels.get(&channel).map(|channel| payload::channel(world, channel));
    if let Some(payload) = payload {
        world.sessions.dispatch_to(GUILDS, event, &payload);
    }
}

impl fmt::Debug for Guild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guild").field("id", &self.id).finish_non_exhaustive()
    }
}
