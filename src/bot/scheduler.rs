//! The two loops that run beside the gateway: what is due is done, and messages are sent.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;
use tracing::error;

use super::RETRY;
use crate::flow::{self, Ahead, App, deliver};

/// One round of the scheduler's loop.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beat {
    /// When it was done.
    pub at: DateTime<Utc>,
    /// When something is due next; not after `at` while there are messages to send.
    pub wake: DateTime<Utc>,
}

/// Does what is due, again and again, and finishes what it has in hand when told to stop.
pub(super) async fn scheduler(app: &App, beats: &watch::Sender<Beat>, mut stopped: watch::Receiver<bool>) {
    let mut last = DateTime::UNIX_EPOCH;
    while !*stopped.borrow() {
        let now = app.clock.now();
        if now < last
            && let Err(error) = app.store.wait_no_longer(now).await
        {
            error!(
                error = &error as &dyn std::error::Error,
                "the clock went back, and messages wait too long"
            );
        }
        last = now;
        let ahead = flow::tick(app, now).await.unwrap_or_else(|error| {
            error!(error = &error as &dyn std::error::Error, "could not do all that was due");
            Ahead { step: now + TimeDelta::from_std(RETRY).unwrap_or_default(), message: None }
        });
        let wake = ahead.message.map_or(ahead.step, |message| message.min(ahead.step));
        beats.send_replace(Beat { at: now, wake });
        let mail_waits = ahead.message.is_some_and(|message| message <= now);
        if mail_waits {
            app.mail.notify_one();
        }
        tokio::select! {
            () = app.clock.sleep(now, if mail_waits { ahead.step } else { wake }) => {}
            () = app.wake.notified() => {}
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// Sends messages whenever there are some, beside the scheduler: what is due does not wait for Discord's
/// limits, nor for a channel that does not answer.
pub(super) async fn courier(app: &App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        tokio::select! {
            () = app.mail.notified() => {}
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
        if let Err(error) = deliver::messages(app, &stopped).await {
            error!(error = &error as &dyn std::error::Error, "could not send all messages");
            tokio::select! {
                () = app.clock.pause(RETRY) => {}
                _ = stopped.wait_for(|stopped| *stopped) => {}
            }
        }
        // What is due next depends on what is out.
        app.wake.notify_one();
    }
}
