//! A file of rows: read, mapped, taken one by one as one operation, and told.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use uuid::Uuid;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::super::many::UNASKED;
use super::super::super::progress::Progress;
use super::super::Write;
use super::seen::Seen;
use super::told::{Rejects, Tally};
use super::{commitment, evidence, party, release, status};
use crate::error::{Error, Result};
use crate::exchange::columns::{Kind, Mapping, Row, Wording, Wrong};
use crate::exchange::foreign::{self, System};
use crate::model::date::DateOrder;
use crate::model::reference::Sort;
use crate::read::sheet::{self, Record, SheetOptions, Source};
use crate::store::intake::{self, Cells, Identity, Known, Taken};
use crate::store::party::Unknown;
use crate::store::{Draft, Keep, Store};

/// What to do with rows that cannot be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnError {
    /// Keep nothing at all
    Abort,
    /// Leave them out, and end with exit code 8
    Skip,
}

/// Options of every import of rows.
#[derive(Debug, Clone, Args)]
pub struct Rows {
    /// CSV, TSV, JSON Lines, XLSX or ODS; '-' reads standard input
    #[arg(required = true)]
    file: Option<PathBuf>,
    /// Which column is which field; 'Their column=' leaves it out. Several times
    #[arg(long, value_name = "THEIRS=OURS")]
    map: Vec<String>,
    /// A value for every row that has none of its own. Several times
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// What a word of theirs means in ours: 'Not started=no_evidence'. Several times
    #[arg(long, value_name = "THEIRS=OURS", allow_hyphen_values = true)]
    word: Vec<String>,
    /// What comes first in dates such as 04/06/2025; where dots are written it is the day
    #[arg(long, value_name = "ORDER", value_parser = ["day-first", "month-first"])]
    dates: Option<String>,
    /// The column of their own numbering: a row is found again by it
    #[arg(long, value_name = "COLUMN")]
    key: Option<String>,
    /// Whose list it is, where several number their rows alike
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    source: String,
    /// The sheet of a workbook [default: the first that holds anything]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The row that names the columns [default: the first that holds anything]
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u64).range(1..))]
    header: Option<u64>,
    /// Encoding of a text [default: detected]
    #[arg(long)]
    encoding: Option<String>,
    /// Make parties that nobody knows, unless their name is close to a known one
    #[arg(long)]
    new_party: bool,
    /// Take a status although what it needs is not there, for this reason; reports show it
    #[arg(long, value_name = "REASON")]
    override_reason: Option<String>,
    /// What to do with rows that cannot be imported
    #[arg(long, value_name = "WHAT", default_value = "abort")]
    on_error: OnError,
    /// Write those rows into this CSV file with the reason, to be mended and imported again
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Do not ask before changing more than 10 records
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

/// What a row is taken with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// The row.
    pub(super) row: Row<'a>,
    /// Whose list it is.
    pub(super) source: &'a str,
    /// What may be done with names that nobody knows.
    pub(super) unknown: Unknown,
    /// Why a status is taken whose rule is not met.
    pub(super) override_reason: Option<&'a str>,
    /// The folder in which files named by rows lie; none where rows come from standard input.
    pub(super) folder: Option<&'a Path>,
}

impl<'a> Desk<'a> {
    /// The same desk without what the row said when it was last imported.
    pub(super) fn since(&self, known: Option<Known<'a>>) -> Self {
        match known {
            Some(known) => Self { row: self.row.but(known.same), ..*self },
            None => *self,
        }
    }
}

impl Rows {
    /// Imports.
    pub(super) fn run(mut self, context: &Context, kind: Kind, from: Option<System>) -> Result<Answer> {
        if let Some(system) = from {
            if !self.map.is_empty() || self.key.is_some() {
                return Err(Error::usage(
                    "from_maps",
                    format!(
                        "the columns of {} are known: --map and --key do not go with --from",
                        system.as_str()
                    ),
                ));
            }
            system.as_str().clone_into(&mut self.source);
        }
        let mut store = context.open()?;
        let source = Source::of(self.file(), std::io::stdin().lock())?;
        let asks = !self.yes && !self.write.dry_run;
        let (mut tally, mut rejects) = self.pass(context, &mut store, &source, (kind, from), asks)?;
        if asks && tally.changes() > UNASKED && !self.is_refused(&tally) {
            context.confirm(tally.changes(), &format!("the import of '{}'", self.file().display()), false)?;
            (tally, rejects) = self.pass(context, &mut store, &source, (kind, from), false)?;
        }
        let rejected = rejects.map(Rejects::finish).transpose()?.flatten();
        let is_kept = !self.is_refused(&tally);
        tally.answer(kind, self.write.dry_run, is_kept, rejected.as_deref())
    }

    fn file(&self) -> &Path {
        self.file.as_deref().unwrap_or(Path::new("-"))
    }

    /// Whether nothing is kept because of rows that cannot be imported.
    fn is_refused(&self, tally: &Tally) -> bool {
        tally.refused > 0 && self.on_error == OnError::Abort
    }

    /// Goes through the file once. With `tries_many`, more changes than may be made unasked are not kept.
    fn pass(
        &self,
        context: &Context,
        store: &mut Store,
        source: &Source,
        (kind, from): (Kind, Option<System>),
        tries_many: bool,
    ) -> Result<(Tally, Option<Rejects>)> {
        let options =
            SheetOptions { encoding: self.encoding.clone(), sheet: self.sheet.clone(), header: self.header };
        let name = self.file().display().to_string();
        let order = self.dates.as_deref().map(str::parse::<DateOrder>).transpose()?;
        let wording = Wording::new(&self.word)?.dated(order);
        let intent = context.intent(command(kind), self.write.dry_run);
        store.flow(&intent, |draft| {
            let mut sheet = sheet::open(source, &options)?;
            let theirs = from.map(|_| foreign::COLUMNS.map(str::to_owned));
            let key = if from.is_some() { Some("key") } else { self.key.as_deref() };
            let columns = theirs.as_ref().map_or(sheet.columns.as_slice(), |theirs| theirs.as_slice());
            let mapping = Mapping::new(kind, columns, &self.map, &self.set, key)?;
            let told = from
                .map_or_else(|| mapping.told(columns), |system| format!("records of {}", system.as_str()));
            let mut tally = Tally::new(told, std::mem::take(&mut sheet.notes));
            let mut rejects =
                self.rejects.as_ref().map(|path| Rejects::open(path, &sheet.columns, context)).transpose()?;
            let mut progress = Progress::new(context, "importing");
            let mut seen = Seen::default();
            while let Some(record) = sheet.read()? {
                progress.step();
                let translated = match (&record.wrong, from) {
                    (Some(error), _) => Err(error.clone()),
                    (None, Some(system)) => system.row(&sheet.columns, &record.cells).map(Cow::Owned),
                    (None, None) => Ok(Cow::Borrowed(record.cells.as_slice())),
                };
                let columns = theirs.as_ref().map_or(sheet.columns.as_slice(), |theirs| theirs.as_slice());
                let taken = translated.map_err(Wrong::from).and_then(|cells| {
                    let today = context.today();
                    let row = Row {
                        mapping: &mapping,
                        columns,
                        cells: &cells,
                        wording: &wording,
                        today,
                        left_out: None,
                    };
                    self.take(draft, row, kind, &mut seen)
                });
                match taken {
                    Ok((taken, said)) => tally.take(record.line, taken, said),
                    Err(wrong) => {
                        draft.stands()?;
                        tally.refuse(record.line, &wrong);
                        reject(&mut rejects, &record, sheet.columns.len(), &wrong)?;
                    }
                }
            }
            draft.sum_up(tally.summary(kind, &name));
            let is_asked_about = tries_many && tally.changes() > UNASKED;
            let keeps = !self.is_refused(&tally) && !is_asked_about;
            Ok(((tally, rejects), if keeps { Keep::Yes } else { Keep::No }))
        })
    }

    /// Takes one row; all it wrote is taken back where something is wrong with it.
    fn take(
        &self,
        draft: &mut Draft<'_>,
        row: Row<'_>,
        kind: Kind,
        seen: &mut Seen,
    ) -> std::result::Result<(Taken, String), Wrong> {
        let desk = Desk {
            row,
            source: &self.source,
            unknown: if self.new_party { Unknown::MakeUnlessNear } else { Unknown::Refuse },
            override_reason: self.override_reason.as_deref(),
            folder: (self.file() != Path::new("-")).then(|| self.file().parent().unwrap_or(Path::new(""))),
        };
        let identity = Identity {
            sort: sort(kind),
            uid: row.text("uid")?.map(|uid| Uuid::parse_str(uid.trim()).map_or(uid, |uid| uid.to_string())),
            key: row.key()?,
            source: &self.source,
            cells: Cells::of(row.cells().iter().map(|(field, text)| (*field, text.as_ref()))),
        };
        seen.refuse_again(&row, &identity)?;
        let mut wrong = None;
        let taken = draft.part(|draft| {
            let taken = intake::take(draft, &identity, |draft, known| {
                let taken = match kind {
                    Kind::Parties => party::take(draft, &desk, known),
                    Kind::Releases => release::take(draft, &desk, known),
                    Kind::Commitments => commitment::take(draft, &desk, known),
                    Kind::Statuses => status::take(draft, &desk, known),
                    Kind::Evidence => evidence::take(draft, &desk, known),
                };
                taken.map_err(|told| {
                    let error = Error::clone(&told.error);
                    wrong = Some(told);
                    error
                })
            })?;
            seen.take(&identity, taken).map(|()| taken)
        });
        taken.map_err(|error| {
            let told = wrong.filter(|told| *told.error == error);
            let mut told = told.unwrap_or_else(|| match error.code {
                "same_words" => row.wrong("quote", error),
                _ => error.into(),
            });
            if let Ok(Some(known)) = intake::known_as(draft.query(), &identity) {
                let so_far = told.error.hint.take().map(|hint| format!("{hint}; ")).unwrap_or_default();
                told.error.hint = Some(format!("{so_far}the row was taken as {known} before"));
            }
            told
        })
    }
}

fn reject(rejects: &mut Option<Rejects>, record: &Record, columns: usize, wrong: &Wrong) -> Result<()> {
    match rejects {
        Some(rejects) => rejects.write(record, columns, wrong),
        None => Ok(()),
    }
}

const fn sort(kind: Kind) -> Sort {
    match kind {
        Kind::Parties => Sort::Party,
        Kind::Releases => Sort::Release,
        Kind::Commitments => Sort::Commitment,
        Kind::Statuses => Sort::StatusEvent,
        Kind::Evidence => Sort::Evidence,
    }
}

const fn command(kind: Kind) -> &'static str {
    match kind {
        Kind::Parties => "import parties",
        Kind::Releases => "import releases",
        Kind::Commitments => "import commitments",
        Kind::Statuses => "import statuses",
        Kind::Evidence => "import evidence",
    }
}

/// The hint of an unknown party as it helps here.
pub(super) fn for_rows(error: Error) -> Error {
    if error.code != "unknown_party" {
        return error;
    }
    let near = error
        .hint
        .as_deref()
        .and_then(|hint| hint.split_once(" give --new-party").map(|(near, _)| near.to_owned()));
    let hint = match near.filter(|near| near.starts_with("did you mean")) {
        Some(near) => {
            format!("{near} a new one is recorded with 'onrecord party add'; several are parted by ';'")
        }
        None => "give --new-party to make the parties of the file; several of one cell are parted by ';'"
            .to_owned(),
    };
    Error { hint: Some(hint), ..error }
}
