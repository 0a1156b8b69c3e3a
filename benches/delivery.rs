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
use fake_discord::{Channel, FakeDiscord};

const SERVERS: usize = 20;
const CHANNELS: usize = 20;
const MESSAGES: usize = 5;

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
    let channels = fill_the_outbox(&discord, &config).await;
    let all = SERVERS * CHANNELS * MESSAGES;

    let mut taken = Duration::ZERO;
    let all_are_there = async {
        let mut first = None;
        let mut posted = 0;
        while posted < all {
            Clock::System.pause(Duration::from_millis(200)).await;
            posted = channels.iter().map(|channel| channel.messages().len()).sum();
            let first = first.get_or_insert_with(Instant::now);
            if posted <= 1 {
                *first = Instant::now();
            }
            taken = first.elapsed();
        }
    };
    Bot::new(config, Clock::System).run(all_are_there).await.unwrap();

    // The first message is out when the time starts.
    let rate = f64::from(u32::try_from(all - 1).unwrap()) / taken.as_secs_f64();
    println!("{all} messages to {} channels in {:.1} s", channels.len(), taken.as_secs_f64());
    println!("{rate:.1} a second, {:.1} % of Discord's limit", 100.0 * rate / LIMIT);
    println!("answered 429: {}", discord.rate_limited());
    for (at, refused) in discord.requests().iter().enumerate().filter(|(_, request)| request.status == 429) {
        println!("  request {at}: {} {}", refused.method, refused.path);
    }
    assert_eq!(discord.violations(), Vec::<String>::new());
}

async fn fill_the_outbox(discord: &FakeDiscord, config: &Config) -> Vec<Channel> {
    let store = Store::open(&config.data).await.unwrap();
    let mut channels = Vec::new();
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
            channels.push(channel);
        }
    }
    store.close().await;
    channels
}
