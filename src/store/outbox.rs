//! The outbox: messages to post or edit, written in the transaction that causes
//! them and blanked once they are out. `flow::deliver` empties it.

use chrono::{DateTime, Utc};

use super::{Result, Store, instant};
use crate::domain::{ChannelId, MessageId};

/// A message to be.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// What causes it, such as `invite:17:3`; the same cause never makes two.
    pub key: String,
    /// Where it goes.
    pub channel: ChannelId,
    /// The key of the message to edit; `None` posts a new one.
    pub edits: Option<String>,
    /// The key of a message that has to be out, or given up, before this one.
    pub follows: Option<String>,
    /// Discord's JSON.
    pub body: String,
    /// A PNG to attach.
    pub picture: Option<Vec<u8>>,
}

/// A message on its way out.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its row.
    pub id: i64,
    /// What caused it.
    pub key: String,
    /// Where it goes.
    pub channel: ChannelId,
    /// The message to edit; `None` posts a new one.
    pub edits: Option<MessageId>,
    /// Discord's JSON.
    pub body: String,
    /// A PNG to attach.
    pub picture: Option<Vec<u8>>,
    /// How often it was tried before.
    pub attempts: u32,
    /// When it was tried first; it may have been posted since.
    pub first_tried_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    outbox_id: i64,
    key: String,
    channel_id: ChannelId,
    edits: Option<MessageId>,
    body: String,
    picture: Option<Vec<u8>>,
    attempts: u32,
    first_tried_at: Option<i64>,
}

impl Row {
    fn outgoing(self) -> Result<Outgoing> {
        let tried = self.first_tried_at.map(|at| instant(at, "outbox", "first_tried_at", self.outbox_id));
        Ok(Outgoing {
            id: self.outbox_id,
            key: self.key,
            channel: self.channel_id,
            edits: self.edits,
            body: self.body,
            picture: self.picture,
            attempts: self.attempts,
            first_tried_at: tried.transpose()?,
        })
    }
}

impl Store {
    /// Puts messages into the outbox, inside the transaction that causes them.
    pub(super) async fn enqueue(tx: &mut sqlx::SqliteConnection, messages: &[NewMessage]) -> Result<()> {
        for message in messages {
            sqlx::query(
                "insert into outbox (key, channel_id, edits, follows, body, picture, not_before)
                 values ($1, $2, $3, $4, $5, $6, 0)
                 on conflict do nothing",
            )
            .bind(&message.key)
            .bind(message.channel)
            .bind(&message.edits)
            .bind(&message.follows)
            .bind(&message.body)
            .bind(&message.picture)
            .execute(&mut *tx)
            .await?;
        }
        // What can never be posted cannot be edited either.
        sqlx::query(
            "update outbox set state = 'dead', failure = 'its message was never posted', body = ''
             where state = 'pending' and edits in (select key from outbox where state = 'dead')",
        )
        .execute(&mut *tx)
        .await?;
        Ok(())
    }

    /// Puts one message into the outbox.
    pub async fn post(&self, message: &NewMessage) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::enqueue(&mut tx, std::slice::from_ref(message)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Up to `most` messages that may go out now, oldest first. An edit waits until its
    /// message is out, a follow-up for the one before it.
    pub async fn outgoing(&self, now: DateTime<Utc>, most: u32) -> Result<Vec<Outgoing>> {
        let rows: Vec<Row> = sqlx::query_as(
            "select outbox_id, key, channel_id, edits, body, picture, attempts, first_tried_at
             from outbox_ready
             where not_before <= $1
             order by outbox_id
             limit $2",
        )
        .bind(now.timestamp())
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(Row::outgoing).collect()
    }

    /// Counts a try, before it is made: after a crash the next one knows to look first.
    pub async fn trying(&self, id: i64, now: DateTime<Utc>) -> Result<()> {
        sqlx::query(
            "update outbox
             set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, $2)
             where outbox_id = $1",
        )
        .bind(id)
        .bind(now.timestamp())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// The message is out; what it said is forgotten here.
    pub async fn sent(&self, id: i64, message: MessageId) -> Result<()> {
        sqlx::query("update outbox set state = 'sent', message_id = $2, body = '', picture = null where outbox_id = $1")
            .bind(id)
            .bind(message)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

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

    /// The message can never go out, and neither can edits of it. `notice`, if any, says so
    /// to somebody.
    pub async fn dead(&self, id: i64, failure: &str, notice: Option<&NewMessage>) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query(
            "update outbox set state = 'dead', failure = $2, body = '', picture = null
             where state = 'pending'
               and (outbox_id = $1 or edits = (select key from outbox where outbox_id = $1))",
        )
        .bind(id)
        .bind(failure)
        .execute(&mut *tx)
        .await?;
        Self::enqueue(&mut tx, notice.map_or(&[], std::slice::from_ref)).await?;
        tx.commit().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::store;
    use super::*;

    fn message(key: &str, edits: Option<&str>) -> NewMessage {
        NewMessage {
            key: key.into(),
            channel: ChannelId(7),
            edits: edits.map(Into::into),
            follows: None,
            body: format!("the words of {key}"),
            picture: Some(vec![1, 2, 3]),
        }
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    async fn keys(store: &Store) -> Vec<String> {
        store.outgoing(now(), 10).await.unwrap().into_iter().map(|m| m.key).collect()
    }

    #[tokio::test]
    async fn a_message_is_queued_once_and_blanked_when_it_is_out() {
        let (_folder, store) = store().await;
        store.post(&message("a", None)).await.unwrap();
        store.post(&message("a", None)).await.unwrap();
        let [out] = &store.outgoing(now(), 10).await.unwrap()[..] else { panic!("one message") };
        store.sent(out.id, MessageId(99)).await.unwrap();
        assert!(keys(&store).await.is_empty());
        let (body, picture): (String, Option<Vec<u8>>) =
            sqlx::query_as("select body, picture from outbox").fetch_one(&store.readers).await.unwrap();
        assert_eq!((body.as_str(), picture), ("", None));
    }

    #[tokio::test]
    async fn an_edit_waits_for_its_message_and_dies_with_it() {
        let (_folder, store) = store().await;
        for message in [
            message("a", None),
            message("b", None),
            message("edit-a", Some("a")),
            message("edit-b", Some("b")),
        ] {
            store.post(&message).await.unwrap();
        }
        let out = store.outgoing(now(), 10).await.unwrap();
        assert_eq!(out.iter().map(|m| m.key.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        store.sent(out[0].id, MessageId(5)).await.unwrap();
        store.dead(out[1].id, "unknown channel", Some(&message("notice", None))).await.unwrap();
        let out = store.outgoing(now(), 10).await.unwrap();
        assert_eq!(
            out.iter().map(|m| (m.key.as_str(), m.edits)).collect::<Vec<_>>(),
            [("edit-a", Some(MessageId(5))), ("notice", None)]
        );
        store.post(&message("late-edit-b", Some("b"))).await.unwrap();
        let counts = store.workload().await.unwrap();
        assert_eq!(counts, (0, 2), "an edit of a message that is given up does not wait for ever");
    }

    #[tokio::test]
    async fn a_follow_up_waits_for_the_message_before_it_even_when_that_comes_later() {
        let (_folder, store) = store().await;
        let second = NewMessage { follows: Some("first".into()), ..message("second", None) };
        store.post(&second).await.unwrap();
        assert!(keys(&store).await.is_empty());
        assert_eq!(store.next_wake(now()).await.unwrap(), None);
        store.post(&message("first", None)).await.unwrap();
        assert_eq!(keys(&store).await, ["first"]);
        let first = store.outgoing(now(), 1).await.unwrap().remove(0);
        store.sent(first.id, MessageId(1)).await.unwrap();
        assert_eq!(keys(&store).await, ["second"]);
    }

    #[tokio::test]
    async fn a_postponed_message_waits() {
        let (_folder, store) = store().await;
        store.post(&message("a", None)).await.unwrap();
        let out = store.outgoing(now(), 10).await.unwrap();
        store.post(&message("behind it", None)).await.unwrap();
        store.trying(out[0].id, now()).await.unwrap();
        let later = now() + chrono::TimeDelta::minutes(1);
        store.postpone(ChannelId(7), later).await.unwrap();
        assert!(keys(&store).await.is_empty(), "nothing overtakes it");
        assert_eq!(store.next_wake(now()).await.unwrap(), Some(later));
        let first = &store.outgoing(later, 10).await.unwrap()[0];
        assert_eq!((first.attempts, first.first_tried_at), (1, Some(now())));
    }
}
