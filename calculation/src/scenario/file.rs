//! A scenario as data: one flat map from an input's key to its value. Written whole, read with
//! missing keys at their defaults, in any self-describing format that serde knows.

use super::input::Shape;
use super::keys::Key;
use super::state::Scenario;
use super::table::input;
use super::value::{Estimate, Given, Value};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

impl Serialize for Scenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Key::COUNT))?;
        // Whoever reads it has our defaults, and not a publisher's.
        let bare = self.bare();
        for key in Key::all() {
            map.serialize_key(&key.text())?;
            match (bare.value(key), input(key).shape) {
                (Value::Number(estimate), _) => {
                    // A spread that follows from the likely value is not written, so that a
                    // plain number read back gives the same estimate.
                    if bare.spread_is_default(key, estimate) {
                        map.serialize_value(&estimate.likely)?;
                    } else {
                        map.serialize_value(&Spread(estimate))?;
                    }
                }
                (Value::Choice(position), Shape::Choice(choices)) => {
                    map.serialize_value(choices[position].text)?;
                }
                (Value::Choice(position), _) => map.serialize_value(&position)?,
                (Value::Flag(flag), _) => map.serialize_value(&flag)?,
                (Value::Month(month), _) => map.serialize_value(&month.to_string())?,
            }
        }
        map.end()
    }
}

impl Scenario {
    /// Whether an estimate is what its likely value alone would give.
    pub(super) fn spread_is_default(&self, key: Key, estimate: Estimate) -> bool {
        let mut plain = self.clone();
        plain.forget(key);
        if plain.value(key) == Value::Number(estimate) {
            return true;
        }
        plain.give(key, Given::Number(estimate.likely)).is_ok()
            && plain.value(key) == Value::Number(estimate)
    }
}

struct Spread(Estimate);

impl Serialize for Spread {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("low", &self.0.low)?;
        map.serialize_entry("likely", &self.0.likely)?;
        map.serialize_entry("high", &self.0.high)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Given;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a number, a text, true or false, or low, likely and high")
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Given, E> {
                Ok(Given::Flag(flag))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Given, E> {
                Ok(Given::Number(number as f64))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Given, E> {
                Ok(Given::Number(number as f64))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Given, E> {
                Ok(Given::Number(number))
            }

            fn visit_str<E>(self, text: &str) -> Result<Given, E> {
                Ok(Given::Text(text.into()))
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Given, M::Error> {
                let (mut low, mut likely, mut high) = (None, None, None);
                while let Some(name) = map.next_key::<String>()? {
                    match name.as_str() {
                        "low" => low = Some(map.next_value()?),
                        "likely" => likely = Some(map.next_value()?),
                        "high" => high = Some(map.next_value()?),
                        _ => return Err(de::Error::custom("only low, likely and high")),
                    }
                }
                match (low, likely, high) {
                    (Some(low), Some(likely), Some(high)) => {
                        Ok(Given::Estimate(Estimate { low, likely, high }))
                    }
                    _ => Err(de::Error::custom("low, likely and high are all needed")),
                }
            }
        }

        deserializer.deserialize_any(Any)
    }
}
