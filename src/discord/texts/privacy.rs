//! Who sees what, for one person.

use super::{PROMISE, literal, moment, number, people};
use crate::domain::{
    comment::FEWEST_COMMENTS,
    comment_batch::LONGEST_WAIT,
    language::Language,
    round::{AskedTeam, Round},
    tree::Node,
};

/// Whether a round is open or only thought of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It is open.
    Now,
    /// It would be so if one opened now.
    Next,
}

/// Who will see what, for a person who counts in `team` and has the roles of `others`, too.
pub fn who_sees(round: &Round, team: &AskedTeam, others: &[&str], when: When) -> String {
    let heading = match when {
        When::Now => "**Who sees this?**",
        When::Next => "**Who sees what?** No round is open for you. If one opened now:",
    };
    let name = literal(&team.name);
    let above: Vec<String> = round
        .groups_above(team)
        .map(|group| format!("{} ({})", literal(&group.name), people(round.people(Node::Group(group.id)))))
        .collect();
    let above = if above.is_empty() { String::new() } else { format!(", in {}", above.join(", in ")) };
    let others = match others {
        [] => String::new(),
        others => format!(
            " You also have the role of {}; everybody counts in one team only.",
            literal(&others.join(" and "))
        ),
    };
    format!(
        "{heading}\nYou count in **{name}**: {}{above}.{others}\n\n**Leadership sees**, in <#{}>: {}\n\
         **Comments** {}\n\
         **Kept:** only what was shown, and a comment while it waits. {}\n\
         **Changed your mind?** Until a round closes, you can answer again, press Withdraw, or use `/pulse me`.\n\n{PROMISE}",
        people(team.roster),
        round.report_to,
        shown(round, team),
        commented(round, team),
        kept(round, when),
    )
}

fn shown(round: &Round, team: &AskedTeam) -> String {
    let least = number(round.min_group);
    let name = literal(&team.name);
    let rounded = "It is rounded, and a very low or very high one is shown only as “2.0 or lower” or “4.0 or higher”, so \
                   that nobody's answer can be worked out.";
    let alone = team.can_be_shown(round.min_group) && !team.quiet;
    let lone = round.teams.len() == 1;
    match (alone, lone) {
        (true, true) => {
            format!("a score for each topic, if at least {least} people of {name} answer. {rounded}")
        }
        (true, false) => format!(
            "a score for each topic, of {name} if at least {least} people of it answer. When too few do, or when a smaller \
             team cannot be shown alone, {name} is counted together with others. {rounded} For groups of teams, only a range."
        ),
        _ if !round.can_show(team) && !lone => format!(
            "nothing: results are shown from {least} answers on, and this round asks {} in all.",
            people(round.people(Node::Server))
        ),
        (false, true) => format!(
            "nothing: results are shown for teams of at least {} people, and {name} had {}.",
            number(round.min_group + 1),
            people(team.roster)
        ),
        (false, false) => {
            let why =
                if team.quiet { "its size changed lately" } else { "it is too small to be shown alone" };
            format!(
                "a score for each topic, of {name} together with others, because {why}, and only if at least {least} of \
                 them answer. {rounded}"
            )
        }
    }
}

fn commented(round: &Round, team: &AskedTeam) -> String {
    if !round.can_show(team) {
        return "are not asked for either.".into();
    }
    let (writers, answers) = (number(FEWEST_COMMENTS), number(round.comment_group));
    let or_group = if round.teams.len() > 1 { ", or of teams counted with it," } else { "" };
    format!(
        "appear there, shuffled and without scores, if at least {writers} people of your team{or_group} write one in the \
         same round and {answers} answer. Where too few answer, they wait for {} more rounds at most. What is not shown is deleted \
         unseen.",
        number(LONGEST_WAIT)
    )
}

fn kept(round: &Round, when: When) -> String {
    match when {
        When::Now => format!("Your answers are deleted when the round closes, {}.", moment(round.closes_at)),
        When::Next => "Answers are deleted when a round closes.".into(),
    }
}

/// For somebody whom no schedule asks.
pub fn nobody_asks_you(min_group: u32) -> String {
    format!(
        "**Who sees what?**\nYou have no role of a team that is asked, so nobody asks you anything. People who are asked \
         see here, and beside every invitation, who would see what. Results are shown from {} answers on, rounded, and \
         never what one person said.\n\n{PROMISE}",
        number(min_group)
    )
}

/// What `/pulse me` shows.
pub fn me(direct: bool, open: &[(&Round, &AskedTeam)]) -> String {
    let wish = if direct { "you asked to be invited by direct message, and nothing else" } else { "nothing" };
    let rounds: Vec<String> = open
        .iter()
        .map(|(round, team)| {
            let title = literal(round.questionnaire.title.in_language(Language::English));
            format!("- {title} · {}, until {}", literal(&team.name), moment(round.closes_at))
        })
        .collect();
    let rounds = if rounds.is_empty() { "- none".to_owned() } else { rounds.join("\n") };
    format!(
        "**What is stored about you:** {wish}. While a round is open, your answers are stored under secret numbers, not \
         under your name, and they are deleted when it closes. If you change settings as an admin, `/pulse-admin log` says \
         so.\n\n\
         **Rounds open for you**\n{rounds}"
    )
}

/// The reply to a wish about direct messages.
pub fn wish_kept(direct: bool) -> &'static str {
    if direct {
        "You will get a direct message when your team is asked. If none arrives, allow direct messages from members of \
         this server."
    } else {
        "You get no direct messages any more. Invitations are in your team's channel."
    }
}

/// The reply to "Withdraw" and "Forget me".
pub fn withdrawn_everywhere(forgotten: bool) -> &'static str {
    if forgotten {
        "**Forgotten.** Your wishes are deleted, and so is whatever you answered or wrote in open rounds, as if you had not \
         come. A comment from an earlier round that still waits cannot be found any more, not even for you; it is shown \
         or deleted within two rounds. You can answer again with `/pulse answer`."
    } else {
        "**Withdrawn.** Whatever you answered or wrote in open rounds is deleted, as if you had not come. You can answer \
         again with `/pulse answer`."
    }
}
