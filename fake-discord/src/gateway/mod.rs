//! The gateway: how events reach the bot, and how a test breaks that.
//! See <https://docs.discord.com/developers/events/gateway>.

pub(crate) mod session;
pub(crate) mod socket;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::time::timeout;

use self::session::{Left, Mishap, Push, Sessions};
use crate::FakeDiscord;

/// The intent to hear of guilds, roles and channels.
pub(crate) const GUILDS: u64 = 1;
/// The three intents Discord grants on request only.
pub(crate) const GUILD_MEMBERS: u64 = 1 << 1;
pub(crate) const PRIVILEGED: u64 = GUILD_MEMBERS | 1 << 8 | 1 << 15;

/// What a test may do to the gateway.
#[derive(Clone)]
pub struct Gateway {
    discord: FakeDiscord,
}

impl Gateway {
    pub(crate) fn new(discord: FakeDiscord) -> Self {
        Self { discord }
    }

    /// Waits until a bot is there: identified or resumed, and told of its guilds.
    ///
    /// # Panics
    /// When none comes in time.
    pub async fn connected(&self) {
        let patience = self.discord.patience();
        let there = self.discord.hub().until(|world| world.sessions.is_connected().then_some(()));
        assert!(timeout(patience, there).await.is_ok(), "no bot connected within {patience:?}");
    }

    /// Waits until the bot's connection is gone.
    ///
    /// # Panics
    /// When it stays.
    pub async fn disconnected(&self) {
        let patience = self.discord.patience();
        let gone = self.discord.hub().until(|world| (!world.sessions.is_connected()).then_some(()));
        assert!(timeout(patience, gone).await.is_ok(), "the bot stayed connected for {patience:?}");
    }

    /// Waits until a bot has identified so many times, since the server started.
    ///
    /// # Panics
    /// When it hasn't in time.
    pub async fn identified(&self, times: usize) {
        self.counted("identified", times, |sessions| sessions.identifies).await;
    }

    /// Waits until a bot has resumed so many times, since the server started.
    ///
    /// # Panics
    /// When it hasn't in time.
    pub async fn resumed(&self, times: usize) {
        self.counted("resumed", times, |sessions| sessions.resumes).await;
    }

    /// Waits until so many heartbeats were acknowledged, since the server started.
    ///
    /// # Panics
    /// When they weren't in time.
    pub async fn acknowledged(&self, heartbeats: usize) {
        self.counted("had a heartbeat acknowledged", heartbeats, |sessions| sessions.heartbeats).await;
    }

    async fn counted(&self, what: &str, times: usize, count: fn(&Sessions) -> usize) {
        let patience = self.discord.patience();
        let enough = self.discord.hub().until(|world| (count(&world.sessions) >= times).then_some(()));
        assert!(timeout(patience, enough).await.is_ok(), "no bot {what} {times} times within {patience:?}");
    }

    /// Whether a bot is connected now.
    pub fn is_connected(&self) -> bool {
        self.discord.hub().world().sessions.is_connected()
    }

    /// Ends the connection without a word, as a network does. The session can be resumed.
    pub fn drop_connection(&self) {
        self.discord.hub().change(|world| {
            world.sessions.counts_as_broken();
            world.sessions.hang_up();
        });
    }

    /// Asks the bot to reconnect and resume: op 7.
    pub fn reconnect(&self) {
        self.discord.hub().change(|world| world.sessions.counts_as_broken());
        self.push(r#"{"op":7,"d":null}"#.into());
    }

    /// Says that the session is no longer valid: op 9.
    pub fn invalid_session(&self, resumable: bool) {
        self.discord.hub().change(|world| world.sessions.counts_as_broken());
        self.push(format!(r#"{{"op":9,"d":{resumable}}}"#));
        if !resumable {
            self.discord.hub().change(|world| world.sessions.retire());
        }
    }

    /// Closes the connection with one of Discord's close codes.
    pub fn close(&self, code: u16) {
        self.discord.hub().change(|world| world.sessions.push(Push::Close(code)));
    }

    /// Keeps the connection, but neither sends nor acknowledges anything any more.
    pub fn go_silent(&self) {
        self.discord.hub().change(|world| world.sessions.silent = true);
    }

    /// Accepts connections, but never answers their websocket handshake.
    pub fn ignore_handshakes(&self) {
        self.discord.hub().change(|world| world.sessions.ignores_handshakes = true);
    }

    /// Loses the next interaction: the bot never hears of it.
    pub fn loses_an_interaction(&self) {
        self.discord.hub().change(|world| world.sessions.mishap = Some(Mishap::Lost));
    }

    /// Sends the next interaction twice.
    pub fn doubles_an_interaction(&self) {
        self.discord.hub().change(|world| world.sessions.mishap = Some(Mishap::Doubled));
    }

    /// Lets a bot begin no more than so many sessions for a while, as Discord says at `/gateway/bot`.
    pub fn sessions_left(&self, sessions: u32, reset_after: Duration) {
        let left = Left { sessions, until: Instant::now() + reset_after };
        self.discord.hub().change(|world| world.sessions.left = Some(left));
    }

    /// Ends [`Self::go_silent`] and [`Self::ignore_handshakes`] for connections made from now on.
    pub fn recover(&self) {
        self.discord.hub().change(|world| {
            world.sessions.silent = false;
            world.sessions.ignores_handshakes = false;
        });
    }

    /// Sends an event, for example `INTERACTION_CREATE`, whose payload is JSON but not what such an event
    /// brings. The text stands in it, for tests of what a bot logs about what it cannot read.
    pub fn sends_garbled(&self, event: &str, text: &str) {
        let payload = garbled(text);
        self.discord.hub().change(|world| world.sessions.dispatch(event, &payload));
    }

    /// As [`Self::sends_garbled`], and the sequence number is missing, so that a client cannot even tell
    /// that it is an event.
    pub fn sends_unnumbered(&self, event: &str, text: &str) {
        self.push(json!({"op": 0, "t": event, "d": garbled(text)}).to_string());
    }

    /// How many interactions were lost, and how many sent twice, because a test wanted that.
    pub fn mishaps(&self) -> (usize, usize) {
        let world = self.discord.hub().world();
        (world.sessions.lost, world.sessions.doubled)
    }

    /// How many connections were broken because a test wanted that.
    pub fn broken(&self) -> usize {
        self.discord.hub().world().sessions.broken
    }

    /// How often a bot identified.
    pub fn identifies(&self) -> usize {
        self.discord.hub().world().sessions.identifies
    }

    /// How often a bot resumed, with success.
    pub fn resumes(&self) -> usize {
        self.discord.hub().world().sessions.resumes
    }

    /// How many heartbeats were acknowledged.
    pub fn heartbeats(&self) -> usize {
        self.discord.hub().world().sessions.heartbeats
    }

    fn push(&self, text: String) {
        self.discord.hub().change(|world| world.sessions.push(Push::Text(text)));
    }
}

/// A form as somebody sends it, but for its type, which is a word.
fn garbled(text: &str) -> Value {
    let input = json!({"type": 4, "id": 2, "custom_id": "text", "value": text});
    json!({
        "id": "1", "token": "garbled", "type": "garbled", "version": 1,
        "data": {"custom_id": "form", "components": [{"type": 1, "id": 1, "components": [input]}]},
    })
}
