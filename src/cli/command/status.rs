use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::chosen::NOBODY;
use super::super::context::Context;
use super::super::data::Data;
use super::super::many::Many;
use super::Write;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::rules::RULES;
use crate::model::vocabulary::{Move, Relation, Status};
use crate::store::evidence::Given;
use crate::store::status::{self, NewStatus, Recorded};

/// Give commitments a status, with the evidence it rests on
///
/// Nothing is overwritten: each status is an event with its own effective date. The same status again is a
/// review. A closed commitment moves only with --reopen, or with --corrects where an event was wrong; the word
/// 'retract' in place of a status takes the wrong event away.
#[derive(Debug, Args)]
#[command(after_help = after_help())]
pub struct StatusArgs {
    /// The status, or 'retract'
    #[arg(value_name = "STATUS")]
    status: String,
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1", required_unless_present_any = ["corrects", "chosen_by"])]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'status:in_progress due:..2026-06'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with_all = ["commitments", "corrects"])]
    chosen_by: Option<String>,
    /// When it took effect [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Evidence: E-3, R-12 or a web address; may be given several times
    #[arg(long, short, value_name = "EVIDENCE")]
    evidence: Vec<String>,
    /// How it bears: supports, partly_supports, contradicts, context or restates [default: what the status needs]
    #[arg(long, value_name = "HOW", requires = "evidence")]
    relation: Option<Relation>,
    /// The evidence's own date [default: the effective date, or the release's]
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

fn after_help() -> String {
    let statuses = Status::ALL.iter().skip(1).map(|s| s.as_str()).collect::<Vec<_>>().join(", ");
    let rules = RULES.iter().map(|r| format!("\n  {:<20} {}", r.name, r.needs)).collect::<String>();
    format!("Statuses: {statuses}\n\nRules that --override names:{rules}")
}

impl StatusArgs {
    /// Records the status.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let retract = self.status.eq_ignore_ascii_case("retract");
        let status = if retract { None } else { Some(self.parsed()?) };
        let corrects =
            self.corrects.as_deref().map(|s| Sort::StatusEvent.parse(s)).transpose()?.map(|r| r.id);
        let mut ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        if let Some(event) = corrects.filter(|_| ids.is_empty()) {
            ids.push(status::commitment_of(store.query(), event)?);
        }
        if ids.is_empty() {
            return Ok(Answer::made(Vec::new(), self.write.dry_run)?.say(NOBODY));
        }
        let new = NewStatus {
            status,
            on: context.day_if(self.on.as_deref())?,
            evidence: self.evidence.iter().map(|e| Given::parse(e)).collect::<Result<_>>()?,
            relation: self.relation,
            dated_on: context.day_if(self.dated.as_deref())?,
            note: self.note,
            reason: self.reason,
            reopen: self.reopen,
            close: self.close,
            corrects,
            override_rule: self.override_rule,
        };
        let dry_run = self.write.dry_run;
        let many = Many { command: "status", count: ids.len(), yes: self.yes, dry_run };
        let recorded = context.write_many(
            &mut store,
            many,
            |draft| status::record(draft, &ids, &new),
            |recorded| recorded.iter().map(line).collect(),
        )?;
        let mut answer = Answer::made(recorded.iter().map(line).collect(), dry_run)?;
        answer.data = Data::of(&recorded)?;
        answer.schema = "onrecord.status_recorded/1";
        Ok(answer)
    }
}

impl StatusArgs {
    /// The status; a reference in its place is told apart from a misspelt word.
    fn parsed(&self) -> Result<Status> {
        self.status.parse::<Status>().map_err(|error| match Sort::Commitment.parse(&self.status) {
            Ok(reference) => Error::usage("status_first", format!("'{}' is no status", self.status))
                .hint(format!("the status comes first: onrecord status STATUS {reference} …")),
            Err(_) => error,
        })
    }
}

/// What happened, in words: `in progress since 2025-07-01 (was not assessed), on E-1`.
fn line(recorded: &Recorded) -> Made {
    let from = recorded.from.label();
    let on = recorded.effective_on;
    let mut what = match (recorded.to, recorded.movement) {
        (None, _) => format!("{from} taken back"),
        (Some(to), Move::Review) => format!("{}: reviewed on {on}", to.label()),
        (Some(to), Move::Reopening) => format!("reopened as {} on {on} (was {from})", to.label()),
        (Some(to), Move::Correction) => format!("corrected to {} from {on} (was {from})", to.label()),
        (Some(to), _) => format!("{} from {on} (was {from})", to.label()),
    };
    if !recorded.evidence.is_empty() {
        let items = recorded.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        what.push_str(&format!(", resting on {items}"));
    }
    if let Some(rule) = &recorded.overridden {
        what.push_str(&format!(", overriding {rule}"));
    }
    Made::new(format!("{} {}", recorded.commitment, recorded.r#ref), what, recorded.title.clone())
}
