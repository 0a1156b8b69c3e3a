//! Watches the gateway from outside: serenity can wait for ever in a handshake that is
//! never answered, and the process would live on deaf.

use std::time::Duration;

use serenity::{
    all::ConnectionStage,
    gateway::{ShardManager, ShardRunnerInfo},
};

use crate::clock::Clock;

/// How often it looks.
const INTERVAL: Duration = Duration::from_secs(5);

/// Returns once the gateway has shown no sign of life for `patience`: no established
/// connection, or no heartbeat answered.
pub(super) async fn watch(shards: &ShardManager, patience: Duration, clock: &Clock) -> Duration {
    let interval = INTERVAL.min(patience / 4);
    let (mut silent, mut last) = (Duration::ZERO, None);
    while silent < patience {
        clock.pause(interval).await;
        let sign = shards.runners.lock().await.values().next().and_then(sign_of_life);
        // The time a heartbeat took is measured anew, to the nanosecond, with every answer.
        silent = if sign.is_some() && sign != last { Duration::ZERO } else { silent + interval };
        last = sign;
    }
    silent
}

/// The nanoseconds of the latest heartbeat, which change while the connection lives; 0
/// before the first one. `None` without a connection.
fn sign_of_life(shard: &ShardRunnerInfo) -> Option<u128> {
    let latency = shard.latency.map_or(0, |latency| latency.as_nanos());
    (shard.stage == ConnectionStage::Connected).then_some(latency)
}
