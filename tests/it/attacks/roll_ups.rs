//! Figures and bands side by side, at every level, over all data sets: whatever was answered,
//! everybody keeps three values, with an insider in any cell.

use std::collections::{BTreeMap, BTreeSet};

use candor::domain::{
    GroupId, TeamId,
    disclosure::{self, End, Figure, Release, roll_up},
    tree::Group,
};

use super::{
    company::{count, group},
    totals,
};

/// A few teams, each a cell, in one dimension.
struct Case {
    /// How many answered in each; each has one person more.
    answers: &'static [u32],
    /// The group of each team; 0 is none.
    homes: &'static [i64],
    groups: Vec<Group>,
    items: u32,
}

/// The sums of all answers, cell by cell.
type Totals = Vec<u32>;

/// What is printed, as numbers to compare.
type Print = Vec<u32>;

impl Case {
    fn flat(answers: &'static [u32], items: u32) -> Self {
        Self { answers, homes: &[1, 1, 1][..answers.len()], groups: vec![group(1, None)], items }
    }

    /// Two teams in a group, and one beside that group in another: team, group, outer group.
    fn of_three_levels() -> Self {
        let groups = vec![group(1, Some(2)), group(2, None)];
        Self { answers: &[5, 5, 5], homes: &[1, 1, 2], groups, items: 1 }
    }

    /// Every combination of totals.
    fn data_sets(&self) -> Vec<Totals> {
        self.answers.iter().fold(vec![Vec::new()], |sets, answers| {
            let all = totals::all(self.items * answers);
            sets.into_iter()
                .flat_map(|set| all.clone().map(move |total| [&set[..], &[total]].concat()))
                .collect()
        })
    }

    fn release(&self, totals: &Totals) -> Release {
        let teams = (1..).zip(self.answers).zip(self.homes).zip(totals);
        let teams = teams.map(|(((id, answers), home), total)| {
            let home = Some(*home).filter(|home| *home > 0);
            totals::team(id, home, answers + 1, *answers, *total, self.items)
        });
        disclosure::release(&teams.collect::<Vec<_>>(), &self.groups, &totals::asked(self.items), 5)
    }

    fn home(&self, team: TeamId) -> Option<GroupId> {
        let home = self.homes[usize::try_from(team.0 - 1).unwrap()];
        Some(GroupId(home)).filter(|_| home > 0)
    }

    /// Data sets that print the same, together.
    fn by_print(&self, print: &dyn Fn(&Release, &Totals) -> Print) -> BTreeMap<Print, Vec<Totals>> {
        let mut all: BTreeMap<Print, Vec<Totals>> = BTreeMap::new();
        for totals in self.data_sets() {
            let release = self.release(&totals);
            assert_eq!(release.cells.len(), self.answers.len(), "each team is a cell");
            all.entry(print(&release, &totals)).or_default().push(totals);
        }
        all
    }

    /// The fewest values left to anybody, whatever was answered.
    fn least_left(&self, print: &dyn Fn(&Release, &Totals) -> Print) -> usize {
        let all = self.by_print(print);
        let cells = || 0..self.answers.len();
        let pairs = cells().flat_map(|target| cells().map(move |insider| (target, insider)));
        let left = pairs.flat_map(|(target, insider)| {
            all.values().filter_map(move |sets| self.left(sets, target, insider))
        });
        left.min().unwrap()
    }

    /// The fewest values left to somebody in the cell `target` when one of these data sets is
    /// the true one, and somebody in the cell `insider` knows their own answers.
    fn left(&self, sets: &[Totals], target: usize, insider: usize) -> Option<usize> {
        let seen: BTreeSet<(u32, u32)> = sets.iter().map(|set| (set[target], set[insider])).collect();
        let together = u32::from(target == insider);
        let others = self.items * (self.answers[target] - together) - 1;
        let beside = self.items * (self.answers[insider] - 1);
        let left = |mine: u32| {
            let fits = |unknown: u32, total: u32, known: u32| {
                (known + unknown..=known + 5 * unknown).contains(&total)
            };
            let possible = |value: &u32| {
                seen.iter().any(|(total, theirs)| {
                    fits(others, *total, value + together * mine) && fits(beside, *theirs, mine)
                })
            };
            (1..=5).filter(possible).count()
        };
        (self.items..=5 * self.items).map(left).filter(|left| *left > 0).min()
    }
}

/// All figures and bands of a round.
fn candors_print(case: &Case, release: &Release) -> Print {
    let roll_ups = roll_up::roll_ups(release, &case.groups, |team| case.home(team));
    let bands = roll_ups.iter().flat_map(|it| &it.bands).flatten();
    let bands = bands.flat_map(|band| [band.low, band.high]).collect();
    [figures(release), bands].concat()
}

fn figures(release: &Release) -> Print {
    let figures = release.cells.iter().flat_map(|cell| &cell.figures);
    let number = |figure: &Figure| match figure {
        Figure::NotShown => 0,
        Figure::Printed(score) => match score.end {
            None => score.hundredths,
            Some(End::OrLower) => 1000 + score.hundredths,
            Some(End::OrHigher) => 2000 + score.hundredths,
        },
    };
    figures.map(number).collect()
}

/// The figures, and beside them the company's exact mean to a tenth.
fn with_the_mean(case: &Case, release: &Release, totals: &Totals) -> Print {
    let means = totals
        .iter()
        .zip(case.answers)
        .map(|(total, answers)| f64::from(*total) / f64::from(answers * case.items));
    let mean = means.sum::<f64>() / f64::from(count(totals.len()));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
    let tenths = (10.0 * mean + 1e-9).round() as u32;
    [figures(release), vec![tenths]].concat()
}

#[test]
fn anonymity_bands_beside_the_figures_below_them_leave_everybody_three_values() {
    let cases =
        [Case::flat(&[5, 5], 2), Case::flat(&[5, 8], 2), Case::flat(&[5, 5, 5], 1), Case::of_three_levels()];
    for case in cases {
        let left = case.least_left(&|release, _| candors_print(&case, release));
        assert!(left >= 3, "{left} values left in cells of {:?} and {:?}", case.answers, case.homes);
    }
}

#[test]
fn anonymity_a_mean_of_the_company_beside_the_figures_gives_people_away() {
    for case in [Case::flat(&[5, 5], 2), Case::flat(&[5, 8], 2), Case::flat(&[5, 5, 5], 1)] {
        let left = case.least_left(&|release, totals| with_the_mean(&case, release, totals));
        assert!(left < 3, "{left} values left in cells of {:?}, a rule that must fail", case.answers);
    }
}
