//! Files that people send along with a command, from where Discord keeps them.

use super::{Outbound, failure::network};

/// Where Discord keeps files.
const HOSTS: [&str; 2] = ["https://cdn.discordapp.com/", "https://media.discordapp.net/"];

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFile {
    /// It is larger than it may be.
    #[error("the file is too large")]
    TooLarge,
    /// It is not to be had, or not where Discord keeps files.
    #[error("the file cannot be fetched: {0}")]
    Unreachable(String),
}

impl Outbound {
    /// Fetches a file of at most `longest` bytes; no more than that is ever read.
    ///
    /// Only from where Discord keeps files, so that nobody can send the bot elsewhere.
    pub async fn file(&self, url: &str, longest: usize) -> Result<Vec<u8>, NoFile> {
        let unreachable = |error: reqwest::Error| NoFile::Unreachable(network(&error));
        let own_host = self.api.strip_suffix("api/v10").unwrap_or_default();
        if !HOSTS.iter().chain([&own_host]).any(|host| !host.is_empty() && url.starts_with(host)) {
            return Err(NoFile::Unreachable("it is not where Discord keeps files".into()));
        }
        // The token is for Discord's interface alone.
        let mut answer = self.http.get(url).send().await.map_err(unreachable)?;
        if !answer.status().is_success() {
            return Err(NoFile::Unreachable(format!("status {}", answer.status())));
        }
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(unreachable)? {
            if bytes.len() + part.len() > longest {
                return Err(NoFile::TooLarge);
            }
            bytes.extend_from_slice(&part);
        }
        Ok(bytes)
    }
}
