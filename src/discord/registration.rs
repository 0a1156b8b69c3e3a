//! Comparing our commands with those Discord has: it allows few registrations a day.

use serde_json::Value;

/// Whether Discord already has these commands: whatever we declare is there, and nothing else.
pub fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => ours.iter().all(|(key, value)| {
            let nothing = is_nothing(value);
            theirs.get(key).map_or(nothing, |other| same(value, other) || (nothing && is_nothing(other)))
        }),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (ours, theirs) => ours == theirs,
    }
}

/// What Discord leaves out when it tells a command back.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        Value::Bool(true) | Value::Number(_) | Value::String(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_command_told_back_by_discord_is_the_same() {
        let ours = json!([{ "name": "a", "nsfw": false, "options": [{ "name": "b", "required": false }], "localizations": {} }]);
        let told = json!([{ "id": "1", "name": "a", "version": "7", "options": [{ "name": "b" }], "localizations": null }]);
        assert!(same(&ours, &told));
        for other in [
            json!([]),
            json!([{ "name": "a", "options": [] }]),
            json!([{ "name": "c", "options": [{ "name": "b" }] }]),
        ] {
            assert!(!same(&ours, &other), "{other}");
        }
    }
}
