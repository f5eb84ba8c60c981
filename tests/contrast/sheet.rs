//! Style sheets, as far as colours need them: rules, what they stand under, and what they declare.

/// A rule with declarations.
#[derive(Debug)]
pub(crate) struct Rule {
    /// What it stands under, from the outside in: `@layer calculator`, `@media print`.
    pub under: Vec<String>,
    /// What it is about.
    pub selector: String,
    /// Properties and values, in order.
    pub declarations: Vec<(String, String)>,
}

impl Rule {
    /// The condition of the media query that it stands under.
    pub(crate) fn media(&self) -> Option<&str> {
        let mut under = self.under.iter();
        under.find_map(|one| one.strip_prefix("@media").map(str::trim))
    }
}

/// The rules of a sheet.
pub(crate) fn rules(sheet: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let mut open: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut text = String::new();
    for letter in without_comments(sheet).chars() {
        match letter {
            '{' => open.push((tidy(&core::mem::take(&mut text)), Vec::new())),
            '}' => {
                let rest = core::mem::take(&mut text);
                let Some((selector, mut declarations)) = open.pop() else {
                    panic!("a brace too many");
                };
                declarations.extend(declaration(&rest));
                if !declarations.is_empty() {
                    let under = open.iter().map(|(one, _)| one.clone()).collect();
                    rules.push(Rule {
                        under,
                        selector,
                        declarations,
                    });
                }
            }
            ';' => {
                let said = core::mem::take(&mut text);
                if let Some((_, declarations)) = open.last_mut() {
                    declarations.extend(declaration(&said));
                }
            }
            _ => text.push(letter),
        }
    }
    assert!(open.is_empty(), "a brace too few");
    rules
}

/// The names of the custom properties that a value uses, without their dashes.
pub(crate) fn tokens(value: &str) -> impl Iterator<Item = &str> {
    value
        .split("var(--")
        .skip(1)
        .filter_map(|rest| rest.split([')', ',']).next().map(str::trim))
}

fn declaration(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once(':')?;
    Some((name.trim().to_owned(), tidy(value)))
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some(at) = rest.find("/*") {
        kept.push_str(&rest[..at]);
        rest = rest[at..].split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}
