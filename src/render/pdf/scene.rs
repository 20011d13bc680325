//! Draws a laid out chart.

use krilla::geom::{Path, PathBuilder};
use krilla::paint::{Stroke, StrokeDash};
use krilla::surface::Surface;

use super::super::scene::{Anchor, Scene, Shape, Spot};
use super::font::{Face, Fonts};
use super::ink::Ink;
use super::paint;
use super::text::{Span, lines};

/// Draws a scene with its upper left corner at a place.
pub(super) fn draw(surface: &mut Surface<'_>, fonts: &Fonts, scene: &Scene, (left, top): (f32, f32)) {
    let moved = |(x, y): Spot| (left + x, top + y);
    for shape in &scene.shapes {
        match shape {
            Shape::Rect { x, y, width, height, paint } => {
                paint::rectangle(surface, moved((*x, *y)), (*width, *height), Ink::Rgb(paint.rgb()));
            }
            Shape::Polygon { corners, paint } => {
                let corners: Vec<Spot> = corners.iter().copied().map(moved).collect();
                if let Some(path) = path(&[corners], true) {
                    surface.set_fill(Some(paint::filling(Ink::Rgb(paint.rgb()))));
                    surface.set_stroke(None);
                    surface.draw_path(&path);
                }
            }
            Shape::Lines { lines, paint, width, dashed } => {
                let lines: Vec<Vec<Spot>> =
                    lines.iter().map(|line| line.iter().copied().map(moved).collect()).collect();
                if let Some(path) = path(&lines, false) {
                    let dash = dashed.then(|| StrokeDash { array: vec![3.0, 2.0], offset: 0.0 });
                    let paint = Ink::Rgb(paint.rgb()).color().into();
                    surface.set_fill(None);
                    surface.set_stroke(Some(Stroke { paint, width: *width, dash, ..Stroke::default() }));
                    surface.draw_path(&path);
                }
            }
            Shape::Text { at, text, anchor, size, bold, paint } => {
                let face = if *bold { Face::Bold } else { Face::Regular };
                write(surface, fonts, text, face, *size, moved(*at), *anchor, Ink::Rgb(paint.rgb()));
            }
        }
    }
    surface.set_stroke(None);
}

#[expect(clippy::too_many_arguments, reason = "a text has all of these")]
fn write(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    words: &str,
    face: Face,
    size: f32,
    (x, y): Spot,
    anchor: Anchor,
    ink: Ink,
) {
    let size = fonts.fitting_size(face, size, words);
    let line =
        lines(fonts, &[Span::new(words, face, ink)], size, f32::MAX).into_iter().next().unwrap_or_default();
    let x = anchor.start(x, line.width);
    paint::text(surface, fonts, (x, y), size, &line.pieces);
}

fn path(lines: &[Vec<Spot>], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for line in lines {
        let mut spots = line.iter();
        let Some((x, y)) = spots.next() else { continue };
        path.move_to(*x, *y);
        for (x, y) in spots {
            path.line_to(*x, *y);
        }
        if closed {
            path.close();
        }
    }
    path.finish()
}
