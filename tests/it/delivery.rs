//! Delivering: every message once, whatever Discord does.

use std::time::Duration;

use candor::{
    domain::{ChannelId, GuildId, RoundId},
    store::{Store, cause::Cause, outbox::NewMessage},
};
use fake_discord::{Channel, Fault, Route};

use crate::harness::Pulse;

#[tokio::test]
async fn a_message_that_could_not_be_posted_is_tried_again() {
    let pulse = Pulse::set_up(6).await;
    pulse.discord.fail(Route::PostMessage, Fault::ServerError);
    pulse.at("2026-03-02 10:00").await;
    assert!(pulse.team.messages().is_empty());
    pulse.at("2026-03-02 10:01").await;
    assert!(pulse.team.next_message().await.content.contains("round 1"));
    pulse.done().await;
}

#[tokio::test]
async fn a_message_whose_receipt_was_lost_is_not_posted_twice() {
    let mut pulse = Pulse::set_up(6).await;
    pulse.discord.fail(Route::PostMessage, Fault::StoredThenDropped);
    pulse.at("2026-03-02 10:00").await;
    pulse.restart().await;
    pulse.at("2026-03-02 10:30").await;
    assert_eq!(pulse.team.messages().len(), 1);
    pulse.done().await;
}

#[tokio::test]
async fn discord_is_given_the_time_it_asks_for() {
    let pulse = Pulse::set_up(6).await;
    let wait = Fault::RateLimited { retry_after: Duration::from_secs(90), global: false };
    pulse.discord.fail(Route::PostMessage, wait);
    pulse.at("2026-03-02 10:00").await;
    pulse.at("2026-03-02 10:01").await;
    assert!(pulse.team.messages().is_empty());
    pulse.at("2026-03-02 10:02").await;
    assert_eq!(pulse.team.messages().len(), 1);
    pulse.done().await;
}

#[tokio::test]
async fn leadership_is_told_when_a_team_cannot_be_reached() {
    let pulse = Pulse::set_up(6).await;
    pulse.team.deny(&["Send Messages"]);
    pulse.at("2026-03-02 10:00").await;
    let told = pulse.leadership.next_message().await.text().replace(&pulse.team.id().to_string(), "team");
    insta::assert_snapshot!(told, @"
    I could not post in <#team>.
    I lack a permission there.
    Please give me the permissions View Channel and Send Messages there, or run `/pulse-admin setup` again with another channel.
    This round's invitation stays missing; people can answer with `/pulse answer`.
    ");
    let invited = pulse.people[0].runs("/pulse answer", &[]).await.text();
    assert!(invited.contains("1 of 6"), "people can still answer by command: {invited}");
    pulse.at("2026-03-04 10:00").await;
    assert!(pulse.leadership.next_message().await.text().contains("Too few answers"));
    pulse.done().await;
}

#[tokio::test]
async fn a_round_waits_until_the_teams_sizes_can_be_read() {
    let pulse = Pulse::set_up(6).await;
    pulse.discord.fail(Route::MemberCounts, Fault::ServerError);
    pulse.at("2026-03-02 10:00").await;
    assert!(pulse.team.messages().is_empty());
    pulse.at("2026-03-02 10:05").await;
    assert!(pulse.team.next_message().await.content.contains("round 1"));
    pulse.done().await;
}

#[tokio::test]
async fn messages_of_a_channel_keep_their_order_through_failures() {
    let pulse = Pulse::set_up(6).await;
    let borealis = pulse.guild.role("Borealis");
    let ivo = pulse.guild.member("ivo", &[&borealis]);
    let options = [
        ("team", (&borealis).into()),
        ("ask-in", (&pulse.team).into()),
        ("report-to", (&pulse.leadership).into()),
    ];
    pulse.mia.runs("/pulse-admin setup", &options).await;
    let wait = Fault::RateLimited { retry_after: Duration::from_secs(90), global: false };
    pulse.discord.fail(Route::PostMessage, wait);
    pulse.at("2026-03-02 10:00").await;
    pulse.at("2026-03-02 10:01").await;
    assert!(pulse.team.messages().is_empty(), "nothing overtakes the one that waits");
    pulse.at("2026-03-02 10:02").await;
    let (first, second) = (pulse.team.next_message().await, pulse.team.next_message().await);
    assert!(first.content.contains("Atlas") && second.content.contains("Borealis"));
    assert!(ivo.presses(&second, "Answer").await.text().contains("1 of 6"));
    pulse.done().await;
}

#[tokio::test]
async fn a_reminder_that_comes_too_late_is_not_posted() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    let wait = Fault::RateLimited { retry_after: Duration::from_hours(25), global: false };
    pulse.discord.fail(Route::PostMessage, wait);
    pulse.at("2026-03-03 10:00").await;
    pulse.at("2026-03-04 10:00").await;
    pulse.leadership.next_message().await;
    pulse.at("2026-03-04 12:00").await;
    pulse.team.edited(invitation.id).await;
    assert_eq!(pulse.team.messages().len(), 1, "no reminder of a round that is over");
    pulse.done().await;
}

const TOO_MANY: Fault = Fault::RateLimited { retry_after: Duration::from_secs(1), global: false };

/// Messages that wait for the next start, this many to each of these channels.
async fn waiting_messages(pulse: &mut Pulse, channels: usize, each: usize) -> Vec<Channel> {
    pulse.stop().await;
    let store = Store::open(&pulse.data()).await.unwrap();
    let guild = GuildId(pulse.guild.id().cast_signed());
    let mut all = Vec::new();
    for place in 0..channels {
        let channel = pulse.guild.channel(&format!("channel-{place}"));
        for number in 0..each {
            let cause = Cause::Comments(RoundId(1), place, number);
            let body = format!(r#"{{"content":"message {number}"}}"#);
            let to = ChannelId(channel.id().cast_signed());
            store.post(&NewMessage::new(guild, cause, to, body)).await.unwrap();
        }
        all.push(channel);
    }
    store.close().await;
    all
}

/// Messages that are still to be sent.
async fn pending(pulse: &Pulse) -> usize {
    let store = Store::open(&pulse.data()).await.unwrap();
    let (_, pending) = store.workload().await.unwrap();
    store.close().await;
    usize::try_from(pending).unwrap()
}

#[tokio::test]
async fn what_discord_refuses_without_warning_is_late_and_not_lost() {
    let mut pulse = Pulse::of(6).await;
    let channels = waiting_messages(&mut pulse, 20, 5).await;
    for _ in 0..60 {
        pulse.discord.fail(Route::PostMessage, TOO_MANY);
    }
    pulse.start().await;
    for minute in 1..30 {
        pulse.at(&format!("2026-03-02 08:{minute:02}")).await;
    }
    assert_eq!(pulse.discord.rate_limited(), 60);
    for channel in channels {
        let said: Vec<String> = channel.messages().iter().map(|message| message.content.clone()).collect();
        assert_eq!(said, [0, 1, 2, 3, 4].map(|number| format!("message {number}")));
    }
    pulse.done().await;
}

#[tokio::test]
async fn a_bot_that_is_refused_again_and_again_stops_long_before_it_is_shut_out() {
    let mut pulse = Pulse::of(6).await;
    waiting_messages(&mut pulse, 200, 6).await;
    for _ in 0..2000 {
        pulse.discord.fail(Route::PostMessage, TOO_MANY);
    }
    pulse.start().await;
    for minute in 1..12 {
        pulse.at(&format!("2026-03-02 08:{minute:02}")).await;
    }
    let refused = pulse.discord.invalid_requests();
    assert!((900..1000).contains(&refused), "{refused} requests were refused");
    pulse.stop().await;
    assert_eq!(pending(&pulse).await, 1200, "they wait");
    pulse.done().await;
}
