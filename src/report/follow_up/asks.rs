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
