//! A small bot on serenity, for the tests.

use std::sync::Arc;

use fake_discord::FakeDiscord;
use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, Client, CommandDataOptionValue, CommandInteraction,
    CommandOptionType, ComponentInteraction, Context, CreateActionRow, CreateAutocompleteResponse,
    CreateButton, CreateCommand, CreateCommandOption, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseMessage, CreateModal, EditInteractionResponse, EventHandler, GatewayIntents,
    HttpBuilder, InputTextStyle, Interaction, ModalInteraction, Permissions, Ready, ShardManager,
};
use serenity::async_trait;
use tokio::task::JoinHandle;

/// A running bot; it stops when dropped.
pub(crate) struct Bot(pub(crate) JoinHandle<Result<(), serenity::Error>>, Arc<ShardManager>);

impl Bot {
    /// Ends its connection too, which outlives the task otherwise.
    pub(crate) async fn shuts_down(&self) {
        self.1.shutdown_all().await;
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Starts the bot and waits until it has registered its command.
pub(crate) async fn start(discord: &FakeDiscord) -> Bot {
    let bot = start_with(discord, &discord.token(), GatewayIntents::GUILDS).await;
    discord.gateway().connected().await;
    discord.registered("poll").await;
    bot
}

/// Starts the bot and waits for nothing.
pub(crate) async fn start_with(discord: &FakeDiscord, token: &str, intents: GatewayIntents) -> Bot {
    let http = HttpBuilder::new(token).proxy(discord.url()).ratelimiter_disabled(true).build();
    let client = serenity::client::ClientBuilder::new_with_http(http, intents).event_handler(Handler);
    let mut client: Client = client.await.expect("the fake answers /gateway");
    let shards = Arc::clone(&client.shard_manager);
    Bot(tokio::spawn(async move { client.start().await }), shards)
}

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, _ready: Ready) {
        let commands = context.http.create_global_command(&command()).await;
        commands.expect("the command is valid");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let context = Arc::new(context);
        match interaction {
            Interaction::Command(command) => run(&context, command).await,
            Interaction::Autocomplete(command) => offer(&context, command).await,
            Interaction::Component(press) => pressed(&context, press).await,
            Interaction::Modal(form) => submitted(&context, form).await,
            Interaction::Ping(_) | _ => panic!("an interaction this bot has no use for"),
        }
    }
}

fn command() -> CreateCommand {
    let option = |kind, name: &str| CreateCommandOption::new(kind, name, "an option");
    let open = option(CommandOptionType::SubCommand, "open")
        .add_sub_option(option(CommandOptionType::Role, "team").required(true))
        .add_sub_option(option(CommandOptionType::Channel, "where").required(true))
        .add_sub_option(option(CommandOptionType::String, "topic").set_autocomplete(true));
    let later = option(CommandOptionType::SubCommand, "later");
    let silent = option(CommandOptionType::SubCommand, "silent");
    CreateCommand::new("poll")
        .description("Ask a team")
        .default_member_permissions(Permissions::MANAGE_GUILD)
        .add_option(open)
        .add_option(later)
        .add_option(silent)
}

async fn run(context: &Context, command: CommandInteraction) {
    match command.data.options[0].name.as_str() {
        "open" => {
            let CommandDataOptionValue::SubCommand(options) = &command.data.options[0].value else {
                panic!("a subcommand has options");
            };
            assert!(matches!(options[0].value, CommandDataOptionValue::Role(_)));
            assert_eq!(command.data.resolved.roles.len(), 1);
            assert_eq!(command.data.resolved.channels.len(), 1);
            let message = CreateInteractionResponseMessage::new().content("Ready?").ephemeral(true);
            let buttons = vec![
                CreateButton::new("rate:4").label("4 good").style(ButtonStyle::Primary),
                CreateButton::new("comment").label("Comment"),
            ];
            let message = message.components(vec![CreateActionRow::Buttons(buttons)]);
            command
                .create_response(context, CreateInteractionResponse::Message(message))
                .await
                .expect("the fake takes it");
        }
        "later" => {
            command.defer_ephemeral(context).await.expect("the fake takes it");
            let edit = EditInteractionResponse::new().content("Drawn.");
            command.edit_response(context, edit).await.expect("the fake takes it");
        }
        _ => {}
    }
}

async fn offer(context: &Context, command: CommandInteraction) {
    let typed = command.data.autocomplete().expect("one option is typed in").value.to_owned();
    let choice = AutocompleteChoice::new(format!("{typed}, of course"), typed);
    let response = CreateAutocompleteResponse::new().set_choices(vec![choice]);
    command
        .create_response(context, CreateInteractionResponse::Autocomplete(response))
        .await
        .expect("the fake takes it");
}

async fn pressed(context: &Context, press: ComponentInteraction) {
    let response = if press.data.custom_id == "comment" {
        let input = CreateInputText::new(InputTextStyle::Paragraph, "What else?", "text")
            .min_length(2)
            .max_length(20);
        let form =
            CreateModal::new("comment-form", "A comment").components(vec![CreateActionRow::InputText(input)]);
        CreateInteractionResponse::Modal(form)
    } else {
        let message =
            CreateInteractionResponseMessage::new().content(format!("You pressed {}.", press.data.custom_id));
        CreateInteractionResponse::UpdateMessage(message)
    };
    press.create_response(context, response).await.expect("the fake takes it");
}

async fn submitted(context: &Context, form: ModalInteraction) {
    let ActionRowComponent::InputText(input) = &form.data.components[0].components[0] else {
        panic!("a form holds inputs");
    };
    let text = input.value.clone().unwrap_or_default();
    let message =
        CreateInteractionResponseMessage::new().content(format!("You wrote: {text}")).ephemeral(true);
    form.create_response(context, CreateInteractionResponse::Message(message))
        .await
        .expect("the fake takes it");
}
