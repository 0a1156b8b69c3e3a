//! A backup of every night, of which the latest and some of the weeks before are kept.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::{
    Error,
    backup::{NoBackup, back_up},
    file_error, make_folder,
};

/// How many nights are kept, and how many Mondays before them.
const NIGHTS: usize = 7;
const WEEKS: usize = 4;

/// The hour of the night, in UTC.
const HOUR: u32 = 3;

/// Where the backups of a data folder lie.
pub fn folder(data: &Path) -> PathBuf {
    data.join("backups")
}

/// The next time a nightly backup is made.
pub fn next_after(now: DateTime<Utc>) -> DateTime<Utc> {
    let today = now.date_naive().and_time(NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default()).and_utc();
    if today > now { today } else { today + TimeDelta::days(1) }
}

/// Makes the backup of this night, unless it is there or the night has not come, and removes those that
/// are old enough; returns what was written.
///
/// # Errors
/// Why there is none. The older ones stay then.
pub async fn nightly(data: &Path, runtime: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>, NoBackup> {
    let night = (next_after(now) - TimeDelta::days(1)).date_naive();
    let failed = |source| NoBackup::Copy { file: folder(data).display().to_string(), source };
    let file = folder(data).join(name(night));
    if file.exists() {
        return Ok(None);
    }
    make_folder(&folder(data)).map_err(failed)?;
    // One that was cut off by a crash is not finished any more.
    let _ = fs::remove_file(super::open_round::with_suffix(&file, ".part"));
    back_up(data, runtime, &file).await?;
    remove_old(&folder(data)).map_err(failed)?;
    Ok(Some(file))
}

/// The night of the latest backup there is.
pub fn last(data: &Path) -> Option<NaiveDate> {
    let entries = fs::read_dir(folder(data)).ok()?.flatten();
    entries.filter_map(|entry| night_of(&entry.path())).max()
}

/// A database that is gone must not be begun anew: its backups would be gone some weeks later.
///
/// # Errors
/// [`Error::Gone`] when there is no database, or an empty one, and there are backups.
pub(super) fn is_not_gone(data: &Path, database: &Path) -> Result<(), Error> {
    let is_there = fs::metadata(database).is_ok_and(|it| it.len() > 0);
    match last(data) {
        Some(night) if !is_there => {
            Err(Error::Gone { latest: folder(data).join(name(night)).display().to_string() })
        }
        _ => Ok(()),
    }
}

fn name(night: NaiveDate) -> String {
    format!("candor-{night}.db")
}

fn night_of(path: &Path) -> Option<NaiveDate> {
    let name = path.file_name()?.to_str()?;
    name.strip_prefix("candor-")?.strip_suffix(".db")?.parse().ok()
}

/// Removes the backups of nights that are neither among the latest nor among the latest Mondays.
fn remove_old(folder: &Path) -> Result<(), Error> {
    let entries =
        fs::read_dir(folder).map_err(|source| file_error("cannot read the folder", folder, source))?;
    let mut nights: Vec<(NaiveDate, PathBuf)> =
        entries.flatten().filter_map(|entry| Some((night_of(&entry.path())?, entry.path()))).collect();
    nights.sort();
    let mondays: Vec<NaiveDate> = nights
        .iter()
        .rev()
        .map(|(night, _)| *night)
        .filter(|night| night.weekday() == Weekday::Mon)
        .take(WEEKS)
        .collect();
    let old = nights.len().saturating_sub(NIGHTS);
    for (_, path) in nights.into_iter().take(old).filter(|(night, _)| !mondays.contains(night)) {
        fs::remove_file(&path).map_err(|source| file_error("cannot remove", &path, source))?;
    }
    Ok(())
}
