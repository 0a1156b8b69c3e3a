//! Schedules, as admins arrange them. A round that is open keeps what it was opened with.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{App, Error, Member, Refusal, manage, surveys};
use crate::{
    discord::{
        access,
        command::{ScheduleRequest, SkipRequest},
        texts::schedule::{self as texts, ShownTeam},
    },
    domain::{
        GuildId, ScheduleId, friendly,
        schedule::{Audience, Planned, Schedule, Times},
        zone::Zone,
    },
    store::{Change, ScheduleEdit, Team},
};

mod typed;

use typed::{chosen, days, remind};

/// The most days a schedule leaves out.
const MOST_SKIPS: usize = 100;

/// When to remind people where nobody says otherwise, in per cent of their time.
const DEFAULT_REMIND: u32 = 50;

/// Makes a schedule; returns what to say.
pub async fn add(
    app: &App,
    admin: &Member,
    wanted: ScheduleRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let survey = surveys::find(app, admin.guild, wanted.survey.as_deref().unwrap_or_default()).await?;
    let zone = Zone::find(wanted.zone.as_deref().unwrap_or("UTC")).map_err(Refusal::from)?;
    let when = wanted.when.as_deref().unwrap_or(survey.cadence.when());
    let times = Times {
        rule: friendly::parse(when, zone.civil(now).date()).map_err(Refusal::from)?,
        zone,
        open_for: wanted.open_for.as_deref().unwrap_or("2 days").parse().map_err(Refusal::from)?,
        skips: BTreeSet::new(),
    };
    let all = app.store.teams(admin.guild).await?;
    let teams = match wanted.teams.as_deref() {
        Some(text) => chosen(&all, text)?,
        None => all,
    };
    let draft = Schedule {
        id: ScheduleId(0),
        guild: admin.guild,
        survey: survey.name.clone(),
        report_to: wanted.report_to.ok_or(Refusal::NothingToChange)?,
        teams: audience(&teams),
        times,
        remind_percent: remind(wanted.remind, Some(DEFAULT_REMIND)),
        paused: false,
        planned: Planned { due_at: now, wakes_at: now },
    };
    check(app, &draft, now).await?;
    manage::check_access(app, admin.guild, draft.report_to, &access::TO_REPORT).await?;
    let edit = edit_of(&draft, None, now)?;
    let what = format!("schedule add: {}, {}", survey.name, draft.times.rule);
    let id = app.store.add_schedule(&survey.name, &edit, &change(admin, what, now)).await?;
    app.wake.notify_one();
    saved(app, admin.guild, &id.to_string(), "is made", now).await
}

/// Changes a schedule; returns what to say.
pub async fn edit(
    app: &App,
    admin: &Member,
    wanted: ScheduleRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let _opening = app.opening.lock().await;
    let before = manage::schedule(app, admin.guild, wanted.schedule.as_deref()).await?;
    let mut after = before.clone();
    if let Some(zone) = &wanted.zone {
        after.times.zone = Zone::find(zone).map_err(Refusal::from)?;
    }
    if let Some(when) = &wanted.when {
        let today = after.times.zone.civil(now).date();
        after.times.rule = friendly::parse(when, today).map_err(Refusal::from)?;
    }
    if let Some(open_for) = &wanted.open_for {
        after.times.open_for = open_for.parse().map_err(Refusal::from)?;
    }
    if let Some(teams) = &wanted.teams {
        after.teams = audience(&chosen(&app.store.teams(admin.guild).await?, teams)?);
    }
    after.report_to = wanted.report_to.unwrap_or(before.report_to);
    after.remind_percent = remind(wanted.remind, before.remind_percent);
    if after == before {
        return Err(Refusal::NothingToChange.into());
    }
    check(app, &after, now).await?;
    if after.report_to != before.report_to {
        manage::check_access(app, admin.guild, after.report_to, &access::TO_REPORT).await?;
    }
    let edit = edit_of(&after, app.store.last_opening(before.id).await?, now)?;
    let what = format!("schedule edit: {}, {}", after.survey, after.times.rule);
    app.store.edit_schedule(before.id, &edit, &change(admin, what, now)).await?;
    app.wake.notify_one();
    saved(app, admin.guild, &before.id.to_string(), "is changed", now).await
}

/// Leaves days out, or takes them back; returns what to say.
pub async fn skip(
    app: &App,
    admin: &Member,
    wanted: SkipRequest,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let _opening = app.opening.lock().await;
    let before = manage::schedule(app, admin.guild, wanted.schedule.as_deref()).await?;
    let mut after = before.clone();
    let days = match wanted.days.as_deref() {
        Some(text) => days(text, before.times.zone.civil(now).date())?,
        None if wanted.undo => before.times.skips.clone(),
        None => next_day(&before).ok_or(Refusal::NeverOpens)?.into(),
    };
    for day in &days {
        if wanted.undo {
            after.times.skips.remove(day)
        } else {
            after.times.skips.insert(*day)
        };
    }
    if after.times.skips.len() > MOST_SKIPS {
        return Err(Refusal::TooManyDays(MOST_SKIPS).into());
    }
    if after == before {
        return Err(Refusal::NothingToChange.into());
    }
    let edit = edit_of(&after, app.store.last_opening(before.id).await?, now)?;
    let list: Vec<String> = days.iter().map(NaiveDate::to_string).collect();
    let word = if wanted.undo { "skip, undone" } else { "skip" };
    let what = format!("schedule {word}: {}: {}", before.survey, list.join(", "));
    app.store.edit_schedule(before.id, &edit, &change(admin, what, now)).await?;
    app.wake.notify_one();
    let done = if wanted.undo { "opens again as planned" } else { "leaves these days out" };
    saved(app, admin.guild, &before.id.to_string(), done, now).await
}

/// Lets a schedule rest; returns what to say.
pub async fn pause(
    app: &App,
    admin: &Member,
    wanted: Option<&str>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    // Not while a round of it is being opened.
    let _opening = app.opening.lock().await;
    let schedule = manage::schedule(app, admin.guild, wanted).await?;
    if schedule.paused {
        return Err(Refusal::PausedAlready.into());
    }
    let what = format!("schedule pause: {}", schedule.survey);
    app.store.pause_schedule(schedule.id, None, &change(admin, what, now)).await?;
    saved(app, admin.guild, &schedule.id.to_string(), "is paused", now).await
}

/// Lets a schedule go on with its next opening; returns what to say.
pub async fn resume(
    app: &App,
    admin: &Member,
    wanted: Option<&str>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    // Not while a round of it is being opened.
    let _opening = app.opening.lock().await;
    let schedule = manage::schedule(app, admin.guild, wanted).await?;
    if !schedule.paused {
        return Err(Refusal::NotPaused.into());
    }
    let last = app.store.last_opening(schedule.id).await?;
    let planned = schedule.replanned(now, last).ok_or(Refusal::NeverOpens)?;
    let what = format!("schedule resume: {}", schedule.survey);
    app.store.pause_schedule(schedule.id, Some(planned), &change(admin, what, now)).await?;
    app.wake.notify_one();
    saved(app, admin.guild, &schedule.id.to_string(), "goes on", now).await
}

/// Removes a schedule; returns what to say.
pub async fn remove(
    app: &App,
    admin: &Member,
    wanted: Option<&str>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let _opening = app.opening.lock().await;
    let schedule = manage::schedule(app, admin.guild, wanted).await?;
    let what = format!("schedule remove: {}, {}", schedule.survey, schedule.times.rule);
    app.store.remove_schedule(schedule.id, &change(admin, what, now)).await?;
    Ok(texts::removed(&schedule))
}

/// All schedules; returns what to say.
pub async fn list(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let mut shown = Vec::new();
    for schedule in app.store.schedules_of(guild).await? {
        let teams = app.store.teams_of_schedule(schedule.id).await?;
        shown.push(texts::schedule(&schedule, &shown_teams(&teams), now));
    }
    Ok(texts::list(shown))
}

/// Plans the next opening of every schedule of a server anew, after something that decides it changed.
pub(super) async fn replan_all(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<(), Error> {
    for schedule in app.store.schedules_of(guild).await? {
        replan(app, &schedule, now).await?;
    }
    app.wake.notify_one();
    Ok(())
}

/// Plans all next openings anew: the data on zones may have changed while the bot was away. What was
/// due meanwhile stays due.
pub async fn replan_the_future(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    app.store.wait_no_longer(now).await?;
    for schedule in app.store.all_schedules().await? {
        replan(app, &schedule, now).await?;
    }
    Ok(())
}

async fn replan(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<(), Error> {
    // What is due is opened, or told of, before anything else is planned.
    if schedule.planned.wakes_at <= now {
        return Ok(());
    }
    let last = app.store.last_opening(schedule.id).await?;
    match schedule.replanned(now, last).filter(|planned| *planned != schedule.planned) {
        Some(planned) => Ok(app.store.set_planned(schedule.id, planned).await?),
        None => Ok(()),
    }
}

async fn saved(app: &App, guild: GuildId, id: &str, done: &str, now: DateTime<Utc>) -> Result<String, Error> {
    let schedule = manage::schedule(app, guild, Some(id)).await?;
    let teams = app.store.teams_of_schedule(schedule.id).await?;
    Ok(texts::saved(&schedule, &shown_teams(&teams), done, now))
}

fn shown_teams(teams: &[Team]) -> Vec<ShownTeam> {
    teams.iter().map(|team| ShownTeam { name: team.name.clone(), zone: team.zone.clone() }).collect()
}

/// What cannot be: a team that is asked the same twice, rounds that overlap, nobody to ask.
async fn check(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<(), Error> {
    if schedule.teams.is_empty() {
        return Err(Refusal::NoTeams.into());
    }
    for other in app.store.schedules_of(schedule.guild).await? {
        let same = other.id != schedule.id && other.survey == schedule.survey;
        if same && schedule.teams.iter().any(|audience| other.asks(audience.team)) {
            return Err(Refusal::AskedAlready.into());
        }
    }
    if !schedule.times.rounds_stay_apart(now, &schedule.teams) {
        return Err(Refusal::RoundsOverlap.into());
    }
    Ok(())
}

fn edit_of(
    schedule: &Schedule,
    last: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<ScheduleEdit, Refusal> {
    Ok(ScheduleEdit {
        report_to: schedule.report_to,
        times: schedule.times.clone(),
        teams: schedule.teams.iter().map(|audience| audience.team).collect(),
        remind_percent: schedule.remind_percent,
        planned: schedule.replanned(now, last).ok_or(Refusal::NeverOpens)?,
    })
}

fn audience(teams: &[Team]) -> Vec<Audience> {
    teams.iter().map(|team| Audience { team: team.id, zone: team.zone.clone() }).collect()
}

/// The day on which a schedule opens next, as a set.
fn next_day(schedule: &Schedule) -> Option<[NaiveDate; 1]> {
    let just_before = schedule.planned.due_at - chrono::TimeDelta::seconds(1);
    Some([schedule.times.next_after(just_before)?.civil.date()])
}

fn change(admin: &Member, what: String, at: DateTime<Utc>) -> Change {
    Change { guild: admin.guild, by: admin.user, at, what }
}
