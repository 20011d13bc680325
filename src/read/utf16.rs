//! UTF-16 without a byte order mark, told by where its zero bytes stand.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How many bytes are looked at.
const SAMPLE: usize = 8192;

/// The byte order of UTF-16 text without a byte order mark; none when the bytes do not look like it.
///
/// In text of alphabets the high byte of each pair is small (zero for Latin letters and blanks, 4 for Cyrillic, 6
/// for Arabic) or that of typography (0x20), and zero never stands in the low byte.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let even: Vec<u8> = sample.iter().copied().step_by(2).collect();
    let odd: Vec<u8> = sample.iter().copied().skip(1).step_by(2).collect();
    [(UTF_16LE, &odd, &even), (UTF_16BE, &even, &odd)]
        .into_iter()
        .find(|(encoding, high, low)| {
            let text_like = !low.contains(&0) && high.contains(&0) && are_high_bytes_of_text(high);
            text_like && encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
        })
        .map(|(encoding, _, _)| encoding)
}

/// Whether 95 in 100 of the bytes are high bytes of alphabets or typography.
fn are_high_bytes_of_text(bytes: &[u8]) -> bool {
    let fitting = bytes.iter().filter(|byte| matches!(byte, 0..=6 | 0x1E | 0x20 | 0x21)).count();
    fitting * 100 >= bytes.len() * 95
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn both_byte_orders_are_told() {
        for text in ["The parties agreed.", "Стороны договорились — “да”.\n"] {
            assert_eq!(utf16_without_mark(&bytes(text, u16::to_le_bytes)), Some(UTF_16LE));
            assert_eq!(utf16_without_mark(&bytes(text, u16::to_be_bytes)), Some(UTF_16BE));
        }
    }

    #[test]
    fn other_bytes_are_not_taken_for_it() {
        assert_eq!(utf16_without_mark(b"The parties"), None);
        assert_eq!(utf16_without_mark(b"odd\0"), None);
        assert_eq!(utf16_without_mark(b"\0\0\0\0"), None);
        let noise: Vec<u8> = (0..=255).chain(0..=255).collect();
        assert_eq!(utf16_without_mark(&noise), None);
    }
}
