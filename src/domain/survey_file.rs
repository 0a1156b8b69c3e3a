//! Reading a survey from its TOML file: every problem at once, each with its place and what to do
//! about it. `docs/surveys.md` describes the format to those who write surveys.

use std::ops::Range;

use toml::de::DeTable;

use super::{
    language::Text,
    survey::{Cadence, MOST_ITEMS, MOST_ROTATORS, Survey},
};

mod dimension;
mod problem;
mod reader;
mod translation;
mod wording;
mod words;

use dimension::Ids;
pub use problem::{Problem, Severity};
use reader::{MOST_PROBLEMS, Placed, Reader, Table};

/// Each file of a name in `surveys/`, and what it holds.
macro_rules! shipped_files {
    [$($name:literal),* $(,)?] => {
        [$((concat!($name, ".toml"), include_str!(concat!("../../surveys/", $name, ".toml")))),*]
    };
}

/// The surveys that come with the program, the default first: the file's name and its text.
pub const SHIPPED: [(&str, &str); 12] = shipped_files![
    "trust-autonomy-learning",
    "delivery-flow",
    "engagement",
    "growth",
    "manager-coaching",
    "skills-ai",
    "business-alignment",
    "distributed-teams",
    "integration",
    "leadership-v",
    "launch-stage",
    "scale-stage",
];

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 64 * 1024;

/// The longest texts, in characters: what Discord shows, and what people read on a phone. A title
/// has to fit a suggestion, a label a button, and the open question the form for a comment.
const LONGEST_TITLE: usize = 60;
const LONGEST_DIMENSION: usize = 40;
const LONGEST_SENTENCE: usize = 300;
const LONGEST_STATEMENT: usize = 200;
const LONGEST_LABEL: usize = 40;
const LONGEST_QUESTION: usize = 45;
/// A survey's name goes into the ids of buttons.
const LONGEST_WORD: usize = 50;

/// A survey that can be asked, and what its author should know all the same.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The survey.
    pub survey: Survey,
    /// Warnings and notes, in the order of the file.
    pub remarks: Vec<Problem>,
}

/// The surveys that come with the program, the default first.
///
/// # Panics
/// Never in a released program: a test reads each of them.
pub fn shipped() -> Vec<Survey> {
    SHIPPED.iter().map(|(_, text)| parse(text).expect("the shipped surveys are tested").survey).collect()
}

/// Reads a survey.
///
/// # Errors
/// All problems found, in the order of the file; at least one of them is an error.
pub fn parse(text: &str) -> Result<Checked, Vec<Problem>> {
    let mut reader = Reader { text, problems: Vec::new(), failed: false, whole: true };
    let survey = reader.file();
    let has_errors = reader.failed;
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.line, problem.column));
    match survey {
        Some(survey) if !has_errors => Ok(Checked { survey, remarks: problems }),
        _ => Err(problems),
    }
}

impl Reader<'_> {
    fn file(&mut self) -> Option<Survey> {
        if self.text.len() > LONGEST_FILE {
            let what = format!("The file is larger than {} KB.", LONGEST_FILE / 1024);
            self.error(0..0, &what, "A survey is a few kilobytes long. Is this the right file?");
            return None;
        }
        if self.text.trim().is_empty() {
            self.error(0..0, "The file is empty.", "docs/surveys.md has a whole survey to copy.");
            return None;
        }
        let (table, faults) = DeTable::parse_recoverable(self.text);
        for fault in &faults {
            let message = fault.message().lines().next().unwrap_or_default();
            let what = format!("This is not valid TOML: {message}.");
            let remedy = "Check the quotes, brackets and equals signs here, and in the line above.";
            self.error(fault.span().unwrap_or(0..0), &what, remedy);
        }
        let table = Table { span: 0..0, entries: table.get_ref() };
        if faults.is_empty() {
            return Some(self.survey(&table));
        }
        self.look_above(&table);
        None
    }

    /// Notes what is wrong above the first fault of the syntax. What stands below it may have been taken
    /// for something else, and what is missing may be there.
    fn look_above(&mut self, table: &Table) {
        let faults = std::mem::take(&mut self.problems);
        let first = faults.iter().map(|fault| fault.line).min().unwrap_or_default();
        self.whole = false;
        self.survey(table);
        self.problems.retain(|problem| problem.line < first);
        self.problems.extend(faults);
        self.problems.truncate(MOST_PROBLEMS);
    }

    fn survey(&mut self, table: &Table) -> Survey {
        const KEYS: [&str; 11] = [
            "name",
            "title",
            "purpose",
            "version",
            "cadence",
            "recall",
            "scale",
            "rotators",
            "open-question",
            "dimension",
            "locale",
        ];
        self.known_keys(table, &KEYS);
        let (name_at, name) = self.word(table, "name");
        let recall = self.text(table, "recall", LONGEST_TITLE);
        let rotators = self.rotators(table);
        let mut ids = Ids::default();
        let dimensions = self.tables(table, "dimension", "dimension");
        let mut survey = Survey {
            name,
            title: self.english(table, "title", LONGEST_TITLE),
            purpose: self.english(table, "purpose", LONGEST_SENTENCE),
            version: self.version(table),
            cadence: self.cadence(table, &recall),
            scale: self.scale(table),
            rotators,
            open_question: self
                .optional_text(table, "open-question", LONGEST_QUESTION)
                .map(|(_, it)| Text::english(it)),
            dimensions: dimensions
                .iter()
                .map(|it| self.dimension(it, rotators, &recall.1, &mut ids))
                .collect(),
            recall: Text::english(recall.1),
        };
        if self.whole {
            self.whole(name_at, &dimensions, &survey);
        }
        self.translations(table, &mut survey, &ids);
        survey
    }

    fn english(&mut self, table: &Table, key: &str, longest: usize) -> Text {
        Text::english(self.text(table, key, longest).1)
    }

    fn version(&mut self, table: &Table) -> u32 {
        let remedy = "Start with 1, and raise it when an anchor or the scale changes: scores from before cannot be compared with those after.";
        self.number(table, "version", &(1..=u32::MAX), remedy).unwrap_or(1)
    }

    fn rotators(&mut self, table: &Table) -> usize {
        let remedy = "It says how many rotators of each dimension a round asks. Remove the line to ask one.";
        let given = table.entries.contains_key("rotators");
        let asked = given.then(|| self.number(table, "rotators", &(1..=MOST_ROTATORS), remedy)).flatten();
        asked.unwrap_or(1) as usize
    }

    fn cadence(&mut self, table: &Table, recall: &Placed<String>) -> Cadence {
        let words = Cadence::ALL.map(Cadence::word).join("`, `");
        let Some((span, word)) = self.string(table, "cadence") else { return Cadence::Weekly };
        let Some(cadence) = Cadence::ALL.into_iter().find(|cadence| cadence.word() == word) else {
            let what = format!("`{}` is not a cadence.", super::quotable(word));
            self.error(span, &what, &format!("It is one of `{words}`."));
            return Cadence::Weekly;
        };
        self.check_recall(recall, cadence);
        cadence
    }

    fn scale(&mut self, table: &Table) -> [Text; 5] {
        let remedy = "Give five labels, from the least to the most agreement, each in quotes.";
        let Some((span, labels)) = self.list::<5>(table, "scale", LONGEST_LABEL, remedy) else {
            return Default::default();
        };
        self.check_labels(span.clone(), &labels);
        self.check_direction(span, &labels);
        labels.map(Text::english)
    }

    /// Five labels have to be five different ones.
    fn check_labels(&mut self, span: Range<usize>, labels: &[String; 5]) {
        let same = |one: &String, other: &String| one.trim().to_lowercase() == other.trim().to_lowercase();
        let twice = |place: &usize| labels[..*place].iter().any(|label| same(label, &labels[*place]));
        if let Some(place) = (0..labels.len()).find(twice) {
            let what = format!("`{}` stands in `scale` twice.", super::quotable(&labels[place]));
            self.error(span, &what, "Give each of the five buttons a label of its own.");
        }
    }

    /// What can only be seen on the survey as a whole.
    fn whole(&mut self, name_at: Range<usize>, dimensions: &[Table], survey: &Survey) {
        if survey.dimensions.is_empty() {
            let remedy = "Add a `[[dimension]]` with an anchor and its rotators. docs/surveys.md shows one.";
            self.error(name_at, "There is no dimension.", remedy);
        } else if let [only] = dimensions {
            let remedy =
                "That is fine for a short question. Two or three tell you more for little more time.";
            self.note(only.span.clone(), "This survey has one dimension.", remedy);
        }
        let fit = MOST_ITEMS / (1 + survey.rotators);
        if let Some(beyond) = dimensions.get(fit) {
            let what = format!(
                "A round would ask {} statements, and at most {MOST_ITEMS} are allowed.",
                survey.length()
            );
            let remedy = format!(
                "People stop answering beyond that. With {} statements of each dimension in a round, {fit} dimensions fit.",
                1 + survey.rotators
            );
            self.error(beyond.span.clone(), &what, &remedy);
        }
    }
}
