use std::io::Read as _;

use proptest::prelude::*;

use super::*;
use crate::render::cell::Tone;
use crate::render::samples;
use crate::render::scene::{Anchor, PAGE_WIDTH, layout};

/// Width, and red green blue of each pixel, read back from a file.
fn read(png: &[u8]) -> (usize, Vec<[u8; 3]>) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png.ends_with(b"IEND\xaeB`\x82"));
    let width = u32::from_be_bytes(png[16..20].try_into().unwrap()) as usize;
    let at = png.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(png[at - 4..at].try_into().unwrap()) as usize;
    let mut lines = Vec::new();
    flate2::read::ZlibDecoder::new(&png[at + 4..at + 4 + length]).read_to_end(&mut lines).unwrap();
    let mut above = vec![0_u8; width * 3];
    let mut pixels = Vec::new();
    for line in lines.chunks_exact(width * 3 + 1) {
        assert_eq!(line[0], 2);
        above.iter_mut().zip(&line[1..]).for_each(|(above, change)| *above = above.wrapping_add(*change));
        pixels.extend(above.chunks_exact(3).map(|rgb| [rgb[0], rgb[1], rgb[2]]));
    }
    (width, pixels)
}

fn drawn(shapes: Vec<Shape>) -> Vec<[u8; 3]> {
    let scene = Scene { width: 20.0, height: 10.0, shapes };
    let (width, pixels) = read(&png(&scene, &Letters::new().unwrap()).unwrap());
    assert_eq!((width, pixels.len()), (60, 60 * 30));
    pixels
}

#[test]
fn shapes_stand_where_the_scene_has_them_in_its_colours() {
    let paint = Paint::Full(Tone::Bad);
    let rect = Shape::Rect { x: 5.0, y: 0.0, width: 5.0, height: 10.0, paint };
    let pixels = drawn(vec![rect]);
    assert_eq!(
        (pixels[14], pixels[15], pixels[29], pixels[30]),
        ([255; 3], paint.rgb(), paint.rgb(), [255; 3])
    );
    let line = Shape::Lines {
        lines: vec![vec![(0.0, 5.0), (20.0, 5.0)]],
        paint: Paint::Ink,
        width: 1.0,
        dashed: true,
    };
    let middle = |pixels: &[[u8; 3]], x: usize| pixels[60 * 15 + x];
    let pixels = drawn(vec![line]);
    assert_eq!((middle(&pixels, 3), middle(&pixels, 12)), (Paint::Ink.rgb(), [255; 3]));
}

#[test]
fn letters_are_drawn_from_the_side_that_the_scene_names() {
    let ink = |anchor, x| {
        let text = "Ққ".to_owned();
        let text = Shape::Text { at: (x, 8.0), text, anchor, size: 8.0, bold: false, paint: Paint::Ink };
        let pixels = drawn(vec![text]);
        let dark = |x: &usize| (0..30).any(|y| pixels[60 * y + x][0] < 128);
        let columns: Vec<usize> = (0..60).filter(dark).collect();
        (*columns.first().unwrap(), *columns.last().unwrap())
    };
    let (start, middle, end) = (ink(Anchor::Start, 0.0), ink(Anchor::Middle, 10.0), ink(Anchor::End, 20.0));
    assert!(start.0 < 6 && end.1 > 54, "{start:?} {end:?}");
    assert!(middle.0 > start.0 && middle.1 < end.1, "{middle:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn any_figure_is_the_same_picture_twice(figure in samples::any_figure()) {
        let letters = Letters::new().unwrap();
        let scene = layout(&figure, PAGE_WIDTH);
        let once = png(&scene, &letters).unwrap();
        prop_assert!(once.len() > 200);
        prop_assert_eq!(png(&scene, &letters).unwrap(), once);
    }
}
