//! Surveys in Discord: listed, tried, brought along, replaced and removed.

use candor::domain::survey_file::LONGEST_FILE;
use fake_discord::{Message, Reply, Value};

use crate::{harness::Pulse, survey_files::example};

async fn adds(pulse: &Pulse, name: &str, file: impl Into<Vec<u8>>) -> Reply {
    pulse.mia.runs("/pulse-admin survey add", &[("file", Value::file(name, file))]).await
}

async fn previews(pulse: &Pulse, survey: &str) -> Message {
    pulse.mia.runs("/pulse-admin survey preview", &[("survey", survey.into())]).await.message()
}

/// The statement a card asks.
fn statement(message: &Message) -> String {
    message.content.lines().find_map(|line| line.strip_prefix("### ")).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_list_tells_what_each_survey_is_for_how_long_it_is_and_what_it_speaks() {
    let pulse = Pulse::set_up(6).await;
    let first = pulse.mia.runs("/pulse-admin survey list", &[]).await.text();
    let second = pulse.mia.next_ephemeral_message().await.content;
    let entry = |name: &str| {
        let both = format!("{first}\n{second}");
        let start = both.find(&format!("`{name}`")).unwrap();
        both[start..].lines().take(3).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(entry("trust-autonomy-learning"), @"
    `trust-autonomy-learning` · **asked here**
      A weekly look at whether people feel safe to speak, free to decide and able to grow.
      6 statements a week · English, Deutsch, Français, Español, Português (Brasil), 日本語
    ");
    insta::assert_snapshot!(entry("manager-coaching"), @"
    `manager-coaching`
      Shows leads what their team gets from them: it is for the lead's own development, not for rating or comparing leads.
      8 statements every three months · English, Deutsch, Français, Español, Português (Brasil), 日本語
    ");
    pulse.done().await;
}

#[tokio::test]
async fn a_preview_shows_three_rounds_as_they_will_look_and_saves_nothing() {
    let pulse = Pulse::set_up(6).await;
    let mut seen = Vec::new();
    let mut card = previews(&pulse, "trust-autonomy-learning").await;
    insta::assert_snapshot!(card.render(), @"
    **Preview** of Trust, autonomy and learning, round 1 of the next 3. Press what you like: nothing is saved.

    Only you can see this. Each press is saved at once, and counts in your team. Skip what you cannot judge.

    **1 of 6** · Trust
    In the past week:
    ### People in our team could say what they really think.
    [Strongly disagree] [Disagree] [Neither] [Agree] [Strongly agree]
    [Skip]
    (Round 1) [Round 2] [Round 3]
    ");
    for round in 1..=3 {
        for question in 0..6 {
            seen.push(statement(&card));
            let label = if question % 2 == 0 { "Agree" } else { "Skip" };
            card = pulse.mia.presses(&card, label).await.message();
        }
        assert!(card.content.contains("That is all."), "{}", card.content);
        if round < 3 {
            card = pulse.mia.presses(&card, &format!("Round {}", round + 1)).await.message();
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 12, "every statement of three dimensions");
    // What the round asks is what the preview showed, and no press has counted.
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    let asked = pulse.people[0].presses(&invitation, "Answer").await.message();
    assert!(seen.contains(&statement(&asked)));
    let next = previews(&pulse, "trust-autonomy-learning").await;
    let next = pulse.mia.presses(&next, "Skip").await.message();
    let next = pulse.mia.presses(&next, "Back").await.message();
    assert_eq!(statement(&next), statement(&asked), "anchors come first in every round");
    pulse.done().await;
}

#[tokio::test]
async fn the_preview_goes_on_where_the_schedule_is() {
    let pulse = Pulse::set_up(6).await;
    let fourth = async || {
        let mut card = previews(&pulse, "trust-autonomy-learning").await;
        for _ in 0..3 {
            card = pulse.mia.presses(&card, "Skip").await.message();
        }
        statement(&card)
    };
    assert_eq!(fourth().await, "Our team treated mistakes as something to learn from.");
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    assert_eq!(fourth().await, "People in our team asked for help when they needed it.");
    pulse.done().await;
}

#[tokio::test]
async fn a_survey_of_ones_own_is_added_tried_asked_and_replaced() {
    let pulse = Pulse::set_up(6).await;
    insta::assert_snapshot!(adds(&pulse, "onboarding.toml", example()).await.text(), @"
    **Joining us is added.** 4 statements a month · English, Deutsch.
    Try `onboarding` with `/pulse-admin survey preview`, ask it with `/pulse-admin setup`. A round that is open stays as it is.
    ");
    let card = previews(&pulse, "onboarding").await;
    assert_eq!(statement(&card), "People in our team took time for new colleagues.");

    let reply = pulse.setup(&[("survey", "onboarding".into())]).await.text();
    assert!(
        reply.contains("It opens `first monday of the month 10:00`"),
        "as suits a monthly survey: {reply}"
    );
    let opened = pulse.mia.runs("/pulse-admin round open", &[]).await.text();
    assert!(opened.contains("several schedules"), "{opened}");
    let offered = pulse.mia.completes("/pulse-admin round open", ("schedule", "onboarding"), &[]).await;
    pulse
        .mia
        .runs("/pulse-admin round open", &[("schedule", offered[0].value.as_str().unwrap().into())])
        .await;
    let invitation = pulse.team.next_message().await;

    // A round that is open keeps what it was opened with.
    let changed = example().replace("took time for", "was glad to see");
    insta::assert_snapshot!(adds(&pulse, "onboarding.toml", changed.clone()).await.text(), @"There is a version 1 of `onboarding`, and its dimensions, anchors, recall or scale differ. Write `version = 2`, or more, and send it again: a new series starts then, since scores from before cannot be compared with those after.");
    let newer = changed.replace("version = 1", "version = 2");
    insta::assert_snapshot!(adds(&pulse, "onboarding.toml", newer).await.text(), @"
    **Joining us is replaced:** version 2 instead of 1. A new series starts with the next round, since scores from before cannot be compared with those after. 4 statements a month · English, Deutsch.
    Try `onboarding` with `/pulse-admin survey preview`, ask it with `/pulse-admin setup`. A round that is open stays as it is.
    ");
    let asked = pulse.people[0].presses(&invitation, "Answer").await.message();
    assert_eq!(statement(&asked), "People in our team took time for new colleagues.");
    assert_eq!(
        statement(&previews(&pulse, "onboarding").await),
        "People in our team was glad to see new colleagues."
    );

    let older = adds(&pulse, "onboarding.toml", example()).await.text();
    assert!(older.contains("There is a version 2 of `onboarding`"), "{older}");
    let remove =
        pulse.mia.runs("/pulse-admin survey remove", &[("survey", "onboarding".into())]).await.text();
    insta::assert_snapshot!(remove, @"`onboarding` is asked by a schedule, so it stays. Set its teams up with another survey, or remove them, and try again.");
    let log = pulse.mia.runs("/pulse-admin log", &[]).await.text();
    assert!(log.contains("survey add: onboarding, version 2"), "{log}");
    pulse.done().await;
}

#[tokio::test]
async fn a_better_translation_goes_on_with_the_same_version() {
    let pulse = Pulse::set_up(6).await;
    adds(&pulse, "onboarding.toml", example()).await;
    let better = example().replace("Teils, teils", "Unentschieden");
    let reply = adds(&pulse, "onboarding.toml", better).await.text();
    assert!(reply.contains("Its version is the same, so its series go on."), "{reply}");
    let remove =
        pulse.mia.runs("/pulse-admin survey remove", &[("survey", "onboarding".into())]).await.text();
    insta::assert_snapshot!(remove, @"**`onboarding` is removed.** Past rounds and summaries stay. To bring it back, send its file again with `/pulse-admin survey add`.");
    let gone = pulse.mia.runs("/pulse-admin survey remove", &[("survey", "onboarding".into())]).await.text();
    insta::assert_snapshot!(gone, @"`onboarding` is not one of this server's own surveys; only those can be removed. `/pulse-admin survey list` shows them.");
    pulse.done().await;
}

#[tokio::test]
async fn a_file_that_is_wrong_is_refused_with_all_that_is_wrong() {
    let pulse = Pulse::set_up(6).await;
    let broken = example().replace("version = 1", "version = 0").replace("\"monthly\"", "\"daily\"");
    insta::assert_snapshot!(adds(&pulse, "onboarding.toml", broken).await.text(), @r#"
    **onboarding.toml cannot be used yet.** There are 2 things to mend, the gravest first. Mend that and send it again; nothing has been changed.
    ```
    error: `version` is not a whole number from 1 on.
     --> onboarding.toml:4:11
      |
    4 | version = 0
      |           ^
      |
      = help: Start with 1, and raise it when an anchor or the scale changes: scores from before cannot be compared with those after.
    ```
    ```
    error: `daily` is not a cadence.
     --> onboarding.toml:5:11
      |
    5 | cadence = "daily"
      |           ^^^^^^^
      |
      = help: It is one of `weekly`, `fortnightly`, `monthly`, `quarterly`.
    ```
    "#);
    // Nothing in a file can end the block it is shown in, or fill more than some messages.
    let fence = example().replace("\"monthly\"", "\"``` @everyone ```\"");
    let reply = adds(&pulse, "onboarding.toml", fence).await.text();
    assert_eq!(reply.matches("```").count(), 2, "{reply}");
    adds(&pulse, "onboarding.toml", "x = 1\n".repeat(2_000)).await;
    let second = pulse.mia.next_ephemeral_message().await.content;
    assert!(second.ends_with("… and 188 more. `candor check` shows them all at once."), "{second}");
    let unknown =
        pulse.mia.runs("/pulse-admin survey preview", &[("survey", "onboarding".into())]).await.text();
    assert!(unknown.contains("I do not know the survey `onboarding`."), "nothing was added: {unknown}");
    pulse.done().await;
}

#[tokio::test]
async fn a_file_that_cannot_be_had_or_read_is_refused() {
    let pulse = Pulse::set_up(6).await;
    let taken = example().replace("name = \"onboarding\"", "name = \"engagement\"");
    let cases: [(Vec<u8>, &str); 4] = [
        (taken.into(), "There is a survey named `engagement` already."),
        (vec![b'#'; LONGEST_FILE + 1], "That file is larger than 64 KB."),
        (vec![b'#'; 10_000_000], "That file is larger than 64 KB."),
        (b"name = \"caf\xe9\"".to_vec(), "That file is not a text in UTF-8."),
    ];
    for (file, expected) in cases {
        let reply = adds(&pulse, "x.toml", file).await.text();
        assert!(reply.starts_with(expected), "{reply}");
    }
    pulse.done().await;
}

#[tokio::test]
async fn a_server_has_room_for_so_many_surveys() {
    let pulse = Pulse::set_up(6).await;
    for number in 0..25 {
        let file = example().replace("name = \"onboarding\"", &format!("name = \"own-{number}\""));
        assert!(adds(&pulse, "x.toml", file).await.text().contains("is added"));
    }
    let reply = adds(&pulse, "x.toml", example()).await.text();
    assert!(reply.starts_with("This server has 25 surveys of its own"), "{reply}");
    pulse.done().await;
}

#[tokio::test]
async fn a_survey_that_no_team_is_asked_any_more_can_be_removed() {
    let pulse = Pulse::of(6).await;
    adds(&pulse, "onboarding.toml", example()).await;
    pulse.setup(&[("survey", "onboarding".into())]).await;
    let remove = async || {
        pulse.mia.runs("/pulse-admin survey remove", &[("survey", "onboarding".into())]).await.text()
    };
    assert!(remove().await.contains("is asked by a schedule"));
    pulse.mia.runs("/pulse-admin team remove", &[("role", (&pulse.atlas).into())]).await;
    assert!(remove().await.contains("is removed"));
    pulse.done().await;
}

#[tokio::test]
async fn leadership_is_told_when_a_survey_is_gone() {
    let mut pulse = Pulse::of(6).await;
    adds(&pulse, "onboarding.toml", example()).await;
    pulse.setup(&[("survey", "onboarding".into()), ("when", "every monday 10:00".into())]).await;
    pulse.stop().await;
    let url = format!("sqlite://{}", pulse.data().join("candor.db").display());
    let database = sqlx::SqlitePool::connect(&url).await.unwrap();
    sqlx::query("update own_survey set file = 'broken'").execute(&database).await.unwrap();
    database.close().await;
    pulse.start().await;
    let list = pulse.mia.runs("/pulse-admin survey list", &[]).await.text();
    let list = list + &pulse.mia.next_ephemeral_message().await.content;
    assert!(list.contains("`onboarding` · your own · **has to be mended:**"), "{list}");
    pulse.at("2026-03-02 10:00").await;
    insta::assert_snapshot!(pulse.leadership.next_message().await.text(), @"**onboarding** could not be asked: that survey is not there any more. Please add it again, or set up another one with `/pulse-admin setup`. The next round would be <t:1773050400:F>.");
    pulse.at("2026-03-03 10:00").await;
    // It is there again in time for the next round.
    assert!(adds(&pulse, "onboarding.toml", example()).await.text().contains("is added"));
    pulse.at("2026-03-09 10:00").await;
    pulse.team.next_message().await;
    pulse.done().await;
}

#[tokio::test]
async fn a_preview_is_for_admins_alone() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    let forged = pulse.people[0].presses_id(&invitation, "try:engagement:0:1:5").await.text();
    assert!(forged.starts_with("Only people with the permission Manage Server"), "{forged}");
    pulse.done().await;
}

#[tokio::test]
async fn a_new_series_says_so_and_shows_the_rounds_before_it() {
    let pulse = Pulse::of(6).await;
    adds(&pulse, "onboarding.toml", example()).await;
    pulse.setup(&[("survey", "onboarding".into()), ("when", "every monday 10:00".into())]).await;
    let mut read = Vec::new();
    for (week, version) in [(0, 1), (1, 1), (2, 2)] {
        if version == 2 {
            let newer =
                example().replace("took time for", "was glad to see").replace("version = 1", "version = 2");
            adds(&pulse, "onboarding.toml", newer).await;
        }
        pulse.at(&format!("2026-03-{:02} 10:00", 2 + 7 * week)).await;
        let invitation = pulse.team.next_message().await;
        pulse.everybody_answers(&invitation, &[4; 4]).await;
        pulse.at(&format!("2026-03-{:02} 10:00", 4 + 7 * week)).await;
        pulse.team.edited(invitation.id).await;
        pulse.team.read_all();
        read.push(pulse.leadership.next_message().await);
    }
    insta::assert_snapshot!(read[2].text(), @"
    **Still building a baseline (3 more rounds)** · Atlas, round 3
    Joining us
    **Welcome**: 4.0 or higher (likely 3.25 or higher)
    **Clarity**: 4.0 or higher (likely 3.25 or higher)

    Most or all of 6 answered.
    With round 3 the questions have changed, so it is not compared with the rounds before.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.

    Next round: <t:1774260000:F>
    ");
    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert_eq!(shown.attachments, read[2].attachments);
    pulse.done().await;
}
