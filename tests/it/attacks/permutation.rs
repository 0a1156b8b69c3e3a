//! What is shown, where people are counted and how participation is worded depend on numbers of
//! answers alone: no change of the answers themselves changes any of it.

use candor::domain::{TeamId, disclosure::Figure, participation::Participation, tree::Node};
use fastrand::Rng;

use super::company::{Company, Profile, QUESTIONS};

/// What of a release must not depend on answers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outline {
    node: Node,
    teams: Vec<TeamId>,
    participation: Option<Participation>,
    shown: Vec<bool>,
}

/// Who prints.
type Print = fn(&Company) -> Vec<Outline>;

fn candor(company: &Company) -> Vec<Outline> {
    let cells = company.release().cells.into_iter();
    let shown = |figure: &Figure| matches!(figure, Figure::Printed(_));
    cells
        .map(|cell| Outline {
            node: cell.node,
            participation: Some(cell.participation),
            shown: cell.figures.iter().map(shown).collect(),
            teams: cell.teams,
        })
        .collect()
}

/// Hides a team whose answers to any question are all the same, "to protect it".
fn hides_the_unanimous(company: &Company) -> Vec<Outline> {
    let is_unanimous = |team: &TeamId| {
        let crew = company.crews.iter().find(|crew| crew.id == *team).unwrap();
        (0..QUESTIONS).any(|question| {
            let mut answers = crew.people.iter().filter_map(|person| person[question]);
            let first = answers.next();
            first.is_some() && answers.all(|answer| Some(answer) == first)
        })
    };
    let mut cells = candor(company);
    cells.retain(|cell| !cell.teams.iter().all(is_unanimous));
    cells
}

/// Hands the answers to each question round among those of a cell who answered it.
fn permuted(company: &Company, random: &mut Rng) -> Company {
    let mut other = company.clone();
    for cell in company.release().cells {
        for question in 0..QUESTIONS {
            let mut crews: Vec<_> =
                other.crews.iter_mut().filter(|crew| cell.teams.contains(&crew.id)).collect();
            let mut places: Vec<&mut u32> = crews
                .iter_mut()
                .flat_map(|crew| crew.people.iter_mut().filter_map(|person| person[question].as_mut()))
                .collect();
            let mut answers: Vec<u32> = places.iter().map(|answer| **answer).collect();
            random.shuffle(&mut answers);
            places.iter_mut().zip(answers).for_each(|(place, answer)| **place = answer);
        }
    }
    other
}

/// Gives everybody new answers to what they answered.
fn answered_anew(company: &Company, random: &mut Rng) -> Company {
    let mut other = company.clone();
    let answers = other.crews.iter_mut().flat_map(|crew| crew.people.iter_mut().flatten().flatten());
    answers.for_each(|answer| *answer = random.u32(1..=5));
    other
}

/// Whether other answers ever change what must not depend on them.
fn depends_on_answers(print: Print) -> bool {
    let mut random = Rng::with_seed(15);
    let companies = Profile::ALL.into_iter().flat_map(|profile| (0..60).map(move |seed| (profile, seed)));
    companies.into_iter().any(|(profile, seed)| {
        let company = Company::random(seed, profile);
        let mut others = [permuted(&company, &mut random), answered_anew(&company, &mut random)].into_iter();
        others.any(|other| print(&other) != print(&company))
    })
}

#[test]
fn anonymity_what_is_shown_or_hidden_never_depends_on_answers() {
    assert!(!depends_on_answers(candor));
}

#[test]
fn anonymity_hiding_a_unanimous_team_would_depend_on_answers() {
    assert!(depends_on_answers(hides_the_unanimous), "a rule that must fail");
}

#[test]
fn anonymity_handing_answers_round_inside_cells_changes_nothing_that_is_printed() {
    let mut random = Rng::with_seed(16);
    for (seed, profile) in (0..60).flat_map(|seed| Profile::ALL.map(|profile| (seed, profile))) {
        let company = Company::random(seed, profile);
        assert_eq!(permuted(&company, &mut random).release(), company.release());
    }
}
