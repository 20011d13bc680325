//! What is told of revised figures, on random histories: it is exact, and it explains itself.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::laws::{any_book, params};
use super::revised::{Earlier, RevisedFigures};
use super::revising::Revision;
use super::{Figure, MonthReport, build, build_after};
use crate::model::ledger::Ledger;
use crate::model::reference::Sort;
use crate::model::vocabulary::Status;
use crate::report::edition::EarlierMark;
use crate::report::fixture::{Book, at};
use crate::report::month::MonthParams;

/// What was known of a ledger at a time. Edits have no time here.
fn known(ledger: &Ledger, known_at: DateTime<Utc>) -> Ledger {
    let mut then = ledger.clone();
    then.commitments.retain(|c| c.recorded_at <= known_at);
    then.statuses.retain(|e| e.recorded_at <= known_at);
    then.deadlines.retain(|d| d.recorded_at <= known_at);
    then
}

/// March 2026 as an edition printed it at a time, and what is told of it now.
fn revised(book: &Book, known_at: DateTime<Utc>) -> (MonthReport, MonthReport, RevisedFigures) {
    let params = params("2026-03", "2026-04-10");
    let then = known(&book.ledger, known_at);
    let mark = EarlierMark {
        edition: Sort::Edition.of(1),
        number: 1,
        subject: "2026-03".into(),
        known_at: String::new(),
    };
    let earlier = Earlier {
        mark,
        ledger: &then,
        known_at,
        month: params.month,
        as_of: params.as_of,
        selection: None,
        selection_now: None,
    };
    let april =
        MonthParams { month: params.month.next(), as_of: params.month.next().last_day(), ..params.clone() };
    let told = build_after(&book.ledger, &april, Some(&earlier)).revised.unwrap();
    (build(&then, &params), build(&book.ledger, &params), told)
}

/// A figure as a report prints it.
fn printed(report: &MonthReport, figure: Figure) -> usize {
    let (h, rates) = (&report.headline, &report.headline.fulfilment);
    match figure {
        Figure::OpeningStock => h.opening_stock,
        Figure::New => h.new,
        Figure::Reopened => h.reopened,
        Figure::Closed => h.closed,
        Figure::ClosingStock => h.closing_stock,
        Figure::Status(status) => {
            h.statuses.rows.iter().filter(|row| row.status == status).map(|row| row.figures.count).sum()
        }
        Figure::FulfilledOfClosed => rates.of_closed.fulfilled,
        Figure::DenominatorOfClosed => rates.of_closed.denominator,
        Figure::FulfilledOfDue => rates.of_due.fulfilled,
        Figure::DenominatorOfDue => rates.of_due.denominator,
        Figure::Overdue => report.deadlines.overdue.iter().map(|b| b.count).sum(),
    }
}

proptest! {
    #[test]
    fn a_figure_is_told_as_revised_when_the_two_reports_print_it_otherwise_and_only_then(
        book in any_book(), days in 0i64..240,
    ) {
        let known_at = at("2026-01-01") + chrono::TimeDelta::days(days);
        let (then, now, told) = revised(&book, known_at);
        for figure in Figure::ALL {
            let (before, after) = (printed(&then, figure), printed(&now, figure));
            let row = told.figures.iter().find(|row| row.figure == figure);
            prop_assert_eq!(row.is_some(), before != after, "{:?} {} {}", figure, before, after);
            if let Some(row) = row {
                prop_assert_eq!((row.then, row.now), (i64::try_from(before).unwrap(), i64::try_from(after).unwrap()));
            }
        }
    }

    #[test]
    fn what_the_commitments_change_sums_to_the_change_of_the_figure_and_events_explain_it(
        book in any_book(), days in 0i64..240,
    ) {
        let known_at = at("2026-01-01") + chrono::TimeDelta::days(days);
        let (_, _, told) = revised(&book, known_at);
        for figure in Figure::ALL {
            let changes = told.causes.iter().flat_map(|c| &c.changes).filter(|c| c.figure == figure);
            let change = told.figures.iter().find(|row| row.figure == figure).map_or(0, |row| row.change);
            prop_assert_eq!(changes.map(|c| c.change).sum::<i64>(), change);
        }
        for cause in &told.causes {
            prop_assert!(!cause.events.is_empty(), "{:?}", cause);
        }
    }

    #[test]
    fn an_edition_that_knew_everything_is_not_revised(book in any_book()) {
        let (_, _, told) = revised(&book, at("2031-01-01"));
        prop_assert!(told.figures.is_empty() && told.causes.is_empty());
        prop_assert_eq!(told.compared, Figure::ALL.len());
    }
}

#[test]
fn a_correction_a_late_status_and_a_late_deadline_are_told_apart() {
    let mut book = Book::new();
    let c = book.commitment("2026-02-01");
    let wrong = book.status(c, Status::Fulfilled, "2026-03-05");
    let right = book.correct(wrong, Some(Status::InProgress), "2026-03-05");
    let d = book.commitment("2026-02-01");
    let late = book.status(d, Status::Stalled, "2026-03-10");
    book.due(d, Some("2026-03-20"), "2026-03-10");
    for event in [right, late] {
        book.event(event).recorded_at = at("2026-05-01");
    }
    book.ledger.deadlines[0].recorded_at = at("2026-05-02");
    let (_, _, told) = revised(&book, at("2026-04-15"));
    let why: Vec<_> = told.causes.iter().flat_map(|c| c.events.iter().map(|e| e.what)).collect();
    assert_eq!(why, [Revision::Correction, Revision::LateStatus, Revision::LateDeadline]);
    let closed = told.figures.iter().find(|row| row.figure == Figure::Closed).unwrap();
    assert_eq!((closed.then, closed.now, closed.commitments.len()), (1, 0, 1));
    assert_eq!(told.causes[0].events[0].reason.as_deref(), Some("entered by mistake"));
}

#[test]
fn an_edit_of_the_day_and_a_filter_that_now_holds_are_told() {
    let mut book = Book::new();
    let c = book.commitment("2026-03-01");
    let then = book.ledger.clone();
    book.edit(c).made_on = crate::report::fixture::day("2026-02-20");
    book.ledger.statuses[0].effective_on = crate::report::fixture::day("2026-02-20");
    let params = params("2026-03", "2026-03-31");
    let mark = EarlierMark {
        edition: Sort::Edition.of(1),
        number: 1,
        subject: String::new(),
        known_at: String::new(),
    };
    let mut earlier = Earlier {
        mark,
        ledger: &then,
        known_at: at("2026-04-01"),
        month: params.month,
        as_of: params.as_of,
        selection: None,
        selection_now: None,
    };
    let why = |earlier: &Earlier<'_>| -> Vec<Revision> {
        let told = build_after(&book.ledger, &params, Some(earlier)).revised.unwrap();
        told.causes.iter().flat_map(|c| c.events.iter().map(|e| e.what)).collect()
    };
    assert_eq!(why(&earlier), [Revision::Edit]);
    earlier.selection = Some([].into());
    assert_eq!(why(&earlier), [Revision::Edit, Revision::Filter]);
}
