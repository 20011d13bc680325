//! "Did you mean": the nearest name to one that does not exist.

use rusqlite::Connection;

const TABLES: &str = "
    SELECT name
    FROM sqlite_schema
    WHERE type IN ('table', 'view')
    ORDER BY name";

const COLUMNS: &str = "
    SELECT DISTINCT c.name
    FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
    WHERE s.type IN ('table', 'view')
    ORDER BY c.name";

/// The nearest of the given names, if one is near enough to be a slip of the hand.
pub(super) fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = wanted.to_lowercase();
    let allowed = (wanted.chars().count() / 3).clamp(1, 3);
    names
        .into_iter()
        .filter_map(|name| {
            let known = name.to_lowercase();
            let distance = strsim::damerau_levenshtein(&wanted, &known);
            // A word that another begins with is a shorter name for it: `due` for `due_on`.
            let begins = wanted.len() > 2 && known.starts_with(&format!("{wanted}_"));
            (begins || distance <= allowed).then_some((if begins { 0 } else { distance }, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// A hint for SQLite's "no such table" and "no such column".
pub(super) fn hint(connection: &Connection, message: &str) -> Option<String> {
    let (missing, sql) = if let Some(rest) = message.strip_prefix("no such table: ") {
        (rest, TABLES)
    } else {
        (message.strip_prefix("no such column: ")?, COLUMNS)
    };
    let missing = missing.split(" - should").next().unwrap_or(missing).trim_matches('"');
    let missing = missing.rsplit('.').next().unwrap_or(missing);
    let names = names(connection, sql).ok()?;
    let name = nearest(missing, names.iter().map(String::as_str))?;
    if name.eq_ignore_ascii_case(missing) {
        return Some(format!(
            "'{name}' is a column of another table or view; the views are commitments, status_events, \
                             deadlines, releases, evidence_items, parties, follow_up"
        ));
    }
    Some(format!("did you mean '{name}'?"))
}

fn names(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_different_word_is_not() {
        let names = ["commitments", "releases", "parties"];
        assert_eq!(nearest("comitment", names), Some("commitments"));
        assert_eq!(nearest("RELEASE", names), Some("releases"));
        assert_eq!(nearest("weather", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn tables_and_columns_of_the_schema_are_offered() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE party (name TEXT, kind TEXT)").unwrap();
        let answer = |message| hint(&connection, message);
        assert_eq!(answer("no such table: main.partty"), Some("did you mean 'party'?".to_owned()));
        assert_eq!(answer("no such column: p.nmae"), Some("did you mean 'name'?".to_owned()));
        let quoted = "no such column: \"kin\" - should this be a string literal in single-quotes?";
        assert_eq!(answer(quoted), Some("did you mean 'kind'?".to_owned()));
        assert_eq!(answer("near \"x\": syntax error"), None);
    }
}
