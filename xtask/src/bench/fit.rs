//! Medians, and the lines that cost follows as work grows.

/// The middle of some numbers; nothing of none.
#[must_use]
pub fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[length / 2],
        length => (sorted[length / 2 - 1] + sorted[length / 2]) / 2.0,
    }
}

/// What a cost comes to before any work, and for each piece of it: the line that is off by the least
/// share of what was measured, squared; so the small sizes count as much as the large ones. `points`
/// are sizes with their cost.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> (f64, f64) {
    least_squares(points, |(_, cost)| 1.0 / (cost * cost))
}

/// The power of the size that the cost follows: one where it doubles with the work, two where it
/// quadruples. The slope of the line through the logarithms.
#[must_use]
pub fn exponent(points: &[(f64, f64)]) -> f64 {
    let logarithms: Vec<(f64, f64)> = points
        .iter()
        .map(|(size, cost)| (size.ln(), cost.ln()))
        .collect();
    least_squares(&logarithms, |_| 1.0).1
}

/// Where the line with the least squares begins, and its slope.
fn least_squares(points: &[(f64, f64)], weight: fn(&(f64, f64)) -> f64) -> (f64, f64) {
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| -> f64 {
        points.iter().map(|point| weight(point) * of(point)).sum()
    };
    let all = sum(&|_| 1.0);
    let (x, y) = (sum(&|point| point.0) / all, sum(&|point| point.1) / all);
    let with = sum(&|point| (point.0 - x) * (point.1 - y));
    let slope = with / sum(&|point| (point.0 - x).powi(2));
    (y - slope * x, slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_in_the_middle() {
        assert!((median(&[3.0, 1.0, 9.0]) - 3.0).abs() < 1e-12);
        assert!((median(&[4.0, 1.0, 2.0, 9.0]) - 3.0).abs() < 1e-12);
        assert!(median(&[]).abs() < 1e-12);
    }

    #[test]
    fn lines_and_powers_are_found_again() {
        let sizes = [1.0_f64, 2.0, 4.0, 8.0];
        let straight = sizes.map(|size| (size, 3.0 + 2.0 * size));
        let (before, each) = line(&straight);
        assert!((before - 3.0).abs() < 1e-9 && (each - 2.0).abs() < 1e-9);
        let square = sizes.map(|size| (size, 5.0 * size * size));
        assert!((exponent(&square) - 2.0).abs() < 1e-9);
    }
}
