//! Finance mathematics: present value, rates of return, instalments, a seller's own sum.

use level7::insight::claim::clients_up;
use level7::model::appraisal::{Irr, instalment, irr, npv};
use serde_json::json;

use crate::row::{Figure, Table, number, numbers, read};

pub(crate) fn tables() -> Vec<Table> {
    vec![
        read!("present_values.csv", present_value),
        read!("rates_of_return.csv", rates_of_return),
        read!("instalments.csv", payment),
        read!("claims.csv", clients),
    ]
}

fn present_value(cells: &[&str]) -> Vec<Figure> {
    let flows = numbers(cells[0]);
    let [rate, a_year, expected, within] = [1, 2, 3, 4].map(|at| number(cells[at]));
    let request = json!({
        "do": "appraise", "flows": flows, "rate": rate, "flows_per_year": a_year,
    });
    let ours = npv(&flows, rate, a_year);
    vec![Figure::new("npv", ours, expected, within).asked(&request, "/npv")]
}

fn rates_of_return(cells: &[&str]) -> Vec<Figure> {
    let flows = numbers(cells[0]);
    let within = number(cells[2]);
    let found = match irr(&flows, 1.0) {
        Irr::None(_) => vec![],
        Irr::One(rate) => vec![rate],
        Irr::Several(rates) => rates,
    };
    let expected = match cells[1] {
        "none" => vec![],
        rates => numbers(rates),
    };
    let request = json!({"do": "appraise", "flows": flows, "rate": 0});
    let count = Figure::new("how many", found.len() as f64, expected.len() as f64, 0.0);
    let mut figures = vec![count];
    for (at, rate) in expected.iter().enumerate() {
        let pointer = match expected.len() {
            1 => "/irr/one".to_owned(),
            _ => format!("/irr/several/{at}"),
        };
        let ours = found.get(at).copied().unwrap_or(f64::NAN);
        figures.push(Figure::new("rate", ours, *rate, within).asked(&request, &pointer));
    }
    figures
}

fn payment(cells: &[&str]) -> Vec<Figure> {
    let [principal, rate, expected, within] = [0, 1, 3, 4].map(|at| number(cells[at]));
    let months: u32 = cells[2].parse().expect("months");
    let request = json!({
        "do": "instalment", "principal": principal, "annual_rate": rate, "months": months,
    });
    let ours = instalment(principal, rate, months);
    let all = expected * f64::from(months.max(1));
    vec![
        Figure::new("payment", ours, expected, within).asked(&request, "/payment"),
        Figure::new(
            "total",
            ours * f64::from(months.max(1)),
            all,
            within * 100.0,
        )
        .asked(&request, "/total"),
    ]
}

fn clients(cells: &[&str]) -> Vec<Figure> {
    let [fee, leaves, expected] = [0, 1, 2].map(|at| number(cells[at]));
    let request = json!({"do": "claim", "fee": fee, "leaves_per_client": leaves});
    let ours = clients_up(fee, leaves).unwrap_or(f64::NAN);
    vec![
        Figure::new("clients", ours, expected, 0.0)
            .asked(&request, "/claimed/clients_by_its_own_sum"),
    ]
}
