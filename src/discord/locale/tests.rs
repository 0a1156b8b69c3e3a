mod messages;
mod samples;

use std::{fs, path::Path};

use messages::{Message, Messages};
use samples::COUNTS;

use super::*;

/// The languages whose files have to hold every message.
const COMPLETE: [Language; 6] = Language::ALL;

#[test]
fn every_file_can_be_read() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        assert!(messages.junk.is_empty(), "{language}: {:#?}", messages.junk);
        assert!(messages.twice.is_empty(), "{language}: twice: {:?}", messages.twice);
    }
}

#[test]
fn no_message_is_missing() {
    let english = Messages::of(Language::English);
    for language in COMPLETE {
        let messages = Messages::of(language);
        let missing: Vec<_> = english.ids().filter(|id| messages.find(id).is_none()).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
    }
}

#[test]
fn messages_say_the_same_in_every_language() {
    let english = Messages::of(Language::English);
    let mut faults = Vec::new();
    for language in Language::ALL {
        let messages = Messages::of(language);
        for id in messages.ids() {
            match english.find(id) {
                Some(ours) => faults.extend(differences(&ours, &messages.find(id).unwrap(), language, id)),
                None => faults.push(format!("{language}: there is no {id}")),
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What a translation adds, or leaves out. A variable that only chooses between plurals is not
/// needed in a language without them.
fn differences(english: &Message, other: &Message, language: Language, id: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(format!("{language}: {id} {what}"));
    for name in english.shown.difference(&other.shown) {
        fault(format!("does not say ${name}"));
    }
    for name in other.variables().filter(|name| !english.variables().any(|known| known == *name)) {
        fault(format!("does not know ${name}"));
    }
    if english.attributes != other.attributes {
        fault(format!("has {:?}, not {:?}", other.attributes, english.attributes));
    }
    if english.has_value != other.has_value {
        fault("has a text in one language only".into());
    }
    if english.fixed != other.fixed {
        fault(format!("names {:?}, not {:?}", other.fixed, english.fixed));
    }
    faults
}

#[test]
fn every_message_fits_where_it_is_shown() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let messages = Messages::of(language);
        for (id, count) in messages.ids().flat_map(|id| COUNTS.map(|count| (id, count))) {
            let message = messages.find(id).unwrap();
            let variables: Vec<_> =
                message.variables().map(|name| (name, samples::of(name, count))).collect();
            for (part, text) in rendered(language, id, &FluentArgs::from_iter(variables)) {
                faults.extend(misfit(&part, &text).map(|why| format!("{language}: {part} {why}: {text}")));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The value and the attributes of a message, by their names.
fn rendered(language: Language, id: &str, variables: &FluentArgs) -> Vec<(String, String)> {
    let bundle = &BUNDLES[&language];
    let message = bundle.get_message(id).unwrap();
    let value = message.value().map(|value| (id.to_owned(), value));
    let attributes = message.attributes().map(|part| (format!("{id}.{}", part.id()), part.value()));
    let parts = value.into_iter().chain(attributes).map(|(name, pattern)| {
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(variables), &mut errors).into_owned();
        assert!(errors.is_empty(), "{language}: {name}: {errors:?}");
        (name, text)
    });
    parts.collect()
}

/// Why a text cannot be shown where its id says it is.
fn misfit(part: &str, text: &str) -> Option<String> {
    const LIMITS: [(&str, usize); 6] = [
        ("button-", 80),
        ("form-title-", 45),
        ("form-label-", 45),
        ("placeholder-", 100),
        ("thread-", 100),
        ("", 2000),
    ];
    let is_command = part.starts_with("command-") || part.starts_with("option-");
    let limit = match is_command {
        true if part.contains('.') => 100,
        true => 32,
        false => LIMITS.iter().find(|(prefix, _)| part.starts_with(prefix)).unwrap().1,
    };
    let length = text.chars().count();
    if length == 0 || length > limit {
        return Some(format!("has {length} characters, not 1 to {limit}"));
    }
    // Discord's rule: ^[-_'\p{L}\p{N}]{1,32}$, in lower case.
    let is_name = |letter: char| letter.is_alphanumeric() || "-_'".contains(letter);
    if is_command && !part.contains('.') && (!text.chars().all(is_name) || text.to_lowercase() != text) {
        return Some("is no name for a command".into());
    }
    // Bold text and what people type end where they should.
    if ["**", "`"].iter().any(|mark| text.matches(mark).count() % 2 == 1) {
        return Some("opens a mark that it does not close".into());
    }
    text.chars().any(|letter| letter.is_control() || "{}".contains(letter)).then(|| "is broken".into())
}

/// The sources before their tests, by their paths.
fn sources() -> Vec<(String, String)> {
    fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let is_test = path.file_stem().is_some_and(|name| name == "tests");
            if path.is_dir() && !is_test {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !is_test {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push((path.display().to_string(), code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// What stands between quotes.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

#[test]
fn every_message_that_is_said_is_there_and_none_is_left_over() {
    let english = Messages::of(Language::English);
    let mut left_over: BTreeSet<&str> = english.ids().collect();
    for id in english.ids().flat_map(|id| english.find(id).unwrap().refers_to) {
        left_over.remove(id.as_str());
    }
    let sources = sources();
    for (path, code) in &sources {
        let said = code.split("say!(").skip(1).filter_map(|call| quoted(call).next());
        let said = said.filter(|_| !path.ends_with("discord/locale.rs"));
        let declared =
            quoted(code).filter(|text| text.starts_with("command-") || text.starts_with("option-"));
        for id in said.chain(declared) {
            assert!(english.find(id).is_some(), "{path} says {id:?}, which is not there");
            left_over.remove(id);
        }
    }
    assert!(left_over.is_empty(), "nobody says {left_over:#?}");
}

#[test]
fn commands_and_options_are_read_by_their_english_names() {
    let sources = sources();
    let reading = sources
        .iter()
        .filter(|(path, _)| path.ends_with("discord/command.rs") || path.ends_with("command/requests.rs"));
    let read: Vec<&str> = reading.flat_map(|(_, code)| quoted(code)).collect();
    let english = Messages::of(Language::English);
    let named = english.ids().filter(|id| id.starts_with("command-") || id.starts_with("option-"));
    for id in named.filter(|id| english.find(id).unwrap().has_value) {
        let name = name(Language::English, id).unwrap();
        assert!(id.ends_with(&format!("-{name}")), "{id} is called {name}");
        assert!(read.contains(&name.as_str()), "nothing reads {name}, as {id} is called");
    }
}

#[test]
fn a_text_is_said_in_its_language_or_in_english() {
    for language in Language::ALL {
        assert!(!say!(language, "list-more", first = "a, b", count = 1).is_empty());
        assert!(say!(language, "count-in", people = 3, team = "Atlas").contains("Atlas"));
    }
    assert_eq!(say!(Language::English, "people", people = 0), "nobody");
    assert_eq!(say!(Language::English, "people", people = 1), "one person");
    for (language, people) in [
        (Language::English, "12,345 people"),
        (Language::German, "12.345 Personen"),
        (Language::French, "12\u{202f}345 personnes"),
        (Language::Japanese, "12,345人"),
    ] {
        assert_eq!(say!(language, "people", people = 12_345), people);
    }
}

#[test]
#[cfg_attr(debug_assertions, should_panic(expected = "cannot be said"))]
fn what_cannot_be_said_is_noticed() {
    assert_eq!(say!(Language::German, "no-such-message"), "no-such-message");
}
