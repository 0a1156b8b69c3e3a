//! The answers of one open round: rows that are found by address and know of no
//! person. The module that records an answer never sees who gave it.

use std::sync::Arc;

use sqlx::{QueryBuilder, Sqlite, SqliteConnection, SqlitePool, Transaction};

use super::Result;
use crate::domain::{
    TeamId,
    ballot::{Ballot, BallotAddress, Filled, RoundKey, Score},
    comment::CommentText,
    comment_batch::Waiting,
    disclosure::{Tally, TeamTally},
    round::{AskedTeam, Round},
};

/// The answers of one open round.
#[derive(Clone, Debug)]
pub struct OpenRound {
    pub(super) pool: SqlitePool,
    pub(super) key: Arc<RoundKey>,
}

/// What became of a change to a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Kept {
    /// It is on the disk.
    Saved,
    /// The round was closing; nothing changed.
    TooLate,
}

/// What an open round holds when it closes.
#[derive(Debug)]
pub struct Collected {
    /// One for each team that was asked.
    pub teams: Vec<TeamTally>,
    /// The comments, in an order that has nothing to do with their arrival: they are marked by
    /// their address, which is random to anybody without the key.
    pub comments: Vec<Waiting>,
}

#[derive(sqlx::FromRow)]
struct TallyRow {
    cell: TeamId,
    item: i64,
    answers: u32,
    sum: u32,
}

impl OpenRound {
    /// The key, from which a person's addresses follow.
    pub fn key(&self) -> &RoundKey {
        &self.key
    }

    /// What a ballot holds so far.
    pub async fn filled(&self, ballot: &Ballot) -> Result<Filled> {
        let mut scores = Vec::with_capacity(ballot.answers.len());
        for address in &ballot.answers {
            scores.push(self.score(*address).await?);
        }
        let comment = self.text(ballot.comment).await?.is_some();
        Ok(Filled { scores, comment })
    }

    /// The answer at an address.
    pub async fn score(&self, address: BallotAddress) -> Result<Option<Score>> {
        let row: Option<(u8,)> = sqlx::query_as("select value from answer where address = $1")
            .bind(address.bytes())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.and_then(|(value,)| Score::new(value)))
    }

    /// Keeps an answer; a second one replaces the first. Returns once it is on the disk.
    ///
    /// Whoever moved to another team takes all their answers along: a ballot is in one cell.
    pub async fn keep(&self, ballot: &Ballot, team: TeamId, question: usize, score: Score) -> Result<Kept> {
        let Some(address) = ballot.answers.get(question) else { return Ok(Kept::TooLate) };
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        move_ballot(&mut tx, ballot, team).await?;
        sqlx::query(
            "insert into answer (address, cell, item, value) values ($1, $2, $3, $4)
             on conflict (address) do update set value = excluded.value",
        )
        .bind(address.bytes())
        .bind(team)
        .bind(i64::try_from(question).unwrap_or(i64::MAX))
        .bind(score.value())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// Removes an answer, as if it had never been given.
    pub async fn skip(&self, address: BallotAddress) -> Result<Kept> {
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        delete_answer(&mut tx, address).await?;
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// Keeps a comment that its writer has not confirmed; it is never shown to anybody else.
    pub async fn keep_draft(&self, ballot: &Ballot, team: TeamId, text: &CommentText) -> Result<Kept> {
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        move_ballot(&mut tx, ballot, team).await?;
        sqlx::query(
            "insert into comment (address, cell, sent, text) values ($1, $2, 0, $3)
             on conflict (address) do update set cell = excluded.cell, text = excluded.text",
        )
        .bind(ballot.draft.bytes())
        .bind(team)
        .bind(text.text())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// The unconfirmed comment of a ballot.
    pub async fn draft(&self, ballot: &Ballot) -> Result<Option<CommentText>> {
        self.text(ballot.draft).await
    }

    /// The unconfirmed comment of a ballot, else the sent one.
    pub async fn comment(&self, ballot: &Ballot) -> Result<Option<CommentText>> {
        match self.text(ballot.draft).await? {
            Some(draft) => Ok(Some(draft)),
            None => self.text(ballot.comment).await,
        }
    }

    /// Confirms the draft: it takes the place of an earlier comment. Without a draft nothing changes.
    pub async fn send_draft(&self, ballot: &Ballot) -> Result<Kept> {
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        sqlx::query(
            "insert or replace into comment (address, cell, sent, text)
             select $2, cell, 1, text from comment where address = $1",
        )
        .bind(ballot.draft.bytes())
        .bind(ballot.comment.bytes())
        .execute(&mut *tx)
        .await?;
        delete_comment(&mut tx, ballot.draft).await?;
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// Throws the draft away.
    pub async fn discard_draft(&self, ballot: &Ballot) -> Result<Kept> {
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        delete_comment(&mut tx, ballot.draft).await?;
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// Removes everything of a ballot, as if the person had never come.
    pub async fn withdraw(&self, ballot: &Ballot) -> Result<Kept> {
        let Some(mut tx) = self.unless_sealed().await? else { return Ok(Kept::TooLate) };
        for address in &ballot.answers {
            delete_answer(&mut tx, *address).await?;
        }
        for address in [ballot.comment, ballot.draft] {
            delete_comment(&mut tx, address).await?;
        }
        tx.commit().await?;
        Ok(Kept::Saved)
    }

    /// A transaction, unless the round has been collected.
    async fn unless_sealed(&self) -> Result<Option<Transaction<'static, Sqlite>>> {
        let mut tx = self.pool.begin_with("begin immediate").await?;
        let (sealed,): (bool,) =
            sqlx::query_as("select exists (select 1 from sealed)").fetch_one(&mut *tx).await?;
        Ok((!sealed).then_some(tx))
    }

    async fn text(&self, address: BallotAddress) -> Result<Option<CommentText>> {
        let row: Option<(String,)> = sqlx::query_as("select text from comment where address = $1")
            .bind(address.bytes())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|(text,)| CommentText::from_kept(text)))
    }
}

/// Counts what a ballot holds so far in `team`; nothing changes when it is there already.
async fn move_ballot(tx: &mut SqliteConnection, ballot: &Ballot, team: TeamId) -> Result<()> {
    for table in ["answer", "comment"] {
        let mut moved = QueryBuilder::new("update ");
        moved.push(table).push(" set cell = ").push_bind(team).push(" where cell <> ").push_bind(team);
        let mut addresses = moved.push(" and address in (").separated(", ");
        for address in ballot.answers.iter().chain([&ballot.comment, &ballot.draft]) {
            addresses.push_bind(address.bytes());
        }
        addresses.push_unseparated(")");
        moved.build().execute(&mut *tx).await?;
    }
    Ok(())
}

async fn delete_answer(tx: &mut SqliteConnection, address: BallotAddress) -> Result<()> {
    sqlx::query("delete from answer where address = $1").bind(address.bytes()).execute(tx).await?;
    Ok(())
}

async fn delete_comment(tx: &mut SqliteConnection, address: BallotAddress) -> Result<()> {
    sqlx::query("delete from comment where address = $1").bind(address.bytes()).execute(tx).await?;
    Ok(())
}

/// Makes the tables of an open round.
pub(super) async fn create_tables(pool: &SqlitePool) -> Result<()> {
    sqlx::raw_sql(
        "create table answer (
             address  blob    primary key,
             cell     integer not null,
             item     integer not null,
             value    integer not null,
             constraint whole_address check (length(address) = 16),
             constraint on_the_scale check (value between 1 and 5)
         ) strict, without rowid;
         create table comment (
             address  blob    primary key,
             cell     integer not null,
             sent     integer not null,
             text     text    not null,
             constraint whole_address check (length(address) = 16)
         ) strict, without rowid;
         create table sealed (closing integer primary key) strict;",
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Takes no more changes from here on, and says what there is.
pub(super) async fn collect(pool: &SqlitePool, round: &Round) -> Result<Collected> {
    sqlx::query("insert into sealed (closing) values (1) on conflict do nothing").execute(pool).await?;
    let rows = tallies(pool).await?;
    Ok(Collected { teams: teams(round, &rows), comments: comments(pool, round).await? })
}

impl Collected {
    /// What a round holds whose file is lost.
    pub(super) fn nothing(round: &Round) -> Self {
        Self { teams: teams(round, &[]), comments: Vec::new() }
    }
}

async fn tallies(pool: &SqlitePool) -> Result<Vec<TallyRow>> {
    let rows = sqlx::query_as(
        "select cell, item, count(*) as answers, sum(value) as sum
         from answer
         group by cell, item",
    )
    .fetch_all(pool)
    .await?;
    Ok(rows)
}

async fn comments(pool: &SqlitePool, round: &Round) -> Result<Vec<Waiting>> {
    let rows: Vec<(Vec<u8>, TeamId, String)> =
        sqlx::query_as("select address, cell, text from comment where sent = 1 order by address")
            .fetch_all(pool)
            .await?;
    let comments = rows.into_iter().filter_map(|(address, team, text)| {
        // The schema keeps addresses whole.
        let mark = address.try_into().ok()?;
        let (number, group) = (round.number, round.comment_group);
        Some(Waiting { mark, team, round: number, group, text: CommentText::from_kept(text) })
    });
    Ok(comments.collect())
}

fn teams(round: &Round, rows: &[TallyRow]) -> Vec<TeamTally> {
    let questions = round.questionnaire.questions.len();
    let tally = |team: TeamId, question: usize| {
        let row = rows.iter().find(|row| row.cell == team && usize::try_from(row.item) == Ok(question));
        row.map_or_else(Tally::default, |row| Tally { answers: row.answers, sum: row.sum })
    };
    let team = |team: &AskedTeam| TeamTally {
        team: team.id,
        group: team.group,
        roster: team.roster,
        quiet: team.quiet,
        questions: (0..questions).map(|question| tally(team.id, question)).collect(),
    };
    round.teams.iter().map(team).collect()
}
