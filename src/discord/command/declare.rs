//! How the slash commands are declared to Discord.

use serenity::all::{
    ChannelType, CommandOptionType, CreateCommand, CreateCommandOption, InstallationContext,
    InteractionContext, Permissions,
};

use super::{LARGEST_GROUP, LONGEST_RETENTION, SMALLEST_GROUP};

/// All commands, as Discord wants them.
pub fn declare() -> Vec<CreateCommand> {
    vec![
        server_command("pulse", "Your team's pulse: a few questions, and nobody learns who said what")
            .add_option(sub("answer", "Answer the questions that are open for you"))
            .add_option(sub("privacy", "Who sees what, and what is kept"))
            .add_option(sub(
                "me",
                "What is stored about you, direct invitations, withdrawing, being forgotten",
            )),
        server_command("pulse-admin", "Set up pulses and see their results")
            .default_member_permissions(Permissions::MANAGE_GUILD)
            .add_option(setup())
            .add_option(team())
            .add_option(survey())
            .add_option(settings())
            .add_option(sub("log", "Who changed what"))
            .add_option(
                group("round", "Open or close a round by hand")
                    .add_sub_option(
                        sub("open", "Open a round now")
                            .add_sub_option(suggested("schedule", "Which schedule")),
                    )
                    .add_sub_option(
                        sub("close", "Close an open round now")
                            .add_sub_option(suggested("round", "Which round")),
                    ),
            )
            .add_option(
                group("report", "See results again").add_sub_option(
                    sub("show", "Show the summary of a past round, only to you")
                        .add_sub_option(suggested("schedule", "Which schedule"))
                        .add_sub_option(suggested("round", "Which round; the latest when left out")),
                ),
            ),
    ]
}

/// The longest name of a team, in characters.
const LONGEST_NAME: u16 = 50;

fn server_command(name: &str, description: &str) -> CreateCommand {
    CreateCommand::new(name)
        .description(description)
        .contexts(vec![InteractionContext::Guild])
        .integration_types(vec![InstallationContext::Guild])
}

fn setup() -> CreateCommandOption {
    sub("setup", "Set up a pulse for a team: who is asked, where, and when")
        .add_sub_option(
            option(CommandOptionType::Role, "team", "The role whose members are asked").required(true),
        )
        .add_sub_option(channel("ask-in", "The team's channel, where the invitation is posted"))
        .add_sub_option(channel("report-to", "The leadership channel, where the summary is posted"))
        .add_sub_option(suggested("survey", "What is asked"))
        .add_sub_option(text(
            "when",
            "When it opens, such as: every monday 10:00; as suits the survey when left out",
        ))
        .add_sub_option(suggested("zone", "The team's time zone, such as: Europe/Berlin"))
        .add_sub_option(text("open-for", "How long people can answer, such as: 2 days"))
}

fn team() -> CreateCommandOption {
    let role =
        || option(CommandOptionType::Role, "role", "The role whose members are the team").required(true);
    let name =
        || text("name", "What the team is called; the role's name when left out").max_length(LONGEST_NAME);
    let parent = |none: &str| {
        suggested("parent", &format!("The group it lies in, such as: Engineering / Platform{none}"))
    };
    group("team", "Teams, and the groups they lie in")
        .add_sub_option(
            sub("add", "Add a team to those that are asked")
                .add_sub_option(role())
                .add_sub_option(channel("ask-in", "The team's channel, where the invitation is posted"))
                .add_sub_option(name())
                .add_sub_option(parent(""))
                .add_sub_option(suggested(
                    "schedule",
                    "The schedule that asks it; the only one when left out",
                )),
        )
        .add_sub_option(
            sub("edit", "Change a team")
                .add_sub_option(role())
                .add_sub_option(channel("ask-in", "The team's channel").required(false))
                .add_sub_option(name())
                .add_sub_option(parent("; `none` for no group"))
                .add_sub_option(
                    option(
                        CommandOptionType::Integer,
                        "place",
                        "Its place in the order: somebody with several team roles is in the first",
                    )
                    .min_int_value(1)
                    .max_int_value(1000),
                ),
        )
        .add_sub_option(sub("remove", "Ask a team no longer").add_sub_option(role()))
        .add_sub_option(sub("list", "All teams, with their sizes and groups"))
}

fn survey() -> CreateCommandOption {
    let survey = |description: &str| suggested("survey", description).required(true);
    group("survey", "What can be asked, and surveys of your own")
        .add_sub_option(sub("list", "All surveys, with what they are for, their length and languages"))
        .add_sub_option(
            sub("preview", "Try the next three rounds of a survey; nothing is saved")
                .add_sub_option(survey("Which survey")),
        )
        .add_sub_option(
            sub("add", "Add a survey of your own, or a new version of one").add_sub_option(
                option(CommandOptionType::Attachment, "file", "The survey, a text file that ends in .toml")
                    .required(true),
            ),
        )
        .add_sub_option(
            sub("remove", "Remove a survey of your own that no schedule asks")
                .add_sub_option(survey("Which survey")),
        )
}

fn settings() -> CreateCommandOption {
    let number = |name: &str, description: &str, (least, most): (u64, u64)| {
        option(CommandOptionType::Integer, name, description).min_int_value(least).max_int_value(most)
    };
    let group_size = (u64::from(SMALLEST_GROUP), u64::from(LARGEST_GROUP));
    let months = (1, u64::from(LONGEST_RETENTION));
    group("settings", "How many people results and comments take, and how long they are kept")
        .add_sub_option(sub("show", "The settings as they are"))
        .add_sub_option(
            sub("set", "Change settings, for rounds that open later")
                .add_sub_option(number("min-group", "The fewest answers a result may stand for", group_size))
                .add_sub_option(number(
                    "comment-group",
                    "The fewest answers among which comments are shown",
                    group_size,
                ))
                .add_sub_option(number("retention", "For how many months what was shown is kept", months)),
        )
}

fn option(kind: CommandOptionType, name: &str, description: &str) -> CreateCommandOption {
    CreateCommandOption::new(kind, name, description)
}

fn sub(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommand, name, description)
}

fn group(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::SubCommandGroup, name, description)
}

fn text(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::String, name, description)
}

fn suggested(name: &str, description: &str) -> CreateCommandOption {
    text(name, description).set_autocomplete(true)
}

fn channel(name: &str, description: &str) -> CreateCommandOption {
    option(CommandOptionType::Channel, name, description)
        .required(true)
        .channel_types(vec![ChannelType::Text, ChannelType::News])
}
