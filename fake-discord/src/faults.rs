//! Faults a test asks for: the next request of a route goes wrong in a chosen way.

use std::time::Duration;

/// Which requests a fault is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// `POST /channels/{id}/messages`
    PostMessage,
    /// `PATCH /channels/{id}/messages/{id}`, and edits through an interaction's token.
    EditMessage,
    /// `POST /channels/{id}/messages/{id}/threads`
    StartThread,
    /// `POST /interactions/{id}/{token}/callback`
    Callback,
    /// `GET /guilds/{id}/roles/member-counts`
    MemberCounts,
    /// `GET /gateway` and `GET /gateway/bot`; for the socket itself see [`crate::Gateway`].
    Gateway,
    /// Everything below `/applications/{id}/commands` and its like for one guild.
    Commands,
    /// Whatever comes next.
    Any,
}

/// How a request goes wrong. None of these counts as a violation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// 429, though the bot did nothing wrong.
    RateLimited {
        /// When to try again.
        retry_after: Duration,
        /// Whether it is the limit over all routes.
        global: bool,
    },
    /// 500, and nothing is done.
    ServerError,
    /// The work is done, and the connection is cut before the answer.
    StoredThenDropped,
    /// Nothing is done, and the connection is cut.
    Dropped,
    /// Nothing is done, and no answer ever comes.
    Silent,
}

/// The faults still to come, first asked first served.
#[derive(Default)]
pub(crate) struct Faults {
    to_come: Vec<(Route, Fault)>,
    /// How many requests met one.
    pub(crate) met: usize,
}

impl Faults {
    pub(crate) fn add(&mut self, route: Route, fault: Fault) {
        self.to_come.push((route, fault));
    }

    /// The fault for a request of this route, which is then used up.
    pub(crate) fn take(&mut self, route: Option<Route>) -> Option<Fault> {
        let meant = |wanted: Route| wanted == Route::Any || Some(wanted) == route;
        let at = self.to_come.iter().position(|(wanted, _)| meant(*wanted))?;
        self.met += 1;
        Some(self.to_come.remove(at).1)
    }

    pub(crate) fn count(&self) -> usize {
        self.to_come.len()
    }

    pub(crate) fn clear(&mut self) {
        self.to_come.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_hits_its_route_once() {
        let mut faults = Faults::default();
        faults.add(Route::Callback, Fault::Dropped);
        faults.add(Route::Any, Fault::ServerError);
        assert_eq!(faults.take(Some(Route::PostMessage)), Some(Fault::ServerError));
        assert_eq!(faults.take(Some(Route::Callback)), Some(Fault::Dropped));
        assert_eq!(faults.take(None), None);
    }
}
