//! Hatchings, drawn as lines: what keeps series apart without colour.

use super::Spot;

/// The distance of two lines of a hatching, in points.
const APART: f32 = 3.6;

/// What a filled area is hatched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    Solid,
    Rising,
    Blank,
    Level,
    Falling,
    Crossed,
    Upright,
    Squared,
    RisingWide,
    LevelWide,
    FallingWide,
}

impl Pattern {
    const ALL: [Self; 11] = [
        Self::Solid,
        Self::Rising,
        Self::Blank,
        Self::Level,
        Self::Falling,
        Self::Crossed,
        Self::Upright,
        Self::Squared,
        Self::RisingWide,
        Self::LevelWide,
        Self::FallingWide,
    ];

    /// The pattern of a series by its place; there are eleven, then they begin again.
    pub(super) const fn of(index: usize) -> Self {
        Self::ALL[index % Self::ALL.len()]
    }

    /// The lines that fill a rectangle, none for those without.
    pub(super) fn lines(self, x: f32, y: f32, width: f32, height: f32) -> Vec<Vec<Spot>> {
        let area = Area { left: x, top: y, right: x + width, bottom: y + height };
        let wide = APART * 2.2;
        match self {
            Self::Solid | Self::Blank => Vec::new(),
            Self::Rising => area.slanted(APART * 1.4, true),
            Self::RisingWide => area.slanted(wide * 1.4, true),
            Self::Falling => area.slanted(APART * 1.4, false),
            Self::FallingWide => area.slanted(wide * 1.4, false),
            Self::Level => area.level(APART),
            Self::LevelWide => area.level(wide),
            Self::Upright => area.upright(APART),
            Self::Crossed => both(area.slanted(APART * 1.6, true), area.slanted(APART * 1.6, false)),
            Self::Squared => both(area.level(APART * 1.2), area.upright(APART * 1.2)),
        }
    }
}

fn both(mut one: Vec<Vec<Spot>>, other: Vec<Vec<Spot>>) -> Vec<Vec<Spot>> {
    one.extend(other);
    one
}

struct Area {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Area {
    fn level(&self, apart: f32) -> Vec<Vec<Spot>> {
        steps(self.top, self.bottom, apart).map(|y| vec![(self.left, y), (self.right, y)]).collect()
    }

    fn upright(&self, apart: f32) -> Vec<Vec<Spot>> {
        steps(self.left, self.right, apart).map(|x| vec![(x, self.top), (x, self.bottom)]).collect()
    }

    /// Lines at 45 degrees: each begins on the left or lower edge and ends on the upper or right one; mirrored
    /// when they fall.
    fn slanted(&self, apart: f32, rising: bool) -> Vec<Vec<Spot>> {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        let line = |offset: f32| {
            let start = (offset - height).max(0.0);
            let end = offset.min(width);
            [start, end].map(|across| {
                let up = offset - across;
                let y = if rising { self.top + up } else { self.bottom - up };
                (self.left + across, y)
            })
        };
        steps(0.0, width + height, apart).map(|offset| line(offset).to_vec()).collect()
    }
}

/// The places between two edges, the first one half a distance away.
fn steps(from: f32, to: f32, apart: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(from + apart / 2.0), move |at| Some(at + apart)).take_while(move |at| *at < to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatchings_stay_inside_their_rectangle() {
        for pattern in Pattern::ALL {
            for (width, height) in [(40.0, 9.0), (3.0, 80.0), (0.0, 5.0)] {
                let inside = |(x, y): &Spot| {
                    (9.99..=10.01 + width).contains(x) && (19.99..=20.01 + height).contains(y)
                };
                let lines = pattern.lines(10.0, 20.0, width, height);
                assert!(lines.iter().flatten().all(inside), "{pattern:?} {lines:?}");
            }
        }
    }

    #[test]
    fn eleven_series_have_eleven_patterns() {
        let drawn: Vec<_> = (0..11).map(|n| format!("{:?}", Pattern::of(n))).collect();
        let distinct: std::collections::BTreeSet<_> = drawn.iter().collect();
        assert_eq!(distinct.len(), 11);
        assert_eq!(Pattern::of(11), Pattern::Solid);
    }
}
