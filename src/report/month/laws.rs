//! What every monthly report must obey, on random histories; and the reports that the parts' tests ask for.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{MonthParams, MonthReport, build};
use crate::model::date::Month;
use crate::model::filter::{Restriction, Said};
use crate::model::vocabulary::{CommitmentKind, Status, Strength};
use crate::report::fixture::{Book, at, day};

/// Asks for a month, such as `2026-03`, as of a day, unfiltered.
pub(crate) fn params(month: &str, as_of: &str) -> MonthParams {
    MonthParams {
        month: Month::of(day(&format!("{month}-01"))),
        as_of: day(as_of),
        known_at: at("2030-01-01"),
        filters: Vec::new(),
        selection: None,
        digest: "d1".into(),
        edition: None,
        corrections_since: None,
    }
}

/// The report of a month as of a day.
pub(crate) fn report(book: &Book, month: &str, as_of: &str) -> MonthReport {
    build(&book.ledger, &params(month, as_of))
}

/// The report of March 2026 as of its last day.
pub(crate) fn march(book: &Book) -> MonthReport {
    report(book, "2026-03", "2026-03-31")
}

/// One recorded event: what sort, which status, when in effect, when recorded (days from the start).
#[derive(Debug, Clone)]
struct Step {
    sort: u8,
    status: Status,
    closed: bool,
    on: i64,
    recorded: i64,
    target: prop::sample::Index,
}

fn step() -> impl Strategy<Value = Step> {
    let status = prop::sample::select(&Status::ALL[1..]);
    (0..8u8, status, any::<bool>(), 0..200i64, 0..240i64, any::<prop::sample::Index>()).prop_map(
        |(sort, status, closed, on, recorded, target)| Step { sort, status, closed, on, recorded, target },
    )
}

/// The day so many days after the start of 2026.
fn after(days: i64) -> NaiveDate {
    day("2026-01-01") + TimeDelta::days(days)
}

/// Adds a step to the commitment: a status, a correction (of a correction too) or a deadline; never in effect
/// before the commitment was made, but in any order of dates.
fn apply(book: &mut Book, commitment: i64, step: &Step) {
    let on = after(step.on).max(book.edit(commitment).made_on).to_string();
    let own = |book: &Book| -> Vec<i64> {
        book.ledger.statuses.iter().filter(|e| e.commitment == commitment).map(|e| e.id).collect()
    };
    let id = match step.sort {
        0 => {
            book.due(commitment, Some(&after(step.recorded).to_string()), &on);
            return;
        }
        1 | 2 => {
            let wrong = *step.target.get(&own(book));
            book.correct(wrong, (step.sort == 1).then_some(step.status), &on)
        }
        _ => book.status(commitment, step.status, &on),
    };
    book.event(id).recorded_at = at(&after(step.recorded).to_string()) + TimeDelta::seconds(id);
    if step.status == Status::PartiallyFulfilled {
        book.event(id).is_open = !step.closed;
    }
}

/// One commitment: made when, of which kind and strength, its steps, and by how many days its making was
/// moved by a later edit.
type Life = (i64, usize, usize, Vec<Step>, i64);

fn life() -> impl Strategy<Value = Life> {
    let edit = prop_oneof![3 => Just(0), 1 => -40..40i64];
    (0..200i64, 0..6usize, 0..4usize, prop::collection::vec(step(), 0..9), edit)
}

pub(crate) fn any_book() -> impl Strategy<Value = Book> {
    prop::collection::vec(life(), 0..8).prop_map(|lives| {
        let mut book = Book::new();
        for (made, kind, strength, steps, edit) in &lives {
            let c = book.commitment(&after(*made).to_string());
            for step in steps {
                apply(&mut book, c, step);
            }
            let commitment = book.edit(c);
            commitment.kind = CommitmentKind::ALL[*kind];
            commitment.strength = Strength::ALL[*strength];
            commitment.made_on = after((made + edit).max(0));
        }
        book
    })
}

/// The reports of January to August 2026, each as of its last day.
fn year(book: &Book) -> Vec<MonthReport> {
    let months = std::iter::successors(Some(Month::of(after(0))), |m| Some(m.next())).take(8);
    let params =
        months.map(|month| MonthParams { month, as_of: month.last_day(), ..params("2026-01", "2026-01-31") });
    params.map(|p| build(&book.ledger, &p)).collect()
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.ledger.statuses).finish()
    }
}

proptest! {
    #[test]
    fn the_stock_adds_up_from_month_to_month(book in any_book()) {
        let reports = year(&book);
        prop_assert_eq!(reports[0].headline.opening_stock, 0);
        for pair in reports.windows(2) {
            prop_assert_eq!(pair[0].headline.closing_stock, pair[1].headline.opening_stock);
        }
        for report in reports {
            prop_assert!(report.headline.adds_up, "{:?}", report.headline);
        }
    }

    #[test]
    fn the_status_table_sums_to_its_totals_and_to_the_headline(book in any_book()) {
        for report in year(&book) {
            let table = &report.headline.statuses;
            prop_assert_eq!(table.rows.iter().map(|r| r.figures.count).sum::<usize>(), table.total.count);
            prop_assert_eq!(table.rows.iter().map(|r| r.figures.last_month).sum::<usize>(), table.total.last_month);
            prop_assert_eq!(table.rows.iter().map(|r| r.figures.change).sum::<i64>(), table.total.change);
            prop_assert_eq!(table.rows.iter().map(|r| r.open).sum::<usize>(), table.open.count);
            prop_assert_eq!(table.rows.iter().map(|r| r.closed).sum::<usize>(), table.closed.count);
            prop_assert_eq!(table.open.count, report.headline.closing_stock);
            prop_assert_eq!(table.open.last_month, report.headline.opening_stock);
        }
    }

    #[test]
    fn the_trend_ends_with_the_headline_and_passes_through_the_months_before(book in any_book()) {
        let reports = year(&book);
        for (nth, report) in reports.iter().enumerate() {
            let (last, before) = (&report.trend[11], &report.trend[10]);
            prop_assert_eq!(last.open, report.headline.closing_stock);
            prop_assert_eq!(before.open, report.headline.opening_stock);
            for with in &last.by_status {
                let row = report.headline.statuses.rows.iter().find(|r| r.status == with.status);
                prop_assert_eq!(row.map(|r| r.open), Some(with.count));
            }
            for point in &report.trend {
                prop_assert_eq!(point.by_status.iter().map(|s| s.count).sum::<usize>(), point.open);
            }
            for (back, earlier) in reports[..nth].iter().rev().enumerate() {
                prop_assert_eq!(&report.trend[10 - back], &earlier.trend[11]);
            }
        }
    }

    #[test]
    fn the_breakdowns_sum_to_the_headline(book in any_book()) {
        for report in year(&book) {
            let (headline, parts) = (&report.headline, &report.breakdown);
            for table in [&parts.by_party, &parts.by_topic, &parts.by_kind] {
                for row in &table.rows {
                    prop_assert_eq!(row.by_status.values().sum::<usize>(), row.figures.total);
                }
            }
            for table in [&parts.by_kind, &parts.by_strength, &parts.by_kind_and_strength] {
                let sum = |of: fn(&super::Figures) -> usize| -> (usize, usize) {
                    (table.rows.iter().map(|r| of(&r.figures)).sum(), of(&table.total))
                };
                prop_assert_eq!(sum(|f| f.open), (headline.closing_stock, headline.closing_stock));
                prop_assert_eq!(sum(|f| f.new), (headline.new, headline.new));
                prop_assert_eq!(sum(|f| f.closed), (headline.closed, headline.closed));
                let total = headline.statuses.total.count;
                prop_assert_eq!(sum(|f| f.total), (total, total));
                let overdue: usize = report.deadlines.overdue.iter().map(|b| b.count).sum();
                prop_assert_eq!(sum(|f| f.overdue), (overdue, overdue));
            }
        }
    }

    #[test]
    fn every_list_is_as_long_as_the_figure_above_it(book in any_book()) {
        for report in year(&book) {
            prop_assert_eq!(report.new_commitments.len(), report.headline.new);
            let closings: usize = report.closed.iter().map(|g| g.rows.len()).sum();
            prop_assert_eq!(closings, report.headline.closed);
            let rates = &report.headline.fulfilment;
            for rate in [&rates.of_closed, &rates.of_due] {
                let left_out: usize = rate.left_out.iter().map(|l| l.count).sum();
                prop_assert_eq!(rate.denominator + left_out, rate.total);
            }
        }
    }

    #[test]
    fn the_order_of_the_records_does_not_matter(book in any_book(), turn in any::<prop::sample::Index>()) {
        let mut turned = book.ledger.clone();
        let by = turn.index(turned.statuses.len() + 1);
        turned.statuses.rotate_left(by);
        turned.commitments.reverse();
        turned.deadlines.reverse();
        let params = params("2026-03", "2026-05-15");
        prop_assert_eq!(build(&turned, &params), build(&book.ledger, &params));
    }
}

#[test]
fn an_empty_ledger_gives_an_empty_report_whose_lists_are_arrays() {
    let json = serde_json::to_value(march(&Book::new())).unwrap();
    for list in ["new_commitments", "status_changes", "restatements"] {
        assert!(json[list].as_array().is_some_and(Vec::is_empty), "{list}");
    }
    assert_eq!(json["covers"]["month"], "2026-03");
    assert_eq!(json["covers"]["title"], "March 2026");
    assert_eq!(json["headline"]["adds_up"], true);
    assert_eq!(json["deadlines"]["overdue"].as_array().map(Vec::len), Some(5));
}

#[test]
fn a_selection_is_reported_alone() {
    let mut book = Book::new();
    let kept = book.commitment("2026-03-01");
    book.commitment("2026-03-01");
    let mut params = params("2026-03", "2026-03-31");
    params.selection = Some([kept].into());
    let kazakhstan = Said { what: Restriction::Party, values: vec!["Kazakhstan".into()] };
    params.filters = vec![kazakhstan.clone()];
    let report = build(&book.ledger, &params);
    assert_eq!((report.headline.new, report.headline.statuses.total.count), (1, 1));
    assert_eq!(report.covers.filters, [kazakhstan]);
}
