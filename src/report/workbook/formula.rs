//! Formulas as they stand in a cell: written in Rust, put down as text, and worked out.

mod written;

pub(super) use written::{Written, fixed, quoted};

use core::ops::{Add, Div, Mul, Neg, Sub};
use std::rc::Rc;

/// A cell's place: sheet, row and column, counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct At {
    pub(super) sheet: usize,
    pub(super) row: u32,
    pub(super) column: u16,
}

/// How a reference behaves when its formula is copied along a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Copied {
    /// The column moves with it.
    Along,
    /// It stays where it is.
    Never,
    /// Of a range, the first cell stays and the last one moves.
    From,
}

/// What joins two formulas.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Equal,
}

impl Op {
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Power => "^",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
            Self::Equal => "=",
        }
    }

    /// What binds tighter has more.
    pub(super) const fn strength(self) -> u8 {
        match self {
            Self::Less | Self::AtMost | Self::Greater | Self::AtLeast | Self::Equal => 1,
            Self::Add | Self::Subtract => 2,
            Self::Multiply | Self::Divide => 3,
            Self::Power => 4,
        }
    }
}

/// The functions in use: all are in LibreOffice 7.4 and in Excel 2016, and none is volatile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Function {
    And,
    EDate,
    Exp,
    If,
    IfError,
    Index,
    Int,
    Irr,
    Ln,
    Lookup,
    Match,
    Max,
    Min,
    Mod,
    Or,
    Sum,
    SumProduct,
}

impl Function {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::And => "AND",
            Self::EDate => "EDATE",
            Self::Exp => "EXP",
            Self::If => "IF",
            Self::IfError => "IFERROR",
            Self::Index => "INDEX",
            Self::Int => "INT",
            Self::Irr => "IRR",
            Self::Ln => "LN",
            Self::Lookup => "LOOKUP",
            Self::Match => "MATCH",
            Self::Max => "MAX",
            Self::Min => "MIN",
            Self::Mod => "MOD",
            Self::Or => "OR",
            Self::Sum => "SUM",
            Self::SumProduct => "SUMPRODUCT",
        }
    }
}

/// A formula.
#[derive(Clone, Debug)]
pub(super) enum Formula {
    Number(f64),
    Text(&'static str),
    Cell(At, Copied),
    /// The first cell and the last.
    Range(At, At, Copied),
    /// A cell by its name in the workbook.
    Named(Rc<str>, At),
    Negative(Rc<Formula>),
    Joined(Op, Rc<Formula>, Rc<Formula>),
    Call(Function, Rc<[Formula]>),
}

impl From<f64> for Formula {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&'static str> for Formula {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

impl From<&Self> for Formula {
    fn from(formula: &Self) -> Self {
        formula.clone()
    }
}

fn joined(op: Op, left: Formula, right: Formula) -> Formula {
    if let (Op::Add, Formula::Negative(of)) = (op, &right) {
        return Formula::Joined(Op::Subtract, Rc::new(left), of.clone());
    }
    Formula::Joined(op, Rc::new(left), Rc::new(right))
}

macro_rules! operators {
    ($($trait:ident $method:ident $op:ident;)+) => {$(
        impl<T: Into<Formula>> $trait<T> for Formula {
            type Output = Formula;
            fn $method(self, other: T) -> Formula {
                joined(Op::$op, self, other.into())
            }
        }
        impl<T: Into<Formula>> $trait<T> for &Formula {
            type Output = Formula;
            fn $method(self, other: T) -> Formula {
                joined(Op::$op, self.clone(), other.into())
            }
        }
    )+};
}

operators! {
    Add add Add;
    Sub sub Subtract;
    Mul mul Multiply;
    Div div Divide;
}

impl Neg for Formula {
    type Output = Self;
    fn neg(self) -> Self {
        Self::Negative(Rc::new(self))
    }
}

impl Formula {
    pub(super) fn power(&self, other: impl Into<Self>) -> Self {
        joined(Op::Power, self.clone(), other.into())
    }

    pub(super) fn less(&self, other: impl Into<Self>) -> Self {
        joined(Op::Less, self.clone(), other.into())
    }

    pub(super) fn at_most(&self, other: impl Into<Self>) -> Self {
        joined(Op::AtMost, self.clone(), other.into())
    }

    pub(super) fn greater(&self, other: impl Into<Self>) -> Self {
        joined(Op::Greater, self.clone(), other.into())
    }

    pub(super) fn at_least(&self, other: impl Into<Self>) -> Self {
        joined(Op::AtLeast, self.clone(), other.into())
    }

    pub(super) fn equals(&self, other: impl Into<Self>) -> Self {
        joined(Op::Equal, self.clone(), other.into())
    }
}

fn call<const N: usize>(function: Function, of: [Formula; N]) -> Formula {
    Formula::Call(function, Rc::new(of))
}

/// `IF`.
pub(super) fn choose(
    test: impl Into<Formula>,
    then: impl Into<Formula>,
    otherwise: impl Into<Formula>,
) -> Formula {
    call(Function::If, [test.into(), then.into(), otherwise.into()])
}

/// One where it is so, nothing otherwise.
pub(super) fn mark(test: impl Into<Formula>) -> Formula {
    choose(test, 1.0, 0.0)
}

/// The amount where it is so, nothing otherwise.
pub(super) fn where_(test: impl Into<Formula>, then: impl Into<Formula>) -> Formula {
    choose(test, then, 0.0)
}

pub(super) fn all<const N: usize>(tests: [Formula; N]) -> Formula {
    call(Function::And, tests)
}

pub(super) fn any<const N: usize>(tests: [Formula; N]) -> Formula {
    call(Function::Or, tests)
}

pub(super) fn max(one: impl Into<Formula>, other: impl Into<Formula>) -> Formula {
    call(Function::Max, [one.into(), other.into()])
}

pub(super) fn min(one: impl Into<Formula>, other: impl Into<Formula>) -> Formula {
    call(Function::Min, [one.into(), other.into()])
}

/// Not below nothing.
pub(super) fn above_nothing(amount: impl Into<Formula>) -> Formula {
    max(0.0, amount)
}

pub(super) fn least(of: Vec<Formula>) -> Formula {
    Formula::Call(Function::Min, of.into())
}

pub(super) fn sum(of: impl Into<Formula>) -> Formula {
    call(Function::Sum, [of.into()])
}

/// The sum of several formulas, joined by plus.
pub(super) fn plus(of: impl IntoIterator<Item = Formula>) -> Formula {
    of.into_iter()
        .reduce(|sum, one| sum + one)
        .unwrap_or(Formula::Number(0.0))
}

/// The sum of the products of two ranges.
pub(super) fn products(one: Formula, other: Formula) -> Formula {
    call(Function::SumProduct, [one, other])
}

/// The sum of what a formula over ranges gives, cell by cell.
pub(super) fn sum_of_each(of: Formula) -> Formula {
    call(Function::SumProduct, [of])
}

pub(super) fn cut(amount: impl Into<Formula>) -> Formula {
    call(Function::Int, [amount.into()])
}

pub(super) fn rest(of: impl Into<Formula>, divisor: impl Into<Formula>) -> Formula {
    call(Function::Mod, [of.into(), divisor.into()])
}

/// The cell of a row of cells at a place, counted from 1.
pub(super) fn pick(range: Formula, place: impl Into<Formula>) -> Formula {
    call(Function::Index, [range, place.into()])
}

/// The place of a value in a range, counted from 1.
pub(super) fn place_of(value: impl Into<Formula>, range: Formula) -> Formula {
    call(Function::Match, [value.into(), range, 0.0.into()])
}

/// What stands in `values` beside the last of `from` that is not after `at`.
pub(super) fn in_force(at: Formula, from: Formula, values: Formula) -> Formula {
    call(Function::Lookup, [at, from, values])
}

pub(super) fn or_else(of: Formula, otherwise: impl Into<Formula>) -> Formula {
    call(Function::IfError, [of, otherwise.into()])
}

/// The rate a period at which flows are worth nothing, looked for from a guess.
pub(super) fn rate_of_return(flows: Formula, guess: Formula) -> Formula {
    call(Function::Irr, [flows, guess])
}

/// The first of the month so many months after one.
pub(super) fn months_after(start: impl Into<Formula>, months: impl Into<Formula>) -> Formula {
    call(Function::EDate, [start.into(), months.into()])
}

pub(super) fn exp(of: impl Into<Formula>) -> Formula {
    call(Function::Exp, [of.into()])
}

pub(super) fn ln(of: impl Into<Formula>) -> Formula {
    call(Function::Ln, [of.into()])
}
