//! References are sequential and never used twice.

use onrecord::error::Error;
use onrecord::store::release;

use crate::ground::{Ground, add_commitment, day, facts, intent, new_text};
use crate::scene::{CENTRE, SUMMIT, TEXT};

crate::laws![
    references_are_sequential,
    a_dry_run_tells_the_reference_that_the_write_will_make,
    a_refused_write_uses_no_reference,
    a_reference_is_not_reused_when_its_row_is_gone,
    a_numbering_that_another_program_set_back_gives_no_number_twice,
    a_numbering_that_has_no_next_number_is_named,
];

fn references_are_sequential(ground: &mut Ground) {
    let releases = (1..=4)
        .map(|n| ground.release("2026-01-10", &format!("Release {n}. We will act.")))
        .collect::<Vec<_>>();
    let made =
        releases.iter().map(|r| ground.commitment("2026-01-10", *r, "We will act")).collect::<Vec<_>>();
    assert_eq!((releases, made), (vec![1, 2, 3, 4], vec![1, 2, 3, 4]));
}

fn a_dry_run_tells_the_reference_that_the_write_will_make(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let mut tried = intent(day("2026-01-10"));
    tried.dry_run = true;
    for quote in [CENTRE, SUMMIT] {
        let would =
            ground.store.write(&tried, |d| add_commitment(d, release, quote, day("2026-01-10"))).unwrap();
        let again =
            ground.store.write(&tried, |d| add_commitment(d, release, quote, day("2026-01-10"))).unwrap();
        assert_eq!(would, again);
        assert_eq!(ground.commitment("2026-01-10", release, quote), would.id);
    }
}

fn a_refused_write_uses_no_reference(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let refused = ground.store.write(&intent(day("2026-01-10")), |d| {
        add_commitment(d, release, CENTRE, day("2026-01-10"))?;
        Err::<(), _>(Error::rejected("changed_my_mind", "no"))
    });
    assert_eq!(refused.unwrap_err().code, "changed_my_mind");
    assert_eq!(ground.commitment("2026-01-10", release, SUMMIT), 1);
}

/// Whatever tool took it away, and whatever rules it switched off to do so.
fn a_reference_is_not_reused_when_its_row_is_gone(ground: &mut Ground) {
    for n in 1..=3 {
        ground.release("2026-01-10", &format!("Release {n}."));
    }
    ground
        .raw(
            "DROP TRIGGER keep_release; DROP TRIGGER append_only_release_version_d;
             DELETE FROM release_version WHERE release_id = 3; DELETE FROM \"release\" WHERE id = 3",
        )
        .unwrap();
    let next =
        ground.write("2026-01-11", |d| release::add(d, &facts(day("2026-01-11")), new_text("Release 4.")));
    assert_eq!(next.id, 4);
}

fn a_numbering_that_another_program_set_back_gives_no_number_twice(ground: &mut Ground) {
    for (n, sql) in [
        (1, "UPDATE sqlite_sequence SET seq = 0"),
        (2, "DELETE FROM sqlite_sequence"),
        (3, "UPDATE sqlite_sequence SET seq = -5"),
    ] {
        assert_eq!(ground.release("2026-01-10", &format!("Release {n}.")), n);
        ground.raw(sql).unwrap();
    }
    assert_eq!(ground.release("2026-01-10", "Release 4."), 4);
}

fn a_numbering_that_has_no_next_number_is_named(ground: &mut Ground) {
    ground.release("2026-01-10", "Release 1.");
    for value in ["9223372036854775807", "'abc'"] {
        ground.raw(&format!("UPDATE sqlite_sequence SET seq = {value} WHERE name = 'release'")).unwrap();
        let refused = ground.store.write(&intent(day("2026-01-11")), |d| {
            release::add(d, &facts(day("2026-01-11")), new_text("Release 2."))
        });
        let error = refused.unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (9, "bad_numbering"), "{value}");
        assert!(error.message.contains("'release'"), "{error}");
    }
}
