//! A folder with surveys, each a file of its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{BadConfig, bad};
use crate::domain::{survey::Survey, survey_file};

/// Reads all surveys of a folder. One that comes with the program may be there again as it
/// is; another one may not take its name.
///
/// # Errors
/// Every problem of every file.
pub fn read_surveys(folder: &Path) -> Result<Vec<Survey>, BadConfig> {
    let entries = fs::read_dir(folder)
        .map_err(|error| bad(format!("cannot read the surveys in {}: {error}", folder.display())))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let shipped = survey_file::shipped();
    let (mut surveys, mut problems): (Vec<Survey>, Vec<String>) = (Vec::new(), Vec::new());
    for file in &files {
        let taken = |survey: &Survey| {
            let built_in = shipped.iter().any(|other| other.name == survey.name && other != survey);
            built_in || surveys.iter().any(|other| other.name == survey.name)
        };
        match read_survey(file) {
            Ok(survey) if taken(&survey) => problems.push(format!(
                "{}:1:1: There is another survey named `{}`, perhaps a built-in one. Choose another name.",
                file.display(),
                survey.name
            )),
            Ok(survey) => surveys.push(survey),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(surveys) } else { Err(BadConfig(problems)) }
}

fn read_survey(file: &Path) -> Result<Survey, Vec<String>> {
    let name = file.display().to_string();
    let size = fs::metadata(file).map(|meta| meta.len()).unwrap_or_default();
    if size > survey_file::LONGEST_FILE as u64 {
        return Err(vec![format!(
            "{name}:1:1: the file is larger than {} bytes. Is this the right file?",
            survey_file::LONGEST_FILE
        )]);
    }
    let text = fs::read_to_string(file)
        .map_err(|error| vec![format!("{name}:1:1: cannot read this file as text: {error}")])?;
    survey_file::parse(&name, &text).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}
