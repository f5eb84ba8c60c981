//! Income tax, National Insurance and the charge on Child Benefit of a tax year.

use super::Made;
use crate::report::workbook::book::{Lines, Row, Shown};
use crate::report::workbook::facts::Conventions;
use crate::report::workbook::formula::{
    Formula, above_nothing, any, choose, max, min, plus, products,
};
use crate::report::workbook::practice::Ground;
use crate::report::workbook::rates::{Rates, Scale};
use crate::scenario::Field as F;
use crate::words::workbook::tax as l;

/// The part of taxable income in each slice of a scale, and the tax on all of them.
fn by_slices(
    on: &mut Lines<'_>,
    scale: &Scale,
    label: (&str, &str),
    [from, to]: [&dyn Fn(usize) -> Formula; 2],
) -> Row {
    let count = scale.rate.len();
    let slices: Vec<Row> = (0..count)
        .map(|slice| {
            let name = l::slice(scale.names[slice]);
            on.row((&name, ""), Shown::Pounds, |y| {
                let end = match scale.upper.get(slice) {
                    Some(upper) => min(to(y), upper.at(y)),
                    None => to(y),
                };
                let begin = match slice.checked_sub(1) {
                    Some(below) => match from(y) {
                        Formula::Number(_) => scale.upper[below].at(y),
                        from => max(from, scale.upper[below].at(y)),
                    },
                    None => from(y),
                };
                match begin {
                    Formula::Number(_) => end,
                    begin => above_nothing(end - begin),
                }
            })
        })
        .collect();
    on.result(label, Shown::Pounds, |y| {
        let last = count - 1;
        products(
            slices[0].down_to(slices[last], y),
            scale.rate[0].down_to(scale.rate[last], y),
        )
    })
}

/// Income tax on pay and profit, and on dividends above them.
pub(super) fn tax(
    on: &mut Lines<'_>,
    known: &Conventions,
    rates: &Rates,
    earned: Row,
    dividends: Option<Row>,
) -> Row {
    let income = |y: usize| match dividends {
        Some(dividends) => earned.at(y) + dividends.at(y),
        None => earned.at(y),
    };
    let allowance = on.row(l::ALLOWANCE, Shown::Pounds, |y| {
        let over = above_nothing(income(y) - rates.taper_start.at(y));
        let left = known.up(rates.allowance.at(y) - over.clone() * rates.taper_rate.at(y));
        choose(
            over.greater(0.0),
            above_nothing(left),
            rates.allowance.at(y),
        )
    });
    let taxable = on.row(l::TAXABLE, Shown::Pounds, |y| {
        above_nothing(earned.at(y) - allowance.at(y))
    });
    let nothing = |_: usize| Formula::Number(0.0);
    let on_earned = by_slices(
        on,
        &rates.earned,
        l::INCOME_TAX,
        [&nothing, &|y| taxable.at(y)],
    );
    let (Some(dividends), Some(company)) = (dividends, &rates.company) else {
        return on_earned;
    };
    let taxed = on.row(l::DIVIDENDS_TAXED, Shown::Pounds, |y| {
        let left = above_nothing(allowance.at(y) - earned.at(y));
        above_nothing(dividends.at(y) - left)
    });
    let from = |y: usize| taxable.at(y) + min(company.dividend_allowance.at(y), taxed.at(y));
    let to = |y: usize| taxable.at(y) + taxed.at(y);
    let on_dividends = by_slices(on, &company.dividends, l::DIVIDEND_TAX, [&from, &to]);
    on.result(l::ALL_INCOME_TAX, Shown::Pounds, |y| {
        on_earned.at(y) + on_dividends.at(y)
    })
}

/// Class 1 of a year.
pub(super) struct Class1 {
    /// What the salary of the job bears at the main rate.
    pub(super) main: Row,
    /// All of it, on each pay apart.
    pub(super) all: Row,
}

pub(super) fn class_1(on: &mut Lines<'_>, rates: &Rates, pays: [Option<Row>; 2]) -> Class1 {
    let [lower, upper, main_rate, upper_rate] = rates.class_1;
    let at_main = |pay: Row, y: usize| {
        main_rate.at(y) * above_nothing(min(pay.at(y), upper.at(y)) - lower.at(y))
    };
    let beyond = |pay: Row, y: usize| upper_rate.at(y) * above_nothing(pay.at(y) - upper.at(y));
    let [salary, second] = pays;
    let salary_main = on.row(l::CLASS_1_MAIN, Shown::Pounds, |y| {
        salary.map_or(Formula::Number(0.0), |pay| at_main(pay, y))
    });
    let all = on.result(l::CLASS_1, Shown::Pounds, |y| {
        let first = salary.map(|pay| salary_main.at(y) + beyond(pay, y));
        let second = second.map(|pay| at_main(pay, y) + beyond(pay, y));
        plus([first, second].into_iter().flatten())
    });
    Class1 {
        main: salary_main,
        all,
    }
}

/// Class 4 on a profit, beside Class 1 already paid at the main rate.
pub(super) fn class_4(on: &mut Lines<'_>, rates: &Rates, profit: Row, paid: Row) -> Row {
    let [lower, upper, main_rate, upper_rate] = rates.class_4;
    let main = on.row(l::CLASS_4_MAIN, Shown::Pounds, |y| {
        main_rate.at(y) * above_nothing(min(profit.at(y), upper.at(y)) - lower.at(y))
    });
    let charged = on.row(l::CLASS_4_CHARGED, Shown::Pounds, |y| {
        let most = main_rate.at(y) * (upper.at(y) - lower.at(y)) - paid.at(y);
        min(main.at(y), above_nothing(most))
    });
    on.result(l::CLASS_4, Shown::Pounds, |y| {
        let freed = (main.at(y) - charged.at(y)) / main_rate.at(y);
        let freed = choose(main_rate.at(y).greater(0.0), freed, 0.0);
        charged.at(y) + upper_rate.at(y) * (freed + above_nothing(profit.at(y) - upper.at(y)))
    })
}

/// The charge that takes Child Benefit back.
pub(super) fn charge(on: &mut Lines<'_>, ground: &Ground<'_>, rates: &Rates, made: &Made) -> Row {
    let [first, other, start, step] = rates.child;
    let (known, children) = (ground.known, ground.inputs.number(F::Children));
    let benefit = on.row(l::BENEFIT, Shown::Pounds, |y| {
        let weekly = first.at(y) + (&children - 1.0) * other.at(y);
        choose(
            children.greater(0.0),
            known.down(&known.weeks * weekly),
            0.0,
        )
    });
    on.row(l::CHARGE, Shown::Pounds, |y| {
        let income = match made.dividends {
            Some(dividends) => made.earned.at(y) + dividends.at(y),
            None => made.earned.at(y),
        };
        let hundredths = min(100.0, known.down((&income - start.at(y)) / step.at(y)));
        let charge = known.down(benefit.at(y) * hundredths / 100.0);
        let none = any([children.at_most(0.0), income.at_most(start.at(y))]);
        choose(none, 0.0, charge)
    })
}
