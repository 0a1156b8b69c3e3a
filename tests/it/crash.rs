//! The program itself, on the machine's own clock, killed without warning.

use std::{
    fs::File,
    process::{Child, Command, Stdio},
};

use fake_discord::FakeDiscord;

use crate::harness::{Pulse, files_with};

/// The program, killed when dropped.
pub(crate) struct Program(Child);

/// The program with the folders of a test.
pub(crate) fn candor(pulse: &Pulse) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    let runtime = pulse.home.path().join("runtime");
    command.env_clear().env("CANDOR_DATA", pulse.data()).env("CANDOR_RUNTIME", runtime);
    command
}

impl Program {
    async fn start(pulse: &Pulse) -> Self {
        Self::logging(pulse, "info", Stdio::null()).await
    }

    /// The program, with what it logs under `filter` written to `log`.
    pub(crate) async fn logs_to(pulse: &Pulse, filter: &str, log: &std::path::Path) -> Self {
        Self::logging(pulse, filter, File::create(log).unwrap().into()).await
    }

    async fn logging(pulse: &Pulse, filter: &str, log: Stdio) -> Self {
        let identified = pulse.discord.gateway().identifies();
        let child = candor(pulse)
            .env("CANDOR_DISCORD_URL", pulse.discord.url())
            .env("DISCORD_TOKEN", pulse.discord.token())
            .env("CANDOR_LOG", filter)
            .stderr(log)
            .spawn()
            .unwrap();
        pulse.discord.gateway().identified(identified + 1).await;
        pulse.discord.gateway().connected().await;
        pulse.discord.registered("pulse-admin").await;
        Self(child)
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) fn stop(mut self) {
        let pid = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert_eq!(self.0.wait().unwrap().code(), Some(0));
    }

    /// As a power cut would: SIGKILL, nothing is put in order.
    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
}

#[tokio::test]
async fn a_round_survives_being_killed_at_every_turn() {
    let discord = FakeDiscord::builder().unhurried().start().await;
    let mut pulse = Pulse::on(discord, 6).await;
    pulse.stop().await;

    let program = Program::start(&pulse).await;
    assert!(pulse.setup(&[]).await.text().contains("is set up"));
    program.kill();
    let program = Program::start(&pulse).await;
    let opened = pulse.mia.runs("/pulse-admin round open", &[]).await.text();
    assert!(opened.starts_with("**Round 1 is open**"), "{opened}");
    program.kill();

    let mut program = Program::start(&pulse).await;
    let invitation = pulse.team.next_message().await;
    for person in pulse.people.clone() {
        Pulse::answers(&person, &invitation, &[3, 4, 2, 3, 4, 2]).await;
        program.kill();
        program = Program::start(&pulse).await;
    }
    let closed = pulse.mia.runs("/pulse-admin round close", &[]).await.text();
    assert!(closed.starts_with("**Round 1 is closed.**"), "{closed}");
    program.kill();

    let program = Program::start(&pulse).await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await.text();
    assert!(summary.contains("**Trust**: 3.0 "), "every answer that was saved counts: {summary}");
    program.kill();
    let _program = Program::start(&pulse).await;
    assert_eq!(pulse.leadership.messages().len(), 1, "the summary is posted once");
    assert_eq!(pulse.team.messages().len(), 1, "so is the invitation");
    for person in &pulse.people {
        assert_eq!(files_with(pulse.home.path(), person.id().to_string().as_bytes()), Vec::<String>::new());
    }
    assert_eq!(std::fs::read_dir(pulse.data().join("rounds")).unwrap().count(), 0);
    pulse.done().await;
}
