//! What is asked for in a month: present work and the services that are open.

use super::super::ledger::Account;
use super::super::notes::{Name, Notes, Number, Rule};
use super::terms::{Offer, Offers};
use super::{Month, Work};
use crate::scenario::Service;

/// Share of what is established that is there in the `since`-th month: its middle counts.
fn ramp<N: Number>(since: f64, months: N, notes: &mut Notes<N>) -> N {
    if months.value() <= 0.0 {
        return N::WHOLE;
    }
    let middle = N::convention(Name::MiddleOfMonth, since - 0.5);
    let part = notes.quotient(Name::Ramp, middle, months);
    if part.value() < 1.0 { part } else { N::WHOLE }
}

impl<N: Number> Month<'_, N> {
    /// Every kind of appointment that is asked for. Present work comes first, so that ties keep
    /// it; of present work the part that is no injectables.
    pub(super) fn work(&self, notes: &mut Notes<N>, all: &mut Vec<Work<N>>) {
        all.clear();
        if self.may_inject
            && let Some(since) = self.since
        {
            let share = self.share_of_extra(notes);
            self.offer(&self.terms.injectables, share, since, notes, all);
        }
        if let Some(since) = self.laser_since {
            self.offer(&self.terms.laser, N::WHOLE, since, notes, all);
        }
        let displaced = self.displaced(all, notes);
        let injectables = self.terms.present.injectables;
        for injectable in [true, false] {
            let share = if injectable {
                injectables
            } else {
                notes.rest(Name::NotInjectables, injectables)
            };
            if share.value() > 0.0 && (self.may_inject || !injectable) {
                let present = self.present(share, displaced, injectable, notes);
                all.insert(0, present);
            }
        }
    }

    /// The services of one kind that are sold since so many months.
    fn offer(
        &self,
        offers: &Offers<N>,
        share: N,
        since: f64,
        notes: &mut Notes<N>,
        to: &mut Vec<Work<N>>,
    ) {
        let all_shares = offers.all_shares(notes);
        for offer in offers.services.iter().filter(|one| one.mix.value() > 0.0) {
            notes.about(Some(offer.service));
            let of = [offer.mix, all_shares];
            let mix = notes.known(Name::ShareOfMix, Rule::Quotient, &of, offer.at_hand.share);
            let ramp = ramp(since, offer.months_to_establish, notes);
            let weekly = notes.product(Name::BookedAWeek, &[offers.weekly, share, mix, ramp]);
            to.push(self.extra(offer, self.monthly(Name::Booked, weekly, notes), notes));
        }
        notes.about(None);
    }

    fn extra(&self, offer: &Offer<N>, booked: N, notes: &mut Notes<N>) -> Work<N> {
        let laser = offer.service.is_laser();
        let (takings, consumables) = if laser {
            (Account::LaserTakings, Account::LaserConsumables)
        } else {
            (Account::ExtraTakings, Account::ExtraConsumables)
        };
        Work {
            service: Some(offer.service),
            takings,
            consumables,
            booked,
            kept: notes.rest(Name::ShareKept, offer.no_shows),
            price: notes.product(Name::Price, &[offer.price, self.prices]),
            uses: notes.product(Name::Uses, &[offer.consumables, self.prices]),
            hours: notes.known(
                Name::HoursEach,
                Rule::Quotient,
                &[offer.minutes, N::MINUTES],
                offer.at_hand.hours,
            ),
            prescriber: offer
                .prescriber
                .map(|fee| notes.product(Name::PrescriberEach, &[fee, self.prices])),
            injectable: !laser,
        }
    }

    /// Present appointments that the extra ones replace, if any do.
    fn displaced(&self, extra: &[Work<N>], notes: &mut Notes<N>) -> Option<N> {
        let displacement = self.terms.displacement;
        if extra.is_empty() || displacement.value() <= 0.0 {
            return None;
        }
        let mut booked = [N::NOTHING; Service::ALL.len()];
        for (booked, one) in booked.iter_mut().zip(extra) {
            *booked = one.booked;
        }
        let booked = notes.sum(Name::ExtraBooked, &booked[..extra.len()]);
        Some(notes.product(Name::Displaced, &[displacement, booked]))
    }

    fn present(
        &self,
        share: N,
        displaced: Option<N>,
        injectable: bool,
        notes: &mut Notes<N>,
    ) -> Work<N> {
        let (present, recognition) = (&self.terms.present, &self.terms.recognition);
        let recognised = match self.since {
            Some(since) if self.side.has_route() => Some(ramp(since, recognition.months, notes)),
            _ => None,
        };
        let mut raised = |name, rise: N| match recognised {
            Some(recognised) if rise.value() > 0.0 => {
                let rise = notes.product(name, &[rise, recognised]);
                notes.sum(name, &[N::WHOLE, rise])
            }
            _ => N::WHOLE,
        };
        let enquiries = raised(Name::MoreEnquiries, recognition.enquiries);
        let premium = raised(Name::HigherPrice, recognition.price);
        let weekly = notes.product(Name::PresentAWeek, &[present.appointments, enquiries]);
        let asked = self.monthly(Name::PresentAppointments, weekly, notes);
        let demand = match displaced {
            None => asked,
            Some(displaced) => {
                notes.sum_above_nothing(Name::PresentAppointments, &[asked, displaced.minus()])
            }
        };
        Work {
            service: None,
            takings: Account::PresentTakings,
            consumables: Account::PresentConsumables,
            booked: notes.product(Name::PresentBooked, &[demand, share]),
            kept: N::WHOLE,
            price: notes.product(Name::Price, &[present.price, premium, self.prices]),
            uses: notes.product(Name::Uses, &[present.consumables, self.prices]),
            hours: notes.known(
                Name::HoursEach,
                Rule::Quotient,
                &[present.minutes, N::MINUTES],
                present.hours,
            ),
            prescriber: None,
            injectable,
        }
    }

    /// A month's number of something counted by the week worked.
    fn monthly(&self, name: Name, weekly: N, notes: &mut Notes<N>) -> N {
        let weeks = [self.terms.weeks_worked, N::MONTHS];
        let known = self.terms.weeks_a_month;
        let weeks = notes.known(Name::WeeksAMonth, Rule::Quotient, &weeks, known);
        notes.product(name, &[weekly, weeks, self.volume])
    }
}
