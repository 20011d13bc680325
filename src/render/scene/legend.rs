//! Which pattern is which series.

use super::canvas::{Canvas, NORMAL};
use super::measure::{fit, text_width};
use super::pattern::Pattern;
use super::{Anchor, Paint};
use crate::render::figure::Series;

/// The side of a swatch, in points.
const SWATCH: (f32, f32) = (16.0, 10.0);

/// Draws the legend at the top, on as many lines as it needs; answers with the height it took. One series alone
/// needs none.
pub(super) fn draw(canvas: &mut Canvas, series: &[Series], width: f32) -> f32 {
    if series.len() < 2 {
        return 0.0;
    }
    let line = 15.0;
    let (mut x, mut y) = (0.0, 0.0);
    for (index, series) in series.iter().enumerate() {
        let label = fit(&series.label, NORMAL, width - SWATCH.0 - 6.0);
        let taken = SWATCH.0 + 5.0 + text_width(&label, NORMAL);
        if x > 0.0 && x + taken > width {
            (x, y) = (0.0, y + line);
        }
        canvas.area((x, y + 1.0), SWATCH, series.tone, Pattern::of(index));
        canvas.text((x + SWATCH.0 + 5.0, y + 9.3), label, Anchor::Start, NORMAL, Paint::Ink);
        x += taken + 14.0;
    }
    y + line + 6.0
}
