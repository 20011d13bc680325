use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use crate::error::{Error, Result};

/// Write the public views as Parquet files, for DuckDB, Spark and other engines
///
/// One file a view goes into the folder that -o names. Days are DATE, moments TIMESTAMP in UTC, flags BOOLEAN, so that
/// nothing has to be converted. 'follow_up' says how things stand today (UTC); its column 'as_of' names the day. With
/// --tables the tables beneath the views are written instead, whole, their flags as 0 or 1.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord export parquet -o lake\n  duckdb -c \"from 'lake/commitments.parquet' where is_open\""
)]
pub struct Parquet {
    /// The tables instead of the views
    #[arg(long)]
    tables: bool,
}

impl Parquet {
    /// Writes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let target = &context.target;
        if target.format.is_some() {
            return Err(
                Error::usage("bad_format", "Parquet is a format of its own").hint("leave --format out")
            );
        }
        let [folder] = target.files.as_slice() else {
            return Err(Error::usage("no_folder", "Parquet is one file a view, in one folder")
                .hint("name it: onrecord export parquet -o FOLDER"));
        };
        written::to(context, folder, self.tables)
    }
}

#[cfg(not(feature = "parquet"))]
mod written {
    use std::path::Path;

    use super::{Answer, Context, Error, Result};

    /// Refuses: the feature `parquet` writes.
    pub(super) fn to(_: &Context, _: &Path, _: bool) -> Result<Answer> {
        Err(Error::usage("parquet_not_built", "this program was built without Parquet")
            .hint("build it with the feature 'parquet'"))
    }
}

#[cfg(feature = "parquet")]
mod written {
    use std::io;
    use std::path::Path;

    use serde_json::Value as Json;

    use super::super::super::super::place::{Finished, Place};
    use super::super::all::wrote;
    use super::super::folder::{Folder, Sheet};
    use super::{Answer, Context, Result};
    use crate::exchange::parquet::Writer;
    use crate::model::shape::Shape;
    use crate::store::copy::{self, Part};

    /// Writes the views, or the tables, into a folder.
    pub(super) fn to(context: &Context, path: &Path, tables: bool) -> Result<Answer> {
        let store = context.open()?;
        let shapes = if tables { copy::shapes(store.query())? } else { copy::views(store.query())? };
        let mut folder = Folder::<Columns>::begin(context, path, context.target.force, shapes)?;
        if tables {
            store.read_all(&mut |part| match part {
                Part::Row(shape, values) => folder.row(shape, values),
                // Only an import needs to know it.
                Part::Number(..) => Ok(()),
            })?;
        } else {
            store.read_views(&mut |shape, values| folder.row(shape, values))?;
        }
        let (written, rows) = folder.finish()?;
        let what = if tables { "tables" } else { "views" };
        wrote(path, &format!("{} {what}, as Parquet", written.len()), rows)
    }

    struct Columns(Writer<Sink>);

    impl Sheet for Columns {
        const EXTENSION: &str = "parquet";

        fn begin(shape: &Shape, place: Place) -> Result<Self> {
            Writer::begin(shape, Sink(place)).map(Self)
        }

        fn row(&mut self, values: &[Json]) -> Result<()> {
            self.0.row(values)
        }

        fn finish(self) -> Result<Finished> {
            self.0.finish()?.0.finish()
        }
    }

    /// A place for a writer that knows bytes alone.
    struct Sink(Place);

    impl io::Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes).map(|()| bytes.len()).map_err(io::Error::other)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
}
