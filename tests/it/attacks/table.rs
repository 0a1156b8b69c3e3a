//! What was measured, as a table: `cargo test anonymity_the_measured_table -- --nocapture`.

use std::fmt::Write;

use super::{
    away_and_back::{self, Printer, SIZES, Told},
    company::Profile,
    nine_away,
    publisher::Publisher,
    reconstruction::{self, COMPANIES},
};

/// The measured table, in plain text.
pub(crate) fn table() -> String {
    [worked_out(), away()].join("\n")
}

/// How many people can be worked out from the messages of a single round.
fn worked_out() -> String {
    let mut text = format!(
        "One round of {COMPANIES} random companies, from the messages alone, by integer programme:\n\
         people with an answer that has fewer than three possible values left\n\n\
         {:<16}{:>8}{:>12}{:>12}{:>14}{:>12}{:>12}\n\
         {:<16}{:>8}{:>12}{:>12}{:>14}{:>12}{:>12}\n",
        "",
        "Candor:",
        "to an",
        "to one who",
        "exact means:",
        "to an",
        "to one who",
        "answers",
        "people",
        "outsider",
        "answered",
        "people",
        "outsider",
        "answered"
    );
    for profile in Profile::ALL {
        let [ours, naive] =
            [Publisher::Candor, Publisher::Naive].map(|by| reconstruction::attacked(profile, by));
        writeln!(
            text,
            "{:<16}{:>8}{:>12}{:>12}{:>14}{:>12}{:>12}",
            name(profile),
            ours.people,
            ours.by_outsiders,
            ours.by_insiders,
            naive.people,
            naive.by_outsiders,
            naive.by_insiders
        )
        .unwrap();
    }
    text
}

fn name(profile: Profile) -> &'static str {
    match profile {
        Profile::Typical => "typical",
        Profile::Extreme => "extreme",
        Profile::LoneDissenter => "one dissenter",
    }
}

/// How often somebody who was away is told from the difference of two rounds.
fn away() -> String {
    let mut text = format!(
        "Somebody is away for a round, all others answer exactly the same, and it is known who \
         answered:\nhow often their mean is determined, and how often it keeps three values or more\n\n\
         {:<24}{:>18}{:>18}{:>18}\n",
        "answers", "Candor", "means to 0.1", "exact means"
    );
    for size in SIZES {
        let told = [Printer::Candor, Printer::Tenths, Printer::Exact].map(|it| away_and_back::told(size, it));
        let told = told.map(|told| format!("{:>18}", shares(told))).concat();
        writeln!(text, "{:<24}{told}", format!("{size} and {}", size - 1)).unwrap();
    }
    text.push_str(
        "\nA team of 4 is counted with one of 6, except once with one of 9 of which too few answer:\n\
         how often an answer is determined to another of the 4, and how often it keeps three values\n\n",
    );
    for answers in 1..=4 {
        let told = shares(nine_away::told(answers));
        writeln!(text, "{:<24}{told:>18}", format!("{answers} of the 4 answer")).unwrap();
    }
    text
}

fn shares(told: Told) -> String {
    format!("{:.1} % {:>6.1} %", 100.0 * told.determined, 100.0 * told.open)
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is there to be read")]
fn anonymity_the_measured_table() {
    println!("\n{}", table());
}
