//! The options of a command, read by name and kind.

use serenity::all::{ResolvedOption, ResolvedValue};

use super::{SentFile, UnknownCommand};
use crate::domain::{ChannelId, RoleId};

/// Follows groups and subcommands down to the options somebody filled in.
pub(super) fn path<'a>(options: &'a [ResolvedOption<'a>]) -> (Vec<&'a str>, &'a [ResolvedOption<'a>]) {
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
pub(super) struct Options<'a>(pub(super) &'a [ResolvedOption<'a>]);

impl Options<'_> {
    pub(super) fn find(&self, name: &str) -> Option<&ResolvedValue<'_>> {
        self.0.iter().find(|option| option.name == name).map(|option| &option.value)
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>, UnknownCommand> {
        match self.find(name) {
            None => Ok(None),
            Some(ResolvedValue::String(text)) => Ok(Some((*text).to_owned())),
            Some(_) => Err(UnknownCommand),
        }
    }

    pub(super) fn required_text(&self, name: &str) -> Result<String, UnknownCommand> {
        self.text(name)?.ok_or(UnknownCommand)
    }

    /// Yes or no.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, UnknownCommand> {
        match self.find(name) {
            None => Ok(None),
            Some(ResolvedValue::Boolean(yes)) => Ok(Some(*yes)),
            Some(_) => Err(UnknownCommand),
        }
    }

    pub(super) fn file(&self, name: &str) -> Result<SentFile, UnknownCommand> {
        match self.find(name) {
            Some(ResolvedValue::Attachment(file)) => {
                Ok(SentFile { name: file.filename.clone(), url: file.url.clone() })
            }
            _ => Err(UnknownCommand),
        }
    }

    /// A whole number; Discord keeps to the declared range, a forged request may not.
    pub(super) fn number(&self, name: &str, least: u32, most: u32) -> Result<Option<u32>, UnknownCommand> {
        let Some(found) = self.find(name) else { return Ok(None) };
        let ResolvedValue::Integer(number) = found else { return Err(UnknownCommand) };
        let number = u32::try_from(*number).ok().filter(|number| (least..=most).contains(number));
        number.map(Some).ok_or(UnknownCommand)
    }

    pub(super) fn role(&self, name: &str) -> Result<(RoleId, String), UnknownCommand> {
        match self.find(name) {
            Some(ResolvedValue::Role(role)) => Ok((RoleId(role.id.get().cast_signed()), role.name.clone())),
            _ => Err(UnknownCommand),
        }
    }

    /// A role, or none.
    pub(super) fn optional_role(&self, name: &str) -> Result<Option<RoleId>, UnknownCommand> {
        self.find(name).map(|_| self.role(name).map(|(role, _)| role)).transpose()
    }

    /// The name of a person, as the server knows them.
    pub(super) fn person(&self, name: &str) -> Result<Option<String>, UnknownCommand> {
        match self.find(name) {
            None => Ok(None),
            Some(ResolvedValue::User(user, member)) => {
                let nick = member.and_then(|member| member.nick.clone());
                Ok(Some(nick.or_else(|| user.global_name.clone()).unwrap_or_else(|| user.name.clone())))
            }
            Some(_) => Err(UnknownCommand),
        }
    }

    pub(super) fn channel(&self, name: &str) -> Result<ChannelId, UnknownCommand> {
        match self.find(name) {
            Some(ResolvedValue::Channel(channel)) => Ok(ChannelId(channel.id.get().cast_signed())),
            _ => Err(UnknownCommand),
        }
    }
}
