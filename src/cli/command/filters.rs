use std::collections::HashSet;

use chrono::NaiveDate;
use clap::Args;

use crate::db::Query;
use crate::error::Result;
use crate::model::filter::Filter;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::store::filter::{self, Words};

/// Filters, the same on list, due and reports. Several values of one filter mean any of them.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Status, also open and closed; several with commas
    #[arg(long, value_name = "STATUS")]
    status: Vec<String>,
    /// Bound party, or one that belongs to it
    #[arg(long, value_name = "PARTY")]
    by: Vec<String>,
    /// Party in any role
    #[arg(long, value_name = "PARTY")]
    party: Vec<String>,
    /// Issuer of the release
    #[arg(long, value_name = "PARTY")]
    issuer: Vec<String>,
    /// Topic, or one below it
    #[arg(long, value_name = "TOPIC")]
    topic: Vec<String>,
    /// Kind
    #[arg(long, value_name = "KIND")]
    kind: Vec<String>,
    /// Strength
    #[arg(long, value_name = "STRENGTH")]
    strength: Vec<String>,
    /// Release that attests it
    #[arg(long, value_name = "R-1")]
    release: Vec<String>,
    /// Due in this period
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true)]
    due: Option<String>,
    /// Made in this period
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true)]
    made: Option<String>,
    /// Last recorded in this period
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true)]
    updated: Option<String>,
    /// Follow-up flag, such as overdue or needs_review; several with commas
    #[arg(long, value_name = "FLAG")]
    flag: Vec<String>,
    /// Open, and nothing but restatements for more than this: 90d
    #[arg(long, value_name = "DAYS")]
    stale: Option<String>,
    /// Without any evidence
    #[arg(long)]
    no_evidence: bool,
    /// Words of its title, condition, success test or quotes
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// The analyst who owns it
    #[arg(long, value_name = "NAME")]
    owner: Vec<String>,
    /// Priority
    #[arg(long, value_name = "PRIORITY", num_args = 0..=1, default_missing_value = "high")]
    priority: Vec<String>,
}

impl Filters {
    /// The filters as words, to be resolved by the store.
    pub fn words(&self) -> Words {
        let own = self.clone();
        Words {
            status: own.status,
            by: own.by,
            party: own.party,
            issuer: own.issuer,
            topic: own.topic,
            kind: own.kind,
            strength: own.strength,
            release: own.release,
            due: own.due,
            made: own.made,
            updated: own.updated,
            flag: own.flag,
            stale: own.stale,
            no_evidence: own.no_evidence,
            text: own.text,
            owner: own.owner,
            priority: own.priority,
        }
    }

    /// The filters with every name looked up; none when nothing is filtered.
    ///
    /// # Errors
    /// Those of [`filter::resolve`], and a filter that only the present can answer.
    pub fn resolved(&self, query: &dyn Query, today: NaiveDate) -> Result<Option<Filter>> {
        let filter = filter::resolve(query, &self.words(), today)?;
        filter.require_ledger()?;
        Ok(Some(filter).filter(|filter| !filter.is_empty()))
    }
}

/// The commitments of a ledger that a filter leaves on a day; none when there is no filter.
pub fn selection(filter: Option<&Filter>, ledger: &Ledger, as_of: NaiveDate) -> Option<HashSet<i64>> {
    let sieve = filter?.over(ledger, as_of);
    let book = Casebook::new(ledger);
    let kept = book.cases().filter_map(|case| {
        let state = book.state(case, as_of)?;
        sieve.keeps(case, &state).then_some(state.commitment)
    });
    Some(kept.collect())
}
