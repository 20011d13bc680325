//! What a half-typed word may become: references, parties, topics, queries. Each answer reads a few rows by an index.

use super::saved_query::{self, SavedQuery};
use super::topic;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::Sort;
use crate::model::text::fold;

/// So many are offered at most: more than a screen helps nobody.
const MOST: usize = 100;
/// References have at most so many digits.
const DIGITS: u32 = 12;

/// A value that fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What would stand on the command line.
    pub value: String,
    /// What it is.
    pub about: String,
}

/// The statement that reads the newest records of a sort between two ids: `id`, `about`.
fn records(sort: Sort) -> Option<&'static str> {
    Some(match sort {
        Sort::Commitment => {
            "SELECT c.id AS id, replace(s.status, '_', ' ') || ': ' || c.title AS about
             FROM commitment AS c JOIN commitment_state AS s ON s.commitment_id = c.id
             WHERE c.id BETWEEN :from AND :to ORDER BY c.id DESC LIMIT :most"
        }
        Sort::Release => {
            "SELECT id, coalesce(published_on, event_on, '') || ' ' || title AS about
             FROM \"release\" WHERE id BETWEEN :from AND :to ORDER BY id DESC LIMIT :most"
        }
        Sort::Evidence => {
            "SELECT id, dated_on || ' ' || title AS about
             FROM evidence WHERE id BETWEEN :from AND :to ORDER BY id DESC LIMIT :most"
        }
        Sort::StatusEvent => {
            "SELECT e.id AS id, e.effective_on || ' C-' || e.commitment_id || ' '
                  || replace(coalesce(e.status, e.move), '_', ' ') AS about
             FROM status_event AS e WHERE e.id BETWEEN :from AND :to ORDER BY e.id DESC LIMIT :most"
        }
        Sort::Party => {
            "SELECT id, name AS about FROM party
             WHERE id BETWEEN :from AND :to AND merged_into IS NULL ORDER BY id DESC LIMIT :most"
        }
        Sort::Note => {
            "SELECT id, substr(body, 1, 80) AS about
             FROM note WHERE id BETWEEN :from AND :to ORDER BY id DESC LIMIT :most"
        }
        Sort::Edition => {
            "SELECT id, replace(report, '_', '-') || ' ' || subject || ', edition ' || number AS about
             FROM report_edition WHERE id BETWEEN :from AND :to ORDER BY id DESC LIMIT :most"
        }
        Sort::Operation => {
            "SELECT id, command || ': ' || substr(summary, 1, 80) AS about
             FROM operation WHERE id BETWEEN :from AND :to ORDER BY id DESC LIMIT :most"
        }
        _ => return None,
    })
}

/// The references of a sort that begin as typed: `C-1`, `c1` and `1` alike; nothing typed gives the newest.
pub fn references(query: &dyn Query, sort: Sort, typed: &str) -> Result<Vec<Candidate>> {
    let (Some(sql), Some(digits)) = (records(sort), digits(sort, typed)) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (from, to) in ranges(digits) {
        let left = i64::try_from(MOST.saturating_sub(found.len())).unwrap_or(0);
        let statement = Statement::new(sql).bind("from", from).bind("to", to).bind("most", left);
        for row in &query.query(&statement)?.rows {
            let id: i64 = row.get("id")?;
            found.push(Candidate { value: format!("{}-{id}", sort.letter()), about: row.get("about")? });
        }
        if found.len() >= MOST {
            break;
        }
    }
    Ok(found)
}

/// The digits of a half-typed reference; none when it is no reference of this sort.
fn digits(sort: Sort, typed: &str) -> Option<&str> {
    let rest = typed.strip_prefix([sort.letter(), sort.letter().to_ascii_lowercase()]).unwrap_or(typed);
    let digits = rest.strip_prefix('-').unwrap_or(rest);
    (digits.len() < DIGITS as usize && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// The ids whose digits begin so, as ranges: 4 is 4, 40 to 49, 400 to 499 …
fn ranges(digits: &str) -> Vec<(i64, i64)> {
    let Ok(number) = digits.parse::<i64>() else { return vec![(1, i64::MAX)] };
    let longer = 0..DIGITS - u32::try_from(digits.len()).unwrap_or(DIGITS);
    longer.map(|more| (number * 10_i64.pow(more), (number + 1) * 10_i64.pow(more) - 1)).collect()
}

/// The names of parties that begin as typed, without regard to case: every name by which one is found; nothing typed
/// gives one name each.
pub fn parties(query: &dyn Query, typed: &str) -> Result<Vec<Candidate>> {
    if typed.is_empty() {
        let sql = "SELECT coalesce(short_name, name) AS value, name || ' (P-' || id || ')' AS about
                   FROM party WHERE merged_into IS NULL AND :typed = '' ORDER BY name LIMIT :most";
        return rows(query, sql, typed);
    }
    let sql = "SELECT n.name AS value, p.name || ' (P-' || p.id || ')' AS about
               FROM party_name AS n JOIN party AS p ON p.id = n.party_id
               WHERE n.folded >= :typed AND n.folded < :typed || char(1114111) AND p.merged_into IS NULL
               ORDER BY n.folded LIMIT :most";
    rows(query, sql, &fold(typed))
}

/// The topics whose code begins as typed, without regard to case.
pub fn topics(query: &dyn Query, typed: &str) -> Result<Vec<Candidate>> {
    let sql = "SELECT code AS value, title AS about
               FROM topic WHERE folded >= :typed AND folded < :typed || char(1114111)
               ORDER BY id LIMIT :most";
    rows(query, sql, &topic::fold(typed))
}

/// The queries of the program and of the database whose name begins as typed.
pub fn queries(query: &dyn Query, typed: &str) -> Result<Vec<Candidate>> {
    let all = saved_query::list(query)?.into_iter().filter(|one| one.name.starts_with(typed));
    let candidate =
        |one: SavedQuery| Candidate { value: one.name, about: one.description.unwrap_or_default() };
    Ok(all.take(MOST).map(candidate).collect())
}

/// The owners of commitments whose name begins as typed.
pub fn owners(query: &dyn Query, typed: &str) -> Result<Vec<Candidate>> {
    let sql = "SELECT DISTINCT owner AS value, 'owner of commitments' AS about
               FROM commitment WHERE owner >= :typed AND owner < :typed || char(1114111)
               ORDER BY owner LIMIT :most";
    rows(query, sql, typed)
}

fn rows(query: &dyn Query, sql: &'static str, typed: &str) -> Result<Vec<Candidate>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let statement = Statement::new(sql).bind("typed", typed).bind("most", most);
    let rows = query.query(&statement)?;
    rows.rows.iter().map(|row| Ok(Candidate { value: row.get("value")?, about: row.get("about")? })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn a_half_typed_reference_stands_for_ranges_of_ids() {
        assert_eq!(digits(Sort::Commitment, "c4"), Some("4"));
        assert_eq!(digits(Sort::Commitment, "C-"), Some(""));
        assert_eq!(digits(Sort::Commitment, "R-4"), None);
        assert_eq!(digits(Sort::Commitment, "water"), None);
        assert_eq!(ranges(""), [(1, i64::MAX)]);
        assert_eq!(&ranges("42")[..3], [(42, 42), (420, 429), (4200, 4299)]);
        assert!(ranges("99999999999").iter().all(|(from, to)| from <= to));
    }

    #[test]
    fn queries_of_the_program_and_of_the_database_are_offered_with_what_they_answer() {
        let mut ground = Ground::new();
        let new = saved_query::NewQuery {
            name: "due-by-me".to_owned(),
            description: Some("What I must do".to_owned()),
            parameters: Vec::new(),
            sql: "select 1".to_owned(),
            replace: false,
        };
        ground.write("2026-01-02", |draft| saved_query::save(draft, &new).map(drop));
        let found = queries(ground.query(), "due-").unwrap();
        let names = found.iter().map(|c| c.value.as_str()).collect::<Vec<_>>();
        assert_eq!(names, ["due-between", "due-by-me"]);
        assert_eq!(found[1].about, "What I must do");
    }
}
