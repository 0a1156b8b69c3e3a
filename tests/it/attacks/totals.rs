//! Teams of which nothing is known but the sum of their answers, asked about one dimension: all
//! that matters where everybody answers every item.

use candor::domain::{
    GroupId, TeamId,
    disclosure::{Tally, TeamTally},
    survey::Questionnaire,
};

use super::company;

/// This many items of the first dimension of the shipped survey.
pub(crate) fn asked(items: u32) -> Questionnaire {
    let all = company::asked();
    let of_first = all.questions.into_iter().filter(|question| question.dimension == 0);
    let questions = of_first.take(items as usize).collect();
    Questionnaire { questions, dimensions: all.dimensions.into_iter().take(1).collect(), ..all }
}

/// A team in which `answers` people answered every item; `total` is the sum of all answers.
pub(crate) fn team(
    id: i64,
    home: Option<i64>,
    roster: u32,
    answers: u32,
    total: u32,
    items: u32,
) -> TeamTally {
    let sums = (0..items).map(|item| total / items + u32::from(item < total % items));
    TeamTally {
        team: TeamId(id),
        group: home.map(GroupId),
        roster,
        quiet: false,
        questions: sums.map(|sum| Tally { answers, sum }).collect(),
    }
}

/// Every total of so many answers.
pub(crate) fn all(answers: u32) -> std::ops::RangeInclusive<u32> {
    answers..=5 * answers
}
