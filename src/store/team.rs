//! Teams.

use super::{Result, Store};
use crate::domain::{ChannelId, GuildId, RoleId, ScheduleId, TeamId};

/// A team as it is configured now; a round keeps its own copy.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Team {
    /// Its id.
    #[sqlx(rename = "team_id")]
    pub id: TeamId,
    /// The role its members have.
    #[sqlx(rename = "role_id")]
    pub role: RoleId,
    /// Where it is asked.
    #[sqlx(rename = "channel_id")]
    pub channel: ChannelId,
    /// What it is called.
    pub name: String,
}

impl Store {
    /// The teams of a server in the admin's order: a person counts in the first whose role they have.
    pub async fn teams(&self, guild: GuildId) -> Result<Vec<Team>> {
        let teams = sqlx::query_as(
            "select team_id, role_id, channel_id, name
             from team
             where guild_id = $1
             order by position",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        Ok(teams)
    }

    /// The teams a schedule asks, in the admin's order.
    pub async fn teams_of_schedule(&self, schedule: ScheduleId) -> Result<Vec<Team>> {
        let teams = sqlx::query_as(
            "select team_id, role_id, channel_id, name
             from team join schedule_team using (team_id)
             where schedule_id = $1
             order by position",
        )
        .bind(schedule)
        .fetch_all(&self.readers)
        .await?;
        Ok(teams)
    }
}
