//! Candor asks a team a few short questions on a schedule, forgets who said what,
//! and tells leadership what changed beyond chance.
//!
//! # The map
//!
//! - [`bot`] runs: the gateway in, replies out, the scheduler's loop, a watchdog.
//! - [`flow`] is what happens, one file a step: open, invite, remind, answer, close, report,
//!   forget, deliver, and what members and admins ask for.
//! - [`domain`] is what a pulse is: values without I/O. Start with [`domain::disclosure`],
//!   the rule of what may be printed.
//! - [`store`] holds all SQL; [`store::open_round`] the files of open rounds and their keys.
//! - [`discord`] is Discord's words: commands, buttons, texts, and calls to its REST interface.
//! - [`chart`] turns printed figures into a picture.
//! - [`config`] reads flags and environment once; [`clock`] is where time comes from.
//!
//! # The words
//!
//! A **team** is the members of one role who are asked together. A **survey** has
//! *dimensions*, each with one *anchor* **item** asked every time and *rotators* that take
//! turns. A **schedule** asks a survey of teams, again and again; one asking is a
//! **round**. What one person fills in is a **ballot**, found by addresses that cannot be
//! computed once the round is closed. Teams lie in **groups**; a **cell** is the smallest
//! set of people (a team, or small teams counted together) whose **figure**, a coded score,
//! is printed; everything printed of a round is its **release**, and all that is kept of
//! its answers. A **verdict** says what a figure means beside those before it, and a
//! **summary** says it to leadership. `docs/design.md` tells the story.

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
