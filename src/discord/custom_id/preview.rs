//! What is pressed in a survey that is only looked at.

use std::{fmt, str::FromStr};

use super::{Action, LONGEST, StaleButton, number};

/// A button of a survey that is only looked at: what to show next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The survey's name.
    pub survey: String,
    /// What to show.
    pub place: Place,
    /// Which of the buttons that lead there: ids are unique within a message.
    pub(super) button: u8,
}

/// A place in the next rounds of a survey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// How many rounds ahead, from 0.
    pub ahead: usize,
    /// The place of the question, from 0; behind the last one is the end.
    pub question: usize,
}

impl Preview {
    /// What the button for `action` of a real round leads to in a preview.
    pub fn pressed(survey: &str, ahead: usize, action: Action) -> Self {
        let (question, button) = match action {
            Action::Rate { question, score } => (question + 1, score.value()),
            Action::Skip { question } => (question + 1, 6),
            Action::Show { question } => (question, 7),
            Action::Answer
            | Action::WhoSees
            | Action::Comment
            | Action::CommentWritten
            | Action::SendComment { .. }
            | Action::DiscardComment
            | Action::Withdraw => (0, 8),
        };
        Self { survey: survey.to_owned(), place: Place { ahead, question }, button }
    }

    /// The beginning of another round.
    pub fn round(survey: &str, ahead: usize) -> Self {
        Self { survey: survey.to_owned(), place: Place { ahead, question: 0 }, button: 9 }
    }
}

impl fmt::Display for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { survey, place, button } = self;
        write!(f, "try:{survey}:{}:{}:{button}", place.ahead, place.question)
    }
}

impl FromStr for Preview {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        match text.split(':').collect::<Vec<_>>()[..] {
            ["try", survey, ahead, question, button] if text.len() <= LONGEST => Ok(Self {
                survey: survey.to_owned(),
                place: Place { ahead: number(ahead)?, question: number(question)? },
                button: number(button)?,
            }),
            _ => Err(StaleButton),
        }
    }
}
