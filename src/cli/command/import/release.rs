//! A row as a release, with its text or the file that holds it.

use std::path::{Component, Path};

use super::rows::{Desk, for_rows};
use crate::error::{Error, Result as Done};
use crate::exchange::columns::Wrong;
use crate::extract;
use crate::model::text;
use crate::read::{self, ReadOptions, ReleaseText};
use crate::store::Draft;
use crate::store::intake::{self, ReleaseRow, Taken};
use crate::store::release::{NewText, ReleaseFacts};

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<i64>) -> Result<Taken, Wrong> {
    let row = &desk.row;
    let text = text(desk, "text", "file")?;
    let facts = ReleaseFacts {
        title: Some(row.needed("title")?),
        issuer: None,
        kind: row.word("kind")?,
        published_on: row.day("date")?,
        event_on: row.day("event_date")?,
        event_place: row.text("place")?,
        url: row.read("url", address)?,
        language: row.text("language")?.or_else(|| language(known, text.as_ref())),
    };
    let release = ReleaseRow { facts, issuer: row.text("issuer")?, text };
    intake::release(draft, known, &release, desk.unknown).map_err(|e| match e.code {
        "unknown_party" => row.wrong("issuer", for_rows(e)),
        "no_text" => row.wrong("text", e),
        "in_future" => row.wrong("date", e),
        _ => e.into(),
    })
}

fn language(known: Option<i64>, text: Option<&NewText>) -> Option<String> {
    let text = text.filter(|_| known.is_none())?;
    Some(extract::language(&text.text).to_owned())
}

/// An address of the web: it becomes a link in reports.
pub(super) fn address(text: &str) -> Done<String> {
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Ok(text.to_owned());
    }
    Err(Error::rejected("bad_url", format!("'{text}' is not a web address")).hint("write it with https://"))
}

/// The text that a row holds itself, or names the file of; none where it does neither.
pub(super) fn text(desk: &Desk<'_>, text: &str, file: &str) -> Result<Option<NewText>, Wrong> {
    let plain =
        |text: &str| read::read_release(text.as_bytes(), "cell.txt", &ReadOptions::default()).map(new_text);
    match desk.row.read(text, plain)? {
        Some(text) => Ok(Some(text)),
        None => desk.row.read(file, |name| from_file(desk.folder, name)),
    }
}

/// A file beside the spreadsheet, or below. A row may come from anybody: it opens nothing else.
fn from_file(folder: Option<&Path>, name: &str) -> Done<NewText> {
    let outside = || {
        Error::rejected("outside", format!("'{name}' does not lie below the folder of the spreadsheet"))
            .hint("put the file there and name it without '..' and without a leading '/'")
    };
    let folder = folder.ok_or_else(|| {
        Error::rejected(
            "outside",
            format!("'{name}' is named by a row of standard input, which has no folder"),
        )
        .hint("import the rows from a file beside it")
    })?;
    if !Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(outside());
    }
    let path = folder.join(name);
    // A link may lead out of it all the same.
    if let (Ok(real), Ok(root)) = (path.canonicalize(), Path::new(".").join(folder).canonicalize())
        && !real.starts_with(root)
    {
        return Err(outside());
    }
    let bytes = read::read_bytes(&path)?;
    read::read_release(&bytes, name, &ReadOptions::default()).map(new_text)
}

fn new_text(read: ReleaseText) -> NewText {
    NewText {
        text: read.text,
        text_sha256: read.text_sha256,
        original_sha256: read.original_sha256,
        media_type: read.media_type.to_owned(),
        encoding: read.encoding,
        normaliser: text::NORMALISER.to_owned(),
    }
}
