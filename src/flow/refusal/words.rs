//! How refusals are said.

use crate::{
    discord::{
        command::UnknownCommand,
        custom_id::StaleButton,
        locale::say,
        texts::{ago, in_a_row, listed, literal, moment},
    },
    domain::{
        chronicle::{LONGEST_OWNER, LONGEST_PROMISE},
        language::Language,
    },
};

use super::Refusal;

impl Refusal {
    /// The refusal in a language.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::RoundClosed(at) => say!(language, "refusal-round-closed", ago = ago(*at)),
            Self::TooLateToWithdraw(at) => {
                say!(language, "refusal-too-late-to-withdraw", ago = ago(*at))
            }
            Self::NotAsked(teams) => {
                let teams: Vec<String> = teams.iter().map(|team| literal(team)).collect();
                say!(language, "refusal-not-asked", teams = listed(language, &teams))
            }
            Self::CountsElsewhere(team) => {
                say!(language, "refusal-counts-elsewhere", team = literal(team))
            }
            Self::NotYet(at) => say!(language, "refusal-not-yet", due = moment(*at)),
            Self::NothingOpen => say!(language, "refusal-nothing-open"),
            Self::EmptyComment => say!(language, "refusal-empty-comment"),
            Self::Stale(StaleButton) => say!(language, "refusal-stale"),
            Self::UnknownCommand(UnknownCommand) => say!(language, "refusal-unknown-command"),
            Self::BadDate(typed) => say!(language, "refusal-bad-date", text = literal(typed)),
            Self::BadPromise => say!(language, "refusal-bad-promise", count = LONGEST_PROMISE),
            Self::BadOwner => say!(language, "refusal-bad-owner", count = LONGEST_OWNER),
            Self::UnknownTopic { typed, topics } => {
                let topics: Vec<String> = topics.iter().map(|topic| literal(topic)).collect();
                say!(
                    language,
                    "refusal-unknown-topic",
                    text = literal(typed),
                    topics = in_a_row(language, &topics)
                )
            }
            Self::PromiseEnded => say!(language, "refusal-promise-ended"),
            Self::NotLeadership => say!(language, "refusal-not-leadership"),
            Self::NothingShared => say!(language, "refusal-nothing-shared"),
            Self::NotAnAdmin => say!(language, "refusal-not-an-admin"),
            Self::NotInAServer => say!(language, "refusal-not-in-a-server"),
            Self::When(_)
            | Self::Zone(_)
            | Self::OpenFor(_)
            | Self::Group(_)
            | Self::NoTeam(_)
            | Self::BadName
            | Self::NothingToChange
            | Self::CommentGroupTooLow(_)
            | Self::AskedAlready
            | Self::NobodyToAsk
            | Self::BadDay(_)
            | Self::BadLabel
            | Self::UnknownEvent
            | Self::UnknownPromise
            | Self::PreviewIsOld
            | Self::TooManyDays(_)
            | Self::NeverOpens
            | Self::PausedAlready
            | Self::NotPaused
            | Self::NoTeams
            | Self::RoundsOverlap
            | Self::UnknownSurvey(_)
            | Self::SurveyNameTaken(_)
            | Self::VersionTooLow { .. }
            | Self::VersionTooOld { .. }
            | Self::TooManySurveys(_)
            | Self::NotYourSurvey(_)
            | Self::SurveyIsAsked(_)
            | Self::FileTooLarge(_)
            | Self::FileIsNoText
            | Self::FileNotFetched
            | Self::RoleIsEveryone
            | Self::CannotPost { .. }
            | Self::RoundIsOpen { .. }
            | Self::NoSchedule
            | Self::UnknownSchedule
            | Self::WhichSchedule
            | Self::NoOpenRound
            | Self::WhichRound
            | Self::NoReport => self.to_string(),
        }
    }
}
