//! Forgetting: servers that removed the bot, after a time of grace, and what was printed long
//! ago.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Utc};
use tracing::{info, warn};

use super::{App, Error, close};
use crate::{
    discord::outbound::{Failure, Reason},
    domain::GuildId,
};

/// Removes what is to be forgotten by now.
pub async fn what_is_over(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    let mut forgotten = app.store.forget_old(now).await?;
    for guild in app.store.guilds_to_forget(now).await? {
        match is_gone(app, guild).await {
            Some(true) => {}
            Some(false) => {
                app.store.returned(guild).await?;
                continue;
            }
            None => continue,
        }
        app.store.forget_guild(guild).await?;
        info!("removed everything about a server that removed the bot a week ago");
        forgotten = true;
    }
    if forgotten {
        close::sweep(app).await?;
        app.log_is_full.store(true, Ordering::Relaxed);
        close::empty_the_log(app).await?;
    }
    Ok(())
}

/// Whether the bot is in no such server; `None` when Discord does not say. Asked before everything
/// is removed: news of a return may have been missed.
async fn is_gone(app: &App, guild: GuildId) -> Option<bool> {
    match app.discord.get::<serde_json::Value>(&format!("guilds/{guild}")).await {
        Ok(_) => Some(false),
        Err(Failure::Never(Reason::NoAccess)) => Some(true),
        Err(failure) => {
            warn!("could not ask whether I am still in a server: {failure}");
            None
        }
    }
}

/// The bot was removed from a server.
pub async fn removed_from(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<(), Error> {
    app.store.left(guild, now).await?;
    app.wake.notify_one();
    Ok(())
}

/// The bot is in a server, perhaps again.
pub async fn is_in(app: &App, guild: GuildId) -> Result<(), Error> {
    if app.store.returned(guild).await? {
        app.wake.notify_one();
    }
    Ok(())
}

/// Discord lists all servers the bot is in when it connects: the others removed it while it was away.
pub async fn is_only_in(app: &App, guilds: &[GuildId], now: DateTime<Utc>) -> Result<(), Error> {
    for guild in app.store.guilds().await? {
        if !guilds.contains(&guild) {
            app.store.left(guild, now).await?;
        }
    }
    app.wake.notify_one();
    Ok(())
}
