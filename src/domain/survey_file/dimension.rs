//! The dimensions of a survey and their items, as they are written.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    super::{
        language::Text,
        quotable,
        survey::{CYCLE, Dimension, Item},
    },
    LONGEST_DIMENSION, LONGEST_SENTENCE, LONGEST_STATEMENT,
    reader::{Placed, Reader, Table},
};

/// The ids that were seen so far, and where, and the statements.
#[derive(Default)]
pub(super) struct Ids {
    pub(super) dimensions: BTreeMap<String, Range<usize>>,
    pub(super) items: BTreeMap<String, Range<usize>>,
    pub(super) statements: BTreeSet<String>,
}

impl Reader<'_> {
    pub(super) fn dimension(
        &mut self,
        table: &Table,
        rotators: usize,
        recall: &str,
        ids: &mut Ids,
    ) -> Dimension {
        self.known_keys(table, &["id", "title", "about", "construct", "item"]);
        self.text(table, "construct", LONGEST_SENTENCE);
        let id = self.word(table, "id");
        self.unique(&mut ids.dimensions, &id);
        let (mut anchors, mut others, mut unknown) = (Vec::new(), Vec::new(), 0);
        for item in self.tables(table, "item", "dimension.item") {
            let role = self.role(&item);
            let read = self.item(&item, recall, ids);
            match role {
                Some("anchor") => anchors.push(read),
                Some(_) => others.push(read),
                None => unknown += 1,
            }
        }
        // An item whose role cannot be read may be the one that is missing.
        if self.whole && unknown == 0 {
            self.check_roles(&id, (anchors.len(), others.len()), rotators);
        }
        Dimension {
            title: self.english(table, "title", LONGEST_DIMENSION),
            about: self.english(table, "about", LONGEST_SENTENCE),
            anchor: anchors.pop().unwrap_or_else(|| Item { id: String::new(), text: Text::default() }),
            rotators: others,
            id: id.1,
        }
    }

    fn check_roles(&mut self, (at, id): &Placed<String>, (anchors, others): (usize, usize), rotators: usize) {
        if anchors != 1 {
            let what = match anchors {
                0 => format!("The dimension `{id}` has no anchor."),
                n => format!("The dimension `{id}` has {n} anchors."),
            };
            let remedy =
                "Give exactly one of its items `role = \"anchor\"`: the one that is asked in every round.";
            self.error(at.clone(), &what, remedy);
        }
        let wanted = rotators * CYCLE;
        // With as many items as it takes, the anchor is what is wrong.
        if others != wanted && anchors + others != wanted + 1 {
            let what = format!("The dimension `{id}` has {others} rotators and needs {wanted}.");
            let why = format!("Each round asks {rotators} of them, and {CYCLE} rounds ask every one once.");
            let remedy = match others.checked_sub(wanted) {
                Some(more) => format!("{why} Remove {more} of them."),
                None => format!("{why} Give {wanted} of its items `role = \"rotator\"`."),
            };
            self.error(at.clone(), &what, &remedy);
        }
    }

    fn role<'t>(&mut self, table: &Table<'t>) -> Option<&'t str> {
        let (span, role) = self.string(table, "role")?;
        if matches!(role, "anchor" | "rotator") {
            return Some(role);
        }
        let what = format!("`{}` is not a role.", quotable(role));
        self.error(span, &what, "It is `anchor` (asked in every round) or `rotator` (takes turns).");
        None
    }

    fn item(&mut self, table: &Table, recall: &str, ids: &mut Ids) -> Item {
        self.known_keys(table, &["id", "role", "text", "note"]);
        self.optional_text(table, "note", LONGEST_SENTENCE);
        let id = self.word(table, "id");
        self.unique(&mut ids.items, &id);
        let text = self.text(table, "text", LONGEST_STATEMENT);
        self.check_wording(&text, recall);
        if !text.1.is_empty() && !ids.statements.insert(text.1.clone()) {
            let remedy =
                "Ask for another side of the same thing: a statement that comes twice tells nothing new.";
            self.warning(text.0.clone(), "This statement is there twice.", remedy);
        }
        Item { id: id.1, text: Text::english(text.1) }
    }

    fn unique(&mut self, seen: &mut BTreeMap<String, Range<usize>>, (at, id): &Placed<String>) {
        if id.is_empty() {
            return;
        }
        if let Some(first) = seen.insert(id.clone(), at.clone()) {
            let line = self.text[..first.start].matches('\n').count() + 1;
            let what = format!("The id `{id}` is used twice, first in line {line}.");
            self.error(at.clone(), &what, "Ids name answers over the years: give this one its own.");
        }
    }
}
