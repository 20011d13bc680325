//! Tables: a header that is repeated on every page, rows that stay whole, widths that fit the page.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar as _;

use super::super::cell::Cell;
use super::super::fit::{Fit, Weight, fit};
use super::super::limit;
use super::super::safe::safe;
use super::super::table::{Align, Column, Table};
use super::body::{TEXT_WIDTH, Writer};
use super::xml::{self, Look, escaped};

/// Sizes of letters in half points, from the one of the style down to the smallest that can be read.
const SIZES: [u8; 3] = [18, 16, 15];
/// What a cell takes beside its text, in twentieths of a point.
const PADDING: f32 = 190.0;
/// A cell with more letters may be split over pages: kept whole it could be taller than a page.
const LONG: usize = 1_500;
/// A table of so many rows stays on one page.
const SMALL: usize = 14;

impl Writer<'_> {
    /// Title, table and note; rows one below the other where the columns do not fit.
    pub(super) fn table(&mut self, table: &Table) {
        if let Some(title) = &table.title {
            self.paragraph("caption", &safe(title), &Look::default());
        }
        if table.is_empty() {
            self.paragraph("Report Note", &table.empty, &Look::default());
            self.paragraph("Report Note", table.footer.as_deref().unwrap_or_default(), &Look::default());
            return;
        }
        let table = &*table.for_readers();
        let table = &*limit::cut(table, &self.document.labels);
        let fitting = SIZES.iter().find_map(|size| match fit(table, TEXT_WIDTH, PADDING, letters(*size)) {
            Fit::Columns(widths) => Some((*size, widths)),
            Fit::Cards => None,
        });
        match fitting {
            Some((size, widths)) => self.grid(table, size, &widths),
            None => self.cards(table),
        }
        // Two tables with nothing between them would become one.
        self.begin("Report Note", "");
        if let Some(footer) = &table.footer {
            xml::run(&mut self.out, footer, &Look::default());
        }
        self.out.push_str("</w:p>");
    }

    fn grid(&mut self, table: &Table, size: u8, widths: &[f32]) {
        let is_long = |row: &[Cell]| row.iter().any(|cell| cell.shown().len() > LONG);
        let is_small = table.rows().len() <= SMALL && !table.rows().iter().any(|row| is_long(row));
        let frames = |keep: bool| {
            let frame = move |(column, width): (&Column, &f32)| Frame {
                width: *width,
                align: column.align,
                size,
                keep,
            };
            table.columns().iter().zip(widths).map(frame)
        };
        // A header without a word would be an empty band.
        let has_header = table.columns().iter().any(|column| !column.heading.trim().is_empty());
        self.open(widths, table.title.as_deref(), has_header);
        if has_header {
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (column, frame) in table.columns().iter().zip(frames(true)) {
                let heading = Cell::from(safe(&column.heading).into_owned());
                self.cell(&heading, frame, &Look { bold: true, ..Look::default() });
            }
            self.out.push_str("</w:tr>");
        }
        for (number, row) in table.rows().iter().enumerate() {
            self.out.push_str(if is_long(row) { "<w:tr>" } else { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" });
            let keep = is_small && number + 1 < table.rows().len();
            for (cell, frame) in row.iter().zip(frames(keep)) {
                self.cell(cell, frame, &Look::default());
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
    }

    /// Labels and values as a table without a header.
    pub(super) fn fields(&mut self, rows: &[(String, Cell)]) {
        if rows.is_empty() {
            return;
        }
        let widths = [TEXT_WIDTH * 0.27, TEXT_WIDTH * 0.73];
        self.open(&widths, None, false);
        for (label, cell) in rows {
            self.out.push_str("<w:tr>");
            let bold = Look { bold: true, ..Look::default() };
            let frame = |width: f32| Frame { width, align: Align::Left, size: SIZES[0], keep: false };
            self.cell(&Cell::from(safe(label).into_owned()), frame(widths[0]), &bold);
            self.cell(cell, frame(widths[1]), &Look::default());
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.begin("Report Note", "");
        self.out.push_str("</w:p>");
    }

    /// Opens a table; what it is called is said to readers who hear it.
    fn open(&mut self, widths: &[f32], title: Option<&str>, has_header: bool) {
        let all: f32 = widths.iter().sum();
        let first_row = u8::from(has_header);
        // Writing to a String cannot fail.
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{all:.0}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0{}\" w:firstRow=\"{first_row}\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>",
            self.styles.id("Report Table"),
            if has_header { "620" } else { "600" },
        );
        if let Some(title) = title {
            let _ = write!(self.out, "<w:tblCaption w:val=\"{}\"/>", escaped(title));
        }
        self.out.push_str("</w:tblPr><w:tblGrid>");
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width:.0}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
    }

    fn cell(&mut self, cell: &Cell, frame: Frame, look: &Look<'_>) {
        let _ = write!(
            self.out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{:.0}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}{}{}\
             </w:pPr>",
            frame.width,
            self.styles.id("Report Cell"),
            if frame.keep { "<w:keepNext/>" } else { "" },
            if xml::is_right_to_left(&cell.shown()) { "<w:bidi/>" } else { "" },
            if frame.align == Align::Right { "<w:jc w:val=\"right\"/>" } else { "" },
        );
        let size = (frame.size != SIZES[0]).then_some(frame.size);
        if !cell.shown().is_empty() {
            self.words(cell, &Look { size, ..look.clone() });
        }
        self.out.push_str("</w:p></w:tc>");
    }
}

/// How a cell is set.
#[derive(Clone, Copy)]
struct Frame {
    width: f32,
    align: Align,
    size: u8,
    /// Whether its row stays on one page with the next.
    keep: bool,
}

/// The width of letters of a size, in twentieths of a point, roughly: which letters a reader has is not known here.
fn letters(size: u8) -> impl Fn(&str, Weight) -> f32 {
    move |text, weight| {
        let em: f32 = text.chars().map(share).sum();
        let bold = if weight == Weight::Bold { 1.07 } else { 1.0 };
        em * bold * f32::from(size) * 10.0
    }
}

/// The width of a letter as a share of the size, on the generous side for Calibri.
fn share(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' | ' ' | 't' | 'f' | 'r' | '-' => {
            0.34
        }
        'm' | 'w' | 'M' | 'W' | '@' | 'ж' | 'ш' | 'щ' | 'ю' | 'ф' | 'ы' | 'Ж' | 'Ш' | 'Щ' | 'Ю' => {
            0.84
        }
        letter if letter.width() == Some(2) => 1.0,
        letter if letter.width().unwrap_or(0) == 0 => 0.0,
        letter if letter.is_uppercase() => 0.64,
        _ => 0.53,
    }
}
