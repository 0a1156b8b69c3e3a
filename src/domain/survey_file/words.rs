//! Words for what stands in a file, and words that stand near each other.

use std::ops::RangeInclusive;

use toml::de::DeValue;

pub(super) fn in_words(range: &RangeInclusive<u32>) -> String {
    match *range.end() {
        u32::MAX => format!("from {} on", range.start()),
        last => format!("from {} to {last}", range.start()),
    }
}

/// What a value is, for people.
pub(super) fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The known word that differs in a letter or two, if there is one.
pub(super) fn nearest<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = known.iter().copied().filter(|word| is_near(typed, word));
    near.min_by_key(|word| strsim::osa_distance(typed, word))
}

pub(super) fn is_near(typed: &str, word: &str) -> bool {
    const FARTHEST: usize = 2;
    strsim::osa_distance(typed, word) <= FARTHEST
}
