//! The table of coincidences: how often each two values stood on one unit.

use super::Level;

/// Coincidences of the pairable values, symmetric, by rank.
pub(super) struct Coincidences {
    cells: Vec<Vec<f64>>,
}

impl Coincidences {
    /// Counts each pair of values on a unit of m values as 1 / (m − 1), so that every pairable value weighs one.
    pub(super) fn of(units: &[Vec<usize>]) -> Self {
        let ranks = units.iter().flatten().max().map_or(0, |highest| highest + 1);
        let mut cells = vec![vec![0.0; ranks]; ranks];
        for values in units.iter().filter(|values| values.len() > 1) {
            let mut counts = vec![0; ranks];
            for value in values {
                counts[*value] += 1;
            }
            let others = number(values.len() - 1);
            for (one, row) in cells.iter_mut().enumerate().filter(|(one, _)| counts[*one] > 0) {
                for (other, cell) in row.iter_mut().enumerate() {
                    let pairs = counts[one] * (counts[other] - usize::from(one == other && counts[one] > 0));
                    *cell += number(pairs) / others;
                }
            }
        }
        Self { cells }
    }

    /// 1 − (n − 1) · Σ o·δ² / Σ n·n·δ²; none where no two values differ.
    pub(super) fn alpha(&self, level: Level) -> Option<f64> {
        let totals = self.cells.iter().map(|row| row.iter().sum()).collect::<Vec<f64>>();
        let n = totals.iter().sum::<f64>();
        let (mut observed, mut expected) = (0.0, 0.0);
        for (one, row) in self.cells.iter().enumerate() {
            for (other, cell) in row.iter().enumerate().skip(one + 1) {
                let apart = apart(level, &totals, one, other);
                observed += cell * apart;
                expected += totals[one] * totals[other] * apart;
            }
        }
        (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
    }
}

/// The squared difference δ² of two ranks, the first the lower one.
fn apart(level: Level, totals: &[f64], one: usize, other: usize) -> f64 {
    match level {
        Level::Nominal => 1.0,
        Level::Ordinal => {
            let between = totals[one..=other].iter().sum::<f64>();
            (between - f64::midpoint(totals[one], totals[other])).powi(2)
        }
    }
}

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "no release has 2^52 sentences")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}
