//! Phrases and cells that all reports use.

use super::words::{Words, args};
use crate::model::filter::Said;
use crate::model::reference::Ref;
use crate::model::thresholds::Thresholds;
use crate::render::{Cell, Column, Quotation, Table};
use crate::report::edition::EditionMark;
use crate::report::row::{Bucket, Due, Quote, SourceItem, Subject};

/// A whole number of percent, never a rounded-up 100 or a rounded-down 0.
pub fn percent(words: &Words, rate: f64) -> String {
    let whole = (rate * 100.0).round();
    if rate > 0.0 && whole < 1.0 {
        words.text("percent-under-1")
    } else if rate < 1.0 && whole > 99.0 {
        words.text("percent-over-99")
    } else {
        words.say("percent", args![number = whole])
    }
}

/// A table that begins with the commitment: its reference, title and committing parties.
pub fn subject_table(words: &Words, name: &'static str) -> Table {
    Table::new(name).column(words.column("ref")).column(words.flex("title")).column(words.flex("committing"))
}

/// The same, where readers can do without the parties.
pub fn brief_table(words: &Words, name: &'static str) -> Table {
    Table::new(name)
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.flex("committing").for_data())
}

/// The cells of [`subject_table`], and the row's others.
pub fn subject_row(subject: &Subject, rest: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let head: [Cell; 3] =
        [subject.commitment.to_string().into(), subject.title.as_str().into(), subject.by.clone().into()];
    head.into_iter().chain(rest).collect()
}

/// Facts in one line, that begins as a sentence does: `Agreement, firm; no due date`. Empty ones are left out.
pub fn facts(words: &Words, facts: impl IntoIterator<Item = String>) -> String {
    let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>();
    let line = facts.join(&format!("{} ", words.text("semicolon")));
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The commitment as the title of an entry.
pub fn subject_title(subject: &Subject) -> String {
    format!("{} {}", subject.commitment, subject.title)
}

/// A column with the heading of another one.
pub fn headed(words: &Words, column: Column, message: &str) -> Column {
    column.heading(words.text(message))
}

/// References in one line; of many only the first, and how many more there are.
pub fn references(words: &Words, refs: &[Ref]) -> String {
    const SHOWN: usize = 40;
    let named = |refs: &[Ref]| refs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match refs.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        None => named(refs),
        Some(more) => words.say("refs-and-more", args![refs = named(&refs[..SHOWN]), more = more]),
    }
}

/// Parties as running text: `Kazakhstan and UNRCCA`.
pub fn names(words: &Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            words.say("names-joined", args![first = first.join(", "), last = last.as_str()])
        }
    }
}

/// A due date as running text: `due Q4 2026 (stated)`.
pub fn due(words: &Words, due: Option<&Due>) -> String {
    match due {
        Some(due) => words.say("due-on", args![due = words.due_date(due), basis = words.term(due.basis)]),
        None => words.text("due-none"),
    }
}

/// The due date and its basis.
pub fn due_cells(words: &Words, due: Option<&Due>) -> [Cell; 2] {
    [due.map(|d| words.due_cell(d)).into(), due.map(|d| words.cell(d.basis)).into()]
}

/// The range of days of a group: `31–90` or `over 365`.
pub fn range<T>(words: &Words, bucket: &Bucket<T>) -> String {
    match bucket.to_days {
        Some(to) => format!("{}–{to}", bucket.from_days),
        None => words.say("range-over", args![days = bucket.from_days - 1]),
    }
}

/// An instant as it is stored, to the minute: `2026-01-15 12:00`.
pub fn minute(stored: &str) -> String {
    stored.get(..16).unwrap_or(stored).replace('T', " ")
}

/// A text that is there or not, said as yes or as nothing.
pub fn yes(words: &Words, is_so: bool) -> Cell {
    is_so.then(|| words.coded("yes", "yes")).into()
}

/// Words as running text: a text file breaks its lines where a page would not; an empty line parts paragraphs.
pub fn flowing(words: &str) -> String {
    let paragraph = |text: &str| text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ");
    words.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// The quoted words with where they stand.
pub fn quote(words: &Words, quote: &Quote) -> Quotation {
    Quotation {
        text: flowing(&quote.quote),
        source: Some(source(words, quote)),
        url: quote.url.clone(),
        language: quote.language.clone(),
        title: Some(quote.release_title.clone()),
        ..Quotation::default()
    }
}

/// Where words stand: `R-7 Joint statement, MFA of Kazakhstan, 14 March 2026`.
pub fn source(words: &Words, quote: &Quote) -> String {
    let head = format!("{} {}", quote.release, quote.release_title);
    let rest = [quote.issuer.clone(), Some(words.date(quote.stated_on))];
    std::iter::once(head).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

/// A piece of evidence as running text: `E-3 Title (Publisher, 14 March 2026)`.
pub fn evidence(words: &Words, item: &SourceItem) -> String {
    cited(item, &words.date(item.dated_on))
}

/// Several pieces of evidence in one cell.
pub fn evidence_cell(items: &[SourceItem]) -> Cell {
    items.iter().map(|item| cited(item, &item.dated_on.to_string())).collect::<Vec<_>>().into()
}

fn cited(item: &SourceItem, date: &str) -> String {
    let publisher = item.publisher.as_deref().map(|p| format!("{p}, ")).unwrap_or_default();
    format!("{} {} ({publisher}{date})", item.evidence, item.title)
}

/// The edition as which a report is issued: `2, after X-1`.
pub fn edition(words: &Words, mark: Option<&EditionMark>) -> Option<String> {
    let mark = mark?;
    let (number, edition) = (mark.number, mark.edition.to_string());
    Some(match &mark.previous {
        Some(previous) => {
            let previous = previous.edition.to_string();
            words.say("edition-after", args![number = number, edition = edition, previous = previous])
        }
        None => words.say("edition-first", args![number = number, edition = edition]),
    })
}

/// Why a report holds no commitment; nothing where it holds some.
pub fn nothing(words: &Words, commitments: usize, filters: &[Said]) -> Option<String> {
    let key = if filters.is_empty() { "nothing-recorded" } else { "nothing-passes" };
    (commitments == 0).then(|| words.text(key))
}

/// The thresholds that flags were drawn with, in days.
pub fn thresholds(words: &Words, t: &Thresholds) -> String {
    let args = args![
        due_soon = t.due_soon,
        stale = t.stale,
        dormant = t.dormant,
        priority = t.review_priority,
        within = t.review_due_within,
        standing = t.review_standing,
        other = t.review_other,
    ];
    words.say("thresholds", args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::words::Language;

    #[test]
    fn lines_that_a_file_broke_flow_and_paragraphs_stay() {
        assert_eq!(flowing("agreed to\n  meet\n\nand to report"), "agreed to meet\n\nand to report");
    }

    #[test]
    fn a_rate_never_reads_as_all_or_nothing_when_it_is_not() {
        let rates = [0.0, 0.001, 0.005, 0.5, 0.994, 0.999, 1.0];
        let said = rates.map(|rate| percent(&Words::default(), rate));
        assert_eq!(said, ["0 %", "under 1 %", "1 %", "50 %", "99 %", "over 99 %", "100 %"]);
    }

    #[test]
    fn names_are_joined_as_each_language_joins_them() {
        let given = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        let joined = Language::ALL.map(|language| names(&Words::new(language), &given));
        assert_eq!(joined, ["A, B and C", "A, B и C", "A, B және C", "A, B et C", "A, B y C"]);
        assert_eq!(names(&Words::default(), &given[..1]), "A");
    }
}
