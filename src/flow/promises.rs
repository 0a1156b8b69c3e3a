//! Closing the loop: what leadership promises, and what a team hears when it is done.

use chrono::{DateTime, Utc};

use super::{
    App, Error, Member, Refusal,
    events::team,
    report::{Place, Printed},
};
use crate::{
    discord::{
        command::PromiseRequest,
        custom_id::{About, OfSummary, Tell},
        post, report,
        texts::chronicle,
        view::{Card, Kept, TypedPromise, kept_preview, promised},
    },
    domain::{
        ChannelId, GuildId, PromiseId, TeamId,
        chronicle::{Fate, LONGEST_PROMISE, Promise},
        mark, one_line,
        round::{Round, RoundState},
        verdict::Verdict,
    },
    store::{Change, NewPromise, Team, cause::Cause, outbox::NewMessage},
};

mod leading;
mod topics;
mod typed;

pub use leading::{leads_promise, leads_round};
pub(super) use topics::topic_suggestions;
use topics::{said, said_lately, topics, topics_of};
use typed::read;

/// Writes a promise down that an admin typed; returns what to say.
pub async fn add(
    app: &App,
    admin: &Member,
    wanted: PromiseRequest,
    now: DateTime<Utc>,
) -> Result<Card, Error> {
    let team = match wanted.team {
        Some(role) => Some(team(app, admin.guild, role).await?),
        None => None,
    };
    let typed = TypedPromise {
        text: wanted.promise,
        topic: wanted.dimension.unwrap_or_default(),
        owner: wanted.owner.unwrap_or_default(),
        due: wanted.due.unwrap_or_default(),
    };
    let mut promise = read(&typed, &topics(app, admin.guild).await?)?;
    if let (Some(team), Some(topic)) = (&team, &mut promise.topic) {
        topic.said = said_lately(app, (admin.guild, team), &topic.dimension).await?;
    }
    promise.teams = team.iter().map(|team| team.id).collect();
    keep(app, admin, promise, now).await
}

/// Writes a promise down that somebody typed below a summary; returns what to say.
pub async fn add_below(
    app: &App,
    member: &Member,
    of: OfSummary,
    typed: &TypedPromise,
    now: DateTime<Utc>,
) -> Result<Card, Error> {
    let (round, place) = summed_up(app, member.guild, of).await?;
    let mut promise = read(typed, &topics_of(&round))?;
    if let (Some(topic), Some(place)) = (&mut promise.topic, &place) {
        topic.said = said(app, &round, place, &topic.dimension).await?;
    }
    let all = || round.teams.iter().map(|team| team.id).collect();
    promise.teams = place.map_or_else(all, |place| place.teams);
    keep(app, member, promise, now).await
}

/// What the form below a summary offers: its topics, and the one that stands out, if it is one.
pub async fn offered(
    app: &App,
    guild: GuildId,
    of: OfSummary,
) -> Result<(Vec<String>, Option<String>), Error> {
    let (round, place) = summed_up(app, guild, of).await?;
    let topics = topics_of(&round).into_iter().map(|(_, title)| title).collect();
    let Some(place) = place else { return Ok((topics, None)) };
    let printed = Printed::of(&app.store, &round).await?;
    let summary = printed.summary(&round, &place, round.language);
    let flagged: Vec<_> = [Verdict::Lower, Verdict::Higher].map(|verdict| summary.with(verdict)).concat();
    let about = match flagged[..] {
        [only] => Some(only.title.clone()),
        _ => None,
    };
    Ok((topics, about))
}

/// Takes back a promise that was a mistake; returns what to say.
pub async fn take_back(
    app: &App,
    member: &Member,
    promise: PromiseId,
    now: DateTime<Utc>,
) -> Result<Card, Error> {
    let promise = open(app, member.guild, promise).await?;
    let change = change(member, format!("promise taken back: {}", promise.text), now);
    if !app.store.take_back(promise.id, &change).await? {
        return Err(Refusal::PromiseEnded.into());
    }
    Ok(Card::text(chronicle::taken_back(member.language(app).await?, &promise)))
}

/// What the teams would read of a promise that is kept, before anything is sent.
pub async fn done(app: &App, admin: &Member, action: &str, what: Option<&str>) -> Result<Card, Error> {
    let id = action.parse().map_err(|_| Refusal::UnknownPromise)?;
    let promise = open(app, admin.guild, id).await?;
    let words = what.unwrap_or(&promise.text);
    let words = one_line(words, LONGEST_PROMISE).ok_or(Refusal::BadPromise)?;
    app.store.draft_of_done(id, &words).await?;
    let settings = app.store.settings(admin.guild).await?;
    let text = report::you_said(settings.language, &promise, &words);
    let channels: Vec<ChannelId> =
        told(app, admin.guild, &promise).await?.iter().map(|team| team.channel).collect();
    let kept = Kept { promise: &promise, mark: mark(&words), text: &text, channels: &channels };
    Ok(kept_preview(admin.language(app).await?, &kept))
}

/// A promise is kept, in the words that were looked at; returns what to say.
pub async fn kept(
    app: &App,
    admin: &Member,
    (promise, looked_at): (PromiseId, u32),
    tell: Tell,
    now: DateTime<Utc>,
) -> Result<Card, Error> {
    let promise = open(app, admin.guild, promise).await?;
    let words = app.store.draft(promise.id).await?.filter(|words| mark(words) == looked_at);
    let words = words.ok_or(Refusal::PreviewIsOld)?;
    let settings = app.store.settings(admin.guild).await?;
    let text = report::you_said(settings.language, &promise, &words);
    let message = |team: Team| {
        let cause = Cause::Kept(promise.id, team.id);
        NewMessage::new(admin.guild, cause, team.channel, post::plain(text.clone()))
    };
    let messages: Vec<NewMessage> = match tell {
        Tell::Teams => told(app, admin.guild, &promise).await?.into_iter().map(message).collect(),
        Tell::Nobody => Vec::new(),
    };
    let change = change(admin, format!("promise kept: {}: {words}", promise.text), now);
    if !app.store.kept((promise.id, &words), &change, &messages).await? {
        return Err(Refusal::PreviewIsOld.into());
    }
    app.mail.notify_one();
    app.wake.notify_one();
    Ok(Card::text(chronicle::kept(admin.language(app).await?, &promise, tell)))
}

/// All promises that are open, and the latest that ended; returns what to say.
pub async fn list(app: &App, guild: GuildId, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let teams = app.store.teams(guild).await?;
    let promises = app.store.chronicle(guild).await?.promises;
    let named: Vec<(Promise, Vec<String>)> = promises
        .into_iter()
        .map(|promise| {
            let names = names(&teams, &promise);
            (promise, names)
        })
        .collect();
    Ok(chronicle::promises(&named, now))
}

/// The promises that are open, as pairs of what people read and what is sent, the latest first.
pub(super) async fn suggestions(app: &App, guild: GuildId) -> Result<Vec<(String, String)>, Error> {
    let teams = app.store.teams(guild).await?;
    let promises = app.store.chronicle(guild).await?.promises.into_iter().rev();
    let open = promises.filter(|promise| promise.fate == Fate::Open).map(|promise| {
        let teams = names(&teams, &promise);
        let whose = if teams.is_empty() { String::new() } else { format!(" · {}", teams.join(", ")) };
        (format!("{}{whose}", promise.text), promise.id.to_string())
    });
    Ok(open.collect())
}

/// The round of a summary and the people it is about; none for an overview.
async fn summed_up(app: &App, guild: GuildId, of: OfSummary) -> Result<(Round, Option<Place>), Error> {
    let round = app.store.round(of.round).await?.filter(|it| it.guild == guild && !it.forgotten);
    let round = round.filter(|round| round.state == RoundState::Reported).ok_or(Refusal::NoReport)?;
    let About::Cell(node) = of.about else { return Ok((round, None)) };
    let release = app.store.release(&round).await?;
    let place = Place::at(&round, &release, node).ok_or(Refusal::NoReport)?;
    Ok((round, Some(place)))
}

async fn keep(app: &App, member: &Member, promise: NewPromise, now: DateTime<Utc>) -> Result<Card, Error> {
    let teams = app.store.teams(member.guild).await?;
    let change = change(member, format!("promise: {}", promise.text), now);
    let id = app.store.promise(&promise, &change).await?;
    let promise = open(app, member.guild, id).await?;
    Ok(promised(member.language(app).await?, &promise, &names(&teams, &promise)))
}

/// A promise of a server that has not ended.
async fn open(app: &App, guild: GuildId, promise: PromiseId) -> Result<Promise, Error> {
    let found = app.store.chronicle(guild).await?.promises.into_iter().find(|it| it.id == promise);
    let found = found.ok_or(Refusal::UnknownPromise)?;
    if found.fate == Fate::Open { Ok(found) } else { Err(Refusal::PromiseEnded.into()) }
}

/// The teams that hear of a promise, one for each channel.
async fn told(app: &App, guild: GuildId, promise: &Promise) -> Result<Vec<Team>, Error> {
    let mut told: Vec<Team> = Vec::new();
    for team in app.store.teams(guild).await? {
        if promise.concerns(&[team.id]) && told.iter().all(|other| other.channel != team.channel) {
            told.push(team);
        }
    }
    Ok(told)
}

/// The names of the teams it was made to; none when it was made to everybody.
fn names(teams: &[Team], promise: &Promise) -> Vec<String> {
    // A team may have been removed since.
    let name = |id: &TeamId| {
        let team = teams.iter().find(|team| team.id == *id);
        team.map_or_else(|| "a former team".to_owned(), |team| team.name.clone())
    };
    promise.teams.iter().map(name).collect()
}

fn change(member: &Member, what: String, at: DateTime<Utc>) -> Change {
    Change { guild: member.guild, by: member.user, at, what }
}
