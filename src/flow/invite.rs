//! Inviting: one message in each team's channel, once the round can keep answers.

use chrono::{DateTime, Utc};
use tracing::{error, info};

use super::{App, Error};
use crate::{
    discord::post,
    domain::{
        ChannelId, GuildId, UserId,
        round::{AskedTeam, Round, RoundState},
    },
    store::{cause::Cause, outbox::NewMessage},
};

/// Stands for the channel of a direct message until it goes out.
const DIRECT: ChannelId = ChannelId(0);

/// Makes the files of new rounds and tells their teams. One round's trouble does not
/// hold up the others.
pub async fn the_uninvited(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    let rounds = app.store.rounds_in_hand().await?.into_iter();
    for round in rounds.filter(|round| round.state == RoundState::Opening) {
        if let Err(error) = invite(app, &round, now).await {
            error!(round.id = %round.id, error = &error as &dyn std::error::Error, "could not invite to round {}", round.id);
        }
    }
    Ok(())
}

async fn invite(app: &App, round: &Round, now: DateTime<Utc>) -> Result<(), Error> {
    if now >= round.closes_at {
        // Too late to ask anybody: it goes straight on to its close.
        return Ok(app.store.invited(round.id, None, &[]).await?);
    }
    let key = app.open_rounds.prepare(round.id).await?;
    let mut invitations: Vec<NewMessage> = round.teams.iter().map(|team| invitation(round, team)).collect();
    // Whether these people are asked in this round is found out when their message goes out.
    for person in app.store.want_direct_messages(round.guild).await? {
        invitations.push(direct(round.guild, Cause::Direct(round.id, person), person));
    }
    app.store.invited(round.id, Some(key), &invitations).await?;
    let people: u32 = round.teams.iter().map(|team| team.roster).sum();
    info!(round.id = %round.id, "invited {people} people to round {}", round.id);
    Ok(())
}

/// A direct message; what it says is decided when it goes out.
pub(super) fn direct(guild: GuildId, cause: Cause, person: UserId) -> NewMessage {
    NewMessage { recipient: Some(person), ..NewMessage::new(guild, cause, DIRECT, String::new()) }
}

fn invitation(round: &Round, team: &AskedTeam) -> NewMessage {
    let cause = Cause::Invitation(round.id, team.id);
    let message = NewMessage::new(round.guild, cause, team.channel, post::invitation(round, team));
    NewMessage { not_before: Some(team.opens_at), ..message }
}
