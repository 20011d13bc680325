//! What one person proposes and a second one confirms.

use super::event::Event;
use super::{NewStatus, Reader, Recorded, record_one};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::Status;
use crate::store::evidence::{self, Given};
use crate::store::second_reading::{self, Fate, Reading};
use crate::store::{Draft, settings};

/// Refuses a closing status of a commitment of which another waits already.
pub(super) fn require_none(draft: &Draft<'_>, commitment: i64) -> Result<()> {
    let Some(waiting) = second_reading::waiting_for(draft.query(), commitment)? else { return Ok(()) };
    let Reading { commitment, to, proposed_by, .. } = waiting;
    let message = format!("{commitment} waits already for a second reader: {to}, proposed by {proposed_by}");
    Err(Error::rejected("waits_already", message).hint(format!(
        "nothing was changed; confirm that one first, or decline it with a reason: see 'onrecord confirm {commitment} --help'"
    )))
}

/// Appends a proposal with the evidence on which it would rest.
pub(super) fn propose(
    draft: &mut Draft<'_>,
    event: &Event,
    given: Option<&str>,
    rests: &[i64],
) -> Result<()> {
    let id = draft.next_id("second_reading")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("second_reading").into()),
        ("commitment_id", event.commitment.into()),
        ("status", event.status.map(Status::as_str).into()),
        ("corrects_id", event.corrects.into()),
        ("effective_on", event.effective_on.into()),
        ("rationale", event.rationale.clone().into()),
        ("override_rule", given.into()),
        ("reason", event.reason.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("second_reading", INSERT, fields);
    for item in rests {
        let fields = vec![
            ("id", draft.next_id("second_reading_evidence")?.into()),
            ("second_reading_id", id.into()),
            ("evidence_id", (*item).into()),
        ];
        draft.insert("second_reading_evidence", INSERT_EVIDENCE, fields);
    }
    Ok(())
}

const INSERT: &str = "
INSERT INTO second_reading (
  id, uid, commitment_id, status, corrects_id, effective_on, rationale, override_rule, reason, recorded_at,
  recorded_by)
VALUES (
  :id, :uid, :commitment_id, :status, :corrects_id, :effective_on, :rationale, :override_rule, :reason,
  :recorded_at, :recorded_by)";

const INSERT_EVIDENCE: &str = "
INSERT INTO second_reading_evidence (id, second_reading_id, evidence_id)
VALUES (:id, :second_reading_id, :evidence_id)";

/// Brings the closing status that waits of a commitment into force, as its second reader.
///
/// What the status needs is judged again: evidence may have changed since.
///
/// # Errors
/// `nothing_waits`; `same_reader` where the one who confirms proposed it; those of [`super::record`].
pub fn confirm(draft: &mut Draft<'_>, commitment: i64) -> Result<Recorded> {
    let reading = second_reading::require(draft.query(), commitment)?;
    let reference = Sort::Commitment.of(commitment);
    if reading.is_by(draft.by()) {
        let message = format!(
            "{} proposed {} for {reference}: a second person has to confirm it",
            reading.proposed_by, reading.to
        );
        return Err(Error::rejected("same_reader", message).hint(format!(
            "ask a colleague to run 'onrecord confirm {reference}'; the name is ONRECORD_USER, else that of the \
             system's user"
        )));
    }
    let new = NewStatus {
        status: Some(reading.to),
        on: Some(reading.effective_on),
        evidence: reading.evidence.iter().map(|e| Given::Item(e.id)).collect(),
        relation: None,
        dated_on: None,
        note: reading.rationale.clone(),
        reason: reading.reason.clone(),
        reopen: false,
        close: reading.to == Status::PartiallyFulfilled,
        corrects: reading.corrects.map(|event| event.id),
        override_rule: reading.override_rule.clone(),
    };
    let given = evidence::ensure_all(draft, &new.evidence, None, reading.effective_on)?;
    let recorded = record_one(draft, commitment, &new, &given, &Reader::Second(&reading.proposed_by));
    let recorded = recorded.map_err(|error| {
        let code = error.code;
        let message = format!("what {} proposed cannot be confirmed: {}", reading.proposed_by, error.message);
        Error::new(error.kind, code, message).hint(
            "things have changed since; decline it with --decline --reason \"…\", and let it be recorded anew",
        )
    })?;
    if let Some(event) = recorded.r#ref {
        second_reading::end(draft, &reading, &Fate::Confirmed(event.id))?;
    }
    Ok(recorded)
}

/// Whether closing statuses of priority commitments wait for a second reader in this database.
pub(super) fn first_reader(draft: &Draft<'_>) -> Result<Reader<'static>> {
    Ok(Reader::First { must_wait: settings::second_reader(draft.query())? })
}
