//! What leadership reads of several teams together: one picture, what stands out, and nothing else.

use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Utc};
use fake_discord::{Channel, Message, Person};

use crate::harness::{Pulse, without_next};

struct Team {
    channel: Channel,
    people: Vec<Person>,
}

/// So many teams of seven beside the first, which has eight.
async fn teams(pulse: &Pulse, count: usize) -> Vec<Team> {
    let mut teams = vec![Team { channel: pulse.team.clone(), people: pulse.people.clone() }];
    for number in 1..=count {
        let name = format!("Team {number:02}");
        let role = pulse.guild.role(&name);
        let channel = pulse.guild.channel(&format!("team-{number:02}"));
        let people = (0..7).map(|n| pulse.guild.member(&format!("{name}-{n}"), &[&role])).collect();
        let options = [("role", (&role).into()), ("ask-in", (&channel).into())];
        pulse.mia.runs("/pulse-admin team add", &options).await;
        teams.push(Team { channel, people });
    }
    teams
}

/// A weekly round in which each team gives the same score to everything; returns what leadership reads.
async fn round(pulse: &Pulse, teams: &[Team], week: u32, score: impl Fn(usize) -> usize) -> Vec<Message> {
    let day = |day: u32| crate::harness::at("2026-03-01 10:00") + TimeDelta::days(day.into());
    let move_to = async |day: DateTime<Utc>| pulse.at(&day.format("%Y-%m-%d %H:%M").to_string()).await;
    move_to(day(1 + 7 * week)).await;
    for (place, team) in teams.iter().enumerate() {
        let invitation = team.channel.next_message().await;
        for person in &team.people {
            Pulse::answers(person, &invitation, &[score(place); 6]).await;
        }
    }
    let before = pulse.leadership.messages().len();
    move_to(day(3 + 7 * week)).await;
    for team in teams {
        team.channel.read_all();
    }
    pulse.leadership.read_all();
    pulse.leadership.messages().split_off(before)
}

#[tokio::test]
async fn one_team_that_fell_stands_out_of_several_and_can_be_promised_something() {
    let pulse = Pulse::set_up(8).await;
    let teams = teams(&pulse, 2).await;
    for week in 0..3 {
        round(&pulse, &teams, week, |_| 4).await;
    }
    let read = round(&pulse, &teams, 3, |place| if place == 1 { 2 } else { 4 }).await;
    assert_eq!(read.len(), 4, "a digest, and a summary for each team");
    insta::assert_snapshot!(read[0].text(), @"
    **3 of 9 scores stand out from chance** · Trust, autonomy and learning, round 4
    Over all teams together, these can be told from chance:
    - Team 01 · **Trust**: 2.0 or lower (likely 2.75 or lower; usually 4.0), **lower than usual**
    - Team 01 · **Autonomy**: 2.0 or lower (likely 2.75 or lower; usually 4.0), **lower than usual**
    - Team 01 · **Learning**: 2.0 or lower (likely 2.75 or lower; usually 4.0), **lower than usual**

    Where the score of each group lies, from the scores of its teams:
    - **The whole server** (22 people): Trust 2.9–4.1 · Autonomy 2.9–4.1 · Learning 2.9–4.1

    Atlas, Team 01, Team 02: own summary below

    Next round: <t:1774864800:F>
    ");
    let picture = &read[0].attachments[0];
    insta::assert_snapshot!(picture.description.clone().unwrap(), @"Trust, autonomy and learning · round 4 · 3 of 9 scores stand out from chance: Trust; Autonomy; Learning. Atlas: 4.0 or higher; 4.0 or higher; 4.0 or higher. Team 01: 2.0 or lower (lower than usual); 2.0 or lower (lower than usual); 2.0 or lower (lower than usual). Team 02: 4.0 or higher; 4.0 or higher; 4.0 or higher.");
    assert!(picture.bytes.starts_with(b"\x89PNG"));

    let form = pulse.mia.presses(&read[0], "Promise an action").await.form();
    let promised = pulse.mia.submits(&form, &[("promise", "Fewer priorities")]).await;
    assert!(
        promised.text().starts_with("**Noted as promised to Atlas, Team 01 and Team 02**"),
        "{}",
        promised.text()
    );
    let next = round(&pulse, &teams, 4, |_| 4).await;
    assert!(
        next.iter().all(|it| it.text().contains("- Fewer priorities · promised")),
        "everybody is concerned"
    );
    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert_eq!(without_next(&next[0].text()), shown.text());
    assert_eq!(shown.attachments, next[0].attachments);
    for summary in &next[1..] {
        assert_eq!(pulse.mia.next_ephemeral_message().await.attachments, summary.attachments);
    }
    pulse.done().await;
}

#[tokio::test]
async fn twenty_five_teams_with_long_topics_take_pages_that_fit() {
    let pulse = Pulse::of(8).await;
    let survey = long_survey();
    let file = fake_discord::Value::file("long.toml", survey);
    let added = pulse.mia.runs("/pulse-admin survey add", &[("file", file)]).await.text();
    assert!(added.contains("is added"), "{added}");
    pulse.setup(&[("survey", "long".into())]).await;
    let teams = teams(&pulse, 24).await;
    pulse.at("2026-03-02 10:00").await;
    for team in &teams {
        let invitation = team.channel.next_message().await;
        for person in &team.people {
            Pulse::answers(person, &invitation, &[3; 8]).await;
        }
    }
    pulse.at("2026-03-04 10:00").await;
    for team in &teams {
        team.channel.read_all();
    }
    let read = pulse.leadership.messages();
    pulse.leadership.read_all();
    let pages: Vec<&Message> = read.iter().filter(|it| !it.text().contains("answered.")).collect();
    assert_eq!((read.len(), pages.len()), (25 + 3, 3), "twelve teams a page");
    let ends = [("Atlas", "Team 11"), ("Team 12", "Team 23"), ("Team 24", "Team 24")];
    for (page, (first, last)) in pages.iter().zip(ends) {
        let words = page.attachments[0].description.clone().unwrap();
        assert!(words.chars().count() <= 1024, "{words}");
        let says = |team: &str| words.contains(&format!(" {team}: 3.0; 3.0; 3.0; 3.0."));
        assert!(says(first) && says(last), "from the first row to the last: {words}");
    }
    pulse.done().await;
}

/// A survey of as many topics as there can be, with titles as long as they may be.
fn long_survey() -> String {
    let mut survey = String::from(
        "name = \"long\"\nversion = 1\ntitle = \"A long survey\"\npurpose = \"To see what fits.\"\n\
         cadence = \"weekly\"\nrecall = \"In the past week\"\n\
         scale = [\"Strongly disagree\", \"Disagree\", \"Neither\", \"Agree\", \"Strongly agree\"]\n",
    );
    for topic in 1..=4 {
        write!(
            survey,
            "\n[[dimension]]\nid = \"topic-{topic}\"\ntitle = \"Topic {topic} with quite a long title\"\n\
             about = \"What topic {topic} is about.\"\nconstruct = \"None; made up.\"\n"
        )
        .unwrap();
        for (item, role) in ["anchor", "rotator", "rotator", "rotator"].into_iter().enumerate() {
            write!(
                survey,
                "[[dimension.item]]\nid = \"item-{topic}-{item}\"\nrole = \"{role}\"\n\
                 text = \"Our team did thing {item} of topic {topic}.\"\n"
            )
            .unwrap();
        }
    }
    survey
}
