//! Forms, which Discord calls modals.
//! <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal>

use serde_json::Value;

use super::component::{ROW, TEXT_INPUT, kind, unique_ids};
use super::{Check, join, list};
use crate::rest::refusal::Refusal;

const LABEL: u64 = 18;
const TEXT_DISPLAY: u64 = 10;

/// Checks a form.
pub(crate) fn form(data: &Value) -> Result<(), Refusal> {
    let mut check = Check::default();
    check.needed_text(data, "", "title", 1, 45);
    check.needed_text(data, "", "custom_id", 1, 100);
    let rows = list(data, "components");
    check.count(rows, "components", 1, 5);
    for (at, each) in rows.iter().enumerate() {
        row(&mut check, each, &format!("components.{at}"));
    }
    unique_ids(&mut check, rows);
    check.verdict()
}

fn row(check: &mut Check, row: &Value, path: &str) {
    match kind(row) {
        ROW => {
            let path = join(path, "components");
            let inside = list(row, "components");
            check.count(inside, &path, 1, 1);
            for (at, each) in inside.iter().enumerate() {
                let is_input = kind(each) == TEXT_INPUT;
                let says = "Only a text input stands in the row of a form.";
                check.ensure(is_input, &format!("{path}.{at}.type"), "UNION_TYPE_CHOICES", says);
                check.needed_text(each, &join(&path, at), "label", 1, 45);
                input(check, each, &join(&path, at));
            }
        }
        LABEL => {
            check.needed_text(row, path, "label", 1, 45);
            check.text(row, path, "description", 100);
            if kind(&row["component"]) == TEXT_INPUT {
                input(check, &row["component"], &join(path, "component"));
            }
        }
        TEXT_DISPLAY => check.needed_text(row, path, "content", 1, 4000),
        _ => check.refuse(join(path, "type"), "UNION_TYPE_CHOICES", "A form is made of rows and labels."),
    }
}

fn input(check: &mut Check, input: &Value, path: &str) {
    check.needed_text(input, path, "custom_id", 1, 100);
    check.text(input, path, "placeholder", 100);
    check.text(input, path, "value", 4000);
    check.number(input, path, "min_length", 0, 4000);
    check.number(input, path, "max_length", 1, 4000);
    let style = input["style"].as_u64().is_some_and(|style| (1..=2).contains(&style));
    check.ensure(style, &join(path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
    let least = input["min_length"].as_u64().unwrap_or(0);
    let most = input["max_length"].as_u64().unwrap_or(4000);
    check.ensure(
        least <= most,
        &join(path, "min_length"),
        "TEXT_INPUT_MIN_MAX",
        "Must be at most max_length.",
    );
}
