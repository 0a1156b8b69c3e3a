//! Proving what a data folder holds about answers, from its files alone and without changing
//! any: no answer outlives its round, and what was printed keeps the rules.

use std::path::{Path, PathBuf};

use super::{Result, Store, open_round::keys_folder};
use crate::domain::{RoundId, round::RoundState};

mod files;
mod finding;
mod free_pages;
mod keys;
mod outbox;
mod people;
mod releases;
mod report;
mod rounds;
mod schema;
mod settings;
mod tables;

pub use finding::Finding;
pub use report::{Check, Checked, Report};

/// The folders that are looked at.
struct Folders<'a> {
    data: &'a Path,
    runtime: &'a Path,
    /// Where the keys to the rounds of this data folder belong; absent where it never had any.
    keys: Option<PathBuf>,
}

/// As much of a round as is needed to judge files.
struct KnownRound {
    id: RoundId,
    state: String,
    /// The fingerprint of its key.
    key: Option<Vec<u8>>,
}

type Findings = Vec<Finding>;

/// Looks through the data folder and the folder of its keys. The bot may be running.
///
/// # Errors
/// When the main database cannot be read at all. Whatever else cannot be is a finding.
pub async fn audit(data: &Path, runtime: &Path) -> Result<Report> {
    let folders = Folders { data, runtime, keys: keys_folder(&data.join("rounds"), runtime).ok() };
    // What is there before the database is read belongs to no round that opens afterwards.
    let present = rounds::present(&folders);
    let store = Store::look(data).await?;
    store.check().await?;
    let main = tables::of_database(&store).await;
    let known = match known_rounds(&store).await {
        Ok(known) => known,
        // Something is missing, and the check of the tables says what.
        Err(error) => {
            let checks = [Checked::new(Check::Tables, main), Checked::new(Check::OpenRounds, Err(error))];
            return Ok(Report::new(checks.into(), 0));
        }
    };
    let schemas = schema::all(&folders, &store, &known).await;
    let releases = releases::findings(&store, &known).await;
    let outbox = outbox::findings(&store).await;
    let pragmas = settings::of_connection(&store).await;
    // Closing a file gives back all locks that the process has on it, so files come afterwards.
    store.close().await;
    let checks = vec![
        Checked::new(Check::Tables, tables::with_rounds(main, &schemas).await),
        Checked::new(Check::People, Ok(people::findings(&schemas))),
        Checked::new(Check::OpenRounds, present.map(|it| rounds::findings(&folders, &it, &known))),
        settings::checked(&folders, pragmas),
        Checked::new(Check::Files, files::findings(&folders)),
        Checked::new(Check::Keys, keys::findings(&folders, &known)),
        Checked::new(Check::Releases, releases),
        Checked::new(Check::Outbox, outbox),
    ];
    Ok(Report::new(checks, known.iter().filter(|round| round.is_open()).count()))
}

impl Folders<'_> {
    fn database(&self) -> PathBuf {
        self.data.join("candor.db")
    }

    fn answers(&self, round: RoundId) -> PathBuf {
        self.data.join("rounds").join(format!("{round}.db"))
    }

    fn key(&self, round: RoundId) -> Option<PathBuf> {
        self.keys.as_ref().map(|keys| keys.join(format!("{round}.key")))
    }
}

impl KnownRound {
    fn is_open(&self) -> bool {
        RoundState::from_word(&self.state) == Some(RoundState::Open)
    }

    /// Whether people were told of it and its answers are still needed.
    fn takes_part(&self) -> bool {
        matches!(RoundState::from_word(&self.state), Some(RoundState::Open | RoundState::Closing))
    }

    /// Whether its answers and its key have to be gone.
    fn is_over(&self) -> bool {
        matches!(RoundState::from_word(&self.state), Some(RoundState::Closed | RoundState::Reported))
    }
}

async fn known_rounds(store: &Store) -> Result<Vec<KnownRound>> {
    let rows: Vec<(RoundId, String, Option<Vec<u8>>)> =
        sqlx::query_as("select round_id, state, key_fingerprint from round order by round_id")
            .fetch_all(&store.readers)
            .await?;
    Ok(rows.into_iter().map(|(id, state, key)| KnownRound { id, state, key }).collect())
}
