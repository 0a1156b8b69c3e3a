//! A limit on requests that Discord refuses: who sends 10,000 of them in ten minutes is shut out
//! altogether. <https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use reqwest::{Response, StatusCode};
use tokio::time::Instant;

/// For how long Discord counts.
const WINDOW: Duration = Duration::from_mins(10);

/// How many refused requests there may be in that time before nothing is sent: a tenth of what
/// Discord allows, less some that are on their way.
const MOST: usize = 900;

/// Counts refused requests, and says when it is enough; waits for all when Discord asks the bot as a whole
/// to wait.
#[derive(Clone, Debug, Default)]
pub(super) struct Breaker(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    refused: VecDeque<Instant>,
    /// Until when Discord takes nothing from the bot.
    closed_until: Option<Instant>,
}

impl Breaker {
    /// How long to wait before anything is sent again; `None` when it may go out now.
    pub(super) fn pause(&self, now: Instant) -> Option<Duration> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(closed_until) = state.closed_until.filter(|until| *until > now) {
            return Some(closed_until.duration_since(now));
        }
        let refused = &mut state.refused;
        while refused.front().is_some_and(|at| now.duration_since(*at) >= WINDOW) {
            refused.pop_front();
        }
        let first = refused.front().filter(|_| refused.len() >= MOST)?;
        Some(WINDOW.saturating_sub(now.duration_since(*first)))
    }

    /// Takes note of what Discord answered.
    pub(super) fn note(&self, response: &Response, now: Instant) {
        let shared = response.headers().get("x-ratelimit-scope").is_some_and(|scope| scope == "shared");
        let refused = match response.status() {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => true,
            // A limit that others have used up is not held against us.
            StatusCode::TOO_MANY_REQUESTS => !shared,
            _ => false,
        };
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if refused {
            state.refused.push_back(now);
        }
        if let Some(pause) = pause_of_all(response) {
            state.closed_until = state.closed_until.max(Some(now + pause));
        }
    }
}

/// For how long Discord takes nothing from the bot, when a refusal is about all its requests.
/// <https://discord.com/developers/docs/topics/rate-limits#header-format>
fn pause_of_all(response: &Response) -> Option<Duration> {
    let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
    let of_all = text("x-ratelimit-global") == Some("true") || text("x-ratelimit-scope") == Some("global");
    let seconds = text("retry-after").filter(|_| of_all)?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok().filter(|_| response.status() == StatusCode::TOO_MANY_REQUESTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, scope: &str) -> Response {
        let response = axum::http::Response::builder().status(status).header("x-ratelimit-scope", scope);
        response.body("").unwrap().into()
    }

    #[test]
    fn after_many_refusals_nothing_is_sent_until_the_first_are_forgotten() {
        let (breaker, start) = (Breaker::default(), Instant::now());
        for _ in 0..MOST - 1 {
            breaker.note(&answer(403, "user"), start);
        }
        for (status, scope) in [(200, "user"), (404, "user"), (500, "user"), (429, "shared")] {
            breaker.note(&answer(status, scope), start);
        }
        assert_eq!(breaker.pause(start), None);
        let later = start + Duration::from_mins(1);
        breaker.note(&answer(429, "user"), later);
        assert_eq!(breaker.pause(later), Some(Duration::from_mins(9)));
        assert_eq!(breaker.pause(start + WINDOW), None);
        breaker.note(&answer(401, "user"), start + WINDOW);
        assert_eq!(breaker.pause(start + WINDOW), None, "two are left");
    }

    #[test]
    fn when_discord_asks_the_bot_as_a_whole_to_wait_nothing_is_sent() {
        let (breaker, start) = (Breaker::default(), Instant::now());
        let answer = |headers: &[(&str, &str)]| {
            let answer =
                headers.iter().fold(axum::http::Response::builder().status(429), |answer, (name, value)| {
                    answer.header(*name, *value)
                });
            Response::from(answer.body("").unwrap())
        };
        breaker.note(&answer(&[("retry-after", "7"), ("x-ratelimit-scope", "user")]), start);
        assert_eq!(breaker.pause(start), None, "that is about one route");
        breaker.note(&answer(&[("retry-after", "7"), ("x-ratelimit-global", "true")]), start);
        assert_eq!(breaker.pause(start + Duration::from_secs(3)), Some(Duration::from_secs(4)));
        assert_eq!(breaker.pause(start + Duration::from_secs(7)), None);
    }
}
