//! The objects of Discord's API, as REST and gateway both send them.
//! Field lists: <https://docs.discord.com/developers/resources/guild> and its neighbours.

use serde_json::{Value, json};

use crate::interaction::Interaction;
use crate::rest::body::LARGEST_FILE;
use crate::settings::{APPLICATION, BOT_USER};
use crate::stored::{HAS_THREAD, Stored};
use crate::world::{ChannelState, GuildState, PersonState, Place, RoleState, World};
use crate::{permissions, resolved};

/// When everybody joined; nothing depends on it.
const LONG_AGO: &str = "2024-01-01T00:00:00.000000+00:00";

/// The bot, as the author of its messages and as `@me`.
pub(crate) fn bot_user() -> Value {
    let mut user = account(BOT_USER, "bot", true);
    user["verified"] = json!(true);
    user["mfa_enabled"] = json!(false);
    user
}

/// A person.
pub(crate) fn user(person: &PersonState) -> Value {
    account(person.id, &person.name, false)
}

fn account(id: u64, name: &str, bot: bool) -> Value {
    json!({
        "id": id.to_string(), "username": name, "global_name": (!bot).then_some(name), "discriminator": "0",
        "avatar": null, "bot": bot, "system": false, "banner": null, "accent_color": null,
        "public_flags": 0, "flags": 0, "avatar_decoration_data": null,
    })
}

/// The application that owns the bot.
pub(crate) fn application() -> Value {
    json!({
        "id": APPLICATION.to_string(), "name": "bot", "icon": null, "description": "", "summary": "",
        "bot_public": true, "bot_require_code_grant": false, "verify_key": "0".repeat(64), "flags": 0,
        "owner": account(APPLICATION - 1, "owner", false), "team": null, "bot": bot_user(),
        "rpc_origins": [], "redirect_uris": [], "tags": [], "interactions_endpoint_url": null,
        "integration_types_config": {"0": {}},
    })
}

/// Somebody in a guild, without the guild's id, as REST answers.
pub(crate) fn member(world: &World, guild: &GuildState, person: u64) -> Value {
    let (user, roles) = if person == BOT_USER {
        (bot_user(), vec![guild.bot_role])
    } else {
        let roles = guild.members.get(&person).cloned().unwrap_or_default();
        (user(world.person(person)), roles)
    };
    json!({
        "user": user, "nick": null, "avatar": null, "banner": null, "roles": strings(&roles),
        "joined_at": LONG_AGO, "premium_since": null, "deaf": false, "mute": false, "flags": 0,
        "pending": false, "communication_disabled_until": null, "unusual_dm_activity_until": null,
    })
}

fn strings(ids: &[u64]) -> Vec<String> {
    ids.iter().map(u64::to_string).collect()
}

/// A role.
pub(crate) fn role(role: &RoleState, position: usize) -> Value {
    json!({
        "id": role.id.to_string(), "name": role.name, "color": 0, "hoist": false, "managed": role.managed,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "mentionable": false, "permissions": role.permissions.to_string(), "position": position,
        "icon": null, "unicode_emoji": null, "flags": 0,
        "tags": if role.managed { json!({"bot_id": BOT_USER.to_string()}) } else { json!({}) },
    })
}

/// A guild's roles, @everyone first.
pub(crate) fn roles(guild: &GuildState) -> Vec<Value> {
    guild.roles.iter().enumerate().map(|(position, each)| role(each, position)).collect()
}

/// A channel of a guild, a thread, or a direct channel.
pub(crate) fn channel(world: &World, channel: &ChannelState) -> Value {
    let last = world.public_messages(channel.id).next_back().map(|message| message.id.to_string());
    match &channel.place {
        Place::Direct { person } => json!({
            "id": channel.id.to_string(), "type": 1, "last_message_id": last, "flags": 0,
            "recipients": [user(world.person(*person))],
        }),
        Place::Guild { guild, name, overwrites } => json!({
            "id": channel.id.to_string(), "type": 0, "guild_id": guild.to_string(), "name": name,
            "position": 0, "permission_overwrites": overwrites.iter().map(overwrite).collect::<Vec<_>>(),
            "topic": null, "nsfw": false, "rate_limit_per_user": 0, "parent_id": null, "flags": 0,
            "last_message_id": last, "last_pin_timestamp": null,
        }),
        Place::Thread(thread) => json!({
            "id": channel.id.to_string(), "type": 11, "guild_id": thread.guild.to_string(),
            "parent_id": thread.parent.to_string(), "owner_id": BOT_USER.to_string(), "name": thread.name,
            "thread_metadata": {
                "archived": false, "archive_timestamp": thread.started_at, "locked": false,
                "auto_archive_duration": thread.archive_after, "create_timestamp": thread.started_at,
            },
            "message_count": world.public_messages(channel.id).count(), "total_message_sent": thread.sent,
            "member_count": world.members_of_thread(channel.id), "member": {
                "id": channel.id.to_string(), "user_id": BOT_USER.to_string(),
                "join_timestamp": thread.started_at, "flags": 1,
            },
            "rate_limit_per_user": 0, "flags": 0, "last_message_id": last, "last_pin_timestamp": null,
        }),
    }
}

/// What `THREAD_DELETE` says of a thread:
/// <https://docs.discord.com/developers/events/gateway-events#thread-delete>.
pub(crate) fn thread_delete(thread: &ChannelState) -> Value {
    json!({
        "id": thread.id.to_string(), "type": 11, "guild_id": thread.guild().map(|guild| guild.to_string()),
        "parent_id": thread.parent().map(|parent| parent.to_string()),
    })
}

/// A message, with the thread below it as that is now.
pub(crate) fn message(world: &World, message: &Stored) -> Value {
    let mut payload = message.json.clone();
    if let Some(thread) = world.thread_of(message.id) {
        payload["flags"] = json!(message.flags() | HAS_THREAD);
        payload["thread"] = channel(world, thread);
    }
    payload
}

fn overwrite(overwrite: &permissions::Overwrite) -> Value {
    json!({
        "id": overwrite.role.to_string(), "type": 0,
        "allow": overwrite.allow.to_string(), "deny": overwrite.deny.to_string(),
    })
}

/// A guild as REST answers.
pub(crate) fn guild(guild: &GuildState) -> Value {
    json!({
        "id": guild.id.to_string(), "name": guild.name, "icon": null, "icon_hash": null, "splash": null,
        "discovery_splash": null, "owner_id": (APPLICATION - 1).to_string(), "afk_channel_id": null,
        "afk_timeout": 300, "widget_enabled": false, "widget_channel_id": null, "verification_level": 0,
        "default_message_notifications": 1, "explicit_content_filter": 0, "roles": roles(guild),
        "emojis": [], "stickers": [], "features": [], "mfa_level": 0, "application_id": null,
        "system_channel_id": null, "system_channel_flags": 0, "rules_channel_id": null,
        "max_presences": null, "max_members": 500_000, "vanity_url_code": null, "description": null,
        "banner": null, "premium_tier": 0, "premium_subscription_count": 0,
        "preferred_locale": guild.locale, "public_updates_channel_id": null,
        "max_video_channel_users": 25, "max_stage_video_channel_users": 50, "nsfw": false,
        "nsfw_level": 0, "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null,
        "incidents_data": null, "region": "deprecated",
    })
}

/// A guild as `GUILD_CREATE` brings it. Without the members intent only the bot is listed:
/// <https://docs.discord.com/developers/events/gateway-events#guild-create>.
pub(crate) fn guild_create(world: &World, state: &GuildState) -> Value {
    let mut payload = guild(state);
    let channels: Vec<Value> = world.channels_of(state.id).map(|each| channel(world, each)).collect();
    let threads = world.channels_of(state.id).flat_map(|each| world.threads_in(each.id));
    let threads = threads.filter(|each| world.bot_rights(each) & permissions::VIEW_CHANNEL != 0);
    let threads: Vec<Value> = threads.map(|each| channel(world, each)).collect();
    let extra = json!({
        "joined_at": LONG_AGO, "large": false, "unavailable": false, "member_count": state.members.len() + 1,
        "voice_states": [], "members": [member(world, state, BOT_USER)], "channels": channels, "threads": threads,
        "presences": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
    });
    if let (Some(payload), Value::Object(extra)) = (payload.as_object_mut(), extra) {
        payload.extend(extra);
    }
    payload
}

/// `INTERACTION_CREATE`.
/// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object>
pub(crate) fn interaction(world: &World, interaction: &Interaction, data: &Value) -> Value {
    let person = world.person(interaction.person);
    let channel = world.channels.get(&interaction.channel);
    let guild = channel.and_then(ChannelState::guild).map(|guild| world.guild(guild));
    let mut payload = json!({
        "id": interaction.id.to_string(), "application_id": APPLICATION.to_string(),
        "type": interaction.kind.number(), "data": data, "token": interaction.token, "version": 1,
        "channel_id": interaction.channel.to_string(),
        "channel": channel.map(|channel| resolved::partial(world, channel)),
        "app_permissions": channel.map_or(0, |channel| world.bot_rights(channel)).to_string(),
        "locale": person.locale, "entitlements": [], "attachment_size_limit": LARGEST_FILE,
        "authorizing_integration_owners": {"0": guild.map_or("0".into(), |guild| guild.id.to_string())},
        "context": u8::from(guild.is_none()),
    });
    match guild {
        Some(guild) => {
            let rights = channel.map_or(0, |channel| world.person_rights(person.id, channel));
            payload["guild_id"] = json!(guild.id.to_string());
            payload["guild"] = json!({"id": guild.id.to_string(), "locale": guild.locale, "features": []});
            payload["guild_locale"] = json!(guild.locale);
            payload["member"] = member(world, guild, person.id);
            payload["member"]["permissions"] = json!(rights.to_string());
        }
        None => payload["user"] = user(person),
    }
    if let Some(pressed) = interaction.kind.message().and_then(|id| world.messages.get(&id)) {
        payload["message"] = message(world, pressed);
    }
    payload
}
