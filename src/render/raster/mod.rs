//! A laid out chart as a picture of pixels, for programs that do not draw SVG.
//!
//! Letters are those inside the program, drawn by their outlines, and the rasteriser runs without instructions of one
//! processor: the same scene is the same file everywhere.

mod pen;
mod png;

use skrifa::FontRef;
use tiny_skia::{
    Color, FillRule, Paint as Filling, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};
use unicode_normalization::UnicodeNormalization as _;

use super::letters::{FILES, Face, Letters};
use super::scene::{Paint, Scene, Shape, Spot};

/// Pixels for a point: 216 to the inch, which paper shows without steps.
pub(super) const SCALE: f32 = 3.0;

/// Draws a scene as PNG; nothing when there is nothing to draw on.
pub(super) fn png(scene: &Scene, letters: &Letters) -> Option<Vec<u8>> {
    let mut canvas = Canvas {
        pixels: Pixmap::new(pixels(scene.width), pixels(scene.height))?,
        letters,
        fonts: FILES.iter().map(|file| FontRef::new(file).ok()).collect::<Option<_>>()?,
    };
    canvas.pixels.fill(Color::WHITE);
    scene.shapes.iter().for_each(|shape| canvas.draw(shape));
    png::write(&canvas.pixels)
}

/// A length in pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page is some thousand pixels high"
)]
fn pixels(points: f32) -> u32 {
    (points * SCALE).ceil().max(1.0) as u32
}

struct Canvas<'a> {
    pixels: Pixmap,
    letters: &'a Letters,
    fonts: Vec<FontRef<'a>>,
}

impl Canvas<'_> {
    fn draw(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { x, y, width, height, paint } => {
                if let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) {
                    self.pixels.fill_rect(rect, &filling(*paint), points(), None);
                }
            }
            Shape::Polygon { corners, paint } => self.fill(path(std::slice::from_ref(corners), true), *paint),
            Shape::Lines { lines, paint, width, dashed } => {
                let dash = if *dashed { StrokeDash::new(vec![3.0, 2.0], 0.0) } else { None };
                let stroke = Stroke { width: *width, dash, ..Stroke::default() };
                if let Some(path) = path(lines, false) {
                    self.pixels.stroke_path(&path, &filling(*paint), &stroke, points(), None);
                }
            }
            Shape::Text { at, text, anchor, size, bold, paint } => {
                let face = if *bold { Face::Bold } else { Face::Regular };
                let text: String = text.nfc().collect();
                let size = self.letters.fitting_size(face, *size, &text);
                let left = anchor.start(at.0, self.letters.width(face, size, &text));
                self.write(&text, face, size, (left, at.1), *paint);
            }
        }
    }

    /// One line of letters from the left end of its base line.
    fn write(&mut self, text: &str, face: Face, size: f32, (mut x, y): Spot, paint: Paint) {
        let mut outlines = PathBuilder::new();
        for letter in text.chars().filter_map(|c| self.letters.letter(face, c)) {
            if let Some(font) = self.fonts.get(usize::from(letter.font)) {
                pen::outline(&mut outlines, font, letter.glyph, size, (x, y));
            }
            x += letter.width * size;
        }
        self.fill(outlines.finish(), paint);
    }

    fn fill(&mut self, path: Option<Path>, paint: Paint) {
        if let Some(path) = path {
            self.pixels.fill_path(&path, &filling(paint), FillRule::Winding, points(), None);
        }
    }
}

/// From points to pixels.
fn points() -> Transform {
    Transform::from_scale(SCALE, SCALE)
}

fn filling(paint: Paint) -> Filling<'static> {
    let [red, green, blue] = paint.rgb();
    let mut filling = Filling::default();
    filling.set_color_rgba8(red, green, blue, u8::MAX);
    filling
}

fn path(lines: &[Vec<Spot>], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for line in lines {
        let mut spots = line.iter();
        let Some((x, y)) = spots.next() else { continue };
        path.move_to(*x, *y);
        spots.for_each(|(x, y)| path.line_to(*x, *y));
        if closed {
            path.close();
        }
    }
    path.finish()
}

#[cfg(test)]
mod tests;
