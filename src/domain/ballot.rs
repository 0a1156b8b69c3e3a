//! A ballot: what one person fills in during a round. Where its answers lie is
//! computed from a key that is destroyed at close, so nobody can look them up
//! afterwards.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{
    UserId,
    comment::{CommentText, Warning},
};

/// An answer on the scale, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// The scale, from least to most.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Accepts 1 to 5 and nothing else.
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// The number, 1 to 5.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// The secret of an open round. It lives in one file outside the database and is
/// overwritten when dropped; without it no answer can be tied to a person.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RoundKey([u8; Self::BYTES]);

impl RoundKey {
    /// Its length.
    pub const BYTES: usize = 32;

    /// A new one from the system's random source.
    ///
    /// # Panics
    /// When the system has no randomness to give; nothing is safe then.
    #[expect(clippy::disallowed_methods, reason = "the one secret that is made")]
    pub fn generate() -> Self {
        let mut key = Self([0; Self::BYTES]);
        getrandom::fill(&mut key.0).expect("the system gives random bytes");
        key
    }

    /// A key read back from its file.
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Self {
        Self(*bytes)
    }

    /// Its bytes, for its file only.
    pub fn bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// What is kept of the key when it is gone, to look for it where it should not be.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.0)
    }

    /// Where `person` keeps the answer to `entry` in this round.
    ///
    /// Sixteen bytes of BLAKE3 keyed with the round's secret, over the person and
    /// the entry: two answers of one person have nothing in common.
    pub fn address(&self, person: UserId, entry: Entry) -> BallotAddress {
        let mut hash = blake3::Hasher::new_keyed(&self.0);
        hash.update(&person.0.to_le_bytes());
        hash.update(&entry.code().to_le_bytes());
        let mut address = [0; BallotAddress::BYTES];
        hash.finalize_xof().fill(&mut address);
        // The hasher holds the key.
        hash.zeroize();
        BallotAddress(address)
    }

    /// All addresses of `person` in a round of `questions` questions.
    pub fn ballot(&self, person: UserId, questions: usize) -> Ballot {
        Ballot {
            answers: (0..questions).map(|question| self.address(person, Entry::Answer(question))).collect(),
            comment: self.address(person, Entry::Comment),
            draft: self.address(person, Entry::Draft),
        }
    }
}

/// A hash of a round's key. The key cannot be worked out from it; whoever holds some bytes can
/// tell whether they are the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; Self::BYTES]);

impl Fingerprint {
    /// Its length.
    pub const BYTES: usize = 32;

    /// The fingerprint of these bytes, were they a key.
    pub fn of(bytes: &[u8; RoundKey::BYTES]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// A fingerprint read back from the database.
    pub fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(bytes)
    }

    /// The bytes, for the database.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for RoundKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RoundKey")
    }
}

/// What an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The answer to the question at this place, from 0.
    Answer(usize),
    /// The comment that was sent.
    Comment,
    /// A comment that its writer has not confirmed yet.
    Draft,
}

impl Entry {
    fn code(self) -> u64 {
        match self {
            Self::Answer(question) => question as u64,
            Self::Comment => u64::MAX,
            Self::Draft => u64::MAX - 1,
        }
    }
}

/// Where one entry of a ballot lies in the open round's file.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BallotAddress([u8; Self::BYTES]);

impl BallotAddress {
    /// Its length.
    pub const BYTES: usize = 16;

    /// The bytes, for the open round's file only.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for BallotAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BallotAddress")
    }
}

/// The addresses of one person in one round; all that the recording code sees of them.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// One for each question, in order.
    pub answers: Vec<BallotAddress>,
    /// The comment's.
    pub comment: BallotAddress,
    /// The unconfirmed comment's.
    pub draft: BallotAddress,
}

/// What a ballot holds so far: one place for each question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The answers, in the order of the questions; a skipped one is absent.
    pub scores: Vec<Option<Score>>,
    /// Whether a comment was sent.
    pub comment: bool,
}

impl Filled {
    /// Where to go on: the first question without an answer.
    pub fn next_unanswered(&self) -> Option<usize> {
        self.scores.iter().position(Option::is_none)
    }
}

/// What a press leads to. The flow decides it; `discord::view` words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The question at this place, with the answer it has so far.
    Ask {
        /// The place, from 0.
        question: usize,
        /// The present answer.
        given: Option<Score>,
    },
    /// The closing card.
    Finished(Filled),
    /// A form for a comment, with what was written before.
    WriteComment(Option<CommentText>),
    /// The comment as leadership would see it, to be sent, edited or discarded.
    Preview {
        /// The comment.
        comment: CommentText,
        /// What in it may give somebody away.
        warnings: Vec<Warning>,
    },
    /// Everything of this person is gone from the round.
    Withdrawn,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_to_five_is_a_score() {
        let accepted: Vec<u8> = (0..=255).filter(|v| Score::new(*v).is_some()).collect();
        assert_eq!(accepted, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn addresses_differ_by_person_entry_and_key() {
        let (key, other) = (RoundKey::generate(), RoundKey::generate());
        let mut all = vec![
            key.address(UserId(1), Entry::Answer(0)),
            key.address(UserId(1), Entry::Answer(1)),
            key.address(UserId(1), Entry::Comment),
            key.address(UserId(1), Entry::Draft),
            key.address(UserId(2), Entry::Answer(0)),
            other.address(UserId(1), Entry::Answer(0)),
        ];
        assert_eq!(all[0], key.address(UserId(1), Entry::Answer(0)));
        all.sort_by_key(|a| a.0);
        all.dedup();
        assert_eq!(all.len(), 6);
    }

    #[test]
    fn secrets_do_not_print() {
        let key = RoundKey::generate();
        let ballot = key.ballot(UserId(42), 1);
        assert_eq!(format!("{key:?}"), "RoundKey");
        assert_eq!(format!("{:?}", ballot.comment), "BallotAddress");
    }
}
