//! Sorting, all of it by one function: each kind of thing that `slice::sort_by` is called for adds
//! four kilobytes to the program that a visitor fetches.

use core::cmp::Ordering;

/// Sorts so that things that compare alike keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = indices(items.len(), &|one, other| {
        compare(&items[one], &items[other])
    });
    arrange(items, order);
}

/// The same by a key, of which each is asked for once.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    arrange(
        items,
        indices(keys.len(), &|one, other| keys[one].cmp(&keys[other])),
    );
}

fn arrange<T>(items: &mut Vec<T>, order: Vec<usize>) {
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at].take()));
}

/// The places of so many things in the order in which they belong.
pub fn indices(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_what_is_alike_in_its_order() {
        let mut words = vec!["bee", "a", "ox", "an", "", "ewe", "b"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "b", "ox", "an", "bee", "ewe"]);
        let asked = core::cell::Cell::new(0);
        sort_by_key(&mut words, |word| {
            asked.set(asked.get() + 1);
            word.len()
        });
        assert_eq!(asked.get(), words.len(), "each is asked for its key once");
        sort_by(&mut words, |one, other| other.cmp(one));
        assert_eq!(words, ["ox", "ewe", "bee", "b", "an", "a", ""]);
    }
}
