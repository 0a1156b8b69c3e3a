//! The gateway against serenity's own client.

use std::time::Duration;

use fake_discord::FakeDiscord;
use serenity::all::GatewayIntents;
use serenity::gateway::GatewayError;
use tokio::time::timeout;

use crate::bot;

/// How a bot's run ended.
async fn ending(bot: &mut bot::Bot) -> Option<GatewayError> {
    let ended = timeout(Duration::from_secs(10), &mut bot.0).await;
    match ended.expect("the bot gives up").expect("the bot does not panic") {
        Err(serenity::Error::Gateway(error)) => Some(error),
        Ok(()) | Err(_) => None,
    }
}

#[tokio::test]
async fn a_wrong_token_ends_the_bot() {
    let discord = FakeDiscord::start().await;
    let wrong = "MTE4MDAwMDAwMDAwMDAwMDAwMQ.Gwrong.wrong_wrong_wrong_wrong_wrong_wrong_w";
    let mut bot = bot::start_with(&discord, wrong, GatewayIntents::GUILDS).await;
    assert!(matches!(ending(&mut bot).await, Some(GatewayError::InvalidAuthentication)));
    assert_eq!(discord.gateway().identifies(), 0);
}

#[tokio::test]
async fn a_privileged_intent_ends_the_bot_unless_it_is_allowed() {
    let discord = FakeDiscord::start().await;
    let intents = GatewayIntents::GUILDS | GatewayIntents::GUILD_MEMBERS;
    let mut bot = bot::start_with(&discord, &discord.token(), intents).await;
    assert!(matches!(ending(&mut bot).await, Some(GatewayError::DisallowedGatewayIntents)));

    let generous = FakeDiscord::builder().allow_members_intent().start().await;
    let _bot = bot::start_with(&generous, &generous.token(), intents).await;
    generous.gateway().connected().await;
}

#[tokio::test]
async fn a_dropped_connection_is_resumed_and_nothing_is_missed() {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild("Northwind");
    let _bot = bot::start(&discord).await;
    let gateway = discord.gateway();
    gateway.drop_connection();
    gateway.resumed(1).await;
    assert_eq!(guild.admin("mia").runs("/poll later", &[]).await.text(), "Drawn.");

    gateway.reconnect();
    gateway.resumed(2).await;
    assert_eq!((gateway.identifies(), gateway.resumes()), (1, 2));
    assert_eq!(guild.admin("bo").runs("/poll later", &[]).await.text(), "Drawn.");
}

#[tokio::test]
async fn an_invalid_session_is_begun_anew() {
    let discord = FakeDiscord::start().await;
    let _bot = bot::start(&discord).await;
    let gateway = discord.gateway();
    gateway.invalid_session(false);
    gateway.identified(2).await;
    assert_eq!((gateway.identifies(), gateway.resumes()), (2, 0));
}

#[tokio::test]
async fn heartbeats_are_acknowledged_until_it_goes_silent() {
    let discord = FakeDiscord::builder().heartbeat(Duration::from_millis(100)).start().await;
    let guild = discord.guild("Northwind");
    let _bot = bot::start(&discord).await;
    let gateway = discord.gateway();
    gateway.acknowledged(3).await;

    gateway.go_silent();
    let before = gateway.heartbeats();
    let reply = timeout(Duration::from_secs(5), guild.admin("mia").runs("/poll later", &[])).await;
    assert!(reply.unwrap().is_failed());
    assert_eq!(gateway.heartbeats(), before);
}

#[tokio::test]
async fn a_handshake_can_be_ignored() {
    let discord = FakeDiscord::start().await;
    discord.gateway().ignore_handshakes();
    let mut bot = bot::start_with(&discord, &discord.token(), GatewayIntents::GUILDS).await;
    let hangs = timeout(Duration::from_millis(300), &mut bot.0).await;
    assert!(hangs.is_err(), "serenity waits for ever");
    assert!(!discord.gateway().is_connected());
}

#[tokio::test]
async fn nobody_answers_when_no_bot_is_there() {
    let discord = FakeDiscord::builder().answer_within(Duration::from_millis(50)).start().await;
    let guild = discord.guild("Northwind");
    let bot = bot::start(&discord).await;
    bot.shuts_down().await;
    discord.gateway().disconnected().await;
    assert!(guild.admin("mia").runs("/poll later", &[]).await.is_failed());
    assert_eq!(discord.violations(), Vec::<String>::new());
}
