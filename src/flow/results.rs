//! What was shared with a team, again, for somebody who belongs to it.

use super::{
    App, Error, Member, Refusal,
    report::{Page, Printed},
};
use crate::domain::{
    ScheduleId,
    round::{RoundState, Seat},
};

/// The latest results that each schedule shared with the teams of a person.
///
/// # Errors
/// A refusal when there are none.
pub async fn of(app: &App, member: &Member) -> Result<Vec<Page>, Error> {
    let mut seen: Vec<ScheduleId> = Vec::new();
    let mut pages = Vec::new();
    for round in app.store.rounds_of(member.guild).await? {
        let was_shared = round.shared && round.state == RoundState::Reported && !round.forgotten;
        if !was_shared || seen.contains(&round.schedule) {
            continue;
        }
        let Seat::In { team, .. } = round.seat(&member.roles) else { continue };
        seen.push(round.schedule);
        let printed = Printed::of(&app.store, &round).await?;
        pages.push(Page::shared(&round, team, &printed).await?);
    }
    if pages.is_empty() { Err(Refusal::NothingShared.into()) } else { Ok(pages) }
}
