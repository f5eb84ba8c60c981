//! What a month of the practice holds besides appointments: yearly costs, the laser device, and
//! the pay of a clinic's employee.

use super::super::events::Law;
use super::super::ledger::{Account, Draft};
use super::super::notes::{Name, Number};
use super::terms::Clinic;
use super::{Month, Side, Work};

impl<N: Number> Month<'_, N> {
    /// What a clinic pays its employee: salary less the hours given up, the rise while the new
    /// services are sold, commission on what they and laser take.
    pub(super) fn pay_of(&self, clinic: &Clinic<N>, work: &[Work<N>], world: &mut Draft<N>) {
        let notes = &mut world.notes;
        let mut salary = self.a_month(Name::ClinicSalary, clinic.salary, notes);
        if self.terms.chair_hours.value() > 0.0
            && let Some(given_up) = self.given_up(notes)
        {
            let share = notes.quotient(Name::ShareGivenUp, given_up, self.terms.chair_hours);
            let worked = notes.sum_above_nothing(Name::ShareWorked, &[N::WHOLE, share.minus()]);
            salary = notes.product(Name::ClinicSalary, &[salary, worked]);
        }
        let mut rise = None;
        if self.since.is_some() && self.may_inject {
            let risen = self.share_of_extra(notes);
            let monthly = self.a_month(Name::ClinicPayRise, clinic.pay_rise, notes);
            rise = Some(notes.product(Name::ClinicPayRise, &[monthly, risen]));
        }
        world.post(Account::ClinicPay, self.month, salary);
        if let Some(rise) = rise {
            world.post(Account::ClinicPay, self.month, rise);
        }
        for one in work.iter().filter(|one| one.is_extra()) {
            let notes = &mut world.notes;
            notes.about(one.service);
            let kept = notes.product(Name::Kept, &[one.booked, one.kept]);
            let takings = notes.product(Name::Takings, &[kept, one.price]);
            let net = notes.rest(Name::ShareAfterVat, self.vat_share);
            let commission = notes.product(Name::Commission, &[takings, net, clinic.commission]);
            world.post(Account::ClinicPay, self.month, commission);
            one.count(self.month, kept, world);
        }
        world.notes.about(None);
    }

    /// Costs that do not depend on how much is sold.
    pub(super) fn fixed(&self, world: &mut Draft<N>) {
        let terms = self.terms;
        let notes = &mut world.notes;
        let laser = self.laser_since;
        let sold = self.since.is_some() && self.may_inject;

        let insured = if laser.is_some() {
            Some(N::WHOLE)
        } else if sold {
            Some(self.share_of_extra(notes))
        } else {
            None
        };
        // A licence is needed for what is sold already, too.
        let present = terms.present.injectables.value() > 0.0
            && terms.present.appointments.value() > 0.0
            && self.may_inject;
        let licensed = if !matches!(self.law, Law::Licence | Law::Level7Required) {
            None
        } else if present {
            Some(N::WHOLE)
        } else if sold {
            Some(self.share_of_extra(notes))
        } else {
            None
        };
        if let Some(share) = insured {
            let monthly = self.a_month(Name::Insurance, terms.insurance, &mut world.notes);
            let cost = world.notes.product(Name::Insurance, &[monthly, share]);
            world.post(Account::Insurance, self.month, cost.minus());
        }
        if let Some(share) = licensed {
            let monthly = self.a_month(Name::Licence, terms.licence, &mut world.notes);
            let cost = world.notes.product(Name::Licence, &[monthly, share]);
            world.post(Account::Licence, self.month, cost.minus());
            if !terms.registered {
                let of = [terms.oversight, self.prices, share];
                let cost = world.notes.product(Name::Oversight, &of);
                world.post(Account::Oversight, self.month, cost.minus());
            }
        }
        if let Some(since) = laser {
            self.device(since, world);
        }
    }

    fn device(&self, since: f64, world: &mut Draft<N>) {
        let device = &self.terms.device;
        let notes = &mut world.notes;
        let share = self.a_month(Name::ServiceContract, device.service_contract, notes);
        let contract = notes.product(Name::ServiceContract, &[device.price, share]);
        world.post(Account::LaserServiceContract, self.month, contract.minus());
        if let Some(lease) = device.lease {
            // As agreed at the start: it does not rise with prices.
            world.post(Account::LaserLease, self.month, lease.minus());
        } else if self.buys_device(since) {
            let of = [device.price, self.prices];
            let price = world.notes.product(Name::Device, &of);
            world.post(Account::LaserDevice, self.month, price.minus());
        }
    }

    /// Whether a device is bought in the `since`-th month.
    pub(super) fn buys_device(&self, since: f64) -> bool {
        let device = &self.terms.device;
        device.lease.is_none()
            && (since as usize - 1).is_multiple_of(device.life)
            && self.pays_for_device()
    }

    /// The device is what laser alone costs, so that at no cost it is not bought. Beside a route
    /// it is a choice of its own, and stays.
    fn pays_for_device(&self) -> bool {
        self.side == Side::WithRoute || !self.plan.is_laser_alone()
    }
}
