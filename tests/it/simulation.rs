//! What the verdicts promise, on simulated teams. The example `simulation` prints the whole table.

use model::{Kind, false_flags, found};

#[path = "../simulation/mod.rs"]
mod model;

const TEAMS: u64 = 1000;

fn kind(size: u32) -> Kind {
    Kind { size, turnout: if size == 6 { 0.95 } else { 0.75 }, shock: 0.0 }
}

#[test]
fn where_nothing_happens_hardly_anything_is_flagged() {
    for size in [6, 8, 15, 30] {
        let share = false_flags(kind(size), TEAMS);
        assert!(share <= 0.015, "{share} of the rounds of teams of {size} were flagged");
    }
}

#[test]
fn what_happens_is_found_soon() {
    // In small teams the words for how many answered are coarse, so that nobody can be told to have
    // answered, and the fewest they allow are what is reckoned with.
    let table = [
        (6, -0.5, [0.08, 0.16, 0.38]),
        (6, -1.0, [0.55, 0.80, 0.99]),
        (8, -0.5, [0.07, 0.13, 0.32]),
        (8, -1.0, [0.45, 0.69, 0.96]),
        (15, -0.5, [0.17, 0.32, 0.67]),
        (15, -1.0, [0.81, 0.96, 1.0]),
        (30, -0.5, [0.36, 0.63, 0.94]),
        (30, -1.0, [0.98, 1.0, 1.0]),
    ];
    for (size, shift, least) in table {
        let found = found(kind(size), shift, TEAMS);
        let enough = found.iter().zip(least).all(|(found, least)| *found >= least - 0.05);
        assert!(enough, "{shift} in teams of {size}: {found:?}, and {least:?} was promised");
    }
}
