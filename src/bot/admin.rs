//! Admin commands: they call Discord before they can answer, so they ask for patience first.

use std::sync::Arc;

use serenity::all::{CommandInteraction, Http};

use super::person::excuse;
use crate::{
    discord::{
        command::AdminCommand,
        custom_id::{Place, Preview},
        texts::admin::{self, Shown},
        view::{self, Card},
    },
    flow::{
        App, Error, Member, doctor, events, export, manage, promises, report::Page, schedules, settings,
        surveys, teams,
    },
    store::Settings,
};

/// The most changes that `log` shows.
const LATEST_CHANGES: u32 = 20;

/// What is shown: a card, and more of them in messages of their own.
struct Answer {
    card: Card,
    more: Vec<Card>,
}

impl Answer {
    /// The first card, and the others below it.
    fn of(mut cards: impl Iterator<Item = Card>) -> Self {
        let card = cards.next().unwrap_or_else(|| Card::text("There is nothing to show."));
        Self { card, more: cards.collect() }
    }
}

impl From<Card> for Answer {
    fn from(card: Card) -> Self {
        Self { card, more: Vec::new() }
    }
}

impl From<Vec<String>> for Answer {
    fn from(texts: Vec<String>) -> Self {
        Self::of(texts.into_iter().map(Card::text))
    }
}

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Card::text(text).into()
    }
}

/// Runs an admin's command and shows what came of it, only to them.
pub(super) async fn answer(
    app: &Arc<App>,
    http: &Http,
    interaction: &CommandInteraction,
    admin: &Member,
    command: AdminCommand,
) -> serenity::Result<()> {
    interaction.create_response(http, view::please_wait()).await?;
    let Answer { card, more } = match run(app, admin, command).await {
        Ok(answer) => answer,
        Err(error) => excuse(app, admin, &error).await.into(),
    };
    let language = admin.language(app).await.unwrap_or_default();
    interaction.edit_response(http, card.with_commands_in(language).edit()).await?;
    for card in more {
        interaction.create_followup(http, card.with_commands_in(language).follow_up()).await?;
    }
    Ok(())
}

/// Another place of a survey that is only looked at.
pub(super) async fn preview(app: &App, member: &Member, wanted: &Preview) -> Result<Card, Error> {
    let (survey, rounds) = surveys::preview(app, member.guild, &wanted.survey).await?;
    Ok(view::preview(member.language(app).await?, &survey, &rounds, wanted.place))
}

async fn run(app: &App, admin: &Member, command: AdminCommand) -> Result<Answer, Error> {
    let (guild, now) = (admin.guild, app.clock.now());
    Ok(match command {
        AdminCommand::Setup(wanted) => {
            let team = wanted.role_name.clone();
            let (text, language, asked) = manage::set_up(app, admin, wanted, now).await?;
            view::setup_card(text, language, &asked, &team).into()
        }
        AdminCommand::AddTeam(wanted) => teams::add(app, admin, wanted, now).await?.into(),
        AdminCommand::EditTeam(wanted) => teams::edit(app, admin, wanted, now).await?.into(),
        AdminCommand::RemoveTeam { role } => teams::remove(app, admin, role, now).await?.into(),
        AdminCommand::ListTeams => teams::list(app, guild).await?.into(),
        AdminCommand::ListSurveys => surveys::list(app, guild).await?.into(),
        AdminCommand::PreviewSurvey { survey } => {
            let (survey, rounds) = surveys::preview(app, guild, &survey).await?;
            view::preview(admin.language(app).await?, &survey, &rounds, Place::default()).into()
        }
        AdminCommand::AddSurvey(file) => surveys::add(app, admin, file, now).await?.into(),
        AdminCommand::RemoveSurvey { survey } => surveys::remove(app, admin, &survey, now).await?.into(),
        AdminCommand::ShowSettings => shown(&app.store.settings(guild).await?).into(),
        AdminCommand::SetSettings(wanted) => shown(&settings::set(app, admin, wanted, now).await?).into(),
        AdminCommand::Doctor => doctor::look(app, guild, now).await?.into(),
        AdminCommand::Log => {
            let changes = app.store.changes(guild, LATEST_CHANGES).await?.into_iter();
            let lines: Vec<_> = changes.map(|change| (change.by.0, change.at, change.what)).collect();
            admin::log(&lines).into()
        }
        AdminCommand::AddSchedule(wanted) => schedules::add(app, admin, wanted, now).await?.into(),
        AdminCommand::EditSchedule(wanted) => schedules::edit(app, admin, wanted, now).await?.into(),
        AdminCommand::SkipDays(wanted) => schedules::skip(app, admin, wanted, now).await?.into(),
        AdminCommand::PauseSchedule { schedule } => {
            schedules::pause(app, admin, schedule.as_deref(), now).await?.into()
        }
        AdminCommand::ResumeSchedule { schedule } => {
            schedules::resume(app, admin, schedule.as_deref(), now).await?.into()
        }
        AdminCommand::RemoveSchedule { schedule } => {
            schedules::remove(app, admin, schedule.as_deref(), now).await?.into()
        }
        AdminCommand::ListSchedules => schedules::list(app, guild, now).await?.into(),
        AdminCommand::RoundStatus => manage::status(app, guild, now).await?.into(),
        AdminCommand::OpenRound { schedule } => {
            admin::round_opened(&manage::open_round(app, guild, schedule.as_deref(), now).await?).into()
        }
        AdminCommand::CloseRound { round } => {
            admin::round_closed(&manage::close_round(app, guild, round.as_deref(), now).await?).into()
        }
        AdminCommand::ExportReports { schedule, round, format } => {
            let (schedule, round) = (schedule.as_deref(), round.as_deref());
            let table = export::of_server(app, guild, schedule, round, format).await?;
            Card::with_table(admin::exported(table.rounds), table.text, format).into()
        }
        AdminCommand::ShowReport { schedule, round } => {
            let pages = manage::show_report(app, guild, schedule.as_deref(), round.as_deref()).await?;
            Answer::of(pages.into_iter().map(Page::card))
        }
        AdminCommand::AddEvent(wanted) => events::add(app, admin, wanted, now).await?.into(),
        AdminCommand::ListEvents => events::list(app, guild).await?.into(),
        AdminCommand::RemoveEvent { event } => events::remove(app, admin, &event, now).await?.into(),
        AdminCommand::AddAction(wanted) => promises::add(app, admin, wanted, now).await?.into(),
        AdminCommand::ActionDone { action, what } => {
            promises::done(app, admin, &action, what.as_deref()).await?.into()
        }
        AdminCommand::ListActions => promises::list(app, guild, now).await?.into(),
    })
}

fn shown(settings: &Settings) -> String {
    admin::settings(Shown {
        min_group: settings.min_group,
        comment_group: settings.comment_group(),
        share_with_team: settings.share_with_team,
        retention_months: settings.retention_months,
        language: settings.language,
    })
}
