//! Commitments: recorded with their words, parties and first status; edited with their history kept.

use chrono::NaiveDate;

use super::attestation::{self, Passage};
use super::deadline::{self, NewDeadline};
use super::origin::{self, Place};
use super::party::{self, Unknown};
use super::{Draft, log, status};
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{AttestationKind, CommitmentKind, Priority, RoleKind, Strength};

/// A commitment to record.
#[derive(Debug, Clone)]
pub struct NewCommitment {
    /// Short title.
    pub title: String,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Its condition.
    pub condition: Option<String>,
    /// What would show it.
    pub success_test: Option<String>,
    /// How urgent.
    pub priority: Priority,
    /// The analyst who owns it.
    pub owner: Option<String>,
    /// Own review interval.
    pub review_days: Option<i64>,
    /// Names of parties and their roles.
    pub parties: Vec<(RoleKind, String)>,
    /// Topic ids.
    pub topics: Vec<i64>,
    /// The words.
    pub passage: Passage,
    /// Its first due date.
    pub deadline: Option<NewDeadline>,
    /// What may be done with names that nobody knows.
    pub unknown: Unknown,
}

/// Records a commitment: its row, words, parties, topics, first status and due date.
pub fn add(draft: &mut Draft<'_>, new: &NewCommitment) -> Result<Ref> {
    if new.title.trim().is_empty() {
        return Err(Error::rejected("no_title", "a commitment needs a title").hint("give one with --title"));
    }
    if !new.parties.iter().any(|(role, _)| *role == RoleKind::Committing) {
        return Err(
            Error::rejected("no_party", "a commitment needs somebody who is bound").hint("give --by PARTY")
        );
    }
    if new.made_on > draft.today() {
        return Err(Error::rejected("in_future", format!("'{}' is in the future", new.made_on))
            .hint("a commitment is recorded after it was made; its due date goes into --due"));
    }
    if new.review_days.is_some_and(|d| !(1..=3660).contains(&d)) {
        return Err(Error::rejected("bad_interval", "a review interval is from 1 to 3660 days"));
    }
    refuse_twice(draft.query(), &new.passage)?;
    let id = draft.next_id("commitment")?;
    let reference = Sort::Commitment.of(id);
    draft.say(format!("recorded {reference} {}", new.title.trim()));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("commitment").into()),
        ("title", new.title.trim().into()),
        ("kind", new.kind.as_str().into()),
        ("strength", new.strength.as_str().into()),
        ("made_on", new.made_on.into()),
        ("condition", new.condition.clone().into()),
        ("success_test", new.success_test.clone().into()),
        ("priority", new.priority.as_str().into()),
        ("owner", new.owner.clone().into()),
        ("review_days", new.review_days.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
        ("updated_at", draft.at().into()),
    ];
    draft.insert("commitment", INSERT, fields);
    add_roles(draft, id, &new.parties, new.unknown)?;
    for topic in &new.topics {
        add_topic(draft, id, *topic)?;
    }
    attestation::add(draft, id, AttestationKind::Origin, &new.passage, new.made_on)?;
    status::add_first(draft, id, new.made_on)?;
    if let Some(deadline) = &new.deadline {
        deadline::add_first(draft, id, new.made_on, deadline)?;
    }
    Ok(reference)
}

const INSERT: &str = "
INSERT INTO commitment (
  id, uid, title, kind, strength, made_on, condition, success_test, priority, owner, review_days, recorded_at,
  recorded_by, updated_at)
VALUES (
  :id, :uid, :title, :kind, :strength, :made_on, :condition, :success_test, :priority, :owner, :review_days,
  :recorded_at, :recorded_by, :updated_at)";

/// The same words of the same release twice would count one commitment twice.
fn refuse_twice(query: &dyn Query, passage: &Passage) -> Result<()> {
    if let Some(first) = recorded_as(query, passage)? {
        return Err(Error::rejected(
            "recorded_already",
            format!("these words are recorded already, as {first}"),
        )
        .hint(format!(
            "see 'onrecord show {first}'; quote the separate clause if it is another undertaking"
        )));
    }
    Ok(())
}

/// The commitment whose origin these words are, if there is one; blanks and punctuation at the ends do not count.
pub fn recorded_as(query: &dyn Query, passage: &Passage) -> Result<Option<Ref>> {
    let known = origin::beside(query, passage)?;
    Ok(known.iter().find(|known| known.place == Place::Same).map(|known| known.commitment))
}

/// Gives parties their roles; the same party twice in one role counts once.
pub(super) fn add_roles(
    draft: &mut Draft<'_>,
    commitment: i64,
    parties: &[(RoleKind, String)],
    unknown: Unknown,
) -> Result<()> {
    let mut given = Vec::new();
    for (role, name) in parties {
        let party = party::ensure(draft, name, unknown)?;
        if !given.contains(&(*role, party)) {
            given.push((*role, party));
        }
    }
    for (role, party) in given {
        let id = draft.next_id("role")?;
        let fields = vec![
            ("id", id.into()),
            ("commitment_id", commitment.into()),
            ("party_id", party.into()),
            ("role", role.as_str().into()),
        ];
        draft.insert("role", INSERT_ROLE, fields);
    }
    Ok(())
}

const INSERT_ROLE: &str = "
INSERT INTO role (id, commitment_id, party_id, role)
VALUES (:id, :commitment_id, :party_id, :role)";

pub(super) fn add_topic(draft: &mut Draft<'_>, commitment: i64, topic: i64) -> Result<()> {
    let id = draft.next_id("commitment_topic")?;
    let fields = vec![("id", id.into()), ("commitment_id", commitment.into()), ("topic_id", topic.into())];
    draft.insert("commitment_topic", INSERT_TOPIC, fields);
    Ok(())
}

const INSERT_TOPIC: &str = "
INSERT INTO commitment_topic (id, commitment_id, topic_id)
VALUES (:id, :commitment_id, :topic_id)";

/// The day a commitment was made, with its title: what events are checked against.
#[derive(Debug, Clone)]
pub struct Made {
    /// Title.
    pub title: String,
    /// When it was made.
    pub made_on: NaiveDate,
    /// How urgent.
    pub priority: Priority,
}

/// A commitment that must be there.
pub fn require(query: &dyn Query, id: i64) -> Result<Made> {
    let select =
        Statement::new("SELECT title, made_on, priority FROM commitment WHERE id = :id").bind("id", id);
    let rows = query.query(&select)?;
    let Some(row) = rows.first() else { return Err(missing(query, id)?) };
    Ok(Made { title: row.get("title")?, made_on: row.get("made_on")?, priority: row.parse("priority")? })
}

/// The refusal of a commitment that is not there; it tells which operation took it back.
///
/// # Errors
/// Those of reading the log.
pub(super) fn missing(query: &dyn Query, id: i64) -> Result<Error> {
    let error = Error::not_found("no_commitment", format!("no commitment 'C-{id}'"));
    Ok(match log::taken_back_by(query, "commitment", id)? {
        Some(by) => error.hint(format!("{by} took it back; 'onrecord log show {by}' says what it was")),
        None => error.hint("see 'onrecord list', or 'onrecord search WORDS'"),
    })
}

/// Records a further passage of a commitment: a restatement, amendment, withdrawal or another's account.
pub fn attest(
    draft: &mut Draft<'_>,
    id: i64,
    kind: AttestationKind,
    passage: &Passage,
    stated_on: NaiveDate,
) -> Result<()> {
    let made = require(draft.query(), id)?;
    if kind == AttestationKind::Origin {
        return Err(Error::rejected("one_origin", format!("C-{id} has its origin already"))
            .hint("a further passage is a restatement, amendment, withdrawal or third_party account"));
    }
    let same = Statement::new(SAME_ATTESTED)
        .bind("id", id)
        .bind("version", passage.version)
        .bind("release", passage.release.id)
        .bind("quote", passage.quote.as_str())
        .bind("start", passage.start)
        .bind("end", passage.end);
    if let Some(row) = draft.query().query(&same)?.first() {
        let recorded: String = row.get("kind")?;
        return Err(Error::rejected(
            "recorded_already",
            format!("these words are recorded already as the {recorded} of C-{id}"),
        )
        .hint("a passage counts once; quote another one"));
    }
    if stated_on < made.made_on {
        return Err(Error::rejected(
            "before_commitment",
            format!("these words of {stated_on} are older than C-{id}, made on {}", made.made_on),
        )
        .hint("an older statement is the origin: put the commitment's own date and words right first"));
    }
    if stated_on > draft.today() {
        return Err(Error::rejected("in_future", format!("'{stated_on}' is in the future")));
    }
    draft.say(format!("C-{id}: {kind} in {}", passage.release));
    attestation::add(draft, id, kind, passage, stated_on)
}

// Words that overlap are the same passage; in another version of the release they may stand elsewhere.
const SAME_ATTESTED: &str = "
SELECT a.kind
FROM release_version AS v
CROSS JOIN attestation AS a ON a.release_version_id = v.id
WHERE v.release_id = :release AND a.commitment_id = :id
  AND CASE WHEN v.id = :version THEN a.start_char < :end AND a.end_char > :start
           ELSE instr(a.quote, :quote) OR instr(:quote, a.quote) END
ORDER BY a.id LIMIT 1";
