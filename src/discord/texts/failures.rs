//! What people read when something of ours, or of Discord's, went wrong.

use crate::{
    discord::{
        locale::say,
        outbound::{Failure, Reason},
    },
    domain::language::Language,
};

/// Why Discord never will, in a sentence.
pub fn reason(language: Language, reason: Reason) -> String {
    match reason {
        Reason::Token => say!(language, "failure-token"),
        Reason::NoAccess => say!(language, "failure-no-access"),
        Reason::NoPermission => say!(language, "failure-no-permission"),
        Reason::NoChannel => say!(language, "failure-no-channel"),
        Reason::NoMessage => say!(language, "failure-no-message"),
        Reason::Other(code) => say!(language, "failure-other", code = code),
    }
}

/// Why Discord did not do as asked, and to try again.
pub fn failure(language: Language, failure: &Failure) -> String {
    let why = match failure {
        Failure::Later { .. } => say!(language, "failure-later"),
        Failure::Never(why) => reason(language, *why),
    };
    format!("{why} {}", say!(language, "try-again"))
}

/// The disk took nothing more.
pub fn not_saved(language: Language) -> String {
    say!(language, "not-saved")
}

/// Something of ours went wrong.
pub fn sorry(language: Language) -> String {
    say!(language, "sorry")
}

/// A press came while its round closes or the bot stops.
pub fn just_closing(language: Language) -> String {
    say!(language, "just-closing")
}
