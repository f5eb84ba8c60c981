//! How plainly treatments are named. A page that sells a course is an advertisement, and in the UK
//! prescription-only medicines may not be advertised to the public, not even by what they are used
//! for. So pages that other people frame name such a treatment by its kind alone, unless their
//! publisher's own file asks for the plain name; on a page of editorial it is named as it is.

use core::cell::Cell;

/// How treatments are named.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wording {
    /// As everybody calls them.
    #[default]
    Named,
    /// By their kind, where the name would promote a medicine.
    Neutral,
}

std::thread_local! {
    // A program shows one page, and a page is drawn by one thread.
    static SPOKEN: Cell<Wording> = const { Cell::new(Wording::Named) };
}

/// From now on this thread words it so.
pub fn speak(wording: Wording) {
    SPOKEN.set(wording);
}

/// How this thread words it.
#[must_use]
pub fn spoken() -> Wording {
    SPOKEN.get()
}
