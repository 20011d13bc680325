//! The history of one commitment: every event and edit, each with both its times.

use chrono::NaiveDate;
use serde::Serialize;

use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::person;
use crate::store::log::holding::undone_by;

/// One thing that happened to a commitment, or was recorded of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When it took effect.
    pub on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub recorded_by: String,
    /// What sort of entry: status, deadline, evidence, search, passage, link, note or edit.
    pub sort: String,
    /// Its reference, where it has one.
    pub r#ref: Option<String>,
    /// What it says.
    pub what: String,
    /// Further words: rationale, reason, title, quote.
    pub detail: Option<String>,
    /// A later event corrects it: it no longer counts.
    pub is_corrected: bool,
}

/// Everything that is recorded of a commitment, in order of effect, then of recording.
pub fn of(query: &dyn Query, commitment: i64) -> Result<Vec<Entry>> {
    let mut entries = query.query(&Statement::new(HISTORY).bind("id", commitment))?.map(read)?;
    for row in &query.query(&Statement::new(PROPOSALS).bind("id", commitment))?.rows {
        entries.push(proposal(row)?);
    }
    for row in &query.query(&Statement::new(EDITS).bind("id", commitment))?.rows {
        // What was undone did not happen; the operation log keeps it.
        if undone_by(query, row.get("operation_id")?)?.is_none() {
            entries.push(edit(row)?);
        }
    }
    entries.sort_by(|a, b| (a.on, &a.recorded_at, rank(&a.sort)).cmp(&(b.on, &b.recorded_at, rank(&b.sort))));
    Ok(entries)
}

/// What one command recorded for one day, in the order in which it follows: words before what rests on them.
fn rank(sort: &str) -> usize {
    ["passage", "evidence", "search", "status", "deadline"]
        .iter()
        .position(|s| *s == sort)
        .unwrap_or(usize::MAX)
}

const HISTORY: &str = "
SELECT effective_on AS on_day, recorded_at, recorded_by, 'status' AS sort, 'S-' || id AS ref,
       coalesce(status, 'retracted') || CASE move WHEN 'first' THEN '' WHEN 'change' THEN ''
         ELSE ' (' || move || coalesce(' of S-' || corrects_id, '') || ')' END
         || CASE WHEN status = 'partially_fulfilled' AND is_open = 0 THEN ', closed' ELSE '' END
         || coalesce(', overriding ' || override_rule, '')
         || coalesce((SELECT ', resting on ' || group_concat('E-' || evidence_id, ', ')
                      FROM status_evidence WHERE status_event_id = e.id), '')
         || coalesce(', proposed by ' || proposed_by || ', confirmed by ' || recorded_by, '') AS what,
       CASE WHEN reason IS NULL THEN rationale
            WHEN rationale IS NULL OR rationale = reason THEN reason
            ELSE rationale || ' — ' || reason END AS detail,
       EXISTS (SELECT 1 FROM status_event AS x WHERE x.corrects_id = e.id) AS is_corrected
FROM status_event AS e WHERE commitment_id = :id
UNION ALL
SELECT effective_on, recorded_at, recorded_by, 'deadline', 'D-' || id,
       coalesce('due ' || due_on || CASE precision WHEN 'day' THEN '' ELSE ' (' || replace(precision, '_', ' ') || ')' END,
                'no due date') || ', ' || basis,
       CASE WHEN reason IS NULL THEN words ELSE reason || coalesce(' — ' || words, '') END, 0
FROM deadline_event WHERE commitment_id = :id
UNION ALL
SELECT e.dated_on, b.recorded_at, b.recorded_by, 'evidence', 'E-' || e.id, b.relation,
       CASE WHEN e.title = e.url THEN e.title ELSE e.title || coalesce(', ' || e.url, '') END,
       EXISTS (SELECT 1 FROM bearing AS x WHERE x.evidence_id = b.evidence_id
                 AND x.commitment_id = b.commitment_id AND x.id > b.id)
FROM bearing AS b JOIN evidence AS e ON e.id = b.evidence_id WHERE b.commitment_id = :id
UNION ALL
SELECT searched_on, recorded_at, recorded_by, 'search', 'L-' || id,
       CASE found WHEN 0 THEN 'nothing found' ELSE found || ' found' END, place || coalesce(' — ' || note, ''), 0
FROM search WHERE commitment_id = :id
UNION ALL
SELECT a.stated_on, a.recorded_at, a.recorded_by, 'passage', 'R-' || v.release_id, a.kind, a.quote, 0
FROM attestation AS a JOIN release_version AS v ON v.id = a.release_version_id WHERE a.commitment_id = :id
UNION ALL
SELECT date(recorded_at), recorded_at, recorded_by, 'link', NULL,
       'C-' || from_id || ' ' || kind || ' C-' || to_id, note, 0
FROM link WHERE from_id = :id OR to_id = :id
UNION ALL
SELECT date(recorded_at), recorded_at, recorded_by, 'note', 'N-' || id, 'note', body, 0
FROM note WHERE subject = 'commitment' AND subject_id = :id
ORDER BY on_day, recorded_at";

fn read(row: &Row) -> Result<Entry> {
    Ok(Entry {
        on: row.get("on_day")?,
        recorded_at: row.get("recorded_at")?,
        recorded_by: row.get("recorded_by")?,
        sort: row.get("sort")?,
        r#ref: row.get("ref")?,
        what: row.get("what")?,
        detail: row.get("detail")?,
        is_corrected: row.get("is_corrected")?,
    })
}

const PROPOSALS: &str = "
SELECT r.effective_on AS on_day, r.recorded_at, r.recorded_by, 'proposal' AS sort, NULL AS ref,
       r.status || ' proposed, '
         || CASE WHEN x.fate IS NULL THEN 'waits for a second reader'
                 WHEN x.fate = 'confirmed' THEN 'confirmed by ' || x.recorded_by || ' as S-' || x.status_event_id
                 ELSE '' END AS what,
       CASE WHEN r.reason IS NULL THEN r.rationale
            WHEN r.rationale IS NULL OR r.rationale = r.reason THEN r.reason
            ELSE r.rationale || ' — ' || r.reason END AS detail,
       0 AS is_corrected, x.recorded_by AS ended_by, x.reason AS declined
FROM second_reading AS r LEFT JOIN second_reading_end AS x ON x.second_reading_id = r.id
WHERE r.commitment_id = :id
ORDER BY r.id";

/// A closing status that was proposed, and what became of it.
fn proposal(row: &Row) -> Result<Entry> {
    let mut entry = read(row)?;
    if let Some(reason) = row.get::<Option<String>>("declined")? {
        let by = row.get::<String>("ended_by")?;
        entry.what.push_str(&if person::is_same(&by, &entry.recorded_by) {
            format!("taken back: {reason}")
        } else {
            format!("declined by {by}: {reason}")
        });
    }
    Ok(entry)
}

const EDITS: &str = "
SELECT ch.operation_id, date(o.recorded_at) AS on_day, o.recorded_at, o.recorded_by, ch.before, ch.after
FROM change AS ch
JOIN operation AS o ON o.id = ch.operation_id
WHERE ch.table_name = 'commitment' AND ch.row_id = :id AND ch.before IS NOT NULL AND o.undoes_id IS NULL
ORDER BY ch.id";

/// An edit of the commitment's own row: each field that differs, before and after.
fn edit(row: &Row) -> Result<Entry> {
    let read = |column: &str| -> Result<serde_json::Map<String, serde_json::Value>> {
        Ok(serde_json::from_str(&row.get::<Option<String>>(column)?.unwrap_or_default()).unwrap_or_default())
    };
    let (before, after) = (read("before")?, read("after")?);
    let word = |value: Option<&serde_json::Value>| match value {
        None | Some(serde_json::Value::Null) => "nothing".to_owned(),
        Some(serde_json::Value::String(text)) => format!("'{text}'"),
        Some(other) => other.to_string(),
    };
    let changed = after
        .iter()
        .filter(|(name, value)| name.as_str() != "updated_at" && before.get(*name) != Some(value))
        .map(|(name, value)| format!("{name} from {} to {}", word(before.get(name)), word(Some(value))))
        .collect::<Vec<_>>();
    let what = if changed.is_empty() { "parties or topics".to_owned() } else { changed.join("; ") };
    Ok(Entry {
        on: row.get("on_day")?,
        recorded_at: row.get("recorded_at")?,
        recorded_by: row.get("recorded_by")?,
        sort: "edit".to_owned(),
        r#ref: None,
        what,
        detail: None,
        is_corrected: false,
    })
}
