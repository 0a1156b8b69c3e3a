//! The files below a folder: whether Candor makes them, and whether only their owner may read them.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::{Finding, Findings, Folders, Result};
use crate::store::{
    Error, file_error, nightly,
    open_round::{JOURNALS, with_suffix},
};

const FILE: u32 = 0o600;
const FOLDER: u32 = 0o700;

/// Files that are not Candor's, and files and folders that others can read: all of the data
/// folder, and of the runtime folder, which other programs may share, the folder of this data
/// folder's keys.
pub(super) fn findings(folders: &Folders) -> Result<Findings> {
    let mut paths = below(folders.data)?;
    if let Some(keys) = folders.keys.as_ref().filter(|keys| keys.exists()) {
        paths.extend(below(keys)?);
    }
    paths.sort();
    paths.dedup();
    let mut findings = foreign(folders, &paths);
    for path in &paths {
        findings.extend(wide(path)?);
    }
    Ok(findings)
}

/// Files of the data folder that Candor does not make. What lies where answers and keys do is
/// looked at with the rounds.
fn foreign(folders: &Folders, paths: &[PathBuf]) -> Findings {
    let database = folders.database();
    let mut ours = vec![database.clone(), folders.data.join("candor.lock"), folders.data.to_owned()];
    ours.extend(JOURNALS.map(|journal| with_suffix(&database, journal)));
    let looked_at = |path: &PathBuf| {
        let kept = [Some(folders.data.join("rounds")), folders.keys.clone()];
        kept.iter().flatten().any(|kept| path.starts_with(kept) || kept.starts_with(path))
    };
    let foreign = paths.iter().filter(|path| path.starts_with(folders.data) && path.exists());
    let foreign =
        foreign.filter(|path| !ours.contains(path) && !looked_at(path) && !is_backup(folders, path));
    foreign.map(|path| Finding::Foreign(path.display().to_string())).collect()
}

/// Whether this is a backup that Candor made, or the folder with them.
fn is_backup(folders: &Folders, path: &Path) -> bool {
    let backups = nightly::folder(folders.data);
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_named_so = name.starts_with("candor-") && path.extension().is_some_and(|ending| ending == "db");
    path == backups || (path.parent() == Some(&backups) && is_named_so)
}

fn wide(path: &Path) -> Result<Option<Finding>> {
    let found = match fs::symlink_metadata(path) {
        // Journals come and go while the bot runs.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found.map_err(|source| file_error("cannot read", path, source))?,
    };
    // A link has no mode of its own.
    if found.is_symlink() {
        return Ok(None);
    }
    let mode = found.permissions().mode() & 0o777;
    let expected = if found.is_dir() { FOLDER } else { FILE };
    let path = path.display().to_string();
    Ok((mode & !expected != 0).then_some(Finding::Wide { path, mode, expected }))
}

/// A folder and everything in it. Links are not followed.
pub(super) fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |source| file_error("cannot read", folder, source);
    let mut paths = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_folder = fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir());
        paths.extend(if is_folder { below(&path)? } else { vec![path] });
    }
    Ok::<_, Error>(paths)
}
