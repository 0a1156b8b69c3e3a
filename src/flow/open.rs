//! Opening: a schedule that is due becomes a round with its own copy of what is asked of whom.

use chrono::{DateTime, TimeDelta, Utc};
use tracing::{error, info};

use super::{App, Error, Refusal, surveys};
use crate::{
    discord::{post, texts::posts},
    domain::{
        RoundId, ScheduleId, TeamId,
        disclosure::quiet,
        rotation,
        round::{AskedTeam, OtherTeam, Round, RoundState},
        schedule::{Due, Schedule},
    },
    store::{NewRound, cause::Cause, outbox::NewMessage},
};

/// Opens what is due. One schedule's trouble does not hold up the others.
pub async fn due_rounds(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    for schedule in app.store.schedules_due(now).await? {
        if let Err(error) = due_round(app, schedule.id, now).await {
            error!(schedule.id = %schedule.id, error = &error as &dyn std::error::Error, "could not open the round of schedule {}", schedule.id);
        }
    }
    Ok(())
}

async fn due_round(app: &App, schedule: ScheduleId, now: DateTime<Utc>) -> Result<(), Error> {
    let _opening = app.opening.lock().await;
    // It may have been changed while another one was opened.
    let mut due = app.store.schedules_due(now).await?.into_iter();
    let Some(schedule) = due.find(|it| it.id == schedule) else { return Ok(()) };

    let due = schedule.times.due(schedule.next_due_at, now);
    if schedule.teams.is_empty() {
        // Nobody is left to ask: it goes on when a team is added again, and no comment waits for that.
        app.store.forget_waiting(schedule.id).await?;
        return Ok(app.store.set_next_due(schedule.id, due.next_due_at, None).await?);
    }
    let in_hand = open_round_of(app, &schedule, now).await?;
    let open = due.open.filter(|at| {
        // One that was opened by hand takes the place of the one that is due.
        if in_hand.is_some() {
            info!(schedule.id = %schedule.id, "schedule {} is due at {at}, but has a round open", schedule.id);
        }
        in_hand.is_none()
    });
    let gone = survey_gone(app, &schedule, open, due.next_due_at).await?;
    if gone.is_some() {
        return Ok(app.store.set_next_due(schedule.id, due.next_due_at, gone.as_ref()).await?);
    }
    let notice = missed(app, &schedule, &due, open).await?;
    match open {
        Some(at) => open_at(app, &schedule, at, (now, at), Some((due.next_due_at, notice))).await,
        None => Ok(app.store.set_next_due(schedule.id, due.next_due_at, notice.as_ref()).await?),
    }
}

/// What leadership is told when there is nothing to ask, as when a file was taken out of the folder.
async fn survey_gone(
    app: &App,
    schedule: &Schedule,
    open: Option<DateTime<Utc>>,
    next: DateTime<Utc>,
) -> Result<Option<NewMessage>, Error> {
    let Some(at) = open else { return Ok(None) };
    match surveys::find(app, schedule.guild, &schedule.survey).await {
        Ok(_) => Ok(None),
        Err(Error::Refused(Refusal::UnknownSurvey(name))) => {
            error!(schedule.id = %schedule.id, "schedule {} asks {name:?}, which is not there any more", schedule.id);
            let language = app.store.settings(schedule.guild).await?.language;
            let text = posts::survey_gone(language, &name, next);
            let cause = Cause::Missed(schedule.id, at.timestamp());
            Ok(Some(NewMessage::new(cause, schedule.report_to, post::plain(text))))
        }
        Err(other) => Err(other),
    }
}

/// What leadership is told of openings that passed.
async fn missed(
    app: &App,
    schedule: &Schedule,
    due: &Due,
    late: Option<DateTime<Utc>>,
) -> Result<Option<NewMessage>, Error> {
    let Some(first) = due.missed.first() else { return Ok(None) };
    let teams = app.store.teams_of_schedule(schedule.id).await?;
    let teams: Vec<String> = teams.into_iter().map(|team| team.name).collect();
    let language = app.store.settings(schedule.guild).await?.language;
    let text = posts::openings_missed(language, (schedule, &teams), &due.missed, late, due.next_due_at);
    let cause = Cause::Missed(schedule.id, first.timestamp());
    Ok(Some(NewMessage::new(cause, schedule.report_to, post::plain(text))))
}

/// Opens a round of a schedule now, whatever its rule says; the rule goes on as planned.
pub async fn by_hand(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Round, Error> {
    if schedule.teams.is_empty() {
        return Err(Refusal::NobodyToAsk.into());
    }
    let _opening = app.opening.lock().await;
    if let Some(round) = open_round_of(app, schedule, now).await? {
        return Err(Refusal::RoundIsOpen { number: round.number, closes_at: round.closes_at }.into());
    }
    // Two rounds never have the same due time, to the second.
    let last = app.store.last_round(schedule.id).await?.map(|(_, due_at)| due_at + TimeDelta::seconds(1));
    let due_at = last.map_or(now, |earliest| earliest.max(now));
    open_at(app, schedule, due_at, (now, now), None).await?;
    app.wake.notify_one();
    open_round_of(app, schedule, now).await?.ok_or(Refusal::NoOpenRound.into())
}

async fn open_round_of(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Option<Round>, Error> {
    let mut in_hand = app.store.rounds_in_hand().await?.into_iter();
    Ok(in_hand.find(|round| round.schedule == schedule.id && round.is_running(now)))
}

/// Makes the round. Its time runs from `counted_from`: from when it was due, even when that
/// is a while ago. `planned` is when to look again and what to say, unless it is by hand.
async fn open_at(
    app: &App,
    schedule: &Schedule,
    due_at: DateTime<Utc>,
    (now, counted_from): (DateTime<Utc>, DateTime<Utc>),
    planned: Option<(DateTime<Utc>, Option<NewMessage>)>,
) -> Result<(), Error> {
    let round = draft(app, schedule, now).await?;
    let number = round.number;
    let round = NewRound {
        schedule: schedule.id,
        guild: schedule.guild,
        number,
        due_at,
        opened_at: now,
        closes_at: counted_from + schedule.times.open_for.delta(),
        min_group: round.min_group,
        comment_group: round.comment_group,
        report_to: schedule.report_to,
        language: round.language,
        questionnaire: round.questionnaire,
        teams: round.teams,
        groups: round.groups,
        others: round.others,
    };
    app.store.open_round(&round, planned).await?;
    info!(schedule.id = %schedule.id, "opened round {number} of schedule {}", schedule.id);
    Ok(())
}

/// The round a schedule would ask now: with today's teams, sizes, groups and settings.
pub async fn draft(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Round, Error> {
    let number = app.store.last_round(schedule.id).await?.map_or(1, |(number, _)| number + 1);
    let settings = app.store.settings(schedule.guild).await?;
    // A team that no schedule asks takes nobody away from one that is asked.
    let schedules = app.store.schedules_of(schedule.guild).await?;
    let is_asked = |team: TeamId| schedules.iter().any(|other| other.teams.contains(&team));
    let all = app.store.teams(schedule.guild).await?;
    Ok(Round {
        id: RoundId(0),
        schedule: schedule.id,
        guild: schedule.guild,
        number,
        questionnaire: rotation::questionnaire(
            &surveys::find(app, schedule.guild, &schedule.survey).await?,
            &app.store.asked_before(schedule.id, &schedule.survey).await?,
        ),
        min_group: settings.min_group,
        comment_group: settings.comment_group(),
        report_to: schedule.report_to,
        language: settings.language,
        opened_at: now,
        closes_at: now + schedule.times.open_for.delta(),
        reminded: false,
        forgotten: false,
        state: RoundState::Opening,
        teams: asked_teams(app, schedule).await?,
        groups: app.store.groups(schedule.guild).await?,
        others: all
            .into_iter()
            .filter(|team| !schedule.teams.contains(&team.id) && is_asked(team.id))
            .map(|team| OtherTeam { role: team.role, name: team.name, position: team.position })
            .collect(),
    })
}

/// The schedule's teams with their sizes of this moment.
async fn asked_teams(app: &App, schedule: &Schedule) -> Result<Vec<AskedTeam>, Error> {
    let sizes = app.discord.role_counts(schedule.guild).await?;
    let teams = app.store.teams_of_schedule(schedule.id).await?;
    // A team on its own has nothing to be counted in.
    let has_company = teams.len() > 1;
    let mut asked = Vec::with_capacity(teams.len());
    for team in teams {
        let roster = sizes.get(&team.role).copied().unwrap_or(0);
        let past = app.store.past_sizes(team.id).await?;
        asked.push(AskedTeam {
            quiet: has_company && quiet::is_quiet(&past, roster),
            roster,
            roster_before: past.last().map(|round| round.roster),
            id: team.id,
            role: team.role,
            name: team.name,
            channel: team.channel,
            group: team.group,
            position: team.position,
        });
    }
    Ok(asked)
}
