//! What was found, for people and for programs.

use std::fmt;

use serde_json::{Value, json};

use super::{Finding, Findings, Result};

/// Something that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The tables are those the program makes.
    Tables,
    /// Nothing fed from answers could tell who or when.
    People,
    /// Files and keys are those of open rounds.
    OpenRounds,
    /// Whatever is deleted is overwritten.
    Settings,
    /// There are no others than Candor's, and only their owner can read them.
    Files,
    /// Keys are where they belong and nowhere else.
    Keys,
    /// What was printed keeps the rules.
    Releases,
    /// Messages and comments are forgotten in time.
    Outbox,
}

/// A check that was made.
#[derive(Debug)]
pub struct Checked {
    check: Check,
    findings: Findings,
    note: Option<&'static str>,
}

/// What was found in a data folder.
#[derive(Debug)]
pub struct Report {
    checks: Vec<Checked>,
    open_rounds: usize,
}

impl Checked {
    pub(super) fn new(check: Check, findings: Result<Findings>) -> Self {
        let findings = findings.unwrap_or_else(|error| vec![Finding::unreadable(&error)]);
        Self { check, findings, note: None }
    }

    /// Something to say that is no fault.
    pub(super) fn noting(self, note: &'static str) -> Self {
        Self { note: Some(note), ..self }
    }
}

impl Report {
    pub(super) fn new(checks: Vec<Checked>, open_rounds: usize) -> Self {
        Self { checks, open_rounds }
    }

    /// Whether all is as it should be.
    pub fn is_ok(&self) -> bool {
        self.findings() == 0
    }

    fn findings(&self) -> usize {
        self.checks.iter().map(|check| check.findings.len()).sum()
    }

    /// For programs: an object with `ok` and `checks`, each with `check`, `ok` and `findings`,
    /// and with a `note` where there is one.
    pub fn json(&self) -> Value {
        let checks: Vec<Value> = self.checks.iter().map(Checked::json).collect();
        json!({ "ok": self.is_ok(), "checks": checks })
    }
}

impl Checked {
    fn json(&self) -> Value {
        let findings: Vec<String> = self.findings.iter().map(ToString::to_string).collect();
        let mut json = json!({
            "check": self.check.to_string(),
            "ok": findings.is_empty(),
            "findings": findings,
        });
        if let Some(note) = self.note {
            json["note"] = note.into();
        }
        json
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tables => "tables",
            Self::People => "people",
            Self::OpenRounds => "open rounds",
            Self::Settings => "settings",
            Self::Files => "files",
            Self::Keys => "keys",
            Self::Releases => "releases",
            Self::Outbox => "outbox",
        })
    }
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{}: {finding}", self.check)?;
        }
        match (self.findings.is_empty(), self.note) {
            (true, None) => writeln!(f, "{}: ok", self.check),
            (true, Some(note)) => writeln!(f, "{}: ok ({note})", self.check),
            (false, Some(note)) => writeln!(f, "{}: ({note})", self.check),
            (false, None) => Ok(()),
        }
    }
}

/// For people: a line for each check or finding, and a sentence at the end.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for check in &self.checks {
            write!(f, "{check}")?;
        }
        match (self.findings(), self.open_rounds) {
            (0, 0) => f.write_str("All is well: nothing was found that ties an answer to a person."),
            (0, 1) => f.write_str(
                "All is well: one round is open, and its answers and its key are destroyed when it closes. Nothing else was found that ties an answer to a person.",
            ),
            (0, open) => write!(
                f,
                "All is well: {open} rounds are open, and their answers and keys are destroyed when they close. Nothing else was found that ties an answer to a person."
            ),
            (1, _) => f.write_str("One thing is not as it should be."),
            (found, _) => write!(f, "{found} things are not as they should be."),
        }
    }
}
