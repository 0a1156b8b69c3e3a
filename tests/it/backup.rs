//! `candor backup`: what is in the copy, what is not, and what is never copied.

use std::{
    ffi::OsStr,
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

use candor::{
    domain::{ChannelId, MessageId, RoundId},
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
        let cause = Cause::Comments(RoundId(1), number, 0);
        store.post(&NewMessage::new(cause, ChannelId(1), marker(number))).await.unwrap();
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
        format!("Wrote {}, {size} bytes. The answers of open rounds are not in it.\n", file.display())
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

#[tokio::test]
async fn a_backup_in_the_place_of_the_database_is_used_from_the_next_start_on() {
    let (mut pulse, invitation) = open_round(6).await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    assert!(summary(&pulse, &invitation).await.contains("**Trust**: 3.0"));
    let copy = pulse.home.path().join("copy.db");
    assert!(back_up(pulse.home.path(), &copy).status.success());
    pulse.stop().await;
    for file in ["candor.db", "candor.db-wal", "candor.db-shm"] {
        let _ = fs::remove_file(pulse.data().join(file));
    }
    fs::rename(&copy, pulse.data().join("candor.db")).unwrap();
    pulse.start().await;
    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.text();
    assert!(shown.contains("**Trust**: 3.0"), "{shown}");
    let audited = Command::new(env!("CARGO_BIN_EXE_candor"))
        .env_clear()
        .env("CANDOR_DATA", pulse.data())
        .env("CANDOR_RUNTIME", pulse.home.path().join("runtime"))
        .arg("audit")
        .output()
        .unwrap();
    assert!(audited.status.success(), "{audited:?}");
    pulse.done().await;
}
