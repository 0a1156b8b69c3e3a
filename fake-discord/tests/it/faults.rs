//! Faults on demand.

use std::time::Duration;

use fake_discord::{Channel, FakeDiscord, Fault, Route};
use reqwest::Method;
use serde_json::json;

use crate::http::{Caller, header};

async fn world() -> (FakeDiscord, Channel, Caller) {
    let discord = FakeDiscord::start().await;
    let channel = discord.guild("Northwind").channel("team-atlas");
    let caller = Caller::new(&discord);
    (discord, channel, caller)
}

fn send(caller: &Caller, channel: &Channel) -> reqwest::RequestBuilder {
    let path = format!("/channels/{}/messages", channel.id());
    let body = json!({"content": "x", "nonce": "1", "enforce_nonce": true});
    caller.request(Method::POST, &path).json(&body)
}

#[tokio::test]
async fn faults_come_in_order_and_then_it_works() {
    let (discord, channel, caller) = world().await;
    let retry_after = Duration::from_millis(1500);
    discord.fail(Route::PostMessage, Fault::ServerError);
    discord.fail(Route::PostMessage, Fault::RateLimited { retry_after, global: true });
    assert_eq!(send(&caller, &channel).send().await.unwrap().status(), 500);
    let limited = send(&caller, &channel).send().await.unwrap();
    assert_eq!((limited.status().as_u16(), header(&limited, "retry-after")), (429, "2".into()));
    assert_eq!(header(&limited, "x-ratelimit-global"), "true");
    assert_eq!(send(&caller, &channel).send().await.unwrap().status(), 200);
    assert_eq!((discord.rate_limited(), discord.rate_limit_breaches()), (1, 0));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_message_is_stored_though_the_answer_is_lost() {
    let (discord, channel, caller) = world().await;
    discord.fail(Route::PostMessage, Fault::StoredThenDropped);
    assert!(send(&caller, &channel).send().await.is_err());
    assert_eq!(send(&caller, &channel).send().await.unwrap().status(), 200);
    assert_eq!(channel.messages().len(), 1, "the nonce makes the second try harmless");
    assert_eq!(discord.requests()[0].status, 0);
}

#[tokio::test]
async fn a_dropped_request_does_nothing() {
    let (discord, channel, caller) = world().await;
    discord.fail(Route::Any, Fault::Dropped);
    assert!(send(&caller, &channel).send().await.is_err());
    assert!(channel.messages().is_empty());
}

#[tokio::test]
async fn a_silent_server_never_answers() {
    let (discord, channel, caller) = world().await;
    discord.fail(Route::PostMessage, Fault::Silent);
    let request = send(&caller, &channel).timeout(Duration::from_millis(100));
    assert!(request.send().await.unwrap_err().is_timeout());
    assert!(channel.messages().is_empty());
}

#[tokio::test]
async fn a_server_stops_with_its_last_handle() {
    let (discord, channel, caller) = world().await;
    let request = send(&caller, &channel).build().unwrap();
    drop((discord, channel, caller));
    assert!(reqwest::Client::new().execute(request).await.is_err());
}
