//! What the layouts draw on.

use super::pattern::Pattern;
use super::{Anchor, Paint, Scene, Shape, Spot};
use crate::render::cell::Tone;

/// The size of axis labels and values, in points.
pub(super) const SMALL: f32 = 8.0;

/// The size of category labels and the legend, in points.
pub(super) const NORMAL: f32 = 9.0;

/// Shapes so far.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    shapes: Vec<Shape>,
}

impl Canvas {
    pub(super) fn finish(self, width: f32, height: f32) -> Scene {
        Scene { width, height, shapes: self.shapes }
    }

    pub(super) fn rect(&mut self, (x, y): Spot, (width, height): Spot, paint: Paint) {
        self.shapes.push(Shape::Rect { x, y, width: width.max(0.0), height: height.max(0.0), paint });
    }

    pub(super) fn polygon(&mut self, corners: Vec<Spot>, paint: Paint) {
        self.shapes.push(Shape::Polygon { corners, paint });
    }

    pub(super) fn line(&mut self, from: Spot, to: Spot, paint: Paint, width: f32) {
        self.shapes.push(Shape::Lines { lines: vec![vec![from, to]], paint, width, dashed: false });
    }

    pub(super) fn dashed(&mut self, from: Spot, to: Spot, paint: Paint) {
        self.shapes.push(Shape::Lines { lines: vec![vec![from, to]], paint, width: 0.8, dashed: true });
    }

    /// A part of a bar: tinted, hatched and bordered, or filled.
    pub(super) fn area(&mut self, at: Spot, (width, height): Spot, tone: Tone, pattern: Pattern) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let (x, y) = at;
        if pattern == Pattern::Solid {
            return self.rect(at, (width, height), Paint::Full(tone));
        }
        self.rect(at, (width, height), Paint::Pale(tone));
        let paint = Paint::Full(tone);
        let lines = pattern.lines(x, y, width, height);
        if !lines.is_empty() {
            self.shapes.push(Shape::Lines { lines, paint, width: 0.7, dashed: false });
        }
        // Drawn inside the edge, so that neighbours do not overlap.
        let (inset, right, bottom) = (0.4, x + width, y + height);
        let (left, top, right, bottom) = (x + inset, y + inset, right - inset, bottom - inset);
        let border = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.shapes.push(Shape::Lines { lines: vec![border], paint, width: 0.8, dashed: false });
    }

    pub(super) fn text(
        &mut self,
        at: Spot,
        text: impl Into<String>,
        anchor: Anchor,
        size: f32,
        paint: Paint,
    ) {
        self.write(at, text.into(), anchor, size, false, paint);
    }

    pub(super) fn bold(&mut self, at: Spot, text: impl Into<String>, anchor: Anchor, size: f32) {
        self.write(at, text.into(), anchor, size, true, Paint::Ink);
    }

    fn write(&mut self, at: Spot, text: String, anchor: Anchor, size: f32, bold: bool, paint: Paint) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text { at, text, anchor, size, bold, paint });
        }
    }
}

/// What stands for a chart without anything to draw.
pub(super) fn nothing(width: f32) -> Scene {
    let mut canvas = Canvas::default();
    canvas.line((0.0, 30.0), (width, 30.0), Paint::Rule, 0.8);
    canvas.text((width / 2.0, 20.0), "—", Anchor::Middle, NORMAL, Paint::Muted);
    canvas.finish(width, 36.0)
}
