//! The command line and the environment, read once and turned into values that
//! cannot be wrong.

use std::{
    env, fs,
    net::SocketAddr,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use clap::{Args, Parser, Subcommand};

use crate::domain::{survey::Survey, survey_file};

mod survey_folder;
mod token;

pub use survey_folder::{FoundSurvey, described, read_surveys};
pub use token::Token;

/// Asks a team a few short questions on a schedule, forgets who said what, and tells
/// leadership what changed beyond chance.
#[derive(Debug, Parser)]
#[command(name = "candor", version)]
pub struct Cli {
    /// What is common to all commands.
    #[command(flatten)]
    pub options: Options,
    /// What to do; `run` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot
    Run,
    /// Tell the whole story on a local stand-in for Discord, without an account
    #[cfg(feature = "demo")]
    Demo(DemoOptions),
    /// Run the bot on a clock that is set through standard input: each line a time such as
    /// 2026-03-02T10:00:00Z; it stops when there are no more
    #[cfg(feature = "demo")]
    #[command(hide = true)]
    RunByHand,
    /// Check the surveys and the configuration, the token's form among it, without any network
    Check {
        /// A folder with surveys, or one file, and nothing else; all surveys and settings when left out
        dir: Option<PathBuf>,
    },
    /// Prove what the data folder holds about answers, without changing it; the bot may be running
    Audit {
        /// Print JSON, for programs
        #[arg(long)]
        json: bool,
    },
    /// Copy the main database to a new file, without the answers of open rounds; the bot may be running
    Backup {
        /// The file to write
        file: PathBuf,
    },
    /// Print what was printed of past rounds as a table; the bot may be running
    Export {
        /// For spreadsheets or for programs
        #[arg(long, default_value = "csv", value_parser = ["csv", "json"])]
        format: String,
    },
    /// Draw pictures of every state there is, to be looked at
    #[command(hide = true)]
    ChartGallery {
        /// The folder to write to
        dir: PathBuf,
    },
    /// Put a backup in the place of the main database, keeping what was there; the bot must not be running
    Restore {
        /// The backup
        file: PathBuf,
    },
}

/// How the demo runs.
#[cfg(feature = "demo")]
#[derive(Clone, Debug, Args)]
pub struct DemoOptions {
    /// How many weekly rounds to play; verdicts begin with the fourth
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=52))]
    pub rounds: u32,
    /// Write each summary to this folder, as round-NN.md and round-NN.png
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// The seed of the simulated people
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Settings, each a flag and an environment variable.
#[derive(Debug, Args)]
pub struct Options {
    /// The bot's token; others on this machine can see a flag, so better use the variable or a file
    #[arg(long, global = true, env = "DISCORD_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// A file that holds the token
    #[arg(long, global = true, env = "DISCORD_TOKEN_FILE")]
    token_file: Option<PathBuf>,
    /// Where everything is kept
    #[arg(long, global = true, env = "CANDOR_DATA", default_value = "./data")]
    data: PathBuf,
    /// Where the keys of open rounds are kept, best in memory
    #[arg(long, global = true, env = "CANDOR_RUNTIME")]
    runtime: Option<PathBuf>,
    /// A folder with further surveys
    #[arg(long, global = true, env = "CANDOR_SURVEYS")]
    surveys: Option<PathBuf>,
    /// Discord's address
    #[arg(long, global = true, env = "CANDOR_DISCORD_URL", default_value = "https://discord.com")]
    discord_url: String,
    /// An address such as 127.0.0.1:9090 for /healthz and /metrics; off when left out
    #[arg(long, global = true, env = "CANDOR_HTTP")]
    http: Option<String>,
    /// What to log, such as: info, candor=debug
    #[arg(long, global = true, env = "CANDOR_LOG", default_value = "info")]
    log: String,
    /// How to log
    #[arg(long, global = true, env = "CANDOR_LOG_FORMAT", default_value = "text", value_name = "text|json")]
    log_format: String,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Everything the bot needs to know to run.
#[derive(Debug)]
pub struct Config {
    /// The bot's token.
    pub token: Token,
    /// Discord's address.
    pub discord_url: String,
    /// Where everything is kept.
    pub data: PathBuf,
    /// Where the keys of open rounds are kept.
    pub runtime: PathBuf,
    /// The shipped surveys and the operator's own.
    pub surveys: Vec<Survey>,
    /// Where `/healthz` and `/metrics` are served, if anywhere.
    pub http: Option<SocketAddr>,
    /// How long the gateway may be silent before the watchdog gives up.
    pub patience: std::time::Duration,
}

/// What is wrong with the configuration, and how to mend it: one line each.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct BadConfig(pub Vec<String>);

impl Options {
    /// Reads and checks everything that running takes.
    ///
    /// # Errors
    /// Each thing that is wrong, with how to mend it.
    pub fn config(&self) -> Result<Config, BadConfig> {
        Ok(Config {
            token: self.token()?,
            discord_url: self.discord_url()?,
            surveys: self.surveys()?.into_iter().map(|found| found.survey).collect(),
            http: self.http()?,
            data: self.data.clone(),
            runtime: self.runtime(),
            patience: std::time::Duration::from_mins(3),
        })
    }

    /// Where everything is kept.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// What to log and how.
    pub fn log(&self) -> Result<(&str, LogFormat), BadConfig> {
        let format = match self.log_format.as_str() {
            "text" => LogFormat::Text,
            "json" => LogFormat::Json,
            other => return Err(bad(format!("CANDOR_LOG_FORMAT is {other:?}: write text or json"))),
        };
        Ok((&self.log, format))
    }

    /// The shipped surveys and those of the configured folder.
    pub fn surveys(&self) -> Result<Vec<FoundSurvey>, BadConfig> {
        let shipped = survey_file::shipped();
        let own = match self.surveys.as_ref().filter(|path| !path.as_os_str().is_empty()) {
            Some(folder) => read_surveys(folder)?,
            None => Vec::new(),
        };
        let own: Vec<FoundSurvey> =
            own.into_iter().filter(|found| !shipped.contains(&found.survey)).collect();
        Ok(shipped.into_iter().map(FoundSurvey::without_remarks).chain(own).collect())
    }

    fn token(&self) -> Result<Token, BadConfig> {
        const PORTAL: &str = "https://discord.com/developers/applications";
        let (name, text) = match (&self.token, &self.token_file) {
            (Some(token), _) if !token.trim().is_empty() => ("DISCORD_TOKEN", token.clone()),
            (_, Some(file)) => {
                let text = fs::read_to_string(file).map_err(|error| {
                    bad(format!("DISCORD_TOKEN_FILE: cannot read {}: {error}", file.display()))
                })?;
                ("DISCORD_TOKEN_FILE", text)
            }
            _ => {
                return Err(bad(format!(
                    "DISCORD_TOKEN is not set: copy the bot's token from {PORTAL}, or run `candor demo`, which needs none"
                )));
            }
        };
        let wrong = || bad(format!("{name} does not hold a token: copy it again from {PORTAL}"));
        Token::new(&text).ok_or_else(wrong)
    }

    fn discord_url(&self) -> Result<String, BadConfig> {
        let url = self.discord_url.trim_end_matches('/');
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let fits = host.is_some_and(|host| !host.is_empty() && host.bytes().all(|b| b.is_ascii_graphic()));
        if fits {
            Ok(url.to_owned())
        } else {
            Err(bad(format!("CANDOR_DISCORD_URL is {url:?}: write an address such as https://discord.com")))
        }
    }

    fn http(&self) -> Result<Option<SocketAddr>, BadConfig> {
        let Some(text) = self.http.as_deref().filter(|text| !text.is_empty()) else { return Ok(None) };
        let address = text.parse();
        address
            .map(Some)
            .map_err(|_| bad(format!("CANDOR_HTTP is {text:?}: write an address such as 127.0.0.1:9090")))
    }

    /// The runtime folder: as configured, else the first place in memory there is.
    #[expect(clippy::disallowed_methods, reason = "this file reads the environment, once")]
    pub fn runtime(&self) -> PathBuf {
        let uid = fs::metadata("/proc/self").map(|me| me.uid()).unwrap_or_default();
        let session = env::var("XDG_RUNTIME_DIR").ok().filter(|path| Path::new(path).is_dir());
        let shared = Path::new("/dev/shm").is_dir().then(|| PathBuf::from(format!("/dev/shm/candor-{uid}")));
        let in_memory = session.map(|path| Path::new(&path).join("candor")).or(shared);
        let chosen = self.runtime.clone().filter(|path| !path.as_os_str().is_empty());
        chosen.or(in_memory).unwrap_or_else(|| self.data.join("keys"))
    }
}

impl Config {
    /// Whether the keys of open rounds lie on the same disk as the answers.
    pub fn keys_beside_answers(&self) -> bool {
        self.runtime.starts_with(&self.data)
    }
}

fn bad(line: impl Into<String>) -> BadConfig {
    BadConfig(vec![line.into()])
}
