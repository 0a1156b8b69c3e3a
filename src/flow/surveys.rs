//! Surveys: those that come with the program, the operator's and a server's own, and what admins do
//! with them.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use tracing::debug;

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

/// All surveys that can be asked in a server, the default first, its own at the end.
pub async fn all(app: &App, guild: GuildId) -> Result<Vec<Survey>, Error> {
    let mut surveys = app.surveys.clone();
    for (name, file) in app.store.own_surveys(guild).await? {
        let Ok(own) = survey_file::parse(&file) else {
            debug!("the survey {name:?} of server {guild} cannot be read any more");
            continue;
        };
        // Where the operator's folder has got one of that name since, the server goes on with its own.
        surveys.retain(|other| other.name != name);
        surveys.push(own.survey);
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
    let own: Vec<String> = app.store.own_surveys(guild).await?.into_iter().map(|(name, _)| name).collect();
    let listed = surveys.iter().map(|survey| Listed {
        survey,
        own: own.contains(&survey.name),
        asked: schedules.iter().any(|it| it.survey == survey.name && !it.teams.is_empty()),
    });
    // Rules change: what was fine once may have to be mended.
    let broken = own.iter().filter(|name| surveys.iter().all(|survey| survey.name != **name));
    let broken: Vec<&str> = broken.map(String::as_str).collect();
    Ok(texts::list(&listed.collect::<Vec<_>>(), &broken))
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
    let name = sent.name;
    let (file, checked) = tokio::task::spawn_blocking(move || {
        let checked = survey_file::parse(&file);
        (file, checked)
    })
    .await?;
    let Checked { survey, remarks } = match checked {
        Ok(checked) => checked,
        Err(problems) => return Ok(texts::refused(&name, &file, &problems)),
    };
    let own = app.store.own_surveys(admin.guild).await?;
    let before = own.iter().find(|(other, _)| *other == survey.name).map(|(_, file)| file.as_str());
    if before.is_none() && app.surveys.iter().any(|other| other.name == survey.name) {
        return Err(Refusal::SurveyNameTaken(survey.name).into());
    }
    let replaced = before.and_then(|file| survey_file::parse(file).ok()).map(|checked| checked.survey);
    if let Some(replaced) = &replaced {
        check_version(replaced, &survey)?;
    }
    let what = format!("survey add: {}, version {}", survey.name, survey.version);
    let change = Change { guild: admin.guild, by: admin.user, at: now, what };
    if !app.store.keep_survey(&survey.name, (before, &file), MOST_OWN, &change).await? {
        return Err(Refusal::TooManySurveys(MOST_OWN).into());
    }
    Ok(texts::added(&survey, replaced.as_ref(), (&name, &file), &remarks))
}

/// What cannot be compared with before has to have a version of its own.
fn check_version(before: &Survey, after: &Survey) -> Result<(), Refusal> {
    let first = |survey: &Survey| rotation::questionnaire(survey, &[]);
    let same = first(before).is_comparable_with(&Questionnaire { version: before.version, ..first(after) });
    match after.version.cmp(&before.version) {
        Ordering::Less => Err(Refusal::VersionTooOld { name: after.name.clone(), before: before.version }),
        Ordering::Equal if !same => {
            Err(Refusal::VersionTooLow { name: after.name.clone(), before: before.version })
        }
        Ordering::Equal | Ordering::Greater => Ok(()),
    }
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
    let mut asking: Vec<_> = schedules.iter().filter(|it| it.survey == survey.name).collect();
    asking.sort_by_key(|schedule| schedule.teams.is_empty());
    let past = match asking.first() {
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
