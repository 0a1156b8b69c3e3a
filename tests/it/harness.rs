//! A server with a team, a leadership channel and the bot, and a clock to move.

use std::{path::Path, time::Duration};

use candor::{
    bot::{Beat, Bot, Stop},
    clock::Clock,
    config::{Config, Token},
    domain::survey_file,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use fake_discord::{Channel, FakeDiscord, Guild, Message, Person, Reply, Role, Value};
use tempfile::TempDir;
use tokio::{
    sync::{oneshot, watch},
    task::JoinHandle,
};

/// Everything a test needs.
pub(crate) struct Pulse {
    pub(crate) discord: FakeDiscord,
    pub(crate) guild: Guild,
    pub(crate) atlas: Role,
    pub(crate) team: Channel,
    pub(crate) leadership: Channel,
    pub(crate) mia: Person,
    pub(crate) people: Vec<Person>,
    pub(crate) home: TempDir,
    data: std::path::PathBuf,
    time: watch::Sender<DateTime<Utc>>,
    bot: Option<Running>,
}

/// When tests begin: the morning of a Monday.
const START: &str = "2026-03-02 08:00";

struct Running {
    stop: oneshot::Sender<()>,
    beats: watch::Receiver<Beat>,
    task: JoinHandle<Result<(), Stop>>,
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc()
}

impl Pulse {
    /// A team of this size and the bot, on the morning of Monday, 2 March 2026.
    pub(crate) async fn of(size: usize) -> Self {
        let mut builder = FakeDiscord::builder().unhurried().patience(Duration::from_secs(30));
        if let Some(path) = std::env::var_os("DISCORD_OPENAPI") {
            builder = builder.openapi(path);
        }
        Self::on(builder.start().await, size).await
    }

    pub(crate) async fn on(discord: FakeDiscord, size: usize) -> Self {
        let pulse = Self::sharing_on(discord, size).await;
        // Most tests are about something else than what teams hear of their results.
        pulse.mia.runs("/pulse-admin settings set", &[("share-with-team", false.into())]).await;
        pulse
    }

    /// The same, where teams hear their results.
    pub(crate) async fn sharing(size: usize) -> Self {
        let mut builder = FakeDiscord::builder().unhurried().patience(Duration::from_secs(30));
        if let Some(path) = std::env::var_os("DISCORD_OPENAPI") {
            builder = builder.openapi(path);
        }
        let pulse = Self::sharing_on(builder.start().await, size).await;
        pulse.setup(&[]).await;
        pulse
    }

    async fn sharing_on(discord: FakeDiscord, size: usize) -> Self {
        let guild = discord.guild("Northwind");
        let atlas = guild.role("Atlas");
        let home = tempfile::tempdir().unwrap();
        let mut pulse = Self {
            data: home.path().join("data"),
            team: guild.channel("team-atlas"),
            leadership: guild.channel("leadership"),
            mia: guild.admin("mia"),
            people: (1..=size).map(|n| guild.member(&format!("member-{n}"), &[&atlas])).collect(),
            home,
            time: watch::channel(at(START)).0,
            bot: None,
            discord,
            guild,
            atlas,
        };
        pulse.set_clock(START);
        pulse.start().await;
        pulse
    }

    /// A team of this size for which `setup` was run, with the defaults.
    pub(crate) async fn set_up(size: usize) -> Self {
        let pulse = Self::of(size).await;
        let reply = pulse.setup(&[]).await;
        assert!(reply.text().contains("is set up"), "{}", reply.text());
        pulse
    }

    /// Runs `setup` for the team, with these options beside the required ones.
    pub(crate) async fn setup(&self, options: &[(&str, Value)]) -> Reply {
        let mut all: Vec<(&str, Value)> = vec![
            ("team", (&self.atlas).into()),
            ("ask-in", (&self.team).into()),
            ("report-to", (&self.leadership).into()),
        ];
        all.extend(options.iter().cloned());
        self.mia.runs("/pulse-admin setup", &all).await
    }

    pub(crate) fn config(&self) -> Config {
        Config {
            token: Token::new(&self.discord.token()).unwrap(),
            discord_url: self.discord.url(),
            data: self.data(),
            runtime: self.home.path().join("runtime"),
            surveys: survey_file::shipped(),
            http: None,
            patience: Duration::from_mins(1),
        }
    }

    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.data.clone()
    }

    /// Waits until the bot has written down that it was removed from the server. Nothing tells: its
    /// schedules just stop being due.
    pub(crate) async fn farewell_is_noted(&self) {
        let url = format!("sqlite://{}?mode=ro", self.data().join("candor.db").display());
        let database = sqlx::SqlitePool::connect(&url).await.unwrap();
        let left = async || {
            let row: (bool,) =
                sqlx::query_as("select left_at is not null from guild").fetch_one(&database).await.unwrap();
            row.0
        };
        let noted = async {
            while !left().await {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), noted)
            .await
            .expect("the bot hears that it was removed");
        database.close().await;
    }

    /// The bot that starts next works in another folder.
    pub(crate) fn move_data(&mut self, folder: &Path) {
        folder.clone_into(&mut self.data);
    }

    pub(crate) async fn start(&mut self) {
        let bot = Bot::new(self.config(), Clock::Manual(self.time.subscribe()));
        let (stop, stopped) = oneshot::channel();
        let beats = bot.beats();
        let identified = self.discord.gateway().identifies();
        #[expect(clippy::disallowed_methods, reason = "`stop` awaits it")]
        let task = tokio::spawn(bot.run(async {
            let _ = stopped.await;
        }));
        self.bot = Some(Running { stop, beats, task });
        self.discord.gateway().identified(identified + 1).await;
        self.discord.gateway().connected().await;
        self.discord.registered("pulse-admin").await;
        self.settled().await;
    }

    pub(crate) async fn stop(&mut self) {
        let bot = self.bot.take().expect("the bot runs");
        bot.stop.send(()).expect("the bot waits for its end");
        bot.task.await.unwrap().unwrap();
    }

    /// Stops the bot and starts it again on the same files.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
    }

    /// Moves the clock while the bot is not running.
    pub(crate) fn set_clock(&self, time: &str) {
        self.time.send_replace(at(time));
        self.discord.set_time(at(time));
    }

    /// Moves the clock and waits until everything due by then is done.
    pub(crate) async fn at(&self, time: &str) {
        self.set_clock(time);
        self.settled().await;
    }

    async fn settled(&self) {
        let now = *self.time.borrow();
        let mut beats = self.bot.as_ref().expect("the bot runs").beats.clone();
        beats.wait_for(|beat| beat.at == now && beat.wake > now).await.expect("the bot runs");
    }

    /// Presses through the questions of an invitation up to the closing card.
    pub(crate) async fn answers(person: &Person, invitation: &Message, scores: &[usize]) -> Message {
        let mut card = person.presses(invitation, "Answer").await.message();
        for score in scores {
            let label = card.rows[0][score - 1].label.clone();
            card = person.presses(&card, &label).await.message();
        }
        card
    }

    /// Everybody gives these answers.
    pub(crate) async fn everybody_answers(&self, invitation: &Message, scores: &[usize]) {
        for person in &self.people {
            Self::answers(person, invitation, scores).await;
        }
    }

    /// Ends the test: nothing that Discord would refuse, nothing that nobody read.
    pub(crate) async fn done(mut self) {
        if self.bot.is_some() {
            self.stop().await;
        }
        assert_eq!(self.discord.violations(), Vec::<String>::new());
        let unread: Vec<String> = self.discord.unread().iter().map(Message::render).collect();
        assert_eq!(unread, Vec::<String>::new(), "messages nobody read");
    }
}

/// A text without the line that names the next round, which a past one lacks when it is shown again.
pub(crate) fn without_next(text: &str) -> &str {
    text.rsplit_once("\n\nNext round: ").map_or(text, |(before, _)| before)
}

/// Whether `needle` occurs in any file below `folder`, and in which.
pub(crate) fn files_with(folder: &Path, needle: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, needle));
        } else if std::fs::read(&path).unwrap().windows(needle.len()).any(|part| part == needle) {
            found.push(path.display().to_string());
        }
    }
    found
}
