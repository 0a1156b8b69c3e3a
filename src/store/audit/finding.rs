//! What can be wrong with a data folder, in sentences for whoever runs the bot: what, where,
//! and what to do.

use crate::domain::{RoundId, disclosure::check::Fault};

/// Something that is not as it should be.
#[derive(Debug, thiserror::Error)]
pub enum Finding {
    /// A check could not be made.
    #[error("This could not be looked at: {0}.")]
    Unreadable(String),
    /// Other migrations than those of this program.
    #[error(
        "candor.db was made by another version of Candor: it has the migrations {found}, this program those from 1 to {known}. Audit it with the program that runs on it."
    )]
    OtherVersion {
        /// What the file has.
        found: String,
        /// The last one of this program.
        known: i64,
    },
    /// A table, column, index or view that the program does not make.
    #[error("{what} in {file} is not one that Candor makes. Find out who added it, and remove it.")]
    Added {
        /// The thing.
        what: String,
        /// Where.
        file: String,
    },
    /// One that the program makes and that is not there.
    #[error("{what} is missing in {file}. If it was removed by hand, restore a backup.")]
    Missing {
        /// The thing.
        what: String,
        /// Where.
        file: String,
    },
    /// One that the program makes differently.
    #[error("{what} in {file} is not as Candor makes it. Find out who changed it, or restore a backup.")]
    Changed {
        /// The thing.
        what: String,
        /// Where.
        file: String,
    },
    /// Rows that point to rows that are not there.
    #[error("Rows of the table {table} belong to rows that are not there ({rows}). Restore a backup.")]
    Orphans {
        /// The table.
        table: String,
        /// How many.
        rows: i64,
    },
    /// A column that could tell who or when.
    #[error(
        "The column {column} of the table {table} in {file} could tell who answered or when, beside what comes from answers. Remove it and what it holds."
    )]
    PersonColumn {
        /// The column.
        column: String,
        /// Its table.
        table: String,
        /// Where.
        file: String,
    },
    /// A table whose rows are numbered as they come.
    #[error(
        "The table {table} in {file} keeps the order in which answers came. Make it anew without rowid and without autoincrement."
    )]
    Ordered {
        /// The table.
        table: String,
        /// Where.
        file: String,
    },
    /// A file that no open round needs.
    #[error(
        "{0} belongs to no round that is open. If a round is closing just now, look again in a minute; else start the bot, which removes what is left of a round, or remove the file."
    )]
    Stray(String),
    /// A file in the data folder that is nobody's business.
    #[error("{0} is not a file of Candor's. Look what it holds, and move it elsewhere or remove it.")]
    Foreign(String),
    /// An open round without its file or its key.
    #[error(
        "Round {round} is open, but {what} is not there: it will end early with what it has. If the bot runs with another CANDOR_RUNTIME, or as another user, audit with the same."
    )]
    Lost {
        /// The round.
        round: RoundId,
        /// Its answers or its key.
        what: &'static str,
    },
    /// Another journal than the log.
    #[error(
        "candor.db does not keep a write-ahead log, so something else changed its settings. Start the bot, which sets it."
    )]
    NoLog,
    /// A setting of this program's connections.
    #[error("Connections have {name} at {found} instead of {expected}. Run Candor as it was built.")]
    Pragma {
        /// The setting.
        name: &'static str,
        /// What it is.
        found: i64,
        /// What it should be.
        expected: i64,
    },
    /// Deleted rows that were not overwritten.
    #[error(
        "{0} free pages of candor.db still hold what was deleted: something wrote to the database without secure_delete. Make a copy with `candor backup`, and put it in the place of candor.db while the bot is stopped."
    )]
    FreePages(usize),
    /// A file or folder that others can read.
    #[error("{path} has the mode {mode:04o}, so others may read it: give it the mode {expected:04o}.")]
    Wide {
        /// The file or folder.
        path: String,
        /// Its mode.
        mode: u32,
        /// What it should be.
        expected: u32,
    },
    /// The bytes of a key where it should not be.
    #[error(
        "The key of round {round} lies in {path}: whoever finds an old copy of that round's answers could tie them to people. Remove the file, or what holds the key in it."
    )]
    Key {
        /// The round.
        round: RoundId,
        /// The file.
        path: String,
    },
    /// Something of a round cannot be read.
    #[error("What is kept of round {round} cannot be read: {why}. Restore a backup.")]
    UnreadableRound {
        /// The round.
        round: RoundId,
        /// Why not.
        why: String,
    },
    /// Something was printed of a round that is not over.
    #[error("Round {0} is not over, but something of it is kept as printed. Find out who wrote that.")]
    PrintedEarly(RoundId),
    /// A release that breaks a rule.
    #[error("Round {round}: {fault}. Find out who changed what was printed, or restore a backup.")]
    Release {
        /// The round.
        round: RoundId,
        /// The rule.
        fault: Fault,
    },
    /// Messages that are over and still say something.
    #[error(
        "The outbox still holds the {what} of messages that are sent or given up ({rows}). Find out who put it there, and remove it."
    )]
    Outbox {
        /// How many.
        rows: i64,
        /// What they hold.
        what: &'static str,
    },
    /// Comments that should be deleted.
    #[error("Comments wait for longer than two rounds ({0}). The next round of their schedule removes them.")]
    OldComments(i64),
}

impl Finding {
    /// A check, or a part of one, that could not be made; with all causes.
    pub(super) fn unreadable(error: &dyn std::error::Error) -> Self {
        Self::Unreadable(with_causes(error))
    }
}

/// What went wrong, and why.
pub(super) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}
