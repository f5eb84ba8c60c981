//! What the page says, and nothing else: every word that a visitor can read, in one language.
//!
//! Each language is a folder with the same files, and in each file the same names with the same
//! parameters; which one the program speaks is chosen when it is built. So a translator reads one
//! folder from top to bottom, and a sentence that a language lacks does not compile. A page in
//! another language is another build, and costs the reader of this one nothing.
//!
//! What lives here: texts without parameters (`text!`), sentences with them (`messages!`), and
//! functions for grammar, such as one month and two months. What may not: deciding what to say (that
//! is `report`), the sentences of the facts, which stand with their sources in `facts`, and names:
//! publishers, titles of publications, keys of inputs.
//!
//! Two kinds of sentences stand elsewhere for good. `web/boot.js` speaks where there is no program
//! that could: before it has come, and when it cannot start. `index.html` is the host's own article,
//! which is written anew for each reader and is none of the calculator's.
//!
//! # The language of the tests
//! With the feature `pseudo` every text is written in letters that no English word has and is some
//! 40% longer. What is still in plain letters on that page was written elsewhere; what is cut off
//! would be cut off in Welsh too.

#![expect(missing_docs, reason = "a text and its name say what it is")]

#[cfg(feature = "pseudo")]
pub mod pseudo;

mod english;
pub mod wording;

pub use english::*;

use core::fmt::{Arguments, Display, Formatter, Result};

/// A text without parameters, `&'static str`: for tables and constants.
macro_rules! text {
    ($text:expr) => {{
        #[cfg(not(feature = "pseudo"))]
        const SAID: &str = $text;
        #[cfg(feature = "pseudo")]
        const SAID: &str = {
            const LENGTH: usize = $crate::words::pseudo::length($text);
            const BYTES: [u8; LENGTH] = $crate::words::pseudo::written::<LENGTH>($text);
            $crate::words::pseudo::read(&BYTES)
        };
        SAID
    }};
}
pub(crate) use text;

/// Sentences with parameters, each a function of its own that gives a `String`:
/// `back_after(months: &str) = "You are back after {months}.";`. A parameter that the sentence does
/// not name does not compile.
macro_rules! messages {
    ($($(#[$about:meta])* $name:ident($($given:ident: $type:ty),* $(,)?) = $text:literal;)*) => {$(
        $(#[$about])*
        pub fn $name($($given: $type),*) -> String {
            $crate::words::said(format_args!(
                $text, $($given = $crate::words::Given(&$given)),*
            ))
        }
    )*};
}
pub(crate) use messages;

/// What is put into a sentence: a figure, a name, or words that have been said already.
pub struct Given<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: Display + ?Sized> Display for Given<'_, T> {
    #[cfg(not(feature = "pseudo"))]
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        self.0.fmt(to)
    }

    #[cfg(feature = "pseudo")]
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        pseudo::set_apart(self.0, to)
    }
}

/// A sentence with what is put into it.
pub fn said(sentence: Arguments<'_>) -> String {
    let said = sentence.to_string();
    #[cfg(feature = "pseudo")]
    let said = pseudo::put_in(&said);
    said
}
