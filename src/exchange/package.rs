//! A folder of CSV files as a Frictionless tabular data package: `datapackage.json` says what each column is and means.

use serde_json::{Map, Value as Json, json};

use super::{FORM, lines};
use crate::error::{Error, Result};
use crate::model::shape::{Column, ColumnKind, Shape};

/// The name of the description.
pub const NAME: &str = "datapackage.json";

/// One CSV file of the folder as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
}

/// The description of a folder: the tables with their files, and the last number that each table gave.
pub fn describe(schema: i64, tables: &[(Shape, Written)], numbering: &[(String, i64)]) -> String {
    let numbers = numbering.iter().map(|(table, last)| (table.clone(), Json::from(*last)));
    let package = json!({
        "profile": "tabular-data-package",
        "name": "onrecord-export",
        "title": "Everything recorded in an onrecord database",
        "description": "One CSV file a table, rows in the order of their keys. An empty cell is no value; an empty text \
                        is written \\e, and a text that begins with a backslash with one more. 'onrecord import all' \
                        makes an equal database of it.",
        "onrecord": {"form": FORM, "schema": schema, "numbering": numbers.collect::<Map<_, _>>()},
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    });
    format!("{package:#}\n")
}

fn resource((shape, written): &(Shape, Written)) -> Json {
    let keys = shape.foreign_keys.iter().map(|key| {
        // A table that names itself is "" there.
        let to = if key.table == shape.name { "" } else { &key.table };
        json!({"fields": key.column, "reference": {"resource": to, "fields": key.to}})
    });
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), shape.columns.iter().map(|c| field(c, shape)).collect());
    schema.insert("primaryKey".to_owned(), json!(shape.primary_key));
    if !shape.foreign_keys.is_empty() {
        schema.insert("foreignKeys".to_owned(), keys.collect());
    }
    schema.insert("missingValues".to_owned(), json!([""]));
    json!({
        "profile": "tabular-data-resource",
        "name": shape.name,
        "path": written.path,
        "description": shape.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true},
        "bytes": written.bytes,
        "hash": format!("sha256:{}", written.sha256),
        "schema": schema,
    })
}

fn field(column: &Column, shape: &Shape) -> Json {
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(column.name));
    let (kind, format) = match column.kind {
        ColumnKind::Integer | ColumnKind::Flag => ("integer", None),
        ColumnKind::Real => ("number", None),
        ColumnKind::Text => ("string", None),
        ColumnKind::Day => ("date", None),
        ColumnKind::Moment => ("datetime", Some("%Y-%m-%dT%H:%M:%S.%fZ")),
    };
    field.insert("type".to_owned(), json!(kind));
    if let Some(format) = format {
        field.insert("format".to_owned(), json!(format));
    }
    if !column.description.is_empty() {
        field.insert("description".to_owned(), json!(column.description));
    }
    let mut constraints = Map::new();
    if column.required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if shape.primary_key == [column.name.clone()] || column.name == "uid" {
        constraints.insert("unique".to_owned(), json!(true));
    }
    if !column.words.is_empty() {
        constraints.insert("enum".to_owned(), json!(column.words));
    }
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Json::Object(constraints));
    }
    Json::Object(field)
}

/// What a description says of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Table and file, in the order of the description.
    pub tables: Vec<(String, Written)>,
    /// The last number that each table gave.
    pub numbering: Vec<(String, i64)>,
}

/// Reads the description of a folder. `schema` is the format that this program writes.
///
/// # Errors
/// `not_an_export`, `newer`; a path that leads out of the folder.
pub fn read(text: &str, schema: i64) -> Result<Package> {
    let package = serde_json::from_str::<Json>(text).map_err(|_| lines::not_an_export())?;
    let own = package.get("onrecord").ok_or_else(lines::not_an_export)?;
    let whole = |name: &str| own.get(name).and_then(Json::as_i64);
    lines::known(whole("form"), whole("schema"), schema)?;
    let numbers = own.get("numbering").and_then(Json::as_object).ok_or_else(lines::not_an_export)?;
    let resources = package.get("resources").and_then(Json::as_array).ok_or_else(lines::not_an_export)?;
    Ok(Package {
        tables: resources.iter().map(table).collect::<Result<_>>()?,
        numbering: numbers.iter().filter_map(|(t, last)| Some((t.clone(), last.as_i64()?))).collect(),
    })
}

fn table(resource: &Json) -> Result<(String, Written)> {
    let text = |name: &str| resource.get(name).and_then(Json::as_str).ok_or_else(lines::not_an_export);
    let path = text("path")?;
    if path.contains(['/', '\\']) || path.starts_with('.') {
        return Err(Error::rejected("bad_path", format!("'{path}' leads out of the folder"))
            .hint("nothing was made; each table of an export is a file beside datapackage.json"));
    }
    let sha256 = text("hash")?.strip_prefix("sha256:").ok_or_else(lines::not_an_export)?;
    let bytes = resource.get("bytes").and_then(Json::as_u64).unwrap_or_default();
    Ok((text("name")?.to_owned(), Written { path: path.to_owned(), bytes, sha256: sha256.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::shape::ForeignKey;

    fn party() -> Shape {
        let column = |name: &str, declared: &str| Column {
            name: name.to_owned(),
            kind: ColumnKind::of(declared, name),
            required: name == "id",
            words: Vec::new(),
            description: "what it is".to_owned(),
        };
        Shape {
            name: "party".to_owned(),
            description: "Who.".to_owned(),
            columns: vec![column("id", "INTEGER"), column("parent_id", "INTEGER"), column("seen_at", "TEXT")],
            primary_key: vec!["id".to_owned()],
            foreign_keys: vec![ForeignKey {
                column: "parent_id".to_owned(),
                table: "party".to_owned(),
                to: "id".to_owned(),
            }],
        }
    }

    fn written(path: &str) -> Written {
        Written { path: path.to_owned(), bytes: 3, sha256: "00".repeat(32) }
    }

    #[test]
    fn a_description_is_read_back_and_names_types_keys_and_meanings() {
        let text = describe(1000, &[(party(), written("party.csv"))], &[("party".to_owned(), 9)]);
        let package = read(&text, 1000).unwrap();
        assert_eq!(package.tables, [("party".to_owned(), written("party.csv"))]);
        assert_eq!(package.numbering, [("party".to_owned(), 9)]);
        let json = serde_json::from_str::<Json>(&text).unwrap();
        let schema = &json["resources"][0]["schema"];
        assert_eq!(schema["fields"][0]["type"], "integer");
        assert_eq!(schema["fields"][2]["type"], "datetime");
        assert_eq!(schema["fields"][0]["description"], "what it is");
        assert_eq!(schema["foreignKeys"][0]["reference"]["resource"], "");
    }

    #[test]
    fn other_packages_newer_ones_and_paths_out_of_the_folder_are_refused() {
        let of = |text: &str| read(text, 1000).unwrap_err().code;
        assert_eq!(of("[]"), "not_an_export");
        assert_eq!(of(r#"{"resources": []}"#), "not_an_export");
        assert_eq!(of(&describe(2000, &[], &[])), "newer");
        assert_eq!(of(&describe(1000, &[(party(), written("../party.csv"))], &[])), "bad_path");
    }
}
