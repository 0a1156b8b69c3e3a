//! Rounds, from their opening on. A state changes only from the one before it.

use chrono::{DateTime, Utc};

use super::{Result, Store, instant, outbox::NewMessage, planning::Plan};
use crate::domain::{
    ChannelId, GuildId, RoundId, ScheduleId,
    ballot::Fingerprint,
    language::Language,
    round::{AskedTeam, OtherTeam, RoundState},
    survey::Questionnaire,
    tree::Group,
};

/// A round about to open.
#[derive(Clone, Debug)]
pub struct NewRound {
    /// The schedule that asks.
    pub schedule: ScheduleId,
    /// The server.
    pub guild: GuildId,
    /// Its number, one more than the schedule's last round.
    pub number: u32,
    /// The opening it is for; a second round for the same one is never made.
    pub due_at: DateTime<Utc>,
    /// Now.
    pub opened_at: DateTime<Utc>,
    /// When it closes.
    pub closes_at: DateTime<Utc>,
    /// The fewest answers a printed figure may stand for.
    pub min_group: u32,
    /// The fewest answers among which comments are shown.
    pub comment_group: u32,
    /// Whether each team hears its own result.
    pub shared: bool,
    /// Where the summary goes.
    pub report_to: ChannelId,
    /// In which language its channels are written to.
    pub language: Language,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// Who is asked.
    pub teams: Vec<AskedTeam>,
    /// The groups above them.
    pub groups: Vec<Group>,
    /// The server's other teams.
    pub others: Vec<OtherTeam>,
}

impl Store {
    /// The number and the due time of a schedule's last round.
    pub async fn last_round(&self, schedule: ScheduleId) -> Result<Option<(u32, DateTime<Utc>)>> {
        let last: Option<(u32, i64)> = sqlx::query_as(
            "select number, due_at from round where schedule_id = $1 order by number desc limit 1",
        )
        .bind(schedule)
        .fetch_optional(&self.readers)
        .await?;
        let last = last.map(|(number, due)| Ok((number, instant(due, "round", "due_at", schedule.0)?)));
        last.transpose()
    }

    /// Makes the round and, unless it was opened by hand, writes down when its schedule is due
    /// next and what is to be said about it. A round that is already there for this opening stays as it is.
    ///
    /// # Panics
    /// Never: texts and numbers have a JSON form.
    pub async fn open_round(&self, round: &NewRound, planned: Option<&Plan>) -> Result<()> {
        let questionnaire =
            serde_json::to_string(&round.questionnaire).expect("texts and numbers have a JSON form");
        let mut tx = self.begin().await?;
        let made: Option<(RoundId,)> = sqlx::query_as(
            "insert into round (schedule_id, guild_id, number, due_at, opened_at, closes_at, state, min_group,
                                comment_group, share_with_team, report_to, language, survey, survey_version,
                                questionnaire)
             values ($1, $2, $3, $4, $5, $6, 'opening', $7, $8, $9, $10, $11, $12, $13, $14)
             on conflict do nothing
             returning round_id",
        )
        .bind(round.schedule)
        .bind(round.guild)
        .bind(round.number)
        .bind(round.due_at.timestamp())
        .bind(round.opened_at.timestamp())
        .bind(round.closes_at.timestamp())
        .bind(round.min_group)
        .bind(round.comment_group)
        .bind(round.shared)
        .bind(round.report_to)
        .bind(round.language.code())
        .bind(&round.questionnaire.survey)
        .bind(round.questionnaire.version)
        .bind(questionnaire)
        .fetch_optional(&mut *tx)
        .await?;
        if let Some((made,)) = made {
            keep_teams(&mut tx, made, &round.teams).await?;
            keep_tree(&mut tx, made, &round.groups, &round.others).await?;
        }
        if let Some(plan) = planned {
            Self::note_missed(&mut tx, round.schedule, &plan.missed).await?;
            Self::plan(&mut tx, round.schedule, plan.next, &plan.notices).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Tells the teams: the round is open from now on, and its invitations are in the outbox.
    /// `key` is the fingerprint of its key, where one was made.
    pub async fn invited(
        &self,
        round: RoundId,
        key: Option<Fingerprint>,
        invitations: &[NewMessage],
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        let moved = advance(&mut tx, round, RoundState::Opening, RoundState::Open).await?;
        if moved {
            sqlx::query("update round set key_fingerprint = $2 where round_id = $1")
                .bind(round)
                .bind(key.as_ref().map(Fingerprint::bytes))
                .execute(&mut *tx)
                .await?;
            Self::enqueue(&mut tx, invitations).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Stops taking answers. Whether it was open until now does not matter to what follows.
    pub async fn start_closing(&self, round: RoundId, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        if advance(&mut tx, round, RoundState::Open, RoundState::Closing).await? {
            sqlx::query(
                "update round set closes_at = max(opened_at, min(closes_at, $2)) where round_id = $1",
            )
            .bind(round)
            .bind(now.timestamp())
            .execute(&mut *tx)
            .await?;
            // What calls people to answer is too late from now on. An invitation that was tried may
            // be there, and is then found and closed.
            sqlx::query("delete from outbox where key like 'direct:' || $1 || ':%' and state = 'pending'")
                .bind(round)
                .execute(&mut *tx)
                .await?;
            sqlx::query(
                "update outbox set state = 'dead', failure = 'the round is over', body = '', picture = null
                 where state = 'pending'
                   and (key like 'reminder:' || $1 || ':%'
                        or (attempts = 0 and key like 'invitation:' || $1 || ':%'))",
            )
            .bind(round)
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Brings the end of an open round forward to `now`.
    pub async fn close_early(&self, round: RoundId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query("update round set closes_at = max(opened_at, $2) where round_id = $1 and state in ('opening', 'open') and closes_at > $2")
            .bind(round)
            .bind(now.timestamp())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Hands a round's reminders to the outbox; does nothing when that was done before.
    pub async fn reminded(&self, round: RoundId, reminders: &[NewMessage]) -> Result<()> {
        let mut tx = self.begin().await?;
        let marked = sqlx::query("update round set reminded = 1 where round_id = $1 and reminded = 0")
            .bind(round)
            .execute(&mut *tx)
            .await?;
        if marked.rows_affected() == 1 {
            Self::enqueue(&mut tx, reminders).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn keep_teams(tx: &mut sqlx::SqliteConnection, round: RoundId, teams: &[AskedTeam]) -> Result<()> {
    for team in teams {
        sqlx::query(
            "insert into round_team (round_id, team_id, role_id, channel_id, name, group_id, position, roster,
                                     roster_before, quiet, opens_at, reminds_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(round)
        .bind(team.id)
        .bind(team.role)
        .bind(team.channel)
        .bind(&team.name)
        .bind(team.group)
        .bind(team.position)
        .bind(team.roster)
        .bind(team.roster_before)
        .bind(team.quiet)
        .bind(team.opens_at.timestamp())
        .bind(team.reminds_at.map(|at| at.timestamp()))
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn keep_tree(
    tx: &mut sqlx::SqliteConnection,
    round: RoundId,
    groups: &[Group],
    others: &[OtherTeam],
) -> Result<()> {
    for group in groups {
        sqlx::query("insert into round_group (round_id, group_id, parent_id, name) values ($1, $2, $3, $4)")
            .bind(round)
            .bind(group.id)
            .bind(group.parent)
            .bind(&group.name)
            .execute(&mut *tx)
            .await?;
    }
    for team in others {
        sqlx::query(
            "insert into round_other_team (round_id, role_id, name, position) values ($1, $2, $3, $4)",
        )
        .bind(round)
        .bind(team.role)
        .bind(&team.name)
        .bind(team.position)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Moves a round from one state to the next; `false` when it was not in the first.
pub(super) async fn advance(
    tx: &mut sqlx::SqliteConnection,
    round: RoundId,
    from: RoundState,
    to: RoundState,
) -> Result<bool> {
    let moved = sqlx::query("update round set state = $3 where round_id = $1 and state = $2")
        .bind(round)
        .bind(from.word())
        .bind(to.word())
        .execute(tx)
        .await?;
    Ok(moved.rows_affected() == 1)
}
