//! How much there is to do, and when.

use chrono::{DateTime, Utc};

use super::{Result, Store, instant, leaving::GRACE};
use crate::domain::{RoundId, ballot::Fingerprint};

impl Store {
    /// When a step comes due after `now`: an opening, a reminder, a closing. `None`: nothing is planned.
    pub async fn next_step(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,): (Option<i64>,) = sqlx::query_as(
            "select min(at) from (
                 select min(wakes_at) as at from schedule where wakes_at > $1 and paused = 0 and removed = 0
                 union all
                 select min(left_at + $2) from guild where left_at + $2 > $1
                 union all
                 select min(closes_at) from round where state = 'open' and closes_at > $1
                 union all
                 select min(reminds_at) from round_team join round using (round_id)
                 where state = 'open' and reminded = 0 and reminds_at > $1
             )",
        )
        .bind(now.timestamp())
        .bind(GRACE.num_seconds())
        .fetch_one(&self.readers)
        .await?;
        at.map(|at| instant(at, "schedule", "wakes_at", 0)).transpose()
    }

    /// When a message may go out next, at `now` at the earliest. `None`: none waits.
    pub async fn next_message(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let (at,): (Option<i64>,) = sqlx::query_as("select max($1, min(not_before)) from outbox_ready")
            .bind(now.timestamp())
            .fetch_one(&self.readers)
            .await?;
        at.map(|at| instant(at, "outbox", "not_before", 0)).transpose()
    }

    /// The rounds whose answers are still needed. Nothing else is read of them, so that a row
    /// this version cannot read keeps its answers.
    pub async fn rounds_with_answers(&self) -> Result<Vec<RoundId>> {
        let rows: Vec<(RoundId,)> =
            sqlx::query_as("select round_id from round where state not in ('opening', 'closed', 'reported')")
                .fetch_all(&self.readers)
                .await?;
        Ok(rows.into_iter().map(|(round,)| round).collect())
    }

    /// The fingerprints of the keys of rounds that are over.
    pub async fn retired_keys(&self) -> Result<Vec<Fingerprint>> {
        let rows: Vec<(Vec<u8>,)> = sqlx::query_as(
            "select key_fingerprint
             from round
             where state in ('closed', 'reported') and length(key_fingerprint) = 32",
        )
        .fetch_all(&self.readers)
        .await?;
        let prints = rows.into_iter().filter_map(|(bytes,)| bytes.try_into().ok());
        Ok(prints.map(Fingerprint::from_bytes).collect())
    }

    /// How many rounds are open, and how many messages wait to be sent.
    pub async fn workload(&self) -> Result<(i64, i64)> {
        let counts = sqlx::query_as(
            "select (select count(*) from round where state = 'open'),
                    (select count(*) from outbox where state = 'pending')",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(counts)
    }
}
