//! How a table fits the width of a page: the widths of its columns, or that it does not fit.

use super::safe::safe;
use super::table::Table;

/// Rows that are measured; the rest is wrapped in what they were given.
const MEASURED: usize = 400;
/// A word longer than this many letters may be broken.
const LONGEST_WORD: usize = 14;
/// A text longer than this many letters is wrapped in any case.
const LONGEST_LINE: usize = 48;

/// A table of more columns than these gives way a little or not at all.
const CRUSHED: usize = 8;
/// How much wider than the page such a table may want to be.
const TOLERABLE: f32 = 1.25;

/// What a table takes on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fit {
    /// The widths of the columns, which together are at most the page's.
    Columns(Vec<f32>),
    /// Too many columns: its rows have to be shown one below the other.
    Cards,
}

/// Fits a table into a width. `measure` gives the width of a short text in the same unit, `padding` is what a cell
/// takes beside its text.
pub(super) fn fit(table: &Table, width: f32, padding: f32, measure: impl Fn(&str, Weight) -> f32) -> Fit {
    let mut wants: Vec<Want> =
        (0..table.columns().len()).map(|at| want(table, at, padding, &measure)).collect();
    let sum = |wants: &[Want], part: fn(&Want) -> f32| wants.iter().map(part).sum::<f32>();
    let natural = sum(&wants, |want| want.natural);
    if wants.is_empty() || sum(&wants, |want| want.least) > width {
        return Fit::Cards;
    }
    // Many columns that all have to give way are harder to read than records.
    if wants.len() > CRUSHED && natural > width * TOLERABLE {
        return Fit::Cards;
    }
    if natural <= width {
        return Fit::Columns(widened(table, &wants, width - natural));
    }
    // References, days and words of a vocabulary stay on one line where the long texts leave them the room.
    let stiff: f32 =
        wants.iter().zip(table.columns()).map(|(w, c)| if c.flex { w.least } else { w.natural }).sum();
    if stiff <= width {
        for (want, _) in wants.iter_mut().zip(table.columns()).filter(|(_, column)| !column.flex) {
            want.least = want.natural;
        }
    }
    let least = sum(&wants, |want| want.least);
    let share = (width - least) / (natural - least);
    Fit::Columns(wants.iter().map(|want| want.least + (want.natural - want.least) * share).collect())
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// In a cell.
    Regular,
    /// In the header.
    Bold,
}

/// What a column wants: the least that breaks no word of ordinary length, and what breaks no line.
struct Want {
    least: f32,
    natural: f32,
}

fn want(table: &Table, at: usize, padding: f32, measure: &impl Fn(&str, Weight) -> f32) -> Want {
    let column = &table.columns()[at];
    let mut least = widest_word(&safe(&column.heading), Weight::Bold, measure);
    let mut natural = measure(&cut(&safe(&column.heading), LONGEST_LINE), Weight::Bold);
    for cell in table.rows().iter().take(MEASURED).filter_map(|row| row.get(at)) {
        let text = cell.shown();
        let text = safe(cut_str(&text, 400));
        least = least.max(widest_word(&text, Weight::Regular, measure));
        natural = natural.max(measure(&cut(&text, LONGEST_LINE), Weight::Regular));
    }
    Want { least: least + padding, natural: natural.max(least) + padding }
}

fn widest_word(text: &str, weight: Weight, measure: &impl Fn(&str, Weight) -> f32) -> f32 {
    text.split([' ', '\n', '\u{ad}'])
        .map(|word| measure(&cut(word, LONGEST_WORD), weight))
        .fold(0.0, f32::max)
}

fn cut(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

fn cut_str(text: &str, letters: usize) -> &str {
    text.char_indices().nth(letters).map_or(text, |(at, _)| &text[..at])
}

/// Gives what is left over to the columns that bend; a table without any stays as narrow as it is.
fn widened(table: &Table, wants: &[Want], over: f32) -> Vec<f32> {
    let bends = |at: usize| table.columns().get(at).is_some_and(|column| column.flex);
    let flex: f32 = wants.iter().enumerate().filter(|(at, _)| bends(*at)).map(|(_, want)| want.natural).sum();
    let more = |at: usize, natural: f32| if bends(at) { over * natural / flex } else { 0.0 };
    wants.iter().enumerate().map(|(at, want)| want.natural + more(at, want.natural)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Column;

    #[expect(clippy::cast_precision_loss, reason = "short texts")]
    fn letters(text: &str, _: Weight) -> f32 {
        text.chars().count() as f32
    }

    fn table(columns: usize) -> Table {
        let table = Table::new("t").column(Column::flex("a", "Title"));
        let table = (1..columns).fold(table, |table, _| table.column(Column::number("n", "Number")));
        let mut cells = vec!["a title of several words that is long".into()];
        cells.resize(columns, 7_i64.into());
        table.row(cells)
    }

    fn widths(fit: Fit) -> Vec<f32> {
        match fit {
            Fit::Columns(widths) => widths,
            Fit::Cards => vec![],
        }
    }

    #[test]
    fn what_is_left_over_goes_to_the_columns_that_bend() {
        assert_eq!(widths(fit(&table(2), 100.0, 2.0, letters)), [92.0, 8.0]);
        let stiff = Table::new("t").column(Column::text("a", "Words"));
        assert_eq!(widths(fit(&stiff, 100.0, 2.0, letters)), [7.0]);
    }

    #[test]
    fn long_texts_give_way_before_words_break() {
        let widths = widths(fit(&table(3), 40.0, 2.0, letters));
        assert_eq!(&widths[1..], [8.0, 8.0]);
        assert!((widths.iter().sum::<f32>() - 40.0).abs() < 0.01, "{widths:?}");
    }

    #[test]
    fn short_texts_stay_on_one_line_before_long_ones_do() {
        let table = Table::new("t")
            .column(Column::text("s", "Status"))
            .column(Column::flex("t", "Title"))
            .row(vec!["not assessed".into(), "a title of several words that is long".into()]);
        let widths = widths(fit(&table, 40.0, 2.0, letters));
        assert_eq!(widths, [14.0, 26.0]);
    }

    #[test]
    fn many_columns_are_not_crushed() {
        // Nine columns want 103 letters, eight of them 95.
        assert_eq!(fit(&table(9), 80.0, 2.0, letters), Fit::Cards);
        assert!(matches!(fit(&table(9), 90.0, 2.0, letters), Fit::Columns(_)));
        assert!(matches!(fit(&table(8), 75.0, 2.0, letters), Fit::Columns(_)));
    }

    #[test]
    fn too_many_columns_do_not_fit() {
        assert_eq!(fit(&table(12), 80.0, 2.0, letters), Fit::Cards);
        assert_eq!(fit(&Table::new("t"), 80.0, 2.0, letters), Fit::Cards);
    }
}
