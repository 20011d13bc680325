//! The form of a status.

use super::StatusArgs;
use crate::cli::context::Context;
use crate::cli::editor::remarks::{DAY, EVIDENCE, words_of};
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::Result;
use crate::model::meaning::Meaning;
use crate::model::rules::{RULES, rule_of};
use crate::model::vocabulary::{Relation, Status};
use crate::store::evidence::Given;
use crate::store::subject;

impl StatusArgs {
    /// The form, with what was given on the command line and what the commitments are now.
    pub(super) fn form(&self, query: &dyn Query, ids: &[i64]) -> Result<Form> {
        let purpose = format!("Give a status to{}", subject::told(query, ids)?);
        let relation = words_of::<Relation>("How it bears. Empty: what the status needs", 0);
        let rules = RULES.map(|rule| rule.name).join(", ");
        let form = Form::new(purpose)
            .line("status", self.status.clone(), statuses())
            .needed()
            .line("on", self.on.clone(), format!("When it took effect: {DAY} Empty: today"))
            .lines("evidence", self.evidence.clone(), format!("Evidence that it rests on: {EVIDENCE}"))
            .line("relation", self.relation.map(|r| r.to_string()), relation)
            .line(
                "dated",
                self.dated.clone(),
                "The evidence's own date. Empty: the day of the status, or the release's",
            )
            .text("note", self.note.clone(), "Rationale")
            .text("reason", self.reason.clone(), "Why it is reopened or overridden. Empty: the rationale")
            .line("reopen", yes(self.reopen), "yes: open a closed commitment again")
            .line("close", yes(self.close), "yes: close it as partially fulfilled")
            .line(
                "override",
                self.override_rule.clone(),
                format!("The rule that is not met, where it is recorded all the same: {rules}"),
            );
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let args = Self {
            status: filled.parsed("status", &mut mistakes, |text| {
                super::status_or_retract(text)
                    .map(|status| status.map_or("retract", Status::as_str).to_owned())
            }),
            on: filled.checked("on", &mut mistakes, |text| context.day(text)),
            evidence: filled.all_checked("evidence", &mut mistakes, Given::parse),
            relation: filled.parsed("relation", &mut mistakes, str::parse),
            dated: filled.checked("dated", &mut mistakes, |text| context.day(text)),
            note: filled.one("note"),
            reason: filled.one("reason"),
            reopen: filled.yes("reopen", &mut mistakes),
            close: filled.yes("close", &mut mistakes),
            override_rule: filled.one("override"),
            ..self.clone()
        };
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] = &[
    ("rule", "status"),
    ("closed", "status"),
    ("no_reason", "reason"),
    ("before_commitment", "on"),
    ("in_future", "on"),
    ("no_evidence", "evidence"),
    ("no_release", "evidence"),
    ("close_what", "close"),
    ("unknown_rule", "override"),
];

fn yes(is_so: bool) -> Option<String> {
    is_so.then(|| "yes".to_owned())
}

/// Each status with what it means and what must be there.
fn statuses() -> String {
    let one = |status: &Status| {
        let needs = rule_of(*status).map(|rule| format!(" (needs {})", rule.needs)).unwrap_or_default();
        format!("\n  {status}: {}{needs}", status.meaning())
    };
    let all = Status::ALL.iter().skip(1).map(one).collect::<String>();
    format!("The status; the same again is a review.{all}")
}
