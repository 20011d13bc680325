//! What to ask of whom: the sentence to put to each committing party, with the words and the release.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::entry::Entry;
use super::voice::Voice;
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
    /// What to ask.
    pub question: Question,
    /// From when on news are asked for: the last news, or the making; none where the question is about the due date.
    pub since: Option<NaiveDate>,
    /// When it was made.
    pub made_on: NaiveDate,
    /// When it is due.
    pub due: Option<Due>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
    /// Days to the due date; 0 is the last day.
    pub days_left: Option<i64>,
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

/// What to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Whether it was done: it is overdue.
    Done,
    /// Whether it will be done in time.
    InTime,
    /// What has been done since the last news.
    SinceNews,
    /// What has been done since it was made: there was no news yet.
    SinceMade,
}

/// The asks by party: in order of name, those without a party last. A commitment of several parties is asked of
/// each of them.
pub(super) fn asks(
    entries: &[Entry<'_>],
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    voice: &dyn Voice,
) -> Vec<PartyAsks> {
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
        let asked = said(ask(entry, reason, lookup, as_of), voice);
        for party in &parties {
            let others = parties.iter().filter(|other| *other != party);
            let together_with = others.map(|id| lookup.party(*id)).collect();
            let asks = groups.entry((lookup.party(*party), *party)).or_default();
            asks.push(Ask { together_with, ..asked.clone() });
        }
        if parties.is_empty() {
            of_nobody.push(asked);
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

fn ask(entry: &Entry<'_>, reason: Flag, lookup: &Lookup<'_>, as_of: NaiveDate) -> Ask {
    let commitment = entry.case.commitment;
    let (question, since) = match (reason, entry.state.last_evidence_on) {
        (Flag::Overdue, _) => (Question::Done, None),
        (Flag::DueSoon, _) => (Question::InTime, None),
        (_, Some(_)) => (Question::SinceNews, Some(last_news_on(&entry.state))),
        (_, None) => (Question::SinceMade, Some(entry.state.made_on)),
    };
    Ask {
        subject: lookup.subject(commitment),
        reason,
        question,
        since,
        made_on: entry.state.made_on,
        due: Lookup::due(&entry.state),
        days_overdue: days_overdue(&entry.state, as_of),
        days_left: entry.days_left(as_of),
        together_with: Vec::new(),
        words: entry.words(as_of).map(|passage| lookup.passage(passage)),
        success_test: commitment.success_test.as_deref().map(str::to_owned),
        ask: String::new(),
        text: String::new(),
    }
}

/// The same, put into words.
fn said(mut ask: Ask, voice: &dyn Voice) -> Ask {
    ask.ask = voice.question(&ask);
    ask.text = voice.message(&ask);
    ask
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::{AttestationKind, Relation};
    use crate::report::fixture::{Book, day};
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
    fn the_question_fits_the_reason() {
        let mut book = Book::new();
        let c = book.commitment("2026-05-01");
        book.edit(c).success_test = Some("the office is open".into());
        let asked = |book: &Book| report(book, "2026-06-01").asks[0].asks[0].clone();
        let question = |ask: &Ask| (ask.reason, ask.question, ask.since);
        assert_eq!(
            question(&asked(&book)),
            (Flag::NoEvidenceGathered, Question::SinceMade, Some(day("2026-05-01")))
        );
        book.evidence(c, Relation::Context, "2026-05-10");
        book.due(c, Some("2026-06-02"), "2026-05-01");
        let due_soon = asked(&book);
        assert_eq!(question(&due_soon), (Flag::DueSoon, Question::InTime, None));
        assert_eq!((due_soon.days_left, due_soon.success_test.is_some()), (Some(1), true));
        assert_eq!((due_soon.ask.as_str(), due_soon.text.as_str()), ("InTime", "C-1: InTime"));
        book.due(c, Some("2026-05-20"), "2026-05-11");
        let overdue = asked(&book);
        assert_eq!((overdue.question, overdue.days_overdue), (Question::Done, Some(12)));
    }

    #[test]
    fn what_is_silent_is_asked_from_its_last_news_on() {
        let mut book = Book::new();
        let c = book.commitment("2025-01-01");
        book.evidence(c, Relation::Supports, "2025-02-01");
        let asks = report(&book, "2026-06-01").asks;
        let ask = &asks[0].asks[0];
        assert_eq!((ask.question, ask.since), (Question::SinceNews, Some(day("2025-02-01"))));
    }
}
