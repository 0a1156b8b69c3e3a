//! Scores as they are printed: on a grid, with coded ends.
//!
//! Away from the ends, a class of the grid is wide enough to leave at least three values to
//! everybody; near the ends scores are coded ("2.0 or lower"), at `1 + (4I+2)/(I·n)` for `I`
//! items and `n` answers: the score at which an insider who gave the other extreme to every
//! item, and a target who gave the third value, still fit.

use std::fmt;

use super::Tally;

/// From this many answers to its least answered item a figure is printed to a tenth.
const FINE_FROM: u32 = 16;

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

/// Rounds the mean of the items' means to the grid and codes the ends, in whole numbers.
/// `answers` is at least 1 and at most what the least answered item got.
pub(super) fn coded(items: &[Tally], answers: u32) -> CodedScore {
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
pub(super) fn rounded_mean(items: &[Tally], grid: Grid) -> u32 {
    let product: u128 = items.iter().map(|item| u128::from(item.answers)).product();
    let sums: u128 =
        items.iter().map(|item| u128::from(item.sum) * (product / u128::from(item.answers))).sum();
    let (numerator, denominator) = (sums * 100, product * items.len() as u128);
    let step = u128::from(grid.hundredths());
    let points = (2 * numerator + step * denominator) / (2 * step * denominator);
    u32::try_from(points * step).unwrap_or(500)
}

impl CodedScore {
    /// Whether the rule can print this score for a dimension of up to `most_items` items whose
    /// least answered one was answered by `answers` people or by fewer, but by one of these
    /// numbers at least.
    pub fn can_be_printed(self, most_items: usize, answers: &[u32]) -> bool {
        (1..=most_items).any(|items| answers.iter().any(|answers| self.fits(items, *answers)))
    }

    fn fits(self, items: usize, answers: u32) -> bool {
        let (low, high) = ends(items, answers, self.grid);
        let right_place = match self.end {
            None => low < self.hundredths && self.hundredths < high,
            Some(End::OrLower) => self.hundredths == low,
            Some(End::OrHigher) => self.hundredths == high,
        };
        self.grid == Grid::for_answers(answers)
            && right_place
            && self.hundredths.is_multiple_of(self.grid.hundredths())
    }

    /// What the exact score may have been, in half hundredths (200 to 1000).
    pub(super) fn class(self) -> (u32, u32) {
        let (point, step) = (2 * self.hundredths, self.grid.hundredths());
        match self.end {
            None => (point - step, point + step),
            Some(End::OrLower) => (200, point + step),
            Some(End::OrHigher) => (point - step, 1000),
        }
    }
}
