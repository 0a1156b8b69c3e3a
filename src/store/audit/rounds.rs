//! Whether the files and keys that are there are those of open rounds.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{Finding, Findings, Folders, KnownRound, Result};
use crate::{
    domain::RoundId,
    store::{
        file_error,
        open_round::{JOURNALS, with_suffix},
    },
};

/// The files that are there, in the folder of answers and in the folder of keys.
pub(super) fn present(folders: &Folders) -> Result<Vec<PathBuf>> {
    let mut present = files_in(&folders.data.join("rounds"))?;
    if let Some(keys) = &folders.keys {
        present.extend(files_in(keys)?);
    }
    present.sort();
    Ok(present)
}

/// What is in a folder; nothing where there is none.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |source| file_error("cannot read", folder, source);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(unreadable)).collect()
}

/// Files that belong to no open round, and open rounds that lack theirs. `present` was there
/// before the rounds were known; what has gone or come since then is as it should be.
pub(super) fn findings(folders: &Folders, present: &[PathBuf], known: &[KnownRound]) -> Findings {
    let running = known.iter().filter(|round| !round.is_over());
    let belongs: Vec<PathBuf> = running.flat_map(|round| files_of(folders, round.id)).collect();
    let stray = present.iter().filter(|file| !belongs.contains(file) && file.exists());
    let stray = stray.map(|file| Finding::Stray(file.display().to_string()));
    let open = known.iter().filter(|round| round.is_open());
    stray.chain(open.flat_map(|round| lost(folders, present, round.id))).collect()
}

fn files_of(folders: &Folders, round: RoundId) -> Vec<PathBuf> {
    let answers = folders.answers(round);
    let journals = JOURNALS.map(|journal| with_suffix(&answers, journal));
    [answers].into_iter().chain(journals).chain(folders.key(round)).collect()
}

fn lost(folders: &Folders, present: &[PathBuf], round: RoundId) -> Findings {
    let is_lost = |file: Option<&PathBuf>| file.is_none_or(|file| !present.contains(file) && !file.exists());
    let parts = [
        ("the file of its answers", is_lost(Some(&folders.answers(round)))),
        ("its key", is_lost(folders.key(round).as_ref())),
    ];
    let lost = parts.into_iter().filter(|(_, lost)| *lost);
    lost.map(|(what, _)| Finding::Lost { round, what }).collect()
}
