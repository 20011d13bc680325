//! Parts 10 to 12: releases read and unread, corrections, sources.

use super::monthly;
use crate::present::phrase::{count, subject_row, subject_table};
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::month::{Corrections, Coverage, Sources};

pub(super) fn add(document: Document, coverage: &Coverage) -> Document {
    let mut table = monthly(
        Table::new("coverage")
            .column(Column::text("release", "Release"))
            .column(Column::text("published_on", "Published"))
            .column(Column::flex("title", "Title"))
            .column(Column::flex("issuer", "Issuer"))
            .column(Column::text("read_on", "Read"))
            .column(Column::text("read_by", "By"))
            .column(Column::number("commitments", "Commitments"))
            .column(Column::flex("url", "Address")),
    );
    for row in &coverage.releases {
        let read = row.read_on.map_or_else(|| Cell::from("unread").tone(Tone::Warn), Cell::from);
        table.push(vec![
            row.release.to_string().into(),
            row.published_on.map_or_else(|| Cell::from("unknown"), Cell::from),
            row.title.as_str().into(),
            row.issuer.clone().into(),
            read,
            row.read_by.clone().into(),
            row.commitments.into(),
            row.url.clone().into(),
        ]);
    }
    if coverage.total == 0 {
        return document.table(table);
    }
    let sentence = format!(
        "{} of the month: {} read in full ({} with commitments, {} without), {} unread.",
        count(coverage.total, "release", "releases"),
        coverage.read,
        coverage.read_with_commitments,
        coverage.read_without_commitments,
        coverage.unread
    );
    document.paragraph(sentence).table(table)
}

/// Part 11.
pub(super) fn corrections(document: Document, corrections: &Corrections) -> Document {
    let mut corrected = monthly(
        subject_table("corrections")
            .title(format!("Corrected since {}", corrections.since))
            .column(Column::text("correction", "Correction"))
            .column(Column::text("corrects", "Corrects"))
            .column(Column::text("from", "Was"))
            .column(Column::text("from_effective_on", "Since"))
            .column(Column::text("to", "Is"))
            .column(Column::text("effective_on", "From"))
            .column(Column::flex("reason", "Reason"))
            .column(Column::text("recorded_on", "Recorded"))
            .column(Column::text("recorded_by", "By")),
    );
    for row in &corrections.corrected {
        corrected.push(subject_row(
            &row.subject,
            [
                row.correction.to_string().into(),
                row.corrects.map(|r| r.to_string()).into(),
                row.from.into(),
                row.from_effective_on.into(),
                row.to.map_or_else(|| Cell::from("retracted"), Cell::from),
                row.effective_on.into(),
                row.reason.clone().into(),
                row.recorded_on.into(),
                row.recorded_by.as_str().into(),
            ],
        ));
    }
    let mut late = subject_table("recorded_late")
        .title("Recorded after the month had ended")
        .column(Column::text("event", "Event"))
        .column(Column::text("move", "Move"))
        .column(Column::text("status", "Status"))
        .column(Column::text("effective_on", "Effective"))
        .column(Column::text("recorded_on", "Recorded"))
        .column(Column::text("recorded_by", "By"))
        .empty("None.");
    for row in &corrections.recorded_late {
        late.push(subject_row(
            &row.subject,
            [
                row.event.to_string().into(),
                row.movement.into(),
                row.status.into(),
                row.effective_on.into(),
                row.recorded_on.into(),
                row.recorded_by.as_str().into(),
            ],
        ));
    }
    document.table(corrected).table(late)
}

/// Part 12.
pub(super) fn sources(document: Document, sources: &Sources) -> Document {
    let mut releases = monthly(
        Table::new("sources_releases")
            .title("Releases")
            .column(Column::text("release", "Release"))
            .column(Column::text("published_on", "Published"))
            .column(Column::flex("title", "Title"))
            .column(Column::flex("issuer", "Issuer"))
            .column(Column::flex("url", "Address"))
            .column(Column::flex("sha256", "SHA-256 of the text")),
    );
    for row in &sources.releases {
        releases.push(vec![
            row.release.to_string().into(),
            row.published_on.into(),
            row.title.as_str().into(),
            row.issuer.clone().into(),
            row.url.clone().into(),
            row.sha256.as_str().into(),
        ]);
    }
    let mut evidence = monthly(
        Table::new("sources_evidence")
            .title("Evidence")
            .column(Column::text("evidence", "Evidence"))
            .column(Column::text("dated_on", "Dated"))
            .column(Column::flex("title", "Title"))
            .column(Column::flex("publisher", "Publisher"))
            .column(Column::flex("url", "Address"))
            .column(Column::text("release", "Release")),
    );
    for row in &sources.evidence {
        evidence.push(vec![
            row.evidence.to_string().into(),
            row.dated_on.into(),
            row.title.as_str().into(),
            row.publisher.clone().into(),
            row.url.clone().into(),
            row.release.map(|r| r.to_string()).into(),
        ]);
    }
    document.table(releases).table(evidence)
}
