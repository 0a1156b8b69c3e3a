//! Reads what was posted, as somebody who has nothing but the messages.

use super::{
    company::{Company, Crew},
    publisher::Publisher,
};

/// A score as it reads, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    value: u32,
    /// Anything lower, or anything higher, too.
    or_lower: bool,
    or_higher: bool,
}

/// The summary of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SeenCell {
    /// The names of its teams.
    pub(crate) teams: Vec<String>,
    /// How many answered, in words.
    pub(crate) answered: String,
    /// One for each dimension that has a score.
    scores: Vec<(String, Score)>,
}

/// The line of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SeenGroup {
    pub(crate) name: String,
    /// One for each dimension that has a band, in hundredths.
    bands: Vec<(String, (u32, u32))>,
}

/// All that can be read of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) cells: Vec<SeenCell>,
    pub(crate) groups: Vec<SeenGroup>,
}

impl Seen {
    pub(crate) fn of(texts: &[String]) -> Self {
        let lines = texts.iter().flat_map(|text| text.lines());
        let counted: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": counted in ")).collect();
        let cells = texts.iter().filter_map(|text| SeenCell::of(text, &counted)).collect();
        let groups = texts.iter().flat_map(|text| text.lines()).filter_map(SeenGroup::of).collect();
        Self { cells, groups }
    }
}

impl Score {
    /// As in `4.25 or higher`.
    fn of(text: &str) -> Option<Self> {
        let (or_lower, or_higher) = (text.ends_with(" or lower"), text.ends_with(" or higher"));
        Some(Self { value: hundredths(text.split(' ').next()?)?, or_lower, or_higher })
    }

    /// The exact scores it may stand for when scores are `step` apart, in half hundredths: from
    /// the first up to, but without, the second.
    pub(crate) fn range(self, step: u32) -> (u32, u32) {
        let low = if self.or_lower { 200 } else { 2 * self.value - step };
        let high = if self.or_higher { 1001 } else { 2 * self.value + step };
        (low, high)
    }
}

impl SeenCell {
    /// `counted` are the lines of the overview: teams, and the place where they are counted. A
    /// summary names only the first of many teams.
    fn of(text: &str, counted: &[(&str, &str)]) -> Option<Self> {
        let mut lines = text.lines();
        let (heading, _) =
            lines.next()?.split_once(" · ").map(|(_, rest)| rest.rsplit_once(", round "))??;
        let teams: Vec<String> = match heading.split_once(", counted in ") {
            None => vec![heading.to_owned()],
            Some((_, place)) => {
                let there = counted.iter().filter(|(_, other)| *other == place);
                there.flat_map(|(names, _)| names.split(", ")).map(str::to_owned).collect()
            }
        };
        let scores = lines.clone().filter_map(|line| {
            let (title, rest) = line.strip_prefix("**")?.split_once("**: ")?;
            Some((title.to_owned(), Score::of(rest.split(" (").next()?)?))
        });
        let answered = lines.clone().find_map(|line| line.split_once(" answered."));
        // An overview has no such line.
        let (answered, _) = answered?;
        Some(Self { teams, answered: answered.to_owned(), scores: scores.collect() })
    }

    /// Its score in a dimension.
    pub(crate) fn score(&self, title: &str) -> Option<Score> {
        self.scores.iter().find(|(name, _)| name == title).map(|(_, score)| *score)
    }

    /// Its teams, which everybody knows by name.
    pub(crate) fn crews<'a>(&self, company: &'a Company) -> Vec<&'a Crew> {
        company.crews.iter().filter(|crew| self.teams.contains(&crew.name())).collect()
    }

    /// How many people its teams have, which everybody knows.
    pub(crate) fn roster(&self, company: &Company) -> u32 {
        self.crews(company).iter().map(|crew| crew.roster).sum()
    }
}

impl SeenGroup {
    /// As in `- **Group 1** (12 people): Trust 3.4–3.7 · Autonomy not shown`.
    fn of(line: &str) -> Option<Self> {
        let (name, rest) = line.strip_prefix("- **")?.split_once("** (")?;
        let (_, bands) = rest.split_once("): ")?;
        let bands = bands.split(" · ").filter_map(|band| {
            let (title, range) = band.rsplit_once(' ')?;
            let (low, high) = range.split_once('–')?;
            Some((title.to_owned(), (hundredths(low)?, hundredths(high)?)))
        });
        Some(Self { name: name.to_owned(), bands: bands.collect() })
    }

    /// Where its exact score lies in a dimension, in hundredths.
    pub(crate) fn band(&self, title: &str, by: Publisher) -> Option<(u32, u32)> {
        let (_, (low, high)) = self.bands.iter().find(|(name, _)| name == title)?;
        Some((low - by.slack_of_bands(), high + by.slack_of_bands()))
    }

    /// Whether a team lies below it; everybody knows the tree.
    pub(crate) fn holds(&self, company: &Company, crew: &Crew) -> bool {
        let mut above = candor::domain::tree::upwards(&company.groups, crew.group);
        self.name == "The whole server" || above.any(|group| group.name == self.name)
    }
}

/// As in `3.25` or `3.3`.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.')?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    Some(100 * whole.parse::<u32>().ok()? + part)
}

#[test]
fn anonymity_the_attackers_read_every_form_of_a_score() {
    let read = |text| Score::of(text).map(|score| score.range(25));
    assert_eq!(read("3.25"), Some((625, 675)));
    assert_eq!(read("2.0 or lower"), Some((200, 425)));
    assert_eq!(read("4.25 or higher"), Some((825, 1001)));
    assert_eq!(read("not shown"), None);
    let line = "- **Group 1** (12 people): Trust 3.4–3.7 · Autonomy not shown";
    assert_eq!(SeenGroup::of(line).unwrap().bands, [("Trust".into(), (340, 370))]);
}
