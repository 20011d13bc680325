//! Whether a status can be given: its day, its move, and what must be there.

use chrono::NaiveDate;

use super::NewStatus;
use crate::error::{Error, Result};
use crate::model::rules::{self, Between, RULES};
use crate::model::vocabulary::{Move, Status};
use crate::store::Draft;

/// Effective dates: not before the commitment was made, not in the future.
pub(super) fn check_day(draft: &Draft<'_>, reference: &str, made_on: NaiveDate, on: NaiveDate) -> Result<()> {
    if on < made_on {
        return Err(Error::rejected(
            "before_commitment",
            format!("{reference} was made on {made_on}, after {on}"),
        )
        .hint("give a later --on, or put the commitment's own date right with 'onrecord edit --made-on'"));
    }
    if on > draft.today() {
        return Err(Error::rejected(
            "in_future",
            format!("'{on}' is in the future (today is {})", draft.today()),
        )
        .hint("a status is recorded once it has taken effect; a planned date is a deadline"));
    }
    Ok(())
}

/// What kind of move it is, or why it cannot be made.
pub(super) fn judge(reference: &str, new: &NewStatus, is_open: bool, between: &Between) -> Result<Move> {
    match (new.status, new.corrects) {
        (Some(Status::NotAssessed), _) => {
            rules::judge_move(reference, (Status::NotAssessed, true), between, false)
        }
        (Some(status), Some(_)) => {
            rules::judge_after(reference, (status, is_open), between.after)?;
            Ok(Move::Correction)
        }
        (None, Some(_)) => Ok(Move::Correction),
        (Some(status), None) => rules::judge_move(reference, (status, is_open), between, new.reopen),
        (None, None) => Err(Error::usage("retract_what", "say which event to take away: --corrects S-…")
            .hint("'onrecord history REF' lists them")),
    }
}

/// Checks that what the status needs is there; returns the name of the rule when it was overridden.
pub(super) fn check_rule(
    reference: &str,
    status: Status,
    on: NaiveDate,
    facts: &rules::Facts,
    new: &NewStatus,
    reason: Option<&str>,
) -> Result<Option<String>> {
    let given = new.override_rule.as_deref();
    if let Some(name) = given
        && !RULES.iter().any(|r| r.name == name)
    {
        let names = RULES.map(|r| r.name).join(", ");
        return Err(
            Error::usage("unknown_rule", format!("unknown rule '{name}'")).hint(format!("one of: {names}"))
        );
    }
    let Some(rule) = rules::rule_of(status) else { return Ok(None) };
    if rules::is_met(status, on, facts, new.note.as_deref()) {
        return Ok(None);
    }
    if given == Some(rule.name) {
        return match reason {
            Some(_) => Ok(Some(rule.name.to_owned())),
            None => Err(Error::rejected("no_reason", format!("overriding '{}' needs a reason", rule.name))
                .hint("say why with --reason; reports show it")),
        };
    }
    Err(Error::rejected(
        "rule",
        format!(
            "{reference} cannot be {status} on {on}: there must be {} (rule '{}')",
            rule.needs, rule.name
        ),
    )
    .hint(format!(
        "{}; or override it: --override {} --reason \"…\"",
        rule.remedy.replace("REF", reference),
        rule.name
    )))
}
