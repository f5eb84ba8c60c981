//! A world in the making.

use super::{Account, Balance, Clients, World};
use crate::model::notes::{Notes, Number, Whence};

/// A world while it is worked out, with how each amount came about where its numbers know.
pub(in super::super) struct Draft<N> {
    world: World,
    pub(in super::super) notes: Notes<N>,
}

impl<N: Number> Draft<N> {
    /// An empty world of so many months, in the place of one that nobody needs any more.
    pub(in super::super) fn in_place_of(mut world: World, months: usize) -> Self {
        world.clear(months);
        Self {
            world,
            notes: Notes::new(),
        }
    }

    /// Posts in each month that `repeats` what is posted in the one before, and counts those who
    /// came then. Of what is in the world so far VAT alone goes its own way.
    pub(in super::super) fn repeat(&mut self, repeats: &[bool]) {
        self.world.repeat(repeats);
    }

    /// The world, worked out.
    pub(in super::super) fn done(mut self) -> World {
        self.world.steps = self.notes.into_steps();
        self.world
    }

    /// Adds to an account; what falls after the last month is not in the ledger.
    #[inline]
    pub(in super::super) fn post(&mut self, account: Account, month: usize, amount: N) {
        let world = &mut self.world;
        if month < world.months && amount.value() != 0.0 {
            world.used |= 1 << account as u64;
            world.flows[account as usize * world.months + month] += amount.value();
            if N::IS_WRITTEN {
                world.posted.push((account, month, amount.written()));
            }
        }
    }

    /// Adds to what is owed at the end of a month.
    #[inline]
    pub(in super::super) fn owe(&mut self, balance: Balance, month: usize, amount: N) {
        let world = &mut self.world;
        if month < world.months && amount.value() != 0.0 {
            world.owed[balance as usize * world.months + month] += amount.value();
            if N::IS_WRITTEN {
                world.owing.push((balance, month, amount.written()));
            }
        }
    }

    /// Counts appointments of a month.
    #[inline]
    pub(in super::super) fn count(&mut self, month: usize, booked: f64, kept: f64) {
        if let Some(clients) = self.world.clients.get_mut(month) {
            clients.booked += booked;
            clients.kept += kept;
        }
    }

    /// An account's sum over months, from the first to the one before the second, as an amount.
    pub(in super::super) fn rows(&self, account: Account, from: usize, to: usize) -> N {
        N::with(
            self.account(account)[from..to].iter().sum(),
            Whence::Rows(account, from as u16, to as u16),
        )
    }
}

impl World {
    fn clear(&mut self, months: usize) {
        self.months = months;
        self.used = 0;
        for (amounts, rows) in [
            (&mut self.flows, Account::ALL.len()),
            (&mut self.owed, Balance::ALL.len()),
        ] {
            amounts.resize(months * rows, 0.0);
            // A loop that compilers know: it becomes one instruction, or a call of `memset`.
            for amount in amounts {
                *amount = 0.0;
            }
        }
        self.clients.clear();
        self.clients.resize(months, Clients::default());
        self.steps.clear();
        self.posted.clear();
        self.owing.clear();
    }

    fn repeat(&mut self, repeats: &[bool]) {
        let mut next = 0;
        while let Some(from) = repeats[next..].iter().position(|repeats| *repeats) {
            let from = next + from;
            let length = repeats[from..].iter().take_while(|repeats| **repeats);
            next = from + length.count();
            let mut rows = self.used & !(1 << Account::Vat as u64);
            while rows != 0 {
                let row = rows.trailing_zeros() as usize * self.months;
                let amount = self.flows[row + from - 1];
                self.flows[row + from..row + next].fill(amount);
                rows &= rows - 1;
            }
            let clients = self.clients[from - 1];
            self.clients[from..next].fill(clients);
        }
    }
}

impl<N> core::ops::Deref for Draft<N> {
    type Target = World;

    /// What is in it so far.
    fn deref(&self) -> &World {
        &self.world
    }
}
