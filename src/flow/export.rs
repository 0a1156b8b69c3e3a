//! Exporting: what was printed of past rounds, as a table.

use super::{App, Error, Refusal, manage};
use crate::{
    discord::{command::FileFormat, texts},
    domain::{
        GuildId, RoundId, ScheduleId,
        chronicle::Chronicle,
        export::{self, Line},
        language::Language,
        round::Round,
        summary::{self, PastRound, Subject, Summary},
    },
    flow::report,
    store::{self, Store},
};

/// Which rounds are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Of one server; of all when absent.
    pub guild: Option<GuildId>,
    /// Of one schedule; of all when absent.
    pub schedule: Option<ScheduleId>,
    /// One round; all when absent.
    pub round: Option<RoundId>,
}

/// A table, as a file.
#[derive(Clone, Debug)]
pub struct Table {
    /// What stands in the file.
    pub text: String,
    /// How many rounds are in it.
    pub rounds: usize,
}

/// What was printed, as a table: all of a server, or of a schedule, or a round. A
/// refusal when there is none.
pub async fn of_server(
    app: &App,
    guild: GuildId,
    wanted: Option<&str>,
    round: Option<&str>,
    format: FileFormat,
) -> Result<Table, Error> {
    let schedule = match wanted {
        Some(wanted) => Some(manage::schedule(app, guild, Some(wanted)).await?.id),
        None => None,
    };
    let round = round.map(|id| id.parse().map_err(|_| Refusal::NoReport)).transpose()?;
    let wanted = Wanted { guild: Some(guild), schedule, round };
    let table = table(&app.store, wanted, format).await?;
    if table.rounds == 0 { Err(Refusal::NoReport.into()) } else { Ok(table) }
}

/// The table of the rounds that were closed and not forgotten since, oldest first.
pub async fn table(store: &Store, wanted: Wanted, format: FileFormat) -> Result<Table, store::Error> {
    let (lines, rounds) = lines(store, wanted).await?;
    let text = match format {
        FileFormat::Csv => export::csv(&lines),
        FileFormat::Json => export::json(&lines),
    };
    Ok(Table { text, rounds })
}

/// The lines of the rounds that are wanted, and how many these are.
async fn lines(store: &Store, wanted: Wanted) -> Result<(Vec<Line>, usize), store::Error> {
    let mut printed: Vec<(Round, PastRound)> = Vec::new();
    let (mut lines, mut rounds) = (Vec::new(), 0);
    for round in store.printed_rounds(wanted.guild).await? {
        let release = store.release(&round).await?;
        let (number, opened_at, closed_at) = (round.number, round.opened_at, round.closes_at);
        printed.push((round.clone(), PastRound { number, opened_at, closed_at, release }));
        let fits = wanted.schedule.is_none_or(|schedule| schedule == round.schedule)
            && wanted.round.is_none_or(|id| id == round.id);
        if fits {
            lines.extend(of_round(&round, &printed));
            rounds += 1;
        }
    }
    Ok((lines, rounds))
}

/// The lines of a round, by what was printed up to it, itself last.
fn of_round(round: &Round, printed: &[(Round, PastRound)]) -> Vec<Line> {
    let series = printed.iter().filter(|(past, _)| round.continues(past));
    let past: Vec<PastRound> = series.map(|(_, past)| past.clone()).collect();
    let Some(latest) = past.last() else { return Vec::new() };
    let places = report::places(round, &latest.release);
    let of_place = |place: &report::Place| {
        let language = Language::English;
        let name = texts::cell_name(language, round, place.node, &place.teams);
        let subject = Subject { name, roster: place.roster, teams: place.teams.clone() };
        let series = summary::series(&past, place.node, &place.teams);
        let summary = Summary::of(round, language, subject, &series, &Chronicle::default());
        export::lines(round, &place.teams, &summary)
    };
    places.iter().flat_map(of_place).collect()
}
