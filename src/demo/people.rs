//! The simulated people: each with opinions of their own, who press buttons as people do.

use fake_discord::{Message, Person};
use fastrand::Rng;

/// After this round, there is less time to learn.
const LEARNING_FALLS_AFTER: u32 = 8;
/// By how much everybody's opinion of learning falls then, on the scale of 1 to 5.
const FALL: f64 = -1.2;
/// How far people differ from each other, and one person from week to week.
const BETWEEN_PEOPLE: f64 = 0.5;
const BETWEEN_WEEKS: f64 = 0.6;
/// How many of a hundred answer in a week, and in the week of a conference.
const TURNOUT: f64 = 0.85;
const TURNOUT_AWAY: f64 = 0.25;
/// The round in the week of that conference.
const AWAY: u32 = 5;

/// What is written now and then once learning has fallen.
const COMMENTS: [&str; 4] = [
    "We ship a lot, but nobody has had an hour to read or try anything.",
    "The Friday learning slot is gone since the release moved up.",
    "I would like my pairing time back.",
    "Happy with the team. Tired of the pace.",
];

/// Everybody's opinions of trust, autonomy and learning.
pub(super) struct Crowd {
    opinions: Vec<[f64; 3]>,
    random: Rng,
}

impl Crowd {
    /// The same seed makes the same people, who answer the same.
    pub(super) fn new(size: usize, seed: u64) -> Self {
        let mut random = Rng::with_seed(seed);
        let opinions = (0..size)
            .map(|_| [4.0, 3.8, 3.9].map(|usual| usual + BETWEEN_PEOPLE * normal(&mut random)))
            .collect();
        Self { opinions, random }
    }

    /// Most people press "Answer" and go through the questions. Returns how many wrote a comment.
    pub(super) async fn answer(&mut self, round: u32, people: &[Person], invitation: &Message) -> u32 {
        let mut comments = 0;
        let fallen = round > LEARNING_FALLS_AFTER;
        let turnout = if round == AWAY { TURNOUT_AWAY } else { TURNOUT };
        for (person, place) in people.iter().zip(0..) {
            let scores = self.scores(place, fallen);
            if self.random.f64() > turnout {
                continue;
            }
            let closing = fill_in(person, invitation, &scores).await;
            if round == LEARNING_FALLS_AFTER + 1 && place < COMMENTS.len() {
                comment(person, &closing, COMMENTS[place]).await;
                comments += 1;
            }
        }
        comments
    }

    /// What a person would answer this week: six scores, trust, autonomy and learning twice.
    fn scores(&mut self, person: usize, fallen: bool) -> [usize; 6] {
        let opinion = self.opinions[person];
        [0, 1, 2, 0, 1, 2].map(|topic: usize| {
            let shift = if fallen && topic == 2 { FALL } else { 0.0 };
            nearest(opinion[topic] + shift + BETWEEN_WEEKS * normal(&mut self.random))
        })
    }
}

/// Presses through the questions up to the closing card.
async fn fill_in(person: &Person, invitation: &Message, scores: &[usize]) -> Message {
    let mut question = person.presses(invitation, "Answer").await.message();
    for score in scores {
        let label = question.rows[0][score - 1].label.clone();
        question = person.presses(&question, &label).await.message();
    }
    question
}

async fn comment(person: &Person, closing: &Message, text: &str) {
    let form = person.presses(closing, "Leave a comment").await.form();
    let preview = person.submits(&form, &[("text", text)]).await.message();
    person.presses(&preview, "Send").await;
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1 to 5")]
fn nearest(opinion: f64) -> usize {
    opinion.round().clamp(1.0, 5.0) as usize
}

/// A standard normal number, by Box and Muller (1958).
fn normal(random: &mut Rng) -> f64 {
    let (a, b) = (1.0 - random.f64(), random.f64());
    (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
}
