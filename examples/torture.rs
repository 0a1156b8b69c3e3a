//! Kills the bot again and again while two hundred people answer on a stand-in for Discord that fails it
//! in every way there is, and proves afterwards that nothing was lost or doubled.
//!
//! `cargo build --release && cargo run --release --example torture -- --minutes 15`

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "what goes wrong here is the result")]

use std::{
    env,
    path::PathBuf,
    time::{Duration, Instant},
};

use clap::Parser;

#[path = "../tests/torture/mod.rs"]
mod torture;

/// Kills the bot again and again, and proves that nothing was lost or doubled.
#[derive(Parser)]
struct Options {
    /// How long; it ends with the simulated week in which this is over
    #[arg(long, default_value_t = 15)]
    minutes: u64,
    /// How many milliseconds the bot lives on average
    #[arg(long, default_value_t = 1000)]
    life: u64,
    /// What is random follows from this
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[tokio::main]
async fn main() {
    let options = Options::parse();
    // Examples lie in a folder beside the program.
    let examples = env::current_exe().unwrap();
    let bot: PathBuf = examples.parent().unwrap().parent().unwrap().join("candor");
    assert!(bot.exists(), "{} is not there; build it first: cargo build --release", bot.display());
    let begun = Instant::now();
    let outcome = torture::endure(torture::Plan {
        bot,
        lasts: Duration::from_mins(options.minutes),
        life: Duration::from_millis(options.life),
        seed: options.seed,
    })
    .await;
    println!("{outcome}");
    println!("seconds                {}", begun.elapsed().as_secs());
}
