//! Several teams at a glance: a table of scores, the darker the higher. What stands out has a frame and a
//! triangle.

use super::footer::steps;
use super::layout::{LEADING, MARGIN, STEPS_HEIGHT, TEXT_WIDTH, WIDTH, count};
use super::lettering::{BODY, FIGURE, HEADLINE, Lettering, SMALL, STRONG, clean, covers};
use super::pen::{self, Pen, Place};
use super::{End, Mark, Turnout};

/// The most teams a picture has room for.
pub const MOST_ROWS: usize = 12;
/// The most topics a picture has room for.
pub const MOST_TOPICS: usize = 5;

const ROW: f64 = 60.0;
const GAP: f64 = 8.0;
/// Room for the steps of participation and how many people there are.
const ANSWERS_WIDTH: f64 = 132.0;
const NAMES: std::ops::RangeInclusive<f64> = 120.0..=250.0;

/// Everything a picture of several teams shows. What there is no room for is left out.
#[derive(Clone, Debug)]
pub struct HeatMap {
    /// The finding, in at most two lines.
    pub headline: String,
    /// How to read it, in at most two lines.
    pub subtitle: String,
    /// The topics, up to [`MOST_TOPICS`].
    pub topics: Vec<String>,
    /// The teams, up to [`MOST_ROWS`].
    pub rows: Vec<HeatRow>,
    /// The picture's own words.
    pub words: HeatWords,
}

/// What the picture has to say about itself.
#[derive(Clone, Debug)]
pub struct HeatWords {
    /// Stands above the steps of participation.
    pub answers: String,
    /// Stands where nothing is shown.
    pub not_shown: String,
    /// Explains the triangles.
    pub stands_out: String,
}

/// A team, or several that are counted together.
#[derive(Clone, Debug)]
pub struct HeatRow {
    /// What they are called.
    pub name: String,
    /// One for each topic; `None` is not shown.
    pub cells: Vec<Option<HeatCell>>,
    /// How many answered, in steps; `None` where no word was printed.
    pub turnout: Option<Turnout>,
    /// How many people there are, in words.
    pub people: String,
}

/// One printed figure.
#[derive(Clone, Debug)]
pub struct HeatCell {
    /// On the scale from 1 to 5.
    pub value: f64,
    /// The number as printed.
    pub label: String,
    /// Set when it was printed as an open end.
    pub end: Option<End>,
    /// Whether it stands out.
    pub mark: Mark,
}

impl HeatRow {
    /// With these topics only.
    #[must_use]
    pub fn only(&self, topics: std::ops::Range<usize>) -> Self {
        Self { cells: self.cells.get(topics).unwrap_or_default().to_vec(), ..self.clone() }
    }
}

impl HeatMap {
    /// Draws it as an SVG, 1200 wide and as high as its teams need; the same map always gives the same text.
    pub fn svg(&self) -> String {
        let table = Table::of(self);
        let mut pen = Pen::new();
        let mut y = 76.0;
        let headline = HEADLINE.wrap(&writable(&self.headline), TEXT_WIDTH, 2);
        for (line, number) in headline.iter().zip(0..) {
            y = 76.0 + 48.0 * f64::from(number);
            pen.text(MARGIN, y, line, HEADLINE, pen::INK);
        }
        y += 8.0;
        for line in BODY.wrap(&writable(&self.subtitle), TEXT_WIDTH, 2) {
            y += LEADING;
            pen.text(MARGIN, y, &line, BODY, pen::SECONDARY);
        }
        y = table.heading(&mut pen, self, y + 20.0);
        for row in self.rows.iter().take(MOST_ROWS) {
            table.row(&mut pen, self, row, y);
            y += ROW + GAP;
        }
        legend(&mut pen, self, y + LEADING);
        pen.finish(y + LEADING + 40.0)
    }
}

/// Where the columns are.
struct Table {
    left: f64,
    column: f64,
    topics: usize,
}

impl Table {
    fn of(map: &HeatMap) -> Self {
        let widest = map.rows.iter().map(|row| BODY.width(&writable(&row.name))).fold(0.0, f64::max);
        let left = MARGIN + (widest + 20.0).clamp(*NAMES.start(), *NAMES.end());
        let topics = map.topics.len().min(MOST_TOPICS);
        let column = (WIDTH - MARGIN - ANSWERS_WIDTH - left) / count(topics.max(1));
        Self { left, column, topics }
    }

    fn x(&self, topic: usize) -> f64 {
        self.left + self.column * count(topic)
    }

    /// Where the words about answers begin.
    fn answers(&self) -> f64 {
        self.x(self.topics.max(1)) + 14.0
    }

    /// The titles of the columns; returns where the rows begin.
    fn heading(&self, pen: &mut Pen, map: &HeatMap, top: f64) -> f64 {
        let width = self.column - 2.0 * GAP;
        let titles: Vec<Vec<String>> = map
            .topics
            .iter()
            .take(self.topics)
            .map(|topic| STRONG.wrap(&writable(topic), width, 2))
            .collect();
        let lines = titles.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let bottom = top + LEADING * count(lines);
        for (topic, title) in titles.iter().enumerate() {
            let middle = self.x(topic) + (self.column - GAP) / 2.0;
            for (line, text) in title.iter().enumerate() {
                let baseline = bottom - LEADING * count(title.len() - 1 - line);
                pen.centred(middle, baseline, text, STRONG, pen::INK);
            }
        }
        let answers = SMALL.fit(&writable(&map.words.answers), WIDTH - MARGIN / 2.0 - self.answers());
        pen.text(self.answers(), bottom, &answers, SMALL, pen::SECONDARY);
        bottom + 16.0
    }

    fn row(&self, pen: &mut Pen, map: &HeatMap, row: &HeatRow, top: f64) {
        let baseline = top + ROW / 2.0 + 9.0;
        let name = BODY.fit(&writable(&row.name), self.left - MARGIN - 16.0);
        pen.text(self.left - 16.0 - BODY.width(&name), baseline, &name, BODY, pen::INK);
        if row.cells.iter().take(self.topics).all(Option::is_none) {
            let width = self.column * count(self.topics.max(1)) - GAP;
            nothing(pen, (self.left, top), width, &writable(&map.words.not_shown));
        } else {
            for (topic, cell) in row.cells.iter().take(self.topics).enumerate() {
                let (place, width) = ((self.x(topic), top), self.column - GAP);
                match cell.as_ref().filter(|cell| cell.value.is_finite()) {
                    Some(cell) => shown(pen, place, width, cell),
                    None => nothing(pen, place, width, &writable(&map.words.not_shown)),
                }
            }
        }
        let left = self.answers();
        if row.turnout.is_some() {
            steps(pen, row.turnout, (left, top + (ROW - STEPS_HEIGHT) / 2.0), pen::SECONDARY);
        }
        let people = SMALL.fit(&writable(&row.people), WIDTH - MARGIN / 2.0 - left - 28.0);
        pen.text(left + 28.0, baseline, &people, SMALL, pen::SECONDARY);
    }
}

fn nothing(pen: &mut Pen, place: Place, width: f64, words: &str) {
    pen.block(place, (width, ROW), pen::SHADE);
    // A part of the words would say something else.
    let words = if SMALL.width(words) <= width - 8.0 { words } else { "–" };
    pen.centred(place.0 + width / 2.0, place.1 + ROW / 2.0 + 9.0, words, SMALL, pen::SECONDARY);
}

fn shown(pen: &mut Pen, (x, y): Place, width: f64, cell: &HeatCell) {
    pen.block((x, y), (width, ROW), &shade(cell.value));
    let label = match cell.end {
        None => writable(&cell.label),
        Some(End::OrLower) => format!("{}−", writable(&cell.label)),
        Some(End::OrHigher) => format!("{}+", writable(&cell.label)),
    };
    let kind = if FIGURE.width(&label) + 40.0 <= width { FIGURE } else { STRONG };
    let baseline = y + ROW / 2.0 + 10.5;
    let up = match cell.mark {
        Mark::Steady | Mark::Unknown => {
            pen.centred(x + width / 2.0, baseline, &label, kind, pen::INK);
            return;
        }
        Mark::Higher => true,
        Mark::Lower => false,
    };
    pen.frame((x + 2.0, y + 2.0), (width - 4.0, ROW - 4.0), pen::VERMILLION);
    pen.centred(x + width / 2.0 - 14.0, baseline, &label, kind, pen::INK);
    triangle(pen, (x + width / 2.0 + label_half(&label, kind) + 4.0, y + ROW / 2.0), up);
}

fn label_half(label: &str, kind: Lettering) -> f64 {
    kind.width(label) / 2.0
}

fn triangle(pen: &mut Pen, (x, y): Place, up: bool) {
    let (tip, foot) = if up { (-9.0, 8.0) } else { (9.0, -8.0) };
    pen.shape(&[(x, y + tip), (x + 10.0, y + foot), (x - 10.0, y + foot)], pen::INK);
}

fn legend(pen: &mut Pen, map: &HeatMap, baseline: f64) {
    triangle(pen, (MARGIN + 10.0, baseline - 9.0), true);
    triangle(pen, (MARGIN + 36.0, baseline - 9.0), false);
    let text = SMALL.fit(&writable(&map.words.stands_out), TEXT_WIDTH - 56.0);
    pen.text(MARGIN + 56.0, baseline, &text, SMALL, pen::SECONDARY);
}

/// One hue, the darker the higher, always light enough for the figure on it.
fn shade(value: f64) -> String {
    let share = (value.clamp(1.0, 5.0) - 1.0) / 4.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let mixed = |light: f64, dark: f64| (light + (dark - light) * share).round() as u8;
    format!("#{:02X}{:02X}{:02X}", mixed(235.0, 84.0), mixed(244.0, 152.0), mixed(250.0, 202.0))
}

/// The clean text, or nothing if the fonts lack a character.
fn writable(text: &str) -> String {
    let clean = clean(text);
    if covers(&clean) { clean } else { String::new() }
}
