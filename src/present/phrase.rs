//! Phrases and cells that both reports use.

use crate::model::thresholds::Thresholds;
use crate::render::{Cell, Column, Quotation, Table};
use crate::report::edition::EditionMark;
use crate::report::row::{Due, Quote, SourceItem, Subject};

/// A number with its noun: `1 day`, `3 days`.
pub fn count(number: impl std::fmt::Display, one: &str, many: &str) -> String {
    let number = number.to_string();
    let noun = if number == "1" { one } else { many };
    format!("{number} {noun}")
}

/// A whole number of percent, never a rounded-up 100 or a rounded-down 0.
pub fn percent(rate: f64) -> String {
    let whole = (rate * 100.0).round();
    if rate > 0.0 && whole < 1.0 {
        "under 1 %".to_owned()
    } else if rate < 1.0 && whole > 99.0 {
        "over 99 %".to_owned()
    } else {
        format!("{whole} %")
    }
}

/// A table that begins with the commitment: its reference, title and committing parties.
pub fn subject_table(name: &'static str) -> Table {
    Table::new(name)
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"))
        .column(Column::flex("committing", "Bound"))
}

/// The cells of [`subject_table`], and the row's others.
pub fn subject_row(subject: &Subject, rest: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let head: [Cell; 3] =
        [subject.commitment.to_string().into(), subject.title.as_str().into(), subject.by.clone().into()];
    head.into_iter().chain(rest).collect()
}

/// The commitment as the title of an entry.
pub fn subject_title(subject: &Subject) -> String {
    format!("{} {}", subject.commitment, subject.title)
}

/// Parties as running text: `Kazakhstan and UNRCCA`.
pub fn names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A due date as running text: `due 2026Q4 (stated)`.
pub fn due(due: Option<&Due>) -> String {
    due.map_or_else(|| "no due date".to_owned(), |due| format!("due {} ({})", due.label, due.basis.label()))
}

/// The due date's label and its basis.
pub fn due_cells(due: Option<&Due>) -> [Cell; 2] {
    [due.map(|d| d.label.clone()).into(), due.map(|d| d.basis).into()]
}

/// The quoted words with where they stand.
pub fn quote(quote: &Quote) -> Quotation {
    Quotation { url: quote.url.clone(), ..Quotation::new(quote.quote.clone(), Some(source(quote))) }
}

/// Where words stand: `R-7 Joint statement, MFA of Kazakhstan, 2026-03-14, https://…`.
pub fn source(quote: &Quote) -> String {
    let head = format!("{} {}", quote.release, quote.release_title);
    let rest = [quote.issuer.clone(), Some(quote.stated_on.to_string()), quote.url.clone()];
    std::iter::once(head).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

/// A piece of evidence in one phrase: `E-3 Title (Publisher, 2026-03-14)`.
pub fn evidence(item: &SourceItem) -> String {
    let publisher = item.publisher.as_deref().map(|p| format!("{p}, ")).unwrap_or_default();
    format!("{} {} ({publisher}{})", item.evidence, item.title, item.dated_on)
}

/// Several pieces of evidence in one cell.
pub fn evidence_cell(items: &[SourceItem]) -> Cell {
    items.iter().map(evidence).collect::<Vec<_>>().into()
}

/// The edition as which a report is issued: `2, after X-1`.
pub fn edition(mark: Option<&EditionMark>) -> Option<String> {
    let mark = mark?;
    let after = mark.previous.as_ref().map(|previous| format!(", after {}", previous.edition));
    Some(format!("{} ({}){}", mark.number, mark.edition, after.unwrap_or_default()))
}

/// The thresholds that flags were drawn with, in days.
pub fn thresholds(t: &Thresholds) -> String {
    format!(
        "due soon within {} days; stale after {}, dormant after {}; review every {} days where priority is high, overdue or \
         due within {}, {} where standing, else {}",
        t.due_soon,
        t.stale,
        t.dormant,
        t.review_priority,
        t.review_due_within,
        t.review_standing,
        t.review_other
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_never_reads_as_all_or_nothing_when_it_is_not() {
        let rates = [0.0, 0.001, 0.005, 0.5, 0.994, 0.999, 1.0];
        assert_eq!(rates.map(percent), ["0 %", "under 1 %", "1 %", "50 %", "99 %", "over 99 %", "100 %"]);
    }

    #[test]
    fn numbers_agree_with_their_nouns_and_names_are_joined_as_people_do() {
        assert_eq!((count(1, "day", "days"), count(0, "day", "days")), ("1 day".into(), "0 days".into()));
        let given = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        assert_eq!((names(&given), names(&given[..1])), ("A, B and C".to_owned(), "A".to_owned()));
    }
}
