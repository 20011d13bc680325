use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::sql::{self, Most};
use super::value::values;
use crate::db::sandbox::Sandbox;
use crate::error::Result;
use crate::store::saved_query;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord query run overdue\n  onrecord query run due-between from=2026-12-01 to=eom"
)]
pub struct Run {
    /// The query
    name: String,
    /// Values of its parameters: name=value; dates in any form, such as -30d
    #[arg(value_name = "NAME=VALUE")]
    values: Vec<String>,
    /// The same
    #[arg(long = "param", short, value_name = "NAME=VALUE")]
    param: Vec<String>,
    #[command(flatten)]
    most: Most,
}

impl Run {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let sandbox = sql::sandbox(&context.find_database()?, self.most.limits())?;
        let given =
            self.values.iter().chain(&self.param).map(|p| sql::pair(p)).collect::<Result<Vec<_>>>()?;
        run(context, &sandbox, &self.name, &given)
    }
}

/// Runs a query by its name, with these values of its parameters.
pub(in crate::cli) fn run(
    context: &Context,
    sandbox: &Sandbox,
    name: &str,
    given: &[(String, String)],
) -> Result<Answer> {
    let query = saved_query::find(context.open()?.query(), name)?;
    let answer = sql::rows(sandbox, &query.sql, &values(context, &query, given)?)?;
    Ok(answer.meta("query", query.name))
}
