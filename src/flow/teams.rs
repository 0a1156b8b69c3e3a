//! Teams and groups, as admins arrange them. A round that is open keeps what it was opened with.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{App, Error, Member, Refusal, manage, schedules};
use crate::{
    discord::{
        command::TeamRequest,
        texts::{
            admin::{self, ListedTeam},
            literal,
        },
    },
    domain::{GuildId, RoleId, ScheduleId, tree::GroupPath, zone::Zone},
    store::{Change, NewTeam, Team, TeamEdit},
};

/// The word that takes a team out of its group.
const NO_GROUP: &str = "none";

/// Adds a team; returns what to say.
pub async fn add(
    app: &App,
    admin: &Member,
    wanted: TeamRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    if wanted.role.0 == admin.guild.0 {
        return Err(Refusal::RoleIsEveryone.into());
    }
    let channel = wanted.ask_in.ok_or(Refusal::NothingToChange)?;
    let role_name: String = wanted.role_name.chars().take(manage::LONGEST_TEAM_NAME).collect();
    let name = name(wanted.name.as_deref().unwrap_or(&role_name))?;
    let parent = wanted.parent.as_deref().filter(|text| !is_no_group(text));
    let parent = parent.map(str::parse).transpose().map_err(Refusal::from)?;
    let schedule = schedule(app, admin.guild, wanted.schedule.as_deref()).await?;
    if asked_already(app, admin.guild, wanted.role, schedule).await? {
        return Err(Refusal::AskedAlready.into());
    }
    manage::check_team(app, admin.guild, channel).await?;
    let what = format!("team add: {name}{}", under(parent.as_ref()));
    let zone = wanted.zone.as_deref().map(Zone::find).transpose().map_err(Refusal::from)?;
    let team = NewTeam { role: wanted.role, channel, name, parent, zone, schedule };
    app.store.add_team(&team, &change(admin, what, now)).await?;
    schedules::replan_all(app, admin.guild, now).await?;
    saved(app, admin.guild, wanted.role).await
}

/// Changes a team; returns what to say.
pub async fn edit(
    app: &App,
    admin: &Member,
    wanted: TeamRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let team = team(app, admin.guild, wanted.role, &wanted.role_name).await?;
    let parent = match wanted.parent.as_deref() {
        None => None,
        Some(text) if is_no_group(text) => Some(None),
        Some(text) => Some(Some(text.parse::<GroupPath>().map_err(Refusal::from)?)),
    };
    let name = wanted.name.as_deref().map(name).transpose()?;
    let zone = wanted.zone.as_deref().map(Zone::find).transpose().map_err(Refusal::from)?;
    let edit = TeamEdit { channel: wanted.ask_in, name, parent, zone, place: wanted.place };
    let what = described(&edit);
    if what.is_empty() {
        return Err(Refusal::NothingToChange.into());
    }
    if let Some(channel) = edit.channel {
        manage::check_team(app, admin.guild, channel).await?;
    }
    let what = format!("team edit: {}: {}", team.name, what.join(", "));
    app.store.edit_team(&team, &edit, &change(admin, what, now)).await?;
    schedules::replan_all(app, admin.guild, now).await?;
    saved(app, admin.guild, wanted.role).await
}

/// Removes a team; returns what to say.
pub async fn remove(app: &App, admin: &Member, role: RoleId, now: DateTime<Utc>) -> Result<String, Error> {
    let team = team(app, admin.guild, role, "This role").await?;
    app.store.remove_team(team.id, &change(admin, format!("team remove: {}", team.name), now)).await?;
    schedules::replan_all(app, admin.guild, now).await?;
    Ok(admin::team_removed(&team.name))
}

/// All teams; returns what to say.
pub async fn list(app: &App, guild: GuildId) -> Result<Vec<String>, Error> {
    let sizes = app.discord.role_counts(guild).await.ok();
    let mut listed = Vec::new();
    for team in app.store.teams(guild).await? {
        let asked = !schedules_of(app, guild, &team).await?.is_empty();
        listed.push(shown(team, sizes.as_ref(), asked));
    }
    let min_group = app.store.settings(guild).await?.min_group;
    Ok(admin::teams(&listed, &app.store.groups(guild).await?, min_group))
}

async fn saved(app: &App, guild: GuildId, role: RoleId) -> Result<String, Error> {
    let team = team(app, guild, role, "This role").await?;
    let schedules = schedules_of(app, guild, &team).await?;
    let sizes = app.discord.role_counts(guild).await.ok();
    let min_group = app.store.settings(guild).await?.min_group;
    let groups = app.store.groups(guild).await?;
    Ok(admin::team_saved(&shown(team, sizes.as_ref(), !schedules.is_empty()), &groups, min_group, &schedules))
}

/// The schedules that ask a team, in words.
async fn schedules_of(app: &App, guild: GuildId, team: &Team) -> Result<Vec<String>, Error> {
    let schedules = app.store.schedules_of(guild).await?.into_iter();
    let asking = schedules.filter(|schedule| schedule.asks(team.id));
    Ok(asking.map(|schedule| format!("{}, {}", schedule.survey, schedule.times.rule)).collect())
}

fn shown(team: Team, sizes: Option<&HashMap<RoleId, u32>>, asked: bool) -> ListedTeam {
    ListedTeam {
        role: team.role.0,
        size: sizes.map(|sizes| sizes.get(&team.role).copied().unwrap_or(0)),
        name: team.name,
        channel: team.channel.0,
        group: team.group,
        zone: team.zone.map(|zone| zone.to_string()),
        asked,
    }
}

async fn team(app: &App, guild: GuildId, role: RoleId, called: &str) -> Result<Team, Error> {
    let found = app.store.teams(guild).await?.into_iter().find(|team| team.role == role);
    found.ok_or_else(|| Refusal::NoTeam(literal(called)).into())
}

/// The schedule that was chosen, or the only one; none when there is none yet.
async fn schedule(app: &App, guild: GuildId, wanted: Option<&str>) -> Result<Option<ScheduleId>, Error> {
    match manage::schedule(app, guild, wanted).await {
        Ok(schedule) => Ok(Some(schedule.id)),
        Err(Error::Refused(Refusal::NoSchedule)) if wanted.is_none() => Ok(None),
        Err(other) => Err(other),
    }
}

/// Whether another schedule asks a team the survey of this one.
async fn asked_already(
    app: &App,
    guild: GuildId,
    role: RoleId,
    schedule: Option<ScheduleId>,
) -> Result<bool, Error> {
    let schedules = app.store.schedules_of(guild).await?;
    let survey = schedules.iter().find(|it| Some(it.id) == schedule).map(|it| it.survey.clone());
    let team = app.store.teams(guild).await?.into_iter().find(|team| team.role == role);
    let (Some(survey), Some(team)) = (survey, team) else { return Ok(false) };
    let mut others = schedules.iter().filter(|it| Some(it.id) != schedule && it.survey == survey);
    Ok(others.any(|other| other.asks(team.id)))
}

fn is_no_group(text: &str) -> bool {
    text.trim().eq_ignore_ascii_case(NO_GROUP)
}

fn name(typed: &str) -> Result<String, Refusal> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty()
        && name.chars().count() <= manage::LONGEST_TEAM_NAME
        && !name.chars().any(char::is_control);
    fits.then_some(name).ok_or(Refusal::BadName)
}

fn described(edit: &TeamEdit) -> Vec<String> {
    let mut what = Vec::new();
    what.extend(edit.channel.map(|_| "another channel".to_owned()));
    what.extend(edit.name.as_ref().map(|name| format!("called {name}")));
    what.extend(edit.parent.as_ref().map(|parent| match parent {
        Some(path) => format!("in {path}"),
        None => "in no group".to_owned(),
    }));
    what.extend(edit.zone.as_ref().map(|zone| format!("in the zone {zone}")));
    what.extend(edit.place.map(|place| format!("place {place}")));
    what
}

fn under(parent: Option<&GroupPath>) -> String {
    parent.map(|path| format!(" in {path}")).unwrap_or_default()
}

fn change(admin: &Member, what: String, at: DateTime<Utc>) -> Change {
    Change { guild: admin.guild, by: admin.user, at, what }
}
