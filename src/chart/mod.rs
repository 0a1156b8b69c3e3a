//! Draws pictures of results: pure functions from printed figures and words
//! to an SVG, and from that to a PNG. They decide nothing about answers;
//! what may be shown was settled before they are called.

mod footer;
pub mod gallery;
mod heat_map;
mod layout;
mod lettering;
mod line;
mod panel;
mod pen;
mod raster;
mod sheet;

use layout::Layout;
use pen::Pen;
use sheet::Sheet;

pub use heat_map::{HeatCell, HeatMap, HeatRow, HeatWords, MOST_ROWS, MOST_TOPICS};
pub use lettering::{covers, writable_part};
pub use raster::{ChartError, png};
pub use sheet::{MOST_PANELS, MOST_ROUNDS};

/// The licences of the bundled fonts, which have to travel with the binary.
pub const FONT_LICENCE: &str = include_str!("fonts/LICENCE.txt");

/// Everything a team's picture shows; all of it already printed or worded elsewhere. A text the
/// fonts cannot write is left out: see [`covers`].
#[derive(Clone, Debug)]
pub struct TeamChart {
    /// The finding, in at most two lines; a longer one loses its end.
    pub headline: String,
    /// How to read the panels, in at most two lines.
    pub subtitle: String,
    /// One per dimension; the picture has room for [`MOST_PANELS`].
    pub panels: Vec<Panel>,
    /// How many answered, in words.
    pub participation: Participation,
    /// The rounds, oldest first; the last twelve are drawn.
    pub rounds: Vec<Round>,
    /// What happened between the rounds, the earliest first; the last two of those drawn are marked.
    pub events: Vec<EventMark>,
    /// What the reader should keep in mind, in at most two lines.
    pub footnote: String,
    /// The picture's own words.
    pub words: Words,
}

/// What the picture has to say about itself, in the language of its other texts.
#[derive(Clone, Debug)]
pub struct Words {
    /// Stands before the steps of participation.
    pub answers: String,
    /// Stands in a panel without any figure.
    pub not_shown: String,
    /// Explains a grey column.
    pub grey_column: String,
    /// Explains a thin line.
    pub thin_line: String,
    /// Explains a + or a − behind a figure.
    pub coded_end: String,
    /// Says how many panels there is no room for; empty where there is room for all.
    pub not_drawn: String,
}

/// Something that happened between two rounds.
#[derive(Clone, Debug)]
pub struct EventMark {
    /// The index of the first round after it.
    pub before: usize,
    /// What it is called, and when it was.
    pub label: String,
}

/// A round below its column.
#[derive(Clone, Debug)]
pub struct Round {
    /// Its number.
    pub number: u32,
    /// What is written when it is the first one drawn, such as "round 3".
    pub name: String,
}

/// One dimension over the rounds.
#[derive(Clone, Debug)]
pub struct Panel {
    /// The dimension.
    pub title: String,
    /// The verdict's words, in at most two lines.
    pub verdict: String,
    /// The verdict's shape and colour.
    pub mark: Mark,
    /// The mean the verdict compares with, if there is one yet.
    pub usual: Option<f64>,
    /// One per entry of `rounds`; `None` was withheld and stays a gap.
    pub points: Vec<Option<Point>>,
    /// The indexes of the rounds at which a new series starts.
    pub series_starts: Vec<usize>,
}

/// What a verdict looks like, besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A dot.
    Steady,
    /// A vermillion triangle that points up.
    Higher,
    /// A vermillion triangle that points down.
    Lower,
    /// A hollow dot.
    Unknown,
}

/// One printed figure and its likely range, on the scale 1 to 5.
#[derive(Clone, Debug)]
pub struct Point {
    /// The figure; for a coded end, its bound.
    pub value: f64,
    /// Where the likely range begins.
    pub low: f64,
    /// Where the likely range ends.
    pub high: f64,
    /// Set when the figure was printed as an open end.
    pub end: Option<End>,
    /// The number as printed. Of "2.0 or lower" that is "2.0", and the picture writes "2.0−".
    pub label: String,
}

/// The side on which a coded end is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// "2.0 or lower".
    OrLower,
    /// "4.25 or higher".
    OrHigher,
}

/// How many answered, never finer than the printed words.
#[derive(Clone, Debug)]
pub struct Participation {
    /// The latest round in words; it follows the steps, such as "Most of 15 answered."
    pub sentence: String,
    /// One per entry of `rounds`; `None` is a round of which no word was printed.
    pub rounds: Vec<Option<Turnout>>,
}

/// The printed word of one round, drawn as steps out of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turnout {
    /// One step.
    Few,
    /// Two steps.
    AboutHalf,
    /// Three steps.
    Most,
    /// Three steps and a hollow fourth: the word leaves both possible.
    MostOrAll,
    /// Four steps.
    NearlyEveryone,
}

/// Draws a team's picture as an SVG, 1200 wide: 720 high for up to three panels, else 1140. The same chart always gives the same text.
pub fn svg(chart: &TeamChart) -> String {
    let sheet = Sheet::of(chart);
    let layout = Layout::of(&sheet);
    let mut pen = Pen::new();

    heading(&mut pen, &sheet, &layout);
    for (panel, area) in sheet.panels.iter().zip(&layout.panels) {
        panel::draw(&mut pen, panel, &sheet, area);
    }
    footer::draw(&mut pen, &sheet, &layout);

    pen.finish(layout.height)
}

fn heading(pen: &mut Pen, sheet: &Sheet, layout: &Layout) {
    let left = layout::MARGIN;
    for (line, baseline) in sheet.headline.iter().zip(&layout.headline) {
        pen.text(left, *baseline, line, lettering::HEADLINE, pen::INK);
    }
    for (line, baseline) in sheet.subtitle.iter().zip(&layout.subtitle) {
        pen.text(left, *baseline, line, lettering::BODY, pen::SECONDARY);
    }
}

#[cfg(test)]
mod tests;
