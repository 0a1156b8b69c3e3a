//! Whether the bot may do what it needs in a channel, found out before anything depends on it.

use serde::Deserialize;
use serenity::all::Permissions;

use super::outbound::{Failure, Outbound, Reason};
use crate::domain::{ChannelId, GuildId, UserId};

/// A permission and the name Discord gives it.
pub type Needed = (Permissions, &'static str);

/// What the bot needs where it asks a team.
pub const TO_ASK: [Needed; 2] =
    [(Permissions::VIEW_CHANNEL, "View Channel"), (Permissions::SEND_MESSAGES, "Send Messages")];

/// What the bot needs where it asks a team that hears its results: pictures, too.
pub const TO_SHARE: [Needed; 4] = [
    TO_ASK[0],
    TO_ASK[1],
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::ATTACH_FILES, "Attach Files"),
];

/// What the bot needs where it reports: pictures, and a thread for comments.
pub const TO_REPORT: [Needed; 6] = [
    TO_ASK[0],
    TO_ASK[1],
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::ATTACH_FILES, "Attach Files"),
    (Permissions::CREATE_PUBLIC_THREADS, "Create Public Threads"),
    (Permissions::SEND_MESSAGES_IN_THREADS, "Send Messages in Threads"),
];

// Only what the rule needs, so that a field Discord adds or drops does not matter here.

#[derive(Deserialize)]
struct Guild {
    roles: Vec<Role>,
}

#[derive(Deserialize)]
struct Role {
    id: String,
    permissions: Permissions,
}

#[derive(Deserialize)]
struct Member {
    roles: Vec<String>,
}

#[derive(Deserialize)]
struct Channel {
    #[serde(default)]
    permission_overwrites: Vec<Overwrite>,
}

#[derive(Deserialize)]
struct Overwrite {
    id: String,
    allow: Permissions,
    deny: Permissions,
}

/// The names of those of the `needed` permissions that the bot lacks in a channel; empty when
/// all is well.
///
/// # Errors
/// When Discord cannot be asked just now.
pub async fn missing(
    discord: &Outbound,
    guild: GuildId,
    channel: ChannelId,
    bot: UserId,
    needed: &[Needed],
) -> Result<Vec<&'static str>, Failure> {
    let channel: Channel = match discord.get(&format!("channels/{channel}")).await {
        Err(Failure::Never(Reason::NoAccess | Reason::NoPermission | Reason::NoChannel)) => {
            return Ok(vec![TO_ASK[0].1]);
        }
        other => other?,
    };
    let roles: Guild = discord.get(&format!("guilds/{guild}")).await?;
    let member: Member = discord.get(&format!("guilds/{guild}/members/{bot}")).await?;
    let granted = granted(&roles, &member, &channel, &guild.to_string(), &bot.to_string());
    Ok(lacking(granted, needed))
}

/// A member's permissions in a channel, by the order of Discord's documentation: the roles,
/// then the overwrites of everyone, of all roles together, and of the member.
/// <https://discord.com/developers/docs/topics/permissions#permission-overwrites>
fn granted(guild: &Guild, member: &Member, channel: &Channel, everyone: &str, bot: &str) -> Permissions {
    let has = |id: &str| id == everyone || member.roles.iter().any(|role| role == id);
    let roles = guild.roles.iter().filter(|role| has(&role.id));
    let base = roles.fold(Permissions::empty(), |sum, role| sum | role.permissions);
    if base.contains(Permissions::ADMINISTRATOR) {
        return Permissions::all();
    }
    let apply = |granted: Permissions, which: &dyn Fn(&str) -> bool| {
        let fitting = || channel.permission_overwrites.iter().filter(|it| which(&it.id));
        let denied = fitting().fold(Permissions::empty(), |sum, it| sum | it.deny);
        let allowed = fitting().fold(Permissions::empty(), |sum, it| sum | it.allow);
        (granted - denied) | allowed
    };
    let granted = apply(base, &|id| id == everyone);
    let granted = apply(granted, &|id| id != everyone && has(id));
    apply(granted, &|id| id == bot)
}

fn lacking(granted: Permissions, needed: &[Needed]) -> Vec<&'static str> {
    // Without View Channel nothing else counts.
    if !granted.contains(TO_ASK[0].0) {
        return vec![TO_ASK[0].1];
    }
    needed.iter().filter(|(needed, _)| !granted.contains(*needed)).map(|(_, name)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Permissions = Permissions::VIEW_CHANNEL
        .union(Permissions::SEND_MESSAGES)
        .union(Permissions::EMBED_LINKS)
        .union(Permissions::ATTACH_FILES);

    fn overwrite(id: &str, allow: Permissions, deny: Permissions) -> Overwrite {
        Overwrite { id: id.into(), allow, deny }
    }

    fn lacks(role: Permissions, permission_overwrites: Vec<Overwrite>) -> Vec<&'static str> {
        let everyone = Role { id: "1".into(), permissions: Permissions::VIEW_CHANNEL };
        let guild = Guild { roles: vec![everyone, Role { id: "2".into(), permissions: role }] };
        let member = Member { roles: vec!["2".into()] };
        lacking(granted(&guild, &member, &Channel { permission_overwrites }, "1", "9"), &TO_REPORT[..4])
    }

    #[test]
    fn overwrites_count_in_discords_order() {
        let (none, send) = (Permissions::empty(), Permissions::SEND_MESSAGES);
        assert!(lacks(ALL, vec![]).is_empty());
        assert_eq!(lacks(Permissions::ATTACH_FILES, vec![]), ["Send Messages", "Embed Links"]);
        assert_eq!(lacks(ALL, vec![overwrite("1", none, send)]), ["Send Messages"]);
        assert!(lacks(ALL, vec![overwrite("2", send, none), overwrite("1", none, send)]).is_empty());
        assert_eq!(
            lacks(ALL, vec![overwrite("9", none, send), overwrite("2", send, none)]),
            ["Send Messages"]
        );
        assert_eq!(lacks(ALL, vec![overwrite("1", none, ALL)]), ["View Channel"]);
        assert!(lacks(Permissions::ADMINISTRATOR, vec![overwrite("9", none, ALL)]).is_empty());
        assert!(lacks(ALL, vec![overwrite("3", none, ALL)]).is_empty());
    }
}
