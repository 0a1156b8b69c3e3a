//! What leadership does with a summary: reads it, promises something, takes the figures along.

use serenity::all::{
    ComponentInteraction, CreateInteractionResponse, Http, Member as GuildMember, ModalInteraction,
};

use super::{
    handler::Handler,
    person::{excuse, may_manage},
};
use crate::{
    discord::{
        command::FileFormat,
        custom_id::{OfPromise, OfSummary, Press, SummaryAction},
        report,
        texts::admin,
        view::{self, Card, Readers},
    },
    domain::{ChannelId, RoundId},
    flow::{Error, Member, Refusal, export, promises},
};

impl Handler {
    /// Sends what was printed of a round, which may take a while to read.
    pub(super) async fn export(
        &self,
        http: &Http,
        press: &ComponentInteraction,
        member: &Member,
        of: OfSummary,
    ) -> serenity::Result<()> {
        press.create_response(http, view::please_wait()).await?;
        let card = match self.exported(press, member, of).await {
            Ok(card) => card,
            Err(error) => excuse(&self.app, member, &error).await,
        };
        press.edit_response(http, card.edit()).await.map(|_| ())
    }

    async fn exported(
        &self,
        press: &ComponentInteraction,
        member: &Member,
        of: OfSummary,
    ) -> Result<Card, Error> {
        self.is_leader(member, press.member.as_ref(), press.channel_id, of.round).await?;
        let round = of.round.to_string();
        let table = export::of_server(&self.app, member.guild, None, Some(&round), FileFormat::Csv).await?;
        Ok(Card::with_table(admin::exported(table.rounds), table.text, FileFormat::Csv))
    }

    pub(super) async fn pressed_summary(
        &self,
        member: &Member,
        press: &ComponentInteraction,
        of: OfSummary,
    ) -> Result<CreateInteractionResponse, Error> {
        let language = member.language(&self.app).await?;
        if of.action == SummaryAction::HowToRead {
            let leads = self.leads(member, press.member.as_ref(), press.channel_id, of.round).await?;
            let readers = if leads { Readers::Leadership } else { Readers::Team };
            return Ok(Card::text(report::how_to_read(language, readers)).reply());
        }
        self.is_leader(member, press.member.as_ref(), press.channel_id, of.round).await?;
        let (topics, about) = promises::offered(&self.app, member.guild, of).await?;
        let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
        Ok(view::promise_form(language, of, &topics, about.as_deref()))
    }

    pub(super) async fn promised(
        &self,
        member: &Member,
        form: &ModalInteraction,
        of: OfSummary,
    ) -> Result<CreateInteractionResponse, Error> {
        self.is_leader(member, form.member.as_ref(), form.channel_id, of.round).await?;
        let typed = view::typed_promise(form);
        Ok(promises::add_below(&self.app, member, of, &typed, self.app.clock.now()).await?.reply())
    }

    pub(super) async fn pressed_promise(
        &self,
        member: &Member,
        press: &ComponentInteraction,
        of: OfPromise,
    ) -> Result<CreateInteractionResponse, Error> {
        let now = self.app.clock.now();
        let card = match of {
            OfPromise::TakeBack(promise) => {
                let channel = channel(press.channel_id);
                let leads = may_manage(press.member.as_ref())
                    || promises::leads_promise(&self.app, member.guild, channel, promise).await?;
                if !leads {
                    return Err(Refusal::NotLeadership.into());
                }
                promises::take_back(&self.app, member, promise, now).await?
            }
            OfPromise::Kept { promise, mark, tell } if may_manage(press.member.as_ref()) => {
                promises::kept(&self.app, member, (promise, mark), tell, now).await?
            }
            OfPromise::Kept { .. } => return Err(Refusal::NotAnAdmin.into()),
        };
        Ok(card.update())
    }

    async fn is_leader(
        &self,
        member: &Member,
        person: Option<&GuildMember>,
        at: serenity::all::ChannelId,
        round: RoundId,
    ) -> Result<(), Error> {
        let leads = self.leads(member, person, at, round).await?;
        if leads { Ok(()) } else { Err(Refusal::NotLeadership.into()) }
    }

    /// Admins lead, and whoever reads the channel in which the summary was posted.
    async fn leads(
        &self,
        member: &Member,
        person: Option<&GuildMember>,
        at: serenity::all::ChannelId,
        round: RoundId,
    ) -> Result<bool, Error> {
        let leads =
            may_manage(person) || promises::leads_round(&self.app, member.guild, channel(at), round).await?;
        Ok(leads)
    }
}

fn channel(id: serenity::all::ChannelId) -> ChannelId {
    ChannelId(id.get().cast_signed())
}

/// The summary whose figures somebody wants to take along.
pub(super) fn wanted_export(press: &ComponentInteraction) -> Option<OfSummary> {
    match press.data.custom_id.parse() {
        Ok(Press::OfSummary(of)) if of.action == SummaryAction::Export => Some(of),
        _ => None,
    }
}
