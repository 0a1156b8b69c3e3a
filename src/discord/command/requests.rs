//! What admins ask for with a command's options, as they are read back from Discord.

use super::{
    DEFAULT_OPEN_FOR, DEFAULT_SURVEY, DEFAULT_ZONE, LARGEST_GROUP, LONGEST_RETENTION, MOST_REMIND,
    SMALLEST_GROUP, UnknownCommand, options::Options,
};
use crate::domain::{ChannelId, RoleId, language::Language};

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
    /// The zone whose clock it goes by.
    pub zone: Option<String>,
    /// Its place in the admin's order, from 1.
    pub place: Option<u32>,
}

/// What `schedule add` or `schedule edit` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleRequest {
    /// Which schedule is to change.
    pub schedule: Option<String>,
    /// The survey of a new one.
    pub survey: Option<String>,
    /// When it opens.
    pub when: Option<String>,
    /// The zone.
    pub zone: Option<String>,
    /// How long a round stays open.
    pub open_for: Option<String>,
    /// Where summaries go.
    pub report_to: Option<ChannelId>,
    /// The teams, as mentions and names.
    pub teams: Option<String>,
    /// After which part of their time people are reminded, in per cent; 0 for never.
    pub remind: Option<u32>,
}

/// What `schedule skip` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipRequest {
    /// Which schedule; may be left out when there is one.
    pub schedule: Option<String>,
    /// The days; that of the next opening when left out.
    pub days: Option<String>,
    /// Whether to take them back.
    pub undo: bool,
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
    /// Whether each team hears its own result.
    pub share_with_team: Option<bool>,
    /// For how many months what was printed is kept.
    pub retention: Option<u32>,
    /// In which language channels are written to.
    pub language: Option<Language>,
}

impl ScheduleRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            schedule: options.text("schedule")?,
            survey: options.text("survey")?,
            when: options.text("when")?,
            zone: options.text("zone")?,
            open_for: options.text("open-for")?,
            report_to: options.find("report-to").map(|_| options.channel("report-to")).transpose()?,
            teams: options.text("teams")?,
            remind: options.number("remind", 0, MOST_REMIND)?,
        })
    }
}

impl SkipRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            schedule: options.text("schedule")?,
            days: options.text("days")?,
            undo: options.flag("undo")?.unwrap_or(false),
        })
    }
}

impl TeamRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        let (role, role_name) = options.role("role")?;
        let ask_in = options.find("ask-in").map(|_| options.channel("ask-in")).transpose()?;
        Ok(Self {
            role,
            role_name,
            ask_in,
            name: options.text("name")?,
            parent: options.text("parent")?,
            schedule: options.text("schedule")?,
            zone: options.text("zone")?,
            place: options.number("place", 1, 1000)?,
        })
    }
}

impl SettingsRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            min_group: options.number("min-group", SMALLEST_GROUP, LARGEST_GROUP)?,
            comment_group: options.number("comment-group", SMALLEST_GROUP, LARGEST_GROUP)?,
            share_with_team: options.flag("share-with-team")?,
            retention: options.number("retention", 1, LONGEST_RETENTION)?,
            language: match options.text("language")? {
                Some(code) => Some(Language::from_code(&code).ok_or(UnknownCommand)?),
                None => None,
            },
        })
    }
}

impl SetupRequest {
    pub(super) fn read(options: &Options, server: Option<Language>) -> Result<Self, UnknownCommand> {
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

/// What `event add` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRequest {
    /// The day.
    pub date: String,
    /// What it is called.
    pub label: String,
    /// The team it happened to; everybody when left out.
    pub team: Option<RoleId>,
}

/// What `action add` was asked for, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRequest {
    /// What is promised.
    pub promise: String,
    /// The team it is promised to; everybody when left out.
    pub team: Option<RoleId>,
    /// What it is about.
    pub dimension: Option<String>,
    /// The name of who keeps it.
    pub owner: Option<String>,
    /// Until when.
    pub due: Option<String>,
}

impl EventRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            date: options.required_text("date")?,
            label: options.required_text("label")?,
            team: options.optional_role("team")?,
        })
    }
}

impl PromiseRequest {
    pub(super) fn read(options: &Options) -> Result<Self, UnknownCommand> {
        Ok(Self {
            promise: options.required_text("promise")?,
            team: options.optional_role("team")?,
            dimension: options.text("dimension")?,
            owner: options.person("owner")?,
            due: options.text("due")?,
        })
    }
}

/// A kind of file for tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

impl FileFormat {
    /// By its name; CSV when left out.
    pub fn of(name: Option<&str>) -> Option<Self> {
        match name {
            None | Some("csv") => Some(Self::Csv),
            Some("json") => Some(Self::Json),
            Some(_) => None,
        }
    }
}
