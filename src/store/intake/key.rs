//! The own keys of imported rows.

use super::Identity;
use crate::db::{Query, Statement, Value};
use crate::error::Result;
use crate::model::reference::Sort;
use crate::store::Draft;

/// A row that was imported before.
pub(super) struct Kept {
    id: i64,
    pub(super) record: i64,
    pub(super) cells: String,
}

/// The row of this key in this list, if it was imported before.
pub(super) fn find(query: &dyn Query, sort: Sort, source: &str, key: &str) -> Result<Option<Kept>> {
    let one = Statement::new(ONE).bind("sort", sort.table()).bind("source", source).bind("key", key.trim());
    let kept = |row: &crate::db::Row| {
        Ok(Kept { id: row.get("id")?, record: row.get("record_id")?, cells: row.get("cells")? })
    };
    query.query(&one)?.first().map(kept).transpose()
}

const ONE: &str = "
SELECT id, record_id, cells FROM imported_key
WHERE sort = :sort AND source = :source AND key = :key ORDER BY id";

/// The records that bear this key in any list.
pub(super) fn any(query: &dyn Query, sort: Sort, key: &str) -> Result<Vec<i64>> {
    let any = Statement::new(ANY).bind("sort", sort.table()).bind("key", key.trim());
    query.query(&any)?.map(|row| row.get("record_id"))
}

const ANY: &str = "
SELECT DISTINCT record_id FROM imported_key WHERE sort = :sort AND key = :key ORDER BY record_id";

/// The key of this list under which another row became the record.
pub(super) fn other(query: &dyn Query, identity: &Identity<'_>, record: i64) -> Result<Option<String>> {
    let other = Statement::new(OTHER)
        .bind("sort", identity.sort.table())
        .bind("source", identity.source)
        .bind("key", identity.key.as_deref().map(str::trim))
        .bind("record", record);
    query.query(&other)?.first().map(|row| row.get("key")).transpose()
}

const OTHER: &str = "
SELECT key FROM imported_key
WHERE sort = :sort AND record_id = :record AND source = :source AND key IS NOT :key ORDER BY id LIMIT 1";

/// The record of this identity.
pub(super) fn by_uid(query: &dyn Query, sort: Sort, uid: &str) -> Result<Option<i64>> {
    let sql = format!("SELECT id FROM \"{}\" WHERE uid = :uid ORDER BY id", sort.table());
    query.query(&Statement::new(sql).bind("uid", uid))?.first().map(|row| row.get("id")).transpose()
}

/// Keeps which record a row became, and what the row said.
pub(super) fn keep(
    draft: &mut Draft<'_>,
    identity: &Identity<'_>,
    key: &str,
    kept: Option<&Kept>,
    record: i64,
) -> Result<()> {
    let cells = |cells: &str| ("cells", Value::from(cells));
    if let Some(kept) = kept {
        draft.update(
            "imported_key",
            UPDATE,
            kept.id,
            &vec![("record_id", kept.record.into()), cells(&kept.cells)],
            vec![("record_id", record.into()), cells(&identity.cells.stored())],
        );
        return Ok(());
    }
    let id = draft.next_id("imported_key")?;
    let fields = vec![
        ("id", id.into()),
        ("sort", identity.sort.table().into()),
        ("source", identity.source.into()),
        ("key", key.trim().into()),
        ("record_id", record.into()),
        cells(&identity.cells.stored()),
        ("recorded_at", draft.at().into()),
    ];
    draft.insert("imported_key", INSERT, fields);
    Ok(())
}

const UPDATE: &str = "UPDATE imported_key SET record_id = :record_id, cells = :cells WHERE id = :id";

const INSERT: &str = "
INSERT INTO imported_key (id, sort, source, key, record_id, cells, recorded_at)
VALUES (:id, :sort, :source, :key, :record_id, :cells, :recorded_at)";
