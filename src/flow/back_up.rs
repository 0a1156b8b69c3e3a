//! Backing up: a copy of the main database every night, beside it.

use std::sync::atomic::Ordering;

use chrono::{DateTime, TimeDelta, Utc};
use tracing::{error, info};

use super::App;
use crate::store::nightly;

/// How long to wait after a backup that failed, as on a full disk.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// Makes the backup of this night when that has not been done, and says when to come back. A failure
/// holds up nothing else.
pub async fn nightly(app: &App, now: DateTime<Utc>) -> DateTime<Utc> {
    let again = DateTime::from_timestamp(app.back_up_after.load(Ordering::Relaxed), 0).unwrap_or(now);
    if now < again {
        return again;
    }
    let next = match nightly::nightly(&app.data, &app.runtime, now).await {
        Ok(written) => {
            if let Some(file) = written {
                info!("backed up the database to {}", file.display());
            }
            nightly::next_after(now)
        }
        Err(error) => {
            error!(error = &error as &dyn std::error::Error, "could not make the nightly backup");
            now + PAUSE
        }
    };
    app.back_up_after.store(next.timestamp(), Ordering::Relaxed);
    next
}
