//! The messages of a language as they are written, to compare them with those of another.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::super::source;
use crate::domain::language::Language;

/// All messages of a language.
pub(super) struct Messages {
    found: BTreeMap<String, Message>,
    /// What is no message.
    pub(super) junk: Vec<String>,
    /// What is there more than once.
    pub(super) twice: Vec<String>,
}

/// What a message is made of.
#[derive(Clone, Default)]
pub(super) struct Message {
    pub(super) has_value: bool,
    pub(super) attributes: BTreeSet<String>,
    /// The variables that are said, in at least one plural.
    pub(super) shown: BTreeSet<String>,
    /// The variables that choose between plurals.
    chosen_by: BTreeSet<String>,
    /// The messages within it.
    pub(super) refers_to: BTreeSet<String>,
    /// Those of them that are names people have to find: of commands and buttons.
    pub(super) fixed: BTreeSet<String>,
}

impl Messages {
    pub(super) fn of(language: Language) -> Self {
        let parsed = match fluent_syntax::parser::parse(source(language)) {
            Ok(parsed) | Err((parsed, _)) => parsed,
        };
        let mut messages = Self { found: BTreeMap::new(), junk: Vec::new(), twice: Vec::new() };
        for entry in parsed.body {
            match entry {
                Entry::Message(message) => {
                    let mut read = Message { has_value: message.value.is_some(), ..Message::default() };
                    message.value.iter().for_each(|value| read.pattern(value));
                    for attribute in &message.attributes {
                        read.attributes.insert(attribute.id.name.to_owned());
                        read.pattern(&attribute.value);
                    }
                    let id = message.id.name.to_owned();
                    if messages.found.insert(id.clone(), read).is_some() {
                        messages.twice.push(id);
                    }
                }
                Entry::Term(term) => messages.junk.push(format!("the term -{}", term.id.name)),
                Entry::Junk { content } => messages.junk.push(content.to_owned()),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        messages
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.found.keys().map(String::as_str)
    }

    /// A message with whatever the messages within it are made of.
    pub(super) fn find(&self, id: &str) -> Option<Message> {
        let mut message = self.found.get(id)?.clone();
        for inner in message.refers_to.clone().iter().filter_map(|inner| self.find(inner)) {
            message.shown.extend(inner.shown);
            message.chosen_by.extend(inner.chosen_by);
        }
        Some(message)
    }
}

impl Message {
    pub(super) fn variables(&self) -> impl Iterator<Item = &str> {
        self.shown.union(&self.chosen_by).map(String::as_str)
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.chosen_by.insert(id.name.to_owned());
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.shown.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers_to.insert(id.name.to_owned());
                if id.name.starts_with("command-") || id.name.starts_with("button-") {
                    self.fixed.insert(id.name.to_owned());
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}
