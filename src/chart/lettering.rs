//! The bundled fonts: what they can write, how wide that gets, and how a text
//! is made to fit. Text that resvg would refuse or draw as boxes ends here.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use unicode_linebreak::linebreaks;

/// Noto Sans Regular, under the licence beside it.
pub(super) const REGULAR_TTF: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
/// Noto Sans Bold, under the licence beside it.
pub(super) const BOLD_TTF: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");

/// Droid Sans Fallback, for Chinese, Japanese and Korean: 3.4 MB where Noto Sans CJK takes 16 MB a weight.
pub(super) const FALLBACK_TTF: &[u8] = include_bytes!("fonts/DroidSansFallback.ttf");

static REGULAR: LazyLock<FontRef<'static>> = LazyLock::new(|| bundled(REGULAR_TTF));
static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| bundled(BOLD_TTF));
static FALLBACK: LazyLock<FontRef<'static>> = LazyLock::new(|| bundled(FALLBACK_TTF));

/// More marks than this on one letter serve no language and climb over the neighbours.
const MARKS_ON_A_LETTER: usize = 2;

/// A size and weight of the font.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    /// In pixels of a picture 1200 wide; 24 is the least a phone shows legibly.
    pub(super) size: f64,
    pub(super) weight: Weight,
}

/// The two weights that are bundled.
#[derive(Clone, Copy, Debug)]
pub(super) enum Weight {
    Regular,
    Bold,
}

pub(super) const HEADLINE: Lettering = Lettering { size: 40.0, weight: Weight::Bold };
pub(super) const TITLE: Lettering = Lettering { size: 30.0, weight: Weight::Bold };
pub(super) const FIGURE: Lettering = Lettering { size: 32.0, weight: Weight::Bold };
pub(super) const STRONG: Lettering = Lettering { size: 25.0, weight: Weight::Bold };
pub(super) const BODY: Lettering = Lettering { size: 25.0, weight: Weight::Regular };
pub(super) const SMALL: Lettering = Lettering { size: 24.0, weight: Weight::Regular };

impl Lettering {
    /// The width of a line, without kerning, which only ever narrows it by a hair.
    pub(super) fn width(self, text: &str) -> f64 {
        let fonts = [self.font(), &FALLBACK].map(|font| {
            let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            (font.charmap(), metrics, f64::from(units))
        });
        let advance = |letter: char| {
            fonts.iter().find_map(|(letters, metrics, units)| {
                Some(f64::from(metrics.advance_width(letters.map(letter)?)?) / units)
            })
        };
        text.chars().filter_map(advance).sum::<f64>() * self.size
    }

    /// The text, or as much of its beginning as fits with an ellipsis behind it.
    pub(super) fn fit(self, text: &str, width: f64) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let room = width - self.width("…");
        let ends = text.char_indices().map(|(end, _)| end);
        let longest = ends.take_while(|end| self.width(&text[..*end]) <= room).last();
        let shortened = at_a_word(&text[..longest.unwrap_or(0)]);
        format!("{}…", shortened.trim_end_matches([' ', ',', '·']))
    }

    /// The text in at most so many lines, which break where its script allows; what does not fit ends in an
    /// ellipsis.
    pub(super) fn wrap(self, text: &str, width: f64, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut start = 0;
        for (end, _) in linebreaks(text) {
            let (full, part) = (wrapped.len() == lines, &text[start..end]);
            match wrapped.last_mut() {
                Some(line) if full || self.width(format!("{line}{part}").trim_end()) <= width => {
                    line.push_str(part);
                }
                Some(_) | None => wrapped.push(part.to_owned()),
            }
            start = end;
        }
        let lines = wrapped.iter().map(|line| self.fit(line.trim_end(), width));
        lines.filter(|line| !line.is_empty()).collect()
    }

    fn font(self) -> &'static FontRef<'static> {
        match self.weight {
            Weight::Regular => &REGULAR,
            Weight::Bold => &BOLD,
        }
    }
}

/// Ends at a whole word, unless that would cost most of the text.
fn at_a_word(text: &str) -> &str {
    match text.rfind(' ') {
        Some(space) if space * 2 > text.len() => &text[..space],
        Some(_) | None => text,
    }
}

/// What of a text the picture can write: its letters without what no font has, such as emoji.
pub fn writable_part(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| letter.is_whitespace() || is_there(*letter)).collect();
    clean(&kept)
}

/// Whether the picture can write this text; what it would drop anyway does not count.
pub fn covers(text: &str) -> bool {
    clean(text).chars().all(is_there)
}

fn is_there(letter: char) -> bool {
    let [regular, bold, fallback] = [&REGULAR, &BOLD, &FALLBACK].map(|font| font.charmap());
    (regular.map(letter).is_some() && bold.map(letter).is_some()) || fallback.map(letter).is_some()
}

/// The text without what breaks a picture: control characters and the two
/// code points XML forbids (usvg refuses the whole file over one), marks of
/// direction and width, and heaps of accents. White space becomes one space.
pub(super) fn clean(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut marks = 0;
    let mut kept = words.join(" ");
    kept.retain(|letter| {
        marks = if is_combining(letter) { marks + 1 } else { 0 };
        marks <= MARKS_ON_A_LETTER && !is_unseen(letter)
    });
    kept
}

fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

fn is_combining(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn bundled(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::new(bytes).expect("the bundled fonts are whole; a test measures both")
}
