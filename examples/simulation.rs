//! How often Candor's verdicts are wrong, and how soon they find what is there, on simulated teams.
//!
//! `cargo run --release --example simulation`

#![expect(clippy::print_stdout, reason = "a table for people")]

use simulation::{Counted, Kind, false_flags, found};

#[path = "../tests/simulation/mod.rs"]
mod simulation;

const TEAMS: u64 = 3000;

fn main() {
    println!(
        "| team | false flags a round | with a mood all share (SD 0.1) | -0.5 within 1 / 2 / 4 rounds | -1.0 |"
    );
    println!("|---|---|---|---|---|");
    for size in [6, 8, 15, 30, 60] {
        let kind = kind(size);
        let moody = Kind { shock: 0.1, ..kind };
        println!(
            "| {size} | {:.1} % | {:.1} % | {} | {} |",
            100.0 * false_flags(kind, TEAMS),
            100.0 * false_flags(moody, TEAMS),
            shares(kind, -0.5),
            shares(kind, -1.0)
        );
    }
    println!("\nWhere rounds in which too few answer count as well:\n");
    println!("| team | -0.5 within 1 / 2 / 4 rounds | -1.0 |\n|---|---|---|");
    for size in [6, 8, 15] {
        let kind = Kind { counted: Counted::All, ..kind(size) };
        println!("| {size} | {} | {} |", shares(kind, -0.5), shares(kind, -1.0));
    }
}

fn kind(size: u32) -> Kind {
    Kind { size, turnout: if size == 6 { 0.95 } else { 0.75 }, shock: 0.0, counted: Counted::Printed }
}

fn shares(kind: Kind, shift: f64) -> String {
    found(kind, shift, TEAMS).map(|share| format!("{share:.2}")).join(" / ")
}
