//! The shape of what people see: texts, buttons, forms and pictures put together
//! into Discord's messages.

use serenity::all::{
    AutocompleteChoice, ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateAttachment,
    CreateAutocompleteResponse, CreateButton, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, EditInteractionResponse,
};

use super::{
    command::FileFormat,
    custom_id::{AboutMe, Action, CustomId},
    locale::say,
    report::Told,
    texts::{self, literal},
};
use crate::domain::{
    RoundId,
    ballot::{Filled, Next, Score},
    language::Language,
    round::{AskedTeam, Round},
    survey::Questionnaire,
};

mod comment;
mod preview;
mod promise;
mod results;

use comment::comment_preview;
pub use comment::{comment_form, typed_comment};
pub use preview::preview;
pub use promise::{Kept, TypedPromise, kept_preview, promise_form, promised, typed_promise};
#[cfg(test)]
pub(super) use results::MOST_IN_EMBEDS;
use results::placed;
pub use results::{Buttons, Readers};
pub(super) use results::{PICTURE, below_the_picture, summary_buttons};

/// A text with buttons, for one person's eyes.
#[derive(Clone, Debug)]
pub struct Card {
    content: String,
    /// Stands below a picture.
    details: Option<String>,
    rows: Vec<CreateActionRow>,
    file: Option<File>,
}

/// A file, and what it shows, in words.
#[derive(Clone, Debug)]
struct File {
    name: &'static str,
    bytes: Vec<u8>,
    description: String,
}

impl File {
    fn attachment(self) -> CreateAttachment {
        CreateAttachment::bytes(self.bytes, self.name).description(self.description)
    }
}

impl Card {
    /// A text alone.
    pub fn text(content: impl Into<String>) -> Self {
        Self::pressable(content.into(), Vec::new())
    }

    /// With commands named as people type them in a language.
    #[must_use]
    pub fn with_commands_in(mut self, language: Language) -> Self {
        self.content = texts::with_commands_in(language, &self.content);
        self
    }

    /// Results: what they say above and below their picture.
    pub fn with_picture(told: Told, png: Vec<u8>, alt: String) -> Self {
        Self {
            content: told.heading,
            details: Some(told.details),
            rows: Vec::new(),
            file: Some(File { name: PICTURE, bytes: png, description: alt }),
        }
    }

    /// With the buttons of a summary.
    #[must_use]
    pub fn with_buttons(self, buttons: Buttons) -> Self {
        Self { rows: vec![summary_buttons(buttons)], ..self }
    }

    /// A text with a table.
    pub fn with_table(content: String, table: String, format: FileFormat) -> Self {
        let name = match format {
            FileFormat::Csv => "results.csv",
            FileFormat::Json => "results.json",
        };
        let description = "What was printed, as a table".to_owned();
        let file = Some(File { name, bytes: table.into_bytes(), description });
        Self { content, details: None, rows: Vec::new(), file }
    }

    /// A text with buttons.
    fn pressable(content: String, rows: Vec<CreateActionRow>) -> Self {
        Self { content, details: None, rows, file: None }
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
    pub fn edit(self) -> EditInteractionResponse {
        let (content, embeds) = placed(self.content, self.details);
        let edit = EditInteractionResponse::new()
            .content(content)
            .embeds(embeds)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new());
        match self.file {
            Some(file) => edit.new_attachment(file.attachment()),
            None => edit,
        }
    }

    /// As a further message that only this person sees.
    pub fn follow_up(self) -> CreateInteractionResponseFollowup {
        let (content, embeds) = placed(self.content, self.details);
        CreateInteractionResponseFollowup::new()
            .content(content)
            .embeds(embeds)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new())
            .add_files(self.file.map(File::attachment))
            .ephemeral(true)
    }

    fn message(self) -> CreateInteractionResponseMessage {
        let (content, embeds) = placed(self.content, self.details);
        CreateInteractionResponseMessage::new()
            .content(content)
            .embeds(embeds)
            .components(self.rows)
            .add_files(self.file.map(File::attachment))
            .allowed_mentions(CreateAllowedMentions::new())
    }
}

/// What a press leads to, as a card. A form is no card: see [`comment_form`].
pub fn next(language: Language, round: &Round, team: &AskedTeam, next: &Next) -> Card {
    match next {
        Next::Ask { question, given } => {
            let id = |action| CustomId { round: round.id, action }.to_string();
            question_card(language, &round.questionnaire, &team.name, id, *question, *given)
        }
        Next::Finished(filled) => finished(language, round, team, filled),
        Next::Preview { comment, warnings } => comment_preview(language, (round, team), comment, warnings),
        Next::Withdrawn => withdrawn(language, round),
        Next::WriteComment(_) => Card::text(say!(language, "question-form")),
    }
}

/// One question, pressable, for somebody who counts in this team. `id` writes the buttons' ids.
fn question_card(
    language: Language,
    asked: &Questionnaire,
    team: &str,
    id: impl Fn(Action) -> String,
    place: usize,
    given: Option<Score>,
) -> Card {
    let question = &asked.questions[place];
    let first = match place {
        0 => say!(language, "question-first", team = literal(team)) + "\n\n",
        _ => String::new(),
    };
    let topic = literal(asked.topic(question).title.in_language(language));
    let content = format!(
        "{first}{}\n{}\n### {}",
        say!(language, "question-place", place = place + 1, total = asked.questions.len(), topic = topic),
        say!(language, "question-recall", recall = literal(asked.recall.in_language(language))),
        literal(question.item.text.in_language(language))
    );
    let pressable =
        |action, label: &str| CreateButton::new(id(action)).label(label).style(ButtonStyle::Secondary);
    let scale = Score::ALL.iter().zip(&asked.scale).map(|(score, label)| {
        let style = if given == Some(*score) { ButtonStyle::Primary } else { ButtonStyle::Secondary };
        let rate = Action::Rate { question: place, score: *score };
        pressable(rate, label.in_language(language)).style(style)
    });
    let mut others = vec![pressable(Action::Skip { question: place }, &say!(language, "button-skip"))];
    if let Some(before) = place.checked_sub(1) {
        others.push(pressable(Action::Show { question: before }, &say!(language, "button-back")));
    }
    Card::pressable(
        content,
        vec![CreateActionRow::Buttons(scale.collect()), CreateActionRow::Buttons(others)],
    )
}

fn finished(language: Language, round: &Round, team: &AskedTeam, filled: &Filled) -> Card {
    let (until, ago) = (texts::moment(round.closes_at), texts::ago(round.closes_at));
    let content = match saved(language, filled) {
        Some(saved) => format!("{saved}\n{}", say!(language, "saved-until", until = until, ago = ago)),
        None => say!(language, "saved-nothing", until = until, ago = ago),
    };
    let change = say!(language, "button-change");
    let mut buttons = vec![button(round.id, Action::Show { question: 0 }, change)];
    // Where nothing is ever shown, nobody should write in vain.
    if round.can_show(team) {
        let write = if filled.comment {
            say!(language, "button-replace-comment")
        } else {
            say!(language, "button-comment")
        };
        buttons.push(button(round.id, Action::Comment, write));
    }
    let withdraw = say!(language, "button-withdraw");
    buttons.push(button(round.id, Action::Withdraw, withdraw).style(ButtonStyle::Danger));
    Card::pressable(content, vec![CreateActionRow::Buttons(buttons)])
}

/// What is kept of a person, in a sentence; `None` for nothing.
fn saved(language: Language, filled: &Filled) -> Option<String> {
    let total = filled.scores.len();
    match (filled.scores.iter().flatten().count(), filled.comment) {
        (0, false) => None,
        (0, true) => Some(say!(language, "saved-comment")),
        (n, false) if n == total => Some(say!(language, "saved-all")),
        (n, true) if n == total => Some(say!(language, "saved-all-and-comment")),
        (n, false) => Some(say!(language, "saved-some", count = n, total = total)),
        (n, true) => Some(say!(language, "saved-some-and-comment", count = n, total = total)),
    }
}

/// What is stored about a person, and what they may do about it.
pub fn about_me(language: Language, content: String, direct: bool, open: bool) -> Card {
    let mut buttons = vec![if direct {
        about_me_button(AboutMe::DoNotInviteMe, say!(language, "button-stop-invitations"))
    } else {
        about_me_button(AboutMe::InviteMe, say!(language, "button-invite-directly"))
    }];
    if open {
        buttons.push(about_me_button(AboutMe::Withdraw, say!(language, "button-withdraw-all")));
    }
    let forget = about_me_button(AboutMe::Forget, say!(language, "button-forget"));
    buttons.push(forget.style(ButtonStyle::Danger));
    Card::pressable(content, vec![CreateActionRow::Buttons(buttons)])
}

fn about_me_button(which: AboutMe, label: String) -> CreateButton {
    CreateButton::new(which.to_string()).label(label).style(ButtonStyle::Secondary)
}

fn withdrawn(language: Language, round: &Round) -> Card {
    let content = say!(language, "withdrawn", until = texts::moment(round.closes_at));
    let again = button(round.id, Action::Answer, say!(language, "button-answer-again"));
    Card::pressable(content, vec![CreateActionRow::Buttons(vec![again])])
}

/// Suggestions while somebody types an option.
pub fn suggestions(choices: Vec<(String, String)>) -> CreateInteractionResponse {
    const LONGEST: usize = 100;
    let cut = |text: String| text.chars().take(LONGEST).collect::<String>();
    // A value that was cut would mean something else.
    let whole = choices.into_iter().filter(|(_, value)| value.chars().count() <= LONGEST);
    let choices = whole.take(25).map(|(name, value)| AutocompleteChoice::new(cut(name), value));
    CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new().set_choices(choices.collect()))
}

/// "Please wait", for commands that call Discord before they can answer.
pub fn please_wait() -> CreateInteractionResponse {
    CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new().ephemeral(true))
}

/// The first question of a survey as people will see it; its buttons lead nowhere.
pub fn setup_card(content: String, language: Language, asked: &Questionnaire, team: &str) -> Card {
    let id = |action| CustomId { round: RoundId(0), action }.to_string();
    let question = question_card(language, asked, team, id, 0, None);
    let quoted = question.content.lines().filter(|line| !line.is_empty());
    let quoted: Vec<String> = quoted.map(|line| format!("\n> {line}")).collect();
    let rows = question.rows.into_iter().map(disabled);
    Card::pressable(content + &quoted.concat(), rows.collect())
}

fn disabled(row: CreateActionRow) -> CreateActionRow {
    let CreateActionRow::Buttons(buttons) = row else { return row };
    CreateActionRow::Buttons(buttons.into_iter().map(|button| button.disabled(true)).collect())
}

pub(super) fn button(round: RoundId, action: Action, label: impl Into<String>) -> CreateButton {
    CreateButton::new(CustomId { round, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::LONGEST_MESSAGE;
    use crate::domain::{rotation, survey::CYCLE, survey_file};

    #[test]
    fn every_shipped_question_fits_discords_limits() {
        let id = |action| CustomId { round: RoundId(i64::MAX), action }.to_string();
        for (survey, language) in survey_file::shipped().iter().flat_map(|it| Language::ALL.map(|l| (it, l)))
        {
            for asked in rotation::upcoming::<CYCLE>(survey, &[]) {
                for place in 0..asked.questions.len() {
                    let card = question_card(language, &asked, "Atlas", id, place, None);
                    assert!(card.content.chars().count() <= LONGEST_MESSAGE, "{language}: {}", card.content);
                }
            }
            for label in survey.scale.iter().map(|label| label.in_language(language)) {
                assert!(label.chars().count() <= 80, "{language}: {label}");
            }
        }
    }
}
