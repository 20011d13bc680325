//! A chart laid out: shapes at their places, in points, that any writer with pictures can draw.
//!
//! A [`Scene`] has four kinds of shape and nothing that must be looked up: hatchings are lines already, texts are
//! safe, shortened and placed. Writers only choose the colours of a [`Paint`].

mod bars;
mod canvas;
mod columns;
mod legend;
mod measure;
mod number;
mod paint;
mod pattern;
mod timeline;
mod waterfall;

pub use measure::text_width;
pub use paint::Paint;
#[cfg(test)]
pub(super) use paint::contrast::contrast;

use super::figure::{Chart, Figure};

/// The width of a scene for a page: what A4 and Letter both hold between margins, in points.
pub const PAGE_WIDTH: f32 = 468.0;

/// The width of a scene for a telephone held upright, in points.
pub const PHONE_WIDTH: f32 = 258.0;

/// A place: points from the left, points from the top.
pub type Spot = (f32, f32);

/// A drawing. The first shape lies lowest.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// In points (1/72 inch).
    pub width: f32,
    /// In points.
    pub height: f32,
    /// What is drawn, from the ground up.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Never negative.
        width: f32,
        /// Never negative.
        height: f32,
        /// Its filling; it has no border.
        paint: Paint,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners, three or more; the last joins the first.
        corners: Vec<Spot>,
        /// Its filling.
        paint: Paint,
    },
    /// Lines of one kind, each through two or more spots.
    Lines {
        /// The lines.
        lines: Vec<Vec<Spot>>,
        /// Their colour.
        paint: Paint,
        /// Their width.
        width: f32,
        /// Whether they are broken: three points drawn, two left out.
        dashed: bool,
    },
    /// One line of text.
    Text {
        /// Where it starts, has its middle, or ends, and its base line.
        at: Spot,
        /// Safe to show, never with a line break.
        text: String,
        /// What of it stands at the spot.
        anchor: Anchor,
        /// The size of the font, in points.
        size: f32,
        /// Whether it is bold.
        bold: bool,
        /// Its colour.
        paint: Paint,
    },
}

/// What of a text stands at its spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// Where a text of this width starts, whose spot is so far from the left.
    pub fn start(self, x: f32, width: f32) -> f32 {
        match self {
            Self::Start => x,
            Self::Middle => x - width / 2.0,
            Self::End => x - width,
        }
    }
}

/// Lays a figure out. Its title and description are left to the writer.
pub fn layout(figure: &Figure, width: f32) -> Scene {
    match &figure.chart {
        Chart::Columns(stacks) => columns::layout(stacks, width),
        Chart::Bars(stacks) => bars::layout(stacks, width),
        Chart::Waterfall(steps) => waterfall::layout(steps, width),
        Chart::Timeline(timeline) => timeline::layout(timeline, width),
    }
}

#[cfg(test)]
mod tests;
