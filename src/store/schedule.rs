//! Schedules.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use tracing::error;

use super::{Change, Result, Store, corrupt, instant};
use crate::domain::{
    ChannelId, GuildId, ScheduleId, TeamId, friendly,
    schedule::{Audience, OpenFor, Planned, Schedule, Times},
    zone::Zone,
};

/// A schedule to be, or what one is to become.
#[derive(Clone, Debug)]
pub struct ScheduleEdit {
    /// Where summaries go.
    pub report_to: ChannelId,
    /// When it opens and how long it stays open.
    pub times: Times,
    /// Who is asked.
    pub teams: Vec<TeamId>,
    /// After which part of their time people are reminded, in per cent.
    pub remind_percent: Option<u32>,
    /// When it is looked at next.
    pub planned: Planned,
}

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
    wakes_at: i64,
    remind_percent: Option<u32>,
    paused: bool,
}

/// Reads whole schedules; what follows `from schedule`.
macro_rules! select_schedule {
    ($rest:literal) => {
        concat!(
            "select schedule_id, guild_id, survey, rule, zone, open_for_s, report_to, next_due_at, wakes_at,
                    remind_percent, paused
             from schedule ",
            $rest
        )
    };
}

impl Store {
    /// The schedules whose next opening has come.
    pub async fn schedules_due(&self, now: DateTime<Utc>) -> Result<Vec<Schedule>> {
        let rows = sqlx::query_as(select_schedule!(
            "where wakes_at <= $1
               and paused = 0
               and removed = 0
               and not exists (select 1 from guild where guild.guild_id = schedule.guild_id and left_at is not null)
             order by wakes_at"
        ))
        .bind(now.timestamp())
        .fetch_all(&self.readers)
        .await?;
        self.schedules(rows).await
    }

    /// The schedules of a server, oldest first.
    pub async fn schedules_of(&self, guild: GuildId) -> Result<Vec<Schedule>> {
        let rows = sqlx::query_as(select_schedule!(
            "where guild_id = $1 and removed = 0
             order by schedule_id"
        ))
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        self.schedules(rows).await
    }

    /// All schedules that are not removed.
    pub async fn all_schedules(&self) -> Result<Vec<Schedule>> {
        let rows = sqlx::query_as(select_schedule!("where removed = 0 order by schedule_id"))
            .fetch_all(&self.readers)
            .await?;
        self.schedules(rows).await
    }

    /// Makes a schedule of a survey.
    pub async fn add_schedule(
        &self,
        survey: &str,
        new: &ScheduleEdit,
        change: &Change,
    ) -> Result<ScheduleId> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let (schedule,): (ScheduleId,) = sqlx::query_as(
            "insert into schedule (guild_id, survey, rule, zone, open_for_s, report_to, next_due_at)
             values ($1, $2, '', '', 3600, 0, 0)
             returning schedule_id",
        )
        .bind(change.guild)
        .bind(survey)
        .fetch_one(&mut *tx)
        .await?;
        write(&mut tx, schedule, new).await?;
        tx.commit().await?;
        Ok(schedule)
    }

    /// Changes a schedule. A round that is open keeps what it was opened with.
    pub async fn edit_schedule(
        &self,
        schedule: ScheduleId,
        edit: &ScheduleEdit,
        change: &Change,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        write(&mut tx, schedule, edit).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Lets a schedule rest, or go on with what is planned.
    pub async fn pause_schedule(
        &self,
        schedule: ScheduleId,
        resume: Option<Planned>,
        change: &Change,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        sqlx::query("update schedule set paused = $2 where schedule_id = $1")
            .bind(schedule)
            .bind(resume.is_none())
            .execute(&mut *tx)
            .await?;
        if let Some(planned) = resume {
            Self::plan(&mut tx, schedule, planned, &[]).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Removes a schedule: it asks nobody any more. Its rounds, and what was printed of them, stay;
    /// comments that wait for its next round go.
    pub async fn remove_schedule(&self, schedule: ScheduleId, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        for statement in [
            "update schedule set removed = 1 where schedule_id = $1",
            "delete from schedule_team where schedule_id = $1",
            "delete from waiting_comment where schedule_id = $1",
        ] {
            sqlx::query(statement).bind(schedule).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn schedules(&self, rows: Vec<Row>) -> Result<Vec<Schedule>> {
        let mut schedules = Vec::with_capacity(rows.len());
        for row in rows {
            let teams = self.teams_of_schedule(row.schedule_id).await?;
            let teams = teams.into_iter().map(|team| Audience { team: team.id, zone: team.zone }).collect();
            let skips = self.skips(row.schedule_id).await?;
            // One row that cannot be read must not stop the others.
            match row.schedule(teams, skips) {
                Ok(schedule) => schedules.push(schedule),
                Err(error) => error!("{error}; leaving it out"),
            }
        }
        Ok(schedules)
    }

    async fn skips(&self, schedule: ScheduleId) -> Result<BTreeSet<NaiveDate>> {
        let rows: Vec<(String,)> = sqlx::query_as("select day from schedule_skip where schedule_id = $1")
            .bind(schedule)
            .fetch_all(&self.readers)
            .await?;
        let day = |(text,): (String,)| text.parse().map_err(|_| corrupt("schedule_skip", "day", schedule.0));
        rows.into_iter().map(day).collect()
    }
}

async fn write(tx: &mut sqlx::SqliteConnection, schedule: ScheduleId, edit: &ScheduleEdit) -> Result<()> {
    sqlx::query(
        "update schedule
         set rule = $2, zone = $3, open_for_s = $4, report_to = $5, remind_percent = $6
         where schedule_id = $1",
    )
    .bind(schedule)
    .bind(edit.times.rule.to_string())
    .bind(edit.times.zone.to_string())
    .bind(edit.times.open_for.delta().num_seconds())
    .bind(edit.report_to)
    .bind(edit.remind_percent)
    .execute(&mut *tx)
    .await?;
    for statement in [
        "delete from schedule_team where schedule_id = $1",
        "delete from schedule_skip where schedule_id = $1",
    ] {
        sqlx::query(statement).bind(schedule).execute(&mut *tx).await?;
    }
    for team in &edit.teams {
        sqlx::query("insert into schedule_team (schedule_id, team_id) values ($1, $2)")
            .bind(schedule)
            .bind(team)
            .execute(&mut *tx)
            .await?;
    }
    for day in &edit.times.skips {
        sqlx::query("insert into schedule_skip (schedule_id, day) values ($1, $2)")
            .bind(schedule)
            .bind(day.to_string())
            .execute(&mut *tx)
            .await?;
    }
    Store::plan(tx, schedule, edit.planned, &[]).await
}

impl Row {
    fn schedule(self, teams: Vec<Audience>, skips: BTreeSet<NaiveDate>) -> Result<Schedule> {
        let bad = |column| corrupt("schedule", column, self.schedule_id.0);
        let at = |seconds, column| instant(seconds, "schedule", column, self.schedule_id.0);
        let times = Times {
            // A stored rule carries its own date where it needs one.
            rule: friendly::read(&self.rule, NaiveDate::default()).map_err(|_| bad("rule"))?,
            zone: Zone::find(&self.zone).map_err(|_| bad("zone"))?,
            open_for: OpenFor::from_seconds(self.open_for_s).map_err(|_| bad("open_for_s"))?,
            skips,
        };
        let planned = Planned {
            due_at: at(self.next_due_at, "next_due_at")?,
            wakes_at: at(self.wakes_at, "wakes_at")?,
        };
        Ok(Schedule {
            id: self.schedule_id,
            guild: self.guild_id,
            survey: self.survey,
            report_to: self.report_to,
            teams,
            times,
            remind_percent: self.remind_percent,
            paused: self.paused,
            planned,
        })
    }
}
