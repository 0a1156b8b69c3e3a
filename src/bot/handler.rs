//! Events in, replies out: every interaction is read into a typed value, given to the
//! flow, and answered within Discord's three seconds.

use std::sync::Arc;

use serenity::{
    all::{
        CommandInteraction, ComponentInteraction, Context, CreateInteractionResponse, EventHandler, Guild,
        Http, Interaction, MessageFlags, ModalInteraction, Permissions, Ready, UnavailableGuild,
    },
    async_trait,
};
use tokio::time::Instant;
use tracing::{error, info, warn};

use crate::{
    discord::{
        access,
        command::{self, Command, Typing},
        custom_id::{Action, CustomId, Press, StaleButton},
        outbound::Failure,
        registration,
        view::{self, Card},
    },
    domain::{GuildId, UserId, ballot::Next},
    flow::{App, Error, Member, Refusal, answer, forget, manage},
};

use super::{
    RETRY, about_me, admin, leadership,
    person::{excuse, guild_id, may_manage, member, nowhere},
    sessions::Sessions,
};

pub(super) struct Handler {
    pub(super) app: Arc<App>,
    pub(super) sessions: Arc<Sessions>,
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, _: Context, ready: Ready) {
        self.sessions.begin(Instant::now());
        let application = ready.application.id.get();
        // Set once; a reconnect says the same again.
        let _ = self.app.bot.set(UserId(ready.user.id.get().cast_signed()));
        info!("connected to Discord as {}", ready.user.name);
        info!("to add the bot to a server, open {}", invite_link(application));
        let guilds: Vec<GuildId> = ready.guilds.iter().map(|guild| guild_id(guild.id)).collect();
        noted(forget::is_only_in(&self.app, &guilds, self.app.clock.now()).await);
        while let Err(error) = self.register(application).await {
            error!(error = &error as &dyn std::error::Error, "could not register the commands");
            // Discord allows few registrations a day: one it refused is not tried again.
            let Error::Discord(Failure::Later { .. }) = error else { return };
            self.app.clock.pause(RETRY).await;
        }
    }

    async fn guild_create(&self, _: Context, guild: Guild, _: Option<bool>) {
        noted(forget::is_in(&self.app, guild_id(guild.id)).await);
    }

    async fn guild_delete(&self, _: Context, guild: UnavailableGuild, _: Option<Guild>) {
        // An outage is not a farewell.
        if !guild.unavailable {
            noted(forget::removed_from(&self.app, guild_id(guild.id), self.app.clock.now()).await);
        }
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let http = &ctx.http;
        #[expect(clippy::wildcard_enum_match_arm, reason = "Discord's kinds, and we use four")]
        let answered = match interaction {
            Interaction::Command(command) => self.command(http, &command).await,
            Interaction::Autocomplete(typing) => self.typing(http, &typing).await,
            Interaction::Component(press) => self.press(http, &press).await,
            Interaction::Modal(form) => self.form(http, &form).await,
            _ => Ok(()),
        };
        if let Err(error) = answered {
            warn!("a reply did not reach Discord: {error}");
        }
    }
}

/// The link that adds the bot to a server, with what it needs in the channels it posts in.
fn invite_link(application: u64) -> String {
    let needed =
        access::TO_REPORT.iter().fold(Permissions::empty(), |sum, (permission, _)| sum | *permission);
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot%20applications.commands&permissions={}",
        needed.bits()
    )
}

impl Handler {
    /// Tells Discord our commands when they are not what it has.
    async fn register(&self, application: u64) -> Result<(), Error> {
        let ours = serde_json::to_value(command::declare()).unwrap_or_default();
        let path = format!("applications/{application}/commands?with_localizations=true");
        let theirs = match self.app.discord.get(&path).await {
            Err(Failure::Never(reason)) => {
                warn!("could not read the commands Discord has: {reason}");
                serde_json::Value::Null
            }
            other => other?,
        };
        if !registration::same(&ours, &theirs) {
            self.app.discord.put_commands(application, &ours).await?;
            info!("registered the commands");
        }
        Ok(())
    }

    async fn command(&self, http: &Http, interaction: &CommandInteraction) -> serenity::Result<()> {
        let member = member(interaction.guild_id, interaction.member.as_deref(), &interaction.locale);
        let Some(member) = member else {
            return interaction.create_response(http, nowhere(&interaction.locale)).await;
        };
        let response = match Command::read(interaction) {
            Ok(Command::Answer) => self.answer(&member).await,
            Ok(Command::Results) => return self.results(http, interaction, &member).await,
            Ok(Command::Me) => self.me(&member).await,
            Ok(Command::Privacy) => return self.privacy(http, interaction, &member).await,
            Ok(Command::Admin(command)) if may_manage(interaction.member.as_deref()) => {
                return admin::answer(&self.app, http, interaction, &member, command).await;
            }
            Ok(Command::Admin(_)) => Err(Refusal::NotAnAdmin.into()),
            Err(unknown) => Err(Refusal::from(unknown).into()),
        };
        interaction.create_response(http, self.or_excuse(&member, response).await).await
    }

    /// The response, or why there is none.
    async fn or_excuse(
        &self,
        member: &Member,
        response: Result<CreateInteractionResponse, Error>,
    ) -> CreateInteractionResponse {
        match response {
            Ok(response) => response,
            Err(error) => excuse(&self.app, member, &error).await.reply(),
        }
    }

    async fn answer(&self, member: &Member) -> Result<CreateInteractionResponse, Error> {
        let (seat, next) = answer::go_on(&self.app, member, self.app.clock.now()).await?;
        Ok(view::next(seat.language(member), &seat.round, &seat.team, &next).reply())
    }

    async fn typing(&self, http: &Http, interaction: &CommandInteraction) -> serenity::Result<()> {
        let member = member(interaction.guild_id, interaction.member.as_deref(), &interaction.locale);
        let choices = match (member, Typing::read(interaction)) {
            (Some(member), Some(typing)) if may_manage(interaction.member.as_deref()) => {
                manage::suggest(&self.app, member.guild, &typing, self.app.clock.now())
                    .await
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        };
        interaction.create_response(http, view::suggestions(choices)).await
    }

    async fn press(&self, http: &Http, press: &ComponentInteraction) -> serenity::Result<()> {
        let in_place = press.message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
        let Some(member) = member(press.guild_id, press.member.as_ref(), &press.locale) else {
            return press.create_response(http, nowhere(&press.locale)).await;
        };
        if let Some(of) = leadership::wanted_export(press) {
            return self.export(http, press, &member, of).await;
        }
        let response = match self.pressed(&member, press, in_place).await {
            Err(error @ Error::Refused(Refusal::RoundClosed(_))) if in_place => {
                excuse(&self.app, &member, &error).await.update()
            }
            response => self.or_excuse(&member, response).await,
        };
        press.create_response(http, response).await
    }

    async fn pressed(
        &self,
        member: &Member,
        press: &ComponentInteraction,
        in_place: bool,
    ) -> Result<CreateInteractionResponse, Error> {
        match press.data.custom_id.parse().map_err(Refusal::Stale)? {
            Press::InRound(id) => self.pressed_in_round(member, id, in_place).await,
            Press::InPreview(wanted) if may_manage(press.member.as_ref()) => {
                let card = admin::preview(&self.app, member, &wanted).await?;
                Ok(if in_place { card.update() } else { card.reply() })
            }
            Press::InPreview(_) => Err(Refusal::NotAnAdmin.into()),
            Press::AboutMe(wish) => self.pressed_about_me(member, wish).await,
            Press::OfSummary(of) => self.pressed_summary(member, press, of).await,
            Press::OfPromise(of) => self.pressed_promise(member, press, of).await,
        }
    }

    async fn pressed_in_round(
        &self,
        member: &Member,
        id: CustomId,
        in_place: bool,
    ) -> Result<CreateInteractionResponse, Error> {
        let (seat, action) = answer::read(&self.app, member, id).await?;
        let language = seat.language(member);
        if action == Action::WhoSees {
            return Ok(Card::text(about_me::who_sees(language, &seat)).reply());
        }
        let next = answer::press(&self.app, member, &seat, action, self.app.clock.now()).await?;
        if let Next::WriteComment(before) = &next {
            return Ok(view::comment_form(language, &seat.round, before.as_ref()));
        }
        let card = view::next(language, &seat.round, &seat.team, &next);
        Ok(if in_place { card.update() } else { card.reply() })
    }

    async fn form(&self, http: &Http, form: &ModalInteraction) -> serenity::Result<()> {
        let Some(member) = member(form.guild_id, form.member.as_ref(), &form.locale) else {
            return form.create_response(http, nowhere(&form.locale)).await;
        };
        let response = self.written(&member, form).await;
        form.create_response(http, self.or_excuse(&member, response).await).await
    }

    async fn written(
        &self,
        member: &Member,
        form: &ModalInteraction,
    ) -> Result<CreateInteractionResponse, Error> {
        let id = match form.data.custom_id.parse().map_err(Refusal::Stale)? {
            Press::InRound(id) => id,
            Press::OfSummary(of) => return self.promised(member, form, of).await,
            Press::InPreview(_) | Press::AboutMe(_) | Press::OfPromise(_) => {
                return Err(Refusal::Stale(StaleButton).into());
            }
        };
        let (seat, _) = answer::read(&self.app, member, id).await?;
        let typed = view::typed_comment(form);
        let next = answer::write_comment(&self.app, member, &seat, &typed, self.app.clock.now()).await?;
        let card = view::next(seat.language(member), &seat.round, &seat.team, &next);
        Ok(if form.message.is_some() { card.update() } else { card.reply() })
    }
}

/// What the bot learned of its servers is kept, or at least missed in the log.
fn noted(noted: Result<(), Error>) {
    if let Err(error) = noted {
        error!(error = &error as &dyn std::error::Error, "could not note in which servers the bot is");
    }
}
