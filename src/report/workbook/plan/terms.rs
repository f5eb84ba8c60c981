//! On what terms services are sold: shares, hours, the prescriber, VAT.

use super::{INJECTABLES, LASER, Lines, Sold};
use crate::facts::tax::{VAT_RATE, VAT_THRESHOLD};
use crate::report::workbook::book::Shown;
use crate::report::workbook::formula::{Formula, all, choose, mark, plus, where_};
use crate::report::workbook::inputs::Inputs;
use crate::scenario::{Field as F, Service, ServiceField as S, Trade};
use crate::words::workbook as w;
use crate::words::workbook::plan as l;

pub(super) fn sold(on: &mut Lines<'_, '_, '_>) -> Vec<Sold> {
    let mut all = Vec::new();
    for group in [&INJECTABLES[..], &LASER[..]] {
        let shares = plus(group.iter().map(|one| on.inputs.service(*one, S::Mix)));
        for service in group {
            let (inputs, minutes) = (on.inputs, &on.known.minutes);
            let of = |field| inputs.service(*service, field);
            let name = |what: &str| ["plan", service.text(), what].join(".");
            let label = |of: fn(&str) -> String| of(crate::words::names::service(*service));
            let mix = where_(shares.greater(0.0), of(S::Mix) / shares.clone());
            let needed = all_prescribed(inputs, *service);
            let mut put = |label: String, name: String, shown, formula: Formula| {
                on.book
                    .figure(on.sheet, (&label, ""), &name, shown, formula)
            };
            all.push(Sold {
                service: *service,
                mix: put(label(l::mix), name("mix"), Shown::Percent, mix),
                hours: put(
                    label(l::hours),
                    name("hours"),
                    Shown::Factor,
                    of(S::Minutes) / minutes,
                ),
                prescriber: put(
                    label(l::prescriber),
                    name("prescriber"),
                    Shown::Pounds,
                    needed,
                ),
            });
        }
    }
    all
}

/// What a prescriber takes for an appointment.
fn all_prescribed(inputs: &Inputs<'_>, service: Service) -> Formula {
    let paid = all([
        inputs.service_yes(service, S::NeedsPrescriber),
        inputs.number(F::Prescriber).equals(w::NO),
    ]);
    where_(paid, inputs.number(F::PrescriberFee))
}

/// Months until the injectable with the largest share is established, the first of equals.
pub(super) fn recognition_ramp(on: &mut Lines<'_, '_, '_>, sold: &[Sold]) -> Formula {
    let [one, two, three] = [0, 1, 2].map(|place| sold[place].mix.clone());
    let months = |service| on.inputs.service(service, S::MonthsToEstablish);
    let ramp = choose(
        all([one.at_least(&two), one.at_least(&three)]),
        months(INJECTABLES[0]),
        choose(
            two.at_least(&three),
            months(INJECTABLES[1]),
            months(INJECTABLES[2]),
        ),
    );
    on.put(
        l::RECOGNITION_RAMP,
        "plan.recognition_ramp",
        Shown::Number,
        ramp,
    )
}

pub(super) fn vat(on: &mut Lines<'_, '_, '_>) -> (Formula, Formula, Formula) {
    let inputs = on.inputs;
    on.book.heading(on.sheet, w::VAT);
    let start = inputs.scenario.month(F::Start);
    let taxable = if inputs.scenario.profession().is_registered() {
        Formula::Number(1.0) - inputs.number(F::TherapeuticShare)
    } else {
        Formula::Number(1.0)
    };
    let taxable = on.put(l::TAXABLE, "plan.taxable_share", Shown::Percent, taxable);
    let rate = on.facts.in_month(on.book, &VAT_RATE, start);
    let rate = on.put(l::VAT_RATE, "plan.vat_rate", Shown::Percent, rate);
    let share = &rate / (&rate + 1.0) * &taxable;
    let share = on.put(l::VAT_SHARE, "plan.vat_share", Shown::Percent, share);
    let threshold = on.facts.in_month(on.book, &VAT_THRESHOLD, start);
    let threshold = on.put(
        l::VAT_THRESHOLD,
        "plan.vat_threshold",
        Shown::Pounds,
        threshold,
    );
    (share, taxable, threshold)
}

pub(super) fn deducted(on: &mut Lines<'_, '_, '_>) -> Formula {
    let inputs = on.inputs;
    let yes = |field| inputs.number(field).equals(w::YES);
    let so = match inputs.scenario.trade() {
        Trade::ClinicEmployed => Formula::Number(0.0),
        _ => mark(all([
            yes(F::DeductTrading),
            yes(F::DeductSameArea),
            yes(F::DeductBusinessOnly),
        ])),
    };
    on.put(l::DEDUCTED, "plan.training_is_deducted", Shown::Whole, so)
}
