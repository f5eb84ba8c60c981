//! What the formulas come to: the results that a cell holds for viewers that do not calculate. Only
//! what the formulas here use is known, and what a spreadsheet would call an error is none.

use std::collections::BTreeMap;

use super::book::{Book, Content};
use super::formula::{At, Formula, Function, Op};
use super::{month_serial, serial_month};
use crate::model::appraisal::{Irr, irr_monthly};

/// The value of a cell or a formula.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Value {
    Number(f64),
    Text(String),
    Blank,
}

impl Value {
    fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
            Self::Blank => Some(0.0),
        }
    }
}

/// Works cells out, each once.
pub(super) struct Results<'a> {
    book: &'a Book,
    known: BTreeMap<At, Option<Value>>,
}

impl<'a> Results<'a> {
    pub(super) const fn of(book: &'a Book) -> Self {
        Self {
            book,
            known: BTreeMap::new(),
        }
    }

    /// What a cell comes to; `None` for what has no result.
    pub(super) fn at(&mut self, at: At) -> Option<Value> {
        if let Some(known) = self.known.get(&at) {
            return known.clone();
        }
        let book = self.book;
        let cell = book.sheets[at.sheet].cells.get(&(at.row, at.column));
        let value = match cell {
            None => Some(Value::Blank),
            Some((Content::Text(text), _)) => Some(Value::Text(text.clone())),
            Some((Content::Number(number), _)) => Some(Value::Number(*number)),
            Some((Content::Formula(formula), _)) => self.value(formula),
        };
        self.known.insert(at, value.clone());
        value
    }

    fn value(&mut self, formula: &Formula) -> Option<Value> {
        match formula {
            Formula::Number(number) => Some(Value::Number(*number)),
            Formula::Text(text) => Some(Value::Text((*text).to_owned())),
            Formula::Cell(at, _) | Formula::Named(_, at) => self.at(*at),
            Formula::Range(..) => None,
            Formula::Negative(of) => Some(Value::Number(-self.number(of)?)),
            Formula::Joined(op, left, right) => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                if let (Op::Equal, Value::Text(one), Value::Text(other)) = (op, &left, &right) {
                    return Some(Value::Number(f64::from(u8::from(one == other))));
                }
                join(*op, left.number()?, right.number()?).map(Value::Number)
            }
            Formula::Call(Function::If, of) => {
                let so = self.number(&of[0])? != 0.0;
                self.value(&of[if so { 1 } else { 2 }])
            }
            Formula::Call(Function::IfError, of) => {
                self.value(&of[0]).or_else(|| self.value(&of[1]))
            }
            Formula::Call(function, of) => self.call(*function, of).map(Value::Number),
        }
    }

    fn number(&mut self, formula: &Formula) -> Option<f64> {
        self.value(formula)?.number()
    }

    /// The numbers of a range, or of a formula over ranges, cell by cell.
    fn numbers(&mut self, formula: &Formula) -> Option<Vec<f64>> {
        match formula {
            Formula::Range(from, to, _) => {
                let mut all = Vec::new();
                for row in from.row..=to.row {
                    for column in from.column..=to.column {
                        let at = At {
                            row,
                            column,
                            ..*from
                        };
                        all.push(self.at(at)?.number().unwrap_or(0.0));
                    }
                }
                Some(all)
            }
            Formula::Joined(op, left, right) if has_range(left) || has_range(right) => {
                let (left, right) = (self.numbers(left)?, self.numbers(right)?);
                let count = left.len().max(right.len());
                let of = |numbers: &[f64], place: usize| numbers[place.min(numbers.len() - 1)];
                (0..count)
                    .map(|place| join(*op, of(&left, place), of(&right, place)))
                    .collect()
            }
            Formula::Negative(of) if has_range(of) => Some(
                self.numbers(of)?
                    .into_iter()
                    .map(|number| -number)
                    .collect(),
            ),
            Formula::Call(Function::Exp, of) if has_range(&of[0]) => {
                Some(self.numbers(&of[0])?.into_iter().map(libm::exp).collect())
            }
            other => Some(vec![self.number(other)?]),
        }
    }

    /// The numbers of all that a function is given.
    fn given(&mut self, of: &[Formula]) -> Option<Vec<f64>> {
        let mut all = Vec::new();
        for one in of {
            all.extend(self.numbers(one)?);
        }
        Some(all)
    }

    fn call(&mut self, function: Function, of: &[Formula]) -> Option<f64> {
        let so = |test: bool| f64::from(u8::from(test));
        match function {
            Function::Index => {
                let all = self.numbers(&of[0])?;
                let place = self.number(&of[1])?;
                all.get((place as usize).checked_sub(1)?).copied()
            }
            Function::Match => {
                let value = self.number(&of[0])?;
                let all = self.numbers(&of[1])?;
                let place = all.iter().position(|one| *one == value)?;
                Some(place as f64 + 1.0)
            }
            Function::Lookup => {
                let value = self.number(&of[0])?;
                let (from, values) = (self.numbers(&of[1])?, self.numbers(&of[2])?);
                let place = from.iter().rposition(|one| *one <= value)?;
                values.get(place).copied()
            }
            Function::Irr => match irr_monthly(&self.numbers(&of[0])?) {
                Irr::One(yearly) => Some(libm::pow(1.0 + yearly, 1.0 / 12.0) - 1.0),
                _ => None,
            },
            Function::SumProduct => {
                let mut products = self.numbers(&of[0])?;
                for other in &of[1..] {
                    let other = self.numbers(other)?;
                    products
                        .iter_mut()
                        .zip(other)
                        .for_each(|(one, by)| *one *= by);
                }
                Some(products.iter().sum())
            }
            Function::And => Some(so(self.given(of)?.iter().all(|one| *one != 0.0))),
            Function::Or => Some(so(self.given(of)?.iter().any(|one| *one != 0.0))),
            Function::Max => self.given(of)?.into_iter().reduce(f64::max),
            Function::Min => self.given(of)?.into_iter().reduce(f64::min),
            Function::Sum => Some(self.given(of)?.iter().sum()),
            Function::Exp => self.number(&of[0]).map(libm::exp),
            Function::Ln => self.number(&of[0]).map(libm::log),
            Function::Int => self.number(&of[0]).map(libm::floor),
            Function::Mod => {
                let (of, by) = (self.number(&of[0])?, self.number(&of[1])?);
                Some(of - by * libm::floor(of / by))
            }
            Function::EDate => {
                let (start, months) = (self.number(&of[0])?, self.number(&of[1])?);
                Some(month_serial(serial_month(start).plus(months as i32)))
            }
            Function::If | Function::IfError => None,
        }
    }
}

fn join(op: Op, left: f64, right: f64) -> Option<f64> {
    let so = |test: bool| f64::from(u8::from(test));
    let value = match op {
        Op::Add => left + right,
        Op::Subtract => left - right,
        Op::Multiply => left * right,
        Op::Divide => left / right,
        Op::Power => libm::pow(left, right),
        Op::Less => so(left < right),
        Op::AtMost => so(left <= right),
        Op::Greater => so(left > right),
        Op::AtLeast => so(left >= right),
        Op::Equal => so(left == right),
    };
    value.is_finite().then_some(value)
}

/// Whether it gives several numbers.
fn has_range(formula: &Formula) -> bool {
    match formula {
        Formula::Range(..) => true,
        Formula::Negative(of) => has_range(of),
        Formula::Joined(_, left, right) => has_range(left) || has_range(right),
        Formula::Call(Function::Exp, of) => has_range(&of[0]),
        _ => false,
    }
}
