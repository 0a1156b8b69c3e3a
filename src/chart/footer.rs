//! Below the panels: participation as steps and a sentence, then the notes.

use super::Turnout;
use super::layout::{Layout, MARGIN, STEPS_HEIGHT, WIDTH, count};
use super::lettering::{BODY, SMALL, STRONG};
use super::pen::{self, Pen, Place};
use super::sheet::Sheet;

const STEP: Place = (18.0, 6.5);
const STEP_PITCH: f64 = 9.0;
const ROUND_PITCH: f64 = 26.0;

pub(super) fn draw(pen: &mut Pen, sheet: &Sheet, layout: &Layout) {
    let top = layout.participation;
    if sheet.turnouts.iter().any(Option::is_some) || !sheet.answered.is_empty() {
        participation(pen, sheet, top);
    }
    for (line, baseline) in sheet.notes.iter().zip(&layout.notes) {
        pen.text(MARGIN, *baseline, line, SMALL, pen::SECONDARY);
    }
}

fn participation(pen: &mut Pen, sheet: &Sheet, top: f64) {
    let baseline = top + STEPS_HEIGHT - 8.0;
    pen.text(MARGIN, baseline, &sheet.answers, STRONG, pen::INK);
    let left = MARGIN + STRONG.width(&sheet.answers) + 22.0;
    let latest = sheet.turnouts.len().saturating_sub(1);
    for (round, turnout) in sheet.turnouts.iter().enumerate() {
        let fill = if round == latest { pen::INK } else { pen::MUTED };
        steps(pen, *turnout, (left + ROUND_PITCH * count(round), top), fill);
    }
    let left = left + ROUND_PITCH * count(sheet.turnouts.len()) + 14.0;
    let sentence = BODY.fit(&sheet.answered, WIDTH - MARGIN - left);
    pen.text(left, baseline, &sentence, BODY, pen::INK);
}

/// One round's word as steps out of four; a round without a word is a dash.
pub(super) fn steps(pen: &mut Pen, turnout: Option<Turnout>, (left, top): Place, fill: &str) {
    let Some(turnout) = turnout else {
        let middle = top + STEPS_HEIGHT / 2.0;
        pen.line((left + 3.0, middle), (left + STEP.0 - 3.0, middle), 3.0, pen::MUTED);
        return;
    };
    for step in 0..4_u8 {
        let place = (left, top + STEPS_HEIGHT - STEP.1 - STEP_PITCH * f64::from(step));
        let taken = step < turnout.steps();
        pen.block(place, STEP, if taken { fill } else { pen::FAINT });
        if turnout == Turnout::MostOrAll && !taken {
            let inner = ((place.0 + 2.0, place.1 + 2.0), (STEP.0 - 4.0, STEP.1 - 4.0));
            pen.block(place, STEP, fill);
            pen.block(inner.0, inner.1, pen::CARD);
        }
    }
}

impl Turnout {
    fn steps(self) -> u8 {
        match self {
            Self::Few => 1,
            Self::AboutHalf => 2,
            Self::Most | Self::MostOrAll => 3,
            Self::NearlyEveryone => 4,
        }
    }
}
