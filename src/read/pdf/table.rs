//! A font's table of letters (`ToUnicode`): which letters each code stands for.

use std::collections::HashMap;

/// So many codes are read; two bytes have 65,536.
const MAX_CODES: usize = 70_000;

/// The letters of each code. What is not understood is passed over: programs write these tables in many ways.
pub fn letters_of(table: &[u8]) -> HashMap<u32, String> {
    let mut letters = HashMap::new();
    let mut tokens = Tokens { rest: table };
    // The hexadecimal strings since the last word, and where among them an array began.
    let (mut strings, mut array): (Vec<Vec<u8>>, Option<usize>) = (Vec::new(), None);
    // Whether ranges are listed, or single codes; outside of both lists nothing is.
    let mut in_ranges = None;
    while let Some(token) = tokens.next() {
        match token {
            Token::Word(word) => {
                in_ranges = match word {
                    b"beginbfrange" => Some(true),
                    b"beginbfchar" => Some(false),
                    _ => None,
                };
                (strings, array) = (Vec::new(), None);
            }
            Token::Open => array = Some(strings.len()),
            Token::Close => {
                if let (Some(2), [first, _, values @ ..]) = (array, strings.as_slice()) {
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
                        strings.clear();
                    }
                    [first, last, value] if in_ranges == Some(true) => {
                        let (first, last) = (number(first), number(last));
                        for code in (first..=last).take(MAX_CODES) {
                            letters.insert(code, text(&raised(value, code - first)));
                        }
                        strings.clear();
                    }
                    _ => {}
                }
            }
        }
        if letters.len() > MAX_CODES {
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
    let mut bytes = bytes.to_vec();
    let mut carry = by;
    for byte in bytes.iter_mut().rev() {
        carry += u32::from(*byte);
        *byte = (carry & 0xFF) as u8;
        carry >>= 8;
    }
    bytes
}

enum Token<'a> {
    Word(&'a [u8]),
    String(Vec<u8>),
    Open,
    Close,
}

struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.rest = self.rest.trim_ascii_start();
            let (first, after) = self.rest.split_first()?;
            let token = match first {
                b'[' => Token::Open,
                b']' => Token::Close,
                b'<' if after.first() == Some(&b'<') => Token::Word(b"<<"),
                b'<' => {
                    let end = after.iter().position(|b| *b == b'>')?;
                    let string = hexadecimal(&after[..end]);
                    self.rest = &after[end + 1..];
                    return Some(Token::String(string));
                }
                b'%' => {
                    let end = after.iter().position(|b| matches!(b, b'\n' | b'\r'))?;
                    self.rest = &after[end..];
                    continue;
                }
                _ => {
                    let end = after
                        .iter()
                        .position(|b| {
                            b.is_ascii_whitespace() || matches!(b, b'[' | b']' | b'<' | b'>' | b'/')
                        })
                        .unwrap_or(after.len());
                    let word = &self.rest[..=end];
                    self.rest = &after[end..];
                    return Some(Token::Word(word));
                }
            };
            self.rest = if matches!(token, Token::Word(_)) { &after[1..] } else { after };
            return Some(token);
        }
    }
}

/// The bytes of hexadecimal digits; an odd one at the end counts as if a 0 followed.
fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|b| char::from(*b).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
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
        assert!(letters_of(b"beginbfrange <00000000> <FFFFFFFF> <0041>").len() <= MAX_CODES + 1);
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
