//! What promises can be about, and what summaries last said of it.

use super::typed::Topic;
use crate::{
    domain::{
        GuildId,
        chronicle::Said,
        language::Language,
        round::{Round, RoundState},
        verdict::Verdict,
    },
    flow::{
        App, Error,
        report::{Place, Printed, place_of},
        surveys,
    },
    store::Team,
};

/// The topics that are asked in a server, as pairs of what people read and what is sent.
pub(in crate::flow) async fn topic_suggestions(
    app: &App,
    guild: GuildId,
) -> Result<Vec<(String, String)>, Error> {
    Ok(topics(app, guild).await?.into_iter().map(|(id, title)| (title, id)).collect())
}

/// The topics that schedules ask, in the language of the server.
pub(super) async fn topics(app: &App, guild: GuildId) -> Result<Vec<Topic>, Error> {
    let language = app.store.settings(guild).await?.language;
    let mut topics: Vec<Topic> = Vec::new();
    for schedule in app.store.schedules_of(guild).await? {
        let Ok(survey) = surveys::find(app, guild, &schedule.survey).await else { continue };
        for dimension in survey.dimensions {
            let topic = (dimension.id, dimension.title.in_language(language).to_owned());
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
    }
    Ok(topics)
}

pub(super) fn topics_of(round: &Round) -> Vec<Topic> {
    let topics = round.questionnaire.dimensions.iter();
    topics.map(|topic| (topic.id.clone(), topic.title.in_language(round.language).to_owned())).collect()
}

/// What the latest summary of a team said of a topic, if that stood out from chance.
pub(super) async fn said_lately(
    app: &App,
    (guild, team): (GuildId, &Team),
    dimension: &str,
) -> Result<Option<Said>, Error> {
    let asks = |round: &Round| {
        let topics = &round.questionnaire.dimensions;
        round.state == RoundState::Reported && topics.iter().any(|topic| topic.id == dimension)
    };
    for round in app.store.rounds_of(guild).await?.into_iter().filter(asks) {
        if let Some(asked) = round.team(team.id) {
            let place = place_of(&app.store.release(&round).await?, asked);
            return said(app, &round, &place, dimension).await;
        }
    }
    Ok(None)
}

pub(super) async fn said(
    app: &App,
    round: &Round,
    place: &Place,
    dimension: &str,
) -> Result<Option<Said>, Error> {
    let summary = Printed::of(&app.store, round).await?.summary(round, place, Language::English);
    let found = round.questionnaire.dimensions.iter().zip(&summary.findings);
    let verdict =
        found.into_iter().find(|(topic, _)| topic.id == dimension).map(|(_, it)| it.reading.verdict);
    Ok(match verdict {
        Some(Verdict::Lower) => Some(Said { lower: true, round: round.number }),
        Some(Verdict::Higher) => Some(Said { lower: false, round: round.number }),
        _ => None,
    })
}
