//! What a person gets for a command, a press or a form.

use serde_json::Value;

use crate::interaction::{Answer, Interaction};
use crate::message::text;
use crate::world::World;
use crate::{Form, Message};

/// The bot's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A new message.
    Message(Message),
    /// The message that was pressed, as it is now.
    Updated(Message),
    /// A form to fill in.
    Form(Form),
    /// What an option offers while a person types.
    Choices(Vec<Choice>),
    /// Nothing: what Discord's client says then.
    Failed(String),
}

/// Something an option offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What a person reads.
    pub name: String,
    /// What the bot gets: a text or a number.
    pub value: Value,
}

impl Reply {
    /// The answer as a person sees it. Messages count as read.
    pub(crate) fn of(world: &mut World, answer: Answer, interaction: u64) -> Self {
        match answer {
            Answer::Posted(id) => Message::read(world, id).map_or_else(Self::vanished, Self::Message),
            Answer::Updated(id) => Message::read(world, id).map_or_else(Self::vanished, Self::Updated),
            Answer::Form(form) => Self::Form(opened(world, &form, interaction)),
            Answer::Choices(choices) => Self::Choices(Choice::list(&choices)),
            Answer::Thinking => Self::Failed("the bot is still thinking".into()),
            Answer::Acknowledged => Self::Failed("the bot acknowledged, and nothing changed".into()),
        }
    }

    fn vanished() -> Self {
        Self::Failed("the message was deleted at once".into())
    }

    /// The message, new or updated.
    ///
    /// # Panics
    /// When the answer is something else.
    pub fn message(&self) -> Message {
        match self {
            Self::Message(message) | Self::Updated(message) => message.clone(),
            Self::Form(_) | Self::Choices(_) | Self::Failed(_) => {
                panic!("expected a message, got {self:?}")
            }
        }
    }

    /// The form.
    ///
    /// # Panics
    /// When the answer is something else.
    pub fn form(&self) -> Form {
        match self {
            Self::Form(form) => form.clone(),
            Self::Message(_) | Self::Updated(_) | Self::Choices(_) | Self::Failed(_) => {
                panic!("expected a form, got {self:?}")
            }
        }
    }

    /// What is offered.
    ///
    /// # Panics
    /// When the answer is something else.
    pub fn choices(&self) -> Vec<Choice> {
        match self {
            Self::Choices(choices) => choices.clone(),
            Self::Message(_) | Self::Updated(_) | Self::Form(_) | Self::Failed(_) => {
                panic!("expected choices, got {self:?}")
            }
        }
    }

    /// All a person can read of the answer, as it prints in a terminal.
    pub fn text(&self) -> String {
        match self {
            Self::Message(message) | Self::Updated(message) => message.render(),
            Self::Form(form) => form.title.clone(),
            Self::Choices(choices) => {
                choices.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>().join("\n")
            }
            Self::Failed(says) => says.clone(),
        }
    }

    /// Whether the bot did not answer.
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }

    /// Whether the message that was pressed was changed in place.
    pub fn is_update(&self) -> bool {
        matches!(self, Self::Updated(_))
    }
}

fn opened(world: &World, form: &Value, interaction: u64) -> Form {
    let origin = world.interactions.get(&interaction);
    let channel = origin.map_or(0, |origin| origin.channel);
    Form::of(form, channel, origin.and_then(|origin: &Interaction| origin.kind.message()))
}

impl Choice {
    fn list(choices: &Value) -> Vec<Self> {
        let choices = choices.as_array().into_iter().flatten();
        choices.map(|choice| Self { name: text(&choice["name"]), value: choice["value"].clone() }).collect()
    }
}
