//! Rate limits, as a bot's own queue has to meet them.

use std::time::Duration;

use fake_discord::{Channel, FakeDiscord};
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::http::{Caller, header};

async fn world() -> (FakeDiscord, Channel, Caller) {
    let slow = FakeDiscord::builder().message_rate(2, Duration::from_mins(1));
    let discord = slow.start().await;
    let channel = discord.guild("Northwind").channel("team-atlas");
    let caller = Caller::new(&discord);
    (discord, channel, caller)
}

async fn send(caller: &Caller, channel: &Channel) -> Response {
    let path = format!("/channels/{}/messages", channel.id());
    let request = caller.request(Method::POST, &path).json(&json!({"content": "x"}));
    request.send().await.expect("the fake answers")
}

#[tokio::test]
async fn a_bucket_says_where_it_stands() {
    let (_discord, channel, caller) = world().await;
    let first = send(&caller, &channel).await;
    assert_eq!(header(&first, "x-ratelimit-limit"), "2");
    assert_eq!(header(&first, "x-ratelimit-remaining"), "1");
    assert_eq!(header(&first, "x-ratelimit-bucket").len(), 16);
    let seconds = |name: &str| header(&first, name).parse::<f64>().unwrap();
    assert!(seconds("x-ratelimit-reset-after") > 50.0);
    assert!(seconds("x-ratelimit-reset") > 1_700_000_000.0);
    let second = send(&caller, &channel).await;
    assert_eq!(header(&second, "x-ratelimit-remaining"), "0");
}

#[tokio::test]
async fn a_full_bucket_refuses() {
    let (discord, channel, caller) = world().await;
    send(&caller, &channel).await;
    send(&caller, &channel).await;
    let refused = send(&caller, &channel).await;
    assert_eq!(refused.status(), 429);
    assert_eq!(header(&refused, "x-ratelimit-scope"), "user");
    assert_eq!(header(&refused, "x-ratelimit-remaining"), "0");
    let wait = header(&refused, "retry-after").parse::<u64>().unwrap();
    assert!((50..=60).contains(&wait), "{wait}");
    let body: Value = refused.json().await.unwrap();
    assert_eq!(body["global"], false);
    assert!(body["retry_after"].as_f64().unwrap() > 50.0);

    assert_eq!((discord.rate_limit_breaches(), discord.rate_limited()), (1, 1));
    assert_eq!(discord.invalid_requests(), 1);
    assert_eq!(discord.violations(), Vec::<String>::new(), "breaches are counted apart");
    assert_eq!(channel.messages().len(), 2);
}

#[tokio::test]
async fn the_global_limit_covers_all_routes() {
    let discord = FakeDiscord::builder().global_rate(2, Duration::from_mins(1)).start().await;
    let caller = Caller::new(&discord);
    caller.get("/users/@me").await;
    caller.get("/applications/@me").await;
    let refused = caller.request(Method::GET, "/users/@me").send().await.unwrap();
    assert_eq!(refused.status(), 429);
    assert_eq!(header(&refused, "x-ratelimit-global"), "true");
    assert_eq!(header(&refused, "x-ratelimit-scope"), "global");

    let (status, _) = caller.post("/interactions/1/token/callback", &json!({"type": 6})).await;
    assert_eq!(status, 404, "answers to interactions are not counted");
}
