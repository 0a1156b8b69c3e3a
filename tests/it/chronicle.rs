//! What leadership writes down: what happened, what was promised, and what came after it.

use fake_discord::{Message, Reply, Value};

use crate::harness::{Pulse, without_next};

/// A weekly round from Monday to Wednesday in which all give this score; returns its summary.
async fn round(pulse: &Pulse, week: u32, score: usize) -> Message {
    let (opens, closes) = (2 + 7 * week, 4 + 7 * week);
    let day = |day: u32| match day {
        1..=31 => format!("2026-03-{day:02} 10:00"),
        _ => format!("2026-04-{:02} 10:00", day - 31),
    };
    pulse.at(&day(opens)).await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[score; 6]).await;
    pulse.at(&day(closes)).await;
    pulse.team.edited(invitation.id).await;
    pulse.team.read_all();
    pulse.leadership.next_message().await
}

/// The summary of a fourth round in which everything fell.
async fn a_fall(pulse: &Pulse) -> Message {
    for week in 0..3 {
        round(pulse, week, 3).await;
    }
    round(pulse, 3, 2).await
}

/// What somebody who reads a summary, but is no admin, fills in below it.
const WORDS: [(&str, &str); 4] = [
    ("promise", "No meetings\n on **Fridays**"),
    ("topic", "learning"),
    ("owner", "Lea"),
    ("due", "2026-04-03"),
];

#[tokio::test]
async fn a_promise_is_made_below_a_summary_and_stands_in_the_next() {
    let pulse = Pulse::set_up(6).await;
    let summary = a_fall(&pulse).await;
    insta::assert_snapshot!(summary.text(), @"
    **Trust, Autonomy and Learning are lower than usual** · Atlas, round 4
    Trust, autonomy and learning
    **Trust**: 2.0 or lower (likely 2.75 or lower; usually 3.0), **lower than usual**
    **Autonomy**: 2.0 or lower (likely 2.75 or lower; usually 3.0), **lower than usual**
    **Learning**: 2.0 or lower (likely 2.75 or lower; usually 3.0), **lower than usual**

    Most or all of 6 answered.
    With this many answers, a single round has to move about 1.0 to be told from chance.

    **What next:** ask the team what is behind it, and press [Promise an action] for one thing that they will notice.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.

    Next round: <t:1774864800:F>
    ");
    assert_eq!(summary.labels(), ["How to read this", "Promise an action", "Export"]);

    let lea = pulse.guild.member("lea", &[]);
    let form = lea.presses(&summary, "Promise an action").await.form();
    insta::assert_snapshot!(format!("{:#?}", form.inputs), @r#"
    [
        Input {
            custom_id: "promise",
            label: "What will you do?",
            style: 2,
            min: 0,
            max: 200,
            required: true,
            value: "",
            placeholder: "Something the team will notice, such as: no meetings on Fridays",
        },
        Input {
            custom_id: "topic",
            label: "Topic, if it is about one",
            style: 1,
            min: 0,
            max: 100,
            required: false,
            value: "",
            placeholder: "Trust, Autonomy, Learning",
        },
        Input {
            custom_id: "owner",
            label: "Who keeps the promise?",
            style: 1,
            min: 0,
            max: 50,
            required: false,
            value: "",
            placeholder: "",
        },
        Input {
            custom_id: "due",
            label: "Until when?",
            style: 1,
            min: 0,
            max: 10,
            required: false,
            value: "",
            placeholder: "2026-12-24",
        },
    ]
    "#);
    let wrong = [("promise", "No meetings on Fridays"), ("topic", "Weather")];
    insta::assert_snapshot!(lea.submits(&form, &wrong).await.text(), @"I do not know the topic “Weather”. The topics here: Autonomy, Learning and Trust. Leave it empty if it is none of them. Nothing has been saved.");
    let wrong = [("promise", "No meetings on Fridays"), ("due", "soon")];
    insta::assert_snapshot!(lea.submits(&form, &wrong).await.text(), @"I do not understand “soon”. Write a day as 2026-12-24.");
    let promised = lea.submits(&form, &WORDS).await.message();
    assert!(promised.ephemeral);
    insta::assert_snapshot!(promised.render(), @r"
    **Noted as promised to Atlas**, who are not told yet:
    - No meetings on \*\*Fridays\*\* · Learning · Lea · promised <t:1774432800:R> · due <t:1775217600:D>
    It stands in each summary until it is done. The team hears of it then, when you use `/pulse-admin action done`.
    [Take it back]
    ");

    let next = round(&pulse, 4, 2).await;
    let standing = next.text();
    let standing = standing.split("**Promised and not done yet**\n").nth(1).unwrap();
    insta::assert_snapshot!(standing, @r"
    - No meetings on \*\*Fridays\*\* · Learning · Lea · promised <t:1774432800:R> · due <t:1775217600:D>
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.

    Next round: <t:1775469600:F>
    ");
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin action list", &[]).await.text(), @r"
    **Promised and still open**
    - **Atlas** · No meetings on \*\*Fridays\*\* · Learning · Lea · promised <t:1774432800:R> · due <t:1775217600:D>
    `/pulse-admin action done` tells a team that a promise was kept.
    ");

    pulse.done().await;
}

#[tokio::test]
async fn a_promise_stands_until_the_team_hears_that_it_was_kept() {
    let pulse = Pulse::set_up(6).await;
    let summary = a_fall(&pulse).await;
    let lea = pulse.guild.member("lea", &[]);
    let form = lea.presses(&summary, "Promise an action").await.form();
    let promised = lea.submits(&form, &WORDS).await.message();
    round(&pulse, 4, 2).await;
    let offered = pulse.mia.completes("/pulse-admin action done", ("action", ""), &[]).await;
    let action: Value = offered[0].value.as_str().unwrap().into();
    let options = [("action", action.clone()), ("what", "Fridays are free of meetings".into())];
    let preview = pulse.mia.runs("/pulse-admin action done", &options).await.message();
    insta::assert_snapshot!(preview.render().replace(&pulse.team.id().to_string(), "team"), @r"
    **This would be posted** in <#team>:
    > **You said** that Learning is lower than usual (round 4).
    > **We promised:** No meetings on \*\*Fridays\*\*
    > **We did:** Fridays are free of meetings
    Nothing is posted yet. To say it in other words, run the command again with the option `what`; to leave the promise open, dismiss this message.
    [Post it] [Done, post nothing]
    ");
    let other = [("action", action), ("what", "Nothing at all".into())];
    let later = pulse.mia.runs("/pulse-admin action done", &other).await.message();
    insta::assert_snapshot!(pulse.mia.presses(&preview, "Post it").await.text(), @"What is to be said has changed since. Look at it again with `/pulse-admin action done`.");
    pulse.mia.runs("/pulse-admin action done", &options).await;
    insta::assert_snapshot!(pulse.mia.presses(&later, "Post it").await.text(), @"What is to be said has changed since. Look at it again with `/pulse-admin action done`.");
    insta::assert_snapshot!(pulse.mia.presses(&preview, "Post it").await.text(), @r"**Done**, and the team is told: No meetings on \*\*Fridays\*\*");
    insta::assert_snapshot!(pulse.team.next_message().await.text(), @r"
    **You said** that Learning is lower than usual (round 4).
    **We promised:** No meetings on \*\*Fridays\*\*
    **We did:** Fridays are free of meetings
    ");
    insta::assert_snapshot!(lea.presses(&promised, "Take it back").await.text(), @"This promise has been kept or taken back already.");

    for week in 5..7 {
        let summary = round(&pulse, week, 4).await.text();
        assert!(!summary.contains("Promised") && !summary.contains("Fridays"), "{summary}");
    }
    let third = round(&pulse, 7, 4).await.text();
    let told = third.lines().find(|line| line.contains("Fridays")).unwrap();
    insta::assert_snapshot!(told, @"In the 3 rounds since this was done: “Fridays are free of meetings”: Learning is higher than before (4.0; before 2.6). What came after it need not have come of it.");
    pulse.done().await;
}

#[tokio::test]
async fn a_promise_can_be_taken_back_or_kept_in_silence() {
    let pulse = Pulse::set_up(6).await;
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin action list", &[]).await.text(), @"Nothing is promised yet. Promise something with the button below a summary, or with `/pulse-admin action add`.");
    let lea = pulse.guild.member("lea", &[]);
    let options = [
        ("promise", Value::from("A room to talk")),
        ("team", (&pulse.atlas).into()),
        ("owner", (&lea).into()),
    ];
    let promised = pulse.mia.runs("/pulse-admin action add", &options).await.message();
    insta::assert_snapshot!(promised.render(), @"
    **Noted as promised to Atlas**, who are not told yet:
    - A room to talk · lea · promised <t:1772438400:R>
    It stands in each summary until it is done. The team hears of it then, when you use `/pulse-admin action done`.
    [Take it back]
    ");
    let summary = round(&pulse, 0, 3).await;
    assert!(summary.text().contains("- A room to talk · lea · promised"), "{}", summary.text());
    insta::assert_snapshot!(pulse.mia.presses(&promised, "Take it back").await.text(), @"**Taken back:** A room to talk");
    let summary = round(&pulse, 1, 3).await;
    assert!(!summary.text().contains("A room to talk"), "{}", summary.text());

    pulse.mia.runs("/pulse-admin action add", &[("promise", "More coffee".into())]).await;
    let offered = pulse.mia.completes("/pulse-admin action done", ("action", "coffee"), &[]).await;
    assert_eq!(offered.len(), 1, "what was taken back cannot be done");
    let done = [("action", offered[0].value.as_str().unwrap().into())];
    let preview = pulse.mia.runs("/pulse-admin action done", &done).await.message();
    insta::assert_snapshot!(pulse.mia.presses(&preview, "Done, post nothing").await.text(), @"**Done**, and nothing is posted: More coffee");
    assert_eq!(pulse.discord.unread(), [], "nothing is posted");
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin action list", &[]).await.text(), @"
    **Promised and still open**
    - nothing
    **Ended**, the latest first
    - **all teams** · More coffee · promised <t:1773223200:R> · done <t:1773230400:D>: More coffee
    - **Atlas** · A room to talk · lea · promised <t:1772438400:R> · taken back <t:1772625600:D>
    `/pulse-admin action done` tells a team that a promise was kept.
    ");
    pulse.done().await;
}

#[tokio::test]
async fn only_leadership_promises_and_takes_figures_along() {
    let pulse = Pulse::set_up(6).await;
    let summary = round(&pulse, 0, 3).await;
    let member = &pulse.people[0];
    let invitation = pulse.team.messages().remove(0);
    for id in ["promise:1:team-1", "export:1:team-1", "take-back:1"] {
        let reply = member.presses_id(&invitation, id).await;
        insta::allow_duplicates! {
            insta::assert_snapshot!(reply.text(), @"Only people who read the summaries in their channel, and admins, can do this.");
        }
    }
    let kept = member.presses_id(&invitation, "kept:1:1:teams").await.text();
    assert_eq!(kept, "Only people with the permission Manage Server can do this.");
    for id in ["promise:99:team-1", "promise:1:team-99", "export:99:team-1"] {
        let reply = pulse.mia.presses_id(&summary, id).await.text();
        assert_eq!(reply, "No summary of that yet. It appears when the first round has closed.");
    }
    let lea = pulse.guild.member("lea", &[]);
    let table = lea.presses(&summary, "Export").await.message();
    let bytes = table.attachments[0].bytes.clone();
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 4, "the names and three topics");
    pulse.done().await;
}

#[tokio::test]
async fn who_reads_one_teams_summaries_does_not_lead_another() {
    let pulse = Pulse::set_up(6).await;
    let role = pulse.guild.role("Borealis");
    for number in 1..=6 {
        pulse.guild.member(&format!("borealis-{number}"), &[&role]);
    }
    let (home, leaders) = (pulse.guild.channel("team-borealis"), pulse.guild.channel("leads-borealis"));
    let options = [
        ("team", (&role).into()),
        ("ask-in", (&home).into()),
        ("report-to", (&leaders).into()),
        ("survey", "growth".into()),
        ("when", "every monday 10:00".into()),
    ];
    pulse.mia.runs("/pulse-admin setup", &options).await;
    let of_atlas = round(&pulse, 0, 3).await;
    let of_borealis = leaders.next_message().await;
    home.read_all();
    let options = [("promise", Value::from("A room to talk")), ("team", (&pulse.atlas).into())];
    pulse.mia.runs("/pulse-admin action add", &options).await;
    let lea = pulse.guild.member("lea", &[]);
    let ids: Vec<String> = of_atlas.buttons().iter().map(|button| button.custom_id.clone()).collect();
    for id in [&ids[1], &ids[2], &"take-back:1".to_owned()] {
        let reply = lea.presses_id(&of_borealis, id).await.text();
        assert!(reply.starts_with("Only people who read the summaries"), "{id}: {reply}");
    }
    assert!(matches!(lea.presses_id(&of_atlas, &ids[1]).await, Reply::Form(_)), "where it was posted");

    // Another server knows nothing of this one.
    let elsewhere = pulse.discord.guild("Southwind");
    let (admin, there) = (elsewhere.admin("noa"), elsewhere.channel("leadership"));
    let message = there.says(&admin, "a message");
    for id in [&ids[1], &ids[2]] {
        let reply = admin.presses_id(&message, id).await.text();
        assert_eq!(reply, "No summary of that yet. It appears when the first round has closed.");
    }
    let reply = admin.presses_id(&message, "take-back:1").await.text();
    assert!(reply.starts_with("I do not know that promise."), "{reply}");
    pulse.done().await;
}

#[tokio::test]
async fn a_promise_to_a_team_that_is_gone_can_still_be_kept() {
    let pulse = Pulse::set_up(6).await;
    let options = [("promise", Value::from("A room to talk")), ("team", (&pulse.atlas).into())];
    pulse.mia.runs("/pulse-admin action add", &options).await;
    pulse.mia.runs("/pulse-admin team remove", &[("role", (&pulse.atlas).into())]).await;
    let list = pulse.mia.runs("/pulse-admin action list", &[]).await.text();
    assert!(list.contains("**a former team** · A room to talk"), "{list}");
    let preview = pulse.mia.runs("/pulse-admin action done", &[("action", "1".into())]).await.message();
    insta::assert_snapshot!(preview.render(), @"
    **Nobody would hear of it**, since the team it was made to is not there any more: A room to talk
    [Done, post nothing]
    ");
    pulse.mia.presses(&preview, "Done, post nothing").await;
    pulse.done().await;
}

#[tokio::test]
async fn a_team_that_was_not_told_does_not_hear_of_it_later() {
    let pulse = Pulse::set_up(6).await;
    pulse.mia.runs("/pulse-admin settings set", &[("share-with-team", true.into())]).await;
    for week in 0..3 {
        round(&pulse, week, 3).await;
    }
    let options = [("promise", Value::from("More coffee")), ("dimension", "learning".into())];
    pulse.mia.runs("/pulse-admin action add", &options).await;
    let preview = pulse.mia.runs("/pulse-admin action done", &[("action", "1".into())]).await.message();
    pulse.mia.presses(&preview, "Done, post nothing").await;
    for week in 3..5 {
        round(&pulse, week, 3).await;
    }
    let summary = round(&pulse, 5, 3).await.text();
    assert!(summary.contains("More coffee"), "leadership reads what followed: {summary}");
    let told = pulse.team.messages().pop().unwrap().text();
    assert!(told.starts_with("**Thank you") && !told.contains("More coffee"), "{told}");
    pulse.done().await;
}

#[tokio::test]
async fn an_event_is_marked_and_what_came_after_it_is_told_once() {
    let pulse = Pulse::set_up(6).await;
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin event list", &[]).await.text(), @"Nothing is written down yet. `/pulse-admin event add` notes what may matter to scores, such as a re-organisation or an offsite.");
    for week in 0..3 {
        round(&pulse, week, 4).await;
    }
    let fourth = round(&pulse, 3, 2).await;
    let wrong = [("date", Value::from("yesterday")), ("label", "Offsite".into())];
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin event add", &wrong).await.text(), @"I do not understand “yesterday”. Write a day as 2026-12-24.");
    let options = [
        ("date", Value::from("2026-03-20")),
        ("label", "Re-organisation".into()),
        ("team", (&pulse.atlas).into()),
    ];
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin event add", &options).await.text(), @"**Re-organisation** (<t:1774008000:D>) is written down for Atlas. From the next summary on, leadership and the team see it in their pictures. When there are three rounds before it and three after, a summary compares them. `/pulse-admin event remove` takes it out.");
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin event list", &[]).await.text(), @"
    **Events**, the earliest first
    - <t:1774008000:D> **Re-organisation** · Atlas
    ");

    let again = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert_eq!(without_next(&fourth.text()), again.text(), "what was said is said again");
    assert_eq!(again.attachments, fourth.attachments, "without what was not known then");

    let fifth = round(&pulse, 4, 2).await;
    let words = fifth.attachments[0].description.clone().unwrap();
    assert!(words.ends_with("Re-organisation (2026-03-20)."), "{words}");
    assert!(!fifth.text().contains("Re-organisation"), "two rounds are too few");
    let sixth = round(&pulse, 5, 2).await.text();
    let told = sixth.lines().find(|line| line.contains("Re-organisation")).unwrap();
    insta::assert_snapshot!(told, @"In the 3 rounds after **Re-organisation (2026-03-20)**: Trust is lower than before (2.0; before 4.0); Autonomy is lower than before (2.0; before 4.0); Learning is lower than before (2.0; before 4.0). What came after it need not have come of it.");
    let seventh = round(&pulse, 6, 2).await;
    assert!(!seventh.text().contains("Re-organisation"), "it is told once");

    let offered = pulse.mia.completes("/pulse-admin event remove", ("event", "org"), &[]).await;
    insta::assert_snapshot!(offered[0].name, @"2026-03-20 · Re-organisation (Atlas)");
    let which = [("event", offered[0].value.as_str().unwrap().into())];
    insta::assert_snapshot!(pulse.mia.runs("/pulse-admin event remove", &which).await.text(), @"**Re-organisation** (<t:1774008000:D>) is taken out: summaries from now on do not tell of it. To bring it back, use `/pulse-admin event add`.");
    let gone = pulse.mia.runs("/pulse-admin event remove", &which).await.text();
    assert!(gone.starts_with("I do not know that event."), "{gone}");
    let again = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert_eq!(again.attachments, seventh.attachments, "what was shown is shown again");
    let eighth = round(&pulse, 7, 2).await.attachments[0].description.clone().unwrap();
    assert!(!eighth.contains("Re-organisation"), "{eighth}");
    pulse.done().await;
}
