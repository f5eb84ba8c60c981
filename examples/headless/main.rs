//! The calculator without a page: JSON requests on standard input, one a line, one line of JSON
//! for each. An error names its field, and the next line is still answered. Empty lines are
//! passed over.
//!
//! ```sh
//! echo '{"do":"instalment","principal":15000,"annual_rate":0.08,"months":60}' \
//!     | cargo run -q --release --example headless
//! ```
//!
//! Money is in pounds, rates are shares of one. Nothing is computed here: requests are read,
//! handed to the model, and its answers written down.

mod claim;
mod futures;
mod necessity;
mod projection;
mod rehearsal;

use std::io::{BufRead, Write};

use level7::facts::{Facts, Nation, TaxYear, tax as tax_facts};
use level7::model::appraisal::{self, Irr, Payback};
use level7::model::tax::{self, Income, LoanPlan, LoanPlans, PayPeriod, Regime};
use level7::report::facts_file;
use serde_json::{Map, Value, json};

fn main() -> std::io::Result<()> {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        if !line.trim().is_empty() {
            writeln!(output, "{}", answer(&line))?;
            output.flush()?;
        }
    }
    Ok(())
}

/// The answer to one request.
fn answer(line: &str) -> Value {
    read(line)
        .and_then(|request| respond(&request))
        .unwrap_or_else(|error| json!({ "error": error }))
}

type Request = Map<String, Value>;
type Answer = Result<Value, String>;

fn read(line: &str) -> Result<Request, String> {
    match serde_json::from_str(line) {
        Ok(Value::Object(request)) => Ok(request),
        Ok(_) => Err("request: must be an object".into()),
        Err(error) => match out_of_range(line, &error) {
            Some(name) => Err(format!("{name}: {BEYOND}")),
            None => Err(format!("request: not JSON: {error}")),
        },
    }
}

/// The field whose number is too large for a double, such as `1e999`, if that is the error: the
/// last name before the place where reading stopped.
fn out_of_range<'a>(line: &'a str, error: &serde_json::Error) -> Option<&'a str> {
    if !error.to_string().starts_with("number out of range") {
        return None;
    }
    let (before, _) = line.get(..error.column())?.rsplit_once(':')?;
    let name = before.trim_end().strip_suffix('"')?;
    name.rsplit_once('"').map(|(_, name)| name)
}

fn respond(request: &Request) -> Answer {
    match text(request, "do")? {
        "tax" => tax_of_a_year(request),
        "corporation_tax" => corporation_tax(request),
        "loan_deduction" => loan_deduction(request),
        "payments_on_account" => payments_on_account(request),
        "appraise" => appraise(request),
        "instalment" => instalment(request),
        "defaults" => projection::defaults(&facts(), request),
        "presets" => projection::presets(&facts()),
        "rehearse" => rehearsal::rehearsed(&facts(), request),
        "facts" => written(&facts_file::document(&facts())),
        "inputs" => Ok(projection::inputs(&facts())),
        "futures" => futures::simulated(&facts(), request),
        "claim" => claim::checked(&facts(), request),
        "project" => projection::projected(&facts(), request),
        other => Err(format!("do: nothing is called {other:?}")),
    }
}

/// The facts as this programme sees them.
fn facts() -> Facts {
    Facts::published()
}

/// Anything of ours that serde can write.
fn written(what: &impl serde::Serialize) -> Answer {
    serde_json::to_value(what).map_err(|error| error.to_string())
}

// ---- What can be asked --------------------------------------------------------------------

fn tax_of_a_year(request: &Request) -> Answer {
    let regime = Regime::of(&facts(), tax_year(request)?, nation(request)?);
    let plans = student_loans(request)?;
    let self_employment = amount_or(request, "self_employment", 0.0)?;
    let due = tax::assess(
        &regime,
        &Income {
            employment: amount_or(request, "employment", 0.0)?,
            self_employment,
            class_4_profit: self_employment,
            dividends: amount_or(request, "dividends", 0.0)?,
            children: match request.get("children") {
                None => 0,
                Some(_) => count(request, "children")?,
            },
            plans,
        },
    );
    // One 9% is taken for all undergraduate plans: it stands under the plan that decides it.
    let decides = tax::lowest_undergraduate(&regime, plans);
    let loans: Request = LoanPlan::ALL
        .into_iter()
        .filter(|plan| plans.has(*plan))
        .map(|plan| {
            let taken = match plan {
                LoanPlan::Postgraduate => due.postgraduate_loan,
                _ if Some(plan) == decides => due.undergraduate_loan,
                _ => 0.0,
            };
            (plan.key().into(), json!(taken))
        })
        .collect();
    Ok(dated(
        &regime,
        json!({
            "personal_allowance": due.personal_allowance,
            "income_tax": due.income_tax,
            "dividend_tax": due.dividend_tax,
            "child_benefit_charge": due.child_benefit_charge,
            "ni_class_1": due.class_1,
            "ni_class_4": due.class_4,
            "student_loans": loans,
            "total": due.total(),
        }),
    ))
}

fn corporation_tax(request: &Request) -> Answer {
    let regime = Regime::of(&facts(), tax_year(request)?, Nation::England);
    let profit = number(request, "profit")?;
    let due = tax::corporation_tax(&regime, profit);
    Ok(dated(&regime, json!({ "corporation_tax": due })))
}

fn loan_deduction(request: &Request) -> Answer {
    let regime = Regime::of(&facts(), tax_year(request)?, Nation::England);
    let plan = plan("plan", text(request, "plan")?)?;
    let period = one_of(
        "period",
        text(request, "period")?,
        &[
            ("year", PayPeriod::Year),
            ("month", PayPeriod::Month),
            ("four_weeks", PayPeriod::FourWeeks),
            ("week", PayPeriod::Week),
        ],
    )?;
    let pay = amount(request, "yearly_pay")?;
    let taken = tax::loan_deduction(&regime, plan, pay, period);
    Ok(dated(&regime, json!({ "deduction": taken })))
}

fn payments_on_account(request: &Request) -> Answer {
    let facts = facts();
    let regime = Regime::of(&facts, facts.as_of().tax_year(), Nation::England);
    let bill = amount(request, "bill")?;
    let paid = amount_or(request, "paid_on_account", 0.0)?;
    let each = tax::each_payment_on_account(&regime, bill, 0.0);
    let due = tax::settle(bill - paid, each);
    Ok(json!({ "january": due.january, "july": due.july }))
}

fn appraise(request: &Request) -> Answer {
    let flows = numbers(request, "flows")?;
    let rate = number(request, "rate")?;
    if rate < -0.99 {
        return Err("rate: must be -0.99 or more".into());
    }
    let flows_per_year = match request.get("flows_per_year") {
        None => 1.0,
        Some(_) => number(request, "flows_per_year")?,
    };
    if flows_per_year <= 0.0 {
        return Err("flows_per_year: must be above zero".into());
    }
    let irr = match appraisal::irr(&flows, flows_per_year) {
        Irr::None(why) => json!({ "none": why }),
        Irr::One(rate) => json!({ "one": rate }),
        Irr::Several(rates) => json!({ "several": rates }),
    };
    let payback = match appraisal::payback(&flows) {
        Payback::Period(period) => json!({ "period": period }),
        Payback::Never => json!({ "never": true }),
    };
    let npv = appraisal::npv(&flows, rate, flows_per_year);
    let mut answer = json!({ "npv": npv, "irr": irr, "payback": payback });
    if let Some(period) = appraisal::touched_and_lost(&flows) {
        answer["touched_zero_in"] = json!(period);
    }
    Ok(answer)
}

fn instalment(request: &Request) -> Answer {
    let principal = amount(request, "principal")?;
    let rate = amount(request, "annual_rate")?;
    let months = count(request, "months")?;
    let payment = appraisal::instalment(principal, rate, months);
    let total = payment * f64::from(months.max(1));
    Ok(json!({ "payment": payment, "total": total }))
}

/// The answer, with the month from which figures were carried forward if any were.
fn dated(regime: &Regime, mut answer: Value) -> Value {
    if let Some(month) = regime.carried_from() {
        answer["carried_forward_from"] = json!(month.to_string());
    }
    answer
}

// ---- Reading fields: every error begins with the name of the field ----------------------------

fn field<'a>(request: &'a Request, name: &str) -> Result<&'a Value, String> {
    request.get(name).ok_or_else(|| format!("{name}: missing"))
}

fn text<'a>(request: &'a Request, name: &str) -> Result<&'a str, String> {
    field(request, name)?
        .as_str()
        .ok_or_else(|| format!("{name}: must be text"))
}

/// The largest number that is taken, either way: a sum of a few stays exact to the penny.
const LARGEST: f64 = 1e12;
const BEYOND: &str = "must be at most 1,000,000,000,000 either way";

fn number(request: &Request, name: &str) -> Result<f64, String> {
    let number = field(request, name)?
        .as_f64()
        .ok_or_else(|| format!("{name}: must be a number"))?;
    if number.abs() > LARGEST {
        return Err(format!("{name}: {BEYOND}"));
    }
    Ok(number)
}

/// A number that cannot be negative.
fn amount(request: &Request, name: &str) -> Result<f64, String> {
    let amount = number(request, name)?;
    if amount < 0.0 {
        return Err(format!("{name}: must not be negative"));
    }
    Ok(amount)
}

fn amount_or(request: &Request, name: &str, absent: f64) -> Result<f64, String> {
    match request.get(name) {
        None => Ok(absent),
        Some(_) => amount(request, name),
    }
}

fn count(request: &Request, name: &str) -> Result<u32, String> {
    field(request, name)?
        .as_u64()
        .and_then(|count| u32::try_from(count).ok())
        .ok_or_else(|| format!("{name}: must be a whole number, zero or more"))
}

fn list<'a>(request: &'a Request, name: &str) -> Result<&'a [Value], String> {
    field(request, name)?
        .as_array()
        .map(Vec::as_slice)
        .ok_or_else(|| format!("{name}: must be a list"))
}

fn numbers(request: &Request, name: &str) -> Result<Vec<f64>, String> {
    list(request, name)?
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let number = item
                .as_f64()
                .ok_or_else(|| format!("{name}: item {index} must be a number"))?;
            if number.abs() > LARGEST {
                return Err(format!("{name}: item {index} {BEYOND}"));
            }
            Ok(number)
        })
        .collect()
}

fn one_of<T: Copy>(name: &str, given: &str, choices: &[(&str, T)]) -> Result<T, String> {
    choices
        .iter()
        .find(|(key, _)| *key == given)
        .map(|(_, choice)| *choice)
        .ok_or_else(|| {
            let keys: Vec<_> = choices.iter().map(|(key, _)| *key).collect();
            format!("{name}: {given:?} is not one of {}", keys.join(", "))
        })
}

fn plan(name: &str, given: &str) -> Result<LoanPlan, String> {
    one_of(name, given, &LoanPlan::ALL.map(|plan| (plan.key(), plan)))
}

fn student_loans(request: &Request) -> Result<LoanPlans, String> {
    const NAME: &str = "student_loans";
    if !request.contains_key(NAME) {
        return Ok(LoanPlans::default());
    }
    list(request, NAME)?
        .iter()
        .try_fold(LoanPlans::default(), |plans, item| {
            let key = item
                .as_str()
                .ok_or_else(|| format!("{NAME}: must be a list of plans"))?;
            Ok(plans.with(plan(NAME, key)?))
        })
}

fn nation(request: &Request) -> Result<Nation, String> {
    one_of(
        "nation",
        text(request, "nation")?,
        &[
            ("england", Nation::England),
            ("wales", Nation::Wales),
            ("scotland", Nation::Scotland),
            ("northern_ireland", Nation::NorthernIreland),
        ],
    )
}

/// A tax year that is known or later; an earlier one had other rates, which are not here.
fn tax_year(request: &Request) -> Result<TaxYear, String> {
    let given = text(request, "tax_year")?;
    let year = TaxYear::parse(given)
        .ok_or_else(|| format!("tax_year: {given:?} is not a year such as 2026-27"))?;
    let first = tax_facts::PERSONAL_ALLOWANCE.values[0].from.tax_year();
    if year < first {
        return Err(format!("tax_year: the first that is known is {first}"));
    }
    Ok(year)
}
