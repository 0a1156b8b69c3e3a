//! Who prints: Candor, in the words it posts to Discord, or somebody naive, in the same form.

use std::fmt::Write;

use candor::{
    discord::report,
    domain::{chronicle::Chronicle, language::Language, participation::Participation, summary::PastRound},
    flow::{self, report::Printed},
};

use super::{
    company::{Company, Crew, asked, count},
    reading::SeenCell,
};

/// Who prints the results of a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publisher {
    /// Candor.
    Candor,
    /// Exact means to two decimals of every team, and the company's to one.
    Naive,
}

impl Publisher {
    /// Everything that is posted of a round.
    pub(crate) fn texts(self, company: &Company) -> Vec<String> {
        match self {
            Self::Candor => candors_texts(company),
            Self::Naive => naive_texts(company),
        }
    }

    /// The fewest answers of an item that counts; everybody knows the rule.
    pub(crate) fn fewest(self, company: &Company) -> u32 {
        match self {
            Self::Candor => company.min_group,
            Self::Naive => 1,
        }
    }

    /// The distance between two scores that can be printed of a cell, in hundredths, when its
    /// least answered item has `fewest` answers. It follows from what is known without answers.
    pub(crate) fn step(self, company: &Company, cell: &SeenCell, fewest: u32) -> u32 {
        if self == Self::Naive {
            return 1;
        }
        let known = company.without_answers().release();
        let named = cell.crews(company);
        let known = known.cell_of(named[0].id).expect("which cells there are follows from counts");
        let word = Participation::of(fewest, known.roster, &(company.min_group..=known.possible));
        if word.at_least < 16 { 25 } else { 10 }
    }

    /// Over how many cells a band is looked at. Exact means are enough by themselves, and all of
    /// a company's together would take the solver hours.
    pub(crate) fn most_cells(self) -> usize {
        match self {
            Self::Candor => usize::MAX,
            Self::Naive => 2,
        }
    }

    /// Half the distance between two bands that can be printed, in hundredths.
    pub(crate) fn slack_of_bands(self) -> u32 {
        match self {
            Self::Candor => 0,
            Self::Naive => 5,
        }
    }
}

/// The overview and the summaries of a first round, word for word as they are posted.
fn candors_texts(company: &Company) -> Vec<String> {
    let (round, release) = (company.round(), company.release());
    let past = vec![PastRound {
        number: 1,
        opened_at: round.opened_at,
        closed_at: round.closes_at,
        release: release.clone(),
    }];
    let printed = Printed {
        release,
        past,
        chronicle: Chronicle::default(),
        earlier: Vec::new(),
        commented: Vec::new(),
    };
    let summaries = flow::report::summaries(&round, &printed);
    let mut texts = Vec::new();
    if round.teams.len() > 1 {
        let (heading, parts) = flow::report::overview_words(&round, &printed, &summaries, None);
        texts.extend([heading].into_iter().chain(parts));
    }
    let told = summaries.iter().filter(|summary| summary.participation.is_some());
    texts.extend(told.map(|summary| report::message(summary, None).plain()));
    texts
}

fn naive_texts(company: &Company) -> Vec<String> {
    let answered: Vec<&Crew> = company.crews.iter().filter(|crew| !crew.people.is_empty()).collect();
    let mut overview = String::from("- **The whole server** (everybody):");
    for (dimension, topic) in asked().dimensions.iter().enumerate() {
        let scores =
            answered.iter().filter_map(|crew| Some((f64::from(crew.roster), mean(crew, dimension)?)));
        let (people, all) =
            scores.fold((0.0, 0.0), |(n, all), (roster, mean)| (n + roster, all + roster * mean));
        let score = rounded(all / people, 10.0);
        let mark = if dimension == 0 { "" } else { " ·" };
        write!(overview, "{mark} {} {score:.1}–{score:.1}", topic.title.in_language(Language::English))
            .unwrap();
    }
    let summaries = answered.iter().map(|crew| naive_summary(crew));
    std::iter::once(overview).chain(summaries).collect()
}

fn naive_summary(crew: &Crew) -> String {
    let mut text = format!("**Results** · {}, round 1", crew.name());
    for (dimension, topic) in asked().dimensions.iter().enumerate() {
        let score = mean(crew, dimension).map(|mean| rounded(mean, 100.0));
        let score = score.map_or("not shown".into(), |score| format!("{score:.2} (exactly)"));
        write!(text, "\n**{}**: {score}", topic.title.in_language(Language::English)).unwrap();
    }
    write!(text, "\n{} of {} answered.", crew.people.len(), crew.roster).unwrap();
    text
}

/// Half up, also where a float falls just short of it.
fn rounded(score: f64, parts: f64) -> f64 {
    (score * parts + 0.5 + 1e-9).floor() / parts
}

/// The mean of the means of the items anybody answered.
fn mean(crew: &Crew, dimension: usize) -> Option<f64> {
    let questions = asked().questions.into_iter().enumerate();
    let items: Vec<f64> = questions
        .filter(|(at, question)| question.dimension == dimension && crew.answers(*at) > 0)
        .map(|(at, _)| {
            let sum: u32 = crew.people.iter().filter_map(|answers| answers[at]).sum();
            f64::from(sum) / f64::from(crew.answers(at))
        })
        .collect();
    (!items.is_empty()).then(|| items.iter().sum::<f64>() / f64::from(count(items.len())))
}
