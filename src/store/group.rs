//! The groups above teams: made when a team is put into them, gone when nothing lies in them.

use super::{Result, Store};
use crate::domain::{
    GroupId, GuildId,
    tree::{Group, GroupPath},
};

impl Store {
    /// The groups of a server.
    pub async fn groups(&self, guild: GuildId) -> Result<Vec<Group>> {
        let rows: Vec<(GroupId, Option<GroupId>, String)> = sqlx::query_as(
            "select group_id, parent_id, name
             from team_group
             where guild_id = $1
             order by group_id",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(id, parent, name)| Group { id, parent, name }).collect())
    }
}

/// The innermost group of a path; those that are new are made.
pub(super) async fn group_at(
    tx: &mut sqlx::SqliteConnection,
    guild: GuildId,
    path: Option<&GroupPath>,
) -> Result<Option<GroupId>> {
    let mut parent: Option<GroupId> = None;
    for name in path.map(GroupPath::names).unwrap_or_default() {
        sqlx::query(
            "insert into team_group (guild_id, parent_id, name) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(guild)
        .bind(parent)
        .bind(name)
        .execute(&mut *tx)
        .await?;
        let (here,) = sqlx::query_as(
            "select group_id from team_group
             where guild_id = $1 and coalesce(parent_id, 0) = coalesce($2, 0) and name = $3",
        )
        .bind(guild)
        .bind(parent)
        .bind(name)
        .fetch_one(&mut *tx)
        .await?;
        parent = Some(here);
    }
    Ok(parent)
}

/// Groups in which nothing lies any more go, the innermost first.
pub(super) async fn remove_empty_groups(tx: &mut sqlx::SqliteConnection, guild: GuildId) -> Result<()> {
    loop {
        let gone = sqlx::query(
            "delete from team_group
             where guild_id = $1
               and not exists (select 1 from team where team.group_id = team_group.group_id)
               and not exists (
                   select 1 from team_group inner_one where inner_one.parent_id = team_group.group_id)",
        )
        .bind(guild)
        .execute(&mut *tx)
        .await?;
        if gone.rows_affected() == 0 {
            return Ok(());
        }
    }
}
