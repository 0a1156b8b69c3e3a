//! A folder with surveys, each a file of its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{BadConfig, bad};
use crate::domain::{
    language::Language,
    survey::Survey,
    survey_file::{self, Checked, LONGEST_FILE, Problem},
};

/// A survey of a folder, and what its author should know about it, as lines to print.
#[derive(Debug)]
pub struct FoundSurvey {
    /// The survey.
    pub survey: Survey,
    /// Warnings and notes.
    pub remarks: Vec<String>,
}

impl FoundSurvey {
    pub(super) fn without_remarks(survey: Survey) -> Self {
        Self { survey, remarks: Vec::new() }
    }
}

/// Reads all surveys of a folder, or a single file. One that comes with the program may be there again as it
/// is; another one may not take its name.
///
/// # Errors
/// Every problem of every file.
pub fn read_surveys(folder: &Path) -> Result<Vec<FoundSurvey>, BadConfig> {
    let files = files(folder)
        .map_err(|error| bad(format!("cannot read the surveys in {}: {error}", folder.display())))?;
    let shipped = survey_file::shipped();
    let (mut found, mut problems): (Vec<FoundSurvey>, Vec<String>) = (Vec::new(), Vec::new());
    for file in &files {
        let taken = |survey: &Survey| {
            if shipped.iter().any(|other| other.name == survey.name && other != survey) {
                return Some("A survey that comes with Candor");
            }
            found.iter().any(|other| other.survey.name == survey.name).then_some("Another file")
        };
        match read_survey(file) {
            Ok(other) => match taken(&other.survey) {
                Some(who) => problems.push(format!(
                    "error: {who} has the name `{}`.\n --> {}\n  = help: Choose another name.",
                    other.survey.name,
                    file.display(),
                )),
                None => found.push(other),
            },
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        return Ok(found);
    }
    let (count, fine) = (problems.len(), found.len());
    let what = if count == 1 {
        "This is to be mended.".to_owned()
    } else {
        format!("{count} things are to be mended or looked at.")
    };
    let others = if fine == 0 { "" } else { " The other files are fine." };
    let drawn = problems.into_iter().map(|problem| format!("{problem}\n"));
    Err(BadConfig(
        ["surveys cannot be used:\n".to_owned()].into_iter().chain(drawn).chain([what + others]).collect(),
    ))
}

/// The survey files of a folder, or the one file that was named.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    if folder.is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    Ok(files)
}

fn read_survey(file: &Path) -> Result<FoundSurvey, Vec<String>> {
    let name = file.display().to_string();
    let unread = |what: &str, help: &str| vec![format!("error: {what}\n --> {name}\n  = help: {help}")];
    let size = fs::metadata(file).map(|meta| meta.len()).unwrap_or_default();
    if size > LONGEST_FILE as u64 {
        let what = format!("The file is larger than {} KB.", LONGEST_FILE / 1024);
        return Err(unread(&what, "A survey is a few kilobytes long. Is this the right file?"));
    }
    let bytes = fs::read(file)
        .map_err(|error| unread(&format!("I cannot read this file: {error}."), "Look at its permissions."))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| unread("This file is not a text in UTF-8.", "Save it as UTF-8 in your editor."))?;
    let drawn = |problems: Vec<Problem>| problems.iter().map(|it| it.drawn(&name, &text)).collect();
    match survey_file::parse(&text) {
        Ok(Checked { survey, remarks }) => Ok(FoundSurvey { survey, remarks: drawn(remarks) }),
        Err(problems) => Err(drawn(problems)),
    }
}

/// A survey in one line: what it is called, how long it is and what it speaks.
pub fn described(survey: &Survey) -> String {
    let languages: Vec<&str> = survey.languages().into_iter().map(Language::code).collect();
    format!(
        "{}: {}, {}, {} statements a round, in {}",
        survey.name,
        survey.title.in_language(Language::English),
        survey.cadence.word(),
        survey.length(),
        languages.join(", ")
    )
}
