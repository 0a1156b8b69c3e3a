//! What Discord refuses in a message or a thread, case by case.

use fake_discord::FakeDiscord;
use serde_json::{Value, json};

use crate::http::Caller;

/// A generous Discord, so that no case meets a rate limit.
async fn discord() -> (FakeDiscord, Caller, String) {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let channel = discord.guild("Northwind").channel("team-atlas");
    let caller = Caller::new(&discord);
    (discord, caller, format!("/channels/{}/messages", channel.id()))
}

fn row(components: &Value) -> Value {
    json!({"type": 1, "components": components})
}

fn button(id: &str) -> Value {
    json!({"type": 2, "style": 1, "label": "Go", "custom_id": id})
}

fn select(options: usize) -> Value {
    let options: Vec<Value> = (0..options).map(|n| json!({"label": "x", "value": n.to_string()})).collect();
    json!({"type": 3, "custom_id": "s", "options": options})
}

fn with(components: &Value) -> Value {
    json!({"content": "x", "components": components})
}

fn changed(mut value: Value, name: &str, to: Value) -> Value {
    value[name] = to;
    value
}

#[tokio::test]
async fn messages_at_their_limits_are_taken() {
    let (discord, caller, path) = discord().await;
    let six = (0..5).map(|n| button(&n.to_string())).collect::<Value>();
    let cases = [
        json!({"content": "ä".repeat(2000)}),
        json!({"embeds": [{"description": "x".repeat(4096)}, {"description": "x".repeat(1904)}]}),
        with(&json!([row(&six), row(&json!([select(25)]))])),
        with(&json!([row(&json!([button(&"x".repeat(100))]))])),
        with(&json!([row(&json!([{"type": 2, "style": 5, "label": "Docs", "url": "https://example.org"}]))])),
        json!({"content": "x", "allowed_mentions": {"parse": []}}),
        json!({"flags": 32768, "components": [{"type": 10, "content": "hello"}, row(&json!([button("a")]))]}),
    ];
    for body in cases {
        let (status, error) = caller.post(&path, &body).await;
        assert_eq!(status, 200, "{body}: {error}");
    }
    assert_eq!(discord.violations(), Vec::<String>::new());
}

type Case = (Value, &'static str);

fn text_cases() -> Vec<Case> {
    let (long, mixed) = ("x".repeat(1025), json!({"parse": ["users"], "users": ["1"]}));
    let alt = json!([{"id": 0, "description": long}]);
    vec![
        (json!({"content": "x".repeat(2001)}), "content"),
        (json!({"content": 7}), "content"),
        (json!({"content": "x", "flags": 64}), "flags"),
        (json!({"content": "x", "nonce": "x".repeat(26)}), "nonce"),
        (json!({"content": "x", "allowed_mentions": {"parse": ["all"]}}), "allowed_mentions.parse.0"),
        (json!({"content": "x", "allowed_mentions": mixed}), "allowed_mentions"),
        (json!({"content": "x", "attachments": alt}), "attachments.0.description"),
    ]
}

fn embed_cases() -> Vec<Case> {
    let field = |value: &str| json!({"title": "x", "fields": [{"name": "x", "value": value}]});
    let missing = json!({"title": "x", "image": {"url": "attachment://none.png"}});
    let cases = [
        (json!([{"title": "x".repeat(257)}]), "embeds.0.title"),
        (json!([field("")]), "embeds.0.fields.0.value"),
        (json!([field(&"x".repeat(1025))]), "embeds.0.fields.0.value"),
        (json!([{"footer": {"text": "x".repeat(2049)}}]), "embeds.0.footer.text"),
        (json!(vec![json!({"title": "x"}); 11]), "embeds"),
        (json!(vec![json!({"description": "x".repeat(3001)}); 2]), "embeds"),
        (json!([{}]), "embeds.0.description"),
        (json!([missing]), "embeds.0.image.url"),
    ];
    cases.into_iter().map(|(embeds, place)| (json!({"embeds": embeds}), place)).collect()
}

fn rows(count: usize) -> Value {
    (0..count).map(|n| row(&json!([button(&n.to_string())]))).collect()
}

fn row_cases() -> Vec<Case> {
    let six: Value = (0..6).map(|n| button(&n.to_string())).collect();
    let one_row = |inside: &Value| with(&json!([row(inside)]));
    vec![
        (with(&rows(6)), "components"),
        (with(&json!([button("a")])), "components.0.type"),
        (with(&json!([{"type": 10, "content": "no flag"}])), "components.0.type"),
        (json!({"content": "x", "flags": 32768, "components": rows(1)}), "content"),
        (one_row(&six), "components.0.components"),
        (one_row(&json!([])), "components.0.components"),
        (one_row(&json!([button("a"), select(1)])), "components.0.components"),
        (one_row(&json!([button("a"), button("a")])), "components.0.components.1.custom_id"),
    ]
}

fn component_cases() -> Vec<Case> {
    let go = |name: &str, to: Value| changed(button("a"), name, to);
    let pick = |name: &str, to: u64| changed(select(2), name, json!(to));
    let cases = [
        (button(&"x".repeat(101)), "components.0.components.0.custom_id"),
        (button(""), "components.0.components.0.custom_id"),
        (go("label", json!("x".repeat(81))), "components.0.components.0.label"),
        (go("style", json!(9)), "components.0.components.0.style"),
        (go("label", Value::Null), "components.0.components.0"),
        (go("url", json!("https://example.org")), "components.0.components.0.url"),
        (select(26), "components.0.components.0.options"),
        (pick("max_values", 3), "components.0.components.0.max_values"),
        (pick("min_values", 2), "components.0.components.0.min_values"),
    ];
    cases.into_iter().map(|(component, place)| (with(&json!([row(&json!([component]))])), place)).collect()
}

#[tokio::test]
async fn messages_beyond_their_limits_are_refused() {
    let (discord, caller, path) = discord().await;
    let cases = [text_cases(), embed_cases(), row_cases(), component_cases()].concat();
    for (count, (body, place)) in cases.iter().enumerate() {
        let (status, error) = caller.post(&path, body).await;
        assert_eq!((status, error["code"].as_u64()), (400, Some(50035)), "{body}");
        let pointer = format!("/errors/{}/_errors/0/message", place.replace('.', "/"));
        assert!(error.pointer(&pointer).is_some(), "{place} is not named in {error}");
        let violations = discord.violations();
        assert_eq!(violations.len(), count + 1, "{body}: {violations:?}");
        assert!(violations[count].contains(place), "{violations:?}");
    }
}

#[tokio::test]
async fn empty_messages_misspelt_properties_and_broken_json_are_noticed() {
    let (discord, caller, path) = discord().await;
    assert_eq!(caller.post(&path, &json!({"content": "  "})).await.1["code"], 50006);
    assert_eq!(caller.post(&path, &json!({"content": "x", "embed": {"title": "x"}})).await.0, 200);
    let broken =
        caller.request(reqwest::Method::POST, &path).header("content-type", "application/json").body("{");
    assert_eq!(crate::http::answer(broken.send().await).await.1["code"], 50109);
    let violations = discord.violations();
    assert!(violations[0].ends_with("Cannot send an empty message (50006)"), "{violations:?}");
    assert!(violations[1].ends_with("unknown property \"embed\""), "{violations:?}");
    assert!(violations[2].contains("50109"), "{violations:?}");
}

#[tokio::test]
async fn threads_beyond_their_limits_are_refused() {
    let (discord, caller, path) = discord().await;
    let (_, message) = caller.post(&path, &json!({"content": "x"})).await;
    let path = format!("{path}/{}/threads", message["id"].as_str().unwrap_or_default());
    let cases = [
        (json!({}), "name"),
        (json!({"name": "  "}), "name"),
        (json!({"name": 7}), "name"),
        (json!({"name": "x".repeat(101)}), "name"),
        (json!({"name": "x", "auto_archive_duration": 90}), "auto_archive_duration"),
        (json!({"name": "x", "auto_archive_duration": "60"}), "auto_archive_duration"),
        (json!({"name": "x", "rate_limit_per_user": 21_601}), "rate_limit_per_user"),
    ];
    for (count, (body, place)) in cases.iter().enumerate() {
        let (status, error) = caller.post(&path, body).await;
        assert_eq!((status, error["code"].as_u64()), (400, Some(50035)), "{body}");
        assert!(error["errors"][place]["_errors"][0]["message"].is_string(), "{place}: {error}");
        let violations = discord.violations();
        assert_eq!(violations.len(), count + 1, "{body}: {violations:?}");
        assert!(violations[count].contains(place), "{violations:?}");
    }
    let misspelt = json!({"name": "ä".repeat(100), "archive_duration": 60});
    assert_eq!(caller.post(&path, &misspelt).await.0, 201);
    let violations = discord.violations();
    assert!(violations[cases.len()].ends_with("unknown property \"archive_duration\""), "{violations:?}");
}
