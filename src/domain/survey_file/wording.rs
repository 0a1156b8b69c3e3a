//! Wording that tends to be misread. A program sees little of that, so these are warnings: the
//! author decides.

use std::ops::Range;

use super::{
    super::survey::Cadence,
    reader::{Placed, Reader},
};

/// Words that turn a statement round, so that agreeing is no longer good.
const REVERSING: [&str; 14] = [
    "not", "cannot", "never", "no", "nobody", "none", "nothing", "hardly", "rarely", "barely", "seldom",
    "unable", "lack", "lacked",
];

/// Words that join two ideas, of which somebody may hold one alone.
const JOINING: [&str; 3] = ["and", "or", "but"];

/// Words of somebody who speaks of themselves.
const SPEAKING_OF_ONESELF: [&str; 5] = ["i", "me", "my", "mine", "myself"];

impl Reader<'_> {
    pub(super) fn check_wording(&mut self, (at, text): &Placed<String>, recall: &str) {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').collect();
        let uses = |list: &[&str]| words.iter().copied().find(|word| list.contains(word));
        if let Some(word) = words
            .iter()
            .find(|word| word.ends_with("n't") || word.ends_with("n’t"))
            .copied()
            .or(uses(&REVERSING))
        {
            let what = format!("`{word}` may turn the statement round.");
            self.warning(
                at.clone(),
                &what,
                "Say what is there when all is well, so that agreeing is always good.",
            );
        }
        if let Some(word) = uses(&JOINING) {
            let what = format!("`{word}` may join two ideas in one statement.");
            self.warning(at.clone(), &what, "Ask one of them, or make two items: nobody can half agree.");
        }
        if let Some(word) = uses(&SPEAKING_OF_ONESELF) {
            let what = format!("`{word}` speaks of one person.");
            self.warning(
                at.clone(),
                &what,
                "Speak of the team, such as \"people in our team\": that is what is summed up.",
            );
        }
        if text.contains('?') {
            let remedy = "Make it a statement: people say how far they agree.";
            self.warning(at.clone(), "This is a question.", remedy);
        }
        if !recall.is_empty() && lower.contains(&recall.to_lowercase()) {
            let what = format!("The statement repeats the recall, `{recall}`.");
            self.warning(at.clone(), &what, "Leave it out here: it stands above every statement.");
        }
    }

    /// Whether the labels run from disagreement to agreement, as far as they say so in English.
    pub(super) fn check_direction(&mut self, at: Range<usize>, labels: &[String; 5]) {
        let [first, .., last] = labels.each_ref().map(|label| label.to_lowercase());
        let agrees = |label: &str| label.contains("agree") && !label.contains("disagree");
        if agrees(&first) || last.contains("disagree") {
            let remedy =
                "Let it begin with the least agreement: the last label counts 5, and a high score is good.";
            self.warning(at, "`scale` seems to run from agreement to disagreement.", remedy);
        }
    }

    /// Whether the recall speaks of about the time between two rounds.
    pub(super) fn check_recall(&mut self, (at, recall): &Placed<String>, cadence: Cadence) {
        let lower = recall.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let two_weeks = says(&["two weeks", "2 weeks", "fortnight"]);
        let quarter = says(&["quarter", "three months", "3 months"]);
        let fits = match cadence {
            Cadence::Weekly => says(&["week"]) && !two_weeks || says(&["seven days", "7 days"]),
            Cadence::Fortnightly => two_weeks,
            Cadence::Monthly => says(&["month", "four weeks", "4 weeks", "30 days"]) && !quarter,
            Cadence::Quarterly => quarter,
        };
        if !fits && !recall.is_empty() {
            let what = format!("The recall does not fit a survey that is {}.", cadence.word());
            let since = match cadence {
                Cadence::Weekly => "In the past week",
                Cadence::Fortnightly => "In the past two weeks",
                Cadence::Monthly => "In the past month",
                Cadence::Quarterly => "In the past three months",
            };
            let remedy = format!("Let it speak of the time since the last round, such as \"{since}\".");
            self.warning(at.clone(), &what, &remedy);
        }
        if recall.trim_end().ends_with(':') {
            self.warning(at.clone(), "The recall ends with a colon.", "Leave it out: one is put there.");
        }
    }
}
