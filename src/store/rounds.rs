//! Reading rounds as they are kept.

use tracing::error;

use super::{Result, Store, corrupt, instant, language};
use crate::domain::{
    ChannelId, GroupId, GuildId, RoleId, RoundId, ScheduleId, TeamId,
    round::{AskedTeam, OtherTeam, Round, RoundState},
    tree::Group,
};

#[derive(sqlx::FromRow)]
struct Row {
    round_id: RoundId,
    schedule_id: ScheduleId,
    guild_id: GuildId,
    number: u32,
    opened_at: i64,
    closes_at: i64,
    state: String,
    min_group: u32,
    comment_group: u32,
    share_with_team: bool,
    report_to: ChannelId,
    language: String,
    questionnaire: String,
    reminded: bool,
    forgotten: bool,
}

#[derive(sqlx::FromRow)]
struct TeamRow {
    team_id: TeamId,
    role_id: RoleId,
    channel_id: ChannelId,
    name: String,
    group_id: Option<GroupId>,
    position: u32,
    roster: u32,
    roster_before: Option<u32>,
    quiet: bool,
    opens_at: i64,
    reminds_at: Option<i64>,
}

/// Reads whole rounds; what follows `from round`.
macro_rules! select_round {
    ($rest:literal) => {
        concat!(
            "select round_id, schedule_id, guild_id, number, opened_at, closes_at, state, min_group,
                    comment_group, share_with_team, report_to, language, questionnaire, reminded, forgotten
             from round ",
            $rest
        )
    };
}

impl Store {
    /// The round with this id.
    pub async fn round(&self, round: RoundId) -> Result<Option<Round>> {
        let rows =
            sqlx::query_as(select_round!("where round_id = $1")).bind(round).fetch_all(&self.readers).await?;
        Ok(self.rounds(rows).await?.pop())
    }

    /// All rounds that are not reported yet, oldest first.
    pub async fn rounds_in_hand(&self) -> Result<Vec<Round>> {
        let rows = sqlx::query_as(select_round!(
            "where state <> 'reported'
             order by round_id"
        ))
        .fetch_all(&self.readers)
        .await?;
        self.rounds(rows).await
    }

    /// The rounds of a server, latest first.
    pub async fn rounds_of(&self, guild: GuildId) -> Result<Vec<Round>> {
        let rows = sqlx::query_as(select_round!(
            "where guild_id = $1
             order by round_id desc
             limit 200"
        ))
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        self.rounds(rows).await
    }

    /// The rounds of a server, or of all, that were closed and not forgotten since, oldest first.
    pub async fn printed_rounds(&self, guild: Option<GuildId>) -> Result<Vec<Round>> {
        let rows = sqlx::query_as(select_round!(
            "where state in ('closed', 'reported') and forgotten = 0 and guild_id = coalesce($1, guild_id)
             order by round_id"
        ))
        .bind(guild)
        .fetch_all(&self.readers)
        .await?;
        self.rounds(rows).await
    }

    /// The closed rounds of a round's series up to that round, oldest first.
    pub(super) async fn rounds_of_series(&self, round: &Round) -> Result<Vec<Round>> {
        let rows = sqlx::query_as(select_round!(
            "where schedule_id = $1
               and survey = $2
               and survey_version = $3
               and number <= $4
               and state in ('closed', 'reported')
             order by number"
        ))
        .bind(round.schedule)
        .bind(&round.questionnaire.survey)
        .bind(round.questionnaire.version)
        .bind(round.number)
        .fetch_all(&self.readers)
        .await?;
        let mut rounds = self.rounds(rows).await?;
        rounds.retain(|past| round.continues(past));
        Ok(rounds)
    }

    /// The closed rounds that asked the same survey before a round's series, up to `most` of them, oldest first.
    pub(super) async fn rounds_before(&self, round: &Round, number: u32, most: u32) -> Result<Vec<Round>> {
        let rows = sqlx::query_as(select_round!(
            "where schedule_id = $1
               and survey = $2
               and number < $3
               and state in ('closed', 'reported')
             order by number desc
             limit $4"
        ))
        .bind(round.schedule)
        .bind(&round.questionnaire.survey)
        .bind(number)
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        let mut rounds = self.rounds(rows).await?;
        rounds.reverse();
        Ok(rounds)
    }

    async fn rounds(&self, rows: Vec<Row>) -> Result<Vec<Round>> {
        let mut rounds = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.round_id;
            // One row that cannot be read must not stop the others.
            match row.round() {
                Ok(mut round) => {
                    round.teams = self.asked_teams(id).await?;
                    round.groups = self.asked_groups(id).await?;
                    round.others = self.other_teams(id).await?;
                    rounds.push(round);
                }
                Err(error) => error!("{error}; leaving it out"),
            }
        }
        Ok(rounds)
    }

    async fn asked_teams(&self, round: RoundId) -> Result<Vec<AskedTeam>> {
        let teams: Vec<TeamRow> = sqlx::query_as(
            "select team_id, role_id, channel_id, name, group_id, position, roster, roster_before, quiet,
                    opens_at, reminds_at
             from round_team
             where round_id = $1
             order by position, team_id",
        )
        .bind(round)
        .fetch_all(&self.readers)
        .await?;
        teams.into_iter().map(|team| team.team(round)).collect()
    }

    async fn asked_groups(&self, round: RoundId) -> Result<Vec<Group>> {
        let groups: Vec<(GroupId, Option<GroupId>, String)> = sqlx::query_as(
            "select group_id, parent_id, name
             from round_group
             where round_id = $1
             order by group_id",
        )
        .bind(round)
        .fetch_all(&self.readers)
        .await?;
        Ok(groups.into_iter().map(|(id, parent, name)| Group { id, parent, name }).collect())
    }

    async fn other_teams(&self, round: RoundId) -> Result<Vec<OtherTeam>> {
        let teams: Vec<(RoleId, String, u32)> = sqlx::query_as(
            "select role_id, name, position
             from round_other_team
             where round_id = $1
             order by position",
        )
        .bind(round)
        .fetch_all(&self.readers)
        .await?;
        Ok(teams.into_iter().map(|(role, name, position)| OtherTeam { role, name, position }).collect())
    }
}

impl Row {
    fn round(self) -> Result<Round> {
        let id = self.round_id.0;
        let questionnaire = serde_json::from_str(&self.questionnaire);
        Ok(Round {
            id: self.round_id,
            schedule: self.schedule_id,
            guild: self.guild_id,
            number: self.number,
            questionnaire: questionnaire.map_err(|_| corrupt("round", "questionnaire", id))?,
            min_group: self.min_group,
            comment_group: self.comment_group,
            shared: self.share_with_team,
            report_to: self.report_to,
            language: language(&self.language, "round", id)?,
            opened_at: instant(self.opened_at, "round", "opened_at", id)?,
            closes_at: instant(self.closes_at, "round", "closes_at", id)?,
            reminded: self.reminded,
            forgotten: self.forgotten,
            state: RoundState::from_word(&self.state).ok_or_else(|| corrupt("round", "state", id))?,
            teams: Vec::new(),
            groups: Vec::new(),
            others: Vec::new(),
        })
    }
}

impl TeamRow {
    fn team(self, round: RoundId) -> Result<AskedTeam> {
        let at = |seconds, column| instant(seconds, "round_team", column, round.0);
        Ok(AskedTeam {
            opens_at: at(self.opens_at, "opens_at")?,
            reminds_at: self.reminds_at.map(|seconds| at(seconds, "reminds_at")).transpose()?,
            id: self.team_id,
            role: self.role_id,
            name: self.name,
            channel: self.channel_id,
            group: self.group_id,
            position: self.position,
            roster: self.roster,
            roster_before: self.roster_before,
            quiet: self.quiet,
        })
    }
}
