//! Whether the bot may do what it needs in a channel, found out before anything depends on it.

use serenity::all::{GuildChannel, Member, PartialGuild, Permissions};

use super::outbound::{Failure, Outbound, Reason};
use crate::domain::{ChannelId, GuildId, UserId};

/// What the bot needs in a channel it posts in, with Discord's names.
pub const NEEDED: [(Permissions, &str); 4] = [
    (Permissions::VIEW_CHANNEL, "View Channel"),
    (Permissions::SEND_MESSAGES, "Send Messages"),
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::ATTACH_FILES, "Attach Files"),
];

/// The names of the permissions that the bot lacks in a channel; empty when all is well.
///
/// # Errors
/// When Discord cannot be asked just now.
pub async fn missing(
    discord: &Outbound,
    guild: GuildId,
    channel: ChannelId,
    bot: UserId,
) -> Result<Vec<&'static str>, Failure> {
    let channel: GuildChannel = match discord.get(&format!("channels/{channel}")).await {
        Err(Failure::Never(Reason::NoAccess | Reason::NoPermission | Reason::NoChannel)) => {
            return Ok(vec![NEEDED[0].1]);
        }
        other => other?,
    };
    let guild: PartialGuild = discord.get(&format!("guilds/{guild}")).await?;
    let member: Member = discord.get(&format!("guilds/{}/members/{bot}", guild.id)).await?;
    let granted = guild.user_permissions_in(&channel, &member);
    Ok(lacking(granted))
}

fn lacking(granted: Permissions) -> Vec<&'static str> {
    NEEDED.iter().filter(|(needed, _)| !granted.contains(*needed)).map(|(_, name)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lacking_is_named() {
        assert_eq!(
            lacking(Permissions::VIEW_CHANNEL | Permissions::ATTACH_FILES),
            ["Send Messages", "Embed Links"]
        );
        assert!(lacking(Permissions::all()).is_empty());
    }
}
