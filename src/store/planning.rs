//! When to look at a schedule again, and which of its openings were missed.

use chrono::{DateTime, Utc};

use super::{Result, Store, instant, outbox::NewMessage};
use crate::domain::{
    ScheduleId,
    schedule::{Opening, Planned},
};

/// What is written down of a schedule whose opening has come.
#[derive(Clone)]
pub struct Plan {
    /// When to look at it again.
    pub next: Planned,
    /// The openings that were missed.
    pub missed: Vec<Opening>,
    /// What is to be said about it.
    pub notices: Vec<NewMessage>,
}

impl Store {
    /// Writes down what is planned of a schedule, when no round of it is opened.
    pub async fn set_plan(&self, schedule: ScheduleId, plan: &Plan) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::note_missed(&mut tx, schedule, &plan.missed).await?;
        Self::plan(&mut tx, schedule, plan.next, &plan.notices).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down when to look at a schedule again.
    pub async fn set_planned(&self, schedule: ScheduleId, planned: Planned) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::plan(&mut tx, schedule, planned, &[]).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down when to look at a schedule again, inside the transaction that decides it.
    pub(super) async fn plan(
        tx: &mut sqlx::SqliteConnection,
        schedule: ScheduleId,
        planned: Planned,
        notices: &[NewMessage],
    ) -> Result<()> {
        sqlx::query("update schedule set next_due_at = $2, wakes_at = $3 where schedule_id = $1")
            .bind(schedule)
            .bind(planned.due_at.timestamp())
            .bind(planned.wakes_at.timestamp())
            .execute(&mut *tx)
            .await?;
        Self::enqueue(tx, notices).await
    }

    pub(super) async fn note_missed(
        tx: &mut sqlx::SqliteConnection,
        schedule: ScheduleId,
        missed: &[Opening],
    ) -> Result<()> {
        for opening in missed {
            sqlx::query(
                "insert into missed_opening (schedule_id, due_at) values ($1, $2) on conflict do nothing",
            )
            .bind(schedule)
            .bind(opening.due_at.timestamp())
            .execute(&mut *tx)
            .await?;
        }
        Ok(())
    }

    /// The latest opening of a schedule that was made or missed.
    pub async fn last_opening(&self, schedule: ScheduleId) -> Result<Option<DateTime<Utc>>> {
        let (last,): (Option<i64>,) = sqlx::query_as(
            "select max(due_at) from (
                 select due_at from round where schedule_id = $1
                 union all
                 select due_at from missed_opening where schedule_id = $1)",
        )
        .bind(schedule)
        .fetch_one(&self.readers)
        .await?;
        last.map(|at| instant(at, "round", "due_at", schedule.0)).transpose()
    }
}
