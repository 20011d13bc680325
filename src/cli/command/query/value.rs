//! The values of a query's parameters: as given, else by default, each read by its kind.

use super::super::super::context::Context;
use crate::db::sandbox::SqlValue;
use crate::error::{Error, Result};
use crate::model::vocabulary::ParameterKind;
use crate::store::saved_query::{Parameter, SavedQuery};

/// A value for each parameter.
///
/// # Errors
/// A name that the query does not have or that is given twice, values that are missing, all at once, and a value that
/// is not of its parameter's kind.
pub(super) fn values(
    context: &Context,
    query: &SavedQuery,
    given: &[(String, String)],
) -> Result<Vec<(String, SqlValue)>> {
    for (at, (name, _)) in given.iter().enumerate() {
        if !query.parameters.iter().any(|p| p.name == *name) {
            let message = format!("the query '{}' has no parameter '{name}'", query.name);
            return Err(Error::usage("unknown_parameter", message).hint(match query.parameters.as_slice() {
                [] => "it takes none".to_owned(),
                all => format!("it has: {}", all.iter().map(said).collect::<Vec<_>>().join(", ")),
            }));
        }
        if given[..at].iter().any(|(earlier, _)| earlier == name) {
            return Err(Error::usage("repeated_parameter", format!("the parameter '{name}' is given twice")));
        }
    }
    let value_of = |p: &Parameter| {
        let given = given.iter().find(|(name, _)| *name == p.name).map(|(_, value)| value.clone());
        given.or_else(|| p.default.clone())
    };
    let missing: Vec<&Parameter> = query.parameters.iter().filter(|p| value_of(p).is_none()).collect();
    if !missing.is_empty() {
        let names = missing.iter().map(|p| said(p)).collect::<Vec<_>>().join(", ");
        let example = missing.iter().map(|p| format!(" {}=…", p.name)).collect::<String>();
        return Err(Error::usage(
            "missing_parameter",
            format!("the query '{}' asks for {names}", query.name),
        )
        .hint(format!("onrecord query run {}{example}", query.name)));
    }
    let typed = |p: &Parameter| {
        let words = value_of(p).unwrap_or_default();
        Ok((p.name.clone(), value(context, p, &words)?))
    };
    query.parameters.iter().map(typed).collect()
}

/// A value as its parameter's kind reads it.
pub(super) fn value(context: &Context, parameter: &Parameter, words: &str) -> Result<SqlValue> {
    let named = |e: Error| Error { message: format!("parameter '{}': {}", parameter.name, e.message), ..e };
    match parameter.kind {
        ParameterKind::Value => Ok(SqlValue::from_text(words)),
        ParameterKind::Text => Ok(SqlValue::Text(words.to_owned())),
        ParameterKind::Date => Ok(SqlValue::Text(context.day(words).map_err(named)?.to_string())),
        ParameterKind::Number => match SqlValue::from_text(words.trim()) {
            SqlValue::Text(_) => Err(named(
                Error::usage("not_a_number", format!("'{words}' is no number")).hint("write 7 or 0.5"),
            )),
            number => Ok(number),
        },
    }
}

/// A parameter's name with what it is.
fn said(parameter: &Parameter) -> String {
    match &parameter.description {
        Some(what) => format!("'{}' ({what})", parameter.name),
        None => format!("'{}'", parameter.name),
    }
}
