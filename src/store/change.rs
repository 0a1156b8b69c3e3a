//! Who changed what in a server's settings, in words. Kept as long as the releases are.

use chrono::{DateTime, Utc};

use super::{Result, Store, instant};
use crate::domain::{GuildId, UserId};

/// A change somebody makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The server.
    pub guild: GuildId,
    /// Who.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// What, in a sentence.
    pub what: String,
}

/// A change as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastChange {
    /// Who.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// What, in a sentence.
    pub what: String,
}

impl Store {
    /// The latest changes in a server, the latest first.
    pub async fn changes(&self, guild: GuildId, most: u32) -> Result<Vec<PastChange>> {
        let rows: Vec<(i64, UserId, i64, String)> = sqlx::query_as(
            "select change_id, user_id, changed_at, what
             from change
             where guild_id = $1
             order by change_id desc
             limit $2",
        )
        .bind(guild)
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        let change =
            |(id, by, at, what)| Ok(PastChange { by, at: instant(at, "change", "changed_at", id)?, what });
        rows.into_iter().map(change).collect()
    }

    /// Writes a change down, inside the transaction that makes it.
    pub(super) async fn record(tx: &mut sqlx::SqliteConnection, change: &Change) -> Result<()> {
        sqlx::query("insert into guild (guild_id) values ($1) on conflict do nothing")
            .bind(change.guild)
            .execute(&mut *tx)
            .await?;
        sqlx::query("insert into change (guild_id, changed_at, user_id, what) values ($1, $2, $3, $4)")
            .bind(change.guild)
            .bind(change.at.timestamp())
            .bind(change.by)
            .bind(&change.what)
            .execute(tx)
            .await?;
        Ok(())
    }
}
