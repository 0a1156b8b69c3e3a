//! What the bot asked for, and what it should not have.

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, …
    pub method: String,
    /// Below `/api/v10`.
    pub path: String,
    /// The HTTP status, or 0 when a fault left the request without an answer.
    pub status: u16,
}

/// The log of a server.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) requests: Vec<Request>,
    pub(crate) violations: Vec<String>,
    /// How many messages the bot tried to post.
    pub(crate) posts: usize,
}

impl Log {
    pub(crate) fn count(&self, statuses: &[u16]) -> usize {
        let counted = self.requests.iter().filter(|request| statuses.contains(&request.status));
        counted.count()
    }
}
