//! What the publisher of a page says of its own course: checked, bounded, and never more than a
//! default that the visitor can see through.
//!
//! It comes from two places. A file that is served beside the page is the publisher's own: it may
//! name the publisher and hold a link. An address can be forged by anybody, so text from one is
//! short and plain, and no name, link or colour is taken from it. Where both say something the file
//! holds. Neither can lock or hide what the answer turns on: how much is sold, what of it is owed to
//! the course, and what happens at the bad end.

use super::input::{Outcome, Shape};
use super::keys::{Field, Key, Route, RouteField};
use super::presets::Preset;
use super::state::Scenario;
use super::value::{Given, Refusal, Value};
use super::{entry, pairs, table, take};
use crate::facts::Facts;

/// The route that a publisher sells.
pub const ROUTE: Route = Route::Level7Certificate;

/// What a publisher may say of it.
pub const FIGURES: [RouteField; 11] = [
    RouteField::Fee,
    RouteField::AddVat,
    RouteField::RegistrationAndExam,
    RouteField::Resit,
    RouteField::Deposit,
    RouteField::Instalments,
    RouteField::Hours,
    RouteField::GuidedHours,
    RouteField::AttendanceDays,
    RouteField::ShortestMonths,
    RouteField::LongestMonths,
];

/// Answers that a visitor may start from, besides those of a preset.
const STARTING: [Field; 2] = [Field::Nation, Field::Profession];

/// What can be neither locked nor hidden: how much is sold, what of it is owed to the course, and
/// whatever the bad end and the average over all that may happen hang on.
const PROTECTED: [Field; 5] = [
    Field::ExtraAppointments,
    Field::LaserAppointments,
    Field::Attribution,
    Field::Displacement,
    Field::Growth,
];

/// The longest name of a course or a body, letters.
const LONGEST_NAME: usize = 80;
/// The longest address, bytes.
const LONGEST_LINK: usize = 200;
/// The least difference between the parts of an accent, of 255: below it is a grey.
const LEAST_HUE: u8 = 60;
/// The longest query and the longest file that are read, bytes.
const LONGEST: usize = 4_096;

/// What the visitor may do with an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Read it.
    Locked,
    /// Not see it among the boxes; it still stands among the inputs used.
    Hidden,
}

/// What of it was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refused {
    /// A figure, or an answer to start from.
    Figure(Key),
    /// A name or a link, by its key.
    Text(&'static str),
    /// An input that can be neither locked nor hidden.
    Access(Key),
    /// All that was beyond the longest text that is read.
    Rest,
}

/// What a publisher says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Publisher {
    /// What the course is called.
    pub course: Option<String>,
    /// Who awards it.
    pub awarding_body: Option<String>,
    /// Who the publisher is; from the file alone.
    pub name: Option<String>,
    /// Where the course is sold, an `https` address; from the file alone.
    pub link: Option<String>,
    /// The colour of its links and buttons, `#` and six hexadecimal digits; from the file alone.
    pub accent: Option<String>,
    /// Figures of [`ROUTE`], each one that its input may hold.
    pub figures: Vec<(Key, Value)>,
    /// Whether treatments are named as everybody calls them; from the file alone.
    pub names_treatments: bool,
    /// Whom the visitor starts from.
    pub preset: Option<Preset>,
    /// What the visitor starts with.
    starting: Vec<(Key, Given)>,
    /// What can be done with inputs, where it is less than usual.
    access: Vec<(Key, Access)>,
    /// What was not taken, in the order in which it came.
    pub refused: Vec<Refused>,
}

/// Whether a publisher may give a figure for an input.
#[must_use]
pub fn may_give(key: Key) -> bool {
    matches!(key, Key::Route(ROUTE, field) if FIGURES.contains(&field))
}

/// Whether a publisher may lock an input, or hide it.
fn may_hold(key: Key) -> bool {
    let law = matches!(key, Key::Of(field) if field.text().starts_with("law."));
    let protected = matches!(key, Key::Of(field) if PROTECTED.contains(&field));
    let bad_end = table::input(key).effect.outcome == Outcome::AllInAll;
    !law && !protected && !bad_end
}

/// The input of a name as it stands in a file or an address: whole, or of a publisher's own figures
/// the last part alone.
fn named(name: &str) -> Option<Key> {
    let own = RouteField::from_text(name).filter(|field| FIGURES.contains(field));
    own.map(|field| Key::Route(ROUTE, field))
        .or_else(|| Key::from_text(name))
}

impl Publisher {
    /// Reads what the query of an address and the publisher's own file say: pairs such as
    /// `fee=4950`, in the query joined by `&` and escaped, in the file on a line each.
    #[must_use]
    pub fn read(query: &str, file: Option<&str>, facts: &Facts) -> Self {
        let mut publisher = Self::default();
        let blank = Scenario::new(facts);
        let file = publisher.bounded(file.unwrap_or_default());
        for line in file.lines().map(str::trim) {
            if let Some((key, text)) = line.split_once('=')
                && !line.starts_with('#')
            {
                publisher.take(&blank, key.trim(), text.trim(), true);
            }
        }
        let query = publisher.bounded(query.strip_prefix('?').unwrap_or(query));
        let (all, cut_off) = pairs::split(query);
        for pair in all {
            let text = pairs::unescaped(&pair.text.replace('+', " "));
            publisher.take(&blank, pair.key, text.trim(), false);
        }
        if cut_off {
            publisher.refuse(Refused::Rest);
        }
        publisher
    }

    /// A text no longer than is read.
    fn bounded<'a>(&mut self, text: &'a str) -> &'a str {
        if text.len() <= LONGEST {
            return text;
        }
        self.refuse(Refused::Rest);
        let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at));
        &text[..end.unwrap_or_default()]
    }

    fn refuse(&mut self, what: Refused) {
        if !self.refused.contains(&what) {
            self.refused.push(what);
        }
    }

    /// Takes a pair; what stands already holds.
    fn take(&mut self, blank: &Scenario, key: &str, text: &str, from_file: bool) {
        match key {
            "course" => self.name_of("course", text, |all| &mut all.course),
            "awarding_body" => self.name_of("awarding_body", text, |all| &mut all.awarding_body),
            "name" if from_file => self.name_of("name", text, |all| &mut all.name),
            "wording" if from_file => match text {
                "named" => self.names_treatments = true,
                "neutral" => {}
                _ => self.refuse(Refused::Text("wording")),
            },
            "link" if from_file => {
                if is_link(text) {
                    self.link.get_or_insert_with(|| text.to_owned());
                } else {
                    self.refuse(Refused::Text("link"));
                }
            }
            "accent" if from_file => {
                if is_accent(text) {
                    self.accent.get_or_insert_with(|| text.to_owned());
                } else {
                    self.refuse(Refused::Text("accent"));
                }
            }
            "preset" => match Preset::from_text(text) {
                Some(preset) => _ = self.preset.get_or_insert(preset),
                None => self.refuse(Refused::Text("preset")),
            },
            "lock" => self.hold(text, Access::Locked),
            "hide" => self.hold(text, Access::Hidden),
            _ => {
                if let Some(key) = named(key) {
                    self.figure(blank, key, text);
                }
            }
        }
    }

    fn name_of(
        &mut self,
        key: &'static str,
        text: &str,
        place: impl Fn(&mut Self) -> &mut Option<String>,
    ) {
        match plain(text) {
            Some(name) => _ = place(self).get_or_insert(name),
            None => self.refuse(Refused::Text(key)),
        }
    }

    /// A figure of the course, or an answer to start from. Others are nobody's but the visitor's.
    fn figure(&mut self, blank: &Scenario, key: Key, text: &str) {
        let starts = matches!(key, Key::Of(field) if STARTING.contains(&field));
        if !starts && !may_give(key) {
            return self.refuse(Refused::Figure(key));
        }
        let mut tried = blank.clone();
        let taken = given(key, text).and_then(|given| {
            let within = take(&mut tried, key, given.clone())?;
            Ok(within.then_some(given))
        });
        match taken {
            Ok(Some(given)) if starts => {
                if !self.starting.iter().any(|(known, _)| *known == key) {
                    self.starting.push((key, given));
                }
            }
            Ok(Some(_)) => {
                if !self.figures.iter().any(|(known, _)| *known == key) {
                    // A publisher is sure of its own figures: they have no spread.
                    let value = match tried.value(key) {
                        Value::Number(estimate) => Value::Number(estimate.likely.into()),
                        other => other,
                    };
                    self.figures.push((key, value));
                }
            }
            Ok(None) | Err(_) => self.refuse(Refused::Figure(key)),
        }
    }

    fn hold(&mut self, names: &str, access: Access) {
        for key in names.split(',').filter_map(|name| named(name.trim())) {
            if !may_hold(key) {
                self.refuse(Refused::Access(key));
            } else if !self.access.iter().any(|(known, _)| *known == key) {
                self.access.push((key, access));
            }
        }
    }

    /// Whether anything was said that the visitor's answer hangs on, or is told of.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        *self != Self::default()
    }

    /// What can be done with an input, where it is less than usual.
    #[must_use]
    pub fn access(&self, key: Key) -> Option<Access> {
        let found = self.access.iter().find(|(known, _)| *known == key);
        found.map(|(_, access)| *access)
    }

    /// The scenario that a visitor to the publisher's page starts from, after a preset.
    #[must_use]
    pub fn scenario(&self, preset: Preset, facts: &Facts) -> Scenario {
        let mut fresh = Scenario::new(facts);
        fresh.publish(&self.figures);
        let mut scenario = preset.over(fresh);
        for (key, given) in &self.starting {
            // Each was tried when it was read.
            let _ = scenario.give(*key, given.clone());
        }
        scenario
    }

    /// An answer from elsewhere on the publisher's page: with its figures for defaults, and nothing
    /// else in what is locked or hidden.
    #[must_use]
    pub fn over(&self, scenario: &Scenario) -> Scenario {
        let mut over = scenario.clone();
        over.publish(&self.figures);
        for (key, _) in &self.access {
            over.forget(*key);
        }
        over
    }
}

/// What a text is for an input: numbers as a person writes them, "£4,950" and "25%".
fn given(key: Key, text: &str) -> Result<Given, Refusal> {
    let input = table::input(key);
    match (input.shape, input.unit) {
        (Shape::Number { .. }, Some(unit)) => entry::read_in(unit, text)
            .map(|entry| Given::Number(entry.value))
            .map_err(|_| Refusal::NotANumber),
        _ => pairs::given(key, text),
    }
}

/// A name in one line of letters, figures and a few marks; none of an address.
fn plain(text: &str) -> Option<String> {
    const MARKS: &str = " ,.'’()&-–:/+";
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = words.join(" ");
    let lower = name.to_ascii_lowercase();
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count());
    let is_plain = name
        .chars()
        .all(|one| one.is_ascii_alphanumeric() || is_letter(one) || MARKS.contains(one));
    let is_address = ["//", "www.", ".com", ".co.uk", ".org", ".net"]
        .iter()
        .any(|part| lower.contains(part));
    (fits && is_plain && !is_address).then_some(name)
}

/// Whether it is a letter of a European language beyond the first 26; Unicode's own tables of letters
/// would add kilobytes to the program.
fn is_letter(one: char) -> bool {
    matches!(one, '\u{c0}'..='\u{24f}') && !matches!(one, '×' | '÷')
}

/// Whether a text is a colour that stands apart from ink on paper: no grey. How light or dark it may
/// be is the style sheet's, which knows what it stands on.
fn is_accent(text: &str) -> bool {
    let Some(digits) = text.strip_prefix('#').filter(|digits| digits.len() == 6) else {
        return false;
    };
    let parts = [0, 2, 4].map(|at| {
        let part = digits.get(at..at + 2)?;
        // Or a sign would be read, too.
        let plain = part.bytes().all(|one| one.is_ascii_hexdigit());
        plain.then(|| u8::from_str_radix(part, 16).ok()).flatten()
    });
    let [Some(red), Some(green), Some(blue)] = parts else {
        return false;
    };
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    most - least >= LEAST_HUE
}

/// Whether a text is an `https` address that can stand in a link as it is.
fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    text.len() <= LONGEST_LINK
        && host.contains('.')
        && host
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || ".-".contains(one))
        && text.chars().all(|one| one.is_ascii_graphic())
        && !text.contains(['"', '\'', '<', '>', '\\'])
}
