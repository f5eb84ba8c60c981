//! How a step follows, in words and in numbers. Both are made from the rule and from what it was
//! applied to; there is no text for any one figure.

use super::{Reader, Side, amounts};
use crate::model::{Amount, Rule, Step};
use crate::words::working::formula as said;

/// Beyond so many parts a sum is told as "all of these".
const PARTS: usize = 4;

/// The formula, with the names of its parts.
pub(super) fn in_words(reader: Reader<'_>, side: Option<Side>, step: &Step) -> String {
    written(step, |amount| {
        let label = amounts::label(reader, side, amount);
        said::in_the_middle(&label)
    })
}

/// The formula, with the numbers of its parts, and what it comes to.
pub(super) fn in_numbers(reader: Reader<'_>, side: Option<Side>, step: &Step) -> String {
    if matches!(
        step.rule,
        Rule::Found | Rule::Never | Rule::Nothing | Rule::Same
    ) || step.of.is_empty()
        || step.of.len() > PARTS
    {
        return String::new();
    }
    let sum = written(step, |amount| {
        let sign = Amount {
            value: amount.value.abs(),
            ..*amount
        };
        let shown = if is_sum(step.rule) { &sign } else { amount };
        amounts::value(reader, side, shown)
    });
    said::comes_to(&sum, &amounts::of_name(step.name, step.value))
}

const fn is_sum(rule: Rule) -> bool {
    matches!(rule, Rule::Sum | Rule::SumAboveNothing)
}

fn written(step: &Step, of: impl Fn(&Amount) -> String) -> String {
    let all = &step.of;
    let one = |at: usize| all.get(at).map_or_else(String::new, &of);
    match step.rule {
        Rule::Sum | Rule::SumAboveNothing if all.is_empty() => said::NOTHING_TO_ADD.to_owned(),
        Rule::Sum | Rule::SumAboveNothing if all.len() > PARTS => said::ALL_ADDED.to_owned(),
        Rule::Sum => sum(all, &of),
        Rule::SumAboveNothing => said::not_below_nothing(&sum(all, &of)),
        Rule::Product => {
            let product = all.iter().map(&of);
            let product = product.reduce(|so_far, next| said::times(&so_far, &next));
            product.unwrap_or_default()
        }
        Rule::Quotient => said::divided(&one(0), &one(1)),
        Rule::Least => said::least(&one(0), &one(1)),
        Rule::Most => said::most(&one(0), &one(1)),
        Rule::Power => said::power(&one(0), &one(1)),
        Rule::WholeTimes => said::whole_times(&one(1), &one(0)),
        Rule::Down => said::down(&one(0)),
        Rule::Up => said::up(&one(0)),
        Rule::WholeUp => said::whole_up(&one(0)),
        Rule::Cut => said::cut(&one(0)),
        Rule::CutEach => said::cut_each(&one(0), &one(1)),
        Rule::Annuity => said::annuity(&one(0), &one(1), &one(2)),
        Rule::Half => said::half(&one(0)),
        Rule::Nothing => said::NOTHING_DUE.to_owned(),
        Rule::Same => one(0),
        Rule::Found => said::FOUND.to_owned(),
        Rule::Never => said::NEVER.to_owned(),
    }
}

/// Parts with plus and minus between them.
fn sum(all: &[Amount], of: &impl Fn(&Amount) -> String) -> String {
    let mut text = String::new();
    for (at, amount) in all.iter().enumerate() {
        let minus = amount.value.is_sign_negative();
        text.push_str(match (at, minus) {
            (0, false) => "",
            (0, true) => "−",
            (_, false) => " + ",
            (_, true) => " − ",
        });
        text.push_str(&of(amount));
    }
    text
}
