//! What admins are told about surveys.

use super::{literal, messages};
use crate::domain::{
    language::Language,
    survey::{Cadence, Survey},
    survey_file::{Problem, Severity},
};

/// A survey as the list of surveys shows it.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// Whether the server brought it along.
    pub own: bool,
    /// Whether a schedule asks it.
    pub asked: bool,
}

/// The reply to `survey list`, in messages that fit Discord's limit.
/// `broken` are those of the server's own that cannot be read any more.
pub fn list(surveys: &[Listed], broken: &[&str]) -> Vec<String> {
    let heading = "**Surveys.** Use one with `/pulse-admin setup`, try it with `/pulse-admin survey preview`, or bring \
                   your own with `/pulse-admin survey add`.";
    let lines = surveys.iter().map(|listed| {
        let Listed { survey, own, asked } = listed;
        let own = if *own { " · your own" } else { "" };
        let asked = if *asked { " · **asked here**" } else { "" };
        format!(
            "- **{}** `{}`{own}{asked}\n  {}\n  {}",
            literal(survey.title.in_language(Language::English)),
            survey.name,
            literal(survey.purpose.in_language(Language::English)),
            measures(survey),
        )
    });
    let broken = broken.iter().map(|name| {
        format!("- `{name}` · your own · **has to be mended:** send its file again with `/pulse-admin survey add` to see what is wrong.")
    });
    messages([heading.to_owned()].into_iter().chain(lines).chain(broken).collect())
}

/// How long a survey is, how often it is meant to be asked, and what it speaks.
fn measures(survey: &Survey) -> String {
    format!("{} statements {} · {}", survey.length(), cadence(survey.cadence), spoken(survey))
}

fn cadence(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Weekly => "a week",
        Cadence::Fortnightly => "every two weeks",
        Cadence::Monthly => "a month",
        Cadence::Quarterly => "every three months",
    }
}

fn spoken(survey: &Survey) -> String {
    let languages: Vec<&str> = survey.languages().into_iter().map(Language::name).collect();
    languages.join(", ")
}

/// The most problems that are shown; whoever sees more mends these first.
const MOST_PROBLEMS: usize = 12;

/// The longest drawing of a problem, in characters, so that it fits a message.
const LONGEST_DRAWING: usize = 1800;

/// The reply to `survey add` when the file cannot be used.
pub fn refused(name: &str, file: &str, problems: &[Problem]) -> Vec<String> {
    let things = match problems.len() {
        1 => "There is one thing to mend".to_owned(),
        n => format!("There are {n} things to mend"),
    };
    let heading = format!(
        "**{} cannot be used yet.** {things}, the gravest first. Mend that and send it again; nothing has been changed.",
        literal(name)
    );
    shown(heading, (name, file), problems)
}

/// The reply to `survey add`. `before` is the survey that was in its place.
pub fn added(
    survey: &Survey,
    before: Option<&Survey>,
    (name, file): (&str, &str),
    remarks: &[Problem],
) -> Vec<String> {
    let title = literal(survey.title.in_language(Language::English));
    let done = match before {
        None => format!("**{title} is added.**"),
        Some(before) if before.version == survey.version => {
            format!("**{title} is replaced.** Its version is the same, so its series go on.")
        }
        Some(before) => format!(
            "**{title} is replaced:** version {} instead of {}. A new series starts with the next round, since scores from \
             before cannot be compared with those after.",
            survey.version, before.version
        ),
    };
    let heading = format!(
        "{done} {}.\nTry `{name}` with `/pulse-admin survey preview`, ask it with `/pulse-admin setup`. A round that \
         is open stays as it is.{}",
        measures(survey),
        match remarks {
            [] => "",
            _ => "\nYou may want to look at this:",
        },
        name = survey.name,
    );
    shown(heading, (name, file), remarks)
}

/// The reply to `survey remove`.
pub fn removed(name: &str) -> String {
    format!(
        "**`{name}` is removed.** Past rounds and summaries stay. To bring it back, send its file again with \
         `/pulse-admin survey add`."
    )
}

fn shown(heading: String, (name, file): (&str, &str), problems: &[Problem]) -> Vec<String> {
    // The gravest first: they are what stands in the way.
    let grave = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let others = problems.iter().filter(|problem| problem.severity != Severity::Error);
    let drawn = grave.chain(others).take(MOST_PROBLEMS).map(|problem| block(&problem.drawn(name, file)));
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    let more = (more > 0).then(|| format!("… and {more} more. `candor check` shows them all at once."));
    messages([heading].into_iter().chain(drawn).chain(more).collect())
}

/// A text in a block of its own, letter for letter.
fn block(text: &str) -> String {
    let cut: String = text.chars().take(LONGEST_DRAWING).collect();
    // Nothing in it may end the block.
    format!("```\n{}\n```", cut.replace("```", "'''"))
}
