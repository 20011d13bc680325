//! Lists of today and of another day: the state kept by triggers and the folded events must agree.

use proptest::prelude::*;

use super::fixture::stored;
use super::*;
use crate::db::Statement;
use crate::db::sqlite::Sqlite;
use crate::model::date::Period;
use crate::model::fold::fixture::{Book, day};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{
    AttestationKind, CommitmentKind, Flag, Priority, Relation, RoleKind, Status, Strength,
};

const TODAY: &str = "2027-06-15";

fn ids(cards: &[Card]) -> Vec<i64> {
    cards.iter().map(|c| c.r#ref.id).collect()
}

fn today_list(db: &Sqlite, filter: &Filter, page: Page) -> Listed {
    list(db, filter, &page, day(TODAY)).unwrap()
}

/// The ids that a statement gives.
fn run(db: &Sqlite, statement: &Statement) -> Vec<i64> {
    db.query(statement).unwrap().map(|row| row.get("commitment_id")).unwrap()
}

/// A day some days after the first one of the tests; 530 days before today.
fn after(days: u64) -> String {
    (day("2026-01-01") + chrono::Days::new(days)).to_string()
}

/// A book of commitments, each described by eight bytes.
fn book(seeds: &[[u8; 8]]) -> Book {
    let mut book = Book::new();
    let parties = ["Kazakhstan", "UNRCCA", "Japan"].map(|name| book.party(name));
    book.ledger.parties[1].short_name = Some("Centre".into());
    let topics = ["SDG 1", "SDG 2"].map(|code| book.topic(code));
    let releases = [0, 100, 300].map(|n| book.release(&after(n)));
    for (n, release) in book.ledger.releases.iter_mut().enumerate() {
        release.issuer = parties.get(n).copied().filter(|_| n != 2);
    }
    for [a, b, c, d, e, f, g, h] in seeds.iter().map(|s| s.map(usize::from)) {
        let made = u64::try_from(a % 400).unwrap();
        let id = book.commitment(&after(made));
        let row = book.edit(id);
        row.title = format!("{} park {id}", ["Solar", "Wind", "Côte"][b % 3]).into();
        row.kind = CommitmentKind::ALL[b % 6];
        row.strength = Strength::ALL[c % 4];
        row.priority = Priority::ALL[d % 3];
        row.owner = [None, Some("ann".into()), Some("Bob".into())][e % 3].clone();
        row.review_days = [None, None, Some(2), Some(400)][f % 4];
        row.topics = topics[..g % 3].to_vec();
        book.role(id, parties[h % 3], RoleKind::Committing);
        book.role(id, parties[a % 3], RoleKind::ALL[1 + b % 3]);
        let release = releases[c % 3];
        book.attest(id, release, AttestationKind::Origin, &format!("we will build park {id}"));
        if d % 2 == 0 {
            book.attest(id, releases[2], AttestationKind::Restatement, &format!("again the Wind of {id}"));
        }
        let later = |n: usize| after(made + u64::try_from(n % 120).unwrap());
        if e % 3 > 0 {
            book.due(id, Some(&after(made + u64::try_from(e * 4).unwrap())), &later(e));
        }
        if f % 5 == 0 {
            let due = [None, Some(after(700))][g % 2].clone();
            book.due(id, due.as_deref(), &later(f));
        }
        let evidence = (g % 3 > 0).then(|| book.evidence(id, Relation::ALL[g % 5], &later(g + h)));
        if h % 4 == 0 {
            book.search(id, &later(h), 0);
        }
        for n in [b, c + 7].into_iter().take(1 + h % 2) {
            let status = Status::ALL[1 + n % 10];
            let event = book.status(id, status, &later(n));
            let event = book.event(event);
            event.reason = Some("because".into());
            event.evidence = evidence.into_iter().collect();
            event.is_open &= !(status == Status::PartiallyFulfilled && a % 2 == 0);
            let event = event.id;
            if n % 7 == 0 {
                let instead = (n % 2 == 0).then_some(Status::Stalled);
                book.correct(event, instead, &later(n + 3));
            }
        }
    }
    book
}

/// A filter described by bytes: most of them set nothing.
fn filter(seed: [u8; 6]) -> Filter {
    let [which, b, c, second, e, f] = seed.map(usize::from);
    let period = |text: &str| Period::parse(text, day(TODAY)).ok();
    let mut filter = Filter::default();
    match which % 5 {
        0 => filter.is_open = Some(b % 2 == 0),
        1 => filter.statuses = vec![Status::ALL[b % 11], Status::ALL[c % 11]],
        2 => (filter.statuses, filter.is_open) = (vec![Status::ALL[b % 11]], Some(c % 2 == 0)),
        _ => {}
    }
    for field in [b % 21, second % 21] {
        match field {
            0 => filter.committing = [1, 2].into(),
            1 => filter.parties = [3].into(),
            2 => filter.issuers = [1].into(),
            3 => filter.topics = [1, 2].into(),
            4 => filter.kinds = vec![CommitmentKind::ALL[e % 6], CommitmentKind::ALL[f % 6]],
            5 => filter.strengths = vec![Strength::ALL[e % 4]],
            6 => filter.releases = [3].into(),
            7 => filter.due = period("2026-06..2027-09"),
            8 => filter.made = period("2026-03.."),
            9 => filter.stale_days = Some(150),
            10 => filter.no_evidence = true,
            11 => filter.text = Some("WIND park".into()),
            12 => filter.text = Some("cote".into()),
            13 => filter.owners = vec!["ann".into(), "nobody".into()],
            14 => filter.priorities = vec![Priority::High],
            15 => filter.due = period("..2027-06-14"),
            16 | 17 => filter.flags = vec![Flag::ALL[e % 8]],
            18 => filter.flags = vec![Flag::ALL[e % 8], Flag::ALL[f % 8]],
            _ => {}
        }
    }
    filter
}

fn without_touch(mut cards: Vec<Card>) -> Vec<Card> {
    for card in &mut cards {
        card.last_touched_at = None;
    }
    cards
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_kept_state_and_the_folded_events_give_the_same_lists(
        seeds in prop::collection::vec(any::<[u8; 8]>(), 1..14),
        filters in prop::collection::vec(any::<[u8; 6]>(), 12),
        (limit, offset) in (0usize..6, 0usize..4),
    ) {
        let book = book(&seeds);
        let (_folder, db) = stored(&book.ledger);
        let thresholds = Thresholds::default();
        let period = Period::parse("2026-06..2027-09", day(TODAY)).ok();
        for filter in std::iter::once(Filter::default()).chain(filters.into_iter().map(filter)) {
            for order in [Order::Newest, Order::Oldest, Order::Due, Order::Quiet] {
                for page in [Page { order, ..Page::default() }, Page { order, limit: Some(limit), offset }] {
                    let kept = today_list(&db, &filter, page);
                    let folded = list_as_of(&book.ledger, &filter, &page, day(TODAY)).unwrap();
                    prop_assert_eq!(kept.total, folded.total, "{:?} {:?}", filter, page);
                    prop_assert_eq!(without_touch(kept.cards), folded.cards, "{:?} {:?}", filter, page);
                }
            }
            // Wherever a query starts, it finds the same.
            let conditions = to_sql(&filter, day(TODAY), &thresholds);
            let starts = [None, conditions.rarest(&db).unwrap()];
            for order in [Order::Newest, Order::Oldest, Order::Due, Order::Quiet, Order::Updated] {
                let page = Page { order, ..Page::default() };
                let [along, from] = starts.map(|start| run(&db, &page::statement(&filter, &conditions, start, &page)));
                prop_assert_eq!(along, from, "{:?} {:?}", filter, page);
                let [along, from] = starts.map(|start| page::count(&db, &conditions, start).unwrap());
                prop_assert_eq!(along, from, "{:?}", filter);
            }
            for period in [None, period] {
                let [along, from] = starts.map(|start| {
                    run(&db, &agenda::statement(conditions.clone(), start, day(TODAY), &thresholds, period))
                });
                prop_assert_eq!(along, from, "{:?} {:?}", filter, period);
                let kept = due(&db, &filter, day(TODAY), &thresholds, period).unwrap();
                let folded = due_as_of(&book.ledger, &filter, day(TODAY), period).unwrap();
                prop_assert_eq!(without_touch(kept), folded, "{:?} {:?}", filter, period);
            }
        }
    }
}

#[test]
fn a_page_is_cut_and_the_total_counts_all() {
    let mut book = Book::new();
    for n in 0..5 {
        book.commitment(&after(n));
    }
    let (_folder, db) = stored(&book.ledger);
    let page = |limit, offset| Page { limit: Some(limit), offset, ..Page::default() };
    for (page, expected) in [
        (page(2, 0), (vec![5, 4], 5)),
        (page(2, 4), (vec![1], 5)),
        (page(5, 0), (vec![5, 4, 3, 2, 1], 5)),
        (page(2, 9), (vec![], 5)),
        (page(0, 0), (vec![], 5)),
    ] {
        let listed = today_list(&db, &Filter::default(), page);
        assert_eq!((ids(&listed.cards), listed.total), expected, "{page:?}");
    }
}

#[test]
fn the_last_recorded_comes_first_and_is_found_by_its_day() {
    let mut book = Book::new();
    for n in 0..3 {
        book.commitment(&after(n));
    }
    book.search(1, &after(10), 0);
    let (_folder, db) = stored(&book.ledger);
    let page = Page { order: Order::Updated, ..Page::default() };
    let listed = today_list(&db, &Filter::default(), page);
    assert_eq!(ids(&listed.cards), [1, 3, 2]);
    assert_eq!(listed.cards[0].last_touched_at.as_deref(), Some("2026-01-11T12:00:07.000Z"));
    let on = |from: u64, to: u64| Filter {
        updated: Period::parse(&format!("{}..{}", after(from), after(to)), day(TODAY)).ok(),
        ..Filter::default()
    };
    assert_eq!(ids(&today_list(&db, &on(10, 10), page).cards), [1]);
    assert_eq!(ids(&today_list(&db, &on(1, 9), Page::default()).cards), [3, 2]);
    for refused in [
        list_as_of(&book.ledger, &Filter::default(), &page, day(TODAY)),
        list_as_of(&book.ledger, &on(10, 10), &Page::default(), day(TODAY)),
    ] {
        assert_eq!(refused.unwrap_err().code, "present_only");
    }
}

/// Six commitments, each with one reason to be on the agenda, or none.
fn desk() -> Book {
    let mut book = Book::new();
    let today = day(TODAY);
    let ago = |days: u64| (today - chrono::Days::new(days)).to_string();
    let ahead = |days: u64| (today + chrono::Days::new(days)).to_string();
    let calm = |book: &mut Book, due: Option<&str>, evidence: u64, reviewed: u64| {
        let id = book.commitment(&ago(500));
        if due.is_some() {
            book.due(id, due, &ago(500));
        }
        book.evidence(id, Relation::Supports, &ago(evidence));
        book.search(id, &ago(reviewed), 1);
        id
    };
    calm(&mut book, Some(&ahead(400)), 10, 5);
    calm(&mut book, Some(&ahead(400)), 10, 200);
    calm(&mut book, Some(&ahead(400)), 200, 5);
    calm(&mut book, Some(&ahead(30)), 10, 5);
    calm(&mut book, Some(&ago(1)), 10, 5);
    let urgent = calm(&mut book, Some(&ago(1)), 400, 5);
    book.edit(urgent).priority = Priority::High;
    calm(&mut book, None, 10, 5);
    calm(&mut book, None, 10, 200);
    let closed = calm(&mut book, Some(&ago(1)), 400, 400);
    book.status(closed, Status::NotFulfilled, &ago(1));
    book
}

#[test]
fn the_agenda_lists_each_once_under_its_first_flag() {
    let book = desk();
    let (_folder, db) = stored(&book.ledger);
    let agenda = due(&db, &Filter::default(), day(TODAY), &Thresholds::default(), None).unwrap();
    assert_eq!(ids(&agenda), [6, 5, 4, 3, 2, 8]);
    assert_eq!(agenda[0].flags, [Flag::Overdue, Flag::Dormant]);
    assert_eq!(agenda[0].days_overdue, Some(1));
    assert_eq!(agenda[5].flags, [Flag::NeedsReview, Flag::Undated]);
}

#[test]
fn the_agenda_of_a_period_is_what_is_due_in_it() {
    let (_folder, db) = stored(&desk().ledger);
    let of = |text: &str| {
        let period = Period::parse(text, day(TODAY)).ok();
        ids(&due(&db, &Filter::default(), day(TODAY), &Thresholds::default(), period).unwrap())
    };
    assert_eq!(of("2027-06-14..2027-07-15"), [6, 5, 4]);
    assert_eq!(of("2028.."), [1, 2, 3]);
    assert_eq!(of("..2027-01-01"), Vec::<i64>::new());
}

#[test]
fn a_card_shows_the_origin_and_every_role() {
    let mut book = book(&[[0, 0, 1, 0, 1, 0, 2, 4]]);
    book.role(1, 3, RoleKind::Supporting);
    let (_folder, db) = stored(&book.ledger);
    let card = today_list(&db, &Filter::default(), Page::default()).cards.remove(0);
    assert_eq!(card.quote.as_deref(), Some("we will build park 1"));
    assert_eq!((card.release_ref.unwrap().id, card.issuer.as_deref()), (2, Some("Centre")));
    assert_eq!(
        (card.committing, card.supporting),
        (vec!["Centre".into()], vec!["Kazakhstan".to_owned(), "Japan".into()])
    );
    assert_eq!(card.topics, ["SDG 1", "SDG 2"]);
    assert_eq!((card.due.as_deref(), card.due_on), (Some("2026-01-05"), Some(day("2026-01-05"))));
    assert!(card.flags.contains(&Flag::Overdue) && card.flags.contains(&Flag::NeedsReview));
}
