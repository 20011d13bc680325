//! Pages as values: what is drawn where, in points from the upper left corner.

use super::ink::Ink;
use super::text::{Piece, Target};
use super::tree::Slot;

/// A4.
pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;
/// The edges of the text.
pub(super) const LEFT: f32 = 62.0;
pub(super) const RIGHT: f32 = WIDTH - LEFT;
pub(super) const TOP: f32 = 70.0;
pub(super) const BOTTOM: f32 = HEIGHT - 66.0;
/// The width of the text.
pub(super) const MEASURE: f32 = RIGHT - LEFT;

/// Something drawn.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// Letters with their base line.
    Text { x: f32, y: f32, size: f32, pieces: Vec<Piece>, slot: Option<Slot> },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// A place that leads somewhere; `words` say where.
    Link { x: f32, y: f32, width: f32, height: f32, target: Target, words: String, slot: Slot },
    /// A drawing, by its number.
    Scene { x: f32, y: f32, number: usize, slot: Slot },
}

impl Item {
    /// Moves it up the page.
    pub(super) fn raise(&mut self, up: f32) {
        match self {
            Self::Text { y, .. } | Self::Fill { y, .. } | Self::Link { y, .. } | Self::Scene { y, .. } => {
                *y -= up;
            }
        }
    }
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub items: Vec<Item>,
}

/// Where something begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    /// Counted from zero.
    pub page: usize,
    pub y: f32,
}
