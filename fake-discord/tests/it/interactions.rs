//! The rules of answering: once, in time, with what fits.

use std::time::Duration;

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::http::answer;
use crate::stage::Stage;

fn message(content: &str) -> Value {
    json!({"type": 4, "data": {"content": content, "flags": 64}})
}

const LONG: Duration = Duration::from_secs(3);

#[tokio::test]
async fn a_second_answer_is_refused() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, hooks) = stage.caught().await;
    let early = json!({"content": "too early"});
    assert_eq!(stage.caller.post(&hooks, &early).await.1["code"], 10015);
    let asking = format!("{callback}?with_response=true");
    let (status, receipt) = stage.caller.post(&asking, &message("Hello")).await;
    let shown = &receipt["resource"]["message"]["content"];
    assert_eq!((status, shown), (200, &json!("Hello")));
    assert!(press.await.unwrap().message().ephemeral);

    let (status, error) = stage.caller.post(&callback, &message("Hello")).await;
    assert_eq!((status, error["code"].as_u64()), (400, Some(40060)));
    let violations = stage.discord.violations();
    assert_eq!(violations.len(), 2, "{violations:?}");
    assert!(violations[1].contains("40060"), "{violations:?}");
}

#[tokio::test]
async fn more_follows_an_answer() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn({
        let ada = ada.clone();
        async move { ada.presses(&sent, "Go").await }
    });
    let (callback, hooks) = stage.caught().await;
    stage.caller.post(&callback, &message("Hello")).await;
    press.await.unwrap();
    let more = json!({"content": "And more", "flags": 64});
    let (_, more) = stage.caller.post(&hooks, &more).await;
    assert_eq!(ada.next_ephemeral_message().await.content, "And more");

    let path = format!("{hooks}/messages/{}", more["id"].as_str().unwrap_or_default());
    let (_, changed) = stage.caller.patch(&path, &json!({"content": "Changed"})).await;
    assert_eq!(changed["content"], "Changed");
    let original = format!("{hooks}/messages/@original");
    assert_eq!(stage.caller.get(&original).await.1["content"], "Hello");
    assert_eq!(stage.caller.delete(&path).await.0, 204);
    assert_eq!(ada.ephemeral_messages().len(), 1);
    assert_eq!(stage.discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn an_answer_can_bring_a_file() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, _) = stage.caught().await;
    let attachments = json!([{"id": 0, "filename": "export.csv", "description": "All of it"}]);
    let payload = json!({"type": 4, "data": {"content": "Here", "attachments": attachments}});
    let file = Part::text("a,b").file_name("export.csv");
    let form = Form::new().text("payload_json", payload.to_string()).part("files[0]", file);
    let request = stage.caller.request(Method::POST, &callback).multipart(form);
    assert_eq!(answer(request.send().await).await.0, 204);
    let reply = press.await.unwrap();
    assert_eq!(reply.text(), "Here\n<export.csv: All of it>");
    assert_eq!(reply.message().attachments[0].bytes, b"a,b");
}

#[tokio::test]
#[should_panic(expected = "for somebody else alone")]
async fn an_ephemeral_message_is_for_one_person() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, bo) = (stage.guild.member("ada", &[]), stage.guild.member("bo", &[]));
    let sent = stage.message().await;
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, _) = stage.caught().await;
    stage.caller.post(&callback, &message("Only you")).await;
    let only_ada = press.await.unwrap().message();
    bo.presses_id(&only_ada, "go").await;
}

#[tokio::test]
async fn an_answer_after_the_limit_is_unknown() {
    let mut stage = Stage::set(Duration::from_millis(50), LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    assert!(ada.presses(&sent, "Go").await.is_failed());
    let (callback, _) = stage.caught().await;
    let (status, error) = stage.caller.post(&callback, &message("late")).await;
    assert_eq!((status, error["code"].as_u64()), (404, Some(10062)));
    assert!(stage.discord.violations()[0].contains("10062"));
}

#[tokio::test]
async fn a_token_runs_out() {
    let mut stage = Stage::set(LONG, Duration::ZERO).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, hooks) = stage.caught().await;
    assert_eq!(stage.caller.post(&callback, &message("Hello")).await.0, 204);
    assert_eq!(press.await.unwrap().text(), "Hello");
    let (status, error) =
        stage.caller.patch(&format!("{hooks}/messages/@original"), &json!({"content": "x"})).await;
    assert_eq!((status, error["code"].as_u64()), (401, Some(50027)));
}

#[tokio::test]
async fn a_deferred_update_is_seen_when_it_comes() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, hooks) = stage.caught().await;
    assert_eq!(stage.caller.post(&callback, &json!({"type": 6})).await.0, 204);
    stage
        .caller
        .patch(&format!("{hooks}/messages/@original"), &json!({"content": "Thanks", "components": []}))
        .await;
    let reply = press.await.unwrap();
    assert!(reply.is_update());
    assert_eq!(reply.text(), "Thanks");
}

fn input(id: &str) -> Value {
    json!({"type": 4, "style": 1, "label": "x", "custom_id": id})
}

fn form(rows: &[Value]) -> Value {
    let rows: Vec<Value> = rows.iter().map(|inputs| json!({"type": 1, "components": inputs})).collect();
    json!({"type": 9, "data": {"title": "T", "custom_id": "f", "components": rows}})
}

fn misfits() -> Vec<(Value, &'static str)> {
    let mut crossed = input("a");
    crossed["min_length"] = json!(5);
    crossed["max_length"] = json!(2);
    let mut titled = form(&[json!([input("a")])]);
    titled["data"]["title"] = json!("x".repeat(46));
    let button = json!({"type": 2, "style": 1, "label": "x", "custom_id": "a"});
    let six: Vec<Value> = (0..6).map(|n| json!([input(&n.to_string())])).collect();
    vec![
        (json!({"type": 8, "data": {"choices": []}}), "type"),
        (json!({"type": 4, "data": {"content": "x".repeat(2001)}}), "data/content"),
        (titled, "data/title"),
        (form(&[]), "data/components"),
        (form(&six), "data/components"),
        (form(&[json!([input("a"), input("b")])]), "data/components/0/components"),
        (form(&[json!([button])]), "data/components/0/components/0/type"),
        (form(&[json!([crossed])]), "data/components/0/components/0/min_length"),
    ]
}

#[tokio::test]
async fn answers_that_do_not_fit_are_refused() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let press = tokio::spawn(async move { ada.presses(&sent, "Go").await });
    let (callback, _) = stage.caught().await;
    for (body, place) in misfits() {
        let (status, error) = stage.caller.post(&callback, &body).await;
        assert_eq!((status, error["code"].as_u64()), (400, Some(50035)), "{body}");
        let pointer = format!("/errors/{place}/_errors/0");
        assert!(error.pointer(&pointer).is_some(), "{place} is not named in {error}");
    }
    let fine = form(&[json!([input("a")])]);
    assert_eq!(stage.caller.post(&callback, &fine).await.0, 204);
    assert_eq!(press.await.unwrap().form().title, "T");
}

#[tokio::test]
async fn a_form_is_no_answer_to_a_form() {
    let mut stage = Stage::set(LONG, LONG).await;
    let (ada, sent) = (stage.guild.member("ada", &[]), stage.message().await);
    let story = tokio::spawn(async move {
        let opened = ada.presses(&sent, "Go").await.form();
        ada.submits(&opened, &[("a", "text")]).await
    });
    let fine = form(&[json!([input("a")])]);
    let (callback, _) = stage.caught().await;
    stage.caller.post(&callback, &fine).await;
    let (callback, _) = stage.caught().await;
    let (_, error) = stage.caller.post(&callback, &fine).await;
    assert!(error.pointer("/errors/type").is_some(), "{error}");
    let update = json!({"type": 7, "data": {"content": "Done"}});
    assert_eq!(stage.caller.post(&callback, &update).await.0, 204);
    assert!(story.await.unwrap().is_update());
}
