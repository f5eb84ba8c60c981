//! What stands in the smaller sizes of the calculator, and on the pages that other people frame.

use crate::words::text;

/// The title of the document in a frame.
pub const DOCUMENT: &str = text!("Level 7 in aesthetic practice: what it would cost and bring you");
/// Where scripts are off.
pub const NO_SCRIPT: &str = text!(
    "The figures above are a worked example. To change them, this page needs JavaScript, which is \
     switched off in your browser."
);
/// What the document is, for those who go from landmark to landmark.
pub const LANDMARK: &str = text!("Calculator");
/// Over the boxes.
pub const YOUR_ANSWERS: &str = text!("Your answers");
pub const WHOLE: &str = text!("The whole calculation, with every source");
pub const NEW_WINDOW: &str = text!(" (opens in a new window)");
/// Under a single figure, which has no boxes.
pub const FOR_WHOM: &str = text!("Worked out for:");
pub const CHANGE_IT: &str = text!("Change the figures and see every source");
/// What the figures of a small size are.
pub const PROJECTION: &str = text!(
    "A projection from published figures and our assumptions, no promise and no advice. Each is \
     marked in the whole calculation."
);
