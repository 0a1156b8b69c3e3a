//! Who leads: whoever reads what leadership reads, as a press shows.

use crate::{
    domain::{ChannelId, GuildId, PromiseId, RoundId, round::Round},
    flow::{App, Error},
};

/// Whether who reads a channel leads the teams of a round: its summary went there, and no team is asked there.
pub async fn leads_round(
    app: &App,
    guild: GuildId,
    channel: ChannelId,
    round: RoundId,
) -> Result<bool, Error> {
    let round = app.store.round(round).await?.filter(|round| round.guild == guild);
    Ok(round.is_some_and(|round| is_leaderships(&round, channel)))
}

/// Whether who reads a channel leads teams to which something was promised.
pub async fn leads_promise(
    app: &App,
    guild: GuildId,
    channel: ChannelId,
    promise: PromiseId,
) -> Result<bool, Error> {
    let promises = app.store.chronicle(guild).await?.promises;
    let Some(promise) = promises.into_iter().find(|it| it.id == promise) else { return Ok(false) };
    let asks = |round: &Round| round.teams.iter().any(|team| promise.concerns(&[team.id]));
    let rounds = app.store.rounds_of(guild).await?;
    Ok(rounds.iter().any(|round| asks(round) && is_leaderships(round, channel)))
}

fn is_leaderships(round: &Round, channel: ChannelId) -> bool {
    round.report_to == channel && round.teams.iter().all(|team| team.channel != channel)
}
