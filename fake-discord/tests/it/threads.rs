//! Threads below messages: started, written in, seen, and refused.

use fake_discord::{Channel, FakeDiscord, Fault, Guild, Route};
use serde_json::{Value, json};
use serenity::all::{ChannelType, CreateThread, HttpBuilder, MessageId};

use crate::http::{Answer, Caller, refused};

async fn world() -> (FakeDiscord, Guild, Channel, Caller) {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let guild = discord.guild("Northwind");
    let channel = guild.channel("team-atlas");
    let caller = Caller::new(&discord);
    (discord, guild, channel, caller)
}

async fn say(caller: &Caller, channel: &Channel, content: &str) -> u64 {
    let path = format!("/channels/{}/messages", channel.id());
    let (status, message) = caller.post(&path, &json!({"content": content})).await;
    assert_eq!(status, 200, "{message}");
    message["id"].as_str().and_then(|id| id.parse().ok()).expect("a message has an id")
}

fn under(channel: &Channel, message: u64) -> String {
    format!("/channels/{}/messages/{message}/threads", channel.id())
}

async fn start(caller: &Caller, channel: &Channel, message: u64) -> Answer {
    caller.post(&under(channel, message), &json!({"name": "Answers"})).await
}

#[tokio::test]
async fn a_thread_has_the_id_of_its_message() {
    let (discord, guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    let body = json!({"name": " Answers ", "auto_archive_duration": 10080});
    let (status, thread) = caller.post(&under(&channel, message), &body).await;
    assert_eq!((status, thread["type"].as_u64(), thread["name"].as_str()), (201, Some(11), Some("Answers")));
    assert_eq!(thread["id"], message.to_string());
    assert_eq!(thread["parent_id"], channel.id().to_string());
    assert_eq!(thread["guild_id"], guild.id().to_string());
    assert_eq!(thread["owner_id"], discord.application_id().to_string());
    assert_eq!((&thread["message_count"], &thread["member_count"]), (&json!(0), &json!(1)));
    let about = &thread["thread_metadata"];
    assert_eq!((&about["auto_archive_duration"], &about["archived"]), (&json!(10080), &json!(false)));

    let (_, known) = caller.get(&format!("/channels/{message}")).await;
    assert_eq!(known, thread);
    let (_, starter) = caller.get(&format!("/channels/{}/messages/{message}", channel.id())).await;
    assert_eq!((&starter["thread"], &starter["flags"]), (&thread, &json!(32)));
    let (_, channels) = caller.get(&format!("/guilds/{}/channels", guild.id())).await;
    assert_eq!(channels.as_array().map(Vec::len), Some(2), "a thread is not listed among the channels");
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_thread_is_a_channel() {
    let (discord, guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    start(&caller, &channel, message).await;
    let thread = channel.threaded(message).await;
    let first = say(&caller, &thread, "one").await;
    say(&caller, &thread, "two").await;
    thread.says(&guild.member("ada", &[]), "three");

    let path = format!("/channels/{message}/messages/{first}");
    assert_eq!(caller.patch(&path, &json!({"content": "first"})).await.0, 200);
    assert_eq!(thread.next_message().await.content, "first");
    let (_, list) = caller.get(&format!("/channels/{message}/messages")).await;
    let contents: Value = list.as_array().into_iter().flatten().map(|each| each["content"].clone()).collect();
    assert_eq!(contents, json!(["three", "two", "first"]));
    assert_eq!(channel.messages().len(), 1, "what is said in a thread is not in its channel");
    assert_eq!(thread.messages().len(), 3);

    assert_eq!(caller.delete(&path).await.0, 204);
    let (_, known) = caller.get(&format!("/channels/{message}")).await;
    let counts = ["message_count", "total_message_sent", "member_count"].map(|count| known[count].as_u64());
    assert_eq!(counts, [Some(2), Some(3), Some(2)]);
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn threads_are_found_below_their_channel() {
    let (_discord, guild, channel, caller) = world().await;
    let (first, second) = (say(&caller, &channel, "one").await, say(&caller, &channel, "two").await);
    for message in [second, first] {
        start(&caller, &channel, message).await;
    }
    let names: Vec<_> = channel.threads().iter().map(|thread| (thread.id(), thread.name())).collect();
    assert_eq!(names, [(first, "Answers".to_owned()), (second, "Answers".to_owned())]);
    assert_eq!(channel.thread_of(second).map(|thread| thread.id()), Some(second));
    let elsewhere = guild.channel("team-borealis");
    assert!(elsewhere.threads().is_empty() && elsewhere.thread_of(second).is_none());
    assert!(channel.thread_of(say(&caller, &channel, "three").await).is_none());
}

#[tokio::test]
async fn a_message_has_one_thread() {
    let (discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    assert_eq!(start(&caller, &channel, message).await.0, 201);
    let (status, error) = start(&caller, &channel, message).await;
    let says = json!({"code": 160_004, "message": "A thread has already been created for this message"});
    assert_eq!((status, error), (400, says));
    assert_eq!(channel.threads().len(), 1);
    assert_eq!(discord.violations(), Vec::<String>::new(), "a bot may have missed the first answer");
}

#[tokio::test]
async fn a_thread_is_started_though_the_answer_is_lost() {
    let (discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    discord.fail(Route::StartThread, Fault::StoredThenDropped);
    let request = caller.request(reqwest::Method::POST, &under(&channel, message));
    assert!(request.json(&json!({"name": "Answers"})).send().await.is_err());
    assert_eq!(refused(start(&caller, &channel, message).await), (400, 160_004));
    assert_eq!(channel.threaded(message).await.name(), "Answers");
}

#[tokio::test]
async fn threads_are_started_only_below_messages_of_a_guilds_channel() {
    let (discord, guild, channel, caller) = world().await;
    assert_eq!(refused(start(&caller, &channel, 1).await), (404, 10008));
    let message = say(&caller, &channel, "The summary").await;
    assert_eq!(refused(start(&caller, &guild.general(), message).await), (404, 10008), "not in that channel");
    assert_eq!(discord.violations(), Vec::<String>::new());

    start(&caller, &channel, message).await;
    let thread = channel.threaded(message).await;
    let inner = say(&caller, &thread, "one").await;
    assert_eq!(refused(start(&caller, &thread, inner).await), (400, 50024));
    let direct = guild.member("ada", &[]).direct_channel();
    let private = say(&caller, &direct, "hello").await;
    assert_eq!(refused(start(&caller, &direct, private).await), (403, 50003));
    assert_eq!(discord.violations().len(), 2);
}

#[tokio::test]
async fn starting_a_thread_needs_its_rights() {
    let (discord, guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    channel.deny(&["Create Public Threads"]);
    assert_eq!(refused(start(&caller, &channel, message).await), (403, 50013));
    channel.hide();
    assert_eq!(refused(start(&caller, &channel, message).await), (403, 50001));
    channel.deny(&["Send Messages"]);
    assert_eq!(start(&caller, &channel, message).await.0, 201, "sending is another right");
    guild.remove_bot();
    assert_eq!(refused(start(&caller, &channel, message).await), (403, 50001));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_thread_has_the_rights_of_its_channel_but_for_sending() {
    let (discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    start(&caller, &channel, message).await;
    let thread = channel.threaded(message).await;
    let path = format!("/channels/{message}/messages");
    let body = json!({"content": "x"});
    channel.deny(&["Send Messages in Threads"]);
    assert_eq!(refused(caller.post(&path, &body).await), (403, 50013));
    say(&caller, &channel, "sending here is another right").await;
    channel.deny(&["Send Messages"]);
    say(&caller, &thread, "and the other way round").await;
    channel.deny(&["Embed Links"]);
    let embed = json!({"embeds": [{"title": "no"}]});
    assert_eq!(refused(caller.post(&path, &embed).await), (403, 50013));
    channel.hide();
    assert_eq!(refused(caller.post(&path, &body).await), (403, 50001));
    assert_eq!(refused(caller.get(&format!("/channels/{message}")).await), (403, 50001));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
#[should_panic(expected = "a thread has the permissions of its channel")]
async fn a_thread_has_no_rights_of_its_own_to_take() {
    let (_discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    start(&caller, &channel, message).await;
    channel.threaded(message).await.hide();
}

#[tokio::test]
async fn who_sees_the_channel_presses_in_its_threads() {
    let answer_within = std::time::Duration::from_millis(20);
    let discord = FakeDiscord::builder().answer_within(answer_within).start().await;
    let guild = discord.guild("Northwind");
    let (channel, caller) = (guild.general(), Caller::new(&discord));
    let message = say(&caller, &channel, "The summary").await;
    start(&caller, &channel, message).await;
    let button = json!({"type": 2, "style": 1, "label": "Go", "custom_id": "go"});
    let body = json!({"content": "Ready?", "components": [{"type": 1, "components": [button]}]});
    caller.post(&format!("/channels/{message}/messages"), &body).await;
    let question = channel.threaded(message).await.next_message().await;

    let ada = guild.member("ada", &[]);
    assert!(ada.presses(&question, "Go").await.is_failed(), "they press, and no bot is there to answer");
    let stranger = discord.guild("Southwind").member("bo", &[]);
    let press = tokio::spawn(async move { stranger.presses(&question, "Go").await });
    assert!(press.await.unwrap_err().is_panic(), "nobody from another guild sees it");
}

#[tokio::test]
async fn a_thread_goes_with_its_channel_and_outlives_its_message() {
    let (_discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    start(&caller, &channel, message).await;
    let thread = channel.threaded(message).await;
    assert_eq!(caller.delete(&format!("/channels/{}/messages/{message}", channel.id())).await.0, 204);
    say(&caller, &thread, "still here").await;
    channel.delete();
    assert_eq!(refused(caller.get(&format!("/channels/{message}")).await), (404, 10003));
    assert!(thread.messages().is_empty());
}

#[tokio::test]
async fn serenity_starts_a_thread() {
    let (discord, _guild, channel, caller) = world().await;
    let message = say(&caller, &channel, "The summary").await;
    let http = HttpBuilder::new(discord.token()).proxy(discord.url()).ratelimiter_disabled(true).build();
    let parent = serenity::all::ChannelId::new(channel.id());
    let answer =
        parent.create_thread_from_message(&http, MessageId::new(message), CreateThread::new("Answers")).await;
    let thread = answer.expect("serenity reads it");
    assert_eq!((thread.id.get(), thread.kind), (message, ChannelType::PublicThread));
    assert_eq!(thread.parent_id, Some(parent));
    let below = parent.message(&http, MessageId::new(message)).await.expect("serenity reads it");
    assert_eq!(below.thread.map(|thread| thread.name).as_deref(), Some("Answers"));
    thread.id.say(&http, "one").await.expect("the fake takes it");
    assert_eq!(channel.threaded(message).await.next_message().await.content, "one");
    assert_eq!(discord.violations(), Vec::<String>::new());
}
