//! What a history of printed figures says: higher or lower than usual, or nothing
//! that could not be chance. Computed from printed values only.
//!
//! Each round's score is taken with the variance of a mean of `n` of `N` people
//! (with a finite-population correction, since people answer alike from week to
//! week) plus the rounding of the grid; a window of rounds is compared with the
//! mean of the rounds before it, by a t test with 30 degrees of freedom whose
//! standard error also allows a team its usual wobble. The constants come from a
//! simulation of teams of 6 to 60: about one false flag in a hundred rounds.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::disclosure::{CodedScore, End};
use super::participation::{Level, Participation};

/// The standard deviation of one person's score around the team's.
const SIGMA: f64 = 0.87;
/// How much of it belongs to the person and comes back every week.
const RHO: f64 = 0.4;
/// The standard deviation of a team's own wobble from round to round.
const TAU: f64 = 0.10;
/// The degrees of freedom of the t distribution.
const FREEDOM: f64 = 30.0;
/// A team's summary flags at or below this p.
const FLAG_AT: f64 = 0.04;
/// The fewest and the most rounds that make what is usual.
const BASELINE: std::ops::RangeInclusive<usize> = 3..=9;
/// The longer window, in rounds.
pub const LONG_WINDOW: usize = 3;
/// The number of rounds from which it is looked at.
const LONG_WINDOW_FROM: usize = 6;

/// One round of a cell and dimension, as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The figure; a coded end counts as its bound.
    pub score: CodedScore,
    /// How many people the team had.
    pub roster: u32,
    /// How many answered, in words.
    pub participation: Participation,
}

/// What is said about a cell and dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Higher than usual, beyond chance.
    Higher,
    /// Lower than usual, beyond chance.
    Lower,
    /// Nothing that chance could not do.
    NoClearChange,
    /// Too few rounds yet to know what is usual.
    Building {
        /// How many more rounds it takes.
        more: usize,
    },
    /// Too few answered, or too many fewer or more than last time, to compare.
    NotComparable,
    /// Nothing was printed this round.
    NotShown,
}

/// A verdict with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The verdict.
    pub verdict: Verdict,
    /// What a digest of several teams goes by, once there are enough rounds and they can be compared.
    pub evidence: Option<Evidence>,
    /// What it was compared with, once there are enough rounds.
    pub comparison: Option<Comparison>,
    /// The smallest move of a single round that would be told from chance.
    pub smallest_change: Option<f64>,
}

/// How far a history is from what chance does, whether it is flagged or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// How probable a difference at least as large is by chance.
    pub p: f64,
    /// What differs most from what.
    pub comparison: Comparison,
}

/// The rounds that were looked at and what is usual beside them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How many of the latest rounds were taken together: 1 or 3.
    pub rounds: usize,
    /// Their mean.
    pub recent: f64,
    /// The mean of the rounds before them.
    pub usual: f64,
}

impl Comparison {
    /// Higher or lower than usual, whether that can be told from chance or not.
    pub fn direction(&self) -> Verdict {
        if self.recent > self.usual { Verdict::Higher } else { Verdict::Lower }
    }
}

impl Observation {
    /// The variance of the figure around the team's true score.
    fn variance(&self) -> f64 {
        let answers = f64::from(self.participation.at_least);
        let grid = f64::from(self.score.grid.hundredths()) / 100.0;
        let unknown = 1.0 - RHO * answers / f64::from(self.roster);
        SIGMA.powi(2) / answers * unknown + grid.powi(2) / 12.0
    }

    /// Where the score of the whole team likely lies, nine times in ten: widened to the grid,
    /// within 1 to 5, and open to the side on which a coded end is.
    pub fn likely_range(&self) -> (f64, f64) {
        let reach = student().inverse_cdf(0.95) * self.variance().sqrt();
        let step = f64::from(self.score.grid.hundredths()) / 100.0;
        // A hair of slack, so that a point of the grid stays one whatever its last bit is.
        let down = |value: f64| ((value / step + 1e-9).floor() * step).max(1.0);
        let up = |value: f64| ((value / step - 1e-9).ceil() * step).min(5.0);
        let value = self.score.value();
        match self.score.end {
            None => (down(value - reach), up(value + reach)),
            Some(End::OrLower) => (1.0, up(value + reach)),
            Some(End::OrHigher) => (down(value - reach), 5.0),
        }
    }
}

/// Reads a history, oldest first; `None` is a round in which nothing was printed.
/// All of it must belong to one series: the same survey in the same version.
pub fn read(history: &[Option<Observation>]) -> Reading {
    let printed: Vec<Observation> = history.iter().flatten().copied().collect();
    let nothing = |verdict| Reading { verdict, evidence: None, comparison: None, smallest_change: None };
    let Some(Some(latest)) = history.last() else {
        return nothing(Verdict::NotShown);
    };
    let Some(short) = Contrast::of(&printed, 1) else {
        return nothing(Verdict::Building { more: BASELINE.start() + 1 - printed.len() });
    };
    let smallest_change = Some(short.smallest_difference());
    let (verdict, contrast, evidence) = short.verdict(&printed);
    let comparable = is_comparable(latest, printed.get(printed.len().wrapping_sub(2)));
    Reading {
        verdict: if comparable { verdict } else { Verdict::NotComparable },
        evidence: comparable.then_some(evidence),
        comparison: Some(contrast.comparison()),
        smallest_change,
    }
}

/// The rounds after something happened beside those before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    /// Higher or lower than before, beyond chance, or no clear change.
    pub verdict: Verdict,
    /// The mean of the rounds after.
    pub after: f64,
    /// The mean of the rounds before.
    pub before: f64,
}

/// What the first three printed rounds from `place` on say beside those before it, by the rule for one long window.
/// Told once: in the third of them, or later where what happened `is_new` to the summaries; and only where three
/// were printed before. Whatever happened, it may not be why.
pub fn since(history: &[Option<Observation>], place: usize, is_new: bool) -> Option<Since> {
    let (before, after) = history.split_at_checked(place)?;
    let printed = |rounds: &[Option<Observation>]| rounds.iter().flatten().copied().collect::<Vec<_>>();
    let (before, after) = (printed(before), printed(after));
    history.last()?.as_ref()?;
    let first = after.get(..LONG_WINDOW).filter(|first| first.len() == after.len() || is_new)?;
    let contrast = Contrast::between(&before, first)?;
    let Comparison { recent, usual, .. } = contrast.comparison();
    let verdict = if !is_comparable(&first[LONG_WINDOW - 1], first.get(LONG_WINDOW - 2)) {
        Verdict::NotComparable
    } else if contrast.p() > FLAG_AT {
        Verdict::NoClearChange
    } else {
        contrast.comparison().direction()
    };
    Some(Since { verdict, after: recent, before: usual })
}

fn is_comparable(latest: &Observation, before: Option<&Observation>) -> bool {
    let level = latest.participation.level();
    let moved = before.map_or(0, |before| level.distance(before.participation.level()));
    level >= Level::ABOUT_HALF && moved < 2
}

/// A window of the latest rounds against the rounds before it.
#[derive(Clone, Copy)]
struct Contrast {
    window: usize,
    usual: f64,
    difference: f64,
    error: f64,
}

impl Contrast {
    /// `None` while fewer than three rounds lie before the window.
    fn of(printed: &[Observation], window: usize) -> Option<Self> {
        let (before, last) = printed.split_at_checked(printed.len().checked_sub(window)?)?;
        Self::between(before, last)
    }

    /// The same, of a window and what lies before it.
    #[expect(clippy::cast_precision_loss, reason = "at most nine rounds")]
    fn between(before: &[Observation], last: &[Observation]) -> Option<Self> {
        let window = last.len();
        let baseline = before.len().min(*BASELINE.end());
        if baseline < *BASELINE.start() {
            return None;
        }
        let before = &before[before.len() - baseline..];
        let (k, w) = (baseline as f64, window as f64);
        let error =
            variance(last) / w.powi(2) + variance(before) / k.powi(2) + TAU.powi(2) * (1.0 / w + 1.0 / k);
        Some(Self { window, usual: mean(before), difference: mean(last) - mean(before), error: error.sqrt() })
    }

    fn p(&self) -> f64 {
        2.0 * student().sf(self.difference.abs() / self.error)
    }

    /// The verdict of this one-round contrast and, from six rounds on, the three-round one; with the
    /// contrast that decided it (where nothing is flagged, that is this one) and what speaks for it.
    fn verdict(self, printed: &[Observation]) -> (Verdict, Self, Evidence) {
        let long = Some(printed).filter(|p| p.len() >= LONG_WINDOW_FROM);
        let long = long.and_then(|printed| Self::of(printed, LONG_WINDOW));
        let stronger = long.filter(|long| long.p() < self.p()).unwrap_or(self);
        let p = (2.0 * stronger.p()).min(1.0);
        let evidence = Evidence { p, comparison: stronger.comparison() };
        if p > FLAG_AT {
            return (Verdict::NoClearChange, self, evidence);
        }
        (evidence.comparison.direction(), stronger, evidence)
    }

    fn comparison(&self) -> Comparison {
        Comparison { rounds: self.window, recent: self.usual + self.difference, usual: self.usual }
    }

    /// The smallest difference of this contrast alone that would be flagged.
    fn smallest_difference(&self) -> f64 {
        student().inverse_cdf(1.0 - FLAG_AT / 4.0) * self.error
    }
}

fn student() -> StudentsT {
    StudentsT::new(0.0, 1.0, FREEDOM).expect("30 degrees of freedom make a t distribution")
}

#[expect(clippy::cast_precision_loss, reason = "at most nine rounds")]
fn mean(rounds: &[Observation]) -> f64 {
    rounds.iter().map(|round| round.score.value()).sum::<f64>() / rounds.len() as f64
}

fn variance(rounds: &[Observation]) -> f64 {
    rounds.iter().map(Observation::variance).sum()
}

#[cfg(test)]
mod tests {
    use super::super::disclosure::Grid;
    use super::super::oracle;
    use super::*;

    #[test]
    fn quantiles_agree_with_the_oracles() {
        for case in oracle::cases("t_ppf") {
            let t = StudentsT::new(0.0, 1.0, case.number("df")).unwrap();
            let found = t.inverse_cdf(case.number("p"));
            assert!(oracle::near(found, case.expected("q"), case.tolerance()), "{}: {found}", case.id());
        }
    }

    #[test]
    fn a_p_agrees_with_a_second_opinion() {
        use anofox_statistics::parametric::{Alternative, TTestKind, t_test};
        let mut random = fastrand::Rng::with_seed(1);
        for shift in [0.0, 0.1, 0.3, 0.6, 1.0] {
            // 31 differences leave 30 degrees of freedom.
            let before: Vec<f64> = (0..31).map(|_| random.f64()).collect();
            let after: Vec<f64> = before.iter().map(|it| it + shift * random.f64() - 0.05).collect();
            let test = t_test(&after, &before, TTestKind::Paired, Alternative::TwoSided, 0.0, None).unwrap();
            let contrast = Contrast { window: 1, usual: 0.0, difference: test.statistic, error: 1.0 };
            assert!(
                oracle::near(contrast.p(), test.p_value, 1e-9),
                "{} is not {}",
                contrast.p(),
                test.p_value
            );
        }
    }

    /// Quarter-grid scores of a team of 12 in which 9 answer.
    fn history(scores: &[f64]) -> Vec<Option<Observation>> {
        scores.iter().map(|score| (*score > 0.0).then(|| observation(*score, 9))).collect()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores are 1 to 5")]
    fn observation(score: f64, answers: u32) -> Observation {
        Observation {
            score: CodedScore { hundredths: (score * 100.0) as u32, grid: Grid::Quarter, end: None },
            roster: 12,
            participation: Participation::of(answers, 12, &(5..=12)),
        }
    }

    fn with_end(score: f64, end: Option<End>) -> Observation {
        let plain = observation(score, 9);
        Observation { score: CodedScore { end, ..plain.score }, ..plain }
    }

    #[test]
    fn the_comparison_is_the_one_that_decided() {
        let slow = read(&history(&[4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 3.5, 3.5, 3.25]));
        assert_eq!(slow.verdict, Verdict::Lower);
        let comparison = slow.comparison.unwrap();
        assert_eq!((comparison.rounds, comparison.usual), (3, 4.0));
        let calm = read(&history(&[4.0; 9]));
        assert_eq!(calm.comparison.unwrap().rounds, 1);
    }

    fn verdict(scores: &[f64]) -> Verdict {
        read(&history(scores)).verdict
    }

    #[test]
    fn verdicts_for_plain_histories() {
        let steady = [4.0; 8];
        let with = |last: &[f64]| verdict(&[&steady, last].concat());
        assert_eq!(verdict(&[4.0]), Verdict::Building { more: 3 });
        assert_eq!(verdict(&[4.0, 1.75, 4.25]), Verdict::Building { more: 1 });
        assert_eq!(verdict(&[4.0, 4.0, 4.0, 4.0]), Verdict::NoClearChange);
        assert_eq!(with(&[3.5]), Verdict::NoClearChange);
        assert_eq!(with(&[3.0]), Verdict::Lower);
        assert_eq!(with(&[3.5, 3.5, 3.25]), Verdict::Lower);
        assert_eq!(verdict(&[3.0, 3.0, 3.0, 3.0, 3.0, 4.0]), Verdict::Higher);
        assert_eq!(with(&[0.0]), Verdict::NotShown);
        assert_eq!(verdict(&[]), Verdict::NotShown);
    }

    #[test]
    fn a_withheld_round_is_passed_over() {
        assert_eq!(verdict(&[4.0, 0.0, 4.0, 0.0, 4.0, 4.0]), Verdict::NoClearChange);
        assert_eq!(verdict(&[4.0, 0.0, 4.0]), Verdict::Building { more: 2 });
    }

    #[test]
    fn answers_that_may_not_be_comparable_get_no_verdict() {
        let mut rounds = history(&[4.0; 8]);
        rounds.push(Some(observation(2.0, 5)));
        assert_eq!(read(&rounds).verdict, Verdict::Lower); // about half, after most
        rounds[7] = Some(observation(4.0, 12));
        assert_eq!(read(&rounds).verdict, Verdict::NotComparable); // after nearly everyone
    }

    #[test]
    fn what_followed_something_is_told_in_the_third_round_after_it() {
        let told = |after: &[f64]| since(&history(&[&[4.0; 5], after].concat()), 5, false);
        assert_eq!(told(&[3.0, 3.0]), None, "two rounds are too few");
        assert_eq!(
            told(&[3.0, 3.0, 3.0]).unwrap(),
            Since { verdict: Verdict::Lower, after: 3.0, before: 4.0 }
        );
        assert_eq!(told(&[3.0, 0.0, 3.0, 3.0]), told(&[3.0, 3.0, 3.0]), "a withheld round is passed over");
        assert_eq!(told(&[3.0, 3.0, 3.0, 0.0]), None, "it was told before");
        assert_eq!(told(&[3.0, 3.0, 3.0, 3.0]), None, "it is told once");
        let late = since(&history(&[&[4.0; 5][..], &[3.0, 3.0, 3.0, 5.0]].concat()), 5, true);
        assert_eq!(late, told(&[3.0, 3.0, 3.0]), "unless it was written down later");
        assert_eq!(told(&[4.0, 3.75, 4.0]).unwrap().verdict, Verdict::NoClearChange);
        assert_eq!(told(&[4.75, 4.75, 5.0]).unwrap().verdict, Verdict::Higher);
        assert_eq!(since(&history(&[4.0, 4.0, 3.0, 3.0, 3.0]), 2, false), None, "too few before");
        let mut few = history(&[4.0, 4.0, 4.0, 4.0, 3.0, 3.0]);
        few.push(Some(Observation {
            roster: 30,
            participation: Participation::of(5, 30, &(5..=30)),
            ..observation(3.0, 5)
        }));
        assert_eq!(since(&few, 4, false).unwrap().verdict, Verdict::NotComparable);
    }

    #[test]
    fn the_smallest_change_is_the_smallest_that_is_flagged() {
        let before = history(&[4.0; 4]);
        let reading = read(&[&before[..], &history(&[3.0])].concat());
        let least = reading.smallest_change.unwrap();
        let verdict_at = |difference: f64| {
            let mut contrast = Contrast::of(
                &[&history(&[4.0; 4])[..], &history(&[4.0])]
                    .concat()
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>(),
                1,
            )
            .unwrap();
            contrast.difference = difference;
            contrast.verdict(&[]).0
        };
        assert_eq!(verdict_at(-least - 1e-9), Verdict::Lower);
        assert_eq!(verdict_at(-least + 1e-9), Verdict::NoClearChange);
    }

    #[test]
    fn ranges_stay_on_the_scale() {
        let range = |score, end| {
            let (low, high) = with_end(score, end).likely_range();
            format!("{low} to {high}")
        };
        assert_eq!(range(3.25, None), "2.75 to 3.75");
        assert_eq!(range(4.75, None), "4.25 to 5");
        assert_eq!(range(4.25, Some(End::OrHigher)), "3.75 to 5");
        assert_eq!(range(1.75, Some(End::OrLower)), "1 to 2.25");
    }
}
