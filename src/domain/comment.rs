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
        super::mark(&self.0)
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

/// Words of dates in the languages that write words apart, in lower case.
#[rustfmt::skip]
const DATE_WORDS: [&str; 107] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "o'clock", "birthday",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "gestern", "heute", "morgen", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "uhr", "geburtstag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "anniversaire",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "ayer", "hoy", "mañana", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "cumpleaños",
    "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "ontem", "hoje", "amanhã", "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "aniversário",
];

/// Words of addresses in the same languages, in lower case.
#[rustfmt::skip]
const ADDRESS_WORDS: [&str; 19] = [
    "street", "road", "avenue", "lane", "square", "postcode",
    "straße", "strasse", "allee", "platz", "postleitzahl",
    "rue", "boulevard",
    "calle", "avenida", "plaza",
    "rua", "praça", "cep",
];

/// Words that often begin a sentence in the same languages, and are no names.
#[rustfmt::skip]
const NO_NAMES: [&str; 100] = [
    "Der", "Die", "Das", "Den", "Dem", "Ein", "Eine", "Einen", "Wir", "Ich", "Es", "Sie", "Er", "Und", "Aber", "Wenn", "Unser", "Unsere", "Mein", "Meine", "Am", "Im", "In", "Auf", "Mit", "Für", "Team",
    "The", "We", "It", "This", "That", "Our", "My", "On", "At", "And", "But", "When", "If", "There", "They", "He", "She", "You",
    "Le", "La", "Les", "Un", "Une", "Nous", "Je", "Il", "Elle", "Ils", "Elles", "Notre", "Nos", "Mon", "Ma", "Mes", "Ce", "Cette", "Et", "Mais", "Quand", "Pour", "Dans",
    "El", "Los", "Las", "Una", "Nosotros", "Yo", "Nuestro", "Nuestra", "Mi", "Y", "Pero", "Cuando", "Para", "En",
    "O", "A", "Os", "As", "Um", "Uma", "Nós", "Eu", "Nosso", "Nossa", "Meu", "Minha", "E", "Mas", "Quando", "Em", "No", "Na",
];

/// What follows a name in Japanese.
const AFTER_NAMES: [&str; 5] = ["さん", "氏", "くん", "ちゃん", "様"];

/// Parts of dates in Japanese.
const DATE_PARTS: [&str; 5] = ["曜日", "月曜", "昨日", "今日", "明日"];

/// The most names that are looked up for one comment.
const MOST_NAMES: usize = 10;

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
        let may_be_one = |word: &&str| word.chars().count() > 1 && !NO_NAMES.contains(word);
        let mut names: Vec<String> = self.japanese_names();
        for word in self.words().filter(may_be_one).filter(capital) {
            // "Ada's" is about Ada.
            let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            if !names.iter().any(|name| name == word) {
                names.push(word.to_owned());
            }
        }
        names.truncate(MOST_NAMES);
        names
    }

    /// What stands before "さん" and the like: Japanese has neither capitals nor spaces.
    fn japanese_names(&self) -> Vec<String> {
        const LONGEST: usize = 4;
        let before = |(at, _): (usize, &str)| {
            let name = self.0[..at].chars().rev().take(LONGEST).take_while(|c| is_of_a_name(*c));
            let name: Vec<char> = name.collect();
            (!name.is_empty()).then(|| name.into_iter().rev().collect())
        };
        AFTER_NAMES.iter().flat_map(|after| self.0.match_indices(after)).filter_map(before).collect()
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
    let is_date = is_date || DATE_WORDS.contains(&lower.as_str());
    if let Some(part) = DATE_PARTS.iter().find(|part| word.contains(**part)) {
        return Some(Warning::Date((*part).to_owned()));
    }
    is_date.then(|| Warning::Date(word.to_owned()))
}

/// Whether a Japanese name may hold this: kanji or katakana.
fn is_of_a_name(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{30a0}'..='\u{30ff}' | '々')
}

/// Folds white space and replaces what must not be shown as it is.
fn fold(text: &str) -> String {
    text.split_whitespace().map(replace_word).collect::<Vec<_>>().join(" ")
}

/// Characters that are not seen, but change how a text looks or runs.
pub(super) fn is_hidden(c: char) -> bool {
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
    fn every_language_has_its_days_addresses_and_names() {
        for (text, warnings, name) in [
            ("Am Montag hat Ada gefehlt", r#"[Date("Montag")]"#, "Ada"),
            ("Lundi, rue Neuve, Zoé est partie", r#"[Date("Lundi"), Address("rue")]"#, "Zoé"),
            ("El lunes, en la calle Mayor, faltó Inés", r#"[Date("lunes"), Address("calle")]"#, "Inés"),
            ("Na segunda-feira a Joana não veio", r#"[Date("segunda-feira")]"#, "Joana"),
            ("月曜日に田中さんが休みました", r#"[Date("曜日")]"#, "田中"),
            ("Die Planung der Woche mit dem Kunden war für das Team und Ada schwierig", "[]", "Ada"),
        ] {
            let comment = CommentText::clean(text).unwrap();
            assert_eq!(format!("{:?}", comment.warnings()), warnings, "{text}");
            assert!(
                comment.possible_names().iter().any(|found| found == name),
                "{:?}",
                comment.possible_names()
            );
        }
    }

    #[test]
    fn a_comment_does_not_print_itself() {
        assert_eq!(format!("{:?}", CommentText::clean("secret")), "Some(CommentText)");
    }
}
