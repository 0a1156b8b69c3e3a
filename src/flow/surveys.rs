//! Surveys: those that come with the program, the operator's and a server's own, and what admins do
//! with them.

use chrono::{DateTime, Utc};
use tracing::error;

use super::{App, Error, Member, Refusal};
use crate::{
    discord::{
        command::SentFile,
        outbound::NoFile,
        texts::survey::{self as texts, Listed},
    },
    domain::{
        GuildId,
        language::Language,
        quotable, rotation,
        survey::{CYCLE, Questionnaire, Survey},
        survey_file::{self, Checked, LONGEST_FILE},
    },
    store::Change,
};

/// The most surveys of its own that a server may have.
const MOST_OWN: usize = 25;

/// All surveys that can be asked in a server, the default first.
pub async fn all(app: &App, guild: GuildId) -> Result<Vec<Survey>, Error> {
    let mut surveys = app.surveys.clone();
    for (name, file) in app.store.own_surveys(guild).await? {
        match survey_file::parse(&file) {
            // The operator's folder may have got one of that name since.
            Ok(own) if surveys.iter().all(|other| other.name != name) => surveys.push(own.survey),
            Ok(_) => {}
            Err(_) => error!("the survey {name:?} of server {guild} cannot be read any more"),
        }
    }
    Ok(surveys)
}

/// The survey with this name.
pub async fn find(app: &App, guild: GuildId, name: &str) -> Result<Survey, Error> {
    let mut surveys = all(app, guild).await?;
    match surveys.iter().position(|survey| survey.name == name) {
        Some(place) => Ok(surveys.swap_remove(place)),
        None => Err(Refusal::UnknownSurvey(quotable(name)).into()),
    }
}

/// All surveys; returns what to say.
pub async fn list(app: &App, guild: GuildId) -> Result<Vec<String>, Error> {
    let schedules = app.store.schedules_of(guild).await?;
    let surveys = all(app, guild).await?;
    let listed = surveys.iter().enumerate().map(|(place, survey)| Listed {
        survey,
        own: place >= app.surveys.len(),
        asked: schedules.iter().any(|it| it.survey == survey.name && !it.teams.is_empty()),
    });
    Ok(texts::list(&listed.collect::<Vec<_>>()))
}

/// Adds a survey that an admin sent, or puts it in the place of the server's own one of that name;
/// returns what to say. What is wrong with the file is no error: it is what there is to say.
///
/// # Errors
/// A refusal when the file cannot be had or its name is taken: nothing has been changed then.
pub async fn add(
    app: &App,
    admin: &Member,
    sent: SentFile,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    let file = fetch(app, &sent).await?;
    let Checked { survey, remarks } = match survey_file::parse(&file) {
        Ok(checked) => checked,
        Err(problems) => return Ok(texts::refused(&sent.name, &file, &problems)),
    };
    if app.surveys.iter().any(|other| other.name == survey.name) {
        return Err(Refusal::SurveyNameTaken(survey.name).into());
    }
    let own = app.store.own_surveys(admin.guild).await?;
    let before =
        own.iter().find(|(name, _)| *name == survey.name).and_then(|(_, file)| survey_file::parse(file).ok());
    let before = before.map(|checked| checked.survey);
    if before.is_none() && own.len() >= MOST_OWN {
        return Err(Refusal::TooManySurveys(MOST_OWN).into());
    }
    if let Some(before) = &before {
        check_version(before, &survey)?;
    }
    let what = format!("survey add: {}, version {}", survey.name, survey.version);
    app.store
        .keep_survey(&survey.name, &file, &Change { guild: admin.guild, by: admin.user, at: now, what })
        .await?;
    Ok(texts::added(&survey, before.as_ref(), (&sent.name, &file), &remarks))
}

/// What cannot be compared with before has to have a version of its own.
fn check_version(before: &Survey, after: &Survey) -> Result<(), Refusal> {
    let first = |survey: &Survey| rotation::questionnaire(survey, &[]);
    let same = first(before).is_comparable_with(&Questionnaire { version: before.version, ..first(after) });
    if after.version < before.version || (after.version == before.version && !same) {
        return Err(Refusal::VersionTooLow { name: after.name.clone(), before: before.version });
    }
    Ok(())
}

async fn fetch(app: &App, sent: &SentFile) -> Result<String, Error> {
    let bytes = match app.discord.file(&sent.url, LONGEST_FILE).await {
        Ok(bytes) => bytes,
        Err(NoFile::TooLarge) => return Err(Refusal::FileTooLarge(LONGEST_FILE / 1024).into()),
        Err(NoFile::Unreachable(why)) => {
            tracing::warn!("could not fetch an attachment: {why}");
            return Err(Refusal::FileNotFetched.into());
        }
    };
    String::from_utf8(bytes).map_err(|_| Refusal::FileIsNoText.into())
}

/// Removes one of the server's own surveys; returns what to say.
pub async fn remove(app: &App, admin: &Member, name: &str, now: DateTime<Utc>) -> Result<String, Error> {
    let own = app.store.own_surveys(admin.guild).await?;
    if !own.iter().any(|(other, _)| other == name) {
        return Err(Refusal::NotYourSurvey(quotable(name)).into());
    }
    let what = format!("survey remove: {name}");
    let change = Change { guild: admin.guild, by: admin.user, at: now, what };
    if app.store.remove_survey(name, &change).await? {
        Ok(texts::removed(name))
    } else {
        Err(Refusal::SurveyIsAsked(name.to_owned()).into())
    }
}

/// What the next rounds of a survey ask, as many as it takes to see every statement: those of the
/// schedule that asks it, else the first ones.
pub async fn preview(
    app: &App,
    guild: GuildId,
    name: &str,
) -> Result<(Survey, [Questionnaire; CYCLE]), Error> {
    let survey = find(app, guild, name).await?;
    let schedules = app.store.schedules_of(guild).await?;
    let past = match schedules.iter().find(|it| it.survey == survey.name) {
        Some(schedule) => app.store.asked_before(schedule.id, &survey.name).await?,
        None => Vec::new(),
    };
    let rounds = rotation::upcoming(&survey, &past);
    Ok((survey, rounds))
}

/// Titles and names, for suggestions.
pub async fn suggestions(app: &App, guild: GuildId) -> Result<Vec<(String, String)>, Error> {
    let surveys = all(app, guild).await?;
    let titled = |survey: Survey| (survey.title.in_language(Language::English).to_owned(), survey.name);
    Ok(surveys.into_iter().map(titled).collect())
}
