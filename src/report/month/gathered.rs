//! Part 6: evidence gathered, and searches that found nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::account::Accounts;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Relation;
use crate::report::row::{SourceItem, Subject};

/// Evidence dated in the month, and searches made in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gathered {
    /// Evidence, oldest first. What only restates stands under restatements.
    pub evidence: Vec<EvidenceRow>,
    /// How many searches were made.
    pub searches: usize,
    /// Those that found nothing, oldest first.
    pub found_nothing: Vec<EmptySearch>,
}

/// One piece of evidence with all that it bears on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// The evidence.
    #[serde(flatten)]
    pub source: SourceItem,
    /// The words that matter.
    pub excerpt: Option<String>,
    /// The commitments that it bears on.
    pub bears_on: Vec<BearsOn>,
}

/// How evidence bears on one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BearsOn {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// How.
    pub relation: Relation,
}

/// A search that found nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmptySearch {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// `L-4`.
    pub search: Ref,
    /// The day somebody looked.
    pub searched_on: NaiveDate,
    /// Where.
    pub place: String,
    /// Remarks.
    pub note: Option<String>,
    /// Who looked.
    pub searched_by: String,
}

pub(super) fn draw(accounts: &Accounts<'_>) -> Gathered {
    let mut searches = 0;
    let mut found_nothing = Vec::new();
    for account in &accounts.all {
        for search in account.case.searches().iter().filter(|s| accounts.window.holds(s.searched_on)) {
            searches += 1;
            if search.found == 0 {
                found_nothing.push(EmptySearch {
                    subject: accounts.subject(account),
                    search: Sort::Search.of(search.id),
                    searched_on: search.searched_on,
                    place: search.place.to_string(),
                    note: search.note.as_deref().map(str::to_owned),
                    searched_by: search.recorded_by.to_string(),
                });
            }
        }
    }
    found_nothing.sort_by_key(|s| (s.searched_on, s.search));
    Gathered { evidence: evidence(accounts), searches, found_nothing }
}

fn evidence(accounts: &Accounts<'_>) -> Vec<EvidenceRow> {
    let mut rows: BTreeMap<(NaiveDate, i64), EvidenceRow> = BTreeMap::new();
    for account in &accounts.all {
        let counted = account.case.evidence(accounts.window.closing_on);
        for (bearing, evidence) in counted.filter(|(_, e)| accounts.window.holds(e.dated_on)) {
            let row = rows.entry((evidence.dated_on, evidence.id)).or_insert_with(|| EvidenceRow {
                source: accounts.lookup.evidence(evidence),
                excerpt: evidence.excerpt.as_deref().map(str::to_owned),
                bears_on: Vec::new(),
            });
            row.bears_on.push(BearsOn { subject: accounts.subject(account), relation: bearing.relation });
        }
    }
    rows.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn evidence_of_the_month_is_listed_once_with_all_it_bears_on() {
        let mut book = Book::new();
        let (a, b) = (book.commitment("2026-01-01"), book.commitment("2026-01-01"));
        book.evidence(a, Relation::Supports, "2026-02-28");
        let e = book.evidence(b, Relation::Contradicts, "2026-03-10");
        book.bearing(e, a, Relation::Context);
        book.evidence(a, Relation::Restates, "2026-03-11");
        let rows = march(&book).gathered.evidence;
        assert_eq!(rows.len(), 1);
        let bears: Vec<_> = rows[0].bears_on.iter().map(|b| (b.subject.commitment.id, b.relation)).collect();
        assert_eq!(bears, [(a, Relation::Context), (b, Relation::Contradicts)]);
    }

    #[test]
    fn a_search_that_found_nothing_is_listed_and_one_that_found_something_is_counted() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.search(c, "2026-03-02", 2);
        let empty = book.search(c, "2026-03-01", 0);
        book.search(c, "2026-04-01", 0);
        let gathered = march(&book).gathered;
        assert_eq!((gathered.searches, gathered.found_nothing.len()), (2, 1));
        assert_eq!(gathered.found_nothing[0].search.id, empty);
    }
}
