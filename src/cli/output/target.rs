//! How and where an answer is to be written, and whether it can be.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::environment::Environment;
use super::save::exists;
use crate::error::{Error, Result};
use crate::render::{Document, Format, Screen};

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
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// `--format`
    pub format: Option<Format>,
    /// The format of standard output where none is asked for, in place of the usual one.
    pub preferred: Option<Format>,
    /// `--output`, once or several times
    pub files: Vec<PathBuf>,
    /// `--force`: replace a file that is there.
    pub force: bool,
    /// `--section`: one table of a document.
    pub section: Option<String>,
    /// When to colour.
    pub color: Color,
    /// Plain lines of label and value in place of tables that are drawn.
    pub accessible: bool,
    /// The program that long answers are shown with, and its arguments.
    pub pager: Option<Vec<String>>,
}

impl Target {
    /// The formats that the answer will be written in, one for each file, or that of standard output.
    pub fn formats(&self, environment: &Environment, document: &Document) -> Vec<Format> {
        match self.files.as_slice() {
            [] => vec![self.format(None, environment, document)],
            files => files.iter().map(|file| self.format(Some(file), environment, document)).collect(),
        }
    }

    /// The format: as asked, by the file's extension, else a table on a terminal and TSV in a pipe. A document
    /// of several parts goes into a pipe as Markdown: rows of several tables in one stream help nobody.
    pub(super) fn format(
        &self,
        file: Option<&Path>,
        environment: &Environment,
        document: &Document,
    ) -> Format {
        let to_pipe = if document.is_prose() { Format::Markdown } else { Format::Tsv };
        let to_terminal = environment.stdout_is_terminal || file.is_some();
        let fallback = if to_terminal { Format::Table } else { to_pipe };
        // CSV holds one table: what is a wish for all answers gives way to the others.
        let preferred =
            self.preferred.filter(|f| file.is_none() && (*f != Format::Csv || !document.is_prose()));
        self.format.or_else(|| file.and_then(Format::from_extension)).or(preferred).unwrap_or(fallback)
    }

    /// Whether nothing but the data of an answer is asked for: then no document need be laid out.
    pub fn is_data_only(&self) -> bool {
        let is_json = |format: Option<Format>| matches!(format, Some(Format::Json | Format::Jsonl));
        let of = |file: &PathBuf| self.format.or_else(|| Format::from_extension(file));
        self.section.is_none()
            && match self.files.as_slice() {
                [] => is_json(self.format),
                files => files.iter().all(|file| is_json(of(file))),
            }
    }

    /// Whether what is wrong is told as JSON too.
    pub fn is_json(&self) -> bool {
        matches!(self.format.or(self.preferred), Some(Format::Json | Format::Jsonl))
    }

    /// What is written on: standard output, or a file.
    pub fn screen(&self, file: Option<&Path>, environment: &Environment) -> Screen {
        let to_terminal = environment.stdout_is_terminal && file.is_none();
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => to_terminal && !environment.no_color && !self.accessible,
        };
        Screen { width: environment.width, color, unicode: true, accessible: self.accessible }
    }
}

/// Looks at the target before anything is done: what cannot be written should be said before a record is made.
///
/// # Errors
/// The extension names no format, the folder is missing, something is there already, or it is the database itself.
pub fn check(target: &Target, database: &Path) -> Result<()> {
    if let (Some(format), [_, _, ..]) = (target.format, target.files.as_slice()) {
        return Err(Error::usage(
            "one_format",
            format!("several files are to be written, all as '{format}'"),
        )
        .hint("leave --format out: the ending of each name picks its format"));
    }
    for (place, path) in target.files.iter().enumerate() {
        if target.files.iter().take(place).any(|other| is_same_place(other, path)) {
            return Err(Error::usage("same_file", format!("'{}' is to be written twice", path.display())));
        }
        check_file(path, target, database)?;
    }
    Ok(())
}

fn check_file(path: &Path, target: &Target, database: &Path) -> Result<()> {
    let shown = path.display();
    if ["", "-journal", "-wal", "-shm"]
        .iter()
        .any(|ending| is_same_place(path, &with_ending(database, ending)))
    {
        return Err(Error::rejected("is_database", format!("'{shown}' is the database itself"))
            .hint("choose another name"));
    }
    let is_folder = target.format == Some(Format::Csv) && path.extension().is_none();
    if target.format.is_none() && Format::from_extension(path).is_none() {
        return Err(Error::usage("unknown_extension", format!("the name '{shown}' tells no format")).hint(
            "end it in .txt, .tsv, .csv, .json, .jsonl, .md, .html, .docx, .xlsx or .pdf, or say --format",
        ));
    }
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty());
    if let Some(parent) = parent.filter(|p| !p.is_dir()) {
        return Err(Error::failed(
            "cannot_write",
            format!("there is no folder '{}' to write '{shown}' in", parent.display()),
        )
        .hint("make the folder first"));
    }
    let Ok(metadata) = fs::metadata(path) else { return Ok(()) };
    if is_folder && metadata.is_dir() {
        return Ok(());
    }
    if !metadata.is_file() {
        return Err(Error::rejected("not_a_file", format!("'{shown}' is there, and is no file"))
            .hint("choose another name; standard output needs no -o"));
    }
    if target.force {
        return Ok(());
    }
    Err(exists(path))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether two paths lead to one place: one file, by links of either sort too where the system can tell, or one
/// name in one folder where nothing is yet.
fn is_same_place(a: &Path, b: &Path) -> bool {
    let (Ok(a), Ok(b)) = (fs::canonicalize(a), fs::canonicalize(b)) else {
        return a.file_name() == b.file_name() && folder(a).is_some_and(|a| Some(a) == folder(b));
    };
    #[cfg(unix)]
    if let (Ok(a), Ok(b)) = (fs::metadata(&a), fs::metadata(&b)) {
        use std::os::unix::fs::MetadataExt;
        return (a.dev(), a.ino()) == (b.dev(), b.ino());
    }
    a == b
}

fn folder(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(Path::new(".").join(path.parent()?)).ok()
}
