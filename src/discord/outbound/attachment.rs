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

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    use super::*;

    /// A host that answers once, with this.
    async fn host(answer: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        #[expect(clippy::disallowed_methods, reason = "it ends with the test")]
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(&answer).await;
        });
        format!("http://{address}")
    }

    #[tokio::test]
    async fn files_come_from_discord_and_from_nowhere_else() {
        let discord = Outbound::new("https://discord.com", "token").unwrap();
        for url in [
            "http://169.254.169.254/latest",
            "https://cdn.discordapp.com.evil.example/x",
            "http://cdn.discordapp.com/x",
            "https://evil.example/https://cdn.discordapp.com/x",
            "file:///etc/passwd",
            "",
        ] {
            let refused = discord.file(url, 10).await;
            assert!(
                matches!(&refused, Err(NoFile::Unreachable(why)) if why.contains("not where Discord")),
                "{url}: {refused:?}"
            );
        }
    }

    #[tokio::test]
    async fn no_file_leads_elsewhere_or_is_read_for_ever() {
        let moved = b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n";
        let base = host(moved.to_vec()).await;
        let found = Outbound::new(&base, "token").unwrap().file(&format!("{base}/x"), 10).await;
        assert_eq!(found, Err(NoFile::Unreachable("status 302 Found".into())));

        let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
        long.resize(1_000_000, b'x');
        let base = host(long).await;
        let found = Outbound::new(&base, "token").unwrap().file(&format!("{base}/x"), 10).await;
        assert_eq!(found, Err(NoFile::TooLarge));
    }
}
