//! Comparing our commands with those Discord has: it allows few registrations a day.

use serde_json::Value;

/// Texts by languages. A language we no longer speak must go from there, too.
const TRANSLATIONS: [&str; 2] = ["name_localizations", "description_localizations"];

/// Whether Discord already has these commands: whatever we declare is there, and nothing else.
pub fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let told = ours.iter().all(|(key, value)| {
                let nothing = is_nothing(value);
                theirs.get(key).map_or(nothing, |other| same(value, other) || (nothing && is_nothing(other)))
            });
            told && TRANSLATIONS.iter().all(|key| something(ours.get(*key)) == something(theirs.get(*key)))
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (ours, theirs) => ours == theirs,
    }
}

fn something(value: Option<&Value>) -> Option<&Value> {
    value.filter(|value| !is_nothing(value))
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
        let ours = json!([{ "name": "a", "nsfw": false, "options": [{ "name": "b", "required": false }], "name_localizations": {} }]);
        let told = json!([{ "id": "1", "name": "a", "version": "7", "options": [{ "name": "b" }], "name_localizations": null }]);
        assert!(same(&ours, &told));
        for other in [
            json!([]),
            json!([{ "name": "a", "options": [] }]),
            json!([{ "name": "c", "options": [{ "name": "b" }] }]),
        ] {
            assert!(!same(&ours, &other), "{other}");
        }
    }

    #[test]
    fn translations_are_the_same_when_they_are_in_the_same_languages() {
        let named = |names: Value| json!([{ "name": "a", "options": [{ "name": "b", "name_localizations": names }] }]);
        let plain = json!([{ "name": "a", "options": [{ "name": "b" }] }]);
        let german = named(json!({ "de": "x" }));
        assert!(same(&german, &german));
        assert!(same(&plain, &named(json!(null))) && same(&named(json!({})), &plain));
        for other in [&plain, &named(json!({ "de": "y" })), &named(json!({ "de": "x", "fr": "z" }))] {
            assert!(!same(&german, other) && !same(other, &german), "{other}");
        }
    }
}
