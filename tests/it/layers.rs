//! Who may name whom: the arrows of docs/design.md, kept by reading the sources.

use std::{fs, path::Path};

/// A part of `src`, and words that have no business there.
const TABLE: [(&str, &[&str]); 9] = [
    (
        "domain",
        &[
            "serenity",
            "sqlx",
            "fluent_",
            "tokio",
            "std::env",
            "std::fs",
            "crate::store",
            "crate::discord",
            "crate::flow",
            "crate::chart",
            "crate::bot",
        ],
    ),
    (
        "store",
        &["serenity", "fluent_", "std::env", "crate::discord", "crate::flow", "crate::chart", "crate::bot"],
    ),
    ("discord", &["sqlx", "std::env", "crate::store", "crate::flow", "crate::chart", "crate::bot"]),
    (
        "chart",
        &[
            "serenity",
            "sqlx",
            "fluent_",
            "tokio",
            "std::env",
            "std::fs",
            "crate::store",
            "crate::discord",
            "crate::flow",
            "crate::bot",
        ],
    ),
    ("flow", &["serenity::", "sqlx", "fluent_", "std::env", "crate::bot", "crate::config"]),
    ("bot", &["sqlx", "fluent_", "std::env", "crate::demo"]),
    ("demo", &["sqlx", "serenity", "std::env"]),
    ("store/answers.rs", &["UserId", "user_id"]),
    ("store/open_round.rs", &["UserId", "user_id"]),
];

#[test]
fn anonymity_every_part_names_only_what_it_may() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (part, forbidden) in TABLE {
        let path = src.join(part);
        let mut sources = Vec::new();
        collect(&path, &mut sources);
        collect(&path.with_extension("rs"), &mut sources);
        assert!(!sources.is_empty(), "{part} is not there");
        for (file, text) in sources {
            let before_tests = text.lines().take_while(|line| *line != "#[cfg(test)]");
            let code: Vec<&str> = before_tests.filter(|line| !line.trim_start().starts_with("//")).collect();
            for word in forbidden {
                assert!(!code.iter().any(|line| line.contains(word)), "{file} names {word}");
            }
        }
    }
}

#[test]
fn the_tests_that_the_documentation_names_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "tests"] {
        collect_all(&root.join(folder), &mut sources);
    }
    let text = fs::read_to_string(root.join("docs/reliability.md")).unwrap();
    let words = text.split('`').skip(1).step_by(2);
    let tests: Vec<&str> =
        words.filter(|word| word.matches('_').count() > 1 && !word.contains(' ')).collect();
    assert!(tests.len() > 30, "{tests:?}");
    for test in tests {
        let line = format!("fn {test}(");
        assert!(sources.iter().any(|source| source.contains(&line)), "there is no test {test}");
    }
}

fn collect_all(folder: &Path, sources: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => collect_all(&path, sources),
            path if path.extension().is_some_and(|it| it == "rs") => {
                sources.push(fs::read_to_string(path).unwrap());
            }
            _ => {}
        }
    }
}

fn collect(path: &Path, sources: &mut Vec<(String, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap().flatten() {
            collect(&entry.path(), sources);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") && path.exists() && !is_test(path) {
        sources.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
    }
}

/// Tests that lie in a file of their own are free, and what they are compared with.
fn is_test(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "tests.rs" || name == "oracle.rs")
}
