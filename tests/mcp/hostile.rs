//! Whatever is sent, the answer is an error of the protocol, and the next question is answered.

use serde_json::json;

use super::{Served, demo};

#[test]
fn arguments_that_make_no_sense_are_errors_of_the_protocol() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &["--allow-write"]);
    for (name, arguments) in [
        ("no_such_tool", json!({})),
        ("\u{1b}[2Jx", json!({})),
        ("show", json!({})),
        ("show", json!({"commitment": 7})),
        ("show", json!({"commitment": ["C-1"]})),
        ("show", json!({"commitment": "C-1\u{0}"})),
        ("show", json!({"commitment": "-"})),
        ("show", json!({"commitment": "C-1", "db": "/etc/passwd"})),
        ("show", json!({"commitment": "x".repeat(1_000_001)})),
        ("list", json!({"limit": "many"})),
        ("list", json!({"limit": -1})),
        ("list", json!({"limit": 1.5})),
        ("list", json!({"status": {"a": []}})),
        ("list", json!({"status": vec!["open"; 1001]})),
        ("list", json!({"no_evidence": "yes"})),
        ("list", json!({"sort": "sideways"})),
        ("sql", json!({"query": "-"})),
        ("sql", json!({"query": "select 1", "rows": 0})),
        ("sql", json!({"query": "select 1", "rows": 1_000_000})),
        ("sql", json!({"query": "select :a", "parameters": {"a": [1]}})),
        ("sql", json!({"query": "select :a", "parameters": "a=1"})),
        ("query_run", json!({"values": {}})),
        ("extract", json!({})),
        ("extract", json!({"release": "R-1", "text": "both"})),
        ("extract", json!({"file": "/etc/passwd"})),
        ("status", json!({"status": "fulfilled", "commitments": "-"})),
        ("add", json!({"release": "R-1", "quote": "x", "kind": "wish"})),
        ("deadline", json!({"commitment": "C-1"})),
    ] {
        let wrong = served.wrong(name, arguments);
        assert!(!wrong.contains('\u{1b}') && wrong.len() < 500, "{wrong}");
    }
    // What looks like an option is a value.
    let error = served.refused("show", json!({"commitment": "--help"}));
    assert_eq!(error["code"], "bad_reference");
    let error = served.refused("extract", json!({"release": "/etc/passwd"}));
    assert_eq!(error["code"], "bad_reference");
    served.close();
}

#[test]
fn lines_that_are_no_messages_do_not_end_the_service() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &[]);
    served.send("this is no JSON");
    served.send("{\"jsonrpc\": \"2.0\"");
    served.send(&"[".repeat(100_000));
    served.send("\u{0}");
    served.send(&"x".repeat(17 << 20));
    assert_eq!(served.data("show", json!({"commitment": "C-1"}))["data"]["ref"], "C-1");
    let heard = served.ask("tools/call", json!({"name": "show", "arguments": "C-1"}));
    assert!(heard["error"]["code"].is_i64(), "{heard}");
    let heard = served.ask("no/such/method", json!({}));
    assert_eq!(heard["error"]["code"], -32601, "{heard}");
    assert_eq!(served.data("show", json!({"commitment": "C-2"}))["data"]["ref"], "C-2");
    served.close();
}

#[test]
fn a_statement_without_end_is_stopped_and_others_wait_their_turn() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &[]);
    let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
    let call = |id: i64, query: &str| json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": "sql", "arguments": {"query": query}}});
    served.send(&call(101, endless).to_string());
    for id in 102..150 {
        served.send(&call(id, "select 1 as one").to_string());
    }
    let heard: Vec<_> = (101..150).map(|_| served.hear()).collect();
    let of = |id: i64| heard.iter().find(|one| one["id"] == id).unwrap();
    let stopped = &of(101)["result"]["structuredContent"]["meta"];
    assert_eq!(stopped["complete"], false);
    assert!(stopped["said"][0].as_str().unwrap().contains("took longer"), "{stopped}");
    assert!((102..150).all(|id| of(id)["result"]["structuredContent"]["data"][0]["one"] == 1));
    served.close();
}

#[test]
fn what_was_cancelled_keeps_nobody_waiting() {
    let folder = demo();
    let mut served = Served::new(folder.path(), &[]);
    let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
    for id in 201..221 {
        let call = json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": "sql", "arguments": {"query": endless}}});
        served.send(&call.to_string());
    }
    for id in 201..221 {
        let cancel =
            json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": id}});
        served.send(&cancel.to_string());
    }
    let before = std::time::Instant::now();
    let call = json!({"jsonrpc": "2.0", "id": 300, "method": "tools/call", "params": {"name": "sql", "arguments": {"query": "select 1 as one"}}});
    served.send(&call.to_string());
    let answer = std::iter::repeat_with(|| served.hear()).find(|heard| heard["id"] == 300).unwrap();
    assert_eq!(answer["result"]["structuredContent"]["data"][0]["one"], 1);
    // One statement alone would work for ten seconds.
    assert!(before.elapsed() < std::time::Duration::from_secs(8), "{:?}", before.elapsed());
    served.close();
}

#[test]
fn somebody_who_types_instead_is_told_what_this_is() {
    let folder = demo();
    let mut command = super::program(folder.path(), &["mcp"]);
    let mut child = command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let hello = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {}}\n";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), hello.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    // Asked before the handshake, it may refuse or answer in the newer way without one; it never prints anything else.
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
}
