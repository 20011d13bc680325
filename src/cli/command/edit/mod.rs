mod form;

use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::editor::{Guard, NO_GUARD};
use super::super::many::Many;
use super::super::roles::{ROLES, each_party};
use super::Write;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};
use crate::store::commitment_edit::{self, Change, CommitmentEdit};
use crate::store::{Draft, Store, commitment, party, topic};

/// Put right what describes commitments
///
/// The words, statuses and deadlines are not edited: record a passage (add --attests), a status or a deadline.
/// What was there before is kept in the operation log. An empty value ("") takes a value away. Several commitments
/// get the same change, as one operation. On a terminal 'onrecord edit C-1' opens your editor on a form.
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "Examples:\n  onrecord edit C-1 --owner dana\n  onrecord edit --where 'status:stalled by:\"Regional Water Office\" topic:SDG-6' --priority high\n  onrecord list --text solar --refs | onrecord edit - --topic \"SDG 7\""
)]
pub struct Edit {
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1", required_unless_present = "chosen_by")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'status:stalled by:"Regional Water Office"'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with = "commitments")]
    chosen_by: Option<String>,
    /// Short title
    #[arg(long, short)]
    title: Option<String>,
    /// agreement, pledge, support, readiness, intention or ongoing_action
    #[arg(long, short)]
    kind: Option<CommitmentKind>,
    /// binding, firm, soft or declaratory
    #[arg(long, short)]
    strength: Option<Strength>,
    /// When it was made
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    made_on: Option<String>,
    /// Its condition
    #[arg(long)]
    condition: Option<String>,
    /// What would show that it is met
    #[arg(long, value_name = "WORDS")]
    success_test: Option<String>,
    /// high, normal or low
    #[arg(long)]
    priority: Option<Priority>,
    /// The analyst who owns it
    #[arg(long)]
    owner: Option<String>,
    /// Review it every so many days; 0 for the usual interval
    #[arg(long, value_name = "DAYS")]
    review_days: Option<i64>,
    /// Add a party that is bound
    #[arg(long, value_name = "PARTY")]
    by: Vec<String>,
    /// Add a counterpart
    #[arg(long, value_name = "PARTY")]
    counterpart: Vec<String>,
    /// Add a supporting party
    #[arg(long, value_name = "PARTY")]
    supporting: Vec<String>,
    /// Add a beneficiary
    #[arg(long, value_name = "PARTY")]
    beneficiary: Vec<String>,
    /// Take a party out of all its roles
    #[arg(long, value_name = "PARTY")]
    remove_party: Vec<String>,
    /// Add a topic
    #[arg(long, value_name = "TOPIC")]
    topic: Vec<String>,
    /// Take a topic away
    #[arg(long, value_name = "TOPIC")]
    remove_topic: Vec<String>,
    /// Why the date is put right
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
    /// Make parties that nobody knows yet
    #[arg(long)]
    new_party: bool,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Edit {
    fn names_nothing(&self) -> bool {
        let texts = [&self.title, &self.made_on, &self.condition, &self.success_test, &self.owner];
        let lists = [&self.by, &self.counterpart, &self.supporting, &self.beneficiary, &self.remove_party];
        texts.into_iter().all(Option::is_none)
            && lists.into_iter().chain([&self.topic, &self.remove_topic]).all(Vec::is_empty)
            && (self.kind.is_none() && self.strength.is_none() && self.priority.is_none())
            && self.review_days.is_none()
    }

    /// Edits the commitments.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        let dry_run = self.write.dry_run;
        let [first, others @ ..] = ids.as_slice() else {
            return Answer::nobody(dry_run);
        };
        let reference = Sort::Commitment.of(*first);
        commitment::require(store.query(), *first)?;
        if !self.names_nothing() {
            return self.record(context, &mut store, &ids, NO_GUARD);
        }
        if !others.is_empty() || !context.can_edit() {
            return Err(Error::usage("no_change", format!("no change of {reference} was named"))
                .hint("say what: --title, --kind, --owner, --topic …; see 'onrecord edit --help'"));
        }
        let done = context.through_form(
            &mut store,
            &format!("edit-{reference}"),
            |query| Self::form(query, reference.id),
            |store, filled, guard| {
                let args = self.filled(filled, context, store.query())?;
                args.record(context, store, &ids, guard).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(dry_run), Ok)
    }

    fn record(self, context: &Context, store: &mut Store, ids: &[i64], guard: Guard<'_>) -> Result<Answer> {
        let dry_run = self.write.dry_run;
        if self.title.is_some() && ids.len() > 1 {
            let message = format!("one title for {} commitments", ids.len());
            return Err(
                Error::usage("one_title", message).hint("give each its own: onrecord edit C-1 --title …")
            );
        }
        let many = Many { command: "edit", count: ids.len(), yes: self.yes, dry_run };
        let edit = self.changes(context, store)?;
        let edited = context.write_many(
            store,
            many,
            |draft| {
                guard(draft.query())?;
                ids.iter().map(|id| Edited::make(draft, *id, &edit)).collect::<Result<Vec<_>>>()
            },
            |edited| edited.iter().filter_map(Edited::line).collect(),
        )?;
        let answer = Answer::made(edited.iter().filter_map(Edited::line).collect(), dry_run)?;
        Ok(match edited.iter().filter(|e| e.changes.is_empty()).count() {
            0 => answer,
            _ if ids.len() == 1 => {
                let only = ids.iter().map(|id| Sort::Commitment.of(*id).to_string()).collect::<String>();
                answer.say(format!("{only} says that already: nothing was changed"))
            }
            same => answer.say(format!("{same} of {} say that already", ids.len())),
        })
    }

    fn changes(mut self, context: &Context, store: &Store) -> Result<CommitmentEdit> {
        let mut add_parties = each_party(ROLES.map(|(_, role)| (role, std::mem::take(self.role(role)))));
        let unknown = context.settle_parties(store.query(), &mut add_parties, self.new_party)?;
        let ids = |names: &[String], find: fn(&dyn crate::db::Query, &str) -> Result<i64>| {
            names.iter().map(|name| find(store.query(), name)).collect::<Result<Vec<_>>>()
        };
        Ok(CommitmentEdit {
            title: self.title,
            kind: self.kind,
            strength: self.strength,
            made_on: context.day_if(self.made_on.as_deref())?,
            condition: self.condition,
            success_test: self.success_test,
            priority: self.priority,
            owner: self.owner,
            review_days: self.review_days,
            add_parties,
            remove_parties: ids(&self.remove_party, party::require)?,
            add_topics: ids(&self.topic, topic::require)?,
            remove_topics: ids(&self.remove_topic, topic::require)?,
            reason: self.reason,
            unknown: Some(unknown),
        })
    }
}

/// One commitment after the edit.
struct Edited {
    reference: Ref,
    title: String,
    changes: Vec<Change>,
}

impl Edited {
    fn make(draft: &mut Draft<'_>, id: i64, edit: &CommitmentEdit) -> Result<Self> {
        let made = commitment::require(draft.query(), id)?;
        let changes = commitment_edit::edit(draft, id, edit)?;
        let title = edit.title.as_ref().map_or(made.title, |title| title.trim().to_owned());
        Ok(Self { reference: Sort::Commitment.of(id), title, changes })
    }

    /// What changed, in words; nothing where it said that already.
    fn line(&self) -> Option<Made> {
        let changes = self.changes.iter().map(told).collect::<Vec<_>>().join("; ");
        (!changes.is_empty())
            .then(|| Made::new(self.reference, format!("edited: {changes}"), self.title.clone()))
    }
}

/// `priority high (was normal)`, `topic SDG 6 added`; long texts are only named.
fn told(change: &Change) -> String {
    const LONG: usize = 40;
    let short = |text: &Option<String>| text.clone().filter(|text| text.chars().count() <= LONG);
    let what = change.what.replace('_', " ");
    let is_list = matches!(change.what, "topic") || RoleKind::ALL.iter().any(|r| r.as_str() == change.what);
    match (&change.from, &change.to) {
        _ if change.what == "title" => format!("title was “{}”", change.from.as_deref().unwrap_or_default()),
        (None, Some(name)) if is_list => format!("{what} {name} added"),
        (Some(name), None) if is_list => format!("{what} {name} taken away"),
        (_, None) => format!("{what} taken away"),
        (from, to) => match (short(from), short(to)) {
            (Some(from), Some(to)) => format!("{what} {to} (was {from})"),
            (None, Some(to)) if from.is_none() => format!("{what} {to}"),
            _ => format!("{what} changed"),
        },
    }
}
