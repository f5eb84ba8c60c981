//! How the page is cited: who, what, which version with which facts, what it found, where and when.

use super::About;
use crate::chart::escape;
use crate::facts::Date;
use crate::report::answer::answer;
use crate::words::files::{self as words, citation as said};
use crate::words::{lists, months};

/// The parts of a citation.
struct Cited {
    title: String,
    receipt: String,
    result: String,
    day: String,
}

fn cited(about: &About<'_>) -> Cited {
    let answer = answer(about.scenario, about.chosen, about.all);
    let Date { year, month, day } = about.circumstances.today;
    Cited {
        title: about.title(),
        receipt: about.receipt(),
        result: said::result(&answer.short),
        day: words::day(day, months::name(month), year),
    }
}

/// The citation in plain text, in one line.
pub(super) fn text(about: &About<'_>) -> String {
    let cited = cited(about);
    let whole = said::whole(said::AUTHOR, &cited.title, &cited.receipt);
    let address = one_line(about.circumstances.address);
    let accessed = if address.is_empty() {
        said::accessed(&cited.day)
    } else {
        said::accessed_at(&address, &cited.day)
    };
    lists::sentences(&[whole, cited.result, accessed]) + "\n"
}

/// The same as a paragraph of a page; the address is a link where it is one of the web.
pub(super) fn html(about: &About<'_>) -> String {
    let cited = cited(about);
    let title = element("cite", &cited.title);
    let whole = said::whole(&escaped(said::AUTHOR), &title, &escaped(&cited.receipt));
    let address = one_line(about.circumstances.address);
    let (shown, day) = (escaped(&address), escaped(&cited.day));
    let accessed = match about.link() {
        Some(link) => {
            let link = ["<a href=\"", &escaped(link), "\">", &shown, "</a>"].concat();
            said::accessed_at(&link, &day)
        }
        None if address.is_empty() => said::accessed(&day),
        None => said::accessed_at(&shown, &day),
    };
    let all = lists::sentences(&[whole, escaped(&cited.result), accessed]);
    ["<p>", &all, "</p>\n"].concat()
}

fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &escaped(text), "</", name, ">"].concat()
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    escape(&mut safe, text);
    safe.replace('\'', "&#39;")
}

/// A text from outside without its line breaks and control characters.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|one: char| one.is_whitespace() || one.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}
