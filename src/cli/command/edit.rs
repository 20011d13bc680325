use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};
use crate::store::commitment_edit::{self, CommitmentEdit};
use crate::store::{commitment, party, topic};

/// Put right what describes a commitment
///
/// The words, statuses and deadlines are not edited: record a passage (add --attests), a status or a deadline.
/// What was there before is kept in the operation log. An empty value ("") takes a value away.
#[derive(Debug, Args)]
pub struct Edit {
    /// The commitment
    #[arg(value_name = "C-1")]
    commitment: String,
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

    /// Edits the commitment.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let reference = Sort::Commitment.parse(&self.commitment)?;
        commitment::require(store.query(), reference.id)?;
        if self.names_nothing() {
            return Err(Error::usage("no_change", format!("no change of {reference} was named"))
                .hint("say what: --title, --kind, --owner, --topic …; see 'onrecord edit --help'"));
        }
        let roles = [
            (RoleKind::Committing, self.by),
            (RoleKind::Counterpart, self.counterpart),
            (RoleKind::Supporting, self.supporting),
            (RoleKind::Beneficiary, self.beneficiary),
        ];
        let mut add_parties = roles
            .into_iter()
            .flat_map(|(role, names)| names.into_iter().map(move |n| (role, n)))
            .collect::<Vec<_>>();
        let unknown = context.settle_parties(store.query(), &mut add_parties, self.new_party)?;
        let ids = |names: &[String], find: fn(&dyn crate::db::Query, &str) -> Result<i64>| {
            names.iter().map(|name| find(store.query(), name)).collect::<Result<Vec<_>>>()
        };
        let edit = CommitmentEdit {
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
        };
        let dry_run = self.write.dry_run;
        let changed = store.write(&context.intent("edit", dry_run), |draft| {
            commitment_edit::edit(draft, reference.id, &edit)
        })?;
        if !changed {
            return Ok(Answer::made(Vec::new(), dry_run)?
                .say(format!("{reference} says that already: nothing was changed")));
        }
        let title = edit.title.map_or_else(
            || commitment::require(store.query(), reference.id).map(|made| made.title),
            |title| Ok::<_, Error>(title.trim().to_owned()),
        )?;
        Answer::made(vec![Made::new(reference, "edited", title)], dry_run)
    }
}
