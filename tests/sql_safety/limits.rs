//! Nothing can take all the time, memory or rows.

use super::*;

#[test]
fn endless_statements_are_stopped_by_time() {
    let scene = Scene::new();
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";
    for rest in [
        "SELECT count(*) FROM n",
        "SELECT i FROM n WHERE i < 0",
        "SELECT max(i) OVER () FROM n WHERE i % 7 > 7",
    ] {
        let error = scene.end_of(&format!("{endless} {rest}"));
        assert_eq!((error.kind, error.code), (Kind::Limit, "time_limit"), "{rest}");
    }
}

#[test]
fn a_single_endless_step_is_stopped_by_time() {
    let scene = Scene::new();
    // None of these looks at the clock before it is done, which takes several seconds.
    let long = "printf('%.*c', 8000000, 'a')";
    for sql in [
        format!("SELECT instr({long}, printf('%.*c', 40000, 'a') || 'b')"),
        format!("SELECT replace({long}, printf('%.*c', 40000, 'a') || 'b', '')"),
    ] {
        assert_eq!(scene.end_of(&sql).code, "time_limit", "{sql}");
    }
}

#[test]
fn hungry_patterns_are_stopped() {
    let scene = Scene::new();
    for operator in ["LIKE", "GLOB"] {
        let any = if operator == "LIKE" { "%" } else { "*" };
        for pattern in [format!("{any}a").repeat(400), format!("{any}{}", "a".repeat(900))] {
            let sql = format!(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                 SELECT count(*) FROM n WHERE printf('%d%.*c', i, 20000, 'a') {operator} '{pattern}b'"
            );
            assert_eq!(scene.end_of(&sql).code, "time_limit", "{operator}");
        }
    }
    let long = format!("SELECT 'a' LIKE '{}'", "%a".repeat(10_000));
    assert_eq!(scene.end_of(&long).kind, Kind::Rejected);
}

#[test]
fn a_long_value_is_stopped() {
    let scene = Scene::new();
    scene.assert_all_end(
        "value_limit",
        &[
            "SELECT randomblob(900000000)",
            "SELECT hex(randomblob(5000000))",
            "SELECT printf('%.*c', 900000000, 'x')",
            "SELECT printf('%900000000d', 1)",
            "SELECT replace(printf('%.*c', 100000, 'x'), 'x', printf('%.*c', 1000, 'y'))",
            "WITH RECURSIVE d (s) AS (SELECT 'x' UNION ALL SELECT s || s FROM d) SELECT length(s) FROM d",
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100)
             SELECT group_concat(printf('%.*c', 100000, 'x')) FROM n",
        ],
    );
    scene.assert_all_end(
        "sql_refused",
        &["SELECT zeroblob(2000000000)", "SELECT ZeroBlob(1)", "SELECT length(zeroblob(9))"],
    );
}

#[test]
fn a_hungry_statement_is_stopped_before_it_eats_the_memory() {
    let scene = Scene::new();
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";
    for sql in [
        format!("{endless} SELECT i FROM n ORDER BY -i"),
        format!("{endless} SELECT group_concat(printf('%.*c', 100000, 'x')) FROM n"),
        format!("{endless} SELECT json_group_array(printf('%.*c', 100000, 'x')) FROM n"),
        format!("{endless} SELECT randomblob(1000000) AS b FROM n ORDER BY b"),
        format!("{endless} SELECT printf('%.*c', 4000000, 'x') AS b FROM n ORDER BY b, i"),
        format!("{endless} SELECT DISTINCT printf('%d%.*c', i, 1000000, 'x') FROM n WHERE i > 1"),
        format!("{endless} SELECT count(*) FROM n GROUP BY printf('%d%.*c', i, 1000000, 'x')"),
        format!("{endless} SELECT sum(length(b)) OVER () FROM (SELECT randomblob(1000000) AS b FROM n)"),
        "SELECT value FROM json_each('[' || printf('%.*c', 3000000, ',') || ']')".to_owned(),
        format!(
            "SELECT count(*) FROM json_each(replace('[' || printf('%.*c', 3900000, '0') || '1]', '0', '0,'))
             AS a, json_tree('[{}1]') AS b, json_tree('[{}1]') AS c",
            "1,".repeat(10_000),
            "1,".repeat(10_000)
        ),
    ] {
        let error = scene.end_of(&sql);
        assert!(matches!(error.kind, Kind::Limit | Kind::Rejected), "{sql}: {error:?}");
    }
    // The next one has the memory again.
    assert_eq!(scene.rows("SELECT count(*) FROM party"), [[SqlValue::Integer(3)]]);
}

#[test]
fn one_long_value_in_many_columns_is_stopped() {
    let scene = Scene::new();
    let columns = vec!["b"; 1000].join(", ");
    let sql = format!("SELECT {columns} FROM (SELECT randomblob(8000000) AS b)");
    assert_eq!(scene.end_of(&sql).kind, Kind::Limit);
    let sql = format!("SELECT {columns} FROM (SELECT substr(printf('%.*c', 8000000, 'x'), 2) AS b)");
    assert_eq!(scene.end_of(&sql).kind, Kind::Limit);
}

#[test]
fn a_hidden_hunger_for_memory_does_not_end_the_process() {
    let scene = Scene::with("CREATE TABLE t (a, b AS (zeroblob(8000000))); INSERT INTO t VALUES (1)");
    let sql = format!("SELECT {} FROM t", vec!["b"; 100].join(", "));
    let error = scene.end_of(&sql);
    assert!(matches!(error.kind, Kind::Limit | Kind::Rejected), "{error:?}");
}

#[test]
fn the_row_limit_is_never_silent() {
    let scene = Scene::new();
    let numbers = |most: u32| {
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {most}) SELECT i FROM n"
        )
    };
    let exact = scene.run(&numbers(1000)).unwrap();
    assert_eq!((exact.rows, exact.stopped), (1000, None));
    let mut last = SqlValue::Null;
    let outcome = scene
        .sandbox()
        .run(&numbers(1001), &[], &mut |columns, row| {
            assert_eq!(columns, ["i"]);
            last = row[0].clone();
            Ok(())
        })
        .unwrap();
    assert_eq!((outcome.rows, last), (1000, SqlValue::Integer(1000)));
    let error = outcome.stopped.unwrap();
    assert_eq!((error.kind.exit_code(), error.code), (7, "row_limit"));
    assert!(error.message.contains("1000"), "{}", error.message);
}

#[test]
fn many_long_rows_are_stopped_after_the_first_ones() {
    let scene = Scene::new();
    let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000),
                   long AS MATERIALIZED (SELECT printf('%.*c', 8000000, 'x') AS b)
               SELECT b FROM long, n";
    let outcome = scene.run(sql).unwrap();
    assert_eq!(outcome.stopped.map(|error| error.code), Some("result_limit"));
    assert_eq!(outcome.rows, 48 * 1024 * 1024 / 8_000_000);
}

#[test]
fn what_cells_take_beside_their_bytes_counts() {
    let scene = Scene::new();
    let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)";
    let wide = format!("{numbers} SELECT {} FROM n", vec!["i"; 1900].join(", "));
    let outcome = scene.run(&wide).unwrap();
    assert_eq!(outcome.stopped.map(|error| error.code), Some("result_limit"));
    assert!((100..1000).contains(&outcome.rows), "{}", outcome.rows);
    // A control character is shown as several.
    let controls = format!("{numbers} SELECT printf('%.*c', 4000000, char(1)) AS a FROM n");
    assert_eq!(scene.run(&controls).unwrap().rows, 2);
    let named = format!("{numbers} SELECT i AS \"{}\" FROM n", "a".repeat(100_000));
    assert_eq!(scene.run(&named).unwrap().stopped.map(|error| error.code), Some("result_limit"));
}

#[test]
fn rows_read_before_the_deadline_are_handed_out() {
    let scene = Scene::new();
    let outcome = scene
        .run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 4")
        .unwrap();
    assert_eq!(outcome.rows, 3);
    assert_eq!(outcome.stopped.map(|error| error.code), Some("time_limit"));
}

#[test]
fn a_slow_reader_is_not_out_of_time() {
    let scene = Scene::new();
    let limits = Limits { time: Duration::from_millis(300), rows: 10_000, busy: Duration::ZERO };
    let mut first = true;
    let outcome = Sandbox::open(&scene.path(), limits)
        .unwrap()
        .run(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) SELECT i FROM n",
            &[],
            &mut |_, _| {
                if std::mem::take(&mut first) {
                    std::thread::sleep(Duration::from_millis(900));
                }
                Ok(())
            },
        )
        .unwrap();
    assert_eq!((outcome.rows, outcome.stopped), (10_000, None));
}

#[test]
fn strange_text_is_refused() {
    let scene = Scene::new();
    scene.assert_all_end("sql_error", &["SELECT 1\0", "SELECT 1;\0 DELETE FROM party", "\0", "SELECT 'a"]);
    let long = format!("SELECT '{}'", "x".repeat(10_000_000));
    let error = scene.end_of(&long);
    assert_eq!((error.kind, error.code), (Kind::Limit, "sql_too_long"));
    let deep = format!("SELECT {}1{}", "(".repeat(50_000), ")".repeat(50_000));
    assert_eq!(scene.end_of(&deep).code, "sql_error");
    let wide = format!("SELECT {}", vec!["1"; 100_000].join(","));
    assert_eq!(scene.end_of(&wide).code, "sql_error");
    let compound = vec!["SELECT 1"; 20_000].join(" UNION ");
    assert_eq!(scene.end_of(&compound).code, "sql_error");
}

#[test]
fn a_statement_is_cancelled_from_outside_long_before_its_deadline() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    let scene = Scene::new();
    let stop = Arc::new(AtomicBool::new(false));
    let limits = Limits { time: Duration::from_secs(60), ..Limits::default() };
    let sandbox = Sandbox::open(&scene.path(), limits).unwrap().stopped_by(Arc::clone(&stop));
    let start = Instant::now();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        stop.store(true, Ordering::Relaxed);
    });
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let error = sandbox.run(endless, &[], &mut |_, _| Ok(())).unwrap_err();
    assert_eq!(error.code, "cancelled");
    assert!(start.elapsed() < Duration::from_secs(20));
}
