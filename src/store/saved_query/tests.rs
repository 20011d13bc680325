use super::*;
use crate::store::check;
use crate::store::check::fixture::{Ground, day, intent};

fn new(name: &str, sql: &str) -> NewQuery {
    let parameter = Parameter {
        name: "since".to_owned(),
        kind: ParameterKind::Date,
        description: Some("from this day on".to_owned()),
        default: Some("-30d".to_owned()),
    };
    NewQuery {
        name: name.to_owned(),
        description: Some("What it answers".to_owned()),
        parameters: vec![parameter],
        sql: sql.to_owned(),
        replace: false,
    }
}

fn saved(ground: &mut Ground, query: &NewQuery) -> Result<bool> {
    ground.store.write(&intent("2026-01-02"), |draft| save(draft, query))
}

#[test]
fn a_query_is_saved_found_replaced_and_taken_away_and_the_log_knows() {
    let mut ground = Ground::new();
    assert!(!saved(&mut ground, &new("new-ones", "select 1 where :since")).unwrap());
    let found = find(ground.query(), " New-Ones ").unwrap();
    assert_eq!(
        (found.sql.as_str(), found.parameters[0].kind),
        ("select 1 where :since", ParameterKind::Date)
    );

    let again = new("new-ones", "select 2 where :since");
    assert_eq!(saved(&mut ground, &again).unwrap_err().code, "query_exists");
    assert!(saved(&mut ground, &NewQuery { replace: true, ..again }).unwrap());
    assert_eq!(find(ground.query(), "new-ones").unwrap().sql, "select 2 where :since");
    assert_eq!(check::run(ground.query(), &[], day("2026-01-03")).unwrap(), []);

    let gone = ground.store.write(&intent("2026-01-03"), |draft| remove(draft, "new-ones")).unwrap();
    assert_eq!(gone.name, "new-ones");
    assert_eq!(find(ground.query(), "new-ones").unwrap_err().code, "no_query");
    assert_eq!(check::run(ground.query(), &[], day("2026-01-03")).unwrap(), []);
}

#[test]
fn a_query_of_the_program_is_neither_shadowed_nor_taken_away() {
    let mut ground = Ground::new();
    let shadow = NewQuery { replace: true, ..new("overdue", "select 1 where :since") };
    assert_eq!(saved(&mut ground, &shadow).unwrap_err().code, "query_exists");
    let refused = ground.store.write(&intent("2026-01-03"), |draft| remove(draft, "overdue"));
    assert_eq!(refused.unwrap_err().code, "query_of_program");
}

#[test]
fn a_misspelt_query_is_answered_with_the_nearest() {
    let error = find(Ground::new().query(), "overdu").unwrap_err();
    assert_eq!(error.hint.unwrap(), "did you mean 'overdue'? 'onrecord query list' shows all");
}

#[test]
fn the_queries_of_the_program_have_good_and_different_names() {
    let names = builtin::all().map(|query| query.name).collect::<Vec<_>>();
    assert!(names.len() >= 12, "{names:?}");
    for (at, name) in names.iter().enumerate() {
        assert_eq!(checked_name(name).unwrap(), *name);
        assert!(!names[..at].contains(name), "{name}");
    }
}
