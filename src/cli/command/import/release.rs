//! A row as a release, with its text or the file that holds it.

use std::path::{Component, Path};

use super::super::release::new_text;
use super::rows::{Desk, for_rows};
use crate::error::{Error, Result as Done};
use crate::exchange::columns::Wrong;
use crate::extract;
use crate::model::address;
use crate::read::{self, ReadOptions};
use crate::store::Draft;
use crate::store::intake::{self, Known, ReleaseRow, Taken};
use crate::store::release::{NewText, ReleaseFacts};

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<Known<'_>>) -> Result<Taken, Wrong> {
    desk.row.needed("title")?;
    let desk = desk.since(known);
    let row = &desk.row;
    let text = text(&desk, "text", "file")?;
    let facts = ReleaseFacts {
        title: row.text("title")?,
        issuer: None,
        kind: row.word("kind")?,
        published_on: row.day("date")?,
        event_on: row.day("event_date")?,
        event_place: row.text("place")?,
        url: row.read("url", address::parse)?,
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

fn language(known: Option<Known<'_>>, text: Option<&NewText>) -> Option<String> {
    let text = text.filter(|_| known.is_none())?;
    Some(extract::language(&text.text).to_owned())
}

/// The text that a row holds itself, or names the file of; none where it does neither.
pub(super) fn text(desk: &Desk<'_>, text: &str, file: &str) -> Result<Option<NewText>, Wrong> {
    let plain = |text: &str| read_text(text.as_bytes(), "cell.txt");
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
    read_text(&bytes, name)
}

fn read_text(bytes: &[u8], name: &str) -> Done<NewText> {
    read::read_release(bytes, name, &ReadOptions::default()).map(|read| new_text(&read))
}
