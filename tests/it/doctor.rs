//! What admins are told when something is wrong, before it costs a round.

use crate::harness::Pulse;

async fn looks(pulse: &Pulse) -> String {
    let said = pulse.mia.runs("/pulse-admin doctor", &[]).await.text();
    let said = said
        .replace(&pulse.team.id().to_string(), "team")
        .replace(&pulse.leadership.id().to_string(), "leadership");
    // The data on zones is newer on other machines.
    said.lines()
        .map(|line| if line.starts_with("Data on time zones: ") { "Data on time zones" } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}

#[tokio::test]
async fn all_is_well_or_what_is_wrong_is_named_with_what_to_do() {
    let pulse = Pulse::of(6).await;
    insta::assert_snapshot!(looks(&pulse).await, @"
    **All is well.** Channels, permissions, roles, the clock and the database are as they should be.
    No schedule asks anybody.
    Data on time zones
    ");
    pulse.setup(&[]).await;
    insta::assert_snapshot!(looks(&pulse).await, @"
    **All is well.** Channels, permissions, roles, the clock and the database are as they should be.
    Next:
    - `trust-autonomy-learning` opens <t:1772445600:F>
    Data on time zones
    ");
    pulse.team.deny(&["Send Messages"]);
    pulse.leadership.deny(&["Attach Files"]);
    pulse.at("2026-03-02 10:00").await;
    for person in &pulse.people {
        person.take(&pulse.atlas);
    }
    insta::assert_snapshot!(looks(&pulse).await, @"
    **There are 4 things to look at:**
    - <#team>: I lack Send Messages. Allow them for me in the channel's settings.
    - <#leadership>: I lack Attach Files. Allow them for me in the channel's settings.
    - Nobody has the role of Atlas. Give it to those who are to be asked.
    - <#team>: 1 message could not be posted lately: I lack a permission there.
    Next:
    - `trust-autonomy-learning` opens <t:1773050400:F>
    Data on time zones
    ");
    pulse.leadership.read_all();
    pulse.done().await;
}

#[tokio::test]
async fn a_channel_that_is_gone_and_a_team_that_nobody_asks_are_named() {
    let pulse = Pulse::set_up(6).await;
    let role = pulse.guild.role("Borealis");
    let channel = pulse.guild.channel("team-borealis");
    pulse.mia.runs("/pulse-admin team add", &[("role", (&role).into()), ("ask-in", (&channel).into())]).await;
    pulse.mia.runs("/pulse-admin schedule edit", &[("teams", "Atlas".into())]).await;
    channel.delete();
    let said = looks(&pulse).await.replace(&channel.id().to_string(), "borealis");
    insta::assert_snapshot!(said, @"
    **There are 3 things to look at:**
    - <#borealis>: I lack View Channel. Allow them for me in the channel's settings.
    - Nobody has the role of Borealis. Give it to those who are to be asked.
    - No schedule asks Borealis. Add it to one with `/pulse-admin schedule edit`, or run `/pulse-admin setup` with its role.
    Next:
    - `trust-autonomy-learning` opens <t:1772445600:F>
    Data on time zones
    ");
    pulse.done().await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_noticed() {
    let pulse = Pulse::of(6).await;
    let of_clock = async |time: &str| {
        pulse.discord.set_time(crate::harness::at(time));
        looks(&pulse).await.lines().nth(1).unwrap().to_owned()
    };
    insta::assert_snapshot!(of_clock("2026-03-02 08:01").await, @"No schedule asks anybody.");
    insta::assert_snapshot!(of_clock("2026-03-02 08:05").await, @"- My clock is 5 minutes behind Discord's, so rounds open and close at the wrong time. Tell whoever runs me to set it.");
    insta::assert_snapshot!(of_clock("2026-03-02 06:59").await, @"- My clock is 1 hour ahead of Discord's, so rounds open and close at the wrong time. Tell whoever runs me to set it.");
    pulse.done().await;
}
