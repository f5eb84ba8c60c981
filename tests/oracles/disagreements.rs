//! Figures on which other engines differ from us: ours against the sum by hand, and not theirs.

use level7::model::appraisal::npv;
use level7::model::loans::{Course, Loan, scheme};
use level7::model::tax::{Income, assess, child_benefit, employer_class_1};

use crate::row::{EXACT, Figure, Table, facts, given, month, nation, number, read, regime};
use crate::tax::part;

pub(crate) fn tables() -> Vec<Table> {
    vec![read!("disagreements.csv", figure)]
}

fn figure(cells: &[&str]) -> Vec<Figure> {
    let [amount, dividends, by_hand] = [4, 5, 6].map(|at| number(cells[at]));
    let name = cells[1];
    let regime = regime(cells[2], cells[3]);
    let ours = match name {
        "employer_class_1" => employer_class_1(&regime, amount, false),
        "child_benefit" => child_benefit(&regime, amount as u32),
        // A month of the September in the tax year, when the rate changes.
        "postgraduate_interest" => {
            let facts = facts();
            let september = month(&format!("{}-09", &cells[2][..4]));
            let scheme = scheme(nation(cells[3]), Course::Masters).expect("lends");
            let mut loan = Loan::under(&facts, scheme, september);
            loan.balance = amount;
            loan.accrue(&facts, september)
        }
        "npv" => npv(
            &[-15_000.0, 1_500.0, 2_500.0, 3_500.0, 4_500.0, 6_000.0],
            amount,
            1.0,
        ),
        _ => part(
            &assess(
                &regime,
                &Income {
                    employment: amount,
                    dividends,
                    ..Income::default()
                },
            ),
            name,
        ),
    };
    if let Some(theirs) = given(cells[7]) {
        assert!((ours - theirs).abs() > 0.01, "no disagreement: {cells:?}");
    }
    vec![Figure::new(name, ours, by_hand, EXACT)]
}
