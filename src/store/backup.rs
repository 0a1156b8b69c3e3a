//! A copy of the main database that holds nothing of what was deleted, made while the bot runs
//! or not. The answers of open rounds are never copied, nor are comments nobody has seen yet and
//! people's wishes about direct messages.

use std::{
    fs,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use sqlx::SqlitePool;

use super::{
    Error, check, connect, file_error,
    looking::look,
    open_round::{sync_folder, with_suffix},
};

/// Why there is no backup. Worded for whoever asked for it.
#[derive(Debug, thiserror::Error)]
pub enum NoBackup {
    /// A backup never takes the place of a file.
    #[error("{0} is there already; remove it or choose another name")]
    Exists(String),
    /// What lies there is kept from being copied, and removed when no round needs it.
    #[error("{0} lies where the answers or the keys of open rounds are kept; choose another folder")]
    AmongOpenRounds(String),
    /// Something else lies in the place of the main database.
    #[error("{0} is not Candor's main database, and nothing else is ever backed up")]
    NotTheMain(String),
    /// The database cannot be read.
    #[error("the data folder {folder} cannot be used")]
    Data {
        /// The folder.
        folder: String,
        /// Why not.
        source: Error,
    },
    /// The copy cannot be written.
    #[error("the backup {file} cannot be written")]
    Copy {
        /// The copy.
        file: String,
        /// Why not.
        source: Error,
    },
}

/// Writes a copy of the main database to `file`, and returns its size in bytes.
///
/// # Errors
/// Why there is none; nothing has changed then.
pub async fn back_up(data: &Path, runtime: &Path, file: &Path) -> Result<u64, NoBackup> {
    if fs::symlink_metadata(file).is_ok() {
        return Err(NoBackup::Exists(file.display().to_string()));
    }
    let failed = |source| NoBackup::Copy { file: file.display().to_string(), source };
    let folder = folder_of(file).map_err(failed)?;
    if [data.join("rounds"), runtime.to_owned()].iter().any(|kept| is_within(&folder, kept)) {
        return Err(NoBackup::AmongOpenRounds(file.display().to_string()));
    }
    let part = with_suffix(file, ".part");
    make_new(&part)?;
    let copied = copy(&data.join("candor.db"), &part).await;
    let moved = copied.and_then(|()| put_in_place(&part, file, &folder).map_err(failed));
    if moved.is_err() {
        // What failed is the thing to tell.
        let _ = fs::remove_file(&part);
    }
    moved
}

/// The folder a file will lie in, without links.
fn folder_of(file: &Path) -> Result<PathBuf, Error> {
    let folder = file.parent().filter(|path| !path.as_os_str().is_empty()).unwrap_or(Path::new("."));
    folder.canonicalize().map_err(|source| file_error("cannot find the folder", folder, source))
}

fn is_within(folder: &Path, kept: &Path) -> bool {
    kept.canonicalize().is_ok_and(|kept| folder.starts_with(kept))
}

/// Makes the file that is written to, for its owner alone.
fn make_new(part: &Path) -> Result<(), NoBackup> {
    let file = part.display().to_string();
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(part) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(NoBackup::Exists(file)),
        Err(error) => Err(NoBackup::Copy { file, source: file_error("cannot create", part, error) }),
    }
}

/// Copies the main database, and refuses anything else in its place.
async fn copy(database: &Path, part: &Path) -> Result<(), NoBackup> {
    let folder = database.parent().unwrap_or(database).display().to_string();
    let unreadable = |source| NoBackup::Data { folder: folder.clone(), source };
    let failed = |source| NoBackup::Copy { file: part.display().to_string(), source };
    let from = look(database).await.map_err(unreadable)?;
    if !is_main(&from).await.map_err(unreadable)? {
        return Err(NoBackup::NotTheMain(database.display().to_string()));
    }
    // Writes what is there now and nothing of what was deleted, in one reading transaction.
    let copied = sqlx::query("vacuum into $1").bind(part.display().to_string()).execute(&from).await;
    from.close().await;
    copied.map_err(|error| failed(error.into()))?;
    forget_people(part).await.map_err(failed)?;
    let to = look(part).await.map_err(failed)?;
    let sound = check(&to).await;
    to.close().await;
    sound.map_err(failed)
}

/// Comments that wait, or are on their way, and people's wishes are promised to be forgotten soon or
/// when asked; a backup would keep them for as long as it lies around.
async fn forget_people(part: &Path) -> Result<(), Error> {
    let pool = SqlitePool::connect_with(connect(part)).await?;
    sqlx::raw_sql(
        "delete from waiting_comment;
         delete from outbox where key like 'comments:%' and state = 'pending';
         delete from outbox where recipient is not null;
         delete from wish;",
    )
    .execute(&pool)
    .await?;
    pool.close().await;
    Ok(())
}

/// Whether this is a main database: it has rounds, and no answers.
pub(super) async fn is_main(pool: &SqlitePool) -> Result<bool, Error> {
    let (main,) = sqlx::query_as(
        "select exists (select 1 from sqlite_schema where name = 'round')
            and not exists (select 1 from sqlite_schema where name in ('answer', 'sealed'))",
    )
    .fetch_one(pool)
    .await
    .map_err(super::damaged)?;
    Ok(main)
}

fn put_in_place(part: &Path, file: &Path, folder: &Path) -> Result<u64, Error> {
    let synced = fs::File::open(part).and_then(|copy| copy.sync_all().and_then(|()| copy.metadata()));
    let size = synced.map_err(|source| file_error("cannot sync", part, source))?.len();
    fs::rename(part, file).map_err(|source| file_error("cannot rename", part, source))?;
    sync_folder(folder)?;
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::super::open_round::OpenRounds;
    use super::*;
    use crate::domain::RoundId;

    #[tokio::test]
    async fn anonymity_the_file_of_an_open_round_is_never_copied() {
        let home = tempfile::tempdir().unwrap();
        let rounds = OpenRounds::new(home.path(), &home.path().join("runtime")).unwrap();
        rounds.prepare(RoundId(7)).await.unwrap();
        let part = home.path().join("part");
        let refused = copy(&home.path().join("rounds/7.db"), &part).await;
        assert!(matches!(refused, Err(NoBackup::NotTheMain(_))), "{refused:?}");
        assert!(!part.exists());
    }
}
