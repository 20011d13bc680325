//! The life of a commitment as a picture.

use crate::present::words::{Term, Words};
use crate::render::figure::{Point, Timeline, TimelineRow};
use crate::render::{Chart, Figure, Tone};
use crate::report::site::PublicCommitment;

/// Its words, statuses, due dates and evidence on one axis.
pub(super) fn figure(commitment: &PublicCommitment, words: &Words) -> Figure {
    let point = |on, label: String, tone| Point { on, label, tone };
    let said = commitment
        .quotes
        .iter()
        .map(|q| &q.said)
        .map(|q| point(q.stated_on, words.term(q.kind), Tone::Plain));
    let statuses = commitment.statuses.iter().map(|s| point(s.on, words.term(s.status), s.status.tone()));
    let due = commitment.deadlines.iter().filter_map(|d| d.due.as_ref());
    let due = due.map(|d| point(d.on, words.due_date(d), Tone::Strong));
    let evidence = commitment.evidence.iter().map(|e| point(e.dated_on, e.evidence.to_string(), Tone::Good));
    let row = |label: &str, mut points: Vec<Point>, joined: bool| {
        if !joined {
            points.sort_by_key(|p| p.on);
        }
        TimelineRow { label: words.text(label), points, joined }
    };
    let rows = vec![
        row("dossier-row-passages", said.collect(), false),
        row("dossier-row-statuses", statuses.collect(), false),
        row("dossier-row-deadlines", due.collect(), true),
        row("dossier-row-evidence", evidence.collect(), false),
    ];
    let timeline = Timeline {
        heading: words.text("dossier-timeline-heading"),
        rows: rows.into_iter().filter(|row| !row.points.is_empty()).collect(),
        marked: None,
    };
    Figure {
        name: "timeline".to_owned(),
        title: words.text("site-life"),
        description: words.text("site-life-description"),
        chart: Chart::Timeline(timeline),
    }
}
