//! A form as a person sees it, and what they fill in.

use serde_json::{Value, json};

use crate::message::text;

/// A form the bot opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What it is called.
    pub title: String,
    /// What the bot gets back.
    pub custom_id: String,
    /// Where a person writes.
    pub inputs: Vec<Input>,
    pub(crate) channel: u64,
    pub(crate) message: Option<u64>,
    /// The form as the bot sent it.
    pub json: Value,
}

/// A place to write in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What the bot gets back with the text.
    pub custom_id: String,
    /// What is written above it.
    pub label: String,
    /// 1 is a line, 2 a paragraph.
    pub style: u64,
    /// The fewest characters that are taken.
    pub min: usize,
    /// The most characters that are taken.
    pub max: usize,
    /// Whether it may stay empty.
    pub required: bool,
    /// What is in it already.
    pub value: String,
    /// What it says while it is empty.
    pub placeholder: String,
}

impl Form {
    /// The form in a callback, opened in a channel and perhaps from a message.
    pub(crate) fn of(json: &Value, channel: u64, message: Option<u64>) -> Self {
        let rows = json["components"].as_array().into_iter().flatten();
        Self {
            title: text(&json["title"]),
            custom_id: text(&json["custom_id"]),
            inputs: rows.filter_map(Input::of).collect(),
            channel,
            message,
            json: json.clone(),
        }
    }

    /// The input with this id.
    pub fn input(&self, custom_id: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.custom_id == custom_id)
    }

    /// The `data` of a submission. What is not named keeps the text it came with.
    ///
    /// # Panics
    /// When Discord's client would not let a person send it so.
    pub(crate) fn filled(&self, answers: &[(&str, &str)]) -> Value {
        for (id, _) in answers {
            assert!(self.input(id).is_some(), "the form {:?} has no input {id:?}", self.title);
        }
        let rows = self.json["components"].as_array().into_iter().flatten();
        let rows = rows.filter_map(|row| Some(answered(row, &Input::of(row)?.accept(answers))));
        json!({"custom_id": self.custom_id, "components": rows.collect::<Vec<_>>()})
    }
}

/// A row or a label with the text in it, in the shape it was sent.
fn answered(row: &Value, input: &Value) -> Value {
    if row["component"].is_object() {
        json!({"type": 18, "id": 1, "component": input})
    } else {
        json!({"type": 1, "id": 1, "components": [input]})
    }
}

impl Input {
    /// The input in a row, or under a label.
    fn of(row: &Value) -> Option<Self> {
        let labelled = row["component"].is_object();
        let json = if labelled { &row["component"] } else { &row["components"][0] };
        if json["type"] != 4 {
            return None;
        }
        let length = |name: &str| json[name].as_u64().and_then(|length| usize::try_from(length).ok());
        Some(Self {
            custom_id: text(&json["custom_id"]),
            label: text(if labelled { &row["label"] } else { &json["label"] }),
            style: json["style"].as_u64().unwrap_or(1),
            min: length("min_length").unwrap_or(0),
            max: length("max_length").unwrap_or(4000),
            required: json["required"].as_bool().unwrap_or(true),
            value: text(&json["value"]),
            placeholder: text(&json["placeholder"]),
        })
    }

    fn accept(&self, answers: &[(&str, &str)]) -> Value {
        let given = answers.iter().find(|(id, _)| *id == self.custom_id);
        let value = given.map_or(self.value.as_str(), |(_, value)| value);
        let length = value.chars().count();
        let label = &self.label;
        assert!(length > 0 || !self.required, "{label:?} has to be filled in");
        assert!(length <= self.max, "{label:?} takes {} characters, not {length}", self.max);
        assert!(length == 0 || length >= self.min, "{label:?} needs {} characters, not {length}", self.min);
        json!({"type": 4, "id": 2, "custom_id": self.custom_id, "value": value})
    }
}
