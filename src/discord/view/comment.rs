//! Writing a comment: the form, and what its writer sees before it is sent.

use serenity::all::{
    ActionRowComponent, ButtonStyle, CreateActionRow, CreateInputText, CreateInteractionResponse,
    CreateModal, InputTextStyle, ModalInteraction,
};

use super::{
    super::{
        custom_id::{Action, CustomId},
        texts::{self, literal},
    },
    Card, button,
};
use crate::domain::{
    RoundId,
    comment::{CommentText, FEWEST_COMMENTS, LONGEST_COMMENT, Warning},
    comment_batch::LONGEST_WAIT,
    round::{AskedTeam, Round},
};

/// The most warnings below a comment's preview.
const MOST_WARNINGS: usize = 5;

/// A comment as it would be shown, to be sent, edited or discarded.
pub(super) fn comment_preview(
    round: &Round,
    team: &AskedTeam,
    comment: &CommentText,
    warnings: &[Warning],
) -> Card {
    let or_group = if round.teams.len() > 1 { ", or of teams counted with it," } else { "" };
    let content = format!(
        "**This is what will be shown**, among the comments of {} ({}), to everybody who can read <#{}>, if at least {} \
         people of the team{or_group} write a comment in this round and {} answer. If too few answer, it waits for {} more \
         rounds at most. Otherwise it is deleted unseen.\n\
         > {}\n\n{}Writing style and details can give you away. Nothing is sent yet.",
        literal(&team.name),
        texts::people(team.roster),
        round.report_to,
        texts::number(FEWEST_COMMENTS),
        texts::number(round.comment_group),
        texts::number(LONGEST_WAIT),
        literal(comment.text()),
        beware(warnings),
    );
    let buttons = vec![
        button(round.id, Action::SendComment { mark: comment.mark() }, "Send").style(ButtonStyle::Primary),
        button(round.id, Action::Comment, "Edit"),
        button(round.id, Action::DiscardComment, "Discard"),
    ];
    Card::pressable(content, vec![CreateActionRow::Buttons(buttons)])
}

/// What in a comment may give somebody away, a line each.
fn beware(warnings: &[Warning]) -> String {
    let line = |warning: &Warning| match warning {
        Warning::Name(word) => format!("⚠️ “{}” is the name of somebody here.\n", literal(word)),
        Warning::Date(word) => format!("⚠️ “{}” tells when something was.\n", literal(word)),
        Warning::Address(word) => format!("⚠️ “{}” may be part of an address or a number.\n", literal(word)),
    };
    warnings.iter().take(MOST_WARNINGS).map(line).collect()
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
