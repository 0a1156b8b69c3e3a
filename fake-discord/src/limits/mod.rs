//! Discord's rules for what a bot sends, where a wrong body is refused with a path to the fault.
//!
//! The rules are those of the documentation's pages on messages, components and commands.

mod command;
mod component;
mod embed;
mod form;
mod message;
mod option;
mod thread;

use serde_json::Value;

pub(crate) use self::command::{command, commands};
pub(crate) use self::form::form;
pub(crate) use self::message::{
    ANSWER_PROPERTIES, CREATE_PROPERTIES, EDIT_PROPERTIES, Use, message, something_left, unknown_properties,
};
pub(crate) use self::option::choices;
pub(crate) use self::thread::{THREAD_PROPERTIES, thread};
use crate::rest::refusal::{self, FormFault, Refusal};

/// A refusal for one fault.
pub(crate) fn single(path: &str, code: &'static str, message: &str) -> Refusal {
    refusal::invalid_form(vec![FormFault { path: path.into(), code, message: message.into() }])
}

/// Collects the faults of one body.
#[derive(Default)]
struct Check {
    faults: Vec<FormFault>,
}

impl Check {
    fn verdict(self) -> Result<(), Refusal> {
        if self.faults.is_empty() { Ok(()) } else { Err(refusal::invalid_form(self.faults)) }
    }

    fn refuse(&mut self, path: impl Into<String>, code: &'static str, message: impl Into<String>) {
        self.faults.push(FormFault { path: path.into(), code, message: message.into() });
    }

    /// Refuses unless `holds`.
    fn ensure(&mut self, holds: bool, path: &str, code: &'static str, message: &str) {
        if !holds {
            self.refuse(path, code, message);
        }
    }

    /// A text that may be missing.
    fn text(&mut self, body: &Value, path: &str, name: &str, most: usize) {
        if !body[name].is_null() {
            self.needed_text(body, path, name, 0, most);
        }
    }

    /// A text that must be there. Discord counts characters, not bytes.
    fn needed_text(&mut self, body: &Value, path: &str, name: &str, least: usize, most: usize) {
        let path = join(path, name);
        let Some(text) = body[name].as_str() else {
            let code = if body[name].is_null() { "BASE_TYPE_REQUIRED" } else { "STRING_TYPE_CONVERT" };
            let says = if body[name].is_null() {
                "This field is required"
            } else {
                "Could not interpret as string."
            };
            return self.refuse(path, code, says);
        };
        let length = text.trim().chars().count();
        if length < least && least == 1 {
            self.refuse(path, "BASE_TYPE_REQUIRED", "This field is required");
        } else if length < least {
            self.refuse(path, "BASE_TYPE_MIN_LENGTH", format!("Must be {least} or more in length."));
        } else if length > most {
            self.refuse(path, "BASE_TYPE_MAX_LENGTH", format!("Must be {most} or fewer in length."));
        }
    }

    /// A list's length.
    fn count(&mut self, list: &[Value], path: &str, least: usize, most: usize) {
        if !(least..=most).contains(&list.len()) {
            let says = format!("Must be between {least} and {most} in length.");
            self.refuse(path, "BASE_TYPE_BAD_LENGTH", says);
        }
    }

    /// A number that may be missing.
    fn number(&mut self, body: &Value, path: &str, name: &str, least: u64, most: u64) {
        let value = &body[name];
        let fits = value.is_null() || value.as_u64().is_some_and(|value| (least..=most).contains(&value));
        let says = format!("int value should be between {least} and {most}.");
        self.ensure(fits, &join(path, name), "NUMBER_TYPE_RANGE", &says);
    }
}

/// The list at a name; empty when there is none.
fn list<'a>(body: &'a Value, name: &str) -> &'a [Value] {
    body[name].as_array().map_or(&[], Vec::as_slice)
}

fn join(path: &str, name: impl std::fmt::Display) -> String {
    if path.is_empty() { name.to_string() } else { format!("{path}.{name}") }
}

fn characters(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.trim().chars().count())
}

/// The values that occur again after their first time, with their places.
fn repeated<'a, T: PartialEq + 'a>(values: &'a [T]) -> impl Iterator<Item = (usize, &'a T)> {
    values.iter().enumerate().filter(|(at, value)| values[..*at].contains(value))
}
