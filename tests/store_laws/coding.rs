//! Blind double coding: sheets stay as they were handed in, and nobody who has still to code sees another's.

use onrecord::error::{Error, Kind};
use onrecord::extract;
use onrecord::model::coding::{Coded, Coding};
use onrecord::model::reference::{Ref, Sort};
use onrecord::store::coding::{self, HandedIn};
use onrecord::store::undo::{redo, undo};
use onrecord::store::{log, release};

use crate::ground::{Ground, new_text};
use crate::scene::{ON, TEXT, as_person, sound};

crate::laws![
    a_coder_sees_others_only_after_coding_every_sentence,
    a_sheet_handed_in_again_takes_the_place_of_the_earlier_and_both_stay,
    a_coder_is_one_person_whatever_the_case_of_his_name,
    only_a_difference_is_settled_and_the_newest_word_counts,
    sheets_and_settlements_take_no_change,
    a_unit_that_does_not_stand_in_the_text_is_refused,
    a_newer_text_is_coded_anew,
    coding_comes_undone_and_is_done_again,
    a_sheet_that_was_taken_back_is_counted_among_those_handed_in,
];

/// Hands in a sheet of the newest text: one code a sentence, none for an empty one.
fn code(ground: &mut Ground, name: &str, release: Ref, words: &[&str]) -> Result<HandedIn, Error> {
    let (_, text) = release::newest_text(ground.query(), release.id)?;
    let units = extract::units(&text);
    let decided = units.iter().zip(words).filter(|(_, code)| !code.is_empty());
    let decided = decided
        .map(|(unit, code)| Coded { unit: unit.clone(), code: code.parse().unwrap(), note: None })
        .collect::<Vec<_>>();
    as_person(ground, name, |d| coding::add(d, release, &decided, units.len()))
}

fn seen(ground: &Ground, name: &str, release: Ref) -> Result<Vec<Coding>, Error> {
    let text = coding::coded_text(ground.query(), release)?;
    coding::seen_by(ground.query(), release, text, name)
}

/// Two whole codings of a release that differ in the second and third sentence.
fn twice(ground: &mut Ground) -> Ref {
    let release = Sort::Release.of(ground.release("2026-01-10", TEXT));
    code(ground, "asel", release, &["agreement/firm", "pledge/firm", "no"]).unwrap();
    code(ground, "bolat", release, &["agreement/firm", "intention/soft", "support/declaratory"]).unwrap();
    release
}

fn a_coder_sees_others_only_after_coding_every_sentence(ground: &mut Ground) {
    let release = Sort::Release.of(ground.release("2026-01-10", TEXT));
    code(ground, "asel", release, &["agreement/firm", "pledge/firm", "no"]).unwrap();
    assert_eq!(seen(ground, "asel", release).unwrap_err().code, "one_coder");
    for name in ["bolat", "dana"] {
        let refused = seen(ground, name, release).unwrap_err();
        assert_eq!((refused.kind, refused.code), (Kind::Rejected, "blind"), "{name}");
    }
    code(ground, "bolat", release, &["agreement/firm", "pledge/firm", ""]).unwrap();
    assert_eq!(seen(ground, "bolat", release).unwrap_err().code, "blind");
    let settled = as_person(ground, "bolat", |d| coding::settle(d, release, 1, "no".parse()?, "so"));
    assert_eq!(settled.unwrap_err().code, "blind");
    code(ground, "Bolat", release, &["agreement/firm", "pledge/firm", "no"]).unwrap();
    assert_eq!(seen(ground, "bolat", release).unwrap().len(), 2);
    // Neither does the log tell what was decided.
    for operation in 1..=ground.number("SELECT max(id) FROM operation") {
        let rows = log::shown(ground.query(), operation).unwrap();
        assert!(rows.iter().filter(|row| row.table == "coding_unit").all(|row| row.values.is_empty()));
        let summary = log::entry(ground.query(), operation).unwrap().summary;
        assert!(!summary.contains("pledge"), "{summary}");
    }
}

fn a_sheet_handed_in_again_takes_the_place_of_the_earlier_and_both_stay(ground: &mut Ground) {
    let release = twice(ground);
    let again = code(ground, "Asel", release, &["no", "no", "no"]).unwrap();
    assert!(again.replaces);
    let seen = seen(ground, "bolat", release).unwrap();
    let told = seen.iter().map(|c| (c.coder.as_str(), c.times, c.coded[0].code.is_commitment));
    assert_eq!(told.collect::<Vec<_>>(), [("Asel", 2, false), ("bolat", 1, true)]);
    assert_eq!(ground.number("SELECT count(*) FROM coding"), 3);
    let listed = coding::list(ground.query(), None).unwrap();
    assert_eq!(
        listed.iter().map(|h| (h.coder.as_str(), h.times)).collect::<Vec<_>>(),
        [("Asel", 2), ("bolat", 1)]
    );
}

fn a_coder_is_one_person_whatever_the_case_of_his_name(ground: &mut Ground) {
    let release = twice(ground);
    for name in ["Айгүл", "АЙГҮЛ", "айгүл"] {
        code(ground, name, release, &["no", "no", "no"]).unwrap();
    }
    let listed = coding::list(ground.query(), Some(release)).unwrap();
    assert_eq!(
        listed.iter().map(|h| (h.coder.as_str(), h.times)).collect::<Vec<_>>(),
        [("asel", 1), ("bolat", 1), ("айгүл", 3)]
    );
}

fn only_a_difference_is_settled_and_the_newest_word_counts(ground: &mut Ground) {
    let release = twice(ground);
    let mut settle = |number, code: &str, reason: &str| {
        as_person(ground, "asel", |d| coding::settle(d, release, number, code.parse()?, reason))
    };
    assert_eq!(settle(1, "no", "so").unwrap_err().code, "no_difference");
    assert_eq!(settle(9, "no", "so").unwrap_err().code, "no_unit");
    assert_eq!(settle(2, "no", " ").unwrap_err().code, "no_reason");
    assert_eq!(settle(2, "pledge/soft", "no sum").unwrap().quote, "Kazakhstan will host a summit in 2027.");
    settle(2, "pledge/firm", "a year is named").unwrap();
    let text = coding::coded_text(ground.query(), release).unwrap();
    let settled = coding::settlements(ground.query(), text.id).unwrap();
    assert_eq!(settled.len(), 1);
    assert_eq!((settled[0].code.to_string(), settled[0].by.as_str()), ("pledge/firm".to_owned(), "asel"));
}

fn sheets_and_settlements_take_no_change(ground: &mut Ground) {
    let release = twice(ground);
    as_person(ground, "asel", |d| coding::settle(d, release, 2, "no".parse()?, "so")).unwrap();
    for (table, change) in
        [("coding", "unit_count = 1"), ("coding_unit", "note = 'x'"), ("coding_settlement", "reason = 'x'")]
    {
        assert!(ground.number(&format!("SELECT count(*) FROM {table}")) > 0, "{table} is empty");
        let again = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1");
        for sql in [format!("UPDATE {table} SET {change}"), format!("DELETE FROM {table}"), again] {
            let error = ground.raw(&sql).unwrap_err();
            assert!(error.message.contains("onrecord:"), "{sql}: {error}");
        }
    }
}

fn a_unit_that_does_not_stand_in_the_text_is_refused(ground: &mut Ground) {
    let release = Sort::Release.of(ground.release("2026-01-10", TEXT));
    let mut unit = extract::units(TEXT).remove(0);
    "The parties agreed to close a centre.".clone_into(&mut unit.quote);
    let coded = [Coded { unit, code: "no".parse().unwrap(), note: None }];
    let refused = as_person(ground, "asel", |d| coding::add(d, release, &coded, 3)).unwrap_err();
    assert_eq!(refused.code, "quote_not_in_release");
    assert_eq!(
        as_person(ground, "asel", |d| coding::add(d, release, &[], 3)).unwrap_err().code,
        "nothing_coded"
    );
}

fn a_newer_text_is_coded_anew(ground: &mut Ground) {
    let release = twice(ground);
    let newer = new_text("The parties agreed to open two centres.");
    ground.write(ON, |d| release::add_version(d, release.id, newer.clone()).map(drop));
    let text = coding::coded_text(ground.query(), release).unwrap();
    assert_eq!((text.version, text.is_old), (1, true));
    assert_eq!(seen(ground, "asel", release).unwrap().len(), 2);
    code(ground, "bolat", release, &["agreement/firm"]).unwrap();
    let text = coding::coded_text(ground.query(), release).unwrap();
    assert_eq!((text.version, text.is_old), (2, false));
    // Whoever coded the first text has still to code the second.
    assert_eq!(seen(ground, "asel", release).unwrap_err().code, "blind");
}

fn a_sheet_that_was_taken_back_is_counted_among_those_handed_in(ground: &mut Ground) {
    let release = twice(ground);
    // Bolat has seen the other codes, takes his own back, and hands in a copy of hers.
    as_person(ground, "bolat", undo).unwrap();
    code(ground, "bolat", release, &["agreement/firm", "pledge/firm", "no"]).unwrap();
    let times = seen(ground, "bolat", release)
        .unwrap()
        .iter()
        .map(|c| (c.coder.clone(), c.times))
        .collect::<Vec<_>>();
    assert_eq!(times, [("asel".to_owned(), 1), ("bolat".to_owned(), 2)]);
    let listed = coding::list(ground.query(), Some(release)).unwrap();
    assert_eq!(
        listed.iter().map(|h| (h.coder.as_str(), h.times)).collect::<Vec<_>>(),
        [("asel", 1), ("bolat", 2)]
    );
    sound(ground);
}

fn coding_comes_undone_and_is_done_again(ground: &mut Ground) {
    let release = twice(ground);
    as_person(ground, "asel", |d| coding::settle(d, release, 2, "no".parse()?, "so")).unwrap();
    for _ in 0..3 {
        ground.write(ON, undo);
    }
    assert_eq!(coding::list(ground.query(), None).unwrap(), []);
    sound(ground);
    for _ in 0..3 {
        ground.write(ON, redo);
    }
    assert_eq!(seen(ground, "asel", release).unwrap().len(), 2);
    assert_eq!(ground.number("SELECT count(*) FROM coding_settlement"), 1);
    sound(ground);
}
