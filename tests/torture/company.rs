//! Four servers with five teams each, two hundred people, and what they mean to do in a round.

use chrono::{DateTime, Utc};
use fake_discord::{Channel, FakeDiscord, Guild, Message, Person, Value};

/// How many people the teams of a server have.
const SIZES: [usize; 5] = [6, 8, 10, 12, 14];

/// When the servers are asked, each in its own zone, which knows no summer time, and after how many half
/// hours of a week that began on Monday at six, UTC.
const SCHEDULES: [(&str, &str, u32); 4] = [
    ("every monday 10:00", "UTC", 8),
    ("every tuesday 09:30", "Asia/Tokyo", 37),
    ("0 14 * * 3", "America/Phoenix", 126),
    ("every thursday 16:00", "Asia/Kolkata", 153),
];

/// How many questions a round asks.
pub(super) const QUESTIONS: usize = 6;

/// What somebody has answered in a round: for each question the score, unless it was skipped.
pub(super) type Ballot = [Option<u8>; QUESTIONS];

pub(super) struct Company {
    pub(super) servers: Vec<Server>,
    pub(super) teams: Vec<Team>,
}

pub(super) struct Server {
    pub(super) guild: Guild,
    pub(super) leadership: Channel,
    /// Somebody who wants to be invited directly.
    pub(super) eager: Person,
    /// In which step of a week its round opens.
    pub(super) due: u32,
}

pub(super) struct Team {
    pub(super) server: usize,
    pub(super) channel: Channel,
    pub(super) people: Vec<Person>,
    pub(super) plans: Vec<Act>,
    pub(super) rounds: Vec<Round>,
}

/// What somebody means to do in the round that is open, or the next one.
#[derive(Clone)]
pub(super) struct Act {
    pub(super) person: usize,
    /// In which step after the opening.
    pub(super) step: u32,
    pub(super) scores: Ballot,
    /// What the first answer is changed to afterwards.
    pub(super) changes: Option<u8>,
    pub(super) withdraws: bool,
}

/// A round of a team, as its people know it.
pub(super) struct Round {
    pub(super) invitation: Message,
    pub(super) seen_at: DateTime<Utc>,
    /// Whether what is kept of it was compared with what they know.
    pub(super) compared: bool,
    /// One for each person of the team; `None` for those who have not answered or withdrew.
    pub(super) ballots: Vec<Option<Ballot>>,
}

impl Round {
    /// How many half hours its people have known of it.
    pub(super) fn step(&self, now: DateTime<Utc>) -> u32 {
        u32::try_from((now - self.seen_at).num_minutes() / 30).unwrap()
    }
}

impl Company {
    /// Makes servers, teams and schedules.
    pub(super) async fn found(discord: &FakeDiscord) -> Self {
        let mut company = Self { servers: Vec::new(), teams: Vec::new() };
        for (server, (when, zone, due)) in SCHEDULES.into_iter().enumerate() {
            let guild = discord.guild(&format!("server-{server}"));
            let (admin, leadership) = (guild.admin("mia"), guild.channel("leadership"));
            let mut eager = None;
            for (place, size) in SIZES.into_iter().enumerate() {
                let name = format!("Team {server}{place}");
                let role = guild.role(&name);
                let channel = guild.channel(&format!("team-{place}"));
                let person = |number| guild.member(&format!("p{server}-{place}-{number}"), &[&role]);
                let people: Vec<Person> = (0..size).map(person).collect();
                let reply = if place == 0 {
                    let options: [(&str, Value); 5] = [
                        ("team", (&role).into()),
                        ("ask-in", (&channel).into()),
                        ("report-to", (&leadership).into()),
                        ("when", when.into()),
                        ("zone", zone.into()),
                    ];
                    admin.runs("/pulse-admin setup", &options).await.text()
                } else {
                    let parent = if place < 3 { "Engineering" } else { "Engineering / Platform" };
                    let options: [(&str, Value); 3] =
                        [("role", (&role).into()), ("ask-in", (&channel).into()), ("parent", parent.into())];
                    admin.runs("/pulse-admin team add", &options).await.text()
                };
                assert!(reply.contains(&name), "{reply}");
                eager.get_or_insert_with(|| people[0].clone());
                company.teams.push(Team { server, channel, people, plans: Vec::new(), rounds: Vec::new() });
            }
            let eager = eager.unwrap();
            let me = eager.runs("/pulse me", &[]).await.message();
            eager.presses(&me, "Invite me directly").await;
            company.servers.push(Server { guild, leadership, eager, due });
        }
        company
    }

    /// How many messages there are in all channels.
    pub(super) fn messages(&self) -> usize {
        let teams = self.teams.iter().map(|team| team.channel.messages().len());
        let leadership = self.servers.iter().map(|server| server.leadership.messages().len());
        teams.chain(leadership).sum()
    }
}

impl Team {
    /// Nine in ten mean to answer.
    fn make_plans(&mut self, random: &mut fastrand::Rng) {
        let mood = random.u8(2..=4);
        self.plans.clear();
        for person in 0..self.people.len() {
            if random.u8(0..10) == 0 {
                continue;
            }
            let mut scores =
                std::array::from_fn(|_| (random.u8(0..12) > 0).then(|| random.u8(mood - 1..=mood + 1)));
            let withdraws = random.u8(0..20) == 0;
            if withdraws {
                scores[0] = Some(mood);
            }
            let changes = (random.u8(0..4) == 0).then(|| random.u8(1..=5));
            let step = *random.choice(&super::ANSWERING).unwrap();
            self.plans.push(Act { person, step, scores, changes, withdraws });
        }
    }

    /// The invitation that can still be answered.
    pub(super) fn invitation(&self) -> Option<Message> {
        let is_open = |message: &Message| message.rows.iter().flatten().any(|it| it.label == "Answer");
        self.channel.messages().into_iter().rfind(is_open)
    }

    /// Its people read an invitation, and make plans.
    pub(super) fn reads(&mut self, invitation: Message, now: DateTime<Utc>, random: &mut fastrand::Rng) {
        self.make_plans(random);
        let ballots = vec![None; self.people.len()];
        self.rounds.push(Round { invitation, seen_at: now, compared: false, ballots });
    }
}
