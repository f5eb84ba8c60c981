//! Where a release is to live: an origin, and nothing after it.

use crate::run::Outcome;
use std::fmt;

/// A bare origin such as `https://level7.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin: `https` and a host, with a port if need be; for a trial on this machine,
    /// `http://127.0.0.1` and a port.
    ///
    /// # Errors
    /// Says in a sentence what an origin looks like, and what is wrong with this one.
    pub fn read(text: &str) -> Outcome<Self> {
        let wrong = |why: &str| {
            Err(format!(
                "\"{text}\" is no origin to publish at: {why}. It looks like https://level7.example"
            ))
        };
        let text = text.strip_suffix('/').unwrap_or(text);
        if let Some(port) = text.strip_prefix("http://127.0.0.1:") {
            return match is_port(port) {
                true => Ok(Self(text.to_owned())),
                false => wrong("a trial on this machine needs a port"),
            };
        }
        let Some(rest) = text.strip_prefix("https://") else {
            return wrong("it has to begin with https://");
        };
        if rest.contains(['/', '?', '#']) {
            return wrong("nothing may follow the host, as the site has it to itself");
        }
        if rest.contains('@') {
            return wrong("it must not name a user");
        }
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (rest, None),
        };
        if port.is_some_and(|port| !is_port(port)) {
            return wrong("its port is not a number from 1 to 65535");
        }
        if host.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return wrong("a browser writes hosts in small letters, and so must this");
        }
        let whole = host.len() <= 253 && host.contains('.');
        if !whole || !host.split('.').all(is_label) {
            return wrong("what follows https:// is no host");
        }
        Ok(Self(text.to_owned()))
    }

    /// This machine's, at a port: for a trial.
    #[must_use]
    pub fn here(port: u16) -> Self {
        Self(format!("http://127.0.0.1:{port}"))
    }

    /// The host, without the port.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split("://").nth(1).unwrap_or_default();
        rest.split(':').next().unwrap_or_default()
    }
}

/// A part of a host between dots. What is not ASCII has to come in its ASCII form (`xn--…`).
fn is_label(part: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let length = 1..=63;
    length.contains(&part.len())
        && part.bytes().all(letter)
        && !part.starts_with('-')
        && !part.ends_with('-')
}

fn is_port(text: &str) -> bool {
    // `parse` takes a sign, too.
    text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|port| port > 0)
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_bare_origin() {
        for (text, host) in [
            ("https://level7.example", "level7.example"),
            ("https://a.b-c.example:8443", "a.b-c.example"),
            ("http://127.0.0.1:8080", "127.0.0.1"),
        ] {
            let origin = Origin::read(text).expect(text);
            assert_eq!((origin.to_string().as_str(), origin.host()), (text, host));
        }
        let slash = Origin::read("https://level7.example/").expect("a closing slash does no harm");
        assert_eq!(slash.to_string(), "https://level7.example");
    }

    #[test]
    fn refuses_anything_else_in_a_sentence() {
        for text in [
            "",
            "level7.example",
            "http://level7.example",
            "http://127.0.0.1",
            "http://127.0.0.1:0",
            "http://127.0.0.1:+80",
            "http://127.0.0.1:80/x",
            "https://",
            "https://localhost",
            "https://level7.example/calculator",
            "https://level7.example?x",
            "https://me@level7.example",
            "https://level7.example:99999",
            "https://Level7.example",
            "https://level7..example",
            "https://-a.example",
            "https://a.example; script-src *",
            "https://a.example'",
            "https://a.example\nX: y",
            "https://é.example",
            "https://*.example",
        ] {
            let why = Origin::read(text).expect_err(text);
            assert!(why.contains("is no origin to publish at: "), "{why}");
        }
    }
}
