//! The pictures of the monthly report. One that would show nothing is left out.

use chrono::NaiveDate;

use super::breakdown;
use super::headline::trend;
use crate::model::date::Month;
use crate::model::vocabulary::Status;
use crate::present::charts::{self, Group};
use crate::present::words::{Term, Words, args};
use crate::render::figure::{Point, Series, Stacks, Step, StepValue, Timeline, TimelineRow};
use crate::render::{Chart, Document, Figure, Tone};
use crate::report::month::{BreakdownTable, DeadlineMove, Headline, TrendPoint};
use crate::report::row::{Bucket, Due, DueRow};

/// The document with one more picture, if there is one.
pub(super) fn add(document: Document, figure: Option<Figure>) -> Document {
    match figure {
        Some(figure) => document.figure(figure),
        None => document,
    }
}

/// How many were open with a status at the end of a month.
pub(super) fn with_status(point: &TrendPoint, status: Status) -> usize {
    point.by_status.iter().filter(|with| with.status == status).map(|with| with.count).sum()
}

/// The stock over the last twelve months by status.
pub(super) fn stock(points: &[TrendPoint], words: &Words) -> Option<Figure> {
    let (first, last) = (points.first()?, points.last()?);
    if points.iter().all(|point| point.open == 0) {
        return None;
    }
    let statuses = Status::ALL.iter().copied();
    let series = statuses.filter(|s| points.iter().any(|p| with_status(p, *s) > 0)).map(|status| Series {
        label: words.term(status),
        tone: status.tone(),
        values: points.iter().map(|p| charts::count(with_status(p, status))).collect(),
    });
    let changed = args![
        trend = trend(first.open, last.open),
        before = first.open,
        after = last.open,
        first = words.month(first.month),
        last = words.month(last.month),
    ];
    let most = points.iter().max_by_key(|p| (p.open, std::cmp::Reverse(p.month)))?;
    Some(Figure {
        name: "stock_trend".to_owned(),
        title: words.say("figure-stock", changed),
        description: words
            .say("figure-stock-description", args![most = most.open, month = words.month(most.month)]),
        chart: Chart::Columns(Stacks {
            heading: words.text("column-month"),
            categories: points.iter().map(|p| p.month.to_string()).collect(),
            series: series.collect(),
        }),
    })
}

/// From the opening to the closing stock of the month.
pub(super) fn waterfall(h: &Headline, month: Month, words: &Words) -> Option<Figure> {
    if h.opening_stock + h.new + h.reopened + h.closed == 0 {
        return None;
    }
    let change = |count: usize| StepValue::Change(i64::try_from(count).unwrap_or(i64::MAX));
    let fall = |count: usize| StepValue::Change(-i64::try_from(count).unwrap_or(i64::MAX));
    let steps = [
        ("figure-step-opening", StepValue::Total(charts::count(h.opening_stock))),
        ("figure-step-new", change(h.new)),
        ("figure-step-reopened", change(h.reopened)),
        ("figure-step-closed", fall(h.closed)),
        ("figure-step-closing", StepValue::Total(charts::count(h.closing_stock))),
    ];
    let changed = args![
        trend = trend(h.opening_stock, h.closing_stock),
        before = h.opening_stock,
        after = h.closing_stock,
        month = words.month(month),
    ];
    let flows = args![new = h.new, reopened = h.reopened, closed = h.closed];
    Some(Figure {
        name: "stock_flow".to_owned(),
        title: words.say("figure-flow", changed),
        description: words.say("figure-flow-description", flows),
        chart: Chart::Waterfall(
            steps.into_iter().map(|(key, value)| Step { label: words.text(key), value }).collect(),
        ),
    })
}

/// Overdue commitments by age.
pub(super) fn overdue(buckets: &[Bucket<DueRow>], words: &Words) -> Option<Figure> {
    charts::overdue(buckets, words)
}

/// How far deadlines were moved.
pub(super) fn moved(moves: &[DeadlineMove], as_of: NaiveDate, words: &Words) -> Option<Figure> {
    let point = |due: &Due, key: &str, tone| Point {
        on: due.on,
        label: words.say(key, args![due = words.due_date(due)]),
        tone,
    };
    let rows = moves.iter().filter_map(|row| {
        let (old, new) = (row.old.as_ref()?, row.new.as_ref()?);
        let points = vec![
            point(old, "figure-moved-from", Tone::Dim),
            point(new, "figure-moved-to", row.direction.tone()),
        ];
        Some(TimelineRow { label: row.subject.commitment.to_string(), points, joined: true })
    });
    let rows = rows.collect::<Vec<_>>();
    if rows.is_empty() {
        return None;
    }
    let later = moves.iter().filter(|m| m.days.is_some_and(|days| days > 0));
    let furthest = later.clone().filter_map(|m| m.days).max().unwrap_or_default();
    let told = args![count = rows.len(), later = later.count()];
    Some(Figure {
        name: "deadlines_timeline".to_owned(),
        title: words.say("figure-moved", told),
        description: words.say("figure-moved-description", args![days = furthest]),
        chart: Chart::Timeline(Timeline {
            heading: words.text("column-title"),
            rows,
            marked: Some((as_of, words.say("as-of", args![date = words.date(as_of)]))),
        }),
    })
}

/// The status of what each party has committed to.
pub(super) fn by_party(groups: &BreakdownTable, words: &Words) -> Option<Figure> {
    charts::statuses("status_by_party", "party", self::groups(groups, words), words)
}

/// The status of what was committed to in each topic.
pub(super) fn by_topic(groups: &BreakdownTable, words: &Words) -> Option<Figure> {
    charts::statuses("status_by_topic", "topic", self::groups(groups, words), words)
}

fn groups(table: &BreakdownTable, words: &Words) -> Vec<Group> {
    let none = || words.text("none-named");
    let group = |row: &crate::report::month::BreakdownRow| Group {
        label: breakdown::name(row, words).unwrap_or_else(none),
        is_named: row.label.is_some(),
        by_status: row.by_status.clone(),
    };
    table.rows.iter().map(group).collect()
}
