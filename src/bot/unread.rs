//! Interactions that cannot be read. Serenity drops them with a word in its debug log; here they are
//! counted, and what they hold is left alone.

use std::sync::{Arc, atomic::Ordering};

use serenity::{
    all::{Context, Event, RawEventHandler},
    async_trait,
};
use tracing::warn;

use crate::flow::App;

pub(super) struct Unread {
    pub(super) app: Arc<App>,
}

#[async_trait]
impl RawEventHandler for Unread {
    async fn raw_event(&self, _: Context, event: Event) {
        if let Event::Unknown(event) = event
            && event.kind == "INTERACTION_CREATE"
        {
            self.app.unread.fetch_add(1, Ordering::Relaxed);
            warn!("an interaction could not be read; whoever made it is told by Discord that it failed");
        }
    }
}
