//! Opening a database to look at it, without changing or making a file beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sqlx::{SqlitePool, sqlite::SqlitePoolOptions};

use super::{Error, Result, check, connect, damaged, file_error, open_round::with_suffix};

/// A connection that leaves the folder of `file` as it is, whether or not the bot uses it.
///
/// `SQLite` makes the log and its index anew where they are missing, even for a reader. So a
/// file without them is opened as one that nobody changes, and a file with them through the
/// index as it is.
pub(super) async fn look(file: &Path) -> Result<SqlitePool> {
    fs::File::open(file).map_err(|source| file_error("cannot open", file, source))?;
    let options = connect(&address(file, how(file)?)).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await;
    pool.map_err(damaged)
}

/// Looks whether a main database can be used, before anything is opened that may write. What cannot be
/// looked at so, such as after a crash, is to be looked at later: `false` then.
///
/// # Errors
/// [`Error::Damaged`] and [`Error::Newer`].
pub(super) async fn examine(file: &Path) -> Result<bool> {
    if fs::metadata(file).is_ok_and(|it| it.len() == 0) {
        return Ok(false);
    }
    let pool = match look(file).await {
        Err(error @ Error::Damaged(_)) => return Err(error),
        Err(_) => return Ok(false),
        Ok(pool) => pool,
    };
    let (sound, newer) = (check(&pool).await, is_newer(&pool).await);
    pool.close().await;
    match sound {
        Err(error @ Error::Damaged(_)) => Err(error),
        _ if newer.unwrap_or_default() => Err(Error::Newer),
        sound => Ok(sound.is_ok()),
    }
}

/// Whether a newer version of Candor wrote a main database.
pub(super) async fn is_newer(pool: &SqlitePool) -> Result<bool> {
    let (version,): (i64,) =
        sqlx::query_as("select max(version) from _sqlx_migrations").fetch_one(pool).await?;
    let newest = sqlx::migrate!().iter().map(|migration| migration.version).max().unwrap_or_default();
    Ok(version > newest)
}

fn how(file: &Path) -> Result<&'static str> {
    if with_suffix(file, "-shm").exists() && with_suffix(file, "-wal").exists() {
        return Ok("readonly_shm=1");
    }
    if log_is_in_use(file) { Err(Error::LeftLog) } else { Ok("immutable=1") }
}

/// Whether a part of the database lies in its write-ahead log.
pub(super) fn log_is_in_use(file: &Path) -> bool {
    fs::metadata(with_suffix(file, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// The file as `SQLite` takes it together with a setting: <https://sqlite.org/uri.html>.
fn address(file: &Path, setting: &str) -> PathBuf {
    let name = file.display().to_string();
    let name = name.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    format!("file:{name}?{setting}").into()
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::*;

    #[tokio::test]
    async fn looking_works_in_a_folder_of_any_name_and_makes_nothing() {
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("50% of #1? yes");
        let store = Store::open(&data).await.unwrap();
        store.close().await;
        let names = || fs::read_dir(&data).unwrap().map(|it| it.unwrap().file_name()).collect::<Vec<_>>();
        let before = names();
        let pool = look(&data.join("candor.db")).await.unwrap();
        sqlx::query("select count(*) from round").execute(&pool).await.unwrap();
        assert_eq!(names(), before);
        sqlx::query("delete from round").execute(&pool).await.unwrap_err();
    }
}
