//! The outbox: messages to post or edit, written in the transaction that causes
//! them and blanked once they are out. `flow::deliver` empties it.

use chrono::{DateTime, Utc};
use tracing::error;

use super::{
    Result, Store,
    cause::{Cause, NoCause},
    corrupt, instant,
};
use crate::domain::{ChannelId, GuildId, MessageId, UserId};

/// A message to be.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// The server it is for.
    pub guild: GuildId,
    /// What causes it; the same cause never makes two.
    pub cause: Cause,
    /// Where it goes.
    pub channel: ChannelId,
    /// The cause of the message to edit; `None` posts a new one.
    pub edits: Option<Cause>,
    /// The cause of a message that has to be out, or given up, before this one.
    pub follows: Option<Cause>,
    /// The cause of the message in whose thread this one goes.
    pub thread: Option<Cause>,
    /// Whom a direct message is for; it has no channel until it goes out.
    pub recipient: Option<UserId>,
    /// When it may go out at the earliest; at once when absent.
    pub not_before: Option<DateTime<Utc>>,
    /// Discord's JSON.
    pub body: String,
    /// A PNG to attach.
    pub picture: Option<Vec<u8>>,
}

impl NewMessage {
    /// A new message in a channel.
    pub fn new(guild: GuildId, cause: Cause, channel: ChannelId, body: String) -> Self {
        Self {
            guild,
            cause,
            channel,
            edits: None,
            follows: None,
            thread: None,
            recipient: None,
            not_before: None,
            body,
            picture: None,
        }
    }
}

/// A message on its way out.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its row.
    pub id: i64,
    /// The server it is for.
    pub guild: GuildId,
    /// What caused it.
    pub cause: Cause,
    /// Where it goes.
    pub channel: ChannelId,
    /// The message to edit; `None` posts a new one.
    pub edits: Option<MessageId>,
    /// The message in whose thread it goes.
    pub thread: Option<MessageId>,
    /// Whom a direct message is for.
    pub recipient: Option<UserId>,
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
    guild_id: GuildId,
    key: String,
    channel_id: ChannelId,
    edits: Option<MessageId>,
    thread: Option<MessageId>,
    recipient: Option<UserId>,
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
            guild: self.guild_id,
            cause: self.key.parse().map_err(|NoCause| corrupt("outbox", "key", self.outbox_id))?,
            channel: self.channel_id,
            edits: self.edits,
            thread: self.thread,
            recipient: self.recipient,
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
                "insert into outbox
                     (guild_id, key, channel_id, edits, follows, thread, recipient, body, picture, not_before)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict do nothing",
            )
            .bind(message.guild)
            .bind(message.cause.to_string())
            .bind(message.channel)
            .bind(message.edits.map(|cause| cause.to_string()))
            .bind(message.follows.map(|cause| cause.to_string()))
            .bind(message.thread.map(|cause| cause.to_string()))
            .bind(message.recipient)
            .bind(&message.body)
            .bind(&message.picture)
            .bind(message.not_before.map_or(0, |at| at.timestamp()))
            .execute(&mut *tx)
            .await?;
        }
        // What can never be posted cannot be edited either, and has no thread. A summary comes later
        // than the comments below it.
        sqlx::query(
            "update outbox set state = 'dead', failure = 'its message was never posted', body = '', picture = null
             where state = 'pending'
               and ((edits is not null
                     and not exists (
                         select 1 from outbox target where target.key = outbox.edits and target.state <> 'dead'))
                    or exists (
                         select 1 from outbox above where above.key = outbox.thread and above.state = 'dead'))",
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

    /// Up to `most` messages that may go out now: the oldest for each channel and each person who is told
    /// directly, and of the servers each one in turn. An edit waits until its message is out, a follow-up for the one before it.
    pub async fn outgoing(&self, now: DateTime<Utc>, most: u32) -> Result<Vec<Outgoing>> {
        let rows: Vec<Row> = sqlx::query_as(
            "with first as (
                 select min(outbox_id) as outbox_id, guild_id
                 from outbox_ready
                 where not_before <= $1
                 group by channel_id, recipient
             ), turn as (
                 select outbox_id, row_number() over (partition by guild_id order by outbox_id) as turn
                 from first
                 order by turn, outbox_id
                 limit $2
             )
             select outbox_id, guild_id, key, channel_id, edits, thread, recipient, body, picture, attempts,
                    first_tried_at
             from turn
             join outbox_ready using (outbox_id)
             order by turn, outbox_id",
        )
        .bind(now.timestamp())
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        let mut messages = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.outbox_id;
            // One row that cannot be read must not stop the others.
            match row.outgoing() {
                Ok(message) => messages.push(message),
                Err(error) => {
                    error!("{error}; giving it up");
                    self.dead(id, "it cannot be read", None).await?;
                }
            }
        }
        Ok(messages)
    }

    /// Counts a try, before it is made: after a crash the next one knows to look first. `false` when the
    /// message is not to be sent any more, since its round has closed meanwhile.
    pub async fn trying(&self, id: i64, now: DateTime<Utc>) -> Result<bool> {
        let counted = sqlx::query(
            "update outbox
             set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, $2)
             where outbox_id = $1 and state = 'pending'",
        )
        .bind(id)
        .bind(now.timestamp())
        .execute(&self.writer)
        .await?;
        Ok(counted.rows_affected() > 0)
    }

    /// The message is out, even if it was given up while it was on its way; what it said is forgotten here, and of a direct one all of it.
    pub async fn sent(&self, id: i64, message: MessageId) -> Result<()> {
        let mut tx = self.begin().await?;
        forget_direct(&mut tx, id).await?;
        sqlx::query(
            "update outbox
             set state = 'sent', message_id = $2, failure = null, body = '', picture = null
             where outbox_id = $1",
        )
        .bind(id)
        .bind(message)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// The message can never go out, and neither can edits of it or its thread. `notice`, if
    /// any, says so to somebody.
    pub async fn dead(&self, id: i64, failure: &str, notice: Option<&NewMessage>) -> Result<()> {
        let mut tx = self.begin().await?;
        forget_direct(&mut tx, id).await?;
        sqlx::query(
            "update outbox set state = 'dead', failure = $2, body = '', picture = null
             where state = 'pending'
               and (outbox_id = $1
                    or coalesce(edits, thread) = (select key from outbox where outbox_id = $1))",
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

/// Whom a direct message was for is nobody's business once it is out or given up.
async fn forget_direct(tx: &mut sqlx::SqliteConnection, id: i64) -> Result<()> {
    sqlx::query("delete from outbox where outbox_id = $1 and recipient is not null")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::store;
    use super::*;
    use crate::domain::{RoundId, TeamId};
    use chrono::TimeDelta;

    const ATLAS: TeamId = TeamId(1);
    const A: Cause = Cause::Invitation(RoundId(1), ATLAS);
    const B: Cause = Cause::Invitation(RoundId(2), ATLAS);
    const EDIT_A: Cause = Cause::End(RoundId(1), ATLAS);
    const EDIT_B: Cause = Cause::End(RoundId(2), ATLAS);

    fn message(cause: Cause, edits: Option<Cause>) -> NewMessage {
        let body = format!("the words of {cause}");
        NewMessage {
            edits,
            picture: Some(vec![1, 2, 3]),
            ..NewMessage::new(GuildId(1), cause, ChannelId(7), body)
        }
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    async fn ready(store: &Store) -> Vec<(Cause, Option<MessageId>)> {
        store.outgoing(now(), 10).await.unwrap().into_iter().map(|m| (m.cause, m.edits)).collect()
    }

    #[tokio::test]
    async fn a_message_is_queued_once_and_blanked_when_it_is_out() {
        let (_folder, store) = store().await;
        store.post(&message(A, None)).await.unwrap();
        store.post(&message(A, None)).await.unwrap();
        let [out] = &store.outgoing(now(), 10).await.unwrap()[..] else { panic!("one message") };
        store.sent(out.id, MessageId(99)).await.unwrap();
        assert_eq!(ready(&store).await, []);
        let (body, picture): (String, Option<Vec<u8>>) =
            sqlx::query_as("select body, picture from outbox").fetch_one(&store.readers).await.unwrap();
        assert_eq!((body.as_str(), picture), ("", None));
    }

    #[tokio::test]
    async fn anonymity_nothing_is_kept_of_a_direct_message_that_is_out_or_given_up() {
        let (_folder, store) = store().await;
        let direct = |user| NewMessage {
            recipient: Some(UserId(user)),
            ..message(Cause::Direct(RoundId(1), UserId(user)), None)
        };
        for user in [11, 12] {
            store.post(&direct(user)).await.unwrap();
        }
        let out = store.outgoing(now(), 10).await.unwrap();
        store.sent(out[0].id, MessageId(5)).await.unwrap();
        store.dead(out[1].id, "blocked", None).await.unwrap();
        let (rows,): (i64,) =
            sqlx::query_as("select count(*) from outbox").fetch_one(&store.readers).await.unwrap();
        assert_eq!(rows, 0);
    }

    #[tokio::test]
    async fn an_edit_waits_for_its_message_and_dies_with_it() {
        let (_folder, store) = store().await;
        let elsewhere = |message| NewMessage { channel: ChannelId(8), ..message };
        for message in [
            message(A, None),
            elsewhere(message(B, None)),
            message(EDIT_A, Some(A)),
            elsewhere(message(EDIT_B, Some(B))),
        ] {
            store.post(&message).await.unwrap();
        }
        let out = store.outgoing(now(), 10).await.unwrap();
        assert_eq!(ready(&store).await, [(A, None), (B, None)]);
        store.sent(out[0].id, MessageId(5)).await.unwrap();
        let notice = Cause::NotInvited(RoundId(2), ATLAS);
        let told = elsewhere(message(notice, None));
        store.dead(out[1].id, "unknown channel", Some(&told)).await.unwrap();
        assert_eq!(ready(&store).await, [(EDIT_A, Some(MessageId(5))), (notice, None)]);

        store.post(&message(Cause::Reminder(RoundId(2), ATLAS), Some(B))).await.unwrap();
        let (_, pending) = store.workload().await.unwrap();
        assert_eq!(pending, 2, "an edit of a message that is given up does not wait for ever");
    }

    #[tokio::test]
    async fn a_follow_up_waits_for_the_message_before_it_even_when_that_comes_later() {
        let (_folder, store) = store().await;
        let second = NewMessage { follows: Some(A), ..message(B, None) };
        store.post(&second).await.unwrap();
        assert_eq!(ready(&store).await, []);
        assert_eq!(store.next_message(now()).await.unwrap(), None);
        store.post(&message(A, None)).await.unwrap();
        assert_eq!(ready(&store).await, [(A, None)]);
        let first = store.outgoing(now(), 1).await.unwrap().remove(0);
        store.sent(first.id, MessageId(1)).await.unwrap();
        assert_eq!(ready(&store).await, [(B, None)]);
    }

    #[tokio::test]
    async fn what_was_given_up_meanwhile_is_not_sent_and_what_is_out_is_out() {
        let (_folder, store) = store().await;
        store.post(&message(A, None)).await.unwrap();
        let out = store.outgoing(now(), 10).await.unwrap().remove(0);
        assert!(store.trying(out.id, now()).await.unwrap());
        store.dead(out.id, "the round is over", None).await.unwrap();
        assert!(!store.trying(out.id, now()).await.unwrap());
        store.sent(out.id, MessageId(9)).await.unwrap();
        let (state,): (String,) =
            sqlx::query_as("select state from outbox").fetch_one(&store.readers).await.unwrap();
        assert_eq!(state, "sent");
    }

    #[tokio::test]
    async fn what_failed_while_the_clock_was_ahead_waits_an_hour_at_most() {
        let (_folder, store) = store().await;
        store.post(&message(A, None)).await.unwrap();
        let out = store.outgoing(now(), 10).await.unwrap().remove(0);
        assert!(store.trying(out.id, now()).await.unwrap());
        store.postpone(ChannelId(7), now() + TimeDelta::days(1)).await.unwrap();
        store.wait_no_longer(now()).await.unwrap();
        assert_eq!(store.next_message(now()).await.unwrap(), Some(now() + TimeDelta::hours(1)));
    }

    #[tokio::test]
    async fn nobody_who_is_told_directly_waits_for_somebody_else() {
        let (_folder, store) = store().await;
        for user in [11, 12] {
            let cause = Cause::Direct(RoundId(1), UserId(user));
            let direct = NewMessage { recipient: Some(UserId(user)), ..message(cause, None) };
            store.post(&direct).await.unwrap();
        }
        assert_eq!(ready(&store).await.len(), 2);
    }

    #[tokio::test]
    async fn servers_take_turns_and_of_a_channel_the_oldest_comes_first() {
        let (_folder, store) = store().await;
        let write = async |guild, channel, round| {
            let cause = Cause::Invitation(RoundId(round), ATLAS);
            let message = NewMessage::new(GuildId(guild), cause, ChannelId(channel), String::new());
            store.post(&message).await.unwrap();
        };
        for (channel, round) in [(11, 1), (11, 2), (12, 3), (13, 4)] {
            write(1, channel, round).await;
        }
        write(2, 21, 5).await;
        write(2, 22, 6).await;
        let out = async |most| {
            let out = store.outgoing(now(), most).await.unwrap();
            out.into_iter().map(|message| message.cause.to_string()).collect::<Vec<_>>()
        };
        let expected = [1, 5, 3, 6, 4].map(|round| format!("invitation:{round}:1"));
        assert_eq!(out(10).await, expected);
        assert_eq!(out(2).await, expected[..2]);
    }

    #[tokio::test]
    async fn a_postponed_message_waits_and_nothing_overtakes_it() {
        let (_folder, store) = store().await;
        store.post(&message(A, None)).await.unwrap();
        store.post(&message(B, None)).await.unwrap();
        let out = store.outgoing(now(), 10).await.unwrap();
        assert!(store.trying(out[0].id, now()).await.unwrap());
        let later = now() + chrono::TimeDelta::minutes(1);
        store.postpone(ChannelId(7), later).await.unwrap();
        assert_eq!(ready(&store).await, []);
        assert_eq!(store.next_message(now()).await.unwrap(), Some(later));
        let first = &store.outgoing(later, 10).await.unwrap()[0];
        assert_eq!((first.cause, first.attempts, first.first_tried_at), (A, 1, Some(now())));
    }
}
