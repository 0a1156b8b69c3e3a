//! Teams in groups: who is counted where, and what leadership reads of all of them.

use fake_discord::{Channel, Message, Person, Role, Value};

use crate::harness::Pulse;

/// A further team, added with `team add`.
pub(crate) struct Team {
    pub(crate) role: Role,
    pub(crate) channel: Channel,
    pub(crate) people: Vec<Person>,
}

impl Team {
    pub(crate) async fn add(pulse: &Pulse, name: &str, size: usize, parent: &str) -> Self {
        let role = pulse.guild.role(name);
        let channel = pulse.guild.channel(&format!("team-{}", name.to_lowercase()));
        let people = (1..=size)
            .map(|n| pulse.guild.member(&format!("{}-{n}", name.to_lowercase()), &[&role]))
            .collect();
        let team = Self { role, channel, people };
        let reply =
            team.run(pulse, "add", &[("ask-in", (&team.channel).into()), ("parent", parent.into())]).await;
        assert!(reply.contains("is asked in"), "{reply}");
        team
    }

    pub(crate) async fn run(&self, pulse: &Pulse, command: &str, options: &[(&str, Value)]) -> String {
        let mut all: Vec<(&str, Value)> = vec![("role", (&self.role).into())];
        all.extend(options.iter().cloned());
        pulse.mia.runs(&format!("/pulse-admin team {command}"), &all).await.text()
    }

    pub(crate) async fn answers(&self, how_many: usize, scores: &[usize]) -> Message {
        let invitation = self.channel.next_message().await;
        for person in &self.people[..how_many] {
            Pulse::answers(person, &invitation, scores).await;
        }
        invitation
    }
}

/// Atlas (9) and, in one group with it, Borealis (4) and Cirrus (6); Dione (8) beside them.
async fn organisation() -> (Pulse, Vec<Team>) {
    let pulse = Pulse::set_up(9).await;
    let mine = [("role", (&pulse.atlas).into()), ("parent", "Engineering / Platform".into())];
    let reply = pulse.mia.runs("/pulse-admin team edit", &mine).await.text();
    assert!(reply.contains("It lies in Engineering / Platform."), "{reply}");
    let mut teams = Vec::new();
    for (name, size, parent) in [
        ("Borealis", 4, "Engineering / Platform"),
        ("Cirrus", 6, "Engineering / Platform"),
        ("Dione", 8, "Engineering"),
    ] {
        teams.push(Team::add(&pulse, name, size, parent).await);
    }
    (pulse, teams)
}

/// Leadership's messages, with channels and roles by name.
fn readable(pulse: &Pulse, message: &Message) -> String {
    message.text().replace(&pulse.leadership.id().to_string(), "leadership")
}

#[tokio::test]
async fn a_small_team_is_counted_in_its_group_and_groups_get_a_band() {
    let (pulse, teams) = organisation().await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for person in &pulse.people {
        Pulse::answers(person, &invitation, &[4, 4, 3, 4, 4, 3]).await;
    }
    for (team, scores) in teams.iter().zip([[3; 6], [3; 6], [2, 3, 4, 2, 3, 4]]) {
        team.answers(team.people.len(), &scores).await;
    }
    pulse.at("2026-03-04 10:00").await;
    insta::assert_snapshot!(readable(&pulse, &pulse.leadership.next_message().await), @"
    **Still building a baseline** · Trust, autonomy and learning, round 1
    Where the score of each group lies, from the scores of its teams:
    - **Platform** (19 people): Trust 3.3–4.1 · Autonomy 3.3–4.1 · Learning 2.8–3.2
    - **Engineering** (27 people): Trust 2.6–3.5 · Autonomy 3.2–3.8 · Learning 3.1–3.7

    Atlas, Dione: own summary below
    Borealis, Cirrus: counted in Platform

    Next round: <t:1773050400:F>
    ");
    insta::assert_snapshot!(readable(&pulse, &pulse.leadership.next_message().await), @"
    **Still building a baseline (3 more rounds)** · Atlas, round 1
    Trust, autonomy and learning
    **Trust**: 4.0 or higher (likely 3.25 or higher)
    **Autonomy**: 4.0 or higher (likely 3.25 or higher)
    **Learning**: 3.0 (likely 2.25–3.75)

    Half or more of 9 answered.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.
    ");
    insta::assert_snapshot!(readable(&pulse, &pulse.leadership.next_message().await), @"
    **Still building a baseline (3 more rounds)** · Borealis and Cirrus, counted in Platform, round 1
    Trust, autonomy and learning
    **Trust**: 3.0 (likely 2.5–3.5)
    **Autonomy**: 3.0 (likely 2.5–3.5)
    **Learning**: 3.0 (likely 2.5–3.5)

    Most of 10 answered.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.
    ");
    insta::assert_snapshot!(readable(&pulse, &pulse.leadership.next_message().await), @"
    **Still building a baseline (3 more rounds)** · Dione, round 1
    Trust, autonomy and learning
    **Trust**: 2.0 or lower (likely 2.75 or lower)
    **Autonomy**: 3.0 (likely 2.25–3.75)
    **Learning**: 4.0 or higher (likely 3.25 or higher)

    Most or all of 8 answered.
    A round can be called higher or lower once there are three rounds before it.
    -# Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.
    ");

    let shown = pulse.mia.runs("/pulse-admin report show", &[]).await.message();
    assert!(shown.text().contains("Trust, autonomy and learning, round 1"), "{}", shown.text());
    for posted in &pulse.leadership.messages()[1..] {
        let again = pulse.mia.next_ephemeral_message().await;
        assert_eq!(
            (&again.content, &again.attachments[0].bytes),
            (&posted.content, &posted.attachments[0].bytes)
        );
    }
    pulse.team.read_all();
    for team in &teams {
        team.channel.read_all();
    }
    pulse.done().await;
}

#[tokio::test]
async fn everybody_is_told_where_they_count_and_who_will_see_it() {
    let (pulse, teams) = organisation().await;
    let both = pulse.guild.member("both", &[&pulse.atlas, &teams[1].role]);
    pulse.at("2026-03-02 10:00").await;
    let small = teams[0].channel.next_message().await;
    let told = teams[0].people[0].presses(&small, "Who sees this?").await.text();
    insta::assert_snapshot!(told.replace(&pulse.leadership.id().to_string(), "leadership"), @"
    **Who sees this?**
    You count in **Borealis** (4 people), which is part of Platform (21 people) and Engineering (29 people).

    **Leadership sees**, in <#leadership>: a score for each topic, of Borealis together with others, because it is too small to be shown alone, and only if at least 5 of them answer.
    Scores are rounded, and a very low or very high one is shown only as a limit, such as “2.0 or lower” or “4.0 or higher”, so that nobody's answer can be worked out.
    **Comments** appear there, shuffled and without scores, if at least 3 people of your team, or of teams counted with it, write one in the same round and 5 answer. Where too few answer, they wait for 2 more rounds at most. What is not shown is deleted unseen.
    **Kept:** only what was shown, and a comment while it waits. Your answers are deleted when the round closes, <t:1772618400:F>.
    **Changed your mind?** Until a round closes, you can answer again, press [Withdraw], or use `/pulse me`.

    Once a round has closed, nobody can tell who gave which answer: not your leader, not a server admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever runs the bot could look if they tried. Discord itself sees your clicks. A comment can give you away by what it says.
    ");
    let second = teams[1].channel.next_message().await;
    let told = both.presses(&second, "Who sees this?").await.text();
    let counted: Vec<&str> = told.lines().skip(1).take(2).collect();
    insta::assert_snapshot!(counted.join("\n"), @"
    You count in **Atlas** (10 people), which is part of Platform (21 people) and Engineering (29 people).
    You also have the role of Cirrus; everybody counts in one team only.
    ");
    pulse.team.read_all();
    teams[2].channel.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn teams_are_listed_edited_ordered_removed_and_brought_back() {
    let (pulse, teams) = organisation().await;
    let listed = |text: String| {
        let ids = [(pulse.atlas.id(), "atlas"), (pulse.team.id(), "team-atlas")];
        let more = teams.iter().zip(["borealis", "cirrus", "dione"]);
        let more = more.flat_map(|(team, name)| [(team.role.id(), name), (team.channel.id(), name)]);
        ids.into_iter().chain(more).fold(text, |text, (id, name)| text.replace(&id.to_string(), name))
    };
    let list = pulse.mia.runs("/pulse-admin team list", &[]).await.text();
    insta::assert_snapshot!(listed(list), @"
    **Teams**, in the order that counts: somebody with several of these roles is in the first.
    1. **Atlas** <@&atlas> · 9 people · asked in <#team-atlas> · in Engineering / Platform
    2. **Borealis** <@&borealis> · 4 people · asked in <#borealis> · in Engineering / Platform · too few to be shown alone
    3. **Cirrus** <@&cirrus> · 6 people · asked in <#cirrus> · in Engineering / Platform
    4. **Dione** <@&dione> · 8 people · asked in <#dione> · in Engineering
    ");

    let edit: [(&str, Value); 3] =
        [("place", 1.into()), ("name", "Dione Prime".into()), ("parent", "none".into())];
    let moved = teams[2].run(&pulse, "edit", &edit).await;
    insta::assert_snapshot!(listed(moved), @"**Dione Prime** is asked in <#dione>. 8 people have the role. It lies in no group, right below the whole server. It is asked by: trust-autonomy-learning, every monday 10:00. A round that is open now goes on as it was opened.");
    let removed = teams[0].run(&pulse, "remove", &[]).await;
    insta::assert_snapshot!(removed, @"**Borealis** is removed and not asked any more. A round that is open now goes on; past summaries stay. To bring it back, use `/pulse-admin team add` with its role, its channel and its group.");
    let list = listed(pulse.mia.runs("/pulse-admin team list", &[]).await.text());
    assert!(list.contains("1. **Dione Prime**") && !list.contains("Borealis"), "{list}");
    let again = teams[0].run(&pulse, "remove", &[]).await;
    insta::assert_snapshot!(again, @"This role is not a team. `/pulse-admin team list` shows the teams, `/pulse-admin team add` makes one.");
    let back = teams[0].run(&pulse, "add", &[("ask-in", (&teams[0].channel).into())]).await;
    assert!(back.starts_with("**Borealis** is asked in"), "{back}");

    let log = pulse.mia.runs("/pulse-admin log", &[]).await.text();
    let log = log.replace(&pulse.mia.id().to_string(), "mia");
    insta::assert_snapshot!(log, @"
    **Who changed what**, the latest first
    - <t:1772438400:F> <@mia>: team add: Borealis
    - <t:1772438400:F> <@mia>: team remove: Borealis
    - <t:1772438400:F> <@mia>: team edit: Dione: called Dione Prime, in no group, place 1
    - <t:1772438400:F> <@mia>: team add: Dione in Engineering
    - <t:1772438400:F> <@mia>: team add: Cirrus in Engineering / Platform
    - <t:1772438400:F> <@mia>: team add: Borealis in Engineering / Platform
    - <t:1772438400:F> <@mia>: team edit: Atlas: in Engineering / Platform
    - <t:1772438400:F> <@mia>: setup: Atlas, trust-autonomy-learning, every monday 10:00
    - <t:1772438400:F> <@mia>: settings set: share-with-team from yes to no
    ");
    pulse.done().await;
}

/// A command, its options, and what is said about them.
type Case<'a> = (&'a str, &'a [(&'a str, Value)], &'a str);

#[tokio::test]
async fn what_a_team_cannot_be_is_refused_and_nothing_is_changed() {
    let (pulse, teams) = organisation().await;
    let before = pulse.mia.runs("/pulse-admin team list", &[]).await.text();
    let channel = || ("ask-in", (&teams[0].channel).into());
    let cases: [Case; 5] = [
        ("add", &[channel(), ("parent", "a//b".into())], "`a//b` is no name of a group."),
        ("add", &[channel(), ("parent", "a/b/c/d".into())], "up to 3 from the outermost to the innermost"),
        ("add", &[channel(), ("schedule", "99".into())], "I do not know that schedule."),
        ("edit", &[("name", "   ".into())], "A team's name has between 1 and 50 characters"),
        ("edit", &[], "There is nothing to change:"),
    ];
    for (command, options, expected) in cases {
        let reply = teams[0].run(&pulse, command, options).await;
        assert!(reply.contains(expected), "{command} {options:?}: {reply}");
    }
    teams[0].channel.deny(&["Send Messages"]);
    let reply = teams[0].run(&pulse, "edit", &[channel()]).await;
    assert!(reply.contains("I lack these permissions there: Send Messages"), "{reply}");
    assert_eq!(pulse.mia.runs("/pulse-admin team list", &[]).await.text(), before);
    pulse.done().await;
}

#[tokio::test]
async fn a_round_keeps_the_tree_and_the_order_it_was_opened_with() {
    let (pulse, teams) = organisation().await;
    let both = pulse.guild.member("both", &[&pulse.atlas, &teams[1].role]);
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    assert!(Pulse::answers(&both, &invitation, &[4]).await.content.contains("2 of 6"));
    teams[1].run(&pulse, "edit", &[("place", 1.into())]).await;
    teams[0].run(&pulse, "remove", &[]).await;
    assert!(
        both.runs("/pulse answer", &[]).await.text().contains("2 of 6"),
        "still in Atlas, where they began"
    );
    let small = teams[0].channel.next_message().await;
    assert!(teams[0].people[0].presses(&small, "Answer").await.text().contains("1 of 6"));
    pulse.at("2026-03-04 10:00").await;
    pulse.at("2026-03-09 10:00").await;
    let again = pulse.team.messages().pop().unwrap();
    let refused = both.presses(&again, "Answer").await.text();
    assert!(refused.contains("1 of 6"), "one ballot wherever they press: {refused}");
    let told = both.runs("/pulse privacy", &[]).await.text();
    assert!(told.contains("You count in **Cirrus**"), "{told}");
    for team in &teams {
        team.channel.read_all();
    }
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_change_of_size_is_announced_and_the_team_is_counted_in_its_group_for_two_rounds() {
    let (pulse, teams) = organisation().await;
    teams[0].run(&pulse, "remove", &[]).await;
    let cirrus = &teams[1];
    let (monday, wednesday) = (["02", "09", "16", "23"], ["04", "11", "18", "25"]);
    let mut told = Vec::new();
    for week in 0..4 {
        pulse.at(&format!("2026-03-{} 10:00", monday[week])).await;
        let mine = pulse.team.messages().pop().unwrap();
        pulse.everybody_answers(&mine, &[4; 6]).await;
        let invitation = cirrus.answers(6, &[3; 6]).await;
        if week == 1 {
            insta::assert_snapshot!(invitation.content.lines().last().unwrap_or_default(), @"Cirrus has 7 people now; it had 6 last time.");
            let who = cirrus.people[0].presses(&invitation, "Who sees this?").await.text();
            assert!(who.contains("of Cirrus together with others, because its size changed lately"), "{who}");
        }
        pulse.at(&format!("2026-03-{} 10:00", wednesday[week])).await;
        let overview = pulse.leadership.next_message().await.text();
        told.push(overview.lines().filter(|line| line.contains("Cirrus")).collect::<Vec<_>>().join("; "));
        pulse.leadership.read_all();
        if week == 0 {
            pulse.guild.member("newcomer", &[&cirrus.role]);
        }
    }
    insta::assert_snapshot!(told.join("\n"), @"
    Atlas, Cirrus: own summary below
    Atlas, Cirrus: counted in Platform
    Atlas, Cirrus: counted in Platform
    Atlas, Cirrus: own summary below
    ");
    for team in &teams {
        team.channel.read_all();
    }
    pulse.done().await;
}

#[tokio::test]
async fn comments_of_teams_with_too_few_of_them_are_shown_together_below_the_overview() {
    let (pulse, teams) = organisation().await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[4; 6]).await;
    let mut writers = vec![(pulse.people[0].clone(), invitation)];
    for team in &teams {
        let invitation = team.answers(team.people.len(), &[3; 6]).await;
        writers.push((team.people[0].clone(), invitation));
    }
    for (number, (person, invitation)) in writers.iter().enumerate() {
        let card = person.presses(invitation, "Answer").await.message();
        let form = person.presses(&card, "Leave a comment").await.form();
        let preview = person.submits(&form, &[("text", &format!("voice {number}"))]).await.message();
        person.presses(&preview, "Send").await;
    }
    pulse.at("2026-03-04 10:00").await;
    let overview = pulse.leadership.next_message().await;
    let thread = pulse.leadership.threaded(overview.id).await;
    let batch = thread.next_message().await.content;
    let mut lines: Vec<&str> = batch.lines().collect();
    lines.sort_unstable();
    insta::assert_snapshot!(lines.join("\n"), @"
    **What people of Platform wrote**, round 1, in no particular order:
    > voice 0
    > voice 1
    > voice 2
    ");
    pulse.team.read_all();
    pulse.leadership.read_all();
    for team in &teams {
        team.channel.read_all();
    }
    pulse.done().await;
}

#[tokio::test]
async fn many_teams_take_several_messages_and_none_is_left_out() {
    let pulse = Pulse::set_up(9).await;
    let mut teams = Vec::new();
    for number in 1..=45 {
        let name = format!("The team with the number {number:02} and quite a long name");
        teams.push((Team::add(&pulse, &name, 1, "A group with a name that is long as well").await, name));
    }
    let mut list = pulse.mia.runs("/pulse-admin team list", &[]).await.text();
    while !list.contains("number 45") {
        list += &pulse.mia.next_ephemeral_message().await.content;
    }
    pulse.at("2026-03-02 10:00").await;
    pulse.at("2026-03-04 10:00").await;
    let posted = pulse.leadership.messages();
    assert!(posted[0].text().contains("Trust, autonomy and learning, round 1"), "{}", posted[0].text());
    assert!(posted.len() > 1, "{}", posted[0].text());
    let overview: String = posted.iter().map(fake_discord::Message::text).collect();
    for (_, name) in &teams {
        assert!(list.contains(name) && overview.contains(name), "{name}: {overview}");
    }
    assert!(overview.contains("Next round:"));
    for (team, _) in &teams {
        team.channel.read_all();
    }
    pulse.mia.ephemeral_messages();
    pulse.team.read_all();
    pulse.done().await;
}
