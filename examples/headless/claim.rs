//! The request `claim`: what a seller says, held against a scenario, step by step.

use level7::facts::Facts;
use level7::insight::claim::{Claim, Leaves, Waterfall, clients_up, reality};
use level7::model::{Subject, project};
use level7::report::claim::panel;
use serde_json::{Value, json};

use super::projection::scenario;
use super::{Answer, Request, amount};

/// What `clients`, `fee` and either `leaves_per_client` or `price` and `uses_up` claim, any of them
/// left out where the seller says nothing of it, comes to for `scenario`.
pub(crate) fn checked(facts: &Facts, request: &Request) -> Answer {
    let scenario = scenario(facts, request)?;
    let said = |name: &str| {
        let given = request.contains_key(name);
        given.then(|| amount(request, name)).transpose()
    };
    let clients = said("clients")?;
    if clients == Some(0.0) {
        return Err("clients: must be above zero".into());
    }
    let claim = Claim {
        clients,
        fee: said("fee")?,
        leaves: match (said("leaves_per_client")?, said("price")?, said("uses_up")?) {
            (Some(leaves), None, None) => Leaves::Net(leaves),
            (None, Some(price), uses) => Leaves::Price(price, uses.unwrap_or(0.0)),
            (None, None, None) => Leaves::NotSaid,
            (None, None, Some(_)) => return Err("price: missing beside uses_up".into()),
            (Some(_), ..) => {
                return Err("leaves_per_client: say this or price and uses_up, not both".into());
            }
        },
    };
    let chosen = project(&scenario, Subject::Route(scenario.route()));
    let found = reality(&scenario, &chosen);
    let fee = claim.fee.unwrap_or_else(|| found.fee());
    let own = claim.leaves(fee).and_then(|leaves| clients_up(fee, leaves));
    Ok(json!({
        "claimed": {
            "clients": claim.clients,
            "own_sum": claim.own_sum(fee),
            "clients_by_its_own_sum": own,
        },
        "for_you": {
            "clients": found.needed(),
            "payback_months": found.payback_months,
            "leaves_per_client": found.leaves(),
            "to_pay_back": found.to_pay_back,
            "clients_seen": found.booked,
        },
        "per_client": found.per_client(&claim).as_ref().map(steps),
        "to_pay_back": steps(&found.all_told(&claim)),
        "finding": panel(&scenario, &found, &claim).finding,
    }))
}

/// Start and steps add up to the end.
fn steps(of: &Waterfall) -> Value {
    let steps: Vec<Value> = of
        .steps
        .iter()
        .filter(|step| !step.is_nothing())
        .map(|step| json!({ "step": step.part.text(), "pounds": step.pounds }))
        .collect();
    json!({ "claimed": of.start, "steps": steps, "for_you": of.end })
}
