//! What a person puts into an option of a command.

use crate::{Channel, Person, Role};

/// A value for an option.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, or one of the choices offered.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A role, by its id.
    Role(u64),
    /// A channel, by its id.
    Channel(u64),
    /// A person, by their id.
    User(u64),
    /// A file.
    File {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

impl Value {
    /// A file to attach.
    pub fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::File { name: name.to_owned(), bytes: bytes.into() }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(answer: bool) -> Self {
        Self::Boolean(answer)
    }
}

impl From<&Role> for Value {
    fn from(role: &Role) -> Self {
        Self::Role(role.id())
    }
}

impl From<&Channel> for Value {
    fn from(channel: &Channel) -> Self {
        Self::Channel(channel.id())
    }
}

impl From<&Person> for Value {
    fn from(person: &Person) -> Self {
        Self::User(person.id())
    }
}
