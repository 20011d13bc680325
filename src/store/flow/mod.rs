//! A write of many rows as one operation: each row is sent as it is decided and seen by those after it, and one that is
//! refused takes back only itself. Memory holds one row, however many there are.

use serde_json::{Map, Value as Json};

use super::operation::{Change, Covered};
use super::{Draft, Intent, Store, raised};
use crate::db::{Outcome, Session, Statement};
use crate::error::{Error, Kind, Result};

/// The open write behind a draft.
pub(super) struct Flow<'a> {
    session: &'a dyn Session,
    covered: Covered,
    /// What differs in the rows that the part under way changed, in words.
    differs: Vec<String>,
    /// Whether it made a commitment: its parties and topics are no change then.
    makes: bool,
    /// Why the write cannot go on: no fault of the row at which it showed.
    broken: Option<Error>,
}

impl Flow<'_> {
    /// Sends one statement. A refusal is the row's; anything else ends the write.
    fn send(&mut self, statement: &Statement) -> Result<()> {
        self.session.send(statement).inspect_err(|error| {
            if self.broken.is_none() && error.kind != Kind::Rejected {
                self.broken = Some(error.clone());
            }
        })
    }
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
                draft.flow = Some(Flow {
                    session,
                    covered: Covered::default(),
                    differs: Vec::new(),
                    makes: false,
                    broken: None,
                });
                let (given, keep) = work(&mut draft)?;
                draft.stands()?;
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
    ///
    /// # Errors
    /// Those of `work`; [`Draft::stands`] tells whether other rows can follow.
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
                if flow.broken.is_none() && !session.is_open() {
                    flow.broken = Some(error.clone());
                }
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

    /// Refuses to go on where the database did not take what was sent for a reason of its own, such as a full disk, or
    /// took the whole write back.
    ///
    /// # Errors
    /// What went wrong then.
    pub fn stands(&self) -> Result<()> {
        match self.flow.as_ref().and_then(|flow| flow.broken.clone()) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// Sends what was decided so far, for what follows to see. Outside of an import it waits for the end.
    pub fn settle(&mut self) -> Result<()> {
        let Some(flow) = &mut self.flow else { return Ok(()) };
        for statement in self.statements.drain(..) {
            flow.send(&statement)?;
        }
        for change in self.changes.drain(..) {
            flow.send(&change.statement(self.head.id + 1))?;
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
mod tests;
