//! A database that another program is writing: an error that says so, and nothing lost.

use std::thread;
use std::time::Duration;

use onrecord::db::sqlite::Sqlite;
use onrecord::db::{Outcome, Statement};
use onrecord::error::{Error, Kind};
use onrecord::store::{Store, operation, release};

use crate::ground::{Ground, day, facts, intent, new_text};

crate::laws![a_busy_database_is_told_and_nothing_is_lost, what_is_read_while_another_decides_is_whole];

fn a_busy_database_is_told_and_nothing_is_lost(ground: &mut Ground) {
    let mut other = (ground.backend)(&ground.path());
    let mut inside = None;
    other
        .batch(Outcome::Commit, &mut |_| {
            let tried = ground.store.write(&intent(day("2026-01-10")), |d| {
                release::add(d, &facts(day("2026-01-10")), new_text("While another writes."))
            });
            inside = Some(tried);
            Ok(vec![Statement::new("UPDATE setting SET value = '77' WHERE key = 'stale_days'")])
        })
        .unwrap();
    let error = inside.unwrap().unwrap_err();
    assert_eq!((error.kind, error.kind.exit_code(), error.code), (Kind::Busy, 5, "busy"));
    assert!(error.hint.unwrap().contains("try again"));
    // The other's write is there, ours is not, and the second try succeeds.
    assert_eq!(ground.number("SELECT count(*) FROM setting WHERE value = '77'"), 1);
    assert_eq!(ground.number("SELECT count(*) FROM \"release\""), 0);
    assert_eq!(ground.release("2026-01-10", "While another writes."), 1);
}

fn what_is_read_while_another_decides_is_whole(ground: &mut Ground) {
    ground.release("2026-01-10", "The first.");
    let mut other = (ground.backend)(&ground.path());
    let refused = other.batch(Outcome::Commit, &mut |_| {
        assert_eq!(ground.number("SELECT count(*) FROM \"release\""), 1);
        Err(Error::rejected("no", "no"))
    });
    assert_eq!(refused.unwrap_err().code, "no");
    assert_eq!(ground.release("2026-01-10", "The second."), 2);
}

#[test]
fn several_writers_at_once_lose_nothing_and_keep_one_chain() {
    let ground = Ground::new(crate::sqlite);
    let path = ground.path();
    let writers = (0..4).map(|writer| {
        let path = path.clone();
        thread::spawn(move || {
            let db = Sqlite::open(&path, Duration::from_secs(30)).unwrap();
            let mut store = Store::over(Box::new(db));
            for n in 0..6 {
                let text = new_text(&format!("Release {n} of writer {writer}."));
                store
                    .write(&intent(day("2026-01-10")), |d| {
                        release::add(d, &facts(day("2026-01-10")), text.clone())
                    })
                    .unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.join().unwrap();
    }
    assert_eq!(ground.number("SELECT count(*) FROM \"release\""), 24);
    assert_eq!(ground.number("SELECT max(id) FROM \"release\""), 24);
    assert_eq!(operation::verify(ground.query()).unwrap(), Vec::<String>::new());
}
