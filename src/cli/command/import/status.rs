//! A row as the status of a commitment, and evidence as a cell names it.

use super::rows::Desk;
use crate::error::Error;
use crate::exchange::columns::Wrong;
use crate::model::reference::Sort;
use crate::model::vocabulary::Status;
use crate::store::Draft;
use crate::store::evidence::{Given, NewEvidence};
use crate::store::intake::{self, Known, StatusRow, Taken, Took};

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<Known<'_>>) -> Result<Taken, Wrong> {
    let row = &desk.row;
    let name = row.needed("commitment")?;
    let commitment = intake::commitment_named(draft.query(), &name, desk.source)
        .map_err(|e| row.wrong("commitment", e))?;
    row.needed("status")?;
    let since = desk.since(known).row;
    if let Some(known) = known
        && since.is_silent(&["commitment", "status", "on", "evidence", "evidence_date", "reason"])?
    {
        intake::remark(draft, commitment.id, since.text("note")?.as_deref())?;
        return Ok(Taken::Found(Sort::StatusEvent.of(known.record)));
    }
    let mut told = told(desk, "on")?;
    told.reopened = row.text("reason")?;
    if known.is_some() && since.is_silent(&["commitment", "status", "on", "reason"])? {
        told.is_said = true;
        told.note = since.text("note")?;
    }
    let took = intake::status(draft, commitment.id, &told).map_err(|e| placed(desk, "on", e))?;
    Ok(match (took, known) {
        (Took::New(event), _) => Taken::New(event),
        (Took::Held(event), None) => Taken::Found(event),
        (_, Some(known)) => Taken::Found(Sort::StatusEvent.of(known.record)),
        (Took::Nothing, None) => Taken::About(commitment),
    })
}

/// The status of a row with its evidence; `on` is the field of its day.
pub(super) fn told(desk: &Desk<'_>, on: &str) -> Result<StatusRow, Wrong> {
    let row = &desk.row;
    let (on, dated_on) = (row.day(on)?, row.day("evidence_date")?);
    let mut given = Vec::new();
    let mut told = None;
    if let Some(text) = row.text("evidence")? {
        let parts = text.split([';', '\n', ' ']).filter(|part| !part.trim().is_empty());
        match parts.map(Given::parse).collect::<Result<Vec<_>, Error>>() {
            Ok(named) => given = named,
            // Words: a piece of evidence that is told.
            Err(_) => {
                let dated_on = dated_on.or(on).ok_or_else(|| {
                    let error = Error::rejected("no_date", "evidence that is told in words needs its day");
                    row.wrong(
                        "evidence",
                        error.hint("give it in a column for evidence_date, or name an address"),
                    )
                })?;
                told = Some(NewEvidence { title: text, dated_on, ..NewEvidence::default() });
            }
        }
    }
    Ok(StatusRow {
        status: row.status("status")?,
        on,
        given,
        told,
        dated_on,
        note: row.text("note")?,
        reopened: None,
        overridden: desk.override_reason.map(str::to_owned),
        is_said: false,
    })
}

/// Which cell an error of a status is about.
pub(super) fn placed(desk: &Desk<'_>, on: &str, error: Error) -> Wrong {
    match error.code {
        "rule" => {
            let first = match desk.row.status("status") {
                Ok(Some(Status::NoEvidence)) => {
                    "record the search that found nothing first, with 'onrecord looked'"
                }
                Ok(Some(Status::NotVerifiable)) => "give the reason in a column for note",
                _ => "name the evidence in the row",
            };
            let hint = format!("{first}, or take it all the same with --override-reason \"…\"");
            desk.row.wrong("status", Error::rejected("rule", error.message).hint(hint))
        }
        "before_commitment" => {
            let hint = "mend the day; where the commitment itself is older: onrecord edit REF --made-on";
            desk.row.wrong(on, error.hint(hint))
        }
        "in_future" => desk.row.wrong(on, error),
        "closed" => {
            let hint = "where it is open again, say why in a column for reason (import statuses); one closing status in the \
                        place of another is a correction: onrecord status --corrects";
            desk.row.wrong("status", error.hint(hint))
        }
        "no_evidence_item" | "recorded_already" | "no_release" => desk.row.wrong("evidence", error),
        "never_back" => desk.row.wrong("status", error),
        _ => error.into(),
    }
}
