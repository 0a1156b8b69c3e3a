//! Comments that wait for company. What is shown or too old is deleted in the transaction
//! that closes a round.

use super::{Result, Store, corrupt};
use crate::domain::{ChannelId, ScheduleId, TeamId, comment::CommentText, comment_batch::Waiting};

#[derive(sqlx::FromRow)]
struct Row {
    mark: Vec<u8>,
    round_number: u32,
    team_id: TeamId,
    comment_group: u32,
    text: String,
}

impl Store {
    /// The comments of a schedule that have not been shown yet, and whose writers were told that
    /// they would be shown in this channel.
    pub async fn waiting_comments(&self, schedule: ScheduleId, report_to: ChannelId) -> Result<Vec<Waiting>> {
        let rows: Vec<Row> = sqlx::query_as(
            "select mark, round_number, team_id, comment_group, text
             from waiting_comment
             where schedule_id = $1 and report_to = $2
             order by mark",
        )
        .bind(schedule)
        .bind(report_to)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| row.waiting(schedule)).collect()
    }

    /// Deletes the comments of a schedule that asks nobody any more.
    pub async fn forget_waiting(&self, schedule: ScheduleId) -> Result<()> {
        sqlx::query("delete from waiting_comment where schedule_id = $1")
            .bind(schedule)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Keeps these comments of a schedule and no others. Each gets a new random mark: what it had
    /// before may say where in the round's file it lay.
    pub(super) async fn keep_waiting(
        tx: &mut sqlx::SqliteConnection,
        (schedule, report_to): (ScheduleId, ChannelId),
        comments: &[Waiting],
    ) -> Result<()> {
        sqlx::query("delete from waiting_comment where schedule_id = $1")
            .bind(schedule)
            .execute(&mut *tx)
            .await?;
        for comment in comments {
            sqlx::query(
                "insert into waiting_comment (mark, schedule_id, round_number, team_id, comment_group, report_to, text)
                 values (randomblob(16), $1, $2, $3, $4, $5, $6)",
            )
            .bind(schedule)
            .bind(comment.round)
            .bind(comment.team)
            .bind(comment.group)
            .bind(report_to)
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
            group: self.comment_group,
            text: CommentText::from_kept(self.text),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::store;
    use super::*;

    #[tokio::test]
    async fn anonymity_a_comment_that_waits_has_forgotten_where_it_lay() {
        let (_folder, store) = store().await;
        let mut tx = store.begin().await.unwrap();
        sqlx::raw_sql(
            "insert into guild (guild_id) values (1);
             insert into team (team_id, guild_id, role_id, channel_id, name, position) values (3, 1, 2, 3, 'Atlas', 1);
             insert into schedule (schedule_id, guild_id, survey, rule, zone, open_for_s, report_to, next_due_at)
             values (1, 1, 'x', 'every monday 10:00', 'UTC', 172800, 4, 0);",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        let text = CommentText::clean("a remark").unwrap();
        let waiting = Waiting { mark: [7; 16], team: TeamId(3), round: 1, group: 5, text };
        let (schedule, leadership) = (ScheduleId(1), ChannelId(4));
        Store::keep_waiting(&mut tx, (schedule, leadership), std::slice::from_ref(&waiting)).await.unwrap();
        tx.commit().await.unwrap();
        let kept = store.waiting_comments(schedule, leadership).await.unwrap().remove(0);
        assert_ne!(kept.mark, waiting.mark);
        assert_eq!(Waiting { mark: waiting.mark, ..kept }, waiting);
        assert_eq!(store.waiting_comments(schedule, ChannelId(5)).await.unwrap(), [], "other eyes");
    }
}
