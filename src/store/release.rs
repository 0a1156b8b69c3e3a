//! Releases: exactly what was printed, kept in the transaction that closes a round.

use std::collections::HashMap;

use super::{Result, Store, corrupt, outbox::NewMessage, round::advance};
use crate::domain::{
    RoundId, TeamId,
    disclosure::{Cell, CodedScore, End, Figure, Grid, Release},
    participation::Participation,
    round::{Round, RoundState},
    summary::PastCell,
};

#[derive(sqlx::FromRow)]
struct CellRow {
    round_id: RoundId,
    number: u32,
    roster: u32,
    min_group: u32,
    answered_at_least: Option<u32>,
}

#[derive(sqlx::FromRow)]
struct FigureRow {
    round_id: RoundId,
    dimension: String,
    hundredths: u32,
    grid: u32,
    coded_end: Option<String>,
}

impl Store {
    /// Keeps what is printed of a round and marks it closed, with the messages that follow
    /// from it. Does nothing when the round was closed before.
    pub async fn close_round(&self, round: &Round, release: &Release, messages: &[NewMessage]) -> Result<()> {
        let mut tx = self.begin().await?;
        if advance(&mut tx, round.id, RoundState::Closing, RoundState::Closed).await? {
            for cell in &release.cells {
                Self::keep_cell(&mut tx, round, cell).await?;
            }
            Self::enqueue(&mut tx, messages).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn keep_cell(tx: &mut sqlx::SqliteConnection, round: &Round, cell: &Cell) -> Result<()> {
        sqlx::query("insert into release_cell (round_id, team_id, answered_at_least) values ($1, $2, $3)")
            .bind(round.id)
            .bind(cell.team)
            .bind(cell.participation.map(|participation| participation.at_least))
            .execute(&mut *tx)
            .await?;
        for (topic, figure) in round.questionnaire.dimensions.iter().zip(&cell.figures) {
            let Figure::Printed(score) = figure else { continue };
            sqlx::query(
                "insert into release_figure (round_id, team_id, dimension, hundredths, grid, coded_end)
                 values ($1, $2, $3, $4, $5, $6)",
            )
            .bind(round.id)
            .bind(cell.team)
            .bind(&topic.id)
            .bind(score.hundredths)
            .bind(score.grid.hundredths())
            .bind(score.end.map(end_word))
            .execute(&mut *tx)
            .await?;
        }
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

    /// What was printed of a team in the rounds of a round's series up to that round,
    /// oldest first: the rounds of its schedule with the same survey and version.
    pub async fn series(&self, round: &Round, team: TeamId) -> Result<Vec<PastCell>> {
        let rows: Vec<CellRow> = sqlx::query_as(
            "select round.round_id, round.number, round_team.roster, round.min_group, release_cell.answered_at_least
             from release_cell
             join round using (round_id)
             join round_team using (round_id, team_id)
             where release_cell.team_id = $1
               and round.schedule_id = $2
               and round.survey = $3
               and round.survey_version = $4
               and round.number <= $5
             order by round.number",
        )
        .bind(team)
        .bind(round.schedule)
        .bind(&round.questionnaire.survey)
        .bind(round.questionnaire.version)
        .bind(round.number)
        .fetch_all(&self.readers)
        .await?;
        let mut figures = self.figures(round, team).await?;
        let nothing = || vec![Figure::NotShown; round.questionnaire.dimensions.len()];
        Ok(rows
            .into_iter()
            .map(|row| {
                let figures = figures.remove(&row.round_id).unwrap_or_else(nothing);
                row.past(team, figures)
            })
            .collect())
    }

    /// The printed figures of a team in all rounds of a schedule.
    async fn figures(&self, round: &Round, team: TeamId) -> Result<HashMap<RoundId, Vec<Figure>>> {
        let rows: Vec<FigureRow> = sqlx::query_as(
            "select round_id, dimension, hundredths, grid, coded_end
             from release_figure join round using (round_id)
             where schedule_id = $1 and team_id = $2",
        )
        .bind(round.schedule)
        .bind(team)
        .fetch_all(&self.readers)
        .await?;
        let topics = &round.questionnaire.dimensions;
        let mut figures: HashMap<RoundId, Vec<Figure>> = HashMap::new();
        for row in rows {
            let of_round =
                figures.entry(row.round_id).or_insert_with(|| vec![Figure::NotShown; topics.len()]);
            // Another version of the survey may have had other dimensions; it is another series.
            if let Some(place) = topics.iter().position(|topic| topic.id == row.dimension) {
                of_round[place] = Figure::Printed(row.score()?);
            }
        }
        Ok(figures)
    }
}

impl CellRow {
    fn past(self, team: TeamId, figures: Vec<Figure>) -> PastCell {
        let word = |least| Participation::of(least, self.roster, self.min_group);
        PastCell {
            number: self.number,
            cell: Cell {
                team,
                roster: self.roster,
                participation: self.answered_at_least.map(word),
                figures,
            },
        }
    }
}

impl FigureRow {
    fn score(self) -> Result<CodedScore> {
        let grid = [Grid::Quarter, Grid::Tenth].into_iter().find(|grid| grid.hundredths() == self.grid);
        let end = match self.coded_end.as_deref() {
            None => None,
            Some("or lower") => Some(End::OrLower),
            Some("or higher") => Some(End::OrHigher),
            Some(_) => return Err(corrupt("release_figure", "coded_end", self.round_id.0)),
        };
        Ok(CodedScore {
            hundredths: self.hundredths,
            grid: grid.ok_or_else(|| corrupt("release_figure", "grid", self.round_id.0))?,
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
