//! Words resolved against a small database.

use super::*;
use crate::model::vocabulary::{Priority, Strength};
use crate::store::{Intent, Store, party::NewParty};

fn today() -> NaiveDate {
    "2026-11-15".parse().unwrap()
}

/// The UN with a centre below it, a ministry with commas in its name, and a topic below SDG 7.
fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let intent = Intent {
        by: "ann".into(),
        now: "2026-11-15T09:00:00Z".parse().unwrap(),
        today: today(),
        command: "init",
        dry_run: false,
    };
    let wait = std::time::Duration::from_secs(1);
    let mut store = Store::create(&folder.path().join("t.db"), wait, &intent).unwrap();
    let named = |name: &str, parent| NewParty { name: name.into(), parent, ..NewParty::default() };
    store
        .write(&intent, |draft| {
            let un = party::add(draft, named("United Nations", None))?;
            let office = party::add(draft, named("Regional Office", Some(un)))?;
            party::add(draft, named("Centre", Some(office)))?;
            party::add(draft, named("Ministry of Energy, Mining and Trade", None))?;
            topic::add(draft, "solar", None, Some(7)).map(drop)
        })
        .unwrap();
    (folder, store)
}

fn list(values: &[&str]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn resolved(words: &Words) -> Result<Filter> {
    let (_folder, store) = store();
    resolve(store.query(), words, today())
}

#[test]
fn nothing_given_filters_nothing() {
    assert!(resolved(&Words::default()).unwrap().is_empty());
}

#[test]
fn a_name_stands_for_the_party_and_all_below_it() {
    let filter = resolved(&Words {
        by: list(&["united nations"]),
        party: list(&["Regional Office,P-4"]),
        issuer: list(&["Ministry of Energy, Mining and Trade"]),
        topic: list(&["SDG 7"]),
        ..Words::default()
    })
    .unwrap();
    assert_eq!(filter.committing, [1, 2, 3].into());
    assert_eq!(filter.parties, [2, 3, 4].into());
    assert_eq!(filter.issuers, [4].into());
    assert_eq!(filter.topics, [7, 18].into());
}

#[test]
fn words_of_a_list_are_cut_at_commas_and_read_without_regard_to_case() {
    let filter = resolved(&Words {
        status: list(&["In-Progress, ongoing", "Open"]),
        strength: list(&["FIRM"]),
        priority: list(&["high,low"]),
        ..Words::default()
    })
    .unwrap();
    assert_eq!((filter.statuses, filter.is_open), (vec![Status::InProgress, Status::Ongoing], Some(true)));
    assert_eq!(filter.strengths, [Strength::Firm]);
    assert_eq!(filter.priorities, [Priority::High, Priority::Low]);
}

#[test]
fn open_and_closed_together_filter_nothing() {
    let both = Words { status: list(&["open,closed,stalled"]), ..Words::default() };
    assert!(resolved(&both).unwrap().is_empty());
}

#[test]
fn periods_days_and_words_are_read() {
    let filter = resolved(&Words {
        due: Some("2026-12".into()),
        stale: Some("12w".into()),
        text: Some("  solar  \"park\" — ".into()),
        no_evidence: true,
        ..Words::default()
    })
    .unwrap();
    assert_eq!(filter.due.unwrap().to, "2026-12-31".parse().ok());
    assert_eq!((filter.stale_days, filter.no_evidence), (Some(84), true));
    assert_eq!(phrases(&filter.text.unwrap()), ["solar", "\"park\""]);
    for (text, expected) in [("90", 90), ("90d", 90), (" 0D ", 0)] {
        assert_eq!(days(text).unwrap(), expected, "{text}");
    }
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_hint() {
    let of = |set: fn(&mut Words)| {
        let mut words = Words::default();
        set(&mut words);
        resolved(&words).unwrap_err()
    };
    for (error, code, kind) in [
        (of(|w| w.status = list(&["fulfiled"])), "unknown_word", Kind::Usage),
        (of(|w| w.status = list(&["overdue"])), "unknown_word", Kind::Usage),
        (of(|w| w.flag = list(&["overdew"])), "unknown_word", Kind::Usage),
        (of(|w| w.kind = list(&["pledge,promise"])), "unknown_word", Kind::Usage),
        (of(|w| w.by = list(&["United Nation"])), "no_party", Kind::NotFound),
        (of(|w| w.topic = list(&["SDG 18"])), "unknown_topic", Kind::NotFound),
        (of(|w| w.release = list(&["R-9"])), "no_release", Kind::NotFound),
        (of(|w| w.release = list(&["C-1"])), "bad_reference", Kind::Usage),
        (of(|w| w.due = Some("soon".into())), "bad_date", Kind::Rejected),
        (of(|w| w.stale = Some("-3d".into())), "bad_days", Kind::Usage),
        (of(|w| w.stale = Some("+3".into())), "bad_days", Kind::Usage),
        (of(|w| w.stale = Some("99999999999999999999w".into())), "bad_days", Kind::Usage),
        (of(|w| w.text = Some(" — ".into())), "no_words", Kind::Usage),
    ] {
        assert_eq!((error.code, error.kind, error.hint.is_some()), (code, kind, true), "{error}");
    }
    let hint = of(|w| w.status = list(&["fulfiled"])).hint.unwrap();
    assert!(hint.starts_with("did you mean 'fulfilled'?") && hint.ends_with("; or open, closed"), "{hint}");
}

#[test]
fn an_owner_is_found_without_regard_to_case_and_an_unknown_one_stays() {
    let (_folder, mut store) = store();
    let intent = Intent {
        by: "ann".into(),
        now: "2026-11-15T10:00:00Z".parse().unwrap(),
        today: today(),
        command: "add",
        dry_run: false,
    };
    for owner in ["Ann", "bob", "ANN"] {
        let sql = "INSERT INTO commitment (uid, title, kind, strength, made_on, owner, recorded_at, recorded_by, \
                   updated_at) VALUES (:uid, 't', 'pledge', 'firm', '2026-01-01', :owner, :at, 'x', :at)";
        store
            .write(&intent, |draft| {
                draft.say("a row");
                let fields = vec![
                    ("uid", draft.uid("saved_query").into()),
                    ("owner", owner.into()),
                    ("at", draft.at().into()),
                ];
                draft.insert("commitment", sql, fields);
                Ok(())
            })
            .unwrap();
    }
    assert_eq!(owners(store.query(), &list(&["ann,carl"])).unwrap(), ["ANN", "Ann", "carl"]);
}
