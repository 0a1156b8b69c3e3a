//! What Candor does, told in the product's words: the real bot on a stand-in for
//! Discord, with real files, and nothing of ours replaced.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod attacks;
mod audit;
mod backup;
mod calendar;
mod chronicle;
mod command_line;
mod comments;
mod crash;
mod delivery;
mod digest;
mod doctor;
mod export;
mod forgetting;
mod full_disk;
mod gateway;
mod groups;
mod harness;
mod languages;
mod layers;
mod me;
mod presses;
mod schedules;
mod settings;
mod setup;
mod sharing;
mod simulation;
mod story;
mod survey_files;
mod surveys;
mod tampering;
mod torture;
mod traces;
