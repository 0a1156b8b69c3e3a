//! The program itself in a storm: killed without warning again and again, while Discord fails it in every
//! way there is, and two hundred people in twenty teams answer through simulated weeks. Afterwards
//! everything must be there, once.

use std::{
    fmt,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use fake_discord::FakeDiscord;
use tempfile::TempDir;
use tokio::task::JoinSet;

mod company;
mod machine;
mod people;
mod proof;
mod storm;

use company::{Company, Team};
use machine::Machine;
use storm::Storm;

/// How long the storm lasts, and how hard it is.
pub(crate) struct Plan {
    /// The program.
    pub(crate) bot: PathBuf,
    /// It ends with the week in which this time is over; one week at least.
    pub(crate) lasts: Duration,
    /// How long the program lives, on average, before it is killed.
    pub(crate) life: Duration,
    /// What is random follows from this.
    pub(crate) seed: u64,
}

/// What came of it.
pub(crate) struct Outcome {
    pub(crate) kills: u32,
    pub(crate) weeks: u32,
    pub(crate) rounds: usize,
    pub(crate) answers: usize,
    pub(crate) messages: usize,
    pub(crate) failed_requests: usize,
    pub(crate) broken_connections: usize,
    pub(crate) lost_interactions: usize,
    pub(crate) doubled_interactions: usize,
    /// Presses that had to be made again, since the bot did not answer the first time.
    pub(crate) repeated: u64,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "kills                  {}", self.kills)?;
        writeln!(f, "failed requests        {}", self.failed_requests)?;
        writeln!(f, "broken connections     {}", self.broken_connections)?;
        writeln!(f, "lost interactions      {}", self.lost_interactions)?;
        writeln!(f, "doubled interactions   {}", self.doubled_interactions)?;
        writeln!(f, "simulated weeks        {}", self.weeks)?;
        writeln!(f, "rounds                 {}, each opened and reported once", self.rounds)?;
        writeln!(f, "answers kept           {}, each counted once", self.answers)?;
        writeln!(f, "presses made again     {}", self.repeated)?;
        write!(f, "messages in channels   {}, none twice", self.messages)
    }
}

/// The time of the simulation moves in steps of this length.
const STEP: TimeDelta = TimeDelta::minutes(30);

/// A week has so many of them.
const STEPS: u32 = 336;

/// The step after an opening in which teams are reminded.
const HALF: u32 = 48;

/// The step after an opening in which a round closes.
const LAST: u32 = 96;

/// How often some time may have to pass in a week.
const A_LOT: u32 = 10_000;

/// The steps after an opening in which people answer, many at once.
const ANSWERING: [u32; 7] = [1, 2, 12, 24, 48, 60, 80];

/// The step after an opening in which what is kept is compared with what people know.
const COMPARING: u32 = 90;

/// The first Monday, in the morning.
const START: &str = "2026-03-02T06:00:00Z";

/// Lives through the storm.
///
/// # Panics
/// When something is lost, doubled, or left behind.
pub(crate) async fn endure(plan: Plan) -> Outcome {
    eprintln!("the storm follows from the seed {}", plan.seed);
    let discord = FakeDiscord::builder()
        .unhurried()
        .patience(Duration::from_mins(1))
        .answer_within(PATIENCE)
        .start()
        .await;
    let home = TempDir::new().unwrap();
    let start: DateTime<Utc> = START.parse().unwrap();
    let machine = Machine::start(&plan.bot, &discord, home.path(), start);
    machine.is_ready(&discord).await;
    let mut random = fastrand::Rng::with_seed(plan.seed);
    let company = Company::found(&discord).await;
    let storm = Storm::begin(&discord, &machine, plan.life, random.fork());
    let mut world = World {
        discord,
        home,
        machine,
        company,
        storm,
        random,
        now: start,
        weeks: 0,
        repeated: 0,
        passed: 0,
    };
    let begun = Instant::now();
    while world.weeks == 0 || begun.elapsed() < plan.lasts {
        world.week().await;
    }
    world.ends().await
}

async fn pause(time: Duration) {
    candor::clock::Clock::System.pause(time).await;
}

/// How long people wait for an answer before they press again.
const PATIENCE: Duration = Duration::from_secs(1);

struct World {
    discord: FakeDiscord,
    home: TempDir,
    machine: Arc<Machine>,
    company: Company,
    storm: Storm,
    random: fastrand::Rng,
    now: DateTime<Utc>,
    weeks: u32,
    repeated: u64,
    /// How often some time had to pass this week before the bot got on.
    passed: u32,
}

impl World {
    async fn week(&mut self) {
        let start = self.now;
        self.passed = 0;
        for step in 1..=STEPS {
            self.now = self.now.max(start + STEP * i32::try_from(step).unwrap());
            self.machine.set_clock(self.now);
            pause(Duration::from_millis(self.random.u64(2..20))).await;
            for server in 0..self.company.servers.len() {
                match step.checked_sub(self.company.servers[server].due) {
                    Some(0) => self.opens(server).await,
                    Some(HALF) => self.reminds(server).await,
                    Some(LAST) => self.closes(server).await,
                    _ => {}
                }
            }
            self.people_answer().await;
            self.compare().await;
        }
        self.weeks += 1;
    }

    /// Waits for the invitations of a server, however often the bot is killed before they are out.
    async fn opens(&mut self, server: usize) {
        for place in 0..self.company.teams.len() {
            while self.company.teams[place].server == server {
                if let Some(invitation) = self.company.teams[place].invitation() {
                    self.company.teams[place].reads(invitation, self.now, &mut self.random);
                    break;
                }
                self.some_time_passes().await;
            }
        }
    }

    /// Waits for the reminders of a server: simulated hours pass in moments, and one that is late is dropped.
    async fn reminds(&mut self, server: usize) {
        for place in 0..self.company.teams.len() {
            let is_missing = |team: &Team| {
                team.server == server && team.channel.messages().len() + 1 < 3 * team.rounds.len()
            };
            while is_missing(&self.company.teams[place]) {
                self.some_time_passes().await;
            }
        }
    }

    /// Waits until the invitations of a server are taken back.
    async fn closes(&mut self, server: usize) {
        for place in 0..self.company.teams.len() {
            let is_open = |team: &Team| team.server == server && team.invitation().is_some();
            while is_open(&self.company.teams[place]) {
                self.some_time_passes().await;
            }
        }
    }

    /// Long enough that a message that failed is tried again soon.
    async fn some_time_passes(&mut self) {
        self.passed += 1;
        assert!(self.passed < A_LOT, "the bot does not get on");
        self.now += TimeDelta::seconds(2);
        self.machine.set_clock(self.now);
        pause(Duration::from_millis(10)).await;
    }

    /// All whose time has come answer at once.
    async fn people_answer(&mut self) {
        let mut answering = JoinSet::new();
        for (place, team) in self.company.teams.iter_mut().enumerate() {
            let Some(round) = team.rounds.last() else { continue };
            let step = round.step(self.now);
            for act in team.plans.iter().filter(|plan| plan.step == step) {
                let (person, invitation) = (team.people[act.person].clone(), round.invitation.clone());
                let act = act.clone();
                answering.spawn(async move {
                    let (ballot, repeated) = people::answers(&person, &invitation, &act).await;
                    (place, act.person, ballot, repeated)
                });
            }
        }
        while let Some(done) = answering.join_next().await {
            let (team, person, ballot, repeated) = done.unwrap();
            let round = self.company.teams[team].rounds.last_mut().unwrap();
            round.ballots[person] = ballot;
            self.repeated += repeated;
        }
    }

    /// Whether the files of open rounds hold what people were told is saved, and nothing else.
    async fn compare(&mut self) {
        let due: Vec<&Team> = self
            .company
            .teams
            .iter()
            .filter(|team| {
                team.rounds.last().is_some_and(|it| !it.compared && it.step(self.now) >= COMPARING)
            })
            .collect();
        if due.is_empty() {
            return;
        }
        let calm = self.storm.pauses().await;
        self.machine.kill();
        proof::of_ballots(self.home.path(), &due).await;
        self.machine.revive();
        drop(calm);
        let rounds = self.company.teams.iter_mut().filter_map(|team| team.rounds.last_mut());
        rounds.filter(|round| round.step(self.now) >= COMPARING).for_each(|round| round.compared = true);
    }

    /// The storm is over: what is left, and is it right?
    async fn ends(mut self) -> Outcome {
        self.storm.ends().await;
        self.discord.mend();
        // What waited for a later try goes out.
        for _ in 0..4 {
            self.now += STEP;
            self.machine.set_clock(self.now);
            self.machine.is_ready(&self.discord).await;
            self.machine.is_idle(self.home.path()).await;
        }
        self.machine.stop();
        proof::of_audit(&self.machine.bot, self.home.path());
        let rounds = proof::of_all(&self.discord, self.home.path(), &self.company, self.weeks).await;
        let ballots = self.company.teams.iter().flat_map(|team| &team.rounds);
        let ballots = ballots.flat_map(|round| round.ballots.iter().flatten());
        Outcome {
            kills: self.machine.kills(),
            weeks: self.weeks,
            rounds,
            answers: ballots.map(|scores| scores.iter().flatten().count()).sum(),
            messages: self.company.messages(),
            failed_requests: self.discord.faults_met(),
            broken_connections: self.discord.gateway().broken(),
            lost_interactions: self.discord.gateway().mishaps().0,
            doubled_interactions: self.discord.gateway().mishaps().1,
            repeated: self.repeated,
        }
    }
}
