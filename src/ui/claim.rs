//! The claim checker: what a seller says, typed or picked, and what it comes to for the visitor.

use super::drawing::chart;
use super::field::{Choose, tag};
use super::port;
use super::state::{Action, State};
use crate::insight::claim::{Claim, Leaves};
use crate::report::claim::{TYPICAL, panel};
use crate::report::numbers::plain;
use crate::report::page::Page;
use crate::scenario::entry::{Slip, read_number};
use crate::scenario::{Choice, Scenario};
use crate::words::page::claim as said;
use std::rc::Rc;
use yew::prelude::*;

/// The name of the list to pick a claim from; its boxes are named after it.
pub(super) const CLAIM: &str = "claim";
/// The answer of somebody who types one.
const OWN: &str = "own";

/// A box of the claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    /// How many clients.
    Clients,
    /// The fee.
    Fee,
    /// What a client pays, or leaves.
    Price,
    /// What a treatment uses up.
    Uses,
}

impl Asked {
    const ALL: [Self; 4] = [Self::Clients, Self::Fee, Self::Price, Self::Uses];

    const fn name(self) -> &'static str {
        match self {
            Self::Clients => "claim.clients",
            Self::Fee => "claim.fee",
            Self::Price => "claim.price",
            Self::Uses => "claim.uses",
        }
    }

    /// The box of this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Clients => said::CLIENTS,
            Self::Fee => said::FEE,
            Self::Price => said::PRICE,
            Self::Uses => said::USES,
        }
    }

    const fn hint(self) -> &'static str {
        match self {
            Self::Clients => said::CLIENTS_HINT,
            Self::Fee => said::FEE_HINT,
            Self::Price => said::PRICE_HINT,
            Self::Uses => said::USES_HINT,
        }
    }
}

/// What a seller is said to say: the boxes as they stand, and the last claim that could be taken.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Said {
    picked: &'static str,
    texts: [String; 4],
    errors: [Option<String>; 4],
    claim: Claim,
}

impl Default for Said {
    fn default() -> Self {
        Self::typical(0)
    }
}

/// What a visitor does to a claim.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Change {
    /// Pick one by its name.
    Pick(String),
    /// Type in a box.
    Type(Asked, String),
}

impl Said {
    fn typical(at: usize) -> Self {
        let typical = &TYPICAL[at.min(TYPICAL.len() - 1)];
        let claim = typical.claim;
        let text = |number: Option<f64>| number.map_or_else(String::new, plain);
        let (price, uses) = match claim.leaves {
            Leaves::NotSaid => (None, None),
            Leaves::Net(leaves) => (Some(leaves), None),
            Leaves::Price(price, uses) => (Some(price), Some(uses)),
        };
        Self {
            picked: typical.text,
            texts: [
                text(claim.clients),
                text(claim.fee),
                text(price),
                text(uses),
            ],
            errors: [const { None }; 4],
            claim,
        }
    }

    pub(super) fn take(&mut self, change: Change) {
        match change {
            Change::Pick(name) => match TYPICAL.iter().position(|one| one.text == name) {
                Some(at) => *self = Self::typical(at),
                None => self.picked = OWN,
            },
            Change::Type(asked, text) => {
                self.picked = OWN;
                self.texts[asked as usize] = text;
                self.read();
            }
        }
    }

    /// Takes what stands in the boxes, if all of it can be.
    fn read(&mut self) {
        let [clients, fee, price, uses] =
            Asked::ALL.map(|asked| read(asked, &self.texts[asked as usize]));
        let alone = matches!((&price, &uses), (Ok(None), Ok(Some(_))));
        let alone = alone.then(|| said::PRICE_TOO.to_owned());
        if let (Ok(clients), Ok(fee), Ok(price), Ok(uses), None) =
            (&clients, &fee, &price, &uses, &alone)
        {
            self.claim = Claim {
                clients: *clients,
                fee: *fee,
                leaves: match (*price, *uses) {
                    (None, _) => Leaves::NotSaid,
                    (Some(leaves), None) => Leaves::Net(leaves),
                    (Some(price), Some(uses)) => Leaves::Price(price, uses),
                },
            };
        }
        self.errors = [clients.err(), fee.err(), price.err().or(alone), uses.err()];
    }

    fn has_slip(&self) -> bool {
        self.errors.iter().any(Option::is_some)
    }
}

/// What a box says; nothing where it is empty.
fn read(asked: Asked, text: &str) -> Result<Option<f64>, String> {
    match read_number(text) {
        Err(Slip::Empty) => Ok(None),
        Err(slip) => Err(slip.sentence().to_owned()),
        Ok(number) if number < 0.0 => Err(said::BELOW_NOUGHT.to_owned()),
        Ok(number) if number == 0.0 && asked == Asked::Clients => Err(said::NO_CLIENT.to_owned()),
        Ok(number) => Ok(Some(number)),
    }
}

/// The checker.
pub(super) fn claim(state: &UseReducerHandle<State>) -> Html {
    html! {
        <ClaimCheck page={state.page.clone()} scenario={state.scenario.clone()}
            said={state.claim.clone()} dispatch={state.dispatcher()} />
    }
}

/// What stands in the boxes, and what it is held against.
#[derive(Properties, Clone)]
struct ClaimProps {
    page: Rc<Page>,
    /// For the words of the origins only, which change with the page.
    scenario: Rc<Scenario>,
    said: Rc<Said>,
    dispatch: UseReducerDispatcher<State>,
}

impl PartialEq for ClaimProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page) && self.said == other.said
    }
}

#[component]
fn ClaimCheck(props: &ClaimProps) -> Html {
    let said = &props.said;
    let found = panel(&props.scenario, &props.page.claim, &said.claim);
    html! {
        <div class="part" id="l7-claim">
            { asked(props) }
            if said.has_slip() {
                <p class="notice">{ said::NOT_FROM_THE_LAST }</p>
            }
            <div class="part">
                <p class="verdict">{ found.finding.clone() }</p>
                <p class="bad-end">{ found.bad_end.clone() }</p>
                <p class="besides">{ found.arithmetic.clone() }</p>
            </div>
            if let Some(drawn) = &found.per_client {
                { chart("l7-claim-client", drawn) }
            }
            { chart("l7-claim-told", &found.all_told) }
            <h4>{ said::ORIGINS }</h4>
            <p class="small">
                for (at, (label, origin)) in found.origins.iter().enumerate() {
                    if at > 0 {
                        { "; " }
                    }
                    { label.clone() }{ ": " }{ tag(origin) }
                }
                { "." }
            </p>
            for note in &found.notes {
                <p class="small">{ note.clone() }</p>
            }
        </div>
    }
}

/// The list of claims, and the boxes.
fn asked(props: &ClaimProps) -> Html {
    let own = Choice {
        text: OWN,
        label: said::OWN,
    };
    let typical = TYPICAL.iter().map(|one| Choice {
        text: one.text,
        label: one.label,
    });
    let choices: Vec<Choice> = typical.chain([own]).collect();
    let onchoose = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |name| dispatch.dispatch(Action::Claim(Change::Pick(name))))
    };
    html! {
        <fieldset class="question">
            <legend class="label">{ said::QUESTION }</legend>
            <div class="questions">
                <div class="field is-wide">
                    <label for="f-claim">{ said::A_CLAIM }</label>
                    <Choose id="f-claim" name={CLAIM} described="f-claim-h"
                        value={props.said.picked} {choices} {onchoose} />
                    <p class="hint" id="f-claim-h">
                        { said::NO_SELLER_MEANT }{ " " }
                        <span class="tag is-assumption">{ said::ASSUMPTION }</span>
                    </p>
                </div>
                for one in Asked::ALL {
                    { number(props, one) }
                }
            </div>
        </fieldset>
    }
}

fn number(props: &ClaimProps, asked: Asked) -> Html {
    let id = ["f-", &asked.name().replace('.', "-")].concat();
    let (hint, slip) = (id.clone() + "-h", id.clone() + "-e");
    let error = props.said.errors[asked as usize].clone();
    let described = if error.is_some() {
        [&slip, " ", &hint].concat()
    } else {
        hint.clone()
    };
    let pounds = asked != Asked::Clients;
    let dispatch = props.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(text) = port::typed(&event) {
            dispatch.dispatch(Action::Claim(Change::Type(asked, text)));
        }
    });
    html! {
        <div class="field" key={asked.name()}>
            <label for={id.clone()}>
                { asked.label() }
                if pounds {
                    <span class="unseen">{ said::IN_POUNDS }</span>
                }
            </label>
            <div class="box">
                if pounds {
                    <span class="prefix" aria-hidden="true">{ "£" }</span>
                }
                <input {id} name={asked.name()} type="text" autocomplete="off" spellcheck="false"
                    placeholder={said::NOT_SAID} value={props.said.texts[asked as usize].clone()}
                    aria-describedby={described} aria-invalid={error.is_some().then_some("true")}
                    {oninput} />
            </div>
            if let Some(error) = error {
                <p class="error" id={slip}>{ error }</p>
            }
            <p class="hint" id={hint}>{ asked.hint() }</p>
        </div>
    }
}
