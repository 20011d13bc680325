//! Horizontal bars, each a stack.

use super::canvas::{Canvas, NORMAL, SMALL, nothing};
use super::columns::part_label;
use super::measure::{fit, text_width};
use super::number::{count, share, short};
use super::pattern::Pattern;
use super::{Anchor, Paint, Scene, legend};
use crate::render::figure::Stacks;

/// More bars than these do not fit a page; the rest stand in the table alone.
const MOST: usize = 60;

/// The height that the legend and the bars share, in points, as long as none gets too thick or too thin.
const ROOM: f32 = 640.0;

pub(super) fn layout(stacks: &Stacks, width: f32) -> Scene {
    if stacks.categories.is_empty() {
        return nothing(width);
    }
    let mut canvas = Canvas::default();
    let top = legend::draw(&mut canvas, &stacks.series, width);
    let shown = stacks.categories.len().min(MOST);
    let totals: Vec<u64> = (0..shown).map(|n| stacks.total(n)).collect();
    let longest = totals.iter().copied().max().unwrap_or(0);
    let pitch = ((ROOM - top) / count(shown)).clamp(9.0, 20.0);
    let size = (pitch - 2.0).min(NORMAL);
    let widest = stacks.categories[..shown].iter().map(|c| text_width(c, size)).fold(0.0, f32::max);
    let left = widest.min(width * 0.4) + 6.0;
    let values = totals.iter().map(|t| text_width(&short(*t), SMALL)).fold(0.0, f32::max) + 6.0;
    let scale = Scale { left, length: width - left - values, longest };
    for (index, total) in totals.iter().enumerate() {
        let middle = top + pitch * (count(index) + 0.5);
        let label = fit(&stacks.categories[index], size, left - 6.0);
        canvas.text((left - 6.0, middle + size * 0.34), label, Anchor::End, size, Paint::Ink);
        bar(&mut canvas, stacks, index, &scale, (middle, pitch * 0.68));
        let end = scale.x(*total) + 4.0;
        canvas.bold((end, middle + SMALL * 0.34), short(*total), Anchor::Start, SMALL);
    }
    let mut bottom = top + pitch * count(shown);
    canvas.line((left, top), (left, bottom), Paint::Muted, 0.6);
    if shown < stacks.categories.len() {
        let more = format!("+ {}", stacks.categories.len() - shown);
        canvas.text((left - 6.0, bottom + 9.0), more, Anchor::End, SMALL, Paint::Muted);
        bottom += 12.0;
    }
    canvas.finish(width, bottom + 3.0)
}

/// One bar, its parts from the left.
fn bar(canvas: &mut Canvas, stacks: &Stacks, category: usize, scale: &Scale, (middle, thick): (f32, f32)) {
    let mut before = 0_u64;
    for (index, series) in stacks.series.iter().enumerate() {
        let value = series.values.get(category).copied().unwrap_or(0);
        let after = before.saturating_add(value);
        let (x, length) = (scale.x(before), scale.x(after) - scale.x(before));
        canvas.area((x, middle - thick / 2.0), (length, thick), series.tone, Pattern::of(index));
        if stacks.series.len() > 1 {
            part_label(canvas, value, Pattern::of(index), (x + length / 2.0, middle), (length, thick));
        }
        before = after;
    }
}

struct Scale {
    left: f32,
    length: f32,
    longest: u64,
}

impl Scale {
    fn x(&self, value: u64) -> f32 {
        self.left + self.length * share(value, self.longest)
    }
}
