//! What of a chart gets onto the sheet: the last rounds, the first panels,
//! and texts that are clean, writable with the font and broken into lines.

use super::layout::{self, TEXT_WIDTH};
use super::lettering::{BODY, FIGURE, HEADLINE, Lettering, SMALL, STRONG, TITLE, clean, covers};
use super::{End, EventMark, Mark, Panel, Point, Round, TeamChart, Turnout};

/// The most panels a picture has room for.
pub const MOST_PANELS: usize = 6;
/// The most rounds that are drawn: the latest.
pub const MOST_ROUNDS: u32 = 12;
const ROUNDS: usize = MOST_ROUNDS as usize;
/// The most events that are marked; more would cover the line.
const MOST_EVENTS: usize = 2;
/// Room for "4.25+"; a longer label would push the line off its panel.
const FIGURE_WIDTH: f64 = 96.0;

/// A chart cut to what one picture holds.
pub(super) struct Sheet {
    pub(super) headline: Vec<String>,
    pub(super) subtitle: Vec<String>,
    pub(super) panels: Vec<Strip>,
    pub(super) rounds: Vec<Round>,
    /// The rounds before which something happened, with the letter that stands for it.
    pub(super) events: Vec<(usize, char)>,
    /// The width of the widest figure that may be labelled, so that all plots align.
    pub(super) figure_width: f64,
    pub(super) turnouts: Vec<Option<Turnout>>,
    pub(super) answered: String,
    pub(super) notes: Vec<String>,
    /// Stands before the steps of participation.
    pub(super) answers: String,
    /// Stands in a panel without any figure.
    pub(super) not_shown: String,
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
        let shown = chart.panels.len().min(MOST_PANELS);
        let width = layout::column_width(shown);
        let panels = chart.panels.iter().take(MOST_PANELS);
        let panels: Vec<Strip> =
            panels.map(|panel| Strip::of(panel, first..chart.rounds.len(), width)).collect();
        let events = latest_events(chart, first);
        let turnouts =
            (first..chart.rounds.len()).map(|round| chart.participation.rounds.get(round).copied().flatten());
        Self {
            headline: lines(&chart.headline, HEADLINE, TEXT_WIDTH),
            subtitle: lines(&chart.subtitle, BODY, TEXT_WIDTH),
            notes: notes(chart, &panels, &events),
            events: events.iter().map(|(event, letter)| (event.before - first, *letter)).collect(),
            figure_width: panels.iter().map(Strip::figure_width).fold(FIGURE.width("4.25"), f64::max),
            turnouts: turnouts.collect(),
            answered: writable(&chart.participation.sentence),
            answers: writable(&chart.words.answers),
            not_shown: writable(&chart.words.not_shown),
            panels,
            rounds,
        }
    }
}

impl Strip {
    fn of(panel: &Panel, rounds: std::ops::Range<usize>, width: f64) -> Self {
        let later_starts =
            panel.series_starts.iter().filter(|start| **start > rounds.start && rounds.contains(*start));
        Self {
            title: TITLE.fit(&writable(&panel.title), width),
            verdict: lines(&panel.verdict, STRONG, width - layout::MARK_WIDTH),
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
        let number = writable(&self.label);
        let short = match self.end {
            None => number,
            Some(End::OrLower) => format!("{number}−"),
            Some(End::OrHigher) => format!("{number}+"),
        };
        FIGURE.fit(&short, FIGURE_WIDTH)
    }
}

/// The lines under the panels: what the picture itself has to explain, then the footnote.
fn notes(chart: &TeamChart, panels: &[Strip], events: &[(&EventMark, char)]) -> Vec<String> {
    let events: Vec<String> =
        events.iter().map(|(event, letter)| format!("{letter}: {}", event.label)).collect();
    let events = events.join(" · ");
    let mut own = vec![events.as_str()];
    if panels.iter().any(|panel| panel.points.iter().any(Option::is_none)) {
        own.push(chart.words.grey_column.as_str());
    }
    if panels.iter().any(|panel| !panel.series_starts.is_empty()) {
        own.push(&chart.words.thin_line);
    }
    if panels.iter().any(|panel| panel.points.iter().flatten().any(|point| point.end.is_some())) {
        own.push(&chart.words.coded_end);
    }
    own.push(&chart.words.not_drawn);
    own.retain(|note| !note.is_empty());
    let own: Vec<&str> = own.into_iter().map(|note| note.trim_end_matches(['.', '。'])).collect();
    let mut notes = lines(&own.join(" · "), SMALL, TEXT_WIDTH);
    notes.extend(lines(&chart.footnote, SMALL, TEXT_WIDTH));
    notes
}

/// The latest events among the rounds drawn, with a letter for each. One before the first of them lies outside.
fn latest_events(chart: &TeamChart, first: usize) -> Vec<(&EventMark, char)> {
    let drawn = chart.events.iter().filter(|it| it.before > first && it.before < chart.rounds.len());
    let drawn: Vec<&EventMark> = drawn.collect();
    let latest = drawn[drawn.len().saturating_sub(MOST_EVENTS)..].iter().copied();
    latest.zip('A'..).collect()
}

fn lines(text: &str, kind: Lettering, width: f64) -> Vec<String> {
    kind.wrap(&writable(text), width, 2)
}

/// The clean text, or nothing if the font lacks a character.
fn writable(text: &str) -> String {
    let clean = clean(text);
    if covers(&clean) { clean } else { String::new() }
}

fn on_scale(value: f64) -> f64 {
    value.clamp(1.0, 5.0)
}
