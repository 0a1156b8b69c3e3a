//! How many people results and comments take, and how long they are kept.

use fake_discord::Value;

use crate::harness::{Pulse, files_with};

#[tokio::test]
async fn settings_are_shown_changed_and_apply_to_later_rounds_only() {
    let pulse = Pulse::set_up(6).await;
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin settings show", &[]).await.text(), @"
    **Settings**
    - `min-group` **5**: results are shown from 5 answers on, and only where there are more people than that.
    - `comment-group` **5**: comments are shown where 5 or more answered.
    - `share-with-team` **no**: teams do not hear their results.
    - `retention` **24 months**: what was shown, and the log of changes, is deleted after that.
    - `language` **English**: what is posted in channels. People read their own Discord's language where Candor speaks it.
    A change applies to rounds that open later. When less is needed than before, the teams are told.
    ");
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..4] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    let lowered = pulse.mia.runs("/pulse-admin settings set", &[("min-group", 4.into())]).await.text();
    assert!(lowered.contains("`min-group` **4**: results are shown from 4 answers on"), "{lowered}");
    insta::assert_snapshot!(pulse.team.next_message().await.content, @"
    An admin changed what is shown **from the next round on**:
    - Results are shown **from 4 answers on** (until now: 5).
    - Comments are shown **from 4 answers on** (until now: 5).
    A round that is open now stays as it is. `/pulse privacy` tells you who will see what.
    ");
    let who = pulse.people[0].presses(&invitation, "Who sees this?").await.text();
    assert!(who.contains("if at least 5 people of Atlas answer"), "the open round keeps to 5: {who}");
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    assert!(pulse.leadership.next_message().await.text().contains("Too few answers"));

    pulse.at("2026-03-09 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..4] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    pulse.at("2026-03-11 10:00").await;
    pulse.team.edited(invitation.id).await;
    assert!(pulse.leadership.next_message().await.text().contains("**Trust**: 3.0"));
    pulse.done().await;
}

#[tokio::test]
async fn raising_tells_nobody_and_what_makes_no_sense_is_refused() {
    let pulse = Pulse::set_up(6).await;
    let set = async |option: &str, value: i64| {
        pulse.mia.runs("/pulse-admin settings set", &[(option, value.into())]).await.text()
    };
    assert!(set("min-group", 8).await.contains("**8**"));
    assert_eq!(pulse.team.messages().len(), 0);
    insta::assert_snapshot!(set("comment-group", 6).await, @"`comment-group` cannot be lower than `min-group`, which is 8: comments are shown only where results are.");
    insta::assert_snapshot!(set("min-group", 8).await, @"There is nothing to change: choose at least one option, with something new.");
    assert!(set("comment-group", 9).await.contains("`comment-group` **9**"));
    assert!(set("comment-group", 8).await.contains("`comment-group` **8**"));
    let told = pulse.team.next_message().await.content;
    assert!(told.contains("Comments are shown **from 8 answers on** (until now: 9)."), "{told}");
    for (option, value) in [("min-group", 3), ("min-group", 21), ("comment-group", 0), ("retention", 0)] {
        let forged =
            pulse.mia.runs_forged("/pulse-admin settings set", &[(option, value.into())]).await.text();
        assert!(forged.starts_with("I do not know this form of the command."), "{option} {value}: {forged}");
    }
    pulse.done().await;
}

#[tokio::test]
async fn what_was_printed_long_ago_is_removed() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    pulse.at("2026-03-04 10:00").await;
    pulse.leadership.next_message().await;
    pulse.mia.runs("/pulse-admin settings set", &[("retention", 1.into())]).await;
    let log = async || pulse.mia.runs("/pulse-admin log", &[]).await.text();
    writes_down(&pulse).await;
    let noted = async || {
        let events = pulse.mia.runs("/pulse-admin event list", &[]).await.text();
        events + &pulse.mia.runs("/pulse-admin action list", &[]).await.text()
    };
    pulse.at("2026-04-01 10:00").await;
    assert!(noted().await.contains("Offsite") && noted().await.contains("A room"), "kept for a month");
    assert!(log().await.contains("setup: Atlas"), "kept for a month");
    pulse.at("2026-04-04 09:59").await;
    assert_eq!(rounds(&pulse).await, [1]);
    assert!(!log().await.contains("setup: Atlas"));
    pulse.at("2026-04-04 10:01").await;
    assert!(!noted().await.contains("Offsite"));
    assert!(noted().await.contains("A room"), "an open promise stands");
    assert_eq!(rounds(&pulse).await, [0; 0]);
    pulse.at("2026-04-06 10:00").await;
    assert!(pulse.team.messages().pop().is_some_and(|last| last.content.contains("round 2")), "it goes on");
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}

/// The numbers of the rounds that can be shown again.
async fn rounds(pulse: &Pulse) -> Vec<u32> {
    let choices = pulse.mia.completes("/pulse-admin report show", ("round", ""), &[]).await;
    let number = |name: &str| name.split(' ').nth(1).and_then(|number| number.parse().ok());
    choices.iter().filter_map(|choice| number(&choice.name)).collect()
}

/// An event and a promise of the team.
async fn writes_down(pulse: &Pulse) {
    let team = || ("team", Value::from(&pulse.atlas));
    let event = [("date", "2026-03-03".into()), ("label", "Offsite".into()), team()];
    pulse.mia.runs("/pulse-admin event add", &event).await;
    pulse.mia.runs("/pulse-admin action add", &[("promise", "A room".into()), team()]).await;
}

/// Whether anything of the server is kept.
fn is_kept(pulse: &Pulse) -> bool {
    // The backups of some nights go later.
    let found = files_with(&pulse.data(), &pulse.guild.id().to_be_bytes());
    found.iter().any(|file| !file.contains("/backups/"))
}

#[tokio::test]
async fn a_server_that_removes_the_bot_is_forgotten_after_a_week() {
    let mut pulse = Pulse::set_up(6).await;
    writes_down(&pulse).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[3; 6]).await;
    let own = [("file", fake_discord::Value::file("onboarding.toml", crate::survey_files::example()))];
    assert!(pulse.mia.runs("/pulse-admin survey add", &own).await.text().contains("is added"));
    let me = pulse.people[0].runs("/pulse me", &[]).await.message();
    pulse.people[0].presses(&me, "Invite me directly").await;
    assert!(!files_with(&pulse.data(), b"new colleagues").is_empty(), "the survey is there");
    pulse.guild.go_unavailable();
    pulse.people[0].runs("/pulse me", &[]).await;
    pulse.at("2026-03-12 10:00").await;
    assert!(is_kept(&pulse), "an outage is no farewell");

    pulse.guild.remove_bot();
    pulse.farewell_is_noted().await;
    pulse.at("2026-03-19 09:59").await;
    assert!(is_kept(&pulse), "a week of grace");
    pulse.at("2026-03-19 10:01").await;
    assert!(!is_kept(&pulse));
    let surveys = files_with(&pulse.data(), b"new colleagues");
    assert!(surveys.iter().all(|file| file.contains("/backups/")), "{surveys:?}");
    assert_eq!(std::fs::read_dir(pulse.data().join("rounds")).unwrap().count(), 0);
    pulse.stop().await;
    assert!(!is_kept(&pulse));
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_server_to_which_the_bot_returns_keeps_everything() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.stop().await;
    pulse.guild.remove_bot();
    pulse.start().await;
    pulse.at("2026-03-08 10:00").await;
    pulse.guild.invite_bot();
    pulse.restart().await;
    pulse.at("2026-03-20 10:00").await;
    let teams = pulse.mia.runs("/pulse-admin team list", &[]).await.text();
    assert!(teams.contains("**Atlas**"), "{teams}");
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}
