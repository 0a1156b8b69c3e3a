//! Everything that is posted is a function of what is kept: from the rows of the database alone,
//! texts, alternative texts, overviews and pictures can be made again, byte for byte.

use std::sync::{OnceLock, atomic::AtomicBool};

use candor::{
    clock::Clock,
    discord::{command::FileFormat, outbound::Outbound},
    domain::round::Round,
    flow::{
        App, export,
        report::{self, Page, Printed},
    },
    store::{Store, open_round::OpenRounds},
};
use chrono::{DateTime, TimeDelta, Utc};
use fake_discord::{Channel, Message, Person};
use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};
use tokio::sync::{Mutex, Notify};

use crate::harness::Pulse;

/// A message: its text, and the words and the bytes of its picture.
type Posted = (String, Option<(String, Vec<u8>)>);

/// When the rounds open and close.
const ROUNDS: [(&str, &str); 5] = [
    ("2026-03-02 10:00", "2026-03-04 10:00"),
    ("2026-03-09 10:00", "2026-03-11 10:00"),
    ("2026-03-16 10:00", "2026-03-18 10:00"),
    ("2026-03-23 10:00", "2026-03-25 10:00"),
    ("2026-03-30 10:00", "2026-04-01 10:00"),
];

/// A team beside the first.
struct Beside {
    people: Vec<Person>,
    channel: Channel,
}

impl Beside {
    async fn add(pulse: &Pulse, name: &str, size: usize, parent: &str) -> Self {
        let role = pulse.guild.role(name);
        let people = (1..=size).map(|n| pulse.guild.member(&format!("{name}-{n}"), &[&role])).collect();
        let channel = pulse.guild.channel(&format!("team-{}", name.to_lowercase()));
        let options = [("role", (&role).into()), ("ask-in", (&channel).into()), ("parent", parent.into())];
        let reply = pulse.mia.runs("/pulse-admin team add", &options).await.text();
        assert!(reply.contains(name), "{reply}");
        Self { people, channel }
    }
}

/// Rounds of four teams, in which answers and turnout change, and all of one team are worn out in the last.
async fn rounds(pulse: &Pulse) {
    let teams = [
        Beside::add(pulse, "Borealis", 9, "Engineering").await,
        Beside::add(pulse, "Cygnus", 4, "Engineering").await,
        Beside::add(pulse, "Draco", 7, "Engineering / Platform").await,
    ];
    let atlas = Beside { people: pulse.people.clone(), channel: pulse.team.clone() };
    let mut random = fastrand::Rng::with_seed(18);
    for (number, (opening, closing)) in ROUNDS.into_iter().enumerate() {
        pulse.at(opening).await;
        if number == 2 {
            writes_down(pulse).await;
        }
        for team in [&atlas].into_iter().chain(&teams) {
            let invitation = team.channel.next_message().await;
            for person in &team.people {
                let most = if number == 4 && team.channel.id() == pulse.team.id() { 1 } else { 5 };
                let scores: Vec<usize> = (0..6).map(|_| random.usize(2..=5).min(most)).collect();
                if random.u32(0..5) > 0 {
                    Pulse::answers(person, &invitation, &scores).await;
                }
            }
        }
        pulse.at(closing).await;
        [&atlas].into_iter().chain(&teams).for_each(|team| team.channel.read_all());
    }
}

/// An event, and two promises of which one is kept.
async fn writes_down(pulse: &Pulse) {
    let event = [("date", "2026-03-10".into()), ("label", "Offsite".into())];
    pulse.mia.runs("/pulse-admin event add", &event).await;
    for promise in ["A room", "More coffee"] {
        pulse.mia.runs("/pulse-admin action add", &[("promise", promise.into())]).await;
    }
    let preview = pulse.mia.runs("/pulse-admin action done", &[("action", "2".into())]).await.message();
    pulse.mia.presses(&preview, "Done, post nothing").await;
}

/// What was posted to leadership, in order.
fn posted(channel: &Channel) -> Vec<Posted> {
    let picture = |message: &Message| {
        let file = message.attachments.first()?;
        Some((file.description.clone().unwrap_or_default(), file.bytes.clone()))
    };
    channel.messages().iter().map(|message| (message.text(), picture(message))).collect()
}

/// An app that has nothing but a data folder.
async fn app(pulse: &Pulse) -> App {
    App {
        store: Store::open(&pulse.data()).await.unwrap(),
        open_rounds: OpenRounds::new(&pulse.data(), &pulse.home.path().join("nothing")).unwrap(),
        discord: Outbound::new("http://127.0.0.1:9", "nobody").unwrap(),
        surveys: Vec::new(),
        clock: Clock::System,
        wake: Notify::new(),
        mail: Notify::new(),
        opening: Mutex::default(),
        log_is_full: AtomicBool::new(false),
        back_up_after: i64::MAX.into(),
        data: std::path::PathBuf::new(),
        runtime: std::path::PathBuf::new(),
        unread: 0.into(),
        bot: OnceLock::new(),
    }
}

/// What the rows say was posted.
async fn made_again(pulse: &Pulse) -> Vec<Posted> {
    let app = app(pulse).await;
    let guild = app.store.guilds().await.unwrap()[0];
    let mut rounds = app.store.rounds_of(guild).await.unwrap();
    rounds.sort_by_key(|round| round.number);
    let mut all = Vec::new();
    for round in &rounds {
        all.extend(messages(&app, round, round.opened_at + TimeDelta::days(7)).await);
    }
    app.store.close().await;
    all
}

/// What the rows say was printed, as a table.
async fn table_again(pulse: &Pulse) -> String {
    let store = Store::open(&pulse.data()).await.unwrap();
    let table = export::table(&store, export::Wanted::default(), FileFormat::Csv).await.unwrap();
    store.close().await;
    table.text
}

/// The messages of one round.
async fn messages(app: &App, round: &Round, next: DateTime<Utc>) -> Vec<Posted> {
    let printed = Printed::of(&app.store, round).await.unwrap();
    let pages = report::pages(round, &printed, Some(next)).await.unwrap();
    let posted = |page: Page| (page.told.plain(), page.picture.map(|picture| (picture.alt, picture.png)));
    pages.into_iter().map(|(_, page)| posted(page)).collect()
}

/// Changes one figure that was printed in the last round.
async fn change_a_figure(pulse: &Pulse) {
    let options = SqliteConnectOptions::new().filename(pulse.data().join("candor.db"));
    let mut rows = options.connect().await.unwrap();
    let changed = sqlx::query(
        "update printed_figure set hundredths = hundredths - grid
         where (round_id, node, dimension) =
             (select round_id, node, dimension from printed_figure
              where coded_end is null order by round_id desc limit 1)",
    )
    .execute(&mut rows)
    .await
    .unwrap();
    assert_eq!(changed.rows_affected(), 1);
}

#[tokio::test]
async fn anonymity_every_message_can_be_made_again_from_what_was_printed() {
    let mut pulse = Pulse::set_up(12).await;
    rounds(&pulse).await;
    let table = pulse.mia.runs("/pulse-admin report export", &[]).await.message().attachments.remove(0).bytes;
    pulse.stop().await;
    let posted = posted(&pulse.leadership);
    assert!(posted.len() > 10, "an overview and summaries for each of five rounds");
    let says = |text: &str| posted.iter().any(|(told, _)| told.contains(text));
    assert!(says("stand out from chance") && says("lower than usual") && says("no clear change"));
    assert!(says("- A room · promised") && says("Since the last round: **Offsite"));
    let again = made_again(&pulse).await;
    for (posted, again) in posted.iter().zip(&again) {
        assert_eq!(posted.0, again.0);
        assert!(posted == again, "the picture or its words differ: {}", posted.0);
    }
    assert_eq!(posted.len(), again.len());

    assert_eq!(table_again(&pulse).await.as_bytes(), table, "the table for spreadsheets");

    change_a_figure(&pulse).await;
    assert!(made_again(&pulse).await != posted, "the rows decide, so this must fail");
    assert!(table_again(&pulse).await.as_bytes() != table, "and this");
    pulse.done().await;
}
