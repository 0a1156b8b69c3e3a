//! What is printed of a group: a band for each dimension, worked out from the printed
//! figures of the cells below and from nothing else.
//!
//! Each printed figure stands for a range of exact scores; the mean of the cells, weighted
//! by their people, lies in the mean of those ranges. So a band holds nothing that the
//! reader of the figures could not work out, and whatever is true of the figures stays true
//! beside it, however many groups lie above each other.

use super::{
    super::{
        TeamId,
        tree::{Group, Node, innermost_first, is_below},
    },
    Cell, Figure, Release,
};

/// The distance between the ends of bands, in hundredths.
const STEP: u32 = 10;

/// What is printed of a group or of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// Where.
    pub node: Node,
    /// How many people its cells had at opening.
    pub roster: u32,
    /// One for each dimension; absent where fewer than two cells have a figure.
    pub bands: Vec<Option<Band>>,
}

/// Where the score of a group lies, in hundredths (100 to 500).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// From here…
    pub low: u32,
    /// … up to here.
    pub high: u32,
}

/// The roll-ups of a round, from the innermost groups to the server. `home` says in which
/// group a team lies.
pub fn roll_ups(
    release: &Release,
    groups: &[Group],
    home: impl Fn(TeamId) -> Option<super::super::GroupId>,
) -> Vec<RollUp> {
    let mut seen: Vec<Vec<Node>> = Vec::new();
    let mut found = Vec::new();
    for node in innermost_first(groups) {
        let below = |cell: &&Cell| cell.teams.iter().all(|team| is_below(groups, (*team, home(*team)), node));
        let cells: Vec<&Cell> = release.cells.iter().filter(below).collect();
        let which: Vec<Node> = cells.iter().map(|cell| cell.node).collect();
        // One cell alone is its own figure, and what an inner group said needs no second time.
        if cells.len() > 1 && !seen.contains(&which) {
            found.push(roll_up(node, &cells));
            seen.push(which);
        }
    }
    found
}

fn roll_up(node: Node, cells: &[&Cell]) -> RollUp {
    let dimensions = cells.iter().map(|cell| cell.figures.len()).max().unwrap_or(0);
    RollUp {
        node,
        roster: cells.iter().map(|cell| cell.roster).sum(),
        bands: (0..dimensions).map(|dimension| band(cells, dimension)).collect(),
    }
}

fn band(cells: &[&Cell], dimension: usize) -> Option<Band> {
    let classes: Vec<(u64, (u32, u32))> = cells
        .iter()
        .filter_map(|cell| match cell.figures.get(dimension)? {
            Figure::Printed(score) => Some((u64::from(cell.roster), score.class())),
            Figure::NotShown => None,
        })
        .collect();
    let people: u64 = classes.iter().map(|(people, _)| people).sum();
    if classes.len() < 2 || people == 0 {
        return None;
    }
    let mean = |end: fn((u32, u32)) -> u32| -> u64 {
        classes.iter().map(|(people, class)| people * u64::from(end(*class))).sum()
    };
    // Classes are in half hundredths.
    let step = 2 * u64::from(STEP) * people;
    let points = |steps: u64| u32::try_from(steps).unwrap_or(u32::MAX).saturating_mul(STEP).clamp(100, 500);
    Some(Band {
        low: points(mean(|class| class.0) / step),
        high: points(mean(|class| class.1).div_ceil(step)),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{
        super::{GroupId, participation::Participation},
        CodedScore, End, Grid,
    };
    use super::*;

    fn printed(hundredths: u32, end: Option<End>) -> Figure {
        Figure::Printed(CodedScore { hundredths, grid: Grid::Quarter, end })
    }

    fn cell(id: i64, roster: u32, figure: Figure) -> Cell {
        Cell {
            node: Node::Team(TeamId(id)),
            teams: vec![TeamId(id)],
            roster,
            possible: roster,
            participation: Participation::of(5, roster, &(5..=roster)),
            figures: vec![figure],
        }
    }

    fn bands(cells: Vec<Cell>, homes: &[(i64, i64)]) -> Vec<String> {
        let group = |id, parent| Group { id: GroupId(id), parent, name: String::new() };
        let groups = [group(1, None), group(2, Some(GroupId(1)))];
        let home =
            |team: TeamId| homes.iter().find(|(id, _)| *id == team.0).map(|(_, group)| GroupId(*group));
        let text = |band: Option<Band>| band.map_or("-".into(), |band| format!("{}-{}", band.low, band.high));
        let found = roll_ups(&Release { cells }, &groups, home).into_iter();
        found.map(|it| format!("{} {}: {}", it.node, it.roster, text(it.bands[0]))).collect()
    }

    #[test]
    fn a_band_is_what_the_printed_figures_leave_open() {
        let two = |a, b| bands(vec![cell(1, 6, a), cell(2, 6, b)], &[]);
        // 2.875 to 3.125 and 3.875 to 4.125, weighted equally.
        assert_eq!(two(printed(300, None), printed(400, None)), ["server 12: 330-370"]);
        let high = printed(400, Some(End::OrHigher));
        assert_eq!(two(high, high), ["server 12: 380-500"]);
        assert_eq!(two(printed(200, Some(End::OrLower)), high), ["server 12: 240-360"]);
        assert_eq!(two(printed(300, None), Figure::NotShown), ["server 12: -"], "one figure is itself");
        let uneven = vec![cell(1, 6, printed(300, None)), cell(2, 18, printed(400, None))];
        assert_eq!(bands(uneven, &[]), ["server 24: 360-390"]);
    }

    #[test]
    fn groups_have_bands_of_their_own_and_nothing_is_said_twice() {
        let cells = || (1..=3).map(|id| cell(id, 6, printed(300, None))).collect::<Vec<_>>();
        assert_eq!(bands(cells(), &[(1, 2), (2, 2), (3, 1)]), ["group-2 12: 280-320", "group-1 18: 280-320"]);
        assert_eq!(bands(cells(), &[(1, 2), (2, 1)]), ["group-1 12: 280-320", "server 18: 280-320"]);
        assert_eq!(bands(vec![cell(1, 6, printed(300, None))], &[]), [""; 0]);
    }
}
