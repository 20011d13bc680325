//! The data dictionary, read from where it stands: types and keys from the database, meanings from `schema.sql`.

use super::{LOG, TABLES};
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::shape::{Column, ColumnKind, ForeignKey, Shape};
use crate::store::FORMAT;

/// The tables of an export, in its order.
pub fn shapes(query: &dyn Query) -> Result<Vec<Shape>> {
    TABLES.iter().chain([&LOG]).map(|table| shape(query, table)).collect()
}

fn shape(query: &dyn Query, table: &str) -> Result<Shape> {
    let told = Told::of(FORMAT.schema, table);
    let mut primary_key = Vec::new();
    let mut columns = Vec::new();
    let foreign_keys = query.query(&Statement::new(KEYS).bind("table", table))?.map(|row| {
        Ok(ForeignKey { column: row.get("from")?, table: row.get("table")?, to: row.get("to")? })
    })?;
    query.stream(&Statement::new(COLUMNS).bind("table", table), &mut |row| {
        let name = row.get::<String>("name")?;
        if row.get::<i64>("pk")? > 0 {
            primary_key.push(name.clone());
        }
        let leads_to = foreign_keys.iter().find(|key| key.column == name).map(|key| key.table.as_str());
        columns.push(Column {
            kind: ColumnKind::of(&row.get::<String>("type")?, &name),
            required: row.get::<i64>("notnull")? > 0 || row.get::<i64>("pk")? > 0,
            words: told.words(&name),
            description: told.meaning(&name).unwrap_or_else(|| usual(&name, leads_to)),
            name,
        });
        Ok(())
    })?;
    Ok(Shape { name: table.to_owned(), description: told.table, columns, primary_key, foreign_keys })
}

const COLUMNS: &str = "
SELECT name, type, \"notnull\", pk FROM pragma_table_info(:table) ORDER BY cid";

const KEYS: &str = "
SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(:table) ORDER BY id DESC, seq";

/// What the schema's text says of one table.
struct Told {
    table: String,
    /// Column, the SQL that declares it, and the remarks beside it.
    columns: Vec<(String, String, String)>,
}

impl Told {
    fn of(schema: &str, table: &str) -> Self {
        let mut above = Vec::new();
        let mut columns: Vec<(String, String, String)> = Vec::new();
        let mut inside = false;
        let mut before = Vec::new();
        for line in schema.lines() {
            let declared = line.strip_prefix("CREATE TABLE ").and_then(|rest| rest.strip_suffix(" ("));
            if declared.is_some_and(|name| name.trim_matches('"') == table) {
                inside = true;
            } else if inside && line.starts_with(')') {
                break;
            } else if inside {
                let (code, remark) = parted(line);
                let name = code.trim_start().split(' ').next().unwrap_or_default();
                if code.trim().is_empty() {
                    before.push(remark);
                } else if line.starts_with("   ") || name.chars().any(|c| c.is_ascii_uppercase()) {
                    // A line that carries on, or a rule of the whole table.
                    if let Some((_, sql, said)) = columns.last_mut().filter(|_| line.starts_with("   ")) {
                        sql.push_str(code);
                        said.push(' ');
                        said.push_str(remark);
                    }
                } else {
                    before.push(remark);
                    columns.push((name.trim_matches('"').to_owned(), code.to_owned(), before.join(" ")));
                    before.clear();
                }
            } else if let Some(remark) = line.strip_prefix("-- ") {
                above.push(remark);
            } else {
                above.clear();
            }
        }
        Self { table: above.join(" "), columns }
    }

    fn meaning(&self, column: &str) -> Option<String> {
        let (_, _, said) = self.columns.iter().find(|(name, ..)| name == column)?;
        Some(said.trim().to_owned()).filter(|said| !said.is_empty())
    }

    /// The words of `CHECK (kind IN ('a', 'b'))`.
    fn words(&self, column: &str) -> Vec<String> {
        let list = self.columns.iter().find(|(name, ..)| name == column).and_then(|(_, sql, _)| {
            let list = sql.split_once(&format!("CHECK ({column} IN ("))?.1;
            list.split_once(')').map(|(list, _)| list)
        });
        let word = |part: &str| part.trim().strip_prefix('\'')?.strip_suffix('\'').map(str::to_owned);
        list.map(|list| list.split(',').filter_map(word).collect()).unwrap_or_default()
    }
}

/// A line of SQL and the remark at its end.
fn parted(line: &str) -> (&str, &str) {
    line.split_once("--").map_or((line, ""), |(code, remark)| (code, remark.trim()))
}

/// What the names mean that every table uses alike.
fn usual(column: &str, leads_to: Option<&str>) -> String {
    match (column, leads_to) {
        ("id", _) => "number of the reference; sequential, never reused".to_owned(),
        ("uid", _) => "UUIDv7, the same in every copy of the file".to_owned(),
        ("recorded_at", _) => "when it was recorded, in UTC".to_owned(),
        ("recorded_by", _) => "who recorded it".to_owned(),
        (_, Some(table)) => format!("id of the {}", table.replace('_', " ")),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn types_keys_words_and_meanings_are_those_of_the_schema() {
        let ground = Ground::new();
        let shapes = shapes(ground.query()).unwrap();
        let party = &shapes[0];
        assert_eq!(
            party.description,
            "A state, ministry, office, person, UN entity, organisation, company or group."
        );
        let column = |name: &str| party.columns.iter().find(|column| column.name == name).unwrap();
        assert_eq!(column("short_name").description, "what lists print, where there is one");
        assert_eq!(column("kind").words.len(), 9);
        assert_eq!(column("recorded_at").kind, ColumnKind::Moment);
        assert!(column("name").required && !column("short_name").required);
        assert_eq!(party.primary_key, ["id"]);
        let parent =
            ForeignKey { column: "parent_id".to_owned(), table: "party".to_owned(), to: "id".to_owned() };
        assert_eq!(party.foreign_keys[0], parent);
    }

    #[test]
    fn every_table_says_what_it_holds_and_every_word_list_is_found() {
        let ground = Ground::new();
        for shape in shapes(ground.query()).unwrap() {
            let told = Told::of(FORMAT.schema, &shape.name);
            assert_eq!(told.columns.len(), shape.columns.len(), "{}", shape.name);
            assert!(!shape.description.is_empty(), "{}", shape.name);
        }
        let status = shape(ground.query(), "status_event").unwrap();
        let words = status.columns.iter().find(|column| column.name == "status").unwrap().words.clone();
        assert_eq!(
            (words.len(), words[0].as_str(), words[10].as_str()),
            (11, "not_assessed", "not_verifiable")
        );
    }
}
