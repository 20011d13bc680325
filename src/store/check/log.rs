//! `log`: every row is as the operation log left it.

use std::collections::HashMap;

use super::Report;
use super::state::show;
use crate::db::{Query, Row, Statement, Value};
use crate::error::Result;
use crate::store::image;
use crate::store::log::tables::{self, TABLES};

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    for kept in &TABLES {
        Comparison::of(query, kept.table, report)?.run(query)?;
    }
    Ok(())
}

/// A row by the log: its columns and values.
type Folded = HashMap<String, Value>;

/// The rows of one table beside what the log says of them.
struct Comparison<'a> {
    table: &'static str,
    rows: HashMap<i64, Row>,
    report: &'a mut Report,
}

impl<'a> Comparison<'a> {
    fn of(query: &dyn Query, table: &'static str, report: &'a mut Report) -> Result<Self> {
        let mut rows = HashMap::new();
        query.stream(&Statement::new(tables::select(query, table)?), &mut |row| {
            rows.insert(row.get("id")?, row.clone());
            Ok(())
        })?;
        Ok(Self { table, rows, report })
    }

    /// Folds the changes of each row, which come together and in order, and compares what comes out.
    fn run(mut self, query: &dyn Query) -> Result<()> {
        let mut current: Option<(i64, Option<Folded>)> = None;
        query.stream(&Statement::new(CHANGES).bind("table", self.table), &mut |row| {
            let id = row.get::<i64>("row_id")?;
            if let Some((done, last)) = current.take_if(|(held, _)| *held != id) {
                self.compare(done, last.as_ref());
            }
            let (_, folded) = current.get_or_insert((id, None));
            match row.get::<Option<String>>("after")? {
                None => *folded = None,
                Some(after) => folded.get_or_insert_default().extend(image::read(&after)?),
            }
            Ok(())
        })?;
        if let Some((done, last)) = current {
            self.compare(done, last.as_ref());
        }
        let mut unknown = self.rows.keys().copied().collect::<Vec<_>>();
        unknown.sort_unstable();
        for id in unknown {
            self.say(id, "is in the file and not in the log");
        }
        Ok(())
    }

    fn compare(&mut self, id: i64, last: Option<&Folded>) {
        match (self.rows.remove(&id), last) {
            (Some(row), Some(last)) => {
                for (column, value) in row.columns().iter().zip(row.values()) {
                    let logged = last.get(column).unwrap_or(&Value::Null);
                    if logged != value {
                        let values = format!("{} in the log and {} in the file", show(logged), show(value));
                        self.say(id, &format!("has another {column}: {values}"));
                    }
                }
            }
            (Some(_), None) => self.say(id, "was taken away by the log and is in the file"),
            (None, Some(_)) => self.say(id, "is in the log and not in the file"),
            (None, None) => {}
        }
    }

    fn say(&mut self, id: i64, what: &str) {
        let record = tables::sort(self.table).map(|sort| sort.of(id).to_string());
        let table = self.table;
        self.report.error(record, format!("changed outside the program: {table} {id} {what}"));
    }
}

const CHANGES: &str = "
SELECT row_id, after
FROM change
WHERE table_name = :table
ORDER BY row_id, id";

#[cfg(test)]
mod tests {
    use super::super::fixture::Ground;
    use crate::model::vocabulary::{PartyKind, RoleKind};
    use crate::store::commitment_edit::{self, CommitmentEdit};
    use crate::store::party_edit::{self, PartyEdit};
    use crate::store::{commitment, party, settings, topic};

    fn found(sql: &str) -> Vec<(String, String)> {
        let ground = Ground::with_history();
        ground.tamper(sql);
        ground.found("log")
    }

    fn one(record: &str, message: &str) -> Vec<(String, String)> {
        vec![(record.to_owned(), format!("changed outside the program: {message}"))]
    }

    #[test]
    fn a_value_that_was_altered_is_named_with_both_values() {
        assert_eq!(
            found("UPDATE commitment SET owner = 'eve' WHERE id = 2"),
            one("C-2", "commitment 2 has another owner: empty in the log and 'eve' in the file")
        );
        assert_eq!(
            found("UPDATE status_event SET effective_on = '2026-03-02' WHERE id = 3"),
            one(
                "S-3",
                "status_event 3 has another effective_on: '2026-03-01' in the log and '2026-03-02' in the file"
            )
        );
        assert_eq!(
            found("UPDATE setting SET value = '9' WHERE key = 'stale_days'"),
            one("", "setting 2 has another value: '180' in the log and '9' in the file")
        );
    }

    #[test]
    fn a_row_that_was_slipped_in_is_found() {
        assert_eq!(
            found("INSERT INTO role (commitment_id, party_id, role) VALUES (1, 1, 'beneficiary')"),
            one("", "role 5 is in the file and not in the log")
        );
    }

    #[test]
    fn a_row_that_was_taken_away_is_found() {
        assert_eq!(found("DELETE FROM search"), one("L-1", "search 1 is in the log and not in the file"));
    }

    #[test]
    fn the_evidence_of_a_status_is_compared_too() {
        assert_eq!(
            found("DELETE FROM status_evidence WHERE status_event_id = 3"),
            one("", "status_evidence 1 is in the log and not in the file")
        );
        assert_eq!(
            found("INSERT INTO status_evidence (status_event_id, evidence_id) VALUES (1, 1)"),
            one("", "status_evidence 3 is in the file and not in the log")
        );
    }

    #[test]
    fn what_the_program_edits_merges_and_takes_away_is_in_the_log() {
        let mut ground = Ground::with_history();
        ground.write("2026-05-03", |d| {
            let parties = vec![(RoleKind::Supporting, "Uzbekistan".to_owned())];
            commitment::require(d.query(), 1)?;
            let edit = CommitmentEdit {
                title: Some("A centre".to_owned()),
                owner: Some("ben".to_owned()),
                add_parties: parties,
                remove_parties: vec![2],
                remove_topics: vec![17],
                add_topics: vec![3],
                unknown: Some(party::Unknown::Make),
                ..CommitmentEdit::default()
            };
            commitment_edit::edit(d, 1, &edit)
        });
        ground.write("2026-05-04", |d| {
            let kind = Some(PartyKind::Group);
            party_edit::edit(
                d,
                2,
                &PartyEdit { kind, aliases: vec!["B.".to_owned()], ..PartyEdit::default() },
            )
        });
        let into = ground.write("2026-05-05", |d| party::require(d.query(), "Uzbekistan"));
        ground.write("2026-05-06", |d| party_edit::merge(d, 2, into));
        ground.write("2026-05-07", |d| settings::set(d, "stale_days", 100));
        ground.write("2026-05-08", |d| topic::edit(d, 1, Some("None poor"), None));
        assert_eq!(ground.found("log"), []);
        ground.tamper("INSERT INTO role (id, commitment_id, party_id, role) VALUES (2, 1, 2, 'counterpart')");
        assert_eq!(ground.found("log"), one("", "role 2 was taken away by the log and is in the file"));
    }
}
