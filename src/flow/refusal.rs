//! Refusals as people read them. What anybody can meet is said in their language; what only admins
//! meet is English.

use chrono::{DateTime, Utc};

use crate::{
    discord::{command::UnknownCommand, custom_id::StaleButton},
    domain::{
        ChannelId, chronicle::LONGEST_LABEL, friendly::NotUnderstood, schedule::BadOpenFor,
        tree::NoGroupPath, zone::UnknownZone,
    },
};

mod words;

/// Why Candor won't do what a person asked. [`Refusal::say`] is what they read; what only admins
/// meet stands here as they read it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The round takes no answers any more.
    #[error("the round closed at {0}")]
    RoundClosed(DateTime<Utc>),
    /// A round was closing just as somebody withdrew.
    #[error("a round closed at {0}, just before somebody withdrew")]
    TooLateToWithdraw(DateTime<Utc>),
    /// The person has no role of a team in this round.
    #[error("the round asks other teams")]
    NotAsked(Vec<String>),
    /// The person has several team roles and counts in another team.
    #[error("the person counts in another team")]
    CountsElsewhere(String),
    /// No round is open for this person.
    #[error("no round is open for this person")]
    NothingOpen,
    /// Nothing was left of a comment once it was cleaned.
    #[error("nothing of the comment can be shown")]
    EmptyComment,
    /// A button or form that is not ours, or no longer.
    #[error(transparent)]
    Stale(#[from] StaleButton),
    /// A command that is not ours, or no longer.
    #[error(transparent)]
    UnknownCommand(#[from] UnknownCommand),
    /// The person may not manage the server.
    #[error("the person may not manage the server")]
    NotAnAdmin,
    /// Outside a server.
    #[error("not in a server")]
    NotInAServer,
    /// `when` was not understood.
    #[error(transparent)]
    When(#[from] NotUnderstood),
    /// The zone is unknown.
    #[error(transparent)]
    Zone(#[from] UnknownZone),
    /// `open-for` was not understood.
    #[error(transparent)]
    OpenFor(#[from] BadOpenFor),
    /// `parent` was not understood.
    #[error(transparent)]
    Group(#[from] NoGroupPath),
    /// The role is no team's.
    #[error(
        "{0} is not a team. `/pulse-admin team list` shows the teams, `/pulse-admin team add` makes one."
    )]
    NoTeam(String),
    /// A team's name is not a name.
    #[error("A team's name has between 1 and 50 characters, on one line.")]
    BadName,
    /// A command that changes something was given nothing to change.
    #[error("There is nothing to change: choose at least one option, with something new.")]
    NothingToChange,
    /// `comment-group` below `min-group` would have no effect.
    #[error(
        "`comment-group` cannot be lower than `min-group`, which is {0}: comments are shown only where results are."
    )]
    CommentGroupTooLow(u32),
    /// A team would be asked the same survey twice.
    #[error(
        "Another schedule already asks that team this survey, and answering it twice would tell more about people than once."
    )]
    AskedAlready,
    /// All teams of a schedule were removed.
    #[error("No team is left in this schedule. Add one with `/pulse-admin team add`.")]
    NobodyToAsk,
    /// A text that names no days.
    #[error(
        "I do not understand `{0}`. Write days as 2026-12-24, several with commas between them; they have to lie ahead."
    )]
    BadDay(String),
    /// A text that names no day.
    #[error("I do not understand `{0}`. Write a day as 2026-12-24.")]
    BadDate(String),
    /// The label of an event is too long, or nothing.
    #[error("A label has between 1 and {LONGEST_LABEL} characters, such as: Offsite.")]
    BadLabel,
    /// No event has this number.
    #[error("I do not know that event. Choose one of those that are suggested while you type.")]
    UnknownEvent,
    /// A promise is too long, or nothing.
    #[error("promise")]
    BadPromise,
    /// The name of whoever keeps a promise is too long, or nothing.
    #[error("owner")]
    BadOwner,
    /// No topic is called that.
    #[error("topic")]
    UnknownTopic {
        /// What was typed.
        typed: String,
        /// What could have been.
        topics: Vec<String>,
    },
    /// No promise has this number.
    #[error("I do not know that promise. Choose one of those that are suggested while you type.")]
    UnknownPromise,
    /// The promise was kept, or taken back.
    #[error("promise ended")]
    PromiseEnded,
    /// Somebody else has looked at other words since.
    #[error("What is to be said has changed since. Look at it again with `/pulse-admin action done`.")]
    PreviewIsOld,
    /// Nobody is leadership who cannot read what it reads.
    #[error("not leadership")]
    NotLeadership,
    /// Nothing was shared with the teams of a person.
    #[error("nothing shared")]
    NothingShared,
    /// There are many days already.
    #[error("A schedule can leave out {0} days at most.")]
    TooManyDays(usize),
    /// The schedule has no opening any more.
    #[error("That schedule would never open in the next years. Choose other times, or leave out fewer days.")]
    NeverOpens,
    /// The schedule rests, or does not.
    #[error("That schedule is paused already. `/pulse-admin schedule resume` lets it go on.")]
    PausedAlready,
    /// See [`Self::PausedAlready`].
    #[error("That schedule is not paused.")]
    NotPaused,
    /// No team was chosen, and there is none.
    #[error("There is no team yet. Add one with `/pulse-admin team add`.")]
    NoTeams,
    /// The team's hour has not come.
    #[error("not yet")]
    NotYet(DateTime<Utc>),
    /// Rounds would overlap.
    #[error("A round must close before the next one opens. Choose a shorter `open-for`, or open less often.")]
    RoundsOverlap,
    /// No survey has this name.
    #[error("I do not know the survey `{0}`. `/pulse-admin survey list` shows all there are.")]
    UnknownSurvey(String),
    /// A survey that is there for everybody has this name.
    #[error("There is a survey named `{0}` already. Give yours another `name`, and send it again.")]
    SurveyNameTaken(String),
    /// A survey that cannot be compared with the one before has its version.
    #[error(
        "There is a version {before} of `{name}`, and its dimensions, anchors, recall or scale differ. Write `version = {next}`, or more, and send it \
         again: a new series starts then, since scores from before cannot be compared with those after.",
        next = before.saturating_add(1)
    )]
    VersionTooLow {
        /// The survey's name.
        name: String,
        /// The version that is there.
        before: u32,
    },
    /// A newer version of the survey is there.
    #[error(
        "There is a version {before} of `{name}` already, which is newer. To go back to this one, give it a higher `version` and send it again."
    )]
    VersionTooOld {
        /// The survey's name.
        name: String,
        /// The version that is there.
        before: u32,
    },
    /// The server has many surveys already.
    #[error(
        "This server has {0} surveys of its own, and that is the most. Remove one with `/pulse-admin survey remove` first."
    )]
    TooManySurveys(usize),
    /// The server has no survey of its own with this name.
    #[error(
        "`{0}` is not one of this server's own surveys; only those can be removed. `/pulse-admin survey list` shows them."
    )]
    NotYourSurvey(String),
    /// A schedule asks the survey.
    #[error(
        "`{0}` is asked by a schedule, so it stays. Set its teams up with another survey, or remove them, and try again."
    )]
    SurveyIsAsked(String),
    /// The file is too large to be a survey.
    #[error("That file is larger than {0} KB. A survey is a few kilobytes long: is it the right file?")]
    FileTooLarge(usize),
    /// The file is not text.
    #[error(
        "That file is not a text in UTF-8. A survey is a text file that ends in .toml; save it as UTF-8 and send it again."
    )]
    FileIsNoText,
    /// Discord did not hand out the file.
    #[error("I could not fetch that file from Discord. Please send it again.")]
    FileNotFetched,
    /// The role is everybody's.
    #[error(
        "A team needs a role of its own; @everyone is not one. Make a role, give it to the team's members, and run the command again."
    )]
    RoleIsEveryone,
    /// The bot lacks permissions where it has to post.
    #[error(
        "I cannot post in <#{channel}>, because I lack these permissions there: {missing}. Allow them for me in the channel's settings, and run the command again."
    )]
    CannotPost {
        /// The channel.
        channel: ChannelId,
        /// What is lacking, with Discord's names.
        missing: String,
    },
    /// A schedule has a round open already.
    #[error("Round {number} is open until <t:{}:F>. Close it first with `/pulse-admin round close`.", .closes_at.timestamp())]
    RoundIsOpen {
        /// The round's number.
        number: u32,
        /// When it closes.
        closes_at: DateTime<Utc>,
    },
    /// There is nothing yet.
    #[error("There is no schedule yet. Make one with `/pulse-admin setup`.")]
    NoSchedule,
    /// The schedule that was chosen is not there.
    #[error("I do not know that schedule. Choose one of those that are suggested while you type.")]
    UnknownSchedule,
    /// More than one schedule fits.
    #[error("There are several schedules. Choose one with the option `schedule`.")]
    WhichSchedule,
    /// No round is open that could be closed.
    #[error("No round is open. Open one with `/pulse-admin round open`.")]
    NoOpenRound,
    /// More than one round is open.
    #[error("Several rounds are open. Choose one with the option `round`.")]
    WhichRound,
    /// No round has been reported.
    #[error("No summary of that yet. It appears when the first round has closed.")]
    NoReport,
}
