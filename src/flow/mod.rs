//! What happens, one file a step: open, invite, answer, close, report, forget, and what
//! members and admins ask for. Each step finds its work in rows, so it may run twice.

use std::{
    path::PathBuf,
    sync::{
        OnceLock,
        atomic::{AtomicBool, AtomicI64, AtomicU64},
    },
};

use chrono::{DateTime, Utc};
use tokio::sync::{Mutex, Notify};

use crate::{
    clock::Clock,
    discord::outbound::{Failure, Outbound},
    domain::{GuildId, RoleId, UserId, language::Language, survey::Survey},
    store::{self, Store, open_round::OpenRounds},
};

pub mod answer;
pub mod back_up;
pub mod close;
pub mod deliver;
pub mod doctor;
pub mod events;
pub mod export;
pub mod forget;
pub mod invite;
pub mod manage;
pub mod me;
pub mod open;
mod picture;
pub mod promises;
mod refusal;
pub mod remind;
pub mod report;
pub mod results;
pub mod schedules;
pub mod settings;
pub mod surveys;
pub mod teams;

pub use refusal::Refusal;

/// What every step works with.
pub struct App {
    /// The main database.
    pub store: Store,
    /// The files of open rounds.
    pub open_rounds: OpenRounds,
    /// The way to Discord.
    pub discord: Outbound,
    /// The surveys that can be asked.
    pub surveys: Vec<Survey>,
    /// Where everything is kept.
    pub data: PathBuf,
    /// Where the keys of open rounds are kept.
    pub runtime: PathBuf,
    /// Where time comes from.
    pub clock: Clock,
    /// Rung when there is new work before the planned time.
    pub wake: Notify,
    /// Rung when there are messages to send.
    pub mail: Notify,
    /// Held while a round is opened, so that a schedule never has two.
    pub opening: Mutex<()>,
    /// Whether the database's log still has to be emptied of what was deleted.
    pub log_is_full: AtomicBool,
    /// When to think of a backup again, in seconds since 1970.
    pub back_up_after: AtomicI64,
    /// How many interactions could not be read since the start.
    pub unread: AtomicU64,
    /// The bot's own user, known once Discord said hello.
    pub bot: OnceLock<UserId>,
}

/// Who pressed or typed, as Discord says with every interaction.
#[derive(Clone, Debug)]
pub struct Member {
    /// The server.
    pub guild: GuildId,
    /// The person.
    pub user: UserId,
    /// Their roles.
    pub roles: Vec<RoleId>,
    /// The language of their Discord, when Candor speaks it.
    pub language: Option<Language>,
}

impl Member {
    /// The language in which to speak to them where no round says it: their own, else the server's.
    pub async fn language(&self, app: &App) -> Result<Language, store::Error> {
        match self.language {
            Some(language) => Ok(language),
            None => Ok(app.store.settings(self.guild).await?.language),
        }
    }
}

/// Why a step did not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A person's mistake; shown to them.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The data folder.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Discord.
    #[error(transparent)]
    Discord(#[from] Failure),
    /// A picture could not be drawn.
    #[error("the chart could not be drawn")]
    Chart(#[from] crate::chart::ChartError),
    /// A task panicked.
    #[error("a task broke down")]
    Task(#[from] tokio::task::JoinError),
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
pub struct Ahead {
    /// When a step is due.
    pub step: DateTime<Utc>,
    /// When a message may go out, if any waits.
    pub message: Option<DateTime<Utc>>,
}

/// Does everything that is due at `now` but sending messages, and says when to come back.
///
/// Each step finds its work in the store, so it may run twice.
pub async fn tick(app: &App, now: DateTime<Utc>) -> Result<Ahead, Error> {
    // What is over makes room for what is due.
    close::expired_rounds(app, now).await?;
    open::due_rounds(app, now).await?;
    invite::the_uninvited(app, now).await?;
    if app.store.next_message(now).await?.is_some_and(|at| at <= now) {
        // Those who are invited need not wait for what follows.
        app.mail.notify_one();
    }
    remind::the_teams(app, now).await?;
    report::closed_rounds(app).await?;
    forget::what_is_over(app, now).await?;
    let back_up = back_up::nightly(app, now).await;
    let step = app.store.next_step(now).await?.map_or(back_up, |step| step.min(back_up));
    Ok(Ahead { step, message: app.store.next_message(now).await? })
}
