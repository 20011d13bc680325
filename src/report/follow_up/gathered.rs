//! Evidence gathered since the last follow-up, beside the success test and what it still lacks.

use chrono::NaiveDate;
use serde::Serialize;

use super::entry::Entry;
use super::voice::Voice;
use crate::model::ledger::StatusEvent;
use crate::model::vocabulary::{Move, Relation, Status};
use crate::report::lookup::Lookup;
use crate::report::row::{SourceItem, Subject};

/// What was gathered of one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gathered {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// Status on the as-of day.
    pub status: Status,
    /// Since when it has had it.
    pub status_since: NaiveDate,
    /// Whether it is open with it.
    pub is_open: bool,
    /// What would show that it is met; none: no success test recorded.
    pub success_test: Option<String>,
    /// The new evidence, oldest first.
    pub evidence: Vec<GatheredItem>,
    /// All evidence up to the as-of day, by how it bears.
    pub so_far: Tally,
    /// What is lacking.
    pub missing: Missing,
    /// The same in words.
    pub lacks: String,
}

/// What a commitment still lacks. Whether a test is met is for people to judge: this tells what there is and what
/// there is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Nothing: it is closed.
    Nothing,
    /// Evidence that supports it.
    Support,
    /// Evidence of the whole: it is supported in part.
    Whole,
    /// A decision: supporting evidence is there that was not when its open status was decided.
    Decision,
    /// More than there is: its open status was decided on what supports it.
    Further,
}

/// One new piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GatheredItem {
    /// The evidence.
    #[serde(flatten)]
    pub source: SourceItem,
    /// How it bears on the commitment.
    pub relation: Relation,
    /// The words that matter.
    pub excerpt: Option<String>,
}

/// Pieces of evidence by how they bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// Show that it is being done or was done.
    pub supports: usize,
    /// Show a part.
    pub partly_supports: usize,
    /// Show the contrary.
    pub contradicts: usize,
    /// Help to understand.
    pub context: usize,
    /// Say it again.
    pub restates: usize,
}

impl Tally {
    fn add(&mut self, relation: Relation) {
        *match relation {
            Relation::Supports => &mut self.supports,
            Relation::PartlySupports => &mut self.partly_supports,
            Relation::Contradicts => &mut self.contradicts,
            Relation::Context => &mut self.context,
            Relation::Restates => &mut self.restates,
        } += 1;
    }
}

/// The commitments with evidence dated from `since` to the as-of day, both included, in order of reference.
pub(super) fn gathered(
    entries: &[Entry<'_>],
    lookup: &Lookup<'_>,
    since: NaiveDate,
    as_of: NaiveDate,
    voice: &dyn Voice,
) -> Vec<Gathered> {
    let found = entries.iter().map(|entry| of_one(entry, lookup, since, as_of));
    let found = found.filter(|gathered| !gathered.evidence.is_empty());
    found.map(|gathered| Gathered { lacks: voice.lacks(&gathered), ..gathered }).collect()
}

fn of_one(entry: &Entry<'_>, lookup: &Lookup<'_>, since: NaiveDate, as_of: NaiveDate) -> Gathered {
    let mut so_far = Tally::default();
    let mut evidence = Vec::new();
    for (bearing, e) in entry.case.bearings().iter().filter(|(_, e)| e.dated_on <= as_of) {
        so_far.add(bearing.relation);
        if e.dated_on >= since {
            evidence.push(GatheredItem {
                source: lookup.evidence(e),
                relation: bearing.relation,
                excerpt: e.excerpt.as_deref().map(str::to_owned),
            });
        }
    }
    let commitment = entry.case.commitment;
    Gathered {
        subject: lookup.subject(commitment),
        status: entry.state.status,
        status_since: entry.state.since_on,
        is_open: entry.state.is_open,
        success_test: commitment.success_test.as_deref().map(str::to_owned),
        evidence,
        so_far,
        missing: missing(entry, so_far, as_of),
        lacks: String::new(),
    }
}

fn missing(entry: &Entry<'_>, so_far: Tally, as_of: NaiveDate) -> Missing {
    if !entry.state.is_open {
        return Missing::Nothing;
    }
    match (so_far.supports, so_far.partly_supports) {
        (0, 0) => Missing::Support,
        (0, _) => Missing::Whole,
        _ if is_decided(entry, as_of) => Missing::Further,
        _ => Missing::Decision,
    }
}

/// Whether all that supports it was recorded when somebody last decided its status, or reviewed it.
fn is_decided(entry: &Entry<'_>, as_of: NaiveDate) -> bool {
    let (statuses, reviews) = (entry.case.statuses(), entry.case.reviews());
    let Some(current) = statuses.iter().rev().find(|event| event.effective_on <= as_of) else { return false };
    if current.movement == Move::First || current.status == Some(Status::NotAssessed) {
        return false;
    }
    let since = |event: &&&StatusEvent| (current.effective_on..=as_of).contains(&event.effective_on);
    let decided = reviews.iter().filter(since).map(|event| event.recorded_at).max();
    let decided = decided.map_or(current.recorded_at, |reviewed| reviewed.max(current.recorded_at));
    let mut known = entry.case.bearings().iter().filter(|(_, evidence)| evidence.dated_on <= as_of);
    known.all(|(bearing, _)| bearing.relation != Relation::Supports || bearing.recorded_at <= decided)
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::{Relation, Status};
    use crate::report::fixture::{Book, day};
    use crate::report::follow_up::laws::{Codes, params, report};
    use crate::report::follow_up::{FollowUpParams, Missing, build};

    #[test]
    fn evidence_counts_from_the_last_follow_up_to_the_day_itself() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        for on in ["2026-05-31", "2026-06-01", "2026-06-15", "2026-06-16"] {
            book.evidence(c, Relation::Context, on);
        }
        let named = FollowUpParams { since: Some(day("2026-06-01")), ..params("2026-06-15") };
        let report = build(&book.ledger, named, &Codes);
        let dates: Vec<_> = report.gathered[0].evidence.iter().map(|e| e.source.dated_on).collect();
        assert_eq!(dates, [day("2026-06-01"), day("2026-06-15")]);
        assert_eq!(report.gathered[0].so_far.context, 3);
    }

    #[test]
    fn without_a_last_follow_up_thirty_days_count() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.evidence(c, Relation::Supports, "2026-05-15");
        let report_16 = report(&book, "2026-06-15");
        assert_eq!((report_16.covers.since, report_16.gathered), (day("2026-05-16"), vec![]));
        assert_eq!(report(&book, "2026-06-14").gathered.len(), 1);
    }

    #[test]
    fn what_is_lacking_follows_the_evidence_so_far() {
        for (relations, missing, contradicting) in [
            (vec![Relation::Restates], Missing::Support, 0),
            (vec![Relation::PartlySupports], Missing::Whole, 0),
            (vec![Relation::Supports], Missing::Decision, 0),
            (vec![Relation::Contradicts, Relation::Context], Missing::Support, 1),
        ] {
            let mut book = Book::new();
            let c = book.commitment("2026-06-01");
            for relation in relations {
                book.evidence(c, relation, "2026-06-10");
            }
            let gathered = &report(&book, "2026-06-15").gathered[0];
            assert_eq!((gathered.missing, gathered.so_far.contradicts), (missing, contradicting));
        }
    }

    #[test]
    fn evidence_on_which_the_status_was_decided_lacks_no_decision() {
        let missing = |book: &Book| report(book, "2026-06-20").gathered[0].missing;
        let mut book = Book::new();
        let c = book.commitment("2026-06-01");
        book.evidence(c, Relation::Supports, "2026-06-10");
        let event = book.status(c, Status::InProgress, "2026-06-12");
        assert_eq!(missing(&book), Missing::Further);
        assert_eq!(report(&book, "2026-06-11").gathered[0].missing, Missing::Decision);
        // What came later nobody has looked at, until the next review.
        book.evidence(c, Relation::Supports, "2026-06-15");
        assert_eq!(missing(&book), Missing::Decision);
        book.status(c, Status::InProgress, "2026-06-16");
        assert_eq!(missing(&book), Missing::Further);
        book.correct(event, None, "2026-06-17");
        book.evidence(c, Relation::Context, "2026-06-18");
        assert_eq!(missing(&book), Missing::Decision);
    }

    #[test]
    fn nothing_is_lacking_once_it_is_closed() {
        let mut book = Book::new();
        let c = book.commitment("2026-06-01");
        book.evidence(c, Relation::Supports, "2026-06-10");
        book.status(c, Status::Fulfilled, "2026-06-12");
        let gathered = &report(&book, "2026-06-15").gathered[0];
        assert_eq!((gathered.missing, gathered.status_since), (Missing::Nothing, day("2026-06-12")));
        assert!(!gathered.is_open && gathered.success_test.is_none());
    }
}
