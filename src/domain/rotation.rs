//! Which items a round asks: every dimension's anchor and some of its rotators, the same for
//! everybody in the round, each rotator once in a cycle.

use std::cmp::Reverse;

use super::survey::{CYCLE, Dimension, Item, Question, Questionnaire, Survey, Topic};

/// What the next round asks. `past` is what the rounds before it asked, the latest first; only the
/// last [`CYCLE`] of them matter.
///
/// The rotators that have not been asked for longest take their turn, in the order of the file: so
/// the turn goes on where it was when a round was left out or the file was edited. Anchors and
/// rotators of all dimensions alternate, anchors first, so that two statements of a dimension are
/// never neighbours, unless it is the only one.
pub fn questionnaire(survey: &Survey, past: &[Questionnaire]) -> Questionnaire {
    let dimensions = || survey.dimensions.iter().enumerate();
    let anchors = dimensions().map(|(dimension, it)| Question { dimension, item: it.anchor.clone() });
    let turns = (0..survey.rotators).flat_map(|turn| {
        dimensions().filter_map(move |(dimension, it)| {
            let item = (*in_turn(it, past).get(turn)?).clone();
            Some(Question { dimension, item })
        })
    });
    Questionnaire {
        survey: survey.name.clone(),
        version: survey.version,
        title: survey.title.clone(),
        recall: survey.recall.clone(),
        scale: survey.scale.clone(),
        open_question: survey.open_question.clone(),
        dimensions: survey.dimensions.iter().map(topic).collect(),
        questions: anchors.chain(turns).collect(),
    }
}

/// What the next rounds ask, if the survey stays as it is.
pub fn upcoming<const ROUNDS: usize>(survey: &Survey, past: &[Questionnaire]) -> [Questionnaire; ROUNDS] {
    let mut past = past.to_vec();
    std::array::from_fn(|_| {
        let asked = questionnaire(survey, &past);
        past.insert(0, asked.clone());
        asked
    })
}

/// The rotators of a dimension, the one that was asked longest ago first.
fn in_turn<'s>(dimension: &'s Dimension, past: &[Questionnaire]) -> Vec<&'s Item> {
    let rounds_ago = |item: &Item| {
        let asked = |it: &Questionnaire| it.questions.iter().any(|question| question.item.id == item.id);
        past.iter().take(CYCLE).position(asked).unwrap_or(CYCLE)
    };
    let mut rotators: Vec<&Item> = dimension.rotators.iter().collect();
    rotators.sort_by_key(|item| Reverse(rounds_ago(item)));
    rotators
}

fn topic(dimension: &Dimension) -> Topic {
    Topic { id: dimension.id.clone(), title: dimension.title.clone() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::survey_file::shipped;
    use super::*;

    fn ids(asked: &Questionnaire) -> Vec<&str> {
        asked.questions.iter().map(|question| question.item.id.as_str()).collect()
    }

    /// A survey that asks `rotators` of three times as many in each of its two dimensions.
    fn survey(rotators: usize) -> Survey {
        let mut survey = shipped().swap_remove(0);
        survey.rotators = rotators;
        survey.dimensions.truncate(2);
        for dimension in &mut survey.dimensions {
            let first = dimension.rotators[0].clone();
            let item = |n| Item { id: format!("{}-{n}", dimension.id), ..first.clone() };
            dimension.rotators = (0..rotators * CYCLE).map(item).collect();
        }
        survey
    }

    #[test]
    fn every_rotator_is_asked_once_in_a_cycle_wherever_it_starts() {
        for rotators in 1..=3 {
            let rounds: [_; 12] = upcoming(&survey(rotators), &[]);
            for start in 0..9 {
                let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
                for round in &rounds[start..start + CYCLE] {
                    assert_eq!(round.questions.len(), 2 * (1 + rotators));
                    for id in ids(round) {
                        *asked.entry(id).or_default() += 1;
                    }
                }
                let (anchors, turns): (Vec<_>, Vec<_>) = asked.values().partition(|times| **times == CYCLE);
                assert_eq!((anchors.len(), turns), (2, vec![&1; 2 * rotators * CYCLE]));
            }
        }
    }

    #[test]
    fn the_shipped_surveys_take_turns_in_the_order_of_the_file() {
        for survey in shipped() {
            for (turn, asked) in upcoming::<CYCLE>(&survey, &[]).iter().enumerate() {
                let wanted = survey.dimensions.iter().map(|it| it.rotators[turn].id.as_str());
                assert_eq!(ids(asked)[survey.dimensions.len()..], wanted.collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn statements_of_a_dimension_are_never_neighbours() {
        for survey in shipped() {
            for asked in upcoming::<CYCLE>(&survey, &[]) {
                for pair in asked.questions.windows(2) {
                    assert_ne!(pair[0].dimension, pair[1].dimension, "{}", survey.name);
                }
            }
        }
    }

    #[test]
    fn an_edited_survey_goes_on_with_what_was_not_asked_lately() {
        let mut survey = survey(1);
        let mut past: [_; 2] = upcoming(&survey, &[]);
        past.reverse();
        // Moved about, the turn is still that of the third.
        survey.dimensions[0].rotators.rotate_left(1);
        assert_eq!(ids(&questionnaire(&survey, &past))[2], "trust-2");
        // A statement that is new comes before those that were asked.
        survey.dimensions[0].rotators[2].id = "trust-new".into();
        let rounds: [_; 3] = upcoming(&survey, &past);
        let turns: Vec<&str> = rounds.iter().map(|asked| ids(asked)[2]).collect();
        assert_eq!(turns, ["trust-2", "trust-new", "trust-1"]);
        assert_eq!(ids(&rounds[0])[..2], ids(&past[0])[..2], "anchors never change");
    }
}
