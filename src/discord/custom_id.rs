//! What a button or form means, written into its Discord `custom_id`.

use std::{fmt, str::FromStr};

use crate::domain::{RoundId, ballot::Score};

mod leadership;
mod preview;

pub use leadership::{About, OfPromise, OfSummary, SummaryAction, Tell};
pub use preview::{Place, Preview};

/// A button, or a form that was sent in.
///
/// Discord hands the text back days later and after restarts, so it carries all
/// we need and nothing secret. It is a claim, not a fact: whoever handles it
/// still asks the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomId {
    /// The round.
    pub round: RoundId,
    /// What to do in it.
    pub action: Action,
}

/// What a button does in its round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Start, or go on where the person left off.
    Answer,
    /// Who will see what.
    WhoSees,
    /// Show a question: "Back" and "Change".
    Show {
        /// Its place, from 0.
        question: usize,
    },
    /// Answer a question.
    Rate {
        /// Its place, from 0.
        question: usize,
        /// The answer.
        score: Score,
    },
    /// Leave a question without an answer.
    Skip {
        /// Its place, from 0.
        question: usize,
    },
    /// Open the form for a comment.
    Comment,
    /// The form for a comment was sent in.
    CommentWritten,
    /// Send the comment that was previewed.
    SendComment {
        /// The mark of the text that was previewed.
        mark: u32,
    },
    /// Throw the comment that was previewed away.
    DiscardComment,
    /// Remove all answers.
    Withdraw,
}

/// What somebody pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A button of a round.
    InRound(CustomId),
    /// A button of a survey that is only looked at.
    InPreview(Preview),
    /// A button below what is stored about them.
    AboutMe(AboutMe),
    /// A button below a summary, or its form that was sent in.
    OfSummary(OfSummary),
    /// A button below a promise.
    OfPromise(OfPromise),
}

/// What a button of `/pulse me` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutMe {
    /// Invite me by direct message.
    InviteMe,
    /// Do not.
    DoNotInviteMe,
    /// Withdraw from all open rounds.
    Withdraw,
    /// Withdraw, and forget what is stored.
    Forget,
}

impl AboutMe {
    const ALL: [(Self, &str); 4] = [
        (Self::InviteMe, "me:invite"),
        (Self::DoNotInviteMe, "me:do-not-invite"),
        (Self::Withdraw, "me:withdraw"),
        (Self::Forget, "me:forget"),
    ];
}

impl fmt::Display for AboutMe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Self::ALL.iter().find(|(which, _)| which == self).map_or("", |(_, text)| text);
        f.write_str(text)
    }
}

impl FromStr for Press {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        match AboutMe::ALL.iter().find(|(_, known)| *known == text) {
            Some((which, _)) => Ok(Self::AboutMe(*which)),
            None if text.starts_with("try:") => text.parse().map(Self::InPreview),
            None => {
                let in_round = text.parse().map(Self::InRound);
                let of_summary = in_round.or_else(|_| text.parse().map(Self::OfSummary));
                of_summary.or_else(|_| text.parse().map(Self::OfPromise))
            }
        }
    }
}

/// A `custom_id` that is not ours, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the button is not ours, or no longer")]
pub struct StaleButton;

/// The longest custom id Discord allows, in characters.
const LONGEST: usize = 100;

impl fmt::Display for CustomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let round = self.round;
        match self.action {
            Action::Answer => write!(f, "answer:{round}"),
            Action::WhoSees => write!(f, "who:{round}"),
            Action::Show { question } => write!(f, "show:{round}:{question}"),
            Action::Rate { question, score } => write!(f, "rate:{round}:{question}:{}", score.value()),
            Action::Skip { question } => write!(f, "skip:{round}:{question}"),
            Action::Comment => write!(f, "comment:{round}"),
            Action::CommentWritten => write!(f, "written:{round}"),
            Action::SendComment { mark } => write!(f, "send:{round}:{mark}"),
            Action::DiscardComment => write!(f, "discard:{round}"),
            Action::Withdraw => write!(f, "withdraw:{round}"),
        }
    }
}

impl FromStr for CustomId {
    type Err = StaleButton;

    fn from_str(text: &str) -> Result<Self, StaleButton> {
        if text.len() > LONGEST {
            return Err(StaleButton);
        }
        let parts: Vec<&str> = text.split(':').collect();
        let (round, action) = match parts[..] {
            ["answer", round] => (round, Action::Answer),
            ["who", round] => (round, Action::WhoSees),
            ["show", round, question] => (round, Action::Show { question: number(question)? }),
            ["rate", round, question, score] => (
                round,
                Action::Rate {
                    question: number(question)?,
                    score: Score::new(number(score)?).ok_or(StaleButton)?,
                },
            ),
            ["skip", round, question] => (round, Action::Skip { question: number(question)? }),
            ["comment", round] => (round, Action::Comment),
            ["written", round] => (round, Action::CommentWritten),
            ["send", round, mark] => (round, Action::SendComment { mark: number(mark)? }),
            ["discard", round] => (round, Action::DiscardComment),
            ["withdraw", round] => (round, Action::Withdraw),
            _ => return Err(StaleButton),
        };
        Ok(Self { round: RoundId(number(round)?), action })
    }
}

/// Plain digits only: what we wrote ourselves.
fn number<T: FromStr>(text: &str) -> Result<T, StaleButton> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten().ok_or(StaleButton)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{GroupId, PromiseId, TeamId, tree::Node};

    #[test]
    fn every_custom_id_reads_back_and_fits() {
        let question = usize::MAX;
        for action in [
            Action::Answer,
            Action::WhoSees,
            Action::Show { question },
            Action::Rate { question, score: Score::ALL[4] },
            Action::Skip { question },
            Action::Comment,
            Action::CommentWritten,
            Action::SendComment { mark: u32::MAX },
            Action::DiscardComment,
            Action::Withdraw,
        ] {
            let id = CustomId { round: RoundId(i64::MAX), action };
            let text = id.to_string();
            assert!(text.len() <= LONGEST, "{text}");
            assert_eq!(text.parse(), Ok(id));
            assert_eq!(text.parse(), Ok(Press::InRound(id)));
        }
        let survey = "a".repeat(50);
        let place = Place { ahead: 2, question };
        for preview in [
            Preview::round(&survey, 2),
            Preview::pressed(&survey, 2, Action::Show { question }),
            Preview { survey: survey.clone(), place, button: 6 },
        ] {
            let text = preview.to_string();
            assert!(text.len() <= LONGEST, "{text}");
            assert_eq!(text.parse(), Ok(Press::InPreview(preview)));
        }
        let (round, most) = (RoundId(i64::MAX), i64::MAX);
        for (action, _) in SummaryAction::ALL {
            let cells = [Node::Server, Node::Team(TeamId(most)), Node::Group(GroupId(most))].map(About::Cell);
            for about in cells.into_iter().chain([About::Overview]) {
                let text = OfSummary { round, about, action }.to_string();
                assert!(text.len() <= LONGEST, "{text}");
                assert_eq!(text.parse(), Ok(Press::OfSummary(OfSummary { round, about, action })));
            }
        }
        let promise = PromiseId(most);
        for button in [
            OfPromise::TakeBack(promise),
            OfPromise::Kept { promise, mark: u32::MAX, tell: Tell::Teams },
            OfPromise::Kept { promise, mark: u32::MAX, tell: Tell::Nobody },
        ] {
            assert_eq!(button.to_string().parse(), Ok(Press::OfPromise(button)));
        }
        for (which, _) in AboutMe::ALL {
            assert_eq!(which.to_string().parse(), Ok(Press::AboutMe(which)));
        }
    }

    #[test]
    fn what_we_did_not_write_is_refused() {
        let long = format!("answer:{}", "1".repeat(100));
        for text in [
            "",
            "answer",
            "answer:",
            "answer:x",
            "answer:-1",
            "answer:+1",
            "answer: 1",
            "answer:1:2",
            "rate:1:0:0",
            "rate:1:0:6",
            "rate:1:0:256",
            "rate:1:0",
            "rate:1:-1:3",
            "Rate:1:0:3",
            &long,
            "answer:99999999999999999999",
            "try:a:0:0",
            "try:a:-1:0:1",
            "export:1",
            "export:1:team-x",
            "export:1:team-+1",
            "export:-1:server",
            "kept:1:2:everybody",
            "kept:1:-2:teams",
        ] {
            assert_eq!(text.parse::<Press>(), Err(StaleButton), "{text}");
        }
    }
}
