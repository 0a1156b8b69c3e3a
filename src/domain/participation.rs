//! How many answered, in words that never give the number away.

use std::{fmt, ops::RangeInclusive};

/// From this roster on, participation is a percentage rounded to five.
const PERCENT_FROM: u32 = 40;

/// How many of a team answered, as printed.
///
/// Each word stands for at least two possible counts, given everything else that is
/// printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The word's lowest and highest rung; the same unless rungs had to be merged.
    rungs: (Rung, Rung),
    /// The fewest answers the word allows.
    pub at_least: u32,
}

/// A step of the scale of words: a fraction of the team, or a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rung {
    Few,
    AboutHalf,
    Most,
    NearlyEveryone,
    Percent(u32),
}

/// How participation compares between rounds: few, about half, most, nearly everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u32);

impl Level {
    /// Few answered: a figure says little about the team.
    pub const FEW: Self = Self(0);
    /// About half answered.
    pub const ABOUT_HALF: Self = Self(1);
    /// Most answered.
    pub const MOST: Self = Self(2);

    /// How many words lie between two rounds.
    pub fn distance(self, other: Self) -> u32 {
        self.0.abs_diff(other.0)
    }
}

impl Participation {
    /// The word for `answers` of `roster`, where everything else that is printed leaves the
    /// counts `possible`.
    ///
    /// Other counts (more answers than people: somebody joined after the opening) take the
    /// nearest word.
    pub fn of(answers: u32, roster: u32, possible: &RangeInclusive<u32>) -> Self {
        let words = words(roster, possible);
        let word = words.iter().find(|word| answers <= word.last);
        let word = word.or(words.last()).copied().unwrap_or(Word {
            rungs: (Rung::Few, Rung::NearlyEveryone),
            first: *possible.start(),
            last: *possible.end(),
        });
        Self { rungs: word.rungs, at_least: word.first }
    }

    /// The fewest answers that each word allows, from the lowest word to the highest.
    pub fn fewest_of_words(roster: u32, possible: &RangeInclusive<u32>) -> Vec<u32> {
        words(roster, possible).iter().map(|word| word.first).collect()
    }

    /// Whether the word leaves open if most answered or all.
    pub fn is_most_or_all(self) -> bool {
        self.rungs == (Rung::Most, Rung::NearlyEveryone)
    }

    /// The level of its highest rung: a merged word is not held against a team.
    pub fn level(self) -> Level {
        self.rungs.1.level()
    }

    /// The level of its lowest rung.
    pub fn lowest_level(self) -> Level {
        self.rungs.0.level()
    }
}

impl Rung {
    fn level(self) -> Level {
        Level(match self {
            Self::Few | Self::Percent(0..40) => 0,
            Self::AboutHalf | Self::Percent(40..65) => 1,
            Self::Most | Self::Percent(65..90) => 2,
            Self::NearlyEveryone | Self::Percent(_) => 3,
        })
    }
}

/// The words for rosters under forty read as the subject of "… of 15 answered".
impl fmt::Display for Participation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rungs {
            (Rung::Percent(low), Rung::Percent(95)) => write!(f, "{low} % or more"),
            (Rung::Percent(low), Rung::Percent(high)) if low == high => write!(f, "About {low} %"),
            (Rung::Percent(low), Rung::Percent(high)) => write!(f, "{low} to {high} %"),
            (Rung::Few, Rung::Few) => f.write_str("Few"),
            (Rung::AboutHalf, Rung::AboutHalf) => f.write_str("About half"),
            (Rung::Most, Rung::Most) => f.write_str("Most"),
            (Rung::NearlyEveryone, Rung::NearlyEveryone) => f.write_str("Nearly everyone"),
            (Rung::Most, _) => f.write_str("Most or all"),
            (Rung::AboutHalf, _) => f.write_str("Half or more"),
            (Rung::Few, Rung::AboutHalf) => f.write_str("Up to about half"),
            _ => f.write_str("Some"),
        }
    }
}

/// A word and the counts it stands for.
#[derive(Clone, Copy, Debug)]
struct Word {
    rungs: (Rung, Rung),
    first: u32,
    last: u32,
}

impl Word {
    fn is_too_narrow(self) -> bool {
        self.first == self.last
    }

    fn merged(self, above: Self) -> Self {
        Self { rungs: (self.rungs.0, above.rungs.1), first: self.first, last: above.last }
    }
}

/// The words for all possible counts, each for at least two of them where there are two.
fn words(roster: u32, possible: &RangeInclusive<u32>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for count in possible.clone() {
        let rung = rung(count, roster);
        match words.last_mut() {
            Some(word) if word.rungs.0 == rung => word.last = count,
            _ => words.push(Word { rungs: (rung, rung), first: count, last: count }),
        }
    }
    while let Some(narrow) = words.iter().rposition(|word| word.is_too_narrow()).filter(|_| words.len() > 1) {
        let below = narrow.max(1) - 1;
        let above = words.remove(below + 1);
        words[below] = words[below].merged(above);
    }
    words
}

fn rung(count: u32, roster: u32) -> Rung {
    let percent = 100 * count / roster.max(1);
    if roster >= PERCENT_FROM {
        let nearest = (count * 200 + 5 * roster) / (10 * roster) * 5;
        return Rung::Percent(nearest.min(95));
    }
    match percent {
        0..40 => Rung::Few,
        40..=60 => Rung::AboutHalf,
        61..90 => Rung::Most,
        _ => Rung::NearlyEveryone,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn word(answers: u32, roster: u32) -> String {
        Participation::of(answers, roster, &(5..=roster)).to_string()
    }

    #[test]
    fn words_for_teams_of_usual_sizes() {
        let cases = [
            (5, 6, "Most or all"),
            (6, 6, "Most or all"),
            (5, 9, "Half or more"),
            (5, 12, "About half"),
            (9, 12, "Most"),
            (12, 12, "Nearly everyone"),
            (11, 15, "Most"),
            (5, 30, "Few"),
            (30, 40, "About 75 %"),
            (40, 40, "95 % or more"),
            (200, 1000, "About 20 %"),
            (13, 12, "Nearly everyone"),
        ];
        for (answers, roster, expected) in cases {
            assert_eq!(word(answers, roster), expected, "{answers} of {roster}");
        }
    }

    #[test]
    fn anonymity_every_word_leaves_at_least_two_counts() {
        for (min_group, roster) in (4..=20).flat_map(|k| (k + 1..=120).map(move |n| (k, n))) {
            // A merged cell may be known to have fewer answers than people.
            for most in [roster, min_group + 1, (min_group + 1).max(roster / 2)] {
                let counts = counts_by_word(roster, &(min_group..=most), Participation::of);
                for (word, counts) in counts {
                    assert!(counts.len() >= 2, "{word} means {counts:?} of {roster}");
                    assert!(word.ends_with(&format!(" {}", counts[0])), "{word} of {roster}");
                }
            }
        }
    }

    fn counts_by_word(
        roster: u32,
        possible: &RangeInclusive<u32>,
        say: fn(u32, u32, &RangeInclusive<u32>) -> Participation,
    ) -> BTreeMap<String, Vec<u32>> {
        let mut counts: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for answers in possible.clone() {
            let word = say(answers, roster, possible);
            counts.entry(format!("{word} {}", word.at_least)).or_default().push(answers);
        }
        counts
    }

    #[test]
    fn anonymity_words_that_look_at_the_roster_alone_give_counts_away() {
        // Two teams of six together, of which at most four each can have answered.
        let naive =
            |answers, roster, _: &RangeInclusive<u32>| Participation::of(answers, roster, &(5..=roster));
        assert!(
            counts_by_word(12, &(5..=8), naive).values().any(|counts| counts.len() == 1),
            "a rule that must fail"
        );
        assert!(counts_by_word(12, &(5..=8), Participation::of).values().all(|counts| counts.len() >= 2));
    }

    #[test]
    fn levels_rise_with_the_words() {
        let levels = [5, 9, 14, 24, 29].map(|answers| Participation::of(answers, 30, &(5..=30)).level().0);
        assert_eq!(levels, [0, 0, 1, 2, 3]);
    }
}
