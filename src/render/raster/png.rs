//! Pixels as a PNG file: red, green and blue, without a clock or a name in it.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use tiny_skia::Pixmap;

use super::SCALE;

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// Bits a channel, red green blue, and the only ways there are to pack, filter and order.
const KIND: [u8; 5] = [8, 2, 0, 0, 0];

/// A pixel is as the one above it: most of a chart is.
const UP: u8 = 2;

/// Writes pixels that hide nothing behind them; nothing when packing fails, which memory cannot.
pub(super) fn write(pixels: &Pixmap) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let line = usize::try_from(width).ok()? * 3;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(6));
    let (mut above, mut changes) = (vec![0; line], Vec::with_capacity(line));
    for row in pixels.data().chunks_exact(line / 3 * 4) {
        changes.clear();
        for (pixel, above) in row.chunks_exact(4).zip(above.chunks_exact_mut(3)) {
            for (now, above) in pixel.iter().zip(above) {
                changes.push(now.wrapping_sub(*above));
                *above = *now;
            }
        }
        packed.write_all(&[UP]).ok()?;
        packed.write_all(&changes).ok()?;
    }
    let mut out = SIGNATURE.to_vec();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &KIND].concat();
    chunk(&mut out, *b"IHDR", &head)?;
    let metre = per_metre().to_be_bytes();
    chunk(&mut out, *b"pHYs", &[&metre[..], &metre, &[1]].concat())?;
    chunk(&mut out, *b"IDAT", &packed.finish().ok()?)?;
    chunk(&mut out, *b"IEND", &[])?;
    Some(out)
}

/// Pixels to the metre.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousand")]
fn per_metre() -> u32 {
    (72.0 * SCALE / 0.0254).round() as u32
}

fn chunk(out: &mut Vec<u8>, name: [u8; 4], content: &[u8]) -> Option<()> {
    out.extend(u32::try_from(content.len()).ok()?.to_be_bytes());
    let mut sum = Crc::new();
    for part in [&name[..], content] {
        sum.update(part);
        out.extend(part);
    }
    out.extend(sum.sum().to_be_bytes());
    Some(())
}
