//! Bare requests, for what serenity would not send.

use fake_discord::FakeDiscord;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;

/// Somebody with the bot's token.
pub(crate) struct Caller {
    discord: FakeDiscord,
    client: Client,
}

/// A status and what came with it.
pub(crate) type Answer = (u16, Value);

impl Caller {
    pub(crate) fn new(discord: &FakeDiscord) -> Self {
        Self { discord: discord.clone(), client: Client::new() }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api/v10{path}", self.discord.url());
        let token = format!("Bot {}", self.discord.token());
        self.client.request(method, url).header("authorization", token)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        answer(self.request(Method::GET, path).send().await).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        answer(self.request(Method::DELETE, path).send().await).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        answer(self.request(Method::POST, path).json(body).send().await).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Answer {
        answer(self.request(Method::PUT, path).json(body).send().await).await
    }

    pub(crate) async fn patch(&self, path: &str, body: &Value) -> Answer {
        answer(self.request(Method::PATCH, path).json(body).send().await).await
    }
}

pub(crate) async fn answer(response: Result<Response, reqwest::Error>) -> Answer {
    let response = response.expect("the fake answers");
    let status = response.status().as_u16();
    let body = response.text().await.expect("the answer is text");
    (status, serde_json::from_str(&body).unwrap_or(Value::Null))
}

/// The status and the code of a refusal.
pub(crate) fn refused((status, error): Answer) -> (u16, u64) {
    (status, error["code"].as_u64().unwrap_or_default())
}

/// A header as text; empty when it is missing.
pub(crate) fn header(response: &Response, name: &str) -> String {
    let value = response.headers().get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
