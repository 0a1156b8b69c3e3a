//! What is left once a round has closed: nothing that ties an answer to a person.

use std::{fs, path::PathBuf};

use crate::harness::{Pulse, files_with};

/// All files below a folder.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

fn keys(pulse: &Pulse) -> Vec<PathBuf> {
    files(pulse.home.path().join("runtime"))
}

fn open_files(pulse: &Pulse) -> Vec<PathBuf> {
    files(pulse.data().join("rounds"))
}

#[tokio::test]
async fn anonymity_after_the_close_no_file_holds_a_member_a_key_or_an_answer() {
    let mut pulse = Pulse::set_up(8).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[4, 2, 3, 5, 1, 3]).await;
    let card = Pulse::answers(&pulse.people[0], &invitation, &[]).await;
    let form = pulse.people[0].presses(&card, "Leave a comment").await.form();
    let preview = pulse.people[0].submits(&form, &[("text", "the marker of a comment")]).await.message();
    let sent = pulse.people[0].presses(&preview, "Send").await.message();

    let [key] = &keys(&pulse)[..] else { panic!("one key while one round is open") };
    let secret = fs::read(key).unwrap()[..32].to_vec();
    assert!(files_with(&pulse.data(), &secret).is_empty(), "the key is never in the data folder");
    assert!(
        !files_with(&pulse.data(), b"the marker of a comment").is_empty(),
        "the search finds what is there"
    );
    pulse.people[0].presses(&sent, "Withdraw").await;

    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await;
    assert_eq!(open_files(&pulse), Vec::<PathBuf>::new());
    assert_eq!(keys(&pulse), Vec::<PathBuf>::new());
    let mut needles = vec![secret, b"the marker of a comment".to_vec()];
    for person in &pulse.people {
        let id = person.id();
        needles.extend([id.to_string().into_bytes(), id.to_le_bytes().to_vec(), id.to_be_bytes().to_vec()]);
    }
    for needle in &needles {
        assert_eq!(files_with(pulse.home.path(), needle), Vec::<String>::new());
    }
    pulse.stop().await;
    for needle in &needles {
        assert_eq!(files_with(pulse.home.path(), needle), Vec::<String>::new());
    }
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_posted_comment_is_forgotten_with_its_post() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people {
        let card = Pulse::answers(person, &invitation, &[4; 6]).await;
        let form = person.presses(&card, "Leave a comment").await.form();
        let preview = person.submits(&form, &[("text", "the marker of a comment")]).await.message();
        person.presses(&preview, "Send").await;
    }
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    let comments = pulse.leadership.threaded(summary.id).await.next_message().await;
    assert!(comments.content.contains("the marker of a comment"));
    assert_eq!(files_with(pulse.home.path(), b"the marker of a comment"), Vec::<String>::new());
    pulse.done().await;
}

#[tokio::test]
async fn a_lost_key_ends_the_round_with_what_it_has() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    pulse.stop().await;
    fs::remove_file(&keys(&pulse)[0]).unwrap();
    pulse.start().await;
    insta::assert_snapshot!(pulse.leadership.next_message().await.text(), @"Round 1 of **Trust, autonomy and learning** for Atlas had to end early: the key to its answers, or their file, was lost, perhaps when the computer was restarted. What had been answered until then is counted. The next round opens as planned.");
    assert!(pulse.leadership.next_message().await.text().contains("**Trust**: 3.0"));
    let closed = pulse.team.edited(invitation.id).await;
    assert!(
        !closed.content.contains("<t:1772618400:R>"),
        "it closed today, not when planned: {}",
        closed.content
    );
    assert_eq!(open_files(&pulse), Vec::<PathBuf>::new());
    assert_eq!(keys(&pulse), Vec::<PathBuf>::new(), "no second key is made");
    let late = pulse.people[0].runs("/pulse answer", &[]).await.text();
    assert!(late.starts_with("No round is open"), "{late}");
    pulse.done().await;
}

#[tokio::test]
async fn a_damaged_file_ends_the_round_and_is_removed() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    pulse.stop().await;
    for file in open_files(&pulse) {
        fs::write(file, "no database any more, but long enough to be looked at".repeat(100)).unwrap();
    }
    pulse.start().await;
    assert!(pulse.leadership.next_message().await.text().contains("had to end early"));
    assert!(pulse.leadership.next_message().await.text().contains("Too few answers"));
    pulse.team.edited(invitation.id).await;
    assert_eq!(open_files(&pulse), Vec::<PathBuf>::new());
    pulse.done().await;
}

#[tokio::test]
async fn what_a_crash_left_of_a_closed_round_is_removed_at_the_start() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.stop().await;
    let leftovers = [pulse.data().join("rounds/7.db"), pulse.data().join("rounds/7.db-wal")];
    for file in &leftovers {
        fs::write(file, "answers").unwrap();
    }
    pulse.start().await;
    assert!(leftovers.iter().all(|file| !file.exists()));
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_reader_that_holds_on_to_the_log_holds_up_nobody_and_the_log_is_emptied_after_it() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people {
        let card = Pulse::answers(person, &invitation, &[4; 6]).await;
        let form = person.presses(&card, "Leave a comment").await.form();
        let preview = person.submits(&form, &[("text", "the marker of a comment")]).await.message();
        person.presses(&preview, "Send").await;
    }
    let url = format!("sqlite://{}", pulse.data().join("candor.db").display());
    let reader = sqlx::SqlitePool::connect(&url).await.unwrap();
    let mut held = reader.begin().await.unwrap();
    sqlx::query("select count(*) from round").execute(&mut *held).await.unwrap();

    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    pulse.leadership.threaded(summary.id).await.next_message().await;
    assert!(!files_with(&pulse.data(), b"the marker of a comment").is_empty(), "the reader keeps it there");
    held.rollback().await.unwrap();
    reader.close().await;
    pulse.at("2026-03-04 10:01").await;
    assert_eq!(files_with(&pulse.data(), b"the marker of a comment"), Vec::<String>::new());
    pulse.restart().await;
    pulse.done().await;
}

#[tokio::test]
async fn a_data_folder_that_was_moved_leaves_no_key_behind() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    pulse.stop().await;
    let moved = pulse.home.path().join("moved");
    fs::rename(pulse.data(), &moved).unwrap();
    fs::create_dir(pulse.data()).unwrap();
    let elsewhere = keys(&pulse);
    assert_eq!(elsewhere.len(), 1);
    pulse.move_data(&moved);
    pulse.start().await;
    assert!(pulse.leadership.next_message().await.text().contains("had to end early"));
    pulse.leadership.next_message().await;
    pulse.team.edited(invitation.id).await;
    assert_eq!(keys(&pulse), Vec::<PathBuf>::new(), "{elsewhere:?} is found by its fingerprint");
    pulse.done().await;
}
