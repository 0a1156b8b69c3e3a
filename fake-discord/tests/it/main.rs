//! This Discord against the real serenity client, and against bare HTTP.

mod bot;
mod commands;
mod end_to_end;
mod events;
mod faults;
mod gateway;
mod http;
mod interactions;
mod limits;
mod members;
mod messages;
mod rate_limits;
mod schema;
mod stage;
mod threads;
