//! Candor asks a team a few short questions on a schedule, forgets who said what,
//! and tells leadership what changed beyond chance.

pub mod bot;
pub mod chart;
pub mod clock;
pub mod config;
#[cfg(feature = "demo")]
pub mod demo;
pub mod discord;
pub mod domain;
pub mod flow;
pub mod store;
