//! Closing: the answers become a release, then the file and the key that held them
//! are destroyed. Each step may run again after a crash between any two lines.

use std::{sync::atomic::Ordering, time::Duration};

use chrono::{DateTime, Utc};
use tracing::{error, info, warn};

use super::{App, Error};
use crate::{
    discord::{post, report, texts},
    domain::{
        comment_batch::{self, Batch},
        disclosure::{self, Release},
        round::{AskedTeam, Round, RoundState},
    },
    store::{cause::Cause, outbox::NewMessage},
};

/// How often the log is asked to empty itself, 20 ms apart, while a reader holds on to it.
const PATIENCE: usize = 10;

/// Closes what is over. One round's trouble does not hold up the others.
pub async fn expired_rounds(app: &App, now: DateTime<Utc>) -> Result<(), Error> {
    for round in app.store.rounds_in_hand().await? {
        if let Err(error) = close_if_over(app, &round, now).await {
            error!(round.id = %round.id, error = &error as &dyn std::error::Error, "could not close round {}", round.id);
        }
    }
    tidy(app).await;
    Ok(())
}

/// Forgets the answers of closed rounds. What fails now is tried again.
async fn tidy(app: &App) {
    if let Err(error) = sweep(app).await {
        error!(error = &error as &dyn std::error::Error, "could not remove the answers of a closed round");
    }
    if let Err(error) = empty_the_log(app).await {
        error!(error = &error as &dyn std::error::Error, "could not empty the write-ahead log");
    }
}

/// Removes files and keys that no open round needs: at the start, before anybody can press
/// anything, and whenever a round has closed or removing has failed before.
pub async fn sweep(app: &App) -> Result<(), Error> {
    let needed = app.store.rounds_with_answers().await?;
    for found in app.open_rounds.found()? {
        if !needed.contains(&found) {
            app.open_rounds.destroy(found).await?;
        }
    }
    let left_behind = app.open_rounds.left_behind();
    if !left_behind.is_empty() {
        app.open_rounds.destroy_retired(&left_behind, &app.store.retired_keys().await?)?;
    }
    Ok(())
}

async fn close_if_over(app: &App, round: &Round, now: DateTime<Utc>) -> Result<(), Error> {
    match round.state {
        RoundState::Opening | RoundState::Closed | RoundState::Reported => Ok(()),
        RoundState::Open if now < round.closes_at => close_if_lost(app, round, now).await,
        RoundState::Open | RoundState::Closing => close(app, round, now).await,
    }
}

/// Without its key nobody can change an answer any more, and no second key is ever made.
async fn close_if_lost(app: &App, round: &Round, now: DateTime<Utc>) -> Result<(), Error> {
    if app.open_rounds.find(round.id).await?.is_some() {
        return Ok(());
    }
    warn!(round.id = %round.id, "the key or the file of round {} is lost; closing it early", round.id);
    let notice = post::plain(texts::posts::round_lost(round));
    let notice = NewMessage::new(round.guild, Cause::Lost(round.id), round.report_to, notice);
    app.store.post(&notice).await?;
    close(app, round, now).await
}

async fn close(app: &App, round: &Round, now: DateTime<Utc>) -> Result<(), Error> {
    app.store.start_closing(round.id, now).await?;
    // When it closed may have changed just now.
    let Some(round) = app.store.round(round.id).await? else { return Ok(()) };
    keep(app, &round).await?;
    info!(round.id = %round.id, "closed round {}", round.id);
    Ok(())
}

/// Turns the answers into what is printed, and keeps that.
async fn keep(app: &App, round: &Round) -> Result<(), Error> {
    let collected = app.open_rounds.collect(round).await?;
    let release = disclosure::release(&collected.teams, &round.groups, &round.questionnaire, round.min_group);
    let mut comments = app.store.waiting_comments(round.schedule, round.report_to).await?;
    comments.extend(collected.comments);
    let home = |team| round.home(team);
    let sorted = comment_batch::sort_out(comments, &release, &round.groups, home, round.number);
    let messages = messages(round, &release, &sorted.batches);
    app.store.close_round(round, &release, &sorted.waiting, &messages).await?;
    app.log_is_full.store(true, Ordering::Relaxed);
    Ok(())
}

/// Empties the main database's write-ahead log when something in it was deleted. While a
/// reader holds on to it, this is left to the next round of the scheduler's loop.
pub(super) async fn empty_the_log(app: &App) -> Result<(), Error> {
    for _ in 0..PATIENCE {
        // Cleared first: what is deleted from now on sets it again.
        if !app.log_is_full.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let emptied = app.store.empty_the_log().await;
        if matches!(emptied, Ok(true)) {
            return Ok(());
        }
        app.log_is_full.store(true, Ordering::Relaxed);
        emptied?;
        app.clock.pause(Duration::from_millis(20)).await;
    }
    warn!("the write-ahead log is in use and could not be emptied yet");
    Ok(())
}

/// The invitations lose their buttons, and comments that may be shown are posted.
fn messages(round: &Round, release: &Release, batches: &[Batch]) -> Vec<NewMessage> {
    let ends = round.teams.iter().map(|team| invitation_closed(round, team));
    let batches = batches.iter().enumerate();
    ends.chain(batches.flat_map(|(number, batch)| comments(round, release, number, batch))).collect()
}

fn invitation_closed(round: &Round, team: &AskedTeam) -> NewMessage {
    let end = Cause::End(round.id, team.id);
    let edit = NewMessage::new(round.guild, end, team.channel, post::invitation_closed(round, team));
    NewMessage { edits: Some(Cause::Invitation(round.id, team.id)), ..edit }
}

/// Comments go below the summary of those they come from.
fn comments(round: &Round, release: &Release, number: usize, batch: &Batch) -> Vec<NewMessage> {
    let cell = release.cells.iter().find(|cell| cell.node == batch.node).filter(|_| batch.cells == 1);
    let (whose, above) = match cell {
        Some(cell) => {
            let whose = texts::cell_name(round.language, round, cell.node, &cell.teams);
            (Some(whose), Cause::Summary(round.id, cell.node))
        }
        None => (round.name(batch.node).map(str::to_owned), Cause::Overview(round.id, 0)),
    };
    let parts = report::comments(round, whose.as_deref(), &batch.comments).into_iter().enumerate();
    let message = |(part, text)| {
        let cause = Cause::Comments(round.id, number, part);
        let message = NewMessage::new(round.guild, cause, round.report_to, post::plain(text));
        NewMessage { thread: Some(above), ..message }
    };
    parts.map(message).collect()
}

#[cfg(test)]
mod tests;
