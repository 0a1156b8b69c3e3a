//! In place of `schema` where the crate is built without Discord's `OpenAPI` file.

use std::io;
use std::path::Path;

use serde_json::Value;

/// An `OpenAPI` file: there is none.
pub(crate) enum Schema {}

impl Schema {
    /// Refuses: the feature `openapi` is off.
    pub(crate) fn open(_: &Path) -> io::Result<Self> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "fake-discord is built without the feature openapi"))
    }

    /// Never called, since no value of this type exists.
    pub(crate) fn complaint(&self, _: &str, _: &str, _: &Value) -> Option<String> {
        match *self {}
    }
}
