//! The answer that the page was built with, held against the one that this browser works out.
//!
//! A browser's compiler of WebAssembly can be at fault: one is known that now and then lets a
//! program of its kind go on with a wrong figure. A program that cannot do again what was done when
//! the page was built must not work out anybody's own answer.

use web_sys::Element;

/// What is answered and asked before anything was changed.
const OPENING: &str = ".opening";

/// The attribute that tells the boot script why the program ends.
const DIFFERS: &str = "data-differs";

/// What stands in the opening of the page; empty where there is none.
pub(super) fn opening(mount: &Element) -> String {
    let found = mount.query_selector(OPENING).ok().flatten();
    found
        .and_then(|found| found.text_content())
        .unwrap_or_default()
}

/// Ends the program, as a panic does, unless what it has drawn is what was built. The boot script
/// then puts back what the page came with.
pub(super) fn hold_against(built: &str) {
    let Some(mount) = super::mount() else { return };
    if !built.is_empty() && opening(&mount) != built {
        // Only the reason hangs on it.
        let _ = mount.set_attribute(DIFFERS, "");
        panic!("the answer worked out here is not the one that the page was built with");
    }
}
