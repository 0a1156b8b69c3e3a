//! The other languages of a survey: a table for each, with texts by the ids of dimensions and items.

use std::ops::Range;

use super::{
    super::{
        language::{Language, Text},
        quotable,
        survey::Survey,
    },
    LONGEST_DIMENSION, LONGEST_LABEL, LONGEST_QUESTION, LONGEST_SENTENCE, LONGEST_STATEMENT, LONGEST_TITLE,
    dimension::Ids,
    reader::{Reader, Table},
};

/// The most missing texts that are named.
const MOST_MISSING: usize = 5;

impl Reader<'_> {
    pub(super) fn translations(&mut self, table: &Table, survey: &mut Survey, ids: &Ids) {
        for ((at, code), value) in self.entries(table, "locale", "[locale.de]") {
            match Language::from_code(code) {
                None => {
                    let codes = Language::ALL[1..].iter().map(|language| language.code());
                    let spoken: Vec<String> = Language::ALL[1..]
                        .iter()
                        .map(|it| format!("`{it}` ({})", it.english_name()))
                        .collect();
                    let near = Language::of_locale(code).map_or_else(
                        || Self::perhaps(code, &codes.collect::<Vec<_>>()),
                        |language| format!("Did you mean `{language}`? "),
                    );
                    let what = format!("Candor does not speak `{}`.", quotable(code));
                    self.error(
                        at,
                        &what,
                        &format!("{near}Besides English, there are {}.", spoken.join(", ")),
                    );
                }
                Some(Language::English) => {
                    let remedy = "Remove this table: the texts above it are the English ones.";
                    self.error(at, "English has no table of its own.", remedy);
                }
                Some(language) => {
                    let Some(texts) = self.table(value, code, &format!("[locale.{code}]")) else { continue };
                    self.translation(&texts, language, survey, ids);
                    self.complete(at, language, survey);
                }
            }
        }
    }

    fn translation(&mut self, table: &Table, language: Language, survey: &mut Survey, ids: &Ids) {
        self.known_keys(
            table,
            &["title", "purpose", "recall", "scale", "open-question", "dimension", "item"],
        );
        self.translate(table, "title", LONGEST_TITLE, language, &mut survey.title);
        self.translate(table, "purpose", LONGEST_SENTENCE, language, &mut survey.purpose);
        self.translate(table, "recall", LONGEST_TITLE, language, &mut survey.recall);
        if table.entries.contains_key("scale") {
            let remedy = "Give five labels in the order of the English ones, each in quotes.";
            if let Some((at, labels)) = self.list::<5>(table, "scale", LONGEST_LABEL, remedy) {
                self.check_labels(at, &labels);
                survey.scale.iter_mut().zip(labels).for_each(|(label, text)| label.insert(language, text));
            }
        }
        match &mut survey.open_question {
            Some(question) => self.translate(table, "open-question", LONGEST_QUESTION, language, question),
            None => self.nothing_to_translate(table, "open-question"),
        }
        self.dimensions_in(table, language, survey);
        self.items_in(table, language, survey, ids);
    }

    fn translate(&mut self, table: &Table, key: &str, longest: usize, language: Language, text: &mut Text) {
        if let Some((_, translated)) = self.optional_text(table, key, longest) {
            text.insert(language, translated);
        }
    }

    fn nothing_to_translate(&mut self, table: &Table, key: &str) {
        if let Some(value) = table.entries.get(key) {
            let what = format!("`{key}` is not there in English.");
            self.error(
                value.span(),
                &what,
                "Add it in English as well, above the dimensions, or remove it here.",
            );
        }
    }

    fn dimensions_in(&mut self, table: &Table, language: Language, survey: &mut Survey) {
        let code = language.code();
        for ((at, id), value) in self.entries(table, "dimension", &format!("[locale.{code}.dimension]")) {
            let Some(dimension) = survey.dimensions.iter_mut().find(|it| it.id == id) else {
                if self.is_full() {
                    return;
                }
                let known: Vec<String> = survey.dimensions.iter().map(|it| it.id.clone()).collect();
                self.no_such(at, (id, "dimension"), &known.iter().map(String::as_str).collect::<Vec<_>>());
                continue;
            };
            let Some(texts) = self.table(value, id, &format!("[locale.{code}.dimension.{id}]")) else {
                continue;
            };
            self.known_keys(&texts, &["title", "about"]);
            self.translate(&texts, "title", LONGEST_DIMENSION, language, &mut dimension.title);
            self.translate(&texts, "about", LONGEST_SENTENCE, language, &mut dimension.about);
        }
    }

    fn items_in(&mut self, table: &Table, language: Language, survey: &mut Survey, ids: &Ids) {
        for ((at, id), value) in self.entries(table, "item", &format!("[locale.{}.item]", language.code())) {
            let items = survey
                .dimensions
                .iter_mut()
                .flat_map(|it| std::iter::once(&mut it.anchor).chain(&mut it.rotators));
            let Some(item) = items.into_iter().find(|item| item.id == id) else {
                // One that could not be read has been complained of above.
                if !self.is_full() && !ids.items.contains_key(id) {
                    let known: Vec<&str> = ids.items.keys().map(String::as_str).collect();
                    self.no_such(at, (id, "item"), &known);
                }
                continue;
            };
            if let Some(text) = self.as_text(value, id, LONGEST_STATEMENT) {
                item.text.insert(language, text);
            }
        }
    }

    fn no_such(&mut self, at: Range<usize>, (id, kind): (&str, &str), known: &[&str]) {
        if !self.whole {
            return;
        }
        let near = Self::perhaps(id, known);
        let found = format!("There is no {kind} `{}`.", quotable(id));
        self.error(at, &found, &format!("{near}Write the id of the {kind} as it stands above."));
    }

    /// Tells of texts that people will read in English amid another language. Where something could
    /// not be read, that is not known.
    fn complete(&mut self, at: Range<usize>, language: Language, survey: &Survey) {
        let missing: Vec<String> = survey.untranslated(language);
        if missing.is_empty() || self.failed || !self.whole {
            return;
        }
        let mut names: Vec<String> =
            missing.iter().take(MOST_MISSING).map(|name| format!("`{name}`")).collect();
        let more = missing.len().saturating_sub(MOST_MISSING);
        names.extend((more > 0).then(|| format!("{more} more")));
        let what = match &names[..] {
            [only] => format!("{only} is missing in {}.", language.english_name()),
            all => format!("{} are missing in {}.", all.join(", "), language.english_name()),
        };
        let remedy = format!(
            "Add it under `[locale.{language}]`. Until then, people read it in English, amid the others."
        );
        self.warning(at, &what, &remedy);
    }
}
