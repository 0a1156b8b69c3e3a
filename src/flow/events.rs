//! What happened to a team or to everybody, as admins write it down: marked in pictures, never called a cause.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{App, Error, Member, Refusal};
use crate::{
    discord::{command::EventRequest, texts::chronicle},
    domain::{
        EventId, GuildId, RoleId,
        chronicle::{Event, LONGEST_LABEL},
        one_line, quotable,
    },
    store::{Change, NewEvent, Team},
};

/// Writes an event down; returns what to say.
pub async fn add(
    app: &App,
    admin: &Member,
    wanted: EventRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let day = day(&wanted.date)?;
    let label = one_line(&wanted.label, LONGEST_LABEL).ok_or(Refusal::BadLabel)?;
    let team = match wanted.team {
        Some(role) => Some(team(app, admin.guild, role).await?),
        None => None,
    };
    let whose = team.as_ref().map(|team| team.name.as_str());
    let what = format!("event add: {label}, {day}{}", of(whose));
    let event = NewEvent { team: team.as_ref().map(|team| team.id), day, label: label.clone() };
    app.store.add_event(&event, &Change { guild: admin.guild, by: admin.user, at: now, what }).await?;
    Ok(chronicle::event_added(&label, day, whose))
}

/// Takes an event out of what comes; returns what to say.
pub async fn remove(app: &App, admin: &Member, event: &str, now: DateTime<Utc>) -> Result<String, Error> {
    let id: EventId = event.parse().map_err(|_| Refusal::UnknownEvent)?;
    let found = standing(app, admin.guild).await?.into_iter().find(|(event, _)| event.id == id);
    let (event, team) = found.ok_or(Refusal::UnknownEvent)?;
    let what = format!("event remove: {}, {}{}", event.label, event.day, of(team.as_deref()));
    app.store.remove_event(id, &Change { guild: admin.guild, by: admin.user, at: now, what }).await?;
    Ok(chronicle::event_removed(&event.label, event.day))
}

/// All events; returns what to say.
pub async fn list(app: &App, guild: GuildId) -> Result<Vec<String>, Error> {
    Ok(chronicle::events(&standing(app, guild).await?))
}

/// The events there are, as pairs of what people read and what is sent, the latest first.
pub(super) async fn suggestions(app: &App, guild: GuildId) -> Result<Vec<(String, String)>, Error> {
    let events = standing(app, guild).await?.into_iter().rev();
    let named = events.map(|(event, team)| {
        (format!("{} · {}{}", event.day, event.label, of(team.as_deref())), event.id.to_string())
    });
    Ok(named.collect())
}

/// The events that were not removed, each with the name of its team.
async fn standing(app: &App, guild: GuildId) -> Result<Vec<(Event, Option<String>)>, Error> {
    let teams = app.store.teams(guild).await?;
    let events = app.store.chronicle(guild).await?.events.into_iter().filter(|it| it.removed_at.is_none());
    let named = events.map(|event| {
        // A team may have been removed since.
        let name = |id| teams.iter().find(|team| team.id == id).map_or("a former team", |team| &team.name);
        let team = event.team.map(|id| name(id).to_owned());
        (event, team)
    });
    Ok(named.collect())
}

fn of(team: Option<&str>) -> String {
    team.map(|team| format!(" ({team})")).unwrap_or_default()
}

/// The team with a role.
pub(super) async fn team(app: &App, guild: GuildId, role: RoleId) -> Result<Team, Error> {
    let found = app.store.teams(guild).await?.into_iter().find(|team| team.role == role);
    found.ok_or_else(|| Refusal::NoTeam("This role".into()).into())
}

/// The years in which something that matters here can lie.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A day such as 2026-12-24.
pub(super) fn day(typed: &str) -> Result<NaiveDate, Refusal> {
    let day = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok();
    let day = day.filter(|day| YEARS.contains(&day.year()));
    day.ok_or_else(|| Refusal::BadDate(quotable(typed)))
}
