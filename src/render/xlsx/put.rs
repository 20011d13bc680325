//! Puts one value into one cell, within what Excel can hold.

use std::borrow::Cow;

use chrono::Datelike as _;
use rust_xlsxwriter::{ExcelDateTime, Format, Url, Worksheet, XlsxError};

use super::super::address;
use super::super::cell::{Cell, Link, Value};
use super::super::safe::safe_text;
use super::place::Places;
use super::style::Styles;

type Put = Result<(), XlsxError>;

/// Signs in a cell, as Excel counts them.
const LONGEST_TEXT: usize = 32_767;
/// Signs in an address.
const LONGEST_LINK: usize = 2_079;
/// Links in a sheet.
const MOST_LINKS: usize = 65_530;
/// What stands for the rest of a text that is too long.
const CUT: &str = " […]";

/// Puts cells into a sheet, and counts its links.
pub(super) struct Putter<'a> {
    pub sheet: &'a mut Worksheet,
    pub places: &'a Places,
    pub styles: &'a Styles,
    pub links: usize,
}

impl Putter<'_> {
    /// A cell of a table.
    pub(super) fn cell(&mut self, row: u32, column: u16, cell: &Cell) -> Put {
        let target = cell.link.as_ref().and_then(|link| self.target(link));
        let format = self.styles.cell(&cell.value, cell.tone, target.is_some());
        if let Some(target) = target {
            self.links += 1;
            let shown = cell.shown();
            let words = safe_text(&shown);
            let words = fitting(&words);
            if !words.is_empty() && !is_markup(&words) {
                self.sheet.write_url_with_options(
                    row,
                    column,
                    Url::new(target),
                    words.into_owned(),
                    "",
                    Some(format),
                )?;
                return Ok(());
            }
        }
        value(self.sheet, row, column, &cell.value, format)
    }

    /// The target of a link that Excel can hold.
    fn target(&self, link: &Link) -> Option<String> {
        if self.links >= MOST_LINKS {
            return None;
        }
        match link {
            Link::Url(url) => {
                let url = unchanged(address::web(url)?)?;
                (url.encode_utf16().count() <= LONGEST_LINK).then_some(url)
            }
            Link::Anchor(anchor) => self.places.of(anchor).map(str::to_owned),
        }
    }
}

/// The address in a spelling that the library writes as it is. It puts `%25` for each percent sign before the `#`,
/// unless it sees one of a few escapes; an address that would then lead elsewhere is no link.
fn unchanged(url: &str) -> Option<String> {
    const SEEN: [&str; 11] = ["%20", "%25", "%22", "%60", "%3c", "%3e", "%5b", "%5d", "%5e", "%7b", "%7d"];
    let path = |url: &str| url.split('#').next().unwrap_or_default().to_ascii_lowercase();
    let is_unchanged = |url: &str| {
        let path = path(url);
        !path.contains(['%', '[', ']']) || SEEN.iter().any(|escape| path.contains(escape))
    };
    [url.to_owned(), address::spelled_out(url)].into_iter().find(|url| is_unchanged(url))
}

/// A typed value; what has no type in Excel is a text.
fn value(sheet: &mut Worksheet, row: u32, column: u16, value: &Value, format: &Format) -> Put {
    match value {
        Value::Empty => Ok(()),
        Value::Integer(number) => match exact(*number) {
            Some(number) => sheet.write_number_with_format(row, column, number, format).map(drop),
            None => text(sheet, row, column, &value.shown(), format),
        },
        Value::Real(number) | Value::Rate(number) if number.is_finite() => {
            sheet.write_number_with_format(row, column, *number, format).map(drop)
        }
        Value::Date(date) => match day(*date) {
            Some(day) => sheet.write_datetime_with_format(row, column, &day, format).map(drop),
            None => text(sheet, row, column, &value.text(), format),
        },
        other => text(sheet, row, column, &other.shown(), format),
    }
}

/// A text, as a text: never a formula, a number or markup.
pub(super) fn text(sheet: &mut Worksheet, row: u32, column: u16, words: &str, format: &Format) -> Put {
    let words = safe_text(words);
    let words = fitting(&words);
    if is_markup(&words) {
        // The library takes such a text for finished markup of rich text; in two pieces it is escaped.
        let plain = Format::default();
        let (head, tail) = words.split_at(1);
        let pieces = [(&plain, head), (&plain, tail)];
        return sheet.write_rich_string_with_format(row, column, &pieces, format).map(drop);
    }
    sheet.write_string_with_format(row, column, words.as_ref(), format).map(drop)
}

fn is_markup(words: &str) -> bool {
    words.starts_with("<r>") && words.ends_with("</r>")
}

/// The text, cut with a mark where a cell cannot hold it.
fn fitting(words: &str) -> Cow<'_, str> {
    // No text is longer in UTF-16 than in bytes.
    if words.len() <= LONGEST_TEXT || words.encode_utf16().count() <= LONGEST_TEXT {
        return Cow::Borrowed(words);
    }
    let mut length = CUT.encode_utf16().count();
    let mut kept = String::new();
    for c in words.chars() {
        length += c.len_utf16();
        if length > LONGEST_TEXT {
            break;
        }
        kept.push(c);
    }
    Cow::Owned(kept + CUT)
}

/// The number, where Excel's numbers hold it without loss.
fn exact(number: i64) -> Option<f64> {
    const EXACT: i64 = 1 << 53;
    #[expect(clippy::cast_precision_loss, reason = "looked at before: it has at most 53 bits")]
    (-EXACT..=EXACT).contains(&number).then_some(number as f64)
}

/// The day, from where Excel's calendar is right: it believes in 29 February 1900.
fn day(date: chrono::NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| (1901..=9999).contains(year))?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_where_excel_ends_with_a_mark() {
        let long = "😀".repeat(20_000);
        let cut = fitting(&long);
        assert_eq!(cut.encode_utf16().count(), LONGEST_TEXT - 1);
        assert!(cut.ends_with("😀 […]"));
        let whole = "ә".repeat(LONGEST_TEXT);
        assert_eq!(fitting(&whole), whole);
    }

    #[test]
    fn an_address_is_written_unchanged_or_not_at_all() {
        for (url, written) in [
            ("https://e.org/a?b=1#%D3%99", Some("https://e.org/a?b=1#%D3%99")),
            ("https://e.org/%D3%99", Some("https://e.org/ә")),
            ("https://e.org/%D3%99%20b", Some("https://e.org/%D3%99%20b")),
            ("https://e.org/?to=a%2Fb", None),
        ] {
            assert_eq!(unchanged(url).as_deref(), written);
        }
    }

    #[test]
    fn numbers_and_days_that_excel_cannot_hold_are_texts() {
        assert_eq!((exact(1 << 53), exact((1 << 53) + 1)), (Some(9_007_199_254_740_992.0), None));
        let year = |year| day(chrono::NaiveDate::from_ymd_opt(year, 2, 28).unwrap()).is_some();
        assert_eq!([-1, 1900, 1901, 9999, 10_000].map(year), [false, false, true, true, false]);
    }
}
