//! What a page that frames ours is told of, where it asks: `web/frame.js` listens and passes it on.
//! No event holds a value.

use web_sys::{CustomEvent, CustomEventInit};

/// What may be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::ui) enum Event {
    /// The first answer of the program stands in the page.
    ResultShown,
    /// Somebody has changed anything in the boxes.
    InputChanged,
    /// Somebody has copied or shared the link.
    ShareCopied,
    /// Somebody has been offered a file.
    FileSaved,
}

impl Event {
    const fn name(self) -> &'static str {
        match self {
            Self::ResultShown => "result.shown",
            Self::InputChanged => "input.changed",
            Self::ShareCopied => "share.copied",
            Self::FileSaved => "file.saved",
        }
    }
}

/// Tells of an event. Nothing comes of it where nobody asked.
pub(in crate::ui) fn tell(event: Event) {
    dispatch("level7:event", event.name());
}

/// Whether the host asks for the link of what is answered, to keep its own address in step.
pub(in crate::ui) fn wants_link() -> bool {
    super::address::query()
        .split(['?', '&'])
        .any(|pair| pair == "state=host")
}

/// Tells the link of what is answered, without its `#`.
pub(in crate::ui) fn tell_link(link: &str) {
    dispatch("level7:state", link);
}

fn dispatch(name: &str, detail: &str) {
    let Some(document) = super::document() else {
        return;
    };
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    // Nothing of ours hangs on it.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = document.dispatch_event(&event);
    }
}
