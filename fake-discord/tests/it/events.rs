//! Every event this Discord can send is one that serenity can read: it drops the others silently.

use fake_discord::{FakeDiscord, Guild, Person, Value};
use serde_json::json;
use serenity::all::{Client, Context, Event, GatewayIntents, HttpBuilder, Interaction, RawEventHandler};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use tokio::sync::mpsc;

use crate::http::Caller;

struct Recorder {
    events: mpsc::UnboundedSender<Event>,
}

#[async_trait]
impl RawEventHandler for Recorder {
    async fn raw_event(&self, _context: Context, event: Event) {
        let _ = self.events.send(event);
    }
}

struct Heard {
    events: mpsc::UnboundedReceiver<Event>,
    seen: Vec<String>,
}

impl Heard {
    /// The next event, which must be one serenity understood.
    async fn next(&mut self) -> Event {
        let next = tokio::time::timeout(std::time::Duration::from_secs(5), self.events.recv()).await;
        let event = next.expect("an event comes").expect("the recorder lives");
        assert!(!matches!(event, Event::Unknown(_)), "serenity cannot read {event:?}");
        self.seen.push(event.name().unwrap_or_default());
        event
    }
}

async fn listen(discord: &FakeDiscord) -> (Heard, tokio::task::JoinHandle<()>) {
    let (events, heard) = mpsc::unbounded_channel();
    let http = HttpBuilder::new(discord.token()).proxy(discord.url()).ratelimiter_disabled(true).build();
    let recorder = Recorder { events };
    let client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).raw_event_handler(recorder);
    let mut client: Client = client.await.expect("the fake answers /gateway");
    let running = tokio::spawn(async move {
        let _ = client.start().await;
    });
    (Heard { events: heard, seen: Vec::new() }, running)
}

#[tokio::test]
async fn what_happens_to_guilds_is_understood() {
    let discord = FakeDiscord::start().await;
    let first = discord.guild("Northwind");
    first.channel("team-atlas").deny(&["Send Messages"]);
    let (mut heard, running) = listen(&discord).await;
    discord.gateway().connected().await;
    let second = discord.guild("Southwind");
    let role = second.role("Atlas");
    second.delete_role(&role);
    second.bot_permissions(&["View Channel"]);
    let channel = second.channel("team-atlas");
    channel.hide();
    channel.delete();
    second.go_unavailable();
    second.remove_bot();
    second.invite_bot();
    let expected = [
        "READY",
        "GUILD_CREATE",
        "GUILD_CREATE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_DELETE",
        "GUILD_ROLE_UPDATE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "CHANNEL_DELETE",
        "GUILD_DELETE",
        "GUILD_DELETE",
        "GUILD_CREATE",
    ];
    for _ in expected {
        heard.next().await;
    }
    assert_eq!(heard.seen, expected);
    running.abort();
}

#[tokio::test]
async fn threads_are_understood() {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild("Northwind");
    let (caller, channel) = (Caller::new(&discord), guild.general());
    let (mut heard, running) = listen(&discord).await;
    discord.gateway().connected().await;
    let message = with_components(&caller, &channel).await.id;
    let path = format!("/channels/{}/messages/{message}/threads", channel.id());
    let (_, started) = caller.post(&path, &json!({"name": "Answers"})).await;
    heard.next().await;
    heard.next().await;
    let Event::ThreadCreate(event) = heard.next().await else {
        panic!("a thread");
    };
    assert_eq!((event.thread.id.get(), event.thread.guild_id.get()), (message, guild.id()));
    assert_eq!(event.thread.parent_id.map(u64::from), Some(channel.id()));
    assert_eq!(event.thread.thread_metadata.map(|about| about.archived), Some(false));
    assert_eq!(started["newly_created"], json!(null), "only the event says so");

    guild.invite_bot();
    let Event::GuildCreate(event) = heard.next().await else {
        panic!("a guild");
    };
    assert_eq!(event.guild.threads.iter().map(|thread| thread.id.get()).collect::<Vec<_>>(), [message]);
    channel.threaded(message).await.delete();
    let Event::ThreadDelete(event) = heard.next().await else {
        panic!("the end of a thread");
    };
    assert_eq!(event.thread.id.get(), message);
    running.abort();
}

#[tokio::test]
async fn what_is_garbled_is_no_interaction_to_serenity() {
    let discord = FakeDiscord::start().await;
    let (mut heard, running) = listen(&discord).await;
    discord.gateway().connected().await;
    heard.next().await;
    discord.gateway().sends_garbled("INTERACTION_CREATE", "a secret");
    let event = heard.events.recv().await.expect("the recorder lives");
    let Event::Unknown(event) = event else {
        panic!("serenity understood {event:?}");
    };
    assert_eq!(event.kind, "INTERACTION_CREATE");
    assert!(event.value.to_string().contains("a secret"));

    discord.gateway().sends_unnumbered("INTERACTION_CREATE", "a secret");
    discord.guild("Northwind");
    assert!(
        matches!(heard.next().await, Event::GuildCreate(_)),
        "without its number it is not even an event"
    );
    assert!(discord.gateway().is_connected());
    running.abort();
}

/// A Discord that waits for no answer, with somebody in it and a command that takes everything.
async fn hasty() -> (FakeDiscord, Guild, Person, Caller) {
    let hasty = FakeDiscord::builder().answer_within(std::time::Duration::from_millis(20));
    let discord = hasty.start().await;
    let guild = discord.guild("Northwind");
    let ada = guild.member("ada", &[]);
    let caller = Caller::new(&discord);
    register(&discord, &caller).await;
    (discord, guild, ada, caller)
}

fn everything(guild: &Guild, ada: &Person) -> [(&'static str, Value); 7] {
    [
        ("role", Value::from(&guild.role("Atlas"))),
        ("channel", (&guild.general()).into()),
        ("person", ada.into()),
        ("count", 3.into()),
        ("share", 0.5.into()),
        ("sure", true.into()),
        ("file", Value::file("a.toml", "x = 1")),
    ]
}

#[tokio::test]
async fn commands_with_every_kind_of_value_are_understood() {
    let (discord, guild, ada, _caller) = hasty().await;
    ada.set_locale("de");
    let options = everything(&guild, &ada);
    let (mut heard, running) = listen(&discord).await;
    heard.next().await;
    heard.next().await;
    for (person, place) in [(ada.clone(), Some(guild.id())), (ada.in_direct_messages(), None)] {
        person.runs("/everything at once", &options).await;
        let Event::InteractionCreate(event) = heard.next().await else {
            panic!("a command");
        };
        let Interaction::Command(command) = event.interaction else {
            panic!("a command");
        };
        assert_eq!(command.data.resolved.attachments.len(), 1);
        assert_eq!((command.guild_id.map(u64::from), command.user.id.get()), (place, ada.id()));
        assert_eq!(command.locale, "de");
    }
    running.abort();
}

#[tokio::test]
async fn presses_and_choices_are_understood() {
    let (discord, guild, ada, caller) = hasty().await;
    let (role, channel) = (guild.role("Atlas"), guild.general());
    let (mut heard, running) = listen(&discord).await;
    heard.next().await;
    heard.next().await;
    let message = with_components(&caller, &channel).await;
    ada.presses(&message, "Go").await;
    assert!(matches!(heard.next().await, Event::InteractionCreate(_)));
    let (person, role) = (ada.id().to_string(), role.id().to_string());
    for (id, value) in [("words", "a"), ("people", &person), ("roles", &role)] {
        ada.chooses(&message, id, &[value]).await;
        let Event::InteractionCreate(event) = heard.next().await else {
            panic!("a choice");
        };
        assert!(matches!(event.interaction, Interaction::Component(_)));
    }
    running.abort();
}

async fn register(discord: &FakeDiscord, caller: &Caller) {
    let kinds =
        [("role", 8), ("channel", 7), ("person", 6), ("count", 4), ("share", 10), ("sure", 5), ("file", 11)];
    let options: Vec<_> =
        kinds.iter().map(|(name, kind)| json!({"type": kind, "name": name, "description": "x"})).collect();
    let inner = json!({"type": 1, "name": "once", "description": "x", "options": options});
    let group = json!({"type": 2, "name": "at", "description": "x", "options": [inner]});
    let command = json!({"name": "everything", "description": "x", "options": [group]});
    let path = format!("/applications/{}/commands", discord.application_id());
    assert_eq!(caller.post(&path, &command).await.0, 201);
}

async fn with_components(caller: &Caller, channel: &fake_discord::Channel) -> fake_discord::Message {
    let row = |component: serde_json::Value| json!({"type": 1, "components": [component]});
    let body = json!({"content": "Choose", "components": [
        row(json!({"type": 2, "style": 1, "label": "Go", "custom_id": "go"})),
        row(json!({"type": 3, "custom_id": "words", "options": [{"label": "A", "value": "a"}]})),
        row(json!({"type": 5, "custom_id": "people"})),
        row(json!({"type": 6, "custom_id": "roles"})),
    ]});
    assert_eq!(caller.post(&format!("/channels/{}/messages", channel.id()), &body).await.0, 200);
    channel.next_message().await
}
