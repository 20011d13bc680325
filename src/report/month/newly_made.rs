//! Part 3: new commitments.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::vocabulary::{CommitmentKind, Status, Strength};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, PartyInRole, Quote, Subject};

/// One commitment made in the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewCommitment {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Every party with its role.
    pub parties: Vec<PartyInRole>,
    /// Its exact words and their release.
    pub quote: Option<Quote>,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// Its condition, if any.
    pub condition: Option<String>,
    /// When it is due, as it stands on the last day counted.
    pub due: Option<Due>,
    /// Its status on the last day counted.
    pub status: Status,
    /// Codes of its topics.
    pub topics: Vec<String>,
}

pub(super) fn rows(accounts: &Accounts<'_>) -> Vec<NewCommitment> {
    let mut rows: Vec<_> =
        accounts.all.iter().filter(|a| a.is_new()).filter_map(|a| row(accounts, a)).collect();
    rows.sort_by_key(|r| (r.made_on, r.subject.commitment));
    rows
}

fn row(accounts: &Accounts<'_>, account: &Account<'_>) -> Option<NewCommitment> {
    let (commitment, lookup) = (account.case.commitment, &accounts.lookup);
    let closing = account.closing.as_ref()?;
    Some(NewCommitment {
        subject: accounts.subject(account),
        made_on: commitment.made_on,
        parties: lookup.roles(commitment),
        quote: lookup.quote(account.case),
        kind: commitment.kind,
        strength: commitment.strength,
        condition: commitment.condition.as_deref().map(str::to_owned),
        due: Lookup::due(closing),
        status: closing.status,
        topics: lookup.topics(commitment),
    })
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::{AttestationKind, Precision, RoleKind};
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn a_row_tells_parties_words_release_and_due_date() {
        let mut book = Book::new();
        book.commitment("2026-02-28");
        let c = book.commitment("2026-03-05");
        let (kz, un) = (book.party("Kazakhstan"), book.party("UNRCCA"));
        book.role(c, kz, RoleKind::Committing);
        book.role(c, un, RoleKind::Counterpart);
        let t = book.topic("SDG 17");
        book.edit(c).topics.push(t);
        let r = book.release("2026-03-05");
        book.attest(c, r, AttestationKind::Origin, "agreed to establish «close» cooperation");
        let d = book.due(c, Some("2026-12-31"), "2026-03-05");
        book.ledger.deadlines[usize::try_from(d).unwrap() - 1].precision = Precision::Quarter;

        let rows = march(&book).new_commitments;
        assert_eq!(rows.len(), 1);
        let row = &rows[0];
        assert_eq!(
            (row.subject.commitment.to_string(), &row.subject.by),
            ("C-2".into(), &vec!["Kazakhstan".into()])
        );
        assert_eq!(row.parties[1].name, "UNRCCA");
        let quote = row.quote.as_ref().unwrap();
        assert_eq!(quote.quote, "agreed to establish «close» cooperation");
        assert_eq!(quote.release.to_string(), "R-1");
        assert_eq!(row.due.as_ref().unwrap().label, "2026Q4");
        assert_eq!(row.topics, ["SDG 17"]);
    }
}
