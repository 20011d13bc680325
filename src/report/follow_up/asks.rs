//! What to ask of whom: the sentence to put to each committing party, with the words and the release.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::entry::Entry;
use crate::model::flags::{days_overdue, last_news_on};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Flag, RoleKind};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, Quote, Subject};

/// The flags that give reason to ask; the first one that a commitment carries is its reason.
const REASONS: [Flag; 5] =
    [Flag::Overdue, Flag::DueSoon, Flag::Dormant, Flag::Stale, Flag::NoEvidenceGathered];

/// Everything to ask of one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyAsks {
    /// `P-…`; none for commitments without a committing party.
    pub party: Option<Ref>,
    /// What the party is called.
    pub name: Option<String>,
    /// What to ask: by reason, then priority, then days overdue.
    pub asks: Vec<Ask>,
}

/// One thing to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// Why to ask.
    pub reason: Flag,
    /// When it is due.
    pub due: Option<Due>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
    /// The other parties bound by it, who are asked the same.
    pub together_with: Vec<String>,
    /// The exact words in force and their release; none where no passage is recorded.
    pub words: Option<Quote>,
    /// What would show it.
    pub success_test: Option<String>,
    /// What to ask, in words.
    pub ask: String,
    /// The whole sentence, ready to send.
    pub text: String,
}

/// The asks by party: in order of name, those without a party last. A commitment of several parties is asked of
/// each of them.
pub(super) fn asks(entries: &[Entry<'_>], lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<PartyAsks> {
    let mut pressing: Vec<(&Entry<'_>, Flag)> = entries
        .iter()
        .filter(|s| s.state.is_open)
        .filter_map(|s| Some((s, REASONS.into_iter().find(|flag| s.has(*flag))?)))
        .collect();
    pressing.sort_by_key(|(s, reason)| {
        (*reason, s.state.priority, days_overdue(&s.state, as_of).map(|days| -days), s.state.commitment)
    });
    let mut groups: BTreeMap<(String, i64), Vec<Ask>> = BTreeMap::new();
    let mut of_nobody = Vec::new();
    for (entry, reason) in pressing {
        let parties: BTreeSet<i64> = entry.case.commitment.parties(RoleKind::Committing).collect();
        if parties.is_empty() {
            of_nobody.push(ask(entry, reason, &[], lookup, as_of));
        }
        for party in &parties {
            let others: Vec<i64> = parties.iter().copied().filter(|other| other != party).collect();
            let asks = groups.entry((lookup.party(*party), *party)).or_default();
            asks.push(ask(entry, reason, &others, lookup, as_of));
        }
    }
    let named = groups.into_iter().map(|((name, id), asks)| PartyAsks {
        party: Some(Sort::Party.of(id)),
        name: Some(name),
        asks,
    });
    let rest = (!of_nobody.is_empty()).then_some(PartyAsks { party: None, name: None, asks: of_nobody });
    named.chain(rest).collect()
}

fn ask(entry: &Entry<'_>, reason: Flag, others: &[i64], lookup: &Lookup<'_>, as_of: NaiveDate) -> Ask {
    let commitment = entry.case.commitment;
    let words = entry.words(as_of).map(|passage| lookup.passage(passage));
    let ask = question(entry, reason);
    let said = words.as_ref().map_or_else(
        || "no passage recorded".to_owned(),
        |w| format!("“{}” ({}, {})", w.quote, w.release, w.release_title),
    );
    let reference = Sort::Commitment.of(commitment.id);
    Ask {
        subject: lookup.subject(commitment),
        reason,
        due: Lookup::due(&entry.state),
        days_overdue: days_overdue(&entry.state, as_of),
        together_with: others.iter().map(|id| lookup.party(*id)).collect(),
        words,
        success_test: commitment.success_test.clone(),
        text: format!("{reference}, {}: {said}. Ask: {ask}", when(entry, as_of)),
        ask,
    }
}

/// The due date and how far off it is, in words.
fn when(entry: &Entry<'_>, as_of: NaiveDate) -> String {
    let Some(due) = Lookup::due(&entry.state).map(|due| due.label) else {
        return format!("made {}, no due date", entry.state.made_on);
    };
    match (days_overdue(&entry.state, as_of), entry.days_left(as_of)) {
        (Some(1), _) => format!("due {due} (1 day overdue)"),
        (Some(days), _) => format!("due {due} ({days} days overdue)"),
        (None, Some(0)) => format!("due {due} (today is the last day)"),
        (None, Some(1)) => format!("due {due} (1 day left)"),
        (None, Some(days)) => format!("due {due} ({days} days left)"),
        (None, None) => format!("due {due}"),
    }
}

/// What to ask, by the reason for asking.
fn question(entry: &Entry<'_>, reason: Flag) -> String {
    let done = match (reason, entry.state.last_evidence_on) {
        (Flag::Overdue, _) => "whether it was done".to_owned(),
        (Flag::DueSoon, _) => "whether it will be done in time".to_owned(),
        (_, Some(_)) => format!("what has been done since {}", last_news_on(&entry.state)),
        (_, None) => format!("what has been done since it was made on {}", entry.state.made_on),
    };
    match &entry.case.commitment.success_test {
        Some(test) => format!("{done}, and what shows it. Success test: {}", full_stop(test)),
        None => format!("{done}, and what shows it."),
    }
}

/// A text as the end of a sentence.
fn full_stop(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::{AttestationKind, Relation};
    use crate::report::fixture::Book;
    use crate::report::follow_up::laws::report;

    /// An overdue commitment of the given parties, quoted.
    fn overdue(book: &mut Book, parties: &[i64]) -> i64 {
        let c = book.commitment("2025-06-01");
        for party in parties {
            book.role(c, *party, RoleKind::Committing);
        }
        book.due(c, Some("2025-12-31"), "2025-06-01");
        let r = book.release("2025-06-01");
        book.attest(c, r, AttestationKind::Origin, "will open an office");
        c
    }

    #[test]
    fn the_sentence_quotes_the_words_and_the_release() {
        let mut book = Book::new();
        let p = book.party("K");
        overdue(&mut book, &[p]);
        let asks = report(&book, "2026-02-14").asks;
        assert_eq!(
            asks[0].asks[0].text,
            "C-1, due 2025-12-31 (45 days overdue): “will open an office” (R-1, release 1). \
             Ask: whether it was done, and what shows it."
        );
    }

    #[test]
    fn an_amendment_is_quoted_once_it_was_said() {
        let mut book = Book::new();
        let c = overdue(&mut book, &[]);
        let r = book.release("2026-02-01");
        book.attest(c, r, AttestationKind::Amendment, "will open two offices");
        let quote = |on: &str| report(&book, on).asks[0].asks[0].words.as_ref().unwrap().quote.clone();
        assert_eq!(quote("2026-01-31"), "will open an office");
        assert_eq!(quote("2026-02-01"), "will open two offices");
    }

    #[test]
    fn a_commitment_of_two_parties_is_asked_of_each() {
        let mut book = Book::new();
        let (u, k) = (book.party("U"), book.party("K"));
        overdue(&mut book, &[u, k]);
        overdue(&mut book, &[]);
        let asks = report(&book, "2026-02-14").asks;
        let named: Vec<_> = asks.iter().map(|a| (a.name.as_deref(), a.asks.len())).collect();
        assert_eq!(named, [(Some("K"), 1), (Some("U"), 1), (None, 1)]);
        assert_eq!(asks[0].asks[0].together_with, ["U"]);
    }

    #[test]
    fn what_only_needs_review_is_not_asked() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.evidence(c, Relation::Supports, "2026-01-02");
        let report = report(&book, "2026-06-01");
        assert_eq!((report.lists.needs_review.len(), report.asks), (1, vec![]));
    }

    #[test]
    fn the_question_fits_the_reason_and_names_the_success_test() {
        let mut book = Book::new();
        let c = book.commitment("2026-05-01");
        book.edit(c).success_test = Some("the office is open".into());
        let no_evidence = &report(&book, "2026-06-01").asks[0].asks[0].text;
        assert_eq!(
            no_evidence,
            "C-1, made 2026-05-01, no due date: no passage recorded. Ask: what has been done since it was \
             made on 2026-05-01, and what shows it. Success test: the office is open."
        );
        book.due(c, Some("2026-06-02"), "2026-05-01");
        let due_soon = &report(&book, "2026-06-01").asks[0].asks[0];
        assert_eq!(due_soon.reason, Flag::DueSoon);
        assert!(due_soon.text.contains("due 2026-06-02 (1 day left): "), "{}", due_soon.text);
        assert!(due_soon.ask.starts_with("whether it will be done in time, "), "{}", due_soon.ask);
    }
}
