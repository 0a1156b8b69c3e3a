//! What may be printed of a round: one coded score a dimension and cell, and
//! nothing finer. This is the only place where sums of answers become figures.
//!
//! **Guarantee.** Whatever was answered, given every figure of the cell, who
//! answered and one responder's own answers, each answer of everybody else could
//! still have been at least three of the five values.
//!
//! **Why it holds.** Only a sum is printed, all sums between the least and the
//! greatest are reachable, so the values left to a person form an interval. Away
//! from the ends, a class of the grid is wide enough to leave at least three; near
//! the ends scores are coded ("2.0 or lower"), at `1 + (4I+2)/(I·n)` for `I` items
//! and `n` answers: the score at which an insider who gave the other extreme to
//! every item, and a target who gave the third value, still fit. The tests
//! enumerate it.
//!
//! **Counts.** How many answered is told in words. The grid and the ends follow from
//! the fewest answers the word allows, so they say no more about the number than the
//! word does.

use std::fmt;

use super::{TeamId, participation::Participation, survey::Questionnaire};

/// The `min-group` of a server that set none.
pub const DEFAULT_MIN_GROUP: u32 = 5;

/// From this many answers to its least answered item a figure is printed to a tenth.
const FINE_FROM: u32 = 16;

/// The answers of one cell to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many answered.
    pub answers: u32,
    /// The sum of their scores.
    pub sum: u32,
}

/// One cell's answers, question by question; it exists only while a round closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellTally {
    /// The team.
    pub team: TeamId,
    /// How many people it had at opening.
    pub roster: u32,
    /// In the order of the questions.
    pub questions: Vec<Tally>,
}

/// Everything that is printed of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// One entry for each team that was asked.
    pub cells: Vec<Cell>,
}

/// What is printed of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The team.
    pub team: TeamId,
    /// How many people it had at opening.
    pub roster: u32,
    /// How many of them answered, in words; absent when nothing is shown.
    pub participation: Option<Participation>,
    /// One for each dimension, in the order of the survey.
    pub figures: Vec<Figure>,
}

/// The printed result of a cell in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A coded score.
    Printed(CodedScore),
    /// Too few answers.
    NotShown,
}

/// A score as printed: a point of the grid, or one of its coded ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodedScore {
    /// The point, in hundredths (100 to 500).
    pub hundredths: u32,
    /// The distance between points.
    pub grid: Grid,
    /// Whether it stands for everything beyond it, too.
    pub end: Option<End>,
}

/// How finely a score is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grid {
    /// To 0.25, for fewer than 16 answers.
    Quarter,
    /// To 0.1.
    Tenth,
}

/// A coded end of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// This or anything lower.
    OrLower,
    /// This or anything higher.
    OrHigher,
}

impl Grid {
    fn for_answers(answers: u32) -> Self {
        if answers < FINE_FROM { Self::Quarter } else { Self::Tenth }
    }

    /// The distance between points, in hundredths.
    pub fn hundredths(self) -> u32 {
        match self {
            Self::Quarter => 25,
            Self::Tenth => 10,
        }
    }
}

impl CodedScore {
    /// The point, from 1 to 5.
    pub fn value(self) -> f64 {
        f64::from(self.hundredths) / 100.0
    }
}

impl fmt::Display for CodedScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.value());
        let short = text.strip_suffix('0').unwrap_or(&text);
        match self.end {
            None => f.write_str(short),
            Some(End::OrLower) => write!(f, "{short} or lower"),
            Some(End::OrHigher) => write!(f, "{short} or higher"),
        }
    }
}

/// Decides what is printed of a round. Only counts decide what is shown, never answers.
pub fn release(cells: &[CellTally], questionnaire: &Questionnaire, min_group: u32) -> Release {
    let cells = cells.iter().map(|cell| print(cell, questionnaire, min_group)).collect();
    Release { cells }
}

fn print(cell: &CellTally, questionnaire: &Questionnaire, min_group: u32) -> Cell {
    let figures: Vec<Figure> = (0..questionnaire.dimensions.len())
        .map(|dimension| figure(&tallies_of(dimension, cell, questionnaire), cell.roster, min_group))
        .collect();
    let shown = figures.iter().any(|figure| *figure != Figure::NotShown);
    let answers = cell.questions.iter().map(|tally| tally.answers).max().unwrap_or(0);
    Cell {
        team: cell.team,
        roster: cell.roster,
        participation: shown.then(|| Participation::of(answers, cell.roster, min_group)),
        figures,
    }
}

fn tallies_of(dimension: usize, cell: &CellTally, questionnaire: &Questionnaire) -> Vec<Tally> {
    let questions = questionnaire.questions.iter().zip(&cell.questions);
    questions.filter(|(question, _)| question.dimension == dimension).map(|(_, tally)| *tally).collect()
}

/// The figure of one dimension: the mean of the means of the items that enough people answered.
fn figure(items: &[Tally], roster: u32, min_group: u32) -> Figure {
    let items: Vec<Tally> = items.iter().filter(|item| item.answers >= min_group).copied().collect();
    let Some(fewest) = items.iter().map(|item| item.answers).min().filter(|_| roster > min_group) else {
        return Figure::NotShown;
    };
    // The grid and its ends depend on the number of answers, and would give it away beside
    // the word for it: so they are those of the fewest answers the word allows.
    let at_least = Participation::of(fewest, roster, min_group).at_least;
    Figure::Printed(coded(&items, at_least))
}

/// Rounds the mean of the items' means to the grid and codes the ends, in whole numbers.
/// `answers` is at least 1 and at most what the least answered item got.
fn coded(items: &[Tally], answers: u32) -> CodedScore {
    let grid = Grid::for_answers(answers);
    let (low, high) = ends(items.len(), answers, grid);
    let rounded = rounded_mean(items, grid);
    let (hundredths, end) = match rounded {
        r if r <= low => (low, Some(End::OrLower)),
        r if r >= high => (high, Some(End::OrHigher)),
        r => (r, None),
    };
    CodedScore { hundredths, grid, end }
}

/// The coded ends in hundredths: `1 + (4I+2)/(I·n)` rounded up to the grid, and its mirror image.
fn ends(items: usize, answers: u32, grid: Grid) -> (u32, u32) {
    let items = u32::try_from(items).unwrap_or(u32::MAX);
    let step = grid.hundredths();
    let margin = ((4 * items + 2) * 100).div_ceil(items * answers);
    let low = 100 + margin.div_ceil(step) * step;
    (low, 600 - low)
}

/// The mean of the items' means, rounded half up to the grid, in hundredths.
fn rounded_mean(items: &[Tally], grid: Grid) -> u32 {
    let product: u128 = items.iter().map(|item| u128::from(item.answers)).product();
    let sums: u128 =
        items.iter().map(|item| u128::from(item.sum) * (product / u128::from(item.answers))).sum();
    let (numerator, denominator) = (sums * 100, product * items.len() as u128);
    let step = u128::from(grid.hundredths());
    let points = (2 * numerator + step * denominator) / (2 * step * denominator);
    u32::try_from(points * step).unwrap_or(500)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

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
    fn a_team_no_larger_than_the_group_never_prints() {
        assert_eq!(figure(&[tally(5, 15)], 5, 5), Figure::NotShown);
        assert!(matches!(figure(&[tally(5, 15)], 6, 5), Figure::Printed(_)));
        assert_eq!(figure(&[tally(4, 12)], 6, 5), Figure::NotShown);
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
    fn counts_behind_texts(
        roster: u32,
        print: &dyn Fn(&[Tally]) -> String,
    ) -> BTreeMap<String, BTreeSet<u32>> {
        let mut counts: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for answers in 5..=roster {
            let word = Participation::of(answers, roster, 5);
            for sum in answers..=5 * answers {
                for other in [sum, sum.max(answers + 1) - 1] {
                    let text = print(&[tally(answers, sum), tally(answers, other)]);
                    counts.entry(format!("{text}, {word} of {roster}")).or_default().insert(answers);
                }
            }
        }
        counts
    }

    #[test]
    fn anonymity_a_score_beside_the_word_leaves_at_least_two_counts() {
        let ours = |roster| move |items: &[Tally]| format!("{:?}", figure(items, roster, 5));
        for roster in 6..=80 {
            for (text, counts) in counts_behind_texts(roster, &ours(roster)) {
                assert!(counts.len() >= 2, "{text} means {counts:?}");
            }
        }
        let naive = |items: &[Tally]| coded(items, items[0].answers).to_string();
        assert!(
            counts_behind_texts(7, &naive).values().any(|counts| counts.len() == 1),
            "a rule that must fail"
        );
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
}
