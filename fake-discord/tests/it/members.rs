//! Members and direct channels, as serenity reads them.

use fake_discord::FakeDiscord;
use serde_json::json;
use serenity::all::{GuildId, Http, HttpBuilder, RoleId, UserId};

use crate::http::{Caller, refused};

fn serenity(discord: &FakeDiscord) -> Http {
    HttpBuilder::new(discord.token()).proxy(discord.url()).ratelimiter_disabled(true).build()
}

#[tokio::test]
async fn any_member_is_read_with_their_roles() {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild("Northwind");
    let (atlas, borealis) = (guild.role("Atlas"), guild.role("Borealis"));
    let ada = guild.member("ada", &[&atlas]);
    ada.give(&borealis);
    ada.take(&atlas);
    let member = serenity(&discord).get_member(GuildId::new(guild.id()), UserId::new(ada.id())).await;
    let member = member.expect("serenity reads it");
    assert_eq!((member.user.id.get(), member.roles), (ada.id(), vec![RoleId::new(borealis.id())]));

    let bo = guild.member("bo", &[]);
    let caller = Caller::new(&discord);
    let (status, member) = caller.get(&format!("/guilds/{}/members/{}", guild.id(), bo.id())).await;
    assert_eq!((status, &member["roles"]), (200, &json!([])));
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn who_is_not_in_the_guild_is_no_member() {
    let discord = FakeDiscord::start().await;
    let (guild, other) = (discord.guild("Northwind"), discord.guild("Southwind"));
    let (ada, bo) = (guild.member("ada", &[]), other.member("bo", &[]));
    let caller = Caller::new(&discord);
    let path = |person: u64| format!("/guilds/{}/members/{person}", guild.id());
    assert_eq!(refused(caller.get(&path(bo.id())).await), (404, 10007), "a member elsewhere");
    guild.leave(&ada);
    assert_eq!(refused(caller.get(&path(ada.id())).await), (404, 10007), "somebody who left");
    guild.remove_bot();
    assert_eq!(refused(caller.get(&path(ada.id())).await), (403, 50001), "the bot is outside");
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_direct_channel_is_opened_and_written_to() {
    let discord = FakeDiscord::start().await;
    let ada = discord.guild("Northwind").member("ada", &[]);
    let http = serenity(&discord);
    let opened = http.create_private_channel(&json!({"recipient_id": ada.id().to_string()})).await;
    let opened = opened.expect("serenity reads it");
    assert_eq!((opened.recipient.id.get(), opened.id.get()), (ada.id(), ada.direct_channel().id()));
    opened.id.say(&http, "hello").await.expect("the fake takes it");
    assert_eq!(ada.next_direct_message().await.content, "hello");
}
