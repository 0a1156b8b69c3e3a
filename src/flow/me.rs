//! What somebody may see and do about themselves: their wish, their open ballots, being forgotten.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Utc};

use super::{App, Error, Member, Refusal, answer, answer::Seat, close};
use crate::{
    discord::custom_id::AboutMe,
    domain::{RoundId, language::Language},
    store::answers::Kept,
};

/// What is stored about a person, and the rounds that are open for them.
#[derive(Debug)]
pub struct Stored {
    /// The language in which they asked to be invited by direct message, if they did.
    pub wish: Option<Language>,
    /// Their places in open rounds.
    pub seats: Vec<Seat>,
}

/// Looks up what is stored about a person.
pub async fn stored(app: &App, member: &Member, now: DateTime<Utc>) -> Result<Stored, Error> {
    Ok(Stored {
        wish: app.store.wants_direct_messages(member.guild, member.user).await?,
        seats: answer::open_seats(app, member, now).await?,
    })
}

/// Does what a button of `/pulse me` says.
///
/// # Errors
/// A refusal when a round was just closing, so that answers in it could not be withdrawn.
pub async fn act(app: &App, member: &Member, wish: AboutMe, now: DateTime<Utc>) -> Result<(), Error> {
    match wish {
        AboutMe::InviteMe => {
            let language = member.language(app).await?;
            app.store.wish_direct_messages(member.guild, member.user, language).await?;
        }
        AboutMe::DoNotInviteMe => forget(app, member).await?,
        AboutMe::Withdraw => withdraw(app, member, now).await?,
        AboutMe::Forget => {
            forget(app, member).await?;
            withdraw(app, member, now).await?;
        }
    }
    Ok(())
}

/// Forgets what is stored about a person, in the database's log as well.
async fn forget(app: &App, member: &Member) -> Result<(), Error> {
    app.store.forget_person(member.guild, member.user).await?;
    app.log_is_full.store(true, Ordering::Relaxed);
    close::empty_the_log(app).await
}

/// Withdraws from every open round of the server, whatever roles the person has by now.
async fn withdraw(app: &App, member: &Member, now: DateTime<Utc>) -> Result<(), Error> {
    let mut too_late = None;
    for round in app.store.rounds_in_hand().await? {
        if round.guild == member.guild && round.takes_answers(now) {
            let questions = round.questionnaire.questions.len();
            match withdraw_from(app, member, round.id, questions).await? {
                Kept::Saved => {}
                Kept::TooLate => too_late = Some(round.closes_at.min(now)),
            }
        }
    }
    too_late.map_or(Ok(()), |closed| Err(Refusal::TooLateToWithdraw(closed).into()))
}

async fn withdraw_from(app: &App, member: &Member, round: RoundId, questions: usize) -> Result<Kept, Error> {
    let Some(open) = app.open_rounds.find(round).await? else { return Ok(Kept::TooLate) };
    Ok(open.withdraw(&open.key().ballot(member.user, questions)).await?)
}
