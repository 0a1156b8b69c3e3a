//! Whether messages and comments are forgotten in time.

use super::{Finding, Findings, Result, Store};
use crate::domain::comment_batch::LONGEST_WAIT;

/// What was kept for too long.
pub(super) async fn findings(store: &Store) -> Result<Findings> {
    let (texts, pictures, people): (i64, i64, i64) = sqlx::query_as(
        "select count(*) filter (where body <> ''),
                count(*) filter (where picture is not null),
                count(*) filter (where recipient is not null or key like 'direct:%')
         from outbox
         where state in ('sent', 'dead')",
    )
    .fetch_one(&store.readers)
    .await?;
    let over = [(texts, "text"), (pictures, "picture"), (people, "recipient")];
    let over = over.into_iter().filter(|(rows, _)| *rows > 0);
    let old = old_comments(store).await?;
    let old = (old > 0).then_some(Finding::OldComments(old));
    Ok(over.map(|(rows, what)| Finding::Outbox { rows, what }).chain(old).collect())
}

/// Comments that the last round of their schedule that closed should have deleted.
async fn old_comments(store: &Store) -> Result<i64> {
    let (old,) = sqlx::query_as(
        "select count(*)
         from waiting_comment
         where round_number + $1 <= (
                   select max(number) from round
                   where round.schedule_id = waiting_comment.schedule_id
                     and state in ('closed', 'reported'))",
    )
    .bind(LONGEST_WAIT)
    .fetch_one(&store.readers)
    .await?;
    Ok(old)
}
