//! Surveys that a server brought along, as the files that were sent.

use super::{Change, Result, Store, corrupt};
use crate::domain::{
    GuildId, ScheduleId,
    survey::{CYCLE, Questionnaire},
};

impl Store {
    /// The files of a server's own surveys, by their names.
    pub async fn own_surveys(&self, guild: GuildId) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query_as("select name, file from own_survey where guild_id = $1 order by name")
            .bind(guild)
            .fetch_all(&self.readers)
            .await?;
        Ok(rows)
    }

    /// Keeps a survey of a server in the place of `before`, the file of that name that was there;
    /// `false`, and nothing is changed, when another one is there by now, or `most` of them are.
    pub async fn keep_survey(
        &self,
        name: &str,
        (before, file): (Option<&str>, &str),
        most: usize,
        change: &Change,
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        let there: Vec<(String, String)> =
            sqlx::query_as("select name, file from own_survey where guild_id = $1")
                .bind(change.guild)
                .fetch_all(&mut *tx)
                .await?;
        let now = there.iter().find(|(other, _)| other == name).map(|(_, file)| file.as_str());
        if now != before || (before.is_none() && there.len() >= most) {
            return Ok(false);
        }
        Self::record(&mut tx, change).await?;
        sqlx::query(
            "insert into own_survey (guild_id, name, file)
             values ($1, $2, $3)
             on conflict do update set file = excluded.file",
        )
        .bind(change.guild)
        .bind(name)
        .bind(file)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Removes a survey of a server; `false`, and nothing is changed, when a schedule asks any team
    /// with it, or it is not there.
    pub async fn remove_survey(&self, name: &str, change: &Change) -> Result<bool> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let removed = sqlx::query(
            "delete from own_survey
             where guild_id = $1
               and name = $2
               and not exists (
                   select 1 from schedule join schedule_team using (schedule_id)
                   where guild_id = $1 and survey = $2)",
        )
        .bind(change.guild)
        .bind(name)
        .execute(&mut *tx)
        .await?;
        if removed.rows_affected() == 0 {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// What the last rounds of a schedule asked of a survey, the latest first: as many as a cycle has.
    pub async fn asked_before(&self, schedule: ScheduleId, survey: &str) -> Result<Vec<Questionnaire>> {
        let rows: Vec<(i64, String)> = sqlx::query_as(
            "select round_id, questionnaire
             from round
             where schedule_id = $1 and survey = $2
             order by number desc
             limit $3",
        )
        .bind(schedule)
        .bind(survey)
        .bind(i64::try_from(CYCLE).unwrap_or(i64::MAX))
        .fetch_all(&self.readers)
        .await?;
        let read = |(round, text): (i64, String)| {
            serde_json::from_str(&text).map_err(|_| corrupt("round", "questionnaire", round))
        };
        rows.into_iter().map(read).collect()
    }
}
