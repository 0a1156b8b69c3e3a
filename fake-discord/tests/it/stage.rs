//! Interactions caught for a test to answer by hand.

use std::time::Duration;

use fake_discord::{FakeDiscord, Guild, Message};
use serde_json::json;
use serenity::all::{Client, Context, Event, GatewayIntents, HttpBuilder, Interaction, RawEventHandler};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use tokio::sync::mpsc;

use crate::http::Caller;

/// Hands each interaction to the test instead of answering it.
struct Catcher(mpsc::UnboundedSender<(u64, String)>);

#[async_trait]
impl RawEventHandler for Catcher {
    async fn raw_event(&self, _context: Context, event: Event) {
        if let Event::InteractionCreate(event) = event {
            let caught = match event.interaction {
                Interaction::Command(command) => (command.id.get(), command.token),
                Interaction::Component(press) => (press.id.get(), press.token),
                Interaction::Modal(form) => (form.id.get(), form.token),
                Interaction::Autocomplete(typed) => (typed.id.get(), typed.token),
                Interaction::Ping(_) | _ => return,
            };
            let _ = self.0.send(caught);
        }
    }
}

/// A guild, and a bot that answers only what a test answers for it.
pub(crate) struct Stage {
    pub(crate) discord: FakeDiscord,
    pub(crate) guild: Guild,
    pub(crate) caller: Caller,
    caught: mpsc::UnboundedReceiver<(u64, String)>,
    running: tokio::task::JoinHandle<()>,
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl Stage {
    pub(crate) async fn set(answer_within: Duration, token_valid: Duration) -> Self {
        let discord =
            FakeDiscord::builder().answer_within(answer_within).token_valid(token_valid).start().await;
        let guild = discord.guild("Northwind");
        let (sender, caught) = mpsc::unbounded_channel();
        let http = HttpBuilder::new(discord.token()).proxy(discord.url()).ratelimiter_disabled(true).build();
        let client =
            ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).raw_event_handler(Catcher(sender));
        let mut client: Client = client.await.expect("the fake answers /gateway");
        let running = tokio::spawn(async move {
            let _ = client.start().await;
        });
        discord.gateway().connected().await;
        let caller = Caller::new(&discord);
        Self { discord, guild, caller, caught, running }
    }

    /// A message with one button, in a channel.
    pub(crate) async fn message(&self) -> Message {
        let channel = self.guild.channel("team-atlas");
        let button = json!({"type": 2, "style": 1, "label": "Go", "custom_id": "go"});
        let body = json!({"content": "Ready?", "components": [{"type": 1, "components": [button]}]});
        self.caller.post(&format!("/channels/{}/messages", channel.id()), &body).await;
        channel.next_message().await
    }

    /// Where the next interaction is answered, and where more about it goes.
    pub(crate) async fn caught(&mut self) -> (String, String) {
        let (id, token) = self.caught.recv().await.expect("the bot hears it");
        let hooks = format!("/webhooks/{}/{token}", self.discord.application_id());
        (format!("/interactions/{id}/{token}/callback"), hooks)
    }
}
