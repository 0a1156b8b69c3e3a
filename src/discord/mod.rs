//! Discord's words: commands and buttons as they come in, messages as they go out,
//! and calls to its REST interface. What they lead to is decided in `flow`.

pub mod access;
pub mod command;
pub mod custom_id;
pub(crate) mod locale;
pub mod outbound;
pub mod post;
pub mod registration;
pub mod report;
pub mod texts;
pub mod view;

/// The longest message Discord takes, in characters.
const LONGEST_MESSAGE: usize = 2000;
