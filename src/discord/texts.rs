//! Everything Candor says to people, in English. Plain words, short and kind.

use chrono::{DateTime, Utc};

use super::LONGEST_MESSAGE;
use crate::domain::{
    ChannelId,
    language::Language,
    round::{AskedTeam, Round, listed},
    schedule::Schedule,
};

pub mod admin;
pub mod privacy;
pub mod survey;

/// The name of the thread below a summary.
pub const COMMENTS: &str = "What people wrote";

/// The promise, in the words used everywhere.
pub const PROMISE: &str = "Once a round has closed, nobody can tell who gave which answer: not your leader, not a server \
                           admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever \
                           runs the bot could look if they tried. Discord itself sees your clicks. A comment can give \
                           you away by what it says.";

/// An instant that each reader sees in their own zone.
pub fn moment(at: DateTime<Utc>) -> String {
    format!("<t:{}:F>", at.timestamp())
}

/// How far away an instant is, as each reader's Discord says it.
pub fn ago(at: DateTime<Utc>) -> String {
    format!("<t:{}:R>", at.timestamp())
}

/// A text as Discord shows it, letter for letter: nothing in it becomes bold, a list or a mention.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.starts_with(['-', '#', '+']) {
        out.push('\\');
    }
    for c in text.chars() {
        if "\\*_~`|[]<>".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Lines in as few messages as take them; each line alone fits one.
pub fn messages(lines: Vec<String>) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    for line in lines {
        match messages.last_mut() {
            Some(last) if last.chars().count() + 1 + line.chars().count() <= LONGEST_MESSAGE => {
                last.push('\n');
                last.push_str(&line);
            }
            _ => messages.push(line),
        }
    }
    messages
}

/// A small number in words.
pub fn number(n: u32) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.get(n as usize).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// So many people, in words.
pub fn people(n: u32) -> String {
    match n {
        0 => "nobody".into(),
        1 => "one person".into(),
        n => format!("{} people", number(n)),
    }
}

/// A word with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The message in a team's channel.
pub fn invitation(round: &Round, team: &AskedTeam) -> String {
    let questions = round.questionnaire.questions.len();
    let questions = capital(&number(u32::try_from(questions).unwrap_or(u32::MAX)));
    let changed = team.roster_before.filter(|before| *before != team.roster).map(|before| {
        format!(
            "\n{} has {} now; it had {} last time.",
            literal(&team.name),
            people(team.roster),
            people(before)
        )
    });
    let changed = changed.unwrap_or_default();
    format!(
        "**{}** · {}, round {}\n{questions} short statements, about a minute. Open until {} ({}).\n\
         Only scores of at least {} people together are shown, never who said what. [Who sees this?] tells you exactly.{changed}",
        literal(round.questionnaire.title.in_language(Language::English)),
        literal(&team.name),
        round.number,
        moment(round.closes_at),
        ago(round.closes_at),
        number(round.min_group),
    )
}

/// The direct message to somebody who asked for it.
pub fn direct_invitation(round: &Round, team: &AskedTeam) -> String {
    format!(
        "**{}** · {}, round {} is open until {} ({}). Answer here: https://discord.com/channels/{}/{}\n\
         You get this message because you asked for it; `/pulse me` in the server turns it off.",
        literal(round.questionnaire.title.in_language(Language::English)),
        literal(&team.name),
        round.number,
        moment(round.closes_at),
        ago(round.closes_at),
        round.guild,
        team.channel,
    )
}

/// What a team hears when less is needed from the next round on for something to be shown: what,
/// the answers it took, and those it takes now.
pub fn lowered(changes: &[(&str, u32, u32)]) -> String {
    let changes = changes.iter().map(|(what, from, to)| {
        format!("{what} are shown from {} answers on (until now: {})", number(*to), number(*from))
    });
    format!(
        "An admin changed what is shown: **from the next round on, {}.** A round that is open now stays as it is. \
         `/pulse privacy` tells you who will see what.",
        changes.collect::<Vec<_>>().join(", and ")
    )
}

/// The reminder in a team's channel: to everybody alike, since nobody knows who answered.
pub fn reminder(round: &Round, team: &AskedTeam) -> String {
    format!(
        "**{}** · {}, round {} is open until {} ({}). If you have answered: thank you. If not, use the invitation or \
         `/pulse answer`.",
        literal(round.questionnaire.title.in_language(Language::English)),
        literal(&team.name),
        round.number,
        moment(round.closes_at),
        ago(round.closes_at),
    )
}

/// The invitation once its round is over.
pub fn invitation_closed(round: &Round, team: &AskedTeam) -> String {
    format!(
        "**{}** · {}, round {}\nThis round closed {}. Who gave which answer has been forgotten.",
        literal(round.questionnaire.title.in_language(Language::English)),
        literal(&team.name),
        round.number,
        ago(round.closes_at),
    )
}

/// The message to the leadership channel when a round had to end early.
pub fn round_lost(round: &Round) -> String {
    format!(
        "Round {} of **{}** for {} had to end early: the key to its answers, or their file, was lost, perhaps when the computer was restarted. \
         What had been answered until then is counted. The next round opens as planned.",
        round.number,
        literal(round.questionnaire.title.in_language(Language::English)),
        literal(&names(round))
    )
}

fn names(round: &Round) -> String {
    listed(&round.teams.iter().map(|team| team.name.as_str()).collect::<Vec<_>>())
}

/// The message to the leadership channel about openings that passed while the bot was away.
/// `late` is the one that is made up for now.
pub fn openings_missed(
    schedule: &Schedule,
    teams: &str,
    missed: &[DateTime<Utc>],
    late: Option<DateTime<Utc>>,
    next: DateTime<Utc>,
) -> String {
    let first = missed.first().map(|at| moment(*at)).unwrap_or_default();
    let which = match missed.len() {
        1 => format!("{}: the round due {first} was not asked", literal(teams)),
        n => format!("{}: {n} rounds were not asked, the first due {first}", literal(teams)),
    };
    let now = late.map(|at| format!(" The one due {} is asked now.", moment(at))).unwrap_or_default();
    format!(
        "{which}, because Candor was not running or could not reach Discord.{now} The next one opens {} (`{}`).",
        moment(next),
        schedule.times.rule
    )
}

/// The message to the leadership channel when a message could not be posted elsewhere.
/// `permissions` are those the bot needs, when it may lack one of them.
pub fn not_delivered(channel: ChannelId, why: &str, permissions: &[&str]) -> String {
    let cure = match permissions {
        [] => "Run `/pulse-admin setup` again, with another channel if need be.".to_owned(),
        needed => format!(
            "Please give me the permissions {} there, or run `/pulse-admin setup` again with another channel.",
            needed.join(", ")
        ),
    };
    format!(
        "I could not post in <#{channel}>: {why}. {cure} This round's invitation stays missing; people can answer with `/pulse answer`."
    )
}
