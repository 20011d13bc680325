//! Imports that are kept, that are not, and that cannot go on.

use super::*;
use crate::store::check::fixture::{Ground, day, intent};
use crate::store::party::{self, NewParty};
use crate::store::{check, operation};

fn named(name: &str) -> NewParty {
    NewParty { name: name.to_owned(), ..NewParty::default() }
}

fn import(ground: &mut Ground, names: &[&str], dry_run: bool, keep: Keep) -> Vec<bool> {
    let intent = Intent { dry_run, ..intent("2026-05-01") };
    ground
        .store
        .flow(&intent, |draft| {
            let taken = names.iter().map(|name| draft.part(|d| party::add(d, named(name))).is_ok()).collect();
            draft.sum_up("imported parties".to_owned());
            Ok((taken, keep))
        })
        .unwrap()
}

#[test]
fn many_rows_are_one_operation_and_a_refused_one_leaves_no_trace() {
    let mut ground = Ground::new();
    let taken = import(&mut ground, &["Alpha", "Beta", "alpha", "Gamma"], false, Keep::Yes);
    assert_eq!(taken, [true, true, false, true]);
    let parties = party::list(ground.query()).unwrap();
    let ids = parties.iter().map(|p| (p.r#ref.to_string(), p.name.as_str())).collect::<Vec<_>>();
    assert_eq!(ids, [("P-1".to_owned(), "Alpha"), ("P-2".to_owned(), "Beta"), ("P-3".to_owned(), "Gamma")]);
    assert_eq!(operation::head(ground.query()).unwrap().id, 2);
    assert_eq!(check::run(ground.query(), &[], day("2026-06-01")).unwrap(), []);
}

#[test]
fn a_new_row_is_not_looked_for_in_a_whole_table_of_parties() {
    let ground = Ground::new();
    let plan = |column: &str| {
        let sql = format!("EXPLAIN QUERY PLAN SELECT id FROM party WHERE {column} = 1 ORDER BY id");
        let rows = ground.query().query(&Statement::new(sql)).unwrap();
        rows.map(|row| row.get::<String>("detail")).unwrap().concat()
    };
    for column in ["parent_id", "merged_into"] {
        assert!(plan(column).contains("SEARCH party USING"), "{column}: {}", plan(column));
    }
}

/// Imports parties until the import says that it cannot go on, as a skipping one does.
fn skips(ground: &mut Ground, names: &[String], before: &'static str) -> (Error, usize) {
    let mut tried = 0;
    let given = ground.store.flow(&intent("2026-05-01"), |draft| {
        draft.query().query(&Statement::new(before))?;
        for name in names {
            tried += 1;
            if draft.part(|d| party::add(d, named(name))).is_err() {
                draft.stands()?;
            }
        }
        draft.sum_up("imported parties".to_owned());
        Ok(((), Keep::Yes))
    });
    (given.unwrap_err(), tried)
}

#[test]
fn a_full_disk_ends_an_import_and_nothing_of_it_is_kept() {
    let mut ground = Ground::new();
    // As large as the file is now, and a little more.
    let pages = ground.query().query(&Statement::new("PRAGMA page_count")).unwrap();
    let pages = pages.first().unwrap().get::<i64>("page_count").unwrap() + 4;
    let limit = Box::leak(format!("PRAGMA max_page_count = {pages}").into_boxed_str());
    let names = (0..40).map(|n| format!("{n} {}", "long name ".repeat(200))).collect::<Vec<_>>();
    let (error, tried) = skips(&mut ground, &names, limit);
    assert_eq!(error.code, "disk_full", "{error:?}");
    assert!(tried > 1 && tried < 40, "{tried}");
    assert_eq!(operation::head(ground.query()).unwrap().id, 1);
    assert_eq!(party::list(ground.query()).unwrap(), []);
    assert_eq!(check::run(ground.query(), &[], day("2026-06-01")).unwrap(), []);
}

#[test]
fn an_import_that_the_database_rolled_back_goes_no_further_and_says_what_went_wrong() {
    let mut ground = Ground::new();
    ground.meddle(
        "CREATE TRIGGER away BEFORE INSERT ON party WHEN NEW.name = 'Beta'
         BEGIN SELECT RAISE(ROLLBACK, 'all is taken back'); END",
    );
    let names = ["Alpha", "Beta", "Gamma"].map(str::to_owned);
    let (error, tried) = skips(&mut ground, &names, "SELECT 1");
    assert!(error.message.contains("all is taken back"), "{error:?}");
    assert_eq!(tried, 2);
    ground.meddle("DROP TRIGGER away");
    assert_eq!(operation::head(ground.query()).unwrap().id, 1);
    assert_eq!(party::list(ground.query()).unwrap(), []);
    // One that does not ask is told at its end.
    let blind = ground.store.flow(&intent("2026-05-01"), |draft| {
        draft.query().query(&Statement::new("ROLLBACK"))?;
        Ok((draft.part(|d| party::add(d, named("Alpha"))).is_ok(), Keep::Yes))
    });
    assert!(blind.is_err());
    assert_eq!(party::list(ground.query()).unwrap(), []);
}

#[test]
fn what_is_not_kept_and_what_changes_nothing_is_no_operation() {
    let mut ground = Ground::new();
    import(&mut ground, &["Alpha"], true, Keep::Yes);
    import(&mut ground, &["Alpha"], false, Keep::No);
    import(&mut ground, &[], false, Keep::Yes);
    assert_eq!(operation::head(ground.query()).unwrap().id, 1);
    assert_eq!(party::list(ground.query()).unwrap(), []);
}
