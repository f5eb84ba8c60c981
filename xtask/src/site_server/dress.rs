//! What a test does to every page on its way out of the server. By default nothing.

/// Where [`Dress::before`] is served.
pub const BEFORE: &str = "/.before.js";

/// Changes to the HTML that a site serves.
#[derive(Clone, Debug, Default)]
pub struct Dress {
    /// Headers that are sent otherwise than usual.
    pub headers: Vec<Header>,
    /// A script that runs before the page's own. It is a file of the site, which the page's policy
    /// allows.
    pub before: Option<String>,
    /// Whether a page goes out as a browser that runs no scripts would read it: its scripts gone,
    /// what is in `<noscript>` on view, and its styles those for where no script runs.
    pub scriptless: bool,
}

/// A header that is sent with some of a site's files: instead of the usual one of that name, or
/// besides the usual ones.
#[derive(Clone, Debug)]
pub struct Header {
    /// How the paths end that it is for; empty for all.
    pub ending: &'static str,
    /// Its name, as the server writes it.
    pub name: &'static str,
    /// What it says; empty for a header that is not sent.
    pub value: String,
}

impl Dress {
    /// The head of a reply so dressed: lines of headers, each with its end.
    pub(super) fn put_on_head(&self, path: &str, head: &str) -> String {
        let mut head = head.to_owned();
        for header in self.headers.iter().filter(|one| path.ends_with(one.ending)) {
            let start = format!("{}: ", header.name);
            let kept = head.split_inclusive("\r\n");
            head = kept.filter(|line| !line.starts_with(&start)).collect();
            if !header.value.is_empty() {
                head += &format!("{start}{}\r\n", header.value);
            }
        }
        head
    }

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
            ..Dress::default()
        };
        let page = dressed(&dress);
        assert!(
            page.contains("<head><script src=\"/.before.js\"></script><script src=a>"),
            "{page}"
        );
    }

    #[test]
    fn changes_headers_where_it_is_told_to() {
        let header = |ending, name, value: &str| Header {
            ending,
            name,
            value: value.into(),
        };
        let dress = Dress {
            headers: vec![
                header(".wasm", "Content-Type", "text/plain"),
                header("", "Allow", ""),
                header("", "More", "yes"),
            ],
            ..Dress::default()
        };
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/wasm\r\nAllow: *\r\n";
        assert_eq!(
            dress.put_on_head("/a.wasm", head),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nMore: yes\r\n"
        );
        assert_eq!(
            dress.put_on_head("/a.js", head),
            "HTTP/1.1 200 OK\r\nContent-Type: application/wasm\r\nMore: yes\r\n"
        );
    }

    #[test]
    fn takes_the_scripts_away() {
        let dress = Dress {
            scriptless: true,
            ..Dress::default()
        };
        let page = dressed(&dress);
        assert!(!page.contains("script"), "{page}");
        assert!(page.contains("<body><p>None</p></body>"), "{page}");
        let styles = dress.put_on_styles(b"@media screen and (scripting:enabled){a{}}");
        assert_eq!(styles, b"@media screen and (width<0px){a{}}");
    }
}
