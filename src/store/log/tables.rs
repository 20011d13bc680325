//! The tables whose rows the operation log keeps, and what a row of each belongs to.

use crate::db::Query;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::store::image;

/// One of these tables.
pub(in crate::store) struct Kept {
    /// Its name, as the log has it.
    pub(in crate::store) table: &'static str,
    /// What its rows belong to.
    pub(super) owner: Owner,
}

/// By which columns a row belongs to a row of another table.
pub(super) enum Owner {
    /// It is a record itself.
    Itself,
    /// Each of these columns holds a number in that table.
    Columns(&'static [(&'static str, &'static str)]),
    /// One column names the table, one holds the number in it.
    Named([&'static str; 2]),
}

macro_rules! kept {
    ($($table:literal $(in $($column:literal of $owner:literal),+)? $(on $named:literal, $id:literal)?;)+) => {
        [$(Kept { table: $table, owner: owner!($(in $($column of $owner),+)? $(on $named, $id)?) }),+]
    };
}
macro_rules! owner {
    () => { Owner::Itself };
    (in $($column:literal of $owner:literal),+) => { Owner::Columns(&[$(($column, $owner)),+]) };
    (on $named:literal, $id:literal) => { Owner::Named([$named, $id]) };
}

/// The tables, in the order of `schema.sql`: each after those whose rows it names.
pub(in crate::store) const TABLES: [Kept; 30] = kept! {
    "party";
    "party_name" in "party_id" of "party";
    "topic";
    "release";
    "release_version" in "release_id" of "release";
    "commitment";
    "role" in "commitment_id" of "commitment";
    "commitment_topic" in "commitment_id" of "commitment";
    "attestation" in "commitment_id" of "commitment";
    "proposal" in "release_version_id" of "release_version";
    "proposal_fate" in "proposal_id" of "proposal";
    "link" in "from_id" of "commitment", "to_id" of "commitment";
    "evidence";
    "bearing" in "commitment_id" of "commitment";
    "search" in "commitment_id" of "commitment";
    "status_event" in "commitment_id" of "commitment";
    "status_evidence" in "status_event_id" of "status_event";
    "second_reading" in "commitment_id" of "commitment";
    "second_reading_evidence" in "second_reading_id" of "second_reading";
    "second_reading_end" in "second_reading_id" of "second_reading";
    "deadline_event" in "commitment_id" of "commitment";
    "note" on "subject", "subject_id";
    "imported_key" on "sort", "record_id";
    "coding" in "release_version_id" of "release_version";
    "coding_unit" in "coding_id" of "coding";
    "coding_settlement" in "release_version_id" of "release_version";
    "setting";
    "saved_query";
    "report_edition";
    "edition_file" in "edition_id" of "report_edition";
};

/// The table of a name in the log.
///
/// # Errors
/// `bad_log` for a name that is none of ours.
pub(in crate::store) fn find(name: &str) -> Result<&'static Kept> {
    TABLES.iter().find(|kept| kept.table == name).ok_or_else(image::bad)
}

/// What rows of a table are called, where they have a reference.
pub(in crate::store) fn sort(table: &str) -> Option<Sort> {
    Sort::ALL.into_iter().find(|sort| sort.table() == table)
}

/// The SQL of all rows of a table, in order of id, with every column that the log holds.
pub(in crate::store) fn select(query: &dyn Query, table: &str) -> Result<String> {
    let columns = query.describe(&format!("SELECT * FROM \"{table}\""))?;
    let kept = columns.iter().map(|(column, _)| column).filter(|column| !image::leaves_out(table, column));
    let columns = kept.map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
    Ok(format!("SELECT {columns} FROM \"{table}\" ORDER BY id"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Statement;
    use crate::store::check::fixture::Ground;

    #[test]
    fn every_column_of_a_table_is_selected_but_the_text_of_releases() {
        let ground = Ground::new();
        for kept in &TABLES {
            let columns = Statement::new("SELECT name FROM pragma_table_info(:table) ORDER BY cid");
            let rows = ground.query().query(&columns.bind("table", kept.table)).unwrap();
            let mut names = rows.map(|row| row.get::<String>("name")).unwrap();
            names.retain(|name| !(kept.table == "release_version" && name == "text"));
            let selected = ground.query().describe(&select(ground.query(), kept.table).unwrap()).unwrap();
            let selected = selected.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
            assert_eq!(selected, names, "{}", kept.table);
        }
    }

    #[test]
    fn every_table_is_kept_or_left_out_for_a_reason_and_has_the_columns_of_its_owners() {
        // The log itself, what is derived, the search index, and the numbering of SQLite.
        let others = ["operation", "change", "commitment_state", "sqlite_sequence"];
        let ground = Ground::new();
        let tables =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%' ORDER BY name";
        for row in &ground.query().query(&Statement::new(tables)).unwrap().rows {
            let name = row.get::<String>("name").unwrap();
            let kept = find(&name).ok();
            assert!(kept.is_some() != others.contains(&name.as_str()), "{name}");
            let columns = match kept.map(|kept| &kept.owner) {
                Some(Owner::Columns(by)) => by.iter().map(|(column, _)| *column).collect(),
                Some(Owner::Named(by)) => by.to_vec(),
                Some(Owner::Itself) | None => Vec::new(),
            };
            for column in columns {
                let sql = format!("SELECT {column} FROM \"{name}\"");
                assert!(ground.query().describe(&sql).is_ok(), "{name} has no {column}");
            }
        }
    }
}
