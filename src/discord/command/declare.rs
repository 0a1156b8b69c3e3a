//! How the slash commands are declared to Discord. Their names and descriptions are messages of
//! `locales/`; `read` knows them by their English names.

use serenity::all::{
    ChannelType, CommandOptionType, CreateCommand, CreateCommandOption, InstallationContext,
    InteractionContext, Permissions,
};

use super::{LARGEST_GROUP, LONGEST_RETENTION, MOST_REMIND, SMALLEST_GROUP};
use crate::{
    discord::locale::{self, discord_codes},
    domain::{
        chronicle::{LONGEST_LABEL, LONGEST_PROMISE},
        language::Language,
    },
};

/// All commands, as Discord wants them.
pub fn declare() -> Vec<CreateCommand> {
    vec![
        server_command("pulse", "command-pulse")
            .add_option(sub("command-answer"))
            .add_option(sub("command-results"))
            .add_option(sub("command-privacy"))
            .add_option(sub("command-me")),
        server_command("pulse-admin", "command-pulse-admin")
            .default_member_permissions(Permissions::MANAGE_GUILD)
            .add_option(setup())
            .add_option(team())
            .add_option(schedule())
            .add_option(survey())
            .add_option(settings())
            .add_option(sub("command-doctor"))
            .add_option(sub("command-log"))
            .add_option(round())
            .add_option(report())
            .add_option(event())
            .add_option(action()),
    ]
}

/// The longest name of a team, in characters.
const LONGEST_NAME: u16 = 50;

/// A command for servers. Its own name is the same in every language.
fn server_command(name: &str, id: &str) -> CreateCommand {
    let command = CreateCommand::new(name)
        .description(locale::description(Language::English, id).unwrap_or_default())
        .contexts(vec![InteractionContext::Guild])
        .integration_types(vec![InstallationContext::Guild]);
    translations(locale::description, id)
        .fold(command, |command, (code, text)| command.description_localized(code, text))
}

fn setup() -> CreateCommandOption {
    sub("command-setup")
        .add_sub_option(option(CommandOptionType::Role, "option-setup-team").required(true))
        .add_sub_option(channel("option-setup-ask-in").required(true))
        .add_sub_option(channel("option-setup-report-to").required(true))
        .add_sub_option(suggested("option-setup-survey"))
        .add_sub_option(text("option-setup-when"))
        .add_sub_option(suggested("option-setup-zone"))
        .add_sub_option(text("option-setup-open-for"))
}

fn team() -> CreateCommandOption {
    let role = || option(CommandOptionType::Role, "option-team-role").required(true);
    let name = || text("option-team-name").max_length(LONGEST_NAME);
    let place = option(CommandOptionType::Integer, "option-team-edit-place");
    group("command-team")
        .add_sub_option(
            sub("command-team-add")
                .add_sub_option(role())
                .add_sub_option(channel("option-team-add-ask-in").required(true))
                .add_sub_option(name())
                .add_sub_option(suggested("option-team-add-parent"))
                .add_sub_option(suggested("option-team-add-schedule"))
                .add_sub_option(suggested("option-team-zone")),
        )
        .add_sub_option(
            sub("command-team-edit")
                .add_sub_option(role())
                .add_sub_option(channel("option-team-edit-ask-in"))
                .add_sub_option(name())
                .add_sub_option(suggested("option-team-edit-parent"))
                .add_sub_option(suggested("option-team-zone"))
                .add_sub_option(place.min_int_value(1).max_int_value(1000)),
        )
        .add_sub_option(sub("command-team-remove").add_sub_option(role()))
        .add_sub_option(sub("command-team-list"))
}

fn schedule() -> CreateCommandOption {
    let which = || suggested("option-schedule-schedule");
    let remind = option(CommandOptionType::Integer, "option-schedule-remind");
    let remind = remind.min_int_value(0).max_int_value(u64::from(MOST_REMIND));
    let undo = option(CommandOptionType::Boolean, "option-schedule-skip-undo");
    let others = |sub: CreateCommandOption| {
        sub.add_sub_option(suggested("option-schedule-zone"))
            .add_sub_option(text("option-schedule-open-for"))
            .add_sub_option(text("option-schedule-teams"))
            .add_sub_option(remind.clone())
    };
    let add = sub("command-schedule-add")
        .add_sub_option(suggested("option-schedule-survey").required(true))
        .add_sub_option(text("option-schedule-when").required(true))
        .add_sub_option(channel("option-schedule-report-to").required(true));
    let edit = sub("command-schedule-edit")
        .add_sub_option(which())
        .add_sub_option(text("option-schedule-when"))
        .add_sub_option(channel("option-schedule-report-to"));
    group("command-schedule")
        .add_sub_option(others(add))
        .add_sub_option(others(edit))
        .add_sub_option(
            sub("command-schedule-skip")
                .add_sub_option(which())
                .add_sub_option(text("option-schedule-skip-days"))
                .add_sub_option(undo),
        )
        .add_sub_option(sub("command-schedule-pause").add_sub_option(which()))
        .add_sub_option(sub("command-schedule-resume").add_sub_option(which()))
        .add_sub_option(sub("command-schedule-remove").add_sub_option(which()))
        .add_sub_option(sub("command-schedule-list"))
}

fn survey() -> CreateCommandOption {
    let survey = || suggested("option-survey-survey").required(true);
    let file = option(CommandOptionType::Attachment, "option-survey-add-file");
    group("command-survey")
        .add_sub_option(sub("command-survey-list"))
        .add_sub_option(sub("command-survey-preview").add_sub_option(survey()))
        .add_sub_option(sub("command-survey-add").add_sub_option(file.required(true)))
        .add_sub_option(sub("command-survey-remove").add_sub_option(survey()))
}

fn settings() -> CreateCommandOption {
    let number = |id: &str, (least, most): (u64, u64)| {
        option(CommandOptionType::Integer, id).min_int_value(least).max_int_value(most)
    };
    let group_size = (u64::from(SMALLEST_GROUP), u64::from(LARGEST_GROUP));
    let months = (1, u64::from(LONGEST_RETENTION));
    group("command-settings").add_sub_option(sub("command-settings-show")).add_sub_option(
        sub("command-settings-set")
            .add_sub_option(number("option-settings-min-group", group_size))
            .add_sub_option(number("option-settings-comment-group", group_size))
            .add_sub_option(option(CommandOptionType::Boolean, "option-settings-share-with-team"))
            .add_sub_option(number("option-settings-retention", months))
            .add_sub_option(
                Language::ALL.into_iter().fold(text("option-settings-language"), |option, language| {
                    option.add_string_choice(language.name(), language.code())
                }),
            ),
    )
}

fn round() -> CreateCommandOption {
    group("command-round")
        .add_sub_option(sub("command-round-status"))
        .add_sub_option(sub("command-round-open").add_sub_option(suggested("option-round-open-schedule")))
        .add_sub_option(sub("command-round-close").add_sub_option(suggested("option-round-close-round")))
}

fn report() -> CreateCommandOption {
    group("command-report")
        .add_sub_option(
            sub("command-report-show")
                .add_sub_option(suggested("option-report-schedule"))
                .add_sub_option(suggested("option-report-round")),
        )
        .add_sub_option(
            sub("command-report-export")
                .add_sub_option(suggested("option-export-schedule"))
                .add_sub_option(suggested("option-export-round"))
                .add_sub_option(
                    text("option-export-format")
                        .add_string_choice("CSV", "csv")
                        .add_string_choice("JSON", "json"),
                ),
        )
}

fn event() -> CreateCommandOption {
    let label = text("option-event-label").max_length(length(LONGEST_LABEL));
    group("command-event")
        .add_sub_option(
            sub("command-event-add")
                .add_sub_option(text("option-event-date").required(true))
                .add_sub_option(label.required(true))
                .add_sub_option(option(CommandOptionType::Role, "option-event-team")),
        )
        .add_sub_option(sub("command-event-list"))
        .add_sub_option(
            sub("command-event-remove").add_sub_option(suggested("option-event-event").required(true)),
        )
}

fn action() -> CreateCommandOption {
    let words = |id: &str| text(id).max_length(length(LONGEST_PROMISE));
    group("command-action")
        .add_sub_option(
            sub("command-action-add")
                .add_sub_option(words("option-action-promise").required(true))
                .add_sub_option(option(CommandOptionType::Role, "option-action-team"))
                .add_sub_option(suggested("option-action-dimension"))
                .add_sub_option(option(CommandOptionType::User, "option-action-owner"))
                .add_sub_option(text("option-action-due")),
        )
        .add_sub_option(
            sub("command-action-done")
                .add_sub_option(suggested("option-action-action").required(true))
                .add_sub_option(words("option-action-what")),
        )
        .add_sub_option(sub("command-action-list"))
}

fn length(characters: usize) -> u16 {
    u16::try_from(characters).unwrap_or(u16::MAX)
}

/// An option, a subcommand or a group, in every language that has it.
fn option(kind: CommandOptionType, id: &str) -> CreateCommandOption {
    let english =
        |part: fn(Language, &str) -> Option<String>| part(Language::English, id).unwrap_or_default();
    let option = CreateCommandOption::new(kind, english(locale::name), english(locale::description));
    let option =
        translations(locale::name, id).fold(option, |option, (code, text)| option.name_localized(code, text));
    translations(locale::description, id)
        .fold(option, |option, (code, text)| option.description_localized(code, text))
}

/// A name or description in the languages that have it, by Discord's codes.
fn translations(
    part: fn(Language, &str) -> Option<String>,
    id: &str,
) -> impl Iterator<Item = (&'static str, String)> {
    let languages = Language::ALL
        .into_iter()
        .flat_map(|language| discord_codes(language).iter().map(move |code| (*code, language)));
    languages.filter_map(move |(code, language)| Some((code, part(language, id)?)))
}

fn sub(id: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommand, id)
}

fn group(id: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommandGroup, id)
}

fn text(id: &str) -> CreateCommandOption {
    option(CommandOptionType::String, id)
}

fn suggested(id: &str) -> CreateCommandOption {
    text(id).set_autocomplete(true)
}

fn channel(id: &str) -> CreateCommandOption {
    option(CommandOptionType::Channel, id).channel_types(vec![ChannelType::Text, ChannelType::News])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// What Discord counts of a command: the longest translation of each text.
    /// <https://discord.com/developers/docs/interactions/application-commands#slash-commands>
    const MOST_CHARACTERS: usize = 8000;

    fn options(of: &Value) -> impl Iterator<Item = &Value> {
        of["options"].as_array().into_iter().flatten()
    }

    fn translated<'a>(of: &'a Value, part: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let others = of[format!("{part}_localizations")].as_object().into_iter().flatten();
        others.filter_map(|(code, text)| Some((code.as_str(), text.as_str()?)))
    }

    fn longest(of: &Value, part: &str) -> usize {
        let texts = translated(of, part).map(|(_, text)| text).chain(of[part].as_str());
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    }

    fn size(of: &Value) -> usize {
        let choices = of["choices"].as_array().into_iter().flatten();
        let of_choices =
            choices.map(|choice| longest(choice, "name") + longest(choice, "value")).sum::<usize>();
        longest(of, "name") + longest(of, "description") + of_choices + options(of).map(size).sum::<usize>()
    }

    fn no_two_have_one_name(of: &Value) {
        let codes = Language::ALL.iter().flat_map(|language| discord_codes(*language));
        for code in codes {
            let name = |option| translated(option, "name").find(|(other, _)| other == code);
            let mut seen = BTreeSet::new();
            for (_, name) in options(of).filter_map(name) {
                assert!(seen.insert(name), "{code}: {name} is there twice below {}", of["name"]);
            }
        }
        options(of).for_each(no_two_have_one_name);
    }

    #[test]
    fn commands_fit_discords_limits_in_every_language() {
        for command in declare() {
            let command = serde_json::to_value(command).unwrap();
            assert!(size(&command) <= MOST_CHARACTERS, "{} has {}", command["name"], size(&command));
            no_two_have_one_name(&command);
        }
    }

    #[test]
    fn what_is_not_translated_is_not_sent() {
        let translated: Vec<_> = translations(locale::name, "no-such-command").collect();
        assert!(translated.is_empty(), "{translated:?}");
    }
}
