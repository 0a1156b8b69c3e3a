//! A process that dies at any step of a round loses no answer that was saved, and leaves none.

use std::{
    fs,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use chrono::TimeDelta;
use tokio::sync::{Mutex, Notify};

use super::*;
use crate::{
    clock::Clock,
    discord::outbound::Outbound,
    domain::{
        ChannelId, GuildId, RoleId, RoundId, UserId, ballot::Score, disclosure::Figure, friendly,
        language::Language, participation::Words, rotation, schedule::Times, survey_file::shipped,
        zone::Zone,
    },
    flow::invite,
    store::{Change, NewRound, Setup, Store, answers::Kept, open_round::OpenRounds},
};

/// What happens to a round, in this order. After each of them a process may die.
const STEPS: [&str; 10] = [
    "opened",
    "invited",
    "answered",
    "no more answers",
    "collected",
    "release kept",
    "key overwritten",
    "key removed",
    "file removed",
    "log emptied",
];

/// Tells a child where to work and after which step to die.
const FOLDER: &str = "CANDOR_TEST_FOLDER";
const LAST: &str = "CANDOR_TEST_LAST_STEP";

const ROUND: RoundId = RoundId(1);

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn end() -> DateTime<Utc> {
    noon() + TimeDelta::days(2)
}

async fn app(folder: &Path) -> App {
    App {
        store: Store::open(&folder.join("data")).await.unwrap(),
        open_rounds: OpenRounds::new(&folder.join("data"), &folder.join("runtime")).unwrap(),
        discord: Outbound::new("http://127.0.0.1:9", "token").unwrap(),
        surveys: shipped(),
        clock: Clock::System,
        wake: Notify::new(),
        mail: Notify::new(),
        opening: Mutex::default(),
        log_is_full: true.into(),
        back_up_after: i64::MAX.into(),
        data: PathBuf::new(),
        runtime: PathBuf::new(),
        unread: 0.into(),
        bot: OnceLock::default(),
    }
}

/// Opens a round of a team of eight.
async fn open(app: &App) {
    let guild = GuildId(1);
    let times = Times {
        rule: friendly::parse("every monday 10:00", noon().date_naive()).unwrap(),
        zone: Zone::find("UTC").unwrap(),
        open_for: "2 days".parse().unwrap(),
        skips: std::collections::BTreeSet::new(),
    };
    let setup = Setup {
        guild,
        role: RoleId(2),
        team_name: "Atlas".into(),
        ask_in: ChannelId(3),
        report_to: ChannelId(4),
        survey: shipped()[0].name.clone(),
        next_due_at: noon() + TimeDelta::days(7),
        language: Language::English,
        times,
    };
    let change = Change { guild, by: UserId(9), at: noon(), what: "setup".into() };
    let schedule = app.store.set_up(&setup, &change).await.unwrap();
    let team = app.store.teams(guild).await.unwrap().remove(0);
    let asked = AskedTeam {
        id: team.id,
        role: team.role,
        name: team.name,
        channel: team.channel,
        group: None,
        position: 1,
        roster: 8,
        roster_before: None,
        quiet: false,
        opens_at: DateTime::UNIX_EPOCH,
        reminds_at: None,
    };
    let round = NewRound {
        schedule,
        guild,
        number: 1,
        due_at: noon(),
        opened_at: noon(),
        closes_at: end(),
        min_group: 5,
        comment_group: 5,
        shared: true,
        report_to: ChannelId(4),
        language: Language::English,
        questionnaire: rotation::questionnaire(&shipped()[0], &[]),
        teams: vec![asked],
        groups: Vec::new(),
        others: Vec::new(),
    };
    app.store.open_round(&round, None).await.unwrap();
}

async fn round(app: &App) -> Round {
    app.store.round(ROUND).await.unwrap().unwrap()
}

/// Somebody gives the same answer to everything.
async fn answers(app: &App, person: i64, score: usize) {
    let team = round(app).await.teams[0].id;
    let open = app.open_rounds.find(ROUND).await.unwrap().unwrap();
    let ballot = open.key().ballot(UserId(person), 6);
    for question in 0..6 {
        let kept = open.keep(&ballot, team, question, Score::ALL[score - 1]).await.unwrap();
        assert_eq!(kept, Kept::Saved);
    }
}

/// The files of answers and keys.
fn secrets(folder: &Path) -> Vec<PathBuf> {
    let in_folder =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    let keys = in_folder(folder.join("runtime")).flat_map(in_folder);
    in_folder(folder.join("data/rounds")).chain(keys).collect()
}

fn key(folder: &Path) -> PathBuf {
    let is_key = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "key");
    secrets(folder).into_iter().find(is_key).unwrap()
}

/// Takes one step of a round. Those that remove something do so a file at a time, in the order of
/// `OpenRounds::destroy`.
async fn step(app: &App, folder: &Path, step: &str) {
    match step {
        "opened" => open(app).await,
        "invited" => invite::the_uninvited(app, noon()).await.unwrap(),
        "answered" => {
            for person in 1..=6 {
                answers(app, person, 3).await;
            }
        }
        "no more answers" => app.store.start_closing(ROUND, end()).await.unwrap(),
        "collected" => drop(app.open_rounds.collect(&round(app).await).await.unwrap()),
        "release kept" => keep(app, &round(app).await).await.unwrap(),
        "key overwritten" => fs::write(key(folder), [0; 32]).unwrap(),
        "key removed" => fs::remove_file(key(folder)).unwrap(),
        "file removed" => fs::remove_file(folder.join("data/rounds/1.db")).unwrap(),
        "log emptied" => tidy(app).await,
        other => panic!("no step is called {other}"),
    }
}

/// What leadership may read of a round in which six answered 3 to everything.
async fn is_released_and_forgotten(app: &App, folder: &Path, after: &str) {
    let round = round(app).await;
    assert_eq!(round.state, RoundState::Closed, "after {after}");
    let release = app.store.release(&round).await.unwrap();
    let [cell] = &release.cells[..] else { panic!("after {after}: {release:?}") };
    assert_eq!(cell.participation.words(), Words::MostOrAll, "after {after}");
    for figure in &cell.figures {
        assert!(
            matches!(figure, Figure::Printed(score) if score.to_string() == "3.0"),
            "after {after}: {figure:?}"
        );
    }
    assert_eq!(secrets(folder), Vec::<PathBuf>::new(), "after {after}");
}

/// Goes through a round; as a child of the test below, it dies on the way.
#[tokio::test]
async fn a_round_goes_from_its_opening_to_being_forgotten() {
    let own = tempfile::tempdir().unwrap();
    let folder = std::env::var_os(FOLDER).map_or_else(|| own.path().to_owned(), PathBuf::from);
    let last = std::env::var_os(LAST);
    let app = app(&folder).await;
    for name in STEPS {
        step(&app, &folder, name).await;
        if last.as_ref().is_some_and(|last| last == name) {
            // No destructor runs, no file is closed, as when the machine kills a process.
            std::process::abort();
        }
    }
    is_released_and_forgotten(&app, &folder, "everything").await;
}

#[tokio::test]
async fn anonymity_a_process_that_dies_at_any_step_loses_nothing_and_leaves_nothing() {
    for last in STEPS {
        let folder = tempfile::tempdir().unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "flow::close::tests::a_round_goes_from_its_opening_to_being_forgotten"])
            .env(FOLDER, folder.path())
            .env(LAST, last)
            .output()
            .unwrap();
        assert_eq!(child.status.signal(), Some(6), "it should die after {last}: {child:?}");

        let app = app(folder.path()).await;
        sweep(&app).await.unwrap();
        expired_rounds(&app, noon()).await.unwrap();
        invite::the_uninvited(&app, noon()).await.unwrap();
        if ["opened", "invited", "answered"].contains(&last) {
            // It goes on: what was saved is there and can be changed.
            for person in 1..=6 {
                answers(&app, person, 5).await;
                answers(&app, person, 3).await;
            }
        }
        expired_rounds(&app, end()).await.unwrap();
        is_released_and_forgotten(&app, folder.path(), last).await;
    }
}

#[tokio::test]
async fn whoever_was_not_invited_directly_in_time_is_not_invited_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    step(&app, folder.path(), "opened").await;
    app.store.wish_direct_messages(GuildId(1), UserId(11), Language::English).await.unwrap();
    step(&app, folder.path(), "invited").await;
    let direct = async || {
        let waiting = app.store.outgoing(noon(), 10).await.unwrap();
        waiting.iter().filter(|message| message.recipient.is_some()).count()
    };
    assert_eq!(direct().await, 1);
    step(&app, folder.path(), "no more answers").await;
    assert_eq!(direct().await, 0);
}

#[tokio::test]
async fn anonymity_removing_before_keeping_would_lose_answers() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    for name in ["opened", "invited", "answered", "no more answers"] {
        step(&app, folder.path(), name).await;
    }
    app.open_rounds.destroy(ROUND).await.unwrap();
    expired_rounds(&app, end()).await.unwrap();
    let release = app.store.release(&round(&app).await).await.unwrap();
    assert_eq!(release.cells, [], "an order of steps that must fail");
}
