//! Delivering: empties the outbox, each message once, however often it has to be tried.

use std::{collections::HashSet, sync::atomic::Ordering};

use tokio::{sync::watch, task::JoinSet};

use super::{App, Error, close};
use crate::domain::{ChannelId, UserId};

mod post;

use post::{Gone, Post};

/// How many messages are on their way at a time: as many as leave in a third of a second, which is longer
/// than Discord mostly takes to answer, and not so long that what people ask for meanwhile has to wait.
const AT_ONCE: usize = 16;

/// A channel, or somebody who is told directly: there messages go one at a time, in order.
type Lane = (ChannelId, Option<UserId>);

/// Sends what may go out now, until nothing is left or the bot is `stopped`. Channels do not wait for
/// each other, and no server for all of another; within a channel the order is kept.
pub async fn messages(app: &App, stopped: &watch::Receiver<bool>) -> Result<(), Error> {
    let mut on_their_way = OnTheirWay::default();
    let mut outcome = Ok(());
    loop {
        if outcome.is_ok() && !*stopped.borrow() && on_their_way.has_room() {
            outcome = on_their_way.take_more(app).await;
        }
        let sent = tokio::select! {
            sent = on_their_way.next() => sent,
            // There are more, which need not wait for what is on its way.
            () = app.mail.notified(), if on_their_way.has_room() => continue,
        };
        let Some(sent) = sent else { break };
        match sent {
            Ok(Gone::ToForget) => app.log_is_full.store(true, Ordering::Relaxed),
            Ok(Gone::Nothing) => {}
            Err(error) => outcome = Err(error),
        }
    }
    // What is out, or given up, must not linger in the log.
    close::empty_the_log(app).await?;
    outcome
}

/// Messages that are being sent.
#[derive(Default)]
struct OnTheirWay {
    lanes: HashSet<Lane>,
    tasks: JoinSet<(Lane, Result<Gone, Error>)>,
}

impl OnTheirWay {
    /// Whether it is worth looking for more.
    fn has_room(&self) -> bool {
        self.tasks.len() <= AT_ONCE / 2
    }

    async fn take_more(&mut self, app: &App) -> Result<(), Error> {
        // Of those found, as many as are on their way may have to wait for them.
        let most = u32::try_from(AT_ONCE + self.tasks.len()).unwrap_or(u32::MAX);
        for message in app.store.outgoing(app.clock.now(), most).await? {
            let lane = (message.channel, message.recipient);
            if self.tasks.len() < AT_ONCE && self.lanes.insert(lane) {
                let post = Post::new(app);
                self.tasks.spawn(async move { (lane, post.deliver(&message).await) });
            }
        }
        Ok(())
    }

    /// Waits for the next one to be there or not; `None` when none is on its way.
    async fn next(&mut self) -> Option<Result<Gone, Error>> {
        match self.tasks.join_next().await? {
            Ok((lane, sent)) => {
                self.lanes.remove(&lane);
                Some(sent)
            }
            Err(error) => Some(Err(error.into())),
        }
    }
}
