//! What is posted in channels, as JSON for the outbox.

use serenity::all::{ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateMessage, EditMessage};

use super::{
    custom_id::Action,
    locale::say,
    report::Told,
    texts::posts,
    view::{Buttons, PICTURE, below_the_picture, button, summary_buttons},
};
use crate::domain::round::{AskedTeam, Round};

/// The message in a team's channel, as JSON for the outbox.
pub fn invitation(round: &Round, team: &AskedTeam) -> String {
    let buttons = vec![
        button(round.id, Action::Answer, say!(round.language, "button-answer")).style(ButtonStyle::Primary),
        button(round.id, Action::WhoSees, say!(round.language, "button-who-sees")),
    ];
    json(&post(posts::invitation(round, team)).components(vec![CreateActionRow::Buttons(buttons)]))
}

/// What takes the invitation's place once the round is over.
pub fn invitation_closed(round: &Round, team: &AskedTeam) -> String {
    json(&EditMessage::new().content(posts::invitation_closed(round, team)).components(Vec::new()))
}

/// A message of words alone, as JSON for the outbox.
pub fn plain(content: String) -> String {
    json(&post(content))
}

/// Results without a picture, as JSON for the outbox.
pub fn results(content: String, buttons: Option<Buttons>) -> String {
    json(&post(content).components(buttons.map(summary_buttons).into_iter().collect()))
}

/// Results, as JSON for the outbox; the picture travels beside it.
pub fn with_picture(told: Told, alt: &str, buttons: Option<Buttons>) -> String {
    let rows = buttons.map(summary_buttons).into_iter().collect();
    let message = post(told.heading).embeds(below_the_picture(told.details)).components(rows);
    let mut message = serde_json::to_value(message).unwrap_or_default();
    message["attachments"] = serde_json::json!([{ "id": "0", "filename": PICTURE, "description": alt }]);
    // serenity knows no words for the picture of an embed; Discord does.
    message["embeds"][0]["image"]["description"] = alt.into();
    message.to_string()
}

fn post(content: String) -> CreateMessage {
    CreateMessage::new().content(content).allowed_mentions(CreateAllowedMentions::new())
}

fn json(message: &impl serde::Serialize) -> String {
    serde_json::to_string(message).expect("Discord's messages have a JSON form")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_posted_can_mention_anybody() {
        let told = Told { heading: "<@1>".into(), details: "@here".into() };
        for body in [plain("@everyone".into()), with_picture(told, "alt", None)] {
            let body: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert_eq!(body["allowed_mentions"]["parse"], serde_json::json!([]), "{body}");
        }
    }
}
