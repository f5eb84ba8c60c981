//! Income tax, National Insurance, companies, and payments on account.

use level7::facts::{Month, Quantity, tax};
use level7::model::tax::{
    Assessment, Income, LoanPlans, Regime, assess, corporation_tax, each_payment_on_account,
    employer_class_1, lowest_undergraduate, payments_on_account, payroll, settle,
};
use serde_json::json;

use crate::row::{
    EXACT, Figure, PENNY, Table, facts, given, nation, number, plans, read, regime, year,
};

pub(crate) fn tables() -> Vec<Table> {
    vec![
        read!("take_home.csv", take_home),
        read!("scotland.csv", scotland),
        read!("assessments.csv", assessment),
        read!("corporation_tax.csv", company),
        read!("employer_class_1.csv", employer),
        read!("payments_on_account.csv", on_account),
    ]
}

/// HMRC's code 1257L frees £12,579, nine pounds more than a Self Assessment does: ours is higher
/// by nine times the marginal rate. 0T frees nothing.
fn take_home(cells: &[&str]) -> Vec<Figure> {
    let facts = match cells[6].contains(" 0T") {
        true => {
            let april = Month::new(2026, 4);
            facts().with(&tax::PERSONAL_ALLOWANCE, april, Quantity::Exact(0.0))
        }
        false => facts(),
    };
    let regime = Regime::of(&facts, year("2026-27"), nation(cells[0]));
    let pay = number(cells[1]);
    let ours = payroll(&regime, pay, &LoanPlans::default());
    let free_pay = 9.0 * number(cells[5]);
    let request = json!({
        "do": "tax", "tax_year": "2026-27", "nation": cells[0], "employment": pay,
    });
    let figure = |name, ours, expected| Figure::new(name, ours, expected, PENNY);
    let total = ours.class_1 + ours.income_tax;
    vec![
        figure("class_1", ours.class_1, number(cells[2])).asked(&request, "/ni_class_1"),
        figure("income_tax", ours.income_tax, number(cells[3]) + free_pay)
            .asked(&request, "/income_tax"),
        figure("total", total, pay - number(cells[4]) + free_pay).asked(&request, "/total"),
    ]
}

/// The table is in whole pounds.
fn scotland(cells: &[&str]) -> Vec<Figure> {
    let pay = number(cells[0]);
    let tax = |year, nation| {
        let none = LoanPlans::default();
        payroll(&regime(year, nation), pay, &none).income_tax
    };
    let there = tax("2026-27", "scotland");
    let request =
        |nation| json!({"do": "tax", "tax_year": "2026-27", "nation": nation, "employment": pay});
    let whole = |name, ours, cell| Some(Figure::new(name, ours, given(cell)?, 0.5));
    [
        whole("scotland", there, cells[1])
            .map(|figure| figure.asked(&request("scotland"), "/income_tax")),
        whole("england", tax("2026-27", "england"), cells[2])
            .map(|figure| figure.asked(&request("england"), "/income_tax")),
        whole("difference", there - tax("2026-27", "england"), cells[3]),
        whole("wales", there - tax("2026-27", "wales"), cells[3]),
        whole("year before", there - tax("2025-26", "scotland"), cells[4]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn assessment(cells: &[&str]) -> Vec<Figure> {
    let regime = regime(cells[0], cells[1]);
    let plans = plans(cells[6]);
    let [employment, self_employment, dividends] = [2, 3, 4].map(|at| number(cells[at]));
    let children = cells[5].parse().expect("children");
    let due = assess(
        &regime,
        &Income {
            employment,
            self_employment,
            class_4_profit: self_employment,
            dividends,
            children,
            plans,
        },
    );
    let name = cells[7];
    let decides = lowest_undergraduate(&regime, plans).map(|plan| plan.key());
    let pointer = match (name, decides) {
        ("class_1" | "class_4", _) => format!("/ni_{name}"),
        ("postgraduate_loan", _) => "/student_loans/postgraduate".into(),
        ("undergraduate_loan", Some(plan)) => format!("/student_loans/{plan}"),
        // No plan takes anything yet: the first that is named stands there with nothing.
        ("undergraduate_loan", None) => format!("/student_loans/{}", cells[6]),
        _ => format!("/{name}"),
    };
    let named: Vec<&str> = cells[6]
        .split('+')
        .filter(|name| !name.is_empty())
        .collect();
    let request = json!({
        "do": "tax", "tax_year": cells[0], "nation": cells[1], "employment": employment,
        "self_employment": self_employment, "dividends": dividends, "children": children,
        "student_loans": named,
    });
    let figure = Figure::new(name, part(&due, name), number(cells[8]), EXACT);
    vec![figure.asked(&request, &pointer)]
}

pub(crate) fn part(due: &Assessment, name: &str) -> f64 {
    match name {
        "personal_allowance" => due.personal_allowance,
        "income_tax" => due.income_tax,
        "dividend_tax" => due.dividend_tax,
        "child_benefit_charge" => due.child_benefit_charge,
        "class_1" => due.class_1,
        "class_4" => due.class_4,
        "undergraduate_loan" => due.undergraduate_loan,
        "postgraduate_loan" => due.postgraduate_loan,
        other => panic!("no figure {other}"),
    }
}

fn company(cells: &[&str]) -> Vec<Figure> {
    let profit = number(cells[0]);
    let both = ["2025-26", "2026-27"].map(|year| {
        let ours = corporation_tax(&regime(year, "england"), profit);
        let request = json!({"do": "corporation_tax", "tax_year": year, "profit": profit});
        Figure::new(year, ours, number(cells[1]), EXACT).asked(&request, "/corporation_tax")
    });
    both.into()
}

fn employer(cells: &[&str]) -> Vec<Figure> {
    let regime = regime(cells[0], "england");
    let due = |allowance| employer_class_1(&regime, number(cells[1]), allowance);
    vec![
        Figure::new("without allowance", due(false), number(cells[2]), EXACT),
        Figure::new("with allowance", due(true), number(cells[3]), EXACT),
    ]
}

fn on_account(cells: &[&str]) -> Vec<Figure> {
    let [bill, paid, january, july] = [0, 1, 2, 3].map(|at| number(cells[at]));
    let each = each_payment_on_account(&regime("2026-27", "england"), bill, 0.0);
    let due = settle(bill - paid, each);
    let request = json!({"do": "payments_on_account", "bill": bill, "paid_on_account": paid});
    let mut figures = vec![
        Figure::new("january", due.january, january, EXACT).asked(&request, "/january"),
        Figure::new("july", due.july, july, EXACT).asked(&request, "/july"),
    ];
    // The whole bill in one call, where it is too large to be spared payments on account.
    if each > 0.0 {
        let due = payments_on_account(bill, paid);
        figures.push(Figure::new("january", due.january, january, EXACT));
        figures.push(Figure::new("july", due.july, july, EXACT));
    }
    figures
}
