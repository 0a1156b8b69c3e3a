//! The file of an open round and the key that leads into it. Both disappear at
//! close. Nothing here knows who a person is: a ballot is a list of addresses.

use std::{
    collections::HashMap,
    fs,
    io::{self, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteJournalMode, SqlitePoolOptions},
};

use super::{
    Error, Result,
    answers::{Collected, OpenRound, collect, create_tables},
    connect, file_error, make_file, make_folder,
};
use crate::domain::{RoundId, ballot::RoundKey, round::Round};

/// What `SQLite` may leave beside a file.
const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// All open rounds: their files in one folder, their keys in another that is best in memory.
#[derive(Clone, Debug)]
pub struct OpenRounds {
    files: PathBuf,
    keys: PathBuf,
    opened: Arc<Mutex<HashMap<RoundId, OpenRound>>>,
}

impl OpenRounds {
    /// Looks after the rounds whose files lie in `data/rounds` and whose keys lie in a folder
    /// of `runtime` that belongs to this data folder alone.
    pub fn new(data: &Path, runtime: &Path) -> Result<Self> {
        let files = data.join("rounds");
        make_folder(&files)?;
        let whole = files.canonicalize().map_err(|source| file_error("cannot find", &files, source))?;
        let name = blake3::hash(whole.as_os_str().as_encoded_bytes()).to_hex();
        let keys = runtime.join(&name[..16]);
        make_folder(&keys)?;
        Ok(Self { files, keys, opened: Arc::default() })
    }

    /// Makes the file and the key of a round that nobody has been told of. What a crash
    /// left of an earlier try is removed first: nobody can have answered.
    pub async fn prepare(&self, round: RoundId) -> Result<()> {
        self.destroy(round).await?;
        self.write_key(round)?;
        let file = self.file(round);
        make_file(&file)?;
        let pool = open(&file).await?;
        create_tables(&pool).await?;
        pool.close().await;
        sync_folder(&self.files)?;
        Ok(())
    }

    /// The open round; `None` when its key or its file is lost, and with it the way to
    /// change an answer. No second key is ever made for a round that people were told of.
    pub async fn find(&self, round: RoundId) -> Result<Option<OpenRound>> {
        if let Some(open) = self.opened().get(&round) {
            return Ok(Some(open.clone()));
        }
        let (Some(key), true) = (self.read_key(round)?, self.file(round).exists()) else {
            return Ok(None);
        };
        let found = OpenRound { pool: open(&self.file(round)).await?, key: Arc::new(key) };
        Ok(Some(self.opened().entry(round).or_insert(found).clone()))
    }

    /// What the round holds; from here on it takes nothing more, so that no answer that was
    /// said to be saved is left out. Empty when its file is lost.
    pub async fn collect(&self, round: &Round) -> Result<Collected> {
        let file = self.file(round.id);
        if !file.exists() {
            return Ok(Collected::nothing(round));
        }
        let opened = self.opened().get(&round.id).map(|open| open.pool.clone());
        let pool = match opened {
            Some(pool) => pool,
            None => open(&file).await?,
        };
        collect(&pool, round).await
    }

    /// Overwrites and removes the key and the file with its journals. May run twice.
    pub async fn destroy(&self, round: RoundId) -> Result<()> {
        let open = self.opened().remove(&round);
        if let Some(open) = open {
            open.pool.close().await;
        }
        let key = self.key(round);
        overwrite(&key).map_err(|source| file_error("cannot overwrite", &key, source))?;
        remove(&key)?;
        let file = self.file(round);
        for journal in JOURNALS {
            remove(&with_suffix(&file, journal))?;
        }
        remove(&file)?;
        sync_folder(&self.keys)?;
        sync_folder(&self.files)
    }

    /// The rounds that have a file or a key.
    pub fn found(&self) -> Result<Vec<RoundId>> {
        let mut rounds = Vec::new();
        for folder in [&self.files, &self.keys] {
            let entries = fs::read_dir(folder).map_err(|source| file_error("cannot read", folder, source))?;
            let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
            rounds.extend(names.filter_map(|name| name.split('.').next()?.parse::<RoundId>().ok()));
        }
        rounds.sort_unstable();
        rounds.dedup();
        Ok(rounds)
    }

    /// Closes all files; nothing is removed.
    pub async fn close(&self) {
        let opened: Vec<OpenRound> = self.opened().drain().map(|(_, open)| open).collect();
        for open in opened {
            open.pool.close().await;
        }
    }

    fn opened(&self) -> MutexGuard<'_, HashMap<RoundId, OpenRound>> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, round: RoundId) -> PathBuf {
        self.files.join(format!("{round}.db"))
    }

    fn key(&self, round: RoundId) -> PathBuf {
        self.keys.join(format!("{round}.key"))
    }

    fn write_key(&self, round: RoundId) -> Result<()> {
        let path = self.key(round);
        let written =
            fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).and_then(
                |mut file| file.write_all(RoundKey::generate().bytes()).and_then(|()| file.sync_all()),
            );
        written.map_err(|source| file_error("cannot write", &path, source))
    }

    fn read_key(&self, round: RoundId) -> Result<Option<RoundKey>> {
        let path = self.key(round);
        let mut bytes = zeroize::Zeroizing::new([0; RoundKey::BYTES]);
        let read = fs::File::open(&path).and_then(|mut file| file.read_exact(&mut *bytes));
        match read {
            Ok(()) => Ok(Some(RoundKey::from_bytes(*bytes))),
            Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof) => Ok(None),
            Err(source) => Err(file_error("cannot read", &path, source)),
        }
    }
}

async fn open(file: &Path) -> Result<SqlitePool> {
    let options = connect(file).journal_mode(SqliteJournalMode::Wal);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options)
        .await?;
    Ok(pool)
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn overwrite(path: &Path) -> io::Result<()> {
    match fs::OpenOptions::new().write(true).open(path) {
        Ok(mut file) => file.write_all(&[0; RoundKey::BYTES]).and_then(|()| file.sync_all()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
    }
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(file_error("cannot remove", path, e)),
        _ => Ok(()),
    }
}

fn sync_folder(path: &Path) -> Result<(), Error> {
    let synced = fs::File::open(path).and_then(|folder| folder.sync_all());
    synced.map_err(|source| file_error("cannot sync", path, source))
}
