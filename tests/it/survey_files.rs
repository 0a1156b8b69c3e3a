//! Survey files as people write them: the shipped ones, the one in the documentation, and many that
//! are wrong in one way each.

use std::{fs, path::Path, process::Command};

use candor::domain::{
    language::Language,
    survey_file::{self, Checked, LONGEST_FILE, Problem, SHIPPED, Severity, parse},
};

/// The example of docs/surveys.md, as a reader would copy it.
pub(crate) fn example() -> &'static str {
    let docs = include_str!("../../docs/surveys.md");
    let (_, after) = docs.split_once("```toml\n").unwrap();
    after.split_once("```").unwrap().0
}

/// Whether a file is wrong, or only unwise.
const ERROR: &str = "error";
const WARNING: &str = "warning";
const NOTE: &str = "note";

/// One fault each: what it is called, what is replaced in the example, by what, and what is said
/// about it: how grave it is, the line and column, what is wrong and the remedy, each from its start.
#[rustfmt::skip]
const FAULTS: [(&str, &str, &str, &str, &str, &str, &str); 46] = [
    ("no-quotes", "title = \"Joining us\"", "title = Joining us", ERROR, "2:9", "This is not valid TOML: ", "Check the quotes"),
    ("open-quote", "title = \"Joining us\"", "title = \"Joining us", ERROR, "2:", "This is not valid TOML: ", "Check the quotes"),
    ("open-bracket", "[[dimension.item]]\nid = \"welcome-time\"", "[[dimension.item]\nid = \"welcome-time\"", ERROR, "16:", "This is not valid TOML: ", "Check the quotes"),
    ("key-twice", "version = 1", "version = 1\nversion = 1", ERROR, "5:1", "This is not valid TOML: duplicate key", "Check the quotes"),
    ("nul", "Joining us", "Joining\u{0}us", ERROR, "2:", "This is not valid TOML: ", "Check the quotes"),
    ("escaped-nul", "Joining us", "Joining\\u0000us", ERROR, "2:9", "`title` holds the invisible character U+0000.", "Remove it."),
    ("right-to-left", "Joining us", "Joining \u{202e}us", ERROR, "2:9", "`title` holds the invisible character U+202E.", "Remove it."),
    ("line-break", "\"Joining us\"", "\"\"\"Joining\nus\"\"\"", ERROR, "2:9", "`title` holds the invisible character U+000A.", "Remove it."),
    ("no-title", "title = \"Joining us\"\n", "", ERROR, "1:1", "`title` is missing.", "Add a line `title = …` here."),
    ("empty-title", "\"Joining us\"", "\" \"", ERROR, "2:9", "`title` is empty.", "Write something"),
    ("number-as-title", "\"Joining us\"", "5", ERROR, "2:9", "`title` is a number, not a text.", "Write it in quotes"),
    ("list-as-text", "text = \"New colleagues in our team knew whom to ask.\"", "text = []", ERROR, "51:8", "`text` is a list, not a text.", "Write it in quotes"),
    ("long-title", "Joining us", "Joining us Joining us Joining us Joining us Joining us Joining us", ERROR, "2:9", "`title` has 65 characters, and 60 fit.", "Say it in fewer words"),
    ("long-label", "\"Neither\"", "\"Neither of the two, or I really cannot say\"", ERROR, "7:43", "`scale: Neither of the two, or I really cannot say` has 42 characters, and 40 fit.", "Say it in fewer words"),
    ("long-question", "What would have helped you most?", "What would have helped you most, and what least?", ERROR, "8:17", "`open-question` has 48 characters, and 45 fit.", "Say it in fewer words"),
    ("long-statement", "Neue in unserem Team wussten, wen sie fragen können.", "Neue in unserem Team wussten, wen sie fragen können. Neue in unserem Team wussten, wen sie fragen können. Neue in unserem Team wussten, wen sie fragen können. Neue in unserem Team wussten, wen sie fragen können.", ERROR, "80:16", "`clarity-help` has 211 characters, and 200 fit.", "Say it in fewer words"),
    ("spaces-in-name", "name = \"onboarding\"", "name = \"On boarding\"", ERROR, "1:8", "`On boarding` cannot be used as `name`.", "Use up to 50 of a-z"),
    ("misspelt-key", "purpose = ", "porpose = ", ERROR, "3:1", "I do not know `porpose` here.", "Did you mean `purpose`?"),
    ("version-zero", "version = 1", "version = 0", ERROR, "4:11", "`version` is not a whole number from 1 on.", "Start with 1"),
    ("version-as-text", "version = 1", "version = \"one\"", ERROR, "4:11", "`version` is not a whole number from 1 on.", "Start with 1"),
    ("version-in-quotes", "version = 1", "version = \"1\"", ERROR, "4:11", "`version` is not a whole number from 1 on.", "Write the number without quotes."),
    ("unknown-cadence", "\"monthly\"", "\"daily\"", ERROR, "5:11", "`daily` is not a cadence.", "It is one of `weekly`"),
    ("four-labels", "\"Neither\", ", "", ERROR, "7:9", "`scale` has 4 texts and needs 5.", "Give five labels"),
    ("same-label", "\"Neither\"", "\"Agree\"", ERROR, "7:9", "`Agree` stands in `scale` twice.", "Give each of the five buttons"),
    ("label-as-number", "\"Neither\"", "3", ERROR, "7:9", "`scale` is not a list of 5 texts.", "Give five labels"),
    ("no-anchor", "role = \"anchor\"\ntext = \"People in our team took", "role = \"rotator\"\ntext = \"People in our team took", ERROR, "11:6", "The dimension `welcome` has no anchor.", "Give exactly one"),
    ("two-anchors", "role = \"rotator\"\ntext = \"New colleagues in our team got a", "role = \"anchor\"\ntext = \"New colleagues in our team got a", ERROR, "11:6", "The dimension `welcome` has 2 anchors.", "Give exactly one"),
    ("unknown-role", "role = \"anchor\"", "role = \"anker\"", ERROR, "18:8", "`anker` is not a role.", "It is `anchor`"),
    ("too-few-rotators", "[[dimension.item]]\nid = \"welcome-people\"\nrole = \"rotator\"\ntext = \"New colleagues in our team got to know the people they work with.\"\n", "", ERROR, "11:6", "The dimension `welcome` has 2 rotators and needs 3.", "Each round asks 1 of them"),
    ("too-many-asked", "version = 1", "version = 1\nrotators = 4", ERROR, "5:12", "`rotators` is not a whole number from 1 to 3.", "It says how many"),
    ("dimension-id-twice", "id = \"clarity\"\n", "id = \"welcome\"\n", ERROR, "38:6", "The id `welcome` is used twice, first in line 11.", "Ids name answers"),
    ("item-id-twice", "id = \"clarity-help\"", "id = \"welcome-time\"", ERROR, "49:6", "The id `welcome-time` is used twice, first in line 17.", "Ids name answers"),
    ("table-as-text", "[locale.de.item]", "[locale.fr]\ndimension = 5\n[locale.de.item]", ERROR, "75:13", "`dimension` is not written as a table.", "Write it under a heading"),
    ("unknown-locale", "[locale.de]", "[locale.tlh]\n[locale.de]", ERROR, "63:9", "Candor does not speak `tlh`.", "Besides English, there are `de` (German)"),
    ("english-locale", "[locale.de]", "[locale.en]\n[locale.de]", ERROR, "63:9", "English has no table of its own.", "Remove this table"),
    ("unknown-item", "welcome-time = \"Die", "welcome-tim = \"Die", ERROR, "75:1", "There is no item `welcome-tim`.", "Did you mean `welcome-time`? Write the id"),
    ("missing-translation", "clarity-tools = \"Neue in unserem Team hatten die Zugänge, die sie brauchten.\"\n", "", WARNING, "63:9", "`clarity-tools` is missing in German.", "Add it under `[locale.de]`."),
    ("reversed", "took time for", "did not forget", WARNING, "19:8", "`not` may turn the statement round.", "Say what is there"),
    ("double-barrelled", "knew whom to ask", "knew whom to ask and what", WARNING, "51:8", "`and` may join two ideas", "Ask one of them"),
    ("about-oneself", "People in our team took", "My colleagues took", WARNING, "19:8", "`my` speaks of one person.", "Speak of the team"),
    ("recall-does-not-fit", "In the past month", "In the past week", WARNING, "6:10", "The recall does not fit a survey that is monthly.", "Let it speak of the time since the last round, such as \"In the past month\"."),
    ("recall-with-colon", "In the past month", "In the past month:", WARNING, "6:10", "The recall ends with a colon.", "Leave it out"),
    ("reversed-scale", "[\"Strongly disagree\", \"Disagree\", \"Neither\", \"Agree\", \"Strongly agree\"]", "[\"Strongly agree\", \"Agree\", \"Neither\", \"Disagree\", \"Strongly disagree\"]", WARNING, "7:9", "`scale` seems to run from agreement to disagreement.", "Let it begin with the least"),
    ("statement-twice", "New colleagues in our team knew whom to ask.", "People in our team took time for new colleagues.", WARNING, "51:8", "This statement is there twice.", "Ask for another side"),
    ("too-many-rotators", "[[dimension]]\nid = \"clarity\"", "[[dimension.item]]\nid = \"welcome-more\"\nrole = \"rotator\"\ntext = \"New colleagues in our team met a friend.\"\n\n[[dimension]]\nid = \"clarity\"", ERROR, "11:6", "The dimension `welcome` has 4 rotators and needs 3.", "Each round asks 1 of them, and 3 rounds ask every one once. Remove 1 of them."),
    ("neighbouring-locale", "[locale.de]", "[locale.fr-FR]\n[locale.de]", ERROR, "63:9", "Candor does not speak `fr-FR`.", "Did you mean `fr`?"),
];

fn broken(from: &str, to: &str) -> String {
    assert!(example().contains(from), "{from}");
    example().replacen(from, to, 1)
}

fn problems(text: &str) -> Vec<Problem> {
    parse(text).map_or_else(|problems| problems, |checked| checked.remarks)
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Note => NOTE,
    }
}

#[test]
fn the_documentations_example_is_a_good_survey() {
    let Checked { survey, remarks } = parse(example()).unwrap();
    assert_eq!(remarks, []);
    assert_eq!((survey.name.as_str(), survey.length(), survey.languages().len()), ("onboarding", 4, 2));
}

#[test]
fn shipped_surveys_are_clean_and_complete_in_every_language() {
    let paths = fs::read_dir("surveys").unwrap().map(|entry| entry.unwrap().path());
    let surveys = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut files: Vec<String> =
        surveys.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    files.sort();
    let mut shipped = SHIPPED.map(|(file, _)| file);
    shipped.sort_unstable();
    assert_eq!(files, shipped);
    for (file, text) in SHIPPED {
        let Checked { survey, remarks } = parse(text).unwrap();
        assert_eq!(remarks, [], "{file}");
        assert_eq!(format!("{}.toml", survey.name), file);
        assert_eq!(survey.languages(), Language::ALL, "{file}");
    }
}

#[test]
fn shipped_surveys_speak_alike() {
    let shipped = survey_file::shipped();
    for one in &shipped {
        let like_it = shipped.iter().filter(|other| other.cadence == one.cadence);
        assert!(shipped.iter().all(|other| other.scale == one.scale), "{}", one.name);
        assert!(like_it.clone().all(|other| other.recall == one.recall), "{}", one.name);
    }
}

#[test]
fn every_fault_is_named_at_its_place_with_its_remedy() {
    for (name, from, to, severity, place, what, remedy) in FAULTS {
        let found = problems(&broken(from, to));
        let first = found.first().unwrap_or_else(|| panic!("{name}: nothing was found"));
        let said = format!("{name}: {first:#?}");
        assert_eq!(word(first.severity), severity, "{said}");
        assert!(format!("{}:{}", first.line, first.column).starts_with(place), "{said}");
        assert!(first.what.starts_with(what), "{said}");
        assert!(first.remedy.starts_with(remedy), "{said}");
        // The texts of an id that is gone are gone, too.
        let alone = !matches!(name, "dimension-id-twice" | "item-id-twice" | "too-few-rotators");
        assert!(found.len() == 1 || !alone, "{name}: {found:#?}");
    }
}

#[test]
fn dimensions_are_counted() {
    let dimension = |id: &str| {
        let start = example().find("[[dimension]]\nid = \"clarity\"").unwrap();
        let end = example().find("[locale.de]").unwrap();
        example()[start..end]
            .replace("\"clarity", &format!("\"{id}"))
            .replace("text = \"", &format!("text = \"{id}: "))
    };
    let head = &example()[..example().find("[[dimension]]").unwrap()];
    let one = problems(&format!("{head}{}", dimension("a")));
    assert_eq!((one.len(), one[0].severity), (1, Severity::Note), "{one:?}");
    let four: String = ["a", "b", "c", "d"].map(dimension).concat();
    assert_eq!(problems(&format!("{head}{four}")), []);
    let five = problems(&format!("{head}{four}{}", dimension("e")));
    assert_eq!(
        (five.len(), five[0].what.as_str()),
        (1, "A round would ask 10 statements, and at most 8 are allowed.")
    );
    assert!(five[0].line > 80, "at the dimension that is too much: {five:?}");
    assert_eq!(problems(head)[0].what, "`dimension` is missing.");
}

#[test]
fn all_faults_of_a_file_are_named_at_once() {
    let text = broken("role = \"anchor\"", "role = \"x\"").replace("version = 1", "version = 0");
    let text = text.replace("\"monthly\"", "\"daily\"").replace("[locale.de]", "[locale.xx]");
    assert_eq!(problems(&text).iter().filter(|it| it.severity == Severity::Error).count(), 4);
    // A fault of the syntax hides nothing that stands above it.
    let text = text.replace("\"clarity-help\"\n", "\"clarity-help\n");
    let lines: Vec<usize> = problems(&text).iter().map(|problem| problem.line).collect();
    assert_eq!(lines[..3], [4, 5, 18]);
    assert!(lines[3..].iter().all(|line| *line >= 49), "{lines:?}");
}

/// What `candor check` says of a folder, and how it ends.
fn check(folder: &Path) -> (Option<i32>, String, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_candor")).env_clear().arg("check").arg(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_folder_of_broken_files_is_refused_with_every_fault_of_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let errors = FAULTS.iter().filter(|(_, _, _, severity, ..)| *severity == ERROR);
    for (name, from, to, ..) in errors.clone() {
        fs::write(folder.path().join(format!("{name}.toml")), broken(from, to)).unwrap();
    }
    fs::write(folder.path().join("ten-megabytes.toml"), "#".repeat(10_000_000)).unwrap();
    fs::write(folder.path().join("latin-1.toml"), b"name = \"caf\xe9\"").unwrap();
    let (code, _, said) = check(folder.path());
    assert_eq!(code, Some(2));
    for (name, _, _, _, place, what, remedy) in errors {
        let file = format!("{name}.toml:{place}");
        let of_file = |block: &&str| block.contains(&file);
        let mut blocks = said.split("\n\n").filter(of_file);
        let named = blocks.any(|block| block.contains(what) && block.contains(remedy));
        assert!(named, "{file}: {what} {remedy} in {said}");
    }
    assert!(said.contains("ten-megabytes.toml\n  = help: A survey is a few kilobytes long."), "{said}");
    assert!(said.contains("latin-1.toml\n  = help: Save it as UTF-8"), "{said}");
}

#[test]
fn a_fault_is_drawn_so_that_its_author_sees_it() {
    let text = broken("purpose = ", "porpose = ");
    let drawn = problems(&text)[0].drawn("onboarding.toml", &text);
    insta::assert_snapshot!(drawn, @r#"
    error: I do not know `porpose` here.
     --> onboarding.toml:3:1
      |
    3 | porpose = "A monthly look at whether new people find their way."
      | ^^^^^^^
      |
      = help: Did you mean `purpose`? Known here are `name`, `title`, `purpose`, `version`, `cadence`, `recall`, `scale`, `rotators`, `open-question`, `dimension`, `locale`.
    "#);
}

#[test]
fn remarks_stop_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.toml"), broken("took time for", "did not forget")).unwrap();
    let (code, said, _) = check(folder.path());
    assert_eq!(code, Some(0));
    assert!(said.contains("`not` may turn the statement round."), "{said}");
    assert!(said.ends_with("1 survey. It can be asked; there is one remark, above.\n"), "{said}");
}

#[test]
fn editors_and_candor_agree() {
    let schema = serde_json::from_str(include_str!("../../surveys/survey.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let json = |text: &str| toml::from_str::<serde_json::Value>(text).ok();
    for text in SHIPPED.iter().map(|(_, text)| *text).chain([example()]) {
        let found: Vec<String> =
            schema.iter_errors(&json(text).unwrap()).map(|error| error.to_string()).collect();
        assert_eq!(found, Vec::<String>::new());
    }
    // What a schema cannot see: characters, ids that name each other, and how many rotators are asked.
    let unseen = [
        "escaped-nul",
        "right-to-left",
        "line-break",
        "empty-title",
        "dimension-id-twice",
        "item-id-twice",
        "unknown-item",
        "too-many-rotators",
    ];
    for (name, from, to, severity, ..) in FAULTS {
        let Some(value) = json(&broken(from, to)) else { continue };
        let wanted = severity != ERROR || unseen.contains(&name);
        assert_eq!(schema.is_valid(&value), wanted, "{name}");
    }
}

#[test]
fn anchors_keep_their_words_as_long_as_their_version() {
    let lines = survey_file::shipped().into_iter().map(|survey| {
        let anchors = survey
            .dimensions
            .iter()
            .map(|it| format!("\n  {}: {}", it.anchor.id, it.anchor.text.in_language(Language::English)));
        format!("{} {}{}\n", survey.name, survey.version, anchors.collect::<String>())
    });
    // Who changes an anchor sees this: raise the version of the survey, too.
    insta::assert_snapshot!(lines.collect::<String>());
}

/// So many lines that differ in a number.
fn lines(count: usize, before: &str, after: &str) -> String {
    let lines: Vec<String> = (0..count).map(|n| format!("{before}{n}{after}")).collect();
    lines.join("\n")
}

#[test]
fn nothing_that_is_too_large_or_too_deep_is_read() {
    let deep = [
        format!("x = {}", "[".repeat(100_000)),
        format!("x = {}{}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("{} = 1", vec!["a"; 50_000].join(".")),
        format!("x = {}1{}", "{a=".repeat(20_000), "}".repeat(20_000)),
        "[[dimension]]\n".repeat(10_000),
        format!("name = \"{}\"", "a".repeat(LONGEST_FILE)),
        " \n".to_owned(),
        lines(5_000, "key-", " = 1"),
        format!(
            "{}[locale.de.item]\n{}",
            example().split_once("[locale.de]").unwrap().0,
            lines(2_000, "no-", " = 'x'")
        ),
        format!("dimension = [{}]", "1,".repeat(30_000)),
    ];
    for text in deep {
        let found = problems(&text);
        assert_eq!(found[0].severity, Severity::Error);
        assert!(!found[0].drawn("x.toml", &text).is_empty());
        assert!(found.len() <= 200, "{} problems", found.len());
    }
}

mod any_text {
    use proptest::prelude::*;

    use super::*;

    /// Pieces of a survey, so that a random file gets past the syntax.
    fn pieces() -> impl Strategy<Value = String> {
        let lines: Vec<&str> = example().lines().collect();
        let line = prop_oneof![
            6 => prop::sample::select(lines),
            1 => prop::sample::select(vec!["rotators = 3", "x = [[[]]]", "[locale]", "locale = 1", "[locale.fr.item]", "[[item]]", "scale = [1]"]),
        ];
        prop::collection::vec(line, 0..60).prop_map(|lines| lines.join("\n"))
    }

    /// The example with some of its characters cut out and others put in.
    fn damaged() -> impl Strategy<Value = String> {
        (0..example().len(), 0..200_usize, ".{0,20}").prop_map(|(start, length, put)| {
            let start = (0..=start).rev().find(|at| example().is_char_boundary(*at)).unwrap_or(0);
            let end = (start + length).min(example().len());
            let end = (end..=example().len()).find(|at| example().is_char_boundary(*at)).unwrap_or(start);
            format!("{}{put}{}", &example()[..start], &example()[end..])
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn is_read_or_refused_with_a_place_in_it(text in prop_oneof![pieces(), damaged(), any::<String>()]) {
            let lines = text.split('\n').count();
            match parse(&text) {
                Ok(checked) => prop_assert!(checked.survey.length() <= 8 && !checked.survey.dimensions.is_empty()),
                Err(found) => prop_assert!(found.iter().any(|it| it.severity == Severity::Error)),
            }
            for problem in problems(&text) {
                prop_assert!((1..=lines).contains(&problem.line) && problem.column > 0);
                let drawn = problem.drawn("x.toml", &text);
                prop_assert!(drawn.contains(&problem.what.replace('\t', "    ")), "{drawn}");
            }
        }
    }
}
