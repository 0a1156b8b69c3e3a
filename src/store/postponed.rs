//! Messages of the outbox that have to wait.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Result, Store};
use crate::domain::ChannelId;

impl Store {
    /// Lets all messages of a channel wait until `not_before`, so that none overtakes another.
    pub async fn postpone(&self, channel: ChannelId, not_before: DateTime<Utc>) -> Result<()> {
        sqlx::query(
            "update outbox set not_before = max(not_before, $2)
             where channel_id = $1 and state = 'pending'",
        )
        .bind(channel)
        .bind(not_before.timestamp())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Lets no message wait for more than an hour from `now` that was tried before: the clock was ahead
    /// when it failed.
    pub async fn wait_no_longer(&self, now: DateTime<Utc>) -> Result<()> {
        sqlx::query(
            "update outbox
             set not_before = min(not_before, $1)
             where state = 'pending' and attempts > 0",
        )
        .bind((now + TimeDelta::hours(1)).timestamp())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Lets one message wait, and none that is behind it.
    pub async fn wait(&self, id: i64, not_before: DateTime<Utc>) -> Result<()> {
        sqlx::query("update outbox set not_before = max(not_before, $2) where outbox_id = $1")
            .bind(id)
            .bind(not_before.timestamp())
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
