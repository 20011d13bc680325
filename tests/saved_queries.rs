//! The queries that come with the program, on the database that `onrecord demo` makes.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "demo/mod.rs"]
mod demo;

use std::path::Path;
use std::process::{Command, Output};

use demo::demo;

fn onrecord(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").args(words).output().unwrap()
}

fn said(folder: &Path, words: &[&str]) -> String {
    let output = onrecord(folder, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the demo lacks: a promise said again, one kept late, a rule overridden, a status corrected.
const MORE: [&[&str]; 4] = [
    &[
        "add",
        "-r",
        "R-2",
        "-q",
        "The two sides reviewed the implementation of what had been agreed in Astana",
        "--attests",
        "C-4",
    ],
    &["status", "fulfilled", "C-7", "--on", "2025-12-01", "--evidence", "https://example.org/archive"],
    &["status", "stalled", "C-8", "--override", "needs_obstacle", "--reason", "told by telephone"],
    &["status", "retract", "--corrects", "S-16", "--reason", "the wrong one"],
];

#[test]
fn every_query_of_the_program_runs_on_the_demo_with_the_parameters_it_names() {
    let folder = demo();
    let at = folder.path();
    for words in MORE {
        said(at, words);
    }
    // What was recorded in the demo's own years is asked for, and words that stand in a quote.
    let given = [
        ("on", "2026-12-31"),
        ("since", "2000-01-01"),
        ("from", "2000-01-01"),
        ("to", "2030-01-01"),
        ("before", "today"),
        ("words", "agreed"),
    ];
    let listed: serde_json::Value =
        serde_json::from_str(&said(at, &["query", "list", "-f", "json"])).unwrap();
    let queries = listed["data"].as_array().unwrap();
    assert!(queries.len() >= 12);
    for query in queries {
        let name = query["name"].as_str().unwrap();
        assert_eq!(query["origin"], "program");
        assert!(query["description"].as_str().is_some_and(|d| d.len() > 20), "{name}");
        let mut words = vec!["query".to_owned(), "run".to_owned(), name.to_owned(), "-f=csv".to_owned()];
        for parameter in query["parameters"].as_array().unwrap() {
            assert!(parameter["description"].is_string(), "{name}: {parameter}");
            let parameter = parameter["name"].as_str().unwrap();
            words.extend(given.iter().find(|(n, _)| *n == parameter).map(|(n, v)| format!("{n}={v}")));
        }
        let rows = said(at, &words.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(rows.lines().next().unwrap().contains(','), "{name}: {rows}");
        assert!(rows.lines().count() > 1, "'{name}' shows nothing");
    }
}

#[test]
fn figures_of_the_program_s_queries_are_those_of_the_commands() {
    let folder = demo();
    let at = folder.path();
    let overdue = said(at, &["query", "run", "overdue", "on=2025-12-31", "-f", "json"]);
    let overdue: serde_json::Value = serde_json::from_str(&overdue).unwrap();
    let agenda: serde_json::Value =
        serde_json::from_str(&said(at, &["due", "--as-of", "2025-12-31", "-f", "json"])).unwrap();
    let flagged = agenda["data"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|card| card["flags"].to_string().contains("overdue"));
    let mut wanted: Vec<&str> = flagged.map(|card| card["ref"].as_str().unwrap()).collect();
    let mut found: Vec<&str> =
        overdue["data"].as_array().unwrap().iter().map(|row| row["ref"].as_str().unwrap()).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    assert!(!found.is_empty());
    assert_eq!(found, wanted);
}
