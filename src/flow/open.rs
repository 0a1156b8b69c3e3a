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
        schedule::{Audience, Opening, Planned, Schedule, Window, reminds_at},
    },
    store::{NewRound, Plan, cause::Cause, outbox::NewMessage},
};

/// When to look again at a schedule that has no opening in the next years.
const FAR: TimeDelta = TimeDelta::days(366);

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

    let due = schedule.due(now);
    let far = Planned { due_at: now + FAR, wakes_at: now + FAR };
    let next = due.next.map_or(far, |opening| schedule.plan(&opening));
    if schedule.teams.is_empty() {
        // Nobody is left to ask: it goes on when a team is added again, and no comment waits for that.
        app.store.forget_waiting(schedule.id).await?;
        return Ok(app
            .store
            .set_plan(schedule.id, &Plan { next, missed: Vec::new(), notices: Vec::new() })
            .await?);
    }
    let in_hand = open_round_of(app, &schedule, now).await?;
    let open = due.open.filter(|opening| {
        // One that was opened by hand takes the place of the one that is due.
        if in_hand.is_some() {
            info!(schedule.id = %schedule.id, "schedule {} is due at {}, but has a round open", schedule.id, opening.due_at);
        }
        in_hand.is_none()
    });
    let gone = survey_gone(app, &schedule, open.as_ref(), next).await?;
    let open = open.filter(|_| gone.is_none());
    let missed = missed(app, &schedule, &due.missed, open.as_ref(), next).await?;
    let plan = Plan { next, missed: due.missed, notices: missed.into_iter().chain(gone).collect() };
    match open {
        Some(opening) => open_at(app, &schedule, &opening, now, &plan).await,
        None => Ok(app.store.set_plan(schedule.id, &plan).await?),
    }
}

/// What leadership is told when there is nothing to ask, as when a file was taken out of the folder.
async fn survey_gone(
    app: &App,
    schedule: &Schedule,
    open: Option<&Opening>,
    next: Planned,
) -> Result<Option<NewMessage>, Error> {
    let Some(opening) = open else { return Ok(None) };
    match surveys::find(app, schedule.guild, &schedule.survey).await {
        Ok(_) => Ok(None),
        Err(Error::Refused(Refusal::UnknownSurvey(name))) => {
            error!(schedule.id = %schedule.id, "schedule {} asks {name:?}, which is not there any more", schedule.id);
            let language = app.store.settings(schedule.guild).await?.language;
            let text = posts::survey_gone(language, &name, next.wakes_at);
            let cause = Cause::Missed(schedule.id, opening.due_at.timestamp());
            Ok(Some(NewMessage::new(schedule.guild, cause, schedule.report_to, post::plain(text))))
        }
        Err(other) => Err(other),
    }
}

/// What leadership is told of openings that passed.
async fn missed(
    app: &App,
    schedule: &Schedule,
    missed: &[Opening],
    late: Option<&Opening>,
    next: Planned,
) -> Result<Option<NewMessage>, Error> {
    let Some(first) = missed.first() else { return Ok(None) };
    let teams = app.store.teams_of_schedule(schedule.id).await?;
    let teams: Vec<String> = teams.into_iter().map(|team| team.name).collect();
    let language = app.store.settings(schedule.guild).await?.language;
    let late = late.map(|opening| opening.due_at);
    let text = posts::openings_missed(language, (schedule, &teams), missed, late, next.wakes_at);
    let cause = Cause::Missed(schedule.id, first.due_at.timestamp());
    Ok(Some(NewMessage::new(schedule.guild, cause, schedule.report_to, post::plain(text))))
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
    let window = Window { opens_at: now, closes_at: now + schedule.times.open_for.delta() };
    let round = draft(app, schedule, now, window, |_| now).await?;
    keep(app, round, due_at, None).await?;
    app.wake.notify_one();
    open_round_of(app, schedule, now).await?.ok_or(Refusal::NoOpenRound.into())
}

async fn open_round_of(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Option<Round>, Error> {
    let mut in_hand = app.store.rounds_in_hand().await?.into_iter();
    Ok(in_hand.find(|round| round.schedule == schedule.id && round.is_running(now)))
}

/// Makes the round of an opening. Its time runs from when it was due, even when that is a while ago;
/// a team whose hour has passed is asked at once.
async fn open_at(
    app: &App,
    schedule: &Schedule,
    opening: &Opening,
    now: DateTime<Utc>,
    plan: &Plan,
) -> Result<(), Error> {
    let window = schedule.times.window(opening, &schedule.teams);
    let round = draft(app, schedule, now, window, |team| opening.at(team.zone.as_ref()).max(now)).await?;
    keep(app, round, opening.due_at, Some(plan)).await
}

async fn keep(app: &App, round: Round, due_at: DateTime<Utc>, plan: Option<&Plan>) -> Result<(), Error> {
    let (schedule, number) = (round.schedule, round.number);
    let round = NewRound {
        schedule,
        guild: round.guild,
        number,
        due_at,
        opened_at: round.opened_at,
        closes_at: round.closes_at,
        min_group: round.min_group,
        comment_group: round.comment_group,
        shared: round.shared,
        report_to: round.report_to,
        language: round.language,
        questionnaire: round.questionnaire,
        teams: round.teams,
        groups: round.groups,
        others: round.others,
    };
    app.store.open_round(&round, plan).await?;
    info!(schedule.id = %schedule, "opened round {number} of schedule {schedule}");
    Ok(())
}

/// The round a schedule would ask if it opened now, for everybody at once.
pub async fn sketch(app: &App, schedule: &Schedule, now: DateTime<Utc>) -> Result<Round, Error> {
    let window = Window { opens_at: now, closes_at: now + schedule.times.open_for.delta() };
    draft(app, schedule, now, window, |_| now).await
}

/// The round a schedule would ask now: with today's teams, sizes, groups and settings. `opens_at` tells
/// when a team is asked.
async fn draft(
    app: &App,
    schedule: &Schedule,
    now: DateTime<Utc>,
    window: Window,
    opens_at: impl Fn(&Audience) -> DateTime<Utc>,
) -> Result<Round, Error> {
    let number = app.store.last_round(schedule.id).await?.map_or(1, |(number, _)| number + 1);
    let settings = app.store.settings(schedule.guild).await?;
    // A team that no schedule asks takes nobody away from one that is asked.
    let schedules = app.store.schedules_of(schedule.guild).await?;
    let is_asked = |team: TeamId| schedules.iter().any(|other| other.asks(team));
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
        shared: settings.share_with_team,
        report_to: schedule.report_to,
        language: settings.language,
        opened_at: now,
        closes_at: window.closes_at,
        reminded: false,
        forgotten: false,
        state: RoundState::Opening,
        teams: asked_teams(app, schedule, window.closes_at, opens_at).await?,
        groups: app.store.groups(schedule.guild).await?,
        others: all
            .into_iter()
            .filter(|team| !schedule.asks(team.id) && is_asked(team.id))
            .map(|team| OtherTeam { role: team.role, name: team.name, position: team.position })
            .collect(),
    })
}

/// The schedule's teams with their sizes of this moment.
async fn asked_teams(
    app: &App,
    schedule: &Schedule,
    closes_at: DateTime<Utc>,
    opens_at: impl Fn(&Audience) -> DateTime<Utc>,
) -> Result<Vec<AskedTeam>, Error> {
    let sizes = app.discord.role_counts(schedule.guild).await?;
    let teams = app.store.teams_of_schedule(schedule.id).await?;
    // A team on its own has nothing to be counted in.
    let has_company = teams.len() > 1;
    let mut asked = Vec::with_capacity(teams.len());
    for team in teams {
        let roster = sizes.get(&team.role).copied().unwrap_or(0);
        let past = app.store.past_sizes(team.id).await?;
        let opens_at = opens_at(&Audience { team: team.id, zone: team.zone.clone() });
        let zone = team.zone.as_ref().unwrap_or(&schedule.times.zone);
        let reminds_at =
            schedule.remind_percent.and_then(|part| reminds_at((opens_at, closes_at), part, zone));
        asked.push(AskedTeam {
            opens_at,
            reminds_at,
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
