//! The line of a panel: it breaks where a round was withheld or a new series
//! starts, and nothing is ever drawn across such a break.

use std::ops::Range;

use super::lettering::FIGURE;
use super::panel::{FIGURE_GAP, Plot};
use super::pen::{self, Pen, Place};
use super::sheet::Strip;
use super::{End, Mark, Point};

pub(super) fn draw(pen: &mut Pen, strip: &Strip, plot: &Plot) {
    let colour = match strip.mark {
        Mark::Higher | Mark::Lower => pen::VERMILLION,
        Mark::Steady | Mark::Unknown => pen::BLUE,
    };
    for start in &strip.series_starts {
        let x = plot.before(*start);
        pen.line((x, plot.area.plot_top), (x, plot.area.plot_bottom), 2.0, pen::MUTED);
    }
    let runs = runs(strip);
    for run in &runs {
        band(pen, strip, plot, run, colour);
    }
    usual(pen, strip, plot);
    for run in &runs {
        trace(pen, strip, plot, run, colour);
    }
    for (round, point) in printed(strip, &(0..strip.points.len())) {
        cap(pen, plot, round, point, colour);
    }
    last(pen, strip, plot, colour);
}

/// The stretches of neighbouring rounds that one line may join.
fn runs(strip: &Strip) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (round, _) in printed(strip, &(0..strip.points.len())) {
        match runs.last_mut() {
            Some(run) if run.end == round && !strip.series_starts.contains(&round) => run.end += 1,
            Some(_) | None => runs.push(round..round + 1),
        }
    }
    runs
}

fn printed<'a>(
    strip: &'a Strip,
    run: &Range<usize>,
) -> impl DoubleEndedIterator<Item = (usize, &'a Point)> + use<'a> {
    let points = strip.points[run.clone()].iter().enumerate();
    let start = run.start;
    points.filter_map(move |(index, point)| Some((start + index, point.as_ref()?)))
}

/// The likely range: an area under a line, a bar around a point that stands alone.
fn band(pen: &mut Pen, strip: &Strip, plot: &Plot, run: &Range<usize>, colour: &str) {
    let edges =
        printed(strip, run).map(|(round, point)| (plot.x(round), plot.y(point.high), plot.y(point.low)));
    let mut edges: Vec<(f64, f64, f64)> = edges.collect();
    if let [(x, high, low)] = edges[..] {
        edges = vec![(x - 8.0, high, low), (x + 8.0, high, low)];
    }
    let mut outline: Vec<Place> = edges.iter().map(|(x, high, _)| (*x, *high)).collect();
    outline.extend(edges.iter().rev().map(|(x, _, low)| (*x, *low)));
    pen.band(&outline, colour);
}

fn trace(pen: &mut Pen, strip: &Strip, plot: &Plot, run: &Range<usize>, colour: &str) {
    let places: Vec<Place> =
        printed(strip, run).map(|(round, point)| (plot.x(round), plot.y(point.value))).collect();
    match places[..] {
        [alone] => pen.dot(alone, 5.0, colour),
        _ => pen.curve(&places, colour),
    }
}

/// The usual level, over the series of the last printed figure.
fn usual(pen: &mut Pen, strip: &Strip, plot: &Plot) {
    let (Some(usual), Some(last)) = (strip.usual, strip.last()) else {
        return;
    };
    let starts = strip.series_starts.iter().copied();
    let start = starts.filter(|start| *start <= last).max().unwrap_or(0);
    let margin = if start == last { 24.0 } else { 0.0 };
    pen.dots((plot.x(start) - margin, plot.y(usual)), plot.x(last) + margin, pen::SECONDARY);
}

/// The bar that says a figure is an open end.
fn cap(pen: &mut Pen, plot: &Plot, round: usize, point: &Point, colour: &str) {
    let (x, y) = (plot.x(round), plot.y(point.value));
    let outward = match point.end {
        None => return,
        Some(End::OrLower) => 1.0,
        Some(End::OrHigher) => -1.0,
    };
    // Narrower than a round, or neighbouring bars would look like a second line.
    let (end, half) = (y + 14.0 * outward, plot.column().min(20.0) * 0.32);
    pen.line((x, y), (x, end), 2.5, colour);
    pen.line((x - half, end), (x + half, end), 3.0, colour);
}

/// The last figure: filled if it is this round's, hollow if this round was withheld.
fn last(pen: &mut Pen, strip: &Strip, plot: &Plot, colour: &str) {
    let Some((round, point)) = printed(strip, &(0..strip.points.len())).next_back() else {
        return;
    };
    let (x, y) = (plot.x(round), plot.y(point.value));
    if round + 1 == strip.points.len() {
        let baseline = (y + 11.5).clamp(plot.area.plot_top + 12.0, plot.area.plot_bottom + 4.0);
        pen.dot((x, y), 9.0, colour);
        pen.clear(x + FIGURE_GAP, baseline, &point.label, FIGURE);
        pen.text(x + FIGURE_GAP, baseline, &point.label, FIGURE, colour);
    } else {
        // Its number beside a round that was withheld would read as that round's.
        pen.ring((x, y), 7.5, colour);
    }
}
