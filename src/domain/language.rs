//! The languages Candor speaks, and texts that exist in several of them.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// A language Candor speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, in which every text exists.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// Portuguese as it is written in Brazil.
    #[serde(rename = "pt-BR")]
    BrazilianPortuguese,
    /// Japanese.
    #[serde(rename = "ja")]
    Japanese,
}

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 6] =
        [Self::English, Self::German, Self::French, Self::Spanish, Self::BrazilianPortuguese, Self::Japanese];

    /// Its code, as it stands in survey files and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::BrazilianPortuguese => "pt-BR",
            Self::Japanese => "ja",
        }
    }

    /// The language of a code that we wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of one of Discord's locales, such as `es-419`; `None` for one Candor does not speak.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let spoken = locale.split('-').next().unwrap_or_default();
        // Portuguese is there in its Brazilian form alone, and Discord knows no other.
        Self::ALL.into_iter().find(|language| language.code().split('-').next() == Some(spoken))
    }

    /// Its name in English, for those who write surveys.
    pub fn english_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "German",
            Self::French => "French",
            Self::Spanish => "Spanish",
            Self::BrazilianPortuguese => "Brazilian Portuguese",
            Self::Japanese => "Japanese",
        }
    }

    /// Its name in itself, for people who choose.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::BrazilianPortuguese => "Português (Brasil)",
            Self::Japanese => "日本語",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in English and in whichever other languages it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Text {
    english: String,
    others: BTreeMap<Language, String>,
}

impl Text {
    /// A text in English alone.
    pub fn english(text: impl Into<String>) -> Self {
        Self { english: text.into(), others: BTreeMap::new() }
    }

    /// Adds the text in another language; in English, it takes the place of what was there.
    pub fn insert(&mut self, language: Language, text: String) {
        if language == Language::English {
            self.english = text;
        } else {
            self.others.insert(language, text);
        }
    }

    /// The text in a language, in English where that is missing.
    pub fn in_language(&self, language: Language) -> &str {
        self.others.get(&language).unwrap_or(&self.english)
    }

    /// Whether the text was written in a language.
    pub fn speaks(&self, language: Language) -> bool {
        language == Language::English || self.others.contains_key(&language)
    }
}

/// The JSON form: a text in English alone is a string.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    English(String),
    Several(BTreeMap<Language, String>),
}

impl From<Kept> for Text {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::English(english) => Self::english(english),
            Kept::Several(mut others) => {
                Self { english: others.remove(&Language::English).unwrap_or_default(), others }
            }
        }
    }
}

impl From<Text> for Kept {
    fn from(text: Text) -> Self {
        if text.others.is_empty() {
            return Self::English(text.english);
        }
        let mut all = text.others;
        all.insert(Language::English, text.english);
        Self::Several(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_finds_its_language() {
        for (locale, language) in [
            ("en-US", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            ("de", Some(Language::German)),
            ("es-ES", Some(Language::Spanish)),
            ("es-419", Some(Language::Spanish)),
            ("pt-BR", Some(Language::BrazilianPortuguese)),
            ("ja", Some(Language::Japanese)),
            ("pl", None),
            ("", None),
            ("english", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn a_text_falls_back_to_english_and_keeps_all_it_has() {
        let mut text = Text::english("Trust");
        assert_eq!(serde_json::to_string(&text).unwrap(), r#""Trust""#);
        text.insert(Language::German, "Vertrauen".into());
        assert_eq!(text.in_language(Language::German), "Vertrauen");
        assert_eq!(text.in_language(Language::Japanese), "Trust");
        let kept = serde_json::to_string(&text).unwrap();
        assert_eq!(serde_json::from_str::<Text>(&kept).unwrap(), text);
        assert_eq!(serde_json::from_str::<Text>(r#""Trust""#).unwrap(), Text::english("Trust"));
    }
}
