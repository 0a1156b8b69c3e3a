//! What a round leaves behind, in files, in a backup and in the log at its noisiest: nothing of
//! anybody.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use candor::domain::{UserId, ballot::RoundKey};
use fake_discord::{FakeDiscord, Message, Person};
use tracing_subscriber::fmt::MakeWriter;

use crate::{
    crash::{Program, candor},
    harness::{Pulse, files_with},
};

/// What people write; each is found where it should not be.
const WRITTEN: [&str; 5] = [
    "the first thoughts of somebody",
    "second thoughts of another",
    "a remark that is withdrawn",
    "a remark that was never sent",
    "a remark that is discarded",
];

/// Text that reaches the bot in a shape it cannot read.
const UNREADABLE: &str = "words inside a broken event";

/// What must not be found: something to look for, and what it is.
struct Needle {
    what: String,
    bytes: Vec<u8>,
}

fn needle(what: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Needle {
    Needle { what: what.into(), bytes: bytes.into() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// The people's ids as text and as numbers.
fn ids(people: &[Person]) -> Vec<Needle> {
    let of = |person: &Person| {
        let id = person.id();
        [
            needle("an id as text", id.to_string()),
            needle("an id, little end first", id.to_le_bytes()),
            needle("an id, big end first", id.to_be_bytes()),
        ]
    };
    people.iter().flat_map(of).collect()
}

/// The key of the open round and all addresses that follow from it, as bytes and as text.
fn secrets(key: &Path, people: &[Person]) -> Vec<Needle> {
    let bytes = *fs::read(key).unwrap().first_chunk::<{ RoundKey::BYTES }>().unwrap();
    let mut needles = vec![needle("the key", bytes), needle("the key as text", hex(&bytes))];
    let key = RoundKey::from_bytes(&bytes);
    for person in people {
        let ballot = key.ballot(UserId(person.id().cast_signed()), 6);
        for address in ballot.answers.iter().chain([&ballot.comment, &ballot.draft]) {
            needles.push(needle("an address", address.bytes()));
            needles.push(needle("an address as text", hex(address.bytes())));
        }
    }
    needles
}

fn file_in(folder: &Path, ending: &str) -> PathBuf {
    let inside =
        |folder: &Path| fs::read_dir(folder).unwrap().flatten().map(|it| it.path()).collect::<Vec<_>>();
    let found =
        inside(folder).into_iter().flat_map(|path| if path.is_dir() { inside(&path) } else { vec![path] });
    { found }.find(|path| path.extension().is_some_and(|is| is == ending)).expect("a round is open")
}

/// Twenty-five people answer; some change, write, withdraw, or leave a comment unsent.
async fn live(pulse: &Pulse, invitation: &Message) {
    for (person, score) in pulse.people.iter().zip([1, 2, 3, 4, 5].iter().cycle()) {
        Pulse::answers(person, invitation, &[*score; 6]).await;
    }
    let ada = &pulse.people[0];
    let mut card = ada.presses(invitation, "Answer").await.message();
    card = ada.presses(&card, "Change").await.message();
    ada.presses(&card, "Strongly agree").await;
    for (person, text) in pulse.people.iter().zip(WRITTEN) {
        let card = person.presses(invitation, "Answer").await.message();
        let form = person.presses(&card, "Leave a comment").await.form();
        let preview = person.submits(&form, &[("text", text)]).await.message();
        match text {
            text if text == WRITTEN[3] => {}
            text if text == WRITTEN[4] => drop(person.presses(&preview, "Discard").await),
            _ => drop(person.presses(&preview, "Send").await),
        }
    }
    let card = pulse.people[2].presses(invitation, "Answer").await.message();
    pulse.people[2].presses(&card, "Withdraw").await;
    let card = Pulse::answers(&pulse.people[5], invitation, &[]).await;
    let form = pulse.people[5].presses(&card, "Leave a comment").await.form();
    let preview =
        pulse.people[5].submits(&form, &[("text", "a third voice, so that all are shown")]).await.message();
    pulse.people[5].presses(&preview, "Send").await;
    pulse.discord.gateway().sends_garbled("INTERACTION_CREATE", UNREADABLE);
    pulse.discord.gateway().sends_unnumbered("INTERACTION_CREATE", UNREADABLE);
}

/// Which of the needles are in any file below a folder.
fn found(folder: &Path, needles: &[Needle]) -> Vec<String> {
    let of = |needle: &Needle| {
        let files = files_with(folder, &needle.bytes);
        (!files.is_empty()).then(|| format!("{} in {files:?}", needle.what))
    };
    needles.iter().filter_map(of).collect()
}

#[tokio::test]
#[expect(clippy::print_stdout, reason = "the measured table is for people")]
async fn anonymity_the_measured_bytes_no_file_holds_a_member_a_key_an_address_or_a_comment() {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let mut pulse = Pulse::on(discord, 25).await;
    pulse.stop().await;
    let log = pulse.home.path().join("log.txt");
    let program = Program::logs_to(&pulse, "trace", &log).await;
    pulse.setup(&[]).await;
    pulse.mia.runs("/pulse-admin round open", &[]).await;
    let invitation = pulse.team.next_message().await;
    live(&pulse, &invitation).await;

    let mut needles = ids(&pulse.people);
    needles.extend(secrets(&file_in(&pulse.home.path().join("runtime"), "key"), &pulse.people));
    needles.extend(WRITTEN.iter().map(|text| needle(*text, *text)));
    let open = found(pulse.home.path(), &needles);
    for what in ["the key in", "an address in", WRITTEN[0]] {
        assert!(open.iter().any(|it| it.contains(what)), "the search finds {what} while the round is open");
    }
    assert!(found(&pulse.data(), &ids(&pulse.people)).is_empty(), "no member, even while it is open");

    pulse.mia.runs("/pulse-admin round close", &[]).await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    let comments = pulse.leadership.threaded(summary.id).await.next_message().await;
    assert!(
        comments.content.contains(WRITTEN[0]) && !comments.content.contains(WRITTEN[2]),
        "{}",
        comments.content
    );
    program.stop();
    let backup = pulse.home.path().join("backup.db");
    assert!(candor(&pulse).arg("backup").arg(&backup).output().unwrap().status.success());
    assert!(candor(&pulse).arg("audit").output().unwrap().status.success());
    needles.push(needle(UNREADABLE, UNREADABLE));
    let left = found(pulse.home.path(), &needles);
    println!(
        "\nBytes: {} things looked for in the folders, a backup and the log\nwhile the round is open   {:4} found\nafterwards                {:4} found",
        needles.len(),
        open.len(),
        left.len()
    );
    assert_eq!(left, Vec::<String>::new());
    let said = fs::read_to_string(&log).unwrap();
    assert!(said.contains("closed round 1"), "the log is not empty: {said}");
    pulse.done().await;
}

/// A log in memory.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn anonymity_a_log_without_caps_would_tell() {
    let lines = Lines::default();
    let noisiest = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(lines.clone());
    let _heard = tracing::subscriber::set_default(noisiest.finish());
    let pulse = Pulse::of(6).await;
    pulse.discord.gateway().sends_garbled("INTERACTION_CREATE", UNREADABLE);
    // Whatever comes next is read after it.
    pulse.people[0].runs("/pulse answer", &[]).await.text();
    let said = String::from_utf8_lossy(&lines.0.lock().unwrap()).into_owned();
    assert!(said.contains(UNREADABLE), "what libraries log at their noisiest holds what people send");
    pulse.done().await;
}
