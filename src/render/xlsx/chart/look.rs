//! Fillings of Excel that come near to ours: tint, hatching and border, so that colour is never alone.

use rust_xlsxwriter::{
    ChartDataLabel, ChartFormat, ChartLine, ChartPatternFill, ChartPatternFillType as Hatching,
    ChartSolidFill, Color,
};

use super::super::super::cell::Tone;
use super::super::super::scene::Paint;
use super::font;

/// Letters.
pub(super) const INK: Color = colour(Paint::Ink);
/// Lines behind the drawing.
pub(super) const RULE: Color = colour(Paint::Rule);

/// The hatchings by the place of a series; none is a tint alone, and the first is filled.
const HATCHINGS: [Option<Hatching>; 9] = [
    Some(Hatching::DiagonalStripesWideUpwards),
    None,
    Some(Hatching::HorizontalStripesLight),
    Some(Hatching::DiagonalStripesWideDownwards),
    Some(Hatching::Trellis),
    Some(Hatching::VerticalStripesLight),
    Some(Hatching::SmallGrid),
    Some(Hatching::Dotted20Percent),
    Some(Hatching::DiagonalBrick),
];

/// A colour of a scene.
pub(super) const fn colour(paint: Paint) -> Color {
    let [red, green, blue] = paint.rgb();
    Color::RGB((red as u32) << 16 | (green as u32) << 8 | blue as u32)
}

/// The filling of a series by its place and tone.
pub(super) fn series(place: usize, tone: Tone) -> ChartFormat {
    match place.checked_sub(1) {
        None => filled(tone),
        Some(next) => hatched(HATCHINGS[next % HATCHINGS.len()], tone),
    }
}

/// Filled.
pub(super) fn filled(tone: Tone) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour(Paint::Full(tone))));
    format.set_border(&border(tone));
    format
}

/// Tinted, with a border and perhaps a hatching.
pub(super) fn hatched(hatching: Option<Hatching>, tone: Tone) -> ChartFormat {
    let mut format = ChartFormat::new();
    let (full, pale) = (colour(Paint::Full(tone)), colour(Paint::Pale(tone)));
    match hatching {
        Some(hatching) => {
            let mut pattern = ChartPatternFill::new();
            pattern.set_pattern(hatching).set_foreground_color(full).set_background_color(pale);
            format.set_pattern_fill(&pattern);
        }
        None => {
            format.set_solid_fill(ChartSolidFill::new().set_color(pale));
        }
    }
    format.set_border(&border(tone));
    format
}

fn border(tone: Tone) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(colour(Paint::Full(tone))).set_width(0.75);
    line
}

/// The values on a series, written in a number format, on a ground of their own.
pub(super) fn values(format: &str) -> ChartDataLabel {
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format(format).set_font(&font(8.0));
    label.set_format(ChartSolidFill::new().set_color(colour(Paint::Paper)));
    label
}
