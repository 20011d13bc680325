//! Random actions done by the store and by a plain model of vectors: the same answers, the same refusals.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "../ground/mod.rs"]
mod ground;

mod action;
mod apply;
mod book;
mod copies;
mod editions;
mod properties;
mod rules;
mod undoing;

use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use onrecord::db::Db;
use onrecord::db::sqlite::Sqlite;
use onrecord::error::Kind;
use onrecord::model::filter::Filter;
use onrecord::model::vocabulary::Status;
use onrecord::store::card::Card;
use onrecord::store::ledger::{self, Scope};
use onrecord::store::list::{self, Page};
use proptest::prelude::*;

use action::{Action, actions};
use book::{Answer, Book};
use ground::{Ground, day, intent};

fn sqlite(path: &Path) -> Box<dyn Db> {
    Box::new(Sqlite::open(path, Duration::ZERO).unwrap())
}

/// A store and the model beside it, on a day.
struct World {
    ground: Ground,
    book: Book,
    today: NaiveDate,
    taken: usize,
}

impl World {
    fn new() -> Self {
        Self { ground: Ground::quick(sqlite), book: Book::default(), today: day("2026-03-01"), taken: 0 }
    }

    /// Does an action on both sides; they must agree whether it may be done.
    fn act(&mut self, action: &Action) {
        self.today = self.today + Days::new(action.wait.into());
        let step = action.step(&self.book, self.today);
        let before = self.operations();
        let mut intent = intent(self.today);
        intent.dry_run = true;
        let tried = apply::apply(&mut self.ground.store, &intent, &step);
        assert_eq!(self.operations(), before, "a dry run was kept");
        intent.dry_run = false;
        let done = apply::apply(&mut self.ground.store, &intent, &step);
        assert_eq!(tried, done, "{step:?}");
        let may = self.book.apply(self.today, &step);
        assert_eq!(may, done.is_ok(), "on {}: {step:?}: the store says {done:?}", self.today);
        self.taken += usize::from(may);
        if let Err(error) = done {
            assert_ne!(error.kind, Kind::Failed, "{step:?}: {error}");
            assert_eq!(self.operations(), before, "a refused write was kept");
        }
    }

    fn operations(&self) -> i64 {
        self.ground.number("SELECT max(id) FROM operation")
    }

    /// All answers of today must be the same: the lists by the cache, and those folded from the events.
    fn agree(&self) {
        let query = self.ground.query();
        let list = |filter: &Filter| list::list(query, filter, &Page::default(), self.today).unwrap().cards;
        let answers = self.book.answers(self.today);
        assert_eq!(list(&Filter::default()).iter().map(said).collect::<Vec<_>>(), answers);
        for open in [true, false] {
            let filter = Filter { is_open: Some(open), ..Filter::default() };
            let wanted = answers.iter().filter(|a| a.open == open).cloned().collect::<Vec<_>>();
            assert_eq!(list(&filter).iter().map(said).collect::<Vec<_>>(), wanted, "open: {open}");
        }
        for status in Status::ALL {
            let filter = Filter { statuses: vec![*status], ..Filter::default() };
            let wanted = answers.iter().filter(|a| a.status == *status).map(|a| a.id).collect::<Vec<_>>();
            assert_eq!(list(&filter).iter().map(|c| c.r#ref.id).collect::<Vec<_>>(), wanted, "{status}");
        }
        let known = ledger::load(query, Scope::All, None).unwrap();
        for back in [0, 3, 9, 20, 60] {
            let on = self.today - Days::new(back);
            let folded = list::list_as_of(&known, &Filter::default(), &Page::default(), on).unwrap().cards;
            assert_eq!(folded.iter().map(said).collect::<Vec<_>>(), self.book.answers(on), "as of {on}");
        }
    }
}

/// What the store says of a commitment, in the model's words.
fn said(card: &Card) -> Answer {
    Answer {
        id: card.r#ref.id,
        status: card.status,
        open: card.is_open,
        since: card.status_since,
        due_on: card.due_on,
        last_reviewed_on: card.last_reviewed_on,
        last_evidence_on: card.last_evidence_on,
        evidence_count: card.evidence_count,
        restatement_count: card.restatement_count,
    }
}

/// So many cases, or as many as PROPTEST_CASES asks for.
fn config(cases: u32) -> ProptestConfig {
    let unasked = ProptestConfig::default().cases == 256;
    let cases = if unasked { cases } else { ProptestConfig::default().cases };
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn the_store_and_the_model_agree_on_every_history(list in actions(45)) {
        let mut world = World::new();
        for (n, action) in list.iter().enumerate() {
            world.act(action);
            if n % 10 == 0 {
                world.agree();
            }
        }
        world.agree();
        prop_assert!(world.taken >= 2, "hardly anything was legal: nothing was compared");
    }
}
