//! Setting up: what an admin is shown, and what is refused in one clear sentence.

use fake_discord::Value;

use crate::harness::Pulse;

#[tokio::test]
async fn setup_shows_what_was_made_and_the_first_question() {
    let pulse = Pulse::of(12).await;
    let reply = pulse
        .setup(&[
            ("when", "every 2 weeks on tue 09:30".into()),
            ("zone", "Europe/Berlin".into()),
            ("open-for", "36 hours".into()),
        ])
        .await
        .message();
    assert!(reply.ephemeral && reply.content.contains("is set up"), "{}", reply.content);
    let readable = reply.render().replace(&pulse.leadership.id().to_string(), "leadership");
    insta::assert_snapshot!(readable, @"
    **The pulse for Atlas is set up.** 12 people have that role.
    It opens `every 2 weeks on tuesday 09:30 from 2026-03-03` (Europe/Berlin), stays open for 36 hours, and its summary goes to <#leadership>.
    Next openings:
    - <t:1772526600:F> (Tue 3 Mar 09:30 in Europe/Berlin)
    - <t:1773736200:F> (Tue 17 Mar 09:30 in Europe/Berlin)
    - <t:1774942200:F> (Tue 31 Mar 09:30 in Europe/Berlin)

    To start right now, use `/pulse-admin round open`. To change it, run setup again with the same role and survey. This is what people will see first:
    > Only you can see this. Each press is saved at once, and counts in Atlas. Skip what you cannot judge.
    > **1 of 6** · Trust
    > In the past week:
    > ### People in our team could say what they really think.
    (Strongly disagree) (Disagree) (Neither) (Agree) (Strongly agree)
    (Skip)
    ");
    assert!(reply.buttons().iter().all(|button| button.disabled), "a preview leads nowhere");
    pulse.done().await;
}

#[tokio::test]
async fn a_small_team_is_warned_about() {
    let pulse = Pulse::of(5).await;
    let reply = pulse.setup(&[]).await.text();
    assert!(
        reply.contains("**That role has 5 people so far.** Results are shown only for teams of at least 6"),
        "{reply}"
    );
    pulse.done().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_nothing_is_half_done() {
    let pulse = Pulse::of(6).await;
    let cases: [(&str, &str, &str); 6] = [
        ("zone", "Europe/Berlino", "I do not know the time zone `Europe/Berlino`. Zones look like"),
        ("zone", "berlin", "Did you mean `Europe/Berlin`?"),
        ("when", "every blue moon", "I do not understand `blue` in `every blue moon`."),
        ("when", "every day 10:00", "A round must close before the next one opens."),
        ("open-for", "30 minutes", "A round stays open between 1 hour and 14 days"),
        (
            "survey",
            "horoscope",
            "I do not know the survey `horoscope`. `/pulse-admin survey list` shows all there are.",
        ),
    ];
    for (option, value, expected) in cases {
        let reply = pulse.setup(&[(option, value.into())]).await.text();
        assert!(reply.contains(expected), "{option} {value}: {reply}");
    }
    nothing_was_made(&pulse).await;
    pulse.done().await;
}

#[tokio::test]
async fn channels_the_bot_cannot_post_in_are_refused() {
    let pulse = Pulse::of(6).await;
    pulse.leadership.deny(&["Send Messages", "Attach Files"]);
    let reply = pulse.setup(&[]).await.text().replace(&pulse.leadership.id().to_string(), "leadership");
    insta::assert_snapshot!(reply, @"I cannot post in <#leadership>, because I lack these permissions there: Send Messages, Attach Files. Allow them for me in the channel's settings, and run the command again.");
    pulse.leadership.allow_all();
    pulse.team.hide();
    let reply = pulse.setup(&[]).await.text().replace(&pulse.team.id().to_string(), "team");
    insta::assert_snapshot!(reply, @"I cannot post in <#team>, because I lack these permissions there: View Channel. Allow them for me in the channel's settings, and run the command again.");
    nothing_was_made(&pulse).await;
    pulse.done().await;
}

async fn nothing_was_made(pulse: &Pulse) {
    let open = pulse.mia.runs("/pulse-admin round open", &[]).await.text();
    assert_eq!(open, "There is no schedule yet. Make one with `/pulse-admin setup`.");
}

#[tokio::test]
async fn setup_again_changes_the_schedule() {
    let pulse = Pulse::set_up(6).await;
    let reply = pulse.setup(&[("when", "every thursday 15:00".into())]).await.text();
    assert!(reply.contains("`every thursday 15:00`"), "{reply}");
    pulse.at("2026-03-02 10:00").await;
    assert!(pulse.team.messages().is_empty());
    pulse.at("2026-03-05 15:00").await;
    assert!(pulse.team.next_message().await.content.contains("round 1"));
    pulse.done().await;
}

#[tokio::test]
async fn members_cannot_run_admin_commands_even_when_forged() {
    let pulse = Pulse::of(6).await;
    let options: [(&str, Value); 3] = [
        ("team", (&pulse.atlas).into()),
        ("ask-in", (&pulse.team).into()),
        ("report-to", (&pulse.leadership).into()),
    ];
    for (command, options) in [("/pulse-admin setup", &options[..]), ("/pulse-admin round open", &[])] {
        let reply = pulse.people[0].runs_forged(command, options).await;
        assert!(reply.message().ephemeral);
        assert_eq!(reply.text(), "Only people with the permission Manage Server can do this.");
    }
    nothing_was_made(&pulse).await;
    pulse.done().await;
}

#[tokio::test]
async fn options_are_suggested_while_typing() {
    let pulse = Pulse::set_up(6).await;
    let names = |choices: Vec<fake_discord::Choice>| {
        choices.into_iter().map(|choice| choice.name).collect::<Vec<_>>()
    };
    let zones = pulse.mia.completes("/pulse-admin setup", ("zone", "new york"), &[]).await;
    assert_eq!(names(zones), ["America/New_York"]);
    let surveys = pulse.mia.completes("/pulse-admin setup", ("survey", "trust"), &[]).await;
    assert_eq!(names(surveys), ["Trust, autonomy and learning"]);
    let schedules = pulse.mia.completes("/pulse-admin round open", ("schedule", ""), &[]).await;
    assert_eq!(names(schedules), ["Atlas · trust-autonomy-learning · every monday 10:00"]);
    pulse.done().await;
}
