//! The slash commands, as they are read back from Discord.

use serenity::all::{AutocompleteOption, CommandInteraction};

use crate::domain::{ChannelId, RoleId, language::Language};

mod declare;
mod options;

pub use declare::declare;
use options::{Options, path};

/// The smallest and the largest `min-group` and `comment-group`.
pub const SMALLEST_GROUP: u32 = 4;
/// See [`SMALLEST_GROUP`].
pub const LARGEST_GROUP: u32 = 20;
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
    /// `log`
    Log,
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
    /// `report show`
    ShowReport {
        /// Which schedule; may be left out when there is one.
        schedule: Option<String>,
        /// Which round; the latest one when left out.
        round: Option<String>,
    },
}

/// What `setup` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupRequest {
    /// The team's role.
    pub role: RoleId,
    /// The role's name.
    pub role_name: String,
    /// Where the team is asked.
    pub ask_in: ChannelId,
    /// Where summaries go.
    pub report_to: ChannelId,
    /// The survey's name.
    pub survey: String,
    /// When it opens; as suits the survey when left out.
    pub when: Option<String>,
    /// The zone.
    pub zone: String,
    /// How long a round stays open.
    pub open_for: String,
    /// The language of the server's Discord, for a server that is new.
    pub language: Language,
}

/// What `team add` or `team edit` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRequest {
    /// The team's role.
    pub role: RoleId,
    /// The role's name.
    pub role_name: String,
    /// Where it is asked.
    pub ask_in: Option<ChannelId>,
    /// What it is called.
    pub name: Option<String>,
    /// The groups above it.
    pub parent: Option<String>,
    /// The schedule that asks it.
    pub schedule: Option<String>,
    /// Its place in the admin's order, from 1.
    pub place: Option<u32>,
}

/// A file that was sent along, where Discord keeps it for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// What it is called.
    pub name: String,
    /// Where it can be fetched, as Discord says.
    pub url: String,
}

/// What `settings set` was asked for, within the ranges that were declared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SettingsRequest {
    /// The fewest answers a printed figure may stand for.
    pub min_group: Option<u32>,
    /// The fewest answers among which comments are shown.
    pub comment_group: Option<u32>,
    /// For how many months what was printed is kept.
    pub retention: Option<u32>,
    /// In which language channels are written to.
    pub language: Option<Language>,
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
            ["log"] => Self::Log,
            ["round", "open"] => Self::OpenRound { schedule: options.text("schedule")? },
            ["round", "close"] => Self::CloseRound { round: options.text("round")? },
            ["report", "show"] => {
                Self::ShowReport { schedule: options.text("schedule")?, round: options.text("round")? }
            }
            _ => return Err(UnknownCommand),
        })
    }
}

impl TeamRequest {
    fn read(options: &Options) -> Result<Self, UnknownCommand> {
        let (role, role_name) = options.role("role")?;
        let ask_in = options.find("ask-in").map(|_| options.channel("ask-in")).transpose()?;
        Ok(Self {
            role,
            role_name,
            ask_in,
            name: options.text("name")?,
            parent: options.text("parent")?,
            schedule: options.text("schedule")?,
            place: options.number("place", 1, 1000)?,
        })
    }
}

impl SettingsRequest {
    fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            min_group: options.number("min-group", SMALLEST_GROUP, LARGEST_GROUP)?,
            comment_group: options.number("comment-group", SMALLEST_GROUP, LARGEST_GROUP)?,
            retention: options.number("retention", 1, LONGEST_RETENTION)?,
            language: match options.text("language")? {
                Some(code) => Some(Language::from_code(&code).ok_or(UnknownCommand)?),
                None => None,
            },
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

impl SetupRequest {
    fn read(options: &Options, server: Option<Language>) -> Result<Self, UnknownCommand> {
        let (role, role_name) = options.role("team")?;
        let or = |name, default: &str| Ok(options.text(name)?.unwrap_or_else(|| default.to_owned()));
        Ok(Self {
            role,
            role_name,
            ask_in: options.channel("ask-in")?,
            report_to: options.channel("report-to")?,
            survey: or("survey", DEFAULT_SURVEY)?,
            when: options.text("when")?,
            zone: or("zone", DEFAULT_ZONE)?,
            open_for: or("open-for", DEFAULT_OPEN_FOR)?,
            language: server.unwrap_or_default(),
        })
    }
}
