//! Where things go: texts take the height they need, the plots share the rest.

use super::sheet::Sheet;

pub(super) const WIDTH: f64 = 1200.0;
pub(super) const MARGIN: f64 = 40.0;
pub(super) const TEXT_WIDTH: f64 = WIDTH - 2.0 * MARGIN;
/// What the shape in front of a verdict takes.
pub(super) const MARK_WIDTH: f64 = 30.0;
/// What one more line of text takes.
pub(super) const LEADING: f64 = 33.0;
/// The height of the participation steps.
pub(super) const STEPS_HEIGHT: f64 = 34.0;

const ONE_ROW: f64 = 720.0;
const TWO_ROWS: f64 = 1140.0;
const COLUMN_GAP: f64 = 44.0;
const ROW_GAP: f64 = 30.0;

/// The places of a sheet's parts, from top to bottom.
pub(super) struct Layout {
    pub(super) height: f64,
    /// Baselines.
    pub(super) headline: Vec<f64>,
    /// Baselines.
    pub(super) subtitle: Vec<f64>,
    pub(super) panels: Vec<Area>,
    /// The top of the participation steps.
    pub(super) participation: f64,
    /// Baselines.
    pub(super) notes: Vec<f64>,
}

/// The rectangle of one panel, and where its plot begins below the title and verdict.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) plot_top: f64,
    pub(super) plot_bottom: f64,
}

impl Layout {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let rows = sheet.panels.len().div_ceil(columns(sheet.panels.len())).max(1);
        let height = if rows == 1 { ONE_ROW } else { TWO_ROWS };

        let headline = baselines(76.0, 48.0, sheet.headline.len());
        let under_headline = 76.0 + 48.0 * (count(sheet.headline.len()) - 1.0).max(0.0);
        let subtitle = baselines(under_headline + 42.0, LEADING, sheet.subtitle.len());
        let top = subtitle.last().unwrap_or(&under_headline) + 30.0;

        let notes_height = LEADING * count(sheet.notes.len());
        let notes = baselines(height - 36.0 - notes_height + LEADING, LEADING, sheet.notes.len());
        let participation = height - 36.0 - notes_height - STEPS_HEIGHT - 12.0;

        let panels = panels(sheet, rows, top, participation - 22.0);
        Self { height, headline, subtitle, panels, participation, notes }
    }
}

fn panels(sheet: &Sheet, rows: usize, top: f64, bottom: f64) -> Vec<Area> {
    let columns = columns(sheet.panels.len());
    let width = column_width(sheet.panels.len());
    let height = (bottom - top - ROW_GAP * (count(rows) - 1.0)) / count(rows);
    let verdict_lines = sheet.panels.iter().map(|panel| panel.verdict.len()).max();
    let heading = 62.0 + LEADING * (count(verdict_lines.unwrap_or(1)) - 1.0) + 30.0;

    (0..sheet.panels.len())
        .map(|index| {
            let left = MARGIN + count(index % columns) * (width + COLUMN_GAP);
            let top = top + count(index / columns) * (height + ROW_GAP);
            let (plot_top, plot_bottom) = (top + heading, top + height - 40.0);
            Area { left, right: left + width, top, plot_top, plot_bottom }
        })
        .collect()
}

/// The width of one panel among so many.
pub(super) fn column_width(panels: usize) -> f64 {
    let columns = count(columns(panels));
    (TEXT_WIDTH - COLUMN_GAP * (columns - 1.0)) / columns
}

/// Four panels look calmer as two and two than as three and one.
fn columns(panels: usize) -> usize {
    match panels {
        0 | 1 => 1,
        2 | 4 => 2,
        _ => 3,
    }
}

fn baselines(first: f64, step: f64, lines: usize) -> Vec<f64> {
    (0..lines).map(|line| first + step * count(line)).collect()
}

/// A small number for sums with pixels.
pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("panels, rounds and lines are few"))
}
