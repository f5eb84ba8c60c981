//! Whether what was weighed is within its bounds: the table, and the end of it.

use super::bounds::{Bound, STEP};
use crate::run::Outcome;

/// What is said of what was weighed.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Verdict {
    /// The table, a line for each bound.
    pub(super) table: Vec<String>,
    /// What is heavier than it may be.
    pub(super) faults: Vec<String>,
    /// Bounds that have become looser than they need to be.
    pub(super) loose: Vec<String>,
    /// Goals that are not met yet.
    pub(super) open: Vec<String>,
}

/// Holds weights against bounds, in the same order.
pub(super) fn verdict(bounds: &[Bound], bytes: &[u64]) -> Verdict {
    let mut said = Verdict::default();
    said.table.push(format!(
        "{:<42} {:>8} {:>8} {:>8}  over the goal",
        "bytes, packed with brotli", "now", "bound", "goal"
    ));
    for (bound, &now) in bounds.iter().zip(bytes) {
        let Bound { goal, today, .. } = *bound;
        let what = if bound.path.ends_with(".html") {
            format!("{}: {}", bound.path, bound.part)
        } else {
            bound.path.to_owned()
        };
        let over = now.saturating_sub(goal);
        let told = if over > 0 {
            over.to_string()
        } else {
            "met".into()
        };
        said.table
            .push(format!("{what:<42} {now:>8} {today:>8} {goal:>8}  {told}"));
        if over > 0 {
            said.open.push(format!("{what}: {over} bytes over {goal}"));
        }
        let tight = now.div_ceil(STEP) * STEP;
        if now > today {
            said.faults.push(format!(
                "{what} weighs {now} bytes and may weigh {today}: {} too many",
                now - today
            ));
        } else if now * 100 < today * 95 && tight < today {
            said.loose
                .push(format!("{what}: {today} can come down to {tight}"));
        }
    }
    said
}

impl Verdict {
    /// Prints it.
    ///
    /// # Errors
    /// When something is heavier than it may be.
    pub(super) fn told(&self) -> Outcome {
        for line in &self.table {
            println!("{line}");
        }
        if self.open.is_empty() {
            println!("Every goal is met.");
        } else {
            println!("Goals not met yet:\n  {}", self.open.join("\n  "));
        }
        if !self.loose.is_empty() {
            println!(
                "Bounds to lower in xtask/src/size/bounds.rs:\n  {}",
                self.loose.join("\n  ")
            );
        }
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(self.faults.join("\n"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::bounds::Part, *};

    fn judged(now: u64) -> Verdict {
        let bound = Bound {
            path: "index.html",
            part: Part::Page,
            goal: 20_000,
            today: 57_500,
        };
        verdict(&[bound], &[now])
    }

    #[test]
    fn a_bound_that_is_exceeded_fails() {
        assert_eq!(judged(57_500).told(), Ok(()));
        let why = judged(57_501).told().expect_err("it is too heavy");
        assert!(
            why.contains("57501 bytes and may weigh 57500: 1 too many"),
            "{why}"
        );
    }

    #[test]
    fn a_goal_that_is_not_met_is_named_and_does_not_fail() {
        let far = judged(57_113);
        assert_eq!(far.open, ["index.html: the page: 37113 bytes over 20000"]);
        assert!(far.faults.is_empty() && far.loose.is_empty());
        let met = judged(20_000);
        assert!(met.open.is_empty() && met.faults.is_empty());
        assert!(met.table[1].ends_with("met"), "{:?}", met.table);
    }

    #[test]
    fn a_bound_that_has_become_loose_is_to_be_lowered() {
        assert!(judged(54_625).loose.is_empty());
        let loose = judged(54_624);
        assert_eq!(
            loose.loose,
            ["index.html: the page: 57500 can come down to 55000"]
        );
        assert!(loose.faults.is_empty());
    }
}
