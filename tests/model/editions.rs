//! Properties of issued editions: whatever is recorded later, an edition is made again as it was.

use onrecord::db::Query;
use onrecord::model::date::Month;
use onrecord::model::reference::Ref;
use onrecord::model::vocabulary::ReportKind;
use onrecord::report::edition::EarlierMark;
use onrecord::report::month::{self, MonthParams};
use onrecord::report::revised::{Earlier, Of};
use onrecord::store::check;
use onrecord::store::edition::{self, Edition, NewEdition, NewFile};
use onrecord::store::ledger::{self, Scope};
use onrecord::store::operation;
use proptest::prelude::*;

use crate::action::actions;
use crate::ground::intent;
use crate::properties::{lived, unsettle};
use crate::{World, config};

/// The month of an edition: that of its as-of day.
fn month(edition: &Edition) -> Month {
    Month::of(edition.as_of)
}

/// The report of an edition, made from what is kept of it.
fn made(query: &dyn Query, edition: &Edition) -> String {
    let known = ledger::load(query, Scope::All, Some(edition.known_at)).unwrap();
    let previous = edition.previous.map(|previous| edition::show(query, previous.id).unwrap());
    let params = MonthParams {
        month: month(edition),
        as_of: edition.as_of,
        known_at: edition.known_at,
        filters: vec![],
        selection: None,
        digest: operation::digest_at(query, edition.known_at).unwrap(),
        edition: None,
        corrections_since: previous.as_ref().map(|previous| previous.known_at),
    };
    let earlier = previous.as_ref().map(|previous| {
        let then = ledger::load(query, Scope::All, Some(previous.known_at)).unwrap();
        let mark = EarlierMark {
            edition: previous.r#ref,
            number: previous.number,
            subject: previous.subject.clone(),
            known_at: String::new(),
        };
        let drawn = (Of::Month(month(previous)), previous.as_of, previous.known_at);
        Earlier::new(mark, drawn, &then, None)
    });
    serde_json::to_string_pretty(&month::build_after(&known, &params, earlier.as_ref())).unwrap()
}

/// Issues the report of the present month.
fn issue(world: &mut World) -> Ref {
    let (today, on) = (world.today, intent(world.today));
    world
        .ground
        .store
        .write(&on, |draft| {
            let subject = Month::of(today).to_string();
            let plan = edition::plan(draft, ReportKind::Month, &subject, &[], None)?;
            let new = NewEdition {
                as_of: today,
                since: None,
                filter: None,
                language: "en".to_owned(),
                parts: [("covers".to_owned(), "0".repeat(64))].into(),
                files: vec![NewFile {
                    language: "en".to_owned(),
                    format: "json".to_owned(),
                    sha256: "1".repeat(64),
                    byte_count: 2,
                    template_sha256: None,
                }],
            };
            edition::issue(draft, &plan, &new)?;
            Ok(plan.edition)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(config(10))]

    #[test]
    fn whatever_is_recorded_later_an_edition_is_made_again_as_it_was(
        first in actions(20), between in actions(15), later in actions(15), unsettled in any::<bool>(),
    ) {
        let mut world = lived(&first);
        let one = issue(&mut world);
        let act = |world: &mut World, list: &[crate::action::Action]| list.iter().for_each(|a| world.act(a));
        act(&mut world, &between);
        let two = issue(&mut world);
        let told = |world: &World| {
            [one, two].map(|edition| made(world.ground.query(), &edition::show(world.ground.query(), edition.id).unwrap()))
        };
        let before = told(&world);
        if unsettled {
            unsettle(&mut world);
        }
        act(&mut world, &later);
        issue(&mut world);
        prop_assert_eq!(told(&world), before);
        let editions = edition::list(world.ground.query()).unwrap().into_iter().map(Result::unwrap).collect::<Vec<_>>();
        prop_assert!(editions.iter().all(|e| e.known_at < e.recorded_at && e.files.len() == 1));
        prop_assert_eq!(editions[0].previous, None);
        prop_assert!(editions[1..].iter().zip(&editions).all(|(next, before)| next.previous == Some(before.r#ref)));
        let found = check::run(world.ground.query(), &[], world.today).unwrap();
        prop_assert!(found.iter().all(|f| f.severity != check::Severity::Error), "{:#?}", found);
    }
}
