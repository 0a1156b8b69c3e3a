//! Comments: what their writer is shown before anybody else, and when they are shown at all.

use fake_discord::{Message, Person};

use crate::{
    harness::{Pulse, files_with},
    presses::{open_round, summary},
};

/// Writes a comment after answering, and returns the preview.
async fn writes(person: &Person, invitation: &Message, text: &str) -> Message {
    let card = Pulse::answers(person, invitation, &[4; 6]).await;
    let form = person.presses(&card, "Leave a comment").await.form();
    person.submits(&form, &[("text", text)]).await.message()
}

#[tokio::test]
async fn anonymity_a_comment_is_previewed_cleaned_and_posted_among_others() {
    let (pulse, invitation) = open_round(6).await;
    let texts = [
        "ask <@123> and @everyone, see https://x.example *now*",
        "second thoughts",
        "a\u{202e}b\u{200b}c\n\n# not a heading",
        "draft that is never sent",
        "discarded",
    ];
    let mut previews = Vec::new();
    for (person, text) in pulse.people.iter().zip(texts) {
        previews.push(writes(person, &invitation, text).await);
    }
    let preview = previews[0].render().replace(&pulse.leadership.id().to_string(), "leadership");
    insta::assert_snapshot!(preview, @r"
    **This is what will be shown**, among the comments of Atlas (6 people), to everybody who can read <#leadership>, if at least 3 people of the team write a comment in this round and 5 answer. If too few answer, it waits for 2 more rounds at most. What cannot be shown is deleted unseen.
    > ask @someone and @someone, see (link) \*now\*

    Writing style and details can give you away. Nothing is sent yet.
    [Send] [Edit] [Discard]
    ");
    for (person, preview) in pulse.people.iter().zip(&previews).take(3) {
        let sent = person.presses(preview, "Send").await.text();
        assert!(sent.contains("All your answers and your comment are saved."), "{sent}");
    }
    let form = pulse.people[3].presses(&previews[3], "Edit").await.form();
    assert_eq!(form.inputs[0].value, "draft that is never sent");
    let discarded = pulse.people[4].presses(&previews[4], "Discard").await.text();
    assert!(discarded.contains("All your answers are saved."), "{discarded}");

    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    let comments = pulse.leadership.threaded(summary.id).await.next_message().await;
    for preview in &previews[..3] {
        let shown = preview.content.lines().find(|line| line.starts_with("> ")).unwrap();
        assert!(comments.content.lines().any(|line| line == shown), "as it was previewed: {shown}");
    }
    let mut lines: Vec<&str> = comments.content.lines().collect();
    lines.sort_unstable();
    insta::assert_snapshot!(lines.join("\n"), @r"
    **What people of Atlas wrote**, round 1, in no particular order:
    > abc # not a heading
    > ask @someone and @someone, see (link) \*now\*
    > second thoughts
    ");
    pulse.done().await;
}

/// Sends a comment.
async fn sends(person: &Person, invitation: &Message, text: &str) {
    let preview = writes(person, invitation, text).await;
    person.presses(&preview, "Send").await;
}

#[tokio::test]
async fn two_comments_are_never_shown_and_deleted_at_once() {
    let (pulse, invitation) = open_round(6).await;
    for person in &pulse.people[..2] {
        sends(person, &invitation, "a lonely remark").await;
    }
    for person in &pulse.people[2..] {
        Pulse::answers(person, &invitation, &[4; 6]).await;
    }
    assert!(summary(&pulse, &invitation).await.contains("Most or all of 6"));
    assert_eq!(files_with(pulse.home.path(), b"a lonely remark"), Vec::<String>::new());
    pulse.done().await;
}

/// Opens and closes a round of the given week of March, in which so many answer, and returns its
/// summary.
async fn week(pulse: &Pulse, (monday, wednesday): (&str, &str), answering: usize) -> Message {
    pulse.at(&format!("2026-03-{monday} 10:00")).await;
    let invitation = pulse.team.messages().pop().unwrap();
    for person in &pulse.people[..answering] {
        Pulse::answers(person, &invitation, &[4; 6]).await;
    }
    pulse.at(&format!("2026-03-{wednesday} 10:00")).await;
    pulse.team.read_all();
    pulse.leadership.next_message().await
}

#[tokio::test]
async fn comments_wait_until_enough_people_answer_and_are_shown_then() {
    let (pulse, invitation) = open_round(6).await;
    for (person, text) in pulse.people.iter().zip(["one voice", "another voice", "a third voice"]) {
        sends(person, &invitation, text).await;
    }
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"), "three of six");
    assert!(!files_with(pulse.home.path(), b"another voice").is_empty(), "it waits");
    let next = week(&pulse, ("09", "11"), 6).await;
    let batch = pulse.leadership.threaded(next.id).await.next_message().await.content;
    for text in ["one voice", "another voice", "a third voice"] {
        assert!(batch.contains(text), "{batch}");
    }
    assert_eq!(files_with(pulse.home.path(), b"another voice"), Vec::<String>::new());
    pulse.done().await;
}

#[tokio::test]
async fn comments_wait_for_two_rounds_and_are_then_deleted_unseen() {
    let (pulse, invitation) = open_round(6).await;
    for person in &pulse.people[..3] {
        sends(person, &invitation, "a patient remark").await;
    }
    summary(&pulse, &invitation).await;
    for (days, waits) in [(("09", "11"), true), (("16", "18"), false)] {
        week(&pulse, days, 3).await;
        let found = files_with(pulse.home.path(), b"a patient remark");
        assert_eq!(!found.is_empty(), waits, "{days:?}: {found:?}");
    }
    pulse.done().await;
}

#[tokio::test]
async fn comments_that_wait_are_not_shown_to_others_than_their_writers_were_told() {
    let (pulse, invitation) = open_round(6).await;
    for person in &pulse.people[..3] {
        sends(person, &invitation, "for a few eyes only").await;
    }
    summary(&pulse, &invitation).await;
    let everybody = pulse.guild.channel("everybody");
    let moved = [
        ("team", (&pulse.atlas).into()),
        ("ask-in", (&pulse.team).into()),
        ("report-to", (&everybody).into()),
    ];
    pulse.mia.runs("/pulse-admin setup", &moved).await;
    pulse.at("2026-03-09 10:00").await;
    let invitation = pulse.team.messages().pop().unwrap();
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    pulse.at("2026-03-11 10:00").await;
    let summary = everybody.next_message().await;
    assert!(everybody.thread_of(summary.id).is_none());
    assert_eq!(files_with(pulse.home.path(), b"for a few eyes only"), Vec::<String>::new());
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn comments_go_into_the_channel_where_no_thread_can_be() {
    let (pulse, invitation) = open_round(6).await;
    pulse.leadership.deny(&["Send Messages in Threads"]);
    for person in &pulse.people {
        sends(person, &invitation, "not to be lost").await;
    }
    summary(&pulse, &invitation).await;
    assert!(pulse.leadership.next_message().await.text().contains("not to be lost"));
    pulse.done().await;
}

#[tokio::test]
async fn a_comment_of_nothing_is_refused() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let card = Pulse::answers(ada, &invitation, &[4; 6]).await;
    let form = ada.presses(&card, "Leave a comment").await.form();
    let refused = ada.submits(&form, &[("text", "\u{200b}\u{200b}")]).await.text();
    insta::assert_snapshot!(refused, @"Nothing of this comment can be shown. Please write a few plain words.");
    summary(&pulse, &invitation).await;
    pulse.done().await;
}

#[tokio::test]
async fn an_older_preview_does_not_send_a_newer_text() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let card = Pulse::answers(ada, &invitation, &[4; 6]).await;
    let form = ada.presses(&card, "Leave a comment").await.form();
    let old = ada.submits(&form, &[("text", "what I said first")]).await.message();
    let form = ada.presses_id(&invitation, &form.custom_id.replace("written", "comment")).await.form();
    ada.submits(&form, &[("text", "what I said then")]).await;
    let send = &old.rows[0][0].custom_id;
    let shown = ada.presses_id(&invitation, send).await.text();
    assert!(shown.contains("what I said then") && shown.contains("Nothing is sent yet"), "{shown}");
    summary(&pulse, &invitation).await;
    pulse.done().await;
}

#[tokio::test]
async fn what_may_give_the_writer_away_is_pointed_out_before_it_is_sent() {
    let (pulse, invitation) = open_round(6).await;
    pulse.guild.member("Grace", &[]);
    let preview =
        writes(&pulse.people[0], &invitation, "Since Monday Grace helps, write to a@b.example").await;
    let warnings: Vec<&str> = preview.content.lines().filter(|line| line.starts_with('⚠')).collect();
    insta::assert_snapshot!(warnings.join("\n"), @"
    ⚠️ “Monday” tells when something was.
    ⚠️ “a@b.example” may be part of an address or a number.
    ⚠️ “Grace” is the name of somebody here.
    ");
    summary(&pulse, &invitation).await;
    pulse.done().await;
}
