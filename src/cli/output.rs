//! Writing an answer: to standard output, or to a file that appears whole or not at all.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::answer::Answer;
use super::environment::Environment;
use crate::error::{Error, Result};
use crate::render::html::Parts;
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
    /// `--output`, once or several times
    pub files: Vec<PathBuf>,
    /// `--force`: replace a file that is there.
    pub force: bool,
    /// `--section`: one table of a document.
    pub section: Option<String>,
    /// `--color`
    pub color: Color,
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
    fn format(&self, file: Option<&Path>, environment: &Environment, document: &Document) -> Format {
        let to_pipe = if document.is_prose() { Format::Markdown } else { Format::Tsv };
        let to_terminal = environment.stdout_is_terminal || file.is_some();
        let fallback = if to_terminal { Format::Table } else { to_pipe };
        self.format.or_else(|| file.and_then(Format::from_extension)).unwrap_or(fallback)
    }

    fn screen(&self, file: Option<&Path>, environment: &Environment) -> Screen {
        let to_terminal = environment.stdout_is_terminal && file.is_none();
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => to_terminal && !environment.no_color,
        };
        Screen { width: environment.width, color, unicode: true }
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

fn exists(path: &Path) -> Error {
    Error::rejected("exists", format!("'{}' exists already", path.display()))
        .hint("choose another name, or give --force to replace it")
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

/// Writes the answer and its talk.
///
/// # Errors
/// The format does not fit, the file is there already, or it cannot be written. A closed pipe is no error.
pub fn write(answer: &Answer, target: &Target, environment: &Environment) -> Result<()> {
    let put = put(answer, target, environment);
    // Also where it could not be written: what was recorded, an edition perhaps, stays so and has a name.
    for sentence in &answer.talk {
        talk(sentence);
    }
    put
}

fn put(answer: &Answer, target: &Target, environment: &Environment) -> Result<()> {
    if answer.is_written {
        return Ok(());
    }
    let document = match &target.section {
        Some(name) => Cow::Owned(section(&answer.document, name)?),
        None => Cow::Borrowed(&answer.document),
    };
    if !answer.to_stdout && !target.files.is_empty() {
        return target
            .files
            .iter()
            .try_for_each(|path| write_file(answer, &document, path, target, environment));
    }
    let format = target.format(None, environment, &document);
    if format.is_binary() && environment.stdout_is_terminal {
        return Err(Error::usage("binary", format!("a terminal cannot show '{format}'"))
            .hint(format!("write it into a file: -o report.{format}")));
    }
    print(&written(answer, &document, format, &target.screen(None, environment))?)
}

fn write_file(
    answer: &Answer,
    document: &Document,
    path: &Path,
    target: &Target,
    environment: &Environment,
) -> Result<()> {
    let format = target.format(Some(path), environment, document);
    if format == Format::Csv && path.extension().is_none() {
        let files = write_folder(document, path, target.force)?;
        talk(&format!("wrote {files} files into '{}'", path.display()));
        return Ok(());
    }
    save(path, &written(answer, document, format, &target.screen(Some(path), environment))?, target.force)?;
    talk(&format!("wrote '{}'", path.display()));
    Ok(())
}

/// The bytes of an answer: those that were frozen already, else as its format writes them.
pub fn written(answer: &Answer, document: &Document, format: Format, screen: &Screen) -> Result<Vec<u8>> {
    if let Some((_, bytes)) = answer.frozen.iter().find(|(frozen, _)| *frozen == format) {
        return Ok(bytes.clone());
    }
    if let (Format::Json | Format::Jsonl, [render::Block::Table(table)], true) =
        (format, document.blocks.as_slice(), answer.document.blocks.len() > 1)
    {
        // One section of a report: its rows.
        let rows = render::json::rows(table);
        let meta = serde_json::json!({"section": table.name});
        let text = match format {
            Format::Jsonl => render::json::jsonl(&rows),
            _ => render::json::envelope("onrecord.table/1", &rows, meta)?,
        };
        return Ok(text.into_bytes());
    }
    let text = match format {
        Format::Json => {
            let meta = serde_json::Value::Object(answer.meta.clone());
            answer.data.envelope(answer.schema, meta, &answer.document)?
        }
        Format::Jsonl => answer.data.lines(&answer.document)?,
        Format::Html => match &answer.template {
            Some(template) => template.page.fill(&Parts::of(&document.for_readers())),
            None => return render::bytes(document, format, screen),
        },
        Format::Docx => {
            let document = document.for_readers();
            return render::word(&document, answer.template.as_ref().and_then(|house| house.word.as_deref()));
        }
        _ => return render::bytes(document, format, screen),
    };
    Ok(text.into_bytes())
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
fn write_folder(document: &Document, folder: &Path, force: bool) -> Result<usize> {
    fs::create_dir_all(folder).map_err(|e| cannot_write(folder, &e))?;
    let place = |table: &Table| folder.join(format!("{}.csv", table.name));
    // All or none: what is there already is found before anything is written.
    if let Some(there) = document.tables().map(|t| place(&t)).find(|path| !force && path.exists()) {
        return Err(exists(&there));
    }
    for table in document.tables() {
        save(&place(&table), render::csv::write_table(&table)?.as_bytes(), force)?;
    }
    Ok(document.tables().count())
}

/// How a database begins. None is replaced by an answer, not even by force.
const DATABASE: &[u8] = b"SQLite format 3\0";

fn is_database(path: &Path) -> bool {
    let mut head = [0; DATABASE.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == DATABASE
}

/// Refuses a place that is taken: by a database always, by anything else unless it is to be replaced.
pub fn refuse_taken(path: &Path, force: bool) -> Result<()> {
    if is_database(path) {
        return Err(Error::rejected("is_database", format!("'{}' is a database", path.display()))
            .hint("choose another name"));
    }
    if path.exists() && !force {
        return Err(exists(path));
    }
    Ok(())
}

/// Writes a file whole or not at all: a temporary file beside it, synced, then renamed.
pub fn save(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    refuse_taken(path, force)?;
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

/// Says that a file cannot be written, and why.
pub fn cannot_write(path: &Path, e: &io::Error) -> Error {
    Error::failed("cannot_write", format!("cannot write '{}': {e}", path.display()))
        .hint("check that the folder exists and can be written")
}

/// Writes to standard output. A reader that has gone away is a quiet success.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
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
