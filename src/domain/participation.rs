//! How many answered, in words that never give the number away.

use std::ops::RangeInclusive;

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

/// What is said of how many answered: a word, or per cents of a large team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Under two in five.
    Few,
    /// Two to three in five.
    AboutHalf,
    /// Over three in five.
    Most,
    /// Nine in ten or more.
    NearlyEveryone,
    /// Few, or about half.
    UpToHalf,
    /// About half, or anything above.
    HalfOrMore,
    /// Most, or nearly everyone.
    MostOrAll,
    /// Anything.
    Some,
    /// About so many per cent.
    Percent(u32),
    /// From the first to the second per cent.
    Percents(u32, u32),
    /// So many per cent or more.
    PercentOrMore(u32),
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

    /// The words to say. A language may say them as it likes, but never tell apart what is one here.
    pub fn words(self) -> Words {
        match self.rungs {
            (Rung::Percent(low), Rung::Percent(95)) => Words::PercentOrMore(low),
            (Rung::Percent(low), Rung::Percent(high)) if low == high => Words::Percent(low),
            (Rung::Percent(low), Rung::Percent(high)) => Words::Percents(low, high),
            (Rung::Few, Rung::Few) => Words::Few,
            (Rung::AboutHalf, Rung::AboutHalf) => Words::AboutHalf,
            (Rung::Most, Rung::Most) => Words::Most,
            (Rung::NearlyEveryone, Rung::NearlyEveryone) => Words::NearlyEveryone,
            (Rung::Most, _) => Words::MostOrAll,
            (Rung::AboutHalf, _) => Words::HalfOrMore,
            (Rung::Few, Rung::AboutHalf) => Words::UpToHalf,
            _ => Words::Some,
        }
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

    fn words(answers: u32, roster: u32) -> Words {
        Participation::of(answers, roster, &(5..=roster)).words()
    }

    #[test]
    fn words_for_teams_of_usual_sizes() {
        let cases = [
            (5, 6, Words::MostOrAll),
            (6, 6, Words::MostOrAll),
            (5, 9, Words::HalfOrMore),
            (5, 12, Words::AboutHalf),
            (9, 12, Words::Most),
            (12, 12, Words::NearlyEveryone),
            (11, 15, Words::Most),
            (5, 30, Words::Few),
            (30, 40, Words::Percent(75)),
            (40, 40, Words::PercentOrMore(95)),
            (200, 1000, Words::Percent(20)),
            (13, 12, Words::NearlyEveryone),
        ];
        for (answers, roster, expected) in cases {
            assert_eq!(words(answers, roster), expected, "{answers} of {roster}");
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
            counts.entry(format!("{:?} {}", word.words(), word.at_least)).or_default().push(answers);
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
