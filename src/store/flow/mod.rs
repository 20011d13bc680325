//! A write of many rows as one operation: each row is sent as it is decided and seen by those after it, and one that is
//! refused takes back only itself. Memory holds one row, however many there are.

use serde_json::{Map, Value as Json};

use super::operation::{Change, Covered};
use super::{Draft, Intent, Store, raised};
use crate::db::{Outcome, Session};
use crate::error::{Error, Result};

/// The open write behind a draft.
pub(super) struct Flow<'a> {
    session: &'a dyn Session,
    covered: Covered,
    /// What differs in the rows that the part under way changed, in words.
    differs: Vec<String>,
    /// Whether it made a commitment: its parties and topics are no change then.
    makes: bool,
}

/// Whether a flow is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// As one operation.
    Yes,
    /// As if it had not been.
    No,
}

impl Store {
    /// Runs a write of many rows as one operation. `work` sends each row with [`Draft::part`], and says at last whether
    /// all is kept; nothing is kept on a dry run.
    ///
    /// # Errors
    /// Those of `work`; busy; a file that cannot be written. Nothing is kept then.
    pub fn flow<T>(
        &mut self,
        intent: &Intent,
        mut work: impl FnMut(&mut Draft<'_>) -> Result<(T, Keep)>,
    ) -> Result<T> {
        if let Some(reason) = &self.no_writing {
            return Err(reason.clone());
        }
        let mut answer = None;
        self.db
            .converse(&mut |session| {
                let mut draft = Draft::begin(session, intent)?;
                draft.flow =
                    Some(Flow { session, covered: Covered::default(), differs: Vec::new(), makes: false });
                let (given, keep) = work(&mut draft)?;
                answer = Some(given);
                let is_kept = keep == Keep::Yes && !intent.dry_run;
                if is_kept {
                    draft.end()?;
                }
                Ok(if is_kept { Outcome::Commit } else { Outcome::RollBack })
            })
            .map_err(raised::translate)?;
        answer.ok_or_else(|| Error::failed("no_answer", "the database ran no import"))
    }
}

impl Draft<'_> {
    /// Does the work of one row. All it wrote is taken back when it fails. Gives what was said of it, too: empty where
    /// nothing was changed.
    pub fn part<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<(T, String)> {
        let Some(flow) = &self.flow else {
            return Err(Error::failed("no_flow", "a part was written outside of an import"));
        };
        let (session, covered) = (flow.session, flow.covered.clone());
        let next = self.next.clone();
        self.summary.clear();
        if let Some(flow) = &mut self.flow {
            flow.differs.clear();
            flow.makes = false;
        }
        let (mut work, mut answer) = (Some(work), None);
        let done = session.part(&mut || {
            if let Some(work) = work.take() {
                answer = Some(work(self)?);
            }
            self.settle()
        });
        if let Err(error) = done {
            self.statements.clear();
            self.changes.clear();
            self.made_parties.clear();
            self.given_uid.take();
            self.next = next;
            if let Some(flow) = &mut self.flow {
                flow.covered = covered;
            }
            return Err(raised::translate(error));
        }
        let mut said = std::mem::take(&mut self.summary);
        let differs = self.flow.as_mut().map(|flow| std::mem::take(&mut flow.differs)).unwrap_or_default();
        if !differs.is_empty() && !said.is_empty() {
            said.push_str(&format!(" ({})", differs.join(", ")));
        }
        let answer = answer.ok_or_else(|| Error::failed("no_answer", "the database ran no part"))?;
        Ok((answer, said))
    }

    /// Sends what was decided so far, for what follows to see. Outside of an import it waits for the end.
    pub fn settle(&mut self) -> Result<()> {
        let Some(flow) = &mut self.flow else { return Ok(()) };
        for statement in self.statements.drain(..) {
            flow.session.send(&statement)?;
        }
        for change in self.changes.drain(..) {
            flow.session.send(&change.statement(self.head.id + 1))?;
            flow.covered.add(&change);
            flow.makes |= change.table == "commitment" && change.before.is_none();
            if !flow.makes {
                differing(&change, &mut flow.differs);
            }
        }
        self.made_parties.clear();
        Ok(())
    }

    /// Says what the whole import does.
    pub fn sum_up(&mut self, words: String) {
        self.summary = words;
    }

    /// Records the operation, where anything was changed.
    fn end(&mut self) -> Result<()> {
        self.settle()?;
        let Some(flow) = self.flow.take().filter(|flow| flow.covered.count > 0) else { return Ok(()) };
        flow.session.send(&self.described()?.statement(&self.head, flow.covered))
    }
}

/// Adds in words what an edit changed: `title 'Support' → 'Support for the office'`.
fn differing(change: &Change, differs: &mut Vec<String>) {
    let linked = match change.table {
        "role" => Some("parties"),
        "commitment_topic" => Some("topics"),
        _ => None,
    };
    let (Some(before), Some(after)) = (&change.before, &change.after) else {
        // A link that came or went, of a record that was there before.
        if let Some(linked) = linked.filter(|linked| !differs.iter().any(|d| d == linked)) {
            differs.push(linked.to_owned());
        }
        return;
    };
    if change.table == "imported_key" {
        return;
    }
    let read = |text: &str| serde_json::from_str::<Map<String, Json>>(text).unwrap_or_default();
    let (before, after) = (read(before), read(after));
    for (column, value) in &after {
        let old = before.get(column).unwrap_or(&Json::Null);
        if old != value && column != "updated_at" {
            differs.push(format!("{column} {} → {}", said(old), said(value)));
        }
    }
}

fn said(value: &Json) -> String {
    match value {
        Json::Null => "nothing".to_owned(),
        Json::String(text) => format!("'{text}'"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Statement;
    use crate::store::check::fixture::{Ground, day, intent};
    use crate::store::party::{self, NewParty};
    use crate::store::{check, operation};

    fn named(name: &str) -> NewParty {
        NewParty { name: name.to_owned(), ..NewParty::default() }
    }

    fn import(ground: &mut Ground, names: &[&str], dry_run: bool, keep: Keep) -> Vec<bool> {
        let intent = Intent { dry_run, ..intent("2026-05-01") };
        ground
            .store
            .flow(&intent, |draft| {
                let taken =
                    names.iter().map(|name| draft.part(|d| party::add(d, named(name))).is_ok()).collect();
                draft.sum_up("imported parties".to_owned());
                Ok((taken, keep))
            })
            .unwrap()
    }

    #[test]
    fn many_rows_are_one_operation_and_a_refused_one_leaves_no_trace() {
        let mut ground = Ground::new();
        let taken = import(&mut ground, &["Alpha", "Beta", "alpha", "Gamma"], false, Keep::Yes);
        assert_eq!(taken, [true, true, false, true]);
        let parties = party::list(ground.query()).unwrap();
        let ids = parties.iter().map(|p| (p.r#ref.to_string(), p.name.as_str())).collect::<Vec<_>>();
        assert_eq!(
            ids,
            [("P-1".to_owned(), "Alpha"), ("P-2".to_owned(), "Beta"), ("P-3".to_owned(), "Gamma")]
        );
        assert_eq!(operation::head(ground.query()).unwrap().id, 2);
        assert_eq!(check::run(ground.query(), &[], day("2026-06-01")).unwrap(), []);
    }

    #[test]
    fn a_new_row_is_not_looked_for_in_a_whole_table_of_parties() {
        let ground = Ground::new();
        let plan = |column: &str| {
            let sql = format!("EXPLAIN QUERY PLAN SELECT id FROM party WHERE {column} = 1 ORDER BY id");
            let rows = ground.query().query(&Statement::new(sql)).unwrap();
            rows.map(|row| row.get::<String>("detail")).unwrap().concat()
        };
        for column in ["parent_id", "merged_into"] {
            assert!(plan(column).contains("SEARCH party USING"), "{column}: {}", plan(column));
        }
    }

    #[test]
    fn what_is_not_kept_and_what_changes_nothing_is_no_operation() {
        let mut ground = Ground::new();
        import(&mut ground, &["Alpha"], true, Keep::Yes);
        import(&mut ground, &["Alpha"], false, Keep::No);
        import(&mut ground, &[], false, Keep::Yes);
        assert_eq!(operation::head(ground.query()).unwrap().id, 1);
        assert_eq!(party::list(ground.query()).unwrap(), []);
    }
}
