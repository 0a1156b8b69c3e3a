//! What somebody sees and does about themselves.

use crate::{
    groups::Team,
    harness::{Pulse, files_with},
    presses::{open_round, summary},
};

#[tokio::test]
async fn people_see_what_is_stored_about_them_and_are_forgotten_when_they_ask() {
    let (pulse, invitation) = open_round(6).await;
    let ada = &pulse.people[0];
    Pulse::answers(ada, &invitation, &[1; 6]).await;
    for person in &pulse.people[1..5] {
        Pulse::answers(person, &invitation, &[4; 6]).await;
    }
    let me = ada.runs("/pulse me", &[]).await.message();
    assert!(me.ephemeral);
    insta::assert_snapshot!(me.render(), @"
    **What is stored about you:** nothing.
    While a round is open, your answers are stored under secret numbers, not under your name, and they are deleted when it closes. If you change settings or promise something as a leader, `/pulse-admin log` says so.

    **Rounds open for you**
    - Trust, autonomy and learning · Atlas, until <t:1772618400:F>
    [Invite me directly] [Withdraw my answers] [Forget me]
    ");

    let wished = ada.presses(&me, "Invite me directly").await.message();
    insta::assert_snapshot!(wished.render(), @"
    You will get a direct message when your team is asked. If none arrives, allow direct messages from members of this server.

    **What is stored about you:** you asked to be invited by direct message, in English, and nothing else.
    While a round is open, your answers are stored under secret numbers, not under your name, and they are deleted when it closes. If you change settings or promise something as a leader, `/pulse-admin log` says so.

    **Rounds open for you**
    - Trust, autonomy and learning · Atlas, until <t:1772618400:F>
    [Stop direct invitations] [Withdraw my answers] [Forget me]
    ");
    assert!(wish_is_kept(&pulse, ada.id()), "the search finds what is there");

    let gone = ada.presses(&wished, "Forget me").await.message();
    insta::assert_snapshot!(gone.render(), @"
    **Forgotten.** Your choice about direct invitations is deleted, and so is whatever you answered or wrote in open rounds, as if you had never answered. A comment from an earlier round that still waits cannot be found any more, not even for you; it is shown or deleted within 2 rounds. You can answer again with `/pulse answer`.

    **What is stored about you:** nothing.
    While a round is open, your answers are stored under secret numbers, not under your name, and they are deleted when it closes. If you change settings or promise something as a leader, `/pulse-admin log` says so.

    **Rounds open for you**
    - Trust, autonomy and learning · Atlas, until <t:1772618400:F>
    [Invite me directly] [Withdraw my answers] [Forget me]
    ");
    assert!(!wish_is_kept(&pulse, ada.id()));
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"), "four are left");
    pulse.done().await;
}

/// Whether the person's id lies anywhere in the data folder: `SQLite` writes it big-endian, in as
/// many bytes as it needs.
fn wish_is_kept(pulse: &Pulse, id: u64) -> bool {
    !files_with(&pulse.data(), &id.to_be_bytes()).is_empty()
}

#[tokio::test]
async fn withdrawing_works_from_there_even_without_the_role() {
    let (pulse, invitation) = open_round(6).await;
    for person in &pulse.people[..5] {
        Pulse::answers(person, &invitation, &[4; 6]).await;
    }
    let me = pulse.people[0].runs("/pulse me", &[]).await.message();
    pulse.people[0].take(&pulse.atlas);
    let withdrawn = pulse.people[0].presses(&me, "Withdraw my answers").await.text();
    assert!(withdrawn.starts_with("**Withdrawn.**"), "{withdrawn}");
    assert!(summary(&pulse, &invitation).await.contains("Too few answers"));
    pulse.done().await;
}

#[tokio::test]
async fn only_those_who_asked_get_a_direct_message_and_only_when_their_team_is_asked() {
    let pulse = Pulse::set_up(6).await;
    let stranger = pulse.guild.member("stranger", &[]);
    for person in [&pulse.people[0], &pulse.people[1], &stranger] {
        let me = person.runs("/pulse me", &[]).await.message();
        person.presses(&me, "Invite me directly").await.message();
    }
    pulse.people[1].block_direct_messages();
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    let direct = pulse.people[0].next_direct_message().await.content;
    let direct =
        direct.replace(&pulse.guild.id().to_string(), "guild").replace(&pulse.team.id().to_string(), "team");
    insta::assert_snapshot!(direct, @"
    **Trust, autonomy and learning** · Atlas, round 1 is open until <t:1772618400:F> (<t:1772618400:R>). Answer here: https://discord.com/channels/guild/team
    You get this message because you asked for it; `/pulse me` in the server turns it off.
    ");
    for person in [&pulse.people[1], &pulse.people[2], &stranger] {
        assert_eq!(person.direct_messages().len(), 0, "{person:?}");
    }
    let me = pulse.people[0].runs("/pulse me", &[]).await.message();
    let stopped = pulse.people[0].presses(&me, "Stop direct invitations").await.text();
    assert!(stopped.starts_with("You get no direct messages any more."), "{stopped}");
    assert!(!wish_is_kept(&pulse, pulse.people[0].id()), "nor that a message went to them");
    pulse.at("2026-03-04 10:00").await;
    pulse.at("2026-03-09 10:00").await;
    assert_eq!(pulse.people[0].direct_messages().len(), 1);
    pulse.team.read_all();
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn privacy_tells_what_would_be_seen_when_no_round_is_open() {
    let pulse = Pulse::set_up(9).await;
    let small = Team::add(&pulse, "Borealis", 4, "Platform").await;
    let told = small.people[0].runs("/pulse privacy", &[]).await.text();
    insta::assert_snapshot!(told.replace(&pulse.leadership.id().to_string(), "leadership"), @"
    **Who sees what?** No round is open for you. If one opened now:
    You count in **Borealis** (4 people), which is part of Platform (4 people).

    **Leadership sees**, in <#leadership>: a score for each topic, of Borealis together with others, because it is too small to be shown alone, and only if at least 5 of them answer.
    Scores are rounded, and a very low or very high one is shown only as a limit, such as “2.0 or lower” or “4.0 or higher”, so that nobody's answer can be worked out.
    **Comments** appear there, shuffled and without scores, if at least 3 people of your team, or of teams counted with it, write one in the same round and 5 answer. Where too few answer, they wait for 2 more rounds at most. What is not shown is deleted unseen.
    **Kept:** only what was shown, and a comment while it waits. Answers are deleted when a round closes.
    **Changed your mind?** Until a round closes, you can answer again, press [Withdraw], or use `/pulse me`.

    Once a round has closed, nobody can tell who gave which answer: not your leader, not a server admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever runs the bot could look if they tried. Discord itself sees your clicks. A comment can give you away by what it says.
    ");
    let stranger = pulse.guild.member("stranger", &[]);
    insta::assert_snapshot!(stranger.runs("/pulse privacy", &[]).await.text(), @"
    **Who sees what?**
    You have no role of a team that is asked, so nobody asks you anything. People who are asked see here, and beside every invitation, who would see what. Results are shown from 5 answers on, rounded, and never what one person said.

    Once a round has closed, nobody can tell who gave which answer: not your leader, not a server admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever runs the bot could look if they tried. Discord itself sees your clicks. A comment can give you away by what it says.
    ");
    pulse.done().await;
}
