//! One panel: title, verdict and the axes around the line.

use super::layout::{Area, LEADING, MARK_WIDTH, count};
use super::lettering::{BODY, SMALL, STRONG, TITLE};
use super::line;
use super::pen::{self, Pen, Place};
use super::sheet::{Sheet, Strip};
use super::{Mark, Round};

/// What the labels 1 to 5 take left of the plot.
const AXIS_WIDTH: f64 = 30.0;
/// Half the height of a digit, to centre it on its line.
const HALF_DIGIT: f64 = 8.5;
/// The room round numbers keep between them.
const LABEL_GAP: f64 = 70.0;
/// From the middle of the last dot to its figure.
pub(super) const FIGURE_GAP: f64 = 19.0;

/// Turns rounds and figures into places.
pub(super) struct Plot {
    pub(super) area: Area,
    left: f64,
    step: f64,
}

impl Plot {
    fn of(sheet: &Sheet, area: Area) -> Self {
        let rounds = sheet.rounds.len();
        let left = area.left + AXIS_WIDTH + 12.0;
        let right = area.right - sheet.figure_width - FIGURE_GAP - 5.0;
        if rounds < 2 {
            return Self { area, left: f64::midpoint(left, right), step: right - left };
        }
        Self { area, left, step: (right - left) / (count(rounds) - 1.0) }
    }

    pub(super) fn x(&self, round: usize) -> f64 {
        self.left + self.step * count(round)
    }

    /// Between a round and the one before it.
    pub(super) fn before(&self, round: usize) -> f64 {
        self.x(round) - self.step / 2.0
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let height = self.area.plot_bottom - self.area.plot_top;
        self.area.plot_bottom - (value - 1.0) / 4.0 * height
    }

    /// The width of one round's column.
    pub(super) fn column(&self) -> f64 {
        self.step.min(40.0)
    }
}

pub(super) fn draw(pen: &mut Pen, strip: &Strip, sheet: &Sheet, area: &Area) {
    let plot = Plot::of(sheet, *area);
    pen.text(area.left, area.top + 28.0, &strip.title, TITLE, pen::INK);
    verdict(pen, strip, area);
    withheld_columns(pen, strip, &plot);
    grid(pen, &plot);
    events(pen, &sheet.events, &plot);
    round_numbers(pen, &sheet.rounds, &plot);
    line::draw(pen, strip, &plot);
    if let (None, Some(last)) = (strip.last(), strip.points.len().checked_sub(1)) {
        let middle = f64::midpoint(plot.x(0), plot.x(last));
        pen.centred(middle, plot.y(3.0) - 14.0, &sheet.not_shown, BODY, pen::SECONDARY);
    }
}

fn verdict(pen: &mut Pen, strip: &Strip, area: &Area) {
    let baseline = area.top + 64.0;
    let (kind, fill) = match strip.mark {
        Mark::Higher | Mark::Lower => (STRONG, pen::VERMILLION),
        Mark::Steady | Mark::Unknown => (BODY, pen::SECONDARY),
    };
    shape(pen, strip.mark, (area.left + 10.0, baseline - 9.0));
    for (index, line) in strip.verdict.iter().enumerate() {
        let baseline = baseline + LEADING * count(index);
        pen.text(area.left + MARK_WIDTH, baseline, line, kind, fill);
    }
}

fn shape(pen: &mut Pen, mark: Mark, (x, y): Place) {
    match mark {
        Mark::Steady => pen.dot((x, y), 8.0, pen::SECONDARY),
        Mark::Unknown => pen.ring((x, y), 7.5, pen::SECONDARY),
        Mark::Higher => {
            pen.shape(&[(x, y - 10.0), (x + 11.0, y + 9.0), (x - 11.0, y + 9.0)], pen::VERMILLION);
        }
        Mark::Lower => {
            pen.shape(&[(x, y + 10.0), (x + 11.0, y - 9.0), (x - 11.0, y - 9.0)], pen::VERMILLION);
        }
    }
}

fn withheld_columns(pen: &mut Pen, strip: &Strip, plot: &Plot) {
    let (top, bottom) = (plot.area.plot_top, plot.area.plot_bottom);
    for (round, point) in strip.points.iter().enumerate() {
        if point.is_none() {
            // Neighbours overlap by a pixel: no seam shows between them.
            let half = f64::midpoint(plot.column(), 1.0);
            let (left, right) = (plot.x(round) - half, plot.x(round) + half);
            pen.shape(&[(left, top), (right, top), (right, bottom), (left, bottom)], pen::SHADE);
        }
    }
}

fn grid(pen: &mut Pen, plot: &Plot) {
    let area = &plot.area;
    for value in 1..=5_u8 {
        let y = plot.y(f64::from(value));
        pen.text(area.left, y + HALF_DIGIT, &value.to_string(), SMALL, pen::SECONDARY);
        pen.line((area.left + AXIS_WIDTH, y), (area.right, y), 1.5, pen::FAINT);
    }
}

/// A dashed line where something happened, with its letter at its foot, where scores are rare.
fn events(pen: &mut Pen, events: &[(usize, char)], plot: &Plot) {
    for (before, letter) in events {
        let (x, letter) = (plot.before(*before), letter.to_string());
        pen.dashes(x, (plot.area.plot_top, plot.area.plot_bottom), pen::SECONDARY);
        let baseline = plot.area.plot_bottom - 10.0;
        pen.clear(x + 7.0, baseline, &letter, SMALL);
        pen.text(x + 7.0, baseline, &letter, SMALL, pen::SECONDARY);
    }
}

/// The first round and, counted back from the last, as many as have room.
fn round_numbers(pen: &mut Pen, rounds: &[Round], plot: &Plot) {
    let (Some(first), Some(last)) = (rounds.first(), rounds.last()) else {
        return;
    };
    let between = rounds.len() - 1;
    let baseline = plot.area.plot_bottom + 34.0;
    let widest = SMALL.width(&last.number.to_string());
    let start_width = SMALL.width(&first.name);
    let start_left = (plot.x(0) - start_width / 2.0).max(plot.area.left + AXIS_WIDTH);
    pen.text(start_left, baseline, &first.name, SMALL, pen::SECONDARY);

    let stride = (1..=between).find(|stride| plot.x(*stride) - plot.x(0) >= widest + LABEL_GAP);
    for round in (1..=between).rev().step_by(stride.unwrap_or(between).max(1)) {
        if plot.x(round) - widest / 2.0 > start_left + start_width + LABEL_GAP / 2.0 {
            pen.centred(plot.x(round), baseline, &rounds[round].number.to_string(), SMALL, pen::SECONDARY);
        }
    }
}
