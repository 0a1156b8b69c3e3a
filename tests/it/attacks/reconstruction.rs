//! Reconstruction: somebody has all messages of a round, knows who answered what question and
//! their own answers, and asks a solver which answers of another person are still possible.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Mutex,
};

use candor::domain::language::Language;

use super::{
    company::{Answers, Company, Crew, Profile, asked},
    programme::{Item, Part, Programme, Solver, Whole},
    publisher::Publisher,
    reading::{Seen, SeenCell},
};

/// How many companies are attacked.
pub(crate) const COMPANIES: u64 = 200;

/// What came of attacking some companies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// People who answered and are counted in something that is printed.
    pub(crate) people: usize,
    /// Those of whom an answer has fewer than three possible values left, for an outsider…
    pub(crate) by_outsiders: usize,
    /// … and for somebody who answered, too.
    pub(crate) by_insiders: usize,
}

/// A company as an attacker sees it.
struct Attack<'a> {
    company: &'a Company,
    by: Publisher,
    seen: Seen,
    solver: &'a mut Solver,
}

/// Somebody who answered: the place of their cell, and what they said.
#[derive(Clone, Copy)]
struct Insider {
    cell: usize,
    answers: Answers,
}

/// Attacks companies in which people answer so; the answer is worked out once.
pub(crate) fn attacked(profile: Profile, by: Publisher) -> Outcome {
    static KNOWN: Mutex<Vec<(Profile, Publisher, Outcome)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap();
    if let Some((.., outcome)) = known.iter().find(|(of, printer, _)| (*of, *printer) == (profile, by)) {
        return *outcome;
    }
    let mut solver = Solver::default();
    let mut all = Outcome::default();
    for seed in 0..COMPANIES {
        let company = Company::random(seed, profile);
        let seen = Seen::of(&by.texts(&company));
        let found = Attack { company: &company, by, seen, solver: &mut solver }.outcome();
        all.people += found.people;
        all.by_outsiders += found.by_outsiders;
        all.by_insiders += found.by_insiders;
    }
    known.push((profile, by, all));
    all
}

impl Attack<'_> {
    fn outcome(&mut self) -> Outcome {
        let mut outcome = Outcome::default();
        let dimensions = 0..asked().dimensions.len();
        let programmes: Vec<_> = dimensions.map(|dimension| self.dimension(dimension)).collect();
        for cell in 0..self.seen.cells.len() {
            let people = self.people(cell);
            let mut victims = vec![(false, false); people.len()];
            for programme in &programmes {
                self.attack_cell(programme, cell, &people, &mut victims);
            }
            outcome.people += people.len();
            outcome.by_outsiders += victims.iter().filter(|(outsider, _)| *outsider).count();
            outcome.by_insiders += victims.iter().filter(|(_, insider)| *insider).count();
        }
        outcome
    }

    /// Everybody in a cell who answered.
    fn people(&self, cell: usize) -> Vec<Answers> {
        let crews = self.seen.cells[cell].crews(self.company);
        crews.into_iter().flat_map(|crew| crew.people.iter().copied()).collect()
    }

    /// Marks the people of a cell who have an answer in this dimension with too few values left.
    fn attack_cell(
        &mut self,
        dimension: &Dimension,
        cell: usize,
        people: &[Answers],
        victims: &mut [(bool, bool)],
    ) {
        let Some(place) = dimension.cells.iter().position(|known| *known == cell) else { return };
        for (item, question) in dimension.questions[place].iter().copied().enumerate() {
            let target = Target { place, item };
            let asked: Vec<usize> =
                (0..people.len()).filter(|who| people[*who][question].is_some()).collect();
            let said: BTreeSet<u32> = people.iter().filter_map(|answers| answers[question]).collect();
            self.check(dimension, target, said);
            let outsider = self.too_few(dimension, target, None);
            let mut others = self.insiders_elsewhere(cell).into_iter();
            let outside = outsider || others.any(|other| self.too_few(dimension, target, Some(other)));
            for who in &asked {
                victims[*who].0 |= outsider;
                victims[*who].1 |= outside;
            }
            // Two insiders who said the same know the same.
            let mut found = HashMap::new();
            for (me, answers) in people.iter().enumerate() {
                let said: Vec<_> = dimension.questions[place].iter().map(|at| answers[*at]).collect();
                let insider = Insider { cell, answers: *answers };
                if *found.entry(said).or_insert_with(|| self.too_few(dimension, target, Some(insider))) {
                    asked.iter().filter(|who| **who != me).for_each(|who| victims[*who].1 = true);
                }
            }
        }
    }

    /// Whatever was said must be possible, or the attacker is mistaken.
    fn check(&mut self, dimension: &Dimension, target: Target, said: BTreeSet<u32>) {
        for value in said {
            assert!(self.could_be(dimension, target, None, value), "{value} was said");
        }
    }

    /// Somebody from each other cell.
    fn insiders_elsewhere(&self, cell: usize) -> Vec<Insider> {
        let others = (0..self.seen.cells.len()).filter(|other| *other != cell);
        others.filter_map(|cell| Some(Insider { cell, answers: *self.people(cell).first()? })).collect()
    }

    /// Whether fewer than three values are left to whoever is meant.
    fn too_few(&mut self, dimension: &Dimension, target: Target, insider: Option<Insider>) -> bool {
        if insider.is_some_and(|insider| !dimension.can_be(target, insider)) {
            return false;
        }
        let values = [3, 2, 4, 1, 5].into_iter();
        values.filter(|value| self.could_be(dimension, target, insider, *value)).take(3).count() < 3
    }

    fn could_be(&mut self, dimension: &Dimension, at: Target, insider: Option<Insider>, value: u32) -> bool {
        let mut programme = dimension.programme.clone();
        if let Some(insider) = insider {
            dimension.tell(&mut programme, insider);
        }
        let (mut programme, place) = programme.reduced(at.place, self.by.most_cells());
        programme.parts[place].items[at.item].learn(value);
        self.solver.fits(programme)
    }

    /// All that is printed in one dimension.
    fn dimension(&self, dimension: usize) -> Dimension {
        let title = asked().dimensions[dimension].title.in_language(Language::English).to_owned();
        let cells = self.seen.cells.iter().enumerate();
        let (cells, (questions, parts)): (Vec<usize>, (Vec<_>, Vec<_>)) =
            cells.filter_map(|(place, cell)| Some((place, self.part(dimension, cell, &title)?))).unzip();
        let wholes = self.seen.groups.iter().filter_map(|group| {
            let holds = |place: &usize| {
                let crews = self.seen.cells[cells[*place]].crews(self.company);
                crews.iter().all(|crew: &&Crew| group.holds(self.company, crew))
            };
            let band = group.band(&title, self.by)?;
            Some(Whole { parts: (0..cells.len()).filter(holds).collect(), band })
        });
        let programme = Programme { wholes: wholes.collect(), parts };
        Dimension { cells, questions, programme }
    }

    /// One cell with a figure, and the places of the questions that count in it.
    fn part(&self, dimension: usize, cell: &SeenCell, title: &str) -> Option<(Vec<usize>, Part)> {
        let score = cell.score(title)?;
        let crews = cell.crews(self.company);
        let answers = |question: usize| crews.iter().map(|crew| crew.answers(question)).sum();
        let fewest = self.by.fewest(self.company);
        let of_dimension = asked().questions.into_iter().enumerate();
        let of_dimension = of_dimension.filter(|(_, question)| question.dimension == dimension);
        let items: Vec<(usize, u32)> = of_dimension.map(|(at, _)| (at, answers(at))).collect();
        let counted: Vec<(usize, u32)> = items.into_iter().filter(|(_, n)| *n >= fewest).collect();
        let least = counted.iter().map(|(_, answers)| *answers).min()?;
        let item = |(_, n): &(usize, u32)| Item { answers: *n, unknown: *n, known: 0 };
        let part = Part {
            items: counted.iter().map(item).collect(),
            people: cell.roster(self.company),
            range: score.range(self.by.step(self.company, cell, least)),
        };
        Some((counted.into_iter().map(|(at, _)| at).collect(), part))
    }
}

/// What is printed in one dimension.
struct Dimension {
    /// The places of the cells with a figure, in the order of the programme's parts.
    cells: Vec<usize>,
    /// The places of the questions that count in them.
    questions: Vec<Vec<usize>>,
    programme: Programme,
}

/// Whose answer is meant: that of anybody in a part, to one of its items.
#[derive(Clone, Copy)]
struct Target {
    place: usize,
    item: usize,
}

impl Dimension {
    /// Fills in what an insider said.
    fn tell(&self, programme: &mut Programme, insider: Insider) {
        let Some(place) = self.cells.iter().position(|cell| *cell == insider.cell) else { return };
        for (item, question) in programme.parts[place].items.iter_mut().zip(&self.questions[place]) {
            if let Some(answer) = insider.answers[*question] {
                item.learn(answer);
            }
        }
    }

    /// Whether somebody else than the insider answered.
    fn can_be(&self, target: Target, insider: Insider) -> bool {
        let mut programme = self.programme.clone();
        self.tell(&mut programme, insider);
        programme.parts[target.place].items[target.item].unknown > 0
    }
}

#[test]
fn anonymity_nobody_can_be_worked_out_from_the_messages_of_a_round() {
    for profile in Profile::ALL {
        let outcome = attacked(profile, Publisher::Candor);
        assert!(outcome.people > 5000, "{profile:?}: {outcome:?}");
        assert_eq!((outcome.by_outsiders, outcome.by_insiders), (0, 0), "{profile:?}: {outcome:?}");
    }
}

#[test]
fn anonymity_the_same_attack_finds_people_where_exact_means_are_printed() {
    for profile in Profile::ALL {
        let outcome = attacked(profile, Publisher::Naive);
        assert!(outcome.by_outsiders > 0 && outcome.by_insiders > 0, "{profile:?}: {outcome:?}");
    }
}
