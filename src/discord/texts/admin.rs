//! What admins are told, in English.

use chrono::{DateTime, Utc};

use super::{listed, literal, messages, moment, schedule::opening};
use crate::domain::{
    GroupId,
    language::Language,
    round::Round,
    schedule::{Opening, Schedule, Times},
    tree::{Group, upwards},
};

/// The reply to `setup` of `team`, which has so many people; `teams` are all that its schedule asks.
pub fn setup_done(
    schedule: &Schedule,
    (team, size): (&str, Option<u32>),
    teams: &[&str],
    min_group: u32,
    openings: &[Opening],
) -> String {
    let Times { rule, zone, open_for, .. } = &schedule.times;
    let list: Vec<String> = openings.iter().map(|at| opening(at, zone)).collect();
    let together = teams.len() > 1;
    let size = match size {
        Some(size) if together => {
            let alone = if size > min_group {
                ""
            } else {
                "; too few to be shown alone, so they are counted with others"
            };
            format!("They are asked in one round. {} has {}{alone}.", literal(team), people(size))
        }
        Some(size) if size > min_group => format!("{} have that role.", people(size)),
        Some(size) => format!(
            "**That role has {} so far.** Results are shown only for teams of at least {}, so nothing will be shown until more have it.",
            people(size),
            min_group + 1
        ),
        None => {
            "I could not read how many people have that role; I will look again when a round opens.".into()
        }
    };
    format!(
        "**The pulse for {} is set up.** {size}\nIt opens `{rule}` ({zone}), stays open for {open_for}, and its summary goes to <#{}>.\n\
         Next openings:\n{}\n\nTo start right now, use `/pulse-admin round open`. To change it, run setup again with the same role \
         and survey. This is what people will see first:",
        listed(Language::English, &teams.iter().map(|team| literal(team)).collect::<Vec<_>>()),
        schedule.report_to,
        list.join("\n"),
    )
}

/// The reply to `round open`.
pub fn round_opened(round: &Round) -> String {
    let channels: Vec<String> = round.teams.iter().map(|team| format!("<#{}>", team.channel)).collect();
    format!(
        "**Round {} is open** until {}. The invitation goes to {}.\nTo end it sooner, use `/pulse-admin round close`.",
        round.number,
        moment(round.closes_at),
        channels.join(", ")
    )
}

/// The reply to `round close`.
pub fn round_closed(round: &Round) -> String {
    format!(
        "**Round {} is closed.** The answers are being deleted; the summary goes to <#{}>.",
        round.number, round.report_to
    )
}

fn people(people: u32) -> String {
    super::people(Language::English, people)
}

/// A team as the list of teams shows it.
#[derive(Clone, Debug)]
pub struct ListedTeam {
    /// Its role, as a mention that pings nobody.
    pub role: i64,
    /// What it is called.
    pub name: String,
    /// Where it is asked.
    pub channel: i64,
    /// The group it lies in.
    pub group: Option<GroupId>,
    /// The zone whose clock it goes by, when it is not the schedule's.
    pub zone: Option<String>,
    /// How many people have the role; absent when Discord does not say.
    pub size: Option<u32>,
    /// Whether any schedule asks it.
    pub asked: bool,
}

/// The reply to `team list`, in messages that fit Discord's limit.
pub fn teams(teams: &[ListedTeam], groups: &[Group], min_group: u32) -> Vec<String> {
    if teams.is_empty() {
        let none = "There is no team yet. Add one with `/pulse-admin team add`, or set up a whole pulse with \
                    `/pulse-admin setup`.";
        return vec![none.into()];
    }
    let lines = teams.iter().zip(1..).map(|(team, place)| {
        let size = team.size.map_or_else(|| "size unknown".into(), people);
        let above = group_names(groups, team.group).map(|names| format!(" · in {}", literal(&names)));
        let small = team.size.is_some_and(|size| size <= min_group);
        let small = if small { " · too few to be shown alone" } else { "" };
        let zone = team.zone.as_ref().map(|zone| format!(" · by the clock of {zone}")).unwrap_or_default();
        let asked = if team.asked { "" } else { " · **no schedule asks it**" };
        format!(
            "{place}. **{}** <@&{}> · {size} · asked in <#{}>{}{zone}{small}{asked}",
            literal(&team.name),
            team.role,
            team.channel,
            above.unwrap_or_default(),
        )
    });
    let heading =
        "**Teams**, in the order that counts: somebody with several of these roles is in the first."
            .to_owned();
    messages([heading].into_iter().chain(lines).collect())
}

/// The names of the groups above a team, the outermost first.
pub fn group_names(groups: &[Group], group: Option<GroupId>) -> Option<String> {
    let mut names: Vec<&str> = upwards(groups, group).map(|group| group.name.as_str()).collect();
    names.reverse();
    (!names.is_empty()).then(|| names.join(" / "))
}

/// The reply to `team add` and `team edit`.
pub fn team_saved(team: &ListedTeam, groups: &[Group], min_group: u32, schedules: &[String]) -> String {
    let size = match team.size {
        Some(size) if size > min_group => format!("{} have the role.", people(size)),
        Some(size) => format!(
            "The role has {}: too few to be shown alone (that takes {}), so they are counted in their group, if \
             there are others to be counted with.",
            people(size),
            min_group + 1
        ),
        None => "I could not read how many people have the role.".into(),
    };
    let above = match group_names(groups, team.group) {
        Some(names) => format!("It lies in {}.", literal(&names)),
        None => "It lies in no group, right below the whole server.".into(),
    };
    let asked = if schedules.is_empty() {
        "No schedule asks it yet: run `/pulse-admin setup` with its role.".to_owned()
    } else {
        format!(
            "It is asked by: {}. A round that is open now goes on as it was opened.",
            literal(&schedules.join("; "))
        )
    };
    format!("**{}** is asked in <#{}>. {size} {above} {asked}", literal(&team.name), team.channel)
}

/// The reply to `team remove`.
pub fn team_removed(name: &str) -> String {
    format!(
        "**{}** is removed and not asked any more. A round that is open now goes on; past summaries stay. To bring it \
         back, use `/pulse-admin team add` with its role, its channel and its group.",
        literal(name)
    )
}

/// The settings of a server, as they are shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The fewest answers of a figure.
    pub min_group: u32,
    /// The fewest answers among which comments are shown.
    pub comment_group: u32,
    /// Whether each team hears its own result.
    pub share_with_team: bool,
    /// For how many months what was printed is kept.
    pub retention_months: u32,
    /// In which language channels are written to.
    pub language: Language,
}

/// The reply to `settings show`.
pub fn settings(shown: Shown) -> String {
    let Shown { min_group, comment_group, share_with_team, retention_months, language } = shown;
    let shared = if share_with_team {
        "**yes**: each team reads its own result in its channel when a round is reported."
    } else {
        "**no**: teams do not hear their results."
    };
    format!(
        "**Settings**\n\
         - `min-group` **{min_group}**: results are shown from {min_group} answers on, and only where there are more people than that.\n\
         - `comment-group` **{comment_group}**: comments are shown where {comment_group} or more answered.\n\
         - `share-with-team` {shared}\n\
         - `retention` **{retention_months} months**: what was shown, and the log of changes, is deleted after that.\n\
         - `language` **{}**: what is posted in channels. People read their own Discord's language where Candor speaks it.\n\
         A change applies to rounds that open later. When less is needed than before, the teams are told.",
        language.name(),
    )
}

/// The reply to `log`: each line is who, when and what.
pub fn log(changes: &[(i64, DateTime<Utc>, String)]) -> Vec<String> {
    if changes.is_empty() {
        return vec!["Nothing has been changed yet.".into()];
    }
    let line = |(who, at, what): &(i64, DateTime<Utc>, String)| {
        format!("- {} <@{who}>: {}", moment(*at), literal(what))
    };
    let heading = "**Who changed what**, the latest first".to_owned();
    messages([heading].into_iter().chain(changes.iter().map(line)).collect())
}

/// The reply to `report export`.
pub fn exported(rounds: usize) -> String {
    let rounds = if rounds == 1 { "1 round".to_owned() } else { format!("{rounds} rounds") };
    format!(
        "What was printed of {rounds}, one line for each topic of each team. It holds nothing that the summaries did not say."
    )
}
