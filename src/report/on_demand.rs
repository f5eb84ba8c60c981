//! A part of a page that is worked out when it is first looked at: nobody waits for what is in a view
//! that nobody sees.

use core::cell::OnceCell;
use core::fmt::{Debug, Formatter, Result};
use core::ops::Deref;
use std::rc::Rc;

/// Something that follows from what is given, made at most once. To look at it is to make it.
pub struct OnDemand<T> {
    made: OnceCell<T>,
    make: Rc<dyn Fn() -> T>,
}

impl<T> OnDemand<T> {
    /// What `make` makes, once somebody looks.
    #[must_use]
    pub fn new(make: impl Fn() -> T + 'static) -> Self {
        Self {
            made: OnceCell::new(),
            make: Rc::new(make),
        }
    }
}

impl<T> Deref for OnDemand<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.made.get_or_init(|| (self.make)())
    }
}

impl<T: Clone> Clone for OnDemand<T> {
    fn clone(&self) -> Self {
        Self {
            made: self.made.clone(),
            make: self.make.clone(),
        }
    }
}

impl<T: PartialEq> PartialEq for OnDemand<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Debug> Debug for OnDemand<T> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        (**self).fmt(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn is_made_once_and_only_if_somebody_looks() {
        let times = Rc::new(Cell::new(0));
        let counted = times.clone();
        let seven = OnDemand::new(move || {
            counted.set(counted.get() + 1);
            7
        });
        assert_eq!(times.get(), 0);
        assert_eq!((*seven, *seven), (7, 7));
        assert_eq!(times.get(), 1);
        // A copy of what is made is made.
        assert_eq!(*seven.clone(), 7);
        assert_eq!(times.get(), 1);
        assert_eq!(format!("{seven:?}"), "7");
    }
}
