//! The connection to Discord: lost, found, and given up.

use std::time::Duration;

use candor::{
    bot::{Bot, Stop},
    clock::Clock,
};

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

#[tokio::test]
async fn health_is_told_to_whoever_asks() {
    let mut pulse = Pulse::of(6).await;
    pulse.stop().await;
    let mut config = pulse.config();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    config.http = Some(free);
    let page = async |path: &str| {
        let response = reqwest::get(format!("http://{free}/{path}")).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let bot = Bot::new(config, Clock::System);
    let mut beats = bot.beats();
    let identified = pulse.discord.gateway().identifies();
    let asked = async {
        pulse.discord.gateway().identified(identified + 1).await;
        beats.changed().await.unwrap();
        while page("healthz").await != (200, "ok\n".to_owned()) {
            tokio::task::yield_now().await;
        }
        let (_, numbers) = page("metrics").await;
        assert!(numbers.contains("candor_gateway_connected 1\n"), "{numbers}");
        assert!(numbers.contains("candor_rounds_open 0\n"), "{numbers}");
    };
    bot.run(asked).await.unwrap();
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
