//! Figures that a publisher gave in the place of ours: defaults still, and never the visitor's own.

use super::Scenario;
use crate::scenario::defaults::default;
use crate::scenario::input::{Default, Origin};
use crate::scenario::keys::Key;
use crate::scenario::value::Value;

impl Scenario {
    /// Puts a publisher's figures in the place of our defaults, beside those that stand there. What
    /// the visitor chose stays. Each value is one that its input may hold.
    pub fn publish(&mut self, figures: &[(Key, Value)]) {
        let mut all = self.published.to_vec();
        for (key, value) in figures {
            all.retain(|(known, _)| known != key);
            all.push((*key, *value));
        }
        self.published = all.into();
        self.refresh();
    }

    /// The figures of a publisher, each in the place of our default.
    #[must_use]
    pub fn published(&self) -> &[(Key, Value)] {
        &self.published
    }

    /// Whether the figure that is used here is a publisher's.
    #[must_use]
    pub fn owes_to_publisher(&self, key: Key) -> bool {
        self.default_of(key).origin == Origin::Publisher && !self.is_chosen(key)
    }

    /// The inputs whose figures here are a publisher's.
    pub fn owed_to_publisher(&self) -> impl Iterator<Item = Key> {
        let published = self.published.iter().map(|(key, _)| *key);
        published.filter(|key| self.owes_to_publisher(*key))
    }

    /// Our own default, whatever a publisher says.
    #[must_use]
    pub fn our_default_of(&self, key: Key) -> Default {
        default(&self.facts, key, self.context())
    }

    /// The same answers on our own defaults: a publisher's figures are then among the chosen ones.
    #[must_use]
    pub fn bare(&self) -> Self {
        let mut bare = self.clone();
        for (key, value) in self.published.iter() {
            bare.chosen[key.index()].get_or_insert(*value);
        }
        bare.published = [].into();
        bare.refresh();
        bare
    }

    /// Takes what was chosen here for a publisher's figure: what [`Self::bare`] undoes.
    pub fn owe_to_publisher(&mut self, key: Key) {
        if let Some(value) = self.chosen[key.index()].take() {
            self.publish(&[(key, value)]);
        }
    }

    /// A publisher's figures over our defaults.
    pub(super) fn publish_over(&self, defaults: &mut [Default]) {
        for (key, value) in self.published.iter() {
            defaults[key.index()] = Default {
                value: *value,
                origin: Origin::Publisher,
            };
        }
    }
}
