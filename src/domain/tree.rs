//! Where people are counted: teams in groups, groups in groups, all of them in the server.

use std::{cmp::Reverse, fmt, str::FromStr};

use super::{GroupId, TeamId, quotable};

/// How many groups may lie above a team.
pub const DEEPEST: usize = 3;

/// The longest name of a group, in characters.
const LONGEST_NAME: usize = 50;

/// A place in the tree of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A team: a leaf.
    Team(TeamId),
    /// A group of teams and groups.
    Group(GroupId),
    /// The root: everybody who is asked.
    Server,
}

/// A group as a round keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// The group it lies in; `None` right below the server.
    pub parent: Option<GroupId>,
    /// What it is called.
    pub name: String,
}

/// The names of the groups above a team, the outermost first, as in `Engineering / Platform`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPath(Vec<String>);

/// A text that names no group. Shown to the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no name of a group. Write one name, or up to {DEEPEST} from the outermost to the innermost, as in `Engineering / Platform`; each at most {LONGEST_NAME} characters."
)]
pub struct NoGroupPath(String);

/// A text that names no place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNode;

impl Node {
    /// The place of a group, or the server for what lies in none.
    pub fn of_group(group: Option<GroupId>) -> Self {
        group.map_or(Self::Server, Self::Group)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Team(team) => write!(f, "team-{team}"),
            Self::Group(group) => write!(f, "group-{group}"),
            Self::Server => f.write_str("server"),
        }
    }
}

impl FromStr for Node {
    type Err = NoNode;

    fn from_str(text: &str) -> Result<Self, NoNode> {
        match text.split_once('-') {
            Some(("team", id)) => id.parse().map(Self::Team).map_err(|_| NoNode),
            Some(("group", id)) => id.parse().map(Self::Group).map_err(|_| NoNode),
            None if text == "server" => Ok(Self::Server),
            _ => Err(NoNode),
        }
    }
}

impl GroupPath {
    /// The names, the outermost first.
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

impl FromStr for GroupPath {
    type Err = NoGroupPath;

    fn from_str(text: &str) -> Result<Self, NoGroupPath> {
        let names: Vec<String> =
            text.split('/').map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let fits = |name: &String| {
            !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control)
        };
        let path = (names.len() <= DEEPEST && names.iter().all(fits)).then_some(Self(names));
        path.ok_or_else(|| NoGroupPath(quotable(text)))
    }
}

impl fmt::Display for GroupPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" / "))
    }
}

/// The groups from the one with this id up to the outermost.
pub fn upwards(groups: &[Group], from: Option<GroupId>) -> impl Iterator<Item = &Group> {
    let find = move |id: GroupId| groups.iter().find(|group| group.id == id);
    let mut next = from.and_then(find);
    // Nothing is deeper than that; a row that says otherwise leads nowhere.
    std::iter::from_fn(move || {
        let here = next?;
        next = here.parent.and_then(find);
        Some(here)
    })
    .take(DEEPEST)
}

/// Groups and the server, the innermost groups first.
pub fn innermost_first(groups: &[Group]) -> impl Iterator<Item = Node> {
    let mut inner: Vec<&Group> = groups.iter().collect();
    inner.sort_by_key(|group| (Reverse(upwards(groups, Some(group.id)).count()), group.id));
    inner.into_iter().map(|group| Node::Group(group.id)).chain([Node::Server])
}

/// Whether a team that lies in the group `home` lies below a place.
pub fn is_below(groups: &[Group], (team, home): (TeamId, Option<GroupId>), node: Node) -> bool {
    match node {
        Node::Team(other) => team == other,
        Node::Group(id) => upwards(groups, home).any(|group| group.id == id),
        Node::Server => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_reads_back() {
        for node in [Node::Team(TeamId(3)), Node::Group(GroupId(17)), Node::Server] {
            assert_eq!(node.to_string().parse(), Ok(node));
        }
        for text in ["", "team", "team-x", "server-1", "planet-1"] {
            assert_eq!(text.parse::<Node>(), Err(NoNode), "{text}");
        }
    }

    #[test]
    fn paths_are_names_from_the_outermost_to_the_innermost() {
        let path: GroupPath = " Engineering/ Platform  and more ".parse().unwrap();
        assert_eq!(path.names(), ["Engineering", "Platform and more"]);
        assert_eq!(path.to_string(), "Engineering / Platform and more");
        for text in ["", "a//b", "a/b/c/d", "a/", &"x".repeat(51), "a\u{7}b"] {
            assert!(text.parse::<GroupPath>().is_err(), "{text}");
        }
    }

    #[test]
    fn going_up_ends_even_when_the_rows_go_round_in_circles() {
        let group =
            |id, parent| Group { id: GroupId(id), parent: Some(GroupId(parent)), name: String::new() };
        assert_eq!(upwards(&[group(1, 2), group(2, 1)], Some(GroupId(1))).count(), DEEPEST);
    }
}
