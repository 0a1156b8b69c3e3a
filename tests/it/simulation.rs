//! What the verdicts promise, on simulated teams. The example `simulation` prints the whole table.

use model::{Counted, Kind, false_flags, found};

#[path = "../simulation/mod.rs"]
mod model;

const TEAMS: u64 = 1000;

fn kind(size: u32) -> Kind {
    Kind { size, turnout: if size == 6 { 0.95 } else { 0.75 }, shock: 0.0, counted: Counted::Printed }
}

#[test]
fn where_nothing_happens_hardly_anything_is_flagged() {
    for size in [6, 8, 15, 30, 60] {
        let share = false_flags(kind(size), TEAMS);
        assert!(share <= 0.015, "{share} of the rounds of teams of {size} were flagged");
    }
}

#[test]
fn what_happens_is_found_soon() {
    let table = [
        (6, -0.5, [0.14, 0.26, 0.54]),
        (6, -1.0, [0.66, 0.88, 1.0]),
        (8, -0.5, [0.11, 0.21, 0.46]),
        (8, -1.0, [0.58, 0.83, 0.99]),
        (15, -0.5, [0.17, 0.32, 0.67]),
        (15, -1.0, [0.81, 0.96, 1.0]),
        (30, -0.5, [0.36, 0.63, 0.94]),
        (30, -1.0, [0.98, 1.0, 1.0]),
        (60, -0.5, [0.60, 0.88, 1.0]),
        (60, -1.0, [1.0, 1.0, 1.0]),
    ];
    for (size, shift, least) in table {
        let found = found(kind(size), shift, TEAMS);
        let enough = found.iter().zip(least).all(|(found, least)| *found >= least - 0.05);
        assert!(enough, "{shift} in teams of {size}: {found:?}, and {least:?} was promised");
    }
}

#[test]
fn a_round_in_which_too_few_answer_delays_what_is_found_by_little() {
    for (size, least) in [(6, [0.62, 0.84, 0.99]), (8, [0.49, 0.74, 0.97])] {
        let found = found(Kind { counted: Counted::All, ..kind(size) }, -1.0, TEAMS);
        let enough = found.iter().zip(least).all(|(found, least)| *found >= least - 0.05);
        assert!(enough, "-1.0 in teams of {size}: {found:?}, and docs/statistics.md says {least:?}");
    }
}
