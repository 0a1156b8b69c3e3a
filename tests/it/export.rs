//! What was printed, as a table: on request in Discord, and on the machine.

use std::process::Command;

use fake_discord::Reply;
use polars_io::{SerReader, csv::read::CsvReader};

use crate::harness::Pulse;

/// A round in which all answer the same, from Monday to Wednesday.
async fn round(pulse: &Pulse, week: u32, score: usize) {
    pulse.at(&format!("2026-03-{:02} 10:00", 2 + 7 * week)).await;
    let invitation = pulse.team.next_message().await;
    pulse.everybody_answers(&invitation, &[score; 6]).await;
    pulse.at(&format!("2026-03-{:02} 10:00", 4 + 7 * week)).await;
    pulse.team.edited(invitation.id).await;
    pulse.leadership.read_all();
    pulse.team.read_all();
}

fn file(reply: &Reply) -> String {
    let message = reply.message();
    String::from_utf8(message.attachments[0].bytes.clone()).unwrap()
}

#[tokio::test]
async fn what_was_printed_is_a_table_in_discord_and_on_the_machine() {
    let mut pulse = Pulse::set_up(6).await;
    let nothing = pulse.mia.runs("/pulse-admin report export", &[]).await.text();
    insta::assert_snapshot!(nothing, @"No summary of that yet. It appears when the first round has closed.");
    for (week, score) in [(0, 3), (1, 3), (2, 3), (3, 2)] {
        round(&pulse, week, score).await;
    }
    let reply = pulse.mia.runs("/pulse-admin report export", &[]).await;
    insta::assert_snapshot!(reply.message().content, @"What was printed of 4 rounds, one line for each topic of each team. It holds nothing that the summaries did not say.");
    let csv = file(&reply);
    let last: Vec<&str> = csv.lines().rev().take(3).collect();
    insta::assert_snapshot!(last.join("\n"), @"
    trust-autonomy-learning,2,4,2026-03-23,Atlas,Atlas,6,most or all,learning,Learning,2.0,or lower,1.0,2.75,3.0,lower than usual
    trust-autonomy-learning,2,4,2026-03-23,Atlas,Atlas,6,most or all,autonomy,Autonomy,2.0,or lower,1.0,2.75,3.0,lower than usual
    trust-autonomy-learning,2,4,2026-03-23,Atlas,Atlas,6,most or all,trust,Trust,2.0,or lower,1.0,2.75,3.0,lower than usual
    ");

    let json = file(&pulse.mia.runs("/pulse-admin report export", &[("format", "json".into())]).await);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["schema"], json["lines"].as_array().unwrap().len()), (&1.into(), 12));
    is_the_same_data_frame(&csv, &json);

    let choices = pulse.mia.completes("/pulse-admin report export", ("round", ""), &[]).await;
    let second = &choices[2];
    let second = [("round", second.value.as_str().unwrap().into())];
    let one = file(&pulse.mia.runs("/pulse-admin report export", &second).await);
    let expected: Vec<&str> =
        csv.lines().enumerate().filter(|(at, _)| [0, 4, 5, 6].contains(at)).map(|it| it.1).collect();
    assert_eq!(one.lines().collect::<Vec<_>>(), expected, "a round by itself says what it says among all");

    assert_eq!(on_the_machine(&pulse, "csv"), csv, "while the bot runs");
    pulse.stop().await;
    assert_eq!(on_the_machine(&pulse, "csv"), csv, "and while it does not");
    pulse.done().await;
}

/// The CSV as those read it who work with data frames: whole numbers, numbers, texts and nothing, each as what
/// it is in the JSON.
fn is_the_same_data_frame(csv: &str, json: &serde_json::Value) {
    let frame = CsvReader::new(std::io::Cursor::new(csv.as_bytes().to_vec())).finish().unwrap();
    let lines = json["lines"].as_array().unwrap();
    assert_eq!((frame.height(), frame.width()), (lines.len(), lines[0].as_object().unwrap().len()));
    for (row, line) in lines.iter().enumerate() {
        for (column, expected) in line.as_object().unwrap() {
            let found = frame.column(column).unwrap().get(row).unwrap().to_string();
            assert_eq!(found, expected.to_string(), "{column} in line {row}");
        }
    }
}

fn on_the_machine(pulse: &Pulse, format: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_candor"))
        .env_clear()
        .env("CANDOR_DATA", pulse.data())
        .args(["export", "--format", format])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}
