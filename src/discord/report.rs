//! The wording of a summary: one sentence with the finding first, then each
//! dimension, then how many answered and how sure that makes anybody.

use chrono::{DateTime, Utc};

use super::{
    locale::say,
    texts::{decimal, in_a_row, literal, messages, moment, with_commas},
    view::Readers,
};
use crate::domain::{
    comment::CommentText,
    language::Language,
    round::Round,
    summary::{Finding, Summary},
    verdict::Verdict,
};

mod answered;
mod chronicle;
mod finding;
mod overview;

use answered::answered;
pub use answered::{footnote, turnout};
use chronicle::{aftermaths, capped, promises};
pub use chronicle::{event, promise_line, you_said};
pub use finding::short;
use finding::{drifts, finding_line};
pub use overview::{
    Overview, alt_text as overview_alt_text, continued, headline as overview_headline, overview,
};

/// What is said of results, above their picture and below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// One sentence with the finding, and what it is about.
    pub heading: String,
    /// Everything else.
    pub details: String,
}

/// The longest alt text Discord takes, in characters.
const LONGEST_ALT_TEXT: usize = 1024;

impl Told {
    /// Without a picture in between.
    pub fn plain(self) -> String {
        [self.heading, self.details]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// A verdict in words.
pub fn verdict(language: Language, verdict: Verdict) -> String {
    match verdict {
        Verdict::Higher => say!(language, "verdict-higher"),
        Verdict::Lower => say!(language, "verdict-lower"),
        Verdict::NoClearChange => say!(language, "verdict-steady"),
        Verdict::Building { more } => say!(language, "verdict-building", count = more),
        Verdict::NotComparable => say!(language, "verdict-not-comparable"),
        Verdict::NotShown => say!(language, "verdict-not-shown"),
    }
}

/// The finding in one sentence, without markup or a full stop.
pub fn headline(summary: &Summary) -> String {
    let language = summary.language;
    // What is new comes before what was said in the round before.
    let flagged = |flag, is_new| {
        let found = summary.with(flag).into_iter().filter(|finding| (finding.in_a_row == 1) == is_new);
        let titles: Vec<&str> = found.map(|finding| finding.title.as_str()).collect();
        (in_a_row(language, &titles), titles.len())
    };
    let mut parts = Vec::new();
    if let (topics, count @ 1..) = flagged(Verdict::Lower, true) {
        parts.push(say!(language, "headline-lower", topics = topics, count = count));
    }
    if let (topics, count @ 1..) = flagged(Verdict::Higher, true) {
        parts.push(say!(language, "headline-higher", topics = topics, count = count));
    }
    if let (topics, count @ 1..) = flagged(Verdict::Lower, false) {
        parts.push(say!(language, "headline-lower-still", topics = topics, count = count));
    }
    if let (topics, count @ 1..) = flagged(Verdict::Higher, false) {
        parts.push(say!(language, "headline-higher-still", topics = topics, count = count));
    }
    if parts.is_empty() { calm(summary) } else { with_commas(language, &parts) }
}

/// The headline when nothing is flagged.
fn calm(summary: &Summary) -> String {
    let language = summary.language;
    if summary.with(Verdict::NotShown).len() == summary.findings.len() {
        return say!(language, "headline-nothing");
    }
    if let Some(more) = summary.findings.iter().filter_map(rounds_to_go).max() {
        return say!(language, "headline-building", count = more);
    }
    if summary.with(Verdict::NotComparable).is_empty() {
        return say!(language, "headline-steady");
    }
    say!(language, "headline-not-comparable")
}

/// How many more rounds the baseline takes that is still being built.
fn rounds_to_go(finding: &Finding) -> Option<usize> {
    if let Verdict::Building { more } = finding.reading.verdict { Some(more) } else { None }
}

/// What leadership reads.
pub fn message(summary: &Summary, next: Option<DateTime<Utc>>) -> Told {
    let language = summary.language;
    let heading = say!(
        language,
        "summary-heading",
        headline = literal(&headline(summary)),
        team = literal(&summary.subject.name),
        round = summary.number,
    );
    let mut lines = results(summary, Readers::Leadership);
    lines.extend(news(summary));
    if summary.commented {
        lines.push(say!(language, "comments-below"));
    }
    lines.extend(next_step(summary).map(|step| format!("\n{step}")));
    lines.extend(promises(language, &summary.promises, summary.closed_at));
    lines.extend(note(summary));
    lines.extend(next.map(|next| format!("\n{}", next_round(language, next))));
    Told { heading: format!("{heading}\n{}", literal(&summary.title)), details: lines.join("\n") }
}

/// What happened since the last round.
fn news(summary: &Summary) -> Vec<String> {
    let language = summary.language;
    let new = summary.marks.iter().filter(|mark| mark.before + 1 == summary.rounds.len());
    let news = new.map(|mark| say!(language, "event-news", event = literal(&event(language, mark))));
    capped(language, news.collect())
}

/// What to do with it, where there is something to do.
fn next_step(summary: &Summary) -> Option<String> {
    let language = summary.language;
    if summary.participation.is_none() {
        return (summary.subject.roster > summary.min_group).then(|| say!(language, "next-step-few"));
    }
    let is_flagged = [Verdict::Lower, Verdict::Higher].iter().any(|flag| !summary.with(*flag).is_empty());
    match (is_flagged, summary.promises.is_empty()) {
        (false, _) => None,
        (true, true) => Some(say!(language, "next-step")),
        (true, false) => Some(say!(language, "next-step-promised")),
    }
}

/// What a team reads of its own result.
pub fn shared(summary: &Summary, next: Option<DateTime<Utc>>) -> Told {
    let language = summary.language;
    let (title, team) = (literal(&summary.title), literal(&summary.subject.name));
    let thanks = match summary.participation {
        Some(_) => say!(language, "shared-heading", title = title, team = team, round = summary.number),
        None => say!(language, "shared-heading-nothing", title = title, team = team, round = summary.number),
    };
    let headline = say!(language, "alt-sentence", text = literal(&headline(summary)));
    let next = next.map(|next| format!("\n{}", next_round(language, next)));
    let details = results(summary, Readers::Team)
        .into_iter()
        .chain(note(summary))
        .chain(next)
        .collect::<Vec<_>>()
        .join("\n");
    Told { heading: format!("{thanks}\n**{headline}**"), details }
}

/// What was found, how many answered and how sure that makes anybody.
fn results(summary: &Summary, readers: Readers) -> Vec<String> {
    let (language, style) = (summary.language, Style::Markup);
    if summary.participation.is_none() {
        return answered(summary, style);
    }
    let mut lines: Vec<String> =
        summary.findings.iter().map(|finding| finding_line(language, finding, style)).collect();
    lines.push(String::new());
    lines.extend(capped(language, drifts(summary, style)));
    lines.extend(aftermaths(summary, readers));
    lines.extend(answered(summary, style));
    lines.extend(unknown(summary));
    lines
}

/// What the numbers mean, in small letters, where there are any.
fn note(summary: &Summary) -> Option<String> {
    summary.participation.map(|_| format!("-# {}", say!(summary.language, "scale-note")))
}

/// Why something is not shown or cannot be compared.
fn unknown(summary: &Summary) -> Vec<String> {
    let language = summary.language;
    let titles = |verdict| {
        let found = summary.with(verdict);
        let titles: Vec<String> = found.iter().map(|finding| literal(&finding.title)).collect();
        (!titles.is_empty()).then(|| in_a_row(language, &titles))
    };
    let withheld = titles(Verdict::NotShown);
    let withheld =
        withheld.map(|topics| say!(language, "not-shown-topics", topics = topics, least = summary.min_group));
    let apart = titles(Verdict::NotComparable);
    let apart = apart.map(|topics| say!(language, "not-comparable-topics", topics = topics));
    let building = summary.findings.iter().filter_map(rounds_to_go).max();
    let building = building.map(|_| say!(language, "building-why"));
    let first = summary.rounds.first().filter(|_| building.is_some() && !summary.earlier.is_empty());
    let renewed = first.map(|first| say!(language, "new-series", round = *first));
    [withheld, apart, renewed, building].into_iter().flatten().collect()
}

/// How to read a summary, for one person's eyes.
pub fn how_to_read(language: Language, readers: Readers) -> String {
    let lowest = say!(language, "score-or-lower", score = decimal(language, "2.0"));
    let highest = say!(language, "score-or-higher", score = decimal(language, "4.0"));
    let mut lines = vec![
        say!(language, "how-to-read"),
        say!(language, "how-to-read-score", lowest = lowest, highest = highest),
        say!(language, "how-to-read-likely"),
        say!(language, "how-to-read-usual"),
        say!(language, "how-to-read-verdict"),
        say!(language, "how-to-read-not-shown"),
    ];
    if readers == Readers::Leadership {
        lines.push(say!(language, "how-to-read-next"));
    }
    lines.join("\n")
}

fn next_round(language: Language, next: DateTime<Utc>) -> String {
    say!(language, "next-round", next = moment(next))
}

/// The same facts for people who do not see the picture, without markup.
pub fn alt_text(summary: &Summary) -> String {
    let language = summary.language;
    let heading = say!(
        language,
        "alt-heading",
        team = summary.subject.name.as_str(),
        round = summary.number,
        headline = headline(summary),
    );
    let findings = summary.findings.iter().map(|finding| {
        let text = finding_line(language, finding, Style::Bare);
        say!(language, "alt-sentence", text = text)
    });
    let marks = summary.marks.iter().map(|mark| {
        let text = event(language, mark);
        say!(language, "alt-sentence", text = text)
    });
    let drifts = drifts(summary, Style::Bare);
    let rest = drifts.into_iter().chain(answered(summary, Style::Bare)).chain(marks);
    overview_alt_text(&heading, &findings.chain(rest).collect::<Vec<_>>())
}

/// Whether a text is read by Discord's markdown.
#[derive(Clone, Copy)]
enum Style {
    Markup,
    Bare,
}

impl Style {
    fn plain(self, text: &str) -> String {
        match self {
            Self::Markup => literal(text),
            Self::Bare => text.to_owned(),
        }
    }

    fn bold(self, text: &str) -> String {
        match self {
            Self::Markup => format!("**{}**", literal(text)),
            Self::Bare => text.to_owned(),
        }
    }
}

/// The comments of those who are called `whose`, or of the whole server, in messages that fit
/// Discord's limit. They come in the order given.
pub fn comments(round: &Round, whose: Option<&str>, comments: &[CommentText]) -> Vec<String> {
    let language = round.language;
    let heading = match whose {
        Some(whose) => say!(language, "comments-heading", team = literal(whose), round = round.number),
        None => say!(language, "comments-heading-server", round = round.number),
    };
    let quoted = comments.iter().map(|comment| format!("> {}", literal(comment.text())));
    messages([heading].into_iter().chain(quoted).collect())
}

#[cfg(test)]
mod tests;
