//! Pictures of a page, and the page as it is printed.

use crate::{Engine, Page, browser::must};
use serde_json::json;
use std::{fs, path::Path};

impl Page {
    /// A picture as a PNG file: in Chromium of the whole page, all its length; in the others, which
    /// have no such command in common, of what is in view.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) {
        let bytes = if self.engine() == Engine::Chromium {
            let layout = self.devtools("Page.getLayoutMetrics", json!({}));
            let size = &layout["cssContentSize"];
            let side = |name: &str| size[name].as_f64().unwrap_or_default();
            self.picture((0.0, 0.0, side("width"), side("height")))
        } else {
            self.browser.ask(
                "a picture",
                |client| async move { client.screenshot().await },
            )
        };
        must("the picture's file", fs::write(file, bytes));
    }

    /// A picture of a part of the page, in sight or not, as a PNG file's bytes: x, y, width and
    /// height in CSS pixels from the page's beginning.
    #[must_use]
    #[track_caller]
    pub fn picture(&self, (x, y, width, height): (f64, f64, f64, f64)) -> Vec<u8> {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": 1 });
        let parameters = json!({
            "format": "png", "captureBeyondViewport": true, "fromSurface": true, "clip": clip,
        });
        let picture = self.devtools("Page.captureScreenshot", parameters);
        let data = picture["data"].as_str().unwrap_or_default();
        must("the picture", from_base64(data).ok_or("not in base64"))
    }

    /// The page as it would be printed to a file.
    #[must_use]
    pub fn pdf(&self) -> Vec<u8> {
        // Backgrounds are left out, as they are unless a visitor asks for them.
        let asked = json!({ "preferCSSPageSize": true, "printBackground": false });
        let printed = self.devtools("Page.printToPDF", asked);
        let data = printed["data"].as_str().unwrap_or_default();
        must("the printed page", from_base64(data).ok_or("not in base64"))
    }
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::from_base64;

    #[test]
    fn decodes_base64() {
        assert_eq!(
            from_base64("TWFueSBoYW5kcw==").as_deref(),
            Some(&b"Many hands"[..])
        );
        assert_eq!(from_base64("/+8="), Some(vec![0xFF, 0xEF]));
        assert_eq!(from_base64("?"), None);
    }
}
