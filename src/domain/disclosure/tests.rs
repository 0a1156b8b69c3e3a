use std::collections::{BTreeMap, BTreeSet};

use super::{
    score::{coded, rounded_mean},
    *,
};

fn tally(answers: u32, sum: u32) -> Tally {
    Tally { answers, sum }
}

/// As printed for a team in which every count has a word of its own.
fn printed(items: &[Tally]) -> String {
    match figure_for_all(items) {
        Figure::Printed(score) => score.to_string(),
        Figure::NotShown => "not shown".into(),
    }
}

fn figure_for_all(items: &[Tally]) -> Figure {
    let items: Vec<Tally> = items.iter().filter(|item| item.answers >= 4).copied().collect();
    let fewest = items.iter().map(|item| item.answers).min();
    fewest.map_or(Figure::NotShown, |fewest| Figure::Printed(coded(&items, fewest)))
}

#[test]
fn scores_are_rounded_to_the_grid_and_coded_at_the_ends() {
    let cases: [(&[Tally], &str); 9] = [
        (&[tally(8, 26), tally(8, 26)], "3.25"),
        (&[tally(8, 24), tally(8, 25)], "3.0"),
        (&[tally(8, 8), tally(8, 8)], "1.75 or lower"),
        (&[tally(8, 40), tally(8, 40)], "4.25 or higher"),
        (&[tally(6, 6), tally(6, 6)], "2.0 or lower"),
        (&[tally(16, 50), tally(20, 62)], "3.1"),
        (&[tally(30, 150), tally(30, 150)], "4.8 or higher"),
        (&[tally(8, 26), tally(3, 3)], "3.25"), // an item too few answered is left out
        (&[tally(3, 9), tally(2, 6)], "not shown"),
    ];
    for (items, expected) in cases {
        assert_eq!(printed(items), expected, "{items:?}");
    }
}

#[test]
fn ties_round_up_and_never_touch_a_float() {
    assert_eq!(rounded_mean(&[tally(8, 25)], Grid::Quarter), 325); // 3.125
    assert_eq!(rounded_mean(&[tally(20, 61)], Grid::Tenth), 310); // 3.05
    assert_eq!(rounded_mean(&[tally(3, 10), tally(7, 22)], Grid::Tenth), 320); // 3.238…
}

/// The values left to somebody other than the insider, at worst over all classes and
/// all answers of the insider, where each of `items` items has `n` answers.
fn values_left(n: u32, items: u32, code: &dyn Fn(u32) -> (u32, Option<End>)) -> usize {
    let all = items * n;
    let classes = (all..=5 * all).fold(BTreeMap::<_, Vec<u32>>::new(), |mut classes, total| {
        let (value, end) = code(total);
        classes.entry((value, end.map(|e| e as u8))).or_default().push(total);
        classes
    });
    let unknown = all - items - 1;
    let mut worst = 5;
    for insider in items..=5 * items {
        for totals in classes.values() {
            let left = (1..=5)
                .filter(|value| {
                    let known = insider + value;
                    totals.iter().any(|t| (known + unknown..=known + 5 * unknown).contains(t))
                })
                .count();
            worst = if left == 0 { worst } else { worst.min(left) };
        }
    }
    worst
}

fn our_code(n: u32, items: u32) -> impl Fn(u32) -> (u32, Option<End>) {
    move |total| {
        // Only the sum over all items counts when each has n answers.
        let mut tallies = vec![tally(n, 0); items as usize];
        let mut rest = total;
        for tally in &mut tallies {
            tally.sum = rest.min(5 * n);
            rest -= tally.sum;
        }
        let score = coded(&tallies, n);
        (score.hundredths, score.end)
    }
}

#[test]
fn anonymity_everybody_keeps_three_values_whatever_is_printed() {
    for items in 1..=3 {
        for n in 4..=40 {
            let left = values_left(n, items, &our_code(n, items));
            assert!(left >= 3, "{left} values left with {n} answers to {items} items");
        }
    }
}

#[test]
fn anonymity_the_margins_are_those_that_were_worked_out() {
    let left = |n| values_left(n, 2, &our_code(n, 2));
    assert_eq!([left(4), left(5), left(6), left(8), left(30)], [3, 4, 5, 5, 5]);
}

/// Which numbers of answers could have led to each printed text, for a roster.
fn counts_behind_texts(roster: u32, print: &dyn Fn(&[Tally]) -> String) -> BTreeMap<String, BTreeSet<u32>> {
    let mut counts: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for answers in 5..=roster {
        let words = Participation::of(answers, roster, &(5..=roster)).words();
        for sum in answers..=5 * answers {
            for other in [sum, sum.max(answers + 1) - 1] {
                let text = print(&[tally(answers, sum), tally(answers, other)]);
                counts.entry(format!("{text}, {words:?} of {roster}")).or_default().insert(answers);
            }
        }
    }
    counts
}

#[test]
fn anonymity_a_score_beside_the_word_leaves_at_least_two_counts() {
    let least = |fewest, roster| Participation::of(fewest, roster, &(5..=roster)).at_least;
    let ours = |roster| move |items: &[Tally]| format!("{:?}", figure(items, |fewest| least(fewest, roster)));
    for roster in 6..=80 {
        for (text, counts) in counts_behind_texts(roster, &ours(roster)) {
            assert!(counts.len() >= 2, "{text} means {counts:?}");
        }
    }
    let naive = |items: &[Tally]| coded(items, items[0].answers).to_string();
    assert!(counts_behind_texts(7, &naive).values().any(|counts| counts.len() == 1), "a rule that must fail");
}

#[test]
fn anonymity_fails_when_the_ends_are_one_notch_narrower() {
    let narrower = |n: u32, items: u32| {
        move |total: u32| {
            let (value, end) = our_code(n, items)(total);
            let exact = (total * 100).div_ceil(items * n);
            match end {
                Some(End::OrLower) if exact * 2 > 2 * value - 25 => (value, None),
                Some(End::OrLower) => (value - 25, end),
                Some(End::OrHigher) => (value, end),
                None => (value, None),
            }
        }
    };
    assert!((4..=15).any(|n| values_left(n, 2, &narrower(n, 2)) < 3));
}

#[test]
fn anonymity_holds_when_two_items_have_different_numbers_of_answers() {
    for (first, second) in (5..=9).flat_map(|a| (5..=9).map(move |b| (a, b))).filter(|(a, b)| a != b) {
        let worst = values_left_of_two(first, second);
        assert!(worst >= 3, "{worst} values left with {first} and {second} answers");
    }
}

/// As [`values_left`] for two items, by trying every pair of sums.
fn values_left_of_two(first: u32, second: u32) -> usize {
    let mut worst = 5;
    for (mine, other) in (1..=5).flat_map(|a| (1..=5).map(move |b| (a, b))) {
        let mut left: BTreeMap<(u32, Option<u8>), BTreeSet<u32>> = BTreeMap::new();
        for value in 1..=5 {
            for rest in first - 2..=5 * (first - 2) {
                for theirs in second - 1..=5 * (second - 1) {
                    let items = [tally(first, mine + value + rest), tally(second, other + theirs)];
                    let score = coded(&items, first.min(second));
                    let class = (score.hundredths, score.end.map(|e| e as u8));
                    left.entry(class).or_default().insert(value);
                }
            }
        }
        worst = worst.min(left.values().map(BTreeSet::len).min().unwrap_or(5));
    }
    worst
}
