//! Writes SVG elements. It knows colours and escaping, not what is drawn.

use std::fmt::Write;

use super::layout::WIDTH;
use super::lettering::{Lettering, Weight};

pub(super) const CARD: &str = "#F7F8FA";
pub(super) const INK: &str = "#1B1F24";
pub(super) const SECONDARY: &str = "#5C6570";
pub(super) const BLUE: &str = "#0072B2";
/// For flagged dimensions and nothing else.
pub(super) const VERMILLION: &str = "#D55E00";
/// Grid lines and the empty steps of participation.
pub(super) const FAINT: &str = "#DDE1E7";
/// The column of a withheld round.
pub(super) const SHADE: &str = "#EBEDF1";
/// Hairlines and the steps of earlier rounds.
pub(super) const MUTED: &str = "#8A93A0";

/// A place in the picture, in pixels from its upper left corner.
pub(super) type Place = (f64, f64);

/// A picture in the making.
pub(super) struct Pen {
    elements: String,
}

impl Pen {
    pub(super) fn new() -> Self {
        Self { elements: String::new() }
    }

    /// A text that begins at `x`.
    pub(super) fn text(&mut self, x: f64, baseline: f64, text: &str, kind: Lettering, fill: &str) {
        let weight = match kind.weight {
            Weight::Regular => 400,
            Weight::Bold => 700,
        };
        let size = kind.size;
        let text = escape(text);
        self.add(format_args!(
            r#"<text x="{x:.1}" y="{baseline:.1}" font-size="{size}" font-weight="{weight}" fill="{fill}">{text}</text>"#
        ));
    }

    /// Clears the card behind a text, so that no grid line runs through it.
    pub(super) fn clear(&mut self, x: f64, baseline: f64, text: &str, kind: Lettering) {
        let (top, height) = (baseline - kind.size * 0.74, kind.size * 0.77);
        self.block((x - 3.0, top), (kind.width(text) + 6.0, height), CARD);
    }

    /// A text whose middle is at `x`.
    pub(super) fn centred(&mut self, x: f64, baseline: f64, text: &str, kind: Lettering, fill: &str) {
        self.text(x - kind.width(text) / 2.0, baseline, text, kind, fill);
    }

    pub(super) fn line(&mut self, (x1, y1): Place, (x2, y2): Place, width: f64, stroke: &str) {
        self.add(format_args!(
            r#"<path d="M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}" stroke="{stroke}" stroke-width="{width}"/>"#
        ));
    }

    /// A dotted level line.
    pub(super) fn dots(&mut self, (x1, y): Place, x2: f64, stroke: &str) {
        self.add(format_args!(
            r#"<path d="M{x1:.1} {y:.1}H{x2:.1}" stroke="{stroke}" stroke-width="3.5" stroke-dasharray="0 8" stroke-linecap="round"/>"#
        ));
    }

    /// A dashed upright line.
    pub(super) fn dashes(&mut self, x: f64, (top, bottom): (f64, f64), stroke: &str) {
        self.add(format_args!(
            r#"<path d="M{x:.1} {top:.1}V{bottom:.1}" stroke="{stroke}" stroke-width="2" stroke-dasharray="8 6"/>"#
        ));
    }

    pub(super) fn curve(&mut self, places: &[Place], stroke: &str) {
        let path = path(places);
        self.add(format_args!(
            r#"<path d="{path}" fill="none" stroke="{stroke}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>"#
        ));
    }

    /// A translucent area.
    pub(super) fn band(&mut self, places: &[Place], fill: &str) {
        let path = path(places);
        self.add(format_args!(r#"<path d="{path}Z" fill="{fill}" fill-opacity="0.18"/>"#));
    }

    pub(super) fn shape(&mut self, places: &[Place], fill: &str) {
        let path = path(places);
        self.add(format_args!(r#"<path d="{path}Z" fill="{fill}"/>"#));
    }

    pub(super) fn dot(&mut self, (x, y): Place, radius: f64, fill: &str) {
        self.add(format_args!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}" fill="{fill}"/>"#));
    }

    /// A hollow dot.
    pub(super) fn ring(&mut self, (x, y): Place, radius: f64, stroke: &str) {
        self.add(format_args!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}" fill="{CARD}" stroke="{stroke}" stroke-width="3"/>"#
        ));
    }

    pub(super) fn block(&mut self, (x, y): Place, (width, height): Place, fill: &str) {
        self.add(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="2" fill="{fill}"/>"#
        ));
    }

    /// The rim of a rectangle.
    pub(super) fn frame(&mut self, (x, y): Place, (width, height): Place, stroke: &str) {
        self.add(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="2" fill="none" stroke="{stroke}" stroke-width="4"/>"#
        ));
    }

    pub(super) fn finish(self, height: f64) -> String {
        let elements = self.elements;
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="Noto Sans, sans-serif">
<rect width="{WIDTH}" height="{height}" fill="{CARD}"/>
{elements}</svg>
"#
        )
    }

    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        writeln!(self.elements, "{element}").expect("writing to a string does not fail");
    }
}

fn path(places: &[Place]) -> String {
    let steps: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
    format!("M{}", steps.join("L"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
