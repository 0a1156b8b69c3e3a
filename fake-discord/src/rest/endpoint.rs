//! The routes this stand-in knows, read from a path.

use crate::faults::Route;

/// A path below `/api/v10`, with its ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Endpoint {
    Gateway,
    GatewayBot,
    Me,
    Application,
    Commands {
        application: u64,
        guild: Option<u64>,
    },
    Command {
        application: u64,
        guild: Option<u64>,
        command: u64,
    },
    Guild {
        guild: u64,
    },
    GuildChannels {
        guild: u64,
    },
    GuildRoles {
        guild: u64,
    },
    MemberCounts {
        guild: u64,
    },
    Members {
        guild: u64,
    },
    MemberSearch {
        guild: u64,
    },
    Member {
        guild: u64,
        person: u64,
    },
    Channel {
        channel: u64,
    },
    Messages {
        channel: u64,
    },
    Message {
        channel: u64,
        message: u64,
    },
    /// The threads below a message, of which there is at most one.
    Threads {
        channel: u64,
        message: u64,
    },
    DirectChannels,
    Callback {
        interaction: u64,
        token: String,
    },
    Followups {
        application: u64,
        token: String,
    },
    /// One message of an interaction; `None` is its first answer, `@original`.
    Followup {
        application: u64,
        token: String,
        message: Option<u64>,
    },
}

impl Endpoint {
    /// The endpoint of a path, if there is one.
    pub(crate) fn read(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path.trim_matches('/').split('/').collect();
        match steps[..] {
            ["gateway"] => Some(Self::Gateway),
            ["gateway", "bot"] => Some(Self::GatewayBot),
            ["users", "@me"] => Some(Self::Me),
            ["users", "@me", "channels"] => Some(Self::DirectChannels),
            ["oauth2", "applications", "@me"] | ["applications", "@me"] => Some(Self::Application),
            ["applications", ..] => Self::command(&steps[1..]),
            ["guilds", guild, ..] => Self::guild(id(guild)?, &steps[2..]),
            ["channels", channel, ..] => Self::channel(id(channel)?, &steps[2..]),
            ["interactions", interaction, token, "callback"] => {
                Some(Self::Callback { interaction: id(interaction)?, token: token.into() })
            }
            ["webhooks", application, ..] => Self::webhook(id(application)?, &steps[2..]),
            _ => None,
        }
    }

    fn command(steps: &[&str]) -> Option<Self> {
        let (application, guild, rest) = match steps {
            [application, "guilds", guild, rest @ ..] => (id(application)?, Some(id(guild)?), rest),
            [application, rest @ ..] => (id(application)?, None, rest),
            [] => return None,
        };
        match rest {
            ["commands"] => Some(Self::Commands { application, guild }),
            ["commands", command] => Some(Self::Command { application, guild, command: id(command)? }),
            _ => None,
        }
    }

    fn guild(guild: u64, steps: &[&str]) -> Option<Self> {
        match steps {
            [] => Some(Self::Guild { guild }),
            ["channels"] => Some(Self::GuildChannels { guild }),
            ["roles"] => Some(Self::GuildRoles { guild }),
            ["roles", "member-counts"] => Some(Self::MemberCounts { guild }),
            ["members"] => Some(Self::Members { guild }),
            ["members", "search"] => Some(Self::MemberSearch { guild }),
            ["members", person] => Some(Self::Member { guild, person: id(person)? }),
            _ => None,
        }
    }

    fn channel(channel: u64, steps: &[&str]) -> Option<Self> {
        match steps {
            [] => Some(Self::Channel { channel }),
            ["messages"] => Some(Self::Messages { channel }),
            ["messages", message] => Some(Self::Message { channel, message: id(message)? }),
            ["messages", message, "threads"] => Some(Self::Threads { channel, message: id(message)? }),
            _ => None,
        }
    }

    fn webhook(application: u64, steps: &[&str]) -> Option<Self> {
        let (token, message) = match steps {
            [token] => {
                return Some(Self::Followups { application, token: (*token).into() });
            }
            [token, "messages", "@original"] => (token, None),
            [token, "messages", message] => (token, Some(id(message)?)),
            _ => return None,
        };
        Some(Self::Followup { application, token: (*token).into(), message })
    }

    /// Whether the token of an interaction, not the bot's, opens this door. Such requests do not
    /// count against the limit over all routes:
    /// <https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints>.
    pub(crate) fn is_of_an_interaction(&self) -> bool {
        matches!(self, Self::Callback { .. } | Self::Followups { .. } | Self::Followup { .. })
    }

    /// The channel whose bucket a request is counted in.
    pub(crate) fn bucket(&self) -> Option<(&'static str, u64)> {
        if let Self::Messages { channel } = self {
            return Some(("messages", *channel));
        }
        if let Self::Threads { channel, .. } = self {
            return Some(("threads", *channel));
        }
        let Self::Message { channel, .. } = self else {
            return None;
        };
        Some(("message", *channel))
    }

    /// The name tests use for faults.
    pub(crate) fn route(&self, method: &str) -> Option<Route> {
        match (method, self) {
            ("POST", Self::Messages { .. }) => Some(Route::PostMessage),
            ("PATCH", Self::Message { .. } | Self::Followup { .. }) => Some(Route::EditMessage),
            ("POST", Self::Threads { .. }) => Some(Route::StartThread),
            ("POST", Self::Callback { .. }) => Some(Route::Callback),
            (_, Self::MemberCounts { .. }) => Some(Route::MemberCounts),
            (_, Self::Gateway | Self::GatewayBot) => Some(Route::Gateway),
            (_, Self::Commands { .. } | Self::Command { .. }) => Some(Route::Commands),
            _ => None,
        }
    }

    /// The path as the `OpenAPI` file writes it, for the routes whose bodies it describes.
    pub(crate) fn template(&self) -> Option<&'static str> {
        match self {
            Self::Commands { guild, .. } => Some(match guild {
                None => "/applications/{application_id}/commands",
                Some(_) => "/applications/{application_id}/guilds/{guild_id}/commands",
            }),
            Self::Command { guild, .. } => Some(match guild {
                None => "/applications/{application_id}/commands/{command_id}",
                Some(_) => "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}",
            }),
            Self::Messages { .. } => Some("/channels/{channel_id}/messages"),
            Self::Message { .. } => Some("/channels/{channel_id}/messages/{message_id}"),
            Self::Threads { .. } => Some("/channels/{channel_id}/messages/{message_id}/threads"),
            Self::DirectChannels => Some("/users/@me/channels"),
            Self::Callback { .. } => Some("/interactions/{interaction_id}/{interaction_token}/callback"),
            Self::Followups { .. } => Some("/webhooks/{webhook_id}/{webhook_token}"),
            Self::Followup { message, .. } => Some(match message {
                None => "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
                Some(_) => "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
            }),
            Self::Gateway
            | Self::GatewayBot
            | Self::Me
            | Self::Application
            | Self::Guild { .. }
            | Self::GuildChannels { .. }
            | Self::GuildRoles { .. }
            | Self::MemberCounts { .. }
            | Self::Members { .. }
            | Self::MemberSearch { .. }
            | Self::Member { .. }
            | Self::Channel { .. } => None,
        }
    }
}

fn id(step: &str) -> Option<u64> {
    step.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_endpoints() {
        let cases = [
            ("/gateway/bot", Some(Endpoint::GatewayBot)),
            ("/channels/1/messages/2", Some(Endpoint::Message { channel: 1, message: 2 })),
            ("/channels/1/messages/2/threads", Some(Endpoint::Threads { channel: 1, message: 2 })),
            ("/guilds/1/roles/member-counts", Some(Endpoint::MemberCounts { guild: 1 })),
            (
                "/applications/1/guilds/2/commands/3",
                Some(Endpoint::Command { application: 1, guild: Some(2), command: 3 }),
            ),
            (
                "/webhooks/1/secret/messages/@original",
                Some(Endpoint::Followup { application: 1, token: "secret".into(), message: None }),
            ),
            ("/guilds/one", None),
            ("/guilds/1/bans", None),
            ("/", None),
        ];
        for (path, endpoint) in cases {
            assert_eq!(Endpoint::read(path), endpoint, "{path}");
        }
    }
}
