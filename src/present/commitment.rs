//! Commitments as lists, as the desk's agenda, and one on a page.

use chrono::NaiveDate;

use crate::model::ledger::Commitment;
use crate::model::vocabulary::Priority;
use crate::present::second_reading::sentence;
use crate::present::word::flags;
use crate::render::{Cell, Column, Document, Quotation, Table, Tone};
use crate::store::card::Card;
use crate::store::history::Entry;
use crate::store::second_reading::Reading;

/// A list of commitments.
pub fn list(cards: &[Card]) -> Document {
    let mut table = Table::new("commitments")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("status", "Status"))
        .column(Column::text("due", "Due"))
        .column(Column::flex("committing", "Bound"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("flags", "Flags"))
        .empty("no commitments match");
    for card in cards {
        table.push(vec![
            Cell::from(card.r#ref.to_string()),
            card.status.into(),
            card.due.clone().into(),
            card.committing.clone().into(),
            card.title.as_str().into(),
            flags(&card.flags),
        ]);
    }
    table.into()
}

/// The desk's agenda: what waits for a second reader, then each commitment under its first flag.
pub fn agenda(cards: &[Card], waiting: &[Reading], as_of: NaiveDate) -> Document {
    let mut table = Table::new("agenda")
        .title(format!("What to do, as of {as_of}"))
        .column(Column::text("why", "Why"))
        .column(Column::text("ref", "Ref"))
        .column(Column::text("due", "Due"))
        .column(Column::number("days_overdue", "Days over"))
        .column(Column::text("status", "Status"))
        .column(Column::flex("committing", "Bound"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("also", "Also"))
        .empty("nothing to do");
    for card in cards {
        let reading = waiting.iter().find(|reading| reading.commitment == card.r#ref);
        let (first, others) = match (reading, card.flags.split_first()) {
            (Some(reading), _) => (second_reader(reading), &card.flags[..]),
            (None, Some((first, others))) => (Cell::from(*first), others),
            (None, None) => (Cell::from("due"), &[][..]),
        };
        table.push(vec![
            first,
            reference(card),
            card.due.clone().into(),
            card.days_overdue.into(),
            card.status.into(),
            card.committing.clone().into(),
            card.title.as_str().into(),
            flags(others),
        ]);
    }
    table.into()
}

/// One commitment with everything that is recorded of it.
pub fn page(card: &Card, commitment: &Commitment, entries: &[Entry], waiting: Option<&Reading>) -> Document {
    let release = card.release_ref.map(|r| match &card.release_title {
        Some(title) => format!("{r} {title}"),
        None => r.to_string(),
    });
    let due = card.due.as_ref().map(|due| match (card.due_basis, card.days_overdue) {
        (Some(basis), Some(days)) => format!("{due} ({basis}), {days} days overdue"),
        (Some(basis), None) => format!("{due} ({basis})"),
        _ => due.clone(),
    });
    let interval = commitment.review_days.map(|days| format!("every {days} days"));
    let rows: Vec<(&str, Cell)> = vec![
        (
            "Status",
            Cell::from(format!("{} since {}", card.status.label(), card.status_since))
                .tone(Cell::from(card.status).tone),
        ),
        ("Second reader", waiting.map(|r| format!("waits: {}", sentence(r))).into()),
        ("Flags", flags(&card.flags)),
        ("Due", due.into()),
        ("Kind", format!("{}, {}", card.kind.label(), card.strength).into()),
        ("Made", card.made_on.into()),
        ("Bound", card.committing.clone().into()),
        ("To", card.counterparts.clone().into()),
        ("Supported by", card.supporting.clone().into()),
        ("For", card.beneficiaries.clone().into()),
        ("Topics", card.topics.clone().into()),
        ("Release", release.clone().into()),
        ("Issuer", card.issuer.clone().into()),
        ("Condition", commitment.condition.as_deref().map(str::to_owned).into()),
        ("Success test", commitment.success_test.as_deref().map(str::to_owned).into()),
        ("Priority", card.priority.as_str().into()),
        ("Owner", card.owner.clone().into()),
        ("Review", interval.into()),
        ("Last reviewed", card.last_reviewed_on.into()),
        ("Last evidenced", card.last_evidence_on.into()),
        ("Evidence", card.evidence_count.into()),
        ("Restatements", card.restatement_count.into()),
    ];
    let rows =
        rows.into_iter().filter(|(_, c)| !c.text().is_empty()).map(|(l, c)| (l.to_owned(), c)).collect();
    let mut document = Document::new().heading(1, format!("{} {}", card.r#ref, card.title));
    if let Some(quote) = &card.quote {
        let issuer = card.issuer.as_deref().map(|issuer| format!(", {issuer}")).unwrap_or_default();
        let source = release.as_ref().map(|release| format!("{release}{issuer}, {}", card.made_on));
        document = document.quote(Quotation::new(quote.clone(), source));
    }
    document.fields("commitment", rows).table(super::history::table(entries).title("History"))
}

fn second_reader(reading: &Reading) -> Cell {
    Cell::from(format!("second reader: {} by {}", reading.to.label(), reading.proposed_by)).tone(Tone::Strong)
}

fn reference(card: &Card) -> Cell {
    let cell = Cell::from(card.r#ref.to_string());
    if card.priority == Priority::High { cell.tone(Tone::Strong) } else { cell }
}
