//! Values out of a TOML file, each checked where it stands: what is wrong is noted
//! with its line and what to do, and reading goes on.

use std::{fmt, ops::Range};

use toml::de::{DeTable, DeValue};

/// Something wrong in a survey file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong and what to do, in one or two sentences.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.what)
    }
}

/// Reads values out of tables and notes what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) problems: Vec<Problem>,
}

/// A table and where it stands.
pub(super) struct Table<'a> {
    pub(super) span: Range<usize>,
    pub(super) entries: &'a DeTable<'a>,
}

impl Reader<'_> {
    pub(super) fn problem(&mut self, span: Range<usize>, what: &str) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
            what: what.to_owned(),
        });
    }

    pub(super) fn known_keys(&mut self, table: &Table, known: &[&str]) {
        for key in table.entries.keys() {
            if !known.contains(&&**key.get_ref()) {
                let list = known.join("`, `");
                self.problem(
                    key.span(),
                    &format!("I do not know `{}` here. Known are `{list}`.", key.get_ref().escape_debug()),
                );
            }
        }
    }

    pub(super) fn value<'t>(
        &mut self,
        table: &Table<'t>,
        key: &str,
    ) -> Option<(Range<usize>, &'t DeValue<'t>)> {
        let value = table.entries.get(key);
        if value.is_none() {
            self.problem(table.span.clone(), &format!("`{key}` is missing. Add `{key} = …` here."));
        }
        value.map(|value| (value.span(), value.get_ref()))
    }

    pub(super) fn string<'t>(&mut self, table: &Table<'t>, key: &str) -> Option<(Range<usize>, &'t str)> {
        let (span, value) = self.value(table, key)?;
        if value.as_str().is_none() {
            self.problem(span.clone(), &format!("`{key}` is not a text. Write it in quotes."));
        }
        Some((span, value.as_str()?))
    }

    pub(super) fn text(&mut self, table: &Table, key: &str, longest: usize) -> String {
        let Some((span, text)) = self.string(table, key) else {
            return String::new();
        };
        self.check_text(span, key, text, longest);
        text.to_owned()
    }

    pub(super) fn check_text(&mut self, span: Range<usize>, key: &str, text: &str, longest: usize) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.problem(span, &format!("`{key}` is empty. Say something here."));
        } else if length > longest {
            self.problem(span, &format!("`{key}` has {length} characters; {longest} fit. Shorten it."));
        } else if let Some(bad) = text.chars().find(|c| c.is_control()) {
            self.problem(
                span,
                &format!(
                    "`{key}` holds the control character {}. Remove it; texts are one line.",
                    bad.escape_unicode()
                ),
            );
        }
    }

    /// An id: lower-case words with hyphens.
    pub(super) fn word(&mut self, table: &Table, key: &str) -> String {
        let Some((span, text)) = self.string(table, key) else {
            return String::new();
        };
        let fits = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if text.is_empty() || text.len() > 50 || !fits {
            self.problem(
                span,
                &format!("`{key}` is a short word of a-z, 0-9 and hyphens, such as `team-trust`."),
            );
        }
        text.to_owned()
    }

    pub(super) fn tables<'t>(&mut self, table: &Table<'t>, key: &str, heading: &str) -> Vec<Table<'t>> {
        let Some((span, value)) = self.value(table, key) else {
            return Vec::new();
        };
        let entries = value.as_array().map(|list| {
            list.iter().map(|entry| (entry.span(), entry.get_ref().as_table())).collect::<Vec<_>>()
        });
        let mut tables = Vec::new();
        for (span, entries) in entries.unwrap_or_else(|| vec![(span, None)]) {
            match entries {
                Some(entries) => tables.push(Table { span, entries }),
                None => self.problem(
                    span,
                    &format!(
                        "Write each {key} under a heading of its own, with double brackets: `[[{heading}]]`."
                    ),
                ),
            }
        }
        tables
    }
}
