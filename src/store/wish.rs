//! What people wished for themselves: to be invited by direct message, and in which language. All
//! that is kept of a person, and never beside anything that came from an answer.

use super::{Result, Store, language};
use crate::domain::{GuildId, UserId, language::Language};

impl Store {
    /// The language in which somebody asked to be invited by direct message; `None` when they did not.
    pub async fn wants_direct_messages(&self, guild: GuildId, user: UserId) -> Result<Option<Language>> {
        let wish: Option<(String,)> =
            sqlx::query_as("select language from wish where guild_id = $1 and user_id = $2")
                .bind(guild)
                .bind(user)
                .fetch_optional(&self.readers)
                .await?;
        wish.map(|(code,)| language(&code, "wish", guild.0)).transpose()
    }

    /// Everybody in a server who asked to be invited by direct message.
    pub async fn want_direct_messages(&self, guild: GuildId) -> Result<Vec<UserId>> {
        let people: Vec<(UserId,)> =
            sqlx::query_as("select user_id from wish where guild_id = $1 order by user_id")
                .bind(guild)
                .fetch_all(&self.readers)
                .await?;
        Ok(people.into_iter().map(|(user,)| user).collect())
    }

    /// Keeps the wish and the language for it. A second time changes the language alone.
    pub async fn wish_direct_messages(&self, guild: GuildId, user: UserId, language: Language) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query("insert into guild (guild_id) values ($1) on conflict do nothing")
            .bind(guild)
            .execute(&mut *tx)
            .await?;
        sqlx::query(
            "insert into wish (guild_id, user_id, language)
             values ($1, $2, $3)
             on conflict do update set language = excluded.language",
        )
        .bind(guild)
        .bind(user)
        .bind(language.code())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets everything about a person in a server, and the messages on their way to them.
    pub async fn forget_person(&self, guild: GuildId, user: UserId) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query("delete from wish where guild_id = $1 and user_id = $2")
            .bind(guild)
            .bind(user)
            .execute(&mut *tx)
            .await?;
        sqlx::query(
            "delete from outbox
             where recipient = $2
               and exists (
                   select 1 from round
                   where guild_id = $1 and outbox.key like 'direct:' || round_id || ':%')",
        )
        .bind(guild)
        .bind(user)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }
}
