//! A bot's session: what it was sent, so that it can be sent again.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

/// What a connection is told to do.
#[derive(Debug)]
pub(crate) enum Push {
    Text(String),
    Close(u16),
    HangUp,
}

/// A way to a connection.
pub(crate) type Wire = UnboundedSender<Push>;

/// The bot's session, if it has one. A second bot with the same token takes over, as after a restart;
/// the first keeps its connection, so that the two don't chase each other.
#[derive(Default)]
pub(crate) struct Sessions {
    current: Option<Session>,
    pub(crate) identifies: usize,
    pub(crate) resumes: usize,
    pub(crate) heartbeats: usize,
    pub(crate) silent: bool,
    pub(crate) ignores_handshakes: bool,
    /// How many sessions may still begin, when a test has set that.
    pub(crate) left: Option<Left>,
    /// What becomes of the next interaction on its way to the bot.
    pub(crate) mishap: Option<Mishap>,
    /// How many interactions were lost, how many doubled, and how many connections a test broke.
    pub(crate) lost: usize,
    pub(crate) doubled: usize,
    pub(crate) broken: usize,
}

/// What a network may do to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mishap {
    Lost,
    Doubled,
}

/// How many sessions a bot may begin before a time, from when on it may begin all of them again.
#[derive(Clone, Copy)]
pub(crate) struct Left {
    pub(crate) sessions: u32,
    pub(crate) until: Instant,
}

/// How many sessions Discord lets a bot begin in a day.
pub(crate) const A_DAY: u32 = 1000;

struct Session {
    id: String,
    intents: u64,
    sequence: u64,
    sent: Vec<(u64, String)>,
    wire: Option<Wire>,
}

impl Sessions {
    /// Starts a session on a connection. A bot that was there before hears nothing more.
    pub(crate) fn begin(&mut self, id: String, intents: u64, wire: Wire) {
        self.identifies += 1;
        if let Some(left) = &mut self.left {
            left.sessions = left.sessions.saturating_sub(1);
        }
        self.current = Some(Session { id, intents, sequence: 0, sent: Vec::new(), wire: Some(wire) });
    }

    /// Goes on with a session on a new connection, and sends what the bot missed.
    pub(crate) fn resume(&mut self, id: &str, seen: u64, wire: Wire) -> bool {
        let Some(session) = &mut self.current else {
            return false;
        };
        if session.id != id || seen > session.sequence {
            return false;
        }
        for (_, text) in session.sent.iter().filter(|(sequence, _)| *sequence > seen) {
            deliver(&wire, text.clone());
        }
        session.wire = Some(wire);
        session.dispatch("RESUMED", &json!({}));
        self.resumes += 1;
        true
    }

    /// Sends an event, or keeps it for a bot that resumes. Says whether a bot is there to hear it.
    pub(crate) fn dispatch(&mut self, event: &str, data: &Value) -> bool {
        if self.current.is_none() {
            return false;
        }
        let mishap = if event == "INTERACTION_CREATE" { self.mishap.take() } else { None };
        self.lost += usize::from(mishap == Some(Mishap::Lost));
        self.doubled += usize::from(mishap == Some(Mishap::Doubled));
        let Some(session) = self.current.as_mut().filter(|_| mishap != Some(Mishap::Lost)) else {
            return false;
        };
        session.dispatch(event, data);
        if mishap == Some(Mishap::Doubled) {
            session.dispatch(event, data);
        }
        session.wire.is_some()
    }

    /// Sends an event to a bot with this intent.
    pub(crate) fn dispatch_to(&mut self, intent: u64, event: &str, data: &Value) {
        if self.current.as_ref().is_some_and(|session| session.intents & intent != 0) {
            self.dispatch(event, data);
        }
    }

    /// How many sessions may begin now, and when that is counted anew.
    pub(crate) fn left(&self, now: Instant) -> (u32, Duration) {
        let left = self.left.filter(|left| now < left.until);
        left.map_or((A_DAY, Duration::from_hours(24)), |left| (left.sessions, left.until - now))
    }

    pub(crate) fn is_connected(&self) -> bool {
        self.current.as_ref().is_some_and(|session| session.wire.is_some())
    }

    /// Hands something to the current connection, if there is one.
    pub(crate) fn push(&self, push: Push) {
        let wire = self.current.as_ref().and_then(|session| session.wire.as_ref());
        if let Some(wire) = wire {
            // A connection that is ending hears nothing more; its bot will resume.
            let _ = wire.send(push);
        }
    }

    /// Counts a connection that is broken on purpose, if there is one.
    pub(crate) fn counts_as_broken(&mut self) {
        self.broken += usize::from(self.is_connected());
    }

    /// Ends the connection and keeps the session.
    pub(crate) fn hang_up(&mut self) {
        self.push(Push::HangUp);
        if let Some(session) = &mut self.current {
            session.wire = None;
        }
    }

    /// Makes the session one that cannot be resumed, and leaves the connection to the bot.
    pub(crate) fn retire(&mut self) {
        self.current = None;
    }

    /// Ends connection and session.
    pub(crate) fn forget(&mut self) {
        self.hang_up();
        self.retire();
    }

    /// A connection ended. With 1000 and 1001 the bot gives up its session.
    pub(crate) fn ended(&mut self, wire: &Wire, gives_up: bool) {
        let current = self.current.as_mut();
        let own = current.filter(|session| session.wire.as_ref().is_some_and(|own| own.same_channel(wire)));
        if let Some(session) = own {
            session.wire = None;
            if gives_up {
                self.current = None;
            }
        }
    }
}

impl Session {
    fn dispatch(&mut self, event: &str, data: &Value) {
        self.sequence += 1;
        let text = json!({"op": 0, "t": event, "s": self.sequence, "d": data}).to_string();
        if let Some(wire) = &self.wire {
            deliver(wire, text.clone());
        }
        self.sent.push((self.sequence, text));
    }
}

fn deliver(wire: &Wire, text: String) {
    // A connection that is ending hears nothing more; its bot will resume.
    let _ = wire.send(Push::Text(text));
}
