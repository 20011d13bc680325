//! What every follow-up report must obey, on random ledgers; and the reports that the parts' tests ask for.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::{Ask, FollowUpParams, FollowUpReport, Gathered, Item, Lists, Voice, build};
use crate::model::flags::flags;
use crate::model::fold::Casebook;
use crate::model::vocabulary::{AttestationKind, Flag, Priority, Relation, RoleKind, Status};
use crate::report::fixture::{Book, at, day};

/// Asks for a day, unfiltered.
pub(crate) fn params(as_of: &str) -> FollowUpParams {
    FollowUpParams {
        as_of: day(as_of),
        known_at: at("2030-01-01"),
        since: None,
        filters: Vec::new(),
        selection: None,
        digest: "d1".into(),
        edition: None,
    }
}

/// A voice that says the codes.
pub(crate) struct Codes;

impl Voice for Codes {
    fn question(&self, ask: &Ask) -> String {
        format!("{:?}", ask.question)
    }

    fn message(&self, ask: &Ask) -> String {
        format!("{}: {}", ask.subject.commitment, ask.ask)
    }

    fn lacks(&self, gathered: &Gathered) -> String {
        format!("{:?}", gathered.missing)
    }
}

/// The report as of a day.
pub(crate) fn report(book: &Book, as_of: &str) -> FollowUpReport {
    build(&book.ledger, params(as_of), &Codes)
}

/// The day so many days after another.
pub(super) fn after(start: &str, days: i64) -> String {
    (day(start) + TimeDelta::days(days)).to_string()
}

/// Everything that is listed, in order.
fn listed(lists: &Lists) -> Vec<&Item> {
    let overdue = lists.overdue.iter().flat_map(|b| &b.rows);
    let silent = lists.silent.iter().map(|s| &s.item);
    let needs_review = lists.needs_review.iter().map(|r| &r.item);
    let listed = overdue.chain(&lists.due_soon).chain(silent).chain(needs_review);
    listed.chain(&lists.undated).chain(&lists.no_evidence_gathered).collect()
}

/// One commitment: made when, priority, due how many days later, its steps (sort, on which day, which one).
type Life = (i64, usize, Option<i64>, Vec<(u8, i64, usize)>);

fn any_book() -> impl Strategy<Value = Book> {
    let step = (0..4u8, 0..900i64, 0..20usize);
    let life = (0..900i64, 0..3usize, prop::option::of(0..900i64), prop::collection::vec(step, 0..5));
    prop::collection::vec(life, 0..12).prop_map(|lives: Vec<Life>| {
        let mut book = Book::new();
        let parties = ["K", "U", "W"].map(|name| book.party(name));
        for (made, priority, due, steps) in lives {
            let on = |days: i64| after("2024-01-01", days.max(made));
            let c = book.commitment(&on(made));
            book.edit(c).priority = Priority::ALL[priority];
            if let Some(due) = due {
                book.due(c, Some(&on(made + due)), &on(made));
            }
            for (sort, days, which) in steps {
                match sort {
                    0 => _ = book.evidence(c, Relation::ALL[which % 5], &on(days)),
                    1 => _ = book.status(c, Status::ALL[1 + which % 10], &on(days)),
                    2 => _ = book.search(c, &on(days), 0),
                    _ => {
                        let r = book.release(&on(days));
                        book.ledger.releases.last_mut().unwrap().issuer = Some(parties[which % 3]);
                        book.attest(c, r, AttestationKind::ALL[which % 5], "we will");
                        book.role(c, parties[which % 2], RoleKind::Committing);
                    }
                }
            }
        }
        book
    })
}

proptest! {
    #[test]
    fn each_open_flagged_commitment_is_in_exactly_one_list(book in any_book(), days in 0..1300i64) {
        let as_of = after("2024-01-01", days);
        let casebook = Casebook::new(&book.ledger);
        let expected: BTreeMap<i64, Vec<Flag>> = casebook
            .states(day(&as_of))
            .iter()
            .filter(|s| s.is_open)
            .map(|s| (s.commitment, flags(s, day(&as_of), &book.ledger.thresholds)))
            .filter(|(_, flags)| !flags.is_empty())
            .collect();
        let report = report(&book, &as_of);
        let items = listed(&report.lists);
        prop_assert_eq!(items.len(), expected.len());
        for item in items {
            let mut carried: Vec<Flag> = item.flag.into_iter().collect();
            carried.extend(&item.other_flags);
            prop_assert_eq!(Some(&carried), expected.get(&item.subject.commitment.id));
        }
    }

    #[test]
    fn the_totals_sum_up(book in any_book(), days in 0..1300i64) {
        let report = report(&book, &after("2024-01-01", days));
        let totals = &report.totals;
        prop_assert_eq!(totals.open + totals.closed, totals.commitments);
        prop_assert_eq!(totals.flagged + totals.unflagged, totals.open);
        prop_assert_eq!(totals.by_status.iter().map(|s| s.open).sum::<usize>(), totals.open);
        prop_assert_eq!(totals.by_status.iter().map(|s| s.closed).sum::<usize>(), totals.closed);
        prop_assert_eq!(totals.by_flag.iter().map(|f| f.listed).sum::<usize>(), totals.flagged);
        prop_assert_eq!(listed(&report.lists).len(), totals.flagged);
        for share in &totals.shares {
            prop_assert!(share.numerator <= share.denominator, "{:?}", share);
            prop_assert_eq!(share.denominator + share.excluded, totals.commitments);
        }
    }

    #[test]
    fn every_pressing_commitment_is_asked_of_each_of_its_parties(book in any_book(), days in 0..1300i64) {
        let report = report(&book, &after("2024-01-01", days));
        let pressing = listed(&report.lists).into_iter().filter(|item| {
            let gentle = |flag: &Flag| matches!(flag, Flag::NeedsReview | Flag::Undated);
            !(item.flag.as_ref().is_some_and(gentle) && item.other_flags.iter().all(gentle))
        });
        let expected: usize = pressing
            .map(|item| item.subject.by.iter().collect::<std::collections::BTreeSet<_>>().len().max(1))
            .sum();
        prop_assert_eq!(report.asks.iter().map(|a| a.asks.len()).sum::<usize>(), expected);
    }

    #[test]
    fn the_order_of_the_records_does_not_matter(book in any_book()) {
        let mut turned = book.ledger.clone();
        turned.commitments.reverse();
        turned.evidence.reverse();
        turned.releases.reverse();
        turned.parties.reverse();
        prop_assert_eq!(build(&turned, params("2026-01-01"), &Codes), report(&book, "2026-01-01"));
    }
}

#[test]
fn an_empty_ledger_gives_empty_lists_and_totals_of_zero() {
    let json = serde_json::to_value(report(&Book::new(), "2026-06-15")).unwrap();
    for list in ["due_soon", "silent", "needs_review", "undated", "no_evidence_gathered", "gathered", "asks"]
    {
        assert!(json[list].as_array().is_some_and(Vec::is_empty), "{list}");
    }
    assert_eq!(json["overdue"].as_array().map(Vec::len), Some(5));
    assert_eq!(json["totals"]["open"], 0);
    assert_eq!(json["totals"]["by_status"].as_array().map(Vec::len), Some(Status::ALL.len()));
    assert_eq!(json["totals"]["by_flag"].as_array().map(Vec::len), Some(Flag::ALL.len()));
    assert_eq!(json["covers"]["known_at"], "2030-01-01T12:00:00.000Z");
}

#[test]
fn a_selection_is_reported_alone_and_the_future_not_at_all() {
    let mut book = Book::new();
    let kept = book.commitment("2026-03-01");
    book.commitment("2026-03-01");
    let later = book.commitment("2026-07-01");
    let selection = Some([kept, later].into());
    let report = build(&book.ledger, FollowUpParams { selection, ..params("2026-06-15") }, &Codes);
    assert_eq!((report.totals.commitments, report.lists.silent.len()), (1, 0));
    assert_eq!(report.lists.needs_review[0].item.subject.commitment.id, kept);
}

#[test]
fn an_as_of_day_at_the_end_of_the_calendar_is_no_panic() {
    let mut book = Book::new();
    book.commitment("2026-03-01");
    for as_of in [chrono::NaiveDate::MIN, chrono::NaiveDate::MAX] {
        let report = build(&book.ledger, FollowUpParams { as_of, ..params("2026-06-15") }, &Codes);
        assert!(report.totals.commitments <= 1);
    }
}
