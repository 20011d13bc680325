//! What the prompt knows between two lines, and what it does with one.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::caret::excerpt;
use super::dot::{self, Dot, HELP};
use super::script::statements;
use super::words::Words;
use crate::cli::answer::Answer;
use crate::cli::command::query;
use crate::cli::command::sql::{pair, rows};
use crate::cli::context::Context;
use crate::cli::environment::Environment;
use crate::cli::output::{self, Target};
use crate::db::sandbox::{Sandbox, SqlValue};
use crate::error::{Error, Result};
use crate::model::slip;
use crate::render::{Column, Format, Table, safe_text};
use crate::store::catalogue::{self, Object};
use crate::store::saved_query;

/// So many bytes are written before it is looked whether somebody has had enough.
const CHUNK: usize = 8 * 1024;

/// The state of the prompt.
pub(super) struct Session<'a> {
    context: &'a Context,
    sandbox: Sandbox,
    stop: Arc<AtomicBool>,
    words: Rc<RefCell<Words>>,
    parameters: Vec<(String, String)>,
    format: Format,
    /// Where the next answer goes.
    file: Option<PathBuf>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        context: &'a Context,
        sandbox: Sandbox,
        stop: Arc<AtomicBool>,
        words: Rc<RefCell<Words>>,
        parameters: Vec<(String, String)>,
    ) -> Result<Self> {
        let format = usual(context);
        let session = Self { context, sandbox, stop, words, parameters, format, file: None };
        session.learn()?;
        Ok(session)
    }

    /// Looks up the words for completion.
    fn learn(&self) -> Result<()> {
        let store = self.context.open()?;
        let queries = saved_query::list(store.query())?;
        let names = |query: saved_query::SavedQuery| {
            (query.name, query.parameters.into_iter().map(|parameter| parameter.name).collect())
        };
        *self.words.borrow_mut() = Words {
            objects: catalogue::objects(store.query())?,
            queries: queries.into_iter().map(names).collect(),
            parameters: self.parameters.iter().map(|(name, _)| name.clone()).collect(),
        };
        Ok(())
    }

    /// Does what was typed; false when somebody leaves.
    pub(super) fn take(&mut self, text: &str) -> bool {
        self.stop.store(false, Ordering::Relaxed);
        if text.trim_start().starts_with('.') {
            return match dot::parse(text) {
                Ok(Dot::Quit) => false,
                Ok(command) => {
                    if let Err(e) = self.command(command) {
                        self.complain(&e, None);
                    }
                    true
                }
                Err(e) => {
                    self.complain(&e, None);
                    true
                }
            };
        }
        for sql in statements(text) {
            let sql = sql.trim();
            if let Err(e) = self.statement(sql) {
                self.complain(&e, Some(sql));
                break;
            }
        }
        true
    }

    /// Runs a statement with those of the set parameters that it has.
    fn statement(&mut self, sql: &str) -> Result<()> {
        let names = self.sandbox.parameters(sql)?;
        let given = self.parameters.iter().filter(|(name, _)| names.contains(name));
        let given: Vec<_> = given.map(|(name, value)| (name.clone(), SqlValue::from_text(value))).collect();
        let answer = rows(&self.sandbox, sql, &given).map_err(|e| match e.code {
            "missing_parameter" => e.hint("set each one with '.set NAME=VALUE'"),
            _ => e,
        })?;
        self.show(answer)
    }

    fn command(&mut self, command: Dot) -> Result<()> {
        match command {
            Dot::Help | Dot::Quit => output::print(format!("{HELP}\n").as_bytes()),
            Dot::Views => self.show_table(self.views()),
            Dot::Tables => self.show_table(self.tables()),
            Dot::Schema(None) => self.show_table(self.columns()),
            Dot::Schema(Some(name)) => self.schema(&name),
            Dot::Queries => {
                self.learn()?;
                self.show(query::list(&self.fresh()?)?)
            }
            Dot::Run(name, given) => {
                let given = given.iter().map(|text| pair(text)).collect::<Result<Vec<_>>>()?;
                let answer = query::run(&self.fresh()?, &self.sandbox, &name, &given).map_err(|e| Error {
                    hint: e.hint.map(|hint| hint.replace("onrecord query run", ".run")),
                    ..e
                })?;
                self.show(answer)
            }
            Dot::Set(None) => self.show_table(self.set()),
            Dot::Set(Some(text)) => {
                let (name, value) = pair(&text)?;
                self.parameters.retain(|(known, _)| *known != name);
                self.parameters.push((name, value));
                self.words.borrow_mut().parameters =
                    self.parameters.iter().map(|(name, _)| name.clone()).collect();
                Ok(())
            }
            Dot::Format(None) => output::print(format!("{}\n", self.format).as_bytes()),
            Dot::Format(Some(word)) => self.set_format(&word),
            Dot::Output(file) => {
                let target = self.target(Some(PathBuf::from(&file)));
                output::check(&target, &self.context.find_database()?)?;
                self.file = Some(PathBuf::from(file));
                Ok(())
            }
        }
    }

    fn set_format(&mut self, word: &str) -> Result<()> {
        let format: Format = word.parse()?;
        if !dot::FORMATS.contains(&format.to_string().as_str()) {
            return Err(Error::usage("not_on_screen", format!("a screen cannot show '{format}'"))
                .hint(format!("write it into a file: .output rows.{format}")));
        }
        self.format = format;
        Ok(())
    }

    /// The context at this moment: a prompt may stand open over midnight, and its window change.
    fn fresh(&self) -> Result<Context> {
        Ok(Context { environment: Environment::read()?, ..self.context.clone() })
    }

    fn target(&self, file: Option<PathBuf>) -> Target {
        let (format, files) = match file {
            Some(file) => (None, vec![file]),
            None => (Some(self.format), Vec::new()),
        };
        Target { format, files, ..self.context.target.clone() }
    }

    fn show_table(&mut self, table: Table) -> Result<()> {
        self.show(Answer::rows("onrecord.rows/1", table))
    }

    /// Shows an answer on the screen, or writes it into the file that was named for it.
    fn show(&mut self, mut answer: Answer) -> Result<()> {
        let outcome = answer.outcome.take();
        let environment = self.fresh()?.environment;
        if let Some(file) = self.file.take() {
            output::write(answer, &self.target(Some(file)), &environment)?;
        } else {
            let target = self.target(None);
            let bytes =
                output::written(&answer, &answer.document, self.format, &target.screen(None, &environment))?;
            for chunk in bytes.chunks(CHUNK) {
                if self.stop.load(Ordering::Relaxed) {
                    output::talk("\ncancelled");
                    return Ok(());
                }
                output::print(chunk)?;
            }
        }
        outcome.map_or(Ok(()), Err)
    }

    /// Says what is wrong, with a caret below the place where it is known.
    pub(super) fn complain(&self, error: &Error, sql: Option<&str>) {
        output::talk(&format!("error: {}", error.message));
        let place = sql.zip(error.byte()).and_then(|(sql, at)| excerpt(sql, at));
        if let Some(place) = place {
            output::talk(&place);
        }
        if let Some(hint) = &error.hint {
            output::talk(&format!("hint: {hint}"));
        }
    }

    fn views(&self) -> Table {
        let table =
            Table::new("views").column(Column::text("view", "View")).column(Column::flex("row", "A row is"));
        let mut table = table;
        for object in &self.words.borrow().objects {
            if let Some(row) = object.row {
                table.push(vec![object.name.as_str().into(), row.into()]);
            }
        }
        table
    }

    fn tables(&self) -> Table {
        let words = self.words.borrow();
        named("tables", "Table", words.objects.iter().filter(|object| object.row.is_none()))
    }

    fn columns(&self) -> Table {
        let words = self.words.borrow();
        named("views", "View", words.objects.iter().filter(|object| object.row.is_some()))
    }

    fn set(&self) -> Table {
        let mut table = Table::new("parameters")
            .column(Column::text("parameter", "Parameter"))
            .column(Column::flex("value", "Value"))
            .empty("no parameter is set");
        for (name, value) in &self.parameters {
            table.push(vec![format!(":{name}").into(), value.as_str().into()]);
        }
        table
    }

    /// The text that makes a view or table.
    fn schema(&self, name: &str) -> Result<()> {
        let words = self.words.borrow();
        let found = words.objects.iter().find(|object| object.name.eq_ignore_ascii_case(name));
        let object = found.ok_or_else(|| {
            let names = words.objects.iter().map(|object| (&object.name, &object.name));
            let near = slip::meant(&name.to_lowercase(), names);
            Error::not_found("no_table", format!("no view or table '{name}'")).hint(match near {
                Some(near) => format!("did you mean '{near}'?"),
                None => ".views and .tables show all".to_owned(),
            })
        })?;
        output::print(format!("{}\n", safe_text(&object.sql)).as_bytes())
    }
}

/// The format that was asked for, where a screen can show it.
fn usual(context: &Context) -> Format {
    let target = &context.target;
    let fits = |format: &Format| dot::FORMATS.contains(&format.to_string().as_str());
    target.format.or(target.preferred).filter(fits).unwrap_or(Format::Table)
}

/// Views or tables with their columns.
fn named<'o>(name: &'static str, heading: &'static str, objects: impl Iterator<Item = &'o Object>) -> Table {
    let mut table =
        Table::new(name).column(Column::text("name", heading)).column(Column::flex("columns", "Columns"));
    for object in objects {
        table.push(vec![object.name.as_str().into(), object.columns.join(", ").into()]);
    }
    table
}
