//! A stream of text in any encoding, read as UTF-8.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};

use crate::error::Result;
use crate::read::decode::decode;

/// An opened text.
pub(super) struct Opened {
    pub(super) reader: Utf8<Box<dyn Read>>,
    /// How it begins.
    pub(super) head: String,
    /// Where the encoding was guessed: what was taken.
    pub(super) note: Option<String>,
}

/// Opens a stream that begins with `head`; its encoding is the declared one, or what the head looks like.
///
/// # Errors
/// Those of [`decode`], which name no file: it is added.
pub(super) fn open(input: Box<dyn Read>, head: &[u8], declared: Option<&str>, name: &str) -> Result<Opened> {
    // Cut at the end of a line: a letter of several bytes may be parted elsewhere.
    let end = head.iter().rposition(|byte| *byte == b'\n').map_or(head.len(), |at| at + 1);
    let whole = if end > head.len() / 2 { &head[..end] } else { head };
    let decoded = decode(whole, declared).map_err(|e| crate::error::Error {
        message: e.message.replacen("the file", &format!("'{name}'"), 1),
        hint: match e.code {
            "not_text" => Some("save it as CSV in UTF-8, or as XLSX, and import that".to_owned()),
            _ => e.hint,
        },
        ..e
    })?;
    let encoding = Encoding::for_label(decoded.encoding.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let note = decoded
        .guessed
        .then(|| format!("read as {} (detected); give --encoding if letters look wrong", decoded.encoding));
    let reader = Utf8 {
        input,
        decoder: encoding.new_decoder(),
        raw: vec![0; 1 << 14],
        from: 0,
        to: 0,
        text: Vec::new(),
        at: 0,
        has_ended: false,
        after_return: false,
    };
    Ok(Opened { reader, head: decoded.text, note })
}

/// A reader that gives UTF-8 with plain line ends, whatever comes in.
pub(super) struct Utf8<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    from: usize,
    to: usize,
    text: Vec<u8>,
    at: usize,
    has_ended: bool,
    after_return: bool,
}

impl<R: Read> Utf8<R> {
    fn fill(&mut self) -> io::Result<()> {
        while self.at == self.text.len() && !self.has_ended {
            if self.from == self.to {
                (self.from, self.to) = (0, self.input.read(&mut self.raw)?);
            }
            let last = self.to == 0;
            self.text.resize(3 * self.raw.len() + 16, 0);
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(&self.raw[self.from..self.to], &mut self.text, last);
            self.text.truncate(written);
            let after_return = &mut self.after_return;
            self.text.retain_mut(|byte| {
                let is_second = std::mem::replace(after_return, *byte == b'\r') && *byte == b'\n';
                if *byte == b'\r' {
                    *byte = b'\n';
                }
                !is_second
            });
            self.from += read;
            self.at = 0;
            self.has_ended = last && result == CoderResult::InputEmpty;
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill()?;
        let n = buffer.len().min(self.text.len() - self.at);
        buffer[..n].copy_from_slice(&self.text[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], declared: Option<&str>) -> (String, Option<String>) {
        let input = Box::new(io::Cursor::new(bytes.to_vec()));
        let mut opened = open(input, bytes, declared, "x").unwrap();
        let mut text = String::new();
        opened.reader.read_to_string(&mut text).unwrap();
        (text, opened.note)
    }

    #[test]
    fn every_line_end_is_the_same() {
        assert_eq!(read(b"a\r\nb\rc\n\r\nd", None).0, "a\nb\nc\n\nd");
    }

    #[test]
    fn every_encoding_becomes_utf_8_however_long_the_text_is() {
        let line = "Стороны договорились открыть совместный центр до конца года.\n";
        let text = line.repeat(2000);
        assert_eq!(read(text.as_bytes(), None), (text.clone(), None));
        let cyrillic = encoding_rs::WINDOWS_1251.encode(&text).0;
        let (decoded, note) = read(&cyrillic, None);
        assert_eq!(decoded, text);
        assert!(note.unwrap().contains("windows-1251"));
        let marked =
            [b"\xFF\xFE".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
        assert_eq!(read(&marked, None).0, text);
        assert_eq!(read(&cyrillic, Some("windows-1251")), (text, None));
    }
}
