//! What leadership writes down: what happened, and what was promised.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Change, Result, Store, corrupt, instant, outbox::NewMessage};
use crate::domain::{
    EventId, GuildId, PromiseId, TeamId,
    chronicle::{Chronicle, Event, Fate, Promise, PromisedTopic, Said},
};

/// An event to be.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// The team it happened to; everybody when absent.
    pub team: Option<TeamId>,
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub label: String,
}

/// A promise to be.
#[derive(Clone, Debug)]
pub struct NewPromise {
    /// To which teams; to everybody when empty.
    pub teams: Vec<TeamId>,
    /// What it is about.
    pub topic: Option<PromisedTopic>,
    /// What is promised.
    pub text: String,
    /// Who keeps it.
    pub owner: Option<String>,
    /// Until when.
    pub due: Option<NaiveDate>,
}

#[derive(sqlx::FromRow)]
struct EventRow {
    event_id: EventId,
    team_id: Option<TeamId>,
    day: String,
    label: String,
    added_at: i64,
    removed_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct PromiseRow {
    promise_id: PromiseId,
    dimension: Option<String>,
    title: Option<String>,
    said_lower: Option<bool>,
    said_round: Option<u32>,
    words: String,
    owner: Option<String>,
    due: Option<String>,
    made_at: i64,
    done_words: Option<String>,
    done_at: Option<i64>,
    told: Option<bool>,
    taken_back_at: Option<i64>,
}

impl Store {
    /// All that is written down of a server.
    pub async fn chronicle(&self, guild: GuildId) -> Result<Chronicle> {
        let events: Vec<EventRow> = sqlx::query_as(
            "select event_id, team_id, day, label, added_at, removed_at
             from event
             where guild_id = $1
             order by day, event_id",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        let promises: Vec<PromiseRow> = sqlx::query_as(
            "select promise_id, dimension, title, said_lower, said_round, words, owner, due, made_at, done_words,
                    done_at, told, taken_back_at
             from promise
             where guild_id = $1
             order by promise_id",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        let teams: Vec<(PromiseId, TeamId)> = sqlx::query_as(
            "select promise_id, team_id
             from promise_team join promise using (promise_id)
             where guild_id = $1
             order by team_id",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        let promise = |row: PromiseRow| {
            let to = teams.iter().filter(|(promise, _)| *promise == row.promise_id);
            let to = to.map(|(_, team)| *team).collect();
            row.promise(to)
        };
        Ok(Chronicle {
            events: events.into_iter().map(EventRow::event).collect::<Result<_>>()?,
            promises: promises.into_iter().map(promise).collect::<Result<_>>()?,
        })
    }

    /// Writes down what happened.
    pub async fn add_event(&self, event: &NewEvent, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        sqlx::query(
            "insert into event (guild_id, team_id, day, label, added_at)
             values ($1, $2, $3, $4, $5)",
        )
        .bind(change.guild)
        .bind(event.team)
        .bind(event.day.to_string())
        .bind(&event.label)
        .bind(change.at.timestamp())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes an event out; summaries told until now keep it.
    pub async fn remove_event(&self, event: EventId, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        let removed =
            sqlx::query("update event set removed_at = $2 where event_id = $1 and removed_at is null")
                .bind(event)
                .bind(change.at.timestamp())
                .execute(&mut *tx)
                .await?;
        if removed.rows_affected() == 1 {
            Self::record(&mut tx, change).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Writes a promise down.
    pub async fn promise(&self, promise: &NewPromise, change: &Change) -> Result<PromiseId> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let topic = promise.topic.as_ref();
        let said = topic.and_then(|topic| topic.said);
        let (id,): (PromiseId,) = sqlx::query_as(
            "insert into promise (guild_id, dimension, title, said_lower, said_round, words, owner, due, made_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             returning promise_id",
        )
        .bind(change.guild)
        .bind(topic.map(|topic| &topic.dimension))
        .bind(topic.map(|topic| &topic.title))
        .bind(said.map(|said| said.lower))
        .bind(said.map(|said| said.round))
        .bind(&promise.text)
        .bind(&promise.owner)
        .bind(promise.due.map(|due| due.to_string()))
        .bind(change.at.timestamp())
        .fetch_one(&mut *tx)
        .await?;
        for team in &promise.teams {
            sqlx::query("insert into promise_team (promise_id, team_id) values ($1, $2)")
                .bind(id)
                .bind(team)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(id)
    }

    /// Keeps what is to be said of a promise that was kept, until somebody has looked at it.
    pub async fn draft_of_done(&self, promise: PromiseId, words: &str) -> Result<()> {
        sqlx::query(
            "update promise set done_words = $2
             where promise_id = $1 and done_at is null and taken_back_at is null",
        )
        .bind(promise)
        .bind(words)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// What is to be said of a promise that was kept, as it was looked at last.
    pub async fn draft(&self, promise: PromiseId) -> Result<Option<String>> {
        let row: Option<(Option<String>,)> =
            sqlx::query_as("select done_words from promise where promise_id = $1 and done_at is null")
                .bind(promise)
                .fetch_optional(&self.readers)
                .await?;
        Ok(row.and_then(|(words,)| words))
    }

    /// A promise is kept, in these words, which were looked at last, and the teams are told or not; `false`, and
    /// nothing is changed, when it has ended before, or somebody has looked at other words.
    pub async fn kept(
        &self,
        (promise, words): (PromiseId, &str),
        change: &Change,
        told: &[NewMessage],
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        let done = sqlx::query(
            "update promise set done_at = $2, told = $4
             where promise_id = $1 and done_at is null and taken_back_at is null and done_words = $3",
        )
        .bind(promise)
        .bind(change.at.timestamp())
        .bind(words)
        .bind(!told.is_empty())
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::record(&mut tx, change).await?;
        Self::enqueue(&mut tx, told).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// A promise was a mistake; `false`, and nothing is changed, when it has ended before.
    pub async fn take_back(&self, promise: PromiseId, change: &Change) -> Result<bool> {
        let mut tx = self.begin().await?;
        let taken = sqlx::query(
            "update promise set taken_back_at = $2
             where promise_id = $1 and done_at is null and taken_back_at is null",
        )
        .bind(promise)
        .bind(change.at.timestamp())
        .execute(&mut *tx)
        .await?;
        if taken.rows_affected() == 0 {
            return Ok(false);
        }
        Self::record(&mut tx, change).await?;
        tx.commit().await?;
        Ok(true)
    }
}

fn day(text: &str, table: &'static str, column: &'static str, row: i64) -> Result<NaiveDate> {
    text.parse().map_err(|_| corrupt(table, column, row))
}

impl EventRow {
    fn event(self) -> Result<Event> {
        let row = self.event_id.0;
        let removed = self.removed_at.map(|at| instant(at, "event", "removed_at", row));
        Ok(Event {
            id: self.event_id,
            team: self.team_id,
            day: day(&self.day, "event", "day", row)?,
            label: self.label,
            added_at: instant(self.added_at, "event", "added_at", row)?,
            removed_at: removed.transpose()?,
        })
    }
}

impl PromiseRow {
    fn promise(self, teams: Vec<TeamId>) -> Result<Promise> {
        let row = self.promise_id.0;
        let at = |seconds, column| -> Result<DateTime<Utc>> { instant(seconds, "promise", column, row) };
        let fate = match (self.done_at, self.taken_back_at) {
            (Some(done), _) => {
                let words = self.done_words.ok_or_else(|| corrupt("promise", "done_words", row))?;
                Fate::Done { at: at(done, "done_at")?, words, told: self.told.unwrap_or(false) }
            }
            (None, Some(taken)) => Fate::TakenBack { at: at(taken, "taken_back_at")? },
            (None, None) => Fate::Open,
        };
        let said = self.said_lower.zip(self.said_round).map(|(lower, round)| Said { lower, round });
        let topic = self.dimension.zip(self.title);
        Ok(Promise {
            id: self.promise_id,
            teams,
            topic: topic.map(|(dimension, title)| PromisedTopic { dimension, title, said }),
            text: self.words,
            owner: self.owner,
            due: self.due.map(|due| day(&due, "promise", "due", row)).transpose()?,
            made_at: at(self.made_at, "made_at")?,
            fate,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::UserId, store::tests::store};

    fn change(second: i64) -> Change {
        let at = DateTime::from_timestamp(second, 0).unwrap();
        Change { guild: GuildId(1), by: UserId(7), at, what: "something".into() }
    }

    #[tokio::test]
    async fn what_is_written_down_reads_back() {
        let (_folder, store) = store().await;
        let day = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
        let event = NewEvent { team: None, day, label: "Offsite".into() };
        store.add_event(&event, &change(100)).await.unwrap();
        let read = store.chronicle(GuildId(1)).await.unwrap().events.remove(0);
        assert_eq!((read.day, read.label.as_str(), read.removed_at), (day, "Offsite", None));
        store.remove_event(read.id, &change(200)).await.unwrap();
        store.remove_event(read.id, &change(300)).await.unwrap();
        let read = store.chronicle(GuildId(1)).await.unwrap().events.remove(0);
        assert_eq!(read.removed_at.unwrap().timestamp(), 200, "the first time counts");

        let said = Some(Said { lower: true, round: 9 });
        let topic = PromisedTopic { dimension: "learning".into(), title: "Learning".into(), said };
        let promise = NewPromise {
            teams: Vec::new(),
            topic: Some(topic.clone()),
            text: "No meetings on Fridays".into(),
            owner: Some("Mia".into()),
            due: Some(day),
        };
        let id = store.promise(&promise, &change(400)).await.unwrap();
        let words = "Fridays are free";
        assert!(!store.kept((id, words), &change(500), &[]).await.unwrap(), "nobody has looked at it");
        store.draft_of_done(id, words).await.unwrap();
        assert_eq!(store.draft(id).await.unwrap().as_deref(), Some("Fridays are free"));
        let open = store.chronicle(GuildId(1)).await.unwrap().promises.remove(0);
        assert_eq!((open.topic, open.due, open.fate), (Some(topic), Some(day), Fate::Open));
        assert!(!store.kept((id, "something else"), &change(600), &[]).await.unwrap());
        assert!(store.kept((id, words), &change(600), &[]).await.unwrap());
        assert!(!store.kept((id, words), &change(700), &[]).await.unwrap());
        assert!(!store.take_back(id, &change(700)).await.unwrap(), "what is done is done");
        let done = store.chronicle(GuildId(1)).await.unwrap().promises.remove(0);
        let told = Fate::Done { at: change(600).at, words: words.into(), told: false };
        assert_eq!(done.fate, told);
    }
}
