//! Opening: a schedule that is due becomes a round with its own copy of what is asked of whom.

use chrono::{DateTime, TimeDelta, Utc};
use tracing::{error, info};

use super::{App, Error, Refusal};
use crate::{
    discord::{texts, view},
    domain::{
        ScheduleId, rotation,
        round::{AskedTeam, Round},
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
    let in_hand = open_round_of(app, &schedule, now).await?;
    let open = due.open.filter(|at| {
        // One that was opened by hand takes the place of the one that is due.
        if in_hand.is_some() {
            info!(schedule.id = %schedule.id, "schedule {} is due at {at}, but has a round open", schedule.id);
        }
        in_hand.is_none()
    });
    let notice = missed(app, &schedule, &due, open).await?;
    match open {
        Some(at) => open_at(app, &schedule, at, (now, at), Some((due.next_due_at, notice))).await,
        None => Ok(app.store.set_next_due(schedule.id, due.next_due_at, notice.as_ref()).await?),
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
    let teams: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
    let text = texts::openings_missed(schedule, &teams.join(", "), &due.missed, late, due.next_due_at);
    Ok(Some(NewMessage {
        cause: Cause::Missed(schedule.id, first.timestamp()),
        channel: schedule.report_to,
        edits: None,
        follows: None,
        body: view::plain(text),
        picture: None,
    }))
}

/// Opens a round of a schedule now, whatever its rule says; the rule goes on as planned.
pub async fn by_hand(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Round, Error> {
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
    let number = app.store.last_round(schedule.id).await?.map_or(1, |(number, _)| number + 1);
    let round = NewRound {
        schedule: schedule.id,
        guild: schedule.guild,
        number,
        due_at,
        opened_at: now,
        closes_at: counted_from + schedule.times.open_for.delta(),
        min_group: app.store.guild_min_group(schedule.guild).await?,
        report_to: schedule.report_to,
        questionnaire: rotation::questionnaire(app.survey(&schedule.survey)?, number),
        teams: asked_teams(app, schedule).await?,
    };
    app.store.open_round(&round, planned).await?;
    info!(schedule.id = %schedule.id, "opened round {number} of schedule {}", schedule.id);
    Ok(())
}

/// The schedule's teams with their sizes of this moment.
async fn asked_teams(app: &App, schedule: &Schedule) -> Result<Vec<AskedTeam>, Error> {
    let sizes = app.discord.role_counts(schedule.guild).await?;
    let teams = app.store.teams_of_schedule(schedule.id).await?.into_iter();
    let asked = teams.map(|team| AskedTeam {
        id: team.id,
        role: team.role,
        name: team.name,
        channel: team.channel,
        roster: sizes.get(&team.role).copied().unwrap_or(0),
    });
    Ok(asked.collect())
}
