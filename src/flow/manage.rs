//! What admins ask for: setting up a pulse, opening and closing rounds by hand,
//! seeing a summary again.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{
    App, Error, Member, Refusal, events, open, promises, report,
    report::{Page, Printed},
    schedules, surveys,
};
use crate::{
    discord::{
        access,
        command::{SetupRequest, Typing},
        outbound::Failure,
        texts,
    },
    domain::{
        ChannelId, GuildId, RoundId, ScheduleId, friendly,
        language::Language,
        rotation,
        round::{Round, RoundState},
        schedule::{Opening, Schedule, Times},
        survey::{Questionnaire, Survey},
        zone::{self, Zone},
    },
    store::{Change, Setup},
};

/// The longest name of a team, in characters.
pub(super) const LONGEST_TEAM_NAME: usize = 50;

/// Makes a team and its schedule in one go; returns what to say, the first questions, and the
/// language the admin would read them in.
///
/// # Errors
/// A refusal when something asked for cannot be: nothing has been changed then.
pub async fn set_up(
    app: &App,
    admin: &Member,
    wanted: SetupRequest,
    now: DateTime<Utc>,
) -> Result<(String, Language, Questionnaire), Error> {
    let guild = admin.guild;
    if wanted.role.0 == guild.0 {
        return Err(Refusal::RoleIsEveryone.into());
    }
    let survey = surveys::find(app, guild, &wanted.survey).await?;
    let times = times(&wanted, &survey, now)?;
    check_team(app, guild, wanted.ask_in).await?;
    check_access(app, guild, wanted.report_to, &access::TO_REPORT).await?;
    let setup = Setup {
        guild,
        role: wanted.role,
        team_name: wanted.role_name.chars().take(LONGEST_TEAM_NAME).collect(),
        ask_in: wanted.ask_in,
        report_to: wanted.report_to,
        survey: survey.name.clone(),
        next_due_at: times.next_after(now).ok_or(Refusal::NeverOpens)?.due_at,
        language: wanted.language,
        times,
    };
    let size =
        app.discord.role_counts(guild).await.ok().map(|sizes| sizes.get(&setup.role).copied().unwrap_or(0));
    let id = {
        // A round that is being opened by the old rule must not write its next time over ours.
        let _opening = app.opening.lock().await;
        let what = format!("setup: {}, {}, {}", setup.team_name, setup.survey, setup.times.rule);
        app.store.set_up(&setup, &Change { guild, by: admin.user, at: now, what }).await?
    };
    schedules::replan_all(app, guild, now).await?;
    let schedule = schedule(app, guild, Some(&id.to_string())).await?;
    let openings: Vec<Opening> = schedule.times.upcoming(now).take(3).collect();
    let teams = app.store.teams_of_schedule(id).await?;
    let teams: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
    let settings = app.store.settings(guild).await?;
    let text =
        texts::admin::setup_done(&schedule, (&setup.team_name, size), &teams, settings.min_group, &openings);
    let past = app.store.asked_before(id, &survey.name).await?;
    let asked = rotation::questionnaire(&survey, &past);
    Ok((text, admin.language.unwrap_or(settings.language), asked))
}

fn times(wanted: &SetupRequest, survey: &Survey, now: DateTime<Utc>) -> Result<Times, Refusal> {
    let zone = Zone::find(&wanted.zone)?;
    let rule =
        friendly::parse(wanted.when.as_deref().unwrap_or(survey.cadence.when()), zone.civil(now).date())?;
    let times = Times { rule, zone, open_for: wanted.open_for.parse()?, skips: BTreeSet::new() };
    if !times.rounds_stay_apart(now, &[]) {
        return Err(Refusal::RoundsOverlap);
    }
    Ok(times)
}

/// Whether the bot has the permissions it needs in the channel of a team.
pub(super) async fn check_team(app: &App, guild: GuildId, channel: ChannelId) -> Result<(), Error> {
    check_access(app, guild, channel, needed_of_team(app, guild).await?).await
}

/// What the bot needs in the channels of teams.
pub(super) async fn needed_of_team(app: &App, guild: GuildId) -> Result<&'static [access::Needed], Error> {
    let shares = app.store.settings(guild).await?.share_with_team;
    Ok(if shares { &access::TO_SHARE } else { &access::TO_ASK })
}

/// Whether the bot has the permissions it needs in a channel.
pub(super) async fn check_access(
    app: &App,
    guild: GuildId,
    channel: ChannelId,
    needed: &[access::Needed],
) -> Result<(), Error> {
    let Some(bot) = app.bot.get() else { return Ok(()) };
    match access::missing(&app.discord, guild, channel, *bot, needed).await {
        Ok(missing) if missing.is_empty() => Ok(()),
        Ok(missing) => Err(Refusal::CannotPost { channel, missing: missing.join(", ") }.into()),
        // What Discord will not tell us is found out when the first message is posted.
        Err(Failure::Never(reason)) => {
            tracing::warn!("could not look up the permissions in channel {channel}: {reason}");
            Ok(())
        }
        Err(later) => Err(later.into()),
    }
}

/// What is open, until when, and whether people know; returns what to say. Never how many answered.
pub async fn status(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let mut rounds = Vec::new();
    for round in app.store.rounds_in_hand().await?.into_iter().filter(|round| round.guild == guild) {
        let invitations = app.store.invitations(round.id).await?;
        rounds.push(texts::schedule::status(&round, &invitations, now));
    }
    Ok(texts::schedule::rounds(rounds))
}

/// Opens a round now.
pub async fn open_round(
    app: &App,
    guild: GuildId,
    wanted: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Round, Error> {
    let schedule = schedule(app, guild, wanted).await?;
    open::by_hand(app, &schedule, now).await
}

/// Closes an open round now.
pub async fn close_round(
    app: &App,
    guild: GuildId,
    wanted: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Round, Error> {
    let rounds = app.store.rounds_in_hand().await?.into_iter();
    let open = rounds.filter(|round| round.guild == guild && round.is_running(now));
    let round = only(
        open.filter(|round| wanted.is_none_or(|id| id.parse() == Ok(round.id))),
        Refusal::NoOpenRound,
        Refusal::WhichRound,
    )?;
    app.store.close_early(round.id, now).await?;
    app.wake.notify_one();
    Ok(round)
}

/// The messages of a past round as they were posted: an overview where there was one, and a
/// summary for each cell.
pub async fn show_report(
    app: &App,
    guild: GuildId,
    wanted: Option<&str>,
    round: Option<&str>,
) -> Result<Vec<Page>, Error> {
    let schedule = match (wanted, round) {
        (None, Some(_)) => None,
        (wanted, _) => Some(schedule(app, guild, wanted).await?.id),
    };
    let fits = |it: &Round| {
        matches!(it.state, RoundState::Closed | RoundState::Reported)
            && !it.forgotten
            && schedule.is_none_or(|schedule| schedule == it.schedule)
            && round.is_none_or(|id| id.parse::<RoundId>() == Ok(it.id))
    };
    let rounds = match round.and_then(|id| id.parse().ok()) {
        Some(id) => app.store.round(id).await?.into_iter().filter(|it| it.guild == guild).collect(),
        None => app.store.rounds_of(guild).await?,
    };
    let round = rounds.into_iter().find(fits).ok_or(Refusal::NoReport)?;
    let printed = Printed::of(&app.store, &round).await?;
    let pages = report::pages(&round, &printed, None).await?;
    Ok(pages.into_iter().map(|(_, page)| page).collect())
}

/// What an option could be, as pairs of what people read and what is sent.
pub async fn suggest(
    app: &App,
    guild: GuildId,
    typing: &Typing,
    now: DateTime<Utc>,
) -> Result<Vec<(String, String)>, Error> {
    let found = match typing.option.as_str() {
        "survey" => surveys::suggestions(app, guild).await?,
        "zone" => zone::matching(&typing.text, 25).into_iter().map(|name| (name.clone(), name)).collect(),
        "schedule" => known_schedules(app, guild).await?,
        "round" => rounds(app, guild, typing, now).await?,
        "parent" => groups(app, guild).await?,
        "event" => events::suggestions(app, guild).await?,
        "action" => promises::suggestions(app, guild).await?,
        "dimension" => promises::topic_suggestions(app, guild).await?,
        _ => Vec::new(),
    };
    let part = typing.text.to_lowercase();
    let part = if typing.option == "zone" { "" } else { &part };
    Ok(found
        .into_iter()
        .filter(|(name, value)| name.to_lowercase().contains(part) || value.contains(part))
        .take(25)
        .collect())
}

async fn groups(app: &App, guild: GuildId) -> Result<Vec<(String, String)>, Error> {
    let groups = app.store.groups(guild).await?;
    let paths = groups.iter().filter_map(|group| texts::admin::group_names(&groups, Some(group.id)));
    Ok(paths.map(|path| (path.clone(), path)).collect())
}

async fn known_schedules(app: &App, guild: GuildId) -> Result<Vec<(String, String)>, Error> {
    let mut found = Vec::new();
    for schedule in app.store.schedules_of(guild).await? {
        let mut teams: Vec<String> =
            app.store.teams_of_schedule(schedule.id).await?.into_iter().map(|team| team.name).collect();
        if teams.is_empty() {
            teams.push("no team".into());
        }
        found.push((
            format!("{} · {} · {}", teams.join(", "), schedule.survey, schedule.times.rule),
            schedule.id.to_string(),
        ));
    }
    Ok(found)
}

async fn rounds(
    app: &App,
    guild: GuildId,
    typing: &Typing,
    now: DateTime<Utc>,
) -> Result<Vec<(String, String)>, Error> {
    let schedule: Option<ScheduleId> = typing.schedule.as_deref().and_then(|id| id.parse().ok());
    let rounds = app.store.rounds_of(guild).await?.into_iter();
    // A round is closed while it runs, and looked at afterwards.
    let wanted =
        |round: &Round| !round.forgotten && round.is_running(now) == (typing.command == "round close");
    let rounds = rounds.filter(|round| wanted(round) && schedule.is_none_or(|id| id == round.schedule));
    let found = rounds.map(|round| {
        let teams: Vec<&str> = round.teams.iter().map(|team| team.name.as_str()).collect();
        let day = round.opened_at.format("%Y-%m-%d");
        (format!("Round {} · {} · opened {day}", round.number, teams.join(", ")), round.id.to_string())
    });
    Ok(found.collect())
}

/// The schedule that was asked for, or the only one.
pub(super) async fn schedule(app: &App, guild: GuildId, wanted: Option<&str>) -> Result<Schedule, Error> {
    let mut schedules = app.store.schedules_of(guild).await?;
    // One whose teams were all removed is only meant when there is no other.
    if wanted.is_none() && schedules.iter().any(|schedule| !schedule.teams.is_empty()) {
        schedules.retain(|schedule| !schedule.teams.is_empty());
    }
    let fitting =
        schedules.into_iter().filter(|schedule| wanted.is_none_or(|id| id.parse() == Ok(schedule.id)));
    let none = if wanted.is_some() { Refusal::UnknownSchedule } else { Refusal::NoSchedule };
    Ok(only(fitting, none, Refusal::WhichSchedule)?)
}

fn only<T>(mut found: impl Iterator<Item = T>, none: Refusal, several: Refusal) -> Result<T, Refusal> {
    let first = found.next().ok_or(none)?;
    if found.next().is_some() { Err(several) } else { Ok(first) }
}
