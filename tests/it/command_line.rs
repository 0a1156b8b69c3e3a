//! The program as it is started: what it says, and with which code it ends.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
};

use fake_discord::FakeDiscord;

fn candor(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command
        .env_clear()
        .env("CANDOR_DATA", home.join("data"))
        .env("CANDOR_RUNTIME", home.join("runtime"))
        .env("CANDOR_DISCORD_URL", "http://127.0.0.1:9");
    command
}

fn ends(command: &mut Command) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = command.output().unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

#[test]
fn bad_configuration_ends_with_two_and_one_line() {
    let home = tempfile::tempdir().unwrap();
    let cases = [
        (
            "DISCORD_TOKEN",
            "",
            "candor: DISCORD_TOKEN is not set: copy the bot's token from https://discord.com/developers/applications, or run `candor demo`, which needs none\n",
        ),
        (
            "DISCORD_TOKEN",
            "two words",
            "candor: DISCORD_TOKEN does not hold a token: copy it again from https://discord.com/developers/applications\n",
        ),
        (
            "DISCORD_TOKEN_FILE",
            "/nowhere/token",
            "candor: DISCORD_TOKEN_FILE: cannot read /nowhere/token: No such file or directory (os error 2)\n",
        ),
        (
            "CANDOR_DISCORD_URL",
            "discord",
            "candor: CANDOR_DISCORD_URL is \"discord\": write an address such as https://discord.com\n",
        ),
        (
            "CANDOR_SURVEYS",
            "/nowhere",
            "candor: cannot read the surveys in /nowhere: No such file or directory (os error 2)\n",
        ),
        ("CANDOR_LOG", "???", "candor: CANDOR_LOG is \"???\""),
        ("CANDOR_LOG_FORMAT", "xml", "candor: CANDOR_LOG_FORMAT is \"xml\": write text or json\n"),
        ("CANDOR_HTTP", "9090", "candor: CANDOR_HTTP is \"9090\": write an address such as 127.0.0.1:9090\n"),
    ];
    for (name, value, expected) in cases {
        let mut command = candor(home.path());
        if !name.starts_with("DISCORD_TOKEN") {
            command.env("DISCORD_TOKEN", "a.b.c");
        }
        let (code, said) = ends(command.env(name, value));
        assert_eq!(code, Some(2), "{said}");
        assert!(said.starts_with(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn check_names_each_fault_of_a_survey_with_its_place() {
    let home = tempfile::tempdir().unwrap();
    let survey = fs::read_to_string("surveys/trust-autonomy-learning.toml").unwrap();
    fs::write(home.path().join("broken.toml"), survey.replace("version = 2", "version = 0")).unwrap();
    let (code, said) = ends(candor(home.path()).arg("check").arg(home.path()));
    assert_eq!(code, Some(2));
    assert!(said.contains("broken.toml:7:11"), "{said}");

    let (code, said) =
        ends(candor(home.path()).env("DISCORD_TOKEN", "a.b.c").env("CANDOR_SURVEYS", home.path()));
    assert_eq!(code, Some(2), "the same at the start");
    assert!(said.contains("broken.toml:7:11"), "{said}");
}

#[test]
fn check_is_content_with_what_is_shipped() {
    let home = tempfile::tempdir().unwrap();
    let output = candor(home.path()).args(["check", "surveys"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains(
            "trust-autonomy-learning: Trust, autonomy and learning, weekly, 6 statements a round, in en, de, fr, es, pt-BR, ja"
        ),
        "{said}"
    );
    assert!(said.ends_with("12 surveys, all fine.\n"), "{said}");
    let (code, said) = ends(candor(home.path()).arg("check").arg(home.path()));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("holds no survey"), "{said}");
}

#[test]
fn a_data_folder_that_cannot_be_used_ends_with_four() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("a-file"), "").unwrap();
    let (code, said) = ends(
        candor(home.path()).env("DISCORD_TOKEN", "a.b.c").env("CANDOR_DATA", home.path().join("a-file/data")),
    );
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("cannot be used: cannot create the folder"), "{said}");

    let data = home.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::write(data.join("candor.db"), "no database at all".repeat(100)).unwrap();
    let (code, said) = ends(candor(home.path()).env("DISCORD_TOKEN", "a.b.c"));
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("the database file is damaged (it is not a database); restore a backup"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_ends_with_three() {
    let discord = FakeDiscord::start().await;
    let home = tempfile::tempdir().unwrap();
    let mut command = candor(home.path());
    command.env("DISCORD_TOKEN", "not.the.token").env("CANDOR_DISCORD_URL", discord.url());
    let (code, said) = tokio::task::spawn_blocking(move || ends(&mut command)).await.unwrap();
    assert_eq!(code, Some(3), "{said}");
    let last = said.lines().last().unwrap();
    assert_eq!(
        last,
        "candor: Discord refused the bot: the token is not valid; copy it again from https://discord.com/developers/applications"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn it_prints_its_invite_link_keeps_others_out_and_stops_when_asked() {
    let discord = FakeDiscord::start().await;
    let home = tempfile::tempdir().unwrap();
    let ours = |home: &Path| {
        let mut command = candor(home);
        command.env("DISCORD_TOKEN", discord.token()).env("CANDOR_DISCORD_URL", discord.url());
        command
    };
    let mut running = ours(home.path()).stderr(Stdio::piped()).spawn().unwrap();
    discord.registered("pulse-admin").await;

    let mut second = ours(home.path());
    let (code, said) = tokio::task::spawn_blocking(move || ends(&mut second)).await.unwrap();
    assert_eq!(code, Some(4));
    assert!(said.ends_with("another Candor is running with this data folder; stop it first\n"), "{said}");

    let stopped = Command::new("kill").arg(running.id().to_string()).status().unwrap();
    assert!(stopped.success());
    let status = tokio::task::block_in_place(|| running.wait()).unwrap();
    assert_eq!(status.code(), Some(0));
    let said: Vec<String> =
        BufReader::new(running.stderr.take().unwrap()).lines().map(Result::unwrap).collect();
    let link = format!(
        "https://discord.com/oauth2/authorize?client_id={}&scope=bot%20applications.commands&permissions=309237697536",
        discord.application_id()
    );
    assert!(said.iter().any(|line| line.contains(&link)), "{said:#?}");
}

#[test]
fn the_demo_tells_its_story_to_the_end() {
    let out = tempfile::tempdir().unwrap();
    let output = candor(out.path()).args(["demo", "--out"]).arg(out.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    let (_, last) = told.split_once("What #leadership reads after round 12:").unwrap();
    assert!(last.contains("**Learning is still lower than usual**"), "{last}");
    for topic in ["Trust", "Autonomy"] {
        let line = last.lines().find(|line| line.contains(&format!("**{topic}**"))).unwrap();
        assert!(line.ends_with("no clear change"), "{line}");
    }
    assert!(last.contains("Nothing is left that says who answered what: 0 files of answers, 0 keys."));
    for round in 1..=12 {
        assert!(fs::read(out.path().join(format!("round-{round:02}.png"))).unwrap().starts_with(b"\x89PNG"));
        let text = fs::read_to_string(out.path().join(format!("round-{round:02}.md"))).unwrap();
        assert!(text.contains(&format!("Atlas, round {round}")), "{text}");
    }
}
