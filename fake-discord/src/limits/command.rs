//! Commands and their options.
//! <https://docs.discord.com/developers/interactions/application-commands#application-command-object>

use serde_json::Value;

use super::{Check, join, list, option, repeated};
use crate::rest::refusal::Refusal;

pub(super) const SUBCOMMAND: u64 = 1;
pub(super) const GROUP: u64 = 2;
/// Names, descriptions and values of one command, its longest translations counted.
const ALL_TOGETHER: usize = 8000;

/// <https://docs.discord.com/developers/reference#locales>
const LOCALES: &[&str] = &[
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
];

/// Checks one command.
pub(crate) fn command(body: &Value) -> Result<(), Refusal> {
    let mut check = Check::default();
    one(&mut check, body, "");
    check.verdict()
}

/// Checks a bulk overwrite.
pub(crate) fn commands(body: &Value) -> Result<(), Refusal> {
    let mut check = Check::default();
    let all = body.as_array().map_or(&[][..], Vec::as_slice);
    check.ensure(body.is_array(), "", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    check.ensure(all.len() <= 100, "", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
    for (at, each) in all.iter().enumerate() {
        one(&mut check, each, &at.to_string());
    }
    unique_names(&mut check, all, "");
    check.verdict()
}

fn one(check: &mut Check, body: &Value, path: &str) {
    let slash = body["type"].as_u64().unwrap_or(1) == 1;
    if slash {
        named(check, body, path);
        options(check, list(body, "options"), path, 0);
    } else {
        check.needed_text(body, path, "name", 1, 32);
        let bare = body["description"].as_str().is_none_or(str::is_empty);
        check.ensure(
            bare,
            &join(path, "description"),
            "BASE_TYPE_MAX_LENGTH",
            "Only slash commands have one.",
        );
    }
    let says = "Command exceeds maximum size of 8000";
    check.ensure(size(body) <= ALL_TOGETHER, path, "APPLICATION_COMMAND_TOO_LARGE", says);
}

/// Name and description, and their translations.
pub(super) fn named(check: &mut Check, body: &Value, path: &str) {
    name(check, &body["name"], &join(path, "name"));
    check.needed_text(body, path, "description", 1, 100);
    for (locale, translated) in translations(body, "name_localizations") {
        let path = format!("{path}.name_localizations.{locale}");
        let path = path.trim_start_matches('.');
        known_locale(check, locale, path);
        name(check, translated, path);
    }
    for (locale, _) in translations(body, "description_localizations") {
        let within = join(path, "description_localizations");
        known_locale(check, locale, &join(&within, locale));
        check.needed_text(&body["description_localizations"], &within, locale, 1, 100);
    }
}

fn translations<'a>(body: &'a Value, name: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    body[name].as_object().into_iter().flatten()
}

fn known_locale(check: &mut Check, locale: &str, path: &str) {
    check.ensure(LOCALES.contains(&locale), path, "DICT_TYPE_CHOICES", "This is not a locale of Discord.");
}

/// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case where there is one.
fn name(check: &mut Check, name: &Value, path: &str) {
    let text = name.as_str().unwrap_or_default();
    let length = (1..=32).contains(&text.chars().count());
    let letters =
        text.chars().all(|letter| letter.is_alphanumeric() || "-_'".contains(letter) || is_indic(letter));
    let fits = length && letters && text.to_lowercase() == text;
    check.ensure(fits, path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

/// Vowel signs of Devanagari and Thai, which are neither letters nor numbers.
fn is_indic(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{97F}' | '\u{E00}'..='\u{E7F}')
}

pub(super) fn options(check: &mut Check, options: &[Value], path: &str, depth: u8) {
    let path = join(path, "options");
    check.count(options, &path, 0, 25);
    let inner = options.iter().filter(|option| is_inner(option)).count();
    let says = "Sub-command and sub-command group option types are mutually exclusive to all other types";
    check.ensure(
        inner == 0 || inner == options.len(),
        &path,
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        says,
    );
    let mut optional_before = false;
    for (at, each) in options.iter().enumerate() {
        let required = each["required"].as_bool().unwrap_or(false);
        let says = "Required options must be placed before non-required options";
        let fits = !(required && optional_before);
        check.ensure(fits, &join(&path, at), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", says);
        optional_before |= !required;
        option::option(check, each, &join(&path, at), depth);
    }
    unique_names(check, options, &path);
}

fn is_inner(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(SUBCOMMAND | GROUP))
}

/// Names occur once among siblings, in each language; whole commands of different types may share one.
pub(super) fn unique_names(check: &mut Check, among: &[Value], path: &str) {
    let whole = path.is_empty();
    let mut unique = |within: &str, name: &dyn Fn(&Value) -> Value| {
        let names: Vec<_> =
            among.iter().map(|each| (name(each), whole.then(|| each["type"].clone()))).collect();
        for (at, (name, _)) in repeated(&names).filter(|(_, (name, _))| !name.is_null()) {
            let path = join(&join(path, at), within);
            check.refuse(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", format!("{name} is already used"));
        }
    };
    unique("name", &|each| each["name"].clone());
    for locale in LOCALES {
        unique(&format!("name_localizations.{locale}"), &|each| each["name_localizations"][locale].clone());
    }
}

/// All characters that count, the longest translation for each text.
fn size(body: &Value) -> usize {
    let value = body["value"].as_str().map_or(0, |text| text.chars().count());
    let inner = list(body, "options").iter().chain(list(body, "choices")).map(size).sum::<usize>();
    longest(body, "name") + longest(body, "description") + value + inner
}

fn longest(body: &Value, name: &str) -> usize {
    let localised = format!("{name}_localizations");
    let translated = translations(body, &localised).map(|(_, text)| text);
    let texts = translated.chain([&body[name]]).filter_map(Value::as_str);
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}
