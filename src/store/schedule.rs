//! Schedules.

use chrono::{DateTime, NaiveDate, Utc};

use tracing::error;

use super::{Result, Store, corrupt, instant, outbox::NewMessage};
use crate::domain::{
    ChannelId, GuildId, ScheduleId, TeamId, friendly,
    schedule::{OpenFor, Schedule, Times},
    zone::Zone,
};

#[derive(sqlx::FromRow)]
struct Row {
    schedule_id: ScheduleId,
    guild_id: GuildId,
    survey: String,
    rule: String,
    zone: String,
    open_for_s: i64,
    report_to: ChannelId,
    next_due_at: i64,
}

/// Reads whole schedules; what follows `from schedule`.
macro_rules! select_schedule {
    ($rest:literal) => {
        concat!(
            "select schedule_id, guild_id, survey, rule, zone, open_for_s, report_to, next_due_at
             from schedule ",
            $rest
        )
    };
}

impl Store {
    /// The schedules whose next opening has come.
    pub async fn schedules_due(&self, now: DateTime<Utc>) -> Result<Vec<Schedule>> {
        let rows = sqlx::query_as(select_schedule!(
            "where next_due_at <= $1
               and not exists (select 1 from guild where guild.guild_id = schedule.guild_id and left_at is not null)
             order by next_due_at"
        ))
        .bind(now.timestamp())
        .fetch_all(&self.readers)
        .await?;
        self.schedules(rows).await
    }

    /// The schedules of a server, oldest first.
    pub async fn schedules_of(&self, guild: GuildId) -> Result<Vec<Schedule>> {
        let rows = sqlx::query_as(select_schedule!(
            "where guild_id = $1
             order by schedule_id"
        ))
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        self.schedules(rows).await
    }

    /// Writes down when to look at a schedule again, and what is to be said about it.
    pub async fn set_next_due(
        &self,
        schedule: ScheduleId,
        next_due_at: DateTime<Utc>,
        notice: Option<&NewMessage>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::plan(&mut tx, schedule, next_due_at, notice.map_or(&[], std::slice::from_ref)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down when to look at a schedule again, inside the transaction that decides it.
    pub(super) async fn plan(
        tx: &mut sqlx::SqliteConnection,
        schedule: ScheduleId,
        next_due_at: DateTime<Utc>,
        notices: &[NewMessage],
    ) -> Result<()> {
        sqlx::query("update schedule set next_due_at = $2 where schedule_id = $1")
            .bind(schedule)
            .bind(next_due_at.timestamp())
            .execute(&mut *tx)
            .await?;
        Self::enqueue(tx, notices).await
    }

    async fn schedules(&self, rows: Vec<Row>) -> Result<Vec<Schedule>> {
        let mut schedules = Vec::with_capacity(rows.len());
        for row in rows {
            let teams = self.teams_of_schedule(row.schedule_id).await?;
            // One row that cannot be read must not stop the others.
            match row.schedule(teams.iter().map(|team| team.id).collect()) {
                Ok(schedule) => schedules.push(schedule),
                Err(error) => error!("{error}; leaving it out"),
            }
        }
        Ok(schedules)
    }
}

impl Row {
    fn schedule(self, teams: Vec<TeamId>) -> Result<Schedule> {
        let bad = |column| corrupt("schedule", column, self.schedule_id.0);
        let times = Times {
            // A stored rule carries its own date where it needs one.
            rule: friendly::read(&self.rule, NaiveDate::default()).map_err(|_| bad("rule"))?,
            zone: Zone::find(&self.zone).map_err(|_| bad("zone"))?,
            open_for: OpenFor::from_seconds(self.open_for_s).map_err(|_| bad("open_for_s"))?,
        };
        Ok(Schedule {
            id: self.schedule_id,
            guild: self.guild_id,
            survey: self.survey,
            report_to: self.report_to,
            teams,
            times,
            next_due_at: instant(self.next_due_at, "schedule", "next_due_at", self.schedule_id.0)?,
        })
    }
}
