//! Named parameters: `:name` only.

use rusqlite::Statement;

use super::suggest;
use super::value::SqlValue;
use crate::error::{Error, Result};

/// The names of a statement's parameters, without the colon, in order of first use.
pub(super) fn names(statement: &Statement<'_>) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut unnamed = false;
    for index in 1..=statement.parameter_count() {
        match statement.parameter_name(index) {
            Some(name) => match name.strip_prefix(':') {
                Some(bare) => names.push(bare.to_owned()),
                None => return Err(wrong_style(name)),
            },
            None => unnamed = true,
        }
    }
    if unnamed { Err(wrong_style("?")) } else { Ok(names) }
}

/// Binds each parameter of the statement to its given value.
pub(super) fn bind(statement: &mut Statement<'_>, given: &[(String, SqlValue)]) -> Result<()> {
    let names = names(statement)?;
    for (index, (name, _)) in given.iter().enumerate() {
        if !names.contains(name) {
            return Err(unknown(name, &names));
        }
        if given[..index].iter().any(|(earlier, _)| earlier == name) {
            return Err(Error::usage("repeated_parameter", format!("the parameter '{name}' is given twice")));
        }
    }
    let mut missing = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match given.iter().find(|(other, _)| other == name) {
            Some((_, value)) => statement
                .raw_bind_parameter(index + 1, value)
                .map_err(|_| Error::limit("value_limit", format!("the value of '{name}' is too long")))?,
            None => missing.push(format!("'{name}'")),
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Error::usage("missing_parameter", format!("no value for the parameter {}", missing.join(", ")))
        .hint("give each one with -p NAME=VALUE"))
}

fn wrong_style(name: &str) -> Error {
    Error::usage("parameter_style", format!("the parameter '{name}' has no plain name"))
        .hint("write parameters as ':name'")
}

fn unknown(name: &str, names: &[String]) -> Error {
    let hint = match suggest::nearest(name, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean '{near}'?"),
        None if names.is_empty() => "it has no parameters; write one as ':name'".to_owned(),
        None => format!("it has: {}", names.join(", ")),
    };
    Error::usage("unknown_parameter", format!("the statement has no parameter '{name}'")).hint(hint)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn names_of(sql: &str) -> Result<Vec<String>> {
        let connection = Connection::open_in_memory().unwrap();
        let statement = connection.prepare(sql).unwrap();
        names(&statement)
    }

    #[test]
    fn names_come_without_the_colon_and_once() {
        assert_eq!(names_of("SELECT :a, :b, :a").unwrap(), ["a", "b"]);
        assert!(names_of("SELECT ':a'").unwrap().is_empty());
    }

    #[test]
    fn every_other_style_is_refused_by_its_name() {
        for (sql, name) in
            [("SELECT ?", "'?'"), ("SELECT ?3", "'?3'"), ("SELECT @x", "'@x'"), ("SELECT :a, $y", "'$y'")]
        {
            let error = names_of(sql).unwrap_err();
            assert_eq!(error.code, "parameter_style");
            assert!(error.message.contains(name), "{sql}: {}", error.message);
        }
    }
}
