//! Writing a comment: the form, and what its writer sees before it is sent.

use serenity::all::{
    ActionRowComponent, ButtonStyle, CreateActionRow, CreateInputText, CreateInteractionResponse,
    CreateModal, InputTextStyle, ModalInteraction,
};

use super::{
    super::{
        custom_id::{Action, CustomId},
        locale::say,
        texts::{self, literal},
    },
    Card, button,
};
use crate::domain::{
    comment::{CommentText, FEWEST_COMMENTS, LONGEST_COMMENT, Warning},
    comment_batch::LONGEST_WAIT,
    language::Language,
    round::{AskedTeam, Round},
};

/// The most warnings below a comment's preview.
const MOST_WARNINGS: usize = 5;

/// A comment as it would be shown, to be sent, edited or discarded.
pub(super) fn comment_preview(
    language: Language,
    (round, team): (&Round, &AskedTeam),
    comment: &CommentText,
    warnings: &[Warning],
) -> Card {
    let mut lines = vec![audience(language, round, team), format!("> {}\n", literal(comment.text()))];
    lines.extend(warnings.iter().take(MOST_WARNINGS).map(|warning| beware(language, warning)));
    if language != round.language {
        let here = round.language.name();
        lines.push(say!(language, "preview-language", language = here));
    }
    lines.push(say!(language, "preview-style"));
    let send = Action::SendComment { mark: comment.mark() };
    let buttons = vec![
        button(round.id, send, say!(language, "button-send")).style(ButtonStyle::Primary),
        button(round.id, Action::Comment, say!(language, "button-edit")),
        button(round.id, Action::DiscardComment, say!(language, "button-discard")),
    ];
    Card::pressable(lines.join("\n"), vec![CreateActionRow::Buttons(buttons)])
}

/// Who will read a comment, and when.
fn audience(language: Language, round: &Round, team: &AskedTeam) -> String {
    let (channel, name) = (texts::mention(round.report_to), literal(&team.name));
    let (writers, answers, rounds) = (FEWEST_COMMENTS, round.comment_group, LONGEST_WAIT);
    if round.teams.len() > 1 {
        return say!(
            language,
            "preview-together",
            team = name,
            people = team.roster,
            channel = channel,
            writers = writers,
            answers = answers,
            rounds = rounds,
        );
    }
    say!(
        language,
        "preview",
        team = name,
        people = team.roster,
        channel = channel,
        writers = writers,
        answers = answers,
        rounds = rounds,
    )
}

/// What in a comment may give somebody away.
fn beware(language: Language, warning: &Warning) -> String {
    match warning {
        Warning::Name(word) => say!(language, "warning-name", word = literal(word)),
        Warning::Date(word) => say!(language, "warning-date", word = literal(word)),
        Warning::Address(word) => say!(language, "warning-address", word = literal(word)),
    }
}

/// The form for a comment.
pub fn comment_form(
    language: Language,
    round: &Round,
    before: Option<&CommentText>,
) -> CreateInteractionResponse {
    let asked = round.questionnaire.open_question.as_ref();
    let label = asked.map_or_else(
        || say!(language, "form-label-comment"),
        |question| question.in_language(language).to_owned(),
    );
    let input = CreateInputText::new(InputTextStyle::Paragraph, label, "text")
        .placeholder(say!(language, "placeholder-comment"))
        .min_length(1)
        .max_length(u16::try_from(LONGEST_COMMENT).unwrap_or(u16::MAX))
        .required(true);
    let input = match before {
        Some(comment) => input.value(comment.text()),
        None => input,
    };
    let id = CustomId { round: round.id, action: Action::CommentWritten };
    let form = CreateModal::new(id.to_string(), say!(language, "form-title-comment"))
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
