//! What was printed of rounds as a table, for a spreadsheet or a program: one line for each dimension of each
//! cell. A function of printed values alone, so it says no more than the summaries did.

use serde::Serialize;

use super::{
    disclosure::{End, Figure},
    language::Language,
    participation::Words,
    round::Round,
    summary::{Finding, Summary},
    tree::Node,
    verdict::Verdict,
};

/// The version of the columns; a column that changes its meaning makes a new one.
pub const SCHEMA: u32 = 1;

/// One line of the table. `docs/export.md` describes the columns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    survey: String,
    survey_version: u32,
    round: u32,
    /// The day on which the round opened, in UTC.
    opened_on: String,
    cell: String,
    teams: String,
    /// How many people the cell had at opening.
    people: u32,
    participation: Option<String>,
    dimension: String,
    title: String,
    /// From 1 to 5, as it was printed; absent where nothing was.
    score: Option<f64>,
    bound: Option<&'static str>,
    likely_low: Option<f64>,
    likely_high: Option<f64>,
    /// What it was compared with, once there were enough rounds.
    usual: Option<f64>,
    verdict: &'static str,
}

/// The lines of one cell in one round, in the order of the dimensions. `teams` are those counted in it.
pub fn lines(round: &Round, teams: &[super::TeamId], summary: &Summary) -> Vec<Line> {
    let names: Vec<&str> = teams.iter().filter_map(|team| round.name(Node::Team(*team))).collect();
    let topics = round.questionnaire.dimensions.iter().zip(&summary.findings);
    let line = |(topic, finding): (&super::survey::Topic, &Finding)| {
        let (score, bound) = match finding.figure {
            Figure::Printed(score) => (Some(score.value()), score.end.map(bound)),
            Figure::NotShown => (None, None),
        };
        let range = finding.latest().map(super::verdict::Observation::likely_range);
        Line {
            survey: round.questionnaire.survey.clone(),
            survey_version: round.questionnaire.version,
            round: round.number,
            opened_on: round.opened_at.date_naive().to_string(),
            cell: summary.subject.name.clone(),
            teams: names.join("; "),
            people: summary.subject.roster,
            participation: summary.participation.map(|it| words(it.words())),
            dimension: topic.id.clone(),
            title: topic.title.in_language(Language::English).to_owned(),
            score,
            bound,
            likely_low: range.map(|(low, _)| low),
            likely_high: range.map(|(_, high)| high),
            usual: finding.reading.comparison.map(|it| (it.usual * 100.0).round() / 100.0),
            verdict: verdict(finding.reading.verdict),
        }
    };
    topics.map(line).collect()
}

/// As comma-separated values with a line of names, by RFC 4180.
///
/// # Panics
/// Never: lines are flat, and memory takes what is written.
pub fn csv(lines: &[Line]) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    for line in lines {
        let safe = Line {
            survey: safe(&line.survey),
            cell: safe(&line.cell),
            teams: safe(&line.teams),
            title: safe(&line.title),
            ..line.clone()
        };
        table.serialize(safe).expect("a line is flat, and memory takes it");
    }
    if lines.is_empty() {
        table.write_record(COLUMNS).expect("memory takes it");
    }
    String::from_utf8(table.into_inner().expect("memory takes it")).expect("texts are UTF-8")
}

/// The names of the columns, in their order.
const COLUMNS: [&str; 16] = [
    "survey",
    "survey_version",
    "round",
    "opened_on",
    "cell",
    "teams",
    "people",
    "participation",
    "dimension",
    "title",
    "score",
    "bound",
    "likely_low",
    "likely_high",
    "usual",
    "verdict",
];

/// As JSON, with the version of the columns.
///
/// # Panics
/// Never: numbers are finite, and memory takes what is written.
pub fn json(lines: &[Line]) -> String {
    let all = serde_json::json!({ "schema": SCHEMA, "lines": lines });
    serde_json::to_string_pretty(&all).expect("numbers are finite, and names are texts")
}

/// A name that no spreadsheet takes for a formula.
/// <https://owasp.org/www-community/attacks/CSV_Injection>
fn safe(name: &str) -> String {
    if name.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{name}") } else { name.to_owned() }
}

fn bound(end: End) -> &'static str {
    match end {
        End::OrLower => "or lower",
        End::OrHigher => "or higher",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Higher => "higher than usual",
        Verdict::Lower => "lower than usual",
        Verdict::NoClearChange => "no clear change",
        Verdict::Building { .. } => "building a baseline",
        Verdict::NotComparable => "not comparable",
        Verdict::NotShown => "not shown",
    }
}

fn words(words: Words) -> String {
    match words {
        Words::Few => "few".into(),
        Words::AboutHalf => "about half".into(),
        Words::Most => "most".into(),
        Words::NearlyEveryone => "nearly everyone".into(),
        Words::UpToHalf => "up to half".into(),
        Words::HalfOrMore => "half or more".into(),
        Words::MostOrAll => "most or all".into(),
        Words::Some => "some".into(),
        Words::Percent(percent) => format!("about {percent} %"),
        Words::Percents(low, high) => format!("{low} to {high} %"),
        Words::PercentOrMore(percent) => format!("{percent} % or more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cell: &str) -> Line {
        Line {
            survey: "pulse".into(),
            survey_version: 2,
            round: 3,
            opened_on: "2026-03-02".into(),
            cell: cell.into(),
            teams: "Atlas, \"the first\"; Borealis".into(),
            people: 12,
            participation: Some("most".into()),
            dimension: "trust".into(),
            title: "Trust".into(),
            score: Some(4.25),
            bound: Some("or higher"),
            likely_low: Some(3.5),
            likely_high: Some(5.0),
            usual: None,
            verdict: "building a baseline",
        }
    }

    #[test]
    fn a_table_reads_back_and_names_its_columns_in_their_order() {
        let text = csv(&[line("Atlas"), Line { score: None, ..line("=1+1") }]);
        let mut table = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(table.headers().unwrap(), &COLUMNS[..]);
        let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!((&rows[0][5], &rows[0][10], &rows[0][14]), ("Atlas, \"the first\"; Borealis", "4.25", ""));
        assert_eq!((&rows[1][4], &rows[1][10]), ("'=1+1", ""));
        assert_eq!(csv(&[]).lines().collect::<Vec<_>>(), [COLUMNS.join(",")]);
    }

    #[test]
    fn json_says_which_columns_it_has() {
        let all: serde_json::Value = serde_json::from_str(&json(&[line("=1+1")])).unwrap();
        assert_eq!(all["schema"], SCHEMA);
        assert_eq!(
            (&all["lines"][0]["cell"], &all["lines"][0]["usual"]),
            (&"=1+1".into(), &serde_json::Value::Null)
        );
        assert_eq!(all["lines"][0]["score"], 4.25);
    }
}
