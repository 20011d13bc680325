//! The parts of an Excel workbook, looked through before they are read.

use quick_xml::events::{BytesStart, Event};

use super::broken;
use super::limits::{MAX_CELLS, Tally, too_large, too_many_cells};
use crate::error::{Error, Result};

/// The last row and column that a sheet of Excel has.
const LAST: (u32, u32) = (1_048_576, 16_384);
/// The most formats of cells; Excel has 65,490.
const MAX_FORMATS: u64 = 200_000;
/// The longest text of one cell, in bytes (10 MiB).
const MAX_TEXT_OF_CELL: u64 = 10 << 20;

/// What is counted in a part.
pub(super) struct Xlsx<'a> {
    name: &'a str,
    texts: u64,
    formats: u64,
    /// The bytes of text in the cell, or the shared text, that is open.
    open: Option<u64>,
}

impl<'a> Xlsx<'a> {
    pub(super) fn new(name: &'a str) -> Self {
        Self { name, texts: 0, formats: 0, open: None }
    }

    fn begin(&mut self, start: &BytesStart<'_>) -> Result<()> {
        match start.local_name().as_ref() {
            "c" => {
                self.open = Some(0);
                self.place(start, "r")
            }
            "row" => self.place(start, "r"),
            "dimension" => self.place(start, "ref"),
            "si" => {
                self.open = Some(0);
                self.texts += 1;
                if self.texts > MAX_CELLS { Err(too_many_cells(&format!("'{}'", self.name))) } else { Ok(()) }
            }
            "xf" => {
                self.formats += 1;
                if self.formats > MAX_FORMATS {
                    let message = format!("'{}' has more than {MAX_FORMATS} formats of cells", self.name);
                    return Err(too_large(message));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Refuses a place that no sheet has; one that is none at all is told by the reader.
    fn place(&self, start: &BytesStart<'_>, attribute: &str) -> Result<()> {
        for found in start.attributes().with_checks(false).flatten() {
            if found.key.as_ref() == attribute && found.value.split(':').any(is_beyond) {
                return Err(self.beyond(&found.value));
            }
        }
        Ok(())
    }

    fn beyond(&self, place: &str) -> Error {
        let shown = place.chars().take(40).collect::<String>();
        broken(self.name, &format!("the place '{shown}' lies outside of a sheet, which ends at XFD1048576"))
    }
}

impl Tally for Xlsx<'_> {
    fn take(&mut self, event: &Event<'_>) -> Result<()> {
        let more = match event {
            Event::Start(start) => return self.begin(start),
            Event::End(end) => {
                if matches!(end.local_name().as_ref(), "c" | "si") {
                    self.open = None;
                }
                return Ok(());
            }
            Event::Text(text) => text.len(),
            Event::CData(text) => text.len(),
            Event::GeneralRef(_) => 4,
            _ => return Ok(()),
        };
        let Some(text) = &mut self.open else { return Ok(()) };
        *text += more as u64;
        if *text > MAX_TEXT_OF_CELL {
            let limit = MAX_TEXT_OF_CELL >> 20;
            return Err(too_large(format!("a cell of '{}' holds more than {limit} MiB", self.name)));
        }
        Ok(())
    }

    fn end(&self) -> Result<()> {
        Ok(())
    }
}

/// Whether a place such as `AB12` or `12` lies behind the last row or column.
fn is_beyond(place: &str) -> bool {
    let digits = place.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    let letters = &place[..place.len() - digits.len()];
    let column = letters.bytes().fold(0_u32, |column, letter| {
        column.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    let row = if is_number && !digits.is_empty() { digits.parse().unwrap_or(u32::MAX) } else { 0 };
    row > LAST.0 || column > LAST.1
}
