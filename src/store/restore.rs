//! A backup in the place of the main database, while no bot runs. What was there is kept beside it.

use std::{
    fs,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use sqlx::{SqlitePool, sqlite::SqliteJournalMode};

use super::{
    Error, Lock,
    backup::{self, NoBackup, is_main},
    check, connect, file_error,
    looking::{is_newer, look},
    make_folder, nightly,
    open_round::{sync_folder, with_suffix},
};

/// Why nothing was restored. Worded for whoever asked for it; nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum NoRestore {
    /// A bot runs on the data folder, or the folder cannot be used.
    #[error("the data folder {folder} cannot be used")]
    Data {
        /// The folder.
        folder: String,
        /// Why not.
        source: Error,
    },
    /// The file cannot be read, or is damaged.
    #[error("the backup {file} cannot be used")]
    Backup {
        /// The backup.
        file: String,
        /// Why not.
        source: Error,
    },
    /// The file is something else.
    #[error("{0} is not a backup of Candor's main database")]
    NotTheMain(String),
    /// A newer Candor wrote the file.
    #[error("{0} was made by a newer version of Candor; restore it with that version")]
    Newer(String),
    /// What is there now cannot be kept.
    #[error("what is there now cannot be kept, so nothing was replaced")]
    Kept(#[source] Box<NoBackup>),
}

/// What was restored.
#[derive(Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where what was there before is kept, if there was anything.
    pub before: Option<PathBuf>,
}

/// Puts the backup `file` in the place of the main database.
///
/// # Errors
/// Why not; nothing has changed then.
pub async fn restore(
    data: &Path,
    runtime: &Path,
    file: &Path,
    now: DateTime<Utc>,
) -> Result<Restored, NoRestore> {
    let unusable = |source| NoRestore::Data { folder: data.display().to_string(), source };
    let unreadable = |source| NoRestore::Backup { file: file.display().to_string(), source };
    let _lock = Lock::take(data).map_err(unusable)?;
    examine(file).await?;
    let database = data.join("candor.db");
    let part = with_suffix(&database, ".restored");
    copy(file, &part).map_err(unreadable)?;
    let ready = keep_a_log(&part).await.map_err(unreadable);
    let before = match ready {
        Ok(()) => keep(data, runtime, now).await,
        Err(error) => Err(error),
    };
    let replaced = before.and_then(|before| {
        put_in_place(&part, &database).map_err(unusable)?;
        Ok(Restored { before })
    });
    if replaced.is_err() {
        // What failed is the thing to tell.
        let _ = fs::remove_file(&part);
    }
    replaced
}

/// Lets a database keep a write-ahead log, which a copy does not, so that it is as the bot leaves it.
async fn keep_a_log(part: &Path) -> Result<(), Error> {
    let pool = SqlitePool::connect_with(connect(part).journal_mode(SqliteJournalMode::Wal)).await?;
    pool.close().await;
    Ok(())
}

/// Whether a file is a sound main database that this program can read.
async fn examine(file: &Path) -> Result<(), NoRestore> {
    let unreadable = |source| NoRestore::Backup { file: file.display().to_string(), source };
    let pool = look(file).await.map_err(unreadable)?;
    let sound = check(&pool).await.map_err(unreadable);
    let is_main = is_main(&pool).await.map_err(unreadable);
    let is_newer = is_newer(&pool).await.map_err(unreadable);
    pool.close().await;
    sound?;
    if !is_main? {
        return Err(NoRestore::NotTheMain(file.display().to_string()));
    }
    if is_newer? { Err(NoRestore::Newer(file.display().to_string())) } else { Ok(()) }
}

/// Copies the backup beside the database, for its owner alone, and waits until it is on the disk.
fn copy(file: &Path, part: &Path) -> Result<(), Error> {
    let failed = |source| file_error("cannot copy the backup to", part, source);
    // One that was left behind by a try that was cut off is of no use.
    let _ = fs::remove_file(part);
    let mut from = fs::File::open(file).map_err(|source| file_error("cannot open", file, source))?;
    let to = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(part);
    let mut to = to.map_err(failed)?;
    std::io::copy(&mut from, &mut to).and_then(|_| to.sync_all()).map_err(failed)
}

/// Keeps what is there now: as a backup where it can be read, else the files as they are.
async fn keep(data: &Path, runtime: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>, NoRestore> {
    let database = data.join("candor.db");
    if !fs::metadata(&database).is_ok_and(|it| it.len() > 0) {
        return Ok(None);
    }
    let unusable = |source| NoRestore::Data { folder: data.display().to_string(), source };
    make_folder(&nightly::folder(data)).map_err(unusable)?;
    let kept = free_name(&nightly::folder(data), now);
    match backup::back_up(data, runtime, &kept).await {
        Ok(_) => Ok(Some(kept)),
        Err(exists @ NoBackup::Exists(_)) => Err(NoRestore::Kept(Box::new(exists))),
        Err(_) => {
            for end in ["", "-wal", "-shm"] {
                let (from, to) = (with_suffix(&database, end), with_suffix(&kept, end));
                if from.exists() {
                    let copied = fs::copy(&from, &to);
                    copied.map_err(|source| unusable(file_error("cannot copy to", &to, source)))?;
                }
            }
            Ok(Some(kept))
        }
    }
}

/// A name that tells when, and that no file has: one may be restored right after another.
fn free_name(folder: &Path, now: DateTime<Utc>) -> PathBuf {
    let time = now.format("%Y-%m-%d-%H%M%S");
    let mut name = folder.join(format!("candor-before-{time}.db"));
    let mut number = 1;
    while name.exists() {
        number += 1;
        name = folder.join(format!("candor-before-{time}-{number}.db"));
    }
    name
}

/// A log of the database that was there would be read as one of the new one.
fn put_in_place(part: &Path, database: &Path) -> Result<(), Error> {
    for end in ["-wal", "-shm"] {
        let log = with_suffix(database, end);
        match fs::remove_file(&log) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(file_error("cannot remove", &log, error));
            }
            _ => {}
        }
    }
    fs::rename(part, database).map_err(|source| file_error("cannot rename", part, source))?;
    sync_folder(database.parent().unwrap_or(Path::new(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_twice_in_a_second_has_two_names() {
        let folder = tempfile::tempdir().unwrap();
        let names = [(); 3].map(|()| {
            let name = free_name(folder.path(), DateTime::UNIX_EPOCH);
            fs::write(&name, "").unwrap();
            name.file_name().unwrap().to_str().unwrap().to_owned()
        });
        assert_eq!(names, ["", "-2", "-3"].map(|end| format!("candor-before-1970-01-01-000000{end}.db")));
    }
}
