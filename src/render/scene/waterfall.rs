//! From an opening to a closing total by steps.

use super::canvas::{Canvas, NORMAL, nothing};
use super::measure::{text_width, wrap};
use super::number::{count, short, signed};
use super::pattern::Pattern;
use super::{Anchor, Paint, Scene};
use crate::render::cell::Tone;
use crate::render::figure::{Step, StepValue};

/// The height of the plot itself, in points.
const PLOT: f32 = 132.0;

/// Room for the value above the highest column, in points.
const TOP: f32 = 16.0;

/// Where a step begins and ends.
#[derive(Clone, Copy)]
struct Span {
    from: i128,
    to: i128,
}

pub(super) fn layout(steps: &[Step], width: f32) -> Scene {
    if steps.is_empty() {
        return nothing(width);
    }
    let spans = spans(steps);
    let ends = || spans.iter().flat_map(|s| [s.from, s.to]).chain([0]);
    let (low, high) = (ends().min().unwrap_or(0), ends().max().unwrap_or(0));
    let base = TOP + PLOT;
    let y = |value: i128| base - PLOT * part(value - low, (high - low).max(1));
    let mut canvas = Canvas::default();
    let slot = width / count(steps.len());
    let thick = (slot * 0.66).min(76.0);
    let mut lines = 1;
    for (index, (step, span)) in steps.iter().zip(&spans).enumerate() {
        let middle = slot * (count(index) + 0.5);
        let (upper, lower) = (y(span.from.max(span.to)), y(span.from.min(span.to)));
        let (tone, pattern, value) = look(step.value);
        canvas.area((middle - thick / 2.0, upper), (thick, lower - upper), tone, pattern);
        if span.from == span.to {
            let ends = (middle - thick / 2.0, middle + thick / 2.0);
            canvas.line((ends.0, upper), (ends.1, upper), Paint::Full(tone), 1.6);
        }
        if index + 1 < steps.len() {
            let (from, to) = (middle + thick / 2.0, middle + slot - thick / 2.0);
            canvas.line((from, y(span.to)), (to, y(span.to)), Paint::Muted, 0.6);
        }
        let size = (NORMAL * (slot - 1.0) / text_width(&value, NORMAL)).min(NORMAL);
        canvas.bold((middle, upper - 4.0), value, Anchor::Middle, size);
        let label = wrap(&step.label, NORMAL, slot - 4.0, 3);
        lines = lines.max(label.len());
        for (line, text) in label.into_iter().enumerate() {
            let below = base + 13.0 + 11.0 * count(line);
            canvas.text((middle, below), text, Anchor::Middle, NORMAL, Paint::Ink);
        }
    }
    canvas.line((0.0, y(0)), (width, y(0)), Paint::Muted, 0.6);
    canvas.finish(width, base + 8.0 + 11.0 * count(lines))
}

/// Totals are filled; what comes and what goes is hatched in two directions, and has its sign.
fn look(value: StepValue) -> (Tone, Pattern, String) {
    match value {
        StepValue::Total(total) => (Tone::Plain, Pattern::Solid, short(total)),
        StepValue::Change(change) if change < 0 => (Tone::Good, Pattern::Falling, signed(change)),
        StepValue::Change(change) => (Tone::Warn, Pattern::Rising, signed(change)),
    }
}

fn spans(steps: &[Step]) -> Vec<Span> {
    let mut so_far = 0_i128;
    let span = |step: &Step| {
        let span = match step.value {
            StepValue::Total(total) => Span { from: 0, to: i128::from(total) },
            StepValue::Change(change) => Span { from: so_far, to: so_far + i128::from(change) },
        };
        so_far = span.to;
        span
    };
    steps.iter().map(span).collect()
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a place on a chart needs no more"
)]
fn part(value: i128, whole: i128) -> f32 {
    (value as f64 / whole as f64) as f32
}
