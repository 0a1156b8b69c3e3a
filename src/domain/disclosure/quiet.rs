//! Teams whose size has just changed: a figure before and one after, side by side, say much
//! about the one who came or left. For two rounds such a team is counted in its group.

/// A team smaller than this is looked at.
const SMALL: u32 = 8;
/// A change by more people than this hides each of them.
pub(super) const FEW: u32 = 2;
/// For how many rounds it is counted in its group.
const ROUNDS: usize = 2;

/// A round in which a team was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastRound {
    /// How many people it had at opening.
    pub roster: u32,
    /// Whether it had a figure of its own.
    pub own: bool,
}

/// Whether a team of `roster` people is to be counted in its group, by the rounds before it,
/// oldest first. Only sizes are known: that one person came while another left goes unseen.
pub fn is_quiet(past: &[PastRound], roster: u32) -> bool {
    let Some(last_own) = past.iter().rposition(|round| round.own) else { return false };
    let changed = |now: u32| (1..=FEW).contains(&now.abs_diff(past[last_own].roster));
    let waited = past[last_own..].iter().filter(|round| changed(round.roster)).count();
    roster < SMALL && changed(roster) && waited < ROUNDS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quiet(past: &[(u32, bool)], roster: u32) -> bool {
        let past: Vec<_> =
            past.iter().map(|(roster, own)| PastRound { roster: *roster, own: *own }).collect();
        is_quiet(&past, roster)
    }

    #[test]
    fn a_small_team_that_changed_by_one_or_two_waits_for_two_rounds() {
        assert!(!quiet(&[], 6), "nothing to compare with");
        assert!(!quiet(&[(6, true)], 6));
        assert!(quiet(&[(6, true)], 7));
        assert!(quiet(&[(8, true)], 7));
        assert!(quiet(&[(6, true), (7, false)], 7));
        assert!(!quiet(&[(6, true), (7, false), (7, false)], 7), "two rounds are over");
        assert!(!quiet(&[(6, true), (7, false), (7, false), (7, true)], 7));
        assert!(quiet(&[(6, true), (7, false), (7, false), (7, true)], 6));
        assert!(!quiet(&[(6, true)], 9), "no small team");
        assert!(!quiet(&[(10, true)], 7), "three left at once");
        assert!(!quiet(&[(6, true), (7, false)], 6), "as before");
        assert!(!quiet(&[(6, false)], 7), "no figure of its own to compare with");
    }
}
