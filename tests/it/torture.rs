//! The program itself in a storm, for as long as a test may last. The example `torture` does the same for
//! as long as one likes.

use std::time::Duration;

use ordeal::{Plan, endure};

#[path = "../torture/mod.rs"]
mod ordeal;

#[tokio::test]
#[expect(clippy::print_stdout, reason = "how hard the storm was, for whoever wants to know")]
async fn nothing_is_lost_or_doubled_in_a_storm() {
    let outcome = endure(Plan {
        bot: env!("CARGO_BIN_EXE_candor").into(),
        lasts: Duration::ZERO,
        life: Duration::from_millis(1500),
        seed: fastrand::u64(..),
    })
    .await;
    println!("{outcome}");
    assert!(outcome.kills >= 5 && outcome.answers > 500, "it was no storm");
}
