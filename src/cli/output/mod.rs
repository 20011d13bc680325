//! Writing an answer: to standard output, or to a file that appears whole or not at all.

mod save;
mod target;

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use super::answer::Answer;
use super::data::Data;
use super::environment::Environment;
use super::pager;
use crate::error::{Error, Result};
use crate::model::directory;
use crate::render::html::Parts;
use crate::render::{self, Document, Format, Screen, Table};

pub use save::{refuse_taken, save};
pub use target::{Color, Target, check};

use save::write_folder;

/// Writes the answer and its talk.
///
/// # Errors
/// The format does not fit, the file is there already, or it cannot be written. A closed pipe is no error.
pub fn write(mut answer: Answer, target: &Target, environment: &Environment) -> Result<()> {
    // Also where it could not be written: what was recorded, an edition perhaps, stays so and has a name.
    let sentences = std::mem::take(&mut answer.talk);
    let put = put(answer, target, environment);
    for sentence in &sentences {
        talk(sentence);
    }
    put
}

fn put(mut answer: Answer, target: &Target, environment: &Environment) -> Result<()> {
    if answer.is_said {
        return Ok(());
    }
    let formats = if answer.to_stdout {
        vec![target.format(None, environment, &answer.document)]
    } else {
        target.formats(environment, &answer.document)
    };
    if !formats.iter().any(|format| matches!(format, Format::Json | Format::Jsonl)) {
        // A report may be as large as the document that shows it, and is not needed any more.
        answer.data = Data::Rows;
    }
    let answer = &answer;
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
    let text = written(answer, &document, format, &target.screen(None, environment))?;
    pager::show(&text, target.pager.as_deref(), environment)
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
            Some(template) => template.page.fill(Parts::of(document)),
            None => return render::bytes(document, format, screen),
        },
        Format::Docx => {
            return render::word(document, answer.template.as_ref().and_then(|house| house.word.as_deref()));
        }
        _ => return render::bytes(document, format, screen),
    };
    Ok(text.into_bytes())
}

/// The table of a document that has this name.
pub fn section(document: &Document, name: &str) -> Result<Document> {
    let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
    let wanted = name.trim().replace('-', "_");
    let found: Option<Table> = document.tables().find(|t| t.name == wanted).map(std::borrow::Cow::into_owned);
    found.map(Document::from).ok_or_else(|| {
        let near = directory::nearest(&wanted, names.iter().map(String::as_str));
        let near = near.first().map(|near| format!("did you mean '{near}'? ")).unwrap_or_default();
        Error::usage("no_section", format!("no section '{name}'"))
            .hint(format!("{near}one of: {}", names.join(", ")))
    })
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
