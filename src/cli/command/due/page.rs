//! One item of the agenda as the walk shows it: what was said, how it stands, what is still to be shown.

use crate::db::Query;
use crate::error::Result;
use crate::model::vocabulary::Relation;
use crate::render::{Document, Entry, Quotation, Table};
use crate::store::card::Card;
use crate::store::evidence::{self, EvidenceCard};
use crate::store::{description, release};

/// What is shown of one commitment.
pub(super) struct Page {
    card: Card,
    success_test: Option<String>,
    evidence: Vec<EvidenceCard>,
    addresses: Vec<String>,
}

impl Page {
    /// Reads what there is.
    pub(super) fn read(query: &dyn Query, card: Card) -> Result<Self> {
        let success_test = description::of(query, card.r#ref.id)?.success_test;
        let evidence = evidence::list(query, Some(card.r#ref.id))?;
        let release = card.release_ref.map(|r| release::show(query, r.id)).transpose()?;
        let own = release.and_then(|card| Some(format!("{} {}", card.r#ref, card.url?)));
        let others =
            evidence.iter().filter_map(|item| Some(format!("{} {}", item.r#ref, item.url.as_ref()?)));
        let addresses = own.into_iter().chain(others).collect();
        Ok(Self { card, success_test, evidence, addresses })
    }

    /// Where the release and the evidence can be read.
    pub(super) fn addresses(&self) -> &[String] {
        &self.addresses
    }

    /// The page; `place` tells how far the walk is.
    pub(super) fn document(&self, place: &str) -> Document {
        let card = &self.card;
        let flags = card.flags.iter().map(|flag| flag.label()).collect::<Vec<_>>().join(", ");
        let over = card.days_overdue.map(|days| format!(" ({days} days over)")).unwrap_or_default();
        let due = card.due.as_ref().map(|due| format!(", due {due}{over}")).unwrap_or_default();
        let reviewed =
            card.last_reviewed_on.map_or("never reviewed".to_owned(), |on| format!("last reviewed {on}"));
        let mut facts = vec![
            format!("{} since {}{due}", card.status.label(), card.status_since),
            format!("{} · {reviewed}", card.committing.join(", ")),
        ];
        facts.extend(card.owner.as_ref().map(|owner| format!("owned by {owner}")));
        let source = card.release_title.as_ref().zip(card.release_ref);
        let source = source.map(|(title, r)| format!("{r} {title}, {}", card.made_on));
        let entry = Entry {
            group: Some(if flags.is_empty() { place.to_owned() } else { format!("{place} · {flags}") }),
            title: format!("{} {}", card.r#ref, card.title),
            facts,
            quotes: card.quote.iter().map(|quote| Quotation::new(quote.clone(), source.clone())).collect(),
            remarks: self.remarks(),
            ..Entry::default()
        };
        Document::new().entries(Table::new("item"), vec![entry])
    }

    fn remarks(&self) -> Vec<String> {
        let last = self.evidence.iter().max_by_key(|item| (item.dated_on, item.r#ref));
        let evidence = last.map_or("no evidence yet".to_owned(), |item| {
            let how = self.relation(item).map(|how| format!(", {}", how.label())).unwrap_or_default();
            format!("last evidence: {} {} ({}{how})", item.r#ref, item.title, item.dated_on)
        });
        let test = self.success_test.as_ref().map(|test| format!("success test: {test}"));
        test.into_iter().chain([evidence, format!("lacks: {}", self.lacks())]).collect()
    }

    fn relation(&self, item: &EvidenceCard) -> Option<Relation> {
        item.bears_on.iter().find(|b| b.commitment == self.card.r#ref).map(|b| b.relation)
    }

    /// What is still to be shown. Whether a test is met is for people to judge.
    fn lacks(&self) -> &'static str {
        let has = |wanted| self.evidence.iter().any(|item| self.relation(item) == Some(wanted));
        if has(Relation::Supports) {
            "a decision: evidence that supports it is there"
        } else if has(Relation::PartlySupports) {
            "evidence of the whole: it is supported in part"
        } else {
            "evidence that supports it"
        }
    }
}
