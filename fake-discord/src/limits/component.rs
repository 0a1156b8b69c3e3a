//! Buttons, selects and the rows they stand in.
//! <https://docs.discord.com/developers/components/reference>

use serde_json::Value;

use super::{Check, characters, join, list, repeated};

pub(super) const ROW: u64 = 1;
pub(super) const BUTTON: u64 = 2;
pub(super) const STRING_SELECT: u64 = 3;
pub(super) const TEXT_INPUT: u64 = 4;
const CHANNEL_SELECT: u64 = 8;
const SECTION: u64 = 9;
const TEXT_DISPLAY: u64 = 10;
const CONTAINER: u64 = 17;
const LINK: u64 = 5;

/// What may stand at the top of a message with the V2 flag.
const V2_TOP: &[u64] = &[ROW, SECTION, TEXT_DISPLAY, 12, 13, 14, CONTAINER];

pub(super) fn kind(component: &Value) -> u64 {
    component["type"].as_u64().unwrap_or(0)
}

/// Checks the components of a message.
pub(super) fn rows(check: &mut Check, rows: &[Value], v2: bool) {
    if v2 {
        let total: usize = rows.iter().map(count).sum();
        let says = "A message holds at most 40 components.";
        check.ensure(total <= 40, "components", "BASE_TYPE_BAD_LENGTH", says);
        let text: usize = rows.iter().map(displayed).sum();
        let says = "Total displayable text exceeds maximum size of 4000";
        check.ensure(text <= 4000, "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", says);
    } else {
        check.count(rows, "components", 0, 5);
    }
    let allowed = if v2 { V2_TOP } else { &[ROW] };
    for (at, each) in rows.iter().enumerate() {
        let path = format!("components.{at}");
        if allowed.contains(&kind(each)) {
            block(check, each, &path);
        } else {
            let says = format!("Value of field \"type\" must be one of {allowed:?}.");
            check.refuse(join(&path, "type"), "UNION_TYPE_CHOICES", says);
        }
    }
    unique_ids(check, rows);
}

/// A row, or one of the newer blocks with rows inside.
fn block(check: &mut Check, block: &Value, path: &str) {
    match kind(block) {
        ROW => row(check, block, path),
        TEXT_DISPLAY => check.needed_text(block, path, "content", 1, 4000),
        CONTAINER => {
            for (at, inner) in list(block, "components").iter().enumerate() {
                self::block(check, inner, &format!("{path}.components.{at}"));
            }
        }
        SECTION => {
            check.count(list(block, "components"), &join(path, "components"), 1, 3);
            if kind(&block["accessory"]) == BUTTON {
                button(check, &block["accessory"], &join(path, "accessory"));
            }
        }
        _ => {}
    }
}

fn row(check: &mut Check, row: &Value, path: &str) {
    let inside = list(row, "components");
    let path = join(path, "components");
    check.count(inside, &path, 1, 5);
    let buttons = inside.iter().filter(|each| kind(each) == BUTTON).count();
    let fits = buttons == inside.len() || inside.len() == 1;
    let says = "A row holds up to five buttons or one select.";
    check.ensure(fits, &path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", says);
    for (at, each) in inside.iter().enumerate() {
        let path = join(&path, at);
        match kind(each) {
            BUTTON => button(check, each, &path),
            STRING_SELECT | 5..=CHANNEL_SELECT => select(check, each, &path),
            _ => check.refuse(
                join(&path, "type"),
                "UNION_TYPE_CHOICES",
                "Only buttons and selects stand in a row.",
            ),
        }
    }
}

fn button(check: &mut Check, button: &Value, path: &str) {
    check.text(button, path, "label", 80);
    let style = button["style"].as_u64().unwrap_or(0);
    let says = "Value must be one of (1, 2, 3, 4, 5, 6).";
    check.ensure((1..=6).contains(&style), &join(path, "style"), "BASE_TYPE_CHOICES", says);
    let (has_id, has_url) = (!button["custom_id"].is_null(), !button["url"].is_null());
    if style == LINK {
        check.needed_text(button, path, "url", 1, 512);
        check.ensure(
            !has_id,
            &join(path, "custom_id"),
            "BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN",
            "A link has no custom id",
        );
    } else if style != 6 {
        check.needed_text(button, path, "custom_id", 1, 100);
        check.ensure(!has_url, &join(path, "url"), "BUTTON_COMPONENT_URL_FORBIDDEN", "Only a link has a url");
    }
    let shows = characters(&button["label"]) > 0 || button["emoji"].is_object() || style == 6;
    check.ensure(
        shows,
        path,
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
        "A button needs a label or an emoji",
    );
}

fn select(check: &mut Check, select: &Value, path: &str) {
    check.needed_text(select, path, "custom_id", 1, 100);
    check.text(select, path, "placeholder", 150);
    check.number(select, path, "min_values", 0, 25);
    check.number(select, path, "max_values", 1, 25);
    let least = select["min_values"].as_u64().unwrap_or(1);
    let most = select["max_values"].as_u64().unwrap_or(1);
    check.ensure(
        least <= most,
        &join(path, "min_values"),
        "SELECT_COMPONENT_MIN_MAX",
        "Must be at most max_values.",
    );
    let options = list(select, "options");
    if kind(select) == STRING_SELECT {
        select_options(check, options, path);
        let enough = most <= options.len() as u64;
        check.ensure(
            enough,
            &join(path, "max_values"),
            "SELECT_COMPONENT_MAX_VALUES",
            "More than there are options.",
        );
    } else {
        check.ensure(
            options.is_empty(),
            &join(path, "options"),
            "UNION_TYPE_CHOICES",
            "Only string selects have options.",
        );
    }
}

fn select_options(check: &mut Check, options: &[Value], path: &str) {
    let path = join(path, "options");
    check.count(options, &path, 1, 25);
    for (at, option) in options.iter().enumerate() {
        let path = join(&path, at);
        check.needed_text(option, &path, "label", 1, 100);
        check.needed_text(option, &path, "value", 1, 100);
        check.text(option, &path, "description", 100);
    }
    let values: Vec<&Value> = options.iter().map(|option| &option["value"]).collect();
    for (at, _) in repeated(&values) {
        let says = "The specified option value is already used";
        check.refuse(format!("{path}.{at}.value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", says);
    }
}

/// A custom id may occur once in a message or a form.
pub(super) fn unique_ids(check: &mut Check, components: &[Value]) {
    let mut ids = Vec::new();
    for (at, component) in components.iter().enumerate() {
        collect_ids(component, &format!("components.{at}"), &mut ids);
    }
    let values: Vec<&str> = ids.iter().map(|(_, id)| *id).collect();
    for (at, _) in repeated(&values) {
        let says = "Component custom id cannot be duplicated";
        check.refuse(join(&ids[at].0, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", says);
    }
}

fn collect_ids<'a>(component: &'a Value, path: &str, into: &mut Vec<(String, &'a str)>) {
    if let Some(id) = component["custom_id"].as_str() {
        into.push((path.to_owned(), id));
    }
    for (at, inner) in list(component, "components").iter().enumerate() {
        collect_ids(inner, &format!("{path}.components.{at}"), into);
    }
    for name in ["accessory", "component"] {
        if component[name].is_object() {
            collect_ids(&component[name], &join(path, name), into);
        }
    }
}

fn count(component: &Value) -> usize {
    let accessory = usize::from(component["accessory"].is_object());
    1 + accessory + list(component, "components").iter().map(count).sum::<usize>()
}

fn displayed(component: &Value) -> usize {
    let own = if kind(component) == TEXT_DISPLAY { characters(&component["content"]) } else { 0 };
    own + list(component, "components").iter().map(displayed).sum::<usize>()
}
