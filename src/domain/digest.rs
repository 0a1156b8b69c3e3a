//! Which of many findings stand out, when several teams are read together: with forty cells, some move
//! beyond chance each week although nothing happened.

use super::{
    summary::{Finding, Summary},
    verdict::Evidence,
};

/// The share of false ones that are allowed among those that stand out.
const FALSE_SHARE: f64 = 0.10;

/// A finding that can be told from chance among all of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing<'a> {
    /// Whose it is.
    pub summary: &'a Summary,
    /// What was found.
    pub finding: &'a Finding,
    /// What speaks for it.
    pub evidence: Evidence,
}

/// What stands out of the summaries of one round, in their order; `None` while nothing can be compared.
pub fn of(summaries: &[Summary]) -> Option<Vec<Standing<'_>>> {
    let each = summaries.iter().flat_map(|summary| summary.findings.iter().map(move |it| (summary, it)));
    let compared = each.filter_map(|(summary, finding)| {
        Some(Standing { summary, finding, evidence: finding.reading.evidence? })
    });
    let compared: Vec<Standing> = compared.collect();
    let ps: Vec<f64> = compared.iter().map(|it| it.evidence.p).collect();
    let standing = compared.into_iter().zip(stand_out(&ps, FALSE_SHARE)).filter(|(_, stands)| *stands);
    (!ps.is_empty()).then(|| standing.map(|(it, _)| it).collect())
}

/// Which of these p stand out, so that at most a share `q` of them is false, on average.
/// Source: Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289.
fn stand_out(ps: &[f64], q: f64) -> Vec<bool> {
    adjusted(ps).into_iter().map(|p| p <= q).collect()
}

/// Each p made comparable with the share `q`, in the order given.
#[expect(clippy::cast_precision_loss, reason = "at most some hundred findings")]
fn adjusted(ps: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..ps.len()).collect();
    order.sort_by(|a, b| ps[*b].total_cmp(&ps[*a]));
    let mut adjusted = vec![1.0; ps.len()];
    let mut least: f64 = 1.0;
    for (larger, place) in order.into_iter().enumerate() {
        let rank = (ps.len() - larger) as f64;
        least = least.min(ps[place] * ps.len() as f64 / rank);
        adjusted[place] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::oracle::{self, near};

    #[test]
    fn agrees_with_the_oracles() {
        for case in oracle::cases("benjamini_hochberg") {
            let found = adjusted(&case.numbers("p"));
            let expected = case.expected_numbers("adjusted");
            let agree = found.iter().zip(&expected).all(|(found, it)| near(*found, *it, case.tolerance()));
            assert!(agree && found.len() == expected.len(), "{}: {found:?}", case.id());
        }
    }

    #[test]
    fn agrees_with_a_second_opinion() {
        use anofox_statistics::posthoc::{PAdjustMethod, p_adjust};
        let mut random = fastrand::Rng::with_seed(1);
        for findings in 1..=200 {
            let ps: Vec<f64> = (0..findings).map(|_| random.f64().powi(3)).collect();
            for (found, expected) in adjusted(&ps).iter().zip(p_adjust(&ps, PAdjustMethod::BH)) {
                assert!(near(*found, expected, 1e-12), "{found} is not {expected}");
            }
        }
    }

    #[test]
    fn one_small_p_among_many_is_chance_and_several_are_not() {
        let mut ps = vec![0.5; 40];
        ps[7] = 0.02;
        assert!(stand_out(&ps, FALSE_SHARE).iter().all(|it| !it));
        ps[7] = 0.001;
        let found = stand_out(&ps, FALSE_SHARE);
        assert_eq!(found.iter().filter(|it| **it).count(), 1);
        assert!(found[7]);
        assert_eq!(stand_out(&[], FALSE_SHARE), Vec::<bool>::new());
    }
}
