//! What is saved in a browser: one answer under a name, as text. Reading is lenient at the edge:
//! what is not an entry of ours is not touched.

use super::link;
use crate::facts::Facts;

/// What the names of our entries begin with.
pub const PREFIX: &str = "level7.saved.";

/// The version of an entry that is written. An older one is read, too; of a newer one what can be
/// understood is, and the link in it says so itself.
const VERSION: &str = "1";

/// The longest name, characters.
pub const LONGEST_NAME: usize = 60;

/// The most entries that are listed.
pub const MOST: usize = 200;

/// An answer that is saved.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Saved {
    /// Under what name in the browser's store; later ones come after earlier ones.
    pub key: String,
    /// What the visitor calls it.
    pub name: String,
    /// The link that holds it.
    pub link: String,
}

impl Saved {
    /// An entry under a new key: the time in milliseconds, and luck for two that are saved in one.
    #[must_use]
    pub fn new(name: &str, link: String, milliseconds: u64, luck: u32) -> Self {
        let mut key = String::from(PREFIX);
        hexadecimal(&mut key, milliseconds);
        key.push('.');
        hexadecimal(&mut key, u64::from(luck));
        Self {
            key,
            name: tidy(name),
            link,
        }
    }

    /// What is stored under its key.
    #[must_use]
    pub fn value(&self) -> String {
        [VERSION, &self.name, &self.link].join("\n")
    }

    /// The entry of a key and what is stored there; `None` for what is no entry of ours.
    #[must_use]
    pub fn read(key: &str, value: &str) -> Option<Self> {
        if !key.starts_with(PREFIX) || value.len() > link::LONGEST + 4 * LONGEST_NAME + 16 {
            return None;
        }
        let mut lines = value.split('\n');
        let _version = lines.next()?;
        let name = tidy(lines.next()?);
        let link = lines.next()?;
        link::is_ours(link).then(|| Self {
            key: key.to_owned(),
            name,
            link: link.to_owned(),
        })
    }

    /// What it holds.
    #[must_use]
    pub fn open(&self, facts: &Facts) -> Option<link::Opened> {
        link::open(&self.link, facts)
    }
}

/// A name without line ends and other characters that cannot be seen, short enough for a list.
#[must_use]
pub fn tidy(name: &str) -> String {
    let seen = name
        .chars()
        .map(|one| if one.is_control() { ' ' } else { one });
    let short: String = seen.take(LONGEST_NAME).collect();
    short.trim().to_owned()
}

/// Sixteen digits, so that the texts stand in the order of the numbers.
fn hexadecimal(text: &mut String, number: u64) {
    for place in (0..16).rev() {
        let digit = (number >> (place * 4) & 15) as u32;
        text.extend(char::from_digit(digit, 16));
    }
}
