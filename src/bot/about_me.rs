//! What a person is told about themselves and their team: results, who sees what, and what is stored.

use serenity::all::{CommandInteraction, CreateInteractionResponse, Http};

use super::{handler::Handler, person::excuse};
use crate::{
    discord::{
        custom_id::AboutMe,
        texts::privacy::{self, When},
        view::{self, Card},
    },
    domain::{language::Language, round},
    flow::{Error, Member, answer, me, open, report::Page, results},
};

impl Handler {
    /// Who sees what in the round that is open; where none is, in one that would open now, which
    /// takes asking Discord for the sizes of teams.
    pub(super) async fn privacy(
        &self,
        http: &Http,
        interaction: &CommandInteraction,
        member: &Member,
    ) -> serenity::Result<()> {
        let seats = answer::open_seats(&self.app, member, self.app.clock.now()).await;
        if let Ok([seat, ..]) = seats.as_deref() {
            return interaction
                .create_response(http, Card::text(who_sees(seat.language(member), seat)).reply())
                .await;
        }
        interaction.create_response(http, view::please_wait()).await?;
        let text = match self.privacy_next(member).await {
            Ok(text) => Card::text(text),
            Err(error) => excuse(&self.app, member, &error).await,
        };
        interaction.edit_response(http, text.edit()).await.map(|_| ())
    }

    /// What was shared with the teams of a person, which takes drawing pictures.
    pub(super) async fn results(
        &self,
        http: &Http,
        interaction: &CommandInteraction,
        member: &Member,
    ) -> serenity::Result<()> {
        interaction.create_response(http, view::please_wait()).await?;
        let mut cards = match results::of(&self.app, member).await {
            Ok(pages) => pages.into_iter().map(Page::card).collect(),
            Err(error) => vec![excuse(&self.app, member, &error).await],
        }
        .into_iter();
        if let Some(first) = cards.next() {
            interaction.edit_response(http, first.edit()).await?;
        }
        for card in cards {
            interaction.create_followup(http, card.follow_up()).await?;
        }
        Ok(())
    }

    async fn privacy_next(&self, member: &Member) -> Result<String, Error> {
        for schedule in self.app.store.schedules_of(member.guild).await? {
            let round = open::sketch(&self.app, &schedule, self.app.clock.now()).await?;
            if let round::Seat::In { team, others } = round.seat(&member.roles) {
                let language = member.language.unwrap_or(round.language);
                let others: Vec<String> = others.into_iter().map(str::to_owned).collect();
                return Ok(privacy::who_sees(language, &round, team, &others, When::Next));
            }
        }
        let settings = self.app.store.settings(member.guild).await?;
        let language = member.language.unwrap_or(settings.language);
        Ok(privacy::nobody_asks_you(language, settings.min_group))
    }

    pub(super) async fn me(&self, member: &Member) -> Result<CreateInteractionResponse, Error> {
        let language = member.language(&self.app).await?;
        Ok(self.about(member, language, None).await?.reply())
    }

    /// What is stored about somebody, below what has just been done about it.
    async fn about(&self, member: &Member, language: Language, done: Option<String>) -> Result<Card, Error> {
        let stored = me::stored(&self.app, member, self.app.clock.now()).await?;
        let open: Vec<_> = stored.seats.iter().map(|seat| (&seat.round, &seat.team)).collect();
        let text = privacy::me(language, stored.wish, &open);
        let text = done.map_or_else(|| text.clone(), |done| format!("{done}\n\n{text}"));
        Ok(view::about_me(language, text, stored.wish.is_some(), !open.is_empty()))
    }

    pub(super) async fn pressed_about_me(
        &self,
        member: &Member,
        wish: AboutMe,
    ) -> Result<CreateInteractionResponse, Error> {
        me::act(&self.app, member, wish, self.app.clock.now()).await?;
        let language = member.language(&self.app).await?;
        let done = match wish {
            AboutMe::InviteMe => privacy::invited_directly(language),
            AboutMe::DoNotInviteMe => privacy::invited_no_more(language),
            AboutMe::Withdraw => privacy::withdrawn_everywhere(language),
            AboutMe::Forget => privacy::forgotten(language),
        };
        Ok(self.about(member, language, Some(done)).await?.update())
    }
}

pub(super) fn who_sees(language: Language, seat: &answer::Seat) -> String {
    privacy::who_sees(language, &seat.round, &seat.team, &seat.others, When::Now)
}
