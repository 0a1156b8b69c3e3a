//! Reminding: once, the whole team in its channel and nobody in particular, and those who asked for
//! direct messages and have not answered.

use chrono::{DateTime, Utc};

use super::{App, Error, invite::direct};
use crate::{
    discord::{post, texts::posts},
    domain::round::{AskedTeam, Round},
    store::{cause::Cause, outbox::NewMessage},
};

/// Hands out the reminders of rounds whose first team is to be reminded; each goes out at its hour.
pub async fn the_teams(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    for round in app.store.rounds_in_hand().await? {
        let is_time = round.reminds_at().is_some_and(|at| at <= now);
        if round.takes_answers(now) && !round.reminded && is_time {
            let mut reminders: Vec<NewMessage> =
                round.teams.iter().filter_map(|team| reminder(&round, team)).collect();
            // Whether they have answered, or are asked at all, is found out when their message goes out.
            for person in app.store.want_direct_messages(round.guild).await? {
                reminders.push(direct(round.guild, Cause::DirectReminder(round.id, person), person));
            }
            app.store.reminded(round.id, &reminders).await?;
        }
    }
    Ok(())
}

fn reminder(round: &Round, team: &AskedTeam) -> Option<NewMessage> {
    let body = post::plain(posts::reminder(round, team));
    let cause = Cause::Reminder(round.id, team.id);
    let message = NewMessage::new(round.guild, cause, team.channel, body);
    Some(NewMessage { not_before: Some(team.reminds_at?), ..message })
}
