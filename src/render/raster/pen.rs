//! Letters as outlines.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use tiny_skia::PathBuilder;

use crate::render::scene::Spot;

/// Adds the outline of a letter at the left end of its base line; nothing for a blank.
pub(super) fn outline(path: &mut PathBuilder, font: &FontRef<'_>, glyph: u16, size: f32, at: Spot) {
    if let Some(outline) = font.outline_glyphs().get(GlyphId::from(glyph)) {
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        // Only a font that is broken cannot be drawn, and a test reads each of ours.
        let _ = outline.draw(settings, &mut Pen { path, at });
    }
}

/// Draws upwards from the base line, while paths go down.
struct Pen<'a> {
    path: &'a mut PathBuilder,
    at: Spot,
}

impl Pen<'_> {
    fn place(&self, x: f32, y: f32) -> Spot {
        (self.at.0 + x, self.at.1 - y)
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let ((cx0, cy0), (x, y)) = (self.place(cx0, cy0), self.place(x, y));
        self.path.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let ((cx0, cy0), (cx1, cy1), (x, y)) = (self.place(cx0, cy0), self.place(cx1, cy1), self.place(x, y));
        self.path.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
