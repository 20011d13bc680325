//! Reading works, with parameters, and says what is wrong with a statement.

use super::*;

#[test]
fn reading_works() {
    let scene = Scene::new();
    for (sql, rows) in [
        ("SELECT name FROM parties WHERE kind = 'state'", 1),
        ("VALUES (1), (2)", 2),
        ("SELECT * FROM party p JOIN raw ON p.id = raw.rowid ORDER BY name COLLATE NOCASE", 3),
        ("WITH a AS (SELECT 1 AS x), b AS MATERIALIZED (SELECT x + 1 AS y FROM a) SELECT * FROM a, b", 1),
        ("WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n", 9),
        (
            "SELECT name, row_number() OVER (ORDER BY name), lag(id) OVER w FROM party WINDOW w AS (ORDER BY id)",
            3,
        ),
        ("SELECT kind, count(*), group_concat(name ORDER BY name) FROM party GROUP BY kind HAVING true", 3),
        ("SELECT snippet(words, 0, '[', ']', '…', 4), bm25(words) FROM words WHERE words MATCH 'agreed'", 1),
        ("SELECT highlight(words, 0, '<', '>') FROM words ('ready OR parties') ORDER BY rank", 2),
        ("SELECT json_extract('{\"a\":[1,2]}', '$.a[1]'), json_object('a', 1) ->> 'a'", 1),
        ("SELECT value FROM json_each('[1,2,3]')", 3),
        ("SELECT json_group_array(name) FROM party", 1),
        ("SELECT date('2026-01-31', '+1 month'), strftime('%Y', '2026-01-01'), julianday('2026-01-01')", 1),
        ("SELECT * FROM pragma_table_info('party')", 3),
        ("PRAGMA table_info(party)", 3),
        ("PRAGMA table_xinfo(party)", 3),
        ("PRAGMA index_list(party)", 1),
        ("PRAGMA index_info(party_by_name)", 1),
        ("PRAGMA user_version", 1),
        ("PRAGMA application_id", 1),
        ("PRAGMA data_version", 1),
        ("SELECT name FROM sqlite_schema WHERE type = 'view'", 1),
        ("SELECT 1 WHERE 'abc' LIKE '%B%' AND 'abc' GLOB '*b*'", 1),
    ] {
        assert_eq!(scene.rows(sql).len(), rows, "{sql}");
        scene.assert_untouched(sql);
    }
    assert!(!scene.rows("PRAGMA table_list").is_empty());
    assert!(!scene.rows("EXPLAIN QUERY PLAN SELECT * FROM party WHERE name = 'x'").is_empty());
    assert!(!scene.rows("EXPLAIN SELECT * FROM party").is_empty());
    assert_eq!(scene.rows("PRAGMA user_version"), [[SqlValue::Integer(3)]]);
}

#[test]
fn columns_are_known_without_rows() {
    let outcome = Scene::new().run("SELECT id, name AS \"the name\" FROM party WHERE false").unwrap();
    assert_eq!(outcome, Outcome { columns: vec!["id".into(), "the name".into()], rows: 0, stopped: None });
}

#[test]
fn text_that_is_not_utf8_is_kept_byte_for_byte() {
    assert_eq!(
        Scene::new().rows("SELECT x FROM raw ORDER BY rowid"),
        [[SqlValue::Blob(vec![0xff, 0x41])], [SqlValue::Blob(vec![0, 0xff])], [SqlValue::Real(1.5)]]
    );
}

#[test]
fn an_error_of_the_reader_ends_the_statement() {
    let scene = Scene::new();
    let error = scene
        .sandbox()
        .run("SELECT * FROM party", &[], &mut |_, _| Err(Error::failed("pipe_closed", "closed")))
        .unwrap_err();
    assert_eq!(error.code, "pipe_closed");
}

#[test]
fn parameters_are_named_and_bound_by_kind() {
    let scene = Scene::new();
    let sql = "SELECT typeof(:i), typeof(:r), typeof(:t), :i + 1, :t";
    assert_eq!(scene.sandbox().parameters(sql).unwrap(), ["i", "r", "t"]);
    let params = [given("t", "Астана; DROP TABLE party"), given("r", "1.5"), given("i", "41")];
    assert_eq!(
        scene.rows_with(sql, &params),
        [[
            text("integer"),
            text("real"),
            text("text"),
            SqlValue::Integer(42),
            text("Астана; DROP TABLE party")
        ]]
    );
    let params = [("n".to_owned(), SqlValue::Null), ("b".to_owned(), SqlValue::Blob(vec![1]))];
    assert_eq!(scene.rows_with("SELECT :n, :b", &params), [[SqlValue::Null, SqlValue::Blob(vec![1])]]);
}

#[test]
fn a_wrong_parameter_is_a_usage_error_that_names_it() {
    let scene = Scene::new();
    let sandbox = scene.sandbox();
    let run = |sql: &str, params: &[(String, SqlValue)]| {
        let error = sandbox.run(sql, params, &mut |_, _| Ok(())).unwrap_err();
        assert_eq!(error.kind, Kind::Usage, "{error:?}");
        error
    };
    for (sql, name) in
        [("SELECT ?", "'?'"), ("SELECT ?1", "'?1'"), ("SELECT @x", "'@x'"), ("SELECT $x", "'$x'")]
    {
        let error = run(sql, &[]);
        assert!(error.message.contains(name), "{}", error.message);
        assert_eq!(sandbox.parameters(sql).unwrap_err(), error);
    }
    let missing = run("SELECT :from, :to, :until", &[given("to", "1")]);
    assert!(missing.message.contains("'from', 'until'"), "{}", missing.message);
    assert!(missing.hint.unwrap().contains("-p NAME=VALUE"));
    let unknown = run("SELECT :status", &[given("statsu", "x")]);
    assert!(unknown.message.contains("'statsu'"), "{}", unknown.message);
    assert_eq!(unknown.hint.as_deref(), Some("did you mean 'status'?"));
    assert_eq!(run("SELECT :a", &[given("a", "1"), given("a", "2")]).code, "repeated_parameter");
    let long = [("a".to_owned(), SqlValue::Blob(vec![0; 9_000_000]))];
    assert_eq!(sandbox.run("SELECT :a", &long, &mut |_, _| Ok(())).unwrap_err().code, "value_limit");
}

#[test]
fn a_misspelt_name_is_answered_with_the_right_one() {
    let scene = Scene::new();
    for (sql, name) in [
        ("SELECT * FROM partis", "parties"),
        ("SELECT nmae FROM party", "name"),
        ("SELECT \"knd\" FROM party", "kind"),
    ] {
        let error = scene.end_of(sql);
        assert_eq!((error.kind, error.code), (Kind::Rejected, "sql_error"));
        assert_eq!(error.hint, Some(format!("did you mean '{name}'?")), "{sql}");
    }
    assert_eq!(scene.end_of("SELECT * FROM weather").hint, None);
    assert!(scene.end_of("SELEC 1").message.contains("syntax error"));
    assert_eq!(scene.end_of("SELECT json('{')").code, "sql_error");
}
