//! Whether a database holds what its schema makes: nothing dropped, nothing changed, nothing planted.
//!
//! SQLite keeps the text of each CREATE statement as it was written. So the schema's own text is the measure,
//! but for blanks and comments, and a comparison costs one reading of the list of objects.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::iter;

use super::{Query, Statement};
use crate::error::Result;

/// One object that is not as the schema has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is: table, view, trigger, index.
    pub sort: String,
    /// Its name.
    pub name: String,
    /// How it differs.
    pub what: What,
}

/// How an object differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The schema makes it, and it is not there.
    Missing,
    /// It is there, and not as the schema makes it.
    Changed,
    /// The schema does not make it, and it can change or refuse what is written.
    Planted,
    /// The schema does not make it, and it stands beside: somebody's own table, view or index.
    Beside,
}

impl Difference {
    /// Whether rows may be lost, refused or changed on the way into the database.
    pub fn spoils_writing(&self) -> bool {
        self.what != What::Beside
    }

    /// Whether what is read may be something else than what was recorded, or never come to an end.
    pub fn spoils_reading(&self) -> bool {
        matches!(self.what, What::Missing | What::Changed) && matches!(self.sort.as_str(), "table" | "view")
    }
}

/// Compares the objects of a database with those that `schema` makes: the objects there in their order, then
/// what is missing. Each CREATE of a schema begins its line.
pub fn compare(query: &dyn Query, schema: &str) -> Result<Vec<Difference>> {
    let objects = objects(schema);
    let mut found = Vec::new();
    query.stream(&Statement::new(OBJECTS), &mut |row| {
        let (name, sql) = (row.get::<String>("name")?, row.get::<String>("sql")?);
        let made = objects.get(name.as_str());
        if let Some(made) = made {
            made.is_there.set(true);
        }
        let what = match made {
            Some(made) if is_same(&sql, made.text) => return Ok(()),
            Some(_) => What::Changed,
            None if is_inner(&sql, &name, &objects) => return Ok(()),
            None => {
                let table = row.get::<String>("tbl_name")?.to_ascii_lowercase();
                judge(&sql, objects.contains_key(table.as_str()))
            }
        };
        found.push(Difference { sort: row.get("type")?, name, what });
        Ok(())
    })?;
    let missing = objects.into_iter().filter(|(_, made)| !made.is_there.get());
    found.extend(missing.map(|(name, made)| Difference {
        sort: made.sort.to_owned(),
        name: name.to_owned(),
        what: What::Missing,
    }));
    Ok(found)
}

// Without those that SQLite makes for UNIQUE: they have no text.
const OBJECTS: &str =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";

/// A schema in two parts: without the triggers that `later` names, and those. Rows that stood in a database of this
/// schema are put into the first part as they are; from the second on its rules hold.
pub fn parted(schema: &str, later: impl Fn(&str) -> bool) -> (String, String) {
    let starts = schema.match_indices("\nCREATE ").map(|(at, _)| at + 1);
    let starts = iter::once(0).chain(starts).collect::<Vec<_>>();
    let ends = starts.iter().skip(1).copied().chain(iter::once(schema.len()));
    let (mut first, mut rest) = (String::new(), String::new());
    for (start, end) in starts.iter().zip(ends) {
        let text = &schema[*start..end];
        let is_later = object(text).is_some_and(|(name, object)| object.sort == "trigger" && later(name));
        if is_later { &mut rest } else { &mut first }.push_str(text);
    }
    (first, rest)
}

/// The objects that a schema makes, by name.
type Objects<'a> = BTreeMap<&'a str, Object<'a>>;

struct Object<'a> {
    sort: &'static str,
    /// The text of the schema from its CREATE on.
    text: &'a str,
    is_there: Cell<bool>,
}

fn objects(schema: &str) -> Objects<'_> {
    let starts = iter::once(0).chain(schema.match_indices("\nCREATE ").map(|(at, _)| at + 1));
    starts.filter_map(|at| object(&schema[at..])).collect()
}

fn object(text: &str) -> Option<(&str, Object<'_>)> {
    let mut words = text.strip_prefix("CREATE ")?.split_ascii_whitespace();
    let sort = words.find_map(|word| match word {
        "TABLE" => Some("table"),
        "VIEW" => Some("view"),
        "TRIGGER" => Some("trigger"),
        "INDEX" => Some("index"),
        _ => None,
    })?;
    Some((words.next()?.trim_matches('"'), Object { sort, text, is_there: Cell::new(false) }))
}

/// Whether a statement is the one with which `text` begins.
fn is_same(sql: &str, text: &str) -> bool {
    if text.strip_prefix(sql).is_some_and(|rest| rest.starts_with(';')) {
        // To the letter, as nearly always.
        return true;
    }
    let mut text = significant(text);
    significant(sql).all(|byte| text.next() == Some(byte)) && text.next() == Some(b';')
}

/// The bytes of SQL with each run of blanks and comments as one blank; quoted parts are as they are.
fn significant(sql: &str) -> impl Iterator<Item = u8> {
    let bytes = sql.as_bytes();
    let (mut at, mut quote) = (0, None);
    iter::from_fn(move || {
        let byte = *bytes.get(at)?;
        if quote.is_none() {
            let start = at;
            loop {
                match (bytes.get(at), bytes.get(at + 1)) {
                    (Some(b'-'), Some(b'-')) => {
                        at += bytes[at..].iter().take_while(|byte| **byte != b'\n').count();
                    }
                    (Some(byte), _) if byte.is_ascii_whitespace() => at += 1,
                    _ => break,
                }
            }
            if at > start {
                return Some(b' ');
            }
        }
        at += 1;
        quote = match quote {
            None if matches!(byte, b'\'' | b'"') => Some(byte),
            Some(open) if open == byte => None,
            other => other,
        };
        Some(byte)
    })
}

/// Whether it is a table in which SQLite or one of our virtual tables keeps its own.
fn is_inner(sql: &str, name: &str, objects: &Objects<'_>) -> bool {
    let virtual_table = || {
        let (owner, part) = name.rsplit_once('_')?;
        let text = objects.get(owner)?.text;
        Some(text.starts_with("CREATE VIRTUAL TABLE ") && INNER.contains(&part))
    };
    sql.starts_with("CREATE TABLE sqlite_")
        || (sql.starts_with("CREATE TABLE ") && virtual_table().unwrap_or(false))
}

/// The tables of FTS5 behind one of its own.
const INNER: [&str; 5] = ["data", "idx", "content", "docsize", "config"];

/// What a stranger is. Its text counts and not its sort: that is what SQLite goes by.
fn judge(sql: &str, on_ours: bool) -> What {
    let begins = |words: &[&str]| words.iter().any(|word| sql.starts_with(word));
    match () {
        () if begins(&["CREATE TABLE ", "CREATE VIRTUAL TABLE ", "CREATE VIEW ", "CREATE INDEX "]) => {
            What::Beside
        }
        () if begins(&["CREATE UNIQUE INDEX "]) && !on_ours => What::Beside,
        () => What::Planted,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Db;
    use super::super::sqlite::Sqlite;
    use super::*;

    const SCHEMA: &str = "-- What it is.
CREATE TABLE book (
  id    INTEGER PRIMARY KEY,   -- its number
  title TEXT NOT NULL UNIQUE CHECK (title <> ' -- '),
  \"of\"  TEXT
) STRICT;
CREATE INDEX book_by_of ON book (\"of\");
CREATE VIRTUAL TABLE words USING fts5 (body);
-- Of them all.
CREATE VIEW books AS
SELECT id, title FROM book;
CREATE TRIGGER keep_book BEFORE DELETE ON book BEGIN
  SELECT RAISE(ABORT, 'kept');
END;
";

    fn compared(schema: &str, then: &str) -> Vec<String> {
        let mut db = Sqlite::in_memory();
        db.script(schema).unwrap();
        db.script(then).unwrap();
        let found = compare(&db, SCHEMA).unwrap();
        found.into_iter().map(|d| format!("{:?} {} {}", d.what, d.sort, d.name)).collect()
    }

    #[test]
    fn what_the_schema_makes_differs_in_nothing() {
        assert_eq!(compared(SCHEMA, "ANALYZE"), Vec::<String>::new());
    }

    #[test]
    fn a_schema_made_in_two_parts_differs_in_nothing() {
        let (first, rest) = parted(SCHEMA, |name| name == "keep_book");
        assert!(rest.starts_with("CREATE TRIGGER keep_book") && !first.contains("TRIGGER"));
        assert_eq!(compared(&first, &rest), Vec::<String>::new());
        assert_eq!(compared(&first, ""), ["Missing trigger keep_book"]);
    }

    #[test]
    fn other_comments_and_blanks_are_no_difference() {
        let shifted =
            SCHEMA.replace("-- its number", "-- told\n   -- twice").replace("\n  SELECT", " SELECT");
        assert_ne!(shifted, SCHEMA);
        assert_eq!(compared(&shifted, ""), Vec::<String>::new());
        let told = SCHEMA.replace("' -- '", "' - '");
        assert_eq!(compared(&told, ""), ["Changed table book"]);
    }

    #[test]
    fn what_was_dropped_or_made_otherwise_is_found() {
        for (then, found) in [
            ("DROP TRIGGER keep_book", "Missing trigger keep_book"),
            ("DROP INDEX book_by_of", "Missing index book_by_of"),
            ("DROP INDEX book_by_of; CREATE INDEX book_by_of ON book (title)", "Changed index book_by_of"),
            ("DROP VIEW books; CREATE VIEW books AS SELECT 1", "Changed view books"),
            ("DROP VIEW books; CREATE TABLE books (id)", "Changed table books"),
            ("ALTER TABLE book ADD COLUMN price TEXT", "Changed table book"),
        ] {
            assert_eq!(compared(SCHEMA, then), [found], "{then}");
        }
    }

    #[test]
    fn a_statement_that_is_only_the_beginning_of_ours_is_another() {
        assert!(is_same("CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 1;"));
        assert!(!is_same("CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 1, 2;"));
        assert!(!is_same("CREATE VIEW v AS SELECT 1, 2", "CREATE VIEW v AS SELECT 1;"));
    }

    #[test]
    fn what_acts_on_ours_is_planted_and_what_stands_beside_is_not() {
        for (then, found) in [
            (
                "CREATE TRIGGER evil BEFORE INSERT ON book BEGIN SELECT RAISE(IGNORE); END",
                "Planted trigger evil",
            ),
            ("CREATE TRIGGER evil INSTEAD OF INSERT ON books BEGIN SELECT 1; END", "Planted trigger evil"),
            ("CREATE TRIGGER evil AFTER INSERT ON words_data BEGIN SELECT 1; END", "Planted trigger evil"),
            ("CREATE UNIQUE INDEX one ON BOOK (\"of\")", "Planted index one"),
            ("CREATE INDEX quick ON book (title, \"of\")", "Beside index quick"),
            ("CREATE VIEW mine AS SELECT title FROM books", "Beside view mine"),
            ("CREATE TABLE words_of_mine (id)", "Beside table words_of_mine"),
        ] {
            assert_eq!(compared(SCHEMA, then), [found], "{then}");
        }
        let own = "CREATE TABLE mine (id); CREATE UNIQUE INDEX mine_once ON mine (id)";
        assert_eq!(compared(SCHEMA, own), ["Beside table mine", "Beside index mine_once"]);
    }
}
