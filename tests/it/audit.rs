//! `candor audit`: what it says of a healthy data folder, and of one it cannot read.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use crate::{
    harness::Pulse,
    presses::{open_round, summary},
};

/// A data folder and the folder of its keys.
pub(crate) struct Home {
    pub(crate) data: PathBuf,
    pub(crate) runtime: PathBuf,
    /// The key of its first round.
    pub(crate) key: Vec<u8>,
}

/// Everything below a folder: names, modes and bytes.
pub(crate) type Contents = BTreeMap<PathBuf, (u32, Vec<u8>)>;

impl Home {
    fn of(pulse: &Pulse) -> Self {
        Self { data: pulse.data(), runtime: pulse.home.path().join("runtime"), key: Vec::new() }
    }

    /// The folder in `home` after a round of a team of six that closed while the bot ran.
    pub(crate) async fn after_a_round(home: &Path) -> Self {
        let (mut pulse, invitation) = open_round(6).await;
        pulse.everybody_answers(&invitation, &[4, 4, 3, 4, 4, 3]).await;
        let key = fs::read(Self::of(&pulse).keys().join("1.key")).unwrap()[..32].to_vec();
        summary(&pulse, &invitation).await;
        pulse.stop().await;
        // A copy in another place, since the test's own folder goes with its bot.
        copy(pulse.home.path(), home);
        pulse.done().await;
        Self { data: home.join("data"), runtime: home.join("runtime"), key }
    }

    /// The folder of this data folder's keys. It is named after where the data lie.
    pub(crate) fn keys(&self) -> PathBuf {
        let whole = self.data.join("rounds").canonicalize().unwrap();
        let name = blake3::hash(whole.as_os_str().as_encoded_bytes()).to_hex();
        self.runtime.join(&name[..16])
    }

    fn audit(&self, options: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
        command.env_clear().env("CANDOR_DATA", &self.data).env("CANDOR_RUNTIME", &self.runtime);
        command.arg("audit").args(options).output().unwrap()
    }

    /// What it says to people, and with which code it ends.
    pub(crate) fn says(&self) -> (Option<i32>, String) {
        let output = self.audit(&[]);
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        let folder = format!("{}\n", self.data.display());
        (output.status.code(), said.strip_prefix(&folder).map(str::to_owned).unwrap_or(said))
    }

    /// The findings by check.
    pub(crate) fn findings(&self) -> BTreeMap<String, Vec<String>> {
        let output = self.audit(&["--json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let checks = report["checks"].as_array().unwrap();
        let texts = |check: &Value| -> Vec<String> {
            check["findings"].as_array().unwrap().iter().map(|it| it.as_str().unwrap().into()).collect()
        };
        for check in checks {
            assert_eq!(check["ok"].as_bool().unwrap(), texts(check).is_empty());
        }
        let all_ok = checks.iter().all(|check| check["ok"] == true);
        assert_eq!(report["ok"], all_ok);
        assert_eq!(output.status.code(), Some(i32::from(!all_ok)));
        checks.iter().map(|check| (check["check"].as_str().unwrap().into(), texts(check))).collect()
    }

    pub(crate) fn contents(&self) -> Contents {
        [&self.data, &self.runtime].into_iter().flat_map(|folder| contents(folder)).collect()
    }

    /// Runs statements as another program would: with settings of its own.
    pub(crate) async fn executes(&self, statements: &'static str) {
        let options =
            SqliteConnectOptions::new().filename(self.data.join("candor.db")).pragma("secure_delete", "on");
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
        sqlx::raw_sql(statements).execute(&pool).await.unwrap();
        pool.close().await;
    }
}

fn contents(folder: &Path) -> Contents {
    let mut all = Contents::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        if path.is_dir() {
            all.extend(contents(&path));
        }
        all.insert(path.clone(), (mode, fs::read(&path).unwrap_or_default()));
    }
    all
}

pub(crate) fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-a").arg(from.join(".")).arg(to).status().unwrap();
    assert!(status.success());
}

#[tokio::test]
async fn a_healthy_folder_passes_while_a_round_is_open_and_when_it_is_over() {
    let (mut pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[4, 4, 3, 4, 4, 3]).await;
    let home = Home::of(&pulse);
    let before = home.contents();
    let (code, said) = home.says();
    assert_eq!(code, Some(0), "{said}");
    insta::assert_snapshot!(said, @"
    tables: ok
    people: ok
    open rounds: ok
    settings: ok (free pages were not looked at, since the log is in use; stop the bot to have them looked at)
    files: ok
    keys: ok
    releases: ok
    outbox: ok
    All is well: one round is open, and its answers and its key are destroyed when it closes. Nothing else was found that ties an answer to a person.
    ");
    assert!(home.findings().values().all(Vec::is_empty));
    assert_eq!(home.contents(), before, "nothing in the folder changed");

    pulse.stop().await;
    let before = home.contents();
    assert_eq!(home.says().0, Some(0), "nor while the bot is stopped");
    assert_eq!(home.contents(), before);
    pulse.start().await;

    summary(&pulse, &invitation).await;
    assert_eq!(home.says().0, Some(0));
    pulse.stop().await;
    let before = home.contents();
    let (code, said) = home.says();
    assert_eq!(code, Some(0), "{said}");
    insta::assert_snapshot!(said, @"
    tables: ok
    people: ok
    open rounds: ok
    settings: ok
    files: ok
    keys: ok
    releases: ok
    outbox: ok
    All is well: nothing was found that ties an answer to a person.
    ");
    assert_eq!(home.contents(), before);
    pulse.done().await;
}

#[tokio::test]
async fn a_folder_left_by_a_crash_is_read_as_it_is_unless_that_takes_writing() {
    let (pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    summary(&pulse, &invitation).await;
    let place = tempfile::tempdir().unwrap();
    copy(pulse.home.path(), place.path());
    let home =
        Home { data: place.path().join("data"), runtime: place.path().join("runtime"), key: Vec::new() };
    assert!(fs::metadata(home.data.join("candor.db-wal")).unwrap().len() > 0);
    let before = home.contents();
    let (code, said) = home.says();
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(home.contents(), before);

    fs::remove_file(home.data.join("candor.db-shm")).unwrap();
    let before = home.contents();
    let (code, said) = home.says();
    assert_eq!(code, Some(4), "{said}");
    assert!(
        said.contains("was not brought in, as after a crash; start the bot on this folder once"),
        "{said}"
    );
    assert_eq!(home.contents(), before);
    pulse.done().await;
}

#[test]
fn a_folder_that_cannot_be_used_ends_with_four_and_stays_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let home =
        Home { data: place.path().join("data"), runtime: place.path().join("runtime"), key: Vec::new() };
    let (code, said) = home.says();
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("cannot be used: cannot open"), "{said}");
    assert!(!home.data.exists(), "nothing is made");

    fs::create_dir(&home.data).unwrap();
    fs::write(home.data.join("candor.db"), "no database at all".repeat(100)).unwrap();
    let (code, said) = home.says();
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("the database file is damaged (it is not a database)"), "{said}");
}
