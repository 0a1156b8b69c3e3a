//! Pictures of every state there is, made of nothing but examples, to be looked at.

use super::{
    End, EventMark, HeatCell, HeatMap, HeatRow, HeatWords, MOST_ROWS, MOST_TOPICS, Mark, Panel,
    Participation, Point, Round, TeamChart, Turnout, Words, svg,
};

const TOPICS: [&str; 9] = [
    "Trust",
    "Autonomy",
    "Learning",
    "Psychological safety when raising problems",
    "Pace",
    "心理的安全性",
    "Zusammenarbeit über Standorte",
    "Growth",
    "Leadership",
];

/// What a team's score did, round by round.
const STEADY: [f64; 12] = [4.0, 3.75, 4.0, 4.0, 4.25, 3.75, 4.0, 4.0, 3.75, 4.0, 4.0, 3.75];
const FALLEN: [f64; 12] = [4.0, 4.0, 3.75, 4.0, 4.25, 4.0, 4.0, 3.75, 4.0, 3.0, 2.75, 3.0];
const RISEN: [f64; 12] = [2.5, 2.75, 2.5, 2.75, 2.5, 2.5, 2.75, 2.5, 2.5, 3.5, 3.75, 3.5];

/// The pictures, each with the name of its file and as an SVG.
pub fn pictures() -> Vec<(String, String)> {
    let teams = [
        ("round-1", team("Still building a baseline (3 more rounds)", 1, three(Mark::Unknown))),
        ("rounds-3", team("Still building a baseline (1 more round)", 3, three(Mark::Unknown))),
        ("rounds-12-calm", team("No clear change", 12, three(Mark::Steady))),
        ("rounds-40", team("No clear change", 40, three(Mark::Steady))),
        ("flagged-lower", team("Learning is lower than usual", 12, flagged(Mark::Lower, &FALLEN))),
        ("flagged-higher", team("Learning is higher than usual", 12, flagged(Mark::Higher, &RISEN))),
        ("withheld", withheld()),
        ("nothing-shown", nothing_shown()),
        ("coded-ends", coded_ends()),
        ("new-series", new_series()),
        ("events", with_events()),
        ("long-names", long_names()),
        ("japanese", in_japanese()),
    ];
    let dimensions = (1..=9).map(|count| (format!("dimensions-{count}"), with_dimensions(count)));
    let teams = teams.into_iter().map(|(name, chart)| (name.to_owned(), chart)).chain(dimensions);
    let teams = teams.map(|(name, chart)| (name, svg(&chart)));
    let maps = [(1, 1), (2, 3), (5, 3), (12, 6), (25, 8), (40, 9)];
    let maps = maps.into_iter().flat_map(|(teams, topics)| heat_maps(teams, topics));
    teams.chain(maps.map(|(name, map)| (name, map.svg()))).collect()
}

fn team(headline: &str, rounds: u32, panels: Vec<Panel>) -> TeamChart {
    let turnouts =
        [Turnout::Most, Turnout::AboutHalf, Turnout::MostOrAll, Turnout::Few, Turnout::NearlyEveryone];
    let mut chart = TeamChart {
        headline: format!("Atlas · round {rounds} · {headline}"),
        subtitle: "Score from 1 to 5. Band: where it likely lies (9 times in 10). Dotted: the usual.".into(),
        panels,
        participation: Participation {
            sentence: "Most of 15 answered.".into(),
            rounds: turnouts
                .into_iter()
                .cycle()
                .take(rounds as usize - 1)
                .chain([Turnout::Most])
                .map(Some)
                .collect(),
        },
        rounds: (1..=rounds).map(|number| Round { number, name: format!("round {number}") }).collect(),
        events: Vec::new(),
        footnote: "With this many answers, a single round has to move about 0.6 to be told from chance."
            .into(),
        words: Words {
            answers: "Answers".into(),
            not_shown: "not shown".into(),
            grey_column: "Grey column: a round not shown.".into(),
            thin_line: "Thin line: a new series starts.".into(),
            coded_end: "T, + or −: that score or beyond.".into(),
            not_drawn: String::new(),
        },
    };
    for panel in &mut chart.panels {
        let points: Vec<_> = panel.points.iter().cycle().take(rounds as usize).cloned().collect();
        panel.points = points;
    }
    chart
}

fn panel(title: &str, mark: Mark, values: &[f64]) -> Panel {
    let verdict = match mark {
        Mark::Steady => "no clear change",
        Mark::Higher => "higher than usual",
        Mark::Lower => "lower than usual",
        Mark::Unknown => "still building a baseline (1 more round)",
    };
    Panel {
        title: title.into(),
        verdict: verdict.into(),
        mark,
        usual: (mark != Mark::Unknown).then(|| values[0]),
        points: values.iter().map(|value| Some(point(*value, None))).collect(),
        series_starts: Vec::new(),
    }
}

fn point(value: f64, end: Option<End>) -> Point {
    let low = if end == Some(End::OrLower) { 1.0 } else { (value - 0.5).max(1.0) };
    let high = if end == Some(End::OrHigher) { 5.0 } else { (value + 0.5).min(5.0) };
    Point { value, low, high, end, label: label(value) }
}

/// As it would be printed.
fn label(value: f64) -> String {
    let text = format!("{value:.2}");
    text.strip_suffix('0').unwrap_or(&text).to_owned()
}

fn three(mark: Mark) -> Vec<Panel> {
    TOPICS[..3].iter().map(|title| panel(title, mark, &STEADY)).collect()
}

fn flagged(mark: Mark, values: &[f64]) -> Vec<Panel> {
    let mut panels = three(Mark::Steady);
    panels[2] = panel("Learning", mark, values);
    panels
}

fn withheld() -> TeamChart {
    let mut chart = team("No clear change", 12, three(Mark::Steady));
    for panel in &mut chart.panels {
        panel.points[4] = None;
        panel.points[5] = None;
        panel.points[9] = None;
    }
    for round in [4, 5, 9] {
        chart.participation.rounds[round] = None;
    }
    chart
}

fn nothing_shown() -> TeamChart {
    let mut chart = team("Nothing can be shown this time", 3, three(Mark::Unknown));
    for panel in &mut chart.panels {
        panel.points.fill(None);
        panel.verdict = "not shown".into();
    }
    chart.participation.rounds.fill(None);
    chart.subtitle = "Score from 1 to 5. Band: where it likely lies (9 times in 10).".into();
    chart.participation.sentence = "Not shown this round.".into();
    chart.footnote =
        "Too few answers: results are shown from 5 on, so that nobody's answer can be worked out.".into();
    chart
}

fn coded_ends() -> TeamChart {
    let mut chart = team("No clear change", 12, three(Mark::Steady));
    chart.panels[2] = panel("Learning", Mark::Steady, &[2.25; 12]);
    for round in [3, 6, 7, 11] {
        chart.panels[0].points[round] = Some(point(4.25, Some(End::OrHigher)));
        chart.panels[2].points[round] = Some(point(2.0, Some(End::OrLower)));
    }
    chart
}

fn new_series() -> TeamChart {
    let mut chart = team("Still building a baseline (2 more rounds)", 8, three(Mark::Unknown));
    chart.panels.iter_mut().for_each(|panel| panel.series_starts = vec![6]);
    chart.footnote.clear();
    chart
}

fn with_events() -> TeamChart {
    let mut chart = team("Learning is lower than usual", 12, flagged(Mark::Lower, &FALLEN));
    let event = |before, label: &str| EventMark { before, label: label.into() };
    chart.events = vec![
        event(2, "Kick-off (2026-01-16)"),
        event(6, "Offsite (2026-02-12)"),
        event(9, "Re-organisation (2026-03-06)"),
    ];
    chart
}

fn long_names() -> TeamChart {
    let mut chart = team("No verdict this time", 12, three(Mark::Unknown));
    chart.headline = "Platform Reliability, Observability and Incident Response, counted in Engineering · round 12 · Trust, \
                      Autonomy and Psychological safety when raising problems are lower than usual"
        .into();
    for panel in &mut chart.panels {
        panel.title = "Psychological safety when raising problems".into();
        panel.verdict = "answers may not be comparable with those of the rounds before".into();
    }
    chart
}

fn in_japanese() -> TeamChart {
    let mut chart = team("", 12, flagged(Mark::Lower, &FALLEN));
    chart.headline = "プラットフォーム開発チーム・第12回・学びがいつもより低い".into();
    chart.subtitle = "1から5までのスコア。帯は、9割の確からしさでスコアがある範囲。点線は、いつもの値。これは長い文なので、途中で折り返される。".into();
    for (panel, title) in chart.panels.iter_mut().zip(["心理的安全性", "自律", "学び・成長"]) {
        panel.title = title.into();
    }
    chart.participation.sentence = "15人のうち、ほとんどが回答した。".into();
    chart
}

fn with_dimensions(count: usize) -> TeamChart {
    let marks = [Mark::Steady, Mark::Lower, Mark::Steady, Mark::Unknown];
    let panels = TOPICS
        .iter()
        .zip(marks.into_iter().cycle())
        .take(count)
        .map(|(title, mark)| panel(title, mark, if mark == Mark::Lower { &FALLEN } else { &STEADY }));
    let mut chart = team("Autonomy is lower than usual", 12, panels.collect());
    let left_out = count.saturating_sub(super::MOST_PANELS);
    if left_out > 0 {
        chart.words.not_drawn = format!("{left_out} more topics are not drawn.");
    }
    chart
}

/// The pages of so many teams and topics.
fn heat_maps(teams: usize, topics: usize) -> Vec<(String, HeatMap)> {
    let names =
        ["Atlas", "Borealis", "Cobalt", "デルタ開発", "Ember and Fjord, counted in Engineering", "Gneiss"];
    let rows: Vec<HeatRow> = (0..teams)
        .map(|team| HeatRow {
            name: names[team % names.len()].to_owned(),
            cells: (0..topics).map(|topic| example_cell(team, topic)).collect(),
            turnout: (team % 6 != 5).then_some(Turnout::Most),
            people: format!("of {}", 6 + team),
        })
        .collect();
    let mut pages = Vec::new();
    for (part, rows) in rows.chunks(MOST_ROWS).enumerate() {
        for first in (0..topics).step_by(MOST_TOPICS) {
            let here = first..(first + MOST_TOPICS).min(topics);
            let rows = rows.iter().map(|row| row.only(here.clone()));
            let map = HeatMap {
                headline: format!("All teams · round 10 · {} of {} stand out", 3, teams * topics),
                subtitle: "Score from 1 to 5; the darker, the higher.".into(),
                topics: TOPICS[here.clone()].iter().map(|topic| (*topic).to_owned()).collect(),
                rows: rows.collect(),
                words: HeatWords {
                    answers: "Answers".into(),
                    not_shown: "not shown".into(),
                    stands_out:
                        "Higher or lower than the team's own usual, beyond chance. No triangle: not that certain.".into(),
                },
            };
            pages.push((format!("heat-map-{teams}x{topics}-{part}-{first}"), map));
        }
    }
    pages
}

fn example_cell(team: usize, topic: usize) -> Option<HeatCell> {
    if team % 6 == 5 || (team == 2 && topic == 1) {
        return None;
    }
    let value = [3.75, 4.25, 3.0, 4.5, 2.75, 1.5, 3.5][(team * 3 + topic * 2) % 7];
    let mark = match (team, topic) {
        (0, 2) | (4, 1) => Mark::Lower,
        (2, 2) => Mark::Higher,
        _ => Mark::Steady,
    };
    let end = if value > 4.4 { Some(End::OrHigher) } else { (value < 2.0).then_some(End::OrLower) };
    Some(HeatCell { value, label: label(value), end, mark })
}
