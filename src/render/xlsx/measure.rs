//! How wide a column is and how high a row: by their words, within bounds.
//!
//! Excel measures rows by itself when it opens a file; LibreOffice does not, and both keep a height that is given.

use unicode_width::UnicodeWidthChar as _;

use super::super::table::Column;

const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// Rows that are looked at: the rest wraps.
const LOOKED_AT: usize = 2_000;

/// The width of a column in letters, from its heading and the texts of its cells.
pub(super) fn width<'a>(column: &Column, texts: impl Iterator<Item = std::borrow::Cow<'a, str>>) -> f64 {
    let longest = texts.take(LOOKED_AT).map(|text| line(&text)).max().unwrap_or(0);
    // The header has an arrow of the filter beside its words, and may wrap.
    let heading = column.heading.split_whitespace().map(line).max().unwrap_or(0);
    let letters = longest.max(heading + 3).clamp(NARROWEST, WIDEST) + 1;
    f64::from(u32::try_from(letters).unwrap_or(60))
}

/// The height of a row in points, from its texts and the widths of their columns; nothing where one line is enough.
pub(super) fn height<'a>(
    cells: impl Iterator<Item = (std::borrow::Cow<'a, str>, f64)>,
    line_height: f64,
) -> Option<f64> {
    const HIGHEST: f64 = 409.0;
    let lines = cells.map(|(text, width)| lines(&text, width)).max().unwrap_or(1);
    (lines > 1).then(|| (f64::from(lines) * line_height).min(HIGHEST))
}

/// How many lines a text takes when it is wrapped at a width.
fn lines(text: &str, width: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "widths are 8 to 255 letters"
    )]
    let width = (width as usize).max(1);
    if text.len() < width && !text.contains('\n') {
        return 1;
    }
    // Lines break between words, so each loses some letters.
    let wrapped = |letters: usize| (letters + letters / 10).div_ceil(width).max(1);
    let lines = text.split('\n').take(50).map(|line| wrapped(letters(line, 4_000)));
    u32::try_from(lines.sum::<usize>()).unwrap_or(u32::MAX)
}

/// The width of a line, of its first so many signs.
fn letters(line: &str, at_most: usize) -> usize {
    line.chars().take(at_most).filter_map(|c| c.width()).sum()
}

/// The longest line of a text, not measured beyond the widest column.
fn line(text: &str) -> usize {
    let lines = text.split('\n').take(50);
    lines.map(|line| letters(line, 400)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_longest_line_within_bounds() {
        let column = Column::text("t", "Days late");
        let of = |texts: &[&str]| width(&column, texts.iter().map(|text| (*text).into()));
        let long = "x".repeat(100_000);
        assert!((of(&["a"]) - 9.0).abs() < 0.1);
        assert!((of(&["twelve signs\nand"]) - 13.0).abs() < 0.1);
        assert!((of(&["a", &long]) - 61.0).abs() < 0.1);
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_wrapped_text() {
        let height = |texts: &[&str]| height(texts.iter().map(|text| ((*text).into(), 10.0)), 15.0);
        let points = |texts| height(texts).map(|h| format!("{h}"));
        assert_eq!(points(&["short", ""]), None);
        assert_eq!(points(&["short", "two\nlines"]).as_deref(), Some("30"));
        assert_eq!(points(&["four lines of ten letters and"]).as_deref(), Some("60"));
        assert_eq!(points(&["x".repeat(9_000).as_str()]).as_deref(), Some("409"));
    }
}
