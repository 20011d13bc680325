//! How many commitments, in which status, with which flags.

use chrono::NaiveDate;

use crate::model::vocabulary::Flag;
use crate::present::phrase::{count, percent};
use crate::render::{Column, Document, Table};
use crate::report::follow_up::{Share, Totals};

/// The report in one breath.
pub(super) fn sentence(totals: &Totals, as_of: NaiveDate) -> String {
    let carried =
        |flag: Flag| totals.by_flag.iter().filter(|f| f.flag == flag).map(|f| f.carried).sum::<usize>();
    format!(
        "As of {as_of}, {} of {} open: {} overdue, {} due soon, {} silent. {}.",
        totals.open,
        count(totals.commitments, "commitment is", "commitments are"),
        carried(Flag::Overdue),
        carried(Flag::DueSoon),
        carried(Flag::Stale) + carried(Flag::Dormant),
        unflagged(totals),
    )
}

fn unflagged(totals: &Totals) -> String {
    match (totals.unflagged, totals.open) {
        (_, 0) => "There is nothing to follow up".to_owned(),
        (0, _) => "Each of the open ones has something to follow up".to_owned(),
        (n, _) => format!("{} nothing to follow up", count(n, "open one has", "open ones have")),
    }
}

/// The shares of the open ones, each with what it is of.
pub(super) fn shares(totals: &Totals) -> Vec<String> {
    totals.shares.iter().map(share).collect()
}

pub(super) fn add(document: Document, totals: &Totals) -> Document {
    document.table(statuses(totals)).table(flags(totals)).table(shares_table(&totals.shares))
}

/// Numerator, denominator and what was left out, in a sentence.
fn share(share: &Share) -> String {
    let rate = ratio(share).map(|rate| format!(" ({})", percent(rate))).unwrap_or_default();
    format!(
        "{}: {} of {} {}{rate}; left out: {} {}",
        capital(share.label),
        share.numerator,
        share.denominator,
        share.denominator_label,
        share.excluded,
        share.excluded_label
    )
}

#[allow(clippy::cast_precision_loss, reason = "counts of commitments are far below 2^52")]
fn ratio(share: &Share) -> Option<f64> {
    (share.denominator > 0).then(|| share.numerator as f64 / share.denominator as f64)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn statuses(totals: &Totals) -> Table {
    let mut table = Table::new("totals_by_status")
        .title("By status")
        .column(Column::text("status", "Status"))
        .column(Column::number("open", "Open"))
        .column(Column::number("closed", "Closed"));
    table.extend(
        totals.by_status.iter().map(|row| vec![row.status.into(), row.open.into(), row.closed.into()]),
    );
    table.push(vec!["all".into(), totals.open.into(), totals.closed.into()]);
    table
}

fn flags(totals: &Totals) -> Table {
    let mut table = Table::new("totals_by_flag")
        .title("By flag")
        .column(Column::text("flag", "Flag"))
        .column(Column::number("carried", "Carry it"))
        .column(Column::number("listed", "Listed under it"));
    table.extend(
        totals.by_flag.iter().map(|row| vec![row.flag.into(), row.carried.into(), row.listed.into()]),
    );
    table
}

fn shares_table(shares: &[Share]) -> Table {
    let mut table = Table::new("shares")
        .title("Shares")
        .column(Column::text("share", "Share"))
        .column(Column::number("numerator", "Count"))
        .column(Column::number("denominator", "Of"))
        .column(Column::text("denominator_label", "Which are"))
        .column(Column::number("excluded", "Left out"))
        .column(Column::text("excluded_label", "Which are"));
    table.extend(shares.iter().map(|s| {
        vec![
            s.name.into(),
            s.numerator.into(),
            s.denominator.into(),
            s.denominator_label.into(),
            s.excluded.into(),
            s.excluded_label.into(),
        ]
    }));
    table
}
