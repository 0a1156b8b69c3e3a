//! The whole way: a person acts, serenity hears it, the bot answers, the person reads.

use fake_discord::{FakeDiscord, Guild, Value};

use crate::bot;

async fn world() -> (FakeDiscord, Guild, bot::Bot) {
    let discord = FakeDiscord::start().await;
    let guild = discord.guild("Northwind");
    let bot = bot::start(&discord).await;
    (discord, guild, bot)
}

#[tokio::test]
async fn a_person_runs_a_command_presses_a_button_and_fills_in_a_form() {
    let (discord, guild, _bot) = world().await;
    let (atlas, team) = (guild.role("Atlas"), guild.channel("team-atlas"));
    let mia = guild.admin("mia");

    let options = [("team", Value::from(&atlas)), ("where", Value::from(&team))];
    let reply = mia.runs("/poll open", &options).await;
    let message = reply.message();
    assert!(message.ephemeral);
    assert_eq!(message.to_string(), "Ready?\n[4 good] [Comment]");

    let updated = mia.presses(&message, "4").await;
    assert!(updated.is_update());
    assert_eq!(updated.message().content, "You pressed rate:4.");
    assert_eq!(updated.message().labels(), ["4 good", "Comment"], "an update keeps what it does not name");

    let form = mia.presses(&message, "Comment").await.form();
    assert_eq!((form.title.as_str(), form.inputs[0].max), ("A comment", 20));
    let thanks = mia.submits(&form, &[("text", "more tea")]).await;
    assert_eq!(thanks.message().content, "You wrote: more tea");

    assert_eq!(discord.violations(), Vec::<String>::new());
    assert!(discord.unread().is_empty());
}

#[tokio::test]
async fn a_deferred_answer_is_waited_for() {
    let (discord, guild, _bot) = world().await;
    let reply = guild.admin("mia").runs("/poll later", &[]).await;
    assert!(reply.message().ephemeral);
    assert_eq!(reply.text(), "Drawn.");
    assert_eq!(discord.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn typing_offers_choices() {
    let (_discord, guild, _bot) = world().await;
    let choices = guild.admin("mia").completes("/poll open", ("topic", "tea"), &[]).await;
    assert_eq!(choices[0].name, "tea, of course");
    assert_eq!(choices[0].value, "tea");
}

#[tokio::test]
async fn a_press_can_be_forged() {
    let (_discord, guild, _bot) = world().await;
    let (atlas, mia) = (guild.role("Atlas"), guild.admin("mia"));
    let options = [("team", Value::from(&atlas)), ("where", Value::from(&guild.general()))];
    let message = mia.runs("/poll open", &options).await.message();
    assert_eq!(mia.presses_id(&message, "rate:99").await.text(), "You pressed rate:99.\n[4 good] [Comment]");
}

#[tokio::test]
async fn a_bot_that_says_nothing_has_failed() {
    let discord = FakeDiscord::builder().answer_within(std::time::Duration::from_millis(50)).start().await;
    let guild = discord.guild("Northwind");
    let _bot = bot::start(&discord).await;
    let reply = guild.admin("mia").runs("/poll silent", &[]).await;
    assert_eq!(reply.text(), "The application did not respond");
}

#[tokio::test]
#[should_panic(expected = "hidden from somebody")]
async fn an_admin_command_is_hidden_from_members() {
    let (_discord, guild, _bot) = world().await;
    guild.member("ada", &[]).runs("/poll later", &[]).await;
}

#[tokio::test]
async fn a_member_can_forge_an_admin_command() {
    let (_discord, guild, _bot) = world().await;
    assert_eq!(guild.member("ada", &[]).runs_forged("/poll later", &[]).await.text(), "Drawn.");
}

#[tokio::test]
#[should_panic(expected = "needs the option \"team\"")]
async fn a_required_option_is_required() {
    let (_discord, guild, _bot) = world().await;
    guild.admin("mia").runs("/poll open", &[]).await;
}

#[tokio::test]
#[should_panic(expected = "\"What else?\" needs 2 characters, not 1")]
async fn a_form_enforces_its_lengths() {
    let (_discord, guild, _bot) = world().await;
    let (atlas, mia) = (guild.role("Atlas"), guild.admin("mia"));
    let options = [("team", Value::from(&atlas)), ("where", Value::from(&guild.general()))];
    let message = mia.runs("/poll open", &options).await.message();
    let form = mia.presses(&message, "Comment").await.form();
    mia.submits(&form, &[("text", "x")]).await;
}
