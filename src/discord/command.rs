//! The slash commands: how they are declared to Discord and read back from it.

use serenity::all::{
    AutocompleteOption, ChannelType, CommandInteraction, CommandOptionType, CreateCommand,
    CreateCommandOption, InstallationContext, InteractionContext, Permissions, ResolvedOption, ResolvedValue,
};

use crate::domain::{ChannelId, RoleId};

/// What `open-for` and `when` are when nobody says otherwise.
const DEFAULT_WHEN: &str = "every monday 10:00";
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
    /// `/pulse-admin …`, which takes more rights.
    Admin(AdminCommand),
}

/// A command of `/pulse-admin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminCommand {
    /// `setup`
    Setup(SetupRequest),
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
    /// When it opens.
    pub when: String,
    /// The zone.
    pub zone: String,
    /// How long a round stays open.
    pub open_for: String,
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

/// A command that does not have the form we declared. Shown to the person who ran it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("I do not know this form of the command. It may have changed just now: try it again in a minute.")]
pub struct UnknownCommand;

/// All commands, as Discord wants them.
pub fn declare() -> Vec<CreateCommand> {
    vec![
        server_command("pulse", "Your team's pulse: a few questions, answered anonymously")
            .add_option(sub("answer", "Answer the questions that are open for you"))
            .add_option(sub("privacy", "Who sees what, and what is kept")),
        server_command("pulse-admin", "Set up pulses and see their results")
            .default_member_permissions(Permissions::MANAGE_GUILD)
            .add_option(setup())
            .add_option(
                group("round", "Open or close a round by hand")
                    .add_sub_option(
                        sub("open", "Open a round now")
                            .add_sub_option(suggested("schedule", "Which schedule")),
                    )
                    .add_sub_option(
                        sub("close", "Close an open round now")
                            .add_sub_option(suggested("round", "Which round")),
                    ),
            )
            .add_option(
                group("report", "See results again").add_sub_option(
                    sub("show", "Show the summary of a past round, only to you")
                        .add_sub_option(suggested("schedule", "Which schedule"))
                        .add_sub_option(suggested("round", "Which round; the latest when left out")),
                ),
            ),
    ]
}

fn server_command(name: &str, description: &str) -> CreateCommand {
    CreateCommand::new(name)
        .description(description)
        .contexts(vec![InteractionContext::Guild])
        .integration_types(vec![InstallationContext::Guild])
}

fn setup() -> CreateCommandOption {
    sub("setup", "Set up a pulse for a team: who is asked, where, and when")
        .add_sub_option(
            option(CommandOptionType::Role, "team", "The role whose members are asked").required(true),
        )
        .add_sub_option(channel("ask-in", "The team's channel, where the invitation is posted"))
        .add_sub_option(channel("report-to", "The leadership channel, where the summary is posted"))
        .add_sub_option(suggested("survey", "What is asked"))
        .add_sub_option(text("when", "When it opens, such as: every monday 10:00"))
        .add_sub_option(suggested("zone", "The team's time zone, such as: Europe/Berlin"))
        .add_sub_option(text("open-for", "How long people can answer, such as: 2 days"))
}

fn option(kind: CommandOptionType, name: &str, description: &str) -> CreateCommandOption {
    CreateCommandOption::new(kind, name, description)
}

fn sub(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommand, name, description)
}

fn group(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommandGroup, name, description)
}

fn text(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::String, name, description)
}

fn suggested(name: &str, description: &str) -> CreateCommandOption {
    text(name, description).set_autocomplete(true)
}

fn channel(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::Channel, name, description)
        .required(true)
        .channel_types(vec![ChannelType::Text, ChannelType::News])
}

impl Command {
    /// Reads a command that somebody ran.
    ///
    /// # Errors
    /// When it is none that [`declare`] knows, or its options are of other kinds.
    pub fn read(interaction: &CommandInteraction) -> Result<Self, UnknownCommand> {
        let options = interaction.data.options();
        let (path, options) = path(&options);
        let options = Options(options);
        match (interaction.data.name.as_str(), &path[..]) {
            ("pulse", ["answer"]) => Ok(Self::Answer),
            ("pulse", ["privacy"]) => Ok(Self::Privacy),
            ("pulse-admin", ["setup"]) => Ok(Self::Admin(AdminCommand::Setup(SetupRequest::read(&options)?))),
            ("pulse-admin", ["round", "open"]) => {
                Ok(Self::Admin(AdminCommand::OpenRound { schedule: options.text("schedule")? }))
            }
            ("pulse-admin", ["round", "close"]) => {
                Ok(Self::Admin(AdminCommand::CloseRound { round: options.text("round")? }))
            }
            ("pulse-admin", ["report", "show"]) => Ok(Self::Admin(AdminCommand::ShowReport {
                schedule: options.text("schedule")?,
                round: options.text("round")?,
            })),
            _ => Err(UnknownCommand),
        }
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
    fn read(options: &Options) -> Result<Self, UnknownCommand> {
        let (role, role_name) = options.role("team")?;
        let or = |name, default: &str| Ok(options.text(name)?.unwrap_or_else(|| default.to_owned()));
        Ok(Self {
            role,
            role_name,
            ask_in: options.channel("ask-in")?,
            report_to: options.channel("report-to")?,
            survey: or("survey", DEFAULT_SURVEY)?,
            when: or("when", DEFAULT_WHEN)?,
            zone: or("zone", DEFAULT_ZONE)?,
            open_for: or("open-for", DEFAULT_OPEN_FOR)?,
        })
    }
}

/// Follows groups and subcommands down to the options somebody filled in.
fn path<'a>(options: &'a [ResolvedOption<'a>]) -> (Vec<&'a str>, &'a [ResolvedOption<'a>]) {
    let mut path = Vec::new();
    let mut options = options;
    while let [
        ResolvedOption {
            name,
            value: ResolvedValue::SubCommand(inner) | ResolvedValue::SubCommandGroup(inner),
            ..
        },
    ] = options
    {
        path.push(*name);
        options = inner;
    }
    (path, options)
}

/// The options somebody filled in.
struct Options<'a>(&'a [ResolvedOption<'a>]);

impl Options<'_> {
    fn find(&self, name: &str) -> Option<&ResolvedValue<'_>> {
        self.0.iter().find(|option| option.name == name).map(|option| &option.value)
    }

    fn text(&self, name: &str) -> Result<Option<String>, UnknownCommand> {
        match self.find(name) {
            None => Ok(None),
            Some(ResolvedValue::String(text)) => Ok(Some((*text).to_owned())),
            Some(_) => Err(UnknownCommand),
        }
    }

    fn role(&self, name: &str) -> Result<(RoleId, String), UnknownCommand> {
        match self.find(name) {
            Some(ResolvedValue::Role(role)) => Ok((RoleId(role.id.get().cast_signed()), role.name.clone())),
            _ => Err(UnknownCommand),
        }
    }

    fn channel(&self, name: &str) -> Result<ChannelId, UnknownCommand> {
        match self.find(name) {
            Some(ResolvedValue::Channel(channel)) => Ok(ChannelId(channel.id.get().cast_signed())),
            _ => Err(UnknownCommand),
        }
    }
}
