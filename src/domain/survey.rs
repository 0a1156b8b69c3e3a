//! A survey: dimensions, each with one anchor that is always asked and rotators
//! that take turns. Reading one from its file is `survey_file`'s work.

use serde::{Deserialize, Serialize};

use super::language::Text;

/// The most items one round may ask; people stop answering beyond it.
pub const MOST_ITEMS: usize = 8;

/// How many rotators a dimension has, so that a cycle is three rounds.
pub const ROTATORS: usize = 3;

/// A set of statements about a team, grouped into dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The word people type, such as `trust-autonomy-learning`.
    pub name: String,
    /// What people read, such as "Trust, autonomy and learning".
    pub title: Text,
    /// One sentence on what it is for.
    pub purpose: Text,
    /// Raised when an anchor or the scale changes; a new version starts a new series.
    pub version: u32,
    /// The time the statements speak of, such as "In the past week".
    pub recall: Text,
    /// The five labels, from least to most.
    pub scale: [Text; 5],
    /// What is measured, in the order of asking.
    pub dimensions: Vec<Dimension>,
}

/// One thing a survey measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its stable id.
    pub id: String,
    /// What people read.
    pub title: Text,
    /// What it means, in a sentence.
    pub about: Text,
    /// The statement asked in every round.
    pub anchor: Item,
    /// The statements that take turns.
    pub rotators: Vec<Item>,
}

/// One statement, answered 1 to 5 or skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its stable id.
    pub id: String,
    /// The statement.
    pub text: Text,
}

/// What a round keeps of its survey, so that later edits never change what an
/// old answer meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The survey's name.
    pub survey: String,
    /// The survey's version.
    pub version: u32,
    /// The survey's title.
    pub title: Text,
    /// The time the statements speak of.
    pub recall: Text,
    /// The five labels, from least to most.
    pub scale: [Text; 5],
    /// The dimensions, in the order of the survey.
    pub dimensions: Vec<Topic>,
    /// What is asked, in order.
    pub questions: Vec<Question>,
}

/// A dimension as a round keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The dimension's id.
    pub id: String,
    /// The dimension's title.
    pub title: Text,
}

/// An item as a round asks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The place of its dimension in [`Questionnaire::dimensions`].
    pub dimension: usize,
    /// The statement.
    pub item: Item,
}

impl Questionnaire {
    /// The dimension a question belongs to.
    pub fn topic(&self, question: &Question) -> &Topic {
        &self.dimensions[question.dimension]
    }
}
