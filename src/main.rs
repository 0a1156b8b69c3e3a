//! The command line.

use std::{fs, io::IsTerminal, path::Path, process::ExitCode};

use anyhow::Context;
use candor::{
    bot::{Bot, Stop},
    chart::{self, gallery},
    clock::Clock,
    config::{self, BadConfig, Cli, Command, FoundSurvey, LogFormat, Options},
    discord::command::FileFormat,
    flow::export,
    store::{
        Store, audit,
        backup::{self, NoBackup},
        restore::{self, NoRestore},
    },
};
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};
use tracing::Level;
use tracing_subscriber::{
    EnvFilter, Layer,
    filter::{FilterExt, filter_fn},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// What follows when the keys of open rounds lie beside the answers.
const KEYS_BESIDE: &str =
    "they are kept in the data folder, so keep that out of backups while a round is open.";

/// Exit codes: what went wrong, for whatever started the program.
const BAD_CONFIG: u8 = 2;
const REFUSED: u8 = 3;
const DATA: u8 = 4;
const SILENT: u8 = 5;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        None | Some(Command::Run) => run(&cli.options).map(|()| ExitCode::SUCCESS),
        Some(Command::Check { dir }) => check(&cli.options, dir.as_deref()).map(|()| ExitCode::SUCCESS),
        Some(Command::Audit { json }) => audit(&cli.options, *json),
        Some(Command::Backup { file }) => back_up(&cli.options, file).map(|()| ExitCode::SUCCESS),
        Some(Command::Export { format }) => export(&cli.options, format).map(|()| ExitCode::SUCCESS),
        Some(Command::ChartGallery { dir }) => chart_gallery(dir).map(|()| ExitCode::SUCCESS),
        Some(Command::Restore { file }) => restore(&cli.options, file).map(|()| ExitCode::SUCCESS),
        #[cfg(feature = "demo")]
        Some(Command::RunByHand) => run_by_hand(&cli.options).map(|()| ExitCode::SUCCESS),
        #[cfg(feature = "demo")]
        Some(Command::Demo(demo)) => candor::demo::play(demo).map(|()| ExitCode::SUCCESS),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("candor: {error:#}");
            ExitCode::from(exit_code(&error))
        }
    }
}

fn run(options: &Options) -> anyhow::Result<()> {
    let config = options.config()?;
    log(options)?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let shutdown = shutdown()?;
        Ok(Bot::new(config, Clock::System).run(shutdown).await?)
    })
}

#[cfg(feature = "demo")]
fn run_by_hand(options: &Options) -> anyhow::Result<()> {
    let config = options.config()?;
    log(options)?;
    tokio::runtime::Runtime::new()?.block_on(candor::demo::run_by_hand(config, std::io::stdin()))
}

/// Done when the process is asked to stop.
fn shutdown() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn check(options: &Options, dir: Option<&Path>) -> anyhow::Result<()> {
    let Some(dir) = dir else {
        print_surveys(&options.surveys()?);
        let config = options.config()?;
        wanted_log(options)?;
        if config.keys_beside_answers() {
            println!("Beware: there is no folder in memory for the keys of open rounds; {KEYS_BESIDE}");
        }
        println!("The settings are fine. The data folder is looked at when the bot starts.");
        return Ok(());
    };
    let surveys = config::read_surveys(dir)?;
    if surveys.is_empty() {
        let line = format!("{} holds no survey: a survey is a file that ends in .toml", dir.display());
        return Err(BadConfig(vec![line]).into());
    }
    print_surveys(&surveys);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn print_surveys(surveys: &[FoundSurvey]) {
    for found in surveys {
        println!("{}", config::described(&found.survey));
    }
    let remarks: Vec<&String> = surveys.iter().flat_map(|found| &found.remarks).collect();
    for remark in &remarks {
        println!("\n{remark}");
    }
    let (count, they) = match surveys.len() {
        1 => ("1 survey".to_owned(), "It"),
        n => (format!("{n} surveys"), "They"),
    };
    match remarks.len() {
        0 => println!("{count}, all fine."),
        1 => println!("\n{count}. {they} can be asked; there is one remark, above."),
        n => println!("\n{count}. {they} can be asked; there are {n} remarks, above."),
    }
}

/// Ends with success when all is well; else what was printed says why not.
#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn audit(options: &Options, json: bool) -> anyhow::Result<ExitCode> {
    let report = tokio::runtime::Runtime::new()?
        .block_on(audit::audit(options.data(), &options.runtime()))
        .map_err(|source| Stop::Data { folder: options.data().display().to_string(), source })?;
    if json {
        println!("{}", report.json());
    } else {
        println!("{}\n{report}", options.data().display());
    }
    Ok(if report.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn back_up(options: &Options, file: &Path) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let size = runtime.block_on(backup::back_up(options.data(), &options.runtime(), file))?;
    println!(
        "Wrote {}, {size} bytes, from {}. The answers of open rounds are not in it.",
        file.display(),
        options.data().display()
    );
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn export(options: &Options, format: &str) -> anyhow::Result<()> {
    let format = FileFormat::of(Some(format)).context("the format is csv or json")?;
    let data = |source| Stop::Data { folder: options.data().display().to_string(), source };
    let table = tokio::runtime::Runtime::new()?.block_on(async {
        let store = Store::look(options.data()).await?;
        let table = export::table(&store, export::Wanted::default(), format).await;
        store.close().await;
        table
    });
    print!("{}", table.map_err(data)?.text);
    Ok(())
}

/// Writes each picture as a PNG, and a page that shows them all on Discord's two backgrounds.
#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn chart_gallery(dir: &Path) -> anyhow::Result<()> {
    let context = || format!("cannot write to {}", dir.display());
    fs::create_dir_all(dir).with_context(context)?;
    let mut page = vec!["<!doctype html><meta charset=\"utf-8\"><title>Pictures</title>".to_owned()];
    let pictures = gallery::pictures();
    for (name, svg) in &pictures {
        fs::write(dir.join(format!("{name}.png")), chart::png(svg)?).with_context(context)?;
        page.extend(["#313338", "#ffffff"].map(|background| {
            format!("<p style=\"background:{background}\"><img src=\"{name}.png\" width=\"550\" alt=\"{name}\"></p>")
        }));
    }
    fs::write(dir.join("index.html"), page.join("\n")).with_context(context)?;
    println!("{} pictures are in {}; index.html shows them all.", pictures.len(), dir.display());
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the answer to the command")]
fn restore(options: &Options, file: &Path) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let now = Clock::System.now();
    let restored = runtime.block_on(restore::restore(options.data(), &options.runtime(), file, now))?;
    println!(
        "{} is now the database of {}. Start the bot again; rounds that were open then end early.",
        file.display(),
        options.data().display()
    );
    if let Some(before) = restored.before {
        println!(
            "What was there before is kept in {}; remove it when you do not need it any more.",
            before.display()
        );
    }
    Ok(())
}

/// What to log and how, as it was asked for.
fn wanted_log(options: &Options) -> Result<(EnvFilter, LogFormat), BadConfig> {
    let (filter, format) = options.log()?;
    let filter = EnvFilter::try_new(filter).map_err(|error| {
        BadConfig(vec![format!("CANDOR_LOG is {filter:?}: {error}; write something like info")])
    })?;
    Ok((filter, format))
}

fn log(options: &Options) -> anyhow::Result<()> {
    let (asked, format) = wanted_log(options)?;
    let filter = asked.and(filter_fn(|event| *event.level() <= most_verbose(event.target())));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let lines = match format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    tracing_subscriber::registry().with(lines.with_filter(filter)).init();
    Ok(())
}

/// What a part of the program may log at most, whatever was asked for: libraries print what
/// people sent, comments and all, when they cannot read it.
fn most_verbose(target: &str) -> Level {
    let ours = target.split("::").next().is_some_and(|part| part == "candor");
    if ours { Level::TRACE } else { Level::ERROR }
}

fn exit_code(error: &anyhow::Error) -> u8 {
    if error.downcast_ref::<BadConfig>().is_some() {
        return BAD_CONFIG;
    }
    if let Some(NoBackup::Data { .. }) = error.downcast_ref::<NoBackup>() {
        return DATA;
    }
    if let Some(NoRestore::Data { .. }) = error.downcast_ref::<NoRestore>() {
        return DATA;
    }
    match error.downcast_ref::<Stop>() {
        Some(Stop::Http { .. }) => BAD_CONFIG,
        Some(Stop::Refused(_)) => REFUSED,
        Some(Stop::Data { .. }) => DATA,
        Some(Stop::Silent(_) | Stop::Restless) => SILENT,
        Some(Stop::Other(_)) | None => 1,
    }
}
