//! The part of the facts file that says what belongs together: which series make a scale of tax,
//! a loan, a route, a service. Series stand here by their id.

use super::node::{Node, record};
use crate::facts::loans::{self, LoanPlan, SCHEMES, Scheme};
use crate::facts::routes::RouteFacts;
use crate::facts::services::{SERVICES, ServiceFacts};
use crate::facts::tax::{self, Band};
use crate::facts::{Nation, Series};
use crate::model::funding;
use crate::scenario::Route;
use crate::scenario::defaults::route_facts;

/// Scales of rates, National Insurance, companies, VAT, Child Benefit, payments on account.
pub(super) fn tax() -> Node {
    record! {
        "personal_allowance": record! {
            "amount": tax::PERSONAL_ALLOWANCE.id,
            "taper_start": tax::ALLOWANCE_TAPER_START.id,
            "taper_rate": tax::ALLOWANCE_TAPER_RATE.id,
        },
        "income_tax": record! {
            "england": scale(&tax::REST_OF_UK),
            "wales": scale(&tax::REST_OF_UK),
            "scotland": scale(&tax::SCOTLAND),
            "northern_ireland": scale(&tax::REST_OF_UK),
        },
        "dividends": record! {
            "allowance": tax::DIVIDEND_ALLOWANCE.id,
            "bands": scale(&tax::DIVIDENDS),
        },
        "class_1": record! {
            "lower": tax::CLASS_1_THRESHOLD.id,
            "upper": tax::CLASS_1_UPPER.id,
            "main_rate": tax::CLASS_1_MAIN_RATE.id,
            "upper_rate": tax::CLASS_1_UPPER_RATE.id,
        },
        "class_4": record! {
            "lower": tax::CLASS_4_LOWER.id,
            "upper": tax::CLASS_4_UPPER.id,
            "main_rate": tax::CLASS_4_MAIN_RATE.id,
            "upper_rate": tax::CLASS_4_UPPER_RATE.id,
        },
        "employer": record! {
            "threshold": tax::EMPLOYER_THRESHOLD.id,
            "rate": tax::EMPLOYER_RATE.id,
            "allowance": tax::EMPLOYMENT_ALLOWANCE.id,
        },
        "corporation_tax": record! {
            "small_rate": tax::CORPORATION_SMALL_RATE.id,
            "main_rate": tax::CORPORATION_MAIN_RATE.id,
            "lower": tax::CORPORATION_LOWER_LIMIT.id,
            "upper": tax::CORPORATION_UPPER_LIMIT.id,
            "relief_fraction": tax::CORPORATION_RELIEF_FRACTION.id,
        },
        "vat": record! {
            "threshold": tax::VAT_THRESHOLD.id,
            "rate": tax::VAT_RATE.id,
        },
        "child_benefit": record! {
            "charge_start": tax::CHILD_CHARGE_START.id,
            "charge_step": tax::CHILD_CHARGE_STEP.id,
            "first": tax::CHILD_BENEFIT_FIRST.id,
            "other": tax::CHILD_BENEFIT_OTHER.id,
        },
        "payments_on_account": record! {
            "minimum": tax::ON_ACCOUNT_MINIMUM.id,
            "at_source": tax::ON_ACCOUNT_AT_SOURCE.id,
        },
        "trading_allowance": tax::TRADING_ALLOWANCE.id,
    }
}

/// Slices from the lowest; the last has no upper end.
fn scale(bands: &[Band]) -> Node {
    bands
        .iter()
        .map(|band| {
            record! {
                "upper": band.upper.map(|series| series.id),
                "rate": band.rate.id,
            }
        })
        .collect()
}

/// How each plan is repaid.
pub(super) fn loan_plans() -> Node {
    LoanPlan::ALL
        .into_iter()
        .map(|plan| {
            record! {
                "key": plan.key(),
                "undergraduate": plan != LoanPlan::Postgraduate,
                "threshold": plan.threshold().id,
                "rate": plan.rate().id,
                "repaid_since": plan.repaid_since().map(|month| month.to_string()),
            }
        })
        .collect()
}

/// What each nation lends for postgraduate study, and the figures that all of it shares.
pub(super) fn loan_schemes() -> Node {
    SCHEMES.iter().map(scheme).collect()
}

fn scheme(scheme: &Scheme) -> Node {
    let routes = published_routes()
        .filter(|route| funding::available(scheme.nation, *route).is_some())
        .map(Route::text);
    record! {
        "nation": scheme.nation.key(),
        "routes": routes.collect::<Node>(),
        "lends_for": "the course fee, each part in the month in which it is due",
        "cap": scheme.cap.id,
        "cap_as_of": "the month in which the course starts",
        "interest": scheme.interest.id,
        "interest_as_of": "each month, a twelfth of the yearly rate",
        "repaid_under": scheme.plan.key(),
        "part_time_repayment_after": loans::PART_TIME_YEARS.id,
        "written_off_after": loans::WRITE_OFF_YEARS.id,
    }
}

/// The routes, their entry requirements, their loans and their series.
pub(super) fn routes() -> Node {
    published_routes().map(route).collect()
}

/// Every route but the visitor's own course, of which there are no facts.
fn published_routes() -> impl Iterator<Item = Route> {
    Route::ALL
        .iter()
        .copied()
        .filter(|route| *route != Route::Own)
}

fn route(route: Route) -> Node {
    let of: &'static RouteFacts = route_facts(route);
    let lenders = Nation::ALL
        .into_iter()
        .filter(|nation| funding::available(*nation, route).is_some())
        .map(Nation::key);
    record! {
        "id": of.id,
        "name": of.name,
        "awarding": of.awarding,
        "university": of.university,
        "admits": of.admits.key(),
        "needs_levels_4_and_5": of.needs_levels_4_and_5,
        "teaches_hands_on": of.teaches_hands_on,
        "loan_in": lenders.collect::<Node>(),
        "terms": terms(of.series().as_slice()),
    }
}

/// The services and their series.
pub(super) fn services() -> Node {
    SERVICES.into_iter().map(service).collect()
}

fn service(of: &'static ServiceFacts) -> Node {
    record! {
        "id": of.id,
        "name": of.name,
        "opened_by": of.opened_by.key(),
        "needs_prescriber": of.needs_prescriber,
        "terms": terms(of.series().as_slice()),
    }
}

/// Series under the last part of their id: `route.msc.fee` is the term `fee`.
fn terms(series: &[&'static Series]) -> Node {
    let named = series.iter().map(|one| {
        let name = one.id.rsplit('.').next().unwrap_or(one.id);
        (name, one.id.into())
    });
    Node::Record(named.collect())
}
