//! Which comments are shown, and where: at the lowest place in the tree where enough people
//! answered and enough comments have come together. Where too few answered, comments wait, for
//! two rounds at most.
//!
//! A batch is never of fewer than three people, and never has two comments of one: it is of one
//! round, in which everybody has one ballot. Whether enough answered goes by the fewest answers
//! the printed words allow, so that a batch says no more about their number than the words do.
//! (Nor does the number of comments: somebody may write one without answering.)

use std::{cmp::Reverse, collections::BTreeMap};

use super::{
    GroupId, TeamId,
    comment::{CommentText, FEWEST_COMMENTS},
    disclosure::{Cell, Release},
    tree::{Group, Node, innermost_first, is_below},
};

/// For how many rounds after its own a comment waits for company.
pub const LONGEST_WAIT: u32 = 2;

/// A comment that has not been shown yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Sixteen random bytes that decide its place in a batch.
    pub mark: [u8; 16],
    /// The team its writer counted in.
    pub team: TeamId,
    /// The number of the round in which it was written.
    pub round: u32,
    /// The fewest answers among which it may be shown, as its writer was told.
    pub group: u32,
    /// What was written.
    pub text: CommentText,
}

/// What becomes of all comments when a round closes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// To be shown now.
    pub batches: Vec<Batch>,
    /// To be kept until the next round. What is in neither is deleted, unseen.
    pub waiting: Vec<Waiting>,
}

/// Comments that are shown together.
#[derive(Debug, PartialEq, Eq)]
pub struct Batch {
    /// The lowest place that holds all of their writers.
    pub node: Node,
    /// How many cells lie below it that they may come from.
    pub cells: usize,
    /// In an order that has nothing to do with who wrote when.
    pub comments: Vec<CommentText>,
}

/// Sorts the comments of a round and those still waiting from earlier ones. `round` is the
/// number of the round that closes, `home` the group a team lies in.
pub fn sort_out(
    comments: Vec<Waiting>,
    release: &Release,
    groups: &[Group],
    home: impl Fn(TeamId) -> Option<GroupId>,
    round: u32,
) -> Sorted {
    let mut sorted = Sorted { batches: Vec::new(), waiting: comments };
    let mut silent: Vec<&Cell> = Vec::new();
    // A cell speaks for itself before a group speaks for it.
    for cell in &release.cells {
        if !sorted.speak(cell.node, &[cell]) {
            silent.push(cell);
        }
    }
    for node in innermost_first(groups) {
        let is_here =
            |cell: &&&Cell| cell.teams.iter().all(|team| is_below(groups, (*team, home(*team)), node));
        let pool: Vec<&Cell> = silent.iter().filter(is_here).copied().collect();
        if pool.len() > 1 && sorted.speak(node, &pool) {
            silent.retain(|cell| !pool.contains(cell));
        }
    }
    sorted.forget_the_hopeless(round);
    sorted
}

impl Sorted {
    /// Makes a batch of the comments of these cells, when they and their writers are enough.
    fn speak(&mut self, node: Node, cells: &[&Cell]) -> bool {
        let crowd: u32 = cells.iter().map(|cell| cell.participation.at_least).sum();
        let may_be_shown = |comment: &Waiting| {
            comment.group <= crowd && cells.iter().any(|cell| cell.teams.contains(&comment.team))
        };
        let Some(round) = self.fullest_round(may_be_shown) else { return false };
        let (mut taken, left): (Vec<_>, Vec<_>) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|comment| comment.round == round && may_be_shown(comment));
        self.waiting = left;
        taken.sort_by_key(|comment| comment.mark);
        let comments = taken.into_iter().map(|comment| comment.text).collect();
        self.batches.push(Batch { node, cells: cells.len(), comments });
        true
    }

    /// The round with most of these comments, when they are enough; of several, the earliest.
    fn fullest_round(&self, counts: impl Fn(&Waiting) -> bool) -> Option<u32> {
        let mut written: BTreeMap<u32, u32> = BTreeMap::new();
        for comment in self.waiting.iter().filter(|comment| counts(comment)) {
            *written.entry(comment.round).or_default() += 1;
        }
        let enough = written.into_iter().filter(|(_, comments)| *comments >= FEWEST_COMMENTS);
        enough.min_by_key(|(round, comments)| (Reverse(*comments), *round)).map(|(round, _)| round)
    }

    /// Deletes what has waited long enough, and what can never come together with enough others.
    fn forget_the_hopeless(&mut self, now: u32) {
        let rounds: Vec<u32> = self.waiting.iter().map(|comment| comment.round).collect();
        let company = |round| rounds.iter().filter(|other| **other == round).count();
        self.waiting.retain(|comment| {
            comment.round + LONGEST_WAIT > now && company(comment.round) >= FEWEST_COMMENTS as usize
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{disclosure::Figure, participation::Participation};
    use super::*;

    /// A tree of one group with the teams 1 and 2, beside the team 3; each is a cell of 6 to 9.
    struct Stage {
        groups: Vec<Group>,
        release: Release,
    }

    const PLATFORM: GroupId = GroupId(1);

    fn stage() -> Stage {
        let cell = |id: i64| Cell {
            node: Node::Team(TeamId(id)),
            teams: vec![TeamId(id)],
            roster: 9,
            possible: 9,
            participation: Participation::of(6, 9, &(5..=9)),
            figures: vec![Figure::NotShown],
        };
        Stage {
            groups: vec![Group { id: PLATFORM, parent: None, name: "Platform".into() }],
            release: Release { cells: vec![cell(1), cell(2), cell(3)] },
        }
    }

    fn comment(team: i64, round: u32, text: &str) -> Waiting {
        let mark = *blake3::hash(text.as_bytes()).as_bytes().first_chunk().unwrap();
        Waiting { mark, team: TeamId(team), round, group: 5, text: CommentText::clean(text).unwrap() }
    }

    impl Stage {
        fn sorts(&self, comments: Vec<Waiting>, round: u32) -> Sorted {
            let home = |team: TeamId| (team.0 < 3).then_some(PLATFORM);
            sort_out(comments, &self.release, &self.groups, home, round)
        }

        /// The batches as "place: texts", and how many wait.
        fn tells(&self, comments: Vec<Waiting>, round: u32) -> (Vec<String>, usize) {
            let sorted = self.sorts(comments, round);
            let told = sorted.batches.iter().map(|batch| {
                let mut texts: Vec<&str> = batch.comments.iter().map(CommentText::text).collect();
                texts.sort_unstable();
                format!("{}: {}", batch.node, texts.join(" "))
            });
            (told.collect(), sorted.waiting.len())
        }
    }

    fn of(team: i64, texts: &[&str]) -> Vec<Waiting> {
        texts.iter().map(|text| comment(team, 4, text)).collect()
    }

    #[test]
    fn three_comments_of_a_team_are_shown_there_and_fewer_go_up() {
        let stage = stage();
        assert_eq!(stage.tells(of(1, &["a", "b", "c"]), 4), (vec!["team-1: a b c".into()], 0));
        let both = [of(1, &["a", "b"]), of(2, &["c"])].concat();
        assert_eq!(stage.tells(both, 4), (vec!["group-1: a b c".into()], 0));
        let apart = [of(1, &["a"]), of(2, &["b"]), of(3, &["c"])].concat();
        assert_eq!(stage.tells(apart, 4), (vec!["server: a b c".into()], 0));
        let full = [of(1, &["a", "b", "c"]), of(2, &["d"]), of(3, &["e", "f"])].concat();
        assert_eq!(stage.tells(full, 4), (vec!["team-1: a b c".into(), "server: d e f".into()], 0));
    }

    #[test]
    fn what_can_never_have_company_is_deleted_at_once_and_the_rest_waits_for_two_rounds() {
        let stage = stage();
        assert_eq!(
            stage.tells(of(1, &["a", "b"]), 4),
            (vec![], 0),
            "no further comment of that round will come"
        );
        let counted_nowhere = || of(9, &["a", "b", "c"]);
        for (now, left) in [(4, 3), (5, 3), (6, 0)] {
            assert_eq!(stage.tells(counted_nowhere(), now), (vec![], left), "round {now}");
        }
        let shown_later: Vec<Waiting> = of(1, &["a", "b", "c"]);
        assert_eq!(stage.tells(shown_later, 5), (vec!["team-1: a b c".into()], 0));
    }

    #[test]
    fn anonymity_two_comments_of_one_person_never_stand_together() {
        let stage = stage();
        // Over three rounds one person may have written all of them, in whichever team they were.
        let one_voice = vec![comment(1, 2, "a"), comment(2, 3, "b"), comment(1, 4, "c")];
        assert_eq!(stage.tells(one_voice.clone(), 4), (vec![], 0));
        let others = vec![comment(1, 3, "d"), comment(2, 3, "e")];
        assert_eq!(stage.tells([one_voice, others].concat(), 4), (vec!["group-1: b d e".into()], 0));
    }

    #[test]
    fn enough_must_have_answered_by_the_printed_word_and_by_what_the_writer_was_told() {
        let stage = stage();
        let promised = |group: u32| {
            let three = of(1, &["a", "b", "c"]).into_iter();
            three.map(|comment| Waiting { group, ..comment }).collect::<Vec<_>>()
        };
        // Six answered, but the word allows five.
        assert_eq!(stage.tells(promised(6), 4), (vec!["group-1: a b c".into()], 0));
        assert_eq!(stage.tells(promised(5), 4), (vec!["team-1: a b c".into()], 0));
        assert_eq!(stage.tells(promised(16), 4), (vec![], 3), "fifteen by the words, in the whole server");
    }

    #[test]
    fn anonymity_the_order_of_a_batch_says_nothing_about_the_order_of_arrival() {
        let stage = stage();
        let (mut firsts, mut naive) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
        for seed in 0..200 {
            let mut random = fastrand::Rng::with_seed(seed);
            let mut comments: Vec<Waiting> =
                ["a", "b", "c", "d"].iter().map(|text| comment(1, 4, text)).collect();
            for comment in &mut comments {
                random.fill(&mut comment.mark);
            }
            let shown = |comments| stage.sorts(comments, 4).batches.remove(0).comments;
            let before = shown(comments.clone());
            random.shuffle(&mut comments);
            naive.insert(comments.iter().map(|comment| comment.text.text().to_owned()).collect::<Vec<_>>());
            assert_eq!(shown(comments), before, "arrival changes nothing");
            firsts.insert(before[0].text().to_owned());
        }
        assert_eq!(firsts.len(), 4, "and each comes first sometimes");
        assert!(naive.len() > 1, "comments as they arrive would tell");
    }
}
