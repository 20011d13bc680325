//! Tables: a header that is repeated on every page, rows that stay whole, widths that fit the page.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar as _;

use super::super::cell::Cell;
use super::super::fit::{Fit, Weight, fit, on_a_page};
use super::super::safe::safe;
use super::super::table::{Align, Table};
use super::body::{TEXT_WIDTH, Writer};
use super::xml::{self, Look, escaped};

/// Sizes of letters in half points, from the one of the style down to the smallest that can be read.
const SIZES: [u8; 3] = [18, 16, 15];
/// What a cell takes beside its text, in twentieths of a point.
const PADDING: f32 = 190.0;
/// A cell with more letters may be split over pages: kept whole it could be taller than a page.
const LONG: usize = 1_500;

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
        let table = &*on_a_page(table);
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
        self.open(widths, table.title.as_deref(), true);
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns().iter().zip(widths) {
            let heading = Cell::from(safe(&column.heading).into_owned());
            self.cell(&heading, *width, column.align, size, &Look { bold: true, ..Look::default() });
        }
        self.out.push_str("</w:tr>");
        for row in table.rows() {
            let is_long = row.iter().any(|cell| cell.shown().len() > LONG);
            self.out.push_str(if is_long { "<w:tr>" } else { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" });
            for ((column, width), cell) in table.columns().iter().zip(widths).zip(row) {
                self.cell(cell, *width, column.align, size, &Look::default());
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
            self.cell(&Cell::from(safe(label).into_owned()), widths[0], Align::Left, SIZES[0], &bold);
            self.cell(cell, widths[1], Align::Left, SIZES[0], &Look::default());
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

    fn cell(&mut self, cell: &Cell, width: f32, align: Align, size: u8, look: &Look<'_>) {
        let _ = write!(
            self.out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width:.0}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}{}\
             </w:pPr>",
            self.styles.id("Report Cell"),
            if xml::is_right_to_left(&cell.shown()) { "<w:bidi/>" } else { "" },
            if align == Align::Right { "<w:jc w:val=\"right\"/>" } else { "" },
        );
        let size = (size != SIZES[0]).then_some(size);
        if !cell.shown().is_empty() {
            self.words(cell, &Look { size, ..look.clone() });
        }
        self.out.push_str("</w:p></w:tc>");
    }
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
