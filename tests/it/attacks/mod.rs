//! Attacks on what is printed. Each has a naive publisher beside it, for which it must succeed:
//! an attack that never finds anything proves nothing.

mod away_and_back;
mod company;
mod nine_away;
mod permutation;
mod programme;
mod publisher;
mod reading;
mod reconstruction;
mod replay;
mod roll_ups;
mod silence;
mod table;
mod the_four;
mod totals;
mod unanimity;
