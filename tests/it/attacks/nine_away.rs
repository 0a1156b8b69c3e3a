//! A team of four is counted with the six; once the nine beside them stay away, it is counted
//! with the nine, and the six alone. If the four and the six answer exactly the same both times,
//! a reader who subtracts gets at the four. How often that tells anything is measured here.

use std::collections::HashMap;

use candor::domain::{
    TeamId,
    disclosure::{self, Figure, TeamTally},
};
use fastrand::Rng;

use super::{
    away_and_back::{BOUND, Told},
    company::{Answers, Profile, count, group},
    totals,
};

/// How many companies of each profile are looked at.
const COMPANIES: u32 = 2000;

/// Two items, for each of which there is this.
const ITEMS: u32 = 2;

/// What is printed of the six, and of the six with the four.
type Prints = [Figure; 2];

/// What the two prints tell about an answer of one of the four, when so many of them answer; to
/// another of them, if there is one. The worst of the profiles.
pub(crate) fn told(answers: u32) -> Told {
    let fours = fours_by_print(answers);
    let all = Profile::ALL.map(|profile| told_of(profile, answers, &fours));
    Told {
        determined: all.iter().map(|told| told.determined).fold(0.0, f64::max),
        open: all.iter().map(|told| told.open).fold(1.0, f64::min),
    }
}

fn told_of(profile: Profile, answers: u32, fours: &HashMap<String, Vec<u32>>) -> Told {
    let mut random = Rng::with_seed(4);
    let (mut determined, mut open) = (0, 0);
    for _ in 0..COMPANIES {
        let mut four = profile.team(4, &mut random);
        four.truncate(answers as usize);
        let six = profile.team(6, &mut random);
        let possible = &fours[&key(prints(answers, total(&four), total(&six)))];
        let left = values_left(possible, &four);
        determined += u32::from(left == 1);
        open += u32::from(left >= 3);
    }
    let share = |some: u32| f64::from(some) / f64::from(COMPANIES);
    Told { determined: share(determined), open: share(open) }
}

/// The sum of the answers in the first dimension.
fn total(people: &[Answers]) -> u32 {
    people.iter().flat_map(|answers| [answers[0], answers[3]]).flatten().sum()
}

/// How many values an answer of the four may have, when they gave one of these totals in all;
/// to the first of them, unless nobody else answered.
fn values_left(totals: &[u32], four: &[Answers]) -> usize {
    let insider = &four[..usize::from(four.len() > 1)];
    let unknown = ITEMS * count(four.len() - insider.len()) - 1;
    let fits = |value: &u32| {
        let known = total(insider) + value;
        totals.iter().any(|total| (known + unknown..=known + 5 * unknown).contains(total))
    };
    (1..=5).filter(fits).count()
}

/// The totals of those of the four who answer, behind each pair of prints.
fn fours_by_print(answers: u32) -> HashMap<String, Vec<u32>> {
    let mut fours: HashMap<String, Vec<u32>> = HashMap::new();
    for four in totals::all(ITEMS * answers) {
        for six in totals::all(ITEMS * 6) {
            fours.entry(key(prints(answers, four, six))).or_default().push(four);
        }
    }
    fours
}

fn key(prints: Prints) -> String {
    format!("{prints:?}")
}

/// The six when the nine stay away, and the six with the four when they do not.
fn prints(answers: u32, four: u32, six: u32) -> Prints {
    let print = |nine: u32, counted: &[i64]| {
        let teams = teams((answers, four), six, nine);
        let release = disclosure::release(&teams, &[group(1, None)], &totals::asked(ITEMS), 5);
        let cell = release.cell_of(TeamId(2)).expect("the six are always shown");
        let counted: Vec<TeamId> = counted.iter().copied().map(TeamId).collect();
        assert_eq!(cell.teams, counted);
        cell.figures[0]
    };
    [print(4, &[2]), print(9, &[1, 2])]
}

/// The four with their answers and total; all of the six; and so many of the nine.
fn teams(four: (u32, u32), six: u32, nine: u32) -> [TeamTally; 3] {
    let team = |id, roster, answers, total| totals::team(id, Some(1), roster, answers, total, ITEMS);
    [team(1, 4, four.0, four.1), team(2, 6, 6, six), team(3, 9, nine, 3 * ITEMS * nine)]
}

#[test]
fn anonymity_the_four_are_rarely_told_when_the_nine_stay_away_once() {
    for answers in 1..=4 {
        let told = told(answers);
        assert!(told.is_within(BOUND), "{told:?} when {answers} of the four answer");
    }
}

#[test]
fn anonymity_exact_totals_of_the_four_tell_of_each_of_them_more_often() {
    let mut random = Rng::with_seed(4);
    let told = (0..COMPANIES).filter(|_| {
        let four = Profile::LoneDissenter.team(4, &mut random);
        values_left(&[total(&four)], &four) < 3
    });
    assert!(told.count() > 100, "a rule that must fail");
}
