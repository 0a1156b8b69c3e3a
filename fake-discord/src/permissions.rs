//! Discord's permissions by the names its settings page shows, and what a member may do in a channel.
//! See <https://docs.discord.com/developers/topics/permissions>.

/// Names and bits of the permissions this stand-in knows.
const NAMES: &[(&str, u64)] = &[
    ("Administrator", ADMINISTRATOR),
    ("Manage Channels", 1 << 4),
    ("Manage Server", MANAGE_GUILD),
    ("Add Reactions", 1 << 6),
    ("View Channel", VIEW_CHANNEL),
    ("Send Messages", SEND_MESSAGES),
    ("Manage Messages", MANAGE_MESSAGES),
    ("Embed Links", EMBED_LINKS),
    ("Attach Files", ATTACH_FILES),
    ("Read Message History", READ_MESSAGE_HISTORY),
    ("Mention Everyone", 1 << 17),
    ("Use External Emoji", 1 << 18),
    ("Manage Roles", 1 << 28),
    ("Use Application Commands", USE_APPLICATION_COMMANDS),
    ("Create Public Threads", CREATE_PUBLIC_THREADS),
    ("Send Messages in Threads", SEND_MESSAGES_IN_THREADS),
];

pub(crate) const ADMINISTRATOR: u64 = 1 << 3;
pub(crate) const MANAGE_GUILD: u64 = 1 << 5;
pub(crate) const VIEW_CHANNEL: u64 = 1 << 10;
pub(crate) const SEND_MESSAGES: u64 = 1 << 11;
pub(crate) const MANAGE_MESSAGES: u64 = 1 << 13;
pub(crate) const EMBED_LINKS: u64 = 1 << 14;
pub(crate) const ATTACH_FILES: u64 = 1 << 15;
pub(crate) const READ_MESSAGE_HISTORY: u64 = 1 << 16;
pub(crate) const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
pub(crate) const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
pub(crate) const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;

/// What everybody may do in a new guild. Sending is left to other roles, so that a denial shows.
pub(crate) const EVERYONE: u64 = VIEW_CHANNEL | READ_MESSAGE_HISTORY | USE_APPLICATION_COMMANDS;

/// What the bot's own role grants unless a test says otherwise: to read, to write with embeds and files,
/// and to start threads and write in them.
pub(crate) const BOT: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS;

/// The bits of these names.
///
/// # Panics
/// When a name is unknown: a test that misspells one must not pass.
pub(crate) fn bits(names: &[&str]) -> u64 {
    names.iter().map(|name| bit(name)).fold(0, |all, bit| all | bit)
}

fn bit(name: &str) -> u64 {
    let known = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map_or_else(|| panic!("no permission is called {name:?}; known are {NAMES:?}"), |(_, bit)| *bit)
}

/// A denial or a grant for one role in one channel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Overwrite {
    pub(crate) role: u64,
    pub(crate) allow: u64,
    pub(crate) deny: u64,
}

/// What somebody with these roles may do in a channel: first what @everyone's overwrite says there,
/// then what those of the other roles say, grants over denials.
pub(crate) fn in_channel(base: u64, everyone: u64, roles: &[u64], overwrites: &[Overwrite]) -> u64 {
    if base & ADMINISTRATOR != 0 {
        return u64::MAX;
    }
    let (mut allow, mut deny) = (0, 0);
    let mut granted = base;
    for overwrite in overwrites {
        if overwrite.role == everyone {
            granted = granted & !overwrite.deny | overwrite.allow;
        } else if roles.contains(&overwrite.role) {
            allow |= overwrite.allow;
            deny |= overwrite.deny;
        }
    }
    granted & !deny | allow
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_bits() {
        assert_eq!(bits(&["View Channel", "send messages"]), (1 << 10) | (1 << 11));
    }

    #[test]
    #[should_panic(expected = "no permission is called \"Fly\"")]
    fn an_unknown_name_is_a_mistake_in_the_test() {
        bits(&["Fly"]);
    }

    #[test]
    fn a_role_is_denied_after_everyone_is_granted() {
        let overwrites = [
            Overwrite { role: 1, allow: SEND_MESSAGES, deny: 0 },
            Overwrite { role: 2, allow: 0, deny: SEND_MESSAGES },
        ];
        assert_eq!(in_channel(VIEW_CHANNEL, 1, &[2], &overwrites), VIEW_CHANNEL);
        assert_eq!(in_channel(VIEW_CHANNEL, 1, &[3], &overwrites), VIEW_CHANNEL | SEND_MESSAGES);
        assert_eq!(in_channel(ADMINISTRATOR, 1, &[2], &overwrites), u64::MAX);
    }
}
