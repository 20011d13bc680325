//! Part 9: figures by party, topic, kind and strength, with totals.

use super::figures;
use crate::model::vocabulary::Status;
use crate::present::words::{Words, args};
use crate::render::{Cell, Column, Document, Table, Tone, Value, Word};
use crate::report::month::{Breakdown, BreakdownRow, BreakdownTable, Figures};

pub(super) fn add(document: Document, breakdown: &Breakdown, words: &Words) -> Document {
    let document = document.table(table("by_party", "party", &breakdown.by_party, words));
    let document = figures::add(document, figures::by_party(&breakdown.by_party, words));
    let document = document.table(table("by_topic", "topic", &breakdown.by_topic, words));
    let document = figures::add(document, figures::by_topic(&breakdown.by_topic, words));
    document
        .table(table("by_kind", "kind", &breakdown.by_kind, words))
        .table(table("by_strength", "strength", &breakdown.by_strength, words))
        .table(table("by_kind_and_strength", "kind-and-strength", &breakdown.by_kind_and_strength, words))
}

fn table(name: &'static str, what: &str, groups: &BreakdownTable, words: &Words) -> Table {
    let heading = words.say("breakdown-heading", args![what = what]);
    let mut table = Table::new(name)
        .title(words.say("breakdown-title", args![what = what]))
        .column(Column::flex("label", heading))
        .column(words.number("open"))
        .column(words.number("new").heading(words.text("column-new_ones")))
        .column(words.number("closed"))
        .column(Column::number("fulfilled", words.text("column-fulfilled-so-far")))
        .column(words.number("overdue"))
        .column(words.number("total"))
        .empty(words.text("none"));
    // The statuses behind the picture: too many columns for a page.
    for &status in Status::ALL {
        table = table.column(Column::number(format!("status_{status}"), words.term(status)).for_data());
    }
    table.extend(groups.rows.iter().map(|row| cells(label(row, words), &row.figures, Some(row))));
    if table.is_empty() {
        return table;
    }
    let all = Cell::from(words.coded("all", "all")).tone(Tone::Strong);
    table.push(cells(all, &groups.total, None));
    if groups.may_overlap { table.footer(words.text("breakdown-note")) } else { table }
}

/// The name of a group as people read it, where it has one in the data.
pub(super) fn name(row: &BreakdownRow, words: &Words) -> Option<String> {
    let topic = row.topic.as_ref().map(|topic| words.topic(&topic.code, &topic.title));
    topic.or_else(|| row.label.clone())
}

/// What names a group: terms of the vocabulary, or a name from the data.
fn label(row: &BreakdownRow, words: &Words) -> Cell {
    let kind = row.kind.map(|kind| Word { code: kind.as_str(), label: words.term(kind) });
    let strength = row.strength.map(|s| Word { code: s.as_str(), label: words.term(s) });
    let terms = kind.into_iter().chain(strength).collect::<Vec<_>>();
    match (&row.label, name(row, words)) {
        _ if !terms.is_empty() => Value::Words(terms).into(),
        (Some(label), Some(name)) => Cell::from(label).read_as(name),
        _ => Cell::from(words.coded("none named", "none-named")).tone(Tone::Dim),
    }
}

fn cells(label: Cell, figures: &Figures, row: Option<&BreakdownRow>) -> Vec<Cell> {
    let overdue = Cell::from(figures.overdue);
    let overdue = if figures.overdue > 0 { overdue.tone(Tone::Bad) } else { overdue };
    let mut cells = vec![
        label,
        figures.open.into(),
        figures.new.into(),
        figures.closed.into(),
        figures.fulfilled.into(),
        overdue,
        figures.total.into(),
    ];
    let count = |row: &BreakdownRow, status| row.by_status.get(status).copied().unwrap_or_default();
    cells.extend(row.into_iter().flat_map(|row| Status::ALL.iter().map(move |s| count(row, s).into())));
    cells
}
