//! What became of the rows: counted, listed, and the refused ones written down to be mended.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::super::place::Place;
use super::super::super::progress::grouped;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::exchange::columns::{Kind, Wrong};
use crate::exchange::record;
use crate::read::sheet::Record;
use crate::render::{Cell, Column, Table};
use crate::store::intake::Taken;

/// So many lines are listed: a million would help nobody, and fill the memory.
const LISTED: usize = 2000;

/// One line of the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Told {
    line: Option<u64>,
    what: &'static str,
    r#ref: Option<String>,
    column: Option<String>,
    value: Option<String>,
    detail: String,
}

/// What became of the rows of a file.
#[derive(Debug)]
pub(super) struct Tally {
    columns: String,
    notes: Vec<String>,
    made: u64,
    changed: u64,
    same: u64,
    pub(super) refused: u64,
    lines: Vec<Told>,
    unlisted: u64,
}

impl Tally {
    pub(super) fn new(columns: String, notes: Vec<String>) -> Self {
        Self { columns, notes, made: 0, changed: 0, same: 0, refused: 0, lines: Vec::new(), unlisted: 0 }
    }

    /// How many records are made or changed.
    pub(super) fn changes(&self) -> usize {
        usize::try_from(self.made + self.changed).unwrap_or(usize::MAX)
    }

    /// A row that was taken, with what was said of it: nothing where nothing was changed.
    pub(super) fn take(&mut self, line: u64, taken: Taken, said: String) {
        let what = match taken {
            Taken::New(_) => {
                self.made += 1;
                "new"
            }
            Taken::Found(_) | Taken::About(_) if said.is_empty() => {
                self.same += 1;
                return;
            }
            Taken::Found(_) | Taken::About(_) => {
                self.changed += 1;
                "changed"
            }
        };
        let reference = Some(taken.reference().to_string());
        self.list(Told { line: Some(line), what, r#ref: reference, column: None, value: None, detail: said });
    }

    /// A row that cannot be imported.
    pub(super) fn refuse(&mut self, line: u64, wrong: &Wrong) {
        self.refused += 1;
        self.list(Told {
            line: Some(line),
            what: "refused",
            r#ref: None,
            column: wrong.column.clone(),
            value: wrong.value.clone(),
            detail: reason(&wrong.error),
        });
    }

    fn list(&mut self, line: Told) {
        if self.lines.len() < LISTED {
            self.lines.push(line);
        } else {
            self.unlisted += 1;
        }
    }

    fn read(&self) -> u64 {
        self.made + self.changed + self.same + self.refused
    }

    /// What the operation did, in words.
    pub(super) fn summary(&self, kind: Kind, file: &str) -> String {
        let name = Path::new(file).file_name().map_or(file.into(), |name| name.to_string_lossy());
        format!("imported {} from {name}: {} new, {} changed", kind.noun(), self.made, self.changed)
    }

    /// The answer: what became of the rows, and the outcome where some were refused.
    pub(super) fn answer(
        self,
        kind: Kind,
        dry_run: bool,
        is_kept: bool,
        rejected: Option<&Path>,
    ) -> Result<Answer> {
        let counts = [
            (self.made, "new"),
            (self.changed, "changed"),
            (self.same, "as they were"),
            (self.refused, "refused"),
        ];
        let counts = counts.iter().filter(|(count, _)| *count > 0);
        let counts = counts.map(|(count, what)| format!("{} {what}", grouped(*count))).collect::<Vec<_>>();
        let rows =
            if self.read() == 1 { "1 row".to_owned() } else { format!("{} rows", grouped(self.read())) };
        let mut answer = Answer::new("onrecord.imported/1", &self.lines, self.table())?
            .meta("read", self.read())
            .meta("new", self.made)
            .meta("changed", self.changed)
            .meta("same", self.same)
            .meta("refused", self.refused)
            .meta("kept", is_kept && !dry_run)
            .meta("dry_run", dry_run);
        for note in &self.notes {
            answer = answer.say(note.clone());
        }
        answer = answer.say(self.columns.clone());
        if self.unlisted > 0 {
            answer = answer
                .say(format!("the first {LISTED} lines; {} more are not listed", grouped(self.unlisted)));
        }
        let said = if counts.is_empty() { "there were none".to_owned() } else { counts.join(", ") };
        answer = answer.say(format!("{rows} of {}: {said}", kind.noun()));
        if dry_run {
            answer = answer.say("dry run: nothing was kept");
        }
        answer.outcome = self.outcome(dry_run, is_kept, rejected);
        Ok(answer)
    }

    fn outcome(&self, dry_run: bool, is_kept: bool, rejected: Option<&Path>) -> Option<Error> {
        let (refused, read) = (grouped(self.refused), grouped(self.read()));
        if self.refused == 0 {
            return None;
        }
        let written = rejected.map(|path| {
            format!("they are in '{}' with the reason: mend them there and import that file", path.display())
        });
        if is_kept {
            let what = if dry_run { "would be left out" } else { "were left out" };
            return Some(
                Error::new(ErrorKind::Partial, "rows_left_out", format!("{refused} of {read} rows {what}"))
                    .hint(written.unwrap_or_else(|| {
                        "--rejects FILE writes them down with the reason, to be mended and imported again"
                            .to_owned()
                    })),
            );
        }
        let hint = "mend them in the file and import it again, or leave them out with --on-error skip";
        Some(
            Error::rejected(
                "rows_refused",
                format!("{refused} of {read} rows cannot be imported: nothing was kept"),
            )
            .hint(match written {
                Some(written) => format!("{hint}; {written}"),
                None => format!("{hint} --rejects FILE"),
            }),
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::new("imported")
            .column(Column::number("line", "Line"))
            .column(Column::text("what", "What"))
            .column(Column::text("ref", "Ref"))
            .column(Column::text("column", "Column"))
            .column(Column::text("value", "Value"))
            .column(Column::flex("detail", "Detail"))
            .empty("nothing was changed");
        let text = |text: &Option<String>| {
            text.as_deref().map_or(Cell::default(), |text| Cell::from(shortened(text)))
        };
        for line in &self.lines {
            table.push(vec![
                line.line.and_then(|line| i64::try_from(line).ok()).map_or(Cell::default(), Cell::from),
                Cell::from(line.what),
                text(&line.r#ref),
                text(&line.column),
                text(&line.value),
                Cell::from(line.detail.as_str()),
            ]);
        }
        table
    }
}

/// A value in a table: a whole text of a release would hide all else.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn reason(error: &Error) -> String {
    match &error.hint {
        Some(hint) => format!("{}; {hint}", error.message),
        None => error.message.clone(),
    }
}

/// What names the column of reasons; on the way back it is left out.
const BECAUSE: &str = "refused because";

/// The file of refused rows: as they came, with the reason behind.
pub(super) struct Rejects {
    path: PathBuf,
    place: Place,
    skips: Option<usize>,
    rows: u64,
}

impl Rejects {
    pub(super) fn open(path: &Path, columns: &[String], context: &Context) -> Result<Self> {
        let mut place = Place::file(path, context.target.force)?;
        let skips = columns.iter().position(|column| column == BECAUSE);
        let names =
            columns.iter().enumerate().filter(|(at, _)| Some(*at) != skips).map(|(_, name)| name.as_str());
        place.write(&record(names.chain([BECAUSE]))?)?;
        Ok(Self { path: path.to_owned(), place, skips, rows: 0 })
    }

    pub(super) fn write(&mut self, row: &Record, columns: usize, wrong: &Wrong) -> Result<()> {
        self.rows += 1;
        let cell = |at: usize| row.cells.iter().find(|(place, _)| *place == at).map(|(_, cell)| cell.text());
        let cells = (0..columns).filter(|at| Some(*at) != self.skips).map(|at| cell(at).unwrap_or_default());
        let column = wrong.column.as_ref().map(|column| format!("{column}: ")).unwrap_or_default();
        let because = format!("{column}{}", reason(&wrong.error));
        let cells = cells.collect::<Vec<_>>();
        // What stood beyond the last column is lost neither.
        let beyond = row.cells.iter().filter(|(place, _)| *place >= columns);
        let beyond = beyond.map(|(_, cell)| cell.text()).collect::<Vec<_>>();
        let cells = cells.iter().map(AsRef::as_ref).chain([because.as_str()]);
        self.place.write(&record(cells.chain(beyond.iter().map(AsRef::as_ref)))?)
    }

    /// Gives the file its name, where any row was refused.
    pub(super) fn finish(self) -> Result<Option<PathBuf>> {
        if self.rows == 0 {
            return Ok(None);
        }
        self.place.finish()?;
        Ok(Some(self.path))
    }
}
