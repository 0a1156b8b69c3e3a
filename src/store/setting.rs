//! The settings of a server.

use super::{Change, Result, Store, language, outbox::NewMessage};
use crate::domain::{GuildId, disclosure::DEFAULT_MIN_GROUP, language::Language};

/// The settings of a server; a round takes its copy when it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The fewest answers a printed figure may stand for (4 to 20).
    pub min_group: u32,
    /// The fewest answers among which comments are shown (4 to 20); as `min_group` when it was
    /// never set.
    pub comment_group: Option<u32>,
    /// Whether each team hears its own result in its channel.
    pub share_with_team: bool,
    /// For how many months what was printed is kept (1 to 120).
    pub retention_months: u32,
    /// In which language channels are written to.
    pub language: Language,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            min_group: DEFAULT_MIN_GROUP,
            comment_group: None,
            share_with_team: true,
            retention_months: 24,
            language: Language::English,
        }
    }
}

impl Settings {
    /// The fewest answers among which comments are shown; never fewer than a figure takes.
    pub fn comment_group(&self) -> u32 {
        self.comment_group.unwrap_or(self.min_group).max(self.min_group)
    }
}

impl Store {
    /// The settings of a server.
    pub async fn settings(&self, guild: GuildId) -> Result<Settings> {
        let row: Option<(u32, Option<u32>, bool, u32, String)> = sqlx::query_as(
            "select min_group, comment_group, share_with_team, retention_months, language
             from guild
             where guild_id = $1",
        )
        .bind(guild)
        .fetch_optional(&self.readers)
        .await?;
        let Some((min_group, comment_group, share_with_team, retention_months, code)) = row else {
            return Ok(Settings::default());
        };
        let language = language(&code, "guild", guild.0)?;
        Ok(Settings { min_group, comment_group, share_with_team, retention_months, language })
    }

    /// Changes the settings from what they were `before`, and tells of it; `false`, and nothing is
    /// changed, when somebody else has changed them meanwhile.
    pub async fn set_settings(
        &self,
        (before, after): (&Settings, &Settings),
        change: &Change,
        notices: &[NewMessage],
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let set = sqlx::query(
            "update guild
             set min_group = $2, comment_group = $3, retention_months = $4, language = $5, share_with_team = $10
             where guild_id = $1 and min_group = $6 and comment_group is $7 and retention_months = $8
               and language = $9 and share_with_team = $11",
        )
        .bind(change.guild)
        .bind(after.min_group)
        .bind(after.comment_group)
        .bind(after.retention_months)
        .bind(after.language.code())
        .bind(before.min_group)
        .bind(before.comment_group)
        .bind(before.retention_months)
        .bind(before.language.code())
        .bind(after.share_with_team)
        .bind(before.share_with_team)
        .execute(&mut *tx)
        .await?;
        if set.rows_affected() == 0 {
            return Ok(false);
        }
        Self::enqueue(&mut tx, notices).await?;
        tx.commit().await?;
        Ok(true)
    }
}
