//! Reading a survey from its TOML file: every problem at once, each with its place
//! and what to do about it.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::language::Text;
use super::survey::{Dimension, Item, MOST_ITEMS, ROTATORS, Survey};
pub use super::toml_reader::Problem;
use super::toml_reader::{Reader, Table};

/// The surveys that come with the program: the file's name and its text.
pub const SHIPPED: [(&str, &str); 1] =
    [("trust-autonomy-learning.toml", include_str!("../../surveys/trust-autonomy-learning.toml"))];

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 256 * 1024;

/// The surveys that come with the program.
///
/// # Panics
/// Never in a released program: a test reads each of them.
pub fn shipped() -> Vec<Survey> {
    SHIPPED.iter().map(|(name, text)| parse(name, text).expect("the shipped surveys are tested")).collect()
}

/// Reads a survey.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn parse(file: &str, text: &str) -> Result<Survey, Vec<Problem>> {
    let mut reader = Reader { file, text, problems: Vec::new() };
    if text.len() > LONGEST_FILE {
        reader.problem(0..0, &format!("The file is larger than {LONGEST_FILE} bytes. A survey is a few kilobytes: is this the right file?"));
        return Err(reader.problems);
    }
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            reader.problem(
                error.span().unwrap_or(0..0),
                &format!("This is not valid TOML: {message}. Check quotes, brackets and equals signs here."),
            );
            return Err(reader.problems);
        }
    };
    let whole = table.span();
    let survey = reader.survey(&Table { span: whole, entries: table.get_ref() });
    reader.problems.sort_by_key(|problem| (problem.line, problem.column));
    if reader.problems.is_empty() { Ok(survey) } else { Err(reader.problems) }
}

impl Reader<'_> {
    fn survey(&mut self, table: &Table) -> Survey {
        self.known_keys(
            table,
            &["name", "title", "purpose", "version", "cadence", "recall", "scale", "dimension"],
        );
        let survey = Survey {
            name: self.word(table, "name"),
            title: Text::english(self.text(table, "title", 100)),
            purpose: Text::english(self.text(table, "purpose", 300)),
            version: self.version(table),
            recall: Text::english(self.text(table, "recall", 60)),
            scale: self.scale(table).map(Text::english),
            dimensions: self
                .tables(table, "dimension", "dimension")
                .iter()
                .map(|it| self.dimension(it))
                .collect(),
        };
        self.text(table, "cadence", 60);
        self.whole(table, &survey);
        survey
    }

    fn dimension(&mut self, table: &Table) -> Dimension {
        self.known_keys(table, &["id", "title", "about", "construct", "item"]);
        self.text(table, "construct", 300);
        let (mut anchors, mut rotators, mut unknown) = (Vec::new(), Vec::new(), 0);
        for item in self.tables(table, "item", "dimension.item") {
            let role = self.role(&item);
            let read = self.item(&item);
            match role {
                Some("anchor") => anchors.push(read),
                Some(_) => rotators.push(read),
                None => unknown += 1,
            }
        }
        // An item whose role cannot be read may be the one that is missing.
        if unknown == 0 {
            self.check_roles(table, anchors.len(), rotators.len());
        }
        Dimension {
            id: self.word(table, "id"),
            title: Text::english(self.text(table, "title", 40)),
            about: Text::english(self.text(table, "about", 300)),
            anchor: anchors.pop().unwrap_or_else(|| Item { id: String::new(), text: Text::default() }),
            rotators,
        }
    }

    fn check_roles(&mut self, table: &Table, anchors: usize, rotators: usize) {
        if anchors != 1 {
            self.problem(table.span.clone(), &format!("This dimension has {anchors} anchors. Give exactly one of its items `role = \"anchor\"`: it is asked in every round."));
        }
        if rotators != ROTATORS {
            self.problem(table.span.clone(), &format!("This dimension has {rotators} rotators. Give it {ROTATORS} items with `role = \"rotator\"`: they take turns."));
        }
    }

    fn role<'t>(&mut self, table: &Table<'t>) -> Option<&'t str> {
        let (span, role) = self.string(table, "role")?;
        if matches!(role, "anchor" | "rotator") {
            return Some(role);
        }
        self.problem(span, "A role is `anchor` (asked in every round) or `rotator` (takes turns).");
        None
    }

    fn item(&mut self, table: &Table) -> Item {
        self.known_keys(table, &["id", "role", "text", "note"]);
        if table.entries.contains_key("note") {
            self.text(table, "note", 300);
        }
        Item { id: self.word(table, "id"), text: Text::english(self.text(table, "text", 300)) }
    }

    /// What can only be seen on the survey as a whole.
    fn whole(&mut self, table: &Table, survey: &Survey) {
        let asked = survey.dimensions.len() * 2;
        if survey.dimensions.is_empty() {
            self.problem(
                table.span.clone(),
                "There is no dimension. Add a `[[dimension]]` with an anchor and three rotators.",
            );
        }
        if asked > MOST_ITEMS {
            self.problem(table.span.clone(), &format!("A round would ask {asked} items, two for each dimension; people stop after {MOST_ITEMS}. Remove a dimension."));
        }
        self.unique(table, survey.dimensions.iter().map(|it| it.id.as_str()));
        let items = survey.dimensions.iter().flat_map(|it| std::iter::once(&it.anchor).chain(&it.rotators));
        self.unique(table, items.map(|item| item.id.as_str()));
    }

    fn unique<'t>(&mut self, table: &Table, ids: impl Iterator<Item = &'t str>) {
        let mut seen = BTreeSet::new();
        for id in ids.filter(|id| !id.is_empty()) {
            if !seen.insert(id) {
                let quoted = format!("\"{id}\"");
                let at = self.text.match_indices(&quoted).nth(1).map_or(table.span.start, |(at, _)| at);
                self.problem(
                    at..at,
                    &format!(
                        "The id `{id}` is used twice. Ids name answers over the years: give this one its own."
                    ),
                );
            }
        }
    }

    fn version(&mut self, table: &Table) -> u32 {
        let Some((span, value)) = self.value(table, "version") else {
            return 0;
        };
        let number = value.as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        number.filter(|n| *n > 0).unwrap_or_else(|| {
            self.problem(
                span,
                "`version` is a whole number from 1. Raise it when an anchor or the scale changes.",
            );
            0
        })
    }

    fn scale(&mut self, table: &Table) -> [String; 5] {
        let Some((span, value)) = self.value(table, "scale") else {
            return Default::default();
        };
        let labels: Option<Vec<&str>> =
            value.as_array().map(|labels| labels.iter().filter_map(|l| l.get_ref().as_str()).collect());
        let Some(labels) = labels.and_then(|labels| <[&str; 5]>::try_from(labels).ok()) else {
            self.problem(
                span,
                "`scale` is a list of exactly five texts, from the least to the most agreement.",
            );
            return Default::default();
        };
        for label in labels {
            self.check_text(span.clone(), "scale", label, 40);
        }
        labels.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = SHIPPED[0].1;

    fn problems(text: &str) -> Vec<String> {
        parse("x.toml", text).err().iter().flatten().map(Problem::to_string).collect()
    }

    #[test]
    fn the_shipped_surveys_are_clean() {
        for (file, text) in SHIPPED {
            let survey = parse(file, text).unwrap();
            assert_eq!(format!("{}.toml", survey.name), file);
        }
    }

    #[test]
    fn each_fault_is_named_at_its_place() {
        let cases = [
            ("version = 1", "version = \"one\"", "4:11: `version` is a whole number"),
            ("version = 1", "versoin = 1", "I do not know `versoin` here."),
            ("version = 1", "", "1:1: `version` is missing."),
            ("version = 1", "version = ", "This is not valid TOML"),
            ("role = \"anchor\"", "role = \"anker\"", "A role is `anchor`"),
            ("role = \"anchor\"", "role = \"rotator\"", "This dimension has 0 anchors."),
            ("id = \"trust\"", "id = \"learning\"", "The id `learning` is used twice."),
            ("id = \"trust\"", "id = \"Trust me\"", "`id` is a short word"),
            ("title = \"Trust\"", "title = \"\"", "`title` is empty."),
            ("title = \"Trust\"", "title = \"a\\u0000b\"", "control character \\u{0}"),
            ("title = \"Trust\"", "title = 5", "`title` is not a text. Write it in quotes."),
            ("\"Neither\", ", "", "exactly five texts"),
        ];
        for (from, to, expected) in cases {
            assert!(GOOD.contains(from), "{from}");
            let found = problems(&GOOD.replacen(from, to, 1));
            assert!(found.iter().any(|problem| problem.contains(expected)), "{to}: {found:#?}");
        }
    }

    #[test]
    fn all_problems_are_found_at_once() {
        let text =
            GOOD.replacen("role = \"anchor\"", "role = \"x\"", 1).replacen("version = 1", "version = 0", 1);
        assert!(problems(&text).len() >= 2);
    }

    #[test]
    fn no_text_panics() {
        for text in [
            "",
            "=",
            "a",
            "[[dimension]]",
            "dimension = 1",
            "dimension = [1]",
            "scale = [[[[[[]]]]]]",
            "\u{0}",
            "name = '''\n\n",
        ] {
            assert!(!problems(text).is_empty(), "{text}");
        }
        assert!(!problems(&"a".repeat(LONGEST_FILE + 1)).is_empty());
        assert!(!problems(&format!("x = {}", "[".repeat(50_000))).is_empty());
    }
}
