//! Values out of a TOML file, each checked where it stands: what is wrong is noted
//! with its place and what to do, and reading goes on.

use std::ops::{Range, RangeInclusive};

use toml::de::{DeTable, DeValue};

use super::{
    problem::{Problem, Severity},
    words::{in_words, is_near, kind, nearest},
};
use crate::domain::{comment::is_hidden, quotable};

/// Reads values out of tables and notes what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) problems: Vec<Problem>,
    /// Whether there was an error, noted or not.
    pub(super) failed: bool,
    /// Whether the file could be read as a whole, so that what is missing is missing.
    pub(super) whole: bool,
}

/// A table and where it stands.
#[derive(Clone)]
pub(super) struct Table<'a> {
    pub(super) span: Range<usize>,
    pub(super) entries: &'a DeTable<'a>,
}

/// A value and where it stands.
pub(super) type Placed<T> = (Range<usize>, T);

/// The most problems that are noted: whoever has more mends these first, and a file cannot keep anybody
/// busy by being wrong all over.
pub(super) const MOST_PROBLEMS: usize = 200;

impl Reader<'_> {
    fn note_down(&mut self, severity: Severity, span: Range<usize>, what: &str, remedy: &str) {
        if !self.is_full() {
            self.problems.push(Problem::new(severity, self.text, span, what, remedy));
        }
    }

    /// Whether so much is wrong that nothing more is noted.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    pub(super) fn error(&mut self, span: Range<usize>, what: &str, remedy: &str) {
        self.failed = true;
        self.note_down(Severity::Error, span, what, remedy);
    }

    pub(super) fn warning(&mut self, span: Range<usize>, what: &str, remedy: &str) {
        self.note_down(Severity::Warning, span, what, remedy);
    }

    pub(super) fn note(&mut self, span: Range<usize>, what: &str, remedy: &str) {
        self.note_down(Severity::Note, span, what, remedy);
    }

    /// What a misspelt word was probably meant to be, to go before a remedy.
    pub(super) fn perhaps(typed: &str, known: &[&str]) -> String {
        nearest(typed, known).map(|nearest| format!("Did you mean `{nearest}`? ")).unwrap_or_default()
    }

    /// Notes every key that is none of those known here.
    pub(super) fn known_keys(&mut self, table: &Table, known: &[&str]) {
        for key in table.entries.keys() {
            if !self.is_full() && !known.contains(&&**key.get_ref()) {
                let what = format!("I do not know `{}` here.", quotable(key.get_ref()));
                let nearest = nearest(key.get_ref(), known);
                let list = known.join("`, `");
                let remedy = nearest.map_or_else(
                    || format!("Known here are `{list}`. Remove it, or move it where it belongs."),
                    |nearest| format!("Did you mean `{nearest}`? Known here are `{list}`."),
                );
                self.error(key.span(), &what, &remedy);
            }
        }
    }

    pub(super) fn value<'t>(&mut self, table: &Table<'t>, key: &str) -> Option<Placed<&'t DeValue<'t>>> {
        let value = table.entries.get(key);
        // One that is misspelt is not missing as well.
        let misspelt = || table.entries.keys().any(|other| is_near(other.get_ref(), key));
        if self.whole && value.is_none() && !misspelt() {
            self.error(
                table.span.clone(),
                &format!("`{key}` is missing."),
                &format!("Add a line `{key} = …` here."),
            );
        }
        value.map(|value| (value.span(), value.get_ref()))
    }

    pub(super) fn string<'t>(&mut self, table: &Table<'t>, key: &str) -> Option<Placed<&'t str>> {
        let (span, value) = self.value(table, key)?;
        self.as_string(span, key, value)
    }

    fn as_string<'t>(
        &mut self,
        span: Range<usize>,
        key: &str,
        value: &'t DeValue,
    ) -> Option<Placed<&'t str>> {
        let text = value.as_str();
        if text.is_none() {
            let what = format!("`{key}` is {}, not a text.", kind(value));
            self.error(span.clone(), &what, "Write it in quotes, such as \"Trust\".");
        }
        Some((span, text?))
    }

    /// A text that must be there, with its place; empty where it cannot be read.
    pub(super) fn text(&mut self, table: &Table, key: &str, longest: usize) -> Placed<String> {
        let Some((span, text)) = self.string(table, key) else {
            return (table.span.clone(), String::new());
        };
        self.check_text(span.clone(), key, text, longest);
        (span, text.to_owned())
    }

    /// A text that may be left out.
    pub(super) fn optional_text(
        &mut self,
        table: &Table,
        key: &str,
        longest: usize,
    ) -> Option<Placed<String>> {
        table.entries.contains_key(key).then(|| self.text(table, key, longest))
    }

    pub(super) fn check_text(&mut self, span: Range<usize>, key: &str, text: &str, longest: usize) {
        let length = text.chars().count();
        if let Some(bad) = text.chars().find(|c| is_hidden(*c)) {
            let what = format!("`{key}` holds the invisible character U+{:04X}.", u32::from(bad));
            self.error(span, &what, "Remove it. A text is one line of visible characters.");
        } else if text.trim().is_empty() {
            self.error(
                span,
                &format!("`{key}` is empty."),
                "Write something, or remove the line if it may be left out.",
            );
        } else if length > longest {
            let what = format!("`{key}` has {length} characters, and {longest} fit.");
            self.error(span, &what, "Say it in fewer words: people read it on a phone.");
        }
    }

    /// An id: lower-case words with hyphens.
    pub(super) fn word(&mut self, table: &Table, key: &str) -> Placed<String> {
        let Some((span, text)) = self.string(table, key) else {
            return (table.span.clone(), String::new());
        };
        let fits = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if text.is_empty() || text.len() > super::LONGEST_WORD || !fits {
            let what = format!("`{}` cannot be used as `{key}`.", quotable(text));
            let remedy =
                format!("Use up to {} of a-z, 0-9 and hyphens, such as `team-trust`.", super::LONGEST_WORD);
            self.error(span.clone(), &what, &remedy);
            return (span, String::new());
        }
        (span, text.to_owned())
    }

    /// A whole number within a range; `None` where it cannot be read.
    pub(super) fn number(
        &mut self,
        table: &Table,
        key: &str,
        range: &RangeInclusive<u32>,
        remedy: &str,
    ) -> Option<u32> {
        let (span, value) = self.value(table, key)?;
        let number = value.as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        let number = number.filter(|n| range.contains(n));
        if number.is_none() {
            let quoted = value.as_str().is_some_and(|text| text.trim().parse::<u32>().is_ok());
            let what = format!("`{key}` is not a whole number {}.", in_words(range));
            self.error(span, &what, if quoted { "Write the number without quotes." } else { remedy });
        }
        number
    }

    /// Exactly `N` texts in a list.
    pub(super) fn list<const N: usize>(
        &mut self,
        table: &Table,
        key: &str,
        longest: usize,
        remedy: &str,
    ) -> Option<Placed<[String; N]>> {
        let (span, value) = self.value(table, key)?;
        let texts: Option<Vec<&str>> =
            value.as_array().map(|texts| texts.iter().filter_map(|it| it.get_ref().as_str()).collect());
        let count = value.as_array().map_or(0, |texts| texts.len());
        let Some(texts) = texts.and_then(|texts| <[&str; N]>::try_from(texts).ok()).filter(|_| count == N)
        else {
            let what = match value.as_array() {
                Some(list) if list.iter().all(|it| it.get_ref().is_str()) => {
                    format!("`{key}` has {} texts and needs {N}.", list.len())
                }
                _ => format!("`{key}` is not a list of {N} texts."),
            };
            self.error(span, &what, remedy);
            return None;
        };
        for (place, text) in value.as_array().into_iter().flatten().zip(texts) {
            self.check_text(place.span(), &format!("{key}: {}", quotable(text)), text, longest);
        }
        Some((span, texts.map(str::to_owned)))
    }

    /// The tables of a list of tables.
    pub(super) fn tables<'t>(&mut self, table: &Table<'t>, key: &str, heading: &str) -> Vec<Table<'t>> {
        let Some((span, value)) = self.value(table, key) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.no_table(span, key, &format!("[[{heading}]]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in list {
            match entry.get_ref().as_table() {
                Some(entries) => tables.push(Table { span: entry.span(), entries }),
                None => self.no_table(entry.span(), key, &format!("[[{heading}]]")),
            }
        }
        tables
    }

    /// The entries of a table that may be left out, each with its key.
    pub(super) fn entries<'t>(
        &mut self,
        table: &Table<'t>,
        key: &str,
        heading: &str,
    ) -> Vec<(Placed<&'t str>, Placed<&'t DeValue<'t>>)> {
        let Some(value) = table.entries.get(key) else { return Vec::new() };
        let Some(entries) = value.get_ref().as_table() else {
            self.no_table(value.span(), key, heading);
            return Vec::new();
        };
        let placed =
            |(key, value): (&'t toml::Spanned<std::borrow::Cow<'t, str>>, &'t toml::Spanned<DeValue<'t>>)| {
                ((key.span(), &**key.get_ref()), (value.span(), value.get_ref()))
            };
        entries.iter().map(placed).collect()
    }

    /// A value that must be a table.
    pub(super) fn table<'t>(
        &mut self,
        (span, value): Placed<&'t DeValue<'t>>,
        key: &str,
        heading: &str,
    ) -> Option<Table<'t>> {
        let entries = value.as_table();
        if entries.is_none() {
            self.no_table(span.clone(), key, heading);
        }
        Some(Table { span, entries: entries? })
    }

    /// A value that must be a text, by the name of its key.
    pub(super) fn as_text(
        &mut self,
        (span, value): Placed<&DeValue>,
        key: &str,
        longest: usize,
    ) -> Option<String> {
        let (span, text) = self.as_string(span, key, value)?;
        self.check_text(span, key, text, longest);
        Some(text.to_owned())
    }

    fn no_table(&mut self, span: Range<usize>, key: &str, heading: &str) {
        let remedy = format!("Write it under a heading of its own: `{heading}`.");
        self.error(span, &format!("`{}` is not written as a table.", quotable(key)), &remedy);
    }
}
