//! Whether whatever is deleted is overwritten: the settings of connections and of the file,
//! and what is left in the file's free pages.

use std::{fs::File, os::unix::fs::FileExt};

use super::{Check, Checked, Finding, Findings, Folders, Result, Store, free_pages};
use crate::store::{file_error, looking::log_is_in_use};

/// Said when free pages were not looked at.
const NOT_LOOKED: &str =
    "free pages were not looked at, since the log is in use; stop the bot to have them looked at";

/// Where a database says how it is written and read, and what it says when by a log:
/// <https://sqlite.org/fileformat2.html#file_format_version_numbers>.
const VERSIONS_AT: u64 = 18;
const LOG: [u8; 2] = [2, 2];

/// The settings of this program's connections that matter here.
pub(super) async fn of_connection(store: &Store) -> Result<Findings> {
    let expected = [
        ("secure_delete", "pragma secure_delete", 1),
        ("temp_store", "pragma temp_store", 2),
        ("trusted_schema", "pragma trusted_schema", 0),
        ("foreign_keys", "pragma foreign_keys", 1),
    ];
    let mut findings = Vec::new();
    for (name, ask, expected) in expected {
        let (found,): (i64,) = sqlx::query_as(ask).fetch_one(&store.readers).await?;
        if found != expected {
            findings.push(Finding::Pragma { name, found, expected });
        }
    }
    Ok(findings)
}

/// The check, together with what its connection said.
pub(super) fn checked(folders: &Folders, pragmas: Result<Findings>) -> Checked {
    let findings = pragmas.and_then(|mut findings| {
        findings.extend(of_file(folders)?);
        Ok(findings)
    });
    let checked = Checked::new(Check::Settings, findings);
    if log_is_in_use(&folders.database()) { checked.noting(NOT_LOOKED) } else { checked }
}

fn of_file(folders: &Folders) -> Result<Findings> {
    let path = folders.database();
    let unreadable = |source| file_error("cannot read", &path, source);
    let file = File::open(&path).map_err(unreadable)?;
    let mut versions = [0; 2];
    file.read_exact_at(&mut versions, VERSIONS_AT).map_err(unreadable)?;
    let mut findings = Vec::new();
    if versions != LOG {
        findings.push(Finding::NoLog);
    }
    if log_is_in_use(&path) {
        return Ok(findings);
    }
    let unclean = free_pages::unclean(&file).map_err(unreadable)?;
    // Pages may have been moved while they were read.
    if unclean > 0 && !log_is_in_use(&path) {
        findings.push(Finding::FreePages(unclean));
    }
    Ok(findings)
}
