//! What a person started, and how far the bot's answer got.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::world::World;

/// One interaction.
pub(crate) struct Interaction {
    pub(crate) id: u64,
    pub(crate) token: String,
    pub(crate) kind: Kind,
    pub(crate) person: u64,
    pub(crate) channel: u64,
    pub(crate) opened: Instant,
    pub(crate) answer: Option<Answer>,
    /// The message that `@original` means.
    pub(crate) original: Option<u64>,
}

/// What kind of act it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Command,
    Autocomplete,
    /// A press or a choice on this message.
    Component {
        message: u64,
    },
    /// A submitted form, opened from a message or by a command.
    Form {
        message: Option<u64>,
    },
}

impl Kind {
    /// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type>
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component { .. } => 3,
            Self::Autocomplete => 4,
            Self::Form { .. } => 5,
        }
    }

    /// The message that types 6 and 7 change.
    pub(crate) const fn message(self) -> Option<u64> {
        match self {
            Self::Component { message } => Some(message),
            Self::Form { message } => message,
            Self::Command | Self::Autocomplete => None,
        }
    }
}

/// What the bot answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// Type 5: a loading message is there.
    Thinking,
    /// Type 6: nothing to see yet.
    Acknowledged,
    Posted(u64),
    Updated(u64),
    Form(Value),
    Choices(Value),
}

/// What became of a token that a bot uses.
pub(crate) enum Standing {
    Unknown,
    Expired,
    Unanswered,
    Answered,
}

impl Interaction {
    /// Whether the bot may still use the token, and for what.
    pub(crate) fn standing(&self, answer_within: Duration, token_valid: Duration) -> Standing {
        let age = self.opened.elapsed();
        match self.answer {
            Some(_) if age >= token_valid => Standing::Expired,
            Some(_) => Standing::Answered,
            None if age >= answer_within => Standing::Unknown,
            None => Standing::Unanswered,
        }
    }

    /// An answer a person can see, so that waiting is over.
    pub(crate) fn settled(&self) -> Option<Answer> {
        let answer = self.answer.clone()?;
        (!matches!(answer, Answer::Thinking | Answer::Acknowledged)).then_some(answer)
    }
}

impl World {
    /// The interaction with this token.
    pub(crate) fn interaction_of(&self, token: &str) -> Option<&Interaction> {
        self.interactions.values().find(|interaction| interaction.token == token)
    }

    /// The first thing seen after a deferral becomes the answer.
    pub(crate) fn settle(&mut self, interaction: u64, posted: Option<u64>) {
        let Some(interaction) = self.interactions.get_mut(&interaction) else {
            return;
        };
        let seen = match (&interaction.answer, posted, interaction.original) {
            (Some(Answer::Acknowledged | Answer::Thinking), Some(message), _)
            | (Some(Answer::Thinking), None, Some(message)) => Some(Answer::Posted(message)),
            (Some(Answer::Acknowledged), None, Some(message)) => Some(Answer::Updated(message)),
            _ => None,
        };
        interaction.answer = seen.or(interaction.answer.take());
    }
}
