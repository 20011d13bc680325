//! The dossier of one commitment as a document.

mod check;
mod events;
mod passages;
mod timeline;

use crate::present::phrase::thresholds;
use crate::present::record::{due, fields};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document};
use crate::report::dossier::{Covers, Dossier};

/// Lays out a dossier. Every table keeps its name, also when it is empty; `notes` is there only where the desk's
/// notes were asked for.
pub fn document(dossier: &Dossier, words: &Words) -> Document {
    let heading = |document: Document, key: &str| document.heading(2, words.text(key));
    let title = format!("{} {}", dossier.subject.commitment, dossier.subject.title);
    let as_of = words.date(dossier.covers.as_of);
    let mut document = Document::new()
        .labels(words.labels())
        .title(title)
        .subtitle(words.say("dossier-subtitle", args![date = as_of]))
        .paragraph(sentence(dossier, words));
    document = passages::origin(document, dossier, words);
    document = document.fields("commitment", commitment(dossier, words));
    document = passages::add(heading(document, "dossier-wording"), &dossier.passages, words);
    document = heading(document, "dossier-what-happened");
    if let Some(figure) = timeline::figure(dossier, words) {
        document = document.figure(figure);
    }
    document = document
        .table(events::statuses(&dossier.status_history, words))
        .table(events::deadlines(&dossier.deadlines, words));
    document = heading(document, "dossier-evidence")
        .table(events::evidence(&dossier.evidence, words))
        .table(events::searches(&dossier.searches, words));
    document = heading(document, "dossier-links").table(events::links(dossier, words));
    if let Some(notes) = &dossier.notes {
        document = heading(document, "dossier-notes").table(events::notes(notes, words));
    }
    document = check::add(heading(document, "dossier-check"), dossier, words);
    heading(document, "covers-title").fields("covers", covers(&dossier.covers, words))
}

/// Where it stands, in one breath.
fn sentence(dossier: &Dossier, words: &Words) -> String {
    let standing = &dossier.standing;
    let lateness = match (standing.days_overdue, standing.days_late) {
        (Some(days), _) => words.say("dossier-overdue", args![days = days]),
        (None, Some(days)) => words.say("dossier-late", args![days = days]),
        (None, None) => String::new(),
    };
    let due = match &standing.due {
        Some(date) => words.say("dossier-due", args![due = due(date, words), lateness = lateness]),
        None => words.text("dossier-undated"),
    };
    words.say(
        "dossier-sentence",
        args![
            status = words.term(standing.status),
            since = words.date(standing.since_on),
            due = due,
            evidence = standing.evidence_count,
            restatements = standing.restatement_count,
        ],
    )
}

fn commitment(dossier: &Dossier, words: &Words) -> Vec<(String, Cell)> {
    let standing = &dossier.standing;
    let party = |p: &crate::report::row::PartyInRole| format!("{} ({})", p.name, words.term(p.role));
    let topics = dossier.topics.iter().map(|t| format!("{} {}", t.code, t.title)).collect::<Vec<_>>();
    let named = dossier.topics.iter().map(|t| words.topic(&t.code, &t.title)).collect::<Vec<_>>();
    fields(
        vec![
            ("record-parties", dossier.parties.iter().map(party).collect::<Vec<_>>().into()),
            ("record-kind", words.cell(dossier.kind)),
            ("record-strength", words.cell(dossier.strength)),
            ("record-made-on", dossier.made_on.into()),
            ("record-condition", dossier.condition.clone().into()),
            ("record-success-test", dossier.success_test.clone().into()),
            ("record-topics", Cell::from(topics).read_as(named.join("; "))),
            ("record-priority", words.cell(dossier.priority)),
            ("record-status", words.cell(standing.status)),
            ("record-since", standing.since_on.into()),
            ("record-due-date", standing.due.as_ref().map(|date| due(date, words)).into()),
            ("record-flags", words.flags(&standing.flags)),
            ("record-last-reviewed", standing.last_reviewed_on.into()),
            ("record-review-due", standing.review_due_on.into()),
            ("record-last-evidence", standing.last_evidence_on.into()),
        ],
        words,
    )
}

fn covers(covers: &Covers, words: &Words) -> Vec<(String, Cell)> {
    let notes = if covers.has_notes { "record-notes-in" } else { "record-notes-out" };
    fields(
        vec![
            ("covers-as-of", covers.as_of.into()),
            ("covers-known-at", words.moment_cell(&covers.known_at)),
            ("record-notes", words.text(notes).into()),
            ("covers-thresholds", thresholds(words, &covers.thresholds).into()),
            ("covers-digest", covers.digest.as_str().into()),
        ],
        words,
    )
}

#[cfg(test)]
mod tests;
