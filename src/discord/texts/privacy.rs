//! Who sees what, and what is stored, for one person.

use super::{decimal, in_a_row, literal, mention, moment};
use crate::{
    discord::locale::say,
    domain::{
        comment::FEWEST_COMMENTS,
        comment_batch::LONGEST_WAIT,
        language::Language,
        round::{AskedTeam, Round},
        tree::Node,
    },
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
pub fn who_sees(
    language: Language,
    round: &Round,
    team: &AskedTeam,
    others: &[String],
    when: When,
) -> String {
    let heading = match when {
        When::Now => say!(language, "who-sees"),
        When::Next => say!(language, "who-sees-next"),
    };
    let mut lines = vec![heading, counted(language, round, team)];
    if !others.is_empty() {
        let others: Vec<String> = others.iter().map(|other| literal(other)).collect();
        lines.push(say!(language, "count-in-one", teams = in_a_row(language, &others)));
    }
    lines.push(String::new());
    lines.extend(shown(language, round, team));
    lines.push(commented(language, round, team));
    lines.push(match when {
        When::Now => say!(language, "kept", until = moment(round.closes_at)),
        When::Next => say!(language, "kept-next"),
    });
    lines.extend([say!(language, "changed-your-mind"), String::new(), promise(language)]);
    lines.join("\n")
}

/// The promise, in the words used everywhere.
pub fn promise(language: Language) -> String {
    say!(language, "promise")
}

/// Where a person counts.
fn counted(language: Language, round: &Round, team: &AskedTeam) -> String {
    let name = literal(&team.name);
    let above = round.groups_above(team).map(|group| {
        let people = round.people(Node::Group(group.id));
        say!(language, "group-with-people", group = literal(&group.name), people = people)
    });
    let above: Vec<String> = above.collect();
    if above.is_empty() {
        return say!(language, "count-in", team = name, people = team.roster);
    }
    let groups = in_a_row(language, &above);
    say!(language, "count-in-group", team = name, people = team.roster, groups = groups)
}

/// What leadership sees, and how scores are made vague.
fn shown(language: Language, round: &Round, team: &AskedTeam) -> Vec<String> {
    let (channel, name, least) = (mention(round.report_to), literal(&team.name), round.min_group);
    let alone = team.can_be_shown(round.min_group) && !team.quiet;
    let lone = round.teams.len() == 1;
    let seen = match (alone, lone) {
        (true, true) => say!(language, "sees-team", channel = channel, team = name, least = least),
        (true, false) => say!(language, "sees-team-or-more", channel = channel, team = name, least = least),
        (false, false) if !round.can_show(team) => {
            let people = round.people(Node::Server);
            return vec![say!(
                language,
                "sees-nothing-round",
                channel = channel,
                least = least,
                people = people
            )];
        }
        (false, false) if team.quiet => {
            say!(language, "sees-quiet", channel = channel, team = name, least = least)
        }
        (false, false) => say!(language, "sees-small", channel = channel, team = name, least = least),
        (false, true) => {
            return vec![say!(
                language,
                "sees-nothing-team",
                channel = channel,
                team = name,
                least = least + 1,
                people = team.roster,
            )];
        }
    };
    let lowest = say!(language, "score-or-lower", score = decimal(language, "2.0"));
    let highest = say!(language, "score-or-higher", score = decimal(language, "4.0"));
    let home = mention(team.channel);
    let shared = round.shared.then(|| {
        if lone {
            return say!(language, "sees-shared", channel = home);
        }
        say!(language, "sees-shared-together", channel = home)
    });
    let rounded = say!(language, "sees-rounded", lowest = lowest, highest = highest);
    [seen, rounded].into_iter().chain(shared).collect()
}

fn commented(language: Language, round: &Round, team: &AskedTeam) -> String {
    if !round.can_show(team) {
        return say!(language, "comments-not-asked");
    }
    let (writers, answers, rounds) = (FEWEST_COMMENTS, round.comment_group, LONGEST_WAIT);
    if round.teams.len() > 1 {
        return say!(
            language,
            "comments-shown-together",
            writers = writers,
            answers = answers,
            rounds = rounds
        );
    }
    say!(language, "comments-shown", writers = writers, answers = answers, rounds = rounds)
}

/// For somebody whom no schedule asks.
pub fn nobody_asks_you(language: Language, min_group: u32) -> String {
    let why = say!(language, "nobody-asks-you", least = min_group);
    format!("{}\n{why}\n\n{}", say!(language, "nobody-asks"), promise(language))
}

/// What `/pulse me` shows: in which language somebody asked to be invited directly, if they did,
/// and the rounds that are open for them.
pub fn me(language: Language, wish: Option<Language>, open: &[(&Round, &AskedTeam)]) -> String {
    let stored = match wish {
        Some(wish) => say!(language, "me-wish", language = wish.name()),
        None => say!(language, "me-nothing"),
    };
    let mut rounds: Vec<String> =
        open.iter().map(|(round, team)| open_round(language, round, team)).collect();
    if rounds.is_empty() {
        rounds.push(say!(language, "me-no-round"));
    }
    let mut lines = vec![stored, say!(language, "me-answers"), String::new(), say!(language, "me-rounds")];
    lines.extend(rounds.into_iter().map(|round| format!("- {round}")));
    lines.join("\n")
}

fn open_round(language: Language, round: &Round, team: &AskedTeam) -> String {
    let title = literal(round.questionnaire.title.in_language(language));
    let (team, until) = (literal(&team.name), moment(round.closes_at));
    say!(language, "me-round", title = title, team = team, until = until)
}

/// The reply to "Invite me directly".
pub fn invited_directly(language: Language) -> String {
    say!(language, "invited-directly")
}

/// The reply to "Stop direct invitations".
pub fn invited_no_more(language: Language) -> String {
    say!(language, "invited-no-more")
}

/// The reply to "Withdraw my answers".
pub fn withdrawn_everywhere(language: Language) -> String {
    say!(language, "withdrawn-everywhere")
}

/// The reply to "Forget me".
pub fn forgotten(language: Language) -> String {
    say!(language, "forgotten", rounds = LONGEST_WAIT)
}
