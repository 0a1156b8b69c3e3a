//! A whole round, as people live it.

use crate::harness::Pulse;

#[tokio::test]
async fn a_round_is_asked_answered_closed_and_reported() {
    let pulse = Pulse::set_up(12).await;

    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    insta::assert_snapshot!(invitation.render(), @"
    **Trust, autonomy and learning** · Atlas, round 1
    6 short statements, about a minute. Open until <t:1772618400:F> (<t:1772618400:R>).
    Leadership sees scores of at least 5 people together, and comments without names; never who said what. [Who sees this?] tells you exactly.
    [Answer] [Who sees this?]
    ");
    pulse.everybody_answers(&invitation, &[4, 4, 3, 4, 4, 3]).await;

    pulse.at("2026-03-04 10:00").await;
    insta::assert_snapshot!(pulse.team.edited(invitation.id).await.render(), @"
    **Trust, autonomy and learning** · Atlas, round 1
    This round closed <t:1772618400:R>. Who gave which answer has been forgotten.
    ");
    let summary = pulse.leadership.next_message().await;
    insta::assert_snapshot!(summary.text(), @"
    **Still building a baseline (3 more rounds)** · Atlas, round 1
    Trust, autonomy and learning
    **Trust**: 4.0 (likely 3.5–4.5)
    **Autonomy**: 4.0 (likely 3.5–4.5)
    **Learning**: 3.0 (likely 2.5–3.5)

    Nearly everyone of the 12 answered.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.

    Next round: <t:1773050400:F>
    ");
    insta::assert_snapshot!(summary.attachments[0].description.clone().unwrap_or_default(), @"Atlas, round 1: Still building a baseline (3 more rounds). Trust: 4.0 (likely 3.5–4.5). Autonomy: 4.0 (likely 3.5–4.5). Learning: 3.0 (likely 2.5–3.5). Nearly everyone of the 12 answered.");
    assert!(summary.attachments[0].bytes.starts_with(b"\x89PNG"));
    pulse.done().await;
}

#[tokio::test]
async fn a_restart_after_every_step_changes_nothing() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.restart().await;

    pulse.at("2026-03-02 10:00").await;
    pulse.restart().await;
    let invitation = pulse.team.next_message().await;

    let people = pulse.people.clone();
    let mut card = people[0].presses(&invitation, "Answer").await.message();
    for label in ["Agree", "Agree", "Neither", "Agree", "Agree"] {
        card = people[0].presses(&card, label).await.message();
        pulse.restart().await;
    }
    card = people[0].presses(&card, "Neither").await.message();
    assert_eq!(card.labels(), ["Change", "Leave a comment", "Withdraw"]);
    for person in &people[1..5] {
        Pulse::answers(person, &invitation, &[4, 4, 3, 4, 4, 3]).await;
        pulse.restart().await;
    }

    pulse.at("2026-03-04 10:00").await;
    pulse.restart().await;
    pulse.team.edited(invitation.id).await;
    let summary = pulse.leadership.next_message().await;
    assert!(summary.text().contains("**Trust**: 4.0 or higher"), "{}", summary.text());
    assert!(summary.text().contains("**Learning**: 3.0"), "{}", summary.text());
    assert!(summary.text().contains("Most or all of 6 answered."), "{}", summary.text());
    pulse.restart().await;
    pulse.done().await;
}

#[tokio::test]
async fn openings_that_were_missed_are_told_once_and_the_latest_is_made_up_for() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.stop().await;
    pulse.set_clock("2026-03-17 12:00");
    pulse.start().await;
    let told = pulse.leadership.next_message().await;
    insta::assert_snapshot!(told.text(), @"
    Atlas: 2 rounds were not asked, the first due <t:1772445600:F>, because Candor was not running or could not reach Discord.
    The one due <t:1773655200:F> is asked now.
    The next one opens <t:1774260000:F> (`every monday 10:00`).
    ");
    let invitation = pulse.team.next_message().await;
    assert!(invitation.content.contains("round 1"));
    pulse.restart().await;
    pulse.done().await;
}

#[tokio::test]
async fn an_admin_opens_and_closes_a_round_by_hand() {
    let pulse = Pulse::set_up(6).await;
    let opened = pulse.mia.runs("/pulse-admin round open", &[]).await;
    insta::assert_snapshot!(opened.text().replace(&pulse.team.id().to_string(), "team"), @"
    **Round 1 is open** until <t:1772611200:F>. The invitation goes to <#team>.
    To end it sooner, use `/pulse-admin round close`.
    ");
    let invitation = pulse.team.next_message().await;
    let again = pulse.mia.runs("/pulse-admin round open", &[]).await;
    insta::assert_snapshot!(again.text(), @"Round 1 is open until <t:1772611200:F>. Close it first with `/pulse-admin round close`.");
    pulse.everybody_answers(&invitation, &[5, 4, 3, 2, 1, 3]).await;

    let closed = pulse.mia.runs("/pulse-admin round close", &[]).await;
    insta::assert_snapshot!(closed.text().replace(&pulse.leadership.id().to_string(), "leadership"), @"**Round 1 is closed.** The answers are being deleted; the summary goes to <#leadership>.");
    let summary = pulse.leadership.next_message().await;
    assert!(summary.text().contains("**Trust**: 3.5"), "{}", summary.text());
    pulse.team.edited(invitation.id).await;

    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert!(shown.ephemeral);
    let whole = summary.text();
    let without_next = whole.rsplit_once("\n\n").unwrap().0;
    assert_eq!(shown.text(), without_next);
    assert_eq!(shown.attachments[0].bytes, summary.attachments[0].bytes);
    let again = pulse.mia.runs("/pulse-admin round close", &[]).await;
    insta::assert_snapshot!(again.text(), @"No round is open. Open one with `/pulse-admin round open`.");
    pulse.done().await;
}

#[tokio::test]
async fn rounds_opened_by_hand_may_follow_each_other_at_once() {
    let pulse = Pulse::set_up(6).await;
    for round in 1..=3 {
        let opened = pulse.mia.runs("/pulse-admin round open", &[]).await.text();
        assert!(opened.starts_with(&format!("**Round {round} is open**")), "{opened}");
        let closed = pulse.mia.runs("/pulse-admin round close", &[]).await.text();
        assert!(closed.starts_with(&format!("**Round {round} is closed.**")), "{closed}");
        assert!(pulse.leadership.next_message().await.text().contains(&format!("round {round}")));
    }
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_round_opened_by_hand_stands_for_the_one_that_comes_due_meanwhile() {
    let pulse = Pulse::set_up(6).await;
    pulse.mia.runs("/pulse-admin round open", &[]).await;
    let invitation = pulse.team.next_message().await;
    pulse.at("2026-03-02 10:00").await;
    pulse.at("2026-03-04 08:00").await;
    pulse.team.edited(invitation.id).await;
    assert!(pulse.leadership.next_message().await.text().starts_with("**Nothing can be shown"));
    pulse.at("2026-03-09 10:00").await;
    assert!(pulse.team.next_message().await.content.contains("round 2"));
    pulse.done().await;
}

#[tokio::test]
async fn a_team_of_five_never_prints_and_says_why() {
    let pulse = Pulse::set_up(5).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    let who = pulse.people[0].presses(&invitation, "Who sees this?").await.text();
    assert!(who.contains("nothing: results are shown for teams of at least 6 people"), "{who}");
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    insta::assert_snapshot!(pulse.leadership.next_message().await.text(), @"
    **Nothing can be shown this time** · Atlas, round 1
    Trust, autonomy and learning
    Results are shown for teams of at least 6 people; Atlas had 5 people when the round opened.

    Next round: <t:1773050400:F>
    ");
    pulse.done().await;
}

#[tokio::test]
async fn rounds_may_follow_each_other_without_a_gap() {
    let pulse = Pulse::of(6).await;
    pulse.setup(&[("when", "every day 16:00".into()), ("open-for", "1 day".into())]).await;
    for (day, round) in (2..6).zip(1..) {
        pulse.at(&format!("2026-03-0{day} 16:00")).await;
        let invitation = pulse.team.next_message().await;
        assert!(invitation.content.contains(&format!("round {round}")), "{}", invitation.content);
    }
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn downtime_over_a_close_and_an_opening_loses_neither() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let first = pulse.team.next_message().await;
    pulse.everybody_answers(&first, &[3; 6]).await;
    pulse.stop().await;
    pulse.set_clock("2026-03-09 10:05");
    pulse.start().await;
    assert!(pulse.leadership.next_message().await.text().contains("**Trust**: 3.0"));
    pulse.team.edited(first.id).await;
    assert!(pulse.team.next_message().await.content.contains("round 2"));
    pulse.done().await;
}

#[tokio::test]
async fn the_team_is_reminded_once_half_way() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    pulse.at("2026-03-03 09:59").await;
    assert!(pulse.discord.unread().is_empty());
    pulse.at("2026-03-03 10:00").await;
    insta::assert_snapshot!(pulse.team.next_message().await.content, @"**Trust, autonomy and learning** · Atlas, round 1 is open until <t:1772618400:F> (<t:1772618400:R>). If you have answered: thank you. If not, use the invitation or `/pulse answer`.");
    pulse.restart().await;
    pulse.at("2026-03-03 12:00").await;
    pulse.done().await;
}
