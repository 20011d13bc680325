//! Tables and pages of the smaller records. Commitments and reports have theirs in `present`.

use crate::model::reference::Ref;
use crate::render::{Cell, Column, Document, Table};
use crate::store::attestation::{Standing, Verified};
use crate::store::evidence::EvidenceCard;
use crate::store::note::NoteCard;
use crate::store::party::PartyCard;
use crate::store::release::ReleaseCard;
use crate::store::topic::TopicCard;

fn text(r: impl ToString) -> Cell {
    Cell::from(r.to_string())
}

/// Rows of label and value, those without a value left out.
pub fn fields(rows: Vec<(&str, Cell)>) -> Vec<(String, Cell)> {
    rows.into_iter()
        .filter(|(_, cell)| !cell.text().is_empty())
        .map(|(label, cell)| (label.to_owned(), cell))
        .collect()
}

/// The releases.
pub fn releases(cards: &[ReleaseCard]) -> Table {
    let mut table = Table::new("releases")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("published_on", "Published"))
        .column(Column::flex("issuer", "Issuer"))
        .column(Column::flex("title", "Title"))
        .column(Column::text("language", "Lang"))
        .column(Column::text("read_on", "Read"))
        .column(Column::number("commitments", "Commitments"))
        .empty("no releases yet");
    for card in cards {
        table.push(vec![
            text(card.r#ref),
            card.published_on.into(),
            card.issuer.clone().into(),
            card.title.as_str().into(),
            card.language.clone().into(),
            card.read_on.into(),
            card.commitments.into(),
        ]);
    }
    table
}

/// One release, without its text.
pub fn release(card: &ReleaseCard) -> Document {
    let rows = fields(vec![
        ("Ref", text(card.r#ref)),
        ("Title", card.title.as_str().into()),
        ("Issuer", card.issuer.clone().into()),
        ("Kind", card.kind.as_str().into()),
        ("Published", card.published_on.into()),
        ("Event", card.event_on.into()),
        ("Place", card.event_place.clone().into()),
        ("URL", card.url.clone().into()),
        ("Language", card.language.clone().into()),
        ("Read in full", card.read_on.into()),
        ("Read by", card.read_by.clone().into()),
        ("Commitments", card.commitments.into()),
        ("Versions", card.versions.into()),
        ("Characters", card.characters.into()),
        ("Text SHA-256", card.text_sha256.as_str().into()),
        ("Original SHA-256", card.original_sha256.as_str().into()),
        ("Media type", card.media_type.as_str().into()),
        ("Retrieved", card.retrieved_at.as_str().into()),
    ]);
    Document::new().fields("release", rows)
}

/// Quotes that were verified.
pub fn verified(items: &[Verified]) -> Table {
    let mut table = Table::new("quotes")
        .column(Column::text("commitment", "Ref"))
        .column(Column::text("release", "Release"))
        .column(Column::text("kind", "Passage"))
        .column(Column::text("standing", "Quote is"))
        .column(Column::flex("quote", "Quote"))
        .column(Column::flex("now", "Closest words now"))
        .empty("no quotes to verify");
    for item in items {
        table.push(vec![
            text(item.commitment),
            text(item.release),
            item.kind.as_str().into(),
            standing(item.standing).into(),
            item.quote.as_str().into(),
            item.now.clone().into(),
        ]);
    }
    table
}

/// How a quote stands, in a word.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Intact => "intact",
        Standing::Moved => "moved",
        Standing::Altered => "altered",
        Standing::Gone => "gone",
        Standing::Broken => "broken",
    }
}

/// The evidence.
pub fn evidence(cards: &[EvidenceCard]) -> Table {
    let mut table = Table::new("evidence")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("dated_on", "Dated"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("publisher", "Publisher"))
        .column(Column::flex("bears_on", "Bears on"))
        .column(Column::flex("url", "URL"))
        .empty("no evidence yet");
    for card in cards {
        table.push(vec![
            text(card.r#ref),
            card.dated_on.into(),
            card.title.as_str().into(),
            card.publisher.clone().into(),
            bears_on(card).into(),
            card.url.clone().into(),
        ]);
    }
    table
}

fn bears_on(card: &EvidenceCard) -> Vec<String> {
    card.bears_on.iter().map(|b| format!("{} {}", b.relation, b.commitment)).collect()
}

/// One piece of evidence.
pub fn evidence_item(card: &EvidenceCard) -> Document {
    let rows = fields(vec![
        ("Ref", text(card.r#ref)),
        ("Title", card.title.as_str().into()),
        ("Dated", card.dated_on.into()),
        ("Publisher", card.publisher.clone().into()),
        ("URL", card.url.clone().into()),
        ("Release", card.release.map_or_else(Cell::empty, text)),
        ("Bears on", bears_on(card).into()),
        ("Excerpt", card.excerpt.clone().into()),
    ]);
    Document::new().fields("evidence", rows)
}

/// The parties.
pub fn parties(cards: &[PartyCard]) -> Table {
    let mut table = Table::new("parties")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("name", "Name"))
        .column(Column::text("short_name", "Short"))
        .column(Column::text("kind", "Kind"))
        .column(Column::flex("parent", "Belongs to"))
        .column(Column::number("committing", "Bound by"))
        .column(Column::number("commitments", "In all"))
        .empty("no parties yet");
    for card in cards {
        table.push(vec![
            text(card.r#ref),
            card.name.as_str().into(),
            card.short_name.clone().into(),
            card.kind.as_str().into(),
            card.parent_name.clone().into(),
            card.committing.into(),
            card.commitments.into(),
        ]);
    }
    table
}

/// One party.
pub fn party(card: &PartyCard) -> Document {
    let rows = fields(vec![
        ("Ref", text(card.r#ref)),
        ("Name", card.name.as_str().into()),
        ("Short name", card.short_name.clone().into()),
        ("Kind", card.kind.as_str().into()),
        ("Belongs to", card.parent_name.clone().into()),
        ("Found as", card.names.clone().into()),
        ("Merged into", card.merged_into.map_or_else(Cell::empty, |r: Ref| text(r))),
        ("Bound by", card.committing.into()),
        ("In commitments", card.commitments.into()),
        ("Releases", card.releases.into()),
    ]);
    Document::new().fields("party", rows)
}

/// The topics.
pub fn topics(cards: &[TopicCard]) -> Table {
    let mut table = Table::new("topics")
        .column(Column::text("code", "Topic"))
        .column(Column::flex("title", "Title"))
        .column(Column::text("parent", "Below"))
        .column(Column::number("commitments", "Commitments"));
    for card in cards {
        table.push(topic_row(card));
    }
    table
}

fn topic_row(card: &TopicCard) -> Vec<Cell> {
    vec![
        card.code.as_str().into(),
        card.title.as_str().into(),
        card.parent.clone().into(),
        card.commitments.into(),
    ]
}

/// One topic.
pub fn topic(card: &TopicCard) -> Table {
    topics(std::slice::from_ref(card))
}

/// The notes.
pub fn notes(cards: &[NoteCard]) -> Table {
    let mut table = Table::new("notes")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("subject", "On"))
        .column(Column::text("recorded_by", "By"))
        .column(Column::text("recorded_at", "When"))
        .column(Column::flex("body", "Note"))
        .empty("no notes yet");
    for card in cards {
        table.push(vec![
            text(card.r#ref),
            text(card.subject),
            card.recorded_by.as_str().into(),
            card.recorded_at.as_str().into(),
            card.body.as_str().into(),
        ]);
    }
    table
}
