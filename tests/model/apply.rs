//! The same step done by the store.

use chrono::NaiveDate;
use onrecord::error::Result;
use onrecord::model::date::Due;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::{Basis, Precision, Priority, Status};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::deadline::{self, NewDeadline};
use onrecord::store::evidence::{self, Given, NewEvidence};
use onrecord::store::looked::{self, NewSearch};
use onrecord::store::status::{self, NewStatus};
use onrecord::store::{Draft, Intent, Store, attestation, commitment, link, release};

use crate::action::{Shown, StatusStep, Step};
use crate::ground::{facts, new_text, plain, status_of};

/// The text of a release: four clauses that can be quoted.
fn text(number: i64) -> String {
    let clauses = (0..4).map(|clause| format!("{}.", quote(number, clause))).collect::<Vec<_>>();
    format!("Release number {number}. {}", clauses.join(" "))
}

/// The words of one clause; a fifth does not stand there.
fn quote(release: i64, clause: u8) -> String {
    let words = ["open a centre", "host a summit", "send ten experts", "build a bridge"];
    words.get(usize::from(clause)).map_or_else(
        || "The weather was pleasant all week".to_owned(),
        |words| format!("By release {release} the parties will {words}"),
    )
}

fn due(on: Option<NaiveDate>) -> Option<Due> {
    on.map(|on| Due { on, precision: Precision::Day })
}

/// Does a step; `tried` keeps nothing of it.
pub fn apply(store: &mut Store, intent: &Intent, step: &Step) -> Result<()> {
    store.write(intent, |d| draft(d, step))
}

fn draft(d: &mut Draft<'_>, step: &Step) -> Result<()> {
    match step {
        Step::Release { published } => {
            let number = release::list(d.query())?.len();
            let words = text(i64::try_from(number).unwrap() + 1);
            release::add(d, &facts(*published), new_text(&words)).map(drop)
        }
        Step::Commitment { release, clause, made_on, due: on } => {
            let mut new = plain(d.query(), *release, &quote(*release, *clause), *made_on)?;
            new.deadline = on.map(|on| NewDeadline {
                due: due(Some(on)),
                basis: Basis::Stated,
                words: None,
                reason: None,
                on: None,
            });
            commitment::add(d, &new).map(drop)
        }
        Step::Status(step) => status::record(d, &[step.commitment], &new_status(step)).map(drop),
        Step::Deadline { commitment, due: to, on, reason } => {
            let new = NewDeadline {
                due: due(*to),
                basis: Basis::Analyst,
                words: None,
                reason: reason.then(|| "agreed anew".to_owned()),
                on: Some(*on),
            };
            deadline::set(d, *commitment, &new).map(drop)
        }
        Step::Evidence { dated_on, release } => {
            let new = NewEvidence {
                title: "a page".to_owned(),
                dated_on: *dated_on,
                release: *release,
                ..NewEvidence::default()
            };
            evidence::add(d, &new).map(drop)
        }
        Step::Bear { evidence, commitment, relation } => evidence::bear(d, *evidence, *commitment, *relation),
        Step::Looked { commitment, on, found } => {
            let new = NewSearch { on: *on, place: "site".to_owned(), found: *found, note: None };
            looked::add(d, *commitment, &new).map(drop)
        }
        Step::Attest { commitment, release, clause, kind, stated_on } => {
            let words = quote(*release, *clause);
            let passage = attestation::find_passage(d.query(), Sort::Release.of(*release), &words)?;
            commitment::attest(d, *commitment, *kind, &passage, *stated_on)
        }
        Step::Link { from, to, kind } => link::add(d, *from, *kind, *to, None),
        Step::Edit { commitment, made_on, high } => {
            let edit = CommitmentEdit {
                made_on: *made_on,
                priority: Some(if *high { Priority::High } else { Priority::Normal }),
                ..CommitmentEdit::default()
            };
            commitment_edit::edit(d, *commitment, &edit).map(drop)
        }
    }
}

fn new_status(step: &StatusStep) -> NewStatus {
    let given = |shown: &Shown| match shown {
        Shown::Item(id) => Given::Item(*id),
        Shown::Release(id) => Given::Release(*id),
        Shown::Url(n) => Given::Url(format!("https://example.org/{n}")),
    };
    NewStatus {
        on: step.on,
        evidence: step.evidence.iter().map(given).collect(),
        relation: step.relation,
        note: step.reason.then(|| "as reported".to_owned()),
        reopen: step.reopen,
        close: step.close,
        corrects: step.corrects,
        override_rule: step.status.filter(|_| step.overrides).and_then(rule).map(str::to_owned),
        ..status_of(step.status)
    }
}

/// The rule that `--override` names for each status.
const fn rule(status: Status) -> Option<&'static str> {
    match status {
        Status::NotAssessed => None,
        Status::NoEvidence => Some("needs_search"),
        Status::InProgress => Some("needs_step"),
        Status::Ongoing | Status::Fulfilled => Some("needs_support"),
        Status::PartiallyFulfilled => Some("needs_part"),
        Status::Stalled => Some("needs_obstacle"),
        Status::NotFulfilled => Some("needs_contradiction"),
        Status::Superseded => Some("needs_successor"),
        Status::Withdrawn => Some("needs_withdrawal"),
        Status::NotVerifiable => Some("needs_rationale"),
    }
}
