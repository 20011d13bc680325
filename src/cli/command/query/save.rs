use std::path::PathBuf;

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::Write;
use super::super::sql::{self, pair};
use super::value::value;
use crate::db::sandbox::Limits;
use crate::error::{Error, Result};
use crate::model::vocabulary::ParameterKind;
use crate::store::saved_query::{self, NewQuery, Parameter};

#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  onrecord query save made-by \"select ref, title from commitments where committing like :party and made_on >= :since\" \\\n    --about \"What a party promised\" --describe \"party=part of its name, with % around\" --type since=date --param since=-365d"
)]
pub struct Save {
    /// Its name: letters, digits and hyphens
    name: String,
    /// The statement; '-' reads it from standard input
    #[arg(allow_hyphen_values = true)]
    sql: Option<String>,
    /// Read the statement from this file
    #[arg(long, value_name = "FILE", conflicts_with = "sql")]
    file: Option<PathBuf>,
    /// What it answers
    #[arg(long, value_name = "WORDS")]
    about: Option<String>,
    /// The value of a parameter where none is given; without one it has to be given
    #[arg(long = "param", short, value_name = "NAME=DEFAULT")]
    param: Vec<String>,
    /// What a parameter is
    #[arg(long, value_name = "NAME=WORDS")]
    describe: Vec<String>,
    /// How the value of a parameter is read: value, text, number or date [default: value]
    #[arg(long = "type", value_name = "NAME=TYPE")]
    kind: Vec<String>,
    /// Put it in the place of the one that has this name
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    write: Write,
}

impl Save {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let name = saved_query::checked_name(&self.name)?;
        let mut store = context.open()?;
        let sql = sql::statement(self.sql.as_deref(), self.file.as_deref())?.ok_or_else(|| {
            Error::usage("missing", "no statement was given")
                .hint(format!("onrecord query save {name} \"select ref, title from commitments\""))
        })?;
        let sandbox = sql::sandbox(&context.find_database()?, Limits::default())?;
        let parameters = self.parameters(sandbox.parameters(&sql)?)?;
        for parameter in &parameters {
            if let Some(default) = &parameter.default {
                value(context, parameter, default)?;
            }
        }
        let asks = parameters.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ");
        let new = NewQuery { name, description: self.about, parameters, sql, replace: self.replace };
        let dry_run = self.write.dry_run;
        let replaced =
            store.write(&context.intent("query save", dry_run), |draft| saved_query::save(draft, &new))?;
        let what = if replaced { "query saved anew" } else { "query saved" };
        let detail = match (&new.description, asks.as_str()) {
            (Some(about), _) => about.clone(),
            (None, "") => String::new(),
            (None, asks) => format!("parameters: {asks}"),
        };
        Answer::made(vec![Made::new(new.name, what, detail)], dry_run)
    }

    /// The parameters of the statement with what was said of them.
    fn parameters(&self, names: Vec<String>) -> Result<Vec<Parameter>> {
        let of =
            |name: String| Parameter { name, kind: ParameterKind::Value, description: None, default: None };
        let mut parameters: Vec<Parameter> = names.into_iter().map(of).collect();
        for text in &self.param {
            let (name, default) = pair(text)?;
            named(&mut parameters, &name)?.default = Some(default);
        }
        for text in &self.describe {
            let (name, words) = pair(text)?;
            named(&mut parameters, &name)?.description = Some(words);
        }
        for text in &self.kind {
            let (name, kind) = pair(text)?;
            named(&mut parameters, &name)?.kind = kind.parse()?;
        }
        Ok(parameters)
    }
}

/// The parameter of that name, which must be one of the statement.
fn named<'a>(parameters: &'a mut [Parameter], name: &str) -> Result<&'a mut Parameter> {
    let all = parameters.iter().map(|p| p.name.clone()).collect::<Vec<_>>().join(", ");
    parameters.iter_mut().find(|p| p.name == name).ok_or_else(|| {
        let hint = if all.is_empty() {
            "it has none; write one as ':name'".to_owned()
        } else {
            format!("it has: {all}")
        };
        Error::usage("unknown_parameter", format!("the statement has no parameter '{name}'")).hint(hint)
    })
}
