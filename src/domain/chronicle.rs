//! What leadership writes down beside the figures: what happened, and what was promised. Each entry keeps
//! when it was made and ended, so that a past summary says again what it said then.

use chrono::{DateTime, NaiveDate, Utc};

use super::{EventId, PromiseId, TeamId};

/// The longest label of an event, in characters.
pub const LONGEST_LABEL: usize = 40;
/// The longest promise, and the longest account of what was done, in characters.
pub const LONGEST_PROMISE: usize = 200;
/// The longest name of whoever keeps a promise, in characters.
pub const LONGEST_OWNER: usize = 50;

/// Everything of a server, in the order of its days and of its making.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chronicle {
    /// What happened, the earliest first.
    pub events: Vec<Event>,
    /// What was promised, the earliest first.
    pub promises: Vec<Promise>,
}

/// Something that happened, such as a re-organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The team it happened to; everybody when absent.
    pub team: Option<TeamId>,
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub label: String,
    /// When it was written down.
    pub added_at: DateTime<Utc>,
    /// When it was taken out again, if it was.
    pub removed_at: Option<DateTime<Utc>>,
}

/// Something leadership promised to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its id.
    pub id: PromiseId,
    /// To which teams; to everybody when empty.
    pub teams: Vec<TeamId>,
    /// What it is about, if it is about one topic.
    pub topic: Option<PromisedTopic>,
    /// What was promised.
    pub text: String,
    /// Who keeps it, by name.
    pub owner: Option<String>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What became of it.
    pub fate: Fate,
}

/// The topic of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromisedTopic {
    /// The dimension, by its id in the survey.
    pub dimension: String,
    /// What it was called when the promise was made.
    pub title: String,
    /// What its summary said then, if that stood out from chance.
    pub said: Option<Said>,
}

/// What a round said of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whether it was lower than usual, else higher.
    pub lower: bool,
    /// The round's number.
    pub round: u32,
}

/// What became of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is still to be kept.
    Open,
    /// It was kept.
    Done {
        /// When that was said.
        at: DateTime<Utc>,
        /// What was done.
        words: String,
        /// Whether the teams were told.
        told: bool,
    },
    /// It was a mistake.
    TakenBack {
        /// When that was said.
        at: DateTime<Utc>,
    },
}

impl Event {
    /// Whether it stood there just before this time and concerns all of these teams.
    pub fn stands(&self, at: DateTime<Utc>, teams: &[TeamId]) -> bool {
        let known = self.added_at < at && self.removed_at.is_none_or(|removed| removed >= at);
        known && self.team.is_none_or(|team| teams == [team])
    }
}

impl Promise {
    /// Whether it was made to any of these teams.
    pub fn concerns(&self, teams: &[TeamId]) -> bool {
        self.teams.is_empty() || self.teams.iter().any(|team| teams.contains(team))
    }

    /// Whether it was made to all of these teams.
    pub fn concerns_all(&self, teams: &[TeamId]) -> bool {
        self.teams.is_empty() || teams.iter().all(|team| self.teams.contains(team))
    }

    /// Whether it was still to be kept just before this time.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        let ended = match &self.fate {
            Fate::Open => None,
            Fate::Done { at, .. } | Fate::TakenBack { at } => Some(*at),
        };
        self.made_at < at && ended.is_none_or(|ended| ended >= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32) -> DateTime<Utc> {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap().and_hms_opt(12, 0, 0).unwrap().and_utc()
    }

    #[test]
    fn entries_stand_from_when_they_were_made_until_they_ended() {
        let event = Event {
            id: EventId(1),
            team: Some(TeamId(1)),
            day: at(2).date_naive(),
            label: "Offsite".into(),
            added_at: at(4),
            removed_at: Some(at(6)),
        };
        let stands = |day: u32, team: i64| event.stands(at(day), &[TeamId(team)]);
        assert_eq!([stands(4, 1), stands(5, 1), stands(5, 2), stands(7, 1)], [false, true, false, false]);
        assert!(!event.stands(at(5), &[TeamId(1), TeamId(2)]), "of a cell of two teams, it concerns one");
        let of_all = Event { team: None, ..event.clone() };
        assert!(of_all.stands(at(5), &[TeamId(1), TeamId(2)]));

        let mut promise = Promise {
            id: PromiseId(1),
            teams: vec![TeamId(1)],
            topic: None,
            text: "No meetings on Fridays".into(),
            owner: None,
            due: None,
            made_at: at(4),
            fate: Fate::Open,
        };
        assert_eq!([promise.is_open(at(4)), promise.is_open(at(5))], [false, true]);
        promise.fate = Fate::Done { at: at(6), words: "Fridays are free".into(), told: true };
        assert_eq!([promise.is_open(at(6)), promise.is_open(at(7))], [true, false]);
        let both = [TeamId(1), TeamId(2)];
        assert!(promise.concerns(&both) && !promise.concerns_all(&both) && !promise.concerns(&both[1..]));
    }
}
