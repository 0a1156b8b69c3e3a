//! While a round is open nobody is told how many have answered: whatever members and admins do,
//! they read the same whether none, one or five others have.

use std::collections::{BTreeSet, VecDeque};

use fake_discord::{Message, Person, Reply, Role, Value};

use crate::{harness::Pulse, survey_files::example};

/// Every command there is, in an order in which each can run.
const COMMANDS: [&str; 36] = [
    "/pulse answer",
    "/pulse results",
    "/pulse privacy",
    "/pulse me",
    "/pulse-admin log",
    "/pulse-admin settings show",
    "/pulse-admin settings set",
    "/pulse-admin team add",
    "/pulse-admin team edit",
    "/pulse-admin team list",
    "/pulse-admin team remove",
    "/pulse-admin schedule add",
    "/pulse-admin schedule list",
    "/pulse-admin schedule edit",
    "/pulse-admin schedule skip",
    "/pulse-admin schedule pause",
    "/pulse-admin schedule resume",
    "/pulse-admin schedule remove",
    "/pulse-admin round status",
    "/pulse-admin doctor",
    "/pulse-admin survey list",
    "/pulse-admin survey preview",
    "/pulse-admin survey add",
    "/pulse-admin survey remove",
    "/pulse-admin report show",
    "/pulse-admin report export",
    "/pulse-admin event add",
    "/pulse-admin event list",
    "/pulse-admin event remove",
    "/pulse-admin action add",
    "/pulse-admin action list",
    "/pulse-admin action done",
    "/pulse-admin setup",
    "/pulse-admin round open",
    "/pulse-admin log",
    "/pulse-admin round close",
];

/// Options that offer something while somebody types.
const OFFERS: [(&str, &str); 11] = [
    ("/pulse-admin report show", "schedule"),
    ("/pulse-admin report show", "round"),
    ("/pulse-admin report export", "schedule"),
    ("/pulse-admin report export", "round"),
    ("/pulse-admin round open", "schedule"),
    ("/pulse-admin round close", "round"),
    ("/pulse-admin team add", "parent"),
    ("/pulse-admin survey preview", "survey"),
    ("/pulse-admin event remove", "event"),
    ("/pulse-admin action add", "dimension"),
    ("/pulse-admin action done", "action"),
];

/// Everything somebody reads, in order.
#[derive(Debug, Default, PartialEq, Eq)]
struct Transcript(Vec<String>);

impl Transcript {
    fn note(&mut self, what: &str, reply: &Reply) {
        self.note_text(what, &reply.text());
    }

    fn note_text(&mut self, what: &str, text: &str) {
        self.0.push(format!("{what} -> {}", without_ids(text)));
    }

    /// The entries in which two differ.
    fn differences(&self, other: &Self) -> Vec<String> {
        let both = self.0.iter().zip(&other.0).filter(|(one, two)| one != two);
        let mut all: Vec<String> = both.map(|(one, two)| format!("{one}\nbut {two}")).collect();
        if self.0.len() != other.0.len() {
            all.push(format!("{} replies, but {}", self.0.len(), other.0.len()));
        }
        all
    }
}

/// Discord's ids differ from run to run.
fn without_ids(text: &str) -> String {
    let is_id = |part: &str| part.len() > 14 && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.split_inclusive(|c: char| !c.is_ascii_digit());
    parts
        .map(|part| {
            let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
            if is_id(digits) { part.replace(digits, "id") } else { part.to_owned() }
        })
        .collect()
}

/// The options of a command, where it takes some.
fn options(pulse: &Pulse, command: &str, extra: Role) -> Vec<(&'static str, Value)> {
    let (role, channel) = ((&extra).into(), (&pulse.team).into());
    match command {
        "/pulse-admin settings set" => vec![("retention", 12.into())],
        "/pulse-admin team add" => vec![("role", role), ("ask-in", channel)],
        "/pulse-admin team edit" => vec![("role", role), ("name", "Extra".into())],
        "/pulse-admin team remove" => vec![("role", role)],
        "/pulse-admin schedule add" => {
            vec![
                ("survey", "growth".into()),
                ("when", "every monday 9:00".into()),
                ("report-to", (&pulse.leadership).into()),
            ]
        }
        "/pulse-admin schedule edit" => vec![("schedule", "2".into()), ("remind", 25.into())],
        "/pulse-admin schedule skip"
        | "/pulse-admin schedule pause"
        | "/pulse-admin schedule resume"
        | "/pulse-admin schedule remove" => vec![("schedule", "2".into())],
        "/pulse-admin survey preview" => vec![("survey", "engagement".into())],
        "/pulse-admin event add" => vec![("date", "2026-03-02".into()), ("label", "Offsite".into())],
        "/pulse-admin event remove" => vec![("event", "1".into())],
        "/pulse-admin action add" => {
            vec![("promise", "No meetings on Fridays".into()), ("dimension", "learning".into())]
        }
        "/pulse-admin action done" => vec![("action", "1".into())],
        "/pulse-admin survey add" => vec![("file", Value::file("onboarding.toml", example()))],
        "/pulse-admin survey remove" => vec![("survey", "onboarding".into())],
        "/pulse-admin setup" => {
            let (team, report) = ((&pulse.atlas).into(), (&pulse.leadership).into());
            vec![("team", team), ("ask-in", channel), ("report-to", report)]
        }
        _ => Vec::new(),
    }
}

/// The paths of all commands that are registered.
fn registered(pulse: &Pulse) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for name in pulse.discord.commands() {
        let mut below = vec![(format!("/{name}"), pulse.discord.command(&name).unwrap())];
        while let Some((path, command)) = below.pop() {
            let options = command["options"].as_array().cloned().unwrap_or_default();
            let inner: Vec<_> =
                options.into_iter().filter(|it| matches!(it["type"].as_u64(), Some(1 | 2))).collect();
            if inner.is_empty() {
                paths.insert(path.clone());
            }
            let named = |it: serde_json::Value| (format!("{path} {}", it["name"].as_str().unwrap()), it);
            below.extend(inner.into_iter().map(named));
        }
    }
    paths
}

/// Presses every button that comes up, the first time it does, and fills in every form.
async fn presses_everything(person: &Person, first: Message, read: &mut Transcript) {
    let mut pressed = BTreeSet::new();
    let mut messages = VecDeque::from([first]);
    while let Some(message) = messages.pop_front() {
        for button in message.buttons().into_iter().filter(|button| !button.disabled) {
            if !pressed.insert(button.custom_id.clone()) {
                continue;
            }
            let mut reply = person.presses_id(&message, &button.custom_id).await;
            read.note(&format!("{} presses {}", person.name(), button.label), &reply);
            if let Reply::Form(form) = &reply {
                let words: Vec<(&str, &str)> = form
                    .inputs
                    .iter()
                    .map(|input| (input.custom_id.as_str(), "more time to think"))
                    .collect();
                reply = person.submits(form, &words).await;
                read.note(&format!("{} fills in the form", person.name()), &reply);
            }
            if let Reply::Message(next) | Reply::Updated(next) = reply {
                messages.push_back(next);
            }
        }
    }
}

/// All that a member and an admin read while a round is open in which so many others have
/// answered.
async fn read_while(others: usize) -> Transcript {
    let pulse = Pulse::set_up(8).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[1..=others] {
        Pulse::answers(person, &invitation, &[5, 1, 3, 4, 4, 2]).await;
    }
    let mut read = Transcript::default();
    let member = pulse.people[0].clone();
    for person in [&member, &pulse.mia] {
        presses_everything(person, invitation.clone(), &mut read).await;
        presses_everything(person, person.runs("/pulse me", &[]).await.message(), &mut read).await;
    }
    pulse.at("2026-03-03 10:00").await;
    let extra = pulse.guild.role("Extra");
    assert_eq!(registered(&pulse), COMMANDS.map(str::to_owned).into(), "a command is not tried here");
    for command in COMMANDS {
        let options = options(&pulse, command, extra);
        read.note(&format!("member: {command}"), &member.runs_forged(command, &options).await);
        for (_, option) in OFFERS.iter().filter(|(with, _)| *with == command) {
            let offered = pulse.mia.completes(command, (option, ""), &[]).await;
            read.note_text(option, &format!("{offered:?}"));
        }
        if command.ends_with("round close") {
            posts(&pulse, &mut read);
        }
        read.note(&format!("admin: {command}"), &pulse.mia.runs_forged(command, &options).await);
        if command.ends_with("survey list") {
            read.note_text("its second page", &pulse.mia.next_ephemeral_message().await.content);
        }
    }
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await;
    pulse.done().await;
    read
}

/// What stands in the channels before the round closes.
fn posts(pulse: &Pulse, read: &mut Transcript) {
    for channel in [&pulse.team, &pulse.leadership] {
        for message in channel.messages() {
            read.note_text(&channel.name(), &message.render());
        }
    }
}

#[tokio::test]
async fn anonymity_nothing_tells_how_many_answered_while_a_round_is_open() {
    let nobody = read_while(0).await;
    assert!(nobody.0.len() > 80, "{} replies", nobody.0.len());
    for others in [1, 5] {
        let read = read_while(others).await;
        assert_eq!(nobody.differences(&read), Vec::<String>::new(), "with {others} others");
    }
}

#[test]
fn anonymity_a_count_in_any_reply_would_be_noticed() {
    let told = |others: usize| {
        let text = format!(
            "Round 1 is open until <t:1772618400:F>. {others} have answered in <#123456789012345678>."
        );
        let mut read = Transcript::default();
        read.note_text("a command", &text);
        read
    };
    assert_eq!(told(1).differences(&told(1)).len(), 0);
    assert_eq!(told(1).differences(&told(5)).len(), 1, "a rule that must fail");
}
