//! Teams and the groups above them.

use super::{
    Change, Result, Store,
    group::{group_at, remove_empty_groups},
};
use crate::domain::{
    ChannelId, GroupId, GuildId, RoleId, ScheduleId, TeamId, disclosure::quiet::PastRound, tree::GroupPath,
    zone::Zone,
};
use tracing::warn;

/// A team as it is configured now; a round keeps its own copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// The role its members have.
    pub role: RoleId,
    /// Where it is asked.
    pub channel: ChannelId,
    /// What it is called.
    pub name: String,
    /// The group it lies in.
    pub group: Option<GroupId>,
    /// Its place in the admin's order.
    pub position: u32,
    /// The zone whose clock it goes by; that of the schedule when absent.
    pub zone: Option<Zone>,
}

#[derive(sqlx::FromRow)]
struct Row {
    team_id: TeamId,
    role_id: RoleId,
    channel_id: ChannelId,
    name: String,
    group_id: Option<GroupId>,
    position: u32,
    zone: Option<String>,
}

impl Row {
    fn team(self) -> Team {
        let zone = self.zone.as_deref().and_then(|name| {
            let found = Zone::find(name);
            // Zone data comes and goes with the system's; the schedule's hour is better than none.
            found
                .inspect_err(|error| warn!("team {}: {error}; it goes by its schedule's clock", self.team_id))
                .ok()
        });
        Team {
            id: self.team_id,
            role: self.role_id,
            channel: self.channel_id,
            name: self.name,
            group: self.group_id,
            position: self.position,
            zone,
        }
    }
}

/// A team to be.
#[derive(Clone, Debug)]
pub struct NewTeam {
    /// The role its members have.
    pub role: RoleId,
    /// Where it is asked.
    pub channel: ChannelId,
    /// What it is called.
    pub name: String,
    /// The groups above it; made where they are new.
    pub parent: Option<GroupPath>,
    /// The zone whose clock it goes by.
    pub zone: Option<Zone>,
    /// The schedule that asks it from now on.
    pub schedule: Option<ScheduleId>,
}

/// What is to change about a team; what is absent stays.
#[derive(Clone, Debug, Default)]
pub struct TeamEdit {
    /// Where it is asked.
    pub channel: Option<ChannelId>,
    /// What it is called.
    pub name: Option<String>,
    /// The groups above it: none, or these.
    pub parent: Option<Option<GroupPath>>,
    /// The zone whose clock it goes by.
    pub zone: Option<Zone>,
    /// Its place in the admin's order, from 1.
    pub place: Option<u32>,
}

/// Reads whole teams; what follows `from team`.
macro_rules! select_team {
    ($rest:literal) => {
        concat!("select team_id, role_id, channel_id, name, group_id, position, zone from team ", $rest)
    };
}

impl Store {
    /// The teams of a server in the admin's order: a person counts in the first whose role they have.
    pub async fn teams(&self, guild: GuildId) -> Result<Vec<Team>> {
        let rows: Vec<Row> = sqlx::query_as(select_team!(
            "where guild_id = $1 and removed = 0
             order by position, team_id"
        ))
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(Row::team).collect())
    }

    /// The teams a schedule asks, in the admin's order.
    pub async fn teams_of_schedule(&self, schedule: ScheduleId) -> Result<Vec<Team>> {
        let rows: Vec<Row> = sqlx::query_as(select_team!(
            "join schedule_team using (team_id)
             where schedule_id = $1 and removed = 0
             order by position, team_id"
        ))
        .bind(schedule)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(Row::team).collect())
    }

    /// The sizes of a team in the rounds that asked it, oldest first, and whether it had a figure
    /// of its own.
    pub async fn past_sizes(&self, team: TeamId) -> Result<Vec<PastRound>> {
        let rows: Vec<(u32, bool)> = sqlx::query_as(
            "select roster, exists (
                        select 1 from printed_cell
                        where printed_cell.round_id = round.round_id and node = 'team-' || team_id)
             from round_team join round using (round_id)
             where team_id = $1
             order by opened_at, round_id",
        )
        .bind(team)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(roster, own)| PastRound { roster, own }).collect())
    }

    /// Adds a team at the end of the admin's order, or brings one with this role back. One that is
    /// there keeps its place.
    pub async fn add_team(&self, team: &NewTeam, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let group = group_at(&mut tx, change.guild, team.parent.as_ref()).await?;
        let (id,): (TeamId,) = sqlx::query_as(
            "insert into team (guild_id, role_id, channel_id, name, group_id, zone, position)
             values ($1, $2, $3, $4, $5, $6, (select coalesce(max(position), 0) + 1 from team where guild_id = $1))
             on conflict (guild_id, role_id) do update
             set channel_id = excluded.channel_id, name = excluded.name,
                 group_id = coalesce(excluded.group_id, group_id), zone = coalesce(excluded.zone, zone),
                 position = iif(removed, excluded.position, position), removed = 0
             returning team_id",
        )
        .bind(change.guild)
        .bind(team.role)
        .bind(team.channel)
        .bind(&team.name)
        .bind(group)
        .bind(team.zone.as_ref().map(Zone::to_string))
        .fetch_one(&mut *tx)
        .await?;
        sqlx::query("insert into schedule_team (schedule_id, team_id) select $1, $2 where $1 is not null on conflict do nothing")
            .bind(team.schedule)
            .bind(id)
            .execute(&mut *tx)
            .await?;
        remove_empty_groups(&mut tx, change.guild).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Changes a team. A round that is open keeps what it was opened with.
    pub async fn edit_team(&self, team: &Team, edit: &TeamEdit, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        let group = match &edit.parent {
            Some(path) => group_at(&mut tx, change.guild, path.as_ref()).await?,
            None => team.group,
        };
        sqlx::query(
            "update team set channel_id = $2, name = $3, group_id = $4, zone = $5 where team_id = $1",
        )
        .bind(team.id)
        .bind(edit.channel.unwrap_or(team.channel))
        .bind(edit.name.as_ref().unwrap_or(&team.name))
        .bind(group)
        .bind(edit.zone.as_ref().or(team.zone.as_ref()).map(Zone::to_string))
        .execute(&mut *tx)
        .await?;
        if let Some(place) = edit.place {
            put_in_place(&mut tx, change.guild, team.id, place).await?;
        }
        remove_empty_groups(&mut tx, change.guild).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Removes a team: no round asks it from now on. What was printed of it stays, and adding its
    /// role again brings it back.
    pub async fn remove_team(&self, team: TeamId, change: &Change) -> Result<()> {
        let mut tx = self.begin().await?;
        Self::record(&mut tx, change).await?;
        sqlx::query("update team set removed = 1, group_id = null where team_id = $1")
            .bind(team)
            .execute(&mut *tx)
            .await?;
        sqlx::query("delete from schedule_team where team_id = $1").bind(team).execute(&mut *tx).await?;
        remove_empty_groups(&mut tx, change.guild).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Moves a team to a place in the admin's order and counts the others anew.
async fn put_in_place(
    tx: &mut sqlx::SqliteConnection,
    guild: GuildId,
    team: TeamId,
    place: u32,
) -> Result<()> {
    let rows: Vec<(TeamId,)> = sqlx::query_as(
        "select team_id from team where guild_id = $1 and removed = 0 order by position, team_id",
    )
    .bind(guild)
    .fetch_all(&mut *tx)
    .await?;
    let mut order: Vec<TeamId> = rows.into_iter().map(|(id,)| id).filter(|id| *id != team).collect();
    order.insert((place.max(1) as usize - 1).min(order.len()), team);
    for (id, position) in order.into_iter().zip(1_u32..) {
        sqlx::query("update team set position = $2 where team_id = $1")
            .bind(id)
            .bind(position)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}
