//! The requests about a whole scenario: `defaults`, `presets`, `inputs`, `project`.

use level7::facts::{Facts, Unit};
use level7::model::appraisal::Irr;
use level7::model::{Account, Balance, Fit, Ledger, Projection, project, subjects};
use level7::report::page;
use level7::scenario::{
    Direction, Estimate, Field, Given, Group, Input, Key, Origin, Outcome, Preset, Refusal,
    Scenario, Shape, Value as Held, table,
};
use serde_json::{Map, Value, json};

use super::necessity::{laws, lights};
use super::{Answer, Request, written};

/// `{"scenario": …}`: every input as a saved file holds it: as given, or else at the default that
/// follows from what was given. `"estimates": true` adds every number's low, likely and high, which
/// chance draws from.
pub(crate) fn defaults(facts: &Facts, request: &Request) -> Answer {
    let scenario = scenario(facts, request)?;
    let mut answer = json!({ "scenario": written(&scenario)? });
    match request.get("estimates") {
        None | Some(Value::Bool(false)) => {}
        Some(Value::Bool(true)) => answer["estimates"] = estimates(&scenario),
        Some(_) => return Err("estimates: must be true or false".into()),
    }
    Ok(answer)
}

/// Every number input as low, likely and high.
fn estimates(scenario: &Scenario) -> Value {
    let numbers = Key::all()
        .filter(|key| matches!(table::input(*key).shape, Shape::Number { .. }))
        .map(|key| (key.text(), spread(scenario.estimate(key))));
    Value::Object(numbers.collect())
}

/// `{"presets": {…}}`: every ordinary visitor with every input.
pub(crate) fn presets(facts: &Facts) -> Answer {
    let presets: Result<Map<String, Value>, String> = Preset::ALL
        .into_iter()
        .map(|preset| Ok((preset.text().into(), written(&preset.scenario(facts))?)))
        .collect();
    Ok(json!({ "presets": presets? }))
}

/// The input table.
pub(crate) fn inputs(facts: &Facts) -> Value {
    let scenario = Scenario::new(facts);
    Key::all()
        .map(|key| row(&scenario, &table::input(key)))
        .collect()
}

fn row(scenario: &Scenario, input: &Input) -> Value {
    let mut row = Map::new();
    let mut put = |name: &str, value: Value| {
        row.insert(name.to_owned(), value);
    };
    put("key", json!(input.key.text()));
    put("label", json!(input.label));
    put("help", json!(input.help));
    put("level", json!(input.level as u8));
    put("group", json!(group(input.group)));
    put(
        "direction",
        json!(match input.effect.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Either => "either",
            Direction::Neither => "neither",
        }),
    );
    put("moves", json!(moves(input.effect.outcome)));
    put("why", json!(input.effect.why));
    let (unit, period) = unit(input.unit);
    put("unit", json!(unit));
    put("period", json!(period));
    let default = scenario.default_of(input.key);
    match input.shape {
        Shape::Number {
            min,
            max,
            step,
            whole,
        } => {
            put("kind", json!("number"));
            put("range", json!([min, max]));
            put("step", json!(step));
            put("whole", json!(whole));
        }
        Shape::Choice(choices) => {
            put("kind", json!("choice"));
            let texts: Vec<&str> = choices.iter().map(|choice| choice.text).collect();
            put("range", json!(texts));
        }
        Shape::Flag => {
            put("kind", json!("flag"));
            put("range", json!([false, true]));
        }
        Shape::Month => {
            put("kind", json!("month"));
            put("range", json!(["2020-01", "2050-12"]));
        }
    }
    match (default.value, input.shape) {
        (Held::Number(estimate), _) => {
            put("default", json!(estimate.likely));
            put("estimate", spread(estimate));
        }
        (Held::Choice(position), Shape::Choice(choices)) => {
            put("default", json!(choices[position].text));
        }
        (Held::Choice(position), _) => put("default", json!(position)),
        (Held::Flag(flag), _) => put("default", json!(flag)),
        (Held::Month(month), _) => put("default", json!(month.to_string())),
    }
    put(
        "origin",
        match default.origin {
            Origin::Fact(series) => json!({ "fact": series.id }),
            Origin::Derived(series, rule) => json!({ "fact": series.id, "rule": rule }),
            Origin::Assumption(why) => json!({ "assumption": why }),
            Origin::Publisher => json!({ "publisher": true }),
        },
    );
    Value::Object(row)
}

fn spread(estimate: Estimate) -> Value {
    json!({ "low": estimate.low, "likely": estimate.likely, "high": estimate.high })
}

const fn moves(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Gain => "gain",
        Outcome::AllInAll => "expected_gain",
        Outcome::PresentValue => "npv",
        Outcome::CostPerGuidedHour => "cost_per_guided_hour",
        Outcome::Comparison => "comparison",
    }
}

const fn group(group: Group) -> &'static str {
    match group {
        Group::You => "you",
        Group::Practice => "practice",
        Group::Study => "study",
        Group::Routes => "routes",
        Group::Services => "services",
        Group::Laser => "laser",
        Group::Overheads => "overheads",
        Group::Market => "market",
        Group::Law => "law",
        Group::Money => "money",
    }
}

/// What a number counts, and for how long: nulls where there is none.
const fn unit(unit: Option<Unit>) -> (Option<&'static str>, Option<&'static str>) {
    let Some(unit) = unit else {
        return (None, None);
    };
    let (unit, period) = match unit {
        Unit::Pounds => ("pounds", None),
        Unit::PoundsPerYear => ("pounds", Some("year")),
        Unit::PoundsPerMonth => ("pounds", Some("month")),
        Unit::PoundsPerWeek => ("pounds", Some("week")),
        Unit::PoundsPerHour => ("pounds", Some("hour")),
        Unit::Share => ("share", None),
        Unit::SharePerYear => ("share", Some("year")),
        Unit::Hours => ("hours", None),
        Unit::HoursPerWeek => ("hours", Some("week")),
        Unit::Minutes => ("minutes", None),
        Unit::Days => ("days", None),
        Unit::WeeksPerYear => ("weeks", Some("year")),
        Unit::Months => ("months", None),
        Unit::Years => ("years", None),
        Unit::AppointmentsPerWeek => ("appointments", Some("week")),
        Unit::Count => ("count", None),
    };
    (Some(unit), period)
}

/// Reads a scenario: an object of keys, those missing at their defaults.
pub(crate) fn scenario(facts: &Facts, request: &Request) -> Result<Scenario, String> {
    let mut scenario = Scenario::new(facts);
    let given = match request.get("scenario") {
        None => return Ok(scenario),
        Some(Value::Object(given)) => given,
        Some(_) => return Err("scenario: must be an object".into()),
    };
    let mut changes = Vec::with_capacity(given.len());
    for (name, value) in given {
        let key = Key::from_text(name).ok_or_else(|| format!("{name}: {}", Refusal::UnknownKey))?;
        let given = serde_json::from_value::<Given>(value.clone())
            .map_err(|error| format!("{name}: {error}"))?;
        changes.push((key, given));
    }
    scenario
        .give_all(changes)
        .map_err(|(key, refusal)| format!("{}: {refusal}", key.text()))?;
    Ok(scenario)
}

/// Every route and what it comes to.
pub(crate) fn projected(facts: &Facts, request: &Request) -> Answer {
    let scenario = scenario(facts, request)?;
    let routes: Vec<Value> = subjects(&scenario)
        .into_iter()
        .map(|subject| route(&scenario, &project(&scenario, subject)))
        .collect();
    let page = page::page(&scenario);
    let answer = &page.answer;
    let sentences = [
        &answer.headline,
        &answer.tipping,
        &answer.bad_end,
        &answer.all_in_all,
        &answer.instead,
    ];
    let remarks = answer.remarks.iter();
    let whole: Vec<&str> = sentences
        .into_iter()
        .chain(remarks)
        .map(String::as_str)
        .collect();
    Ok(json!({
        "routes": routes,
        "necessary": page.necessary.verdict,
        "lights": lights(&page.necessary),
        "laws": laws(&scenario, &page.necessary),
        "answer": whole.join(" "),
        "receipt": receipt(facts, &scenario),
    }))
}

/// What somebody needs to get the same figures.
pub(crate) fn receipt(facts: &Facts, scenario: &Scenario) -> Value {
    json!({
        "model": env!("CARGO_PKG_VERSION"),
        "facts": facts.as_of().to_string(),
        "seed": scenario.number(Field::Seed),
    })
}

fn route(scenario: &Scenario, projection: &Projection) -> Value {
    let figures = &projection.figures;
    let fit = match figures.fit {
        Fit::Fits => json!({ "fits": true }),
        Fit::NeedsHours(hours) => json!({ "fits": false, "needs_hours_a_week": hours }),
        Fit::NoHours => json!({ "fits": false, "never_finishes": true }),
    };
    let irr = match &figures.irr() {
        Irr::None(why) => json!({ "none": why }),
        Irr::One(rate) => json!({ "one": rate }),
        Irr::Several(rates) => json!({ "several": rates }),
    };
    json!({
        "route": projection.ledger.subject().text(),
        "figures": {
            "admitted": figures.admitted,
            "cost": figures.cost,
            "cost_after_tax": figures.cost_after_tax,
            "hours": figures.hours,
            "own_hours": figures.own_hours,
            "own_time": figures.own_time,
            "cost_per_guided_hour": figures.cost_per_guided_hour,
            "weeks": figures.weeks,
            "fit": fit,
            "finishes": figures.finishes.to_string(),
            "opens": figures.opens.map(|month| month.to_string()),
            "first_payment": figures.first_payment,
            "payback_months": figures.payback_months,
            "touched_zero": figures.touched_zero,
            "deepest_hole": figures.deepest_hole,
            "deepest_hole_month": figures.deepest_hole_month,
            "gain": figures.gain,
            "expected_gain": projection.expected_gain,
            "npv": figures.npv,
            "irr": irr,
            "position": figures.position,
        },
        "ledger": ledger(scenario, &projection.ledger),
    })
}

fn ledger(scenario: &Scenario, ledger: &Ledger) -> Value {
    let start = scenario.month(Field::Start);
    let months: Vec<String> = (0..ledger.months())
        .map(|month| start.plus(month as i32).to_string())
        .collect();
    let accounts: Vec<Value> = Account::ALL
        .iter()
        .map(|account| {
            json!({
                "account": account.text(),
                "as_you_are": ledger.as_you_are.account(*account),
                "with_route": ledger.with_route.account(*account),
            })
        })
        .collect();
    let owed: Vec<Value> = Balance::ALL
        .iter()
        .map(|balance| {
            json!({
                "balance": balance.text(),
                "as_you_are": ledger.as_you_are.balance(*balance),
                "with_route": ledger.with_route.balance(*balance),
            })
        })
        .collect();
    let flows = |world: &level7::model::World| -> Vec<f64> {
        (0..ledger.months())
            .map(|month| world.cash_flow(month))
            .collect()
    };
    json!({
        "months": months,
        "accounts": accounts,
        "cash_flow": {
            "as_you_are": flows(&ledger.as_you_are),
            "with_route": flows(&ledger.with_route),
        },
        "owed": owed,
    })
}
