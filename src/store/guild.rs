//! Setting up a pulse in one go.

use chrono::{DateTime, Utc};

use super::{Change, Result, Store};
use crate::domain::{ChannelId, GuildId, RoleId, ScheduleId, language::Language, schedule::Times};

/// A team and its schedule, as `/pulse-admin setup` makes them.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The server.
    pub guild: GuildId,
    /// The team's role.
    pub role: RoleId,
    /// The team's name.
    pub team_name: String,
    /// Where the team is asked.
    pub ask_in: ChannelId,
    /// Where summaries go.
    pub report_to: ChannelId,
    /// The survey's name.
    pub survey: String,
    /// When, and for how long.
    pub times: Times,
    /// The first opening.
    pub next_due_at: DateTime<Utc>,
    /// In which language channels are written to, for a server that is new.
    pub language: Language,
}

impl Store {
    /// Makes the team and its schedule, or changes them when the team already has one with this
    /// survey. A team joins a schedule that is the same in everything, so that teams set up alike
    /// are asked in one round; one that is to be asked otherwise leaves the others as they are. A
    /// round that is already open keeps what it was opened with.
    pub async fn set_up(&self, setup: &Setup, change: &Change) -> Result<ScheduleId> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        // A server that was never set up, and whose language nobody chose, has that of its Discord.
        sqlx::query(
            "update guild set language = $2
             where guild_id = $1
               and not exists (select 1 from schedule where guild_id = $1)
               and not exists (select 1 from change where guild_id = $1 and what like 'settings set:%language%')",
        )
        .bind(setup.guild)
        .bind(setup.language.code())
        .execute(&mut *tx)
        .await?;
        let (team,): (i64,) = sqlx::query_as(
            "insert into team (guild_id, role_id, channel_id, name, position)
             values ($1, $2, $3, $4, (select coalesce(max(position), 0) + 1 from team where guild_id = $1))
             on conflict (guild_id, role_id) do update
             set channel_id = excluded.channel_id, name = excluded.name,
                 position = iif(removed, excluded.position, position), removed = 0
             returning team_id",
        )
        .bind(setup.guild)
        .bind(setup.role)
        .bind(setup.ask_in)
        .bind(&setup.team_name)
        .fetch_one(&mut *tx)
        .await?;
        let schedule = Self::put_schedule(&mut tx, setup, team).await?;
        tx.commit().await?;
        Ok(schedule)
    }

    async fn put_schedule(tx: &mut sqlx::SqliteConnection, setup: &Setup, team: i64) -> Result<ScheduleId> {
        let there = schedule_there(tx, setup, team).await?;
        let (schedule,): (ScheduleId,) = sqlx::query_as(
            "insert into schedule (schedule_id, guild_id, survey, rule, zone, open_for_s, report_to, next_due_at, wakes_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
             on conflict (schedule_id) do update
             set rule = excluded.rule, zone = excluded.zone, open_for_s = excluded.open_for_s,
                 report_to = excluded.report_to, next_due_at = excluded.next_due_at, wakes_at = excluded.wakes_at,
                 paused = 0
             returning schedule_id",
        )
        .bind(there)
        .bind(setup.guild)
        .bind(&setup.survey)
        .bind(setup.times.rule.to_string())
        .bind(setup.times.zone.to_string())
        .bind(setup.times.open_for.delta().num_seconds())
        .bind(setup.report_to)
        .bind(setup.next_due_at.timestamp())
        .fetch_one(&mut *tx)
        .await?;
        sqlx::query(
            "delete from schedule_team
             where team_id = $2
               and schedule_id <> $1
               and schedule_id in (select schedule_id from schedule where survey = $3)",
        )
        .bind(schedule)
        .bind(team)
        .bind(&setup.survey)
        .execute(&mut *tx)
        .await?;
        sqlx::query(
            "insert into schedule_team (schedule_id, team_id) values ($1, $2) on conflict do nothing",
        )
        .bind(schedule)
        .bind(team)
        .execute(&mut *tx)
        .await?;
        Ok(schedule)
    }
}

/// The schedule that is as the one wanted; else one that asks this team, and no other, this survey.
async fn schedule_there(
    tx: &mut sqlx::SqliteConnection,
    setup: &Setup,
    team: i64,
) -> Result<Option<ScheduleId>> {
    let there: Option<(ScheduleId,)> = sqlx::query_as(
        "select schedule_id
         from schedule
         where guild_id = $1
           and survey = $2
           and removed = 0
           and ((rule = $4 and zone = $5 and open_for_s = $6 and report_to = $7)
                or (select group_concat(team_id) from schedule_team it where it.schedule_id = schedule.schedule_id)
                   = cast($3 as text))
         order by rule = $4 and zone = $5 and open_for_s = $6 and report_to = $7 desc, schedule_id
         limit 1",
    )
    .bind(setup.guild)
    .bind(&setup.survey)
    .bind(team)
    .bind(setup.times.rule.to_string())
    .bind(setup.times.zone.to_string())
    .bind(setup.times.open_for.delta().num_seconds())
    .bind(setup.report_to)
    .fetch_optional(tx)
    .await?;
    Ok(there.map(|(schedule,)| schedule))
}
