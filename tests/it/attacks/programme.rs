//! What an attacker asks a solver: could the answers have been such that all of this was printed?

use std::collections::HashMap;

use good_lp::{Expression, ResolutionError, SolverModel, Variable, constraint, microlp, variable, variables};

/// The unknown answers to one item in one cell. Only their sum counts, and it may be any number
/// from the least to the greatest, so one whole number stands for all of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Item {
    /// How many answered.
    pub(crate) answers: u32,
    /// How many of the answers the attacker does not know.
    pub(crate) unknown: u32,
    /// The sum of those the attacker knows or supposes.
    pub(crate) known: u32,
}

/// One cell in one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Part {
    pub(crate) items: Vec<Item>,
    /// How much it weighs in groups.
    pub(crate) people: u32,
    /// The exact scores its printed figure stands for, in half hundredths, without the last.
    pub(crate) range: (u32, u32),
}

/// A group in one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Whole {
    /// The places of its cells.
    pub(crate) parts: Vec<usize>,
    /// Where its score lies, in hundredths.
    pub(crate) band: (u32, u32),
}

/// Everything that is printed of one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Programme {
    pub(crate) parts: Vec<Part>,
    pub(crate) wholes: Vec<Whole>,
}

/// Solves programmes, each different one once.
#[derive(Default)]
pub(crate) struct Solver {
    solved: HashMap<Programme, bool>,
}

impl Solver {
    /// Whether some answers fit.
    pub(crate) fn fits(&mut self, mut programme: Programme) -> bool {
        // The order of the items of a cell changes nothing.
        programme.parts.iter_mut().for_each(|part| part.items.sort_unstable());
        if let Some(known) = self.solved.get(&programme) {
            return *known;
        }
        let fits = programme.fits();
        self.solved.insert(programme, fits);
        fits
    }
}

impl Item {
    /// One more answer is known or supposed.
    pub(crate) fn learn(&mut self, answer: u32) {
        self.unknown -= 1;
        self.known += answer;
    }
}

impl Programme {
    /// The same without what cuts nothing off: bands that follow from the figures, and then the
    /// cells that have nothing to do with the one at `place`. Bands over more than `most` cells
    /// are left out, too: that makes an attack weaker, never wrong.
    pub(crate) fn reduced(&self, place: usize, most: usize) -> (Self, usize) {
        let wholes = self.wholes.iter().filter(|it| it.parts.len() <= most && self.cuts(it));
        let wholes: Vec<Whole> = wholes.cloned().collect();
        if wholes.is_empty() {
            // Alone, it weighs nothing in anything.
            return (Self { parts: vec![Part { people: 0, ..self.parts[place].clone() }], wholes }, 0);
        }
        (Self { parts: self.parts.clone(), wholes }, place)
    }

    fn cuts(&self, whole: &Whole) -> bool {
        let parts = || whole.parts.iter().map(|part| &self.parts[*part]);
        let people: u32 = parts().map(|part| part.people).sum();
        let low: u32 = parts().map(|part| part.people * part.range.0).sum();
        let high: u32 = parts().map(|part| part.people * part.range.1.min(1000)).sum();
        low < 2 * whole.band.0 * people || high > 2 * whole.band.1 * people
    }

    fn fits(&self) -> bool {
        let mut unknown = variables!();
        let mut of_item = |item: &Item| {
            let (least, most) = (f64::from(item.unknown), f64::from(5 * item.unknown));
            unknown.add(variable().integer().min(least).max(most))
        };
        let sums: Vec<Vec<Variable>> =
            self.parts.iter().map(|part| part.items.iter().map(&mut of_item).collect()).collect();
        let mut model = unknown.minimise(0).using(microlp);
        for (part, sums) in self.parts.iter().zip(&sums) {
            let (total, (low, high)) = part.total(sums);
            model.add_constraint(constraint!(total.clone() >= low));
            model.add_constraint(constraint!(total <= high));
        }
        for whole in &self.wholes {
            let (score, (low, high)) = self.score(whole, &sums);
            model.add_constraint(constraint!(score.clone() >= low));
            model.add_constraint(constraint!(score <= high));
        }
        match model.solve() {
            Ok(_) => true,
            Err(ResolutionError::Infeasible) => false,
            Err(trouble) => panic!("the solver gave up: {trouble}"),
        }
    }

    /// The score of a group in hundredths, times its people, and its bounds.
    fn score(&self, whole: &Whole, sums: &[Vec<Variable>]) -> (Expression, (f64, f64)) {
        const HAIR: f64 = 1e-6;
        let mut score = Expression::from(0);
        let mut people = 0.0;
        for place in &whole.parts {
            let part = &self.parts[*place];
            let weight = f64::from(part.people);
            people += weight;
            let share = 100.0 * weight / part.answers();
            score += share * part.total(&sums[*place]).0;
        }
        let (low, high) = whole.band;
        (score, ((f64::from(low) - HAIR) * people, (f64::from(high) + HAIR) * people))
    }
}

impl Part {
    /// What the total below is divided by to be the score.
    fn answers(&self) -> f64 {
        let product: u32 = self.items.iter().map(|item| item.answers).product();
        f64::from(product) * f64::from(u32::try_from(self.items.len()).unwrap())
    }

    /// The sum of the items' sums, each times the answers of the others: a whole number. Its
    /// bounds lie a little outside of whole numbers, so that no rounding can matter.
    fn total(&self, sums: &[Variable]) -> (Expression, (f64, f64)) {
        let product: u32 = self.items.iter().map(|item| item.answers).product();
        let mut total = Expression::from(0);
        for (item, sum) in self.items.iter().zip(sums) {
            let times = f64::from(product / item.answers);
            total += times * *sum + times * f64::from(item.known);
        }
        let all = u64::from(product) * u64::try_from(self.items.len()).unwrap();
        let reached = |bound: u32| {
            let whole = (u64::from(bound) * all).div_ceil(200);
            f64::from(u32::try_from(whole).unwrap())
        };
        (total, (reached(self.range.0) - 0.25, reached(self.range.1) - 0.75))
    }
}

#[test]
fn anonymity_the_solver_finds_what_fits_and_what_does_not() {
    let item = |known| Item { answers: 6, unknown: 5, known };
    let fits = |known, range| {
        let part = Part { items: vec![item(known)], people: 6, range };
        Programme { parts: vec![part], wholes: Vec::new() }.fits()
    };
    // A score of exactly 5 leaves the sixth person no other answer.
    assert!(fits(5, (1000, 1001)));
    assert!(!fits(4, (1000, 1001)));
    assert!(fits(1, (866, 867)), "26 of 30");
    assert!(!fits(1, (868, 1001)));
}
