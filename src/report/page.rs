//! Everything that the page shows for one scenario, in words and marks. The view lays it out and
//! adds nothing. The answer is there at once; what stands in views, once it is looked at.

use super::deductible::{DeductiblePanel, deductible};
use super::inputs_used::{InputsUsed, inputs_used};
use super::keep_rate::{KeepPanel, keep};
use super::lights::{self, Necessary};
use super::on_demand::OnDemand;
use super::paying::{Paying, paying};
use super::readings::Readings;
use super::standing::{self, Age};
use super::study::{StudyPanel, study};
use super::working::Address;
use super::{answer, comparison, graphs, numbers, years};
use crate::chart::{Chart, Table};
use crate::facts::{Kind, Source};
use crate::insight::claim::{Reality, reality};
use crate::model::{Projection, Reading, Subject, project_all};
use crate::order;
use crate::scenario::{Field, Key, Origin, Scenario};
use core::cell::OnceCell;
use core::ops::Deref;
use std::rc::Rc;

/// The page: what its answer says, and by dereferencing what stands in views ([`Parts`]), worked out
/// when it is first looked at.
#[derive(Clone)]
pub struct Page {
    /// What it is about.
    scenario: Rc<Scenario>,
    /// What everything on it is read from: each subject that is set side by side.
    pub projections: Rc<Vec<Projection>>,
    /// Whether it is needed: law, people, each way the law may go.
    pub necessary: Necessary,
    /// Whether it is worth it.
    pub answer: Answer,
    /// What must be said of the age of the figures.
    pub age: Age,
    /// Model version, facts as of, seed: one line.
    pub receipt: String,
    parts: OnceCell<Rc<dyn AsParts>>,
}

/// What stands in views. Each part is worked out when it is looked at.
pub struct Parts {
    /// The routes side by side.
    pub comparison: OnDemand<Comparison>,
    /// Money, for each route.
    pub money: OnDemand<Drawn>,
    /// Hours, for each route.
    pub hours: OnDemand<Drawn>,
    /// The running difference.
    pub difference: OnDemand<Drawn>,
    /// The chosen route's ledger, by year.
    pub ledger: OnDemand<Ledger>,
    /// Study beside a job.
    pub study: OnDemand<StudyPanel>,
    /// What is left of the next £100.
    pub keep: OnDemand<KeepPanel>,
    /// Whether the fee is deductible.
    pub deductible: OnDemand<DeductiblePanel>,
    /// How it would be paid for.
    pub paying: OnDemand<Paying>,
    /// The visitor's side of a seller's claim. The claim is nobody's input: what is said of one is
    /// [`super::claim::panel`].
    pub claim: OnDemand<Reality>,
    /// Every input that the answer was worked out from.
    pub inputs: OnDemand<InputsUsed>,
    /// Every source that a figure on the page came from.
    pub sources: OnDemand<Vec<&'static Source>>,
}

/// Parts behind a pointer: whatever makes and drops a page then need not know how each is made, and
/// a program that looks at none of them need not have it.
trait AsParts {
    fn parts(&self) -> &Parts;
}

impl AsParts for Parts {
    fn parts(&self) -> &Parts {
        self
    }
}

impl Deref for Page {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        let made = self.parts.get_or_init(|| Rc::new(Parts::of(self)));
        made.parts()
    }
}

/// The page of a scenario. The chosen route's projection stands in for a laser-only answer, too:
/// the answer is always about a route.
#[must_use]
pub fn page(scenario: &Scenario) -> Page {
    let all = project_all(scenario);
    let chosen = chosen(scenario, &all);
    Page {
        necessary: lights::necessary(scenario, chosen),
        answer: answer::answer(scenario, chosen, &all),
        age: standing::age(scenario),
        receipt: receipt(scenario),
        scenario: Rc::new(scenario.clone()),
        projections: Rc::new(all),
        parts: OnceCell::new(),
    }
}

impl Parts {
    fn of(page: &Page) -> Self {
        let sources = OnDemand::new({
            let scenario = page.scenario.clone();
            move || sources(&scenario)
        });
        Self {
            comparison: page.part(|scenario, _, all| comparison::comparison(scenario, all)),
            money: page.part(|_, _, all| graphs::money(all)),
            hours: page.part(|_, _, all| graphs::time(all)),
            difference: page
                .part(|scenario, chosen, all| graphs::difference(scenario, chosen, all, None)),
            ledger: page.part(|scenario, chosen, _| years::ledger(scenario, chosen)),
            study: page.part(study),
            keep: page.part(|scenario, chosen, _| keep(scenario, chosen)),
            deductible: page.part(|scenario, chosen, _| deductible(scenario, chosen)),
            paying: page.part(paying),
            claim: page.part(|scenario, chosen, _| reality(scenario, chosen)),
            inputs: OnDemand::new({
                let (scenario, sources) = (page.scenario.clone(), sources.clone());
                move || inputs_used(&scenario, &sources)
            }),
            sources,
        }
    }
}

impl Page {
    /// A part of it, made of the scenario, the chosen projection and all of them.
    fn part<T>(&self, make: fn(&Scenario, &Projection, &[Projection]) -> T) -> OnDemand<T>
    where
        T: 'static,
    {
        let (scenario, all) = (self.scenario.clone(), self.projections.clone());
        OnDemand::new(move || make(&scenario, chosen(&scenario, &all), &all))
    }
}

/// The projection of the route that the answer is about, among all.
#[must_use]
pub fn chosen<'a>(scenario: &Scenario, all: &'a [Projection]) -> &'a Projection {
    let wanted = Subject::Route(scenario.route());
    all.iter()
        .find(|one| one.ledger.subject() == wanted)
        .unwrap_or(&all[0])
}

/// Which program, which facts, which seed: what somebody needs to get the same figures.
pub(super) fn receipt(scenario: &Scenario) -> String {
    crate::words::origin::receipt(
        env!("CARGO_PKG_VERSION"),
        &numbers::month_name(scenario.facts().as_of()),
        &numbers::plain(scenario.number(Field::Seed)),
    )
}

/// Sources of every default, tax table, loan table and rule, each once, in the order of the
/// publishers' names.
fn sources(scenario: &Scenario) -> Vec<&'static Source> {
    let mut all: Vec<&'static Source> = Vec::new();
    let mut add = |sources: &'static [&'static Source]| {
        for source in sources {
            if !all.iter().any(|one| one.id == source.id) {
                all.push(source);
            }
        }
    };
    let facts = scenario.facts();
    for key in Key::all() {
        match scenario.default_of(key).origin {
            Origin::Fact(series) | Origin::Derived(series, _) => {
                add(facts.look(series, facts.as_of()).record.sources);
            }
            Origin::Assumption(_) | Origin::Publisher => {}
        }
    }
    for series in crate::facts::tax::ALL
        .iter()
        .chain(crate::facts::loans::ALL)
    {
        add(facts
            .look(series, scenario.month(Field::Start))
            .record
            .sources);
    }
    let nation = scenario.nation();
    for rule in crate::facts::regulation::RULES {
        if rule.nations.contains(&nation) {
            add(rule.sources);
        }
    }
    order::sort_by(&mut all, |a, b| {
        (a.publisher, a.title).cmp(&(b.publisher, b.title))
    });
    all
}

/// A chart at both widths; the style sheet shows the one that fits.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawn {
    /// For a phone.
    pub narrow: Chart,
    /// For the column of an article.
    pub wide: Chart,
    /// What is read off it along its scale, where it can be.
    pub readings: Option<Readings>,
}

/// A source as shown beside a sentence or a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct SourceRef {
    /// Who and what.
    pub label: String,
    /// Its address; empty if it is not known.
    pub url: &'static str,
    /// Its date.
    pub dated: String,
}

/// The answer to "worth it?", in sentences.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// What is being answered: "Level 7 certificate, against carrying on as you are".
    pub question: String,
    /// The finding in one sentence.
    pub headline: String,
    /// The tipping point in one sentence.
    pub tipping: String,
    /// Whether there is a number of extra appointments from which on it pays.
    pub has_tipping_point: bool,
    /// The bad end in one sentence. Never empty.
    pub bad_end: String,
    /// If you finish against all in all, in one sentence.
    pub all_in_all: String,
    /// What you would have chosen instead, in one sentence.
    pub instead: String,
    /// What must be said besides: does not fit, chair-hours full, VAT, touched zero.
    pub remarks: Vec<String>,
    /// A few figures, each with its label.
    pub figures: Vec<Figure>,
    /// The one-line answer: for the live region and for a bar that stays in reach.
    pub short: String,
}

/// A figure with its label.
#[derive(Clone, PartialEq, Debug)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The figure, formatted with its unit.
    pub value: String,
    /// A few words more; may be empty.
    pub note: String,
    /// Which figure it is, to open its working; `None` for one of other answers.
    pub reading: Option<Reading>,
    /// A figure in the note that opens, too.
    pub note_reading: Option<Reading>,
}

/// The routes side by side: a column each.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// The routes.
    pub routes: Vec<Column>,
    /// The rows, each with a cell for every route.
    pub rows: Vec<Row>,
}

/// A route's heading.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// Its name in files: `level_7_certificate`.
    pub key: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// Whether the answer is about it.
    pub chosen: bool,
    /// A word about it, such as "price benchmark only"; may be empty.
    pub tag: String,
}

/// A row of the comparison.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// What it compares.
    pub label: String,
    /// A few words more; may be empty.
    pub note: String,
    /// A cell for each route.
    pub cells: Vec<String>,
    /// The figure that the cells show, where they open to its working.
    pub reading: Option<Reading>,
}

/// A ledger by year.
#[derive(Clone, PartialEq, Debug)]
pub struct Ledger {
    /// Its heading.
    pub title: String,
    /// The difference, account by account, a column a year and one for the sum.
    pub difference: Table,
    /// What it is the ledger of.
    pub subject: Subject,
    /// Each account in it, opening month by month.
    pub accounts: Vec<LedgerRow>,
}

/// A row of the ledger that opens.
#[derive(Clone, PartialEq, Debug)]
pub struct LedgerRow {
    /// Its name.
    pub name: String,
    /// What it opens to.
    pub address: Address,
}

/// Where a default comes from, as a tag beside its box.
#[derive(Clone, PartialEq, Debug)]
pub struct OriginTag {
    /// "source", "sample", "assumption", "your figure".
    pub word: String,
    /// One or two sentences: what the figure is, its range, its note.
    pub text: String,
    /// How well founded; `None` for the visitor's own figure.
    pub kind: Option<Kind>,
    /// Where it was read.
    pub sources: Vec<SourceRef>,
}
