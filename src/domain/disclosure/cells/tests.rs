use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::participation::Participation;

const PLATFORM: Option<GroupId> = Some(GroupId(1));
const MOBILE: Option<GroupId> = Some(GroupId(2));

fn groups() -> Vec<Group> {
    let group =
        |id: Option<GroupId>, parent, name: &str| Group { id: id.unwrap(), parent, name: name.into() };
    vec![group(PLATFORM, None, "Platform"), group(MOBILE, PLATFORM, "Mobile")]
}

/// A team of this group, size and number of answers; numbered from 1 by [`tree`].
fn team(group: Option<GroupId>, roster: u32, answers: u32) -> Turnout {
    Turnout { team: TeamId(0), group, roster, quiet: false, answers: vec![answers, answers] }
}

fn tree(teams: &[Turnout]) -> Vec<Turnout> {
    let numbered = teams.iter().cloned().zip(1..);
    numbered.map(|(team, number)| Turnout { team: TeamId(number), ..team }).collect()
}

/// The cells as "place: teams", for five answers at least.
fn counted(teams: &[Turnout]) -> Vec<String> {
    let cells = cells(&tree(teams), &groups(), 5).into_iter();
    let text = |shape: Shape| {
        let teams: Vec<String> = shape.teams.iter().map(ToString::to_string).collect();
        format!("{}: {}", shape.node, teams.join("+"))
    };
    cells.map(text).collect()
}

#[test]
fn a_team_with_enough_people_and_answers_stands_alone() {
    assert_eq!(counted(&[team(None, 6, 5)]), ["team-1: 1"]);
    assert_eq!(counted(&[team(None, 5, 5)]), [""; 0], "a figure would prove that all five answered");
    assert_eq!(counted(&[team(None, 9, 4)]), [""; 0]);
    assert_eq!(counted(&[team(None, 6, 6), team(None, 9, 5)]), ["team-1: 1", "team-2: 2"]);
}

#[test]
fn what_is_too_small_is_counted_in_its_group_with_the_smallest_team_if_need_be() {
    let four = || team(PLATFORM, 4, 4);
    assert_eq!(counted(&[team(PLATFORM, 9, 9), four(), team(PLATFORM, 6, 6)]), ["team-1: 1", "group-1: 2+3"]);
    assert_eq!(counted(&[four(), team(PLATFORM, 4, 3)]), ["group-1: 1+2"]);
    assert_eq!(counted(&[four(), team(PLATFORM, 9, 0)]), [""; 0], "four answers in all");
    assert_eq!(counted(&[four(), team(PLATFORM, 9, 0), team(PLATFORM, 9, 9)]), ["group-1: 1+2+3"]);
    let both_small = [team(PLATFORM, 6, 6), team(PLATFORM, 6, 6), four()];
    assert_eq!(counted(&both_small), ["group-1: 1+3", "team-2: 2"], "the first of two of a size joins");
}

#[test]
fn what_a_group_cannot_place_goes_up_and_what_the_server_cannot_is_counted_nowhere() {
    let lone = team(MOBILE, 3, 3);
    assert_eq!(counted(&[lone.clone(), team(PLATFORM, 7, 6)]), ["group-1: 1+2"]);
    assert_eq!(counted(&[lone.clone(), team(None, 7, 6)]), ["server: 1+2"]);
    assert_eq!(
        counted(&[team(PLATFORM, 3, 3), team(MOBILE, 7, 6)]),
        ["team-2: 2"],
        "no team of its own joins"
    );
    assert_eq!(counted(&[lone, team(PLATFORM, 2, 2), team(None, 1, 1)]), ["server: 1+2+3"]);
    let gone = Some(GroupId(99));
    assert_eq!(
        counted(&[team(gone, 3, 3), team(None, 7, 6)]),
        ["server: 1+2"],
        "a group that is gone is none"
    );
}

#[test]
fn a_quiet_team_never_speaks_by_another_name() {
    let quiet = || Turnout { quiet: true, ..team(PLATFORM, 7, 7) };
    assert_eq!(counted(&[quiet()]), [""; 0]);
    assert_eq!(counted(&[quiet(), team(PLATFORM, 9, 9)]), ["group-1: 1+2"]);
    assert_eq!(counted(&[quiet(), quiet()]), ["group-1: 1+2"]);
    assert_eq!(counted(&[quiet(), team(None, 9, 9)]), ["server: 1+2"]);
    assert_eq!(counted(&[quiet(), team(None, 0, 0)]), [""; 0], "nobody is no company");
    assert_eq!(
        counted(&[quiet(), team(None, 2, 2)]),
        [""; 0],
        "nor are two who might have come with the change"
    );
    assert_eq!(counted(&[quiet(), team(None, 3, 3)]), ["server: 1+2"]);
    assert_eq!(
        counted(&[team(None, 6, 6), team(None, 0, 0)]),
        ["team-1: 1"],
        "an empty team drags nobody along"
    );
}

/// Every number of answers of every team.
fn all_turnouts(teams: &[Turnout]) -> Vec<Vec<u32>> {
    teams.iter().fold(vec![Vec::new()], |before, team| {
        let more = |known: Vec<u32>| (0..=team.roster).map(move |n| [known.clone(), vec![n]].concat());
        before.into_iter().flat_map(more).collect()
    })
}

/// What a reader sees of a cell: the cells of the round, which of them, and its word.
type Seen = (String, Node, String);

/// The numbers of answers that could be behind each word, by everything printed.
fn counts_by_word(
    teams: &[Turnout],
    count: &dyn Fn(&[Turnout]) -> Vec<Shape>,
) -> BTreeMap<Seen, BTreeSet<u32>> {
    let mut seen: BTreeMap<Seen, BTreeSet<u32>> = BTreeMap::new();
    for answers in all_turnouts(teams) {
        let turnout: Vec<Turnout> = tree(teams)
            .into_iter()
            .zip(&answers)
            .map(|(team, n)| Turnout { answers: vec![*n; 2], ..team })
            .collect();
        let shapes = count(&turnout);
        let all = format!("{:?}", shapes.iter().map(|shape| (shape.node, &shape.teams)).collect::<Vec<_>>());
        for shape in shapes {
            let of_cell = turnout.iter().zip(&answers).filter(|(team, _)| shape.teams.contains(&team.team));
            let (mut roster, mut total) = (0, 0);
            for (team, n) in of_cell {
                roster += team.roster;
                total += n;
            }
            let word = Participation::of(total, roster, &shape.possible);
            let word = format!("{:?} {} of {:?}", word.words(), word.at_least, shape.possible);
            seen.entry((all.clone(), shape.node, word)).or_default().insert(total);
        }
    }
    seen
}

fn trees() -> Vec<Vec<Turnout>> {
    let sizes: [&[(Option<GroupId>, u32)]; 9] = [
        &[(None, 6), (None, 1)],
        &[(None, 6), (None, 4), (None, 9)],
        &[(PLATFORM, 6), (PLATFORM, 6), (PLATFORM, 1)],
        &[(PLATFORM, 7), (PLATFORM, 6), (PLATFORM, 3), (None, 6)],
        &[(MOBILE, 6), (MOBILE, 2), (PLATFORM, 6), (None, 7)],
        &[(MOBILE, 4), (PLATFORM, 4), (None, 6)],
        &[(MOBILE, 6), (PLATFORM, 7), (None, 8)],
        &[(None, 2), (None, 2), (None, 2), (None, 6)],
        &[(PLATFORM, 1), (PLATFORM, 6), (MOBILE, 1), (MOBILE, 6)],
    ];
    let mut trees: Vec<Vec<Turnout>> = sizes
        .iter()
        .map(|teams| teams.iter().map(|(group, roster)| team(*group, *roster, 0)).collect())
        .collect();
    let mut with_quiet = trees[4].clone();
    with_quiet[0].quiet = true;
    trees.push(with_quiet);
    trees
}

#[test]
fn anonymity_cells_and_words_together_leave_at_least_two_counts() {
    for teams in trees() {
        for (seen, counts) in counts_by_word(&teams, &|turnout| cells(turnout, &groups(), 5)) {
            assert!(counts.len() >= 2, "{seen:?} means {counts:?} of {teams:?}");
        }
    }
}

#[test]
fn anonymity_cells_that_ignore_what_they_say_give_counts_away() {
    let naive = |turnout: &[Turnout]| {
        let mut shapes = cells(turnout, &groups(), 5);
        for shape in &mut shapes {
            let people =
                turnout.iter().filter(|team| shape.teams.contains(&team.team)).map(|team| team.roster);
            shape.possible = 5..=people.sum();
        }
        shapes
    };
    let gives_away =
        |teams: &Vec<Turnout>| counts_by_word(teams, &naive).values().any(|counts| counts.len() < 2);
    assert!(trees().iter().any(gives_away), "a rule that must fail");
}

#[test]
fn nobody_is_in_two_cells_and_every_cell_has_enough() {
    for teams in trees() {
        for answers in all_turnouts(&teams) {
            let turnout: Vec<Turnout> = tree(&teams)
                .into_iter()
                .zip(&answers)
                .map(|(team, n)| Turnout { answers: vec![*n], ..team })
                .collect();
            let mut seen = BTreeSet::new();
            for shape in cells(&turnout, &groups(), 5) {
                let of_cell = || turnout.iter().filter(|team| shape.teams.contains(&team.team));
                assert!(of_cell().map(|team| team.roster).sum::<u32>() > 5);
                assert!(of_cell().map(|team| team.answers[0]).sum::<u32>() >= 5);
                assert!(shape.teams.iter().all(|team| seen.insert(*team)), "{shape:?}");
            }
        }
    }
}
