//! One option of a command, and the choices it offers.
//! <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure>

use serde_json::Value;

use super::command::{GROUP, SUBCOMMAND, named, options, unique_names};
use super::{Check, join, list};
use crate::rest::refusal::Refusal;

const TYPE_INVALID: &str = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID";

/// Checks one option, at this depth below its command.
pub(super) fn option(check: &mut Check, option: &Value, path: &str, depth: u8) {
    named(check, option, path);
    let kind = option["type"].as_u64().unwrap_or(0);
    check.ensure(
        (1..=11).contains(&kind),
        &join(path, "type"),
        "BASE_TYPE_CHOICES",
        "This is no type of option.",
    );
    match (kind, depth) {
        (SUBCOMMAND, 0 | 1) | (GROUP, 0) => {
            options(check, list(option, "options"), path, depth + 1);
        }
        (SUBCOMMAND | GROUP, _) => {
            check.refuse(join(path, "type"), TYPE_INVALID, "Nested too deep.");
        }
        _ => value_rules(check, option, path, kind),
    }
}

/// What depends on the type of value an option takes.
fn value_rules(check: &mut Check, option: &Value, path: &str, kind: u64) {
    offers(check, option, path, kind);
    check.number(option, path, "min_length", 0, 6000);
    check.number(option, path, "max_length", 1, 6000);
    let meant_for = [("min_length", 3), ("max_length", 3), ("channel_types", 7)];
    for (name, meant) in meant_for.into_iter().filter(|(_, meant)| *meant != kind) {
        let unset = option[name].is_null() || option[name] == serde_json::json!([]);
        let says = format!("Only for options of type {meant}.");
        check.ensure(unset, &join(path, name), TYPE_INVALID, &says);
    }
    for (least, most) in [("min_length", "max_length"), ("min_value", "max_value")] {
        let pair = option[least].as_f64().zip(option[most].as_f64());
        let fits = pair.is_none_or(|(least, most)| least <= most);
        let says = "The least is more than the most.";
        check.ensure(fits, &join(path, least), "APPLICATION_COMMAND_OPTION_MIN_MAX", says);
    }
}

/// Choices, listed beforehand or offered while a person types.
fn offers(check: &mut Check, option: &Value, path: &str, kind: u64) {
    let listed = list(option, "choices");
    let while_typing = option["autocomplete"] == true;
    let fits = matches!(kind, 3 | 4 | 10) || listed.is_empty() && !while_typing;
    let says = "Choices and autocomplete go with texts and numbers only.";
    check.ensure(fits, path, TYPE_INVALID, says);
    let says = "Choices and autocomplete exclude each other.";
    let code = "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES";
    check.ensure(listed.is_empty() || !while_typing, &join(path, "autocomplete"), code, says);
    choice_list(check, listed, &join(path, "choices"));
}

/// Checks the answer to an autocomplete.
pub(crate) fn choices(choices: &Value) -> Result<(), Refusal> {
    let mut check = Check::default();
    check.ensure(choices.is_array(), "choices", "BASE_TYPE_REQUIRED", "This field is required");
    choice_list(&mut check, choices.as_array().map_or(&[], Vec::as_slice), "choices");
    check.verdict()
}

fn choice_list(check: &mut Check, choices: &[Value], path: &str) {
    check.count(choices, path, 0, 25);
    for (at, choice) in choices.iter().enumerate() {
        let path = join(path, at);
        check.needed_text(choice, &path, "name", 1, 100);
        if !choice["value"].is_number() {
            check.needed_text(choice, &path, "value", 1, 100);
        }
    }
    unique_names(check, choices, path);
}
