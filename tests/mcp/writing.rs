//! The writing side, where it was allowed.

use serde_json::json;

use super::{Served, demo, printed, program};

#[test]
fn what_is_recorded_is_an_operation_in_the_names_of_user_and_client_and_can_be_undone() {
    let folder = demo();
    let at = folder.path();
    let count = |what: &str| {
        printed(at, &["sql", &format!("select count(*) as n from {what}")])["data"][0]["n"].clone()
    };
    let (operations, notes) = (count("operation"), count("note"));
    let mut served = Served::new(at, &["--allow-write"]);

    let tried = served.data("note_add", json!({"record": "C-1", "body": "ask again", "dry_run": true}));
    assert_eq!(tried["meta"]["dry_run"], true);
    assert_eq!((count("operation"), count("note")), (operations, notes.clone()));

    let made = served.data("note_add", json!({"record": "C-1", "body": "--db=ask again"}));
    assert_eq!((&made["schema"], &made["meta"]["dry_run"]), (&json!("onrecord.made/1"), &json!(false)));
    let newest = printed(at, &["log", "-n", "1"]);
    assert_eq!(newest["data"][0]["recorded_by"], "dana via tester2J");
    assert_eq!(newest["data"][0]["command"], "note add");

    let undone = served.data("undo", json!({}));
    assert_eq!(undone["data"]["work"]["command"], "note add");
    assert_eq!(count("note"), notes);
    served.close();
    assert!(program(at, &["check"]).output().unwrap().status.success());
}

#[test]
fn commitments_statuses_deadlines_evidence_and_searches_are_recorded_by_the_rules() {
    let folder = demo();
    let at = folder.path();
    let mut served = Served::new(at, &["--allow-write"]);
    let quote = "The two sides reviewed the implementation of what had been agreed in Astana in March";
    let made = served.data(
        "add",
        json!({"release": "R-2", "quote": quote, "title": "A try", "kind": "pledge", "strength": "soft", "by": ["Kazakhstan"], "due": "2026"}),
    );
    let commitment = made["data"][0]["ref"].as_str().unwrap().to_owned();
    let error = served.refused(
        "add",
        json!({"release": "R-2", "quote": "words that nobody said", "title": "x", "kind": "pledge", "strength": "soft", "by": ["Kazakhstan"]}),
    );
    assert_eq!(error["code"], "quote_not_in_release");
    let error = served.refused("status", json!({"status": "fulfilled", "commitments": [commitment]}));
    assert!(error["hint"].as_str().unwrap().contains("needs_support"), "{error}");
    served.data("looked", json!({"commitments": [commitment], "place": "ministry site", "found": 0}));
    served.data("status", json!({"status": "no_evidence", "commitments": [commitment]}));
    let moved = served.data(
        "deadline",
        json!({"commitment": commitment, "due": "2027", "reason": "a delay was announced"}),
    );
    assert_eq!(moved["schema"], "onrecord.deadline_recorded/1");
    served.data(
        "evidence_add",
        json!({"commitments": [commitment], "title": "A plan", "dated": "2026-01-10", "relation": "supports", "url": "https://example.org/plan"}),
    );
    let shown = served.data("show", json!({"commitment": commitment}));
    assert_eq!(
        (&shown["data"]["status"], &shown["data"]["due_on"]),
        (&json!("no_evidence"), &json!("2027-12-31"))
    );
    served.close();
    assert!(program(at, &["check"]).output().unwrap().status.success());
}
