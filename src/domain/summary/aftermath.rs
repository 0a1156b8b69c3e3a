//! What happened between the rounds of a series, and what followed: what came after what, never
//! what caused it.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Finding, PastCell};
use crate::domain::{
    TeamId,
    chronicle::{Event, Fate, Promise},
    round::Round,
    verdict::{self, Since},
};

/// Something that happened between two rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is called.
    pub label: String,
    /// The day.
    pub day: NaiveDate,
    /// The place of the first round after it, from 0.
    pub before: usize,
    /// Whether it was written down since the round before this one closed.
    pub is_new: bool,
}

/// What followed something: no more than what came after what.
#[derive(Clone, Debug, PartialEq)]
pub struct Aftermath {
    /// What it follows.
    pub of: Happening,
    /// The topics that can be compared, with what is said of them.
    pub topics: Vec<(String, Since)>,
}

/// What may be followed by a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Something happened.
    Event(Mark),
    /// A promise was kept.
    Done {
        /// What was done.
        words: String,
        /// Whether the teams were told.
        told: bool,
    },
}

/// What happened to these teams between the rounds of a series. An event of a day on which a round opened
/// lies before that round.
pub(super) fn marks(round: &Round, teams: &[TeamId], series: &[PastCell], events: &[Event]) -> Vec<Mark> {
    let before = series.len().checked_sub(2).map(|place| series[place].closed_at);
    let is_new = |event: &Event| before.is_none_or(|closed| event.added_at >= closed);
    let mark = |event: &Event| {
        let before = place_after(series, |opened| opened.date_naive() >= event.day)?;
        Some(Mark { label: event.label.clone(), day: event.day, before, is_new: is_new(event) })
    };
    events.iter().filter(|event| event.stands(round.closes_at, teams)).filter_map(mark).collect()
}

/// The place of the first round that opened after something; only between rounds is there a place.
fn place_after(series: &[PastCell], is_after: impl Fn(DateTime<Utc>) -> bool) -> Option<usize> {
    series.iter().position(|past| is_after(past.opened_at)).filter(|place| *place > 0)
}

/// What can be said by now of what followed events and kept promises.
pub(super) fn aftermaths(
    round: &Round,
    teams: &[TeamId],
    series: &[PastCell],
    findings: &[Finding],
    (marks, promises): (&[Mark], &[Promise]),
) -> Vec<Aftermath> {
    let told = |of: Happening, (before, is_new): (usize, bool), topic: Option<&str>| {
        let wanted = round.questionnaire.dimensions.iter().zip(findings);
        let wanted = wanted.filter(|(dimension, _)| topic.is_none_or(|topic| topic == dimension.id));
        let said = wanted
            .filter_map(|(_, it)| Some((it.title.clone(), verdict::since(&it.history, before, is_new)?)));
        Some(Aftermath { of, topics: said.collect() }).filter(|told| !told.topics.is_empty())
    };
    let events = marks
        .iter()
        .filter_map(|mark| told(Happening::Event(mark.clone()), (mark.before, mark.is_new), None));
    let kept = promises.iter().filter(|promise| promise.concerns_all(teams)).filter_map(|promise| {
        let Fate::Done { at, words, told: was_told } = &promise.fate else { return None };
        let before = place_after(series, |opened| opened >= *at)?;
        let of = Happening::Done { words: words.clone(), told: *was_told };
        told(of, (before, false), Some(promise.topic.as_ref()?.dimension.as_str()))
    });
    events.chain(kept).collect()
}
