//! What a test or a demo may set before this Discord starts.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::{FakeDiscord, schema, server};

/// The application's id, the same in every world.
pub(crate) const APPLICATION: u64 = 1_180_000_000_000_000_001;

/// The bot user has the application's id, as new applications do on Discord.
pub(crate) const BOT_USER: u64 = APPLICATION;

/// A token of the right shape: the id in base64, a time, a signature.
pub(crate) const TOKEN: &str = "MTE4MDAwMDAwMDAwMDAwMDAwMQ.GfakeX.loopback_only_0123456789abcdefghijklm";

/// So many requests in so much time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rate {
    pub(crate) limit: u32,
    pub(crate) per: Duration,
}

/// The settings of one server.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) heartbeat: Duration,
    pub(crate) answer_within: Duration,
    pub(crate) patience: Duration,
    pub(crate) token_valid: Duration,
    pub(crate) messages: Rate,
    pub(crate) global: Rate,
    pub(crate) privileged_intents: u64,
    pub(crate) bot_permissions: u64,
    pub(crate) port: u16,
    pub(crate) openapi: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            heartbeat: Duration::from_millis(41_250),
            answer_within: Duration::from_secs(3),
            patience: Duration::from_secs(10),
            token_valid: Duration::from_mins(15),
            messages: Rate { limit: 5, per: Duration::from_secs(5) },
            global: Rate { limit: 50, per: Duration::from_secs(1) },
            privileged_intents: 0,
            bot_permissions: crate::permissions::BOT,
            port: 0,
            openapi: None,
        }
    }
}

/// Sets up a [`FakeDiscord`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    settings: Settings,
}

impl Builder {
    /// How often the bot has to send a heartbeat; 41,250 ms unless set, as Discord asks.
    pub fn heartbeat(mut self, every: Duration) -> Self {
        self.settings.heartbeat = every;
        self
    }

    /// How long a bot has for its first answer to an interaction; Discord's three seconds unless set.
    pub fn answer_within(mut self, limit: Duration) -> Self {
        self.settings.answer_within = limit;
        self
    }

    /// How long the token of an interaction can be used; Discord's 15 minutes unless set.
    pub fn token_valid(mut self, limit: Duration) -> Self {
        self.settings.token_valid = limit;
        self
    }

    /// How long the waits of a test last before they panic; ten seconds unless set.
    pub fn patience(mut self, limit: Duration) -> Self {
        self.settings.patience = limit;
        self
    }

    /// The bucket of each message route in each channel; 5 in 5 s unless set.
    pub fn message_rate(mut self, limit: u32, per: Duration) -> Self {
        self.settings.messages = Rate { limit, per };
        self
    }

    /// The limit over all routes that have one; 50 in 1 s unless set.
    pub fn global_rate(mut self, limit: u32, per: Duration) -> Self {
        self.settings.global = Rate { limit, per };
        self
    }

    /// No rate limits that a fast demo could meet.
    pub fn unhurried(self) -> Self {
        let second = Duration::from_secs(1);
        self.message_rate(1_000_000, second).global_rate(1_000_000, second)
    }

    /// Lets the bot see all members, which Discord allows only on request.
    pub fn allow_members_intent(mut self) -> Self {
        self.settings.privileged_intents |= crate::gateway::GUILD_MEMBERS;
        self
    }

    /// Allows all three privileged intents.
    pub fn allow_privileged_intents(mut self) -> Self {
        self.settings.privileged_intents = crate::gateway::PRIVILEGED;
        self
    }

    /// What the bot's own role grants in new guilds, by the names of Discord's settings page.
    ///
    /// # Panics
    /// When no permission has one of these names.
    pub fn bot_permissions(mut self, names: &[&str]) -> Self {
        self.settings.bot_permissions = crate::permissions::bits(names);
        self
    }

    /// The port to listen on; any free one unless set.
    pub fn port(mut self, port: u16) -> Self {
        self.settings.port = port;
        self
    }

    /// Checks every body against Discord's own `OpenAPI` file, which is not part of this crate:
    /// <https://github.com/discord/discord-api-spec>.
    pub fn openapi(mut self, file: impl AsRef<Path>) -> Self {
        self.settings.openapi = Some(file.as_ref().to_owned());
        self
    }

    /// Starts the server.
    ///
    /// # Panics
    /// When the port is taken, or the `OpenAPI` file cannot be read.
    pub async fn start(self) -> FakeDiscord {
        self.try_start().await.unwrap_or_else(|error| panic!("the fake Discord cannot start: {error}"))
    }

    /// Starts the server, or says why it can't.
    pub async fn try_start(self) -> io::Result<FakeDiscord> {
        let schema = self.settings.openapi.as_deref().map(schema::Schema::open).transpose()?;
        server::start(self.settings, schema).await
    }
}
