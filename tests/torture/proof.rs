//! What is looked at: that everything people were told is saved is there, that every round was opened and
//! reported once, that every word in the channels follows from what people answered, and that nothing
//! is left behind.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use candor::{
    domain::{
        GuildId, UserId,
        ballot::Score,
        disclosure::{self, Tally, TeamTally},
        round::{AskedTeam, Round, RoundState},
    },
    flow::report::{self, Printed},
    store::{Store, open_round::OpenRounds},
};
use chrono::DateTime;
use fake_discord::{FakeDiscord, Message};
use sqlx::{Row, SqlitePool};

use super::company::{Ballot, Company, QUESTIONS, Server, Team};

/// Compares the files of open rounds with what people know: every answer is there once, and no other.
pub(super) async fn of_ballots(home: &Path, teams: &[&Team]) {
    let data = home.join("data");
    let store = Store::open(&data).await.unwrap();
    let open_rounds = OpenRounds::new(&data, &home.join("runtime")).unwrap();
    let running = store.rounds_in_hand().await.unwrap();
    for team in teams {
        let asked = |round: &Round| asked(round, team).cloned().map(|asked| (round.clone(), asked));
        let (round, asked) = running.iter().find_map(asked).expect("the round of the team is open");
        let open = open_rounds.find(round.id).await.unwrap().expect("its file and its key are there");
        let known = &team.rounds.last().unwrap().ballots;
        for (person, ballot) in team.people.iter().zip(known) {
            let own = open.key().ballot(UserId(person.id().cast_signed()), QUESTIONS);
            let kept = open.filled(&own).await.unwrap();
            let kept: Vec<Option<u8>> = kept.scores.iter().map(|score| score.map(Score::value)).collect();
            assert_eq!(kept, ballot.unwrap_or_default(), "the answers of {}", person.name());
        }
        let file = data.join(format!("rounds/{}.db", round.id));
        let rows = SqlitePool::connect(&format!("sqlite://{}?mode=ro", file.display())).await.unwrap();
        let row = sqlx::query("select count(*) from answer where cell = $1").bind(asked.id.0);
        let count: i64 = row.fetch_one(&rows).await.unwrap().get(0);
        rows.close().await;
        let answers = known.iter().flatten().flat_map(|ballot| ballot.iter().flatten()).count();
        assert_eq!(usize::try_from(count).unwrap(), answers, "answers of nobody in {}", asked.name);
    }
    open_rounds.close().await;
    store.close().await;
}

fn asked<'a>(round: &'a Round, team: &Team) -> Option<&'a AskedTeam> {
    round.teams.iter().find(|asked| asked.channel.0 == team.channel.id().cast_signed())
}

/// Looks at everything when the storm is over. Returns how many rounds there were.
pub(super) async fn of_all(discord: &FakeDiscord, home: &Path, company: &Company, weeks: u32) -> usize {
    let data = home.join("data");
    let store = Store::open(&data).await.unwrap();
    let mut all = 0;
    for (number, server) in company.servers.iter().enumerate() {
        let teams: Vec<&Team> = company.teams.iter().filter(|team| team.server == number).collect();
        all += of_server(&data, &store, server, &teams, weeks).await;
    }
    store.close().await;
    of_nothing_left(&data, &home.join("runtime"));
    // An interaction that came twice is answered twice, and one that the bot heard of late, late.
    let excused = ["(40060)", "(10062)"];
    let violations = discord.violations().into_iter();
    let violations = violations.filter(|it| !excused.iter().any(|code| it.contains(code)));
    assert_eq!(violations.collect::<Vec<_>>(), Vec::<String>::new());
    all
}

async fn of_server(data: &Path, store: &Store, server: &Server, teams: &[&Team], weeks: u32) -> usize {
    let guild = GuildId(server.guild.id().cast_signed());
    let mut rounds = store.rounds_of(guild).await.unwrap();
    rounds.sort_by_key(|round| round.number);
    let numbers: Vec<u32> = rounds.iter().map(|round| round.number).collect();
    assert_eq!(numbers, (1..=weeks).collect::<Vec<_>>(), "one round a week");
    let due = due(data, guild).await;
    assert!(due.windows(2).all(|pair| pair[1] - pair[0] == A_WEEK), "each in its week: {due:?}");
    let (mut expected, mut shared) = (Vec::new(), Vec::new());
    for (place, round) in rounds.iter().enumerate() {
        assert_eq!(round.state, RoundState::Reported);
        let tallies: Vec<TeamTally> = round.teams.iter().map(|asked| tally(asked, teams, place)).collect();
        let release = disclosure::release(&tallies, &round.groups, &round.questionnaire, round.min_group);
        assert_eq!(store.release(round).await.unwrap(), release, "what people answered, and nothing else");
        let next = due[place] + A_WEEK;
        let next = DateTime::from_timestamp(next, 0);
        let printed = Printed::of(store, round).await.unwrap();
        let pages = report::pages(round, &printed, next).await.unwrap();
        expected.extend(pages.into_iter().map(|(_, page)| page.told.plain()));
        let words = |asked| report::words_for_team(round, asked, &printed, next).plain();
        shared.extend(round.teams.iter().map(words));
    }
    assert_eq!(contents(&server.leadership.messages()), expected, "each summary once, and as computed");
    for team in teams {
        let said = contents(&team.channel.messages());
        assert_eq!(said.len(), 3 * rounds.len(), "an invitation, a reminder and a result a round: {said:#?}");
        let results = said.iter().filter(|text| shared.contains(text));
        assert_eq!(results.count(), rounds.len(), "its own results, as computed: {said:#?}");
        assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), said.len(), "nothing twice: {said:#?}");
    }
    let direct = contents(&server.eager.direct_messages());
    assert_eq!(direct.iter().collect::<BTreeSet<_>>().len(), direct.len(), "nothing twice: {direct:#?}");
    let invited = direct.iter().filter(|text| !text.contains("Nothing of yours is there yet"));
    assert_eq!(invited.count(), rounds.len(), "invited to each round: {direct:#?}");
    let compared = teams.iter().flat_map(|team| &team.rounds).filter(|round| round.compared);
    assert_eq!(compared.count(), teams.len() * rounds.len(), "each round was compared");
    rounds.len()
}

fn contents(messages: &[Message]) -> Vec<String> {
    messages.iter().map(Message::text).collect()
}

/// A week in seconds.
const A_WEEK: i64 = 7 * 24 * 60 * 60;

/// The instants that rounds of a server were due at, in seconds since 1970.
async fn due(data: &Path, guild: GuildId) -> Vec<i64> {
    let file = data.join("candor.db");
    let rows = SqlitePool::connect(&format!("sqlite://{}?mode=ro", file.display())).await.unwrap();
    let due = sqlx::query("select due_at from round where guild_id = $1 order by due_at").bind(guild.0);
    let due = due.fetch_all(&rows).await.unwrap().iter().map(|row| row.get(0)).collect();
    rows.close().await;
    due
}

/// What a team answered, by what its people know.
fn tally(asked: &AskedTeam, teams: &[&Team], round: usize) -> TeamTally {
    let own = |team: &&&Team| team.channel.id().cast_signed() == asked.channel.0;
    let ballots: &[Option<Ballot>] = &teams.iter().find(own).unwrap().rounds[round].ballots;
    let question = |question: usize| {
        let scores = ballots.iter().flatten().filter_map(|ballot| ballot[question]);
        let (answers, sum) =
            scores.fold((0, 0), |(answers, sum), score| (answers + 1, sum + u32::from(score)));
        Tally { answers, sum }
    };
    TeamTally {
        team: asked.id,
        group: asked.group,
        roster: asked.roster,
        quiet: asked.quiet,
        questions: (0..QUESTIONS).map(question).collect(),
    }
}

/// No file of a round and no key, and nothing that the audit finds fault with.
fn of_nothing_left(data: &Path, runtime: &Path) {
    assert_eq!(fs::read_dir(data.join("rounds")).unwrap().count(), 0);
    assert!(OpenRounds::new(data, runtime).unwrap().found().unwrap().is_empty());
}

/// The audit of the program itself.
pub(super) fn of_audit(bot: &Path, home: &Path) {
    let output = Command::new(bot)
        .arg("audit")
        .env_clear()
        .env("CANDOR_DATA", home.join("data"))
        .env("CANDOR_RUNTIME", home.join("runtime"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
