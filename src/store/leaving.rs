//! What is removed after a while: everything of a server the bot was removed from, and what
//! was printed long ago.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Result, Store};
use crate::domain::{GuildId, RoundId};

/// How long everything is kept of a server that removed the bot, in case that was a mistake.
pub(super) const GRACE: TimeDelta = TimeDelta::days(7);

impl Store {
    /// The bot was removed from a server. A second time changes nothing.
    pub async fn left(&self, guild: GuildId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query("update guild set left_at = coalesce(left_at, $2) where guild_id = $1")
            .bind(guild)
            .bind(now.timestamp())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// The bot is in a server; `true` when it had been removed from it.
    pub async fn returned(&self, guild: GuildId) -> Result<bool> {
        let returned =
            sqlx::query("update guild set left_at = null where guild_id = $1 and left_at is not null")
                .bind(guild)
                .execute(&self.writer)
                .await?;
        Ok(returned.rows_affected() > 0)
    }

    /// The servers the bot is in, as far as is known here.
    pub async fn guilds(&self) -> Result<Vec<GuildId>> {
        let rows: Vec<(GuildId,)> = sqlx::query_as("select guild_id from guild where left_at is null")
            .fetch_all(&self.readers)
            .await?;
        Ok(rows.into_iter().map(|(guild,)| guild).collect())
    }

    /// The servers whose time of grace is over.
    pub async fn guilds_to_forget(&self, now: DateTime<Utc>) -> Result<Vec<GuildId>> {
        let rows: Vec<(GuildId,)> = sqlx::query_as("select guild_id from guild where left_at <= $1")
            .bind((now - GRACE).timestamp())
            .fetch_all(&self.readers)
            .await?;
        Ok(rows.into_iter().map(|(guild,)| guild).collect())
    }

    /// Removes everything of a server, its rounds in hand included.
    pub async fn forget_guild(&self, guild: GuildId) -> Result<()> {
        let mut tx = self.begin().await?;
        let rounds: Vec<(RoundId,)> = sqlx::query_as("select round_id from round where guild_id = $1")
            .bind(guild)
            .fetch_all(&mut *tx)
            .await?;
        for (round,) in rounds {
            remove_round(&mut tx, round).await?;
        }
        for statement in [
            "delete from outbox
             where (key like 'lowered:%' or key like 'kept:%')
               and exists (
                   select 1 from team
                   where guild_id = $1 and outbox.key like '%:' || team_id)",
            "delete from outbox
             where key like 'missed:%'
               and exists (
                   select 1 from schedule
                   where guild_id = $1 and outbox.key like 'missed:' || schedule_id || ':%')",
            "delete from waiting_comment
             where schedule_id in (select schedule_id from schedule where guild_id = $1)",
            "delete from schedule_team
             where schedule_id in (select schedule_id from schedule where guild_id = $1)",
            "delete from schedule_skip
             where schedule_id in (select schedule_id from schedule where guild_id = $1)",
            "delete from missed_opening
             where schedule_id in (select schedule_id from schedule where guild_id = $1)",
            "delete from schedule where guild_id = $1",
            "delete from event where guild_id = $1",
            "delete from promise_team
             where promise_id in (select promise_id from promise where guild_id = $1)",
            "delete from promise where guild_id = $1",
            "delete from team where guild_id = $1",
            "update team_group set parent_id = null, name = group_id where guild_id = $1",
            "delete from team_group where guild_id = $1",
            "delete from wish where guild_id = $1",
            "delete from own_survey where guild_id = $1",
            "delete from change where guild_id = $1",
            "delete from guild where guild_id = $1",
        ] {
            sqlx::query(statement).bind(guild).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Removes what was printed and the changes that are older than their server keeps them, and
    /// messages about settings and missed openings that went out long ago; returns whether there
    /// were any. The last round of a schedule stays, empty, so that they go on being counted.
    pub async fn forget_old(&self, now: DateTime<Utc>) -> Result<bool> {
        let old: Vec<(Old, i64)> = sqlx::query_as(
            "select iif(number = (select max(number) from round it where it.schedule_id = round.schedule_id),
                        'last round', 'round'), round_id
             from round join guild using (guild_id)
             where state = 'reported'
               and not (forgotten
                        and number = (select max(number) from round it where it.schedule_id = round.schedule_id))
               and closes_at < unixepoch($1, 'unixepoch', '-' || retention_months || ' months')
             union all
             select 'change', change_id
             from change join guild using (guild_id)
             where changed_at < unixepoch($1, 'unixepoch', '-' || retention_months || ' months')
             union all
             select 'event', event_id
             from event join guild using (guild_id)
             where max(added_at, unixepoch(day)) < unixepoch($1, 'unixepoch', '-' || retention_months || ' months')
             union all
             select 'promise', promise_id
             from promise join guild using (guild_id)
             where coalesce(done_at, taken_back_at)
                   < unixepoch($1, 'unixepoch', '-' || retention_months || ' months')
             union all
             select 'message', outbox_id
             from outbox
             where state <> 'pending'
               and (key like 'lowered:%' or key like 'missed:%' or key like 'kept:%')
               and first_tried_at < unixepoch($1, 'unixepoch', '-1 months')",
        )
        .bind(now.timestamp())
        .fetch_all(&self.readers)
        .await?;
        if old.is_empty() {
            return Ok(false);
        }
        let mut tx = self.begin().await?;
        for (what, id) in old {
            match what {
                Old::Round => remove_round(&mut tx, RoundId(id)).await?,
                Old::LastRound => remove_release(&mut tx, RoundId(id)).await?,
                Old::Change => run(&mut tx, "delete from change where change_id = $1", id).await?,
                Old::Event => run(&mut tx, "delete from event where event_id = $1", id).await?,
                Old::Promise => {
                    run(&mut tx, "delete from promise_team where promise_id = $1", id).await?;
                    run(&mut tx, "delete from promise where promise_id = $1", id).await?;
                }
                Old::Message => run(&mut tx, "delete from outbox where outbox_id = $1", id).await?,
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// What is older than it is kept.
#[derive(Clone, Copy, Debug, sqlx::Type)]
#[sqlx(rename_all = "lowercase")]
enum Old {
    Round,
    #[sqlx(rename = "last round")]
    LastRound,
    Change,
    Event,
    Promise,
    Message,
}

async fn run(tx: &mut sqlx::SqliteConnection, statement: &'static str, id: i64) -> Result<()> {
    sqlx::query(statement).bind(id).execute(tx).await?;
    Ok(())
}

/// Removes all that was printed of a round and every trace of its messages.
async fn remove_release(tx: &mut sqlx::SqliteConnection, round: RoundId) -> Result<()> {
    for statement in [
        "delete from outbox
         where key = 'lost:' || $1 or key like 'overview:' || $1 || ':%'
            or key like 'invitation:' || $1 || ':%' or key like 'not-invited:' || $1 || ':%'
            or key like 'reminder:' || $1 || ':%' or key like 'end:' || $1 || ':%'
            or key like 'summary:' || $1 || ':%' or key like 'comments:' || $1 || ':%'
            or key like 'shared:' || $1 || ':%' or key like 'not-shared:' || $1 || ':%'
            or key like 'direct:' || $1 || ':%'",
        "delete from waiting_comment
         where (schedule_id, round_number) = (select schedule_id, number from round where round_id = $1)",
        "delete from printed_figure where round_id = $1",
        "delete from printed_cell_team where round_id = $1",
        "delete from printed_cell where round_id = $1",
        "update round set forgotten = 1 where round_id = $1",
    ] {
        run(tx, statement, round.0).await?;
    }
    Ok(())
}

/// Removes a round with all that was printed of it.
async fn remove_round(tx: &mut sqlx::SqliteConnection, round: RoundId) -> Result<()> {
    remove_release(tx, round).await?;
    for statement in [
        "delete from round_other_team where round_id = $1",
        "delete from round_group where round_id = $1",
        "delete from round_team where round_id = $1",
        "delete from round where round_id = $1",
    ] {
        run(tx, statement, round.0).await?;
    }
    Ok(())
}
