//! Answering: what people see, what they can undo, and what is refused.

use candor::domain::{
    TeamId,
    disclosure::{self, Figure, Tally, TeamTally},
    rotation, survey_file,
};
use fake_discord::Message;

use crate::harness::Pulse;

/// A round that is open, and its invitation.
pub(crate) async fn open_round(size: usize) -> (Pulse, Message) {
    let pulse = Pulse::set_up(size).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    (pulse, invitation)
}

/// Closes the round and returns what leadership reads.
pub(crate) async fn summary(pulse: &Pulse, invitation: &Message) -> String {
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await.text()
}

#[tokio::test]
async fn a_person_answers_goes_back_skips_changes_withdraws_and_comes_again() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let first = ada.presses(&invitation, "Answer").await.message();
    assert!(first.ephemeral);
    insta::assert_snapshot!(first.render(), @"
    Only you can see this. Each press is saved at once, and counts in Atlas. Skip what you cannot judge.

    **1 of 6** · Trust
    In the past week:
    ### People in our team could say what they really think.
    [Strongly disagree] [Disagree] [Neither] [Agree] [Strongly agree]
    [Skip]
    ");
    let second = ada.presses(&first, "Agree").await.message();
    assert_eq!(second.labels()[5..], ["Skip", "Back"]);

    let back = ada.presses(&second, "Back").await.message();
    let chosen: Vec<u64> = back.rows[0].iter().map(|button| button.style).collect();
    assert_eq!(chosen, [2, 2, 2, 1, 2], "the answer so far stands out");

    let mut card = ada.presses(&back, "Disagree").await.message();
    for label in ["Skip", "Agree", "Agree", "Agree", "Strongly agree"] {
        card = ada.presses(&card, label).await.message();
    }
    insta::assert_snapshot!(card.render(), @"
    **Thank you.** You answered 5 of 6, and that is saved.
    You can change or withdraw everything until <t:1772618400:F> (<t:1772618400:R>). Then who said what is forgotten.
    [Change] [Leave a comment] [Withdraw]
    ");
    card = ada.presses(&card, "Change").await.message();
    for label in ["Agree", "Neither", "Neither", "Neither", "Neither", "Neither"] {
        card = ada.presses(&card, label).await.message();
    }
    assert!(card.content.contains("All your answers are saved"));

    let withdrawn = ada.presses(&card, "Withdraw").await.message();
    insta::assert_snapshot!(withdrawn.render(), @"
    **Withdrawn.** Your answers and any comment are deleted, as if you had never answered. You can answer again until <t:1772618400:F>.
    [Answer again]
    ");
    let again = ada.presses(&withdrawn, "Answer again").await.message();
    assert!(again.content.contains("1 of 6"));
    for person in &pulse.people[1..5] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"), "four of the five are left");
    pulse.done().await;
}

#[tokio::test]
async fn somebody_who_left_off_goes_on_where_they_were() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let mut card = ada.presses(&invitation, "Answer").await.message();
    for _ in 0..3 {
        card = ada.presses(&card, "Agree").await.message();
    }
    let resumed = ada.runs("/pulse answer", &[]).await.message();
    assert!(resumed.content.contains("4 of 6"), "{}", resumed.content);
    for _ in 0..3 {
        card = ada.presses(&card, "Agree").await.message();
    }
    assert!(ada.presses(&invitation, "Answer").await.text().contains("All your answers are saved"));
    summary(&pulse, &invitation).await;
    pulse.done().await;
}

#[tokio::test]
async fn who_sees_this_is_told_before_and_on_request() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let told = ada.presses(&invitation, "Who sees this?").await.text();
    let readable = told.replace(&pulse.leadership.id().to_string(), "leadership");
    insta::assert_snapshot!(readable, @"
    **Who sees this?**
    You count in **Atlas** (6 people).

    **Leadership sees**, in <#leadership>: a score for each topic, if at least 5 people of Atlas answer.
    Scores are rounded, and a very low or very high one is shown only as a limit, such as “2.0 or lower” or “4.0 or higher”, so that nobody's answer can be worked out.
    **Comments** appear there, shuffled and without scores, if at least 3 people of your team write one in the same round and 5 answer. Where too few answer, they wait for 2 more rounds at most. What is not shown is deleted unseen.
    **Kept:** only what was shown, and a comment while it waits. Your answers are deleted when the round closes, <t:1772618400:F>.
    **Changed your mind?** Until a round closes, you can answer again, press [Withdraw], or use `/pulse me`.

    Once a round has closed, nobody can tell who gave which answer: not your leader, not a server admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever runs the bot could look if they tried. Discord itself sees your clicks. A comment can give you away by what it says.
    ");
    assert_eq!(ada.runs("/pulse privacy", &[]).await.text(), told);
    summary(&pulse, &invitation).await;
    let later = ada.runs("/pulse privacy", &[]).await.text();
    assert!(later.contains("No round is open for you"), "{later}");
    let nothing = ada.runs("/pulse answer", &[]).await.text();
    insta::assert_snapshot!(nothing, @"No round is open for you right now. The next one is announced in your team's channel.");
    pulse.done().await;
}

/// What leadership sees of a round in which six answer; a seventh, if any, does `something` to
/// the closing card.
async fn seen_by_leadership(something: Option<&str>) -> (String, Vec<u8>) {
    let (pulse, invitation) = open_round(8).await;
    if let Some(label) = something {
        let card = Pulse::answers(&pulse.people[0], &invitation, &[1; 6]).await;
        pulse.people[0].presses(&card, label).await;
    }
    for person in &pulse.people[1..7] {
        Pulse::answers(person, &invitation, &[4, 3, 3, 4, 3, 3]).await;
    }
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    let seen = (summary.text().clone(), summary.attachments[0].bytes.clone());
    pulse.done().await;
    seen
}

#[tokio::test]
async fn anonymity_withdrawing_leaves_what_would_be_there_without_the_person() {
    let without = seen_by_leadership(None).await;
    assert!(without.0.contains("**Trust**: 4.0 or higher"), "{}", without.0);
    assert!(seen_by_leadership(Some("Withdraw")).await == without, "text and picture, byte for byte");
    assert!(seen_by_leadership(Some("Change")).await != without, "the comparison sees an answer that stays");
}

#[tokio::test]
async fn somebody_who_lost_the_role_may_still_withdraw() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    let card = Pulse::answers(ada, &invitation, &[1; 6]).await;
    for person in &pulse.people[1..5] {
        Pulse::answers(person, &invitation, &[4; 6]).await;
    }
    ada.take(&pulse.atlas);
    assert!(ada.presses_id(&card, &invitation.rows[0][0].custom_id).await.text().contains("for members of"));
    assert!(ada.presses(&card, "Withdraw").await.text().contains("Withdrawn."));
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"), "four are left");
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_many_presses_at_once_leave_one_answer_for_each_question() {
    let (pulse, invitation) = open_round(8).await;
    for person in &pulse.people[1..6] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    let ada = pulse.people[0].clone();
    let question = ada.presses(&invitation, "Answer").await.message();
    let mut presses = tokio::task::JoinSet::new();
    for n in 0..100 {
        let (ada, question) = (ada.clone(), question.clone());
        let label = question.rows[0][n % 5].label.clone();
        presses.spawn(async move { ada.presses(&question, &label).await.text() });
    }
    let replies = presses.join_all().await;
    assert!(replies.iter().all(|reply| reply.contains("2 of 6")), "{replies:?}");
    Pulse::answers(&ada, &invitation, &[3; 5]).await;
    let last = question.rows[0][4].custom_id.clone();
    assert!(ada.presses_id(&question, &last).await.text().contains("2 of 6"));
    let summary = summary(&pulse, &invitation).await;
    // Five threes and her last five, beside six threes: 3.17.
    assert_eq!(trust(&[(6, 20), (6, 18)]), "3.25");
    assert_eq!(trust(&[(106, 320), (6, 18)]), "3.0", "were all hundred presses counted");
    assert!(summary.contains("**Trust**: 3.25 "), "one answer, the last: {summary}");
    pulse.done().await;
}

/// The score of a team of eight with these numbers of answers to the two items, and their sums.
fn trust(items: &[(u32, u32); 2]) -> String {
    let asked = rotation::questionnaire(&survey_file::shipped()[0], &[]);
    let [anchor, rotator] = items.map(|(answers, sum)| Tally { answers, sum });
    let questions = vec![anchor, anchor, anchor, rotator, rotator, rotator];
    let team = TeamTally { team: TeamId(1), group: None, roster: 8, quiet: false, questions };
    match disclosure::release(&[team], &[], &asked, 5).cells[0].figures[0] {
        Figure::Printed(score) => score.to_string(),
        Figure::NotShown => "not shown".into(),
    }
}

#[tokio::test]
async fn anonymity_forged_and_stale_presses_are_refused_and_change_nothing() {
    let (pulse, invitation) = open_round(8).await;
    let ada = pulse.people[0].clone();
    let question = ada.presses(&invitation, "Answer").await.message();
    let round = question.rows[0][0].custom_id.split(':').nth(1).unwrap().to_owned();
    let (long, too_long) = ("x".repeat(100), format!("answer:{}", "1".repeat(94)));
    let forged = [
        format!("rate:{round}:0:0"),
        format!("rate:{round}:0:6"),
        format!("rate:{round}:0:three"),
        format!("rate:{round}:6:3"),
        format!("rate:{round}:99999999999:3"),
        format!("rate:{round}:0"),
        format!("show:{round}:7"),
        "rate:999:0:3".to_owned(),
        "answer:0".to_owned(),
        "'; drop table answer; --".to_owned(),
        long,
        too_long,
    ];
    for id in &forged {
        let reply = ada.presses_id(&question, id).await.text();
        assert_eq!(reply, "This button no longer works. Use `/pulse answer` to see what is open.", "{id}");
    }
    let stranger = pulse.guild.member("stranger", &[]);
    let refused = stranger.presses(&invitation, "Answer").await.text();
    insta::assert_snapshot!(refused, @"This round is for members of Atlas. If you belong there, ask an admin for the role.");
    let refused = stranger.presses_id(&invitation, &format!("rate:{round}:0:3")).await.text();
    assert!(refused.contains("for members of Atlas"), "{refused}");
    for person in &pulse.people[1..5] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"), "none of the forged ones counts");
    let replayed = ada.presses_id(&question, &format!("rate:{round}:0:3")).await.text();
    assert!(replayed.starts_with("This round closed"), "{replayed}");
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_press_that_is_not_forged_counts() {
    let (pulse, invitation) = open_round(8).await;
    for person in &pulse.people[..5] {
        Pulse::answers(person, &invitation, &[3; 6]).await;
    }
    let shown = summary(&pulse, &invitation).await;
    assert!(shown.contains("**Trust**: 3.0 "), "what the refusals above leave out: {shown}");
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_round_of_another_server_is_out_of_reach() {
    let (pulse, invitation) = open_round(6).await;
    let elsewhere = pulse.discord.guild("Southwind");
    let spy = elsewhere.member("spy", &[]);
    let lure = elsewhere.general().says(&spy, "a message to press on");
    let id = invitation.rows[0][0].custom_id.clone();
    let refused = spy.presses_id(&lure, &id).await.text();
    assert!(refused.contains("no longer works"), "{refused}");
    elsewhere.general().read_all();
    summary(&pulse, &invitation).await;
    pulse.done().await;
}

#[tokio::test]
async fn late_answers_are_refused_kindly() {
    let (pulse, invitation) = open_round(6).await;
    let ada = pulse.people[0].clone();
    let question = ada.presses(&invitation, "Answer").await.message();
    summary(&pulse, &invitation).await;
    let late = ada.presses(&question, "Agree").await;
    assert!(late.is_update(), "the question gives way to the news");
    insta::assert_snapshot!(late.text(), @"This round closed <t:1772618400:R>. The next one is announced in your team's channel.");
    pulse.done().await;
}

#[tokio::test]
async fn anonymity_a_person_with_two_team_roles_counts_in_the_first() {
    let pulse = Pulse::set_up(6).await;
    let borealis = pulse.guild.role("Borealis");
    let channel = pulse.guild.channel("team-borealis");
    let both = pulse.guild.member("both", &[&pulse.atlas, &borealis]);
    let options = [
        ("team", (&borealis).into()),
        ("ask-in", (&channel).into()),
        ("report-to", (&pulse.leadership).into()),
    ];
    let reply = pulse.mia.runs("/pulse-admin setup", &options).await.text();
    assert!(
        reply.starts_with("**The pulse for Atlas and Borealis is set up.** They are asked in one round. Borealis has one person; too few"),
        "{reply}"
    );
    pulse.at("2026-03-02 10:00").await;
    let (first, second) = (pulse.team.next_message().await, channel.next_message().await);
    let question = both.presses(&second, "Answer").await.message();
    assert!(question.content.contains("counts in Atlas"), "whichever button it was: {}", question.content);
    Pulse::answers(&both, &second, &[3; 6]).await;
    for person in &pulse.people[..5] {
        Pulse::answers(person, &first, &[3; 6]).await;
    }
    assert!(both.presses(&first, "Answer").await.text().contains("All your answers are saved"), "one ballot");
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(first.id).await;
    channel.edited(second.id).await;
    let overview = pulse.leadership.next_message().await.text();
    assert!(overview.contains("Atlas, Borealis: counted in the whole server"), "one cell: {overview}");
    assert!(pulse.leadership.next_message().await.text().contains("of 8 answered"));
    pulse.leadership.read_all();
    pulse.done().await;
}
