//! A survey as people will see it, pressable, with nothing behind it.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::{Card, question_card};
use crate::{
    discord::{
        custom_id::{Place, Preview},
        texts::literal,
    },
    domain::{
        language::Language,
        survey::{Questionnaire, Survey},
    },
};

/// One question of a survey's next rounds, or the end of a round, in English as all admins read.
pub fn preview(survey: &Survey, rounds: &[Questionnaire], place: Place) -> Card {
    let last = rounds.len().saturating_sub(1);
    let ahead = place.ahead.min(last);
    let Some(asked) = rounds.get(ahead) else { return Card::text("There is nothing to show.") };
    let heading = format!(
        "**Preview** of {}, round {} of the next {}. Press what you like: nothing is saved.",
        literal(survey.title.in_language(Language::English)),
        ahead + 1,
        rounds.len()
    );
    let id = |action| Preview::pressed(&survey.name, ahead, action).to_string();
    let mut card = if place.question < asked.questions.len() {
        let question = question_card(Language::English, asked, "your team", id, place.question, None);
        Card { content: format!("{heading}\n\n{}", question.content), ..question }
    } else {
        Card::text(format!(
            "{heading}\n\n**That is all.** A comment can be left here, and everything can be changed or withdrawn."
        ))
    };
    let others = (0..rounds.len()).map(|other| {
        let id = Preview::round(&survey.name, other);
        let button = CreateButton::new(id.to_string()).label(format!("Round {}", other + 1));
        button.style(ButtonStyle::Secondary).disabled(other == ahead && place.question == 0)
    });
    card.rows.push(CreateActionRow::Buttons(others.collect()));
    card
}
