//! What is wrong with a survey file, where, and what to do about it.

use std::{fmt, ops::Range};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::domain::comment::is_hidden;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The survey cannot be asked.
    Error,
    /// It can be asked, but people will probably misread it.
    Warning,
    /// Worth knowing.
    Note,
}

/// Something about a survey file that its author should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do about it, in a sentence or two.
    pub remedy: String,
    span: Range<usize>,
}

/// The widest line a drawing has, in columns; Discord wraps what is wider.
const WIDTH: usize = 100;

impl Problem {
    pub(super) fn new(severity: Severity, text: &str, span: Range<usize>, what: &str, remedy: &str) -> Self {
        let start = on_boundary(text, span.start);
        let before = &text[..start];
        Self {
            severity,
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
            what: visible(what),
            remedy: visible(remedy),
            span: start..on_boundary(text, span.end).max(start),
        }
    }

    /// Shows the place in the file with what is wrong there and the remedy. `text` is the file that
    /// was read, `file` its name.
    pub fn drawn(&self, file: &str, text: &str) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let file = visible(file);
        let place =
            Snippet::source(text).path(&file).annotation(AnnotationKind::Primary.span(self.in_a_line(text)));
        let group = level.primary_title(&self.what).element(place).element(Level::HELP.message(&self.remedy));
        Renderer::plain().term_width(WIDTH).render(&[group])
    }

    /// The part of the span on its first line: a whole table need not be drawn.
    fn in_a_line(&self, text: &str) -> Range<usize> {
        let rest = text.get(self.span.clone()).unwrap_or_default();
        self.span.start..self.span.start + rest.lines().next().unwrap_or_default().len()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} {}", self.line, self.column, self.what, self.remedy)
    }
}

fn on_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// A file's words on one line, with nothing in them that moves the cursor.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}
