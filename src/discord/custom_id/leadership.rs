//! What leadership presses: below summaries, and below promises.

use std::{fmt, str::FromStr};

use super::{StaleButton, number};
use crate::domain::{PromiseId, RoundId, tree::Node};

/// A button below a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfSummary {
    /// The round it sums up.
    pub round: RoundId,
    /// What it is about.
    pub about: About,
    /// What to do.
    pub action: SummaryAction,
}

/// What a summary is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// All teams of the round.
    Overview,
    /// The people of one cell.
    Cell(Node),
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("overview"),
            Self::Cell(node) => node.fmt(f),
        }
    }
}

impl FromStr for About {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        if text == "overview" {
            return Ok(Self::Overview);
        }
        // A place is written with plain digits, too.
        let node = text.parse().ok().filter(|node: &Node| node.to_string() == text);
        node.map(Self::Cell).ok_or(StaleButton)
    }
}

/// What a button below a summary does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryAction {
    /// Say how to read it.
    HowToRead,
    /// Open the form for a promise.
    Promise,
    /// The form for a promise was sent in.
    Promised,
    /// Send what was printed as a table.
    Export,
}

impl SummaryAction {
    pub(super) const ALL: [(Self, &str); 4] = [
        (Self::HowToRead, "how-to-read"),
        (Self::Promise, "promise"),
        (Self::Promised, "promised"),
        (Self::Export, "export"),
    ];
}

impl fmt::Display for OfSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let action = SummaryAction::ALL.iter().find(|(which, _)| *which == self.action);
        let action = action.map_or("", |(_, text)| text);
        write!(f, "{action}:{}:{}", self.round, self.about)
    }
}

impl FromStr for OfSummary {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        let [action, round, about] = text.split(':').collect::<Vec<_>>()[..] else { return Err(StaleButton) };
        let (action, _) = SummaryAction::ALL.iter().find(|(_, known)| *known == action).ok_or(StaleButton)?;
        Ok(Self { round: RoundId(number(round)?), about: about.parse()?, action: *action })
    }
}

/// A button below a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfPromise {
    /// It was a mistake.
    TakeBack(PromiseId),
    /// It is kept, in the words with this mark.
    Kept {
        /// The promise.
        promise: PromiseId,
        /// The mark of what was looked at.
        mark: u32,
        /// Whether the teams are told.
        tell: Tell,
    },
}

/// Who hears that a promise was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    /// The teams it was made to.
    Teams,
    /// Nobody.
    Nobody,
}

impl fmt::Display for OfPromise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TakeBack(promise) => write!(f, "take-back:{promise}"),
            Self::Kept { promise, mark, tell: Tell::Teams } => write!(f, "kept:{promise}:{mark}:teams"),
            Self::Kept { promise, mark, tell: Tell::Nobody } => write!(f, "kept:{promise}:{mark}:nobody"),
        }
    }
}

impl FromStr for OfPromise {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        let tell = |word| match word {
            "teams" => Ok(Tell::Teams),
            "nobody" => Ok(Tell::Nobody),
            _ => Err(StaleButton),
        };
        match text.split(':').collect::<Vec<_>>()[..] {
            ["take-back", promise] => Ok(Self::TakeBack(PromiseId(number(promise)?))),
            ["kept", promise, mark, word] => Ok(Self::Kept {
                promise: PromiseId(number(promise)?),
                mark: number(mark)?,
                tell: tell(word)?,
            }),
            _ => Err(StaleButton),
        }
    }
}
