//! What a test does to every page on its way out of the server. By default nothing.

/// Where [`Dress::before`] is served.
pub const BEFORE: &str = "/.before.js";

/// Changes to the HTML that a site serves.
#[derive(Clone, Debug, Default)]
pub struct Dress {
    /// A script that runs before the page's own. It is a file of the site, which the page's policy
    /// allows.
    pub before: Option<String>,
    /// Whether a page goes out as a browser that runs no scripts would read it: its scripts gone,
    /// what is in `<noscript>` on view, and its styles those for where no script runs.
    pub scriptless: bool,
}

impl Dress {
    /// The page so dressed.
    pub(super) fn put_on(&self, page: &[u8]) -> Vec<u8> {
        let mut page = String::from_utf8_lossy(page).into_owned();
        if self.scriptless {
            page = without(&page, "<script", "</script>");
            page = page.replace("<noscript>", "").replace("</noscript>", "");
        }
        if self.before.is_some() {
            // In front of the policy too, which comes as a header as well.
            let start = ["<head>", "<html lang=en-GB>", "<!doctype html>"]
                .iter()
                .find_map(|tag| Some(page.find(tag)? + tag.len()));
            page.insert_str(
                start.unwrap_or(0),
                &format!("<script src=\"{BEFORE}\"></script>"),
            );
        }
        page.into_bytes()
    }

    /// Styles so dressed.
    pub(super) fn put_on_styles(&self, styles: &[u8]) -> Vec<u8> {
        if !self.scriptless {
            return styles.to_vec();
        }
        let mut styles = String::from_utf8_lossy(styles).into_owned();
        for (asked, answer) in ASKED {
            styles = styles.replace(asked, answer);
        }
        styles.into_bytes()
    }
}

/// How styles ask whether scripts run, as they are packed and as they are written, and a question
/// with the same answer where none does.
const ASKED: [(&str, &str); 4] = [
    ("(scripting:enabled)", "(width<0px)"),
    ("(scripting: enabled)", "(width<0px)"),
    ("(scripting:none)", "(width>=0px)"),
    ("(scripting: none)", "(width>=0px)"),
];

/// A text without all that begins and ends so.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(start) {
        let (kept, dropped) = rest.split_at(at);
        left.push_str(kept);
        let Some(after) = dropped.find(end) else {
            return left;
        };
        rest = &dropped[after + end.len()..];
    }
    left + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] =
        b"<!doctype html><html><head><script src=a></script><title>T</title></head>\
                          <body><noscript><p>None</p></noscript></body></html>";

    fn dressed(dress: &Dress) -> String {
        String::from_utf8(dress.put_on(PAGE)).expect("text")
    }

    #[test]
    fn changes_nothing_by_itself() {
        assert_eq!(Dress::default().put_on(PAGE), PAGE);
    }

    #[test]
    fn puts_a_script_first() {
        let dress = Dress {
            before: Some("1".into()),
            scriptless: false,
        };
        let page = dressed(&dress);
        assert!(
            page.contains("<head><script src=\"/.before.js\"></script><script src=a>"),
            "{page}"
        );
    }

    #[test]
    fn takes_the_scripts_away() {
        let dress = Dress {
            before: None,
            scriptless: true,
        };
        let page = dressed(&dress);
        assert!(!page.contains("script"), "{page}");
        assert!(page.contains("<body><p>None</p></body>"), "{page}");
        let styles = dress.put_on_styles(b"@media screen and (scripting:enabled){a{}}");
        assert_eq!(styles, b"@media screen and (width<0px){a{}}");
    }
}
