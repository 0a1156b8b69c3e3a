//! A survey: dimensions, each with one anchor that is always asked and rotators
//! that take turns. Reading one from its file is `survey_file`'s work.

use serde::{Deserialize, Serialize};

use super::language::{Language, Text};

/// The most items one round may ask; people stop answering beyond it.
pub const MOST_ITEMS: usize = 8;

/// After how many rounds every rotator was asked once. Verdicts average over as many rounds, so that
/// what a statement adds or takes away by its wording cancels out.
pub const CYCLE: usize = 3;

/// The most rotators of a dimension that one round asks.
pub const MOST_ROTATORS: u32 = 3;

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
    /// How often it is meant to be asked.
    pub cadence: Cadence,
    /// The time the statements speak of, such as "In the past week".
    pub recall: Text,
    /// The five labels, from least to most.
    pub scale: [Text; 5],
    /// How many rotators of each dimension a round asks, from 1 to [`MOST_ROTATORS`].
    pub rotators: usize,
    /// What the form for a comment asks.
    pub open_question: Option<Text>,
    /// What is measured, in the order of asking.
    pub dimensions: Vec<Dimension>,
}

/// How often a survey is meant to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cadence {
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
}

impl Cadence {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Weekly, Self::Fortnightly, Self::Monthly, Self::Quarterly];

    /// Its word, as it stands in survey files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
        }
    }

    /// The opening times that suit it, as an admin would type them.
    pub fn when(self) -> &'static str {
        match self {
            Self::Weekly => "every monday 10:00",
            Self::Fortnightly => "every 2 weeks on monday 10:00",
            Self::Monthly => "first monday of the month 10:00",
            Self::Quarterly => "every 13 weeks on monday 10:00",
        }
    }
}

impl Survey {
    /// How many statements a round asks.
    pub fn length(&self) -> usize {
        self.dimensions.len() * (1 + self.rotators)
    }

    /// The languages in which every text of it was written, English first.
    pub fn languages(&self) -> Vec<Language> {
        let spoken = |language: &Language| self.texts().all(|text| text.speaks(*language));
        Language::ALL.into_iter().filter(spoken).collect()
    }

    /// The names of the texts that are missing in a language, as they stand in the file.
    pub(super) fn untranslated(&self, language: Language) -> Vec<String> {
        let mut texts = vec![("title".to_owned(), &self.title), ("purpose".into(), &self.purpose)];
        texts.extend([("recall".to_owned(), &self.recall), ("scale".into(), &self.scale[0])]);
        texts.extend(self.open_question.iter().map(|text| ("open-question".to_owned(), text)));
        for dimension in &self.dimensions {
            let part = |name| format!("{}.{name}", dimension.id);
            texts.extend([(part("title"), &dimension.title), (part("about"), &dimension.about)]);
            texts.extend(dimension.items().map(|item| (item.id.clone(), &item.text)));
        }
        texts.into_iter().filter(|(_, text)| !text.speaks(language)).map(|(name, _)| name).collect()
    }

    /// Every text that people read.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.title, &self.purpose, &self.recall]
            .into_iter()
            .chain(&self.scale)
            .chain(&self.open_question)
            .chain(self.dimensions.iter().flat_map(Dimension::texts))
    }
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

impl Dimension {
    /// All its statements, the anchor first.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        std::iter::once(&self.anchor).chain(&self.rotators)
    }

    fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.title, &self.about].into_iter().chain(self.items().map(|item| &item.text))
    }
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
    /// What the form for a comment asks; the usual when absent.
    #[serde(default)]
    pub open_question: Option<Text>,
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

    /// Whether the scores of both may be compared: the same survey and version, the same dimensions
    /// with the same anchors, the same recall and scale. A better translation changes nothing.
    pub fn is_comparable_with(&self, other: &Self) -> bool {
        let english = |text: &Text| text.in_language(Language::English).to_owned();
        let measure = |it: &Self| {
            let anchors: Vec<_> =
                it.anchors().map(|anchor| (anchor.item.id.clone(), english(&anchor.item.text))).collect();
            let dimensions: Vec<_> = it.dimensions.iter().map(|topic| topic.id.clone()).collect();
            let words = (english(&it.recall), it.scale.each_ref().map(english));
            (it.survey.clone(), it.version, words, dimensions, anchors)
        };
        measure(self) == measure(other)
    }

    /// The first question of each dimension: its anchor.
    fn anchors(&self) -> impl Iterator<Item = &Question> {
        let first = |dimension| self.questions.iter().find(move |question| question.dimension == dimension);
        (0..self.dimensions.len()).filter_map(first)
    }
}
