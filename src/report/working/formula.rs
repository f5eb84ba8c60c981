//! How a step follows, in words and in numbers. Both are made from the rule and from what it was
//! applied to; there is no text for any one figure.

use super::{Reader, Side, amounts};
use crate::model::{Amount, Rule, Step};

/// Beyond so many parts a sum is told as "all of these".
const PARTS: usize = 4;

/// The formula, with the names of its parts.
pub(super) fn in_words(reader: Reader<'_>, side: Option<Side>, step: &Step) -> String {
    written(step, |amount| {
        let label = amounts::label(reader, side, amount);
        // A name in the middle of a formula does not begin a sentence.
        lower_first(&label)
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
    [&sum, " = ", &amounts::of_name(step.name, step.value)].concat()
}

const fn is_sum(rule: Rule) -> bool {
    matches!(rule, Rule::Sum | Rule::SumAboveNothing)
}

fn written(step: &Step, of: impl Fn(&Amount) -> String) -> String {
    let all = &step.of;
    let one = |at: usize| all.get(at).map_or_else(String::new, &of);
    match step.rule {
        Rule::Sum | Rule::SumAboveNothing if all.is_empty() => "nothing to add".to_owned(),
        Rule::Sum | Rule::SumAboveNothing if all.len() > PARTS => {
            "all of these added; what is taken off is negative".to_owned()
        }
        Rule::Sum => sum(all, &of),
        Rule::SumAboveNothing => [&sum(all, &of), ", not below nothing"].concat(),
        Rule::Product => {
            let parts: Vec<String> = all.iter().map(&of).collect();
            parts.join(" × ")
        }
        Rule::Quotient => [&one(0), " ÷ ", &one(1)].concat(),
        Rule::Least => ["the smaller of ", &one(0), " and ", &one(1)].concat(),
        Rule::Most => ["the larger of ", &one(0), " and ", &one(1)].concat(),
        Rule::Power => [&one(0), " to the power of ", &one(1)].concat(),
        Rule::WholeTimes => ["how many whole times ", &one(1), " goes into ", &one(0)].concat(),
        Rule::Down => [&one(0), ", cut to the whole"].concat(),
        Rule::Up => [&one(0), ", raised to the whole pound, not below nothing"].concat(),
        Rule::WholeUp => [&one(0), ", raised to the whole"].concat(),
        Rule::Cut => [&one(0), ", cut to the pound"].concat(),
        Rule::CutEach => [&one(0), " ÷ ", &one(1), ", cut to the pound"].concat(),
        Rule::Annuity => [
            "the equal payment that clears ",
            &one(0),
            " at ",
            &one(1),
            " in this many months: ",
            &one(2),
        ]
        .concat(),
        Rule::Half => ["half of ", &one(0)].concat(),
        Rule::Nothing => {
            "nothing is due: these figures are on the wrong side of a limit".to_owned()
        }
        Rule::Same => one(0),
        Rule::Found => {
            "found by going through it month by month; this is what stands there".to_owned()
        }
        Rule::Never => {
            "does not happen within the years looked at; this is where they end".to_owned()
        }
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

/// With its first letter small, unless the first word is an abbreviation or a name.
fn lower_first(label: &str) -> String {
    const NAMES: [&str; 9] = [
        "VAT",
        "Class",
        "Child",
        "Self",
        "Scotland",
        "National",
        "Level",
        "Levels",
        "University",
    ];
    let first_word = label.split([' ', ',']).next().unwrap_or(label);
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if !NAMES.contains(&first_word) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
