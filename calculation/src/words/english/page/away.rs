//! What one takes away: links, what is saved, files and paper; and a link that was opened.

use crate::words::{messages, text};

/// The heading over what is told of a link or a file.
pub const OPENED: &str = text!("What you opened");
pub const PUT_AWAY: &str = text!("Put this away");

/// Above it all.
pub const NOTHING_LEAVES: &str = text!(
    "All of this is made in your browser. Nothing is sent anywhere, and nothing is kept unless you \
     press Save."
);
/// Before the program has come.
pub const NEEDS_PROGRAM: &str = text!(
    "Links, saving and files are made by this page's program, and appear here once it runs. Paper \
     needs nothing: your browser's own Print will do."
);

pub const LINK: &str = text!("As a link");
pub const LINK_IS: &str = text!(
    "Whoever opens it gets these figures, and is told what the answer was on the day you made it \
     and what has changed since."
);
pub const THE_LINK: &str = text!("Link");
pub const WITHOUT_INCOME: &str = text!("Leave out my income, debts and practice");
pub const COPY: &str = text!("Copy the link");
pub const SHARE: &str = text!("Share…");
pub const COPIED: &str = text!("Copied.");
pub const COPY_IT: &str =
    text!("Your browser does not let this page copy. The link is selected: copy it yourself.");
/// What a shared link is called in a message.
pub const TITLE: &str = text!("Level 7 in aesthetic practice: what it would come to");

pub const SAVED: &str = text!("In this browser");
pub const SAVED_IS: &str = text!(
    "Saved answers stay in this browser on this device until you remove them. Whoever uses it can \
     read them."
);
pub const BLOCKED: &str = text!(
    "This browser keeps nothing for this page: its store is switched off, as in some private \
     windows. A link or a file does the same."
);
pub const NOT_IN_A_FRAME: &str = text!(
    "Inside another page nothing is saved. A link or a file does the same; or open the calculator \
     in a tab of its own."
);
pub const FULL: &str = text!(
    "That was not saved: this browser has no room left for it. Remove something, or take a link or \
     a file."
);
pub const NAME: &str = text!("Name");
pub const SAVE: &str = text!("Save");
pub const OPEN: &str = text!("Open");
pub const REMOVE: &str = text!("Remove");
pub const REMOVE_ALL: &str = text!("Remove all that is saved");
pub const REMOVED_ALL: &str = text!("All that was saved is removed.");
pub const COMPARE: &str = text!("Compare two");
pub const THIS: &str = text!("This");
pub const WITH_THAT: &str = text!("with that");
pub const AS_IT_STANDS: &str = text!("The answer as it stands");
pub const PICK_TWO: &str = text!("Pick two different ones.");

pub const FILES: &str = text!("As files");
pub const FILES_ARE: &str = text!("What makes them is fetched when you press the first of them.");
pub const WORKING_ON_IT: &str = text!("Being made…");
pub const NOT_MADE: &str =
    text!("That could not be made: the program for it could not be fetched. Try again.");
pub const NOT_SAVED: &str = text!(
    "If your browser saved nothing, this page may not save files where it stands. Copy the text, \
     or open the calculator in a tab of its own."
);
pub const AS_TEXT: &str = text!("The file as text");
pub const CHARTS: &str = text!("Charts");
pub const OPEN_FILE: &str = text!("Open a file that was saved here");
pub const OPEN_FILE_IS: &str = text!("The JSON file above; it is read in your browser.");
pub const UNREADABLE: &str = text!("That file could not be read.");

/// The kinds of files: their name in addresses, the button, and what it is.
pub const KINDS: [(&str, &str, &str); 6] = [
    (
        "workbook",
        text!("Workbook (.xlsx)"),
        text!("Inputs, facts, ledger, tax and answer with live formulas, for an accountant."),
    ),
    (
        "csv",
        text!("Ledger (.csv)"),
        text!("Every account of both worlds, month by month."),
    ),
    (
        "json",
        text!("Everything (.json)"),
        text!("Inputs and results; this page opens it again."),
    ),
    (
        "calendar",
        text!("Study plan (.ics)"),
        text!("For your calendar: study, payments, opening."),
    ),
    (
        "citation_text",
        text!("Citation"),
        text!("As plain text, with the facts' date."),
    ),
    (
        "citation_html",
        text!("Citation as HTML"),
        text!("To paste into a page."),
    ),
];

/// The charts: their name in addresses, and the button.
pub const DRAWINGS: [(&str, &str); 9] = [
    ("money", text!("Cost of each route")),
    ("hours", text!("Hours of each route")),
    ("difference", text!("Running difference")),
    (
        "difference_with_futures",
        text!("Running difference with futures"),
    ),
    ("futures", text!("Twenty futures")),
    ("study_week", text!("A week of study")),
    ("study_calendar", text!("Study calendar")),
    ("keep", text!("The next £100")),
    ("hangs", text!("What it hangs on")),
];

/// On the summary, where nothing was changed.
pub const NOTHING_ELSE: &str =
    text!("No other figure was changed: the rest are the page's own, for an ordinary visitor.");
/// On the summary: what it is not.
pub const NO_ADVICE: &str = text!(
    "A projection from these figures, not advice: no figure of the future is known. Every figure \
     with its source is on the page named at the foot, and in its workbook."
);

pub const PAPER: &str = text!("On paper");
pub const PAPER_IS: &str = text!(
    "All of it is some eighteen pages: the answer, every figure behind it, charts, tables and \
     sources. The summary is one, for an accountant or a bank."
);
pub const PRINT: &str = text!("Print all of it");
pub const PRINT_SUMMARY: &str = text!("Print the summary");

messages! {
    without_income(finding: &str) =
        "Without them the answer in the link is that of an ordinary practice: “{finding}”";
    saved(name: &str) = "Saved as “{name}”.";
    removed(name: &str) = "“{name}” is removed.";
    made(name: &str) = "{name} is made.";
    /// On the summary: an input with its value.
    input(name: &str, value: &str) = "{name}: {value}";
    own_input(name: &str, value: &str) = "{name}: {value} (yours)";
    more_inputs(count: usize) =
        "And {count} more figures of yours, which the full print has.";
}
