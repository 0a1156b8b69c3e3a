//! Threads below a message.
//! <https://docs.discord.com/developers/resources/channel#start-thread-from-message>

use serde_json::Value;

use super::Check;
use crate::rest::refusal::Refusal;

/// What may be named when a thread is started.
pub(crate) const THREAD_PROPERTIES: &[&str] = &["name", "auto_archive_duration", "rate_limit_per_user"];

/// Checks the body that starts a thread.
pub(crate) fn thread(body: &Value) -> Result<(), Refusal> {
    let mut check = Check::default();
    check.needed_text(body, "", "name", 1, 100);
    let quiet = &body["auto_archive_duration"];
    let known = quiet.as_u64().is_some_and(|minutes| [60, 1440, 4320, 10080].contains(&minutes));
    check.ensure(
        quiet.is_null() || known,
        "auto_archive_duration",
        "BASE_TYPE_CHOICES",
        "Value must be one of (60, 1440, 4320, 10080).",
    );
    check.number(body, "", "rate_limit_per_user", 0, 21_600);
    check.verdict()
}
