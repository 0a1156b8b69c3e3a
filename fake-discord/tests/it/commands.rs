//! Registering commands.

use fake_discord::FakeDiscord;
use serde_json::{Value, json};

use crate::http::Caller;

async fn discord() -> (FakeDiscord, Caller, String) {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let caller = Caller::new(&discord);
    let path = format!("/applications/{}/commands", discord.application_id());
    (discord, caller, path)
}

fn command(name: &str) -> Value {
    json!({"name": name, "description": "Does something"})
}

fn with(options: &Value) -> Value {
    json!({"name": "ask", "description": "Does something", "options": options})
}

#[tokio::test]
async fn commands_are_created_listed_changed_and_replaced() {
    let (discord, caller, path) = discord().await;
    let (status, created) = caller.post(&path, &command("ask")).await;
    assert_eq!(status, 201);
    let (status, again) = caller.post(&path, &command("ask")).await;
    assert_eq!((status, &again["id"]), (200, &created["id"]), "the same name is the same command");

    let one = format!("{path}/{}", created["id"].as_str().unwrap_or_default());
    let (_, changed) = caller.patch(&one, &json!({"description": "Does more"})).await;
    assert_eq!(changed["description"], "Does more");
    let (_, all) = caller.put(&path, &json!([command("ask"), command("tell")])).await;
    assert_eq!((all[0]["id"].as_str(), all.as_array().map(Vec::len)), (created["id"].as_str(), Some(2)));
    assert_eq!(caller.delete(&one).await.0, 204);
    assert_eq!(caller.get(&one).await.1["code"], 10063);
    assert_eq!(discord.commands(), ["tell"]);

    let guild = discord.guild("Northwind");
    let own = format!("/applications/{}/guilds/{}/commands", discord.application_id(), guild.id());
    let (_, created) = caller.post(&own, &command("local")).await;
    assert_eq!(created["guild_id"], guild.id().to_string());
    assert_eq!(caller.get(&path).await.1.as_array().map(Vec::len), Some(1), "guild commands are apart");
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn translations_are_told_back_to_those_who_ask() {
    let (discord, caller, path) = discord().await;
    let german = changed(option(1, "ask"), "name_localizations", json!({"de": "fragen"}));
    let command = changed(with(&json!([german])), "description_localizations", json!({}));
    let (_, created) = caller.put(&path, &json!([command])).await;
    assert_eq!(created[0]["description_localizations"], Value::Null);
    let (_, all) = caller.get(&format!("{path}?with_localizations=true")).await;
    assert_eq!(all[0]["options"][0]["name_localizations"]["de"], "fragen");
    let (_, bare) = caller.get(&path).await;
    assert_eq!(bare[0]["options"][0], option(1, "ask"));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

type Case = (Value, &'static str);

fn option(kind: u64, name: &str) -> Value {
    json!({"type": kind, "name": name, "description": "x"})
}

fn changed(mut value: Value, name: &str, to: Value) -> Value {
    value[name] = to;
    value
}

fn name_cases() -> Vec<Case> {
    let localised =
        |locale: &str, name: &str| changed(command("ask"), "name_localizations", json!({locale: name}));
    vec![
        (command("Ask"), "name"),
        (command("ask me"), "name"),
        (command(&"x".repeat(33)), "name"),
        (json!({"name": "ask"}), "description"),
        (json!({"name": "ask", "description": "x".repeat(101)}), "description"),
        (localised("xx", "ask"), "name_localizations.xx"),
        (localised("de", "Fragen"), "name_localizations.de"),
    ]
}

fn list_cases() -> Vec<Case> {
    let deep = changed(option(1, "a"), "options", json!([option(1, "b")]));
    let deeper = changed(option(2, "a"), "options", json!([deep]));
    let required = changed(option(3, "b"), "required", json!(true));
    let german = |name: &str| changed(option(3, name), "name_localizations", json!({"de": "fragen"}));
    vec![
        (with(&json!([german("a"), german("b")])), "options.1.name_localizations.de"),
        (with(&json!([option(3, "a"), required])), "options.1"),
        (with(&json!([option(3, "a"), option(3, "a")])), "options.1.name"),
        (with(&json!([option(1, "a"), option(3, "b")])), "options"),
        (with(&json!([deeper])), "options.0.options.0.options.0.type"),
        (with(&(0..26).map(|n| option(3, &format!("o{n}"))).collect()), "options"),
    ]
}

fn choice_cases() -> Vec<Case> {
    let choices =
        |count: usize| (0..count).map(|n| json!({"name": n.to_string(), "value": "v"})).collect::<Value>();
    let choosing = |count| changed(option(3, "o"), "choices", choices(count));
    let both = changed(choosing(1), "autocomplete", json!(true));
    let typed_role = changed(option(8, "o"), "autocomplete", json!(true));
    let crossed = json!({"type": 3, "name": "o", "description": "x", "min_length": 5, "max_length": 2});
    let long = |n: usize| json!({"name": format!("{n:0100}"), "value": format!("{n:0100}")});
    let long: Value = (0..25).map(long).collect();
    let many = [changed(option(3, "a"), "choices", long.clone()), changed(option(3, "b"), "choices", long)];
    vec![
        (with(&json!([choosing(26)])), "options.0.choices"),
        (with(&json!([both])), "options.0.autocomplete"),
        (with(&json!([typed_role])), "options.0"),
        (with(&json!([crossed])), "options.0.min_length"),
        (with(&json!(many)), ""),
    ]
}

#[tokio::test]
async fn commands_beyond_their_limits_are_refused() {
    let (discord, caller, path) = discord().await;
    let cases = [name_cases(), list_cases(), choice_cases()].concat();
    for (body, place) in &cases {
        let (status, error) = caller.post(&path, body).await;
        assert_eq!((status, error["code"].as_u64()), (400, Some(50035)), "{body}");
        let pointer = format!("/errors/{}/_errors/0", place.replace('.', "/")).replace("//", "/");
        assert!(error.pointer(&pointer).is_some(), "{place} is not named in {error}");
    }
    assert_eq!(discord.violations().len(), cases.len());
    let (_, twins) = caller.put(&path, &json!([command("ask"), command("ask")])).await;
    assert!(twins.pointer("/errors/1/name/_errors").is_some(), "{twins}");
}

#[tokio::test]
async fn another_applications_commands_are_not_ours() {
    let (discord, caller, _) = discord().await;
    let (status, error) = caller.get("/applications/1/commands").await;
    assert_eq!((status, error["code"].as_u64()), (403, Some(20012)));
    assert_eq!(discord.violations().len(), 1);
}
