//! Whose function one is, read off its name.
//!
//! A function belongs to the first module of ours that its name mentions, wherever in the name that
//! is: `level7::ui::views::show`, `<level7::chart::Chart as Clone>::clone`, and also what stands there
//! for our sake, as `core::ptr::drop_in_place::<level7::chart::Chart>`, a list of our type that grows
//! or a closure of ours that a library calls. What mentions nothing of ours belongs to the crate that
//! wrote it.

use crate::{
    release,
    run::{self, Outcome},
};
use std::collections::BTreeSet;

/// Our own crates, and where their sources are, below the repository's root.
const OURS: [(&str, &str); 2] = [("level7", "src"), ("calculation", "calculation/src")];

/// The modules that there are, as `level7::ui::views`.
pub(super) struct Modules(BTreeSet<String>);

/// Where a function belongs, from the outside in.
#[derive(Debug, PartialEq)]
pub(super) struct Owner {
    /// The crate; of what stands there for our sake both, as `yew for level7`.
    pub(super) part: String,
    /// Our module to two levels, as `level7::ui::views`, or the crate again.
    pub(super) module: String,
    /// Whether the module is ours.
    pub(super) ours: bool,
}

impl Modules {
    /// Those of our sources, where a file or folder is a module.
    ///
    /// # Errors
    /// When a folder of them cannot be read.
    pub(super) fn of_sources() -> Outcome<Self> {
        let mut all = Self(BTreeSet::new());
        for (name, folder) in OURS {
            all.add(name, &release::list(&run::root().join(folder))?);
        }
        Ok(all)
    }

    /// The modules of one crate, with these files.
    fn add(&mut self, name: &str, files: &[String]) {
        self.0.insert(name.to_owned());
        for file in files {
            let Some(path) = file.strip_suffix(".rs") else {
                continue;
            };
            let path = path.strip_suffix("/mod").unwrap_or(path);
            let mut module = name.to_owned();
            for segment in path.split('/') {
                module = format!("{module}::{segment}");
                self.0.insert(module.clone());
            }
        }
    }

    /// Where the function of this name belongs.
    pub(super) fn owner(&self, name: &str) -> Owner {
        let from = author(name);
        match self.mentioned(name) {
            Some(module) => {
                let name = module.split("::").next().unwrap_or(&module);
                let part = if from == name {
                    from
                } else {
                    format!("{from} for {name}")
                };
                Owner {
                    part,
                    module,
                    ours: true,
                }
            }
            None => Owner {
                part: from.clone(),
                module: from,
                ours: false,
            },
        }
    }

    /// The first of our modules that a name mentions, to two levels.
    fn mentioned(&self, name: &str) -> Option<String> {
        let first = OURS.iter().filter_map(|(ours, _)| {
            let start = format!("{ours}::");
            let mut found = name.match_indices(&start).map(|(at, _)| at);
            let at = found.find(|&at| !name[..at].ends_with(is_of_word))?;
            Some((at, *ours))
        });
        let (at, ours) = first.min()?;
        let path = &name[at..];
        let end = path.find(|letter| !is_of_word(letter) && letter != ':');
        let mut module = ours.to_owned();
        for segment in path[..end.unwrap_or(path.len())]
            .split("::")
            .skip(1)
            .take(2)
        {
            let inner = format!("{module}::{segment}");
            if !self.0.contains(&inner) {
                break;
            }
            module = inner;
        }
        Some(module)
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The crate that wrote a function: the first word of its path, or of the type that it is for; of a
/// type that the language itself has, the crate of the trait, or `core`.
fn author(name: &str) -> String {
    let (mut inner, mut depth) = (name, 0);
    while let Some(rest) = inner.strip_prefix(['<', '&', '*', '(', '[', ' ']) {
        depth += u32::from(inner.starts_with('<'));
        inner = rest;
        for word in ["mut ", "const ", "dyn "] {
            inner = inner.strip_prefix(word).unwrap_or(inner);
        }
    }
    let word: String = inner
        .chars()
        .take_while(|&letter| is_of_word(letter))
        .collect();
    let is_path = inner[word.len()..].starts_with("::");
    if is_path || (depth == 0 && !word.is_empty()) {
        return word;
    }
    let of_trait = inner.split_once(" as ").map(|(_, rest)| rest);
    let word = of_trait.and_then(|path| path.split_once("::"));
    word.map_or("core", |(word, _)| word)
        .trim_start_matches('<')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(name: &str) -> [String; 2] {
        let page = [
            "lib.rs",
            "chart/mod.rs",
            "chart/bars.rs",
            "ui/state.rs",
            "ui/state/past.rs",
        ];
        let mut modules = Modules(BTreeSet::new());
        modules.add("level7", &page.map(str::to_owned));
        modules.add("calculation", &["model/mod.rs".to_owned()]);
        let Owner { part, module, .. } = modules.owner(name);
        [part, module]
    }

    #[test]
    fn knows_our_own() {
        let bars = ["level7", "level7::chart::bars"];
        assert_eq!(owner("level7::chart::bars::draw::{closure#0}"), bars);
        assert_eq!(
            owner("<level7::chart::bars::Row as core::clone::Clone>::clone"),
            bars
        );
        assert_eq!(
            owner("<level7::chart::Chart>::new"),
            ["level7", "level7::chart"]
        );
        assert_eq!(
            owner("level7::ui::state::past::undo"),
            ["level7", "level7::ui::state"]
        );
        assert_eq!(owner("level7::ui::start"), ["level7", "level7::ui"]);
    }

    #[test]
    fn counts_what_stands_there_for_our_sake_at_our_module() {
        let dropped = "core::ptr::drop_in_place::<alloc::vec::Vec<level7::chart::bars::Row>>";
        assert_eq!(owner(dropped), ["core for level7", "level7::chart::bars"]);
        let view = "<yew::html::CompStateInner<level7::ui::state::State> as yew::Stateful>::view";
        assert_eq!(owner(view), ["yew for level7", "level7::ui::state"]);
        // The first that is named.
        let shown = "<calculation::model::Money as core::convert::Into<level7::chart::Mark>>::into";
        assert_eq!(owner(shown), ["calculation", "calculation::model"]);
        let put = "level7::chart::bars::put::<calculation::model::Money>";
        assert_eq!(owner(put), ["level7", "level7::chart::bars"]);
    }

    #[test]
    fn knows_the_authors_of_the_rest() {
        assert_eq!(owner("yew::scheduler::start"), ["yew", "yew"]);
        assert_eq!(owner("<f64 as core::fmt::Debug>::fmt"), ["core", "core"]);
        assert_eq!(
            owner("<&str as yew::html::IntoPropValue>::into"),
            ["yew", "yew"]
        );
        assert_eq!(owner("<[usize]>::sort"), ["core", "core"]);
        assert_eq!(owner("<str>::to_lowercase"), ["core", "core"]);
        assert_eq!(
            owner("__wbindgen_free"),
            ["__wbindgen_free", "__wbindgen_free"]
        );
        assert_eq!(owner("my_level7::x"), ["my_level7", "my_level7"]);
    }
}
