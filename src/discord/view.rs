//! The shape of what people see: texts, buttons, forms and pictures put together
//! into Discord's messages.

use serenity::all::{
    AutocompleteChoice, ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateAttachment,
    CreateAutocompleteResponse, CreateButton, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, EditInteractionResponse,
};

use super::{
    LONGEST_MESSAGE,
    custom_id::{AboutMe, Action, CustomId},
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

use comment::comment_preview;
pub use comment::{comment_form, typed_comment};
pub use preview::preview;

/// A text with buttons, for one person's eyes.
#[derive(Clone, Debug)]
pub struct Card {
    content: String,
    rows: Vec<CreateActionRow>,
    picture: Option<Picture>,
}

/// A PNG and what it shows, in words.
#[derive(Clone, Debug)]
struct Picture {
    png: Vec<u8>,
    alt: String,
}

impl Picture {
    fn attachment(self) -> CreateAttachment {
        CreateAttachment::bytes(self.png, "summary.png").description(self.alt)
    }
}

impl Card {
    /// A text alone.
    pub fn text(content: impl Into<String>) -> Self {
        Self::pressable(content.into(), Vec::new())
    }

    /// A text with a picture.
    pub fn with_picture(content: String, png: Vec<u8>, alt: String) -> Self {
        Self { content, rows: Vec::new(), picture: Some(Picture { png, alt }) }
    }

    /// A text with buttons.
    fn pressable(content: String, rows: Vec<CreateActionRow>) -> Self {
        Self { content: fitting(content), rows, picture: None }
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
        let edit = EditInteractionResponse::new()
            .content(self.content)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new());
        match self.picture {
            Some(picture) => edit.new_attachment(picture.attachment()),
            None => edit,
        }
    }

    /// As a further message that only this person sees.
    pub fn follow_up(self) -> CreateInteractionResponseFollowup {
        CreateInteractionResponseFollowup::new()
            .content(self.content)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new())
            .add_files(self.picture.map(Picture::attachment))
            .ephemeral(true)
    }

    fn message(self) -> CreateInteractionResponseMessage {
        CreateInteractionResponseMessage::new()
            .content(self.content)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new())
    }
}

/// As much of a text as one message takes; names of many teams can be long.
fn fitting(content: String) -> String {
    if content.chars().count() <= LONGEST_MESSAGE {
        return content;
    }
    content.chars().take(LONGEST_MESSAGE - 1).chain(['…']).collect()
}

/// What a press leads to, as a card. A form is no card: see [`comment_form`].
pub fn next(round: &Round, team: &AskedTeam, next: &Next) -> Card {
    match next {
        Next::Ask { question, given } => {
            let id = |action| CustomId { round: round.id, action }.to_string();
            question_card(&round.questionnaire, &team.name, id, *question, *given)
        }
        Next::Finished(filled) => finished(round, team, filled),
        Next::Preview { comment, warnings } => comment_preview(round, team, comment, warnings),
        Next::Withdrawn => withdrawn(round),
        Next::WriteComment(_) => Card::text("Please use the form to write your comment."),
    }
}

/// One question, pressable, for somebody who counts in this team. `id` writes the buttons' ids.
fn question_card(
    asked: &Questionnaire,
    team: &str,
    id: impl Fn(Action) -> String,
    place: usize,
    given: Option<Score>,
) -> Card {
    let question = &asked.questions[place];
    let first = match place {
        0 => format!(
            "Only you can see this. Each press is saved at once, and counts in {}.\n\n",
            literal(team)
        ),
        _ => String::new(),
    };
    let content = format!(
        "{first}**{} of {}** · {}\n### {}",
        place + 1,
        asked.questions.len(),
        literal(asked.topic(question).title.in_language(Language::English)),
        literal(question.item.text.in_language(Language::English))
    );
    let pressable =
        |action, label: &str| CreateButton::new(id(action)).label(label).style(ButtonStyle::Secondary);
    let scale = Score::ALL.iter().zip(&asked.scale).map(|(score, label)| {
        let style = if given == Some(*score) { ButtonStyle::Primary } else { ButtonStyle::Secondary };
        pressable(Action::Rate { question: place, score: *score }, label.in_language(Language::English))
            .style(style)
    });
    let mut others = vec![pressable(Action::Skip { question: place }, "Skip")];
    if let Some(before) = place.checked_sub(1) {
        others.push(pressable(Action::Show { question: before }, "Back"));
    }
    Card::pressable(
        content,
        vec![CreateActionRow::Buttons(scale.collect()), CreateActionRow::Buttons(others)],
    )
}

fn finished(round: &Round, team: &AskedTeam, filled: &Filled) -> Card {
    let until = format!("{} ({})", texts::moment(round.closes_at), texts::ago(round.closes_at));
    let content = match saved(filled) {
        Some(saved) => format!(
            "**Thank you.** {saved} You can change or withdraw everything until {until}. Then who said what is forgotten."
        ),
        None => format!(
            "You skipped everything, so nothing of yours is kept. You can still answer until {until}."
        ),
    };
    let write = if filled.comment { "Replace my comment" } else { "Leave a comment" };
    let mut buttons = vec![button(round.id, Action::Show { question: 0 }, "Change")];
    // Where nothing is ever shown, nobody should write in vain.
    if round.can_show(team) {
        buttons.push(button(round.id, Action::Comment, write));
    }
    buttons.push(button(round.id, Action::Withdraw, "Withdraw").style(ButtonStyle::Danger));
    Card::pressable(content, vec![CreateActionRow::Buttons(buttons)])
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

/// What is stored about a person, and what they may do about it.
pub fn about_me(content: String, direct: bool, open: bool) -> Card {
    let wish = if direct { AboutMe::DoNotInviteMe } else { AboutMe::InviteMe };
    let label = if direct { "Stop direct invitations" } else { "Invite me directly" };
    let mut buttons = vec![about_me_button(wish, label)];
    if open {
        buttons.push(about_me_button(AboutMe::Withdraw, "Withdraw my answers"));
    }
    buttons.push(about_me_button(AboutMe::Forget, "Forget me").style(ButtonStyle::Danger));
    Card::pressable(content, vec![CreateActionRow::Buttons(buttons)])
}

fn about_me_button(which: AboutMe, label: &str) -> CreateButton {
    CreateButton::new(which.to_string()).label(label).style(ButtonStyle::Secondary)
}

fn withdrawn(round: &Round) -> Card {
    let content = format!(
        "**Withdrawn.** Your answers and any comment are deleted, as if you had not come. You can answer again until {}.",
        texts::moment(round.closes_at)
    );
    let again = button(round.id, Action::Answer, "Answer again");
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
pub fn setup_card(content: String, asked: &Questionnaire, team: &str) -> Card {
    let id = |action| CustomId { round: RoundId(0), action }.to_string();
    let question = question_card(asked, team, id, 0, None);
    let quoted = question.content.lines().filter(|line| !line.is_empty());
    let quoted: Vec<String> = quoted.map(|line| format!("\n> {line}")).collect();
    let rows = question.rows.into_iter().map(disabled);
    Card::pressable(content + &quoted.concat(), rows.collect())
}

fn disabled(row: CreateActionRow) -> CreateActionRow {
    let CreateActionRow::Buttons(buttons) = row else { return row };
    CreateActionRow::Buttons(buttons.into_iter().map(|button| button.disabled(true)).collect())
}

pub(super) fn button(round: RoundId, action: Action, label: &str) -> CreateButton {
    CreateButton::new(CustomId { round, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{rotation, survey::CYCLE, survey_file};

    #[test]
    fn every_shipped_question_fits_discords_limits() {
        let id = |action| CustomId { round: RoundId(i64::MAX), action }.to_string();
        for survey in survey_file::shipped() {
            for asked in rotation::upcoming(&survey, &[], CYCLE) {
                for place in 0..asked.questions.len() {
                    let card = question_card(&asked, "Atlas", id, place, None);
                    assert!(card.content.chars().count() <= LONGEST_MESSAGE);
                }
            }
        }
    }
}
