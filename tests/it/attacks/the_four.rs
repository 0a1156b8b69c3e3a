//! A team of four beside teams of six and of nine: nothing that is printed, added or subtracted,
//! is about the four alone.

use candor::domain::{TeamId, disclosure::roll_up};

use super::company::Company;

const FOUR: TeamId = TeamId(1);
const SIX: TeamId = TeamId(2);

/// Sets of teams about whose people something is printed.
type Sets = Vec<Vec<TeamId>>;

/// Every number of answers there can be in the three teams.
fn turnouts() -> impl Iterator<Item = [u32; 3]> {
    (0..=4).flat_map(|four| (0..=6).flat_map(move |six| (0..=9).map(move |nine| [four, six, nine])))
}

fn company([four, six, nine]: [u32; 3]) -> Company {
    Company::unanimous(&[(4, four), (6, six), (9, nine)], 4)
}

/// What Candor prints figures and bands about.
fn candor(turnout: [u32; 3]) -> Sets {
    let company = company(turnout);
    let (release, round) = (company.release(), company.round());
    let roll_ups = roll_up::roll_ups(&release, &company.groups, |team| round.home(team));
    let cells = release.cells.iter().map(|cell| cell.teams.clone());
    // With a single group, every band is about all cells together.
    let whole: Vec<TeamId> = cells.clone().flatten().collect();
    cells.chain(roll_ups.iter().map(|_| whole.clone())).collect()
}

/// Prints every team with enough answers, and all together.
fn naive([four, six, nine]: [u32; 3]) -> Sets {
    let teams = [four, six, nine].into_iter().zip([1, 2, 3]).filter(|(answers, _)| *answers >= 5);
    teams.map(|(_, id)| vec![TeamId(id)]).chain([vec![FOUR, SIX, TeamId(3)]]).collect()
}

/// Whether sums and differences of what is printed can be about one team alone.
fn isolates(sets: &Sets, team: TeamId) -> bool {
    let row = |set: &Vec<TeamId>| [1, 2, 3].map(|id| f64::from(u8::from(set.contains(&TeamId(id)))));
    let mut rows: Vec<[f64; 3]> = sets.iter().map(row).collect();
    let without = rank(rows.clone());
    rows.push(row(&vec![team]));
    rank(rows) == without
}

/// The number of rows that are no sums of others, by elimination.
fn rank(mut rows: Vec<[f64; 3]>) -> usize {
    let mut found = 0;
    for column in 0..3 {
        let Some(pivot) = (found..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else { continue };
        rows.swap(found, pivot);
        let (done, rest) = rows.split_at_mut(found + 1);
        for row in rest {
            let times = row[column] / done[found][column];
            (0..3).for_each(|at| row[at] -= times * done[found][at]);
        }
        found += 1;
    }
    found
}

#[test]
fn anonymity_nothing_printed_is_about_the_four_beside_six_and_nine_alone() {
    for turnout in turnouts() {
        let sets = candor(turnout);
        assert!(!isolates(&sets, FOUR), "{turnout:?}: {sets:?}");
        let company = company(turnout);
        let release = company.release();
        let Some(cell) = release.cell_of(FOUR) else { continue };
        let answers = |team: &TeamId| turnout[usize::try_from(team.0 - 1).unwrap()];
        assert!(cell.teams.len() > 1 && cell.teams.iter().map(answers).sum::<u32>() >= 5, "{turnout:?}");
    }
}

#[test]
fn anonymity_two_rounds_with_the_same_people_differ_by_no_four() {
    for turnout in turnouts() {
        let both = [candor(turnout), candor(turnout)].concat();
        assert!(!isolates(&both, FOUR), "{turnout:?}: {both:?}");
    }
}

#[test]
fn anonymity_a_total_beside_the_other_teams_is_about_the_four() {
    assert!(turnouts().any(|turnout| isolates(&naive(turnout), FOUR)), "a rule that must fail");
}
