//! The public views as tables of an export: SQLite tells the types of some of their columns, names tell the others'.

use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::shape::{Column, ColumnKind, Shape};
use crate::store::catalogue::VIEWS;

/// What `follow_up` says of a commitment beside its columns `is_…`.
const FLAGS: [&str; 7] =
    ["overdue", "due_soon", "dormant", "stale", "needs_review", "undated", "no_evidence_gathered"];

/// The public views, in the order of the documentation.
pub fn views(query: &dyn Query) -> Result<Vec<Shape>> {
    VIEWS.iter().map(|(name, row)| view(query, name, row)).collect()
}

fn view(query: &dyn Query, view: &str, row: &str) -> Result<Shape> {
    let columns = query.query(&Statement::new(COLUMNS).bind("view", view))?.map(|found| {
        let name = found.get::<String>("name")?;
        Ok(Column {
            kind: kind(&found.get::<String>("type")?, &name),
            required: false,
            words: Vec::new(),
            description: String::new(),
            name,
        })
    })?;
    // Evidence has a row for each commitment on which it bears.
    let key = if view == "evidence_items" { &["id", "commitment_ref"][..] } else { &["id"] };
    Ok(Shape {
        name: view.to_owned(),
        description: format!("One row: {row}."),
        columns,
        primary_key: key.iter().map(|&column| column.to_owned()).collect(),
        foreign_keys: Vec::new(),
    })
}

const COLUMNS: &str = "SELECT name, type FROM pragma_table_info(:view) ORDER BY cid";

fn kind(declared: &str, name: &str) -> ColumnKind {
    match name {
        _ if name.starts_with("is_") || FLAGS.contains(&name) => ColumnKind::Flag,
        _ if name.ends_with("_count") || name.starts_with("days_") => ColumnKind::Integer,
        "status_since" => ColumnKind::Day,
        _ => ColumnKind::of(declared, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn the_columns_of_views_are_of_the_kinds_that_they_hold() {
        let views = views(Ground::new().query()).unwrap();
        assert_eq!(
            views.iter().map(|view| view.name.as_str()).collect::<Vec<_>>(),
            VIEWS.map(|(name, _)| name)
        );
        let kind = |view: &str, column: &str| {
            let view = views.iter().find(|one| one.name == view).unwrap();
            view.columns.iter().find(|one| one.name == column).unwrap().kind
        };
        assert_eq!(kind("commitments", "quote"), ColumnKind::Text);
        assert_eq!(kind("commitments", "committing"), ColumnKind::Text);
        assert_eq!(kind("commitments", "is_open"), ColumnKind::Flag);
        assert_eq!(kind("commitments", "status_since"), ColumnKind::Day);
        assert_eq!(kind("commitments", "last_touched_at"), ColumnKind::Moment);
        assert_eq!(kind("status_events", "is_corrected"), ColumnKind::Flag);
        assert_eq!(kind("releases", "commitment_count"), ColumnKind::Integer);
        assert_eq!(kind("follow_up", "days_overdue"), ColumnKind::Integer);
        assert_eq!(kind("follow_up", "stale"), ColumnKind::Flag);
        assert_eq!(kind("follow_up", "as_of"), ColumnKind::Day);
    }
}
