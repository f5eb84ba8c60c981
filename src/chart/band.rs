//! The spread of simulated futures about the running difference.

/// Between which positions most futures lie, month by month, pounds. As long as the lines.
#[derive(Clone, PartialEq, Debug)]
pub struct Band {
    /// What the lower edge is called: "a poor run".
    pub poor: String,
    /// What the upper edge is called: "a good run".
    pub good: String,
    /// The lower edge.
    pub low: Vec<f64>,
    /// The upper edge.
    pub high: Vec<f64>,
    /// One future that was picked, with its name.
    pub picked: Option<(String, Vec<f64>)>,
}

impl Band {
    /// The same for the first months alone, and no further than what is finite.
    pub(super) fn up_to(&self, months: usize) -> Self {
        let cut = |values: &[f64]| -> Vec<f64> {
            let finite = values.iter().take_while(|value| value.is_finite());
            finite.take(months).copied().collect()
        };
        let picked = self.picked.as_ref();
        Self {
            poor: self.poor.clone(),
            good: self.good.clone(),
            low: cut(&self.low),
            high: cut(&self.high),
            picked: picked.map(|(name, positions)| (name.clone(), cut(positions))),
        }
    }

    /// Edges and the picked future: class, name, positions.
    pub(super) fn edges(&self) -> Vec<(&'static str, &str, &[f64])> {
        let mut edges = vec![
            ("edge", self.good.as_str(), self.high.as_slice()),
            ("edge", self.poor.as_str(), self.low.as_slice()),
        ];
        if let Some((name, positions)) = &self.picked {
            edges.push(("picked", name, positions));
        }
        edges
    }

    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        let picked = self.picked.iter().flat_map(|(_, positions)| positions);
        self.low.iter().chain(&self.high).chain(picked).copied()
    }
}
