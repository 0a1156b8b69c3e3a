//! Texts in the languages Candor speaks: the messages of `locales/`, by their ids. Which text is
//! said when is decided in `texts` and by whoever speaks.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{LazyLock, Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use tracing::error;
use unic_langid::LanguageIdentifier;

use crate::domain::language::Language;

/// The text of a message of `locales/`, with its variables: `say!(language, "people", people = 3)`.
macro_rules! say {
    ($language:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::discord::locale::text(
            $language,
            $id,
            [$((stringify!($name), fluent_bundle::FluentValue::from($value))),*],
        )
    };
}
pub(crate) use say;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<BTreeMap<Language, Bundle>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, bundle(language))).collect());

/// What could not be said, so that it is logged once.
static MISSED: Mutex<BTreeSet<(Language, String)>> = Mutex::new(BTreeSet::new());

/// The messages of a language, as they are written.
fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../locales/en.ftl"),
        Language::German => include_str!("../../locales/de.ftl"),
        Language::French => include_str!("../../locales/fr.ftl"),
        Language::Spanish => include_str!("../../locales/es.ftl"),
        Language::BrazilianPortuguese => include_str!("../../locales/pt-BR.ftl"),
        Language::Japanese => include_str!("../../locales/ja.ftl"),
    }
}

/// Discord's codes for a language; none for English, which is what stands there when nothing
/// else does. <https://discord.com/developers/docs/reference#locales>
pub(super) fn discord_codes(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[],
        Language::German => &["de"],
        Language::French => &["fr"],
        Language::Spanish => &["es-ES", "es-419"],
        Language::BrazilianPortuguese => &["pt-BR"],
        Language::Japanese => &["ja"],
    }
}

fn bundle(language: Language) -> Bundle {
    let code: LanguageIdentifier = language.code().parse().expect("our codes are those of languages");
    let mut bundle = Bundle::new_concurrent(vec![code]);
    // Discord shows the marks that would keep directions apart as boxes.
    bundle.set_use_isolating(false);
    match language {
        Language::English | Language::Japanese => bundle.set_formatter(Some(|it, _| grouped(it, ','))),
        Language::German | Language::BrazilianPortuguese => {
            bundle.set_formatter(Some(|it, _| grouped(it, '.')));
        }
        Language::French | Language::Spanish => {
            bundle.set_formatter(Some(|it, _| grouped(it, '\u{202f}')));
        }
    }
    // What cannot be read is left out; a test holds that there is no such thing.
    let read = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(read);
    bundle
}

/// Whole numbers as they are written in a language; Fluent leaves that to its user.
fn grouped(value: &FluentValue, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string().into_owned();
    if digits.len() < 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(between);
        }
        written.push(digit);
    }
    Some(written)
}

/// The text of a message in a language; in English where it is missing. What is missing there, too,
/// is a mistake of ours: then its id is all there is to show.
pub(crate) fn text<'a, const N: usize>(
    language: Language,
    id: &str,
    variables: [(&'a str, FluentValue<'a>); N],
) -> String {
    let variables = FluentArgs::from_iter(variables);
    let said = write(language, id, &variables).or_else(|| write(Language::English, id, &variables));
    said.unwrap_or_else(|| {
        missed(Language::English, id);
        id.to_owned()
    })
}

/// The text of a message in exactly this language, if it is there and complete.
fn write(language: Language, id: &str, variables: &FluentArgs) -> Option<String> {
    let bundle = &BUNDLES[&language];
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(variables), &mut errors).into_owned();
    if errors.is_empty() {
        return Some(text);
    }
    missed(language, id);
    None
}

/// The name of a command or an option, in exactly this language.
pub(super) fn name(language: Language, id: &str) -> Option<String> {
    write(language, id, &FluentArgs::new())
}

/// The description of a command or an option, in exactly this language.
pub(super) fn description(language: Language, id: &str) -> Option<String> {
    let bundle = &BUNDLES[&language];
    let description = bundle.get_message(id)?.get_attribute("description")?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(description.value(), None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Notes what could not be said: loud while we build, once in the log of those who run it.
fn missed(language: Language, id: &str) {
    debug_assert!(false, "the message {id:?} cannot be said in {language}");
    let mut missed = MISSED.lock().unwrap_or_else(PoisonError::into_inner);
    if missed.insert((language, id.to_owned())) {
        error!("the message {id:?} cannot be said in {language}");
    }
}

#[cfg(test)]
mod tests;
