//! What admins type about schedules: teams, days and reminders.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    domain::{RoleId, TeamId, quotable},
    flow::Refusal,
    store::Team,
};

/// 0 is never; nothing leaves it as it was.
pub(super) fn remind(wanted: Option<u32>, before: Option<u32>) -> Option<u32> {
    match wanted {
        None => before,
        Some(0) => None,
        Some(percent) => Some(percent),
    }
}

/// The teams of a text such as "@Atlas, Borealis": roles that were mentioned, and names.
pub(super) fn chosen(all: &[Team], text: &str) -> Result<Vec<Team>, Refusal> {
    let mut ids: Vec<TeamId> = Vec::new();
    for part in text.replace("><", ">,<").split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let role = part.strip_prefix("<@&").and_then(|rest| rest.strip_suffix('>'));
        let role: Option<RoleId> = role.and_then(|id| id.parse().ok());
        let found = all.iter().find(|team| Some(team.role) == role || team.name.eq_ignore_ascii_case(part));
        ids.push(found.ok_or_else(|| Refusal::NoTeam(quotable(part)))?.id);
    }
    Ok(all.iter().filter(|team| ids.contains(&team.id)).cloned().collect())
}

/// The days of a text such as "2026-12-24, 2026-12-31", all of them from today on.
pub(super) fn days(text: &str, today: NaiveDate) -> Result<BTreeSet<NaiveDate>, Refusal> {
    let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
    let day = |part: &str| {
        let day = NaiveDate::parse_from_str(part, "%Y-%m-%d").ok().filter(|day| *day >= today);
        day.ok_or_else(|| Refusal::BadDay(quotable(part)))
    };
    let days: BTreeSet<NaiveDate> = parts.map(day).collect::<Result<_, _>>()?;
    if days.is_empty() { Err(Refusal::BadDay(quotable(text))) } else { Ok(days) }
}
