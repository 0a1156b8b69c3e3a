//! A look at everything a server's pulses depend on: what is wrong, and what to do about it.

use chrono::{DateTime, TimeDelta, Utc};

use super::{App, Error, manage};
use crate::{
    discord::{
        access,
        outbound::Failure,
        texts::doctor::{self as texts, Finding, Health},
    },
    domain::{ChannelId, GuildId, zone},
    store::{Team, nightly},
};

/// How far the machine's clock may differ from Discord's.
const CLOCKS_APART: TimeDelta = TimeDelta::minutes(1);

/// Looks everything over; returns what to say.
pub async fn look(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let teams = app.store.teams(guild).await?;
    let mut schedules = app.store.schedules_of(guild).await?;
    schedules.retain(|schedule| !schedule.teams.is_empty());
    let mut findings = Vec::new();
    let needed = manage::needed_of_team(app, guild).await?;
    for team in &teams {
        findings.extend(of_channel(app, guild, team.channel, needed).await);
    }
    let mut reports: Vec<ChannelId> = schedules.iter().map(|schedule| schedule.report_to).collect();
    reports.sort();
    reports.dedup();
    for channel in reports {
        findings.extend(of_channel(app, guild, channel, &access::TO_REPORT).await);
    }
    findings.extend(of_roles(app, guild, &teams).await);
    for team in teams.iter().filter(|team| !schedules.iter().any(|schedule| schedule.asks(team.id))) {
        findings.push(Finding::NotAsked(team.name.clone()));
    }
    findings.extend(of_clock(app).await);
    if let Err(error) = app.store.check().await {
        findings.push(Finding::Database(error.to_string()));
    }
    for (channel, why, count) in app.store.given_up(guild).await? {
        findings.push(Finding::GivenUp { channel, why, count });
    }
    let health = Health {
        zone_data: zone::version().to_owned(),
        last_backup: nightly::last(&app.data),
        schedules: schedules
            .iter()
            .map(|schedule| (schedule.survey.clone(), schedule.paused, schedule.planned))
            .collect(),
    };
    Ok(texts::report(&findings, &health, now))
}

/// What the bot lacks in a channel, if it is anything.
async fn of_channel(
    app: &App,
    guild: GuildId,
    channel: ChannelId,
    needed: &[access::Needed],
) -> Option<Finding> {
    let bot = app.bot.get()?;
    match access::missing(&app.discord, guild, channel, *bot, needed).await {
        Ok(missing) if missing.is_empty() => None,
        Ok(missing) => Some(Finding::Permissions { channel, missing: missing.join(", ") }),
        Err(Failure::Never(reason)) => Some(Finding::Channel { channel, why: reason.to_string() }),
        Err(later @ Failure::Later { .. }) => Some(Finding::Unknown { channel, why: later.to_string() }),
    }
}

/// Whether rounds would open at the wrong time.
async fn of_clock(app: &App) -> Option<Finding> {
    let theirs = app.discord.time().await.ok().flatten()?;
    let ahead = app.clock.now() - theirs;
    (ahead.abs() > CLOCKS_APART).then_some(Finding::Clock { ahead })
}

/// Teams whose role is gone or that nobody has.
async fn of_roles(app: &App, guild: GuildId, teams: &[Team]) -> Vec<Finding> {
    let Ok(sizes) = app.discord.role_counts(guild).await else { return vec![Finding::NoSizes] };
    let of_team = |team: &Team| match sizes.get(&team.role) {
        None => Some(Finding::NoRole(team.name.clone())),
        Some(0) => Some(Finding::NobodyThere(team.name.clone())),
        Some(_) => None,
    };
    teams.iter().filter_map(of_team).collect()
}
