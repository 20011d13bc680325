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
    pub(super) row_sha256: String,
}

/// The row of this key in this list, if it was imported before.
pub(super) fn find(query: &dyn Query, sort: Sort, source: &str, key: &str) -> Result<Option<Kept>> {
    let one = Statement::new(ONE).bind("sort", sort.table()).bind("source", source).bind("key", key.trim());
    let kept = |row: &crate::db::Row| {
        Ok(Kept { id: row.get("id")?, record: row.get("record_id")?, row_sha256: row.get("row_sha256")? })
    };
    query.query(&one)?.first().map(kept).transpose()
}

const ONE: &str = "
SELECT id, record_id, row_sha256 FROM imported_key
WHERE sort = :sort AND source = :source AND key = :key ORDER BY id";

/// The records that bear this key in any list.
pub(super) fn any(query: &dyn Query, sort: Sort, key: &str) -> Result<Vec<i64>> {
    let any = Statement::new(ANY).bind("sort", sort.table()).bind("key", key.trim());
    query.query(&any)?.map(|row| row.get("record_id"))
}

const ANY: &str = "
SELECT DISTINCT record_id FROM imported_key WHERE sort = :sort AND key = :key ORDER BY record_id";

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
    let said = |sha256: &str| ("row_sha256", Value::from(sha256));
    if let Some(kept) = kept {
        draft.update(
            "imported_key",
            UPDATE,
            kept.id,
            &vec![said(&kept.row_sha256)],
            vec![said(&identity.digest)],
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
        said(&identity.digest),
        ("recorded_at", draft.at().into()),
    ];
    draft.insert("imported_key", INSERT, fields);
    Ok(())
}

const UPDATE: &str = "UPDATE imported_key SET row_sha256 = :row_sha256 WHERE id = :id";

const INSERT: &str = "
INSERT INTO imported_key (id, sort, source, key, record_id, row_sha256, recorded_at)
VALUES (:id, :sort, :source, :key, :record_id, :row_sha256, :recorded_at)";
