//! What of the answer and the questions the page came with that only the rest of the program draws: it
//! stays up until then.

use super::all;
use web_sys::Element;

/// The slopes, and the visitor's answers as they stand on paper.
#[derive(Clone, PartialEq, Default, Debug)]
pub(in crate::ui) struct Stood {
    slopes: Vec<Slope>,
    /// The section with what the visitor has said.
    pub(in crate::ui) said: Option<Element>,
}

#[derive(Clone, PartialEq, Debug)]
struct Slope {
    /// The id of the slider.
    slider: String,
    drawn: Element,
    says: String,
}

/// Marks what the page came with as being of other figures than those that now stand in the boxes.
pub(in crate::ui) fn mark_stale(stood: &Element) {
    // It refuses words with a space in them, and this has none.
    let _ = stood.class_list().add_1("is-stale");
}

impl Stood {
    /// Reads it off the page.
    pub(super) fn read(mount: &Element) -> Self {
        let slope = |slider: Element| {
            let holder = slider.parent_element()?;
            let within = |selector| holder.query_selector(selector).ok().flatten();
            Some(Slope {
                slider: slider.id(),
                drawn: within(".slope > *")?,
                says: within(".slope-says")?.text_content()?,
            })
        };
        Self {
            slopes: all(mount, ".slider > input").filter_map(slope).collect(),
            said: all(mount, ".opening .inputs-used").next(),
        }
    }

    /// The slope at a slider, by its id, and what was said of it.
    pub(in crate::ui) fn slope(&self, slider: &str) -> Option<(Element, &str)> {
        let found = self.slopes.iter().find(|one| one.slider == slider)?;
        Some((found.drawn.clone(), &found.says))
    }
}
