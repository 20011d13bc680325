//! A font's table of letters (`ToUnicode`): which letters each code stands for.

use std::collections::HashMap;

use super::lexer::{Lexer, Token};

/// So many codes are read, those that are told twice counted twice; two bytes have 65,536.
const MAX_CODES: usize = 70_000;

/// The longest text of one code, in bytes of UTF-16: ligatures have few letters.
const MAX_TEXT: usize = 64;

/// The letters of each code. What is not understood is passed over: programs write these tables in many ways.
pub fn letters_of(table: &[u8]) -> HashMap<u32, String> {
    let mut letters = HashMap::new();
    let mut left = MAX_CODES;
    // The strings since the last word, and where among them an array began.
    let (mut strings, mut array): (Vec<Vec<u8>>, Option<usize>) = (Vec::new(), None);
    // Whether ranges are listed, or single codes; outside of both lists nothing is.
    let mut in_ranges = None;
    for token in Lexer::new(table) {
        match token {
            Token::Open => array = Some(strings.len()),
            Token::Close => {
                if let (Some(2), [first, _, values @ ..]) = (array, strings.as_slice()) {
                    left = left.saturating_sub(values.len());
                    for (code, value) in (number(first)..).zip(values) {
                        letters.insert(code, text(value));
                    }
                }
                (strings, array) = (Vec::new(), None);
            }
            Token::String(string) => {
                strings.push(string);
                match strings.as_slice() {
                    _ if array.is_some() => {}
                    _ if in_ranges.is_none() => strings.clear(),
                    [code, value] if in_ranges == Some(false) => {
                        letters.insert(number(code), text(value));
                        left = left.saturating_sub(1);
                        strings.clear();
                    }
                    [first, last, value] if in_ranges == Some(true) => {
                        let (first, last) = (number(first), number(last));
                        for code in (first..=last).take(left) {
                            letters.insert(code, text(&raised(value, code - first)));
                            left -= 1;
                        }
                        strings.clear();
                    }
                    _ => {}
                }
            }
            word => {
                in_ranges = match word {
                    Token::Word(b"beginbfrange") => Some(true),
                    Token::Word(b"beginbfchar") => Some(false),
                    _ => None,
                };
                (strings, array) = (Vec::new(), None);
            }
        }
        if left == 0 || strings.len() > MAX_CODES {
            break;
        }
    }
    letters
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// UTF-16, or one byte.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.get(..MAX_TEXT).unwrap_or(bytes);
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .filter(|c| *c != '\0')
        .collect()
}

/// The letters so many places further on.
fn raised(bytes: &[u8], by: u32) -> Vec<u8> {
    let mut bytes = bytes.get(..MAX_TEXT).unwrap_or(bytes).to_vec();
    let mut carry = by;
    for byte in bytes.iter_mut().rev() {
        carry += u32::from(*byte);
        *byte = (carry & 0xFF) as u8;
        carry >>= 8;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_codes_ranges_and_arrays_are_read() {
        let table = b"1 begincodespacerange <0000><FFFF> endcodespacerange 2 beginbfchar <0001><0414>\n<02> <00660069>\n\
            endbfchar 2 beginbfrange\n<0010><0012><0430>\n<0020> <0021> [<0031> <D835DC00>]endbfrange endcmap";
        let letters = letters_of(table);
        assert_eq!(letters.len(), 7);
        for (code, text) in [(1, "Д"), (2, "fi"), (0x10, "а"), (0x12, "в"), (0x20, "1"), (0x21, "\u{1D400}")]
        {
            assert_eq!(letters[&code], text);
        }
    }

    #[test]
    fn endless_ranges_and_broken_tables_come_to_an_end() {
        assert!(letters_of(b"beginbfrange <00000000> <FFFFFFFF> <0041>").len() <= MAX_CODES);
        let again = b"1 beginbfrange <0000> <ffff> <0041> endbfrange ".repeat(200_000);
        assert_eq!(letters_of(&again).len(), 65_536);
        let long = [b"beginbfchar <01> <".as_slice(), &b"0041".repeat(100_000), b"> endbfchar"].concat();
        assert_eq!(letters_of(&long)[&1], "A".repeat(32));
        assert!(
            letters_of(&[b"beginbfrange <01> <02> [".as_slice(), &b"<>".repeat(1_000_000)].concat())
                .is_empty()
        );
        for table in [
            b"".as_slice(),
            b"beginbfchar <",
            b"<<",
            b"beginbfchar <0001",
            b"]]][[[",
            b"%",
            b"beginbfrange <1> <2> [<3>",
        ] {
            assert!(letters_of(table).is_empty());
        }
    }
}
