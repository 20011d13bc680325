//! What a command answers: data for programs, a document for people, talk beside it.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::data::{Data, Deferred as _};
use super::editor::UNCHANGED;
use super::template::House;
use crate::error::{Error, Result};
use crate::render::{Cell, Column, Document, Format, Table};

/// The answer of a command. Nothing is printed until it is whole.
#[derive(Debug)]
pub struct Answer {
    /// Name of the JSON shape, such as `onrecord.commitments/1`.
    pub schema: &'static str,
    /// The data: an array for a list, an object for one record.
    pub data: Data,
    /// Facts about the answer, such as totals.
    pub meta: Map<String, Json>,
    /// The same for people and tables.
    pub document: Document,
    /// Sentences for standard error.
    pub talk: Vec<String>,
    /// The bytes of some formats, where they were made already: an issued report is written as it was frozen.
    pub frozen: Vec<(Format, Vec<u8>)>,
    /// The answer goes to standard output, whatever files were named: they would say what is not so.
    pub to_stdout: bool,
    /// All was said while the command ran, at a prompt or to another program: there is nothing to write.
    pub is_said: bool,
    /// The page that HTML is written into and the styles of Word; without it ours.
    pub template: Option<House>,
    /// The answer is given, and the command still ends with this error (a check that found something).
    pub outcome: Option<Error>,
}

impl Answer {
    /// An answer of data and the document that shows it.
    pub fn new(
        schema: &'static str,
        data: &(impl Serialize + std::fmt::Debug),
        document: impl Into<Document>,
    ) -> Result<Self> {
        Ok(Self::with(schema, Data::Value(data.value()?), document))
    }

    /// An answer whose data becomes JSON only if that is asked for: a report may be large.
    pub fn deferred(
        schema: &'static str,
        data: impl Serialize + std::fmt::Debug + 'static,
        document: impl Into<Document>,
    ) -> Self {
        Self::with(schema, Data::Deferred(Box::new(data)), document)
    }

    /// An answer whose data is the rows of its table.
    pub fn rows(schema: &'static str, table: Table) -> Self {
        Self::with(schema, Data::Rows, table)
    }

    /// The answer of a command that has said all already.
    pub fn said() -> Self {
        Self { is_said: true, ..Self::with("onrecord.said/1", Data::Value(Json::Null), Document::new()) }
    }

    fn with(schema: &'static str, data: Data, document: impl Into<Document>) -> Self {
        Self {
            schema,
            data,
            meta: Map::new(),
            document: document.into(),
            talk: Vec::new(),
            frozen: Vec::new(),
            to_stdout: false,
            is_said: false,
            template: None,
            outcome: None,
        }
    }

    /// A text that is to be read by programs as it is: a value, a script, a page. It stays so in each format of text.
    pub fn text(
        schema: &'static str,
        data: &(impl Serialize + std::fmt::Debug),
        text: impl Into<Vec<u8>>,
    ) -> Result<Self> {
        let mut answer = Self::new(schema, data, Document::new())?;
        let text = text.into();
        let formats = [Format::Table, Format::Tsv, Format::Csv, Format::Markdown];
        answer.frozen = formats.into_iter().map(|format| (format, text.clone())).collect();
        Ok(answer)
    }

    /// What a write made: references, what they are, and their titles.
    pub fn made(records: Vec<Made>, dry_run: bool) -> Result<Self> {
        let table = Made::table(&records);
        let mut answer = Self::new("onrecord.made/1", &records, table)?;
        answer.meta.insert("dry_run".to_owned(), dry_run.into());
        if dry_run {
            answer.talk.push("dry run: nothing was kept".to_owned());
        }
        Ok(answer)
    }

    /// The answer of a form that changed nothing.
    pub fn unchanged(dry_run: bool) -> Result<Self> {
        Ok(Self::made(Vec::new(), dry_run)?.say(UNCHANGED))
    }

    /// The answer of a command whose choice of commitments is empty.
    pub fn nobody(dry_run: bool) -> Result<Self> {
        Ok(Self::made(Vec::new(), dry_run)?.say("no commitment was chosen: nothing was changed"))
    }

    /// The same answer with a sentence for standard error.
    #[must_use]
    pub fn say(mut self, sentence: impl Into<String>) -> Self {
        self.talk.push(sentence.into());
        self
    }

    /// The same answer with a sentence for standard error, where there is one to say.
    #[must_use]
    pub fn say_if(self, sentence: Option<String>) -> Self {
        match sentence {
            Some(sentence) => self.say(sentence),
            None => self,
        }
    }

    /// The same answer with a fact about it.
    #[must_use]
    pub fn meta(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.meta.insert(name.to_owned(), value.into());
        self
    }
}

/// One record that a write made or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Made {
    /// Its reference.
    pub r#ref: String,
    /// What happened to it, in a few words.
    pub what: String,
    /// Its title, or what it now says.
    pub detail: String,
}

impl Made {
    /// A line of the answer.
    pub fn new(reference: impl ToString, what: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { r#ref: reference.to_string(), what: what.into(), detail: detail.into() }
    }

    /// The lines as a table.
    pub fn table(records: &[Self]) -> Table {
        let mut table = Table::new("made")
            .column(Column::text("ref", "Ref"))
            .column(Column::text("what", "What"))
            .column(Column::flex("detail", "Detail"))
            .empty("nothing was changed");
        for record in records {
            table.push(vec![
                Cell::from(record.r#ref.as_str()),
                Cell::from(record.what.as_str()),
                Cell::from(record.detail.as_str()),
            ]);
        }
        table
    }
}
