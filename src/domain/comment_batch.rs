//! Which comments are shown, and where: at the lowest place in the tree where enough people
//! answered and enough comments have come together. The others wait for company, for two
//! rounds at most.
//!
//! A batch is never of fewer than three people: comments of one round are of different people,
//! people of different teams are different people, and a batch takes from each team the
//! comments of one round only. Whether enough answered goes by the fewest answers the printed
//! words allow, so that a batch says no more about their number than the words do.

use super::{
    GroupId, TeamId,
    comment::{CommentText, FEWEST_COMMENTS},
    disclosure::{Cell, Release},
    tree::{Group, Node, upwards},
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
    (round, comment_group): (u32, u32),
) -> Sorted {
    let mut sorted = Sorted { batches: Vec::new(), waiting: comments };
    let mut silent: Vec<&Cell> = Vec::new();
    // A cell speaks for itself before a group speaks for it.
    for cell in &release.cells {
        if !sorted.speak(cell.node, &[cell], comment_group) {
            silent.push(cell);
        }
    }
    for node in groups_and_server(groups) {
        let is_here = |cell: &&&Cell| cell.teams.iter().all(|team| is_below(groups, home(*team), node));
        let pool: Vec<&Cell> = silent.iter().filter(is_here).copied().collect();
        if pool.len() > 1 && sorted.speak(node, &pool, comment_group) {
            silent.retain(|cell| !pool.contains(cell));
        }
    }
    sorted.waiting.retain(|comment| comment.round + LONGEST_WAIT > round);
    sorted
}

/// From the innermost groups to the server.
fn groups_and_server(groups: &[Group]) -> impl Iterator<Item = Node> {
    let mut inner: Vec<&Group> = groups.iter().collect();
    inner.sort_by_key(|group| (std::cmp::Reverse(upwards(groups, Some(group.id)).count()), group.id));
    inner.into_iter().map(|group| Node::Group(group.id)).chain([Node::Server])
}

fn is_below(groups: &[Group], home: Option<GroupId>, node: Node) -> bool {
    match node {
        Node::Team(_) => false,
        Node::Group(id) => upwards(groups, home).any(|group| group.id == id),
        Node::Server => true,
    }
}

impl Sorted {
    /// Makes a batch of the comments of these cells, when they and their writers are enough.
    fn speak(&mut self, node: Node, cells: &[&Cell], comment_group: u32) -> bool {
        let crowd: u32 = cells.iter().map(|cell| cell.participation.at_least).sum();
        if crowd < comment_group {
            return false;
        }
        let teams = cells.iter().flat_map(|cell| &cell.teams);
        let chosen: Vec<(TeamId, u32)> =
            teams.filter_map(|team| Some((*team, self.fullest_round(*team)?))).collect();
        let is_chosen = |comment: &Waiting| chosen.contains(&(comment.team, comment.round));
        if self.waiting.iter().filter(|comment| is_chosen(comment)).count() < FEWEST_COMMENTS as usize {
            return false;
        }
        let (mut taken, left): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.waiting).into_iter().partition(is_chosen);
        self.waiting = left;
        taken.sort_by_key(|comment| comment.mark);
        let comments = taken.into_iter().map(|comment| comment.text).collect();
        self.batches.push(Batch { node, cells: cells.len(), comments });
        true
    }

    /// The round in which most of a team's comments were written; of several, the earliest.
    fn fullest_round(&self, team: TeamId) -> Option<u32> {
        let of_team = || self.waiting.iter().filter(|comment| comment.team == team);
        let written = |round| of_team().filter(|comment| comment.round == round).count();
        of_team()
            .map(|comment| comment.round)
            .min_by_key(|round| (std::cmp::Reverse(written(*round)), *round))
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
        Waiting { mark, team: TeamId(team), round, text: CommentText::clean(text).unwrap() }
    }

    impl Stage {
        fn sorts(&self, comments: Vec<Waiting>, round: u32, comment_group: u32) -> Sorted {
            let home = |team: TeamId| (team.0 < 3).then_some(PLATFORM);
            sort_out(comments, &self.release, &self.groups, home, (round, comment_group))
        }

        /// The batches as "place: texts", and how many wait.
        fn tells(&self, comments: Vec<Waiting>, round: u32) -> (Vec<String>, usize) {
            let sorted = self.sorts(comments, round, 5);
            let told = sorted.batches.iter().map(|batch| {
                let mut texts: Vec<&str> = batch.comments.iter().map(CommentText::text).collect();
                texts.sort_unstable();
                format!("{}: {}", batch.node, texts.join(" "))
            });
            (told.collect(), sorted.waiting.len())
        }
    }

    #[test]
    fn three_comments_of_a_team_are_shown_there_and_fewer_go_up() {
        let stage = stage();
        let of = |team: i64, texts: &[&str]| -> Vec<Waiting> {
            texts.iter().map(|text| comment(team, 4, text)).collect()
        };
        assert_eq!(stage.tells(of(1, &["a", "b", "c"]), 4), (vec!["team-1: a b c".into()], 0));
        assert_eq!(stage.tells(of(1, &["a", "b"]), 4), (vec![], 2));
        let both = [of(1, &["a", "b"]), of(2, &["c"])].concat();
        assert_eq!(stage.tells(both, 4), (vec!["group-1: a b c".into()], 0));
        let apart = [of(1, &["a"]), of(2, &["b"]), of(3, &["c"])].concat();
        assert_eq!(stage.tells(apart, 4), (vec!["server: a b c".into()], 0));
        let full = [of(1, &["a", "b", "c"]), of(2, &["d"]), of(3, &["e", "f"])].concat();
        assert_eq!(stage.tells(full, 4), (vec!["team-1: a b c".into(), "server: d e f".into()], 0));
        assert_eq!(stage.tells(of(9, &["a", "b", "c"]), 4), (vec![], 3), "a team that is counted nowhere");
    }

    #[test]
    fn anonymity_two_comments_of_one_person_never_stand_together() {
        let stage = stage();
        // Over three rounds one person of team 1 may have written all three.
        let one_voice = vec![comment(1, 2, "a"), comment(1, 3, "b"), comment(1, 4, "c")];
        assert_eq!(stage.tells(one_voice.clone(), 4), (vec![], 2), "the oldest is deleted");
        let others = vec![comment(2, 3, "d"), comment(2, 3, "e")];
        let (told, waiting) = stage.tells([one_voice, others].concat(), 4);
        assert_eq!((told, waiting), (vec!["group-1: a d e".into()], 2));
    }

    #[test]
    fn a_comment_waits_for_two_rounds_and_is_then_deleted() {
        let stage = stage();
        for (now, left) in [(4, 1), (5, 1), (6, 0)] {
            assert_eq!(stage.tells(vec![comment(1, 4, "a")], now), (vec![], left), "round {now}");
        }
    }

    #[test]
    fn enough_must_have_answered_by_the_printed_word() {
        let stage = stage();
        let three = || vec![comment(1, 4, "a"), comment(1, 4, "b"), comment(1, 4, "c")];
        // Six answered, but the word allows five.
        assert_eq!(stage.sorts(three(), 4, 6).batches[0].node, Node::Group(PLATFORM));
        assert_eq!(stage.sorts(three(), 4, 5).batches[0].node, Node::Team(TeamId(1)));
    }

    #[test]
    fn anonymity_the_order_of_a_batch_says_nothing_about_the_order_of_arrival() {
        let stage = stage();
        let mut firsts = std::collections::BTreeSet::new();
        for seed in 0..200 {
            let mut random = fastrand::Rng::with_seed(seed);
            let mut comments: Vec<Waiting> =
                ["a", "b", "c", "d"].iter().map(|text| comment(1, 4, text)).collect();
            for comment in &mut comments {
                random.fill(&mut comment.mark);
            }
            let shown = |comments| stage.sorts(comments, 4, 5).batches.remove(0).comments;
            let before = shown(comments.clone());
            random.shuffle(&mut comments);
            assert_eq!(shown(comments), before, "arrival changes nothing");
            firsts.insert(before[0].text().to_owned());
        }
        assert_eq!(firsts.len(), 4, "and each comes first sometimes");
    }
}
