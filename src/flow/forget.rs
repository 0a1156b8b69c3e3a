//! Forgetting: servers that removed the bot, after a time of grace, and what was printed long
//! ago.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Utc};
use tracing::info;

use super::{App, Error, close};
use crate::domain::GuildId;

/// Removes what is to be forgotten by now.
pub async fn what_is_over(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    let mut forgotten = app.store.forget_old(now).await?;
    for guild in app.store.guilds_to_forget(now).await? {
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
