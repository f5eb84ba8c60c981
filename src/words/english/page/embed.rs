//! What stands in the smaller sizes of the calculator, and on the pages that other people frame.

use crate::words::text;

/// The title of the document in a frame.
#[cfg(feature = "prerender")]
pub(crate) const DOCUMENT: &str =
    text!("Level 7 in aesthetic practice: what it would cost and bring you");
/// Where scripts are off.
#[cfg(feature = "prerender")]
pub(crate) const NO_SCRIPT: &str = text!(
    "The figures above are a worked example. To change them, this page needs JavaScript, which is \
     switched off in your browser."
);
/// What the document is, for those who go from landmark to landmark.
#[cfg(feature = "prerender")]
pub(crate) const LANDMARK: &str = text!("Calculator");
/// Over the boxes.
pub(crate) const YOUR_ANSWERS: &str = text!("Your answers");
pub(crate) const WHOLE: &str = text!("The whole calculation, with every source");
pub(crate) const NEW_WINDOW: &str = text!(" (opens in a new window)");
/// Under a single figure, which has no boxes.
pub(crate) const FOR_WHOM: &str = text!("Worked out for:");
pub(crate) const CHANGE_IT: &str = text!("Change the figures and see every source");
/// What the figures of a small size are.
pub(crate) const PROJECTION: &str = text!(
    "A projection from published figures and our assumptions, no promise and no advice. Each is \
     marked in the whole calculation."
);
