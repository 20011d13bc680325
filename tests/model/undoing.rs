//! Properties of undo: what was done comes undone, done again it is as it was, and what was known stays known.

use chrono::Days;
use onrecord::db::{Query, Statement};
use onrecord::model::reference::Sort;
use onrecord::store::check::{self, Severity};
use onrecord::store::undo::{redo, revert, undo};
use proptest::prelude::*;

use crate::action::{Action, actions};
use crate::ground::intent;
use crate::properties::{head, told, unsettle};
use crate::{World, config};

/// All that the database says, the log left out: every table row by row, and the cache.
fn content(query: &dyn Query) -> String {
    let tables = "SELECT name FROM sqlite_master
                  WHERE type = 'table' AND name NOT LIKE '%index%'
                    AND name NOT IN ('operation', 'change', 'sqlite_sequence')
                  ORDER BY name";
    let mut text = String::new();
    for table in query.query(&Statement::new(tables)).unwrap().rows {
        let table = table.get::<String>("name").unwrap();
        let rows = query.query(&Statement::new(format!("SELECT * FROM \"{table}\" ORDER BY 1"))).unwrap();
        text.push_str(&format!("{table}\n"));
        rows.rows.iter().for_each(|row| text.push_str(&format!("{:?}\n", row.values())));
    }
    text
}

/// Lives a history; the content after each operation, from the empty database on.
fn lived(list: &[Action], unsettled: bool) -> (World, Vec<String>) {
    let mut world = World::new();
    let mut contents = vec![content(world.ground.query())];
    for action in list {
        let before = world.operations();
        world.act(action);
        if world.operations() > before {
            contents.push(content(world.ground.query()));
        }
    }
    if unsettled {
        let before = world.operations();
        unsettle(&mut world);
        // What lies between the operations of this part is not compared.
        let after = usize::try_from(world.operations() - before).unwrap();
        contents.extend(vec![String::new(); after - 1]);
        contents.push(content(world.ground.query()));
    }
    (world, contents)
}

fn is_sound(world: &World) {
    let found = check::run(world.ground.query(), &[], world.today).unwrap();
    let errors = found.iter().filter(|f| f.severity == Severity::Error).collect::<Vec<_>>();
    assert!(errors.is_empty(), "{errors:#?}");
}

proptest! {
    #![proptest_config(config(14))]

    #[test]
    fn as_many_undos_as_operations_give_the_content_before_and_redos_the_content_after(
        list in actions(25), unsettled in any::<bool>(),
    ) {
        let (mut world, contents) = lived(&list, unsettled);
        let today = intent(world.today);
        for wanted in contents.iter().rev().skip(1) {
            world.ground.store.write(&today, undo).unwrap();
            if !wanted.is_empty() {
                prop_assert_eq!(&content(world.ground.query()), wanted);
            }
        }
        prop_assert_eq!(world.ground.store.write(&today, undo).unwrap_err().code, "nothing_to_undo");
        is_sound(&world);
        for wanted in contents.iter().skip(1) {
            world.ground.store.write(&today, redo).unwrap();
            if !wanted.is_empty() {
                prop_assert_eq!(&content(world.ground.query()), wanted);
            }
        }
        prop_assert_eq!(world.ground.store.write(&today, redo).unwrap_err().code, "nothing_to_redo");
        is_sound(&world);
        // And once more all the way: a release that came and went twice has its words still.
        for _ in contents.iter().skip(1) {
            world.ground.store.write(&today, undo).unwrap();
        }
        prop_assert_eq!(&content(world.ground.query()), &contents[0]);
        is_sound(&world);
    }

    #[test]
    fn undo_changes_nothing_that_was_known_before_it(
        list in actions(20), undos in 1usize..12, redos in 0usize..12, back in 0u64..40, unsettled in any::<bool>(),
    ) {
        let (mut world, _) = lived(&list, unsettled);
        let today = intent(world.today);
        let (as_of, mut known) = (world.today - Days::new(back), vec![]);
        let mut remember = |world: &World| {
            let at = head(world.ground.query());
            known.push((at, told(world.ground.query(), as_of, at)));
        };
        remember(&world);
        for _ in 0..undos {
            if world.ground.store.write(&today, undo).is_ok() {
                remember(&world);
            }
        }
        for _ in 0..redos {
            if world.ground.store.write(&today, redo).is_ok() {
                remember(&world);
            }
        }
        for (at, was) in known {
            prop_assert_eq!(&told(world.ground.query(), as_of, at), &was, "as known at {}", at);
        }
    }

    #[test]
    fn an_operation_is_reverted_whole_or_refused_whole(list in actions(25), picks in prop::collection::vec(0u8..60, 1..8)) {
        let (mut world, contents) = lived(&list, false);
        let today = intent(world.today);
        for pick in picks {
            let count = world.operations();
            let operation = Sort::Operation.of(1 + i64::from(pick) % count);
            let before = content(world.ground.query());
            match world.ground.store.write(&today, |d| revert(d, operation)) {
                Ok(_) => {
                    world.ground.store.write(&today, undo).unwrap();
                    prop_assert_eq!(&content(world.ground.query()), &before, "{}", operation);
                    world.ground.store.write(&today, redo).unwrap();
                }
                Err(error) => {
                    let codes = ["touched_since", "undone_already", "nothing_to_undo"];
                    prop_assert!(codes.contains(&error.code), "{}: {:?}", operation, error);
                    prop_assert_eq!(&content(world.ground.query()), &before);
                }
            }
            is_sound(&world);
        }
        // Whatever was reverted, undone and done again: undo leads back to the beginning.
        while world.ground.store.write(&today, undo).is_ok() {
            prop_assert!(world.operations() < 1000, "undo goes round in circles");
        }
        prop_assert_eq!(&content(world.ground.query()), &contents[0]);
    }
}
