//! How fast the outbox empties: 2,000 messages to 400 channels of 20 servers, by the real bot to a Discord
//! that counts fifty requests a second and five messages in five seconds a channel.
//!
//! `cargo bench --bench delivery`

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement says what it found, or fails")]

use std::time::{Duration, Instant};

use candor::{
    bot::Bot,
    clock::Clock,
    config::{Config, Token},
    domain::{ChannelId, GuildId, RoundId, survey_file},
    store::{Store, cause::Cause, outbox::NewMessage},
};
use fake_discord::FakeDiscord;
use tokio::time::timeout;

const SERVERS: usize = 20;
const CHANNELS: usize = 20;
const MESSAGES: usize = 5;
const ALL: usize = SERVERS * CHANNELS * MESSAGES;

/// Discord's limit, in requests a second.
const LIMIT: f64 = 50.0;

#[tokio::main]
async fn main() {
    let discord = FakeDiscord::builder().patience(Duration::from_mins(5)).start().await;
    let home = tempfile::tempdir().unwrap();
    let config = Config {
        token: Token::new(&discord.token()).unwrap(),
        discord_url: discord.url(),
        data: home.path().join("data"),
        runtime: home.path().join("runtime"),
        surveys: survey_file::shipped(),
        http: None,
        patience: Duration::from_mins(1),
    };
    fill_the_outbox(&discord, &config).await;
    let mut taken = Duration::ZERO;
    let all_are_there = async {
        discord.next_post().await;
        let first = Instant::now();
        while discord.posts() < ALL {
            let _ = timeout(Duration::from_millis(100), discord.next_post()).await;
        }
        taken = first.elapsed();
    };
    Bot::new(config, Clock::System).run(all_are_there).await.unwrap();
    tells(&discord, taken);
}

/// What came of it, and whether it is as promised.
fn tells(discord: &FakeDiscord, taken: Duration) {
    // The first message is out when the time starts.
    let rate = f64::from(u32::try_from(ALL - 1).unwrap()) / taken.as_secs_f64();
    println!("{ALL} messages to {} channels in {:.2} s", SERVERS * CHANNELS, taken.as_secs_f64());
    println!("{rate:.2} a second, {:.1} % of Discord's limit", 100.0 * rate / LIMIT);
    println!("answered 429: {}", discord.rate_limited());
    assert_eq!(discord.violations(), Vec::<String>::new());
    assert_eq!(discord.rate_limited(), 0);
    assert!(rate >= 0.95 * LIMIT, "too slow");
}

async fn fill_the_outbox(discord: &FakeDiscord, config: &Config) {
    let store = Store::open(&config.data).await.unwrap();
    let mut number = 0;
    for server in 0..SERVERS {
        let guild = discord.guild(&format!("server {server}"));
        for place in 0..CHANNELS {
            let channel = guild.channel(&format!("channel-{place}"));
            for text in 0..MESSAGES {
                number += 1;
                let (cause, to) = (Cause::Comments(RoundId(1), number, 0), channel.id().cast_signed());
                let body = format!(r#"{{"content":"message {text}"}}"#);
                let message = NewMessage::new(GuildId(guild.id().cast_signed()), cause, ChannelId(to), body);
                store.post(&message).await.unwrap();
            }
        }
    }
    store.close().await;
}
