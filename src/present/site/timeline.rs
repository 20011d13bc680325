//! The life of a commitment as a picture.

use crate::render::figure::{Point, Timeline, TimelineRow};
use crate::render::{Cell, Chart, Figure, Tone};
use crate::report::site::PublicCommitment;

/// Its words, statuses, due dates and evidence on one axis.
pub(super) fn figure(commitment: &PublicCommitment) -> Figure {
    let point = |on, label: String, tone| Point { on, label, tone };
    let said = commitment.quotes.iter().map(|q| point(q.stated_on, q.kind.label(), Tone::Plain));
    let statuses =
        commitment.statuses.iter().map(|s| point(s.on, s.status.label(), Cell::from(s.status).tone));
    let due = commitment.deadlines.iter().filter_map(|d| d.due.as_ref());
    let due = due.map(|d| point(d.on, d.label.clone(), Tone::Strong));
    let evidence = commitment.evidence.iter().map(|e| point(e.dated_on, e.evidence.to_string(), Tone::Good));
    let row = |label: &str, mut points: Vec<Point>, joined: bool| {
        if !joined {
            points.sort_by_key(|p| p.on);
        }
        TimelineRow { label: label.to_owned(), points, joined }
    };
    let rows = vec![
        row("Words", said.collect(), false),
        row("Status", statuses.collect(), false),
        row("Due", due.collect(), true),
        row("Evidence", evidence.collect(), false),
    ];
    let timeline = Timeline {
        heading: "What".to_owned(),
        rows: rows.into_iter().filter(|row| !row.points.is_empty()).collect(),
        marked: None,
    };
    Figure {
        name: "timeline".to_owned(),
        title: "From its words to today".to_owned(),
        description: "When it was said, how its status and its due date changed, and when evidence was published: the tables \
                      below have the same in words."
            .to_owned(),
        chart: Chart::Timeline(timeline),
    }
}
