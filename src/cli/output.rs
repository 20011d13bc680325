//! Writing an answer: to standard output, or to a file that appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::answer::Answer;
use super::environment::Environment;
use crate::error::{Error, Result};
use crate::render::{self, Document, Format, Screen, Table};

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Color {
    /// On a terminal that can, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How and where an answer is to be written.
#[derive(Debug, Clone)]
pub struct Target {
    /// `--format`
    pub format: Option<Format>,
    /// `--output`
    pub file: Option<PathBuf>,
    /// `--force`: replace a file that is there.
    pub force: bool,
    /// `--section`: one table of a document.
    pub section: Option<String>,
    /// `--color`
    pub color: Color,
}

impl Target {
    /// The format: as asked, by the file's extension, else a table on a terminal and TSV in a pipe. A document
    /// of several parts goes into a pipe as Markdown: rows of several tables in one stream help nobody.
    pub fn format(&self, environment: &Environment, document: &Document) -> Format {
        let to_pipe = if document.is_prose() { Format::Markdown } else { Format::Tsv };
        let to_terminal = environment.stdout_is_terminal || self.file.is_some();
        self.format
            .or_else(|| self.file.as_deref().and_then(Format::from_extension))
            .unwrap_or(if to_terminal { Format::Table } else { to_pipe })
    }

    fn screen(&self, environment: &Environment) -> Screen {
        let to_terminal = environment.stdout_is_terminal && self.file.is_none();
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => to_terminal && !environment.no_color,
        };
        Screen { width: environment.width, color, unicode: true }
    }
}

/// Writes the answer and its talk.
///
/// # Errors
/// The format does not fit, the file is there already, or it cannot be written. A closed pipe is no error.
pub fn write(answer: &Answer, target: &Target, environment: &Environment) -> Result<()> {
    let document = match &target.section {
        Some(name) => section(&answer.document, name)?,
        None => answer.document.clone(),
    };
    let format = target.format(environment, &document);
    match &target.file {
        Some(path) if format == Format::Csv && path.extension().is_none() => {
            write_folder(&document, path, target.force)?;
        }
        Some(path) => {
            save(
                path,
                text(answer, &document, format, &target.screen(environment))?.as_bytes(),
                target.force,
            )?;
        }
        None => print(&text(answer, &document, format, &target.screen(environment))?)?,
    }
    for sentence in &answer.talk {
        talk(sentence);
    }
    Ok(())
}

fn text(answer: &Answer, document: &Document, format: Format, screen: &Screen) -> Result<String> {
    match format {
        Format::Json => render::json::envelope(
            answer.schema,
            &answer.data,
            serde_json::Value::Object(answer.meta.clone()),
        ),
        Format::Jsonl => Ok(match &answer.data {
            serde_json::Value::Array(items) => render::json::jsonl(items),
            one => render::json::jsonl(std::slice::from_ref(one)),
        }),
        _ => render::document(document, format, screen),
    }
}

/// The table of a document that has this name.
fn section(document: &Document, name: &str) -> Result<Document> {
    let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
    let wanted = name.trim().replace('-', "_");
    let found: Option<Table> = document.tables().find(|t| t.name == wanted).map(std::borrow::Cow::into_owned);
    found.map(Document::from).ok_or_else(|| {
        Error::usage("no_section", format!("no section '{name}'"))
            .hint(format!("one of: {}", names.join(", ")))
    })
}

/// One CSV file a table, in a folder.
fn write_folder(document: &Document, folder: &Path, force: bool) -> Result<()> {
    fs::create_dir_all(folder).map_err(|e| cannot_write(folder, &e))?;
    for table in document.tables() {
        save(
            &folder.join(format!("{}.csv", table.name)),
            render::csv::write_table(&table)?.as_bytes(),
            force,
        )?;
    }
    Ok(())
}

/// Writes a file whole or not at all: a temporary file beside it, synced, then renamed.
pub fn save(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    if path.exists() && !force {
        return Err(Error::rejected("exists", format!("'{}' exists already", path.display()))
            .hint("choose another name, or give --force to replace it"));
    }
    let name = path
        .file_name()
        .ok_or_else(|| Error::usage("bad_output", format!("'{}' names no file", path.display())))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(beside);
    let written = File::create_new(&temporary)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&temporary, path));
    written.map_err(|e| {
        let _ = fs::remove_file(&temporary);
        cannot_write(path, &e)
    })
}

fn cannot_write(path: &Path, e: &io::Error) -> Error {
    Error::failed("cannot_write", format!("cannot write '{}': {e}", path.display()))
        .hint("check that the folder exists and can be written")
}

/// Writes to standard output. A reader that has gone away is a quiet success.
pub fn print(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::failed("cannot_write", format!("cannot write to standard output: {e}")))
        }
        _ => Ok(()),
    }
}

/// Says a sentence on standard error; when nobody can hear it, nothing is lost.
pub fn talk(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", render::safe_text(sentence));
}
