//! Unanimity: when all agree, and all answer, nothing that is posted proves it. Every text could
//! just as well have come from other answers, and from another number of them.

use super::{
    company::{Company, Crew},
    publisher::Publisher,
};

/// The same company, but in each cell one person did not answer.
fn with_one_fewer(company: &Company) -> Company {
    changed(company, |crew| {
        crew.people.pop();
    })
}

/// The same company, but in each cell one person answered otherwise, once in each dimension.
fn with_another_answer(company: &Company) -> Company {
    changed(company, |crew| {
        let first = crew.people[0].iter_mut().flatten().take(3);
        first.for_each(|answer| *answer = if *answer == 5 { 4 } else { *answer + 1 });
    })
}

/// The same company with a change in the first team of each cell.
fn changed(company: &Company, change: impl Fn(&mut Crew)) -> Company {
    let mut other = company.clone();
    for cell in company.release().cells {
        other.crews.iter_mut().filter(|crew| crew.id == cell.teams[0]).for_each(&change);
    }
    other
}

/// Whether a text says in so many words that all did something, or none.
fn generalises(text: &str) -> bool {
    let text = text.to_lowercase().replace("most or all of", "").replace("that nobody's answer", "");
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '%').collect();
    words.iter().any(|word| ["all", "nobody", "everybody", "none", "unanimous", "every"].contains(word))
        || text.contains("100 %")
}

/// The texts that only this company's answers, or their number, make.
fn telling(by: Publisher, company: &Company) -> Vec<String> {
    let others = [with_one_fewer(company), with_another_answer(company)].map(|other| by.texts(&other));
    let texts = by.texts(company).into_iter();
    texts.filter(|text| others.iter().any(|other| !other.contains(text)) || generalises(text)).collect()
}

fn companies() -> Vec<Company> {
    let alone = (6..=60).map(|size| vec![(size, size)]);
    let several =
        [vec![(6, 6), (9, 9)], vec![(4, 4), (6, 6), (9, 9)], vec![(3, 3), (4, 4)], vec![(20, 20); 5]];
    let teams: Vec<Vec<(u32, u32)>> = alone.chain(several).collect();
    [1, 3, 5]
        .into_iter()
        .flat_map(|value| teams.iter().map(move |it| Company::unanimous(it, value)))
        .collect()
}

#[test]
fn anonymity_a_unanimous_team_in_which_everybody_answered_cannot_be_told_from_others() {
    for company in companies() {
        let sizes: Vec<u32> = company.crews.iter().map(|crew| crew.roster).collect();
        assert_eq!(telling(Publisher::Candor, &company), Vec::<String>::new(), "teams of {sizes:?}");
    }
}

#[test]
fn anonymity_exact_means_and_counts_tell_of_unanimity() {
    for company in companies() {
        assert!(!telling(Publisher::Naive, &company).is_empty(), "a rule that must fail");
    }
}
