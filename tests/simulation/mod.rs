//! Teams whose members have a steady opinion, a weekly wobble and rotating statements, answered, coded and
//! read as Candor does: how often a verdict is wrong, and how soon it finds what is there.

use candor::domain::{
    TeamId,
    disclosure::{Figure, Tally, TeamTally, release},
    rotation::questionnaire,
    survey::Questionnaire,
    survey_file::shipped,
    verdict::{Observation, Verdict, read},
};

/// The first rounds, in which nothing happens; then everybody's opinion moves.
const BEFORE: usize = 10;

/// The rounds without a change that are looked at, after the first ones.
const STEADY: usize = 12;

/// A kind of team.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) size: u32,
    /// The share of people who answer in a round.
    pub(crate) turnout: f64,
    /// The standard deviation of a mood that all share for a round.
    pub(crate) shock: f64,
    /// Which rounds count.
    pub(crate) counted: Counted,
}

/// Which rounds count when it is asked how soon something was found.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    /// Those in which something was printed.
    Printed,
    /// All, also those in which too few answered: nothing can be found in these.
    All,
}

/// How often there was a flag in a round of a team in which nothing happened, over so many teams.
#[expect(clippy::cast_precision_loss, reason = "some thousand")]
pub(crate) fn false_flags(kind: Kind, teams: u64) -> f64 {
    let asked = questionnaire(&shipped()[0], &[]);
    let flags: usize = (0..teams)
        .map(|seed| {
            let history = Team::new(kind, &asked, seed).history(STEADY, 0.0);
            let ends = BEFORE + 1..=history.len();
            let is_flag =
                |end: &usize| matches!(read(&history[..*end]).verdict, Verdict::Higher | Verdict::Lower);
            ends.filter(is_flag).count()
        })
        .sum();
    flags as f64 / (teams as f64 * STEADY as f64)
}

/// The share of teams in which a move by `shift` was flagged as lower within 1, 2 and 4 rounds.
#[expect(clippy::cast_precision_loss, reason = "some thousand")]
pub(crate) fn found(kind: Kind, shift: f64, teams: u64) -> [f64; 3] {
    let asked = questionnaire(&shipped()[0], &[]);
    let mut found = [0_u64; 3];
    for seed in 0..teams {
        let history = Team::new(kind, &asked, seed).history(4, shift);
        let first = (1..=4).find(|round| read(&history[..BEFORE + round]).verdict == Verdict::Lower);
        for (count, within) in found.iter_mut().zip([1, 2, 4]) {
            *count += u64::from(first.is_some_and(|first| first <= within));
        }
    }
    found.map(|count| count as f64 / teams as f64)
}

/// Where the scores of teams usually lie: away from the coded ends.
const USUAL: f64 = 3.5;

/// How far people differ from each other; how far one person's mood differs from round to round, and what they
/// feel about one statement from what they feel about all; how far statements differ. With these, the scores of
/// people have the standard deviation of 0.87 that the rule takes them to have, two fifths of the variance come
/// back every round, and a statement asked twice correlates with itself by 0.37.
const BETWEEN_PEOPLE: f64 = 0.55;
const BETWEEN_ROUNDS: f64 = 0.63;
const WITHIN_ROUND: f64 = 0.35;
const BETWEEN_ITEMS: f64 = 0.27;

struct Team {
    kind: Kind,
    people: Vec<f64>,
    items: [f64; 4],
    asked: Questionnaire,
    random: fastrand::Rng,
}

impl Team {
    fn new(kind: Kind, asked: &Questionnaire, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut people: Vec<f64> = (0..kind.size).map(|_| BETWEEN_PEOPLE * normal(&mut random)).collect();
        let items = [(); 4].map(|()| BETWEEN_ITEMS * normal(&mut random));
        let [anchor, rotators @ ..] = items;
        let level = mean(&people) + f64::midpoint(anchor, mean(&rotators));
        for person in &mut people {
            *person += USUAL - level;
        }
        Self { kind, people, items, asked: asked.clone(), random }
    }

    /// The first rounds and `rounds` more, in which opinions are shifted.
    fn history(&mut self, rounds: usize, shift: f64) -> Vec<Option<Observation>> {
        let shifted = |round| if round >= BEFORE { shift } else { 0.0 };
        let counted = self.kind.counted;
        let next = |round| loop {
            match (self.observe(round, shifted(round)), counted) {
                (None, Counted::Printed) => {}
                (seen, _) => return seen,
            }
        };
        (0..BEFORE + rounds).map(next).collect()
    }

    fn observe(&mut self, round: usize, shift: f64) -> Option<Observation> {
        let mood = self.kind.shock * normal(&mut self.random);
        let [anchor, rotator] = self.answers(round, shift + mood);
        let questions = vec![anchor, anchor, anchor, rotator, rotator, rotator];
        let roster = self.kind.size;
        let team = TeamTally { team: TeamId(1), group: None, roster, quiet: false, questions };
        let cell = release(&[team], &[], &self.asked, 5).cells.pop()?;
        match cell.figures[0] {
            Figure::Printed(score) => Some(Observation { score, roster, participation: cell.participation }),
            Figure::NotShown => None,
        }
    }

    /// One round's tallies of the anchor and the rotator of that round.
    fn answers(&mut self, round: usize, shift: f64) -> [Tally; 2] {
        let asked = [self.items[0], self.items[1 + round % 3]];
        let mut tallies = [Tally::default(); 2];
        for person in &self.people {
            if self.random.f64() > self.kind.turnout {
                continue;
            }
            let feels = person + shift + BETWEEN_ROUNDS * normal(&mut self.random);
            for (tally, item) in tallies.iter_mut().zip(asked) {
                let felt = feels + item + WITHIN_ROUND * normal(&mut self.random);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
                let score = felt.round().clamp(1.0, 5.0) as u32;
                tally.answers += 1;
                tally.sum += score;
            }
        }
        tallies
    }
}

#[expect(clippy::cast_precision_loss, reason = "some dozens")]
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Drawn from the standard normal distribution.
fn normal(random: &mut fastrand::Rng) -> f64 {
    (-2.0 * (1.0 - random.f64()).ln()).sqrt() * (std::f64::consts::TAU * random.f64()).cos()
}
