//! Texts in the languages Candor speaks: the messages of `locales/`, by their ids. Which text is
//! said when is decided in `texts` and by whoever speaks.

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::domain::language::Language;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<BTreeMap<Language, Bundle>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, bundle(language))).collect());

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
    // What cannot be read is left out; a test holds that there is no such thing.
    let read = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(read);
    bundle
}

/// The name of a command or an option, in exactly this language.
pub(super) fn name(language: Language, id: &str) -> Option<String> {
    let bundle = &BUNDLES[&language];
    let name = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(name, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// The description of a command or an option, in exactly this language.
pub(super) fn description(language: Language, id: &str) -> Option<String> {
    let bundle = &BUNDLES[&language];
    let description = bundle.get_message(id)?.get_attribute("description")?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(description.value(), None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}
