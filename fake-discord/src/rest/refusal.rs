//! How Discord says no. See <https://docs.discord.com/developers/topics/opcodes-and-status-codes>.

use serde_json::{Map, Value, json};

/// An error answer, and whether a correct bot could have met it.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: u32,
    pub(crate) message: &'static str,
    pub(crate) faults: Vec<FormFault>,
    /// Whether only a mistake in the bot leads here.
    pub(crate) blameworthy: bool,
}

/// One fault in a request body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormFault {
    /// Names and places with dots between, as in `embeds.0.title`.
    pub(crate) path: String,
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl Refusal {
    const fn new(status: u16, code: u32, message: &'static str) -> Self {
        Self { status, code, message, faults: Vec::new(), blameworthy: false }
    }

    const fn blamed(mut self) -> Self {
        self.blameworthy = true;
        self
    }

    /// The body of the answer.
    pub(crate) fn body(&self) -> Value {
        let mut body = json!({"message": self.message, "code": self.code});
        if !self.faults.is_empty() {
            body["errors"] = nested(&self.faults);
        }
        body
    }

    /// What is written down against the bot.
    pub(crate) fn violation(&self) -> String {
        let mut faults = self.faults.iter().map(|fault| format!("{}: {}", fault.path, fault.message));
        match faults.next() {
            None => format!("{} ({})", self.message, self.code),
            Some(first) => faults.fold(first, |all, next| all + "; " + &next),
        }
    }
}

/// Discord nests the faults as the body is nested, with `_errors` at each end.
fn nested(faults: &[FormFault]) -> Value {
    let mut root = Value::Object(Map::new());
    for fault in faults {
        let mut node = &mut root;
        for step in fault.path.split('.').filter(|step| !step.is_empty()) {
            node = &mut node[step];
        }
        let error = json!({"code": fault.code, "message": fault.message});
        match node["_errors"].as_array_mut() {
            Some(errors) => errors.push(error),
            None => node["_errors"] = json!([error]),
        }
    }
    root
}

pub(crate) const fn unauthorized() -> Refusal {
    Refusal::new(401, 0, "401: Unauthorized")
}

pub(crate) const fn not_found() -> Refusal {
    Refusal::new(404, 0, "404: Not Found").blamed()
}

pub(crate) const fn method_not_allowed() -> Refusal {
    Refusal::new(405, 0, "405: Method Not Allowed").blamed()
}

pub(crate) const fn server_error() -> Refusal {
    Refusal::new(500, 0, "500: Internal Server Error")
}

pub(crate) const fn unknown_channel() -> Refusal {
    Refusal::new(404, 10003, "Unknown Channel")
}

pub(crate) const fn unknown_guild() -> Refusal {
    Refusal::new(404, 10004, "Unknown Guild")
}

pub(crate) const fn unknown_member() -> Refusal {
    Refusal::new(404, 10007, "Unknown Member")
}

pub(crate) const fn unknown_message() -> Refusal {
    Refusal::new(404, 10008, "Unknown Message")
}

pub(crate) const fn unknown_user() -> Refusal {
    Refusal::new(404, 10013, "Unknown User")
}

pub(crate) const fn unknown_webhook() -> Refusal {
    Refusal::new(404, 10015, "Unknown Webhook").blamed()
}

pub(crate) const fn unknown_interaction() -> Refusal {
    Refusal::new(404, 10062, "Unknown interaction").blamed()
}

pub(crate) const fn unknown_command() -> Refusal {
    Refusal::new(404, 10063, "Unknown application command")
}

pub(crate) const fn not_this_application() -> Refusal {
    Refusal::new(403, 20012, "You are not authorized to perform this action on this application").blamed()
}

pub(crate) const fn too_large() -> Refusal {
    Refusal::new(413, 40005, "Request entity too large").blamed()
}

pub(crate) const fn already_acknowledged() -> Refusal {
    Refusal::new(400, 40060, "Interaction has already been acknowledged.").blamed()
}

pub(crate) const fn missing_access() -> Refusal {
    Refusal::new(403, 50001, "Missing Access")
}

pub(crate) const fn not_in_direct_messages() -> Refusal {
    Refusal::new(403, 50003, "Cannot execute action on a DM channel").blamed()
}

pub(crate) const fn not_the_author() -> Refusal {
    Refusal::new(403, 50005, "Cannot edit a message authored by another user").blamed()
}

pub(crate) const fn empty_message() -> Refusal {
    Refusal::new(400, 50006, "Cannot send an empty message").blamed()
}

pub(crate) const fn cannot_message_person() -> Refusal {
    Refusal::new(403, 50007, "Cannot send messages to this user")
}

pub(crate) const fn missing_permissions() -> Refusal {
    Refusal::new(403, 50013, "Missing Permissions")
}

pub(crate) const fn wrong_kind_of_channel() -> Refusal {
    Refusal::new(400, 50024, "Cannot execute action on this channel type").blamed()
}

pub(crate) const fn token_expired() -> Refusal {
    Refusal::new(401, 50027, "Invalid Webhook Token")
}

pub(crate) const fn invalid_json() -> Refusal {
    Refusal::new(400, 50109, "The request body contains invalid JSON.").blamed()
}

pub(crate) const fn no_mutual_guild() -> Refusal {
    Refusal::new(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
}

/// A bot that never heard of its first try meets this too.
pub(crate) const fn has_a_thread() -> Refusal {
    Refusal::new(400, 160_004, "A thread has already been created for this message")
}

/// 50035, with at least one fault.
pub(crate) fn invalid_form(faults: Vec<FormFault>) -> Refusal {
    Refusal { faults, ..Refusal::new(400, 50035, "Invalid Form Body").blamed() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_nested_as_the_body_is() {
        let fault = |path: &str| FormFault { path: path.into(), code: "BAD", message: "no".into() };
        let refusal = invalid_form(vec![fault("embeds.0.title"), fault("embeds.0.title"), fault("content")]);
        let error = json!({"code": "BAD", "message": "no"});
        assert_eq!(
            refusal.body()["errors"],
            json!({"embeds": {"0": {"title": {"_errors": [error, error]}}}, "content": {"_errors": [error]}})
        );
        assert_eq!(refusal.violation(), "embeds.0.title: no; embeds.0.title: no; content: no");
    }
}
