//! A disk that takes nothing more: nobody is told that something is saved which is not, and the bot goes
//! on by itself when there is room again.

use std::process::{Child, Command, Stdio};

use fake_discord::FakeDiscord;

use crate::harness::Pulse;

/// The program in a process whose files cannot grow while the limit is set. A limit is what works without
/// being root; `SQLite` meets it as it meets a disk that fails.
struct Program(Child);

impl Program {
    async fn start(pulse: &Pulse) -> Self {
        let identified = pulse.discord.gateway().identifies();
        let child = program(pulse, "exec").spawn().unwrap();
        pulse.discord.gateway().identified(identified + 1).await;
        pulse.discord.gateway().connected().await;
        pulse.discord.registered("pulse-admin").await;
        Self(child)
    }

    /// How large a file may get.
    fn limit(&self, bytes: &str) {
        let (pid, limit) = (self.0.id().to_string(), format!("--fsize={bytes}:unlimited"));
        assert!(Command::new("prlimit").args(["--pid", &pid, &limit]).status().unwrap().success());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program, which is not ended by the signal that comes with the limit.
fn program(pulse: &Pulse, start: &str) -> Command {
    let script = format!("trap '' XFSZ; {start} {}", env!("CARGO_BIN_EXE_candor"));
    let mut command = Command::new("bash");
    command
        .args(["-c", &script])
        .env("CANDOR_DATA", pulse.data())
        .env("CANDOR_RUNTIME", pulse.home.path().join("runtime"))
        .env("CANDOR_DISCORD_URL", pulse.discord.url())
        .env("DISCORD_TOKEN", pulse.discord.token())
        .stderr(Stdio::null());
    command
}

#[tokio::test]
async fn what_cannot_be_saved_is_not_said_to_be_and_the_bot_goes_on_when_there_is_room_again() {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let mut pulse = Pulse::on(discord, 6).await;
    pulse.stop().await;
    let program = Program::start(&pulse).await;
    assert!(pulse.setup(&[]).await.text().contains("is set up"));
    pulse.mia.runs("/pulse-admin round open", &[]).await.message();
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..5] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    let last = &pulse.people[5];
    let card = Pulse::answers(last, &invitation, &[3, 3]).await;
    let agree = card.rows[0][3].label.clone();

    program.limit("0");
    let refused = last.presses(&card, &agree).await.text();
    insta::assert_snapshot!(refused, @"That could not be saved: my disk is full or cannot be written to. Please try again in a few minutes.");
    let settings = [("min-group", 6.into())];
    let changed = pulse.mia.runs("/pulse-admin settings set", &settings).await.text();
    assert!(changed.contains("could not be saved"), "{changed}");
    let closed = pulse.mia.runs("/pulse-admin round close", &[]).await.text();
    assert!(closed.contains("could not be saved"), "{closed}");

    program.limit("unlimited");
    let next = last.presses(&card, &agree).await.message();
    assert!(next.content.contains("4 of 6"), "{}", next.content);
    for _ in 0..3 {
        let again = last.presses(&invitation, "Answer").await.message();
        last.presses(&again, &agree).await;
    }
    let closed = pulse.mia.runs("/pulse-admin round close", &[]).await.text();
    assert!(closed.starts_with("**Round 1 is closed.**"), "{closed}");
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await.text();
    assert!(summary.contains("**Trust**: 3.0 ") && summary.contains("**Learning**: 3.25 "), "{summary}");
    assert!(summary.contains("Most or all of 6 answered"), "all that was said to be saved counts: {summary}");
    drop(program);
    pulse.done().await;
}

#[tokio::test]
async fn a_disk_that_takes_nothing_is_found_at_the_start() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.stop().await;
    let start = program(&pulse, "ulimit -S -f 0; exec").stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8(start.stderr).unwrap();
    assert_eq!(start.status.code(), Some(4), "{said}");
    let expected = format!(
        "the data folder {} cannot be used: the disk is full, or cannot be written to",
        pulse.data().display()
    );
    assert!(said.contains(&expected), "{said}");
    pulse.start().await;
    pulse.done().await;
}
