//! What is read: a file, standard input or a stored release; and what a database knows that may help.

use std::path::Path;

use chrono::NaiveDate;

use super::super::super::context::Context as Surroundings;
use crate::error::{Error, Result};
use crate::extract::likeness::Gist;
use crate::extract::{Candidate, KnownParty};
use crate::model::reference::{Ref, Sort};
use crate::read::{self, MediaType, ReadOptions, first, read_bytes, read_release};
use crate::store::attestation::Passage;
use crate::store::party::{self, PartyCard};
use crate::store::{Store, origin, proposal, release};

/// The text, and what is known about it.
pub(super) struct Source {
    /// The file or the release, as it was named.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) language: Option<String>,
}

/// What the database knows; nothing where there is none.
#[derive(Default)]
pub(super) struct Ledger {
    store: Option<Store>,
    pub(super) parties: Vec<PartyCard>,
    /// The commitments of other releases and the gist of their words.
    pub(super) said: Vec<(Ref, Gist)>,
    /// The stored release that is read, and the internal number of its text.
    source: Option<(Ref, i64)>,
    /// Sentences for standard error.
    pub(super) talk: Vec<String>,
}

impl Ledger {
    /// The database, if there is one. One that was named must open; one that only lies there may be broken.
    pub(super) fn find(surroundings: &Surroundings) -> Result<Self> {
        let mut ledger = Self::default();
        let Ok(place) = surroundings.find_database() else { return Ok(ledger) };
        match surroundings.open() {
            Ok(store) => {
                ledger.parties = party::list(store.query())?;
                ledger.said = said(&store, 0)?;
                ledger.store = Some(store);
            }
            Err(e) if surroundings.database.is_some() => return Err(e),
            Err(e) => ledger.talk.push(format!("'{}' was not used: {e}", place.display())),
        }
        Ok(ledger)
    }

    /// The commitments whose origin is a passage of the stored release, holds it or lies in it.
    pub(super) fn recorded(&self, candidate: &Candidate) -> Result<Vec<Ref>> {
        let (Some(store), Some((release, version))) = (&self.store, self.source) else {
            return Ok(Vec::new());
        };
        let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
        let passage = Passage {
            release,
            version,
            quote: candidate.quote.clone(),
            start: place(candidate.start),
            end: place(candidate.end),
            adapted: false,
        };
        Ok(origin::beside(store.query(), &passage)?.into_iter().map(|known| known.commitment).collect())
    }
}

/// The parties of a database as the extractor knows them.
pub(in super::super) fn known_parties(cards: &[PartyCard]) -> Vec<KnownParty<'_>> {
    fn known(card: &PartyCard) -> KnownParty<'_> {
        KnownParty {
            name: card.short_name.as_deref().unwrap_or(&card.name),
            aliases: std::iter::once(&card.name).chain(&card.names).map(String::as_str).collect(),
        }
    }
    cards.iter().map(known).collect()
}

fn said(store: &Store, release: i64) -> Result<Vec<(Ref, Gist)>> {
    let words = proposal::words_elsewhere(store.query(), release)?;
    Ok(words.into_iter().map(|(reference, quote)| (reference, Gist::of(&quote))).collect())
}

impl Source {
    /// Opens what `name` names: a stored release where it is a reference and no such file is there.
    pub(super) fn open(
        surroundings: &Surroundings,
        ledger: &mut Ledger,
        name: &str,
        media_type: Option<MediaType>,
    ) -> Result<Self> {
        if is_reference(name) && !Path::new(name).exists() {
            return Self::stored(surroundings, ledger, name);
        }
        let bytes = if name == "-" {
            read::read_stdin_limited(std::io::stdin())?
        } else {
            read_bytes(Path::new(name))?
        };
        let options = ReadOptions { media_type, ..ReadOptions::default() };
        let read = read_release(&bytes, name, &options)?;
        // A date found is one of a day, or it is none.
        let date = first(&read.found, "date").and_then(|f| f.value.get(..10)?.parse().ok());
        Ok(Self { name: name.to_owned(), text: read.text, date, language: None })
    }

    /// A text that stands in no file.
    #[cfg(feature = "mcp")]
    pub(super) fn given(text: &str) -> Result<Self> {
        let options = ReadOptions { media_type: Some(MediaType::Plain), ..ReadOptions::default() };
        let read = read_release(text.as_bytes(), "text", &options)?;
        Ok(Self { name: "text".to_owned(), text: read.text, date: None, language: None })
    }

    pub(super) fn stored(surroundings: &Surroundings, ledger: &mut Ledger, name: &str) -> Result<Self> {
        let Some(store) = &ledger.store else {
            // Says why: none, or one that cannot be opened.
            surroundings.open()?;
            return Err(Error::not_found("no_database", format!("'{name}' is in no database")));
        };
        let reference = Sort::Release.parse(name)?;
        let card = release::show(store.query(), reference.id)?;
        let (version, text) = release::newest_text(store.query(), reference.id)?;
        // What the release itself states is no restatement.
        ledger.said = said(store, reference.id)?;
        ledger.source = Some((reference, version));
        Ok(Self {
            name: reference.to_string(),
            text,
            date: card.event_on.or(card.published_on),
            language: card.language,
        })
    }
}

/// `R-7`, `r7`.
fn is_reference(name: &str) -> bool {
    let rest = name.strip_prefix(['R', 'r']).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    rest.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()))
}
