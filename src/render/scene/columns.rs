//! Columns over time, each a stack.

use super::canvas::{Canvas, NORMAL, SMALL, nothing};
use super::measure::{fit, text_width};
use super::number::{count, share, short, ticks};
use super::pattern::Pattern;
use super::{Anchor, Paint, Scene, legend};
use crate::render::figure::Stacks;

/// The height of the plot itself, in points.
const PLOT: f32 = 168.0;

pub(super) fn layout(stacks: &Stacks, width: f32) -> Scene {
    if stacks.categories.is_empty() {
        return nothing(width);
    }
    let mut canvas = Canvas::default();
    let top = legend::draw(&mut canvas, &stacks.series, width) + 12.0;
    let totals: Vec<u64> = (0..stacks.categories.len()).map(|n| stacks.total(n)).collect();
    let axis = Axis::new(totals.iter().copied().max().unwrap_or(0), top, width);
    axis.draw(&mut canvas, width);
    let slot = (width - axis.left) / count(totals.len());
    for (index, total) in totals.iter().enumerate() {
        let middle = axis.left + slot * (count(index) + 0.5);
        column(&mut canvas, stacks, index, &axis, (middle, (slot * 0.7).min(48.0)));
        let label = short(*total);
        if text_width(&label, SMALL) <= slot {
            canvas.bold((middle, axis.y(*total) - 3.0), label, Anchor::Middle, SMALL);
        }
    }
    let bottom = categories(&mut canvas, stacks, &axis, slot);
    canvas.finish(width, bottom)
}

/// One column, its parts from the base upwards.
fn column(canvas: &mut Canvas, stacks: &Stacks, category: usize, axis: &Axis, (middle, thick): (f32, f32)) {
    let mut below = 0_u64;
    for (index, series) in stacks.series.iter().enumerate() {
        let value = series.values.get(category).copied().unwrap_or(0);
        let above = below.saturating_add(value);
        let (y, height) = (axis.y(above), axis.y(below) - axis.y(above));
        canvas.area((middle - thick / 2.0, y), (thick, height), series.tone, Pattern::of(index));
        if stacks.series.len() > 1 {
            part_label(canvas, value, Pattern::of(index), (middle, y + height / 2.0), (thick, height));
        }
        below = above;
    }
}

/// The value on a part of a bar, where there is room for it; on a hatching it gets a ground of its own.
pub(super) fn part_label(
    canvas: &mut Canvas,
    value: u64,
    pattern: Pattern,
    (x, y): (f32, f32),
    (width, height): (f32, f32),
) {
    let label = short(value);
    let needed = text_width(&label, SMALL) + 4.0;
    if value == 0 || needed > width || height < 9.5 {
        return;
    }
    let paint = match pattern {
        Pattern::Solid => Paint::Paper,
        _ => {
            canvas.rect((x - needed / 2.0, y - 4.5), (needed, 9.0), Paint::Paper);
            Paint::Ink
        }
    };
    canvas.text((x, y + 2.9), label, Anchor::Middle, SMALL, paint);
}

/// Labels below the columns: each where there is room, else every second, third and so on, counted from the
/// last. Answers with the lower end of the scene.
fn categories(canvas: &mut Canvas, stacks: &Stacks, axis: &Axis, slot: f32) -> f32 {
    let widest = stacks.categories.iter().map(|c| text_width(c, NORMAL)).fold(0.0, f32::max);
    let wanted = widest.min(72.0) + 6.0;
    let mut every = 1;
    while slot * count(every) < wanted && every < stacks.categories.len() {
        every += 1;
    }
    let last = stacks.categories.len() - 1;
    for (index, category) in
        stacks.categories.iter().enumerate().filter(|(n, _)| (last - n).is_multiple_of(every))
    {
        let middle = axis.left + slot * (count(index) + 0.5);
        let label = fit(category, NORMAL, (slot * count(every) - 4.0).max(30.0));
        // A label wider than its column ends where the scene ends.
        let half = text_width(&label, NORMAL) / 2.0;
        let middle = middle.min(axis.right - half).max(half);
        canvas.text((middle, axis.base + 13.0), label, Anchor::Middle, NORMAL, Paint::Ink);
    }
    axis.base + 19.0
}

/// A scale from zero upwards.
struct Axis {
    ticks: Vec<u64>,
    left: f32,
    right: f32,
    top: f32,
    base: f32,
}

impl Axis {
    fn new(max: u64, top: f32, width: f32) -> Self {
        let ticks = ticks(max);
        let left = ticks.iter().map(|t| text_width(&short(*t), SMALL)).fold(0.0, f32::max) + 6.0;
        Self { ticks, left, right: width, top, base: top + PLOT }
    }

    fn y(&self, value: u64) -> f32 {
        let end = self.ticks.last().copied().unwrap_or(1);
        self.base - (self.base - self.top) * share(value, end)
    }

    fn draw(&self, canvas: &mut Canvas, width: f32) {
        for tick in &self.ticks {
            let y = self.y(*tick);
            let paint = if *tick == 0 { Paint::Muted } else { Paint::Rule };
            canvas.line((self.left, y), (width, y), paint, 0.6);
            canvas.text((self.left - 5.0, y + 2.8), short(*tick), Anchor::End, SMALL, Paint::Muted);
        }
    }
}

impl Stacks {
    /// The sum of a category over its series.
    pub fn total(&self, category: usize) -> u64 {
        let values = self.series.iter().map(|s| s.values.get(category).copied().unwrap_or(0));
        values.fold(0, u64::saturating_add)
    }
}
