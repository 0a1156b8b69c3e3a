//! The file of an open round and the key that leads into it. Both disappear at
//! close. Nothing here knows who a person is: a ballot is a list of addresses.

use std::{
    collections::HashMap,
    ffi::OsStr,
    fs,
    io::{self, Read, Write},
    os::unix::{
        ffi::OsStrExt,
        fs::{OpenOptionsExt, PermissionsExt},
    },
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sqlx::{SqlitePool, sqlite::SqliteJournalMode};
use tracing::error;

use super::{
    Error, Result,
    answers::{Collected, OpenRound, collect, create_tables},
    connect, damaged, file_error, make_file, make_folder, one_connection,
};
use crate::domain::{
    RoundId,
    ballot::{Fingerprint, RoundKey},
    round::Round,
};

/// What `SQLite` may leave beside a file.
pub(super) const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// All open rounds: their files in one folder, their keys in another that is best in memory.
#[derive(Clone, Debug)]
pub struct OpenRounds {
    files: PathBuf,
    keys: PathBuf,
    opened: Arc<Mutex<HashMap<RoundId, OpenRound>>>,
    /// Held while files are opened or destroyed, so that nobody opens what is being destroyed
    /// and keeps its key in memory.
    changing: Arc<tokio::sync::Mutex<()>>,
}

impl OpenRounds {
    /// Looks after the rounds whose files lie in `data/rounds` and whose keys lie in a folder
    /// of `runtime` that belongs to this data folder alone.
    pub fn new(data: &Path, runtime: &Path) -> Result<Self> {
        let files = data.join("rounds");
        make_folder(&files)?;
        let keys = keys_folder(&files, runtime)?;
        make_folder(&keys)?;
        keep_to_ourselves(&keys)?;
        Ok(Self { files, keys, opened: Arc::default(), changing: Arc::default() })
    }

    /// Makes the file and the key of a round that nobody has been told of. What a crash
    /// left of an earlier try is removed first: nobody can have answered. Returns the
    /// fingerprint of the key.
    pub async fn prepare(&self, round: RoundId) -> Result<Fingerprint> {
        self.destroy(round).await?;
        let fingerprint = self.write_key(round)?;
        let file = self.file(round);
        make_file(&file)?;
        let pool = open(&file).await?;
        create_tables(&pool).await?;
        pool.close().await;
        sync_folder(&self.keys)?;
        sync_folder(&self.files)?;
        Ok(fingerprint)
    }

    /// The open round; `None` when its key or its file is lost, and with it the way to
    /// change an answer. No second key is ever made for a round that people were told of.
    pub async fn find(&self, round: RoundId) -> Result<Option<OpenRound>> {
        if let Some(open) = self.opened().get(&round) {
            return Ok(Some(open.clone()));
        }
        let _changing = self.changing.lock().await;
        if let Some(open) = self.opened().get(&round) {
            return Ok(Some(open.clone()));
        }
        let (Some(key), true) = (read_key(&self.key(round))?, self.file(round).exists()) else {
            return Ok(None);
        };
        let pool = match open(&self.file(round)).await {
            Err(Error::Damaged(fault)) => {
                error!("the answers of round {round} cannot be read: {fault}");
                return Ok(None);
            }
            pool => pool?,
        };
        let found = OpenRound { pool, key: Arc::new(key) };
        Ok(Some(self.opened().entry(round).or_insert(found).clone()))
    }

    /// What the round holds; from here on it takes nothing more, so that no answer that was
    /// said to be saved is left out. Empty when its file is lost or damaged.
    pub async fn collect(&self, round: &Round) -> Result<Collected> {
        let file = self.file(round.id);
        if !file.exists() {
            return Ok(Collected::nothing(round));
        }
        let opened = self.opened().get(&round.id).map(|open| open.pool.clone());
        if let Some(pool) = opened {
            return collect(&pool, round).await;
        }
        let pool = match open(&file).await {
            Err(Error::Damaged(_)) => return Ok(Collected::nothing(round)),
            pool => pool?,
        };
        let collected = collect(&pool, round).await;
        pool.close().await;
        collected
    }

    /// Overwrites and removes the key, removes the file with its journals. May run twice.
    pub async fn destroy(&self, round: RoundId) -> Result<()> {
        let _changing = self.changing.lock().await;
        let open = self.opened().remove(&round);
        if let Some(open) = open {
            open.pool.close().await;
        }
        let key = self.key(round);
        overwrite(&key).map_err(|source| file_error("cannot overwrite", &key, source))?;
        remove(&key)?;
        let file = self.file(round);
        remove(&file)?;
        for journal in JOURNALS {
            remove(&with_suffix(&file, journal))?;
        }
        sync_folder(&self.keys)?;
        sync_folder(&self.files)
    }

    /// Keys that a data folder left behind when it was moved: those in the runtime folder whose data
    /// folder is gone.
    pub fn left_behind(&self) -> Vec<PathBuf> {
        left_behind(self.keys.parent().unwrap_or(&self.keys))
    }

    /// Overwrites and removes those of the keys whose rounds are over.
    pub fn destroy_retired(&self, keys: &[PathBuf], retired: &[Fingerprint]) -> Result<()> {
        for path in keys {
            let is_retired = |key: RoundKey| retired.contains(&key.fingerprint());
            if read_key(path).ok().flatten().is_some_and(is_retired) {
                overwrite(path).map_err(|source| file_error("cannot overwrite", path, source))?;
                remove(path)?;
            }
        }
        Ok(())
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

    fn write_key(&self, round: RoundId) -> Result<Fingerprint> {
        let path = self.key(round);
        let key = RoundKey::generate();
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        // Behind it stands which folder's round it is for: when that folder is moved, the key can be
        // told to be of nobody any more.
        let folder = self.files.canonicalize();
        let written = file.and_then(|mut file| {
            file.write_all(key.bytes())?;
            file.write_all(folder?.as_os_str().as_encoded_bytes())?;
            file.sync_all()
        });
        written.map_err(|source| file_error("cannot write", &path, source))?;
        Ok(key.fingerprint())
    }
}

/// The folder for the keys to these files.
pub(super) fn keys_folder(files: &Path, runtime: &Path) -> Result<PathBuf> {
    let whole = files.canonicalize().map_err(|source| file_error("cannot find", files, source))?;
    let name = blake3::hash(whole.as_os_str().as_encoded_bytes()).to_hex();
    Ok(runtime.join(&name[..16]))
}

fn read_key(path: &Path) -> Result<Option<RoundKey>> {
    let mut bytes = zeroize::Zeroizing::new([0; RoundKey::BYTES]);
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut *bytes));
    match read {
        Ok(()) => Ok(Some(RoundKey::from_bytes(&bytes))),
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof) => Ok(None),
        Err(source) => Err(file_error("cannot read", path, source)),
    }
}

/// The keys below a runtime folder whose data folder is gone.
pub(super) fn left_behind(runtime: &Path) -> Vec<PathBuf> {
    let inside = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    let is_gone = |path: &PathBuf| {
        let bytes = zeroize::Zeroizing::new(fs::read(path).unwrap_or_default());
        let folder = bytes.get(RoundKey::BYTES..).filter(|folder| !folder.is_empty());
        folder.is_some_and(|folder| !Path::new(OsStr::from_bytes(folder)).exists())
    };
    let is_key = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "key");
    inside(runtime)
        .flat_map(|keys| inside(&keys).collect::<Vec<_>>())
        .filter(is_key)
        .filter(is_gone)
        .collect()
}

async fn open(file: &Path) -> Result<SqlitePool> {
    let options = connect(file).journal_mode(SqliteJournalMode::Wal);
    one_connection().connect_with(options).await.map_err(damaged)
}

pub(super) fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Refuses a folder that somebody else made for us to find, and closes ours to others.
fn keep_to_ourselves(folder: &Path) -> Result<()> {
    let real = fs::symlink_metadata(folder).and_then(|found| {
        if found.is_dir() { Ok(()) } else { Err(io::Error::other("it is a link, not a folder")) }
    });
    let closed = real.and_then(|()| fs::set_permissions(folder, fs::Permissions::from_mode(0o700)));
    closed.map_err(|source| file_error("cannot keep to ourselves", folder, source))
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

pub(super) fn sync_folder(path: &Path) -> Result<(), Error> {
    let synced = fs::File::open(path).and_then(|folder| folder.sync_all());
    synced.map_err(|source| file_error("cannot sync", path, source))
}

#[cfg(test)]
mod tests {
    use super::super::{TeamId, answers::Kept, tests::round};
    use super::*;
    use crate::domain::{
        UserId,
        ballot::{Ballot, Score},
        comment::CommentText,
        round::AskedTeam,
    };

    const ATLAS: TeamId = TeamId(1);

    async fn opened() -> (tempfile::TempDir, OpenRounds, OpenRound) {
        let home = tempfile::tempdir().unwrap();
        let rounds = OpenRounds::new(&home.path().join("data"), &home.path().join("runtime")).unwrap();
        rounds.prepare(RoundId(7)).await.unwrap();
        let open = rounds.find(RoundId(7)).await.unwrap().unwrap();
        (home, rounds, open)
    }

    fn ballot(open: &OpenRound, person: i64) -> Ballot {
        open.key().ballot(UserId(person), 6)
    }

    async fn rates(open: &OpenRound, person: i64, question: usize, score: usize) -> Kept {
        open.keep(&ballot(open, person), ATLAS, question, Score::ALL[score - 1]).await.unwrap()
    }

    #[tokio::test]
    async fn a_changed_answer_replaces_the_first_and_a_skipped_one_is_gone() {
        let (_home, rounds, open) = opened().await;
        assert_eq!(rates(&open, 1, 0, 2).await, Kept::Saved);
        assert_eq!(rates(&open, 1, 0, 5).await, Kept::Saved);
        assert_eq!(rates(&open, 2, 0, 3).await, Kept::Saved);
        assert_eq!(rates(&open, 1, 4, 4).await, Kept::Saved);
        assert_eq!(open.skip(ballot(&open, 1).answers[4]).await.unwrap(), Kept::Saved);
        let filled = open.filled(&ballot(&open, 1)).await.unwrap();
        assert_eq!(
            filled.scores.iter().map(|s| s.map(Score::value)).collect::<Vec<_>>(),
            [Some(5), None, None, None, None, None]
        );
        let team = rounds.collect(&round(7, ATLAS)).await.unwrap().teams.remove(0);
        assert_eq!(
            team.questions.iter().map(|t| (t.answers, t.sum)).collect::<Vec<_>>(),
            [(2, 8), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
        );
    }

    #[tokio::test]
    async fn a_collected_round_takes_nothing_more() {
        let (_home, rounds, open) = opened().await;
        assert_eq!(rates(&open, 1, 0, 5).await, Kept::Saved);
        let before = rounds.collect(&round(7, ATLAS)).await.unwrap().teams;
        assert_eq!(rates(&open, 1, 0, 1).await, Kept::TooLate);
        assert_eq!(open.withdraw(&ballot(&open, 1)).await.unwrap(), Kept::TooLate);
        let late = CommentText::clean("late").unwrap();
        assert_eq!(open.keep_draft(&ballot(&open, 1), ATLAS, &late).await.unwrap(), Kept::TooLate);
        assert_eq!(
            rounds.collect(&round(7, ATLAS)).await.unwrap().teams,
            before,
            "collecting again gives the same"
        );
    }

    #[tokio::test]
    async fn only_sent_comments_are_collected_and_withdrawing_removes_them() {
        let (_home, rounds, open) = opened().await;
        for (person, text) in [(1, "first"), (2, "second"), (3, "a draft"), (4, "withdrawn")] {
            let text = CommentText::clean(text).unwrap();
            assert_eq!(open.keep_draft(&ballot(&open, person), ATLAS, &text).await.unwrap(), Kept::Saved);
            if person != 3 {
                assert_eq!(open.send_draft(&ballot(&open, person)).await.unwrap(), Kept::Saved);
            }
        }
        assert_eq!(
            open.send_draft(&ballot(&open, 1)).await.unwrap(),
            Kept::Saved,
            "sending twice changes nothing"
        );
        assert_eq!(
            open.discard_draft(&ballot(&open, 2)).await.unwrap(),
            Kept::Saved,
            "only the draft is discarded"
        );
        assert_eq!(open.withdraw(&ballot(&open, 4)).await.unwrap(), Kept::Saved);
        let comments = rounds.collect(&round(7, ATLAS)).await.unwrap().comments;
        let mut texts: Vec<&str> = comments.iter().map(|comment| comment.text.text()).collect();
        texts.sort_unstable();
        assert_eq!(texts, ["first", "second"]);
    }

    #[tokio::test]
    async fn a_destroyed_round_leaves_no_file_and_no_way_back() {
        let (home, rounds, open) = opened().await;
        assert_eq!(rates(&open, 1, 0, 5).await, Kept::Saved);
        assert_eq!(rounds.found().unwrap(), [RoundId(7)]);
        rounds.destroy(RoundId(7)).await.unwrap();
        rounds.destroy(RoundId(7)).await.unwrap();
        assert_eq!(rounds.found().unwrap(), []);
        assert!(rounds.find(RoundId(7)).await.unwrap().is_none());
        assert_eq!(fs::read_dir(home.path().join("data/rounds")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn a_key_is_overwritten_before_it_is_removed() {
        let (_home, rounds, _open) = opened().await;
        let mut held = fs::File::open(rounds.key(RoundId(7))).unwrap();
        rounds.destroy(RoundId(7)).await.unwrap();
        let mut left = Vec::new();
        held.read_to_end(&mut left).unwrap();
        assert_eq!(left[..RoundKey::BYTES], [0; RoundKey::BYTES], "what somebody still holds of the file");
    }

    #[tokio::test]
    async fn anonymity_whoever_moves_to_another_team_takes_all_their_answers_along() {
        let (_home, rounds, open) = opened().await;
        assert_eq!(rates(&open, 1, 0, 2).await, Kept::Saved);
        let comment = CommentText::clean("a remark").unwrap();
        assert_eq!(open.keep_draft(&ballot(&open, 1), ATLAS, &comment).await.unwrap(), Kept::Saved);
        assert_eq!(open.send_draft(&ballot(&open, 1)).await.unwrap(), Kept::Saved);
        let borealis = TeamId(2);
        assert_eq!(open.keep(&ballot(&open, 1), borealis, 1, Score::ALL[4]).await.unwrap(), Kept::Saved);
        let mut round = round(7, ATLAS);
        round.teams.push(AskedTeam { id: borealis, ..round.teams[0].clone() });
        let collected = rounds.collect(&round).await.unwrap();
        let answers: Vec<u32> = collected
            .teams
            .iter()
            .map(|team| team.questions.iter().map(|tally| tally.answers).sum())
            .collect();
        assert_eq!(answers, [0, 2], "one ballot, one cell");
        assert_eq!(collected.comments[0].team, borealis);
    }

    #[tokio::test]
    async fn a_round_without_its_key_is_lost() {
        let (home, rounds, _open) = opened().await;
        let again = OpenRounds::new(&home.path().join("data"), &home.path().join("elsewhere")).unwrap();
        assert!(again.find(RoundId(7)).await.unwrap().is_none());
        fs::write(rounds.key(RoundId(7)), "short").unwrap();
        rounds.close().await;
        assert!(rounds.find(RoundId(7)).await.unwrap().is_none());
    }
}
