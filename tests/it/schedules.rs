//! When teams are asked and reminded: schedules as admins change them, each team by its own clock.

use fake_discord::Value;

use crate::{groups::Team, harness::Pulse, presses::open_round};

async fn runs(pulse: &Pulse, command: &str, options: &[(&str, Value)]) -> String {
    let reply = pulse.mia.runs(&format!("/pulse-admin {command}"), options).await.text();
    reply
        .replace(&pulse.leadership.id().to_string(), "leadership")
        .replace(&pulse.team.id().to_string(), "team")
}

/// Atlas by the clock of UTC, and a team in Tokyo and one in New York.
async fn around_the_world(time: &str) -> (Pulse, Team, Team) {
    let pulse = Pulse::of(6).await;
    pulse.at(time).await;
    pulse.setup(&[]).await;
    let tokyo = Team::add(&pulse, "Kyo", 6, "World").await;
    let york = Team::add(&pulse, "York", 6, "World").await;
    tokyo.run(&pulse, "edit", &[("zone", "Asia/Tokyo".into())]).await;
    york.run(&pulse, "edit", &[("zone", "America/New_York".into())]).await;
    (pulse, tokyo, york)
}

#[tokio::test]
async fn a_schedule_is_made_listed_changed_and_removed() {
    let pulse = Pulse::of(6).await;
    let none = runs(&pulse, "schedule list", &[]).await;
    assert!(none.starts_with("There is no schedule yet."), "{none}");
    let add = [
        ("survey", "growth".into()),
        ("when", "first monday of the month 10:00".into()),
        ("report-to", (&pulse.leadership).into()),
    ];
    let nobody = runs(&pulse, "schedule add", &add).await;
    insta::assert_snapshot!(nobody, @"There is no team yet. Add one with `/pulse-admin team add`.");
    pulse.setup(&[]).await;
    insta::assert_snapshot!(runs(&pulse, "schedule add", &add).await, @"
    **The schedule for Atlas is made.** A round that is open goes on as it was opened.
    It opens `first monday of the month 10:00` (UTC), stays open for 2 days, people are reminded after 50 % of the time, and its summary goes to <#leadership>.
    Next openings:
    - <t:1772445600:F> (Mon 2 Mar 10:00 in UTC)
    - <t:1775469600:F> (Mon 6 Apr 10:00 in UTC)
    - <t:1777888800:F> (Mon 4 May 10:00 in UTC)
    ");
    let twice = runs(&pulse, "schedule add", &add).await;
    assert!(twice.starts_with("Another schedule already asks that team this survey"), "{twice}");
    insta::assert_snapshot!(runs(&pulse, "schedule list", &[]).await, @"
    **Atlas** · `trust-autonomy-learning`
    It opens `every monday 10:00` (UTC), stays open for 2 days, people are reminded after 50 % of the time, and its summary goes to <#leadership>.
    Next openings:
    - <t:1772445600:F> (Mon 2 Mar 10:00 in UTC)
    - <t:1773050400:F> (Mon 9 Mar 10:00 in UTC)
    - <t:1773655200:F> (Mon 16 Mar 10:00 in UTC)

    **Atlas** · `growth`
    It opens `first monday of the month 10:00` (UTC), stays open for 2 days, people are reminded after 50 % of the time, and its summary goes to <#leadership>.
    Next openings:
    - <t:1772445600:F> (Mon 2 Mar 10:00 in UTC)
    - <t:1775469600:F> (Mon 6 Apr 10:00 in UTC)
    - <t:1777888800:F> (Mon 4 May 10:00 in UTC)
    ");

    let edit = [
        ("schedule", "2".into()),
        ("when", "every 2 weeks on tue 09:30".into()),
        ("zone", "Europe/Berlin".into()),
        ("remind", 75.into()),
    ];
    insta::assert_snapshot!(runs(&pulse, "schedule edit", &edit).await, @"
    **The schedule for Atlas is changed.** A round that is open goes on as it was opened.
    It opens `every 2 weeks on tuesday 09:30 from 2026-03-03` (Europe/Berlin), stays open for 2 days, people are reminded after 75 % of the time, and its summary goes to <#leadership>.
    Next openings:
    - <t:1772526600:F> (Tue 3 Mar 09:30 in Europe/Berlin)
    - <t:1773736200:F> (Tue 17 Mar 09:30 in Europe/Berlin)
    - <t:1774942200:F> (Tue 31 Mar 09:30 in Europe/Berlin)
    ");
    let same = runs(&pulse, "schedule edit", &[("schedule", "2".into()), ("remind", 75.into())]).await;
    assert!(same.starts_with("There is nothing to change"), "{same}");
    insta::assert_snapshot!(runs(&pulse, "schedule remove", &[("schedule", "2".into())]).await, @"**The schedule of `growth`, every 2 weeks on tuesday 09:30 from 2026-03-03, is removed.** It opens no more rounds; one that is open goes on, and past summaries stay. To bring it back, make it again with `/pulse-admin schedule add`; its series starts anew then.");
    let list = runs(&pulse, "schedule list", &[]).await;
    assert!(!list.contains("growth"), "{list}");
    let log = runs(&pulse, "log", &[]).await;
    assert!(log.contains("schedule remove: growth, every 2 weeks on tuesday 09:30 from 2026-03-03"), "{log}");
    pulse.done().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let pulse = Pulse::set_up(6).await;
    for (options, expected) in [
        (vec![("when", "0 10 31 2 *".into())], "I do not understand the day in `0 10 31 2 *`."),
        (vec![("when", "every day 10:00".into())], "A round must close before the next one opens."),
        (vec![("teams", "Nobody".into())], "Nobody is not a team."),
        (vec![("zone", "Mars".into())], "I do not know the time zone `Mars`."),
        (vec![("open-for", "9 weeks".into())], "A round stays open between 1 hour and 14 days"),
    ] {
        let reply = runs(&pulse, "schedule edit", &options).await;
        assert!(reply.contains(expected), "{options:?}: {reply}");
    }
    for days in ["tomorrow", "2026-02-30", "2026-03-01", "2026-13-01", ","] {
        let reply = runs(&pulse, "schedule skip", &[("days", days.into())]).await;
        assert!(reply.starts_with("I do not understand"), "{days}: {reply}");
    }
    pulse.done().await;
}

#[tokio::test]
async fn days_are_left_out_and_taken_back() {
    let pulse = Pulse::set_up(6).await;
    insta::assert_snapshot!(runs(&pulse, "schedule skip", &[]).await, @"
    **The schedule for Atlas leaves these days out.** A round that is open goes on as it was opened.
    It opens `every monday 10:00` (UTC), stays open for 2 days, people are reminded after 50 % of the time, and its summary goes to <#leadership>.
    Left out: 2026-03-02.
    Next openings:
    - <t:1773050400:F> (Mon 9 Mar 10:00 in UTC)
    - <t:1773655200:F> (Mon 16 Mar 10:00 in UTC)
    - <t:1774260000:F> (Mon 23 Mar 10:00 in UTC)
    ");
    runs(&pulse, "schedule skip", &[("days", "2026-03-16, 2026-12-24".into())]).await;
    pulse.at("2026-03-09 10:00").await;
    assert_eq!(
        pulse.team.next_message().await.content.lines().next(),
        Some("**Trust, autonomy and learning** · Atlas, round 1")
    );
    pulse.at("2026-03-11 10:00").await;
    pulse.leadership.next_message().await;
    let undone = runs(&pulse, "schedule skip", &[("days", "2026-03-16".into()), ("undo", true.into())]).await;
    assert!(undone.contains("Left out: 2026-12-24."), "{undone}");
    pulse.at("2026-03-16 10:00").await;
    pulse.team.next_message().await;
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_paused_schedule_opens_nothing_and_misses_nothing() {
    let pulse = Pulse::set_up(6).await;
    let paused = runs(&pulse, "schedule pause", &[]).await;
    assert!(paused.contains("It is paused: nothing opens until `/pulse-admin schedule resume`."), "{paused}");
    assert!(runs(&pulse, "schedule pause", &[]).await.starts_with("That schedule is paused already."));
    pulse.at("2026-03-20 10:00").await;
    assert!(pulse.team.messages().is_empty());
    let resumed = runs(&pulse, "schedule resume", &[]).await;
    assert!(resumed.contains("(Mon 23 Mar 10:00 in UTC)"), "{resumed}");
    pulse.at("2026-03-23 10:00").await;
    pulse.team.next_message().await;
    assert!(pulse.leadership.messages().is_empty(), "what was not to be asked was not missed");
    pulse.done().await;
}

#[tokio::test]
async fn each_team_is_asked_at_its_own_hour_and_all_end_together() {
    let (pulse, tokyo, york) = around_the_world("2026-03-05 08:00").await;
    insta::assert_snapshot!(runs(&pulse, "schedule list", &[]).await, @"
    **Atlas, Kyo, York** · `trust-autonomy-learning`
    It opens `every monday 10:00` (UTC), stays open for 2 days, people are reminded after 50 % of the time, and its summary goes to <#leadership>.
    Next openings:
    - <t:1773050400:F> (Mon 9 Mar 10:00 in UTC)
      Some teams are asked by their own clock:
      Kyo: <t:1773018000:F> (Asia/Tokyo)
      York: <t:1773064800:F> (America/New_York)
    - <t:1773655200:F> (Mon 16 Mar 10:00 in UTC)
    - <t:1774260000:F> (Mon 23 Mar 10:00 in UTC)
    ");
    pulse.at("2026-03-09 00:59").await;
    assert!(tokyo.channel.messages().is_empty());
    pulse.at("2026-03-09 01:00").await;
    let asked = tokyo.channel.next_message().await;
    assert!(pulse.team.messages().is_empty() && york.channel.messages().is_empty());
    Pulse::answers(&tokyo.people[0], &asked, &[4; 6]).await;
    let early = york.people[0].runs("/pulse answer", &[]).await.text();
    insta::assert_snapshot!(early, @"No round is open for you right now. The next one is announced in your team's channel.");
    let status = runs(&pulse, "round status", &[]).await;
    let status = status.replace(&tokyo.channel.id().to_string(), "team-kyo");
    insta::assert_snapshot!(status, @"
    **Trust, autonomy and learning**, round 1 is open until <t:1773237600:F> (<t:1773237600:R>).
    - Atlas: is asked <t:1773050400:F>, reminded <t:1773144000:F>
    - Kyo: invited in <#team-kyo>, reminded <t:1773127800:F>
    - York: is asked <t:1773064800:F>, reminded <t:1773151200:F>
    ");

    pulse.at("2026-03-09 10:00").await;
    pulse.team.next_message().await;
    pulse.at("2026-03-09 14:00").await;
    let late = york.channel.next_message().await;
    Pulse::answers(&york.people[0], &late, &[4; 6]).await;
    // Tokyo has had its two days, but the round closes for all at one instant: when New York has, too.
    pulse.at("2026-03-11 13:59").await;
    Pulse::answers(&tokyo.people[1], &asked, &[4; 6]).await;
    pulse.at("2026-03-11 14:00").await;
    let closed = tokyo.channel.edited(asked.id).await.content;
    assert!(closed.contains("This round closed"), "{closed}");
    for channel in [&pulse.team, &tokyo.channel, &york.channel, &pulse.leadership] {
        channel.read_all();
    }
    pulse.done().await;
}

#[tokio::test]
async fn a_team_whose_hour_has_passed_takes_nothing_from_the_others() {
    let (pulse, tokyo, york) = around_the_world("2026-03-02 08:00").await;
    // It is Monday, and 17:00 in Tokyo. Atlas is asked at ten as it was told.
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    tokyo.channel.next_message().await;
    assert!(york.channel.messages().is_empty());
    pulse.at("2026-03-02 15:00").await;
    york.channel.next_message().await;
    pulse.at("2026-03-09 01:00").await;
    assert_eq!(tokyo.channel.messages().iter().filter(|it| !it.buttons().is_empty()).count(), 1, "round 2");
    for channel in [&pulse.team, &tokyo.channel, &york.channel, &pulse.leadership] {
        channel.read_all();
    }
    pulse.done().await;
}

#[tokio::test]
async fn teams_are_reminded_by_day() {
    let (pulse, tokyo, york) = around_the_world("2026-03-05 08:00").await;
    pulse.at("2026-03-09 01:00").await;
    pulse.at("2026-03-09 14:00").await;
    for channel in [&pulse.team, &tokyo.channel, &york.channel] {
        channel.next_message().await;
    }
    // Half of Tokyo's time is over at 16:30 in Tokyo, of New York's at 10:00 there.
    pulse.at("2026-03-10 07:30").await;
    assert!(tokyo.channel.next_message().await.content.contains("If you have answered: thank you."));
    pulse.at("2026-03-10 12:00").await;
    pulse.team.next_message().await;
    assert_eq!(york.channel.messages().len(), 1);
    pulse.at("2026-03-10 14:00").await;
    york.channel.next_message().await;
    pulse.done().await;
}

#[tokio::test]
async fn nobody_is_reminded_where_that_is_not_wanted() {
    let pulse = Pulse::set_up(6).await;
    runs(&pulse, "schedule edit", &[("remind", 0.into())]).await;
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    pulse.at("2026-03-04 09:59").await;
    assert_eq!(pulse.team.messages().len(), 1);
    pulse.done().await;
}

#[tokio::test]
async fn those_who_asked_for_it_and_have_not_answered_are_reminded_directly() {
    let pulse = Pulse::set_up(6).await;
    for person in &pulse.people[..2] {
        let me = person.runs("/pulse me", &[]).await.message();
        person.presses(&me, "Invite me directly").await;
    }
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people[..2] {
        person.next_direct_message().await;
    }
    Pulse::answers(&pulse.people[0], &invitation, &[4]).await;
    pulse.at("2026-03-03 10:00").await;
    pulse.team.next_message().await;
    let reminder = pulse.people[1].next_direct_message().await.content;
    insta::assert_snapshot!(reminder.replace(&pulse.team.id().to_string(), "team").replace(&pulse.guild.id().to_string(), "guild"), @"
    **Trust, autonomy and learning** · Atlas, round 1 is still open until <t:1772618400:F> (<t:1772618400:R>). Nothing of yours is there yet. Answer here: https://discord.com/channels/guild/team
    You get this message because you asked for it; `/pulse me` in the server turns it off.
    ");
    assert_eq!(pulse.people[0].direct_messages().len(), 1, "who has answered is left alone");
    pulse.done().await;
}

#[tokio::test]
async fn a_restart_between_the_hours_of_two_teams_changes_nothing() {
    let (mut pulse, tokyo, york) = around_the_world("2026-03-05 08:00").await;
    pulse.at("2026-03-09 01:00").await;
    tokyo.channel.next_message().await;
    pulse.restart().await;
    pulse.at("2026-03-09 14:00").await;
    pulse.team.next_message().await;
    york.channel.next_message().await;
    pulse.restart().await;
    assert_eq!(tokyo.channel.messages().len(), 1);
    pulse.done().await;
}

#[tokio::test]
async fn a_clock_that_jumps_over_an_opening_and_back_opens_it_once() {
    let pulse = Pulse::set_up(6).await;
    for time in [
        "2026-03-01 10:00",
        "2026-03-02 10:00",
        "2026-03-03 12:00",
        "2026-03-02 09:00",
        "2026-03-02 10:00",
        "2026-03-05 10:00",
        "2026-03-04 09:00",
        "2026-03-09 12:00",
        "2026-03-08 12:00",
        "2026-03-09 10:00",
    ] {
        pulse.at(time).await;
    }
    let said = pulse.team.messages();
    let rounds: Vec<bool> = ["round 1\n", "round 2\n"]
        .map(|round| said.iter().filter(|it| it.content.contains(round)).count() == 1)
        .to_vec();
    assert_eq!(rounds, [true, true], "{said:#?}");
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_clock_that_jumps_opens_nothing_twice() {
    let (mut pulse, invitation) = open_round(6).await;
    for time in
        ["2026-03-03 10:00", "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-01 10:00", "2026-03-02 10:01"]
    {
        pulse.stop().await;
        pulse.set_clock(time);
        pulse.start().await;
    }
    let posts = pulse.team.messages();
    assert_eq!(posts.iter().filter(|message| !message.buttons().is_empty()).count(), 1, "one invitation");
    assert_eq!(posts[0].id, invitation.id);
    pulse.team.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn who_left_their_team_may_withdraw_before_the_others_are_asked() {
    let (pulse, tokyo, _) = around_the_world("2026-03-05 08:00").await;
    pulse.at("2026-03-09 01:00").await;
    let asked = tokyo.channel.next_message().await;
    let person = &tokyo.people[0];
    let card = Pulse::answers(person, &asked, &[4; 6]).await;
    person.take(&tokyo.role);
    let withdrawn = person.presses(&card, "Withdraw").await.text();
    assert!(withdrawn.starts_with("**Withdrawn.**"), "{withdrawn}");
    pulse.done().await;
}
