//! Records of other systems as rows of commitments.
//!
//! Those systems keep no release. So the statement of each record becomes the text of one: the words of the commitment,
//! then what the record says beside them with its identity, so that the quote stands in a text that anybody can compare
//! with the source. What the system itself says of progress comes over as evidence, told as its own.

mod impact;
mod ogp;
mod taskwarrior;

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::exchange::fold;
use crate::read::sheet::Cell;

/// A system whose records are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// `task export` of Taskwarrior.
    Taskwarrior,
    /// Commitments of the Open Government Partnership, as CSV.
    Ogp,
    /// Recommendations of IMPACT OSS, as CSV.
    Impact,
}

impl std::str::FromStr for System {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        [Self::Taskwarrior, Self::Ogp, Self::Impact]
            .into_iter()
            .find(|system| system.as_str().eq_ignore_ascii_case(name.trim()))
            .ok_or_else(|| {
                Error::usage("unknown_system", format!("no system '{name}' is known"))
                    .hint("one of: taskwarrior, ogp, impact; spreadsheets come in with 'onrecord import commitments FILE'")
            })
    }
}

impl System {
    /// Its name on the command line, and the source of its keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taskwarrior => "taskwarrior",
            Self::Ogp => "ogp",
            Self::Impact => "impact",
        }
    }

    /// One record as a row with the columns of [`COLUMNS`].
    ///
    /// # Errors
    /// `not_theirs`: columns that every record of the system has are missing. `not_taken`: a record that is none of
    /// our business, such as a recommendation that was not accepted.
    pub fn row(self, columns: &[String], cells: &[(usize, Cell)]) -> Result<Vec<(usize, Cell)>> {
        let columns = columns.iter().map(|column| fold(column)).collect();
        let record = Record { columns, cells, system: self };
        let told = match self {
            Self::Taskwarrior => taskwarrior::row(&record)?,
            Self::Ogp => ogp::row(&record)?,
            Self::Impact => impact::row(&record)?,
        };
        Ok(told.cells())
    }
}

/// The columns of translated rows: fields of commitments, and the key.
pub const COLUMNS: [&str; 16] = [
    "key",
    "title",
    "quote",
    "release",
    "release_text",
    "by",
    "kind",
    "strength",
    "made_on",
    "due",
    "priority",
    "status",
    "status_on",
    "evidence",
    "evidence_date",
    "note",
];

/// A row under way.
#[derive(Debug, Default)]
struct Told {
    fields: Vec<(&'static str, Cell)>,
}

impl Told {
    fn with(mut self, field: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.trim().is_empty() {
            self.fields.push((field, Cell::Text(value)));
        }
        self
    }

    fn with_if(self, field: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(field, value),
            None => self,
        }
    }

    fn cells(self) -> Vec<(usize, Cell)> {
        let place = |field: &str| COLUMNS.iter().position(|column| *column == field);
        self.fields.into_iter().filter_map(|(field, cell)| Some((place(field)?, cell))).collect()
    }
}

/// One record as it came.
struct Record<'a> {
    /// Their names, folded.
    columns: Vec<String>,
    cells: &'a [(usize, Cell)],
    system: System,
}

impl Record<'_> {
    /// The first of these columns that holds anything, whatever its case, blanks and signs.
    fn get(&self, names: &[&str]) -> Option<Cow<'_, str>> {
        names.iter().find_map(|name| {
            let name = fold(name);
            let column = self.columns.iter().position(|column| *column == name)?;
            let (_, cell) = self.cells.iter().find(|(place, _)| *place == column)?;
            Some(cell.text()).filter(|text| !text.is_empty())
        })
    }

    fn need(&self, names: &[&str]) -> Result<Cow<'_, str>> {
        self.get(names).ok_or_else(|| {
            let (system, name) = (self.system.as_str(), names.first().copied().unwrap_or_default());
            Error::rejected(
                "not_theirs",
                format!("the record has no '{name}', which every record of {system} has"),
            )
            .hint("check that the file is the one that --from names")
        })
    }
}

/// The text of the release that a record becomes: its words first, then the rest.
fn text(words: &str, rest: &[(&str, Option<&str>)]) -> String {
    let mut text = words.trim().to_owned();
    text.push('\n');
    for (name, value) in rest {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            text.push_str(&format!("\n{name}: {}", value.trim()));
        }
    }
    text
}

#[cfg(test)]
fn told(system: System, record: &[(&str, &str)]) -> Result<Vec<(&'static str, String)>> {
    let columns = record.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    let cells = record.iter().enumerate().map(|(at, (_, value))| (at, Cell::Text((*value).to_owned())));
    let row = system.row(&columns, &cells.collect::<Vec<_>>())?;
    Ok(row.into_iter().map(|(at, cell)| (COLUMNS[at], cell.text().into_owned())).collect())
}
