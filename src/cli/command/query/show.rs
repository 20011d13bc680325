//! Queries for people: the list, and the page of one.

use crate::render::{Cell, Column, Document, Table, markdown, safe_text};
use crate::store::saved_query::{Origin, Parameter, SavedQuery};

/// The list of queries.
pub(super) fn table(queries: &[SavedQuery]) -> Table {
    let mut table = Table::new("queries")
        .column(Column::text("name", "Name"))
        .column(Column::text("origin", "From"))
        .column(Column::flex("parameters", "Parameters"))
        .column(Column::flex("description", "Answers"));
    for query in queries {
        let parameters = query.parameters.iter().map(written).collect::<Vec<_>>();
        table.push(vec![
            query.name.as_str().into(),
            origin(query).into(),
            parameters.into(),
            query.description.as_deref().into(),
        ]);
    }
    table
}

/// The page of one query.
pub(super) fn page(query: &SavedQuery) -> Document {
    about(query).paragraph(query.sql.as_str())
}

/// The page as Markdown, its SQL letter by letter in a block of code: it is copied from a pipe.
pub(super) fn markdown(query: &SavedQuery) -> String {
    let sql = safe_text(query.sql.trim_end());
    let longest = sql.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!(
        "{}\n{fence}sql\n{sql}\n{fence}\n",
        markdown::write(&about(query)).trim_end_matches('\n').to_owned() + "\n"
    )
}

fn about(query: &SavedQuery) -> Document {
    let mut facts: Vec<(String, Cell)> = vec![("Name".to_owned(), query.name.as_str().into())];
    facts.extend(query.description.as_deref().map(|about| ("Answers".to_owned(), about.into())));
    facts.push(("From".to_owned(), origin(query).into()));
    if let (Some(at), Some(by)) = (&query.recorded_at, &query.recorded_by) {
        facts.push(("Saved".to_owned(), format!("{at} by {by}").into()));
    }
    let mut document = Document::new().fields("query", facts);
    if !query.parameters.is_empty() {
        document = document.table(parameters(&query.parameters));
    }
    document
}

fn parameters(parameters: &[Parameter]) -> Table {
    let mut table = Table::new("parameters")
        .column(Column::text("parameter", "Parameter"))
        .column(Column::text("type", "Type"))
        .column(Column::text("default", "Default"))
        .column(Column::flex("description", "What it is"));
    for parameter in parameters {
        let default = parameter.default.as_deref().map_or_else(|| "(must be given)".into(), Cell::from);
        table.push(vec![
            parameter.name.as_str().into(),
            parameter.kind.as_str().into(),
            default,
            parameter.description.as_deref().into(),
        ]);
    }
    table
}

const fn origin(query: &SavedQuery) -> &'static str {
    match query.origin {
        Origin::Program => "program",
        Origin::Database => "database",
    }
}

/// `since=-30d`, or `words` where it has to be given.
fn written(parameter: &Parameter) -> String {
    match &parameter.default {
        Some(default) => format!("{}={default}", parameter.name),
        None => parameter.name.clone(),
    }
}
