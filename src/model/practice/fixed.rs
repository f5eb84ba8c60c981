//! What a month of the practice holds besides appointments: yearly costs, the laser device, and
//! the pay of a clinic's employee.

use super::super::events::Law;
use super::super::ledger::{Account, World};
use super::terms::Clinic;
use super::{Month, Side, Work};

impl Month<'_> {
    /// What a clinic pays its employee: salary less the hours given up, the rise while the new
    /// services are sold, commission on what they and laser take.
    pub(super) fn pay_of(&self, clinic: &Clinic, work: &[Work], world: &mut World) {
        let yearly = |amount: f64| amount / 12.0 * self.prices;
        let offered = self.terms.chair_hours;
        let worked = if offered > 0.0 {
            (1.0 - self.given_up() / offered).max(0.0)
        } else {
            1.0
        };
        let sold = self.since(self.plan.opens).is_some() && self.may_inject();
        let risen = if sold { self.share_of_extra() } else { 0.0 };
        let takings: f64 = work
            .iter()
            .filter(|one| one.extra)
            .map(|one| one.booked * one.kept * one.price)
            .sum();
        let pay = yearly(clinic.salary) * worked
            + yearly(clinic.pay_rise) * risen
            + clinic.commission * takings * (1.0 - self.vat_share);
        world.add(Account::ClinicPay, self.month, pay);
    }

    /// Costs that do not depend on how much is sold.
    pub(super) fn fixed(&self, world: &mut World) {
        let terms = self.terms;
        let may_inject = self.may_inject();
        let laser = self.since(self.laser_opens());
        let sold = self.since(self.plan.opens).is_some() && may_inject;
        let yearly = |amount: f64| amount / 12.0 * self.prices;

        let insured = if laser.is_some() {
            1.0
        } else if sold {
            self.share_of_extra()
        } else {
            0.0
        };
        world.add(
            Account::Insurance,
            self.month,
            -yearly(terms.insurance) * insured,
        );

        // A licence is needed for what is sold already, too.
        let present =
            terms.present.injectables > 0.0 && terms.present.appointments > 0.0 && may_inject;
        let licensed = if present {
            1.0
        } else if sold {
            self.share_of_extra()
        } else {
            0.0
        };
        if matches!(self.law, Law::Licence | Law::Level7Required) {
            world.add(
                Account::Licence,
                self.month,
                -yearly(terms.licence) * licensed,
            );
            if !terms.registered {
                let oversight = terms.oversight * self.prices;
                world.add(Account::Oversight, self.month, -oversight * licensed);
            }
        }
        if let Some(since) = laser {
            self.device(since, world);
        }
    }

    fn device(&self, since: f64, world: &mut World) {
        let device = &self.terms.device;
        world.add(
            Account::LaserServiceContract,
            self.month,
            -device.price * (device.service_contract / 12.0 * self.prices),
        );
        if let Some(lease) = device.lease {
            // As agreed at the start: it does not rise with prices.
            world.add(Account::LaserLease, self.month, -lease);
        } else if (since as usize - 1).is_multiple_of(device.life) && self.pays_for_device() {
            world.add(
                Account::LaserDevice,
                self.month,
                -device.price * self.prices,
            );
        }
    }

    /// The device is what laser alone costs, so that at no cost it is not bought. Beside a route
    /// it is a choice of its own, and stays.
    fn pays_for_device(&self) -> bool {
        self.side == Side::WithRoute || !self.plan.is_laser_alone()
    }
}
