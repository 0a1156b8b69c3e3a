//! The demo: the real bot on a stand-in for Discord, with time sped up. Twelve people
//! answer for twelve weeks, and their learning truly suffers after the eighth: then a
//! release moves up. Leadership notes that, and promises something.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    time::Duration,
};

use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use fake_discord::{Channel, FakeDiscord, Message, Person, Role};
use tokio::sync::watch;

use crate::{
    bot::Bot,
    clock::Clock,
    config::{Config, DemoOptions, Token},
    domain::{comment::FEWEST_COMMENTS, survey_file, zone::Zone},
};

mod dates;
mod people;

use dates::{dated, wall_clock};
use people::Crowd;

const NAMES: [&str; 12] =
    ["Ada", "Bo", "Chi", "Dana", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kim", "Lou"];

/// The team's zone, and the first Monday of the story.
const ZONE: &str = "Europe/Berlin";
const FIRST_MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).expect("the fifth of January is a day");
const TEN: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("ten is an hour");

/// The round before which the release moves up, the day, and the round whose summary leads to a promise.
const RELEASE_BEFORE: u32 = 9;
const RELEASE_ON: &str = "2026-02-26";
const PROMISE_AFTER: u32 = 10;

/// How long a round stays open in the story.
const OPEN_FOR: TimeDelta = TimeDelta::days(2);

/// Plays the story and prints what happens, then what leadership read last.
///
/// # Errors
/// When the stand-in, the bot or the output folder fails.
pub fn play(options: &DemoOptions) -> anyhow::Result<()> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let home = tempfile::tempdir()?;
        let discord = FakeDiscord::builder().unhurried().patience(Duration::from_secs(30)).try_start().await?;
        let (time, clock) = watch::channel(monday(1) - TimeDelta::hours(1));
        let bot = Bot::new(config(&discord, home.path())?, Clock::Manual(clock));
        let stage = Stage::new(&discord, time, options);
        tokio::select! {
            ended = bot.run(std::future::pending()) => Err(anyhow::anyhow!("the bot stopped early: {ended:?}")),
            told = stage.tell(home.path()) => told,
        }
    })
}

/// Runs the bot on a clock that each line of `input` sets, until there are no more: for whatever wants
/// to see the program live through weeks.
///
/// # Errors
/// When the first line is no time, or the bot stops by itself.
pub async fn run_by_hand(config: Config, input: impl Read + Send + 'static) -> anyhow::Result<()> {
    let lines = BufReader::new(input).lines();
    let mut times = lines.map_while(|line| line.ok()?.parse::<DateTime<Utc>>().ok());
    let start = times.next().context("the first line must be a time such as 2026-03-02T10:00:00Z")?;
    let (time, clock) = watch::channel(start);
    let mut last = clock.clone();
    std::thread::spawn(move || {
        for at in times {
            time.send_replace(at);
        }
    });
    let ended = async move { while last.changed().await.is_ok() {} };
    Ok(Bot::new(config, Clock::Manual(clock)).run(ended).await?)
}

fn config(discord: &FakeDiscord, home: &Path) -> anyhow::Result<Config> {
    Ok(Config {
        token: Token::new(&discord.token()).context("the stand-in's token")?,
        discord_url: discord.url(),
        data: home.join("data"),
        runtime: home.join("runtime"),
        surveys: survey_file::shipped(),
        http: None,
        patience: Duration::from_mins(3),
    })
}

/// When a round of the story opens.
fn monday(round: u32) -> DateTime<Utc> {
    let civil = FIRST_MONDAY.and_time(TEN) + TimeDelta::weeks(i64::from(round) - 1);
    let zone = Zone::find(ZONE).expect("Berlin has a zone");
    zone.instant(civil).expect("the story plays in this century")
}

/// The server in which the story plays.
struct Stage<'a> {
    discord: &'a FakeDiscord,
    options: &'a DemoOptions,
    time: watch::Sender<DateTime<Utc>>,
    atlas: Role,
    team: Channel,
    leadership: Channel,
    admin: Person,
    people: Vec<Person>,
}

impl<'a> Stage<'a> {
    fn new(discord: &'a FakeDiscord, time: watch::Sender<DateTime<Utc>>, options: &'a DemoOptions) -> Self {
        let guild = discord.guild("Northwind");
        let atlas = guild.role("Atlas");
        Self {
            discord,
            options,
            time,
            team: guild.channel("team-atlas"),
            leadership: guild.channel("leadership"),
            admin: guild.admin("Mia"),
            people: NAMES.iter().map(|name| guild.member(name, &[&atlas])).collect(),
            atlas,
        }
    }

    async fn tell(&self, home: &Path) -> anyhow::Result<()> {
        if let Some(folder) = &self.options.out {
            fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
        }
        say("A team of twelve, a leadership channel, and a weekly pulse on a stand-in for Discord.\n");
        self.discord.gateway().connected().await;
        self.discord.registered("pulse-admin").await;
        self.set_up().await;
        let mut crowd = Crowd::new(NAMES.len(), self.options.seed);
        let mut last = None;
        for round in 1..=self.options.rounds {
            let summary = self.play_round(round, &mut crowd).await;
            self.write(round, &summary)?;
            last = Some(summary);
        }
        if let Some(summary) = last {
            say(&format!(
                "\nWhat #leadership reads after round {}:\n\n{}",
                self.options.rounds,
                self.framed(&summary)
            ));
        }
        say(&left(home)?);
        if let Some(folder) = &self.options.out {
            say(&format!("The summaries are in {}.", folder.display()));
        }
        Ok(())
    }

    async fn set_up(&self) {
        let reply = self
            .admin
            .runs(
                "/pulse-admin setup",
                &[
                    ("team", (&self.atlas).into()),
                    ("ask-in", (&self.team).into()),
                    ("report-to", (&self.leadership).into()),
                    ("zone", ZONE.into()),
                ],
            )
            .await;
        self.step(&format!(
            "Mia runs /pulse-admin setup for the role Atlas and reads:\n\n{}\n",
            self.framed(&reply.message())
        ));
    }

    async fn play_round(&self, round: u32, crowd: &mut Crowd) -> Message {
        self.time.send_replace(monday(round));
        if round == RELEASE_BEFORE {
            self.note_the_release().await;
        }
        let invitation = self.team.next_message().await;
        self.step(&format!("Round {round} opens in #team-atlas; people answer with buttons."));
        if round == 1 {
            self.show_a_member(&invitation).await;
        }
        let comments = crowd.answer(round, &self.people, &invitation).await;
        self.time.send_replace(monday(round) + OPEN_FOR);
        self.team.edited(invitation.id).await;
        let summary = self.leadership.next_message().await;
        let finding = summary.content.lines().next().unwrap_or_default().replace("**", "");
        self.step(&format!("Round {round} closes; its answers are deleted. #leadership reads: {finding}"));
        let shared = self.team.next_message().await;
        if round == 1 {
            self.step(&format!("#team-atlas reads its own result:\n\n{}\n", self.framed(&shared)));
        }
        if comments >= FEWEST_COMMENTS {
            let batch = self.leadership.threaded(summary.id).await.next_message().await;
            self.step(&format!("In the thread below it, #leadership reads:\n\n{}\n", self.framed(&batch)));
        }
        if round == PROMISE_AFTER {
            self.promise_something(&summary).await;
        }
        summary
    }

    async fn note_the_release(&self) {
        let options = [("date", RELEASE_ON.into()), ("label", "Release moved up".into())];
        let reply = self.admin.runs("/pulse-admin event add", &options).await;
        self.step(&format!(
            "Mia notes what happened with /pulse-admin event add:\n\n{}\n",
            self.framed(&reply.message())
        ));
    }

    async fn promise_something(&self, summary: &Message) {
        let form = self.admin.presses(summary, "Promise an action").await.form();
        let words = [
            ("promise", "Friday mornings are for learning, whatever the release needs"),
            ("topic", "Learning"),
            ("owner", "Mia"),
            ("due", "2026-04-03"),
        ];
        let reply = self.admin.submits(&form, &words).await;
        self.step(&format!(
            "Mia presses [Promise an action] below the summary, fills in the form and reads:\n\n{}\n",
            self.framed(&reply.message())
        ));
    }

    /// What a member reads before the first press.
    async fn show_a_member(&self, invitation: &Message) {
        let ada = &self.people[0];
        let who_sees = ada.presses(invitation, "Who sees this?").await.message();
        let question = ada.presses(invitation, "Answer").await.message();
        for (what, message) in [
            ("The team reads", invitation),
            ("Ada presses [Who sees this?] and reads", &who_sees),
            ("Ada presses [Answer] and sees", &question),
        ] {
            self.step(&format!("{what}:\n\n{}\n", self.framed(message)));
        }
    }

    fn write(&self, round: u32, summary: &Message) -> anyhow::Result<()> {
        let Some(folder) = &self.options.out else { return Ok(()) };
        let context = || format!("cannot write to {}", folder.display());
        let name = format!("round-{round:02}");
        let picture = summary.attachments.first();
        let alt = picture.and_then(|picture| picture.description.clone()).unwrap_or_default();
        let (heading, details) = (self.readable(&summary.content), summary.text());
        let details = self.readable(details.strip_prefix(&summary.content).unwrap_or(&details));
        let text = format!("{heading}\n\n![{alt}]({name}.png)\n{details}\n");
        fs::write(folder.join(format!("{name}.md")), text).with_context(context)?;
        if let Some(picture) = picture {
            fs::write(folder.join(format!("{name}.png")), &picture.bytes).with_context(context)?;
        }
        Ok(())
    }

    fn step(&self, what: &str) {
        say(&format!("{}  {what}", wall_clock(*self.time.borrow())));
    }

    /// A message as people see it, in a frame.
    fn framed(&self, message: &Message) -> String {
        let text = self.readable(&message.render());
        let lines: Vec<String> = text.lines().map(|line| format!("    │ {line}\n")).collect();
        lines.concat()
    }

    /// A text as people see it: channels by their names, timestamps as dates.
    fn readable(&self, text: &str) -> String {
        let named = [&self.team, &self.leadership].iter().fold(text.to_owned(), |text, channel| {
            text.replace(&format!("<#{}>", channel.id()), &format!("#{}", channel.name()))
        });
        dated(&named, *self.time.borrow())
    }
}

/// What the data folder holds in the end.
fn left(home: &Path) -> anyhow::Result<String> {
    let count = |folder: &Path| -> anyhow::Result<usize> {
        let mut files = 0;
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            files += if path.is_dir() { fs::read_dir(path)?.count() } else { 1 };
        }
        Ok(files)
    };
    let (rounds, keys) = (count(&home.join("data/rounds"))?, count(&home.join("runtime"))?);
    Ok(format!("\nNothing is left that says who answered what: {rounds} files of answers, {keys} keys."))
}

#[expect(clippy::print_stdout, reason = "the demo speaks in the terminal")]
fn say(line: &str) {
    println!("{line}");
}
