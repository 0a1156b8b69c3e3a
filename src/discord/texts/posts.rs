//! What is posted in channels, and sent to those who asked for it.

use chrono::{DateTime, Utc};

use super::{ago, failures, listed, literal, mention, moment, teams};
use crate::{
    discord::{locale::say, outbound::Reason},
    domain::{
        ChannelId,
        language::Language,
        round::{AskedTeam, Round},
        schedule::{Opening, Schedule},
    },
};

/// The message in a team's channel.
pub fn invitation(round: &Round, team: &AskedTeam) -> String {
    let language = round.language;
    let questions = say!(
        language,
        "invitation-questions",
        count = round.questionnaire.questions.len(),
        until = moment(round.closes_at),
        ago = ago(round.closes_at),
    );
    let promise = if round.can_show(team) {
        say!(language, "invitation-promise", least = round.min_group)
    } else {
        say!(language, "invitation-nothing-shown")
    };
    let changed = team.roster_before.filter(|before| *before != team.roster).map(|before| {
        let team_name = literal(&team.name);
        say!(language, "invitation-size", team = team_name, people = team.roster, before = before)
    });
    lines([heading(round, team), questions, promise].into_iter().chain(changed))
}

/// The invitation once its round is over.
pub fn invitation_closed(round: &Round, team: &AskedTeam) -> String {
    let closed = say!(round.language, "invitation-closed", ago = ago(round.closes_at));
    lines([heading(round, team), closed])
}

fn heading(round: &Round, team: &AskedTeam) -> String {
    let title = title(round, round.language);
    say!(round.language, "round-heading", title = title, team = literal(&team.name), round = round.number)
}

/// The reminder in a team's channel: to everybody alike, since nobody knows who answered.
pub fn reminder(round: &Round, team: &AskedTeam) -> String {
    say!(
        round.language,
        "reminder",
        title = title(round, round.language),
        team = literal(&team.name),
        round = round.number,
        until = moment(round.closes_at),
        ago = ago(round.closes_at),
    )
}

/// The direct message to somebody who asked for it, in the language they asked in.
pub fn direct_invitation(language: Language, round: &Round, team: &AskedTeam) -> String {
    let invitation = say!(
        language,
        "direct-invitation",
        title = title(round, language),
        team = literal(&team.name),
        round = round.number,
        until = moment(round.closes_at),
        ago = ago(round.closes_at),
        link = format!("https://discord.com/channels/{}/{}", round.guild, team.channel),
    );
    lines([invitation, say!(language, "direct-invitation-why")])
}

/// The direct message to somebody who asked for it and has not answered.
pub fn direct_reminder(language: Language, round: &Round, team: &AskedTeam) -> String {
    let reminder = say!(
        language,
        "direct-reminder",
        title = title(round, language),
        team = literal(&team.name),
        round = round.number,
        until = moment(round.closes_at),
        ago = ago(round.closes_at),
        link = format!("https://discord.com/channels/{}/{}", round.guild, team.channel),
    );
    lines([reminder, say!(language, "direct-invitation-why")])
}

fn title(round: &Round, language: Language) -> String {
    literal(round.questionnaire.title.in_language(language))
}

/// What takes fewer answers to be shown from the next round on than it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lowered {
    /// Results.
    Results {
        /// The answers it took.
        before: u32,
        /// The answers it takes now.
        least: u32,
    },
    /// Comments.
    Comments {
        /// The answers it took.
        before: u32,
        /// The answers it takes now.
        answers: u32,
    },
}

/// What a team hears when less is needed than before for something to be shown.
pub fn lowered(language: Language, changes: &[Lowered]) -> String {
    let changes = changes.iter().map(|change| {
        let line = match *change {
            Lowered::Results { before, least } => {
                say!(language, "lowered-results", before = before, least = least)
            }
            Lowered::Comments { before, answers } => {
                say!(language, "lowered-comments", before = before, answers = answers)
            }
        };
        format!("- {line}")
    });
    let heading = say!(language, "lowered");
    lines([heading].into_iter().chain(changes).chain([say!(language, "lowered-rest")]))
}

/// The message to the leadership channel when a round had to end early.
pub fn round_lost(round: &Round) -> String {
    say!(
        round.language,
        "round-lost",
        round = round.number,
        title = title(round, round.language),
        teams = teams(round.language, round),
    )
}

/// The message to the leadership channel about openings that passed while the bot was away.
/// `late` is the one that is made up for now.
pub fn openings_missed(
    language: Language,
    (schedule, teams): (&Schedule, &[String]),
    missed: &[Opening],
    late: Option<DateTime<Utc>>,
    next: DateTime<Utc>,
) -> String {
    let teams: Vec<String> = teams.iter().map(|team| literal(team)).collect();
    let which = say!(
        language,
        "openings-missed",
        teams = listed(language, &teams),
        count = missed.len(),
        due = missed.first().map(|opening| moment(opening.due_at)).unwrap_or_default(),
    );
    let late = late.map(|at| say!(language, "openings-late", due = moment(at)));
    let rule = schedule.times.rule.to_string();
    let next = say!(language, "openings-next", next = moment(next), rule = rule);
    lines([which].into_iter().chain(late).chain([next]))
}

/// The message to the leadership channel when the survey of a schedule is not there any more.
pub fn survey_gone(language: Language, name: &str, next: DateTime<Utc>) -> String {
    say!(language, "survey-gone", name = literal(name), next = moment(next))
}

/// The message to the leadership channel when an invitation could not be posted elsewhere.
pub fn not_delivered(language: Language, channel: ChannelId, why: Reason) -> String {
    let cure = match why {
        Reason::NoAccess | Reason::NoPermission => say!(language, "not-delivered-permissions"),
        Reason::Token | Reason::NoChannel | Reason::NoMessage | Reason::Other(_) => {
            say!(language, "not-delivered-setup")
        }
    };
    lines([
        say!(language, "not-delivered", channel = mention(channel)),
        failures::reason(language, why),
        cure,
        say!(language, "not-delivered-meanwhile"),
    ])
}

/// The message to the leadership channel when a team could not read its own result.
pub fn result_not_delivered(language: Language, channel: ChannelId, why: Reason) -> String {
    lines([
        say!(language, "not-delivered", channel = mention(channel)),
        failures::reason(language, why),
        say!(language, "not-delivered-result"),
    ])
}

/// The name of the thread below a summary.
pub fn comments_thread(language: Language) -> String {
    say!(language, "thread-comments")
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}
