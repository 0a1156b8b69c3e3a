//! A slow movement over twelve rounds, which no single round shows: the Mann-Kendall test for a trend,
//! with Sen's slope. Computed from printed values only.

use statrs::distribution::{ContinuousCDF, Normal};

/// How many rounds are looked at.
pub const ROUNDS: u32 = 12;
/// How many of them must have been printed.
const FEWEST: usize = 9;
/// A drift is told at or below this p.
const TOLD_AT: f64 = 0.05;

/// A score that drifts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// By how much in all, in points of the scale; never 0, and never more than the scores lie apart.
    pub total: f64,
}

/// The drift of the latest twelve rounds, oldest first; `None` where nothing was printed. `None` when there
/// are too few, or chance could do it.
#[expect(clippy::cast_precision_loss, reason = "twelve rounds")]
pub fn of(history: &[Option<f64>]) -> Option<Drift> {
    let latest = &history[history.len().checked_sub(ROUNDS as usize)?..];
    let points: Vec<(f64, f64)> =
        latest.iter().enumerate().filter_map(|(round, value)| Some((round as f64, (*value)?))).collect();
    let values: Vec<f64> = points.iter().map(|(_, value)| *value).collect();
    let is_drift = values.len() >= FEWEST && mann_kendall(&values) <= TOLD_AT;
    let slope = theil_sen(&points).filter(|slope| *slope != 0.0)?;
    let apart =
        values.iter().copied().fold(f64::MIN, f64::max) - values.iter().copied().fold(f64::MAX, f64::min);
    let total = (slope * f64::from(ROUNDS - 1)).clamp(-apart, apart);
    is_drift.then_some(Drift { total })
}

/// The two-sided p of the Mann-Kendall test for a trend in values in their order, corrected for ties and
/// continuity. Source: H. B. Mann, Econometrica 13 (1945) 245; M. G. Kendall, Rank Correlation Methods (1975).
#[expect(clippy::cast_precision_loss, reason = "few values")]
fn mann_kendall(values: &[f64]) -> f64 {
    let later = |place: usize| values[place + 1..].iter().map(move |later| later - values[place]);
    let s: f64 = (0..values.len()).flat_map(later).map(sign).sum();
    if s == 0.0 {
        return 1.0;
    }
    let spread = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let ties: f64 = tied(values).into_iter().map(|count| spread(count as f64)).sum();
    let variance = (spread(values.len() as f64) - ties) / 18.0;
    let z = (s - s.signum()) / variance.sqrt();
    2.0 * Normal::standard().sf(z.abs())
}

fn sign(difference: f64) -> f64 {
    if difference == 0.0 { 0.0 } else { difference.signum() }
}

/// How often each value occurs.
fn tied(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(<[f64]>::len).collect()
}

/// The median of the slopes between all pairs of points; `None` without two different places.
/// Source: P. K. Sen, J. Am. Stat. Assoc. 63 (1968) 1379.
fn theil_sen(points: &[(f64, f64)]) -> Option<f64> {
    let pairs =
        points.iter().enumerate().flat_map(|(place, a)| points[place + 1..].iter().map(move |b| (a, b)));
    let different = pairs.filter(|((x1, _), (x2, _))| x1.total_cmp(x2).is_ne());
    let mut slopes: Vec<f64> = different.map(|((x1, y1), (x2, y2))| (y2 - y1) / (x2 - x1)).collect();
    slopes.sort_by(f64::total_cmp);
    let middle = slopes.len() / 2;
    match slopes.len() {
        0 => None,
        n if n % 2 == 1 => Some(slopes[middle]),
        _ => Some(f64::midpoint(slopes[middle - 1], slopes[middle])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::oracle::{self, near};

    #[test]
    fn mann_kendall_agrees_with_the_oracles() {
        for case in oracle::cases("mann_kendall") {
            let values = case.numbers("x");
            let p = mann_kendall(&values);
            assert!(near(p, case.expected("p"), case.tolerance()), "{}: {p}", case.id());
            let places = (0..u32::try_from(values.len()).unwrap()).map(f64::from);
            let slope = theil_sen(&places.zip(values).collect::<Vec<_>>()).unwrap();
            assert!(near(slope, case.expected("sen_slope"), case.tolerance()), "{}: {slope}", case.id());
        }
    }

    /// Mann-Kendall is Kendall's rank correlation with time; the second opinion lacks its correction for
    /// continuity, so the sums of signs are brought to one footing.
    #[test]
    fn mann_kendall_agrees_with_a_second_opinion() {
        use anofox_statistics::correlation::{KendallVariant, kendall};
        let times: Vec<f64> = (0..12).map(f64::from).collect();
        let mut random = fastrand::Rng::with_seed(1);
        for _ in 0..200 {
            let values: Vec<f64> = times.iter().map(|time| 3.0 + time / 20.0).collect();
            let values: Vec<f64> = values.iter().map(|it| (it + random.f64() * 2.0) * 4.0).collect();
            let values: Vec<f64> = values.iter().map(|it| it.round() / 4.0).collect();
            let s: f64 = (0..12)
                .flat_map(|place| {
                    values[place + 1..].iter().map(|later| sign(later - values[place])).collect::<Vec<_>>()
                })
                .sum();
            if s == 0.0 {
                continue;
            }
            let z = kendall(&times, &values, KendallVariant::TauB).unwrap().statistic;
            let corrected = z * (s.abs() - 1.0) / s.abs();
            let expected = 2.0 * Normal::standard().sf(corrected.abs());
            let found = mann_kendall(&values);
            assert!(near(found, expected, 1e-9), "{found} is not {expected} for {values:?}");
        }
    }

    #[test]
    fn theil_sen_agrees_with_the_oracles() {
        for case in oracle::cases("theil_sen") {
            let points: Vec<(f64, f64)> = case.numbers("x").into_iter().zip(case.numbers("y")).collect();
            let slope = theil_sen(&points).unwrap();
            assert!(near(slope, case.expected("slope"), case.tolerance()), "{}: {slope}", case.id());
        }
    }

    #[test]
    fn a_drift_takes_twelve_rounds_and_more_than_chance() {
        let falling: Vec<Option<f64>> =
            [4.25, 4.25, 4.0, 4.25, 4.0, 4.0, 3.75, 4.0, 3.75, 3.75, 3.5, 3.75].map(Some).to_vec();
        assert!(of(&falling).unwrap().total < 0.0);
        let rising: Vec<Option<f64>> = falling.iter().rev().copied().collect();
        assert!(of(&rising).unwrap().total > 0.0);
        let step = [4.0, 4.0, 4.0, 4.0, 4.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0].map(Some);
        assert!(of(&step).is_none_or(|drift| drift.total.abs() <= 1.0), "no more than it fell");
        assert_eq!(of(&falling[1..]), None, "too few rounds");
        assert_eq!(of(&[Some(4.0); 12]), None);
        let steady = [4.0, 3.75, 4.25, 4.0, 3.75, 4.0, 4.25, 3.75, 4.0, 4.0, 4.25, 3.75].map(Some);
        assert_eq!(of(&steady), None);
        let mut withheld = falling.clone();
        withheld[2] = None;
        assert!(of(&withheld).is_some(), "a round that was withheld is passed over");
        withheld[3..6].fill(None);
        assert_eq!(of(&withheld), None, "too many were withheld");
        let older: Vec<Option<f64>> = [Some(1.0)].into_iter().chain(falling.clone()).collect();
        assert_eq!(of(&older), of(&falling), "only the latest twelve count");
    }
}
