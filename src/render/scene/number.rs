//! Numbers on a chart: how they are written, and which of them an axis names.

/// A count as a label: digits in groups of three; from 100,000 on rounded down to three digits with `k`, `M`, `G`, `T`, `P`
/// or `E`. The exact value stands in the figure's table.
pub(super) fn short(value: u64) -> String {
    if value < 100_000 {
        return grouped(value);
    }
    let (mut unit, mut suffix) = (1_000_u64, 'k');
    for next in ['M', 'G', 'T', 'P', 'E'] {
        if value / unit < 1_000 {
            break;
        }
        (unit, suffix) = (unit * 1_000, next);
    }
    let (whole, tenth) = (value / unit, value % unit / (unit / 10));
    if whole < 100 && tenth > 0 { format!("{whole}.{tenth}{suffix}") } else { format!("{whole}{suffix}") }
}

/// A change as a label, with its sign.
pub(super) fn signed(change: i64) -> String {
    let size = short(change.unsigned_abs());
    match change {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

/// Groups of three digits parted by no-break spaces, which every language reads alike.
fn grouped(value: u64) -> String {
    if value < 10_000 { value.to_string() } else { format!("{}\u{a0}{:03}", value / 1_000, value % 1_000) }
}

/// Whole numbers from zero that an axis up to `max` names: three to six of them, evenly apart; the last is at
/// least `max`.
pub(super) fn ticks(max: u64) -> Vec<u64> {
    let mut unit = 1_u64;
    let step = loop {
        let found = [1, 2, 5].into_iter().find_map(|n| {
            let step = unit.saturating_mul(n);
            (step.saturating_mul(5) >= max).then_some(step)
        });
        match found {
            Some(step) => break step,
            None => unit = unit.saturating_mul(10),
        }
    };
    let steps = max.div_ceil(step).max(2);
    (0..=steps).map(|n| step.saturating_mul(n)).collect()
}

/// The part of the whole that a value is, from 0 to 1.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a place on a chart needs no more"
)]
pub(super) fn share(value: u64, whole: u64) -> f32 {
    if whole == 0 { 0.0 } else { (value as f64 / whole as f64).min(1.0) as f32 }
}

/// A small number for places on the scene.
pub(super) fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_short_and_never_round_up() {
        let shown =
            [0, 999, 9_999, 10_000, 99_999, 100_000, 999_999, 1_250_000, 12_000_000, u64::MAX].map(short);
        assert_eq!(
            shown,
            ["0", "999", "9999", "10\u{a0}000", "99\u{a0}999", "100k", "999k", "1.2M", "12M", "18.4E"]
        );
        assert_eq!([0, 3, -3, i64::MIN].map(signed), ["0", "+3", "−3", "−9.2E"]);
    }

    #[test]
    fn an_axis_names_few_whole_numbers_and_reaches_its_greatest() {
        assert_eq!(ticks(0), [0, 1, 2]);
        assert_eq!(ticks(1), [0, 1, 2]);
        assert_eq!(ticks(7), [0, 2, 4, 6, 8]);
        assert_eq!(ticks(46), [0, 10, 20, 30, 40, 50]);
        for max in [1, 3, 11, 99, 101, 12_345, 1 << 40, u64::MAX] {
            let ticks = ticks(max);
            assert!((3..=6).contains(&ticks.len()) && *ticks.last().unwrap() >= max, "{max}: {ticks:?}");
        }
    }
}
