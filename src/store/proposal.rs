//! Proposals: passages that may state a commitment, kept with what became of them.

use std::collections::HashMap;

use serde::Serialize;

use super::{Draft, release};
use crate::db::{Query, Row, Statement, Value};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{CommitmentKind, Strength};

/// A proposal to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProposal {
    /// The exact words.
    pub quote: String,
    /// Where they start in the release's text, in characters.
    pub start: i64,
    /// Where they end, exclusive.
    pub end: i64,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// From 0 to 1.
    pub confidence: f64,
    /// The rule that found it.
    pub cue: String,
    /// Who proposed it: `onrecord`, or an outside program.
    pub source: String,
    /// Parties, deadline and topics as JSON.
    pub details: String,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum Fate {
    /// It became this commitment.
    Accepted {
        /// `C-12`
        commitment: Ref,
    },
    /// It says this commitment again.
    Restatement {
        /// `C-12`
        commitment: Ref,
    },
    /// It is none.
    Rejected {
        /// Why.
        reason: String,
    },
}

/// A proposal as it was kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Internal number.
    #[serde(skip)]
    pub id: i64,
    /// `C1`: its label within the release.
    pub label: String,
    /// The text version that it stands in.
    #[serde(skip)]
    pub version: i64,
    /// The exact words.
    pub quote: String,
    /// Where they start, in characters.
    pub start: i64,
    /// Where they end, exclusive.
    pub end: i64,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// From 0 to 1.
    pub confidence: f64,
    /// The rule that found it.
    pub cue: String,
    /// Who proposed it.
    pub source: String,
    /// Parties, deadline and topics as JSON.
    #[serde(skip)]
    pub details: String,
    /// What became of it; none as long as nobody decided.
    #[serde(flatten)]
    pub fate: Option<Fate>,
}

/// Keeps proposals of a release's newest text; those that are there already stay as they are. Returns how many
/// were new.
///
/// # Errors
/// A quote that does not stand where it is said to stand.
pub fn keep(draft: &mut Draft<'_>, release: i64, proposals: &[NewProposal]) -> Result<usize> {
    let (version, _) = release::newest_text(draft.query(), release)?;
    let known = of_version(draft.query(), version)?;
    let last = known.iter().filter_map(|p| p.label.trim_start_matches('C').parse::<i64>().ok()).max();
    let is_new = |new: &&NewProposal| !known.iter().any(|p| (p.start, p.end) == (new.start, new.end));
    let fresh: Vec<&NewProposal> = proposals.iter().filter(is_new).collect();
    let carried = if fresh.is_empty() { HashMap::new() } else { carried(draft.query(), release)? };
    for (new, number) in fresh.iter().zip(last.unwrap_or(0) + 1..) {
        let id = draft.next_id("proposal")?;
        let fields = vec![
            ("id", id.into()),
            ("release_version_id", version.into()),
            ("number", number.into()),
            ("quote", new.quote.as_str().into()),
            ("start_char", new.start.into()),
            ("end_char", new.end.into()),
            ("kind", new.kind.as_str().into()),
            ("strength", new.strength.as_str().into()),
            ("confidence", Value::Real(new.confidence)),
            ("cue", new.cue.as_str().into()),
            ("source", new.source.as_str().into()),
            ("details", new.details.as_str().into()),
            ("recorded_at", draft.at().into()),
            ("recorded_by", draft.by().into()),
        ];
        draft.insert("proposal", INSERT, fields);
        if let Some(fate) = carried.get(&new.quote) {
            record_fate(draft, id, fate)?;
        }
    }
    if !fresh.is_empty() {
        draft.say(format!("kept {} proposals of R-{release}", fresh.len()));
    }
    Ok(fresh.len())
}

const INSERT: &str = "
INSERT INTO proposal (
  id, release_version_id, number, quote, start_char, end_char, kind, strength, confidence, cue, source, details,
  recorded_at, recorded_by)
VALUES (
  :id, :release_version_id, :number, :quote, :start_char, :end_char, :kind, :strength, :confidence, :cue, :source,
  :details, :recorded_at, :recorded_by)";

/// Records what became of a proposal.
///
/// # Errors
/// `no_reason` for a rejection without one.
pub fn decide(draft: &mut Draft<'_>, proposal: &Proposal, fate: &Fate) -> Result<()> {
    if let Fate::Rejected { reason } = fate
        && reason.trim().is_empty()
    {
        return Err(Error::rejected("no_reason", format!("rejecting {} needs a reason", proposal.label))
            .hint("such as discussion, courtesy, opinion, past, request, expectation"));
    }
    let word = record_fate(draft, proposal.id, fate)?;
    draft.say(format!("{} {word}", proposal.label));
    Ok(())
}

/// What was decided about the same words in an earlier version of the release: only altered passages are asked about
/// again.
pub fn carried(query: &dyn Query, release: i64) -> Result<HashMap<String, Fate>> {
    let mut carried = HashMap::new();
    for row in &query.query(&Statement::new(DECIDED).bind("release", release))?.rows {
        let proposal = read(row)?;
        carried.extend(proposal.fate.map(|fate| (proposal.quote, fate)));
    }
    Ok(carried)
}

// In order of decision: the latest counts.
const DECIDED: &str = "
SELECT p.id, p.number, p.release_version_id, p.quote, p.start_char, p.end_char, p.kind, p.strength,
       p.confidence, p.cue, p.source, p.details, f.fate, f.reason, f.commitment_id
FROM release_version AS v
JOIN proposal AS p ON p.release_version_id = v.id
JOIN proposal_fate AS f ON f.proposal_id = p.id
WHERE v.release_id = :release
ORDER BY f.id";

/// Appends a fate; returns the word for it.
fn record_fate(draft: &mut Draft<'_>, proposal: i64, fate: &Fate) -> Result<&'static str> {
    let (word, reason, commitment) = match fate {
        Fate::Accepted { commitment } => ("accepted", None, Some(commitment.id)),
        Fate::Restatement { commitment } => ("restatement", None, Some(commitment.id)),
        Fate::Rejected { reason } => ("rejected", Some(reason.trim()), None),
    };
    let id = draft.next_id("proposal_fate")?;
    let fields = vec![
        ("id", id.into()),
        ("proposal_id", proposal.into()),
        ("fate", word.into()),
        ("reason", reason.into()),
        ("commitment_id", commitment.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("proposal_fate", INSERT_FATE, fields);
    Ok(word)
}

const INSERT_FATE: &str = "
INSERT INTO proposal_fate (id, proposal_id, fate, reason, commitment_id, recorded_at, recorded_by)
VALUES (:id, :proposal_id, :fate, :reason, :commitment_id, :recorded_at, :recorded_by)";

/// The proposals of a release's newest text, in the order of the text.
pub fn of_release(query: &dyn Query, release: i64) -> Result<Vec<Proposal>> {
    of_version(query, release::newest_text(query, release)?.0)
}

fn of_version(query: &dyn Query, version: i64) -> Result<Vec<Proposal>> {
    query.query(&Statement::new(OF_VERSION).bind("version", version))?.map(read)
}

const OF_VERSION: &str = "
SELECT p.id, p.number, p.release_version_id, p.quote, p.start_char, p.end_char, p.kind, p.strength,
       p.confidence, p.cue, p.source, p.details, f.fate, f.reason, f.commitment_id
FROM proposal AS p
LEFT JOIN proposal_fate AS f ON f.id = (SELECT max(id) FROM proposal_fate WHERE proposal_id = p.id)
WHERE p.release_version_id = :version
ORDER BY p.start_char, p.end_char, p.id";

fn read(row: &Row) -> Result<Proposal> {
    let commitment = row.get::<Option<i64>>("commitment_id")?.map(|id| Sort::Commitment.of(id));
    let fate = match (row.get::<Option<String>>("fate")?.as_deref(), commitment) {
        (Some("accepted"), Some(commitment)) => Some(Fate::Accepted { commitment }),
        (Some("restatement"), Some(commitment)) => Some(Fate::Restatement { commitment }),
        (Some(_), _) => {
            Some(Fate::Rejected { reason: row.get::<Option<String>>("reason")?.unwrap_or_default() })
        }
        (None, _) => None,
    };
    Ok(Proposal {
        id: row.get("id")?,
        label: format!("C{}", row.get::<i64>("number")?),
        version: row.get("release_version_id")?,
        quote: row.get("quote")?,
        start: row.get("start_char")?,
        end: row.get("end_char")?,
        kind: row.get::<String>("kind")?.parse()?,
        strength: row.get::<String>("strength")?.parse()?,
        confidence: row.get("confidence")?,
        cue: row.get("cue")?,
        source: row.get("source")?,
        details: row.get("details")?,
        fate,
    })
}

/// The words in which each commitment of other releases was first stated: what a proposal may say again.
pub fn words_elsewhere(query: &dyn Query, release: i64) -> Result<Vec<(Ref, String)>> {
    let select = Statement::new(WORDS_ELSEWHERE).bind("release", release);
    query.query(&select)?.map(|row| Ok((Sort::Commitment.of(row.get("commitment_id")?), row.get("quote")?)))
}

const WORDS_ELSEWHERE: &str = "
SELECT a.commitment_id, a.quote
FROM attestation AS a
JOIN release_version AS v ON v.id = a.release_version_id
WHERE a.kind = 'origin' AND v.release_id <> :release
ORDER BY a.commitment_id";
