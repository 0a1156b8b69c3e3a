//! Which items a round asks: every dimension's anchor and one of its rotators,
//! the same for everybody in the round, each rotator once in a cycle.

use super::survey::{Dimension, Item, Question, Questionnaire, Survey, Topic};

/// What the `number`-th round of a schedule asks; the first round is number 1.
///
/// Anchors and rotators of all dimensions alternate, anchors first, so that the
/// two statements of a dimension are never neighbours.
pub fn questionnaire(survey: &Survey, number: u32) -> Questionnaire {
    let asked = |pick: fn(&Dimension, u32) -> Item| {
        survey
            .dimensions
            .iter()
            .enumerate()
            .map(move |(dimension, it)| Question { dimension, item: pick(it, number) })
    };
    Questionnaire {
        survey: survey.name.clone(),
        version: survey.version,
        title: survey.title.clone(),
        recall: survey.recall.clone(),
        scale: survey.scale.clone(),
        dimensions: survey.dimensions.iter().map(topic).collect(),
        questions: asked(|it, _| it.anchor.clone()).chain(asked(rotator)).collect(),
    }
}

fn topic(dimension: &Dimension) -> Topic {
    Topic { id: dimension.id.clone(), title: dimension.title.clone() }
}

fn rotator(dimension: &Dimension, number: u32) -> Item {
    let turn = number.saturating_sub(1) as usize % dimension.rotators.len();
    dimension.rotators[turn].clone()
}

#[cfg(test)]
mod tests {
    use super::super::survey_file::shipped;
    use super::*;

    fn items(number: u32) -> Vec<String> {
        let survey = &shipped()[0];
        let asked = questionnaire(survey, number).questions;
        asked.into_iter().map(|q| q.item.id).collect()
    }

    #[test]
    fn a_cycle_asks_every_rotator_once() {
        let mut seen: Vec<String> = (1..=3).flat_map(|n| items(n).split_off(3)).collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 9);
        assert_eq!(items(1), items(4));
    }

    #[test]
    fn anchors_come_first_and_never_change() {
        assert_eq!(items(1)[..3], items(2)[..3]);
        assert_ne!(items(1)[3..], items(2)[3..]);
    }
}
