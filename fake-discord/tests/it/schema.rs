//! Discord's own `OpenAPI` file as a second opinion. It is not part of this crate: the tests find it
//! by the variable `DISCORD_OPENAPI`.

use fake_discord::{FakeDiscord, Value};
use serde_json::json;

use crate::bot;
use crate::http::Caller;

/// A Discord that checks, unless the file is not there.
async fn checking() -> Option<FakeDiscord> {
    let Ok(path) = std::env::var("DISCORD_OPENAPI") else {
        eprintln!("not checked: DISCORD_OPENAPI does not name Discord's OpenAPI file");
        return None;
    };
    Some(FakeDiscord::builder().unhurried().openapi(path).start().await)
}

#[tokio::test]
async fn what_serenity_sends_is_fine() {
    let Some(discord) = checking().await else {
        return;
    };
    let guild = discord.guild("Northwind");
    let _bot = bot::start(&discord).await;
    let (atlas, mia) = (guild.role("Atlas"), guild.admin("mia"));
    let options = [("team", Value::from(&atlas)), ("where", Value::from(&guild.general()))];
    let message = mia.runs("/poll open", &options).await.message();
    let form = mia.presses(&message, "Comment").await.form();
    mia.submits(&form, &[("text", "more tea")]).await;
    mia.runs("/poll later", &[]).await;
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_wrong_is_named_at_its_leaf() {
    let Some(discord) = checking().await else {
        return;
    };
    let channel = discord.guild("Northwind").channel("team-atlas");
    let caller = Caller::new(&discord);
    let path = format!("/channels/{}/messages", channel.id());
    let body = json!({"content": "x", "tts": "yes", "attachments": [{"id": 0}]});
    caller.post(&path, &body).await;
    let violations = discord.violations();
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert!(violations[0].contains("OpenAPI: /tts: "), "{violations:?}");

    let button = json!({"type": 2, "style": 1, "label": "x", "custom_id": "a", "disabled": "no"});
    caller.post(&path, &json!({"content": "x", "components": [{"type": 1, "components": [button]}]})).await;
    let violations = discord.violations();
    assert!(violations[1].contains("/components/0/components/0"), "{violations:?}");
}

#[tokio::test]
async fn starting_a_thread_is_checked_too() {
    let Some(discord) = checking().await else {
        return;
    };
    let channel = discord.guild("Northwind").channel("team-atlas");
    let caller = Caller::new(&discord);
    let path = format!("/channels/{}/messages", channel.id());
    let (_, message) = caller.post(&path, &json!({"content": "x"})).await;
    let path = format!("{path}/{}/threads", message["id"].as_str().unwrap_or_default());
    caller.post(&path, &json!({"name": 7})).await;
    let violations = discord.violations();
    assert!(violations[0].contains("OpenAPI: /name: "), "{violations:?}");
    let count = violations.len();
    assert_eq!(caller.post(&path, &json!({"name": "x", "auto_archive_duration": 60})).await.0, 201);
    assert_eq!(discord.violations().len(), count);
}
