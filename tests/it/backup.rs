//! `candor backup`: what is in the copy, what is not, and what is never copied.

use std::{
    ffi::OsStr,
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

use candor::{
    domain::{ChannelId, GuildId, MessageId, RoundId},
    store::{Store, cause::Cause, outbox::NewMessage},
};
use chrono::DateTime;

use crate::{
    harness::{Pulse, files_with},
    presses::{open_round, summary},
};

fn back_up(home: &Path, file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_candor"))
        .env_clear()
        .env("CANDOR_DATA", home.join("data"))
        .env("CANDOR_RUNTIME", home.join("runtime"))
        .args([OsStr::new("backup"), file.as_os_str()])
        .output()
        .unwrap()
}

fn refused(home: &Path, file: &Path) -> (Option<i32>, String) {
    let output = back_up(home, file);
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// How many of the markers are in these bytes.
fn markers_in(bytes: &[u8]) -> usize {
    let is_in = |marker: &String| bytes.windows(marker.len()).any(|part| part == marker.as_bytes());
    (0..MARKERS).map(marker).filter(is_in).count()
}

const MARKERS: usize = 300;

fn marker(number: usize) -> String {
    format!("marker {number:03} of a comment")
}

#[tokio::test]
async fn anonymity_a_backup_holds_nothing_of_what_was_deleted() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let store = Store::open(&data).await.unwrap();
    for number in 0..MARKERS {
        let (cause, channel) =
            (Cause::Comments(RoundId(1), number, 0), ChannelId(i64::try_from(number).unwrap()));
        store.post(&NewMessage::new(GuildId(1), cause, channel, marker(number))).await.unwrap();
    }
    for message in store.outgoing(DateTime::UNIX_EPOCH, 1000).await.unwrap() {
        store.sent(message.id, MessageId(1)).await.unwrap();
    }
    let naive = ["candor.db", "candor.db-wal"].map(|name| fs::read(data.join(name)).unwrap()).concat();
    assert!(markers_in(&naive) > 0, "a copy of the files holds what was deleted");

    let file = home.path().join("backup.db");
    let output = back_up(home.path(), &file);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let copy = fs::read(&file).unwrap();
    assert_eq!(markers_in(&copy), 0);
    let sent = format!("comments:1:{}:0", MARKERS - 1);
    assert!(copy.windows(sent.len()).any(|part| part == sent.as_bytes()), "the rows themselves are there");
    store.close().await;
}

#[tokio::test]
async fn a_backup_is_whole_for_its_owner_alone_and_can_be_gone_on_with() {
    let (mut pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[4, 4, 3, 4, 4, 3]).await;
    let home = pulse.home.path().to_owned();
    let file = home.join("backup.db");
    let output = back_up(&home, &file);
    let said = String::from_utf8(output.stdout).unwrap();
    let size = fs::metadata(&file).unwrap().len();
    assert_eq!(
        said,
        format!(
            "Wrote {}, {size} bytes, from {}. The answers of open rounds are not in it.\n",
            file.display(),
            home.join("data").display()
        )
    );
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!home.join("backup.db.part").exists());

    let again = refused(&home, &file);
    assert_eq!(again.0, Some(1));
    assert!(
        again.1.ends_with("backup.db is there already; remove it or choose another name\n"),
        "{}",
        again.1
    );
    summary(&pulse, &invitation).await;
    pulse.stop().await;

    let restored = home.join("restored");
    fs::create_dir(&restored).unwrap();
    fs::rename(&file, restored.join("candor.db")).unwrap();
    let store = Store::open(&restored).await.unwrap();
    assert_eq!(store.rounds_with_answers().await.unwrap(), [RoundId(1)]);
    store.close().await;
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_nothing_of_an_open_round_is_backed_up_or_written_among() {
    let (mut pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    let home = pulse.home.path().to_owned();
    let linked = home.join("linked");
    std::os::unix::fs::symlink(home.join("data/rounds"), &linked).unwrap();
    for file in [home.join("data/rounds/copy.db"), home.join("runtime/copy.db"), linked.join("copy.db")] {
        let (code, said) = refused(&home, &file);
        assert_eq!(code, Some(1));
        assert!(said.contains("lies where the answers or the keys of open rounds are kept"), "{said}");
        assert!(!file.exists());
    }
    pulse.stop().await;
    let other = home.join("other");
    fs::create_dir_all(other.join("data")).unwrap();
    fs::copy(home.join("data/rounds/1.db"), other.join("data/candor.db")).unwrap();
    let (code, said) = refused(&other, &other.join("copy.db"));
    assert_eq!(code, Some(1));
    assert!(said.contains("is not Candor's main database, and nothing else is ever backed up"), "{said}");
    assert_eq!(fs::read_dir(&other).unwrap().count(), 1, "nothing is left behind");
    fs::remove_dir_all(other).unwrap();
    let (code, said) = refused(&home.join("nowhere"), &home.join("copy.db"));
    assert_eq!(code, Some(4), "{said}");
    pulse.start().await;
    summary(&pulse, &invitation).await;
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_backup_holds_no_comment_that_nobody_has_seen() {
    const REMARK: &str = "a remark that waits for company";
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..3] {
        let card = Pulse::answers(person, &invitation, &[3; 6]).await;
        let form = person.presses(&card, "Leave a comment").await.form();
        let preview = person.submits(&form, &[("text", REMARK)]).await.message();
        person.presses(&preview, "Send").await;
    }
    pulse.at("2026-03-04 10:00").await;
    assert!(!files_with(&pulse.data(), REMARK.as_bytes()).is_empty(), "it waits");
    let folder = pulse.home.path().join("backups");
    fs::create_dir(&folder).unwrap();
    let wrote = back_up(pulse.home.path(), &folder.join("candor.db"));
    assert!(wrote.status.success(), "{wrote:?}");
    assert_eq!(files_with(&folder, REMARK.as_bytes()), Vec::<String>::new());
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}

fn candor(home: &Path, command: &str, file: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_candor"))
        .env_clear()
        .env("CANDOR_DATA", home.join("data"))
        .env("CANDOR_RUNTIME", home.join("runtime"))
        .env("DISCORD_TOKEN", "a.b.c")
        .arg(command)
        .args((command == "restore").then_some(file))
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

/// The names of files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_restored_backup_is_used_from_the_next_start_on_and_what_was_there_is_kept() {
    let (mut pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    assert!(summary(&pulse, &invitation).await.contains("**Trust**: 3.0"));
    let (home, copy) = (pulse.home.path().to_owned(), pulse.home.path().join("copy.db"));
    assert!(back_up(&home, &copy).status.success());
    pulse.at("2026-03-09 10:00").await;
    pulse.team.next_message().await;
    let (code, said) = candor(&home, "restore", &copy);
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("another Candor is running with this data folder"), "{said}");
    pulse.stop().await;

    let (code, said) = candor(&home, "restore", &copy);
    assert_eq!(code, Some(0), "{said}");
    let backups = pulse.data().join("backups");
    let kept = names(&backups).into_iter().find(|name| name.starts_with("candor-before-")).unwrap();
    assert!(said.contains(&kept), "{said}");
    pulse.start().await;
    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.text();
    assert!(shown.contains("**Trust**: 3.0"), "{shown}");
    pulse.stop().await;
    let (code, said) = candor(&home, "audit", &copy);
    assert_eq!(code, Some(0), "{said}");

    // Back again to what was there: the second round is known.
    let (code, said) = candor(&home, "restore", &backups.join(kept));
    assert_eq!(code, Some(0), "{said}");
    let store = Store::open(&pulse.data()).await.unwrap();
    assert!(store.round(RoundId(2)).await.unwrap().is_some());
    store.close().await;
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn what_is_no_sound_backup_is_not_restored_and_nothing_changes() {
    let (mut pulse, _) = open_round(6).await;
    let (home, copy) = (pulse.home.path().to_owned(), pulse.home.path().join("copy.db"));
    assert!(back_up(&home, &copy).status.success());
    pulse.stop().await;
    let sound = fs::read(&copy).unwrap();
    let answers = fs::read(home.join("data/rounds/1.db")).unwrap();
    let newer = home.join("newer.db");
    fs::write(&newer, &sound).unwrap();
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", newer.display())).await.unwrap();
    sqlx::query("update _sqlx_migrations set version = 999 where version = 1").execute(&pool).await.unwrap();
    pool.close().await;
    let mut damaged = sound.clone();
    for page in damaged.chunks_mut(4096).skip(3) {
        page[..64].fill(0xab);
    }
    let before = fs::read(pulse.data().join("candor.db")).unwrap();
    let listed = names(&pulse.data());
    for (name, bytes, expected) in [
        ("empty.db", &b""[..], "is not a backup of Candor's main database"),
        ("text.db", b"not a database, but a longer text than that", "the backup "),
        ("answers.db", &answers, "is not a backup of Candor's main database"),
        ("damaged.db", &damaged, "damaged"),
        ("newer.db", &fs::read(&newer).unwrap(), "was made by a newer version of Candor"),
    ] {
        let file = home.join(name);
        fs::write(&file, bytes).unwrap();
        let (code, said) = candor(&home, "restore", &file);
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(names(&pulse.data()), listed, "{name}");
        assert_eq!(fs::read(pulse.data().join("candor.db")).unwrap(), before, "{name}");
    }
    let (code, said) = candor(&home, "restore", &home.join("nowhere.db"));
    assert_eq!(code, Some(1), "{said}");
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_database_that_is_gone_is_not_begun_anew_while_there_are_backups() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.stop().await;
    let (home, file) = (pulse.home.path().to_owned(), pulse.data().join("candor.db"));
    fs::remove_file(&file).unwrap();
    let latest = pulse.data().join("backups/candor-2026-03-02.db");
    for _ in 0..2 {
        let (code, said) = candor(&home, "run", Path::new(""));
        assert_eq!(code, Some(4), "{said}");
        let expected = format!("bring the latest back with `candor restore {}`", latest.display());
        assert!(said.contains(&expected), "{said}");
        fs::write(&file, "").unwrap();
    }
    let (code, said) = candor(&home, "restore", &latest);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = candor(&home, "audit", Path::new(""));
    assert_eq!(code, Some(0), "what was restored is as the bot leaves it: {said}");
    pulse.start().await;
    pulse.done().await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_as_it_is() {
    let mut pulse = Pulse::of(6).await;
    pulse.stop().await;
    let file = pulse.data().join("candor.db");
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::query("insert into _sqlx_migrations values (999, 'later', 0, true, x'00', 0)")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    let before = fs::read(&file).unwrap();
    let (code, said) = candor(pulse.home.path(), "run", Path::new(""));
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("the database was made by a newer version of Candor; run that version"), "{said}");
    assert_eq!(fs::read(&file).unwrap(), before);
    pulse.done().await;
}

#[tokio::test]
async fn every_night_has_a_backup_and_the_old_ones_go() {
    let pulse = Pulse::set_up(6).await;
    let backups = pulse.data().join("backups");
    assert_eq!(names(&backups), ["candor-2026-03-02.db"], "the night before it was first started");
    pulse.at("2026-03-03 02:59").await;
    assert_eq!(names(&backups).len(), 1);
    for day in 3..=31 {
        pulse.at(&format!("2026-03-{day:02} 03:00")).await;
    }
    let kept = ["09", "16", "23", "25", "26", "27", "28", "29", "30", "31"];
    assert_eq!(names(&backups), kept.map(|day| format!("candor-2026-03-{day}.db")));
    for name in names(&backups) {
        assert_eq!(fs::metadata(backups.join(name)).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (code, said) = candor(pulse.home.path(), "audit", Path::new(""));
    assert_eq!(code, Some(0), "{said}");
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_what_somebody_wished_is_in_no_backup() {
    let pulse = Pulse::set_up(6).await;
    let ada = &pulse.people[0];
    let me = ada.runs("/pulse me", &[]).await.message();
    ada.presses(&me, "Invite me directly").await;
    pulse.at("2026-03-03 03:00").await;
    let id = ada.id().to_be_bytes();
    assert!(!files_with(&pulse.data(), &id).is_empty(), "the search finds what is there");
    assert_eq!(files_with(&pulse.data().join("backups"), &id), Vec::<String>::new());
    ada.next_direct_message().await;
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_backup_that_cannot_be_made_holds_up_nothing() {
    let pulse = Pulse::of(6).await;
    let backups = pulse.data().join("backups");
    fs::remove_dir_all(&backups).unwrap();
    fs::write(&backups, "in the way").unwrap();
    pulse.setup(&[]).await;
    pulse.at("2026-03-09 10:00").await;
    pulse.team.next_message().await;
    fs::remove_file(&backups).unwrap();
    pulse.at("2026-03-09 11:30").await;
    assert_eq!(names(&backups), ["candor-2026-03-09.db"], "tried again an hour later");
    pulse.leadership.read_all();
    pulse.done().await;
}
