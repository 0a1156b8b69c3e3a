//! Reporting: a release and the releases before it become one message with a chart
//! in the leadership channel, and a word to each team.

use chrono::{DateTime, Utc};
use tracing::{error, info};

use super::{App, Error, picture};
use crate::{
    chart,
    discord::{
        custom_id::About,
        report::{self, Overview, Told},
        texts,
        view::Readers,
    },
    domain::{
        ChannelId, TeamId,
        chronicle::Chronicle,
        digest,
        disclosure::{Cell, Release, roll_up},
        language::Language,
        round::{AskedTeam, Round, RoundState},
        summary::{self, PastRound, Subject, Summary},
        tree::Node,
    },
    store::{self, Store, cause::Cause, outbox::NewMessage},
};

mod page;

use page::buttons;
pub use page::{Page, Picture};

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
    let printed = Printed::of(&app.store, round).await?;
    let pages = pages(round, &printed, next).await?;
    let for_teams = if round.shared { for_teams(round, &printed, &pages, next) } else { Vec::new() };
    let for_leadership = pages.into_iter().map(|(cause, page)| page.post(round, cause, round.report_to));
    let messages: Vec<NewMessage> = for_leadership.chain(for_teams).collect();
    app.store.reported(round.id, &messages).await?;
    info!(round.id = %round.id, "reported round {}", round.id);
    Ok(())
}

/// All that was printed of a round and of its series, and what leadership wrote down beside it.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The round's own.
    pub release: Release,
    /// The rounds of the series, this one last.
    pub past: Vec<PastRound>,
    /// What happened and what was promised.
    pub chronicle: Chronicle,
    /// The rounds that asked the same survey before the series, each with its own.
    pub earlier: Vec<(Round, Release)>,
    /// The messages below which comments are shown.
    pub commented: Vec<Cause>,
}

impl Printed {
    /// Reads what was printed of a round.
    pub async fn of(store: &Store, round: &Round) -> Result<Self, store::Error> {
        let past = store.releases(round).await?;
        let first = past.first().map_or(round.number, |first| first.number);
        Ok(Self {
            release: store.release(round).await?,
            earlier: store.earlier(round, first, chart::MOST_ROUNDS).await?,
            past,
            chronicle: store.chronicle(round.guild).await?,
            commented: store.commented(round.id).await?,
        })
    }

    /// Sums up the people of one place.
    pub(super) fn summary(&self, round: &Round, place: &Place, language: Language) -> Summary {
        let series = summary::series(&self.past, place.node, &place.teams);
        let summary = Summary::of(round, language, place.subject(round, language), &series, &self.chronicle);
        Summary {
            earlier: summary::earlier(round, &self.earlier, place.node, &place.teams),
            commented: self.commented.contains(&Cause::Summary(round.id, place.node)),
            ..summary
        }
    }
}

/// What leadership reads of a round: an overview of several teams, and a summary of each cell.
pub async fn pages(
    round: &Round,
    printed: &Printed,
    next: Option<DateTime<Utc>>,
) -> Result<Vec<(Cause, Page)>, Error> {
    let overview = overview(round, printed, next).await?.into_iter().enumerate();
    let mut pages: Vec<(Cause, Page)> =
        overview.map(|(part, page)| (Cause::Overview(round.id, part), page)).collect();
    // The overview names the next round; each summary below it need not.
    let next = next.filter(|_| pages.is_empty());
    for place in places(round, &printed.release) {
        pages.push((Cause::Summary(round.id, place.node), Page::of(round, &place, printed, next).await?));
    }
    Ok(pages)
}

/// What several teams make together, if there are several: what stands out over all of them, a band for each
/// group, and where each team is counted.
async fn overview(round: &Round, printed: &Printed, next: Option<DateTime<Utc>>) -> Result<Vec<Page>, Error> {
    if round.teams.len() < 2 {
        return Ok(Vec::new());
    }
    let summaries = summaries(round, printed);
    let (heading, parts) = overview_words(round, printed, &summaries, next);
    let maps = picture::heat_maps(round, &printed.release, &summaries);
    let mut pages = Vec::new();
    for part in 0..maps.len().max(parts.len()).max(1) {
        let told = Told {
            heading: if part == 0 { heading.clone() } else { report::continued(round, part + 1) },
            details: parts.get(part).cloned().unwrap_or_default(),
        };
        let picture = match maps.get(part).cloned() {
            Some((map, alt)) => Some(Picture::drawn(alt, move || map.svg()).await?),
            None => None,
        };
        let buttons = (part == 0).then(|| buttons(round, About::Overview, Readers::Leadership));
        pages.push(Page { told, picture, buttons });
    }
    Ok(pages)
}

/// The summaries of all cells, in the language of the round.
pub fn summaries(round: &Round, printed: &Printed) -> Vec<Summary> {
    let places = places(round, &printed.release);
    places.iter().map(|place| printed.summary(round, place, round.language)).collect()
}

/// The words of an overview: the heading, and parts that fit a message.
pub fn overview_words(
    round: &Round,
    printed: &Printed,
    summaries: &[Summary],
    next: Option<DateTime<Utc>>,
) -> (String, Vec<String>) {
    let promises = printed.chronicle.promises.iter();
    let teams: Vec<TeamId> = round.teams.iter().map(|team| team.id).collect();
    let to_all = promises.filter(|it| it.concerns_all(&teams) && it.is_open(round.closes_at));
    report::overview(&Overview {
        round,
        release: &printed.release,
        summaries,
        digest: digest::of(summaries).as_deref(),
        roll_ups: &roll_up::roll_ups(&printed.release, &round.groups, |team| round.home(team)),
        promises: &to_all.cloned().collect::<Vec<_>>(),
        next,
    })
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
    pub(super) fn subject(&self, round: &Round, language: Language) -> Subject {
        let name = texts::cell_name(language, round, self.node, &self.teams);
        Subject { name, roster: self.roster, teams: self.teams.clone() }
    }

    /// The people of a summary.
    pub(super) fn at(round: &Round, release: &Release, node: Node) -> Option<Self> {
        places(round, release).into_iter().find(|place| place.node == node)
    }

    fn of_cell(cell: &Cell) -> Self {
        Self { node: cell.node, teams: cell.teams.clone(), roster: cell.roster }
    }

    fn of_team(team: &AskedTeam) -> Self {
        Self { node: Node::Team(team.id), teams: vec![team.id], roster: team.roster }
    }
}

/// The cells of a round. A team that is asked on its own gets its summary even when nothing
/// can be shown.
pub fn places(round: &Round, release: &Release) -> Vec<Place> {
    let cells: Vec<Place> = release.cells.iter().map(Place::of_cell).collect();
    match (&cells[..], &round.teams[..]) {
        ([], [only]) => vec![Place::of_team(only)],
        _ => cells,
    }
}

async fn next_opening(app: &App, round: &Round) -> Result<Option<DateTime<Utc>>, Error> {
    let schedules = app.store.schedules_of(round.guild).await?;
    let schedule = schedules.iter().find(|schedule| schedule.id == round.schedule && !schedule.paused);
    Ok(schedule.map(|schedule| schedule.planned.wakes_at))
}

/// What each team hears of its own result, with the picture that leadership has. Teams that are counted together
/// in one channel hear it once.
fn for_teams(
    round: &Round,
    printed: &Printed,
    pages: &[(Cause, Page)],
    next: Option<DateTime<Utc>>,
) -> Vec<NewMessage> {
    let mut told: Vec<(ChannelId, Node)> = Vec::new();
    let mut messages = Vec::new();
    for team in &round.teams {
        let place = place_of(&printed.release, team);
        if !told.contains(&(team.channel, place.node)) {
            told.push((team.channel, place.node));
            let own = pages.iter().find(|(cause, _)| *cause == Cause::Summary(round.id, place.node));
            let picture = own.and_then(|(_, page)| page.picture.clone());
            let page = Page::for_team(round, &place, printed, picture, next);
            messages.push(page.post(round, Cause::Shared(round.id, team.id), team.channel));
        }
    }
    messages
}

/// The words of a team's own result.
pub fn words_for_team(
    round: &Round,
    team: &AskedTeam,
    printed: &Printed,
    next: Option<DateTime<Utc>>,
) -> Told {
    let place = place_of(&printed.release, team);
    report::shared(&printed.summary(round, &place, round.language), next)
}

/// Where a team is counted; by itself where it is in no figure.
pub(super) fn place_of(release: &Release, team: &AskedTeam) -> Place {
    release.cell_of(team.id).map_or_else(|| Place::of_team(team), Place::of_cell)
}
