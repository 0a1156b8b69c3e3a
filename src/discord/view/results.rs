//! How results stand in a message: a picture between a heading and what it shows, and buttons below.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use crate::{
    discord::{
        LONGEST_MESSAGE,
        custom_id::{About, OfSummary, SummaryAction},
        locale::say,
        texts,
    },
    domain::{RoundId, language::Language},
};

/// The longest text of an embed, in characters.
/// <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
const LONGEST_EMBED: usize = 4096;
/// The most text that all embeds of a message hold, in characters.
pub(in crate::discord) const MOST_IN_EMBEDS: usize = 6000;

/// A text where it fits: long names in a long language can take more than a message has room for, and
/// what stands at the end matters as much as the beginning.
pub(super) fn placed(content: String, details: Option<String>) -> (String, Vec<CreateEmbed>) {
    let below = details.map(below_the_picture).into_iter().flatten();
    if content.chars().count() <= LONGEST_MESSAGE {
        return (content, below.collect());
    }
    (
        String::new(),
        [CreateEmbed::new().description(fitting(content, LONGEST_EMBED))].into_iter().chain(below).collect(),
    )
}

/// As much of a text as there is room for.
fn fitting(text: String, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest - 1).chain(['…']).collect()
}

/// The name of the picture of results.
pub(in crate::discord) const PICTURE: &str = "summary.png";

/// The picture, and below it what it shows: a message's own text always stands above its files.
pub(in crate::discord) fn below_the_picture(details: String) -> Vec<CreateEmbed> {
    let picture = CreateEmbed::new().image(format!("attachment://{PICTURE}"));
    let details = fitting(details, MOST_IN_EMBEDS);
    let parts = texts::parts(details.lines().map(str::to_owned), LONGEST_EMBED).into_iter();
    let parts = parts.filter(|part| !part.is_empty()).map(|part| CreateEmbed::new().description(part));
    [picture].into_iter().chain(parts).collect()
}

/// What can be pressed below results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buttons {
    /// In which language.
    pub language: Language,
    /// The round.
    pub round: RoundId,
    /// What they are about.
    pub about: About,
    /// Who reads them.
    pub readers: Readers,
}

/// Who reads results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Leadership, who can act on them.
    Leadership,
    /// A team, its own.
    Team,
}

/// The buttons below results.
pub(in crate::discord) fn summary_buttons(buttons: Buttons) -> CreateActionRow {
    let Buttons { language, round, about, readers } = buttons;
    let button = |action, label: String| {
        let id = OfSummary { round, about, action };
        CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary)
    };
    let mut row = vec![button(SummaryAction::HowToRead, say!(language, "button-how-to-read"))];
    if readers == Readers::Leadership {
        row.push(button(SummaryAction::Promise, say!(language, "button-promise")));
        row.push(button(SummaryAction::Export, say!(language, "button-export")));
    }
    CreateActionRow::Buttons(row)
}
