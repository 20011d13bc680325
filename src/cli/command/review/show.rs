//! Proposals for readers, and how far the review is.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::known::Known;
use super::proposed::Details;
use crate::error::{Error, Result};
use crate::model::reference::Ref;
use crate::render::{Cell, Column, Document, Entry, Quotation, Table, Tone};
use crate::store::proposal::{Fate, Proposal};

/// The proposals as data: with their details, what they look like and as what they are recorded already.
pub(super) fn data(proposals: &[Proposal], known: &[Known]) -> Result<Vec<Json>> {
    let one = |(proposal, known): (&Proposal, &Known)| {
        let mut json = serde_json::to_value(proposal).map_err(|e| {
            Error::failed("json_failed", format!("the answer cannot be written as JSON: {e}"))
        })?;
        let details: Json = serde_json::from_str(&proposal.details).unwrap_or_default();
        if let (Some(object), Json::Object(details)) = (json.as_object_mut(), details) {
            object.extend(details);
            object.insert("looks_like".to_owned(), known.alike.map(|r| r.to_string()).into());
            let recorded = known.recorded.iter().map(ToString::to_string).collect::<Vec<_>>();
            object.insert("recorded_as".to_owned(), recorded.into());
        }
        Ok(json)
    };
    proposals.iter().zip(known).map(one).collect()
}

/// One entry each: the words, what they seem to say, what became of them.
pub(super) fn document(proposals: &[Proposal], known: &[Known]) -> Document {
    let mut table = Table::new("proposals")
        .column(Column::text("label", "Label"))
        .column(Column::text("fate", "Fate"))
        .column(Column::text("kind", "Kind"))
        .column(Column::text("strength", "Strength"))
        .column(Column::number("confidence", "Confidence"))
        .column(Column::flex("parties", "Parties"))
        .column(Column::flex("counterparts", "Counterparts"))
        .column(Column::text("due", "Due"))
        .column(Column::text("topics", "Topics"))
        .column(Column::text("looks_like", "Looks like"))
        .column(Column::text("cue", "Cue"))
        .column(Column::flex("quote", "Words"))
        .empty("no commitment was found in this release");
    for (proposal, known) in proposals.iter().zip(known) {
        let details = Details::of(proposal);
        table.push(vec![
            proposal.label.as_str().into(),
            Cell::from(fate(proposal, known)).tone(if proposal.fate.is_some() {
                Tone::Dim
            } else {
                Tone::Warn
            }),
            proposal.kind.into(),
            proposal.strength.into(),
            format!("{:.2}", proposal.confidence).into(),
            details.parties.into(),
            details.counterparts.into(),
            details.due.into(),
            details.topics.into(),
            known.alike.map(|r| r.to_string()).into(),
            proposal.cue.as_str().into(),
            proposal.quote.as_str().into(),
        ]);
    }
    Document::new().entries(table, proposals.iter().zip(known).map(|(p, known)| entry(p, known)).collect())
}

/// One proposal with its words.
pub(super) fn entry(proposal: &Proposal, known: &Known) -> Entry {
    let details = Details::of(proposal);
    let bound =
        if details.parties.is_empty() { "nobody named".to_owned() } else { details.parties.join(", ") };
    let due = details.due.map(|due| format!("; due {due}")).unwrap_or_default();
    let listed = |what: &str, items: &[String]| match items {
        [] => String::new(),
        items => format!("; {what} {}", items.join(", ")),
    };
    let (to, topics) = (listed("to", &details.counterparts), listed("topics", &details.topics));
    let mut facts =
        vec![format!("{bound}{to}{due}{topics}; confidence {:.2} by {}", proposal.confidence, proposal.cue)];
    facts.extend(known.alike.map(|r| format!("looks like {r}: a restatement?")));
    Entry {
        title: format!(
            "{} {}, {}: {}",
            proposal.label,
            proposal.kind.label(),
            proposal.strength.label(),
            fate(proposal, known)
        ),
        facts,
        quotes: vec![Quotation::new(proposal.quote.clone(), None)],
        ..Entry::default()
    }
}

fn fate(proposal: &Proposal, known: &Known) -> String {
    match &proposal.fate {
        None if known.recorded.is_empty() => "undecided".to_owned(),
        None => format!("recorded as {}", list(&known.recorded)),
        Some(Fate::Accepted { commitment }) => format!("accepted as {commitment}"),
        Some(Fate::Restatement { commitment }) => format!("restates {commitment}"),
        Some(Fate::Rejected { reason }) => format!("rejected ({reason})"),
    }
}

/// `C-10, C-31`
pub(super) fn list(commitments: &[Ref]) -> String {
    commitments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// How far it is: `R-7: 12 proposals, 5 accepted, 1 restatement, 4 rejected (courtesy 3, past 1), 2 undecided (1 of them
/// recorded already)`.
pub(super) fn coverage(release: Ref, proposals: &[Proposal], known: &[Known]) -> String {
    let (mut accepted, mut restatements, mut undecided) = (0, 0, 0);
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for proposal in proposals {
        match &proposal.fate {
            None => undecided += 1,
            Some(Fate::Accepted { .. }) => accepted += 1,
            Some(Fate::Restatement { .. }) => restatements += 1,
            Some(Fate::Rejected { reason }) => *reasons.entry(reason.as_str()).or_default() += 1,
        }
    }
    let rejected: usize = reasons.values().sum();
    let why =
        reasons.iter().map(|(reason, count)| format!("{reason} {count}")).collect::<Vec<_>>().join(", ");
    let why = if why.is_empty() { why } else { format!(" ({why})") };
    let recorded = match known.iter().filter(|known| !known.recorded.is_empty()).count() {
        0 => String::new(),
        count => format!(" ({count} of them recorded already)"),
    };
    format!(
        "{release}: {} proposals, {accepted} accepted, {restatements} restatements, {rejected} rejected{why}, {undecided} \
         undecided{recorded}",
        proposals.len()
    )
}
