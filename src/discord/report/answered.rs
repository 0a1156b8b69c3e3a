//! The words for how many answered, and for how much that can tell.

use super::{Style, finding::tenths};
use crate::{
    discord::locale::say,
    domain::{
        language::Language,
        participation::{Participation, Words},
        summary::Summary,
    },
};

/// How many answered, and how much that can tell.
pub(super) fn answered(summary: &Summary, style: Style) -> Vec<String> {
    let Some(participation) = summary.participation else {
        return vec![not_shown(summary, style)];
    };
    let turnout = turnout(summary.language, participation, summary.subject.roster);
    [turnout].into_iter().chain(told_from_chance(summary)).collect()
}

/// How much can be told, or why nothing is shown, without markup.
pub fn footnote(summary: &Summary) -> String {
    match summary.participation {
        Some(_) => told_from_chance(summary).unwrap_or_default(),
        None => not_shown(summary, Style::Bare),
    }
}

/// How far a single round has to move.
fn told_from_chance(summary: &Summary) -> Option<String> {
    let least = (summary.smallest_change()? * 10.0).ceil() / 10.0;
    Some(say!(summary.language, "told-from-chance", score = tenths(summary.language, least)))
}

/// How many of how many answered, in words.
pub fn turnout(language: Language, participation: Participation, people: u32) -> String {
    match participation.words() {
        Words::Few => say!(language, "answered-few", people = people),
        Words::AboutHalf => say!(language, "answered-half", people = people),
        Words::Most => say!(language, "answered-most", people = people),
        Words::NearlyEveryone => say!(language, "answered-nearly-everyone", people = people),
        Words::UpToHalf => say!(language, "answered-up-to-half", people = people),
        Words::HalfOrMore => say!(language, "answered-half-or-more", people = people),
        Words::MostOrAll => say!(language, "answered-most-or-all", people = people),
        Words::Some => say!(language, "answered-some", people = people),
        Words::Percent(percent) => say!(language, "answered-percent", percent = percent, people = people),
        Words::Percents(low, high) => {
            say!(language, "answered-percents", low = low, high = high, people = people)
        }
        Words::PercentOrMore(percent) => {
            say!(language, "answered-percent-or-more", percent = percent, people = people)
        }
    }
}

fn not_shown(summary: &Summary, style: Style) -> String {
    let (language, people) = (summary.language, summary.subject.roster);
    if people > summary.min_group {
        return say!(language, "not-shown-few", least = summary.min_group);
    }
    let team = style.plain(&summary.subject.name);
    say!(language, "not-shown-small", least = summary.min_group + 1, team = team, people = people)
}
