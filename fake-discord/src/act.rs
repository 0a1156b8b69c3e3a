//! From a person's act to the bot and back: an interaction is made, sent, and its answer waited for.

use std::time::Instant;

use serde_json::Value as Json;
use tokio::time::timeout;

use crate::interaction::{Interaction, Kind};
use crate::invocation::{self, Checks, Line, Runner};
use crate::person::Where;
use crate::world::{ChannelState, World};
use crate::{Message, Person, Reply, Value, payload};

impl Person {
    pub(crate) async fn types(
        &self,
        command: &str,
        options: &[(&str, Value)],
        focused: Option<(&str, &str)>,
        checks: Checks,
    ) -> Reply {
        let line = Line { text: command, options, focused, checks };
        let started = self.discord.hub().change(|world| {
            let (guild, channel) = self.stands(world);
            let rights =
                world.channels.get(&channel).map_or(0, |channel| world.person_rights(self.id, channel));
            let data = invocation::data(world, Runner { guild, rights }, &line)?;
            let kind = if focused.is_some() { Kind::Autocomplete } else { Kind::Command };
            Ok::<u64, String>(self.acts(world, kind, channel, &data))
        });
        let interaction = started.unwrap_or_else(|why| panic!("{} cannot run that: {why}", self.name()));
        self.waits(interaction).await
    }

    /// Where commands are typed: the guild, if any, and the channel.
    fn stands(&self, world: &mut World) -> (Option<u64>, u64) {
        match self.place {
            Where::Channel(id) => (world.channels.get(&id).and_then(ChannelState::guild), id),
            Where::DirectMessages => (None, world.direct_channel(self.id)),
            Where::FirstChannel => {
                let first = world.channels_of(self.guild).next().map(|channel| channel.id);
                (Some(self.guild), first.expect("every guild starts with a channel"))
            }
        }
    }

    pub(crate) async fn uses(&self, message: &Message, data: Json) -> Reply {
        let started = self.discord.hub().change(|world| {
            let channel = world.seen_by(self.id, message.id)?;
            Ok::<u64, String>(self.acts(world, Kind::Component { message: message.id }, channel, &data))
        });
        let interaction =
            started.unwrap_or_else(|why| panic!("{} cannot press anything there: {why}", self.name()));
        self.waits(interaction).await
    }

    /// Starts an interaction, and tells the bot if one is connected.
    pub(crate) fn acts(&self, world: &mut World, kind: Kind, channel: u64, data: &Json) -> u64 {
        let (id, secret) = (world.ids.mint(), world.ids.mint());
        let interaction = Interaction {
            id,
            token: format!("fake{id:x}{secret:x}"),
            kind,
            person: self.id,
            channel,
            opened: Instant::now(),
            answer: None,
            original: None,
        };
        let payload = payload::interaction(world, &interaction, data);
        world.interactions.insert(id, interaction);
        if world.sessions.is_connected() {
            world.sessions.dispatch("INTERACTION_CREATE", &payload);
        }
        id
    }

    /// Waits for the answer: as long as Discord does for the first, and then for what a deferral promised.
    pub(crate) async fn waits(&self, interaction: u64) -> Reply {
        let hub = self.discord.hub();
        let (first, patience) = {
            let world = hub.world();
            (world.settings.answer_within, world.settings.patience)
        };
        let answered = hub.until(|world| world.interactions.get(&interaction)?.answer.clone());
        let Ok(answer) = timeout(first, answered).await else {
            return Reply::Failed("The application did not respond".into());
        };
        let settled = hub.until(|world| world.interactions.get(&interaction)?.settled());
        let answer = timeout(patience, settled).await.unwrap_or(answer);
        Reply::of(&mut hub.world(), answer, interaction)
    }
}
