//! Part 9: figures by party, topic, kind and strength, with totals.

use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::month::{Breakdown, BreakdownTable, Figures};

pub(super) fn add(document: Document, breakdown: &Breakdown) -> Document {
    document
        .table(table("by_party", "By committing party", "Party", &breakdown.by_party))
        .table(table("by_topic", "By topic", "Topic", &breakdown.by_topic))
        .table(table("by_kind", "By kind", "Kind", &breakdown.by_kind))
        .table(table("by_strength", "By strength", "Strength", &breakdown.by_strength))
        .table(table(
            "by_kind_and_strength",
            "By kind and strength",
            "Kind and strength",
            &breakdown.by_kind_and_strength,
        ))
}

fn table(name: &'static str, title: &str, what: &'static str, groups: &BreakdownTable) -> Table {
    let mut table = Table::new(name)
        .title(title)
        .column(Column::flex("label", what))
        .column(Column::number("open", "Open"))
        .column(Column::number("new", "New"))
        .column(Column::number("closed", "Closed"))
        .column(Column::number("fulfilled", "Fulfilled"))
        .column(Column::number("overdue", "Overdue"))
        .column(Column::number("total", "All"))
        .empty("None.");
    for row in &groups.rows {
        let label = row
            .label
            .as_ref()
            .map_or_else(|| Cell::from("none named").tone(Tone::Dim), |label| label.replace('_', " ").into());
        table.push(cells(label, &row.figures));
    }
    if table.is_empty() {
        return table;
    }
    table.push(cells(Cell::from("all").tone(Tone::Strong), &groups.total));
    if groups.may_overlap {
        table = table.footer("One commitment may stand in several rows; the last row counts each once. A row counts its own, a filter also \
                               what belongs to it.");
    }
    table
}

fn cells(label: Cell, figures: &Figures) -> Vec<Cell> {
    let overdue = Cell::from(figures.overdue);
    let overdue = if figures.overdue > 0 { overdue.tone(Tone::Bad) } else { overdue };
    vec![
        label,
        figures.open.into(),
        figures.new.into(),
        figures.closed.into(),
        figures.fulfilled.into(),
        overdue,
        figures.total.into(),
    ]
}
