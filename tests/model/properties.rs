//! Properties of random histories: the cache is the fold, and what was once said of a day stays said.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use onrecord::db::Query;
use onrecord::model::date::Month;
use onrecord::model::filter::Filter;
use onrecord::present::words::Words;
use onrecord::report::follow_up::{self, FollowUpParams};
use onrecord::report::month::{self, MonthParams};
use onrecord::store::check::{self, Severity};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::ledger::{self, Scope};
use onrecord::store::list::{self, Page};
use onrecord::store::party_edit::{self, PartyEdit};
use onrecord::store::release::{self, ReleaseFacts};
use onrecord::store::{operation, settings, topic};
use proptest::prelude::*;

use crate::action::{Action, actions};
use crate::ground::{intent, new_text};
use crate::{World, config};

pub fn lived(list: &[Action]) -> World {
    let mut world = World::new();
    for action in list {
        world.act(action);
    }
    world
}

pub fn head(query: &dyn Query) -> DateTime<Utc> {
    operation::head(query).unwrap().recorded_at.unwrap()
}

/// All that is said of a day by what was known at a time: the list, both reports, as JSON.
pub fn told(query: &dyn Query, as_of: NaiveDate, known_at: DateTime<Utc>) -> String {
    let known = ledger::load(query, Scope::All, Some(known_at)).unwrap();
    let digest = operation::digest_at(query, known_at).unwrap();
    let listed = list::list_as_of(&known, &Filter::default(), &Page::default(), as_of).unwrap();
    let month = MonthParams {
        month: Month::of(as_of),
        as_of,
        known_at,
        filters: vec![],
        selection: None,
        digest: digest.clone(),
        edition: None,
        corrections_since: None,
    };
    let follow_up = FollowUpParams {
        as_of,
        known_at,
        since: None,
        filters: vec![],
        selection: None,
        digest,
        edition: None,
    };
    [
        serde_json::to_string_pretty(&listed.cards).unwrap(),
        serde_json::to_string_pretty(&month::build(&known, &month)).unwrap(),
        serde_json::to_string_pretty(&follow_up::build(&known, follow_up, &Words::default())).unwrap(),
    ]
    .join("\n")
}

/// Edits of everything that can be edited: what a report once printed must not be looked up anew.
pub fn unsettle(world: &mut World) {
    let on = intent(world.today);
    let party = PartyEdit { name: Some("Qazaqstan Republic".to_owned()), ..PartyEdit::default() };
    let store = &mut world.ground.store;
    store.write(&on, |d| party_edit::edit(d, 1, &party)).unwrap();
    store.write(&on, |d| party_edit::merge(d, 2, 1)).unwrap();
    store.write(&on, |d| settings::set(d, "stale_days", 5)).unwrap();
    store.write(&on, |d| topic::edit(d, 17, Some("Together"), None)).unwrap();
    let facts = ReleaseFacts {
        title: Some("another title".to_owned()),
        url: Some("https://example.org/r".to_owned()),
        ..ReleaseFacts::default()
    };
    store.write(&on, |d| release::edit(d, 1, &facts)).unwrap();
    store.write(&on, |d| release::mark_read(d, 1, on.today)).unwrap();
    let words = release::newest_text(store.query(), 1).unwrap().1;
    store.write(&on, |d| release::add_version(d, 1, new_text(&format!("Corrected. {words}")))).unwrap();
    let edit = CommitmentEdit {
        title: Some("Another title".to_owned()),
        owner: Some("ben".to_owned()),
        review_days: Some(7),
        remove_topics: vec![1],
        add_topics: vec![3],
        ..CommitmentEdit::default()
    };
    store.write(&on, |d| commitment_edit::edit(d, 1, &edit)).unwrap();
}

proptest! {
    #![proptest_config(config(14))]

    #[test]
    fn after_any_history_every_check_passes(list in actions(40)) {
        let world = lived(&list);
        let found = check::run(world.ground.query(), &[], world.today).unwrap();
        let errors = found.iter().filter(|f| f.severity == Severity::Error).collect::<Vec<_>>();
        prop_assert!(errors.is_empty(), "{errors:#?}");
        prop_assert!(found.iter().all(|f| f.check != "state"), "{found:#?}");
    }

    #[test]
    fn what_was_known_of_a_day_stays_as_it_was_told(
        first in actions(25), later in actions(25), back in 0u64..40, unsettled in any::<bool>(),
    ) {
        let mut world = lived(&first);
        let (as_of, known_at) = (world.today - Days::new(back), head(world.ground.query()));
        let before = told(world.ground.query(), as_of, known_at);
        let today = told(world.ground.query(), world.today, known_at);
        let day = world.today;
        if unsettled {
            unsettle(&mut world);
        }
        for action in &later {
            world.act(action);
        }
        prop_assert!(head(world.ground.query()) > known_at, "nothing was recorded later");
        prop_assert_eq!(told(world.ground.query(), as_of, known_at), before);
        prop_assert_eq!(told(world.ground.query(), day, known_at), today);
    }

    #[test]
    fn known_now_is_all_that_is_known(list in actions(40), unsettled in any::<bool>()) {
        let mut world = lived(&list);
        if unsettled {
            unsettle(&mut world);
        }
        let query = world.ground.query();
        let plain = ledger::load(query, Scope::All, None).unwrap();
        for now in [head(query), head(query) + TimeDelta::days(1)] {
            prop_assert_eq!(&ledger::load(query, Scope::All, Some(now)).unwrap(), &plain);
        }
        let mut kept = list::list(query, &Filter::default(), &Page::default(), world.today).unwrap();
        // When something was last recorded is told of today only.
        kept.cards.iter_mut().for_each(|card| card.last_touched_at = None);
        let folded = list::list_as_of(&plain, &Filter::default(), &Page::default(), world.today).unwrap();
        prop_assert_eq!(folded, kept);
    }
}
