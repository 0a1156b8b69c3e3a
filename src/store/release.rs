//! Releases: exactly what was printed, kept in the transaction that closes a round.

use std::collections::HashMap;

use super::{Result, Store, corrupt, outbox::NewMessage, round::advance};
use crate::domain::{
    RoundId, TeamId,
    comment_batch::Waiting,
    disclosure::{Cell, CodedScore, End, Figure, Grid, Release, check::KeptCell},
    participation::Participation,
    round::{Round, RoundState},
    summary::PastRound,
    tree::NoNode,
};

#[derive(sqlx::FromRow)]
struct CellRow {
    node: String,
    answered_at_least: u32,
    possible: u32,
}

#[derive(sqlx::FromRow)]
struct FigureRow {
    node: String,
    dimension: String,
    hundredths: u32,
    grid: u32,
    coded_end: Option<String>,
}

impl Store {
    /// Keeps what is printed of a round and marks it closed, with the comments that still wait and
    /// the messages that follow from it. Does nothing when the round was closed before.
    pub async fn close_round(
        &self,
        round: &Round,
        release: &Release,
        waiting: &[Waiting],
        messages: &[NewMessage],
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        if advance(&mut tx, round.id, RoundState::Closing, RoundState::Closed).await? {
            for cell in &release.cells {
                keep_cell(&mut tx, round, cell).await?;
            }
            Self::keep_waiting(&mut tx, (round.schedule, round.report_to), waiting).await?;
            Self::enqueue(&mut tx, messages).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Hands a round's summaries to the outbox; does nothing when that was done before.
    pub async fn reported(&self, round: RoundId, summaries: &[NewMessage]) -> Result<()> {
        let mut tx = self.begin().await?;
        if advance(&mut tx, round, RoundState::Closed, RoundState::Reported).await? {
            Self::enqueue(&mut tx, summaries).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// What was printed of a round.
    pub async fn release(&self, round: &Round) -> Result<Release> {
        let rows = self.cell_rows(round).await?;
        let mut figures = self.figures(round).await?;
        let counted = self.counted(round).await?;
        let mut cells = Vec::with_capacity(rows.len());
        for row in rows {
            let in_cell = |team: TeamId| counted.contains(&(team, row.node.clone()));
            let teams: Vec<TeamId> =
                round.teams.iter().map(|team| team.id).filter(|id| in_cell(*id)).collect();
            let nothing = || vec![Figure::NotShown; round.questionnaire.dimensions.len()];
            let figures = figures.remove(&row.node).unwrap_or_else(nothing);
            cells.push(row.cell(round, teams, figures)?);
        }
        let place = |cell: &Cell| round.teams.iter().position(|team| cell.teams.first() == Some(&team.id));
        cells.sort_by_key(place);
        Ok(Release { cells })
    }

    /// What is kept of the cells of a round, whether or not it keeps the rules.
    pub(super) async fn kept_cells(&self, round: &Round) -> Result<Vec<KeptCell>> {
        let mut cells: Vec<(String, KeptCell)> = Vec::new();
        for row in self.cell_rows(round).await? {
            let cell = KeptCell {
                node: row.node.parse().map_err(|NoNode| corrupt("printed_cell", "node", round.id.0))?,
                teams: Vec::new(),
                answered_at_least: row.answered_at_least,
                possible: row.possible,
                figures: Vec::new(),
            };
            cells.push((row.node, cell));
        }
        for (team, node) in self.counted(round).await? {
            let cell = cells.iter_mut().find(|(place, _)| *place == node);
            cell.ok_or_else(|| corrupt("printed_cell_team", "node", round.id.0))?.1.teams.push(team);
        }
        for row in self.figure_rows(round).await? {
            let cell = cells.iter_mut().find(|(place, _)| *place == row.node);
            let cell = cell.ok_or_else(|| corrupt("printed_figure", "node", round.id.0))?;
            cell.1.figures.push((row.dimension.clone(), row.score(round.id)?));
        }
        Ok(cells.into_iter().map(|(_, cell)| cell).collect())
    }

    async fn cell_rows(&self, round: &Round) -> Result<Vec<CellRow>> {
        let rows =
            sqlx::query_as("select node, answered_at_least, possible from printed_cell where round_id = $1")
                .bind(round.id)
                .fetch_all(&self.readers)
                .await?;
        Ok(rows)
    }

    /// The teams of a round that are counted, each with where.
    async fn counted(&self, round: &Round) -> Result<Vec<(TeamId, String)>> {
        let rows = sqlx::query_as("select team_id, node from printed_cell_team where round_id = $1")
            .bind(round.id)
            .fetch_all(&self.readers)
            .await?;
        Ok(rows)
    }

    async fn figure_rows(&self, round: &Round) -> Result<Vec<FigureRow>> {
        let rows = sqlx::query_as(
            "select node, dimension, hundredths, grid, coded_end
             from printed_figure
             where round_id = $1",
        )
        .bind(round.id)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows)
    }

    /// The printed figures of a round, by the place of their cell.
    async fn figures(&self, round: &Round) -> Result<HashMap<String, Vec<Figure>>> {
        let topics = &round.questionnaire.dimensions;
        let mut figures: HashMap<String, Vec<Figure>> = HashMap::new();
        for row in self.figure_rows(round).await? {
            let place = topics.iter().position(|topic| topic.id == row.dimension);
            let place = place.ok_or_else(|| corrupt("printed_figure", "dimension", round.id.0))?;
            let score = row.score(round.id)?;
            let of_cell = figures.entry(row.node).or_insert_with(|| vec![Figure::NotShown; topics.len()]);
            of_cell[place] = Figure::Printed(score);
        }
        Ok(figures)
    }

    /// What was printed in the rounds of a round's series up to that round, oldest first: the rounds
    /// of its schedule with the same survey and version.
    pub async fn releases(&self, round: &Round) -> Result<Vec<PastRound>> {
        let mut releases = Vec::new();
        for past in self.rounds_of_series(round).await? {
            let release = self.release(&past).await?;
            let (number, opened_at, closed_at) = (past.number, past.opened_at, past.closes_at);
            releases.push(PastRound { number, opened_at, closed_at, release });
        }
        Ok(releases)
    }

    /// What was printed of the rounds that asked the same survey before the series whose first round has this
    /// number, up to `most` of them, oldest first.
    pub async fn earlier(&self, round: &Round, number: u32, most: u32) -> Result<Vec<(Round, Release)>> {
        let mut earlier = Vec::new();
        for past in self.rounds_before(round, number, most).await? {
            let release = self.release(&past).await?;
            earlier.push((past, release));
        }
        Ok(earlier)
    }
}

async fn keep_cell(tx: &mut sqlx::SqliteConnection, round: &Round, cell: &Cell) -> Result<()> {
    let node = cell.node.to_string();
    sqlx::query(
        "insert into printed_cell (round_id, node, answered_at_least, possible) values ($1, $2, $3, $4)",
    )
    .bind(round.id)
    .bind(&node)
    .bind(cell.participation.at_least)
    .bind(cell.possible)
    .execute(&mut *tx)
    .await?;
    for team in &cell.teams {
        sqlx::query("insert into printed_cell_team (round_id, team_id, node) values ($1, $2, $3)")
            .bind(round.id)
            .bind(team)
            .bind(&node)
            .execute(&mut *tx)
            .await?;
    }
    for (topic, figure) in round.questionnaire.dimensions.iter().zip(&cell.figures) {
        let Figure::Printed(score) = figure else { continue };
        sqlx::query(
            "insert into printed_figure (round_id, node, dimension, hundredths, grid, coded_end)
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(round.id)
        .bind(&node)
        .bind(&topic.id)
        .bind(score.hundredths)
        .bind(score.grid.hundredths())
        .bind(score.end.map(end_word))
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

impl CellRow {
    fn cell(self, round: &Round, teams: Vec<TeamId>, figures: Vec<Figure>) -> Result<Cell> {
        let bad = |column| corrupt("printed_cell", column, round.id.0);
        let roster = teams.iter().filter_map(|team| round.team(*team)).map(|team| team.roster).sum();
        Ok(Cell {
            node: self.node.parse().map_err(|NoNode| bad("node"))?,
            participation: Participation::of(
                self.answered_at_least,
                roster,
                &(round.min_group..=self.possible),
            ),
            possible: self.possible,
            roster,
            teams,
            figures,
        })
    }
}

impl FigureRow {
    fn score(&self, round: RoundId) -> Result<CodedScore> {
        let grid = [Grid::Quarter, Grid::Tenth].into_iter().find(|grid| grid.hundredths() == self.grid);
        let end = match self.coded_end.as_deref() {
            None => None,
            Some("or lower") => Some(End::OrLower),
            Some("or higher") => Some(End::OrHigher),
            Some(_) => return Err(corrupt("printed_figure", "coded_end", round.0)),
        };
        Ok(CodedScore {
            hundredths: self.hundredths,
            grid: grid.ok_or_else(|| corrupt("printed_figure", "grid", round.0))?,
            end,
        })
    }
}

fn end_word(end: End) -> &'static str {
    match end {
        End::OrLower => "or lower",
        End::OrHigher => "or higher",
    }
}
