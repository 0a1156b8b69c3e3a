//! Comments that wait for company. What is shown or too old is deleted in the transaction
//! that closes a round.

use super::{Result, Store, corrupt};
use crate::domain::{ScheduleId, TeamId, comment::CommentText, comment_batch::Waiting};

#[derive(sqlx::FromRow)]
struct Row {
    mark: Vec<u8>,
    round_number: u32,
    team_id: TeamId,
    text: String,
}

impl Store {
    /// The comments of a schedule that have not been shown yet.
    pub async fn waiting_comments(&self, schedule: ScheduleId) -> Result<Vec<Waiting>> {
        let rows: Vec<Row> = sqlx::query_as(
            "select mark, round_number, team_id, text
             from waiting_comment
             where schedule_id = $1
             order by mark",
        )
        .bind(schedule)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| row.waiting(schedule)).collect()
    }

    /// Keeps these comments of a schedule and no others. Each gets a new random mark: what it had
    /// before may say where in the round's file it lay.
    pub(super) async fn keep_waiting(
        tx: &mut sqlx::SqliteConnection,
        schedule: ScheduleId,
        comments: &[Waiting],
    ) -> Result<()> {
        sqlx::query("delete from waiting_comment where schedule_id = $1")
            .bind(schedule)
            .execute(&mut *tx)
            .await?;
        for comment in comments {
            sqlx::query(
                "insert into waiting_comment (mark, schedule_id, round_number, team_id, text)
                 values (randomblob(16), $1, $2, $3, $4)",
            )
            .bind(schedule)
            .bind(comment.round)
            .bind(comment.team)
            .bind(comment.text.text())
            .execute(&mut *tx)
            .await?;
        }
        Ok(())
    }
}

impl Row {
    fn waiting(self, schedule: ScheduleId) -> Result<Waiting> {
        let mark = self.mark.try_into().map_err(|_| corrupt("waiting_comment", "mark", schedule.0))?;
        Ok(Waiting {
            mark,
            team: self.team_id,
            round: self.round_number,
            text: CommentText::from_kept(self.text),
        })
    }
}
