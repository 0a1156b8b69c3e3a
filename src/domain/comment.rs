//! A comment: free text, cleaned of what could ping, mislead or hide, before its
//! writer sees the preview.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// The most characters a comment keeps.
pub const LONGEST_COMMENT: usize = 500;

/// How many comments a team must have left before any is shown, so that none stands alone.
pub const FEWEST_COMMENTS: u32 = 3;

/// A cleaned comment. It never prints itself: whoever shows it says so with [`CommentText::text`].
#[derive(Clone, PartialEq, Eq)]
pub struct CommentText(String);

impl CommentText {
    /// Cleans what a person typed; `None` when nothing is left.
    ///
    /// Compatibility forms are folded (NFKC), control, zero-width and direction
    /// characters dropped, mentions, custom emoji and links replaced, white space
    /// folded, and the rest cut at 500 characters.
    pub fn clean(typed: &str) -> Option<Self> {
        let visible: String = typed.nfkc().filter(|c| c.is_whitespace() || !is_hidden(*c)).collect();
        let mut plain = fold(&visible);
        // A replacement may leave something to replace, as in `<<@1>>`.
        while fold(&plain) != plain {
            plain = fold(&plain);
        }
        let kept: String = plain.chars().take(LONGEST_COMMENT).collect();
        let kept = kept.trim_end();
        (!kept.is_empty()).then(|| Self(kept.to_owned()))
    }

    /// A short mark that tells this text from others of the same person: a "Send" button
    /// carries that of the text it was shown with.
    pub fn mark(&self) -> u32 {
        let mut mark = [0; 4];
        blake3::Hasher::new().update(self.0.as_bytes()).finalize_xof().fill(&mut mark);
        u32::from_le_bytes(mark)
    }

    /// A comment read back from an open round's file.
    pub fn from_kept(text: String) -> Self {
        Self(text)
    }

    /// The text, for the open round's file, its writer's preview and the batch that is posted.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CommentText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CommentText")
    }
}

/// What in a comment may tell who wrote it or whom it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The name of somebody in the server.
    Name(String),
    /// A day, a date or a time.
    Date(String),
    /// A postal or an e-mail address, or a telephone number.
    Address(String),
}

/// Words of dates, in lower case.
const DATE_WORDS: [&str; 22] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "yesterday",
    "today",
    "tomorrow",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "o'clock",
    "birthday",
];

/// Words of addresses, in lower case.
const ADDRESS_WORDS: [&str; 8] =
    ["street", "road", "avenue", "lane", "square", "postcode", "straße", "strasse"];

/// The most names that are looked up for one comment.
const MOST_NAMES: usize = 5;

impl CommentText {
    /// What in the text may give somebody away, other than names.
    pub fn warnings(&self) -> Vec<Warning> {
        let mut found: Vec<Warning> = self.words().filter_map(warning).collect();
        found.dedup();
        found
    }

    /// The words that may be names: those that begin with a capital letter.
    pub fn possible_names(&self) -> Vec<String> {
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        let mut names: Vec<String> = Vec::new();
        for word in self.words().filter(|word| word.chars().count() > 1).filter(capital) {
            // "Ada's" is about Ada.
            let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            if !names.iter().any(|name| name == word) {
                names.push(word.to_owned());
            }
        }
        names.truncate(MOST_NAMES);
        names
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let is_edge = |c: char| !c.is_alphanumeric();
        self.0.split_whitespace().map(move |word| word.trim_matches(is_edge)).filter(|word| !word.is_empty())
    }
}

fn warning(word: &str) -> Option<Warning> {
    let lower = word.to_lowercase();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let parts = word.split(['.', '-', '/', ':']).filter(|part| part.parse::<u16>().is_ok()).count();
    if word.contains('@') && word.contains('.')
        || digits > 6 && parts < 3
        || ADDRESS_WORDS.contains(&lower.as_str())
    {
        return Some(Warning::Address(word.to_owned()));
    }
    let is_date = parts > 2 || parts == 2 && word.contains(['/', ':']);
    (DATE_WORDS.contains(&lower.as_str()) || is_date).then(|| Warning::Date(word.to_owned()))
}

/// Folds white space and replaces what must not be shown as it is.
fn fold(text: &str) -> String {
    text.split_whitespace().map(replace_word).collect::<Vec<_>>().join(" ")
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' | '\u{e000}'..='\u{f8ff}')
}

/// Replaces mentions, custom emoji and links inside one word.
fn replace_word(word: &str) -> String {
    let mut out = String::new();
    let mut rest = word;
    while let Some(close) = rest.find('>') {
        let Some(open) = rest[..close].rfind('<') else {
            out.push_str(&replace_names(&rest[..=close]));
            rest = &rest[close + 1..];
            continue;
        };
        out.push_str(&replace_names(&rest[..open]));
        match tag(&rest[open + 1..close]) {
            Some(replacement) => out.push_str(replacement),
            None => out.push_str(&replace_names(&rest[open..=close])),
        }
        rest = &rest[close + 1..];
    }
    out + &replace_names(rest)
}

/// What Discord would make of `<inside>`.
fn tag(inside: &str) -> Option<&'static str> {
    match inside.as_bytes().first()? {
        b'@' | b'#' => Some("@someone"),
        b':' | b'a' if inside.matches(':').count() == 2 => Some("(emoji)"),
        b't' if inside.starts_with("t:") => Some("(time)"),
        b'/' => Some("(command)"),
        _ if is_link(inside) => Some("(link)"),
        _ => None,
    }
}

fn replace_names(part: &str) -> String {
    if is_link(part) {
        return "(link)".into();
    }
    ["@everyone", "@here"].iter().fold(part.to_owned(), |text, name| replace_ignoring_case(&text, name))
}

/// Replaces an ASCII name, in whatever case, by "@someone".
fn replace_ignoring_case(text: &str, name: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in lower.match_indices(name) {
        out.push_str(&text[done..at]);
        out.push_str("@someone");
        done = at + name.len();
    }
    out + &text[done..]
}

fn is_link(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("://") || text.contains("www.") || text.contains("discord.gg/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> String {
        CommentText::clean(text).map(|c| c.0).unwrap_or_default()
    }

    #[test]
    fn what_could_ping_hide_or_mislead_is_replaced() {
        let cases = [
            ("  two\n\n lines ", "two lines"),
            ("ask <@123> or <@!4> or <@&5>.", "ask @someone or @someone or @someone."),
            ("hey @Everyone, and @here!", "hey @someone, and @someone!"),
            ("see https://x.example/a?b and <https://y.example>", "see (link) and (link)"),
            ("nice <:party:12345> <a:dance:6>", "nice (emoji) (emoji)"),
            ("a\u{200b}b\u{202e}c\u{0}d", "abcd"),
            ("@\u{200b}everyone", "@someone"),
            ("ｆｕｌｌ", "full"),
            ("1 < 2 > 0", "1 < 2 > 0"),
            ("x<@1", "x<@1"),
            ("<<@123456789012345678>>", "@someone"),
            ("\u{200b}\u{200c}", ""),
            ("", ""),
        ];
        for (typed, kept) in cases {
            assert_eq!(clean(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn long_comments_are_cut_by_characters() {
        assert_eq!(clean(&"é".repeat(4000)).chars().count(), LONGEST_COMMENT);
    }

    #[test]
    fn cleaning_twice_changes_nothing() {
        for typed in ["a <@1> b", "@everyone", "https://x", "w<w>w", "<<@1>>", "ﷺ".repeat(100).as_str()] {
            assert_eq!(clean(&clean(typed)), clean(typed), "{typed}");
        }
    }

    #[test]
    fn what_may_give_somebody_away_is_pointed_out() {
        let warns = |text: &str| format!("{:?}", CommentText::clean(text).unwrap().warnings());
        for (text, expected) in [
            ("all is well, version 1.2 is out in 2-3 days", "[]"),
            ("since Monday, we wait", r#"[Date("Monday")]"#),
            ("on 2026-03-02 and 3/4, too", r#"[Date("2026-03-02"), Date("3/4")]"#),
            ("at 10:30 sharp", r#"[Date("10:30")]"#),
            ("write to a.b@example.org", r#"[Address("a.b@example.org")]"#),
            ("call 0301234567", r#"[Address("0301234567")]"#),
            ("4 Privet Lane", r#"[Address("Lane")]"#),
        ] {
            assert_eq!(warns(text), expected, "{text}");
        }
        let names = CommentText::clean("Ada's plan, says Bo: A plan. Ada again").unwrap().possible_names();
        assert_eq!(names, ["Ada", "Bo"]);
    }

    #[test]
    fn a_comment_does_not_print_itself() {
        assert_eq!(format!("{:?}", CommentText::clean("secret")), "Some(CommentText)");
    }
}
