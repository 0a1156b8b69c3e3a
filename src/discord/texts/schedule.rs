//! What admins are told about schedules.

use chrono::{DateTime, Utc};

use super::{ago, literal, mention, messages, moment};
use crate::domain::{
    TeamId,
    language::Language,
    round::{Invited, Round, RoundState},
    schedule::{Opening, Schedule},
    zone::Zone,
};

/// A team of a schedule, as it is shown.
#[derive(Clone, Debug)]
pub struct ShownTeam {
    /// What it is called.
    pub name: String,
    /// The zone whose clock it goes by, when it is not the schedule's.
    pub zone: Option<Zone>,
}

/// The reply to a change of a schedule: what was done, and what it is like now.
pub fn saved(schedule: &Schedule, teams: &[ShownTeam], done: &str, now: DateTime<Utc>) -> String {
    let heading = format!(
        "**The schedule for {} {done}.** A round that is open goes on as it was opened.",
        names(teams)
    );
    format!("{heading}\n{}", details(schedule, teams, now))
}

/// The reply to `schedule remove`.
pub fn removed(schedule: &Schedule) -> String {
    format!(
        "**The schedule of `{}`, {}, is removed.** It opens no more rounds; one that is open goes on, and past summaries \
         stay. To bring it back, make it again with `/pulse-admin schedule add`; its series starts anew then.",
        schedule.survey, schedule.times.rule
    )
}

/// One schedule of the list.
pub fn schedule(schedule: &Schedule, teams: &[ShownTeam], now: DateTime<Utc>) -> String {
    let paused = if schedule.paused { " · **paused**" } else { "" };
    format!("**{}** · `{}`{paused}\n{}\n", names(teams), schedule.survey, details(schedule, teams, now))
}

/// The reply to `schedule list`, in messages that fit Discord's limit.
pub fn list(schedules: Vec<String>) -> Vec<String> {
    if schedules.is_empty() {
        let none = "There is no schedule yet. Make one with `/pulse-admin setup`, or with `/pulse-admin schedule add` for \
                    teams that are there.";
        return vec![none.into()];
    }
    messages(schedules)
}

/// A round that is not reported yet, for `round status`. How many answered is never said.
pub fn status(round: &Round, invitations: &[(TeamId, Invited)], now: DateTime<Utc>) -> String {
    let title = literal(round.questionnaire.title.in_language(Language::English));
    let state = match round.state {
        RoundState::Opening => "is being opened".to_owned(),
        RoundState::Open if now < round.closes_at => {
            format!("is open until {} ({})", moment(round.closes_at), ago(round.closes_at))
        }
        RoundState::Open | RoundState::Closing => "is being closed".to_owned(),
        RoundState::Closed | RoundState::Reported => "is closed; its summary is being made".to_owned(),
    };
    let lines = round.teams.iter().map(|team| {
        let invited = invitations.iter().find(|(id, _)| *id == team.id).map(|(_, invited)| *invited);
        let invited = match invited {
            Some(Invited::Yes) => format!("invited in {}", mention(team.channel)),
            Some(Invited::Never) => format!("**could not be invited in {}**", mention(team.channel)),
            Some(Invited::NotYet) | None if team.opens_at > now => {
                format!("is asked {}", moment(team.opens_at))
            }
            Some(Invited::NotYet) | None => {
                format!("the invitation is on its way to {}", mention(team.channel))
            }
        };
        let reminded = match team.reminds_at {
            Some(at) if at > now && round.takes_answers(now) => format!(", reminded {}", moment(at)),
            _ => String::new(),
        };
        format!("- {}: {invited}{reminded}", literal(&team.name))
    });
    let heading = format!("**{title}**, round {} {state}.", round.number);
    [heading].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// The reply to `round status`, in messages that fit Discord's limit.
pub fn rounds(rounds: Vec<String>) -> Vec<String> {
    if rounds.is_empty() {
        return vec!["No round is open. `/pulse-admin schedule list` shows when the next ones open.".into()];
    }
    messages(rounds)
}

fn names(teams: &[ShownTeam]) -> String {
    let names: Vec<String> = teams.iter().map(|team| literal(&team.name)).collect();
    if names.is_empty() { "no team".into() } else { names.join(", ") }
}

fn details(schedule: &Schedule, teams: &[ShownTeam], now: DateTime<Utc>) -> String {
    let times = &schedule.times;
    let reminded = match schedule.remind_percent {
        None => "nobody is reminded".to_owned(),
        Some(percent) => format!("people are reminded after {percent} % of the time"),
    };
    let mut lines = vec![format!(
        "It opens `{}` ({}), stays open for {}, {reminded}, and its summary goes to {}.",
        times.rule,
        times.zone,
        times.open_for,
        mention(schedule.report_to)
    )];
    let skips: Vec<String> = times
        .skips
        .iter()
        .filter(|day| **day >= times.zone.civil(now).date())
        .map(ToString::to_string)
        .collect();
    if !skips.is_empty() {
        lines.push(format!("Left out: {}.", skips.join(", ")));
    }
    if schedule.paused {
        lines.push("It is paused: nothing opens until `/pulse-admin schedule resume`.".into());
    } else {
        lines.push("Next openings:".into());
        lines.extend(openings(schedule, teams, now));
    }
    lines.join("\n")
}

/// The next three openings, and when teams in other zones are asked in the first of them.
fn openings(schedule: &Schedule, teams: &[ShownTeam], now: DateTime<Utc>) -> Vec<String> {
    let from = schedule.planned.due_at - chrono::TimeDelta::seconds(1);
    let next: Vec<Opening> =
        schedule.times.upcoming(from.max(now - chrono::TimeDelta::days(2))).take(3).collect();
    let mut lines: Vec<String> = next.iter().map(|it| opening(it, &schedule.times.zone)).collect();
    let elsewhere = teams.iter().filter_map(|team| {
        let (zone, first) = (team.zone.as_ref()?, next.first()?);
        let at = first.at(Some(zone));
        (at != first.due_at).then(|| format!("  {}: {} ({zone})", literal(&team.name), moment(at)))
    });
    let elsewhere: Vec<String> = elsewhere.collect();
    if !elsewhere.is_empty() {
        lines.insert(1, format!("  Some teams are asked by their own clock:\n{}", elsewhere.join("\n")));
    }
    lines
}

/// An opening on everybody's own clock and on the zone's wall.
pub(super) fn opening(opening: &Opening, zone: &Zone) -> String {
    format!("- {} ({} in {zone})", moment(opening.due_at), opening.civil.format("%a %-d %b %H:%M"))
}
