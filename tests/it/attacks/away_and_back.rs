//! Away and back: somebody is away for a round and comes back, while all others answer exactly
//! as before. A reader who knows who answered subtracts the two prints.

use std::collections::HashMap;

use candor::domain::disclosure::{self, Figure};
use fastrand::Rng;

use super::{
    company::{Answers, Profile},
    totals,
};

/// The sizes of teams that are looked at.
pub(crate) const SIZES: [u32; 5] = [5, 6, 8, 11, 15];

/// How many teams of each size and profile are looked at.
const TEAMS: u32 = 4000;

/// How many items a dimension has in a round, and the places of the first one's.
const ITEMS: u32 = 2;
const QUESTIONS: [usize; 2] = [0, 3];

/// How a mean is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Printer {
    /// As Candor does.
    Candor,
    /// Rounded to a tenth.
    Tenths,
    /// As it is.
    Exact,
}

/// What the difference of two prints tells about the one who was away, in shares of all teams:
/// those in which the mean of their answers is determined, and those in which at least three
/// means are possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Told {
    pub(crate) determined: f64,
    pub(crate) open: f64,
}

/// The worst of the profiles, and of how many more the team has who never answer: the most
/// determined, and the fewest open.
pub(crate) fn told(size: u32, printer: Printer) -> Told {
    let mut worst = Told { determined: 0.0, open: 1.0 };
    for silent in [0, 1, 3] {
        let mut reader = Reader::new(size, silent, printer);
        for profile in Profile::ALL {
            let told = told_of(size, &mut reader, profile);
            worst.determined = worst.determined.max(told.determined);
            worst.open = worst.open.min(told.open);
        }
    }
    worst
}

fn told_of(size: u32, reader: &mut Reader, profile: Profile) -> Told {
    let mut random = Rng::with_seed(u64::from(size));
    let (mut determined, mut open) = (0, 0);
    for _ in 0..TEAMS {
        let team = profile.team(size, &mut random);
        let all: u32 = team.iter().map(sum).sum();
        let away = sum(random.choice(&team).unwrap());
        let possible = reader.possible(all - away, all);
        assert!(possible & (1 << away) != 0, "what was said must be possible");
        let means = possible.count_ones();
        determined += u32::from(means == 1);
        open += u32::from(means >= 3);
    }
    Told { determined: f64::from(determined) / f64::from(TEAMS), open: f64::from(open) / f64::from(TEAMS) }
}

/// The sum of a person's answers in the first dimension.
fn sum(answers: &Answers) -> u32 {
    QUESTIONS.iter().filter_map(|question| answers[*question]).sum()
}

/// Somebody who sees both prints of a team.
struct Reader {
    /// What is printed for each total, of all but one and of all.
    prints: [Vec<u32>; 2],
    size: u32,
    known: HashMap<(u32, u32), u32>,
}

impl Reader {
    fn new(size: u32, silent: u32, printer: Printer) -> Self {
        // A team of five is printed twice only where four are enough.
        let team = Team { roster: size + silent, min_group: (size - 1).min(5) };
        let prints = [size - 1, size].map(|answers| {
            let before = (0..ITEMS * answers).map(|_| 0);
            before
                .chain(totals::all(ITEMS * answers).map(|total| printer.print(team, answers, total)))
                .collect()
        });
        Self { prints, size, known: HashMap::new() }
    }

    /// The sums the person may have given, as bits, when these are the totals without and with.
    fn possible(&mut self, without: u32, with: u32) -> u32 {
        let seen = (self.prints[0][without as usize], self.prints[1][with as usize]);
        let (prints, size) = (&self.prints, self.size);
        *self.known.entry(seen).or_insert_with(|| {
            let others = totals::all(ITEMS * (size - 1)).filter(|total| prints[0][*total as usize] == seen.0);
            let sums = others.flat_map(|total| {
                let fits = move |sum: &u32| prints[1][(total + sum) as usize] == seen.1;
                totals::all(ITEMS).filter(fits)
            });
            sums.fold(0, |bits, sum| bits | 1 << sum)
        })
    }
}

/// What is known of a team.
#[derive(Clone, Copy)]
struct Team {
    roster: u32,
    min_group: u32,
}

impl Printer {
    /// What is printed for this total of so many answers, as a number to compare.
    fn print(self, team: Team, answers: u32, total: u32) -> u32 {
        match self {
            Self::Candor => team.candors_print(answers, total),
            Self::Tenths => (20 * total + ITEMS * answers) / (2 * ITEMS * answers),
            Self::Exact => total,
        }
    }
}

impl Team {
    fn candors_print(self, answers: u32, total: u32) -> u32 {
        let tally = totals::team(1, None, self.roster, answers, total, ITEMS);
        let release = disclosure::release(&[tally], &[], &totals::asked(ITEMS), self.min_group);
        match release.cells[0].figures[0] {
            Figure::Printed(score) => score.hundredths,
            Figure::NotShown => panic!("{answers} answers of {} are printed", self.roster),
        }
    }
}

/// The most cases in which somebody may be determined, and the fewest that must stay open.
/// Measured: 0.5 % and 95 %.
pub(crate) const BOUND: Told = Told { determined: 0.05, open: 0.93 };

impl Told {
    pub(crate) fn is_within(self, bound: Self) -> bool {
        self.determined <= bound.determined && self.open >= bound.open
    }
}

#[test]
fn anonymity_somebody_who_was_away_once_is_rarely_told_from_the_difference() {
    for size in SIZES {
        let told = told(size, Printer::Candor);
        assert!(told.is_within(BOUND), "{told:?} of teams of {size}");
    }
}

#[test]
fn anonymity_exact_means_always_tell_of_somebody_who_was_away_once() {
    let all = Told { determined: 1.0, open: 0.0 };
    for size in SIZES {
        assert_eq!(told(size, Printer::Exact), all, "teams of {size}, a rule that must fail");
        assert!(!told(size, Printer::Tenths).is_within(BOUND), "teams of {size}, a rule that must fail");
    }
}
