//! What happened, as a picture: one row for each sort of thing, on one axis of days.

use chrono::NaiveDate;

use crate::model::vocabulary::Relation;
use crate::present::words::{Term, Words, args};
use crate::render::figure::{Point, Timeline, TimelineRow};
use crate::render::{Chart, Figure, Tone};
use crate::report::dossier::Dossier;

/// The timeline; none where nothing happened but the words themselves, said once.
pub(super) fn figure(dossier: &Dossier, words: &Words) -> Option<Figure> {
    let rows = [
        row("dossier-row-passages", said(dossier, words), false, words),
        row("dossier-row-statuses", statuses(dossier, words), false, words),
        row("dossier-row-deadlines", deadlines(dossier, words), true, words),
        row("dossier-row-evidence", evidence(dossier, words), false, words),
        row("dossier-row-searches", searches(dossier, words), false, words),
    ];
    let rows: Vec<TimelineRow> = rows.into_iter().filter(|row| !row.points.is_empty()).collect();
    let count: usize = rows.iter().map(|row| row.points.len()).sum();
    let days = rows.iter().flat_map(|row| &row.points).map(|point| point.on);
    let (first, last) = (days.clone().min()?, days.max()?);
    (first < last).then(|| Figure {
        name: "timeline".to_owned(),
        title: words.text("dossier-timeline"),
        description: words.say(
            "dossier-timeline-description",
            args![count = count, first = words.date(first), last = words.date(last)],
        ),
        chart: Chart::Timeline(Timeline {
            heading: words.text("dossier-timeline-heading"),
            rows,
            marked: Some((dossier.covers.as_of, words.text("covers-as-of"))),
        }),
    })
}

fn row(key: &str, mut points: Vec<Point>, joined: bool, words: &Words) -> TimelineRow {
    if !joined {
        points.sort_by_key(|point| point.on);
    }
    TimelineRow { label: words.text(key), points, joined }
}

fn point(on: NaiveDate, label: String, tone: Tone) -> Point {
    Point { on, label, tone }
}

fn said(dossier: &Dossier, words: &Words) -> Vec<Point> {
    let said = dossier.passages.iter().map(|p| &p.quote);
    said.map(|q| point(q.stated_on, format!("{} {}", q.release, words.term(q.kind)), Tone::Plain)).collect()
}

/// Those that count: a corrected one and its taking away do not.
fn statuses(dossier: &Dossier, words: &Words) -> Vec<Point> {
    let counting = dossier.status_history.iter().filter(|row| row.corrected_by.is_none());
    counting
        .filter_map(|row| {
            let status = row.status?;
            Some(point(row.effective_on, format!("{} {}", row.event, words.term(status)), status.tone()))
        })
        .collect()
}

/// The due dates in the order in which they were set, each joined to the next.
fn deadlines(dossier: &Dossier, words: &Words) -> Vec<Point> {
    let dated = dossier.deadlines.iter().filter_map(|row| Some((row, row.due.as_ref()?)));
    dated
        .map(|(row, due)| {
            let label = words.say(
                "dossier-point-due",
                args![deadline = row.deadline.to_string(), due = words.due_date(due)],
            );
            point(due.on, label, if row.is_current { Tone::Strong } else { Tone::Dim })
        })
        .collect()
}

fn evidence(dossier: &Dossier, words: &Words) -> Vec<Point> {
    let tone = |relation: Relation| match relation {
        Relation::Supports => Tone::Good,
        Relation::PartlySupports => Tone::Warn,
        Relation::Contradicts => Tone::Bad,
        Relation::Context | Relation::Restates => Tone::Dim,
    };
    let rows = dossier.evidence.iter();
    rows.map(|row| {
        let label = format!("{} {}", row.source.evidence, words.term(row.relation));
        point(row.source.dated_on, label, tone(row.relation))
    })
    .collect()
}

fn searches(dossier: &Dossier, words: &Words) -> Vec<Point> {
    let rows = dossier.searches.iter();
    rows.map(|row| {
        let label =
            words.say("dossier-point-search", args![search = row.search.to_string(), found = row.found]);
        point(row.searched_on, label, if row.found == 0 { Tone::Dim } else { Tone::Plain })
    })
    .collect()
}
