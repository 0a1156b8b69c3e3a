//! The one place where the server and the handles of tests meet: the world, its lock, and the bell
//! that rings when it changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::schema::Schema;
use crate::settings::Settings;
use crate::world::World;

/// Shared by every handle and every request.
pub(crate) struct Hub {
    world: Mutex<World>,
    changes: watch::Sender<()>,
    pub(crate) schema: Option<Schema>,
    pub(crate) port: u16,
}

impl Hub {
    pub(crate) fn new(settings: Settings, schema: Option<Schema>, port: u16) -> Arc<Self> {
        Arc::new(Self {
            world: Mutex::new(World::new(settings, port)),
            changes: watch::channel(()).0,
            schema,
            port,
        })
    }

    /// The world, to look at.
    ///
    /// A test that panicked while it held the lock has failed already; the others may go on.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the world and wakes everybody who waits for something in it.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let made = change(&mut self.world());
        self.changes.send_replace(());
        made
    }

    /// Waits until `look` finds what it is after. Looks again only when something changed.
    pub(crate) async fn until<T>(&self, mut look: impl FnMut(&mut World) -> Option<T>) -> T {
        let mut changes = self.changes.subscribe();
        loop {
            let found = look(&mut self.world());
            if let Some(found) = found {
                return found;
            }
            changes.changed().await.expect("the hub holds the sender");
        }
    }
}
