//! Results as they are posted, or shown to one person: words, a picture, buttons.

use chrono::{DateTime, Utc};

use super::{Place, Printed, place_of};
use crate::{
    chart,
    discord::{
        custom_id::About,
        post,
        report::{self, Told},
        view::{Buttons, Card, Readers},
    },
    domain::{
        ChannelId,
        round::{AskedTeam, Round},
    },
    flow::{Error, picture},
    store::{cause::Cause, outbox::NewMessage},
};

/// Results as they are posted.
pub struct Page {
    /// What they say.
    pub told: Told,
    /// What they show, where there is anything to show.
    pub picture: Option<Picture>,
    /// What can be pressed below.
    pub buttons: Option<Buttons>,
}

/// A picture with its description.
#[derive(Clone)]
pub struct Picture {
    /// A PNG.
    pub png: Vec<u8>,
    /// What it shows, in words.
    pub alt: String,
}

impl Picture {
    pub(super) async fn drawn(
        alt: String,
        svg: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Self, Error> {
        let png = tokio::task::spawn_blocking(move || chart::png(&svg())).await??;
        Ok(Self { png, alt })
    }
}

impl Page {
    /// Makes the summary from what was printed: the same today and in a year, but for
    /// the next opening.
    pub async fn of(
        round: &Round,
        place: &Place,
        printed: &Printed,
        next: Option<DateTime<Utc>>,
    ) -> Result<Self, Error> {
        let summary = printed.summary(round, place, round.language);
        let drawing = picture::of(&summary);
        let picture = Picture::drawn(report::alt_text(&summary), move || chart::svg(&drawing)).await?;
        Ok(Self {
            told: report::message(&summary, next),
            picture: Some(picture),
            buttons: Some(buttons(round, About::Cell(place.node), Readers::Leadership)),
        })
    }

    /// What a team reads of its own result.
    pub async fn shared(round: &Round, team: &AskedTeam, printed: &Printed) -> Result<Self, Error> {
        let place = place_of(&printed.release, team);
        let page = Self::of(round, &place, printed, None).await?;
        Ok(Self::for_team(round, &place, printed, page.picture, None))
    }

    pub(super) fn for_team(
        round: &Round,
        place: &Place,
        printed: &Printed,
        picture: Option<Picture>,
        next: Option<DateTime<Utc>>,
    ) -> Self {
        let summary = printed.summary(round, place, round.language);
        let is_shown = summary.participation.is_some();
        Self {
            told: report::shared(&summary, next),
            picture: picture.filter(|_| is_shown),
            buttons: is_shown.then(|| buttons(round, About::Cell(place.node), Readers::Team)),
        }
    }

    /// As a card for one person's eyes.
    pub fn card(self) -> Card {
        let card = match self.picture {
            Some(picture) => Card::with_picture(self.told, picture.png, picture.alt),
            None => Card::text(self.told.plain()),
        };
        match self.buttons {
            Some(buttons) => card.with_buttons(buttons),
            None => card,
        }
    }

    pub(super) fn post(self, round: &Round, cause: Cause, channel: ChannelId) -> NewMessage {
        match self.picture {
            None => {
                let body = post::results(self.told.plain(), self.buttons);
                NewMessage::new(round.guild, cause, channel, body)
            }
            Some(Picture { png, alt }) => {
                let body = post::with_picture(self.told, &alt, self.buttons);
                let message = NewMessage::new(round.guild, cause, channel, body);
                NewMessage { picture: Some(png), ..message }
            }
        }
    }
}

pub(super) fn buttons(round: &Round, about: About, readers: Readers) -> Buttons {
    Buttons { language: round.language, round: round.id, about, readers }
}
