//! How a table of the database looks to whoever reads it elsewhere: columns with types, keys, and what they mean.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Real,
    /// Text.
    Text,
    /// A day, as text: `2026-12-01`.
    Day,
    /// A moment in UTC, as text: `2026-12-01T09:30:00.000Z`.
    Moment,
    /// Yes or no, as 1 or 0. Only the public views are told so; a table's own are whole numbers.
    Flag,
}

impl ColumnKind {
    /// The kind of a column, by its declared type and, where that is text, by the rule of names.
    pub fn of(declared: &str, name: &str) -> Self {
        match declared.to_ascii_uppercase().as_str() {
            "INTEGER" | "INT" => Self::Integer,
            "REAL" => Self::Real,
            _ if name.ends_with("_on") || matches!(name, "as_of" | "since") => Self::Day,
            _ if name.ends_with("_at") => Self::Moment,
            _ => Self::Text,
        }
    }
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether a value is always there.
    pub required: bool,
    /// The words it may hold; empty for any.
    pub words: Vec<String>,
    /// What it means; empty where the name says it all.
    pub description: String,
}

/// A key that leads to another table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKey {
    /// The column here.
    pub column: String,
    /// The table there.
    pub table: String,
    /// The column there.
    pub to: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub primary_key: Vec<String>,
    /// Where its columns lead.
    pub foreign_keys: Vec<ForeignKey>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_are_told_by_their_names() {
        let kinds = [("TEXT", "due_on"), ("TEXT", "recorded_at"), ("TEXT", "title"), ("INTEGER", "id")]
            .map(|(declared, name)| ColumnKind::of(declared, name));
        assert_eq!(kinds, [ColumnKind::Day, ColumnKind::Moment, ColumnKind::Text, ColumnKind::Integer]);
    }
}
