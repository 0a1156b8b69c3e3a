//! What can go wrong with the data folder.

use sqlx::migrate::MigrateError;

/// What can go wrong with the data folder. Worded for whoever runs the bot.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `SQLite`, or the disk below it.
    #[error("the database did not do as asked")]
    Sqlite(#[source] sqlx::Error),
    /// The disk is full, or what is on it cannot be written to.
    #[error("the disk is full, or cannot be written to")]
    NotWritten(#[source] sqlx::Error),
    /// The file was closed while somebody was at it: its round closes, or the bot stops.
    #[error("the file was being closed")]
    Closing,
    /// The file was written by another version of Candor.
    #[error("the database cannot be brought up to date")]
    Migration(#[source] MigrateError),
    /// A newer Candor wrote the file.
    #[error(
        "the database was made by a newer version of Candor; run that version, or restore a backup made before the update"
    )]
    Newer,
    /// A file of the data or the runtime folder.
    #[error("{doing} {path}")]
    File {
        /// What was being done, as in "cannot create".
        doing: &'static str,
        /// The file or folder.
        path: String,
        /// Why not.
        source: std::io::Error,
    },
    /// A row holds what no row should.
    #[error("{table} {row} holds an impossible {column}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's key.
        row: i64,
    },
    /// The machine could not make an HTTP client.
    #[error("no HTTP client could be made")]
    NoClient,
    /// There is no database where there was one.
    #[error(
        "there is no database in it, but there are backups of one: bring the latest back with `candor restore {latest}`, or move the folder backups away to begin anew"
    )]
    Gone {
        /// The latest backup.
        latest: String,
    },
    /// Another process uses the folder.
    #[error("another Candor is running with this data folder; stop it first")]
    InUse,
    /// `SQLite` left its log, and not what it takes to read it without writing.
    #[error("the database's log was not brought in, as after a crash; start the bot on this folder once")]
    LeftLog,
    /// The database's pages do not fit together.
    #[error("the database file is damaged ({0}); restore a backup")]
    Damaged(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::PoolClosed) {
            return Self::Closing;
        }
        if is_of_the_disk(&error) { Self::NotWritten(error) } else { Self::Sqlite(error) }
    }
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Self {
        if matches!(error, MigrateError::VersionMissing(_)) { Self::Newer } else { Self::Migration(error) }
    }
}

/// Whether the disk is full, cannot be written to, or fails: `SQLite`'s codes 8, 10, 13 and 14, and what
/// it derives from them. <https://sqlite.org/rescode.html>
fn is_of_the_disk(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| matches!(code & 0xff, 8 | 10 | 13 | 14))
}

pub(super) type Result<T, E = Error> = std::result::Result<T, E>;
