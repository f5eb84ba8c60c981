//! The request `futures`: what chance makes of every route.

use level7::facts::Facts;
use level7::insight::futures::{COUNT, Draws, Futures, MOST, Percentiles, futures};
use level7::model::{Subject, subjects};
use level7::scenario::Scenario;
use serde_json::{Map, Value, json};

use super::projection::{receipt, scenario};
use super::{Answer, Request, count};

/// Every route's chances: `count` futures of each, 2,048 unless it says otherwise. `draws` lists
/// that many of them, with what chance decided in each.
pub(crate) fn simulated(facts: &Facts, request: &Request) -> Answer {
    let scenario = scenario(facts, request)?;
    let number = whole(request, "count", COUNT)?;
    if number == 0 {
        return Err("count: must be one or more".into());
    }
    let listed = whole(request, "draws", 0)?;
    if listed > number {
        return Err("draws: must be no more than count".into());
    }
    let routes: Vec<Value> = subjects(&scenario)
        .into_iter()
        .map(|subject| route(&scenario, subject, number, listed))
        .collect();
    Ok(json!({ "count": number, "routes": routes, "receipt": receipt(facts, &scenario) }))
}

/// How many futures, at most as many as can be drawn.
fn whole(request: &Request, name: &str, otherwise: usize) -> Result<usize, String> {
    match request.get(name) {
        None => Ok(otherwise),
        Some(_) => match count(request, name)? as usize {
            many if many > MOST => Err(format!("{name}: must be {MOST} or fewer")),
            some => Ok(some),
        },
    }
}

fn route(scenario: &Scenario, subject: Subject, number: usize, listed: usize) -> Value {
    let all = futures(scenario, subject, number);
    let paid_back_by: Vec<f64> = (0..=all.months)
        .map(|month| all.paid_back_by(month))
        .collect();
    let mut answer = json!({
        "route": subject.text(),
        "never": all.never(),
        "payback_months": {
            "p10": all.payback_of(0.1), "p50": all.payback_of(0.5), "p90": all.payback_of(0.9),
        },
        "gain": spread(all.gain()),
        "mean_gain": all.mean_gain(),
        "mean_gain_if_finished": all.mean_gain_if_finished(),
        "paid_back_by": paid_back_by,
        "position": all.band().into_iter().map(spread).collect::<Vec<Value>>(),
    });
    if listed > 0 {
        answer["draws"] = draws(scenario, subject, &all, listed);
    }
    answer
}

fn spread(of: Percentiles) -> Value {
    json!({ "p10": of.p10, "p50": of.p50, "p90": of.p90 })
}

/// What chance decided in the first futures, and what each came to.
fn draws(scenario: &Scenario, subject: Subject, all: &Futures, listed: usize) -> Value {
    let draws = Draws::of(scenario, subject);
    (0..listed)
        .map(|future| {
            let luck = draws.luck(future);
            let inputs: Map<String, Value> = luck
                .values
                .iter()
                .map(|(key, value)| (key.text(), json!(value)))
                .collect();
            json!({
                "inputs": inputs,
                "finishes": luck.events.finishes,
                "resits": luck.events.resits,
                "trades": luck.events.trades,
                "law": luck.events.law.text(),
                "gain": all.gains()[future],
                "payback_months": all.payback_months(future),
            })
        })
        .collect()
}
