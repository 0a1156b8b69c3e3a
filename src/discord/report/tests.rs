use chrono::{DateTime, NaiveDate};

use super::*;
use crate::{
    discord::{LONGEST_MESSAGE, view::MOST_IN_EMBEDS},
    domain::{
        PromiseId, TeamId,
        chronicle::{Fate, Promise, PromisedTopic},
        disclosure::{CodedScore, End, Figure, Grid},
        drift,
        participation::Participation,
        summary::{Aftermath, Happening, Mark, Subject},
        verdict::{Comparison, Observation, Reading, Since},
    },
};

/// A name as long as it may be.
fn name(longest: usize) -> String {
    "Ｗ".repeat(longest)
}

fn finding(place: usize) -> Finding {
    let score = CodedScore { hundredths: 425, grid: Grid::Quarter, end: Some(End::OrHigher) };
    let participation = Participation::of(5, 9, &(5..=9));
    let seen = Observation { score, roster: 9, participation };
    let verdict = [Verdict::Lower, Verdict::Higher, Verdict::NotComparable, Verdict::NotShown][place % 4];
    Finding {
        title: "Ｗ".repeat(40),
        figure: Figure::Printed(score),
        reading: Reading {
            verdict,
            evidence: None,
            comparison: Some(Comparison { rounds: 3, recent: 4.0, usual: 2.0 }),
            smallest_change: Some(1.0),
        },
        in_a_row: 100,
        drift: Some(drift::Drift { total: 0.1 }),
        history: vec![Some(seen); 12],
    }
}

fn promise(day: NaiveDate) -> Promise {
    Promise {
        id: PromiseId(1),
        teams: Vec::new(),
        topic: Some(PromisedTopic { dimension: "a".into(), title: "Ｗ".repeat(40), said: None }),
        text: name(200),
        owner: Some(name(50)),
        due: Some(day),
        made_at: DateTime::UNIX_EPOCH,
        fate: Fate::Open,
    }
}

/// A summary of eight topics in which everything is said that can be.
fn longest(language: Language) -> Summary {
    let day = NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
    let since = Since { verdict: Verdict::Lower, after: 2.0, before: 4.0 };
    let mark = Mark { label: name(40), day, before: 11, is_new: true };
    let aftermath = |of| Aftermath { of, topics: vec![("Ｗ".repeat(40), since); 8] };
    Summary {
        language,
        title: name(60),
        subject: Subject { name: name(150), roster: 1000, teams: vec![TeamId(1)] },
        number: 1000,
        closed_at: DateTime::UNIX_EPOCH,
        min_group: 20,
        participation: Some(Participation::of(20, 30, &(20..=30))),
        rounds: (1..=12).collect(),
        findings: (0..8).map(finding).collect(),
        earlier: Vec::new(),
        commented: true,
        marks: vec![mark.clone(), mark.clone()],
        aftermaths: vec![
            aftermath(Happening::Event(mark)),
            aftermath(Happening::Done { words: name(200), told: true }),
        ],
        promises: vec![promise(day); 9],
    }
}

#[test]
fn what_leadership_and_teams_read_fits_in_every_language() {
    let next = DateTime::from_timestamp(4_000_000_000, 0);
    for language in Language::ALL {
        let summary = longest(language);
        for told in [message(&summary, next), shared(&summary, next)] {
            assert!(told.heading.chars().count() <= LONGEST_MESSAGE, "{language}: {}", told.heading);
            let length = told.details.chars().count();
            assert!(length <= MOST_IN_EMBEDS, "{language}: {length} characters: {}", told.details);
        }
        assert!(alt_text(&summary).chars().count() <= LONGEST_ALT_TEXT);
        assert!(how_to_read(language, Readers::Leadership).chars().count() <= LONGEST_MESSAGE, "{language}");
    }
}

#[test]
fn of_many_promises_the_first_are_named_and_the_others_counted() {
    let told = message(&longest(Language::English), None).details;
    assert_eq!(told.matches("promised <t:0:R>").count(), 3);
    assert!(told.contains("- and 6 more"), "{told}");
}

/// The longest summary with only so many findings, none of which has been so before.
fn plain(verdicts: &[(Verdict, usize)]) -> Summary {
    let finding = |(place, (verdict, in_a_row)): (usize, &(Verdict, usize))| {
        let of_four = finding(place);
        let title = format!("Topic {place}");
        Finding {
            title,
            in_a_row: *in_a_row,
            reading: Reading { verdict: *verdict, ..of_four.reading },
            ..of_four
        }
    };
    Summary {
        findings: verdicts.iter().enumerate().map(finding).collect(),
        promises: Vec::new(),
        ..longest(Language::English)
    }
}

#[test]
fn what_is_new_comes_before_what_was_said_before() {
    let summary =
        plain(&[(Verdict::Lower, 3), (Verdict::Lower, 1), (Verdict::Higher, 1), (Verdict::NoClearChange, 5)]);
    assert_eq!(
        headline(&summary),
        "Topic 1 is lower than usual, Topic 2 is higher than usual, Topic 0 is still lower than usual"
    );
}

#[test]
fn what_to_do_next_depends_on_what_was_found_and_promised() {
    let step = |summary: &Summary| {
        let told = message(summary, None).details;
        told.lines().find(|line| line.starts_with("**What next:**")).map(str::to_owned)
    };
    let calm = plain(&[(Verdict::NoClearChange, 1)]);
    assert_eq!(step(&calm), None);
    let flagged = plain(&[(Verdict::Lower, 1)]);
    assert!(step(&flagged).unwrap().contains("for one thing that they will notice"));
    let day = NaiveDate::from_ymd_opt(1969, 12, 24).unwrap();
    let promised = Summary {
        promises: vec![Promise {
            made_at: DateTime::UNIX_EPOCH - chrono::TimeDelta::days(30),
            ..promise(day)
        }],
        ..flagged.clone()
    };
    assert!(step(&promised).unwrap().contains("keep what is promised below"));
    assert!(message(&promised, None).details.contains("**overdue since <t:"));
    let nothing = Summary { participation: None, ..flagged };
    assert!(step(&nothing).unwrap().contains("nothing to conclude"));
    let small = Summary { subject: Subject { roster: 5, ..nothing.subject.clone() }, ..nothing };
    assert_eq!(step(&small), None, "a team that is too small cannot answer more");
}
