//! What was taken down, as lines of text: a word that says what the line is, then its parts with
//! tabs between. Pounds stand as the bits of a double, so that nothing is lost on the way.

use super::{Answers, RouteAnswer, Step, Taken, Visitor};
use crate::facts::Month;

/// The first line. Another shape of the text gets another number.
const HEAD: &str = "rehearsal\t1";

impl Answers {
    /// The lines.
    #[must_use]
    pub fn write(&self) -> String {
        let mut lines = vec![HEAD.to_owned(), line(&["as_of", &self.as_of.to_string()])];
        for taken in &self.figures {
            lines.push(line(&["figure", &taken.id, &taken.label]));
            lines.extend(taken.steps.iter().map(|step| {
                line(&[
                    "step",
                    &step.from.to_string(),
                    &step.to.map_or_else(String::new, |month| month.to_string()),
                    &step.review.to_string(),
                    &step.kind,
                    &step.value,
                ])
            }));
        }
        for visitor in &self.visitors {
            lines.push(line(&["visitor", &visitor.key, &visitor.label]));
            let sentences = visitor.sentences.iter();
            lines.extend(sentences.map(|sentence| line(&["sentence", sentence])));
            lines.extend(visitor.routes.iter().map(route));
        }
        lines.join("\n") + "\n"
    }

    /// Reads the lines back.
    ///
    /// # Errors
    /// Says which line cannot be read.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err("this was not taken down by a program of this kind".to_owned());
        }
        let mut answers = Self {
            as_of: Month::new(0, 1),
            figures: Vec::new(),
            visitors: Vec::new(),
        };
        for line in lines {
            answers
                .take(line)
                .ok_or_else(|| ["cannot read: ", line].concat())?;
        }
        Ok(answers)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let parts: Vec<&str> = line.split('\t').collect();
        match parts.as_slice() {
            ["as_of", month] => self.as_of = Month::parse(month)?,
            ["figure", id, label] => self.figures.push(Taken {
                id: (*id).to_owned(),
                label: (*label).to_owned(),
                steps: Vec::new(),
            }),
            ["step", from, to, review, kind, value] => self.figures.last_mut()?.steps.push(Step {
                from: Month::parse(from)?,
                to: optional(to, Month::parse)?,
                review: Month::parse(review)?,
                kind: (*kind).to_owned(),
                value: (*value).to_owned(),
            }),
            ["visitor", key, label] => self.visitors.push(Visitor {
                key: (*key).to_owned(),
                label: (*label).to_owned(),
                sentences: Vec::new(),
                routes: Vec::new(),
            }),
            ["sentence", sentence] => {
                let visitor = self.visitors.last_mut()?;
                visitor.sentences.push((*sentence).to_owned());
            }
            ["route", key, name, admits, payback, pounds @ ..] => {
                let mut read = [0.0; 5];
                if pounds.len() != read.len() {
                    return None;
                }
                for (place, bits) in read.iter_mut().zip(pounds) {
                    *place = f64::from_bits(u64::from_str_radix(bits, 16).ok()?);
                }
                self.visitors.last_mut()?.routes.push(RouteAnswer {
                    key: (*key).to_owned(),
                    name: (*name).to_owned(),
                    admits: *admits == "admits",
                    payback: optional(payback, |text| text.parse().ok())?,
                    pounds: read,
                });
            }
            _ => return None,
        }
        Some(())
    }
}

/// An empty part is nothing; what is there must be readable.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() {
        Some(None)
    } else {
        read(text).map(Some)
    }
}

fn route(route: &RouteAnswer) -> String {
    let admits = if route.admits { "admits" } else { "shut" };
    let payback = route
        .payback
        .map_or_else(String::new, |months| months.to_string());
    let mut parts = vec![
        "route".to_owned(),
        route.key.clone(),
        route.name.clone(),
        admits.to_owned(),
        payback,
    ];
    let bits = route.pounds.iter();
    parts.extend(bits.map(|pounds| format!("{:016x}", pounds.to_bits())));
    line(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Parts with tabs between; a tab or a line's end within a part becomes a space.
fn line(parts: &[&str]) -> String {
    let clean = parts.iter().map(|part| part.replace(['\t', '\n'], " "));
    clean.collect::<Vec<_>>().join("\t")
}
