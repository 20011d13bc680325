//! The reading side.

use serde_json::{Value as Json, json};

use super::{Served, demo, printed};

#[test]
fn only_reading_is_offered_unless_writing_was_allowed() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &[]);
    let tools = served.tools();
    for tool in &tools {
        assert_eq!(tool["annotations"]["readOnlyHint"], true, "{tool}");
        assert!(tool["description"].as_str().unwrap().len() > 20, "{tool}");
        assert_eq!(tool["inputSchema"]["type"], "object");
        assert_eq!(tool["inputSchema"]["additionalProperties"], false);
    }
    let has = |tools: &[Json], name: &str| tools.iter().any(|tool| tool["name"] == name);
    for name in [
        "search",
        "list",
        "show",
        "history",
        "due",
        "report_month",
        "report_follow_up",
        "sql",
        "release_show",
        "extract",
    ] {
        assert!(has(&tools, name), "{name}");
    }
    assert!(!has(&tools, "add") && served.instructions.contains("Nothing can be changed"));
    let wrong = served.wrong("note_add", json!({"record": "C-1", "body": "x"}));
    assert!(wrong.contains("--allow-write"), "{wrong}");
    served.close();

    let mut writer = Served::new(folder.path(), &["--allow-write"]);
    let tools = writer.tools();
    for name in ["add", "status", "deadline", "evidence_add", "looked", "note_add", "undo"] {
        let tool = tools.iter().find(|tool| tool["name"] == name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(tool["annotations"]["readOnlyHint"], false);
        assert_eq!(tool["inputSchema"]["properties"]["dry_run"]["type"], "boolean");
    }
    let kinds = &tools.iter().find(|tool| tool["name"] == "add").unwrap()["inputSchema"]["properties"]["kind"]
        ["enum"];
    assert!(kinds.as_array().unwrap().contains(&json!("pledge")), "{kinds}");
    writer.close();
}

#[test]
fn answers_are_those_of_the_command_line_as_json() {
    let folder = demo();
    let at = folder.path();
    let before = std::fs::read(at.join("onrecord.db")).unwrap();
    let mut served = Served::new(at, &[]);
    for (tool, arguments, words) in [
        ("show", json!({"commitment": "C-1"}), &["show", "C-1"][..]),
        ("history", json!({"commitment": "c1"}), &["history", "C-1"]),
        (
            "list",
            json!({"status": ["open"], "sort": "due", "limit": 3}),
            &["list", "--status", "open", "--sort", "due", "-n", "3"],
        ),
        (
            "list",
            json!({"by": "Kazakhstan", "no_evidence": true}),
            &["list", "--by", "Kazakhstan", "--no-evidence"],
        ),
        ("due", json!({"as_of": "2025-12-31"}), &["due", "--as-of", "2025-12-31"]),
        ("search", json!({"words": ["glacier"]}), &["search", "glacier"]),
        (
            "report_month",
            json!({"month": "2025-10", "section": "stock"}),
            &["report", "month", "2025-10", "--section", "stock"],
        ),
        (
            "report_follow_up",
            json!({"as_of": "2025-12-31"}),
            &["report", "follow-up", "--as-of", "2025-12-31"],
        ),
        ("report_commitment", json!({"commitment": "C-1"}), &["report", "commitment", "C-1"]),
        ("report_party", json!({"name": "Kazakhstan"}), &["report", "party", "Kazakhstan"]),
        ("release_show", json!({"release": "R-2", "text": true}), &["release", "show", "R-2", "--text"]),
        ("release_list", json!({"unread": true}), &["release", "list", "--unread"]),
        ("evidence_list", json!({"commitment": "C-1"}), &["evidence", "list", "C-1"]),
        ("party_list", json!({}), &["party", "list"]),
        ("topic_list", json!({}), &["topic", "list"]),
        ("log", json!({"limit": 2}), &["log", "-n", "2"]),
        ("query_list", json!({}), &["query", "list"]),
        (
            "query_run",
            json!({"name": "overdue", "values": {"on": "2025-12-31"}}),
            &["query", "run", "overdue", "on=2025-12-31"],
        ),
        ("extract", json!({"release": "R-3"}), &["extract", "R-3"]),
        (
            "sql",
            json!({"query": "select ref from commitments where status = :s", "parameters": {"s": "ongoing"}}),
            &["sql", "select ref from commitments where status = :s", "-p", "s=ongoing"],
        ),
    ] {
        let mut said = served.data(tool, arguments);
        // What is told on standard error stands here beside the data.
        said["meta"].as_object_mut().unwrap().remove("said");
        assert_eq!(said, printed(at, words), "{tool}");
    }
    assert!(before == std::fs::read(at.join("onrecord.db")).unwrap());
    served.close();
}

#[test]
fn a_text_that_is_not_stored_is_read_for_commitments() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &[]);
    let text = "The parties agreed to open a joint training school in Turkestan by the end of 2026.";
    let found = served.data("extract", json!({"text": text, "date": "2026-01-10"}));
    assert_eq!(found["schema"], "onrecord.candidates/1");
    assert_eq!(found["data"][0]["quote"], text);
    assert_eq!(found["data"][0]["due_on"], "2026-12-31");
    served.close();
}

#[test]
fn what_a_command_refuses_is_told_with_code_and_hint_and_limits_are_kept() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &["--max-bytes", "3000"]);
    let error = served.refused("show", json!({"commitment": "C-99"}));
    assert_eq!(error["code"], "no_commitment");
    let error = served.refused("sql", json!({"query": "delete from note"}));
    assert_eq!(error["code"], "sql_refused");
    let error = served.refused("sql", json!({"query": "select ref, statu from commitments"}));
    assert_eq!(error["hint"], "did you mean 'status'?");
    let error = served.refused("report_month", json!({"month": "2025-10"}));
    assert_eq!(error["code"], "answer_too_large");
    let numbers =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 9) select i from n";
    let cut = served.data("sql", json!({"query": numbers, "rows": 2}));
    assert_eq!((cut["data"].as_array().unwrap().len(), &cut["meta"]["complete"]), (2, &json!(false)));
    assert!(cut["meta"]["said"][0].as_str().unwrap().contains("more than 2 rows"));
    assert!(served.instructions.contains("at most 3000 bytes"));
    served.close();
}
