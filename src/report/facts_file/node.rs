//! A document as a tree, so that one short `Serialize` writes all of it in any format of serde.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A part of the document.
#[derive(Clone, PartialEq, Debug)]
pub enum Node {
    /// Nothing there.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A number, as the sums use it.
    Number(f64),
    /// A text.
    Text(String),
    /// Parts in order.
    List(Vec<Node>),
    /// Named parts, in order.
    Record(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(parts) => serializer.collect_seq(parts),
            Self::Record(parts) => {
                let mut map = serializer.serialize_map(Some(parts.len()))?;
                for (name, part) in parts {
                    map.serialize_entry(name, part)?;
                }
                map.end()
            }
        }
    }
}

impl From<bool> for Node {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<f64> for Node {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(part: Option<T>) -> Self {
        part.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Node>> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Self::List(parts.into_iter().map(Into::into).collect())
    }
}

/// Named parts of a document: `record!("id": one.id, "label": one.label)`.
macro_rules! record {
    ($($name:literal: $part:expr),+ $(,)?) => {
        $crate::report::facts_file::Node::Record(vec![$(($name, $part.into())),+])
    };
}
pub(in crate::report) use record;
