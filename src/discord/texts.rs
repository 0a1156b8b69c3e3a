//! Everything Candor says to people, in English. Plain words, short and kind.

use chrono::{DateTime, Utc};

use crate::domain::{
    ChannelId,
    comment::FEWEST_COMMENTS,
    round::{AskedTeam, Round},
    schedule::{Schedule, Times},
};

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
    format!(
        "**{}** · {}, round {}\n{questions} short statements, about a minute. Open until {} ({}).\n\
         Only the team's scores are shown, never who said what. [Who sees this?] tells you exactly.",
        literal(&round.questionnaire.title),
        literal(&team.name),
        round.number,
        moment(round.closes_at),
        ago(round.closes_at),
    )
}

/// The reminder in a team's channel: to everybody alike, since nobody knows who answered.
pub fn reminder(round: &Round, team: &AskedTeam) -> String {
    format!(
        "**{}** · {}, round {} is open until {} ({}). If you have answered: thank you. If not, use the invitation or \
         `/pulse answer`.",
        literal(&round.questionnaire.title),
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
        literal(&round.questionnaire.title),
        literal(&team.name),
        round.number,
        ago(round.closes_at),
    )
}

/// Who will see what, for a person of this team in this round.
pub fn who_sees(round: &Round, team: &AskedTeam) -> String {
    let least = number(round.min_group);
    let shown = if team.can_be_shown(round.min_group) {
        format!(
            "A score for each topic, if at least {least} people of {} answer. It is rounded, and a very low or very \
             high one is shown only as “or lower” or “or higher”, so that nobody's answer can be worked out.",
            literal(&team.name)
        )
    } else {
        format!(
            "Nothing: results are shown for teams of at least {} people, and {} had {} when this round opened.",
            number(round.min_group + 1),
            literal(&team.name),
            people(team.roster)
        )
    };
    format!(
        "**Who sees this?**\nYou count in **{}**: {}.\n\n**Leadership sees**, in <#{}>: {shown}\n\
         **Comments** appear there, shuffled and without scores, if at least {} people comment and {least} answer. \
         If not, they are deleted unread.\n\
         **Kept:** only what is shown. Your answers are deleted when the round closes, {}.\n\
         **Changed your mind?** Press Withdraw, or answer again, until then.\n\n{PROMISE}",
        literal(&team.name),
        people(team.roster),
        round.report_to,
        number(FEWEST_COMMENTS),
        moment(round.closes_at),
    )
}

/// Who sees what, for somebody for whom no round is open.
pub fn who_sees_in_general(min_group: u32) -> String {
    let least = number(min_group);
    format!(
        "**Who sees what?**\nNo round is open for you. When one is, leadership gets a score for each topic if at least \
         {least} people of your team answer, and never what one person said. Comments are shown shuffled, and only if \
         at least {} people wrote one.\n**Kept:** only what was shown. Answers are deleted when a round closes.\n\n{PROMISE}",
        number(FEWEST_COMMENTS),
    )
}

/// The reply to `setup`.
pub fn setup_done(
    schedule: &Schedule,
    team: &str,
    size: Option<u32>,
    min_group: u32,
    openings: &[DateTime<Utc>],
) -> String {
    let Times { rule, zone, open_for } = &schedule.times;
    let list: Vec<String> = openings
        .iter()
        .map(|at| format!("- {} ({} in {zone})", moment(*at), zone.civil(*at).format("%a %-d %b %H:%M")))
        .collect();
    let size = match size {
        Some(size) if size > min_group => format!("{size} people have that role."),
        Some(size) => format!(
            "**{} in that role so far.** Results are shown only for teams of at least {}, so nothing will be shown until more have it.",
            capital(&people(size)),
            number(min_group + 1)
        ),
        None => {
            "I could not read how many people have that role; I will look again when a round opens.".into()
        }
    };
    format!(
        "**The pulse for {} is set up.** {size}\nIt opens `{rule}` ({zone}), stays open for {open_for}, and its summary goes to <#{}>.\n\
         Next openings:\n{}\n\nTo start right now, use `/pulse-admin round open`. To change it, run setup again with the same role \
         and survey. This is what people will see first:",
        literal(team),
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

/// The message to the leadership channel when a round had to end early.
pub fn round_lost(round: &Round) -> String {
    format!(
        "Round {} of **{}** for {} had to end early: the key to its answers, or their file, was lost, perhaps when the computer was restarted. \
         What had been answered until then is counted. The next round opens as planned.",
        round.number,
        literal(&round.questionnaire.title),
        literal(&names(round))
    )
}

fn names(round: &Round) -> String {
    let names: Vec<&str> = round.teams.iter().map(|team| team.name.as_str()).collect();
    names.join(", ")
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
