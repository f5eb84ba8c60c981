//! The sheet of inputs: every one of the chosen route's, and by which name formulas know it.

use super::book::{BEFORE, Book, Content, LABEL, Layout, NOTE, Shown, Style, Takes};
use super::formula::{At, Formula};
use super::month_serial;
use crate::facts::Unit;
use crate::report::origin::{self, date};
use crate::report::words::said;
use crate::scenario::{
    Field, Group, Input, Key, Route, RouteField, Scenario, Service, ServiceField, Shape, Trade,
    Value, table,
};
use crate::words::units::unit_words;
use crate::words::workbook as w;
use crate::words::{names, paper};

/// The inputs as formulas ask for them.
pub(super) struct Inputs<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) route: Route,
    /// By the place of its key.
    known: Vec<Option<Formula>>,
}

impl Inputs<'_> {
    fn at(&self, key: Key) -> Formula {
        let known = self.known[key.index()].as_ref();
        // What is not on the sheet is no number, so that a formula that asks for it has no result:
        // a test finds it.
        known.map_or(Formula::Text(""), Formula::clone)
    }

    /// A number.
    pub(super) fn number(&self, field: Field) -> Formula {
        self.at(Key::Of(field))
    }

    /// A number of the route.
    pub(super) fn of(&self, field: RouteField) -> Formula {
        self.at(Key::Route(self.route, field))
    }

    /// A number of a service.
    pub(super) fn service(&self, service: Service, field: ServiceField) -> Formula {
        self.at(Key::Service(service, field))
    }

    /// Whether it says yes.
    pub(super) fn yes(&self, field: Field) -> Formula {
        self.number(field).equals(w::YES)
    }

    /// Whether it says yes of the route.
    pub(super) fn route_yes(&self, field: RouteField) -> Formula {
        self.of(field).equals(w::YES)
    }

    /// Whether it says yes of a service.
    pub(super) fn service_yes(&self, service: Service, field: ServiceField) -> Formula {
        self.service(service, field).equals(w::YES)
    }
}

/// What becomes of an input in the workbook.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Formulas follow it.
    Live,
    /// The shape of the workbook hangs on it.
    Shape,
    /// Nothing in the workbook reads it.
    Unread,
}

fn part(scenario: &Scenario, key: Key) -> Part {
    use Field as F;
    use RouteField as R;
    let trade = scenario.trade();
    match key {
        Key::Of(
            F::Profession
            | F::Nation
            | F::LevelHeld
            | F::Trade
            | F::Goal
            | F::Route
            | F::Rivals
            | F::Start
            | F::Horizon,
        )
        | Key::Route(_, R::Admits) => Part::Shape,
        Key::Of(
            F::Correlation
            | F::Seed
            | F::ResitWait
            | F::PresentInjectables
            | F::Licence
            | F::Oversight,
        )
        | Key::Route(_, R::Compare | R::Resit | R::FirstPass | R::Finishing | R::Trading)
        | Key::Route(_, R::FeeLostOnLeaving) => Part::Unread,
        Key::Of(F::DeductTrading | F::DeductSameArea | F::DeductBusinessOnly)
            if trade == Trade::ClinicEmployed =>
        {
            Part::Unread
        }
        Key::Of(F::TherapeuticShare) if !scenario.profession().is_registered() => Part::Unread,
        Key::Of(field) if !trade.reads(field) => Part::Unread,
        Key::Of(_) if table::input(key).group == Group::Law => Part::Unread,
        Key::Route(route, R::Borrow)
            if crate::model::funding::available(scenario.nation(), route).is_none() =>
        {
            Part::Unread
        }
        Key::Route(route, field) if !route.reads(field) => Part::Unread,
        _ => Part::Live,
    }
}

fn shown(input: &Input) -> Shown {
    match (input.shape, input.unit) {
        (Shape::Month, _) => Shown::Month,
        (Shape::Number { whole: true, .. }, _) => Shown::Whole,
        (_, Some(Unit::Share | Unit::SharePerYear)) => Shown::Percent,
        (_, Some(unit)) if unit.key().starts_with("pounds") => Shown::Pounds,
        (Shape::Number { .. }, _) => Shown::Number,
        _ => Shown::Text,
    }
}

/// Puts the sheet down.
pub(super) fn inputs<'a>(book: &mut Book, scenario: &'a Scenario) -> Inputs<'a> {
    let layout = Layout {
        head: 3,
        side: 1,
        widths: vec![48.0, 48.0, 16.0, 12.0, 10.0, 10.0, 11.0, 38.0, 72.0],
        is_by_month: false,
    };
    let sheet = book.add(w::sheets::INPUTS, layout);
    super::title(book, sheet, w::INPUTS_TITLE, w::INPUTS_ABOUT);
    let row = book.line(sheet);
    for (column, head) in (0..).zip(w::INPUT_HEADS) {
        book.text(At { sheet, row, column }, head, Style::HeadOfTexts);
    }
    let mut all = Inputs {
        scenario,
        route: scenario.route(),
        known: vec![None; Key::COUNT],
    };
    let keys = || {
        Key::all().filter(|key| !matches!(key, Key::Route(route, _) if *route != scenario.route()))
    };
    for is_read in [true, false] {
        let mut about = String::new();
        for key in keys().filter(|key| (part(scenario, *key) != Part::Unread) == is_read) {
            let heading = if is_read {
                heading(key)
            } else {
                w::UNREAD.to_owned()
            };
            if heading != about {
                book.gap(sheet);
                let row = book.line(sheet);
                let at = At {
                    sheet,
                    row,
                    column: LABEL,
                };
                book.text(at, heading.clone(), Style::Heading);
                about = heading;
            }
            all.known[key.index()] = Some(line(book, sheet, scenario, key));
        }
    }
    all
}

fn heading(key: Key) -> String {
    match key {
        Key::Route(route, _) => paper::course(names::route(route)),
        Key::Service(service, _) => names::service(service).to_owned(),
        Key::Of(Field::Route) => paper::group(Group::You).to_owned(),
        Key::Of(_) => paper::group(table::input(key).group).to_owned(),
    }
}

/// A line of the sheet; returns the name of its value.
fn line(book: &mut Book, sheet: usize, scenario: &Scenario, key: Key) -> Formula {
    let input = table::input(key);
    let part = part(scenario, key);
    let row = book.line(sheet);
    let at = |column| At { sheet, row, column };
    book.text(at(LABEL), input.label, Style::Label);
    let help = if part == Part::Shape {
        w::CHOOSE_ON_THE_PAGE
    } else {
        input.help
    };
    book.wrapped(at(NOTE), help);

    let shown = shown(&input);
    let style = match part {
        Part::Live => Style::Input(shown),
        _ => Style::Chosen(shown),
    };
    let value = scenario.value(key);
    let content = match (value, input.shape) {
        (Value::Number(estimate), _) => Content::Number(estimate.likely),
        (Value::Flag(flag), _) => Content::Text(if flag { w::YES } else { w::NO }.to_owned()),
        (Value::Month(month), _) => Content::Number(month_serial(month)),
        // The three answers on the fee, which formulas read, stand as files write them.
        (Value::Choice(place), Shape::Choice(choices)) if part == Part::Live => Content::Text(
            choices
                .get(place)
                .map_or("", |choice| choice.text)
                .to_owned(),
        ),
        (value, _) => Content::Text(said(&input, value)),
    };
    book.put(at(BEFORE), content, style);
    if part == Part::Live {
        let takes = match input.shape {
            Shape::Number {
                min,
                max,
                whole: true,
                ..
            } => Takes::Whole(min, max),
            Shape::Number { min, max, .. } => Takes::Number(min, max),
            Shape::Choice(choices) => {
                Takes::OneOf(choices.iter().map(|choice| choice.text).collect())
            }
            Shape::Flag | Shape::Month => Takes::OneOf(vec![w::YES, w::NO]),
        };
        book.sheets[sheet].takes.push((at(BEFORE), takes));
    }
    let (before, after) = unit_words(&input);
    book.text(at(3), [before, after].join(" ").trim(), Style::Note);
    if let Value::Number(estimate) = value
        && estimate.low < estimate.high
    {
        for (column, end) in [(4, estimate.low), (5, estimate.high)] {
            book.put(at(column), Content::Number(end), Style::Worked(shown));
        }
    }
    let origin = origin::origin(scenario, key);
    book.text(at(6), origin.word, Style::Note);
    let sources: Vec<String> = origin
        .sources
        .iter()
        .map(|source| w::source(&source.label, &date(source)))
        .collect();
    let source = if sources.is_empty() {
        origin.text
    } else {
        sources.join("; ")
    };
    book.wrapped(at(8), source);
    let name = key.text();
    book.text(at(7), name.clone(), Style::Note);
    book.name(at(BEFORE), &name)
}
