//! The same facts as files for programs.

use crate::error::Result;
use crate::render::{Column, Table, csv, json};
use crate::report::site::Site;

/// Anchor and path of each file.
pub(super) const FILES: [(&str, &str); 3] = [
    ("data-json", "data/commitments.json"),
    ("data-csv", "data/commitments.csv"),
    ("data-changes", "data/status-changes.csv"),
];

/// The files with their paths.
///
/// # Errors
/// None in practice: every value has a form in JSON and CSV.
pub fn downloads(site: &Site) -> Result<Vec<(&'static str, String)>> {
    let meta = serde_json::json!({ "as_of": site.as_of, "count": site.commitments.len() });
    let text = json::envelope("onrecord.site.commitments/1", &site.commitments, meta)?;
    let [(_, whole), (_, rows), (_, moves)] = FILES;
    Ok(vec![
        (whole, text),
        (rows, csv::write_table(&commitments(site))?),
        (moves, csv::write_table(&changes(site))?),
    ])
}

fn commitments(site: &Site) -> Table {
    let columns = [
        "ref",
        "title",
        "by",
        "kind",
        "strength",
        "made_on",
        "due",
        "due_basis",
        "status",
        "since_on",
        "flag",
        "topics",
        "quote",
        "release",
        "url",
    ];
    let table = Table::new("commitments");
    let mut table = columns.into_iter().fold(table, |table, key| table.column(Column::text(key, key)));
    table.extend(site.commitments.iter().map(|c| {
        let quote = c.quotes.first().map(|quote| &quote.said);
        vec![
            c.commitment.to_string().into(),
            c.title.as_str().into(),
            c.by().into(),
            c.kind.into(),
            c.strength.into(),
            c.made_on.into(),
            c.due.as_ref().map(|d| d.label.clone()).into(),
            c.due.as_ref().map(|d| d.basis).into(),
            c.status.into(),
            c.since_on.into(),
            c.flag.into(),
            c.topics.clone().into(),
            quote.map(|q| q.quote.clone()).into(),
            quote.map(|q| q.release.to_string()).into(),
            quote.and_then(|q| q.url.clone()).into(),
        ]
    }));
    table
}

fn changes(site: &Site) -> Table {
    let columns = ["event", "ref", "title", "by", "from", "to", "on", "recorded_at", "corrects"];
    let table = Table::new("status_changes");
    let mut table = columns.into_iter().fold(table, |table, key| table.column(Column::text(key, key)));
    table.extend(site.changes.iter().map(|c| {
        vec![
            c.event.to_string().into(),
            c.commitment.to_string().into(),
            c.title.as_str().into(),
            c.by.clone().into(),
            c.from.into(),
            c.to.into(),
            c.on.into(),
            c.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true).into(),
            c.corrects.map(|event| event.to_string()).into(),
        ]
    }));
    table
}
