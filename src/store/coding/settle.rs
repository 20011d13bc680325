//! What is settled on a sentence that coders saw otherwise.

use super::{coded_text, decided, seen_by};
use crate::error::{Error, Result};
use crate::model::coding::{Code, Coded, Unit};
use crate::model::reference::Ref;
use crate::store::Draft;

/// Settles a sentence, with the reason; a later word takes the place of an earlier one. Returns the sentence.
///
/// # Errors
/// Those of [`seen_by`]; `no_unit` (3); `no_difference` (4) where all coders agree; `no_reason` (4).
pub fn settle(draft: &mut Draft<'_>, release: Ref, number: i64, code: Code, reason: &str) -> Result<Unit> {
    let text = coded_text(draft.query(), release)?;
    let codings = seen_by(draft.query(), release, text, draft.by())?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::rejected("no_reason", format!("settling sentence {number} needs a reason"))
            .hint("say why with --reason"));
    }
    let given = codings.iter().flat_map(|coding| &coding.coded).filter(|coded| coded.unit.number == number);
    let given = given.collect::<Vec<&Coded>>();
    let Some(first) = given.first() else {
        return Err(Error::not_found("no_unit", format!("{release} has no coded sentence {number}"))
            .hint(format!("'onrecord coding compare {release}' lists the differences")));
    };
    if given.iter().all(|coded| coded.code == first.code) {
        let message = format!("the coders agree on sentence {number} of {release}: {}", first.code);
        return Err(Error::rejected("no_difference", message)
            .hint(format!("'onrecord coding compare {release}' lists the differences")));
    }
    let unit = first.unit.clone();
    let mut fields = vec![
        ("id", draft.next_id("coding_settlement")?.into()),
        ("uid", draft.uid("coding_settlement").into()),
        ("release_version_id", text.id.into()),
    ];
    fields.extend(decided(&unit, code));
    fields.extend([
        ("reason", reason.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ]);
    draft.insert("coding_settlement", INSERT, fields);
    // Nothing of what was decided: somebody may still be coding.
    draft.say(format!("settled sentence {number} of {release}"));
    Ok(unit)
}

const INSERT: &str = "
INSERT INTO coding_settlement (
  id, uid, release_version_id, number, quote, start_char, end_char, is_commitment, kind, strength, reason,
  recorded_at, recorded_by)
VALUES (
  :id, :uid, :release_version_id, :number, :quote, :start_char, :end_char, :is_commitment, :kind, :strength,
  :reason, :recorded_at, :recorded_by)";
