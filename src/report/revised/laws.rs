//! What is told of revised figures, on random histories: it is exact, and it explains itself.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::{Earlier, Figure, Of, RateName, RevisedFigures, Revision, draw};
use crate::model::ledger::Ledger;
use crate::model::reference::Sort;
use crate::model::vocabulary::{Relation, RoleKind, Status};
use crate::report::edition::EarlierMark;
use crate::report::fixture::{Book, at, day};
use crate::report::follow_up::{self, FollowUpReport};
use crate::report::month::laws::{any_book, params};
use crate::report::month::{MonthReport, build};

/// What was known of a ledger at a time. Edits have no time here.
fn known(ledger: &Ledger, known_at: DateTime<Utc>) -> Ledger {
    let mut then = ledger.clone();
    then.commitments.retain(|c| c.recorded_at <= known_at);
    then.statuses.retain(|e| e.recorded_at <= known_at);
    then.deadlines.retain(|d| d.recorded_at <= known_at);
    then
}

fn mark() -> EarlierMark {
    EarlierMark {
        edition: Sort::Edition.of(1),
        number: 1,
        subject: "2026-03".into(),
        known_at: String::new(),
    }
}

/// March 2026 as an edition printed it at a time, and what is told of it now.
fn revised(book: &Book, known_at: DateTime<Utc>) -> (MonthReport, MonthReport, RevisedFigures) {
    let params = params("2026-03", "2026-04-10");
    let then = known(&book.ledger, known_at);
    let earlier = Earlier::new(mark(), (Of::Month(params.month), params.as_of, known_at), &then, None);
    (build(&then, &params), build(&book.ledger, &params), draw(&book.ledger, &earlier))
}

/// The follow-up of a day as an edition printed it at a time, as it is now, and what is told of it now.
fn followed_up(book: &Book, known_at: DateTime<Utc>) -> (FollowUpReport, FollowUpReport, RevisedFigures) {
    let params = follow_up::laws::params("2026-05-10");
    let then = known(&book.ledger, known_at);
    let earlier = Earlier::new(mark(), (Of::FollowUp, params.as_of, known_at), &then, None);
    let report = |ledger: &Ledger| follow_up::build(ledger, params.clone(), &follow_up::laws::Codes);
    (report(&then), report(&book.ledger), draw(&book.ledger, &earlier))
}

/// A figure as a follow-up report prints it.
fn counted(report: &FollowUpReport, figure: Figure) -> usize {
    let totals = &report.totals;
    match figure {
        Figure::Commitments => totals.commitments,
        Figure::Open => totals.open,
        Figure::ClosedInAll => totals.closed,
        Figure::Flag(flag) => totals.by_flag.iter().filter(|f| f.flag == flag).map(|f| f.carried).sum(),
        Figure::Status(status) => {
            totals.by_status.iter().filter(|s| s.status == status).map(|s| s.open + s.closed).sum()
        }
        Figure::Dated => totals.shares[0].denominator,
        Figure::Evidenced => totals.shares[1].numerator,
        Figure::Reviewed => totals.shares[2].numerator,
        other => panic!("{other:?} is no figure of a follow-up report"),
    }
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
        other => panic!("{other:?} is no figure of a monthly report"),
    }
}

proptest! {
    #[test]
    fn a_figure_is_told_as_revised_when_the_two_reports_print_it_otherwise_and_only_then(
        book in any_book(), days in 0i64..240,
    ) {
        let known_at = at("2026-01-01") + chrono::TimeDelta::days(days);
        let (then, now, told) = revised(&book, known_at);
        for figure in Figure::OF_MONTH {
            let (before, after) = (printed(&then, figure), printed(&now, figure));
            let row = told.figures.iter().find(|row| row.figure == figure);
            prop_assert_eq!(row.is_some(), before != after, "{:?} {} {}", figure, before, after);
            if let Some(row) = row {
                prop_assert_eq!((row.then, row.now), (i64::try_from(before).unwrap(), i64::try_from(after).unwrap()));
            }
        }
    }

    #[test]
    fn a_figure_of_a_follow_up_is_told_when_it_is_another_one_and_events_explain_it(
        book in any_book(), days in 0i64..240,
    ) {
        let known_at = at("2026-01-01") + chrono::TimeDelta::days(days);
        let (then, now, told) = followed_up(&book, known_at);
        for figure in Figure::OF_FOLLOW_UP {
            let (before, after) = (counted(&then, figure), counted(&now, figure));
            let row = told.figures.iter().find(|row| row.figure == figure).map(|row| (row.then, row.now));
            let numbers = |n: usize| i64::try_from(n).unwrap();
            prop_assert_eq!(row, (before != after).then_some((numbers(before), numbers(after))), "{:?}", figure);
        }
        prop_assert!(told.causes.iter().all(|cause| !cause.events.is_empty()), "{:?}", told.causes);
    }

    #[test]
    fn a_rate_is_told_when_the_two_reports_print_it_otherwise_and_only_then(
        book in any_book(), days in 0i64..240,
    ) {
        let (then, now, told) = revised(&book, at("2026-01-01") + chrono::TimeDelta::days(days));
        let rates = |report: &MonthReport| {
            let rates = &report.headline.fulfilment;
            [rates.of_closed.rate, rates.of_due.rate]
        };
        for (name, (before, after)) in RateName::ALL.into_iter().zip(rates(&then).into_iter().zip(rates(&now))) {
            let row = told.rates.iter().find(|row| row.rate == name).map(|row| (row.then, row.now));
            prop_assert_eq!(row, (before != after).then_some((before, after)));
        }
    }

    #[test]
    fn what_the_commitments_change_sums_to_the_change_of_the_figure_and_events_explain_it(
        book in any_book(), days in 0i64..240,
    ) {
        let known_at = at("2026-01-01") + chrono::TimeDelta::days(days);
        let (_, _, told) = revised(&book, known_at);
        for figure in Figure::OF_MONTH {
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
        prop_assert_eq!(told.compared, Figure::OF_MONTH.len());
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
    let drawn = (Of::Month(params.month), params.as_of, at("2026-04-01"));
    let why = |earlier: &Earlier| -> Vec<Revision> {
        draw(&book.ledger, earlier).causes.iter().flat_map(|c| c.events.iter().map(|e| e.what)).collect()
    };
    assert_eq!(why(&Earlier::new(mark(), drawn, &then, None)), [Revision::Edit]);
    let filtered = Earlier::new(mark(), drawn, &then, Some(&[].into()));
    assert_eq!(why(&filtered), [Revision::Edit, Revision::Filter]);
}

#[test]
fn late_evidence_and_a_late_search_explain_the_flags_of_a_follow_up() {
    let mut book = Book::new();
    let c = book.commitment("2026-01-01");
    let d = book.commitment("2026-01-01");
    book.evidence(c, Relation::Supports, "2026-04-01");
    book.search(d, "2026-05-01", 0);
    let before = at("2026-03-01");
    let mut then = book.ledger.clone();
    then.bearings.clear();
    then.evidence.clear();
    then.searches.clear();
    let drawn = (Of::FollowUp, day("2026-05-10"), before);
    let told = draw(&book.ledger, &Earlier::new(mark(), drawn, &then, None));
    let why: Vec<_> =
        told.causes.iter().flat_map(|c| &c.events).map(|e| (e.what, e.about.as_deref().unwrap())).collect();
    assert_eq!(why, [(Revision::LateEvidence, "evidence 1"), (Revision::LateSearch, "ministry website")]);
    let figures: Vec<_> = told.figures.iter().map(|row| (row.figure.code(), row.change)).collect();
    assert_eq!(
        figures,
        [("flag_needs_review", -1), ("flag_no_evidence_gathered", -1), ("evidenced", 1), ("reviewed", 1)]
    );
}

#[test]
fn other_thresholds_and_what_was_undone_are_told() {
    let mut book = Book::new();
    let c = book.commitment("2026-01-01");
    book.search(c, "2026-05-01", 0);
    let then = book.ledger.clone();
    let drawn = (Of::FollowUp, day("2026-05-10"), at("2026-05-02"));
    let earlier = Earlier::new(mark(), drawn, &then, None);
    book.ledger.searches.clear();
    book.ledger.thresholds.stale = 100;
    let told = draw(&book.ledger, &earlier);
    let why: Vec<_> = told.causes.iter().flat_map(|c| c.events.iter().map(|e| e.what)).collect();
    assert_eq!(why, [Revision::Threshold, Revision::Undone]);
}

#[test]
fn parties_that_were_renamed_or_put_right_are_told_with_their_commitments() {
    let mut book = Book::new();
    let (kz, un) = (book.party("Kazakhstan"), book.party("UNRCCA"));
    for made in ["2026-01-01", "2026-01-02", "2026-01-03"] {
        let c = book.commitment(made);
        book.role(c, kz, RoleKind::Committing);
    }
    let then = book.ledger.clone();
    let drawn = (Of::FollowUp, day("2026-05-10"), at("2026-05-02"));
    let earlier = Earlier::new(mark(), drawn, &then, None);
    assert_eq!(draw(&book.ledger, &earlier).parties, []);
    book.edit(2).roles[0].party = un;
    book.ledger.parties[0].name = "Qazaqstan".into();
    let told = draw(&book.ledger, &earlier).parties;
    let rows: Vec<_> =
        told.iter().map(|row| (row.then[0].as_str(), row.now[0].as_str(), row.commitments.len())).collect();
    assert_eq!(rows, [("Kazakhstan", "Qazaqstan", 2), ("Kazakhstan", "UNRCCA", 1)]);
}
