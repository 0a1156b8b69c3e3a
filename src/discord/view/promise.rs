//! Promises: the form for one, and what is seen before a team hears that one was kept.

use serenity::all::{
    ActionRowComponent, ButtonStyle, CreateActionRow, CreateButton, CreateInputText,
    CreateInteractionResponse, CreateModal, InputTextStyle, ModalInteraction,
};

use super::Card;
use crate::{
    discord::{
        custom_id::{OfPromise, OfSummary, SummaryAction, Tell},
        locale::say,
        report,
        texts::{listed, literal, mention},
    },
    domain::{
        ChannelId,
        chronicle::{LONGEST_OWNER, LONGEST_PROMISE, Promise},
        language::Language,
    },
};

/// What was typed into the form, not checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedPromise {
    /// What is promised.
    pub text: String,
    /// What it is about.
    pub topic: String,
    /// Who keeps it.
    pub owner: String,
    /// Until when.
    pub due: String,
}

/// The form for a promise. `topics` are what can be measured by it, `about` the one that stands out.
pub fn promise_form(
    language: Language,
    of: OfSummary,
    topics: &[&str],
    about: Option<&str>,
) -> CreateInteractionResponse {
    let line = |id: &str, label: String, longest: usize| {
        let longest = u16::try_from(longest).unwrap_or(u16::MAX);
        CreateInputText::new(InputTextStyle::Short, label, id).required(false).max_length(longest)
    };
    let promise = line("promise", say!(language, "form-label-promise"), LONGEST_PROMISE)
        .style(InputTextStyle::Paragraph)
        .placeholder(say!(language, "placeholder-promise"))
        .required(true);
    let topic = line("topic", say!(language, "form-label-topic"), 100);
    let names: String = topics.join(", ").chars().take(100).collect();
    let topic = if names.is_empty() { topic } else { topic.placeholder(names) };
    let topic = match about {
        Some(about) => topic.value(about.chars().take(100).collect::<String>()),
        None => topic,
    };
    let owner = line("owner", say!(language, "form-label-owner"), LONGEST_OWNER);
    let due = line("due", say!(language, "form-label-due"), 10).placeholder("2026-12-24");
    let id = OfSummary { action: SummaryAction::Promised, ..of };
    let rows = [promise, topic, owner, due].map(CreateActionRow::InputText);
    let form = CreateModal::new(id.to_string(), say!(language, "form-title-promise")).components(rows.into());
    CreateInteractionResponse::Modal(form)
}

/// What was typed into the form for a promise.
pub fn typed_promise(form: &ModalInteraction) -> TypedPromise {
    let mut typed = TypedPromise::default();
    for part in form.data.components.iter().flat_map(|row| &row.components) {
        let ActionRowComponent::InputText(input) = part else { continue };
        let text = input.value.clone().unwrap_or_default();
        match input.custom_id.as_str() {
            "promise" => typed.text = text,
            "topic" => typed.topic = text,
            "owner" => typed.owner = text,
            "due" => typed.due = text,
            _ => {}
        }
    }
    typed
}

/// What is said to whoever promised something. `teams` are those it was promised to; all when empty.
pub fn promised(language: Language, promise: &Promise, teams: &[String]) -> Card {
    let teams: Vec<String> = teams.iter().map(|team| literal(team)).collect();
    let heading = if teams.is_empty() {
        say!(language, "promised-to-all")
    } else {
        say!(language, "promised", teams = listed(language, &teams))
    };
    let line = report::promise_line(language, promise, promise.made_at);
    let content = format!("{heading}\n- {line}\n{}", say!(language, "promised-next"));
    let take_back = CreateButton::new(OfPromise::TakeBack(promise.id).to_string())
        .label(say!(language, "button-take-back"))
        .style(ButtonStyle::Secondary);
    Card::pressable(content, vec![CreateActionRow::Buttons(vec![take_back])])
}

/// What is to be said of a promise that was kept.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// The promise.
    pub promise: &'a Promise,
    /// Marks what is looked at.
    pub mark: u32,
    /// What the teams would read, in the language of their channels.
    pub text: &'a str,
    /// Where.
    pub channels: &'a [ChannelId],
}

/// What the teams would read, before anything is sent.
pub fn kept_preview(language: Language, kept: &Kept) -> Card {
    let button = |tell, label: String| {
        let id = OfPromise::Kept { promise: kept.promise.id, mark: kept.mark, tell };
        CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary)
    };
    let nobody = button(Tell::Nobody, say!(language, "button-tell-nobody"));
    if kept.channels.is_empty() {
        let content = say!(language, "kept-preview-nowhere", promise = literal(&kept.promise.text));
        return Card::pressable(content, vec![CreateActionRow::Buttons(vec![nobody])]);
    }
    let channels: Vec<String> = kept.channels.iter().map(|channel| mention(*channel)).collect();
    let quoted: Vec<String> = kept.text.lines().map(|line| format!("> {line}")).collect();
    let heading = say!(language, "kept-preview", channel = listed(language, &channels));
    let content = format!("{heading}\n{}\n{}", quoted.join("\n"), say!(language, "kept-preview-rest"));
    let teams = button(Tell::Teams, say!(language, "button-tell-teams")).style(ButtonStyle::Primary);
    Card::pressable(content, vec![CreateActionRow::Buttons(vec![teams, nobody])])
}
