//! A survey as people will see it, pressable, with nothing behind it.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::{Card, question_card};
use crate::{
    discord::{
        custom_id::{Place, Preview},
        locale::say,
        texts::literal,
    },
    domain::{
        language::Language,
        survey::{CYCLE, Questionnaire, Survey},
    },
};

/// One question of a survey's next rounds, or the end of a round.
pub fn preview(language: Language, survey: &Survey, rounds: &[Questionnaire; CYCLE], place: Place) -> Card {
    let ahead = place.ahead.min(CYCLE - 1);
    let asked = &rounds[ahead];
    let title = literal(survey.title.in_language(language));
    let heading = say!(language, "try-heading", title = title, place = ahead + 1, total = rounds.len());
    let id = |action| Preview::pressed(&survey.name, ahead, action).to_string();
    let mut card = if place.question < asked.questions.len() {
        let question = question_card(language, asked, &say!(language, "try-team"), id, place.question, None);
        Card { content: format!("{heading}\n\n{}", question.content), ..question }
    } else {
        Card::text(format!("{heading}\n\n{}", say!(language, "try-end")))
    };
    let others = (0..rounds.len()).map(|other| {
        let id = Preview::round(&survey.name, other);
        let button =
            CreateButton::new(id.to_string()).label(say!(language, "button-round", place = other + 1));
        button.style(ButtonStyle::Secondary).disabled(other == ahead && place.question == 0)
    });
    card.rows.push(CreateActionRow::Buttons(others.collect()));
    card
}
