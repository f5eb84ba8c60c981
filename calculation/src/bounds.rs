//! Keeping a number within bounds. `f64::clamp` would say which bounds are the wrong way round, and
//! with that brings the program all it takes to write such a number as text: seven kilobytes.

/// The number, or the bound that it lies beyond; what is no number stays none.
pub fn within(number: f64, low: f64, high: f64) -> f64 {
    debug_assert!(low <= high, "bounds the wrong way round");
    if number < low {
        low
    } else if number > high {
        high
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_is_inside_and_what_is_no_number() {
        let kept = [-1.0, 0.0, 0.5, 1.0, 2.0, f64::INFINITY].map(|one| within(one, 0.0, 1.0));
        assert_eq!(kept, [0.0, 0.0, 0.5, 1.0, 1.0, 1.0]);
        assert!(within(f64::NAN, 0.0, 1.0).is_nan());
    }
}
