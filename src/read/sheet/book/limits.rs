//! What a workbook may unpack to, found out as its parts stream by: a few hundred bytes may stand for any size.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::broken;
use super::ods::Ods;
use super::xlsx::Xlsx;
use crate::error::{Error, Result};
use crate::read::binary::binary_kind;

/// The largest size of all parts together once decompressed, in bytes (512 MiB).
pub(super) const MAX_UNPACKED: u64 = 512 << 20;
/// The largest piece of XML between two marks, in bytes (16 MiB); a cell of Excel holds 32 kB.
const MAX_PIECE: u64 = 16 << 20;
/// How many parts a workbook may have.
const MAX_PARTS: usize = 20_000;
/// The most rows of a sheet; Excel has 1,048,576.
pub(super) const MAX_ROWS: u64 = 1_100_000;
/// The most cells of a workbook, those counted that lie between others in OpenDocument.
pub(super) const MAX_CELLS: u64 = 5_000_000;
/// The most text in all cells, in bytes (128 MiB).
pub(super) const MAX_TEXT: u64 = 128 << 20;

/// The format of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Xlsx,
    Ods,
}

/// What is counted in a part as it goes by.
pub(super) trait Tally {
    /// Takes the next piece.
    fn take(&mut self, event: &Event<'_>) -> Result<()>;
    /// Takes the end of the part.
    fn end(&self) -> Result<()>;
}

/// Refuses a workbook that would take too much memory or lead its reader astray; the format of others.
///
/// # Errors
/// `workbook_too_large`, `bad_workbook`, `not_a_sheet`, `encrypted_file`.
pub(super) fn check(bytes: &[u8], name: &str) -> Result<Form> {
    if !bytes.starts_with(b"PK") {
        return Err(older(bytes, name));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(name, &e))?;
    if archive.len() > MAX_PARTS {
        return Err(broken(name, &format!("it is an archive of more than {MAX_PARTS} files")));
    }
    let has = |part: &str| archive.index_for_name(part).is_some();
    let form = if has("content.xml") { Form::Ods } else { Form::Xlsx };
    if has("xl/workbook.bin") {
        let message = format!("'{name}' is a binary workbook of Excel (XLSB)");
        return Err(Error::rejected("not_a_sheet", message).hint("save it as XLSX"));
    }
    let budget = Budget { unpacked: Cell::new(MAX_UNPACKED), piece: Cell::new(MAX_PIECE) };
    for at in 0..archive.len() {
        // A part that cannot be unpacked is told by the reader, if it needs it.
        let Ok(part) = archive.by_index(at) else { continue };
        let is_content = part.name().is_ok_and(|part| part == "content.xml");
        let part = BufReader::with_capacity(1 << 16, Limited { inner: part, budget: &budget });
        if form == Form::Ods && is_content {
            through(part, &budget, &mut Ods::new(name), name)?;
        } else {
            through(part, &budget, &mut Xlsx::new(name), name)?;
        }
    }
    Ok(form)
}

/// What Excel kept before 2007, and what it encrypts.
fn older(bytes: &[u8], name: &str) -> Error {
    match binary_kind(bytes).filter(|kind| kind.contains("encrypted")) {
        Some(kind) => Error::rejected("encrypted_file", format!("'{name}' is {kind}"))
            .hint("open it with its password, save it without one, and import that"),
        None => Error::rejected("not_a_sheet", format!("'{name}' is a workbook of an older Excel"))
            .hint("save it as XLSX"),
    }
}

/// Leads a part past a tally, as the reader will read it.
fn through(mut part: impl BufRead, budget: &Budget, tally: &mut impl Tally, name: &str) -> Result<()> {
    budget.piece.set(MAX_PIECE);
    if !part.fill_buf().is_ok_and(looks_like_xml) {
        loop {
            budget.piece.set(MAX_PIECE);
            match part.fill_buf().map(<[u8]>::len) {
                Ok(0) => return Ok(()),
                Ok(n) => part.consume(n),
                Err(_) => return budget.kept(name),
            }
        }
    }
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    let mut piece = Vec::new();
    loop {
        budget.piece.set(MAX_PIECE);
        piece.clear();
        match reader.read_event_into(&mut piece) {
            Ok(Event::Eof) => return tally.end(),
            Ok(event) => tally.take(&event)?,
            // The reader ends there too, and says why.
            Err(_) => return budget.kept(name),
        }
    }
}

fn looks_like_xml(head: &[u8]) -> bool {
    let head = head.trim_ascii_start();
    head.is_empty()
        || [&b"<"[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"].iter().any(|mark| head.starts_with(mark))
}

/// What may still be unpacked.
struct Budget {
    unpacked: Cell<u64>,
    piece: Cell<u64>,
}

impl Budget {
    /// Whether what was read so far is within it.
    fn kept(&self, name: &str) -> Result<()> {
        let mib = |bytes: u64| bytes >> 20;
        if self.unpacked.get() == 0 {
            return Err(too_large(format!("'{name}' unpacks to more than {} MiB", mib(MAX_UNPACKED))));
        }
        if self.piece.get() == 0 {
            return Err(too_large(format!("a cell of '{name}' holds more than {} MiB", mib(MAX_PIECE))));
        }
        Ok(())
    }
}

/// A part that ends in an error where the budget ends.
struct Limited<'a, R> {
    inner: R,
    budget: &'a Budget,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        for left in [&self.budget.unpacked, &self.budget.piece] {
            left.set(left.get().saturating_sub(n as u64));
            if left.get() == 0 {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
        Ok(n)
    }
}

pub(super) fn too_large(message: String) -> Error {
    Error::rejected("workbook_too_large", message)
        .hint("save the sheet that matters as CSV, which has no such limit")
}

pub(super) fn too_many_rows() -> Error {
    Error::limit("too_long", format!("the sheet has more than {MAX_ROWS} rows"))
        .hint("save it as CSV, which has no limit")
}

pub(super) fn too_many_cells(what: &str) -> Error {
    Error::rejected("workbook_too_large", format!("{what} has more than {MAX_CELLS} cells")).hint(
        "delete what stands far below or beside the table, or save the sheet as CSV, which has no such limit",
    )
}

pub(super) fn too_much_text(what: &str) -> Error {
    too_large(format!("the cells of {what} hold more than {} MiB of text", MAX_TEXT >> 20))
}

#[cfg(test)]
mod tests;
