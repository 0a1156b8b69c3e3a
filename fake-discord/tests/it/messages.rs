//! Messages: written, read, edited, deleted, and who may.

use fake_discord::{Channel, FakeDiscord, Guild};
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::http::{Answer, Caller, answer, refused};

async fn world() -> (FakeDiscord, Guild, Channel, Caller) {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild("Northwind");
    let channel = guild.channel("team-atlas");
    let caller = Caller::new(&discord);
    (discord, guild, channel, caller)
}

async fn say(caller: &Caller, channel: &Channel, content: &str) -> Answer {
    let path = format!("/channels/{}/messages", channel.id());
    caller.post(&path, &json!({"content": content})).await
}

#[tokio::test]
async fn a_message_is_read_edited_and_deleted() {
    let (discord, _guild, channel, caller) = world().await;
    let (status, message) = say(&caller, &channel, " hello ").await;
    assert_eq!((status, message["content"].as_str()), (200, Some("hello")));
    assert_eq!(discord.unread().len(), 1);
    let read = channel.next_message().await;
    assert_eq!(read.content, "hello");
    assert!(discord.unread().is_empty());

    let path = format!("/channels/{}/messages/{}", channel.id(), read.id);
    let buttons =
        json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]);
    let (status, _) = caller.patch(&path, &json!({"components": buttons})).await;
    assert_eq!(status, 200);
    let edited = channel.edited(read.id).await;
    assert_eq!(edited.render(), "hello\n[Go]", "an edit keeps what it does not name");

    assert_eq!(caller.delete(&path).await.0, 204);
    let (status, error) = caller.get(&path).await;
    assert_eq!((status, error["code"].as_u64()), (404, Some(10008)));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn messages_are_listed_newest_first() {
    let (_discord, _guild, channel, caller) = world().await;
    for content in ["one", "two", "three"] {
        say(&caller, &channel, content).await;
    }
    let path = format!("/channels/{}/messages", channel.id());
    let contents = |list: &Value| {
        let list = list.as_array().cloned().unwrap_or_default();
        list.iter().map(|message| message["content"].clone()).collect::<Value>()
    };
    let (_, all) = caller.get(&path).await;
    assert_eq!(contents(&all), json!(["three", "two", "one"]));
    let before = all[0]["id"].as_str().unwrap_or_default();
    let (_, some) = caller.get(&format!("{path}?limit=1&before={before}")).await;
    assert_eq!(contents(&some), json!(["two"]));
}

#[tokio::test]
async fn a_file_comes_with_its_alt_text_and_its_bytes() {
    let (discord, _guild, channel, caller) = world().await;
    let payload = json!({
        "content": "The chart",
        "embeds": [{"title": "Trend", "image": {"url": "attachment://chart.png"}}],
        "attachments": [{"id": 0, "description": "A line that rises"}],
    });
    let part = Part::bytes(vec![1, 2, 3]).file_name("chart.png").mime_str("image/png");
    let form = Form::new().text("payload_json", payload.to_string()).part("files[0]", part.unwrap());
    let path = format!("/channels/{}/messages", channel.id());
    let (status, message) = answer(caller.request(Method::POST, &path).multipart(form).send().await).await;
    assert_eq!(status, 200);

    let read = channel.next_message().await;
    assert_eq!(read.to_string(), "The chart\n| Trend\n<chart.png: A line that rises>");
    assert_eq!(read.attachments[0].bytes, [1, 2, 3]);
    let url = message["attachments"][0]["url"].as_str().unwrap_or_default();
    assert_eq!(message["embeds"][0]["image"]["url"], url);
    let bytes = reqwest::get(url).await.unwrap().bytes().await.unwrap();
    assert_eq!(bytes.to_vec(), [1, 2, 3]);
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_nonce_is_enforced_in_its_channel() {
    let (_discord, guild, channel, caller) = world().await;
    let body = json!({"content": "once", "nonce": "round-1", "enforce_nonce": true});
    let path = format!("/channels/{}/messages", channel.id());
    let (_, first) = caller.post(&path, &body).await;
    let (status, again) = caller.post(&path, &body).await;
    assert_eq!((status, &again["id"]), (200, &first["id"]));
    assert_eq!(channel.messages().len(), 1);

    let elsewhere = guild.channel("team-borealis");
    caller.post(&format!("/channels/{}/messages", elsewhere.id()), &body).await;
    assert_eq!(elsewhere.messages().len(), 1, "another channel, another message");

    let unenforced = json!({"content": "twice", "nonce": "round-1"});
    caller.post(&path, &unenforced).await;
    assert_eq!(channel.messages().len(), 2);
}

#[tokio::test]
async fn the_bot_needs_its_rights() {
    let (discord, guild, channel, caller) = world().await;
    channel.deny(&["Send Messages"]);
    let (status, error) = say(&caller, &channel, "no").await;
    assert_eq!((status, error["code"].as_u64()), (403, Some(50013)));

    channel.deny(&["Embed Links"]);
    let path = format!("/channels/{}/messages", channel.id());
    let (_, error) = caller.post(&path, &json!({"embeds": [{"title": "no"}]})).await;
    assert_eq!(error["code"], 50013);
    let (_, known) = caller.get(&format!("/channels/{}", channel.id())).await;
    assert_eq!(known["permission_overwrites"][0]["deny"], "16384");

    channel.hide();
    let (status, error) = say(&caller, &channel, "no").await;
    assert_eq!((status, error["code"].as_u64()), (403, Some(50001)));

    channel.allow_all();
    assert_eq!(say(&caller, &channel, "yes").await.0, 200);
    guild.remove_bot();
    assert_eq!(say(&caller, &channel, "no").await.1["code"], 50001);
    assert_eq!(discord.violations(), Vec::<String>::new(), "the world forbade it, the bot did no wrong");
    assert_eq!(discord.invalid_requests(), 4);
}

#[tokio::test]
async fn direct_messages_have_rules_of_their_own() {
    let (discord, guild, _channel, caller) = world().await;
    let ada = guild.member("ada", &[]);
    let body = json!({"recipient_id": ada.id().to_string()});
    let (status, channel) = caller.post("/users/@me/channels", &body).await;
    assert_eq!((status, channel["type"].as_u64()), (200, Some(1)));
    assert_eq!(channel["recipients"][0]["id"], ada.id().to_string());
    let (_, again) = caller.post("/users/@me/channels", &body).await;
    assert_eq!(again["id"], channel["id"], "there is one direct channel with a person");
    let path = format!("/channels/{}/messages", channel["id"].as_str().unwrap_or_default());
    let hello = json!({"content": "hello"});
    assert_eq!(caller.post(&path, &hello).await.0, 200);
    assert_eq!(ada.next_direct_message().await.content, "hello");

    ada.block_direct_messages();
    assert_eq!(refused(caller.post(&path, &hello).await), (403, 50007));
    let (status, opened) = caller.post("/users/@me/channels", &body).await;
    assert_eq!((status, &opened["id"]), (200, &channel["id"]), "a block shows only when one is sent");
    guild.leave(&ada);
    assert_eq!(refused(caller.post(&path, &hello).await), (403, 50278));
    let unknown = caller.post("/users/@me/channels", &json!({"recipient_id": "1"})).await;
    assert_eq!(refused(unknown), (404, 10013));
    assert_eq!(discord.violations(), Vec::<String>::new());

    assert_eq!(refused(caller.post("/users/@me/channels", &json!({})).await), (400, 50035));
    assert_eq!(discord.violations().len(), 1);
}

#[tokio::test]
async fn only_its_author_edits_a_message() {
    let (discord, guild, channel, caller) = world().await;
    let said = channel.says(&guild.member("ada", &[]), "mine");
    let path = format!("/channels/{}/messages/{}", channel.id(), said.id);
    let (status, error) = caller.patch(&path, &json!({"content": "yours"})).await;
    assert_eq!((status, error["code"].as_u64()), (403, Some(50005)));
    assert_eq!(caller.delete(&path).await.1["code"], 50013);
    assert_eq!(discord.violations().len(), 1);
}

#[tokio::test]
async fn an_edit_may_not_leave_an_empty_message() {
    let (_discord, _guild, channel, caller) = world().await;
    let (_, message) = say(&caller, &channel, "something").await;
    let path = format!("/channels/{}/messages/{}", channel.id(), message["id"].as_str().unwrap_or_default());
    assert_eq!(caller.patch(&path, &json!({"content": ""})).await.1["code"], 50006);
    let both = json!({"content": "", "embeds": [{"title": "still something"}]});
    assert_eq!(caller.patch(&path, &both).await.0, 200);
}

#[tokio::test]
async fn guilds_are_read() {
    let (_discord, guild, channel, caller) = world().await;
    let (atlas, borealis) = (guild.role("Atlas"), guild.role("Borealis"));
    let ada = guild.member("ada", &[&atlas]);
    guild.member("bo", &[&atlas, &borealis]);
    let root = format!("/guilds/{}", guild.id());

    let (_, counts) = caller.get(&format!("{root}/roles/member-counts")).await;
    assert_eq!(counts[atlas.id().to_string()], 2);
    assert_eq!(counts[guild.id().to_string()], Value::Null, "@everyone is left out");
    ada.take(&atlas);
    let (_, counts) = caller.get(&format!("{root}/roles/member-counts")).await;
    assert_eq!(counts[atlas.id().to_string()], 1);

    let (_, whole) = caller.get(&format!("{root}?with_counts=true")).await;
    assert_eq!(
        (whole["name"].as_str(), whole["approximate_member_count"].as_u64()),
        (Some("Northwind"), Some(3))
    );
    let (_, channels) = caller.get(&format!("{root}/channels")).await;
    assert_eq!(channels[1]["name"], channel.name());
    let (_, roles) = caller.get(&format!("{root}/roles")).await;
    assert_eq!(roles[2]["name"], "Atlas");
    let (_, member) = caller.get(&format!("{root}/members/{}", ada.id())).await;
    assert_eq!(member["user"]["username"], "ada");
    let (status, error) = caller.get(&format!("{root}/members")).await;
    assert_eq!((status, error["code"].as_u64()), (403, Some(50001)));
}

#[tokio::test]
async fn a_wrong_token_and_an_unknown_route_are_refused() {
    let (discord, _guild, channel, caller) = world().await;
    let url = format!("{}/api/v10/channels/{}/messages", discord.url(), channel.id());
    let client = reqwest::Client::new();
    let request = client.post(&url).header("authorization", "Bot nonsense").json(&json!({"content": "x"}));
    assert_eq!(answer(request.send().await).await, (401, json!({"message": "401: Unauthorized", "code": 0})));

    let (status, error) = caller.get("/guilds/1/bans").await;
    assert_eq!((status, error), (404, json!({"message": "404: Not Found", "code": 0})));
    let (status, error) = caller.get("/channels/1").await;
    assert_eq!((status, error["code"].as_u64()), (404, Some(10003)));
    assert_eq!(discord.violations(), ["GET /guilds/1/bans: 404: Not Found (0)"]);
}
