//! The commitments that a command is for: named, read from standard input, or found by a condition.

use super::condition;
use super::context::Context;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::store::filter;
use crate::store::list::{self, Order};

impl Context {
    /// The numbers of the commitments named by references (`-` reads them from standard input) or by the filters of a
    /// condition, oldest first.
    ///
    /// # Errors
    /// Both are given; a word that is no reference; a condition that cannot be read or resolved.
    pub fn chosen(&self, query: &dyn Query, given: &[String], condition: Option<&str>) -> Result<Vec<i64>> {
        let Some(condition) = condition else { return self.references(Sort::Commitment, given) };
        if !given.is_empty() {
            return Err(Error::usage("two_choices", "commitments are named, and looked for as well")
                .hint("leave one of the two out"));
        }
        let today = self.today();
        let filter = filter::resolve(query, &condition::parse(condition)?.words(), today)?;
        list::ids(query, &filter, Order::Oldest, today)
    }
}
