//! Reporting: a release and the releases before it become one message with a chart
//! in the leadership channel.

use chrono::{DateTime, Utc};
use tracing::{error, info};

use super::{App, Error, picture};
use crate::{
    chart,
    discord::{post, report, texts, view},
    domain::{
        TeamId, digest,
        disclosure::{Cell, Release, roll_up},
        language::Language,
        round::{Round, RoundState},
        summary::{self, PastRound, Subject, Summary},
        tree::Node,
    },
    store::{cause::Cause, outbox::NewMessage},
};

/// Reports what is closed. One round's trouble does not hold up the others.
pub async fn closed_rounds(app: &App) -> Result<(), Error> {
    let rounds = app.store.rounds_in_hand().await?.into_iter();
    // A round is reported when its answers are gone, not before.
    let not_forgotten = app.open_rounds.found()?;
    for round in rounds.filter(|it| it.state == RoundState::Closed && !not_forgotten.contains(&it.id)) {
        if let Err(error) = report_round(app, &round).await {
            error!(round.id = %round.id, error = &error as &dyn std::error::Error, "could not report round {}", round.id);
        }
    }
    Ok(())
}

async fn report_round(app: &App, round: &Round) -> Result<(), Error> {
    let next = next_opening(app, round).await?;
    let release = app.store.release(round).await?;
    let past = app.store.releases(round).await?;
    let mut messages = Vec::new();
    if round.teams.len() > 1 {
        for (part, text) in overview(round, &release, &past, next).into_iter().enumerate() {
            let cause = Cause::Overview(round.id, part);
            messages.push(NewMessage::new(round.guild, cause, round.report_to, post::plain(text)));
        }
    }
    // The overview names the next round; each summary below it need not.
    let next = next.filter(|_| messages.is_empty());
    for place in places(round, &release) {
        let page = Page::of(round, &place, &past, next).await?;
        let body = post::with_picture(page.text, &page.alt);
        let cause = Cause::Summary(round.id, place.node);
        let summary = NewMessage::new(round.guild, cause, round.report_to, body);
        messages.push(NewMessage { picture: Some(page.picture), ..summary });
    }
    app.store.reported(round.id, &messages).await?;
    info!(round.id = %round.id, "reported round {}", round.id);
    Ok(())
}

/// What several teams make together: what stands out over all of them, a band for each group, and where
/// each team is counted. `past` are the rounds of the series, this one last.
pub fn overview(
    round: &Round,
    release: &Release,
    past: &[PastRound],
    next: Option<DateTime<Utc>>,
) -> Vec<String> {
    let summary = |place: &Place| {
        let series = summary::series(past, place.node, &place.teams);
        Summary::of(round, round.language, place.subject(round, round.language), &series)
    };
    let summaries: Vec<Summary> = places(round, release).iter().map(summary).collect();
    let roll_ups = roll_up::roll_ups(release, &round.groups, |team| round.home(team));
    report::overview(round, release, digest::of(&summaries).as_deref(), &roll_ups, next)
}

/// What gets a summary of its own.
#[derive(Clone, Debug)]
pub struct Place {
    pub(super) node: Node,
    pub(super) teams: Vec<TeamId>,
    pub(super) roster: u32,
}

impl Place {
    /// Its people, as they are called in a language.
    fn subject(&self, round: &Round, language: Language) -> Subject {
        Subject { name: texts::cell_name(language, round, self.node, &self.teams), roster: self.roster }
    }
}

/// The cells of a round. A team that is asked on its own gets its summary even when nothing
/// can be shown.
pub fn places(round: &Round, release: &Release) -> Vec<Place> {
    let cell = |cell: &Cell| Place { node: cell.node, teams: cell.teams.clone(), roster: cell.roster };
    let cells: Vec<Place> = release.cells.iter().map(cell).collect();
    match (&cells[..], &round.teams[..]) {
        ([], [only]) => {
            vec![Place { node: Node::Team(only.id), teams: vec![only.id], roster: only.roster }]
        }
        _ => cells,
    }
}

async fn next_opening(app: &App, round: &Round) -> Result<Option<DateTime<Utc>>, Error> {
    let schedules = app.store.schedules_of(round.guild).await?;
    let schedule = schedules.iter().find(|schedule| schedule.id == round.schedule && !schedule.paused);
    Ok(schedule.map(|schedule| schedule.planned.wakes_at))
}

/// The summary of one cell's round as it is posted.
pub struct Page {
    /// The message.
    pub text: String,
    /// The picture in words.
    pub alt: String,
    /// The picture, a PNG.
    pub picture: Vec<u8>,
}

impl Page {
    /// As a card for one person's eyes.
    pub fn card(self) -> view::Card {
        view::Card::with_picture(self.text, self.picture, self.alt)
    }

    /// Makes the summary from what was printed: the same today and in a year, but for
    /// the next opening.
    pub async fn of(
        round: &Round,
        place: &Place,
        past: &[PastRound],
        next: Option<DateTime<Utc>>,
    ) -> Result<Self, Error> {
        let series = summary::series(past, place.node, &place.teams);
        let summary = Summary::of(round, round.language, place.subject(round, round.language), &series);
        let drawing = picture::of(&summary);
        let picture = tokio::task::spawn_blocking(move || chart::png(&chart::svg(&drawing))).await;
        Ok(Self {
            text: report::message(&summary, next),
            alt: report::alt_text(&summary),
            picture: picture??,
        })
    }
}
