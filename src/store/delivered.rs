//! What became of messages.

use super::{Result, Store, cause::Cause};
use crate::domain::{ChannelId, GuildId, RoundId, TeamId, round::Invited};

impl Store {
    /// Which teams of a round have their invitation: those that have, those that wait and those that
    /// cannot be reached.
    pub async fn invitations(&self, round: RoundId) -> Result<Vec<(TeamId, Invited)>> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select key, state from outbox where key like 'invitation:' || $1 || ':%'")
                .bind(round)
                .fetch_all(&self.readers)
                .await?;
        let read = |(key, state): (String, String)| {
            let Ok(Cause::Invitation(_, team)) = key.parse() else { return None };
            let invited = match state.as_str() {
                "sent" => Invited::Yes,
                "dead" => Invited::Never,
                _ => Invited::NotYet,
            };
            Some((team, invited))
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// The messages of a round below which comments were posted.
    pub async fn commented(&self, round: RoundId) -> Result<Vec<Cause>> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "select distinct thread
             from outbox
             where key like 'comments:' || $1 || ':%' and thread is not null",
        )
        .bind(round)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().filter_map(|(thread,)| thread.parse().ok()).collect())
    }

    /// The messages to a server's channels that were given up because Discord never takes them: where,
    /// why, and how many.
    pub async fn given_up(&self, guild: GuildId) -> Result<Vec<(ChannelId, String, u32)>> {
        let rows = sqlx::query_as(
            "select channel_id, failure, count(*)
             from outbox
             where state = 'dead'
               and failure not in ('the round is over', 'its message was never posted', 'nobody to tell')
               and channel_id in (
                   select channel_id from team where guild_id = $1 and removed = 0
                   union
                   select report_to from schedule where guild_id = $1 and removed = 0)
             group by channel_id, failure
             order by channel_id",
        )
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows)
    }
}
