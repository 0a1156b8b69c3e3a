//! What of a chart gets onto the sheet: the last rounds, the first panels,
//! and texts that are clean, writable with the font and broken into lines.

use super::layout::{self, TEXT_WIDTH};
use super::lettering::{BODY, FIGURE, HEADLINE, Lettering, SMALL, STRONG, TITLE, clean, covers};
use super::{End, Mark, Panel, Point, TeamChart, Turnout};

const PANELS: usize = 6;
const ROUNDS: usize = 12;
/// Room for "4.25+"; a longer label would push the line off its panel.
const FIGURE_WIDTH: f64 = 96.0;

/// A chart cut to what one picture holds.
pub(super) struct Sheet {
    pub(super) headline: Vec<String>,
    pub(super) subtitle: Vec<String>,
    pub(super) panels: Vec<Strip>,
    pub(super) rounds: Vec<u32>,
    /// The width of the widest figure that may be labelled, so that all plots align.
    pub(super) figure_width: f64,
    pub(super) turnouts: Vec<Option<Turnout>>,
    pub(super) answered: String,
    pub(super) notes: Vec<String>,
}

/// One panel's texts and figures, one figure for each round of the sheet.
pub(super) struct Strip {
    pub(super) title: String,
    pub(super) verdict: Vec<String>,
    pub(super) mark: Mark,
    pub(super) usual: Option<f64>,
    pub(super) points: Vec<Option<Point>>,
    pub(super) series_starts: Vec<usize>,
}

impl Sheet {
    pub(super) fn of(chart: &TeamChart) -> Self {
        let first = chart.rounds.len().saturating_sub(ROUNDS);
        let rounds = chart.rounds[first..].to_vec();
        let shown = chart.panels.len().min(PANELS);
        let width = layout::column_width(shown);
        let panels: Vec<Strip> = (chart.panels.iter().take(PANELS).enumerate())
            .map(|(index, panel)| Strip::of(panel, index, first..chart.rounds.len(), width))
            .collect();
        let turnouts =
            (first..chart.rounds.len()).map(|round| chart.participation.rounds.get(round).copied().flatten());
        Self {
            headline: lines(&chart.headline, &neutral_headline(&rounds), HEADLINE, TEXT_WIDTH),
            subtitle: lines(&chart.subtitle, "", BODY, TEXT_WIDTH),
            notes: notes(chart, &panels),
            figure_width: panels.iter().map(Strip::figure_width).fold(FIGURE.width("4.25"), f64::max),
            turnouts: turnouts.collect(),
            answered: writable(&chart.participation.sentence, ""),
            panels,
            rounds,
        }
    }
}

impl Strip {
    fn of(panel: &Panel, index: usize, rounds: std::ops::Range<usize>, width: f64) -> Self {
        let title = writable(&panel.title, &format!("Dimension {}", index + 1));
        let later_starts =
            panel.series_starts.iter().filter(|start| **start > rounds.start && rounds.contains(*start));
        Self {
            title: TITLE.fit(&title, width),
            verdict: lines(&panel.verdict, panel.mark.word(), STRONG, width - layout::MARK_WIDTH),
            mark: panel.mark,
            usual: panel.usual.filter(|usual| usual.is_finite()).map(on_scale),
            series_starts: later_starts.map(|start| start - rounds.start).collect(),
            points: rounds.map(|round| panel.points.get(round)?.as_ref().and_then(Point::drawable)).collect(),
        }
    }

    /// The index of the last round that was not withheld.
    pub(super) fn last(&self) -> Option<usize> {
        self.points.iter().rposition(Option::is_some)
    }

    fn figure_width(&self) -> f64 {
        let last = self.points.iter().flatten().next_back();
        last.map_or(0.0, |point| FIGURE.width(&point.label))
    }
}

impl Mark {
    /// Stands in for a verdict that is missing or that the font cannot write.
    fn word(self) -> &'static str {
        match self {
            Self::Steady => "no clear change",
            Self::Higher => "higher than usual",
            Self::Lower => "lower than usual",
            Self::Unknown => "not shown",
        }
    }
}

impl Point {
    fn drawable(&self) -> Option<Self> {
        if ![self.value, self.low, self.high].iter().all(|number| number.is_finite()) {
            return None;
        }
        Some(Self {
            value: on_scale(self.value),
            low: on_scale(self.low),
            high: on_scale(self.high),
            end: self.end,
            label: self.short_label(),
        })
    }

    fn short_label(&self) -> String {
        let label = writable(&self.label, "");
        let number = label.split(' ').next().unwrap_or_default();
        let short = match self.end {
            None => label,
            Some(End::OrLower) => format!("{number}−"),
            Some(End::OrHigher) => format!("{number}+"),
        };
        FIGURE.fit(&short, FIGURE_WIDTH)
    }
}

/// The lines under the panels: what the picture itself has to explain, then the footnote.
fn notes(chart: &TeamChart, panels: &[Strip]) -> Vec<String> {
    let mut own = Vec::new();
    if panels.iter().any(|panel| panel.points.iter().any(Option::is_none)) {
        own.push("Grey column: a round not shown.".to_owned());
    }
    if panels.iter().any(|panel| !panel.series_starts.is_empty()) {
        own.push("Thin line: a new series starts.".to_owned());
    }
    match chart.panels.len().saturating_sub(PANELS) {
        0 => {}
        1 => own.push("1 more dimension is not drawn.".to_owned()),
        more => own.push(format!("{more} more dimensions are not drawn.")),
    }
    let mut notes = lines(&own.join(" "), "", SMALL, TEXT_WIDTH);
    notes.extend(lines(&chart.footnote, "", SMALL, TEXT_WIDTH));
    notes
}

fn neutral_headline(rounds: &[u32]) -> String {
    match rounds.last() {
        Some(round) => format!("Round {round}"),
        None => "No rounds yet".to_owned(),
    }
}

fn lines(text: &str, neutral: &str, kind: Lettering, width: f64) -> Vec<String> {
    kind.wrap(&writable(text, neutral), width, 2)
}

/// The clean text, or the neutral one if the font lacks a character or nothing is left.
fn writable(text: &str, neutral: &str) -> String {
    let clean = clean(text);
    if clean.is_empty() || !covers(&clean) { neutral.to_owned() } else { clean }
}

fn on_scale(value: f64) -> f64 {
    value.clamp(1.0, 5.0)
}
