//! How often Candor's verdicts are wrong, and how soon they find what is there, on simulated teams.
//!
//! `cargo run --release --example simulation`

#![expect(clippy::print_stdout, reason = "a table for people")]

use simulation::{Kind, false_flags, found};

#[path = "../tests/simulation/mod.rs"]
mod simulation;

const TEAMS: u64 = 3000;

fn main() {
    println!(
        "| team | false flags a round | with a mood all share (SD 0.1) | -0.5 within 1 / 2 / 4 rounds | -1.0 |"
    );
    println!("|---|---|---|---|---|");
    for size in [6, 8, 15, 30, 60] {
        let kind = Kind { size, turnout: if size == 6 { 0.95 } else { 0.75 }, shock: 0.0 };
        let moody = Kind { shock: 0.1, ..kind };
        let found = |shift| found(kind, shift, TEAMS).map(|share| format!("{share:.2}")).join(" / ");
        println!(
            "| {size} | {:.1} % | {:.1} % | {} | {} |",
            100.0 * false_flags(kind, TEAMS),
            100.0 * false_flags(moody, TEAMS),
            found(-0.5),
            found(-1.0)
        );
    }
}
