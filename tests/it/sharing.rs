//! Teams hear their own results: in their channel when a round is reported, and again when they ask.

use fake_discord::Message;

use crate::harness::{Pulse, without_next};

/// A round in which so many answer, up to its summary.
async fn round(pulse: &Pulse, answer: usize) -> Message {
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..answer] {
        Pulse::answers(person, &invitation, &[4, 4, 3, 4, 4, 3]).await;
    }
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await
}

#[tokio::test]
async fn a_team_hears_its_own_result_and_may_ask_for_it_again() {
    let pulse = Pulse::sharing(6).await;
    let member = &pulse.people[0];
    let none = member.runs("/pulse results", &[]).await.text();
    insta::assert_snapshot!(none, @"Nothing has been shared with your team yet. When a round is reported, its result appears in your team's channel, unless an admin has turned that off.");
    let summary = round(&pulse, 6).await;
    let told = pulse.team.next_message().await;
    insta::assert_snapshot!(told.text(), @"
    **Thank you for your answers.** Trust, autonomy and learning, round 1: this is what Atlas said.
    **Still building a baseline (3 more rounds).**
    **Trust**: 4.0 or higher (likely 3.25 or higher)
    **Autonomy**: 4.0 or higher (likely 3.25 or higher)
    **Learning**: 3.0 (likely 2.25–3.75)

    Most or all of 6 answered.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.

    Next round: <t:1773050400:F>
    ");
    assert_eq!(told.attachments, summary.attachments, "the picture that leadership has");
    assert_eq!(told.labels(), ["How to read this"]);
    let how = member.presses(&told, "How to read this").await;
    assert!(how.message().ephemeral);
    insta::assert_snapshot!(how.text(), @"
    **How to read a summary**
    **Score:** the mean of all answers to a topic, from 1 (strongly disagree) to 5 (strongly agree). It is rounded, and a very low or very high one is shown only as a limit, such as “2.0 or lower” or “4.0 or higher”, so that nobody's answer can be worked out.
    **Likely:** people answer a little differently each time, and not everybody answers. Nine times in ten, the team's real score lies in this range. Whether it has changed is told by the verdict, not by the range.
    **Usually:** the mean of up to nine rounds before; it takes three. Where the last three rounds are named together, of up to nine before these. So what lasts becomes the new usual after nine to twelve rounds.
    **Verdict:** a score is called higher or lower than usual only when chance could hardly have done it; for about one topic in a hundred it was chance all the same. “no clear change” says that nothing can be told from chance, not that nothing happened.
    **Not shown:** too few people answered, or there are too few. Small teams are counted together with others or left out, so that nobody is exposed.
    ");

    let again = member.runs("/pulse results", &[]).await.message();
    assert!(again.ephemeral);
    assert_eq!(without_next(&told.text()), again.text());
    assert_eq!(again.attachments, told.attachments);
    let outsider = pulse.guild.member("outsider", &[]);
    assert_eq!(outsider.runs("/pulse results", &[]).await.text(), none, "it is not their team");
    pulse.done().await;
}

#[tokio::test]
async fn a_team_of_which_nothing_is_shown_hears_why() {
    let pulse = Pulse::sharing(6).await;
    round(&pulse, 3).await;
    insta::assert_snapshot!(pulse.team.next_message().await.render(), @"
    **Thank you for your answers.** Trust, autonomy and learning, round 1, Atlas:
    **Nothing can be shown this time.**
    Too few answers: results are shown from 5 on, so that nobody's answer can be worked out.

    Next round: <t:1773050400:F>
    ");
    pulse.done().await;
}

#[tokio::test]
async fn what_members_were_told_holds_for_the_round_that_is_open() {
    let pulse = Pulse::sharing(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    let who =
        async |member: &fake_discord::Person| member.presses(&invitation, "Who sees this?").await.text();
    assert!(who(&pulse.people[0]).await.contains("**Your team sees** its own result"));
    pulse.mia.runs("/pulse-admin settings set", &[("share-with-team", false.into())]).await;
    assert!(who(&pulse.people[0]).await.contains("**Your team sees** its own result"), "as it was opened");
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await;
    assert!(pulse.team.next_message().await.text().starts_with("**Thank you for your answers.**"));

    pulse.at("2026-03-09 10:00").await;
    let next = pulse.team.next_message().await;
    let told = pulse.people[0].presses(&next, "Who sees this?").await.text();
    assert!(!told.contains("Your team sees"), "{told}");
    pulse.at("2026-03-11 10:00").await;
    pulse.leadership.next_message().await;
    pulse.team.edited(next.id).await;
    pulse.done().await;
}

#[tokio::test]
async fn a_channel_in_which_pictures_are_forbidden_is_refused_where_teams_hear_results() {
    let pulse = Pulse::of(6).await;
    pulse.team.deny(&["Attach Files"]);
    assert!(
        pulse.setup(&[]).await.text().contains("is set up"),
        "a team that hears nothing needs no pictures"
    );
    pulse.mia.runs("/pulse-admin settings set", &[("share-with-team", true.into())]).await;
    let reply = pulse.setup(&[]).await.text();
    assert!(reply.contains("I lack these permissions there: Attach Files"), "{reply}");
    let doctor = pulse.mia.runs("/pulse-admin doctor", &[]).await.text();
    assert!(doctor.contains("Attach Files"), "{doctor}");
    pulse.done().await;
}

#[tokio::test]
async fn teams_counted_together_hear_the_same_and_a_shared_channel_hears_it_once() {
    let pulse = Pulse::sharing(6).await;
    let (one, two) = (pulse.guild.role("One"), pulse.guild.role("Two"));
    let mut people = pulse.people.clone();
    for number in 0..4 {
        people.push(pulse.guild.member(&format!("one-{number}"), &[&one]));
        people.push(pulse.guild.member(&format!("two-{number}"), &[&two]));
    }
    let small = pulse.guild.channel("small-teams");
    for role in [&one, &two] {
        let options = [("role", role.into()), ("ask-in", (&small).into())];
        pulse.mia.runs("/pulse-admin team add", &options).await;
    }
    pulse.at("2026-03-02 10:00").await;
    let invitations =
        [pulse.team.next_message().await, small.next_message().await, small.next_message().await];
    for (place, person) in people.iter().enumerate() {
        let invitation = if place < 6 { &invitations[0] } else { &invitations[1 + place % 2] };
        Pulse::answers(person, invitation, &[4; 6]).await;
    }
    let who = people[6].presses(&invitations[1], "Who sees this?").await.text();
    assert!(who.contains("**Your team sees** the result it is counted in"), "{who}");
    pulse.at("2026-03-04 10:00").await;
    pulse.leadership.read_all();
    pulse.team.read_all();
    for invitation in &invitations[1..] {
        small.edited(invitation.id).await;
    }
    let told = small.next_message().await.text();
    assert!(told.contains("this is what One and Two, counted in the whole server said."), "{told}");
    pulse.done().await;
}

#[tokio::test]
async fn a_result_that_cannot_be_posted_is_told_to_leadership() {
    let pulse = Pulse::sharing(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    pulse.team.deny(&["Attach Files"]);
    pulse.at("2026-03-04 10:00").await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.next_message().await;
    let told = pulse.leadership.next_message().await.text().replace(&pulse.team.id().to_string(), "team");
    insta::assert_snapshot!(told, @"
    I could not post in <#team>.
    I lack a permission there.
    It was a team's own result, which needs the permissions View Channel, Send Messages, Embed Links and Attach Files there. `/pulse results` shows it all the same.
    ");
    pulse.done().await;
}
