//! Any database comes over: exported, imported and exported again it is the same bytes, and every check passes.

use std::time::Duration;

use onrecord::db::Statement;
use onrecord::exchange::{escaped, lines, unescaped};
use onrecord::store::copy::{self, Part};
use onrecord::store::{Store, operation};
use proptest::prelude::*;

use crate::action::actions;
use crate::config;
use crate::properties::{lived, unsettle};

/// Everything as lines, as `onrecord export` writes it.
fn exported(store: &Store) -> String {
    let (mut text, mut rows) = (lines::head(copy::version()), 0);
    store
        .read_all(&mut |part| {
            rows += 1;
            text.push_str(&match part {
                Part::Row(shape, values) => {
                    // What a cell of CSV holds is the same value.
                    for (column, value) in shape.columns.iter().zip(values) {
                        assert_eq!(unescaped(&escaped(value), column.kind).as_ref(), Ok(value));
                    }
                    lines::row(shape, values)
                }
                Part::Number(table, last) => lines::number(table, last),
            });
            Ok(())
        })
        .unwrap();
    text + &lines::end(rows)
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn a_copy_of_any_database_is_exported_to_the_same_bytes(list in actions(30)) {
        let mut world = lived(&list);
        if list.len() % 2 == 1 {
            unsettle(&mut world);
        }
        let text = exported(&world.ground.store);
        let path = world.ground.folder.path().join("copy.db");
        let mut reader = lines::Reader::default();
        copy::restore(&path, world.today, &mut |loader| {
            for line in text.lines() {
                match reader.read(line, copy::version())? {
                    Some(lines::Line::Row(table, row)) => {
                        loader.put(&table, &row.iter().map(|(n, v)| (n.as_str(), v)).collect::<Vec<_>>())?;
                    }
                    Some(lines::Line::Number(table, last)) => loader.number(&table, last)?,
                    None => {}
                }
            }
            reader.finish()
        }).unwrap();
        let copy = Store::open(&path, Duration::ZERO).unwrap();
        prop_assert_eq!(exported(&copy), text);
        prop_assert_eq!(
            operation::head(copy.query()).unwrap().hash,
            operation::head(world.ground.store.query()).unwrap().hash
        );
        for derived in ["commitment_state ORDER BY commitment_id", "record_index ORDER BY rowid"] {
            let all = Statement::new(format!("SELECT * FROM {derived}"));
            prop_assert_eq!(copy.query().query(&all).unwrap(), world.ground.store.query().query(&all).unwrap());
        }
    }
}
