//! How somebody answers when the bot does not always: they wait, and press again.

use fake_discord::{Message, Person, Reply};

use super::company::{Act, Ballot, QUESTIONS};

/// How often somebody starts over before they give up for good.
const TRIES: usize = 100;

/// Does what was planned, and returns what they know is saved, and how often they had to press again.
pub(super) async fn answers(person: &Person, invitation: &Message, act: &Act) -> (Option<Ballot>, u64) {
    let mut trial = Trial { person, invitation, ballot: act.scores, repeated: 0, last: String::new() };
    trial.reaches_the_end().await;
    if let Some(score) = act.changes {
        trial.changes_the_first(score).await;
    }
    if act.withdraws {
        trial.withdraws().await;
        return (None, trial.repeated);
    }
    (Some(trial.ballot), trial.repeated)
}

struct Trial<'a> {
    person: &'a Person,
    invitation: &'a Message,
    /// What they mean to answer.
    ballot: Ballot,
    repeated: u64,
    /// What they read last.
    last: String,
}

impl Trial<'_> {
    /// Presses [Answer] until there is an answer.
    async fn opens(&mut self) -> Message {
        for _ in 0..TRIES {
            if let Some(card) = self.presses(&self.invitation.clone(), "Answer").await {
                return card;
            }
        }
        panic!("the bot does not answer {} any more: {}", self.person.name(), self.last);
    }

    /// Presses something; `None` when the bot did not answer, or that it could not do it.
    async fn presses(&mut self, message: &Message, label: &str) -> Option<Message> {
        let reply = self.person.presses(message, label).await;
        self.last = reply.text();
        let card = match reply {
            Reply::Message(card) | Reply::Updated(card) => Some(card).filter(is_of_a_round),
            Reply::Failed(_) => None,
            reply @ (Reply::Form(_) | Reply::Choices(_)) => panic!("nobody asked for {reply:?}"),
        };
        self.repeated += u64::from(card.is_none());
        card
    }

    /// Answers whatever is asked, starting over where the bot does not answer, up to the card at the end.
    async fn reaches_the_end(&mut self) -> Message {
        let mut card = self.opens().await;
        while let Some(question) = asked(&card) {
            let label = match self.ballot[question] {
                Some(score) => label_of(&card, score),
                None => "Skip".to_owned(),
            };
            card = match self.presses(&card, &label).await {
                Some(next) => next,
                None => self.opens().await,
            };
        }
        card
    }

    async fn changes_the_first(&mut self, score: u8) {
        loop {
            let end = self.reaches_the_end().await;
            let Some(card) = self.presses(&end, "Change").await else { continue };
            assert_eq!(asked(&card), Some(0), "{}", card.render());
            if self.presses(&card, &label_of(&card, score)).await.is_some() {
                self.ballot[0] = Some(score);
                return;
            }
        }
    }

    /// Withdraws. Whoever does has answered the first question.
    async fn withdraws(&mut self) {
        loop {
            let card = self.opens().await;
            if asked(&card) == Some(0) {
                // It was done, although nobody said so.
                return;
            }
            let end = self.reaches_the_end().await;
            if let Some(card) = self.presses(&end, "Withdraw").await {
                assert!(card.content.starts_with("**Withdrawn.**"), "{}", card.render());
                return;
            }
        }
    }
}

fn label_of(card: &Message, score: u8) -> String {
    card.rows[0][usize::from(score) - 1].label.clone()
}

/// Which question a card asks, counted from 0.
fn asked(card: &Message) -> Option<usize> {
    has(card, "Skip").then_some(())?;
    let of = format!(" of {QUESTIONS}");
    let before = card.content.split_once(&of)?.0;
    let number: usize = before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    Some(number - 1)
}

/// Whether it is a card of a round, not an excuse.
fn is_of_a_round(card: &Message) -> bool {
    has(card, "Skip") || has(card, "Change") || card.content.starts_with("**Withdrawn.**")
}

fn has(card: &Message, label: &str) -> bool {
    card.rows.iter().flatten().any(|button| button.label == label)
}
