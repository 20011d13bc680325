//! A quote stands in its release to the letter, or it is not recorded.

use onrecord::error::{Error, Kind};
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::AttestationKind;
use onrecord::store::attestation::find_passage;
use onrecord::store::commitment;

use crate::ground::{Ground, day, intent, plain};
use crate::scene::{CENTRE, TEXT};

crate::laws![
    a_quote_must_stand_in_the_release,
    a_quote_that_does_not_stand_is_refused_as_raw_sql_too,
    the_same_words_are_recorded_once_whatever_version_they_are_read_from,
    the_same_words_but_for_blanks_and_punctuation_at_the_ends_are_recorded_once,
    a_second_undertaking_in_one_sentence_is_another_commitment,
    words_beyond_the_basic_plane_are_counted_as_characters,
];

fn a_quote_must_stand_in_the_release(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let on = intent(day("2026-01-10"));
    let absent = ground.store.write(&on, |d| {
        commitment::add(
            d,
            &plain(d.query(), release, "The moon will be painted green by June", day("2026-01-10"))?,
        )
    });
    let code = |error: Error| (error.kind, error.code);
    assert_eq!(code(absent.unwrap_err()), (Kind::Rejected, "quote_not_in_release"));
    // A passage that says it stands where it does not meets the rule of the schema.
    for (shift, word) in [(1, CENTRE), (0, "The parties agreed to open a Centre")] {
        let wrong = ground.store.write(&on, |d| {
            let mut new = plain(d.query(), release, CENTRE, day("2026-01-10"))?;
            new.passage.start += shift;
            new.passage.end += shift;
            word.clone_into(&mut new.passage.quote);
            commitment::add(d, &new)
        });
        assert_eq!(code(wrong.unwrap_err()), (Kind::Rejected, "quote_not_in_release"));
    }
    assert_eq!(ground.number("SELECT count(*) FROM commitment"), 0);
    ground.commitment("2026-01-10", release, CENTRE);
    assert_eq!(ground.number("SELECT count(*) FROM commitment"), 1);
}

fn a_quote_that_does_not_stand_is_refused_as_raw_sql_too(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let id = ground.commitment("2026-01-10", release, CENTRE);
    let insert = |quote: &str, start: i64, end: i64, version: i64| {
        format!(
            "INSERT INTO attestation (uid, commitment_id, release_version_id, kind, quote, start_char, end_char,
                                      stated_on, recorded_at, recorded_by)
             VALUES ('u{start}', {id}, {version}, 'restatement', '{quote}', {start}, {end}, '2026-01-10',
                     '2026-01-10T13:00:00.000Z', 'eve')"
        )
    };
    for sql in [
        insert("the parties", 0, 11, 1),
        insert("The parties", 1, 12, 1),
        insert("The parties", 0, 10, 1),
        insert("The parties", 0, 11, 77),
        insert("painted green", 0, 13, 1),
    ] {
        let error = ground.raw(&sql).unwrap_err();
        assert!(error.message.contains("onrecord:quote_not_in_release"), "{sql}: {error}");
    }
    ground.raw(&insert("The parties", 0, 11, 1)).unwrap();
}

fn words_beyond_the_basic_plane_are_counted_as_characters(ground: &mut Ground) {
    let text = "𝕎e — «Қазақстан» 🕊️ — will open a centre in Алматы. Done.";
    let release = ground.release("2026-01-10", text);
    let id = ground.commitment("2026-01-10", release, "will open a centre in Алматы");
    let stands = format!(
        "SELECT count(*) FROM attestation AS a JOIN release_version AS v ON v.id = a.release_version_id
         WHERE a.commitment_id = {id} AND substr(v.text, a.start_char + 1, a.end_char - a.start_char) = a.quote"
    );
    assert_eq!(ground.number(&stands), 1);
}

fn the_same_words_are_recorded_once_whatever_version_they_are_read_from(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    ground.commitment("2026-01-10", release, CENTRE);
    let corrected = crate::ground::new_text(&format!("Corrected. {TEXT}"));
    ground.write("2026-01-11", |d| onrecord::store::release::add_version(d, release, corrected.clone()));
    let again = ground.store.write(&intent(day("2026-01-12")), |d| {
        commitment::add(d, &plain(d.query(), release, CENTRE, day("2026-01-10"))?)
    });
    assert_eq!(again.unwrap_err().code, "recorded_already");
    // Nor as a further passage of the same commitment, whole or in part.
    for words in [CENTRE, CENTRE.trim_end_matches('.'), &CENTRE[4..]] {
        let attested = ground.store.write(&intent(day("2026-01-12")), |d| {
            let passage = find_passage(d.query(), Sort::Release.of(release), words)?;
            commitment::attest(d, 1, AttestationKind::Restatement, &passage, day("2026-01-10"))
        });
        assert_eq!(attested.unwrap_err().code, "recorded_already", "{words}");
    }
    assert_eq!(ground.commitment("2026-01-12", release, crate::scene::SUMMIT), 2);
}

fn the_same_words_but_for_blanks_and_punctuation_at_the_ends_are_recorded_once(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let bare = CENTRE.trim_end_matches('.');
    ground.commitment("2026-01-10", release, bare);
    let corrected = crate::ground::new_text(&format!("Corrected. {TEXT}"));
    for is_later in [false, true] {
        if is_later {
            ground.write("2026-01-11", |d| {
                onrecord::store::release::add_version(d, release, corrected.clone())
            });
        }
        let again = ground.store.write(&intent(day("2026-01-12")), |d| {
            commitment::add(d, &plain(d.query(), release, CENTRE, day("2026-01-10"))?)
        });
        assert_eq!(again.unwrap_err().code, "recorded_already", "{is_later}");
    }
}

fn a_second_undertaking_in_one_sentence_is_another_commitment(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    ground.commitment("2026-01-10", release, CENTRE);
    let part = &CENTRE[4..];
    let passage = find_passage(ground.query(), Sort::Release.of(release), part).unwrap();
    let beside = onrecord::store::origin::beside(ground.query(), &passage).unwrap();
    let places = beside.iter().map(|b| (b.commitment.id, b.place)).collect::<Vec<_>>();
    assert_eq!(places, [(1, onrecord::store::origin::Place::Within)]);
    assert_eq!(ground.commitment("2026-01-12", release, part), 2);
}
