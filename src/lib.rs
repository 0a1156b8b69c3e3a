//! Candor asks a team a few short questions on a schedule, forgets who said what,
//! and tells leadership what changed beyond chance.

pub mod chart;
pub mod domain;
pub mod store;
