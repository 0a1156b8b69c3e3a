//! The connection to Discord: lost, found, and given up.

use std::time::{Duration, Instant};

use candor::{
    bot::{Bot, Stop},
    clock::Clock,
};
use fake_discord::{FakeDiscord, Gateway};

use crate::harness::Pulse;

#[tokio::test]
async fn a_lost_connection_is_resumed() {
    let pulse = Pulse::set_up(6).await;
    let resumes = pulse.discord.gateway().resumes();
    pulse.discord.gateway().drop_connection();
    pulse.discord.gateway().resumed(resumes + 1).await;
    let nothing = pulse.people[0].runs("/pulse answer", &[]).await.text();
    assert!(nothing.starts_with("No round is open"), "{nothing}");
    pulse.done().await;
}

#[tokio::test]
async fn a_silent_gateway_is_given_up() {
    let mut pulse = Pulse::of(6).await;
    pulse.stop().await;
    pulse.discord.gateway().ignore_handshakes();
    let mut config = pulse.config();
    config.patience = Duration::from_secs(1);
    let ended = Bot::new(config, Clock::System).run(std::future::pending()).await;
    assert!(matches!(ended, Err(Stop::Silent(_))), "{ended:?}");
    pulse.done().await;
}

/// The pages that tell how a bot is.
struct Page(std::net::SocketAddr);

impl Page {
    async fn read(&self, path: &str) -> (u16, String) {
        let response = reqwest::get(format!("http://{}/{path}", self.0)).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }
}

/// Runs the bot with its pages until it is well and `story` is told.
async fn watched(pulse: &mut Pulse, story: impl AsyncFnOnce(&Gateway, &Page)) {
    pulse.stop().await;
    let mut config = pulse.config();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    config.http = Some(free);
    let bot = Bot::new(config, Clock::System);
    let mut beats = bot.beats();
    let gateway = pulse.discord.gateway();
    let identified = gateway.identifies();
    let told = async {
        gateway.identified(identified + 1).await;
        beats.changed().await.unwrap();
        while Page(free).read("healthz").await != (200, "ok\n".to_owned()) {
            tokio::task::yield_now().await;
        }
        story(&gateway, &Page(free)).await;
    };
    bot.run(told).await.unwrap();
}

#[tokio::test]
async fn health_is_told_to_whoever_asks() {
    let mut pulse = Pulse::of(6).await;
    let asked = async |_: &Gateway, page: &Page| {
        let (_, numbers) = page.read("metrics").await;
        assert!(numbers.contains("candor_gateway_connected 1\n"), "{numbers}");
        assert!(numbers.contains("candor_rounds_open 0\n"), "{numbers}");
    };
    watched(&mut pulse, asked).await;
    pulse.done().await;
}

#[tokio::test]
async fn the_commands_are_registered_once() {
    let mut pulse = Pulse::of(6).await;
    pulse.restart().await;
    let puts = pulse.discord.requests().into_iter().filter(|request| request.method == "PUT").count();
    assert_eq!(puts, 1);
    pulse.done().await;
}

/// Somebody asks for something, which shows that the bot hears and answers.
async fn answers(pulse: &Pulse) {
    let nothing = pulse.people[0].runs("/pulse answer", &[]).await.text();
    assert!(nothing.starts_with("No round is open"), "{nothing}");
}

#[tokio::test]
async fn a_bot_that_is_asked_to_reconnect_goes_on_with_its_session() {
    let pulse = Pulse::set_up(6).await;
    let gateway = pulse.discord.gateway();
    let identified = gateway.identifies();
    for times in 1..=3 {
        match times {
            1 => gateway.reconnect(),
            2 => gateway.invalid_session(true),
            _ => gateway.close(4000),
        }
        gateway.resumed(times).await;
        answers(&pulse).await;
    }
    assert_eq!(gateway.identifies(), identified, "no session was given up");
    pulse.done().await;
}

#[tokio::test]
async fn a_session_that_is_not_valid_any_more_is_begun_anew() {
    let pulse = Pulse::set_up(6).await;
    let gateway = pulse.discord.gateway();
    let identified = gateway.identifies();
    gateway.invalid_session(false);
    gateway.identified(identified + 1).await;
    answers(&pulse).await;
    pulse.done().await;
}

#[tokio::test]
async fn a_connection_that_falls_silent_is_made_anew() {
    let discord = FakeDiscord::builder()
        .unhurried()
        .heartbeat(Duration::from_millis(300))
        .patience(Duration::from_mins(1))
        .start()
        .await;
    let pulse = Pulse::on(discord, 6).await;
    let gateway = pulse.discord.gateway();
    let identified = gateway.identifies();
    gateway.go_silent();
    gateway.disconnected().await;
    gateway.recover();
    gateway.identified(identified + 1).await;
    answers(&pulse).await;
    pulse.done().await;
}

#[tokio::test]
async fn a_token_or_intents_that_discord_refuses_end_the_bot() {
    for (code, expected) in [(4004, "the token is not valid"), (4014, "it does not allow the intent Guilds")]
    {
        let mut pulse = Pulse::of(6).await;
        pulse.stop().await;
        let gateway = pulse.discord.gateway();
        let identified = gateway.identifies();
        let bot = Bot::new(pulse.config(), Clock::System).run(std::future::pending());
        let closed = async {
            gateway.identified(identified + 1).await;
            gateway.close(code);
        };
        let (ended, ()) = tokio::join!(bot, closed);
        let Err(Stop::Refused(why)) = ended else { panic!("{ended:?}") };
        assert!(why.contains(expected), "{why}");
        pulse.done().await;
    }
}

#[tokio::test]
async fn an_interaction_that_cannot_be_read_is_counted() {
    let mut pulse = Pulse::of(6).await;
    let counted = async |gateway: &Gateway, page: &Page| {
        gateway.sends_garbled("INTERACTION_CREATE", "words");
        gateway.sends_garbled("WEATHER_UPDATE", "words");
        let one = "candor_interactions_unread 1\n";
        while !page.read("metrics").await.1.contains(one) {
            tokio::task::yield_now().await;
        }
    };
    watched(&mut pulse, counted).await;
    pulse.done().await;
}

#[tokio::test]
async fn a_bot_that_has_begun_too_many_sessions_waits_before_it_begins_another() {
    let mut pulse = Pulse::of(6).await;
    pulse.stop().await;
    let gateway = pulse.discord.gateway();
    let identified = gateway.identifies();
    let wait = Duration::from_secs(5);
    let start = Instant::now();
    gateway.sessions_left(49, wait);
    pulse.start().await;
    assert!(start.elapsed() >= wait, "it waited as long as Discord counts");
    assert_eq!(gateway.identifies(), identified + 1);
    pulse.done().await;
}
