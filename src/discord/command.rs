//! The slash commands, as they are read back from Discord.

use serenity::all::{AutocompleteOption, CommandInteraction};

use crate::domain::{RoleId, language::Language};

mod declare;
mod options;
mod requests;

pub use declare::declare;
use options::{Options, path};
pub use requests::{
    EventRequest, FileFormat, PromiseRequest, ScheduleRequest, SentFile, SettingsRequest, SetupRequest,
    SkipRequest, TeamRequest,
};

/// The smallest and the largest `min-group` and `comment-group`.
pub const SMALLEST_GROUP: u32 = 4;
/// See [`SMALLEST_GROUP`].
pub const LARGEST_GROUP: u32 = 20;
/// The latest reminder, in per cent of the time.
pub const MOST_REMIND: u32 = 90;
/// The longest `retention`, in months.
pub const LONGEST_RETENTION: u32 = 120;

/// What `open-for` and `zone` are when nobody says otherwise.
const DEFAULT_OPEN_FOR: &str = "2 days";
const DEFAULT_ZONE: &str = "UTC";
/// The survey that is asked when nobody says otherwise.
pub const DEFAULT_SURVEY: &str = "trust-autonomy-learning";

/// A command somebody ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `/pulse answer`
    Answer,
    /// `/pulse results`
    Results,
    /// `/pulse privacy`
    Privacy,
    /// `/pulse me`
    Me,
    /// `/pulse-admin …`, which takes more rights.
    Admin(AdminCommand),
}

/// A command of `/pulse-admin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminCommand {
    /// `setup`
    Setup(SetupRequest),
    /// `team add`
    AddTeam(TeamRequest),
    /// `team edit`
    EditTeam(TeamRequest),
    /// `team remove`
    RemoveTeam {
        /// The team's role.
        role: RoleId,
    },
    /// `team list`
    ListTeams,
    /// `survey list`
    ListSurveys,
    /// `survey preview`
    PreviewSurvey {
        /// The survey's name.
        survey: String,
    },
    /// `survey add`
    AddSurvey(SentFile),
    /// `survey remove`
    RemoveSurvey {
        /// The survey's name.
        survey: String,
    },
    /// `settings show`
    ShowSettings,
    /// `settings set`
    SetSettings(SettingsRequest),
    /// `doctor`
    Doctor,
    /// `log`
    Log,
    /// `schedule add`
    AddSchedule(ScheduleRequest),
    /// `schedule edit`
    EditSchedule(ScheduleRequest),
    /// `schedule skip`
    SkipDays(SkipRequest),
    /// `schedule pause`
    PauseSchedule {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
    },
    /// `schedule resume`
    ResumeSchedule {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
    },
    /// `schedule remove`
    RemoveSchedule {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
    },
    /// `schedule list`
    ListSchedules,
    /// `round status`
    RoundStatus,
    /// `round open`
    OpenRound {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
    },
    /// `round close`
    CloseRound {
        /// Which round; may be left out when one is open.
        round: Option<String>,
    },
    /// `report export`
    ExportReports {
        /// Which schedule; all when left out.
        schedule: Option<String>,
        /// Which round; all when left out.
        round: Option<String>,
        /// As what kind of file.
        format: FileFormat,
    },
    /// `event add`
    AddEvent(EventRequest),
    /// `event list`
    ListEvents,
    /// `event remove`
    RemoveEvent {
        /// Which event.
        event: String,
    },
    /// `action add`
    AddAction(PromiseRequest),
    /// `action done`
    ActionDone {
        /// Which promise.
        action: String,
        /// What was done; what was promised when left out.
        what: Option<String>,
    },
    /// `action list`
    ListActions,
    /// `report show`
    ShowReport {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
        /// Which round; the latest one when left out.
        round: Option<String>,
    },
}

/// An option somebody is typing, for which Discord wants suggestions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The subcommand, such as `round close`.
    pub command: String,
    /// The option.
    pub option: String,
    /// What was typed so far.
    pub text: String,
    /// The schedule chosen beside it, if any.
    pub schedule: Option<String>,
}

/// A command that does not have the form we declared: it may have changed just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the command does not have the form we declared")]
pub struct UnknownCommand;

impl Command {
    /// Reads a command that somebody ran.
    ///
    /// # Errors
    /// When it is none that [`declare()`] knows, or its options are of other kinds.
    pub fn read(interaction: &CommandInteraction) -> Result<Self, UnknownCommand> {
        let options = interaction.data.options();
        let (path, options) = path(&options);
        let options = Options(options);
        match (interaction.data.name.as_str(), &path[..]) {
            ("pulse", ["answer"]) => Ok(Self::Answer),
            ("pulse", ["results"]) => Ok(Self::Results),
            ("pulse", ["privacy"]) => Ok(Self::Privacy),
            ("pulse", ["me"]) => Ok(Self::Me),
            ("pulse-admin", path) => {
                let server = interaction.guild_locale.as_deref().and_then(Language::of_locale);
                AdminCommand::read(path, &options, server).map(Self::Admin)
            }
            _ => Err(UnknownCommand),
        }
    }
}

impl AdminCommand {
    fn read(path: &[&str], options: &Options, server: Option<Language>) -> Result<Self, UnknownCommand> {
        Ok(match path {
            ["setup"] => Self::Setup(SetupRequest::read(options, server)?),
            ["team", "add"] => Self::AddTeam(TeamRequest::read(options)?),
            ["team", "edit"] => Self::EditTeam(TeamRequest::read(options)?),
            ["team", "remove"] => Self::RemoveTeam { role: options.role("role")?.0 },
            ["team", "list"] => Self::ListTeams,
            ["survey", "list"] => Self::ListSurveys,
            ["survey", "preview"] => Self::PreviewSurvey { survey: options.required_text("survey")? },
            ["survey", "add"] => Self::AddSurvey(options.file("file")?),
            ["survey", "remove"] => Self::RemoveSurvey { survey: options.required_text("survey")? },
            ["settings", "show"] => Self::ShowSettings,
            ["settings", "set"] => Self::SetSettings(SettingsRequest::read(options)?),
            ["doctor"] => Self::Doctor,
            ["log"] => Self::Log,
            ["schedule", "add"] => Self::AddSchedule(ScheduleRequest::read(options)?),
            ["schedule", "edit"] => Self::EditSchedule(ScheduleRequest::read(options)?),
            ["schedule", "skip"] => Self::SkipDays(SkipRequest::read(options)?),
            ["schedule", "pause"] => Self::PauseSchedule { schedule: options.text("schedule")? },
            ["schedule", "resume"] => Self::ResumeSchedule { schedule: options.text("schedule")? },
            ["schedule", "remove"] => Self::RemoveSchedule { schedule: options.text("schedule")? },
            ["schedule", "list"] => Self::ListSchedules,
            ["round", "status"] => Self::RoundStatus,
            ["round", "open"] => Self::OpenRound { schedule: options.text("schedule")? },
            ["round", "close"] => Self::CloseRound { round: options.text("round")? },
            ["report", "export"] => Self::ExportReports {
                schedule: options.text("schedule")?,
                round: options.text("round")?,
                format: FileFormat::of(options.text("format")?.as_deref()).ok_or(UnknownCommand)?,
            },
            ["event", "add"] => Self::AddEvent(EventRequest::read(options)?),
            ["event", "list"] => Self::ListEvents,
            ["event", "remove"] => Self::RemoveEvent { event: options.required_text("event")? },
            ["action", "add"] => Self::AddAction(PromiseRequest::read(options)?),
            ["action", "done"] => {
                Self::ActionDone { action: options.required_text("action")?, what: options.text("what")? }
            }
            ["action", "list"] => Self::ListActions,
            ["report", "show"] => {
                Self::ShowReport { schedule: options.text("schedule")?, round: options.text("round")? }
            }
            _ => return Err(UnknownCommand),
        })
    }
}

impl Typing {
    /// Reads which option of which command somebody is typing.
    pub fn read(interaction: &CommandInteraction) -> Option<Self> {
        let AutocompleteOption { name, value, .. } = interaction.data.autocomplete()?;
        let options = interaction.data.options();
        let (path, options) = path(&options);
        Some(Self {
            command: path.join(" "),
            option: name.to_owned(),
            text: value.to_owned(),
            schedule: Options(options).text("schedule").ok().flatten(),
        })
    }
}
