//! `search`: the search index holds every text, each as it is, and nothing else.

use super::Report;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};

/// How many words of a release are looked up again.
const WORDS: usize = 5;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    query.stream(&Statement::new(DIFFERENT), &mut |row| {
        let (record, what) = name(row)?;
        let how = if row.get::<bool>("is_missing")? {
            "is not in the search index"
        } else {
            "is there in other words"
        };
        report.error(Some(record.to_string()), format!("{what} {how}"));
        Ok(())
    })?;
    query.stream(&Statement::new(SURPLUS), &mut |row| {
        report.error(
            None,
            format!("entry {} of the search index belongs to nothing", row.get::<i64>("entry")?),
        );
        Ok(())
    })?;
    query.stream(&Statement::new(SURPLUS_TEXTS), &mut |row| {
        report
            .error(None, format!("text {} of the search index belongs to no release", row.get::<i64>("id")?));
        Ok(())
    })?;
    query.stream(&Statement::new(TEXTS), &mut |row| {
        if !is_found(query, row)? {
            let release = Sort::Release.of(row.get("release_id")?);
            let version = row.get::<i64>("version")?;
            let message = format!("the text of {release}, version {version}, is not found by its own words");
            report.error(Some(release.to_string()), message);
        }
        Ok(())
    })
}

/// What an entry is of, and what is indexed of it.
fn name(row: &Row) -> Result<(Ref, &'static str)> {
    let id = row.get("record_id")?;
    Ok(match row.get::<String>("sort")?.as_str() {
        "quote" => (Sort::Commitment.of(id), "its quote"),
        "note" => (Sort::Note.of(id), "its text"),
        "evidence" => (Sort::Evidence.of(id), "its title or excerpt"),
        "release" => (Sort::Release.of(id), "its title"),
        _ => (Sort::Commitment.of(id), "its title, condition or success test"),
    })
}

// What the triggers that keep the index put into it.
const DIFFERENT: &str = "
WITH expected (entry, sort, record_id, commitment_id, body) AS (
  SELECT id * 8, 'commitment', id, id,
         title || coalesce(char(10) || condition, '') || coalesce(char(10) || success_test, '')
  FROM commitment
  UNION ALL
  SELECT id * 8 + 1, 'quote', commitment_id, commitment_id, quote FROM attestation
  UNION ALL
  SELECT id * 8 + 2, 'note', id, CASE subject WHEN 'commitment' THEN subject_id END, body FROM note
  UNION ALL
  SELECT id * 8 + 3, 'evidence', id, NULL, title || coalesce(char(10) || excerpt, '') FROM evidence
  UNION ALL
  SELECT id * 8 + 4, 'release', id, NULL, title FROM \"release\")
SELECT x.sort, x.record_id, i.rowid IS NULL AS is_missing
FROM expected AS x
LEFT JOIN record_index AS i ON i.rowid = x.entry
WHERE i.rowid IS NULL
   OR (i.sort, i.record_id, i.commitment_id, i.body) IS NOT (x.sort, x.record_id, x.commitment_id, x.body)
ORDER BY x.entry";

const SURPLUS: &str = "
SELECT i.rowid AS entry
FROM record_index AS i
WHERE CASE i.rowid % 8
        WHEN 0 THEN NOT EXISTS (SELECT 1 FROM commitment WHERE id = i.rowid / 8)
        WHEN 1 THEN NOT EXISTS (SELECT 1 FROM attestation WHERE id = i.rowid / 8)
        WHEN 2 THEN NOT EXISTS (SELECT 1 FROM note WHERE id = i.rowid / 8)
        WHEN 3 THEN NOT EXISTS (SELECT 1 FROM evidence WHERE id = i.rowid / 8)
        WHEN 4 THEN NOT EXISTS (SELECT 1 FROM \"release\" WHERE id = i.rowid / 8)
        ELSE TRUE
      END
ORDER BY i.rowid";

// The index of texts shows those of release_version; the table of lengths is what it holds itself.
const SURPLUS_TEXTS: &str = "
SELECT d.id
FROM release_index_docsize AS d
WHERE NOT EXISTS (SELECT 1 FROM release_version AS v WHERE v.id = d.id)
ORDER BY d.id";

const TEXTS: &str = "
SELECT v.id, v.release_id, v.version, substr(v.text, 1, 400) AS beginning,
       EXISTS (SELECT 1 FROM release_index_docsize AS d WHERE d.id = v.id) AS is_indexed
FROM release_version AS v
ORDER BY v.id";

const FIND: &str = "
SELECT rowid AS entry
FROM release_index
WHERE release_index MATCH :words AND rowid = :id
ORDER BY rowid";

/// Whether a text is in the index, and is found by the words it begins with.
fn is_found(query: &dyn Query, row: &Row) -> Result<bool> {
    if !row.get::<bool>("is_indexed")? {
        return Ok(false);
    }
    let beginning = row.get::<String>("beginning")?;
    let words = beginning.split_whitespace().skip_while(|word| !word.contains(char::is_alphabetic));
    let words = words.take(WORDS).collect::<Vec<_>>().join(" ").replace('"', " ");
    if words.is_empty() {
        return Ok(true);
    }
    let find = Statement::new(FIND).bind("words", format!("\"{words}\"")).bind("id", row.get::<i64>("id")?);
    Ok(query.query(&find)?.first().is_some())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Ground, TEXT, new_text};
    use crate::store::release;

    fn found(sql: &str) -> Vec<(String, String)> {
        let ground = Ground::with_history();
        ground.tamper(sql);
        ground.found("search")
    }

    fn one(record: &str, message: &str) -> Vec<(String, String)> {
        vec![(record.to_owned(), message.to_owned())]
    }

    #[test]
    fn an_entry_that_is_gone_is_found() {
        assert_eq!(
            found("DELETE FROM record_index WHERE rowid = 17"),
            one("C-2", "its quote is not in the search index")
        );
    }

    #[test]
    fn an_entry_in_other_words_is_found() {
        assert_eq!(
            found("UPDATE commitment SET success_test = 'it stands' WHERE id = 1"),
            one("C-1", "its title, condition or success test is there in other words")
        );
        assert_eq!(
            found("UPDATE record_index SET body = 'other' WHERE rowid = 11"),
            one("E-1", "its title or excerpt is there in other words")
        );
    }

    #[test]
    fn an_entry_of_nothing_is_found() {
        assert_eq!(
            found("INSERT INTO record_index (rowid, sort, record_id, body) VALUES (805, 'note', 100, 'x')"),
            one("", "entry 805 of the search index belongs to nothing")
        );
        assert_eq!(
            found("INSERT INTO release_index (rowid, text) VALUES (9, 'x')"),
            one("", "text 9 of the search index belongs to no release")
        );
    }

    #[test]
    fn a_text_that_is_not_indexed_or_by_other_words_is_found() {
        let message = "the text of R-1, version 1, is not found by its own words";
        let delete =
            format!("INSERT INTO release_index (release_index, rowid, text) VALUES ('delete', 1, '{TEXT}')");
        assert_eq!(found(&delete), one("R-1", message));
        let other = format!("{delete}; INSERT INTO release_index (rowid, text) VALUES (1, 'something else')");
        assert_eq!(found(&other), one("R-1", message));
    }

    #[test]
    fn a_text_of_marks_or_of_any_script_is_found() {
        let mut ground = Ground::new();
        for text in
            ["— «“1”» … !", "\"Стороны» договорились\" о \"центре\"", "各方同意 设立中心", "AND OR NOT (x) *"]
        {
            ground.release("2026-01-10", text);
        }
        ground.write("2026-01-11", |d| release::add_version(d, 1, new_text("Newer.")).map(drop));
        assert_eq!(ground.found("search"), []);
    }
}
