//! The shape of what people see: texts, buttons, forms and pictures put together
//! into Discord's messages.

use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, CreateActionRow, CreateAllowedMentions,
    CreateAttachment, CreateAutocompleteResponse, CreateButton, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseMessage, CreateMessage, CreateModal, EditInteractionResponse, EditMessage,
    InputTextStyle, ModalInteraction,
};

use super::{
    custom_id::{Action, CustomId},
    texts::{self, literal},
};
use crate::domain::{
    RoundId,
    ballot::{Filled, Next, Score},
    comment::{CommentText, FEWEST_COMMENTS, LONGEST_COMMENT},
    round::{AskedTeam, Round},
    survey::Questionnaire,
};

/// A text with buttons, for one person's eyes.
#[derive(Clone, Debug)]
pub struct Card {
    content: String,
    rows: Vec<CreateActionRow>,
}

impl Card {
    /// A text alone.
    pub fn text(content: impl Into<String>) -> Self {
        Self { content: content.into(), rows: Vec::new() }
    }

    /// As a new message that only this person sees.
    pub fn reply(self) -> CreateInteractionResponse {
        CreateInteractionResponse::Message(self.message().ephemeral(true))
    }

    /// In place of the message whose button was pressed.
    pub fn update(self) -> CreateInteractionResponse {
        CreateInteractionResponse::UpdateMessage(self.message())
    }

    /// As the late answer to a command that took its time.
    pub fn edit(self, picture: Option<(Vec<u8>, String)>) -> EditInteractionResponse {
        let edit = EditInteractionResponse::new()
            .content(self.content)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new());
        match picture {
            Some((png, alt)) => {
                edit.new_attachment(CreateAttachment::bytes(png, "summary.png").description(alt))
            }
            None => edit,
        }
    }

    fn message(self) -> CreateInteractionResponseMessage {
        CreateInteractionResponseMessage::new()
            .content(self.content)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new())
    }
}

/// What a press leads to, as a card. A form is no card: see [`comment_form`].
pub fn next(round: &Round, team: &AskedTeam, next: &Next) -> Card {
    match next {
        Next::Ask { question, given } => question_card(&round.questionnaire, round.id, *question, *given),
        Next::Finished(filled) => finished(round, filled),
        Next::Preview(comment) => preview(round, team, comment),
        Next::Withdrawn => withdrawn(round),
        Next::WriteComment(_) => Card::text("Please use the form to write your comment."),
    }
}

/// One question, pressable.
pub fn question_card(asked: &Questionnaire, round: RoundId, place: usize, given: Option<Score>) -> Card {
    let question = &asked.questions[place];
    let first = if place == 0 { "Only you can see this. Each press is saved at once.\n\n" } else { "" };
    let content = format!(
        "{first}**{} of {}** · {}\n### {}",
        place + 1,
        asked.questions.len(),
        literal(&asked.topic(question).title),
        literal(&question.item.text)
    );
    let scale = Score::ALL.iter().zip(&asked.scale).map(|(score, label)| {
        let style = if given == Some(*score) { ButtonStyle::Primary } else { ButtonStyle::Secondary };
        button(round, Action::Rate { question: place, score: *score }, label).style(style)
    });
    let mut others = vec![button(round, Action::Skip { question: place }, "Skip")];
    if let Some(before) = place.checked_sub(1) {
        others.push(button(round, Action::Show { question: before }, "Back"));
    }
    Card { content, rows: vec![CreateActionRow::Buttons(scale.collect()), CreateActionRow::Buttons(others)] }
}

fn finished(round: &Round, filled: &Filled) -> Card {
    let until = format!("{} ({})", texts::moment(round.closes_at), texts::ago(round.closes_at));
    let content = match saved(filled) {
        Some(saved) => format!(
            "**Thank you.** {saved} You can change or withdraw everything until {until}. Then who said what is forgotten."
        ),
        None => format!(
            "You skipped everything, so nothing of yours is kept. You can still answer until {until}."
        ),
    };
    let write = if filled.comment { "Leave a comment instead" } else { "Leave a comment" };
    let buttons = vec![
        button(round.id, Action::Show { question: 0 }, "Change"),
        button(round.id, Action::Comment, write),
        button(round.id, Action::Withdraw, "Withdraw").style(ButtonStyle::Danger),
    ];
    Card { content, rows: vec![CreateActionRow::Buttons(buttons)] }
}

/// What is kept of a person, in a sentence; `None` for nothing.
fn saved(filled: &Filled) -> Option<String> {
    let asked = filled.scores.len();
    match (filled.scores.iter().flatten().count(), filled.comment) {
        (0, false) => None,
        (0, true) => Some("Your comment is saved.".into()),
        (n, false) if n == asked => Some("All your answers are saved.".into()),
        (n, true) if n == asked => Some("All your answers and your comment are saved.".into()),
        (1, false) => Some(format!("1 of {asked} answers is saved.")),
        (n, false) => Some(format!("{n} of {asked} answers are saved.")),
        (n, true) => Some(format!("{n} of {asked} answers and your comment are saved.")),
    }
}

fn preview(round: &Round, team: &AskedTeam, comment: &CommentText) -> Card {
    let content = format!(
        "**This is what will be shown**, among the comments of {} ({}), to everybody who can read <#{}>, and only if at least {} people comment and {} answer:\n> {}\n\nWriting style and details can give you away. Nothing is sent yet.",
        literal(&team.name),
        texts::people(team.roster),
        round.report_to,
        texts::number(FEWEST_COMMENTS),
        texts::number(round.min_group),
        literal(comment.text())
    );
    let buttons = vec![
        button(round.id, Action::SendComment { mark: comment.mark() }, "Send").style(ButtonStyle::Primary),
        button(round.id, Action::Comment, "Edit"),
        button(round.id, Action::DiscardComment, "Discard"),
    ];
    Card { content, rows: vec![CreateActionRow::Buttons(buttons)] }
}

fn withdrawn(round: &Round) -> Card {
    let content = format!(
        "**Withdrawn.** Your answers and any comment are deleted, as if you had not come. You can answer again until {}.",
        texts::moment(round.closes_at)
    );
    let again = button(round.id, Action::Answer, "Answer again");
    Card { content, rows: vec![CreateActionRow::Buttons(vec![again])] }
}

/// The form for a comment.
pub fn comment_form(round: RoundId, before: Option<&CommentText>) -> CreateInteractionResponse {
    let input = CreateInputText::new(InputTextStyle::Paragraph, "What should leadership know?", "text")
        .placeholder("No names, please. You will see exactly what is shown before it is sent.")
        .min_length(1)
        .max_length(u16::try_from(LONGEST_COMMENT).unwrap_or(u16::MAX))
        .required(true);
    let input = match before {
        Some(comment) => input.value(comment.text()),
        None => input,
    };
    let id = CustomId { round, action: Action::CommentWritten };
    let form = CreateModal::new(id.to_string(), "Leave a comment")
        .components(vec![CreateActionRow::InputText(input)]);
    CreateInteractionResponse::Modal(form)
}

/// What was typed into the form for a comment.
pub fn typed_comment(form: &ModalInteraction) -> String {
    let inputs = form.data.components.iter().flat_map(|row| &row.components);
    let texts = inputs.filter_map(|input| {
        let ActionRowComponent::InputText(input) = input else { return None };
        (input.custom_id == "text").then(|| input.value.clone())?
    });
    texts.collect()
}

/// Suggestions while somebody types an option.
pub fn suggestions(choices: Vec<(String, String)>) -> CreateInteractionResponse {
    let cut = |text: String| text.chars().take(100).collect::<String>();
    let choices = choices.into_iter().take(25).map(|(name, value)| AutocompleteChoice::new(cut(name), value));
    CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new().set_choices(choices.collect()))
}

/// "Please wait", for commands that call Discord before they can answer.
pub fn please_wait() -> CreateInteractionResponse {
    CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new().ephemeral(true))
}

/// The first question of a survey as people will see it; its buttons lead nowhere.
pub fn setup_card(content: String, asked: &Questionnaire) -> Card {
    let question = question_card(asked, RoundId(0), 0, None);
    let quoted = question.content.lines().filter(|line| !line.is_empty());
    let quoted: Vec<String> = quoted.map(|line| format!("\n> {line}")).collect();
    let rows = question.rows.into_iter().map(disabled);
    Card { content: content + &quoted.concat(), rows: rows.collect() }
}

fn disabled(row: CreateActionRow) -> CreateActionRow {
    let CreateActionRow::Buttons(buttons) = row else { return row };
    CreateActionRow::Buttons(buttons.into_iter().map(|button| button.disabled(true)).collect())
}

/// The message in a team's channel, as JSON for the outbox.
pub fn invitation(round: &Round, team: &AskedTeam) -> String {
    let buttons = vec![
        button(round.id, Action::Answer, "Answer").style(ButtonStyle::Primary),
        button(round.id, Action::WhoSees, "Who sees this?"),
    ];
    json(&post(texts::invitation(round, team)).components(vec![CreateActionRow::Buttons(buttons)]))
}

/// What takes the invitation's place once the round is over.
pub fn invitation_closed(round: &Round, team: &AskedTeam) -> String {
    json(&EditMessage::new().content(texts::invitation_closed(round, team)).components(Vec::new()))
}

/// A message of words alone, as JSON for the outbox.
pub fn plain(content: String) -> String {
    json(&post(content))
}

/// A message with a picture, as JSON for the outbox; the picture travels beside it.
pub fn with_picture(content: String, alt: &str) -> String {
    let mut message = serde_json::to_value(post(content)).unwrap_or_default();
    message["attachments"] =
        serde_json::json!([{ "id": "0", "filename": "summary.png", "description": alt }]);
    message.to_string()
}

fn post(content: String) -> CreateMessage {
    CreateMessage::new().content(content).allowed_mentions(CreateAllowedMentions::new())
}

fn json(message: &impl serde::Serialize) -> String {
    serde_json::to_string(message).expect("Discord's messages have a JSON form")
}

fn button(round: RoundId, action: Action, label: &str) -> CreateButton {
    CreateButton::new(CustomId { round, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{rotation, survey_file};

    #[test]
    fn nothing_that_is_posted_can_mention_anybody() {
        for body in [plain("@everyone".into()), with_picture("<@1>".into(), "alt")] {
            let body: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert_eq!(body["allowed_mentions"]["parse"], serde_json::json!([]), "{body}");
        }
    }

    #[test]
    fn every_shipped_question_fits_discords_limits() {
        for survey in survey_file::shipped() {
            for number in 1..=3 {
                let asked = rotation::questionnaire(&survey, number);
                for place in 0..asked.questions.len() {
                    let card = question_card(&asked, RoundId(i64::MAX), place, None);
                    assert!(card.content.chars().count() <= 2000);
                }
            }
            assert!(survey.scale.iter().all(|label| label.chars().count() <= 80));
        }
    }
}
