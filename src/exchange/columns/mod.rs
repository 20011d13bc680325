//! Columns of somebody's spreadsheet as fields of ours: by name, by a usual other name, or as `--map` says.

mod dates;
mod fields;
mod row;
mod statuses;
mod words;

pub use fields::{Field, Kind};
pub use row::{Row, Wrong};
pub use words::Wording;

use crate::error::{Error, Result};
use crate::exchange::fold;
use crate::model::directory;

/// Which column of a file fills which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    kind: Kind,
    /// For each column its field, or none where it is left out.
    fields: Vec<Option<&'static str>>,
    /// The column of the own key.
    key: Option<usize>,
    /// Values that hold for every row that has none of its own.
    set: Vec<(&'static str, String)>,
}

impl Mapping {
    /// Maps the columns of a file. `map` holds pairs `Their column=our_field`, an empty field leaves a column out; `set`
    /// holds `our_field=value`; `key` names the column of the file's own numbering.
    ///
    /// # Errors
    /// Unknown columns and fields, two columns for one field, a field that must be there.
    pub fn new(
        kind: Kind,
        columns: &[String],
        map: &[String],
        set: &[String],
        key: Option<&str>,
    ) -> Result<Self> {
        let mut fields = vec![None; columns.len()];
        let mut is_settled = vec![false; columns.len()];
        for pair in map {
            let (column, field) = parted(pair, "--map", "Their column=our_field")?;
            let column = place(columns, column)?;
            is_settled[column] = true;
            if !field.is_empty() {
                let field = kind.require(field)?;
                take(columns, &mut fields, column, field)?;
            }
        }
        // Its own name first, then usual other names: an exact one is never lost to a guess.
        for by_name in [true, false] {
            for (column, name) in columns.iter().enumerate() {
                let guess = if by_name { kind.named(name) } else { kind.guess(name) };
                if let Some(field) =
                    guess.filter(|field| !is_settled[column] && !fields.contains(&Some(*field)))
                {
                    fields[column] = Some(field);
                    is_settled[column] = true;
                }
            }
        }
        let key = key.map(|key| place(columns, key)).transpose()?;
        let set = set.iter().map(|pair| {
            let (field, value) = parted(pair, "--set", "our_field=value")?;
            Ok((kind.require(field)?, value.to_owned()))
        });
        let mapping = Self { kind, fields, key, set: set.collect::<Result<_>>()? };
        mapping.require_fields(columns)?;
        Ok(mapping)
    }

    fn require_fields(&self, columns: &[String]) -> Result<()> {
        let missing = self.kind.fields().iter().filter(|field| field.is_needed && !self.has(field.name));
        let missing = missing.map(|field| format!("'{}' ({})", field.name, field.what)).collect::<Vec<_>>();
        if missing.is_empty() {
            return Ok(());
        }
        let named = columns.iter().filter(|c| !c.is_empty()).map(|c| format!("'{c}'")).collect::<Vec<_>>();
        Err(Error::usage("no_column", format!("no column for {}", missing.join(", "))).hint(format!(
            "say which one it is: --map \"Their column={}\"; the file has {}; where a lower row names the columns: --header ROW",
            self.kind.fields().iter().find(|f| f.is_needed && !self.has(f.name)).map_or("", |f| f.name),
            named.join(", ")
        )))
    }

    /// Whether a field has a column or a value of its own.
    pub fn has(&self, field: &str) -> bool {
        self.fields.contains(&Some(field)) || self.set.iter().any(|(set, _)| *set == field)
    }

    /// What was taken for what, as a sentence for people.
    pub fn told(&self, columns: &[String]) -> String {
        let pairs = columns.iter().zip(&self.fields);
        let taken = pairs.clone().filter_map(|(column, field)| {
            let field = (*field)?;
            Some(if column == field { column.clone() } else { format!("{column} → {field}") })
        });
        let left = pairs.enumerate().filter(|(place, (column, field))| {
            field.is_none() && !column.is_empty() && self.key != Some(*place)
        });
        let left = left.map(|(_, (column, _))| column.as_str()).collect::<Vec<_>>();
        let mut told = format!("columns: {}", taken.collect::<Vec<_>>().join(", "));
        if let Some(key) = self.key.and_then(|key| columns.get(key)) {
            told.push_str(&format!("; key: {key}"));
        }
        if !left.is_empty() {
            told.push_str(&format!("; left out: {}", left.join(", ")));
        }
        told
    }

    /// The column that fills a field.
    fn column_of(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|known| *known == Some(field))
    }
}

fn take(
    columns: &[String],
    fields: &mut [Option<&'static str>],
    column: usize,
    field: &'static str,
) -> Result<()> {
    if let Some(other) = fields.iter().position(|taken| *taken == Some(field)) {
        let (one, two) = (&columns[other], &columns[column]);
        return Err(Error::usage("field_twice", format!("'{one}' and '{two}' are both to be '{field}'"))
            .hint(format!("leave one of them out: --map \"{two}=\"")));
    }
    fields[column] = Some(field);
    Ok(())
}

/// The place of a column that a person named.
fn place(columns: &[String], name: &str) -> Result<usize> {
    let folded = fold(name);
    columns.iter().position(|column| column == name.trim() || fold(column) == folded).ok_or_else(|| {
        let error = Error::usage("no_such_column", format!("the file has no column '{}'", name.trim()));
        match directory::nearest(name, columns.iter().map(String::as_str)).first() {
            Some(near) => error.hint(format!("did you mean '{near}'?")),
            None => error.hint(format!("it has: {}", columns.join(", "))),
        }
    })
}

fn parted<'p>(pair: &'p str, option: &str, form: &str) -> Result<(&'p str, &'p str)> {
    pair.rsplit_once('=').map(|(one, two)| (one.trim(), two.trim())).ok_or_else(|| {
        Error::usage("bad_pair", format!("{option} '{pair}' is no pair"))
            .hint(format!("write {option} \"{form}\""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn mapped(names: &[&str], map: &[&str]) -> Result<String> {
        let names = columns(names);
        let mapping = Mapping::new(Kind::Commitments, &names, &columns(map), &[], None)?;
        Ok(mapping.told(&names))
    }

    #[test]
    fn usual_names_are_guessed_and_what_is_not_is_told() {
        let names = [
            "Commitment",
            "Quote",
            "Country",
            "Release",
            "Date",
            "Deadline",
            "Status",
            "Evidence",
            "Remarks2",
        ];
        assert_eq!(
            mapped(&names, &[]).unwrap(),
            "columns: Commitment → title, Quote → quote, Country → by, Release → release, Date → made_on, \
             Deadline → due, Status → status, Evidence → evidence; left out: Remarks2"
        );
    }

    #[test]
    fn an_exact_name_is_not_lost_to_a_guess_and_a_pair_goes_before_both() {
        let names = ["Country", "by", "quote", "release"];
        assert_eq!(mapped(&names, &[]).unwrap(), "columns: by, quote, release; left out: Country");
        assert_eq!(
            mapped(&names, &["Country=beneficiary", "BY="]).unwrap_err().message,
            "no column for 'by' (who is bound)"
        );
    }

    #[test]
    fn wrong_pairs_and_missing_columns_are_refused_with_what_would_be_right() {
        let code = |names: &[&str], map: &[&str]| {
            let error = mapped(names, map).unwrap_err();
            (error.code, error.hint.unwrap_or_default())
        };
        let whole = ["by", "quote", "release"];
        assert_eq!(code(&whole, &["Qoute=quote"]), ("no_such_column", "did you mean 'quote'?".to_owned()));
        assert_eq!(code(&whole, &["quote=qoute"]).0, "no_such_field");
        assert_eq!(code(&whole, &["by"]).0, "bad_pair");
        assert_eq!(code(&whole, &["by=title", "quote=title"]).0, "field_twice");
        let (code, hint) = code(&["Text here", "by", "release"], &[]);
        assert_eq!(code, "no_column");
        assert!(
            hint.starts_with("say which one it is: --map \"Their column=quote\"; the file has 'Text here'"),
            "{hint}"
        );
    }
}
