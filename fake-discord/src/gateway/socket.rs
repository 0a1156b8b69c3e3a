//! One websocket connection: hello, heartbeats, identify or resume, and then events.
//! Close codes: <https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway>.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::session::{Push, Wire};
use super::{GUILDS, PRIVILEGED};
use crate::hub::Hub;
use crate::payload;
use crate::settings::{APPLICATION, TOKEN};
use crate::world::World;

const UNKNOWN_OPCODE: u16 = 4001;
const DECODE_ERROR: u16 = 4002;
const NOT_AUTHENTICATED: u16 = 4003;
const AUTHENTICATION_FAILED: u16 = 4004;
const ALREADY_AUTHENTICATED: u16 = 4005;
const RATE_LIMITED: u16 = 4008;
const DISALLOWED_INTENTS: u16 = 4014;

/// What a bot may send: this much at once, and so often in a minute.
const LARGEST: usize = 4096;
const A_MINUTE: usize = 120;

/// Answers the handshake, unless a test wants it ignored.
pub(crate) async fn accept(State(hub): State<Arc<Hub>>, upgrade: WebSocketUpgrade) -> Response {
    let ignored = hub.world().sessions.ignores_handshakes;
    if ignored {
        std::future::pending::<()>().await;
    }
    upgrade.on_upgrade(move |socket| serve(hub, socket))
}

async fn serve(hub: Arc<Hub>, mut socket: WebSocket) {
    let (wire, mut pushed) = mpsc::unbounded_channel();
    let interval = u64::try_from(hub.world().settings.heartbeat.as_millis()).unwrap_or(u64::MAX);
    let hello = json!({"op": 10, "d": {"heartbeat_interval": interval, "_trace": []}, "s": null, "t": null});
    if socket.send(Message::text(hello.to_string())).await.is_err() {
        return;
    }
    let mut line =
        Connection { hub: Arc::clone(&hub), wire: wire.clone(), known: false, heard: VecDeque::new() };
    let gives_up = loop {
        tokio::select! {
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) => line.hear(&text),
                Some(Ok(Message::Close(frame))) => break frame.is_some_and(|frame| frame.code < 1002),
                Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(_)) | None => break false,
            },
            push = pushed.recv() => if line.act(&mut socket, push).await.is_break() { break false },
        }
    };
    hub.change(|world| world.sessions.ended(&wire, gives_up));
}

/// A connection, and whether its bot has said who it is.
struct Connection {
    hub: Arc<Hub>,
    wire: Wire,
    known: bool,
    heard: VecDeque<Instant>,
}

type Flow = std::ops::ControlFlow<()>;

impl Connection {
    /// Does what the rest of the server wants done with this connection.
    async fn act(&self, socket: &mut WebSocket, push: Option<Push>) -> Flow {
        match push {
            Some(Push::Text(_)) if self.hub.world().sessions.silent => Flow::Continue(()),
            Some(Push::Text(text)) => match socket.send(Message::text(text)).await {
                Ok(()) => Flow::Continue(()),
                Err(_) => Flow::Break(()),
            },
            Some(Push::Close(code)) => {
                let frame = CloseFrame { code, reason: "".into() };
                // The bot may be gone already; then there is nobody to tell.
                let _ = socket.send(Message::Close(Some(frame))).await;
                Flow::Break(())
            }
            Some(Push::HangUp) | None => Flow::Break(()),
        }
    }

    /// Takes what the bot sent.
    fn hear(&mut self, text: &str) {
        let payload: Value = serde_json::from_str(text).unwrap_or(Value::Null);
        if text.len() > LARGEST || payload.is_null() {
            return self.close(DECODE_ERROR);
        }
        if self.is_too_chatty() {
            return self.close(RATE_LIMITED);
        }
        match (payload["op"].as_u64(), self.known) {
            (Some(1), _) => self.acknowledge(),
            (Some(2), false) => self.identify(&payload["d"]),
            (Some(6), false) => self.resume(&payload["d"]),
            (Some(2 | 6), true) => self.close(ALREADY_AUTHENTICATED),
            (Some(3 | 4 | 8), true) => {}
            (Some(3 | 4 | 8), false) => self.close(NOT_AUTHENTICATED),
            _ => self.close(UNKNOWN_OPCODE),
        }
    }

    fn is_too_chatty(&mut self) -> bool {
        let now = Instant::now();
        self.heard.push_back(now);
        while self.heard.front().is_some_and(|first| now - *first > Duration::from_mins(1)) {
            self.heard.pop_front();
        }
        self.heard.len() > A_MINUTE
    }

    fn acknowledge(&self) {
        self.send(r#"{"op":11,"d":null}"#.into());
        self.hub.change(|world| world.sessions.heartbeats += usize::from(!world.sessions.silent));
    }

    fn identify(&mut self, d: &Value) {
        if !is_the_token(&d["token"]) {
            return self.close(AUTHENTICATION_FAILED);
        }
        let intents = d["intents"].as_u64().unwrap_or(0);
        let wire = self.wire.clone();
        let welcome = self.hub.change(|world| {
            let welcome = intents & PRIVILEGED & !world.settings.privileged_intents == 0;
            if welcome {
                greet(world, intents, wire);
            }
            welcome
        });
        self.known = welcome;
        if !welcome {
            self.close(DISALLOWED_INTENTS);
        }
    }

    fn resume(&mut self, d: &Value) {
        if !is_the_token(&d["token"]) {
            return self.close(AUTHENTICATION_FAILED);
        }
        let (id, seen) = (d["session_id"].as_str().unwrap_or_default(), d["seq"].as_u64().unwrap_or(0));
        let wire = self.wire.clone();
        self.known = self.hub.change(|world| world.sessions.resume(id, seen, wire));
        if !self.known {
            self.send(r#"{"op":9,"d":false}"#.into());
        }
    }

    fn close(&self, code: u16) {
        // The connection lives as long as this value; its queue cannot be closed.
        let _ = self.wire.send(Push::Close(code));
    }

    fn send(&self, text: String) {
        let _ = self.wire.send(Push::Text(text));
    }
}

/// Clients write the token with or without its prefix here.
fn is_the_token(given: &Value) -> bool {
    given.as_str().is_some_and(|given| given.trim_start_matches("Bot ") == TOKEN)
}

/// READY, and then the guilds one by one.
fn greet(world: &mut World, intents: u64, wire: Wire) {
    let id = format!("{:032x}", world.ids.mint());
    let inside: Vec<u64> =
        world.guilds.values().filter(|guild| guild.bot_inside).map(|guild| guild.id).collect();
    let guilds: Vec<Value> =
        inside.iter().map(|id| json!({"id": id.to_string(), "unavailable": true})).collect();
    let ready = json!({
        "v": 10, "user": payload::bot_user(), "guilds": guilds, "session_id": id,
        "resume_gateway_url": format!("ws://127.0.0.1:{}/gateway", world.port), "shard": [0, 1],
        "application": {"id": APPLICATION.to_string(), "flags": 0}, "private_channels": [],
        "user_settings": {}, "relationships": [], "presences": [], "session_type": "normal", "_trace": [],
    });
    world.sessions.begin(id, intents, wire);
    world.sessions.dispatch("READY", &ready);
    for guild in inside {
        let payload = payload::guild_create(world, world.guild(guild));
        world.sessions.dispatch_to(GUILDS, "GUILD_CREATE", &payload);
    }
}
