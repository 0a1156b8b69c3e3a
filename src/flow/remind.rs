//! Reminding: once, half-way, the whole team in its channel and nobody in particular.

use chrono::{DateTime, Utc};

use super::{App, Error};
use crate::{
    discord::{post, texts::posts},
    domain::round::{AskedTeam, Round},
    store::{cause::Cause, outbox::NewMessage},
};

/// Reminds the teams of rounds that are half over.
pub async fn half_way(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    for round in app.store.rounds_in_hand().await? {
        if round.takes_answers(now) && !round.reminded && round.reminds_at() <= now {
            let reminders: Vec<NewMessage> = round.teams.iter().map(|team| reminder(&round, team)).collect();
            app.store.reminded(round.id, &reminders).await?;
        }
    }
    Ok(())
}

fn reminder(round: &Round, team: &AskedTeam) -> NewMessage {
    NewMessage::new(
        Cause::Reminder(round.id, team.id),
        team.channel,
        post::plain(posts::reminder(round, team)),
    )
}
