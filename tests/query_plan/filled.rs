//! Databases of some size, written by the rules of arithmetic: what is asked for is there as often in each.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::ground::template;

/// The day on which everything is asked.
pub const TODAY: &str = "2026-11-15";
/// A party with twenty commitments, however many there are.
pub const RARE: i64 = 50;

/// Writes a database of so many commitments: ten to a release, three status events each and the like.
pub fn fill(path: &Path, commitments: u32, analyse: bool) {
    fs::write(path, template()).unwrap();
    let db = Connection::open(path).unwrap();
    db.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN").unwrap();
    // The triggers that keep the state would work each row out six times: once at the end is enough.
    let kept = {
        let sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'state\\_after%' ESCAPE '\\'";
        let mut select = db.prepare(sql).unwrap();
        let rows =
            select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        rows.map(|row| row.unwrap()).collect::<Vec<_>>()
    };
    for (name, _) in &kept {
        db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    db.execute_batch(&ROWS.replace(":n", &commitments.to_string())).unwrap();
    for (_, sql) in &kept {
        db.execute_batch(sql).unwrap();
    }
    db.execute_batch("INSERT INTO refresh_state (commitment_id) SELECT id FROM commitment; COMMIT").unwrap();
    if analyse {
        db.execute_batch("ANALYZE").unwrap();
    }
}

/// Of every commitment: made over ten years; two of five closed; the last 30 overdue, the 30 before them due soon,
/// another 30 silent; the rest due in 2030 and reviewed this week.
const ROWS: &str = "
CREATE TEMP TABLE seq AS WITH RECURSIVE s (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < :n) SELECT i FROM s;
CREATE TEMP TABLE each AS
SELECT i, date('2016-01-01', '+' || (i * 7919 % 3600) || ' days') AS made, (i - 1) / 10 + 1 AS release_id,
       ':n' - i AS back, i % 5 < 2 AND ':n' - i >= 90 AS closed
FROM seq;
INSERT INTO party (uid, name, kind, recorded_at)
SELECT 'p' || i, 'Party ' || i, 'state', '2016-01-01T00:00:00.000Z' FROM seq WHERE i <= 60;
INSERT INTO party_name (party_id, name, folded) SELECT id, name, lower(name) FROM party;
INSERT INTO \"release\" (uid, title, issuer_id, kind, published_on, recorded_at, recorded_by)
SELECT 'r' || i, 'Release ' || i, 1 + i % 40, 'readout', '2016-01-01', '2016-01-01T00:00:00.000Z', 'ann'
FROM seq WHERE i <= :n / 10;
INSERT INTO release_version (release_id, version, text, text_sha256, original_sha256, media_type, encoding, normaliser,
                             retrieved_at, recorded_at)
SELECT id, 1, 'The parties will act together on matter ' || id || CASE WHEN id <= 20 THEN ' zebra' ELSE '' END || '.',
       printf('%064x', id), printf('%064x', id), 'text/plain', 'UTF-8', '1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM \"release\";
INSERT INTO commitment (uid, title, kind, strength, made_on, owner, recorded_at, recorded_by, updated_at)
SELECT 'c' || i, 'Undertaking ' || i, 'pledge', 'firm', made, 'ann', '2026-01-01T00:00:00.000Z', 'ann', '2026-01-01T00:00:00.000Z' FROM each;
INSERT INTO role (commitment_id, party_id, role)
SELECT i, CASE WHEN back % 7 = 3 AND back < 140 THEN 50 ELSE 1 + i % 40 END, 'committing' FROM each
UNION ALL SELECT i, 1 + (i + 7) % 40, 'counterpart' FROM each;
INSERT INTO commitment_topic (commitment_id, topic_id) SELECT i, 1 + i % 17 FROM each;
INSERT INTO attestation (uid, commitment_id, release_version_id, kind, quote, start_char, end_char, stated_on,
                         recorded_at, recorded_by)
SELECT 'a' || i, i, release_id, 'origin', 'The parties will act', 0, 20, made, '2026-01-01T00:00:00.000Z', 'ann' FROM each;
INSERT INTO status_event (uid, commitment_id, status, is_open, move, effective_on, recorded_at, recorded_by)
SELECT 's' || i, i, 'not_assessed', 1, 'first', made, '2026-01-01T00:00:00.000Z', 'ann' FROM each
UNION ALL SELECT 't' || i, i, CASE WHEN i % 3 THEN 'in_progress' ELSE 'stalled' END, 1, 'change',
                 date(made, '+20 days'), '2026-01-01T00:00:00.001Z', 'ann' FROM each
UNION ALL SELECT 'u' || i, i, 'fulfilled', 0, 'change', date(made, '+40 days'), '2026-01-01T00:00:00.002Z', 'ann'
          FROM each WHERE closed;
INSERT INTO deadline_event (uid, commitment_id, due_on, precision, basis, effective_on, recorded_at, recorded_by)
SELECT 'd' || i, i, CASE WHEN back < 30 THEN '2026-10-01' WHEN back < 60 THEN '2026-12-01' ELSE '2030-12-31' END,
       'day', 'stated', made, '2026-01-01T00:00:00.000Z', 'ann' FROM each;
INSERT INTO evidence (uid, title, dated_on, url, recorded_at, recorded_by)
SELECT 'e' || i, 'Report ' || i, CASE WHEN back BETWEEN 60 AND 89 THEN '2026-01-02' ELSE '2026-11-10' END,
       'https://example.org/' || i, '2026-01-01T00:00:00.000Z', 'ann' FROM each;
INSERT INTO bearing (evidence_id, commitment_id, relation, recorded_at, recorded_by)
SELECT i, i, 'supports', '2026-01-01T00:00:00.000Z', 'ann' FROM each;
INSERT INTO search (uid, commitment_id, searched_on, place, found, recorded_at, recorded_by)
SELECT 'l' || i, i, CASE WHEN back BETWEEN 60 AND 89 THEN '2026-01-02' ELSE '2026-11-12' END, 'site', 0, '2026-01-01T00:00:00.000Z', 'ann'
FROM each;
INSERT INTO operation (uid, recorded_at, recorded_by, command, summary, change_count, changes_sha256, previous_hash, hash)
SELECT 'o' || i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-02', '+' || i || ' seconds'), 'ann', 'add', 'x', 1, 'x',
       'h' || (i - 1), 'h' || i FROM seq;
INSERT INTO change (operation_id, table_name, row_id, after) SELECT i + 1, 'commitment', i, '{}' FROM seq;
DROP TABLE each; DROP TABLE seq;";
