//! A text of JSON in parts that are read one by one.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How deep objects and lists may be nested: several times what is ever written.
const DEEPEST: usize = 32;

/// Whether brackets stand deeper in one another than any document of ours has them. Quick, and
/// without a stack of its own: what is behind it may be a hundred thousand brackets.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for one in text.bytes() {
        match one {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Whether a part could not be read for a number beyond all doubles, such as 1e999.
pub(super) fn is_too_large(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}

/// An object's parts as they stand, each still a text of its own: what is wrong with one is wrong
/// with no other.
pub(super) struct Parts<'a>(pub(super) Vec<(String, &'a RawValue)>);

impl<'a> Parts<'a> {
    /// The part of this name; the last, where there are several.
    pub(super) fn last(&self, name: &str) -> Option<&'a RawValue> {
        let mut backwards = self.0.iter().rev();
        backwards
            .find(|(one, _)| one == name)
            .map(|(_, part)| *part)
    }
}

/// The parts of an object; `None` if it is none.
pub(super) fn parts(of: &RawValue) -> Option<Parts<'_>> {
    serde_json::from_str(of.get()).ok()
}

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Parts<'de>;

            fn expecting(&self, to: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut all = Vec::new();
                while let Some(part) = map.next_entry()? {
                    all.push(part);
                }
                Ok(Parts(all))
            }
        }

        deserializer.deserialize_map(Object)
    }
}
