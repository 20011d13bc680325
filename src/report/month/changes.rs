//! Part 4: status changes.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::fold::Transition;
use crate::model::ledger::StatusEvent;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Status};
use crate::report::row::{Override, SourceItem, Subject};

/// One change of status or openness of a commitment that was in the ledger already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusChange {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// `S-9`, the event that made the change.
    pub event: Ref,
    /// Why it was recorded.
    pub movement: Move,
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// Whether it is open after it.
    pub is_open: bool,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// The evidence it rests on, oldest first.
    pub evidence: Vec<SourceItem>,
    /// Rationale in words.
    pub rationale: Option<String>,
    /// Why it was reopened or corrected.
    pub reason: Option<String>,
    /// The rule that was overridden, if any.
    #[serde(rename = "override")]
    pub overridden: Option<Override>,
}

pub(super) fn rows(accounts: &Accounts<'_>) -> Vec<StatusChange> {
    let changes = accounts.all.iter().flat_map(|a| a.changes.iter().map(move |t| (a, t)));
    let mut rows: Vec<_> = changes.filter_map(|(a, t)| row(accounts, a, t)).collect();
    rows.sort_by_key(|r| (r.effective_on, r.subject.commitment));
    rows
}

fn row(accounts: &Accounts<'_>, account: &Account<'_>, change: &Transition<'_>) -> Option<StatusChange> {
    let event = change.event;
    let overridden = event
        .override_rule
        .as_ref()
        .map(|rule| Override { rule: rule.to_string(), reason: event.reason.as_deref().map(str::to_owned) });
    Some(StatusChange {
        subject: accounts.subject(account),
        event: Sort::StatusEvent.of(event.id),
        movement: event.movement,
        from: change.from()?,
        to: change.to,
        is_open: event.is_open,
        effective_on: change.on,
        evidence: evidence(accounts, event),
        rationale: event.rationale.as_deref().map(str::to_owned),
        reason: event.reason.as_deref().map(str::to_owned).filter(|_| overridden.is_none()),
        overridden,
    })
}

fn evidence(accounts: &Accounts<'_>, event: &StatusEvent) -> Vec<SourceItem> {
    let known = event.evidence.iter().filter_map(|id| accounts.book.evidence(*id));
    let mut items: Vec<_> = known.map(|e| accounts.lookup.evidence(e)).collect();
    items.sort_by_key(|i| (i.dated_on, i.evidence));
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Relation;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn a_change_tells_from_to_evidence_and_rationale() {
        let mut book = Book::new();
        let c = book.commitment("2026-02-01");
        let e = book.evidence(c, Relation::Supports, "2026-03-04");
        let event = book.status(c, Status::InProgress, "2026-03-05");
        book.event(event).evidence.push(e);
        book.event(event).rationale = Some("first meeting held".into());
        book.status(c, Status::InProgress, "2026-03-20");
        let rows = march(&book).status_changes;
        assert_eq!(rows.len(), 1, "a review is no change");
        assert_eq!((rows[0].from, rows[0].to), (Status::NotAssessed, Status::InProgress));
        assert_eq!(rows[0].evidence[0].url.as_deref(), Some("https://example.org/e1"));
        assert_eq!(rows[0].rationale.as_deref(), Some("first meeting held"));
        assert_eq!(rows[0].overridden, None);
    }

    #[test]
    fn an_override_is_shown_with_its_rule_and_reason() {
        let mut book = Book::new();
        let c = book.commitment("2026-02-01");
        let event = book.status(c, Status::Fulfilled, "2026-03-05");
        book.event(event).override_rule = Some("needs_support".into());
        book.event(event).reason = Some("seen by the analyst".into());
        let row = march(&book).status_changes.remove(0);
        let expected = Override { rule: "needs_support".into(), reason: Some("seen by the analyst".into()) };
        assert_eq!((row.overridden, row.reason), (Some(expected), None));
    }

    #[test]
    fn a_new_commitment_is_no_status_change() {
        let mut book = Book::new();
        book.commitment("2026-03-01");
        assert_eq!(march(&book).status_changes, []);
    }
}
