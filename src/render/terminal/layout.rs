//! Decides how wide each column of a table is.

use super::grid::WIDEST;
use super::wrap::measure;
use crate::render::table::Column;

/// Blanks between two columns.
pub(super) const GAP: usize = 2;
/// A column that may be wrapped is not made narrower than this.
const READABLE: usize = 12;
/// On a screen narrower than this …
const NARROW: usize = 60;
/// … no more columns than this are squeezed side by side.
const FEW: usize = 5;

/// The widths of the columns within `width`: as wide as their content where it all fits, else the columns that
/// may be wrapped share what the others leave. Nothing where that would not be readable.
pub(super) fn fit(
    columns: &[&Column],
    headings: &[String],
    rows: &[Vec<String>],
    width: Option<usize>,
) -> Option<Vec<usize>> {
    let mut natural: Vec<usize> = headings.iter().map(|heading| measure(heading).max(1)).collect();
    for row in rows {
        for (widest, text) in natural.iter_mut().zip(row) {
            *widest = measure(text).max(*widest);
        }
    }
    for widest in &mut natural {
        *widest = (*widest).min(WIDEST);
    }
    let Some(width) = width else { return Some(natural) };
    let room = width.checked_sub(GAP * columns.len().saturating_sub(1))?;
    if natural.iter().sum::<usize>() <= room {
        return Some(natural);
    }
    if width < NARROW && columns.len() > FEW {
        return None;
    }
    share(columns, natural, room)
}

/// Gives every flexible column what it needs or an equal share of what is left, narrow ones first.
fn share(columns: &[&Column], mut widths: Vec<usize>, room: usize) -> Option<Vec<usize>> {
    let mut flexible: Vec<usize> = (0..columns.len()).filter(|&index| columns[index].flex).collect();
    let fixed: usize =
        widths.iter().zip(columns).filter(|(_, column)| !column.flex).map(|(width, _)| width).sum();
    let least: usize = flexible.iter().map(|&index| widths[index].min(READABLE)).sum();
    let mut left = room.checked_sub(fixed).filter(|left| !flexible.is_empty() && *left >= least)?;
    flexible.sort_by_key(|&index| widths[index]);
    let mut waiting = flexible.len();
    for index in flexible {
        widths[index] = widths[index].min(left / waiting);
        left -= widths[index];
        waiting -= 1;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(columns: &[Column], lengths: &[usize], width: usize) -> Option<Vec<usize>> {
        let columns: Vec<&Column> = columns.iter().collect();
        let headings: Vec<String> = columns.iter().map(|column| column.heading.to_string()).collect();
        let row = lengths.iter().map(|length| "x".repeat(*length)).collect();
        fit(&columns, &headings, &[row], Some(width))
    }

    #[test]
    fn what_fits_keeps_its_width() {
        let columns = [Column::text("a", "A"), Column::flex("b", "Heading")];
        assert_eq!(widths(&columns, &[4, 3], 80), Some(vec![4, 7]));
    }

    #[test]
    fn flexible_columns_share_what_the_others_leave() {
        let columns = [Column::flex("a", "A"), Column::text("b", "B"), Column::flex("c", "C")];
        assert_eq!(widths(&columns, &[100, 10, 15], 64), Some(vec![35, 10, 15]));
        assert_eq!(widths(&columns, &[100, 10, 90], 64), Some(vec![25, 10, 25]));
    }

    #[test]
    fn what_cannot_be_read_side_by_side_is_not_put_there() {
        let rigid = [Column::text("a", "A"), Column::text("b", "B")];
        assert_eq!(widths(&rigid, &[50, 50], 80), None);
        let columns = [Column::flex("a", "A"), Column::text("b", "B")];
        assert_eq!(widths(&columns, &[50, 30], 40), None);
        let many: Vec<Column> = (0..6).map(|_| Column::flex("a", "A")).collect();
        assert_eq!(widths(&many, &[1, 1, 1, 1, 1, 50], 55), None);
        assert!(widths(&many, &[1, 1, 1, 1, 1, 50], 60).is_some());
    }
}
