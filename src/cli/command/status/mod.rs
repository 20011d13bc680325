mod form;
mod told;

use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::data::Data;
use super::super::editor::{Guard, NO_GUARD};
use super::super::many::Many;
use super::super::missing::missing;
use super::Write;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::rules::RULES;
use crate::model::vocabulary::{Move, Relation, Status};
use crate::store::Store;
use crate::store::evidence::{self, Given};
use crate::store::status::{self, NewStatus, Recorded};

/// Give commitments a status, with the evidence it rests on
///
/// Nothing is overwritten: each status is an event with its own effective date. The same status again is a
/// review. A closed commitment moves only with --reopen, or with --corrects where an event was wrong; the word
/// 'retract' in place of a status takes the wrong event away. On a terminal 'onrecord status C-1' opens your editor on
/// a form.
#[derive(Debug, Clone, Args)]
#[command(
    override_usage = "onrecord status [OPTIONS] <STATUS> <C-1>...\n       onrecord status [OPTIONS] <STATUS> --where <FILTERS>",
    after_help = after_help()
)]
pub struct StatusArgs {
    /// The status, or 'retract'
    #[arg(value_name = "STATUS")]
    status: Option<String>,
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'status:in_progress due:..2026-06'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with = "corrects")]
    chosen_by: Option<String>,
    /// When it took effect [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Evidence: E-3, R-12 or a web address, which is then its title; may be given several times
    #[arg(long, short, value_name = "EVIDENCE")]
    evidence: Vec<String>,
    /// How it bears: supports, partly_supports, contradicts, context or restates [default: what the status needs]
    #[arg(long, value_name = "HOW", requires = "evidence")]
    relation: Option<Relation>,
    /// The evidence's own date; what stands at an address on another day is another piece [default: the effective date, or
    /// the release's]
    #[arg(long, value_name = "DATE", requires = "evidence", allow_hyphen_values = true)]
    dated: Option<String>,
    /// Rationale
    #[arg(long, short, value_name = "WORDS")]
    note: Option<String>,
    /// Why it is reopened, corrected or overridden [default: the note]
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
    /// Open a closed commitment again
    #[arg(long)]
    reopen: bool,
    /// Close it as partially fulfilled
    #[arg(long)]
    close: bool,
    /// The status event that was wrong
    #[arg(long, value_name = "S-3")]
    corrects: Option<String>,
    /// Record it although this rule is not met; needs a reason, and reports show it
    #[arg(long = "override", value_name = "RULE")]
    override_rule: Option<String>,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

fn statuses() -> String {
    Status::ALL.iter().skip(1).map(|s| s.as_str()).collect::<Vec<_>>().join(", ")
}

fn after_help() -> String {
    let statuses = statuses();
    let rules = RULES.iter().map(|r| format!("\n  {:<20} {}", r.name, r.needs)).collect::<String>();
    format!("Statuses: {statuses}\n\nRules that --override names:{rules}")
}

impl StatusArgs {
    /// Records the status; where there is none, and somebody sits at the terminal, that of a form.
    pub fn run(mut self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        // Without a status the first word is a commitment.
        let is_commitment = |word: &String| word == "-" || Sort::Commitment.parse(word).is_ok();
        if context.can_edit() && self.status.as_ref().is_some_and(is_commitment) {
            self.commitments.splice(0..0, self.status.take());
        }
        self.status.as_deref().map(status_or_retract).transpose()?;
        let names_nobody = self.commitments.is_empty() && self.corrects.is_none() && self.chosen_by.is_none();
        let refused = || {
            let statuses = statuses();
            missing(
                "status",
                &[(self.status.is_none(), "STATUS", &statuses), (names_nobody, "C-1", "the commitment")],
            )
        };
        let picked = context.pick_before_form(store.query(), names_nobody, self.status.is_none(), refused)?;
        self.commitments.extend(picked);
        let ids = self.ids(context, store.query())?;
        if ids.is_empty() {
            return Answer::nobody(self.write.dry_run);
        }
        if self.status.is_some() {
            return self.record(context, &mut store, &ids, NO_GUARD);
        }
        let done = context.through_form(
            &mut store,
            "status",
            |query| self.form(query, &ids),
            |store, filled, guard| {
                let args = self.filled(filled, context)?;
                args.record(context, store, &ids, guard).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn ids(&self, context: &Context, query: &dyn Query) -> Result<Vec<i64>> {
        let mut ids = context.chosen(query, &self.commitments, self.chosen_by.as_deref())?;
        if let Some(event) = self.corrects.as_deref().filter(|_| ids.is_empty()) {
            ids.push(status::commitment_of(query, Sort::StatusEvent.parse(event)?.id)?);
        }
        Ok(ids)
    }

    fn record(&self, context: &Context, store: &mut Store, ids: &[i64], guard: Guard<'_>) -> Result<Answer> {
        let word = self.status.as_deref().unwrap_or_default();
        let corrects = self.corrects.as_deref().map(|s| Sort::StatusEvent.parse(s)).transpose()?;
        let new = NewStatus {
            status: status_or_retract(word)?,
            on: context.day_if(self.on.as_deref())?,
            evidence: self.evidence.iter().map(|e| Given::parse(e)).collect::<Result<_>>()?,
            relation: self.relation,
            dated_on: context.day_if(self.dated.as_deref())?,
            note: self.note.clone(),
            reason: self.reason.clone(),
            reopen: self.reopen,
            close: self.close,
            corrects: corrects.map(|event| event.id),
            override_rule: self.override_rule.clone(),
        };
        let dry_run = self.write.dry_run;
        let many = Many { command: "status", count: ids.len(), yes: self.yes, dry_run };
        let recorded = context.write_many(
            store,
            many,
            |draft| {
                guard(draft.query())?;
                status::record(draft, ids, &new)
            },
            |recorded| recorded.iter().map(line).collect(),
        )?;
        let mut answer = Answer::made(recorded.iter().map(line).collect(), dry_run)?;
        answer.data = Data::of(&recorded)?;
        answer.schema = "onrecord.status_recorded/1";
        answer.talk.extend(told::waiting(&recorded));
        answer.talk.extend(told::unnamed(&recorded));
        answer.talk.extend(told::left(&recorded));
        if new.dated_on.is_none() {
            for given in &new.evidence {
                answer.talk.extend(told::of_another_day(&recorded, &evidence::at(store.query(), given)?));
            }
        }
        Ok(answer)
    }
}

/// A status, or none for the word 'retract'; a reference in its place is told apart from a misspelt word.
fn status_or_retract(word: &str) -> Result<Option<Status>> {
    if word.eq_ignore_ascii_case("retract") {
        return Ok(None);
    }
    word.parse::<Status>().map(Some).map_err(|error| match Sort::Commitment.parse(word) {
        Ok(reference) => Error::usage("status_first", format!("'{word}' is no status"))
            .hint(format!("the status comes first: onrecord status STATUS {reference} …")),
        Err(_) => error,
    })
}

/// What happened, in words: `in progress since 2025-07-01 (was not assessed), on E-1`.
pub(super) fn line(recorded: &Recorded) -> Made {
    let from = recorded.from.label();
    let on = recorded.effective_on;
    let until = recorded.until.map(|until| format!(" until {}", until.on)).unwrap_or_default();
    let mut what = match (recorded.to, recorded.movement) {
        (None, _) => format!("{from} taken back"),
        (Some(to), Move::Review) => format!("{}: reviewed on {on}", to.label()),
        (Some(to), Move::Reopening) => format!("reopened as {} on {on}{until} (was {from})", to.label()),
        (Some(to), Move::Correction) => format!("corrected to {} from {on}{until} (was {from})", to.label()),
        (Some(to), _) => format!("{} from {on}{until} (was {from})", to.label()),
    };
    if !recorded.evidence.is_empty() {
        let items = recorded.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        what.push_str(&format!(", resting on {items}"));
    }
    if let Some(rule) = &recorded.overridden {
        what.push_str(&format!(", overriding {rule}"));
    }
    if let Some(name) = &recorded.proposed_by {
        what.push_str(&format!(", proposed by {name}"));
    }
    if let Some(until) = recorded.until {
        what.push_str(&format!("; {} stays {}", recorded.commitment, until.stays.label()));
    }
    if recorded.waits {
        what = format!("{what}: waits for a second reader");
    }
    let reference = match recorded.r#ref {
        Some(event) => format!("{} {event}", recorded.commitment),
        None => recorded.commitment.to_string(),
    };
    Made::new(reference, what, recorded.title.clone())
}
