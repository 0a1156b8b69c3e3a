//! The computer on which the bot runs: it has a clock that is set by hand, and no mercy.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use candor::{clock::Clock, store::Store};
use chrono::{DateTime, SecondsFormat, Utc};
use fake_discord::FakeDiscord;

pub(super) struct Machine {
    pub(super) bot: PathBuf,
    environment: Vec<(&'static str, String)>,
    state: Mutex<State>,
}

struct State {
    child: Option<Child>,
    now: DateTime<Utc>,
    kills: u32,
}

impl Machine {
    pub(super) fn start(bot: &Path, discord: &FakeDiscord, home: &Path, now: DateTime<Utc>) -> Arc<Self> {
        let folder = |name| home.join(name).display().to_string();
        let environment = vec![
            ("CANDOR_DATA", folder("data")),
            ("CANDOR_RUNTIME", folder("runtime")),
            ("CANDOR_DISCORD_URL", discord.url()),
            ("DISCORD_TOKEN", discord.token()),
            ("CANDOR_LOG", "error".into()),
        ];
        let state = Mutex::new(State { child: None, now, kills: 0 });
        let machine = Self { bot: bot.to_owned(), environment, state };
        machine.revive();
        Arc::new(machine)
    }

    /// Starts the bot.
    pub(super) fn revive(&self) {
        let mut state = self.state.lock().unwrap();
        let mut child = Command::new(&self.bot)
            .arg("run-by-hand")
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        tell(&mut child, state.now);
        state.child = Some(child);
    }

    /// As a power cut would: SIGKILL, nothing is put in order.
    pub(super) fn kill(&self) {
        let mut state = self.state.lock().unwrap();
        let mut child = state.child.take().expect("the bot runs");
        let ended = child.try_wait().unwrap();
        assert!(ended.is_none(), "the bot stopped by itself: {ended:?}");
        child.kill().unwrap();
        child.wait().unwrap();
        state.kills += 1;
    }

    pub(super) fn set_clock(&self, now: DateTime<Utc>) {
        let mut state = self.state.lock().unwrap();
        state.now = now;
        if let Some(child) = &mut state.child {
            tell(child, now);
        }
    }

    /// Ends the bot in an orderly way.
    pub(super) fn stop(&self) {
        let mut child = self.state.lock().unwrap().child.take().expect("the bot runs");
        drop(child.stdin.take());
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }

    pub(super) fn kills(&self) -> u32 {
        self.state.lock().unwrap().kills
    }

    /// Waits until the bot hears people.
    pub(super) async fn is_ready(&self, discord: &FakeDiscord) {
        discord.gateway().connected().await;
        discord.registered("pulse-admin").await;
    }

    /// Waits until nothing is due any more.
    pub(super) async fn is_idle(&self, home: &Path) {
        let now = self.state.lock().unwrap().now;
        let store = Store::open(&home.join("data")).await.unwrap();
        let (mut still, mut tries) = (0, 0);
        while still < 3 {
            Clock::System.pause(Duration::from_millis(100)).await;
            let waits = store.next_message(now).await.unwrap().is_some_and(|at| at <= now);
            let in_hand = store.rounds_in_hand().await.unwrap();
            let waits = waits || in_hand.iter().any(|round| round.closes_at <= now);
            still = if waits { 0 } else { still + 1 };
            tries += 1;
            assert!(tries < 600, "messages wait for a minute although nothing stands in their way");
        }
        store.close().await;
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if let Some(child) = &mut self.state.lock().unwrap().child {
            let _ = child.kill();
        }
    }
}

fn tell(child: &mut Child, now: DateTime<Utc>) {
    let line = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    // It may have been killed in this moment.
    let _ = writeln!(child.stdin.as_mut().unwrap(), "{line}");
}
